"""Which of the links found are fetched in this run, and why not the others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from load.query import KnownArticle
from transform.ids import article_id
from transform.reasons import Reason, Stage
from transform.records import Link, Outcome, Source, Status


@dataclass(frozen=True, slots=True)
class Plan:
    """All links of a run: those to fetch, and the outcomes of those that need no fetching."""

    links: tuple[Link, ...]
    jobs: tuple[tuple[Link, Source], ...]
    outcomes: tuple[Outcome, ...]


def plan_fetches(
    found: Iterable[tuple[Link, Source]],
    known: Mapping[UUID, KnownArticle],
    now: datetime,
    *,
    recheck: timedelta,
    max_links: int,
) -> Plan:
    """Choose what to fetch: each address once, known articles only while young, and no more than asked for.

    ``max_links`` bounds the links fetched for one source; what is beyond it is deferred.
    """
    links: list[Link] = []
    jobs: list[tuple[Link, Source]] = []
    outcomes: list[Outcome] = []
    taken: set[UUID] = set()
    n_taken: dict[str, int] = {}
    for link, source in found:
        links.append(link)
        article = article_id(link.url_normalized)
        if article in taken or (article in known and not _is_young(known[article], now, recheck)):
            outcomes.append(_outcome(link, Status.DUPLICATE, Reason.DUP_URL, now))
        elif n_taken.get(link.source_id, 0) >= max_links:
            outcomes.append(_outcome(link, Status.DEFERRED, Reason.FEED_CAPPED, now))
        else:
            taken.add(article)
            n_taken[link.source_id] = n_taken.get(link.source_id, 0) + 1
            jobs.append((link, source))
    return Plan(tuple(links), tuple(jobs), tuple(outcomes))


def _is_young(article: KnownArticle, now: datetime, recheck: timedelta) -> bool:
    return now - (article.published_at or article.first_captured_at) < recheck


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
