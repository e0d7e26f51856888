"""Bring a warehouse up to date from ``sql/``: tables, migrations, macros, views, all in one transaction."""

from importlib.resources.abc import Traversable

import duckdb

from load.statements import definition_digest, files_of, sql_folder, statement


class SchemaRefused(Exception):  # noqa: N818 - it names a state, not a mistake
    """The file is a DuckDB database, but not one that this program may change."""


def bring_up_to_date(connection: duckdb.DuckDBPyConnection, folder: Traversable | None = None) -> None:
    """Make or change the tables, macros and views as ``sql/`` says; nothing is done if they already are so.

    Raises ``SchemaRefused`` for a database of something else, or of a newer onrecord; it is then left as it is.
    """
    folder = folder or sql_folder()
    migrations = {_number(file): file for file in files_of(folder.joinpath("migrations"))}
    newest = max(migrations, default=0)
    present = _version(connection)
    if present is not None and present > newest:
        raise SchemaRefused(
            f"LOAD_SCHEMA_TOO_NEW: schema version {present} is newer than this program's ({newest});"
            " install a newer onrecord"
        )
    digest = definition_digest(folder)
    if present is not None and _digest(connection) == digest:
        return
    connection.execute("begin")
    try:
        if present is not None:
            _drop_views_and_macros(connection)
        for number in sorted(migrations):
            if present is not None and number > present:
                connection.execute(migrations[number].read_text(encoding="utf-8"))
        for name in ("tables", "macros", "views", "table_macros"):
            for file in files_of(folder.joinpath(name)):
                connection.execute(file.read_text(encoding="utf-8"))
        for number in [0, *sorted(migrations)]:
            if present is None or number > present:
                connection.execute(statement("schema/record_migration.sql"), {"number": number})
        connection.execute(statement("schema/record_definition.sql"), {"sql_digest": digest})
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise


def is_up_to_date(connection: duckdb.DuckDBPyConnection) -> bool:
    """Tell whether a warehouse has the tables, macros and views of this program."""
    return _version(connection) is not None and _digest(connection) == definition_digest(sql_folder())


def _number(file: Traversable) -> int:
    """Return a migration's number: ``0001_split_names.sql`` is 1."""
    return int(file.name.split("_", 1)[0])


def _version(connection: duckdb.DuckDBPyConnection) -> int | None:
    """Return the number of the last migration, or null for an empty database."""
    names = {name for (name,) in connection.execute(statement("schema/objects.sql")).fetchall()}
    if not names:
        return None
    if "news.migration" not in names:
        raise SchemaRefused("a database of something else, not an onrecord warehouse; it was left as it is")
    ((version,),) = connection.execute("select max(number) from news.migration").fetchall()
    return int(version)


def _digest(connection: duckdb.DuckDBPyConnection) -> str | None:
    rows = connection.execute(statement("schema/last_definition.sql")).fetchall()
    return str(rows[0][0]) if rows else None


def _drop_views_and_macros(connection: duckdb.DuckDBPyConnection) -> None:
    """Drop them all, so that one that ``sql/`` no longer has is gone, and a migration meets none."""
    for (drop,) in connection.execute(statement("schema/drops.sql")).fetchall():
        connection.execute(drop)
