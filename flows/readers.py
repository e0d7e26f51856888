"""Worker processes that read pages, and that can be killed: nothing else bounds a page that never ends."""

import multiprocessing
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from contextlib import contextmanager
from dataclasses import dataclass

from pebble import ProcessExpired, ProcessPool

from transform.article import read_page
from transform.reasons import Reason, Stage
from transform.records import Link, Page, Reading, Rejection, Source


@dataclass(frozen=True, slots=True)
class Readers:
    """A pool of reading processes."""

    pool: ProcessPool
    page_seconds: float
    code_version: str

    def start(self, page: Page | Rejection, link: Link, source: Source) -> Callable[[], Reading | Rejection]:
        """Hand a page to the next free process, and return what waits for the result. A rejection stays one."""
        if isinstance(page, Rejection):
            return lambda: page
        future: Future[Reading | Rejection] = self.pool.schedule(
            read_page, args=(page, link, source, self.code_version), timeout=self.page_seconds
        )
        return lambda: self.finish(future, page)

    def finish(self, future: "Future[Reading | Rejection]", page: Page) -> Reading | Rejection:
        """Wait for a page. A page that hangs, kills its process or meets a bug costs only itself."""
        try:
            return future.result()
        except FutureTimeoutError:
            return _rejection(
                page,
                Reason.EXTRACT_TIMEOUT,
                f"reading took longer than {self.page_seconds:g} s and was stopped",
                limit=("page_seconds", self.page_seconds),
            )
        except ProcessExpired as error:
            return _rejection(page, Reason.EXTRACT_CRASH, f"the reading process ended with code {error.exitcode}")
        except Exception as error:  # noqa: BLE001 - a bug met on one page must not cost its neighbours
            where = getattr(error, "traceback", "").strip().splitlines()
            return _rejection(
                page,
                Reason.EXTRACT_ERROR,
                f"{type(error).__name__}: {error} ({_last_place(where)})".replace("\n", " "),
            )


@contextmanager
def open_readers(n_workers: int, page_seconds: float, code_version: str) -> Iterator[Readers]:
    """Start the processes when the first page comes, and end them with the block."""
    # Forking a process that has threads (Prefect's, the fetchers') can deadlock the child.
    with ProcessPool(max_workers=n_workers, context=multiprocessing.get_context("forkserver")) as pool:
        try:
            yield Readers(pool=pool, page_seconds=page_seconds, code_version=code_version)
        except BaseException:
            pool.stop()  # type: ignore[no-untyped-call]
            raise


def _last_place(traceback_lines: list[str]) -> str:
    places = [line.strip() for line in traceback_lines if line.lstrip().startswith("File ")]
    return places[-1].rpartition("/")[2] if places else "no traceback"


def _rejection(page: Page, reason: Reason, detail: str, limit: tuple[str, float] | None = None) -> Rejection:
    return Rejection(
        link_id=page.link_id,
        source_id=page.source_id,
        item_key=page.url,
        stage=Stage.EXTRACT,
        reason=reason,
        detail=detail[:500],
        is_retryable=False,
        not_before=None,
        n_attempts=1,
        http_status=page.http_status,
        limit_name=limit[0] if limit else None,
        limit_value=limit[1] if limit else None,
        measured_value=None,
        payload_digest=page.payload_digest,
        rejected_at=page.fetched_at,
    )
