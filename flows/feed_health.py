"""The feeds of a run: what is remembered of them before they are asked, and what is kept and said of them after."""

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import chain
from uuid import UUID

from extract.discover import Discovery
from extract.pages import one_line
from extract.polls import Asked, Memory, unvalidated
from extract.redact import redact
from flows.open_run import CODE_VERSION, OpenRun
from flows.polling import Pace, Turn, is_due, make_poll, oddities, pace_of, remembered
from load.polls import FeedState, feed_states, known_links
from load.query import open_published
from load.warehouse import WarehouseUnavailable
from transform.records import Notice, Poll, PollStatus, Rejection, Source, Via

Found = tuple[Source, Discovery]

_WITHOUT_NEWS = frozenset({PollStatus.NOT_MODIFIED, PollStatus.UNCHANGED, PollStatus.NOT_DUE})


@dataclass(frozen=True, slots=True)
class Feeds:
    """What the published warehouse knows of the feeds of a run."""

    states: Mapping[UUID, FeedState]
    memory: Memory


def known_feeds(run: OpenRun) -> Feeds:
    """Look up the feeds of a run's sources, and which of them are due and may be asked for only if they changed."""
    assignment, now = run.assignment, run.now()
    try:
        warehouse = open_published(run.settings.published)
    except WarehouseUnavailable:  # the first run
        return Feeds({}, {})
    with closing(warehouse):
        states = feed_states(warehouse, [source.source_id for source in assignment.sources], now)
    # All articles that are listed are wanted, or a person asks: then nothing that was listed may be left out.
    if assignment.rechecks_all or assignment.days.is_limit or not assignment.takes_up_deferred:
        return Feeds(states, {})
    whole_after = timedelta(days=run.settings.whole_feed_days)
    memory = {
        feed_id: remembered(state, now, whole_after, CODE_VERSION, is_due=assignment.polls_all or is_due(state, now))
        for feed_id, state in states.items()
    }
    return Feeds(states, memory)


def with_health(run: OpenRun, found: Sequence[Found], feeds: Feeds) -> tuple[list[Found], list[Poll]]:
    """Complete what was found with what is odd about the feeds, say it in the log, and make the rows of the polls.

    The polls belong into the part that holds the links: what shows that a feed has not changed may only be kept
    together with what it listed.
    """
    known = _known_links(run, found)
    is_of_some_days = run.assignment.days.is_limit
    completed: list[Found] = []
    polls: list[Poll] = []
    for source, discovery in found:
        turns = [
            Turn(
                asked=unvalidated(asked) if is_of_some_days else asked,
                before=feeds.states.get(asked.feed_id),
                n_new=len(asked.link_ids - known),
                pace=_pace(run, source),
                is_expected_to_grow=_is_expected_to_grow(source, asked),
            )
            for asked in discovery.asked
        ]
        own = [make_poll(turn) for turn in turns]
        if is_of_some_days:
            # What lies outside the days asked for is still to be read: the next run asks again.
            own = [replace(poll, next_poll_at=poll.polled_at) for poll in own]
        notices = list(chain.from_iterable(map(oddities, turns)))
        said = _completed(discovery, own, notices)
        _log(run, source, said, own, notices)
        completed.append((source, said))
        polls += own
    return completed, polls


def has_failed(discovery: Discovery, polls: Sequence[Poll]) -> bool:
    """Tell whether none of a source's feeds, sitemaps and sections can be read.

    One that failed, and is not asked again yet, has failed still.
    """
    if polls and all(poll.n_failures for poll in polls):
        return True
    return bool(discovery.rejections) and not discovery.links and not any(_is_well(poll) for poll in polls)


def _is_well(poll: Poll) -> bool:
    return poll.status in _WITHOUT_NEWS and not poll.n_failures


def _known_links(run: OpenRun, found: Sequence[Found]) -> frozenset[UUID]:
    link_ids = set(chain.from_iterable(asked.link_ids for _, discovery in found for asked in discovery.asked))
    if not link_ids:
        return frozenset()
    try:
        warehouse = open_published(run.settings.published)
    except WarehouseUnavailable:
        return frozenset()
    with closing(warehouse):
        return known_links(warehouse, list(link_ids))


def _is_expected_to_grow(source: Source, asked: Asked) -> bool:
    match asked.via:
        case Via.SITEMAP:
            return asked.url in map(redact, source.sitemaps)
        case via:
            return via is not Via.LIST


def _pace(run: OpenRun, source: Source) -> Pace:
    return pace_of(source, run.settings.poll_hours_min, run.settings.poll_hours_max)


def _completed(discovery: Discovery, polls: Sequence[Poll], notices: Sequence[Notice]) -> Discovery:
    """Add what is known of a feed to what was said of it: how often it failed, what it usually lists."""
    failed = {poll.url: poll for poll in polls if poll.status is PollStatus.FAILED}
    better = {(notice.item_key, notice.reason) for notice in notices}
    kept = (notice for notice in discovery.notices if (notice.item_key, notice.reason) not in better)
    return replace(
        discovery,
        rejections=tuple(_with_count(one, failed.get(one.item_key)) for one in discovery.rejections),
        notices=(*kept, *notices),
    )


def _with_count(rejection: Rejection, poll: Poll | None) -> Rejection:
    if poll is None:
        return rejection
    count = f"failed {poll.n_failures} times in a row; " if poll.n_failures > 1 else ""
    again = f"{count}asked again from {poll.next_poll_at:%Y-%m-%d %H:%M} UTC"
    return replace(rejection, detail=one_line(f"{rejection.detail[:400]}; {again}"), not_before=poll.next_poll_at)


def _log(run: OpenRun, source: Source, discovery: Discovery, polls: Sequence[Poll], notices: Sequence[Notice]) -> None:
    if polls:
        run.log.info("%s: %d links found%s", source.source_id, len(discovery.links), _without_news(polls))
    failures = [one for one in discovery.rejections if one.item_key in {poll.url for poll in polls}]
    if failures and len(failures) == len(polls):
        run.log.warning(
            "%s: nothing of it could be read (%d addresses); %s", source.source_id, len(polls), _line(failures[0])
        )
    else:
        for line in map(_line, failures):
            run.log.warning("%s: %s", source.source_id, line)
    for notice in notices:
        run.log.warning("%s: %s %s: %s", source.source_id, notice.reason, notice.item_key, notice.detail)


def _line(rejection: Rejection) -> str:
    return f"{rejection.reason} {rejection.item_key}: {rejection.detail}"


def _without_news(polls: Sequence[Poll]) -> str:
    counts = Counter(poll.status for poll in polls if poll.status in _WITHOUT_NEWS)
    return "".join(f", {n} {status.replace('_', ' ')}" for status, n in sorted(counts.items()))
