"""A stream that can only be read once, with a stretch of it kept, so that a reader may go back a little."""

from extract.members import Readable

_CHUNK = 65_536
_KEPT_BYTES = 16_000_000


class Rewindable:
    """A file to those who read records: it can be sought in, but backwards only as far as is kept.

    Going back further leads to the oldest byte that is kept. Nothing is copied to disk, and memory stays flat.
    """

    def __init__(self, stream: Readable, kept_bytes: int = _KEPT_BYTES) -> None:
        """Read from where the stream stands: that is place 0."""
        self._stream = stream
        self._kept_bytes = kept_bytes
        self._kept = bytearray()
        self._kept_from = 0
        self._position = 0

    def tell(self) -> int:
        """Return the place of the next byte."""
        return self._position

    def seek(self, position: int, /) -> int:
        """Go to a place, or as near to it as possible."""
        while position > self._end and self._fill():
            self._position = self._end
            self._forget()
        self._position = min(max(position, self._kept_from), self._end)
        return self._position

    def read(self, n_bytes: int, /) -> bytes:
        """Return at most so many bytes, fewer at the end only."""
        while self._end < self._position + n_bytes and self._fill():
            pass
        start = self._position - self._kept_from
        taken = bytes(memoryview(self._kept)[start : start + n_bytes])
        self._position += len(taken)
        self._forget()
        return taken

    @property
    def _end(self) -> int:
        return self._kept_from + len(self._kept)

    def _fill(self) -> bool:
        chunk = self._stream.read(_CHUNK)
        self._kept += chunk
        return bool(chunk)

    def _forget(self) -> None:
        # In large steps: taking bytes off the front moves the rest.
        too_many = self._position - self._kept_from - self._kept_bytes
        if too_many > self._kept_bytes:
            del self._kept[:too_many]
            self._kept_from += too_many
