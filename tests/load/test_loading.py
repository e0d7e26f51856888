"""Loading: once, whole, in order, and nothing that is damaged."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from shutil import copyfile, copytree, rmtree
from typing import Any

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from load import loading
from load.loading import load_parts
from load.older_parts import part_files
from load.parts import verify
from load.statements import statement
from tests.load.world import NIGHT, Newsroom, accounted, make_outcome, make_reading, make_sighting
from tests.making import HARBOUR_POST, make_link
from tests.run_logs import RUN_LOGS
from transform.records import Reading, Status

DAY = timedelta(days=1)


def content(newsroom: Newsroom) -> dict[str, list[Any]]:
    """Return every row of every table that is not a log of runs, in order."""
    with newsroom.open() as warehouse:
        names = warehouse.connection.execute(
            "select table_name from duckdb_tables() where schema_name = 'news'"
        ).fetchall()
        return {
            name: warehouse.connection.execute(f"select * from news.{name} order by all").fetchall()
            for (name,) in names
            if name not in RUN_LOGS
        }


def ask(newsroom: Newsroom, query: str) -> list[Any]:
    with newsroom.open() as warehouse:
        return warehouse.connection.execute(query).fetchall()


def versions(newsroom: Newsroom) -> list[tuple[int, str]]:
    return ask(newsroom, "select version_no, split_part(body, '”', 1)[2:] from article_versions order by version_no")


def test_an_article_is_stored_with_all_that_was_read_from_its_page(newsroom: Newsroom) -> None:
    loaded = newsroom.bring_in(make_reading(words="We will sail again."))
    assert loaded.statuses == {"loaded": 1}
    assert ask(newsroom, "select outlet, title, body from articles") == [
        ("The Harbour Post", "Ferry stays in port", "“We will sail again.” Maria Lund said.")
    ]
    assert ask(newsroom, "select speaker, text from quotations") == [("Maria Lund", "We will sail again.")]
    assert ask(newsroom, "select field, value from news.evidence") == [("title", "Ferry stays in port")]


def test_reading_the_same_again_changes_nothing_but_the_logs_of_runs(newsroom: Newsroom) -> None:
    newsroom.bring_in(make_reading())
    before = content(newsroom)
    later = newsroom.bring_in(make_reading(captured_at=NIGHT + DAY), number=2)
    assert later.statuses == {"unchanged": 1}
    assert content(newsroom) == before
    assert ask(newsroom, "select status, reason from outcomes order by run_id") == [
        ("loaded", None),
        ("unchanged", "DUP_UNCHANGED"),
    ]


def test_an_unchanged_reading_points_to_the_version_it_equals(newsroom: Newsroom) -> None:
    newsroom.bring_in(make_reading())
    newsroom.bring_in(make_reading(captured_at=NIGHT + DAY), number=2)
    assert ask(newsroom, "select distinct version_id from news.outcome") == [(make_reading().article.version_id,)]


def test_an_article_changed_and_changed_back_has_three_versions(newsroom: Newsroom) -> None:
    newsroom.bring_in(make_reading(words="We stay."))
    newsroom.bring_in(make_reading(words="We go.", captured_at=NIGHT + DAY), number=2)
    last = newsroom.bring_in(make_reading(words="We stay.", captured_at=NIGHT + 2 * DAY), number=3)
    assert last.statuses == {"new_version": 1}
    assert versions(newsroom) == [(1, "We stay."), (2, "We go."), (3, "We stay.")]
    assert ask(newsroom, "select count(*) from quotations") == [(1,)]


def test_captures_of_one_batch_are_taken_in_the_order_of_their_times(newsroom: Newsroom) -> None:
    loaded = newsroom.bring_in(
        make_reading(words="We stay.", captured_at=NIGHT + 3 * DAY),
        make_reading(words="We go.", captured_at=NIGHT + DAY),
        make_reading(words="We stay.", captured_at=NIGHT),
        make_reading(words="We go.", captured_at=NIGHT + 2 * DAY),
    )
    assert loaded.statuses == {"loaded": 1, "new_version": 2, "unchanged": 1}
    assert versions(newsroom) == [(1, "We stay."), (2, "We go."), (3, "We stay.")]


def test_an_older_capture_becomes_a_version_before_the_stored_ones(newsroom: Newsroom) -> None:
    newsroom.bring_in(make_reading(words="We go.", captured_at=NIGHT))
    loaded = newsroom.bring_in(make_reading(words="We stay.", captured_at=NIGHT - DAY), number=2)
    assert loaded.statuses == {"new_version": 1}
    assert versions(newsroom) == [(1, "We stay."), (2, "We go.")]


def test_an_older_capture_of_the_same_text_is_the_same_version_to_an_analyst(newsroom: Newsroom) -> None:
    newsroom.bring_in(make_reading(words="We go.", captured_at=NIGHT))
    newsroom.bring_in(make_reading(words="We go.", captured_at=NIGHT - DAY), number=2)
    assert versions(newsroom) == [(1, "We go.")]
    assert ask(newsroom, "select count(*) from articles") == [(1,)]


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    captures=st.lists(
        st.tuples(st.integers(0, 5), st.sampled_from(["a", "b"]), st.sampled_from(["ferry", "bridge"])),
        min_size=1,
        max_size=8,
    ),
    cut=st.integers(0, 8),
)
def test_versions_are_the_changes_whatever_batch_a_capture_came_in(
    tmp_path_factory: pytest.TempPathFactory, empty_warehouse: Path, captures: list[tuple[int, str, str]], cut: int
) -> None:
    captures = sorted({(day, name): (day, text, name) for day, text, name in captures}.values())
    expected = {name: changes([text for _, text, of in captures if of == name]) for _, _, name in captures}
    newsroom = Newsroom(tmp_path_factory.mktemp("newsroom"))
    copyfile(empty_warehouse, newsroom.path)
    readings = [
        make_reading(f"https://harbourpost.example/{name}", f"Words {text}.", captured_at=NIGHT + day * DAY)
        for day, text, name in captures
    ]
    for number, some in enumerate((readings[:cut], readings[cut:]), start=1):
        newsroom.bring_in(*some, number=number)
    before = content(newsroom)
    assert stored(newsroom) == expected
    newsroom.bring_in(*readings, number=3)
    assert content(newsroom) == before


def changes(texts: list[str]) -> list[str]:
    return [text for before, text in zip([None, *texts], texts, strict=False) if text != before]


def stored(newsroom: Newsroom) -> dict[str, list[str]]:
    rows = ask(
        newsroom,
        "select split_part(url, '/', 4), list(body[8] order by version_no) from article_versions group by 1",
    )
    return dict(rows)


def test_a_part_whose_loader_was_killed_before_the_move_is_loaded_once(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = newsroom.stage(accounted(make_reading()))

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(loading, "_move", killed)
        with pytest.raises(KeyboardInterrupt):
            newsroom.load()
    assert folder.exists()
    assert ask(newsroom, "select count(*) from news.sighting") == [(1,)]
    again = newsroom.load()
    assert again.n_parts == 0
    assert not folder.exists()
    assert ask(newsroom, "select count(*) from news.sighting") == [(1,)]


def test_a_part_that_fails_half_way_leaves_nothing_behind(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.stage(accounted(make_reading()))
    assert fail_at_the_ledger(newsroom, monkeypatch) == [(0,)]
    assert newsroom.load().statuses == {"loaded": 1}


def test_a_loader_without_a_transaction_would_leave_half_a_part_behind(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom.stage(accounted(make_reading()))
    real = duckdb.DuckDBPyConnection.execute

    class Autocommit:
        def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
            self.connection = connection

        def execute(self, query: str, *arguments: Any) -> Any:
            if query in ("begin", "commit", "rollback"):
                query = "select 1"
            return real(self.connection, query, *arguments)

        def __getattr__(self, name: str) -> Any:
            return getattr(self.connection, name)

    assert fail_at_the_ledger(newsroom, monkeypatch, Autocommit) == [(1,)]


def fail_at_the_ledger(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, wrap: Any = lambda it: it) -> list[Any]:
    """Load with a ledger that cannot be written, and return how many articles are there after all."""
    real = statement

    def without_ledger(path: str) -> str:
        return "select error('no ledger')" if path == "load/loaded_part.sql" else real(path)

    with monkeypatch.context() as patch, newsroom.open() as warehouse, part_files() as files:
        patch.setattr(loading, "statement", without_ledger)
        with pytest.raises(duckdb.Error):
            loading._load_part(  # the one place that begins and commits
                wrap(warehouse.connection),
                verify(next(newsroom.staging.glob("*/batch-*"))),  # type: ignore[arg-type]
                files,
                NIGHT,
                loading.Loaded(),
            )
    return ask(newsroom, "select count(*) from news.article")


def test_a_damaged_part_is_moved_aside_and_its_neighbours_are_loaded(newsroom: Newsroom) -> None:
    run = newsroom.start_run()
    for number in (1, 2, 3):
        run.write_batch(f"batch-{number}", accounted(make_reading(f"https://harbourpost.example/{number}")))
    run.close()
    damaged = run.folder / "batch-2" / "quotation.parquet"
    damaged.write_bytes(damaged.read_bytes()[::-1])
    loaded = newsroom.load()
    assert loaded.statuses == {"loaded": 2}
    assert [part.folder.name for part in loaded.corrupt_parts] == ["batch-2"]
    assert "quotation.parquet does not match its SHA-256" in str(loaded.corrupt_parts[0])
    assert (newsroom.parts / "refused" / run.folder.name / "batch-2").is_dir()
    assert newsroom.load().corrupt_parts == []


def test_another_part_under_the_name_of_a_loaded_one_is_refused(newsroom: Newsroom) -> None:
    folder = newsroom.stage(accounted(make_reading()))
    newsroom.load()
    rmtree(folder.parent)
    newsroom.stage(accounted(make_reading(words="Other words.")))
    loaded = newsroom.load()
    assert [part.reason for part in loaded.corrupt_parts] == ["another part of this name is loaded already"]
    assert not folder.exists()
    assert ask(newsroom, "select count(*) from news.article") == [(1,)]


def test_loaded_parts_are_kept_and_make_the_same_warehouse_again(newsroom: Newsroom, tmp_path: Path) -> None:
    newsroom.bring_in(make_reading(words="We stay."))
    newsroom.bring_in(make_reading(words="We go.", captured_at=NIGHT + DAY), number=2)
    copytree(newsroom.parts, tmp_path / "again" / "parts")
    again = Newsroom(tmp_path / "again")
    with again.open() as warehouse:
        load_parts(warehouse, again.parts, again.parts, NIGHT)
    assert content(again) == content(newsroom)
    assert sum(1 for _ in again.parts.glob("*/batch-000001/manifest.json")) == 2


def test_a_source_is_stored_again_only_when_its_definition_changes(newsroom: Newsroom) -> None:
    changed = replace(HARBOUR_POST, min_articles_per_day=5)
    for number, source in enumerate((HARBOUR_POST, HARBOUR_POST, changed, HARBOUR_POST), start=1):
        newsroom.stage([source], number)
    newsroom.load()
    assert ask(newsroom, "select min_articles_per_day from news.source order by run_id") == [(0,), (5,), (0,)]
    assert ask(newsroom, "select source_id, min_articles_per_day from sources") == [("harbour-post", 0)]


def test_two_links_to_one_capture_are_one_article_and_both_accounted_for(newsroom: Newsroom) -> None:
    reading = make_reading()
    first = make_link(reading.article.url)
    second = make_link(reading.article.url, found_in_url="https://harbourpost.example/sitemap.xml")
    records: list[Any] = [HARBOUR_POST, reading]
    for link in (first, second):
        records += [link, make_sighting(link), make_outcome(link, version_id=reading.article.version_id)]
    newsroom.stage(records)
    assert newsroom.load().statuses == {"loaded": 1, "unchanged": 1}


def test_other_ends_than_read_are_stored_as_they_are(newsroom: Newsroom) -> None:
    link = make_link()
    newsroom.stage([link, make_sighting(link), make_outcome(link, Status.DUPLICATE)])
    assert newsroom.load().statuses == {"duplicate": 1}


@pytest.mark.parametrize("name", ['x"; drop table news.article; --', "'", "a\0b", "select", "", "x" * 5_000])
def test_hostile_text_is_stored_as_it_is(newsroom: Newsroom, name: str) -> None:
    newsroom.bring_in(make_reading(title=name, section=name))
    assert ask(newsroom, "select title, section from articles") == [(name, name)]


def test_nothing_staged_is_nothing_loaded(newsroom: Newsroom) -> None:
    assert newsroom.load().n_parts == 0


def test_readings_are_read_back_as_they_were_staged(newsroom: Newsroom) -> None:
    reading: Reading = make_reading()
    newsroom.bring_in(reading)
    quotation = reading.quotations[0]
    assert ask(newsroom, "select quotation_id, spans, said_on, confidence from quotations") == [
        (quotation.quotation_id, [{"char_start": 1, "char_end": 20}], None, 0.9)
    ]
