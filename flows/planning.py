"""Which of the links found are fetched in this run, and why not the others."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from load.query import KnownArticle
from transform.ids import article_id
from transform.reasons import Reason, Stage
from transform.records import Link, Outcome, Source, Status, Via

# An article that is so many times as old as the last age of the schedule is not looked at any more.
GIVEN_UP = 2


@dataclass(frozen=True, slots=True)
class Plan:
    """All links of a run: those to fetch, and the outcomes of those that need no fetching."""

    links: tuple[Link, ...]
    jobs: tuple[tuple[Link, Source], ...]
    outcomes: tuple[Outcome, ...]


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


def plan_fetches(
    found: Iterable[tuple[Link, Source]], known: Mapping[UUID, KnownArticle], now: datetime, rules: Rules
) -> Plan:
    """Choose what to fetch: each address once, known articles only when they are due, and no more than asked for."""
    links: list[Link] = []
    jobs: list[tuple[Link, Source]] = []
    outcomes: list[Outcome] = []
    taken: set[UUID] = set()
    n_taken: dict[tuple[str, bool], int] = {}
    for link, source in found:
        links.append(link)
        article = article_id(link.url_normalized)
        is_recheck = link.via is Via.RECHECK
        place = link.source_id, is_recheck
        if article in taken or not (is_recheck or _is_wanted(known.get(article), now, rules)):
            outcomes.append(_outcome(link, Status.DUPLICATE, Reason.DUP_URL, now))
        elif n_taken.get(place, 0) >= (rules.max_rechecks if is_recheck else rules.max_links):
            reason = Reason.RECHECK_CAPPED if is_recheck else Reason.FEED_CAPPED
            outcomes.append(_outcome(link, Status.DEFERRED, reason, now))
        else:
            taken.add(article)
            n_taken[place] = n_taken.get(place, 0) + 1
            jobs.append((link, source))
    return Plan(tuple(links), tuple(jobs), tuple(outcomes))


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
