"""Every SQL file runs, opens with a sentence, and explains what it makes."""

import re
from pathlib import Path

import duckdb
import pytest

from load.statements import first_comment

SQL = Path(__file__).parents[2] / "sql"
FILES = sorted(path.relative_to(SQL).as_posix() for path in SQL.rglob("*.sql"))
EXAMPLES = [name for name in FILES if name.startswith("examples/")]
MACRO_CALLS = {
    "article_as_of": "from article_as_of('00000000-0000-0000-0000-000000000000', '2026-01-15 00:00:00+00')",
    "block_hash": "select block_hash('Join 12,000 readers.')",
    "capture_readings_in": "from capture_readings_in('news.reading', 'news.refusal')",
    "code_order": "select code_order('0.10.0')",
    "compare_outlets": "from compare_outlets('The Harbour Post', 'Valley Courier', '2026-01-01', '2026-01-31')",
    "coverage_between": "from coverage_between('2026-01-15', '2026-01-16')",
    "fold": "select fold('Ümit')",
    "fold_words": "select fold_words(' „Déjà-vu“, she said. ')",
    "published_by": "select published_by(timestamptz '2026-01-15 00:00:00+00', 'day')",
    "quote_search": "from quote_search('bridge')",
    "says_so": "select says_so(0.6)",
    "similar_quotes": "from similar_quotes('we will sail again', 0.5)",
    "speaker_profile": "from speaker_profile('maria lund')",
    "utc_day": "select utc_day(timestamptz '2026-01-15 00:30:00+02')",
    "version_numbers_in": "from version_numbers_in('news.reading', 'news.refusal')",
    "version_pairs_in": "from version_pairs_in('news.reading', 'news.refusal')",
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_opens_with_a_sentence_and_lists_its_columns(name: str) -> None:
    text = (SQL / name).read_text(encoding="utf-8")
    assert re.search(r"[.?]$", first_comment(text)), "the first comment is a sentence"
    assert text.endswith("\n")
    assert "\t" not in text
    assert not [line for line in text.splitlines() if len(line) > 140 and not line.startswith("comment on")]


@pytest.mark.parametrize("name", [name for name in FILES if name.split("/")[0] in ("tables", "views", "macros")])
def test_a_file_makes_the_one_object_that_it_is_named_after(name: str) -> None:
    made = re.findall(r"^create (?:or replace )?(\w+)", (SQL / name).read_text(encoding="utf-8"), re.MULTILINE)
    assert len(made) == 1
    assert re.fullmatch(r"\w+/\d{3}_\w+\.sql", name)
    stem = name.split("_", 1)[1].removesuffix(".sql")
    assert re.search(rf"^create [\w ]*\b(news\.)?{stem}\b", (SQL / name).read_text(encoding="utf-8"), re.MULTILINE)


def test_every_table_view_column_and_macro_is_explained(world: duckdb.DuckDBPyConnection) -> None:
    unexplained = world.execute(
        """
        select table_name || '.' || column_name from duckdb_columns()
        where not internal and schema_name in ('main', 'news') and coalesce(comment, '') = ''
        union all
        select view_name from duckdb_views() where not internal and coalesce(comment, '') = ''
        union all
        select table_name from duckdb_tables() where not internal and coalesce(comment, '') = ''
        union all
        select function_name from duckdb_functions()
        where not internal and function_type like '%macro%' and schema_name = 'main' and coalesce(comment, '') = ''
        """
    ).fetchall()
    assert unexplained == []


def test_no_name_has_to_be_quoted(world: duckdb.DuckDBPyConnection) -> None:
    names = world.execute(
        "select distinct column_name from duckdb_columns() where not internal and schema_name in ('main', 'news')"
    ).fetchall()
    for (name,) in names:
        assert world.execute(f"select {name} from (select 1) as one({name})").fetchall() == [(1,)]


def test_every_view_answers(world: duckdb.DuckDBPyConnection) -> None:
    views = world.execute("select view_name from duckdb_views() where not internal").fetchall()
    assert len(views) >= 25
    silent = [name for (name,) in views if not world.execute(f"from {name}").fetchall()]
    assert silent == []


def test_every_macro_can_be_called(world: duckdb.DuckDBPyConnection) -> None:
    macros = world.execute(
        "select distinct function_name from duckdb_functions()"
        " where not internal and schema_name = 'main' and function_type like '%macro%'"
    ).fetchall()
    assert {name for (name,) in macros} == set(MACRO_CALLS)
    for call in MACRO_CALLS.values():
        world.execute(call).fetchall()


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_a_question_with_an_answer(world: duckdb.DuckDBPyConnection, name: str) -> None:
    text = (SQL / name).read_text(encoding="utf-8")
    assert "?" in first_comment(text) or "whatever" in first_comment(text)
    world.execute(text).fetchall()


def test_the_readme_lists_every_example() -> None:
    readme = (SQL / "README.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"\((examples/\w+\.sql)\)", readme)) == EXAMPLES
