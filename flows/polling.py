"""When a feed is asked again, and what is odd about it: decided by what it did before, and by our own clock alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from extract.messages import Validators
from extract.pages import one_line
from extract.polls import Asked, Remembered
from load.polls import FeedState
from transform.reasons import Reason, Stage
from transform.records import Notice, Poll, PollStatus, Source

_HOUR = timedelta(hours=1)
# A night begins some minutes earlier or later than the one before, and a source has its turn late in one and early in
# the next: what is due within an eighth of its interval, and three hours, is due.
_JITTER_SHARE = 8
_MOST_JITTER = 3 * _HOUR
# Habits are unknown before.
_SHORTEST_WATCH = 48 * _HOUR
_FEWEST_NEW_LINKS = 5
# A feed that is gone (404, 410) or that robots.txt bars is asked after half a day, a day, two, ... ; one in other
# trouble after its shortest interval, twice that, ...
_FIRST_GONE, _LONGEST_GONE = 12 * _HOUR, timedelta(days=7)
_LONGEST_TROUBLE = timedelta(days=1)
_GONE = frozenset({404, 410})
# Weekends are no silence.
_SHORTEST_SILENCE = 72 * _HOUR
_SILENT_GAPS = 4
_SHRUNK_SHARE = 4
_FEWEST_USUAL_ENTRIES = 8
_FEWEST_READS = 3
# Two of two entries being new says little.
_FEWEST_OUTRUN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How often a feed is asked."""

    shortest: timedelta
    longest: timedelta
    longest_gone: timedelta
    """For a feed that is not there any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A feed's turn in this run."""

    asked: Asked
    before: FeedState | None
    """What was known of it; null if nothing was."""
    n_new: int
    """Links never seen before."""
    pace: Pace
    is_expected_to_grow: bool = True
    """Not a list that a person made, nor a sitemap of some month that an index lists."""


def pace_of(source: Source, shortest_hours: float, longest_hours: float) -> Pace:
    """Return the pace of a source: its own bounds, or else the program's."""
    shortest = timedelta(hours=source.poll_hours_min or shortest_hours)
    longest = max(shortest, timedelta(hours=source.poll_hours_max or longest_hours))
    return Pace(
        shortest=shortest,
        longest=longest,
        longest_gone=longest if source.poll_hours_max else max(longest, _LONGEST_GONE),
    )


def is_due(state: FeedState, now: datetime) -> bool:
    """Tell whether a feed is asked in this run."""
    if state.asked_at is None or state.asked_at > now:  # not for four weeks; or the clock was set back
        return True
    jitter = min((state.next_poll_at - state.asked_at) / _JITTER_SHARE, _MOST_JITTER)
    return now >= state.next_poll_at - jitter


def remembered(
    state: FeedState, now: datetime, whole_after: timedelta, code_version: str, *, is_due: bool
) -> Remembered:
    """Return what may be used of the last time a feed was read.

    Nothing of it, if other code read it, which may see less in the same bytes, or if it was not sent whole for
    ``whole_after``: a server may say "not modified" for ever.
    """
    is_whole_due = state.whole_at is None or not timedelta() <= now - state.whole_at < whole_after
    if is_whole_due or state.read_by_code != code_version:
        return Remembered(is_due=is_due)
    return Remembered(
        is_due=is_due,
        validators=Validators(etag=state.etag, last_modified=state.last_modified),
        payload_digest=state.payload_digest,
    )


def make_poll(turn: Turn) -> Poll:
    """Make the row of a turn: what came of it, and the state that the feed is in now."""
    asked = turn.asked
    etag, last_modified, payload_digest, whole_at = _last_whole(turn)
    return Poll(
        feed_id=asked.feed_id,
        source_id=asked.source_id,
        url=asked.url,
        via=asked.via,
        polled_at=asked.asked_at,
        status=asked.status,
        reason=_reason(turn),
        http_status=asked.http_status,
        n_entries=asked.n_entries,
        n_new_links=None if _is_first(turn) or asked.is_index or asked.n_entries is None else turn.n_new,
        n_failures=_n_failures(turn),
        etag=etag,
        last_modified=last_modified,
        payload_digest=payload_digest,
        whole_at=whole_at,
        last_new_link_at=_last_new_link_at(turn),
        usual_gap_hours=_usual_gap_hours(turn),
        next_poll_at=_next_poll_at(turn),
    )


def oddities(turn: Turn) -> Sequence[Notice]:
    """Say what is odd about a feed, given what it did before."""
    asked, before = turn.asked, turn.before
    if before is None:
        return ()
    if asked.status is PollStatus.NOT_DUE:
        return (_failing(turn, before),) if before.n_failures else ()
    found = (_shrunk(turn, before), _outrun(turn, before), _quiet(turn, before))
    return tuple(notice for notice in found if notice)


def _failing(turn: Turn, before: FeedState) -> Notice:
    again = f"asked again from {before.next_poll_at:%Y-%m-%d %H:%M} UTC"
    detail = f"not asked: failed {before.n_failures} times in a row ({before.reason}); {again}"
    return _notice(turn, Reason.FEED_FAILING, detail)


def _shrunk(turn: Turn, before: FeedState) -> Notice | None:
    n_entries, usual = turn.asked.n_entries, before.usual_entries or 0.0
    if n_entries is None or turn.asked.is_index:
        return None
    if n_entries == 0 and usual >= 1:
        return _notice(turn, Reason.FEED_NO_ENTRIES, f"it lists nothing, where it usually lists {usual:g}")
    is_known = before.n_reads >= _FEWEST_READS and usual >= _FEWEST_USUAL_ENTRIES
    if 0 < n_entries * _SHRUNK_SHARE <= usual and is_known:
        return _notice(turn, Reason.FEED_SHRANK, f"it lists {n_entries}, where it usually lists {usual:g}")
    return None


