"""Quotations get their clusters while they are loaded."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import count, islice, permutations
from pathlib import Path
from shutil import copyfile
from typing import Any
from uuid import UUID

import duckdb
import pytest

from load import clusters, loading
from load.checks import run_checks
from load.statements import statement
from tests.load.invented_speech import speech
from tests.load.older import make_first
from tests.load.world import NIGHT, Newsroom, accounted, make_reading, run_id
from transform.quotations.reuse.clusters import MOST_OWNERS
from transform.quotations.reuse.wordings import wording_of
from transform.records import Precision, Reading

BEGINNING = "We will sail again before the spring, whatever the insurers may say about it"
END = "nobody in this harbour will be asked to pay for the storm twice"
WHOLE = f"{BEGINNING}, because {END}"
CUT = "We will sail again before the spring [...] because nobody in this harbour will be asked to pay"
OTHER = "The school on the hill needs a new roof, and the council has known that for eleven years"
TABLES = ("quotation_cluster", "quotation_wording", "quotation_fingerprint")


def said(words: str, number: int = 0, **changes: Any) -> Reading:
    """Make an article in which some words are said, at an address of its own."""
    return make_reading(f"https://harbourpost.example/{wording_of(words).wording_id}/{number}", words, **changes)


def ask(newsroom: Newsroom, query: str) -> list[Any]:
    with newsroom.open() as warehouse:
        return warehouse.connection.execute(query).fetchall()


def partition(newsroom: Newsroom) -> list[list[str]]:
    rows = ask(newsroom, "select list_sort(list(distinct text)) from quotations group by cluster_id order by 1")
    return [texts for (texts,) in rows]


def rows_of(newsroom: Newsroom) -> list[list[Any]]:
    return [ask(newsroom, f"from news.{table} order by all") for table in TABLES]


def bring_in(newsroom: Newsroom, *nights: Sequence[str]) -> None:
    for number, texts in enumerate(nights, start=1):
        newsroom.bring_in(*(said(text) for text in texts), number=number)


def test_one_quotation_at_several_outlets_is_one_row_however_it_was_cut(newsroom: Newsroom) -> None:
    outlets = {"The Harbour Post": WHOLE, "Valley Courier": CUT, "Skerry Times": END, "Lindmoor Courier": OTHER}
    newsroom.bring_in(*(said(words, outlet=outlet) for outlet, words in outlets.items()))
    assert ask(newsroom, "select outlets, articles, wordings, outlet_list from quote_reuse") == [
        (3, 3, 3, ["Skerry Times", "The Harbour Post", "Valley Courier"])
    ]
    assert partition(newsroom) == [[OTHER], sorted([WHOLE, CUT, END])]


@pytest.mark.parametrize(
    ("printed", "first"),
    [
        ({"Post": (14, 18, "minute"), "Courier": (14, 0, "day")}, "Post"),
        ({"Post": (14, 18, "minute"), "Courier": (13, 0, "day")}, "Courier"),
        ({"Post": (14, 0, "day"), "Courier": (15, 1, "minute")}, "Post"),
        ({"Post": (14, 0, "day"), "Courier": (14, 0, "day")}, None),
        ({"Post": (14, 18, "second"), "Courier": (14, 18, "second")}, None),
    ],
)
def test_an_outlet_that_prints_the_day_alone_is_not_first_on_it(
    newsroom: Newsroom, printed: dict[str, tuple[int, int, str]], first: str | None
) -> None:
    newsroom.bring_in(
        *(
            said(
                WHOLE,
                number,
                outlet=outlet,
                published_at=datetime(2026, 1, day, hour, tzinfo=UTC),
                published_precision=Precision(precision),
            )
            for number, (outlet, (day, hour, precision)) in enumerate(printed.items())
        )
    )
    for view in ("quote_reuse", "duplicates where evidence = 'same_text'"):
        assert ask(newsroom, f"select first_outlet from {view}") == [(first,)], view


def test_the_same_words_otherwise_printed_are_one_wording(newsroom: Newsroom) -> None:
    bring_in(newsroom, ["Stay", "STAY!"], ["stay …"])
    assert ask(
        newsroom, "select count(distinct wording_id), count(distinct cluster_id) from news.quotation_cluster"
    ) == [(1, 1)]
    assert ask(newsroom, "select words from news.quotation_wording") == [("stay",)]


@pytest.mark.parametrize("order", list(permutations([BEGINNING, END, WHOLE])))
def test_the_order_of_the_nights_does_not_change_who_belongs_together(
    newsroom: Newsroom, order: tuple[str, ...]
) -> None:
    bring_in(newsroom, *([text] for text in order), [OTHER])
    assert partition(newsroom) == [[OTHER], sorted([BEGINNING, END, WHOLE])]
    assert ask(newsroom, "select words from news.quotation_wording where is_representative order by 1") == sorted(
        (" ".join(wording_of(text).words),) for text in (OTHER, WHOLE)
    )


def test_two_clusters_that_turn_out_to_be_one_keep_the_key_of_the_older(newsroom: Newsroom) -> None:
    bring_in(newsroom, [END], [BEGINNING], [WHOLE])
    first = wording_of(END).wording_id
    newsroom.bring_in(said(CUT), number=4)
    assert ask(newsroom, "select count(*), min(cluster_id), max(cluster_id) from quotations") == [(4, first, first)]


def test_loading_again_changes_nothing(newsroom: Newsroom) -> None:
    bring_in(newsroom, [END, OTHER], [BEGINNING, WHOLE])
    before = rows_of(newsroom)
    later = [said(text, captured_at=NIGHT + timedelta(days=3)) for text in (END, OTHER, BEGINNING, WHOLE)]
    newsroom.bring_in(*later, number=3)
    assert rows_of(newsroom) == before


def test_words_that_a_later_version_drops_keep_their_cluster(newsroom: Newsroom) -> None:
    newsroom.bring_in(said(WHOLE), make_reading(words=CUT))
    newsroom.bring_in(make_reading(words=OTHER, captured_at=NIGHT + timedelta(days=1)), number=2)
    newsroom.bring_in(make_reading(words=CUT, captured_at=NIGHT + timedelta(days=2)), number=3)
    assert partition(newsroom) == [sorted([CUT, WHOLE])]
    assert ask(newsroom, "select count(*), count(distinct cluster_id) from news.quotation_cluster") == [(3, 2)]


def test_a_load_that_is_killed_leaves_no_half_of_a_cluster(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    bring_in(newsroom, [END], [BEGINNING])
    before = rows_of(newsroom)
    newsroom.stage(accounted(said(WHOLE), said(OTHER)), number=3)

    def without_ledger(path: str) -> str:
        return "select error('no ledger')" if path == "load/loaded_part.sql" else statement(path)

    with monkeypatch.context() as patch:
        patch.setattr(loading, "statement", without_ledger)
        with pytest.raises(duckdb.Error):
            newsroom.load()
    assert rows_of(newsroom) == before
    newsroom.load()
    assert partition(newsroom) == [[OTHER], sorted([BEGINNING, END, WHOLE])]


def test_a_phrase_that_everybody_says_is_kept_a_few_times_and_still_tells_nothing(newsroom: Newsroom) -> None:
    stock = "We take the safety of our passengers very seriously at all times."
    long_ones = (text for text in map(speech, count()) if len(text) > 150 and stock not in text)
    texts = [f"{stock} {text}" for text in islice(long_ones, 40)]
    bring_in(newsroom, texts[:15], texts[15:], [texts[39].partition(" times. ")[2]])
    assert ask(
        newsroom, "select max(n) from (select count(*) as n from news.quotation_fingerprint group by fingerprint)"
    ) == [(MOST_OWNERS,)]
    assert [len(texts) for texts in partition(newsroom)].count(1) == 39
    assert max(len(texts) for texts in partition(newsroom)) == 2


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, empty_warehouse: Path) -> Path:
    """A warehouse with eight quotations in seven clusters."""
    newsroom = Newsroom(tmp_path_factory.mktemp("filled"))
    copyfile(empty_warehouse, newsroom.path)
    bring_in(newsroom, [WHOLE, OTHER, *map(speech, range(5))], [CUT])
    return newsroom.path


def test_an_older_warehouse_gets_its_clusters_with_the_next_load(newsroom: Newsroom, filled: Path) -> None:
    copyfile(filled, newsroom.path)
    before = partition(newsroom)
    make_first(newsroom.path)
    assert ask(newsroom, "select count(*), count(cluster_id) from quotations") == [(8, 0)]
    with newsroom.open() as warehouse:
        assert run_checks(warehouse.connection) == ()
    newsroom.load()
    assert partition(newsroom) == before
    assert ask(newsroom, "select count(*) from news.unclustered_quotation") == [(0,)]
    with newsroom.open() as warehouse:
        assert run_checks(warehouse.connection) == ()


def test_an_older_warehouse_is_clustered_some_at_a_time_and_goes_on_where_it_was_stopped(
    newsroom: Newsroom, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copyfile(filled, newsroom.path)
    before = partition(newsroom)
    make_first(newsroom.path)
    monkeypatch.setattr(clusters, "_TEXTS_AT_ONCE", 3)
    taken: list[int] = []
    real = clusters.cluster_texts

    def stopped_at_the_second(connection: duckdb.DuckDBPyConnection, texts: Sequence[tuple[str, str, UUID]]) -> None:
        real(connection, texts)
        taken.append(len(texts))
        if len(taken) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(clusters, "cluster_texts", stopped_at_the_second)
    with pytest.raises(KeyboardInterrupt):
        newsroom.load()
    assert ask(newsroom, "select count(*) from news.quotation_cluster") == [(3,)]
    assert ask(newsroom, "select count(*) from news.unclustered_quotation") == [(5,)]
    newsroom.load()
    assert taken == [3, 3, 3, 2]
    assert partition(newsroom) == before


def test_a_word_keeps_the_run_that_brought_it_first(newsroom: Newsroom) -> None:
    bring_in(newsroom, [OTHER], [OTHER, END])
    assert ask(newsroom, "select run_id from news.quotation_cluster order by 1") == [(run_id(1),), (run_id(2),)]
