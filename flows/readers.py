"""Worker processes that read pages, and that can be killed: nothing else bounds a page that never ends."""

import multiprocessing
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import CancelledError, Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field

from pebble import ProcessExpired, ProcessPool

from transform.article import read_page
from transform.identity import article_outlet
from transform.reading_keys import reader_digest
from transform.reasons import Reason, Stage
from transform.records import Link, Page, Reading, Rejection, Source
from transform.rejections import Limit, reject


class ReadingStoppedError(RuntimeError):
    """The reading processes are gone, by our own doing or not: no fault of the page that waits for them."""


@dataclass(slots=True)
class Readers:
    """A pool of reading processes."""

    pool: ProcessPool
    page_seconds: float
    code_version: str
    boilerplate: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """What each outlet is known to print on many pages, by its name: the digests of the blocks."""
    _under_way: set[Future[Reading | Rejection]] = field(default_factory=set)
    _is_stopped: bool = False
    _changing: threading.Lock = field(default_factory=threading.Lock)

    def start(self, page: Page | Rejection, link: Link, source: Source) -> Callable[[], Reading | Rejection]:
        """Hand a page to the next free process, and return what waits for the result. A rejection stays one.

        Raises ``ReadingStoppedError``, as does what waits for the result.
        """
        if isinstance(page, Rejection):
            return lambda: page
        with self._changing:
            if self._is_stopped:
                raise ReadingStoppedError("the reading processes were stopped")
            future: Future[Reading | Rejection] = self.pool.schedule(
                read_page,
                args=(page, link, source, self.code_version, self._boilerplate_of(source, link)),
                timeout=self.page_seconds,
            )
            self._under_way.add(future)
        future.add_done_callback(self._under_way.discard)
        return lambda: self.finish(future, page, link)

    def reader_of(self, source: Source, link: Link) -> str:
        """Return the digest of what reads the page that a link leads to: ``Article.reader_digest``."""
        boilerplate = self._boilerplate_of(source, link)
        return reader_digest(self.code_version, source.body_selectors, source.time_zone, boilerplate)

    def _boilerplate_of(self, source: Source, link: Link) -> frozenset[str]:
        return self.boilerplate.get(article_outlet(source, link.url) or "", frozenset())

    def finish(self, future: "Future[Reading | Rejection]", page: Page, link: Link) -> Reading | Rejection:
        """Wait for a page. A page that hangs, kills its process or meets a bug costs only itself."""
        limit = None
        try:
            return future.result()
        except FutureTimeoutError:
            reason, detail = Reason.EXTRACT_TIMEOUT, f"reading took longer than {self.page_seconds:g} s and was stopped"
            limit = Limit(name="page_seconds", value=self.page_seconds, measured=None)
        except (CancelledError, BrokenProcessPool) as error:
            raise ReadingStoppedError("the reading processes were stopped") from error
        except ProcessExpired as error:
            reason, detail = Reason.EXTRACT_CRASH, f"the reading process ended with code {error.exitcode}"
        except Exception as error:  # noqa: BLE001 - a bug met on one page must not cost its neighbours
            reason, detail = Reason.EXTRACT_ERROR, f"{type(error).__name__}: {error} ({_last_place(error)})"
        return reject(page, link, Stage.EXTRACT, reason, detail, limit)

    def stop(self) -> None:
        """End the processes, and wake up everybody who waits for a page: a stopped pool never answers."""
        with self._changing:
            self._is_stopped = True
        self.pool.stop()  # type: ignore[no-untyped-call]
        for future in tuple(self._under_way):
            future.cancel()


@contextmanager
def open_readers(
    n_workers: int, page_seconds: float, code_version: str, boilerplate: Mapping[str, frozenset[str]] | None = None
) -> Iterator[Readers]:
    """Start the processes when the first page comes, and end them with the block."""
    # Forking a process that has threads (Prefect's, the fetchers') can deadlock the child.
    with ProcessPool(max_workers=n_workers, context=multiprocessing.get_context("forkserver")) as pool:
        readers = Readers(
            pool=pool, page_seconds=page_seconds, code_version=code_version, boilerplate=boilerplate or {}
        )
        try:
            yield readers
        except BaseException:
            readers.stop()
            raise


def _last_place(error: Exception) -> str:
    """Return file and line where an error of a reading process was raised."""
    # Pebble hands the traceback over as text.
    lines = str(getattr(error, "traceback", "")).splitlines()
    places = [line.strip() for line in lines if line.lstrip().startswith("File ")]
    return places[-1].rpartition("/")[2] if places else "no traceback"
