-- No speaker is found any more.
insert into news.quotation select quotation.* replace (gen_random_uuid() as quotation_id)
from news.quotation as quotation, range(30);
update news.quotation set speaker_id = null;
