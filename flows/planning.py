"""Which of the links found are fetched in this run, and why not the others."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from flows.days import ALL_DAYS, Days, is_outside
from load.query import KnownArticle
from transform.ids import article_id
from transform.reasons import Reason, Stage
from transform.records import Link, Notice, Outcome, Source, Status, Via

# An article that is so many times as old as the last age of the schedule is not looked at any more.
GIVEN_UP = 2


@dataclass(frozen=True, slots=True)
class Plan:
    """All links of a run: those to fetch, and the outcomes of those that need no fetching."""

    links: tuple[Link, ...]
    jobs: tuple[tuple[Link, Source], ...]
    outcomes: tuple[Outcome, ...]
    notices: tuple[Notice, ...] = ()
    """Where days were asked for: how many links carry no date, and are fetched all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What a run may fetch."""

    recheck_ages: Sequence[timedelta]
    """Ages at which a known article is looked at again."""
    rechecks_all: bool = False
    """Whether known articles that are listed are looked at again, due or not."""
    max_links: int
    """Links fetched for one source; what is beyond it is deferred."""
    max_rechecks: int = 0
    """Articles of one source looked at again though nothing lists them; what is beyond it is deferred."""
    days: Days = ALL_DAYS
    """Links to what is not known are fetched only if they may have been published on these days."""


def plan_fetches(
    found: Iterable[tuple[Link, Source]],
    known: Mapping[UUID, KnownArticle],
    now: datetime,
    rules: Rules,
    deferred: Collection[UUID] = (),
) -> Plan:
    """Choose what to fetch: each address once, known articles only when they are due, and no more than asked for.

    ``deferred`` are links that earlier runs deferred: what lies outside the days stays deferred, and is not given up.
    """
    pairs = list(found)
    outside, undated = _dated([link for link, _ in pairs], now, rules.days)
    links: list[Link] = []
    jobs: list[tuple[Link, Source]] = []
    outcomes: list[Outcome] = []
    taken: set[UUID] = set()
    n_taken: dict[tuple[str, bool], int] = {}
    for link, source in pairs:
        links.append(link)
        article = article_id(link.url_normalized)
        is_recheck = link.via is Via.RECHECK
        place = link.source_id, is_recheck
        if article in taken or not (is_recheck or _is_wanted(known.get(article), now, rules)):
            outcomes.append(_outcome(link, Status.DUPLICATE, Reason.DUP_URL, now))
        elif article in outside and not _is_to_be_looked_at(link, known.get(article), now, rules):
            status = Status.DEFERRED if link.link_id in deferred else Status.REJECTED
            outcomes.append(_outcome(link, status, Reason.LINK_OUTSIDE_DATES, now))
        elif n_taken.get(place, 0) >= (rules.max_rechecks if is_recheck else rules.max_links):
            reason = Reason.RECHECK_CAPPED if is_recheck else Reason.FEED_CAPPED
            outcomes.append(_outcome(link, Status.DEFERRED, reason, now))
        else:
            taken.add(article)
            n_taken[place] = n_taken.get(place, 0) + 1
            jobs.append((link, source))
    return Plan(tuple(links), tuple(jobs), tuple(outcomes), tuple(_undated_notices(jobs, undated, now)))


def is_due(article: KnownArticle, now: datetime, ages: Sequence[timedelta]) -> bool:
    """Tell whether an article has reached one of the ages since it was last looked at, and is not too old for more.

    Its age counts from publication; from its first capture if it is undated, or dated later than that.
    """
    began_at = min(article.published_at or article.first_captured_at, article.first_captured_at)
    if not ages or now - began_at > GIVEN_UP * max(ages):
        return False
    return any(article.last_looked_at < began_at + age <= now for age in ages)


def _is_wanted(article: KnownArticle | None, now: datetime, rules: Rules) -> bool:
    return article is None or rules.rechecks_all or is_due(article, now, rules.recheck_ages)


def _is_to_be_looked_at(link: Link, article: KnownArticle | None, now: datetime, rules: Rules) -> bool:
    """Tell what days do not decide: a known article is looked at again when it is due, whenever it was published."""
    return link.via is Via.RECHECK or (article is not None and is_due(article, now, rules.recheck_ages))


def _dated(links: Sequence[Link], now: datetime, days: Days) -> tuple[set[UUID], set[UUID]]:
    """Return the articles whose links all say that they lie outside the days, and those that no link dates.

    One address in a feed with its date and on a front page without one is dated; what a person named is never outside.
    """
    outside: set[UUID] = set()
    undated: set[UUID] = set()
    if not days.is_limit:
        return outside, undated
    by_article: dict[UUID, list[Link]] = {}
    for link in links:
        by_article.setdefault(article_id(link.url_normalized), []).append(link)
    for article, sightings in by_article.items():
        if any(link.via is Via.LIST and link.found_in_url is None for link in sightings):
            continue
        verdict = is_outside(sightings, days, now)
        if verdict is None:
            undated.add(article)
        elif verdict:
            outside.add(article)
    return outside, undated


def _undated_notices(jobs: Sequence[tuple[Link, Source]], undated: Collection[UUID], now: datetime) -> Iterable[Notice]:
    listed = [link for link, _ in jobs if link.via is not Via.RECHECK]
    n_listed = Counter(link.source_id for link in listed)
    n_undated = Counter(link.source_id for link in listed if article_id(link.url_normalized) in undated)
    for source_id, n in n_undated.items():
        yield Notice(
            source_id=source_id,
            item_key=source_id,
            stage=Stage.DISCOVER,
            reason=Reason.LINK_UNDATED,
            detail=f"{source_id}: {n:,} of {n_listed[source_id]:,} links have no date and are fetched all the same",
            noticed_at=now,
        )


def _outcome(link: Link, status: Status, reason: Reason, now: datetime) -> Outcome:
    return Outcome(
        link_id=link.link_id,
        source_id=link.source_id,
        status=status,
        stage=Stage.DISCOVER,
        reason=reason,
        http_status=None,
        version_id=None,
        not_before=None,
        ended_at=now,
    )
