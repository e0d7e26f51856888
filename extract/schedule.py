"""Whose turn it is: many hosts at once, one request at a time to each, and no slow host holds up the others.

One request at a time is what every publisher can bear and what a person with a browser would do; a run is quick because
it reads many hosts at once, not because it reads one of them hard.
"""

import heapq
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum

from extract.gate import host_key
from extract.messages import Asking, Failure
from extract.patience import Standing
from transform.records import Link, Source


class Lane(Enum):
    """What is known of a host, and so how many threads may wait for its like at once."""

    NEW = "new"
    """It has not been asked yet, and may turn out to be slow."""
    QUICK = "quick"
    SLOW = "slow"


@dataclass(slots=True)
class Job:
    """A link on its way."""

    link: Link
    source: Source
    asking: Asking | None = None
    """How far it has come, if it waits in the middle of its redirects."""
    n_attempts: int = 0

    @property
    def place(self) -> str:
        """The address that is to be asked next."""
        return self.asking.place if self.asking else self.link.url


@dataclass(slots=True)
class Host:
    """The links that lead to one host, and how it has behaved."""

    begun: deque[Job] = field(default_factory=deque)
    """Those that wait for another attempt, or were redirected here."""
    waiting: dict[str, deque[tuple[Link, Source]]] = field(default_factory=dict)
    """By source: those that share a host take turns."""
    standing: Standing = field(default_factory=Standing)
    left_alone: Failure | None = None
    """Set if it is not asked any more in this run."""
    lane: Lane = Lane.NEW
    is_under_way: bool = False
    """Whether it has a place in the schedule, or a thread."""

    def next_job(self) -> Job | None:
        """Take out the next job; None if there is none."""
        if self.begun:
            return self.begun.popleft()
        if not self.waiting:
            return None
        source_id, links = next(iter(self.waiting.items()))
        # After a failure from the other end: a row of bad pages is not the end of the good ones behind it.
        link, source = links.pop() if self.standing.n_failures_in_a_row else links.popleft()
        del self.waiting[source_id]
        if links:
            self.waiting[source_id] = links  # behind the other sources
        return Job(link, source)

    @property
    def has_jobs(self) -> bool:
        """Whether there is anything left to ask it for."""
        return bool(self.begun or self.waiting)


@dataclass(frozen=True, slots=True)
class Turn:
    """A host in the hands of one thread, with the job to be done."""

    host: Host
    job: Job


class Schedule:
    """Hands each host to one thread at a time, not before its pause is over, and never all threads to slow hosts."""

    def __init__(
        self, jobs: Iterable[tuple[Link, Source]], n_threads: int, is_quick: Callable[[str], bool] = lambda _: False
    ) -> None:
        """``n_threads`` will take turns; ``is_quick`` tells whether the host of an address is known to be quick."""
        self._hosts: dict[str, Host] = {}
        self.n_jobs = 0
        for job in jobs:
            link, source = job
            key = host_key(link.url)
            host = self._hosts.get(key)
            if host is None:
                host = self._hosts[key] = Host(lane=Lane.QUICK if is_quick(link.url) else Lane.NEW)
            host.waiting.setdefault(source.source_id, deque()).append(job)
            self.n_jobs += 1
        self._pausing: list[tuple[float, int, Host]] = []
        self._ready: dict[Lane, deque[tuple[int, Host]]] = {lane: deque() for lane in Lane}
        self._n_busy = dict.fromkeys(Lane, 0)
        # A quarter is always there for hosts that are known to be quick, another for those that are not known yet.
        self._most_slow = max(1, n_threads // 2)
        self._most_unproven = max(1, n_threads - n_threads // 4)
        self._n_turns = 0
        self._is_stopped = False
        self._changed = threading.Condition()
        for host in self._hosts.values():
            self._line_up(host, 0.0)

    def take(self) -> Turn | None:
        """Wait for the next turn; None when there is nothing left to do."""
        with self._changed:
            while not self._is_stopped and (self._pausing or self._n_ready or sum(self._n_busy.values())):
                self._end_pauses()
                host = self._next_host()
                job = host.next_job() if host else None
                if host and job:
                    self._n_busy[host.lane] += 1
                    self._changed.notify()  # there may be more to do
                    return Turn(host, job)
                self._changed.wait(self._pausing[0][0] - time.monotonic() if self._pausing else None)
            return None

    def give_back(self, turn: Turn, *, wait_seconds: float, lane: Lane, again: Job | None = None) -> None:
        """Return a host, which comes again after a wait if it has jobs left; ``again`` is a job not done yet."""
        with self._changed:
            host = turn.host
            self._n_busy[host.lane] -= 1
            host.lane, host.is_under_way = lane, False
            if again is not None:
                self._put_back(again, host)
            if host.has_jobs:
                self._line_up(host, wait_seconds)
            if self._pausing or self._n_ready or any(self._n_busy.values()):
                self._changed.notify()
            else:
                self._changed.notify_all()

    def stop(self) -> None:
        """Let all threads go."""
        with self._changed:
            self._is_stopped = True
            self._changed.notify_all()

    def _put_back(self, job: Job, current: Host) -> None:
        """Let a job wait for the host that it has come to."""
        host = self._hosts.setdefault(host_key(job.place), Host())
        if host is current:
            host.begun.appendleft(job)
            return
        host.begun.append(job)
        if not host.is_under_way:
            self._line_up(host, 0.0)
            self._changed.notify()

    def _line_up(self, host: Host, wait_seconds: float) -> None:
        host.is_under_way = True
        self._n_turns += 1
        if wait_seconds > 0:
            heapq.heappush(self._pausing, (time.monotonic() + wait_seconds, self._n_turns, host))
        else:
            self._ready[host.lane].append((self._n_turns, host))

    def _end_pauses(self) -> None:
        now = time.monotonic()
        while self._pausing and self._pausing[0][0] <= now:
            host = heapq.heappop(self._pausing)[2]
            self._n_turns += 1
            self._ready[host.lane].append((self._n_turns, host))

    def _next_host(self) -> Host | None:
        """Take the host that has been ready for longest among those whose lane has room."""
        with_room = [lane for lane in Lane if self._ready[lane] and self._has_room(lane)]
        if not with_room:
            return None
        return self._ready[min(with_room, key=lambda lane: self._ready[lane][0][0])].popleft()[1]

    def _has_room(self, lane: Lane) -> bool:
        n_slow = self._n_busy[Lane.SLOW]
        match lane:
            case Lane.QUICK:
                return True
            case Lane.NEW:
                return n_slow + self._n_busy[Lane.NEW] < self._most_unproven
            case Lane.SLOW:
                return n_slow < self._most_slow and n_slow + self._n_busy[Lane.NEW] < self._most_unproven

    @property
    def _n_ready(self) -> int:
        return sum(map(len, self._ready.values()))
