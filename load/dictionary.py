"""The data dictionary in ``sql/README.md``, made from the comments in the warehouse itself."""

from collections import defaultdict
from pathlib import Path

import duckdb

from load.schema import bring_up_to_date
from load.statements import sql_folder, statement

_OPENING = "<!-- dictionary: made by python -m load.dictionary -->"
_CLOSING = "<!-- end of dictionary -->"


def dictionary(connection: duckdb.DuckDBPyConnection) -> str:
    """Describe every view, macro and table with its columns, their types and meanings, as Markdown."""
    columns: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for schema, relation, column, kind, comment in connection.execute(statement("query/columns.sql")).fetchall():
        columns[schema, relation].append((column, kind, comment))
    relations = connection.execute(statement("query/relation_comments.sql")).fetchall()
    macros = connection.execute(statement("query/macro_comments.sql")).fetchall()
    views = [_section(name, comment, columns["main", name]) for schema, name, comment in relations if schema == "main"]
    tables = [
        _section(f"news.{name}", comment, columns["news", name])
        for schema, name, comment in relations
        if schema == "news"
    ]
    calls = [f"- `{name}({', '.join(parameters)})`: {comment}" for name, parameters, comment in macros]
    return "\n".join(["### Views", "", *views, "### Macros", "", *calls, "", "### Tables", "", *tables]).rstrip() + "\n"


def with_dictionary(readme: str, text: str) -> str:
    """Return a README with the dictionary between its two markers replaced. Raises ``ValueError`` without them."""
    before, opening, rest = readme.partition(_OPENING)
    _, closing, after = rest.partition(_CLOSING)
    if not opening or not closing:
        raise ValueError(f"sql/README.md: no {_OPENING!r} and {_CLOSING!r}; put the two markers back")
    return f"{before}{opening}\n\n{text}\n{closing}{after}"


def dictionary_of_this_version() -> str:
    """Return the dictionary of a warehouse as ``sql/`` makes it today."""
    with duckdb.connect(":memory:") as connection:
        bring_up_to_date(connection)
        return dictionary(connection)


def _section(name: str, comment: str, columns: list[tuple[str, str, str]]) -> str:
    rows = [f"| `{column}` | {kind} | {meaning} |" for column, kind, meaning in columns]
    return "\n".join([f"#### {name}", "", comment, "", "| column | type | meaning |", "| --- | --- | --- |", *rows, ""])


def main() -> None:
    """Rewrite the dictionary in ``sql/README.md``."""
    readme = Path(str(sql_folder().joinpath("README.md")))
    readme.write_text(
        with_dictionary(readme.read_text(encoding="utf-8"), dictionary_of_this_version()), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
