"""Worker processes that read pages and feeds, and that can be killed: nothing else bounds a page that never ends."""

import multiprocessing
import resource
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import CancelledError, Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessPool

from extract.listing import Listing
from extract.received import Received, parse_received
from extract.safe_xml import XmlError
from extract.sitemaps import Index
from transform.article import read_page
from transform.identity import article_outlet
from transform.reading_keys import reader_digest
from transform.reasons import Reason, Stage
from transform.records import Link, Page, Reading, Rejection, Source
from transform.rejections import Limit, reject

T = TypeVar("T")

# What one process may take for itself: a document that wants more fails, and the machine goes on.
MOST_MEMORY_BYTES = 3_000_000_000
# The longest that a feed, a sitemap, a section page or a list may be read.
FEED_SECONDS = 30.0


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
    feed_seconds: float = FEED_SECONDS
    _under_way: set[Future[Any]] = field(default_factory=set)
    _is_stopped: bool = False
    _changing: threading.Lock = field(default_factory=threading.Lock)

    def start(self, page: Page | Rejection, link: Link, source: Source) -> Callable[[], Reading | Rejection]:
        """Hand a page to the next free process, and return what waits for the result. A rejection stays one.

        Raises ``ReadingStoppedError``, as does what waits for the result.
        """
        if isinstance(page, Rejection):
            return lambda: page
        future = self._schedule(
            self.page_seconds, read_page, page, link, source, self.code_version, self._boilerplate_of(source, link)
        )
        return lambda: self.finish(future, page, link)

    def parse(self, received: Received) -> Listing | Index:
        """Read a feed, sitemap, section or list in a process, and wait for it.

        Raises ``XmlError`` if it cannot be read, takes too long, kills its process or meets a bug, and
        ``ReadingStoppedError``.
        """
        future = self._schedule(self.feed_seconds, parse_received, received)
        try:
            return future.result()
        except XmlError:
            raise
        except FutureTimeoutError as error:
            detail = f"reading it took longer than {self.feed_seconds:g} s and was stopped"
            raise XmlError(Reason.FEED_TIMEOUT, detail) from error
        except (CancelledError, BrokenProcessPool) as error:
            raise ReadingStoppedError("the reading processes were stopped") from error
        except ProcessExpired as error:
            detail = f"the reading process ended with code {error.exitcode}"
            raise XmlError(Reason.FEED_PARSER_ERROR, detail) from error
        except Exception as error:
            detail = f"{type(error).__name__}: {error} ({_last_place(error)})"
            raise XmlError(Reason.FEED_PARSER_ERROR, detail) from error

    def _schedule(self, seconds: float, read: Callable[..., T], *arguments: object) -> "Future[T]":
        with self._changing:
            if self._is_stopped:
                raise ReadingStoppedError("the reading processes were stopped")
            future: Future[T] = self.pool.schedule(read, args=arguments, timeout=seconds)
            self._under_way.add(future)
        future.add_done_callback(self._under_way.discard)
        return future

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
    n_workers: int,
    page_seconds: float,
    code_version: str,
    boilerplate: Mapping[str, frozenset[str]] | None = None,
    *,
    feed_seconds: float = FEED_SECONDS,
) -> Iterator[Readers]:
    """Start the processes when the first page comes, and end them with the block."""
    # Forking a process that has threads (Prefect's, the fetchers') can deadlock the child.
    context = multiprocessing.get_context("forkserver")
    with ProcessPool(
        max_workers=n_workers, context=context, initializer=_bound_memory, initargs=[MOST_MEMORY_BYTES]
    ) as pool:
        readers = Readers(
            pool=pool,
            page_seconds=page_seconds,
            code_version=code_version,
            boilerplate=boilerplate or {},
            feed_seconds=feed_seconds,
        )
        try:
            yield readers
        except BaseException:
            readers.stop()
            raise


def _bound_memory(n_bytes: int) -> None:
    """Have this process fail when it asks for more memory, in place of the machine."""
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (n_bytes if most == resource.RLIM_INFINITY else min(n_bytes, most), most))


def _last_place(error: Exception) -> str:
    """Return file and line where an error of a reading process was raised."""
    # Pebble hands the traceback over as text.
    lines = str(getattr(error, "traceback", "")).splitlines()
    places = [line.strip() for line in lines if line.lstrip().startswith("File ")]
    return places[-1].rpartition("/")[2] if places else "no traceback"
