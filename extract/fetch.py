"""Links to pages over the network: many hosts at once, one request at a time to each, archived before anything else."""

import heapq
import queue
import threading
import time
import traceback
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from extract.archive import Archive, ArchiveError
from extract.client import Client, Failure, Response, Stop
from extract.gate import host_key
from extract.pages import make_fetched_page, one_line, reject_link
from extract.redact import redact
from transform.ids import sha256
from transform.reasons import Reason, Stage, is_retryable
from transform.records import Link, Page, Rejection, Source

_READABLE_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
# A host that could not be reached this many times in a row is left alone for the rest of the run.
_MOST_FAILURES_IN_A_ROW = 10
_UNREACHABLE = frozenset({Reason.FETCH_DNS, Reason.FETCH_CONNECT, Reason.FETCH_TLS, Reason.FETCH_TIMEOUT})
# Results that wait for the caller, for each thread: more would only hold more pages in memory.
_RESULTS_PER_THREAD = 2
_JOIN_SECONDS = 15.0

Fetched = tuple[Link, Page | Rejection]


@dataclass(slots=True)
class _Job:
    link: Link
    source: Source
    n_attempts: int = 0


@dataclass(slots=True)
class _Host:
    jobs: deque[_Job] = field(default_factory=deque)
    n_failures_in_a_row: int = 0
    last_failure: Failure | None = None


class _Schedule:
    """Which host's turn it is. A host is handed to one thread at a time, and not before its pause is over."""

    def __init__(self, jobs: Iterable[tuple[Link, Source]]) -> None:
        self._hosts: dict[str, _Host] = {}
        self.n_jobs = 0
        for link, source in jobs:
            self._hosts.setdefault(host_key(link.url), _Host()).jobs.append(_Job(link, source))
            self.n_jobs += 1
        self._waiting = [(0.0, number, host) for number, host in enumerate(self._hosts.values())]
        self._n_turns = len(self._waiting)
        self._n_taken = 0
        self._is_stopped = False
        self._changed = threading.Condition()

    def take(self) -> _Host | None:
        """Wait for the next host whose turn it is; None when there is nothing left to do."""
        with self._changed:
            while not self._is_stopped and (self._waiting or self._n_taken):
                seconds = self._waiting[0][0] - time.monotonic() if self._waiting else None
                if seconds is not None and seconds <= 0:
                    self._n_taken += 1
                    return heapq.heappop(self._waiting)[2]
                self._changed.wait(seconds)
            return None

    def give_back(self, host: _Host, wait_seconds: float) -> None:
        """Return a host; it comes again after a wait if it has jobs left."""
        with self._changed:
            self._n_taken -= 1
            if host.jobs:
                self._n_turns += 1
                heapq.heappush(self._waiting, (time.monotonic() + wait_seconds, self._n_turns, host))
            self._changed.notify_all()

    def stop(self) -> None:
        """Let all threads go."""
        with self._changed:
            self._is_stopped = True
            self._changed.notify_all()


def fetch_pages(
    jobs: Iterable[tuple[Link, Source]], client: Client, archive: Archive, *, n_threads: int = 8
) -> Iterator[Fetched]:
    """Fetch every link, and yield each with its page or the reason why there is none, in order of completion.

    Closing the generator stops the threads and breaks off what they were reading. Raises ``ArchiveError``.
    """
    schedule = _Schedule(jobs)
    stop = Stop()
    results: queue.Queue[Fetched | BaseException] = queue.Queue(maxsize=n_threads * _RESULTS_PER_THREAD)

    def work() -> None:
        try:
            while host := schedule.take():
                wait_seconds = 0.0
                try:
                    wait_seconds = _fetch_next(host, client, archive, stop, results)
                finally:
                    schedule.give_back(host, wait_seconds)
        except BaseException as error:  # noqa: BLE001 - a full disk or a bug is raised where the caller sees it
            results.put(error)

    threads = [
        threading.Thread(target=work, name=f"fetch-{number}", daemon=True)
        for number in range(min(n_threads, max(1, schedule.n_jobs)))
    ]
    try:
        for thread in threads:
            thread.start()
        for _ in range(schedule.n_jobs):
            result = results.get()
            if isinstance(result, BaseException):
                raise result
            yield result
    finally:
        stop.set()
        schedule.stop()
        _let_end(threads, results)


