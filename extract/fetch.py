"""Links to pages over the network: many hosts at once, one request at a time to each, archived before anything else."""

import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from extract.archive import Archive, ArchiveError
from extract.client import Asking, Client, Failure, Response, Stop
from extract.fetched import finish, unexpected, validators_of
from extract.outbox import Outbox
from extract.patience import is_slow, left_alone, with_pause
from extract.schedule import Job, Lane, Schedule, Turn
from transform.records import LastCapture, Link, Outcome, Page, Rejection, Source

# Pages that wait for the caller: more would only hold more memory.
_MOST_WAITING_BYTES = 64_000_000
_JOIN_SECONDS = 15.0

Fetched = tuple[Link, Page | Rejection | Outcome]
Known = Mapping[UUID, LastCapture]
"""By link."""


@dataclass(frozen=True, slots=True)
class _Desk:
    """What the threads of one call share."""

    client: Client
    archive: Archive
    known: Known
    schedule: Schedule
    stop: Stop
    outbox: Outbox[Fetched | BaseException]


def fetch_pages(
    jobs: Iterable[tuple[Link, Source]],
    client: Client,
    archive: Archive,
    *,
    known: Known | None = None,
    n_threads: int = 8,
) -> Iterator[Fetched]:
    """Fetch every link, and yield each with its page or the reason why there is none, in order of completion.

    Servers are told what is ``known`` of an address, and need not send it again. A page that is what it was, and that
    would be read as it was, comes as the outcome of its link: there is nothing to read. A host that is slow or fails
    holds up only itself: see ``extract.schedule`` and ``extract.patience``. Closing the generator stops the threads
    and breaks off what they were reading. Raises ``ArchiveError``.
    """
    schedule = Schedule(jobs, n_threads, client.is_quick)
    desk = _Desk(client, archive, known or {}, schedule, Stop(), Outbox(_MOST_WAITING_BYTES))
    threads = [
        threading.Thread(target=_work, args=(desk,), name=f"fetch-{number}", daemon=True)
        for number in range(min(n_threads, schedule.n_jobs))
    ]
    try:
        for thread in threads:
            thread.start()
        for _ in range(schedule.n_jobs):
            result = desk.outbox.get()
            if isinstance(result, BaseException):
                raise result
            yield result
    finally:
        desk.stop.set()
        schedule.stop()
        desk.outbox.close()
        ends_at = time.monotonic() + _JOIN_SECONDS
        for thread in threads:
            thread.join(max(0.0, ends_at - time.monotonic()))


def _work(desk: _Desk) -> None:
    """Take turns until there are none left."""
    try:
        while turn := desk.schedule.take():
            _do(turn, desk)
    except BaseException as error:  # noqa: BLE001 - a full disk or a bug is raised where the caller sees it
        desk.outbox.put_at_once(error)


def _do(turn: Turn, desk: _Desk) -> None:
    """Bring a job one step further: one request, or none if its host is left alone."""
    host, job = turn.host, turn.job
    if host.left_alone:
        _hand_in(job, host.left_alone, desk)
        desk.schedule.give_back(turn, wait_seconds=0.0, lane=Lane.QUICK)
        return
    place = job.place
    started = time.monotonic()
    answer = _asked(job, desk)
    seconds = time.monotonic() - started
    if isinstance(answer, Asking):
        job.asking = answer
        lane = Lane.SLOW if is_slow(None, seconds) else host.lane
        desk.schedule.give_back(turn, wait_seconds=desk.client.seconds_until_free(place), lane=lane, again=job)
        return
    lane = Lane.SLOW if is_slow(answer, seconds) else Lane.QUICK
    job.n_attempts += 1
    job.asking = None
    pause = desk.client.seconds_until_free(place)
    wait_seconds = _wait_before_retry(turn, answer, desk)
    if wait_seconds is not None:
        desk.schedule.give_back(turn, wait_seconds=max(pause, wait_seconds), lane=lane, again=job)
        return
    if isinstance(answer, Failure):
        answer = replace(answer, n_attempts=job.n_attempts)
    host.standing.count(answer)
    if isinstance(answer, Failure) and _is_to_be_left_alone(turn, place, answer, desk):
        host.left_alone = left_alone(answer, host.standing.n_failures_in_a_row, desk.client.now())
        answer = with_pause(answer, host.left_alone)
        pause = 0.0  # nobody is asked any more
    _hand_in(job, answer, desk)
    desk.schedule.give_back(turn, wait_seconds=pause, lane=lane)


def _wait_before_retry(turn: Turn, answer: Response | Failure, desk: _Desk) -> float | None:
    """Return the seconds until the job is tried again; None if it has come to its end."""
    if not isinstance(answer, Failure):
        return None
    if turn.host.standing.n_failures_in_a_row and is_slow(answer, 0.0):
        return None  # the link before it has tried already whether waiting helps
    return desk.client.wait_before_retry(answer, turn.job.n_attempts)


def _is_to_be_left_alone(turn: Turn, place: str, failure: Failure, desk: _Desk) -> bool:
    return turn.host.standing.is_hopeless(failure) or desk.client.asks_for_a_long_pause(place)


def _hand_in(job: Job, answer: Response | Failure, desk: _Desk) -> None:
    """Pass on what became of a link, once it is archived."""
    if desk.stop.is_set:
        return
    last = desk.known.get(job.link.link_id)
    result = finish(job.link, last, answer, desk.archive, desk.client.now())
    desk.outbox.put((job.link, result), result.n_bytes if isinstance(result, Page) else 0)


def _asked(job: Job, desk: _Desk) -> Response | Failure | Asking:
    client = desk.client
    asking = job.asking or client.asking(job.link.url)
    try:
        return client.step(
            asking,
            delay_seconds=job.source.delay_seconds,
            source=job.source,
            validators=validators_of(desk.known.get(job.link.link_id)),
            stop=desk.stop,
        )
    except ArchiveError:  # no link can be fetched
        raise
    except Exception as error:  # noqa: BLE001 - a bug met on one link must not cost all others, tonight and every night
        return unexpected(error)
