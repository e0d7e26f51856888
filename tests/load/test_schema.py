"""Bringing a warehouse up to date."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import duckdb
import pytest

from load.schema import SchemaRefused, bring_up_to_date
from tests.load.older import make_first

SQL = Path(__file__).parents[2] / "sql"
APPLIED = [(0,), *((int(path.name[:4]),) for path in sorted((SQL / "migrations").glob("*.sql")))]


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(":memory:") as connection:
        yield connection


@pytest.fixture
def sql(tmp_path: Path) -> Path:
    """A copy of the project's SQL, to be changed as a later version would."""
    return copytree(SQL, tmp_path / "sql")


def views(connection: duckdb.DuckDBPyConnection) -> set[str]:
    rows = connection.execute("select view_name from duckdb_views() where not internal").fetchall()
    return {name for (name,) in rows}


def test_an_empty_database_becomes_a_warehouse(connection: duckdb.DuckDBPyConnection) -> None:
    bring_up_to_date(connection)
    assert {"articles", "quotations", "runs", "rejections"} <= views(connection)
    assert connection.execute("select number from news.migration order by 1").fetchall() == APPLIED


def test_nothing_is_done_twice(connection: duckdb.DuckDBPyConnection) -> None:
    bring_up_to_date(connection)
    bring_up_to_date(connection)
    assert connection.execute("select count(*) from news.definition").fetchall() == [(1,)]


def test_a_view_that_is_gone_from_the_sql_is_gone_from_the_warehouse(
    connection: duckdb.DuckDBPyConnection, sql: Path
) -> None:
    (sql / "views" / "990_old.sql").write_text("create or replace view old as select 1 as one")
    bring_up_to_date(connection, sql)
    assert "old" in views(connection)
    (sql / "views" / "990_old.sql").unlink()
    bring_up_to_date(connection, sql)
    assert "old" not in views(connection)
    assert "articles" in views(connection)


def test_a_migration_is_applied_once_to_an_older_warehouse_and_never_to_a_new_one(
    connection: duckdb.DuckDBPyConnection, sql: Path
) -> None:
    bring_up_to_date(connection, sql)
    (sql / "migrations" / "9001_note.sql").write_text("alter table news.notice add column weight integer")
    bring_up_to_date(connection, sql)
    (sql / "views" / "990_new.sql").write_text("create or replace view new as select weight from news.notice")
    bring_up_to_date(connection, sql)
    assert connection.execute("select number from news.migration order by 1").fetchall() == [*APPLIED, (9001,)]
    with duckdb.connect(":memory:") as fresh:
        (sql / "views" / "990_new.sql").unlink()
        bring_up_to_date(fresh, sql)
        assert fresh.execute("select number from news.migration order by 1").fetchall() == [*APPLIED, (9001,)]


def test_a_change_that_fails_half_way_changes_nothing(connection: duckdb.DuckDBPyConnection, sql: Path) -> None:
    bring_up_to_date(connection, sql)
    before = views(connection)
    (sql / "views" / "990_wrong.sql").write_text("create view wrong as select nothing from nowhere")
    with pytest.raises(duckdb.CatalogException):
        bring_up_to_date(connection, sql)
    assert views(connection) == before


def test_a_newer_warehouse_is_refused_and_left_as_it_is(connection: duckdb.DuckDBPyConnection) -> None:
    bring_up_to_date(connection)
    connection.execute("insert into news.migration values (9001, now()); drop view runs")
    with pytest.raises(SchemaRefused, match="schema version 9001 is newer than this program's"):
        bring_up_to_date(connection)
    assert "runs" not in views(connection)


def test_a_database_of_something_else_is_refused_and_left_as_it_is(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("create table accounts (n integer)")
    with pytest.raises(SchemaRefused, match="not an onrecord warehouse"):
        bring_up_to_date(connection)
    assert views(connection) == set()


def test_a_warehouse_of_the_first_version_becomes_what_a_new_one_is(tmp_path: Path) -> None:
    columns = "select table_name, column_name, data_type, is_nullable from duckdb_columns() where schema_name = 'news'"
    path = tmp_path / "first.duckdb"
    with duckdb.connect(str(path)) as first:
        bring_up_to_date(first)
    make_first(path)
    with duckdb.connect(str(path)) as first, duckdb.connect(":memory:") as new:
        before = set(first.execute(columns).fetchall())
        bring_up_to_date(first)
        bring_up_to_date(new)
        assert before < set(first.execute(columns).fetchall()) == set(new.execute(columns).fetchall())
