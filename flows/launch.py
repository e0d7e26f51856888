"""How a step of the pipeline is called: on a thread of this process, or (``flows.prefect_flows``) as a Prefect task."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, Protocol, TypeVar

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")

Advance = Callable[[int, int], None]
"""Told after each batch: pages done, pages expected (0 if unknown)."""

# Threads for the steps: many sources are discovered at once, while reading is done by processes.
STEPS_AT_ONCE = 8


class Pending(Protocol[T_co]):
    """A step under way."""

    def result(self) -> T_co:
        """Wait for the step and return what it gave; raises what it raised."""


class Launch(Protocol):
    """Start a step under a label that a person can read, and go on."""

    def __call__(self, label: str, step: Callable[..., T], *arguments: Any) -> Pending[T]:
        """Start ``step(*arguments)``."""


def no_progress(_done: int, _expected: int) -> None:
    """Show nothing."""


@contextmanager
def on_threads() -> Iterator[Launch]:
    """Launch steps on threads of this process; needs no server."""
    with ThreadPoolExecutor(STEPS_AT_ONCE, thread_name_prefix="onrecord") as pool:

        def launch(label: str, step: Callable[..., T], *arguments: Any) -> Pending[T]:  # noqa: ARG001
            return pool.submit(step, *arguments)

        try:
            yield launch
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
