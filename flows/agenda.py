"""What a run has to do: the links found, those left by earlier runs, articles that are due to be looked at again."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import duckdb

from extract.discover import Discovery
from extract.links import make_link
from flows.days import is_outside
from flows.open_run import OpenRun
from flows.planning import GIVEN_UP, Plan, Rules, is_due, plan_fetches
from load.archived import last_captures
from load.captures import Capture, Chosen, archived_captures
from load.query import KnownArticle, deferred_links, known_articles, open_published, recent_articles
from load.warehouse import WarehouseUnavailable
from transform.ids import article_id
from transform.records import LastCapture, Link, Source, Via

# The place where links are found that lead to what is known.
_WAREHOUSE = "onrecord:warehouse"

_FAR_OFF = datetime(9999, 1, 1, tzinfo=UTC)

_Links = dict[UUID, tuple[Link, Source]]


@dataclass(frozen=True, slots=True)
class Agenda:
    """The work of a run once it knows what is there and what is known."""

    plan: Plan
    captures: Sequence[tuple[Capture, Source]] = ()
    """Those of articles fetched again that were read otherwise: read once more, so that versions can be compared."""
    known: Mapping[UUID, LastCapture] = field(default_factory=dict)
    """The last whole answers for the links to fetch, by link."""


def make_agenda(run: OpenRun, found: Sequence[tuple[Source, Discovery]]) -> Agenda:
    """Choose what to fetch of what was found, with what the warehouse knows."""
    given = run.assignment.given
    # A feed may hold one entry twice: that is one link.
    links: _Links = {link.link_id: (link, source) for source, discovery in found for link in discovery.links}
    links |= {link.link_id: (link, found[0][0]) for link in given}
    rules = _rules(run)
    try:
        warehouse = open_published(run.settings.published)
    except WarehouseUnavailable:  # the first run: nothing is known yet
        run.log.info("no warehouse yet: every link is new")
        return Agenda(plan_fetches(links.values(), {}, run.now(), rules))
    with closing(warehouse):
        now = run.now()
        sources = [source for source, _ in found]
        deferred = _deferred(warehouse, sources) if rules.days.is_limit else frozenset()
        if run.assignment.takes_up_deferred:
            _take_up(warehouse, links, sources, now, rules)
        known = known_articles(warehouse, _article_ids(links), _limit(now, rules))
        named = frozenset(_article_ids_of(given))
        planned_on = {key: article for key, article in known.items() if key not in named}
        plan = plan_fetches(links.values(), planned_on, now, rules, deferred)
        captures = _read_by_others(run, warehouse, plan, known)
        return Agenda(plan, captures, _last_answers(run, warehouse, plan, captures))


def _rules(run: OpenRun) -> Rules:
    return Rules(
        recheck_ages=[timedelta(hours=hours) for hours in run.settings.recheck_hours],
        rechecks_all=run.assignment.rechecks_all,
        max_links=run.assignment.max_links,
        max_rechecks=run.settings.max_rechecks,
        days=run.assignment.days,
    )


def _limit(now: datetime, rules: Rules) -> datetime:
    """Return the time since which the articles began to be that may be looked at again."""
    return now - GIVEN_UP * max(rules.recheck_ages, default=timedelta())


def _deferred(warehouse: duckdb.DuckDBPyConnection, sources: Sequence[Source]) -> frozenset[UUID]:
    """Return the links that wait for another try, due or not: they are not given up for the days of one run."""
    return frozenset(link.link_id for link in deferred_links(warehouse, _ids(sources), _FAR_OFF))


def _take_up(
    warehouse: duckdb.DuckDBPyConnection, links: _Links, sources: Sequence[Source], now: datetime, rules: Rules
) -> None:
    """Add what earlier runs deferred, and the articles that are due though nothing lists them any more."""
    source_of = {source.source_id: source for source in sources}
    for link in deferred_links(warehouse, _ids(sources), now):
        # Outside the days it stays deferred, and is no matter of this run.
        if not (rules.days.is_limit and is_outside([link], rules.days, now)):
            links.setdefault(link.link_id, (link, source_of[link.source_id]))
    listed = set(_article_ids(links))
    for article in recent_articles(warehouse, _ids(sources), _limit(now, rules), now):
        if article.article_id not in listed and is_due(article.known, now, rules.recheck_ages):
            source = source_of[article.source_id]
            link = make_link(
                source,
                article.url,
                via=Via.RECHECK,
                found_in=_WAREHOUSE,
                found_at=now,
                # What the feed said counts again: without it another headline might be chosen.
                title=article.title_hint,
                published=article.published_hint,
            )
            links.setdefault(link.link_id, (link, source))


def _read_by_others(
    run: OpenRun, warehouse: duckdb.DuckDBPyConnection, plan: Plan, known: dict[UUID, KnownArticle]
) -> Sequence[tuple[Capture, Source]]:
    sources = {article_id(link.url_normalized): source for link, source in plan.jobs}
    fetched_again = [key for key in sources if key in known]
    if not fetched_again:
        return ()
    captures = archived_captures(warehouse, Chosen(article_ids=fetched_again))
    with_sources = ((capture, sources[capture.article_id]) for capture in captures if capture.article_id in sources)
    return tuple(
        (capture, source)
        for capture, source in with_sources
        if capture.reader_digest != run.readers.reader_of(source, capture.link)
    )


def _last_answers(
    run: OpenRun, warehouse: duckdb.DuckDBPyConnection, plan: Plan, captures: Sequence[tuple[Capture, Source]]
) -> Mapping[UUID, LastCapture]:
    """Tell of each link to fetch what came last: servers need not send it again, and nobody needs to read it again.

    Who names an address, or asks to look at all again, doubts what is there: then servers send the whole page.
    """
    validated_since = run.now() - timedelta(days=run.settings.whole_fetch_days)
    last = last_captures(warehouse, [link.url_normalized for link, _ in plan.jobs], validated_since)
    named = {link.link_id for link in run.assignment.given}
    read_by_others = {capture.article_id for capture, _ in captures}
    answers = {}
    for link, _ in plan.jobs:
        if (one := last.get(link.url_normalized)) is None:
            continue
        if run.assignment.rechecks_all or link.link_id in named:
            one = replace(one, validated_url=None)
        answers[link.link_id] = replace(one, is_read_alike=article_id(link.url_normalized) not in read_by_others)
    return answers


def _ids(sources: Sequence[Source]) -> list[str]:
    return [source.source_id for source in sources]


def _article_ids(links: _Links) -> list[UUID]:
    return _article_ids_of([link for link, _ in links.values()])


def _article_ids_of(links: Sequence[Link]) -> list[UUID]:
    return [article_id(link.url_normalized) for link in links]
