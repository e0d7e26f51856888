"""When a host that fails is left alone for the rest of a run, and until when: what one wall costs, it costs once."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from extract.messages import Failure, Response
from transform.reasons import Reason

# Links in a row that met this before the rest is not asked for. robots.txt is asked for as often as a page before it
# counts as unreachable; a name that is not known twice is not known; a silent host costs a thread a minute a link.
_MOST_IN_A_ROW = {
    Reason.FETCH_ROBOTS_UNREACHABLE: 1,
    Reason.FETCH_DNS: 2,
    Reason.FETCH_TLS: 2,
    Reason.FETCH_CONNECT: 3,
    Reason.FETCH_TIMEOUT: 3,
    Reason.FETCH_DEADLINE: 3,
    Reason.FETCH_RATE_LIMITED: 3,
    Reason.FETCH_HTTP_5XX: 5,
}
# A host that has given a page in this run gets more patience: its trouble may be that of a few pages.
_PATIENCE_WITH_THE_PROVEN = 2
# Seconds until a later run may try the links again that were not asked for; more if the host itself asked for more.
_PAUSE_SECONDS = {
    Reason.FETCH_ROBOTS_UNREACHABLE: 300.0,
    Reason.FETCH_DNS: 300.0,
    Reason.FETCH_CONNECT: 300.0,
    Reason.FETCH_TLS: 3_600.0,
    Reason.FETCH_TIMEOUT: 900.0,
    Reason.FETCH_DEADLINE: 900.0,
    Reason.FETCH_HTTP_5XX: 900.0,
    Reason.FETCH_RATE_LIMITED: 3_600.0,
}
# Failures that cost a thread time, or say that the next attempt is likely to.
_SLOW = frozenset(
    {
        Reason.FETCH_DNS,
        Reason.FETCH_CONNECT,
        Reason.FETCH_TLS,
        Reason.FETCH_TIMEOUT,
        Reason.FETCH_DEADLINE,
        Reason.FETCH_ROBOTS_UNREACHABLE,
    }
)
SLOW_SECONDS = 5.0


@dataclass(slots=True)
class Standing:
    """How a host has behaved in this run."""

    n_failures_in_a_row: int = 0
    """Links, whatever the number of attempts at each."""
    has_answered: bool = False
    """Whether it has given anything to read, or said plainly that it will not."""

    def count(self, answer: Response | Failure) -> None:
        """Count how a link ended."""
        if isinstance(answer, Failure) and answer.reason in _MOST_IN_A_ROW:
            self.n_failures_in_a_row += 1
        else:
            self.n_failures_in_a_row = 0
            # An address that was refused without asking says nothing of its host.
            self.has_answered |= isinstance(answer, Response) or answer.http_status is not None

    def is_hopeless(self, failure: Failure) -> bool:
        """Tell whether the host has failed so often that the rest of its links would meet the same wall."""
        most = _MOST_IN_A_ROW.get(failure.reason)
        if most is None:
            return False
        return self.n_failures_in_a_row >= most * (_PATIENCE_WITH_THE_PROVEN if self.has_answered and most > 1 else 1)


def is_slow(answer: Response | Failure | None, seconds: float) -> bool:
    """Tell whether a host holds up the thread that asks it; ``answer`` is None if it has not come to its end."""
    return seconds > SLOW_SECONDS or (isinstance(answer, Failure) and answer.reason in _SLOW)


def left_alone(failure: Failure, n_in_a_row: int, now: datetime) -> Failure:
    """Say why the rest of a host's links is not asked for in this run, and when it may be."""
    times = f"failed {n_in_a_row} times in a row" if n_in_a_row > 1 else "failed"
    earliest = now + timedelta(seconds=_PAUSE_SECONDS.get(failure.reason, 0.0))
    return Failure(
        reason=failure.reason,
        detail=f"not asked: its host {times} and is left to a later run ({failure.detail})",
        not_before=max(earliest, failure.not_before or earliest),
    )


def with_pause(failure: Failure, rest: Failure) -> Failure:
    """Let the failure that was too much wait as long as the links that are not asked for after it."""
    return replace(failure, not_before=rest.not_before)