def _outrun(turn: Turn, before: FeedState) -> Notice | None:
    n_entries = turn.asked.n_entries or 0
    if not turn.is_expected_to_grow or before.whole_at is None or turn.n_new < max(n_entries, _FEWEST_OUTRUN):
        return None
    since = f" {(turn.asked.asked_at - before.asked_at) / _HOUR:.0f} hours ago" if before.asked_at else ""
    return _notice(
        turn,
        Reason.FEED_OUTRUN,
        f"all {n_entries} entries are new since it was last asked{since}: more may have come and gone",
    )


def _quiet(turn: Turn, before: FeedState) -> Notice | None:
    if turn.n_new or turn.asked.status is PollStatus.FAILED or not (before.usual_gap_hours and before.last_new_link_at):
        return None
    silence = turn.asked.asked_at - before.last_new_link_at
    if silence <= max(before.usual_gap_hours * _SILENT_GAPS * _HOUR, _SHORTEST_SILENCE):
        return None
    usual = f"one usually comes in {before.usual_gap_hours:.2g} hours"
    return _notice(turn, Reason.FEED_QUIET, f"no new link for {silence / timedelta(days=1):.0f} days, where {usual}")


def _notice(turn: Turn, reason: Reason, detail: str) -> Notice:
    asked = turn.asked
    return Notice(
        source_id=asked.source_id,
        item_key=asked.url,
        stage=Stage.DISCOVER,
        reason=reason,
        detail=one_line(detail),
        noticed_at=asked.asked_at,
    )


def _is_first(turn: Turn) -> bool:
    """Tell whether a feed was never read before: then nothing on it is news."""
    return turn.before is None or turn.before.whole_at is None


def _last_whole(turn: Turn) -> tuple[str | None, str | None, str | None, datetime | None]:
    """Return what shows that a feed has not changed since it was last sent whole, and when that was."""
    asked, before = turn.asked, turn.before
    if asked.status in (PollStatus.OK, PollStatus.UNCHANGED):
        return asked.validators.etag, asked.validators.last_modified, asked.payload_digest, asked.asked_at
    if before is None:
        return None, None, None, None
    return before.etag, before.last_modified, before.payload_digest, before.whole_at


def _last_new_link_at(turn: Turn) -> datetime | None:
    asked = turn.asked
    if asked.link_ids and (turn.n_new or _is_first(turn)):
        return asked.asked_at
    return turn.before.last_new_link_at if turn.before else None


def _reason(turn: Turn) -> Reason | None:
    if turn.asked.status is PollStatus.NOT_DUE and turn.before:
        return turn.before.reason
    return turn.asked.reason


def _n_failures(turn: Turn) -> int:
    n_before = turn.before.n_failures if turn.before else 0
    match turn.asked.status:
        case PollStatus.FAILED:
            return n_before + 1
        case PollStatus.NOT_DUE:
            return n_before
        case _:
            return 0


def _next_poll_at(turn: Turn) -> datetime:
    asked = turn.asked
    if asked.status is PollStatus.NOT_DUE and turn.before:
        return turn.before.next_poll_at
    if asked.status is not PollStatus.FAILED:
        return asked.asked_at + _interval(turn)
    again_at = asked.asked_at + _patience(turn)
    return max(again_at, asked.not_before) if asked.not_before else again_at


def _patience(turn: Turn) -> timedelta:
    """Return how long a feed that failed is left alone: twice as long after every further failure."""
    pace = turn.pace
    # Beyond some doublings all is more than the longest.
    doubled = float(2 ** min(_n_failures(turn) - 1, 10))
    if turn.asked.http_status in _GONE or turn.asked.reason is Reason.FETCH_BLOCKED_ROBOTS:
        return min(_FIRST_GONE * doubled, pace.longest_gone)
    return min(pace.shortest * doubled, max(_LONGEST_TROUBLE, pace.shortest), pace.longest)


def _interval(turn: Turn) -> timedelta:
    """Return half the time in which a feed usually brings a link, and half of that in which its list may run over.

    The list runs over when the feed brings as many links as it shows, at the highest pace of the last four weeks.
    """
    asked, before, pace = turn.asked, turn.before, turn.pace
    if asked.is_index or before is None or before.watched_since is None:
        return pace.shortest
    watched = asked.asked_at - before.watched_since
    n_entries = before.usual_entries if asked.n_entries is None else asked.n_entries
    if watched < _SHORTEST_WATCH or (n_entries and turn.n_new >= n_entries):
        return pace.shortest
    interval = watched / max(1, before.n_new_links + turn.n_new) / 2
    busiest = max(before.busiest_per_hour, _new_links_per_hour(turn, before))
    if n_entries and busiest:
        interval = min(interval, n_entries / busiest / 2 * _HOUR)
    return min(max(interval, pace.shortest), pace.longest)


def _new_links_per_hour(turn: Turn, before: FeedState) -> float:
    if before.asked_at is None:
        return 0.0
    return turn.n_new / max(1.0, (turn.asked.asked_at - before.asked_at) / _HOUR)


def _usual_gap_hours(turn: Turn) -> float | None:
    """Return the usual gap between two links, measured when the last one came: silence must not stretch it."""
    before = turn.before
    if before is None or before.watched_since is None or not turn.is_expected_to_grow:
        return None
    n_new = before.n_new_links + turn.n_new
    watched = turn.asked.asked_at - before.watched_since
    if turn.n_new == 0 or n_new < _FEWEST_NEW_LINKS or watched < _SHORTEST_WATCH:
        return before.usual_gap_hours
    return watched / n_new / _HOUR
