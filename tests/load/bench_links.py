"""What a load pays for links between articles as the warehouse grows, and how many copies find their original.

``python -m tests.load.bench_links [--one-day] [SIZE...]`` fills a warehouse with invented articles up to each size, a
thousand a day (or all on one day: the worst case), and loads a thousand more at each: half of them new, half copies,
shortened or rewritten, of what is stored. The numbers to compare are the ratios of one run.
"""

import random
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

import duckdb

from load.links import link_staged
from tests.load.invented_articles import RECUTS, article
from tests.load.world import Newsroom, accounted, make_article, make_quotation, make_speaker
from transform.records import Reading

SIZES = (10_000, 100_000, 1_000_000)
_ADDED = 1_000
_ROUNDS = 5
# Stored as articles with a text; the others have the rows and the sketch of one, made of chance.
_ORIGINALS = 3_000
_NOW = datetime(2026, 1, 14, 12, 0, tzinfo=UTC)
_FILL = (
    """
    insert into news.article by name
    select * exclude (n) replace (
        uuid() as version_id, uuid() as article_id, uuid() as page_id, url || n as url,
        published_on - cast(n // $a_day as integer) as published_on
    )
    from (select * from news.article limit 1) cross join range($first, $last) as numbers(n)
    """,
    """
    insert into news.article_body by name
    select article.version_id, article.article_id, repeat(md5(random()::varchar), 90) as body, article.run_id
    from news.article anti join news.article_body using (version_id)
    """,
    """
    insert into news.page by name
    select page.* replace (article.page_id as page_id)
    from news.article anti join news.page as known on known.page_id = article.page_id
    cross join (from news.page limit 1) as page
    """,
    """
    insert into news.article_sketch by name
    select
        version_id, article_id, outlet, published_on as day, run_id,
        [hash(version_id)] as url_keys, hash(version_id, 1) as title_key, hash(version_id, 2) as text_key,
        list_transform(range(60), lambda x: hash(version_id, x + 3)) as prints
    from news.article anti join news.article_sketch using (version_id)
    """,
)


def reading(number: int, paragraphs: list[str], outlet: str) -> Reading:
    """Make an article of some paragraphs in which three of them are said."""
    body = "\n\n".join(paragraphs)
    one = make_article(
        f"https://{outlet}.example/{number}", body, outlet=outlet, source_id=outlet, published_at=_NOW,
        published_on=_NOW.date(), title=" ".join(paragraphs[0].split()[:9]),
    )  # fmt: skip
    speaker = make_speaker(one)
    quotations = (make_quotation(one, text, speaker, quotation_no=no) for no, text in enumerate(paragraphs[:3]))
    return Reading(article=one, quotations=tuple({each.quotation_id: each for each in quotations}.values()),
                   speakers=(speaker,))  # fmt: skip


def load(newsroom: Newsroom, readings: list[Reading], run: int) -> tuple[float, float]:
    """Load some articles as one part; return the seconds of CPU, and those that the links took of them."""
    newsroom.stage(accounted(*readings), run)
    spent = [0.0]

    def timed(connection: duckdb.DuckDBPyConnection, articles: Sequence[str], bodies: Sequence[str]) -> None:
        began = time.process_time()
        link_staged(connection, articles, bodies)
        spent[0] += time.process_time() - began

    with patch("load.loading.link_staged", timed):
        began = time.process_time()
        newsroom.load()
        return time.process_time() - began, spent[0]


def fill(newsroom: Newsroom, first: int, last: int, a_day: int) -> None:
    """Add articles by number."""
    with newsroom.open() as warehouse:
        for query in _FILL:
            limits = {"first": first, "last": last, "a_day": a_day} if "$" in query else None
            warehouse.connection.execute(query, limits)
        warehouse.connection.execute("checkpoint")


def added(round_no: int, chance: random.Random) -> tuple[list[Reading], list[tuple[str, str, str]]]:
    """Make a thousand articles, and name the copies among them with their originals and how they were cut."""
    start = 10_000_000 * (1 + round_no)
    fresh = [reading(n, article(n), "Valley Courier") for n in range(start, start + _ADDED // 2)]
    copies: list[Reading] = []
    pairs: list[tuple[str, str, str]] = []
    for n, original in enumerate(chance.sample(range(_ORIGINALS), _ADDED // 2)):
        cut = RECUTS[n % len(RECUTS)]
        copy = reading(start + 5_000 + n, cut(article(original), chance), "Skerry Times")
        copies.append(copy)
        pairs.append((copy.article.url, f"https://harbour-post.example/{original}", cut.__name__))
    return fresh + copies, pairs


def found(newsroom: Newsroom, pairs: list[tuple[str, str, str]]) -> tuple[dict[str, list[bool]], int]:
    """Tell for each kind of cut which copies were linked, and how many links there are of other articles."""
    with newsroom.open() as warehouse:
        rows: list[Any] = warehouse.connection.execute(
            "select distinct a.url, b.url from news.article_link as link"
            " inner join news.article as a on link.version_a = a.version_id"
            " inner join news.article as b on link.version_b = b.version_id where link.kind <> 'same_title'"
        ).fetchall()
    linked = {frozenset(row) for row in rows}
    cuts: dict[str, list[bool]] = {}
    for copy, original, cut in pairs:
        cuts.setdefault(cut, []).append(frozenset((copy, original)) in linked)
    meant = {frozenset(pair[:2]) for pair in pairs}
    copied = {original: {copy for copy, other, _ in pairs if other == original} for _, original, _ in pairs}
    siblings = {frozenset((a, b)) for copies in copied.values() for a in copies for b in copies}
    return cuts, len(linked - meant - siblings)


def main(sizes: list[int], *, is_one_day: bool) -> None:
    """Print a line for each size, and how many copies of each kind were found."""
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as home:
        newsroom = Newsroom(Path(home))
        with newsroom.open():
            pass
        load(newsroom, [reading(n, article(n), "harbour-post") for n in range(_ORIGINALS)], 1)
        first, n_stored, run = 0.0, _ORIGINALS, 2
        pairs: list[tuple[str, str, str]] = []
        for size in sizes:
            fill(newsroom, n_stored, size, size if is_one_day else _ADDED)
            n_stored, times = size, []
            for _ in range(_ROUNDS):
                readings, more = added(run, chance)
                pairs += more
                times.append(load(newsroom, readings, run))
                run += 1
            seconds, linking = median(one for one, _ in times), median(one for _, one in times)
            first = first or seconds
            print(
                f"{size:>9,} articles ({newsroom.path.stat().st_size / 1e6:,.0f} MB): {_ADDED:,} more take"
                f" {seconds * 1000:,.0f} ms of CPU, {seconds / first:.2f} times as long as the first;"
                f" {linking * 1000:,.0f} ms of it for links",
                flush=True,
            )
        cuts, n_wrong = found(newsroom, pairs)
        for cut, were_found in cuts.items():
            print(f"{cut:>20}: {sum(were_found) / len(were_found):.1%} of {len(were_found)} found")
        print(f"{n_wrong} links between articles that have nothing to do with each other")


if __name__ == "__main__":
    asked = [word for word in sys.argv[1:] if word != "--one-day"]
    main([int(size) for size in asked] or list(SIZES), is_one_day="--one-day" in sys.argv)
