-- Nothing represents the clusters.
update news.quotation_wording set is_representative = false;
