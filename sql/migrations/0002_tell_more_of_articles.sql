-- What articles read before this cannot tell stays null until their pages are read again.
alter table news.article add column dateline_date date;
alter table news.article add column rights_text varchar;
alter table news.article add column image_caption varchar;
alter table news.article add column image_credit varchar;
alter table news.article add column correction_text varchar;
alter table news.article add column extraction_score double;
