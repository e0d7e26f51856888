-- The parts that are in the warehouse, with the manifests they had.
select run_id, part_name, manifest_sha256 from news.loaded_part where run_id in (select unnest($run_ids));
