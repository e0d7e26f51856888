-- The ledger's row: the last statement of the transaction that loads a part.
insert into news.loaded_part (run_id, part_name, manifest_sha256, n_rows, loaded_at)
values ($run_id, $part_name, $manifest_sha256, $n_rows, $loaded_at);
