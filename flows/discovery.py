"""Find the links of many sources at once: few steps, many threads, and a slow host holds up nobody but itself."""

import threading
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from itertools import chain

from extract.archive import ArchiveError
from extract.client import Stop
from extract.discover import Discovery, discover_links
from extract.gate import host_key
from extract.polls import NOTHING, Memory
from flows.launch import STEPS_AT_ONCE, Launch
from flows.open_run import OpenRun
from flows.readers import ReadingStoppedError
from flows.steps import source_failed
from transform.records import Source

# A step for each source would cost Prefect more than the sources do.
SOURCES_A_STEP = 100
# How often it is looked whether a source has had its time.
_LOOK_SECONDS = 1.0

Found = tuple[Source, Discovery]


@dataclass(slots=True)
class _Crowd:
    """The threads of a run's discovery, and what ends those that take too long."""

    run: OpenRun
    pool: ThreadPoolExecutor
    memory: Memory
    _ends_at: dict[Stop, float] = field(default_factory=dict)
    """Of the sources that are being read, on the monotonic clock."""
    _changing: threading.Lock = field(default_factory=threading.Lock)
    _is_stopped: bool = False

    def discover(self, sources: Sequence[Source]) -> list[Found]:
        """Find the links of the sources of one host, one after the other."""
        return [(source, self._discover(source)) for source in sources]

    def _discover(self, source: Source) -> Discovery:
        """Find the links of one source. A source that meets a bug costs only itself."""
        stop = Stop()
        with self._changing:
            self._ends_at[stop] = time.monotonic() + self.run.settings.source_seconds
            if self._is_stopped:
                stop.set()
        try:
            return discover_links(
                source,
                self.run.client,
                self.run.now(),
                parse=self.run.readers.parse,
                memory=self.memory,
                stop=stop,
                since=self.run.assignment.days.since,
                until=self.run.assignment.days.until,
            )
        except (ArchiveError, ReadingStoppedError):  # no source can be read
            raise
        except Exception as error:  # noqa: BLE001 - told in full by source_failed
            return Discovery(links=(), rejections=(source_failed(self.run, source, error),), notices=())
        finally:
            with self._changing:
                del self._ends_at[stop]

    def end_those_that_take_too_long(self) -> None:
        """Have the sources that had their time come to an end with what they have."""
        with self._changing:
            for stop, ends_at in self._ends_at.items():
                if time.monotonic() >= ends_at:
                    stop.set()

    def stop(self) -> None:
        """Let all threads go."""
        with self._changing:
            self._is_stopped = True
            for stop in self._ends_at:
                stop.set()
        self.pool.shutdown(wait=False, cancel_futures=True)


def discover_all(run: OpenRun, launch: Launch, memory: Memory = NOTHING) -> list[Found]:
    """Find the links of all sources of a run. Raises ``ArchiveError``."""
    hosts = _by_host(run.assignment.sources)
    with ThreadPoolExecutor(run.settings.discovery_threads, thread_name_prefix="discover") as pool:
        crowd = _Crowd(run, pool, memory)
        try:
            steps = [launch(_label(part), discover_part, crowd, part) for part in _parts(hosts)]
            found = dict(chain.from_iterable(step.result() for step in steps))
        except BaseException:
            crowd.stop()
            raise
    return [(source, found[source]) for source in run.assignment.sources]


def discover_part(crowd: _Crowd, hosts: Sequence[Sequence[Source]]) -> list[Found]:
    """Find the links of some sources, those of one host together."""
    waiting: set[Future[list[Found]]] = {crowd.pool.submit(crowd.discover, sources) for sources in hosts}
    found: list[Found] = []
    while waiting:
        done, waiting = wait(waiting, _LOOK_SECONDS)
        crowd.end_those_that_take_too_long()
        found += chain.from_iterable(one.result() for one in done)
    return found


def _by_host(sources: Iterable[Source]) -> list[list[Source]]:
    """Put the sources of one host together: on threads of their own they would only wait for each other."""
    hosts: dict[str, list[Source]] = {}
    for source in sources:
        sections = (section.url for section in source.sections)
        first = next(iter((*source.feeds, *source.sitemaps, *sections, *source.lists)), "")
        hosts.setdefault(host_key(first) or source.source_id, []).append(source)
    return list(hosts.values())


def _parts(hosts: Sequence[Sequence[Source]]) -> list[Sequence[Sequence[Source]]]:
    """Cut the sources into steps, no more than run at once: a slow host then never keeps a step from its start."""
    n_steps = min(STEPS_AT_ONCE, -(-len(hosts) // SOURCES_A_STEP))
    return [hosts[number::n_steps] for number in range(n_steps)]


def _label(hosts: Sequence[Sequence[Source]]) -> str:
    names = sorted(source.source_id for source in chain.from_iterable(hosts))
    return f"discover {names[0]}" if len(names) == 1 else f"discover {len(names)} sources ({names[0]} to {names[-1]})"
