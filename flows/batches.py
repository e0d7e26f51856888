"""Streams of pages cut into batches, so that memory is bounded."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from flows.launch import Pending
from flows.steps import Counts
from transform.records import Outcome, Page, Rejection

# Batches under way: one being read while the next is fetched. More would only hold more pages in memory.
MOST_BATCHES_UNDER_WAY = 2
# A batch ends early when its pages are large, so that memory is bounded by bytes and not by luck.
MOST_BATCH_BYTES = 64_000_000


class WithPage(Protocol):
    """Something that holds a page, or the reason why there is none to read."""

    @property
    def page(self) -> Page | Rejection | Outcome:
        """The page."""


T = TypeVar("T", bound=WithPage)


def finish_all(started: Iterable[Pending[Counts]], advance: Callable[[int], None]) -> None:
    """Wait for batches in the order in which they are started, only so many of them under way.

    ``advance`` is told after each how many pages are done.
    """
    under_way: deque[Pending[Counts]] = deque()
    n_done = 0

    def finish_oldest() -> None:
        nonlocal n_done
        n_done += under_way.popleft().result().pages
        advance(n_done)

    for pending in started:
        under_way.append(pending)
        if len(under_way) == MOST_BATCHES_UNDER_WAY:
            finish_oldest()
    while under_way:
        finish_oldest()


def batches(pages: Iterable[T], most_pages: int) -> Iterator[list[T]]:
    """Cut a stream into batches of some pages, and of some megabytes."""
    batch: list[T] = []
    n_bytes = 0
    for one in pages:
        batch.append(one)
        n_bytes += one.page.n_bytes if isinstance(one.page, Page) else 0
        if len(batch) == most_pages or n_bytes >= MOST_BATCH_BYTES:
            yield batch
            batch, n_bytes = [], 0
    if batch:
        yield batch
