"""What one request may spend: time, bytes, and the patience of whoever wants to stop."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime

from transform.reasons import Reason

# Status line, headers and chunk framing, beside the body.
_FRAMING_BYTES = 1_000_000


class ExchangeError(Exception):
    """A request that was ended from here, with its reason code."""

    def __init__(self, reason: Reason, detail: str, limit: tuple[str, float, float] | None = None) -> None:
        """``limit`` is a limit's name, its value and what was measured."""
        super().__init__(detail)
        self.reason = reason
        self.detail = detail
        self.limit = limit
        self.not_before: datetime | None = None

    def told(self, detail: str) -> "ExchangeError":
        """Return the same error in other words."""
        other = ExchangeError(self.reason, detail, self.limit)
        other.not_before = self.not_before
        return other


class Stop:
    """Ends waiting and reading at once, from another thread."""

    def __init__(self) -> None:
        """Nothing is stopped yet."""
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._sockets: set[socket.socket] = set()

    def set(self) -> None:
        """Wake up everybody who waits, and shut down the sockets that are being read."""
        with self._lock:
            self._event.set()
            for sock in self._sockets:
                with suppress(OSError):  # it may just have been closed by the other side
                    sock.shutdown(socket.SHUT_RDWR)

    @property
    def is_set(self) -> bool:
        """Tell whether the work is to end."""
        return self._event.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait, and tell whether it was cut short."""
        return self._event.wait(max(0.0, seconds))

    @contextmanager
    def watching(self, sock: socket.socket) -> Iterator[None]:
        """Shut a socket down if ``set`` is called inside the block."""
        with self._lock:
            self._sockets.add(sock)
        try:
            yield
        finally:
            with self._lock:
                self._sockets.discard(sock)


@dataclass(slots=True)
class Budget:
    """What one request may still spend."""

    deadline_seconds: float
    connect_timeout_seconds: float
    read_timeout_seconds: float
    max_bytes: int
    stop: Stop
    ends_at: float = field(init=False)
    """On the monotonic clock."""
    n_bytes: int = 0
    n_dialled: int = 0
    """Connections opened."""
    pause_seconds: float = 0.0
    """What must pass before the host is asked anything more."""
    ip_address: str | None = None
    """The address that answered."""

    def __post_init__(self) -> None:
        """Start the clock."""
        self.ends_at = time.monotonic() + self.deadline_seconds

    def seconds_left(self) -> float:
        """Return what is left of the deadline; raises ``ExchangeError`` if that is nothing."""
        left = self.ends_at - time.monotonic()
        if self.stop.is_set:
            raise ExchangeError(Reason.RUN_INTERRUPTED, "stopped")
        if left <= 0:
            raise ExchangeError(
                Reason.FETCH_DEADLINE,
                f"not complete after {self.deadline_seconds:g} s; left to a later run",
                ("deadline_seconds", self.deadline_seconds, self.deadline_seconds - left),
            )
        return left

    def take(self, n_bytes: int) -> None:
        """Count bytes received; raises ``ExchangeError`` beyond the limit."""
        self.n_bytes += n_bytes
        if self.n_bytes > self.max_bytes + _FRAMING_BYTES:
            raise too_large(self.max_bytes, self.n_bytes)

    def restart(self, seconds_left: float) -> None:
        """Go on with a further exchange of the same request, after a wait that is not counted."""
        self.ends_at = time.monotonic() + seconds_left
        self.n_bytes = 0


def too_large(max_bytes: int, n_bytes: int) -> ExchangeError:
    """Make the failure of a body beyond the limit."""
    return ExchangeError(Reason.FETCH_TOO_LARGE, f"more than {max_bytes:,} bytes", ("max_bytes", max_bytes, n_bytes))


_BUDGET: ContextVar[Budget] = ContextVar("budget")


def current_budget() -> Budget:
    """Return the budget of the request that this thread is making."""
    return _BUDGET.get()


@contextmanager
def spending(budget: Budget) -> Iterator[None]:
    """Make the connections used by this thread inside the block keep to a budget."""
    token = _BUDGET.set(budget)
    try:
        yield
    finally:
        _BUDGET.reset(token)
