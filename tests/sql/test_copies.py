"""Shares with and without copies: a small world of three outlets, worked out by hand.

On Wednesday 14 January 2026
- the Harbour Post prints TALKS at 9:00, in which Maria Lund says one thing and a senior official another;
- the Skerry Times prints the same text at 10:00 and does not say where it has it from (a silent copy);
- the Valley Courier prints it at 11:00 and says that it came from the Harbour Post; it prints BRIDGE at 12:00, in which
  Maria Lund says one thing, and which names AFP as having helped;
- the Harbour Post has TALKS again at 13:00 at another address, as an AMP page.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import duckdb
import pytest

from tests.load.world import Newsroom, make_article, make_quotation, make_speaker
from transform.records import Anonymity, Origin, Precision, Reading

POST, TIMES, COURIER = "The Harbour Post", "Skerry Times", "Valley Courier"
TALKS = "https://www.harbourpost.example/talks"
TALKS_AMP = "https://amp.harbourpost.example/talks?amp=1"
SILENT = "https://skerrytimes.example/lund"
SAID = "https://valleycourier.example/from-the-coast"
BRIDGE = "https://valleycourier.example/bridge"
LUND_SAYS = "Nobody in this harbour will be asked to pay for the storm twice."
OFFICIAL_SAYS = "The port is not safe, and it has not been for years."
TEXT = f"“{LUND_SAYS}” Maria Lund said.\n\n“{OFFICIAL_SAYS}” a senior official said."
BRIDGE_SAYS = "The bridge stays shut until the ice has gone."


def article(url: str, outlet: str, hour: int, *, says: str = LUND_SAYS, body: str = TEXT) -> Reading:
    one = make_article(
        url,
        body,
        title=f"What they print at {hour} of the talks in the harbour",
        outlet=outlet,
        source_id=outlet.lower().removeprefix("the ").replace(" ", "-"),
        published_at=datetime(2026, 1, 14, hour, tzinfo=UTC),
        published_precision=Precision.MINUTE,
        captured_at=datetime(2026, 1, 14, 14, tzinfo=UTC),
    )
    lund = make_speaker(one)
    quotations = [make_quotation(one, says, lund)]
    if OFFICIAL_SAYS in body:
        official = make_speaker(one, None, descriptor="Senior official")
        quotations.append(
            make_quotation(one, OFFICIAL_SAYS, official, quotation_no=1, anonymity=Anonymity.ANONYMOUS_OFFICIAL)
        )
    return Reading(article=one, quotations=tuple(quotations), speakers=(lund,))


def coming_from(reading: Reading, outlet: str, kind: str, confidence: float, agency: str | None = None) -> Reading:
    origin = Origin(
        version_id=reading.article.version_id,
        origin_outlet=outlet,
        origin_url=None,
        agency=agency,
        evidence_kind=kind,
        evidence_text="...",
        confidence=confidence,
    )
    return replace(reading, origins=(origin,))


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    newsroom = Newsroom(tmp_path_factory.mktemp("copies"))
    bridge = article(BRIDGE, COURIER, 12, says=BRIDGE_SAYS, body=f"“{BRIDGE_SAYS}” Maria Lund said.")
    newsroom.bring_in(
        coming_from(article(SAID, COURIER, 11), "Harbour Post", "closing_line", 0.95),
        article(SILENT, TIMES, 10),
        coming_from(bridge, "AFP", "contribution", 0.4, "AFP"),
    )
    newsroom.bring_in(article(TALKS_AMP, POST, 13), article(TALKS, POST, 9), number=2)
    with newsroom.open() as warehouse:
        yield warehouse.connection


ANSWERS: dict[str, tuple[str, list[tuple[Any, ...]]]] = {
    "what came from elsewhere, repeats another article, or is the outlet's own": (
        "select url, is_republished, is_copy, is_own from articles order by published_at",
        [
            (TALKS, False, False, True),
            (SILENT, False, True, False),
            (SAID, True, True, False),
            (BRIDGE, False, False, True),
            (TALKS_AMP, False, True, False),
        ],
    ),
    "an article that says where it is from comes after those that do not": (
        "select url, place, original_outlet from article_copies inner join articles using (article_id) order by place",
        [(TALKS, 1, POST), (SILENT, 2, POST), (TALKS_AMP, 3, POST), (SAID, 4, POST)],
    ),
    "each pair of them is linked": (
        "select kind, earlier_url, later_url from article_links order by earlier_url, later_url",
        [
            ("republication", SILENT, TALKS_AMP),
            ("republication", SILENT, SAID),
            ("republication", SAID, TALKS_AMP),
            ("same_url", TALKS, TALKS_AMP),
            ("republication", TALKS, SILENT),
            ("republication", TALKS, SAID),
        ],
    ),
    "attributions are counted with copies and without": (
        (
            "select outlet, attributions, anonymous_share, own_attributions, own_anonymous, own_anonymous_share"
            " from anonymous_share order by outlet"
        ),
        [(TIMES, 2, 0.5, 0, 0, None), (POST, 4, 0.5, 2, 1, 0.5), (COURIER, 3, 1 / 3, 1, 0, 0.0)],
    ),
    "speakers are counted with copies and without": (
        "select outlet, quotes, own_quotes from top_speakers_by_outlet order by outlet",
        [(TIMES, 1, 0), (POST, 2, 1), (COURIER, 2, 1)],
    ),
    "verbs are counted with copies and without": (
        "select outlet, quotes, own_quotes from cue_verbs where anonymity = 'named' order by outlet",
        [(TIMES, 1, 0), (POST, 2, 1), (COURIER, 2, 1)],
    ),
    "a copy that says nothing is no wire copy, but not the outlet's own": (
        (
            "select outlet, articles, with_origin, wire_share, copies, own_articles, own_share"
            " from wire_share order by outlet"
        ),
        [(TIMES, 1, 0, 0.0, 1, 0, 0.0), (POST, 2, 0, 0.0, 1, 1, 0.5), (COURIER, 2, 1, 0.5, 1, 1, 0.5)],
    ),
    "who republishes whom, in silence too": (
        "select origin, republisher, evidence_kind, articles from syndication_edges order by evidence_kind",
        [
            ("Harbour Post", COURIER, "closing_line", 1),
            ("AFP", COURIER, "contribution", 1),
            (POST, TIMES, "same_text", 1),
        ],
    ),
    "outlets are compared with copies and without": (
        (
            "select outlet, articles, own_articles, attributions, own_attributions"
            f" from compare_outlets('{POST}', '{COURIER}', '2026-01-01', '2026-01-31')"
        ),
        [(POST, 2, 1, 4, 2), (COURIER, 2, 1, 3, 1)],
    ),
    "articles a day are counted with copies and without": (
        "select day, outlet, articles, own_articles from outlet_volume_daily where articles > 0 order by articles",
        [(date(2026, 1, 14), POST, 2, 1)],
    ),
    "the first to publish is the first to print": (
        "select first_outlet, first_at, outlets, articles, spread_minutes from first_to_publish",
        [(POST, datetime(2026, 1, 14, 9, tzinfo=UTC), 3, 4, 240)],
    ),
}


@pytest.mark.parametrize("promise", ANSWERS)
def test_copies_can_be_left_out(copies: duckdb.DuckDBPyConnection, promise: str) -> None:
    query, answer = ANSWERS[promise]
    assert copies.execute(query).fetchall() == answer
