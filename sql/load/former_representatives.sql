-- Wordings whose clusters gather around a longer one now.
update news.quotation_wording
set is_representative = false
where wording_id in (select wording_id from given_former);
