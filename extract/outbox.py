"""Results that wait for whoever takes them, bounded by their bytes and not by their number."""

import threading
from collections import deque
from typing import Generic, TypeVar

T = TypeVar("T")

# What a result takes beside its bytes: it is never free, so that the number is bounded too.
_OVERHEAD_BYTES = 2_000


class Outbox(Generic[T]):
    """A queue from many threads to one. Who puts more in than it holds waits."""

    def __init__(self, most_bytes: int) -> None:
        """One result always has room, however large it is."""
        self._most_bytes = most_bytes
        self._n_bytes = 0
        self._waiting: deque[tuple[T, int]] = deque()
        self._is_closed = False
        lock = threading.Lock()
        self._has_room = threading.Condition(lock)
        self._has_result = threading.Condition(lock)

    def put(self, result: T, n_bytes: int) -> None:
        """Add a result when there is room. Does nothing once the outbox is closed."""
        size = n_bytes + _OVERHEAD_BYTES
        with self._has_room:
            while self._waiting and self._n_bytes + size > self._most_bytes and not self._is_closed:
                self._has_room.wait()
            if not self._is_closed:
                self._add(result, size)

    def put_at_once(self, result: T) -> None:
        """Add what must not wait, whatever the room."""
        with self._has_room:
            self._add(result, 0)

    def get(self) -> T:
        """Wait for the oldest result."""
        with self._has_result:
            while not self._waiting:
                self._has_result.wait()
            result, size = self._waiting.popleft()
            self._n_bytes -= size
            self._has_room.notify_all()
            return result

    def close(self) -> None:
        """Let everybody go who waits for room."""
        with self._has_room:
            self._is_closed = True
            self._has_room.notify_all()

    def _add(self, result: T, size: int) -> None:
        self._waiting.append((result, size))
        self._n_bytes += size
        self._has_result.notify()