def _let_end(threads: list[threading.Thread], results: "queue.Queue[Fetched | BaseException]") -> None:
    """Wait for the threads, taking what they still bring, for which they may be waiting."""
    ends_at = time.monotonic() + _JOIN_SECONDS
    while any(thread.is_alive() for thread in threads) and time.monotonic() < ends_at:
        with suppress(queue.Empty):
            results.get(timeout=0.02)


def _fetch_next(
    host: _Host, client: Client, archive: Archive, stop: Stop, results: "queue.Queue[Fetched | BaseException]"
) -> float:
    """Make one attempt at the next link of a host. Returns the seconds until the host's next turn."""
    job = host.jobs[0]
    if host.last_failure and host.n_failures_in_a_row >= _MOST_FAILURES_IN_A_ROW:
        answer: Response | Failure = _not_asked(host.last_failure)
    else:
        answer = _asked(client, job, stop)
        job.n_attempts += 1
    if isinstance(answer, Failure):
        wait_seconds = client.wait_before_retry(answer, job.n_attempts)
        if wait_seconds is not None and job.n_attempts:
            return max(wait_seconds, client.seconds_until_free(job.link.url))
        answer = replace(answer, n_attempts=max(1, job.n_attempts))
    _count_failures(host, answer)
    host.jobs.popleft()
    if not stop.is_set:
        results.put((job.link, _finish(job.link, answer, archive, client.now())))
    return client.seconds_until_free(job.link.url)


def _asked(client: Client, job: _Job, stop: Stop) -> Response | Failure:
    try:
        return client.attempt(job.link.url, delay_seconds=job.source.delay_seconds, stop=stop)
    except ArchiveError:  # no link can be fetched
        raise
    except Exception as error:  # noqa: BLE001 - a bug met on one link must not cost all others, tonight and every night
        return _unexpected(error)


def _unexpected(error: Exception) -> Failure:
    """Say where a bug was met; not its message, which may hold the address with its secrets."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return Failure(
        reason=Reason.FETCH_ERROR, detail=f"{type(error).__name__} ({Path(place.filename).name}, line {place.lineno})"
    )


def _not_asked(failure: Failure) -> Failure:
    detail = f"not asked: the host could not be reached {_MOST_FAILURES_IN_A_ROW} times in a row ({failure.detail})"
    return Failure(reason=failure.reason, detail=detail)


def _count_failures(host: _Host, answer: Response | Failure) -> None:
    if isinstance(answer, Failure) and answer.reason in _UNREACHABLE:
        host.n_failures_in_a_row += 1
        host.last_failure = host.last_failure or answer
    else:
        host.n_failures_in_a_row, host.last_failure = 0, None


def _finish(link: Link, answer: Response | Failure, archive: Archive, now: datetime) -> Page | Rejection:
    """Archive what the server said and tell what it means for the link."""
    try:
        return _archived(link, answer, archive, now)
    except ArchiveError:
        raise
    except Exception as error:  # noqa: BLE001 - see _asked
        return _rejection(link, _unexpected(error), None, now)


def _archived(link: Link, answer: Response | Failure, archive: Archive, now: datetime) -> Page | Rejection:
    if isinstance(answer, Failure):
        digest = None
        if answer.response is not None:
            archive.store(answer.response)
            digest = sha256(answer.response.body)
        return _rejection(link, answer, digest, now)
    kept = archive.store(answer)
    content_type = (answer.header("Content-Type") or "").partition(";")[0].strip().lower()
    if content_type and content_type not in _READABLE_TYPES:
        rejection = reject_link(
            link,
            Stage.FETCH,
            Reason.FETCH_CONTENT_TYPE,
            f"the server says it is {content_type[:100]}, not a page",
            answer.fetched_at,
            http_status=answer.status,
        )
        return replace(rejection, payload_digest=sha256(answer.body))
    return replace(
        make_fetched_page(link, answer),
        archive_path=kept.path,
        archive_offset=kept.offset,
        warc_record_id=kept.record_id,
    )


def _rejection(link: Link, failure: Failure, payload_digest: str | None, now: datetime) -> Rejection:
    return Rejection(
        link_id=link.link_id,
        source_id=link.source_id,
        item_key=redact(link.url),
        stage=Stage.FETCH,
        reason=failure.reason,
        detail=one_line(failure.detail),
        is_retryable=is_retryable(failure.reason),
        not_before=failure.not_before,
        n_attempts=failure.n_attempts,
        http_status=failure.http_status,
        limit_name=failure.limit_name,
        limit_value=failure.limit_value,
        measured_value=failure.measured_value,
        payload_digest=payload_digest,
        rejected_at=now,
    )
