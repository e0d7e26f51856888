"""Warehouses as older versions left them."""

from pathlib import Path

import duckdb

FIRST_SCHEMA = Path(__file__).with_name("first_schema.sql")


def make_first(path: Path) -> None:
    """Turn a warehouse into one that the first version would have made of the same facts."""
    newer = path.rename(path.with_suffix(".newer"))
    with duckdb.connect(str(path)) as connection:
        connection.execute(FIRST_SCHEMA.read_text(encoding="utf-8"))
        connection.execute(f"attach '{newer}' as newer (read_only)")
        names = connection.execute("select table_name from duckdb_tables() where database_name <> 'newer'").fetchall()
        for (name,) in names:
            columns = ", ".join(row[0] for row in connection.execute(f"describe news.{name}").fetchall())
            connection.execute(f"insert into news.{name} by name select {columns} from newer.news.{name}")
        connection.execute("delete from news.migration where number > 0; delete from news.definition")
    newer.unlink()
