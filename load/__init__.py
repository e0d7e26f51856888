"""The warehouse: Parquet parts, DuckDB tables and the published copy."""
