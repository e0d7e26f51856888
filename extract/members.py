"""Members of containers (ZIP, TAR): what one is, which of them are safe to read, and streams that say what is wrong."""

import io
import lzma
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import BinaryIO, Protocol

from backports.zstd import ZstdError
from backports.zstd.zipfile import BadZipFile

from extract.local import LocalError, local_error
from transform.reasons import Reason

# The web is not older; 1970 and 1980 stand where a packer wrote no time.
_OLDEST = datetime(1990, 1, 1, tzinfo=UTC)
_CLOCK_SKEW = timedelta(days=2)
_DRIVE = re.compile(rb"[A-Za-z]:")
_DAMAGE = (BadZipFile, zlib.error, lzma.LZMAError, ZstdError, ValueError, NotImplementedError, MemoryError)


class Readable(Protocol):
    """Something that bytes come out of, in order."""

    def read(self, n_bytes: int, /) -> bytes:
        """Return at most so many bytes, none at the end."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file in a container."""

    name: bytes
    """As it stands there: no encoding is certain."""
    changed_at: datetime | None
    """Null if the container does not say, or not plausibly."""
    open: Callable[[], BinaryIO] = field(repr=False)
    """Opens its content, once, to be read before the next member is asked for. Reading raises ``LocalError``."""
    problem: LocalError | None = None
    """Why it is not to be read."""


@dataclass(slots=True)
class Meter:
    """Counts what is unpacked of one container, so that a small file cannot grow for ever."""

    limit: int
    n_bytes: int = 0

    def take(self, n_bytes: int) -> None:
        """Count bytes; raises ``LocalError`` beyond the limit."""
        self.n_bytes += n_bytes
        if self.n_bytes > self.limit:
            detail = f"the container unpacks to more than {self.limit:,} bytes; nothing further of it is read"
            raise LocalError(Reason.ARCHIVE_TOO_LARGE, detail)


class CarefulFile(io.RawIOBase):
    """A stream whose every problem is a ``LocalError``."""

    def __init__(self, open_content: Callable[[], Readable], meter: Meter | None = None) -> None:
        """The content is opened when it is first read."""
        self._open = open_content
        self._content: Readable | None = None
        self._meter = meter

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill a buffer. Raises ``LocalError``."""
        try:
            self._content = self._content or self._open()
            chunk = self._content.read(len(buffer))
        except EOFError as error:
            raise LocalError(Reason.READ_BAD_RECORD, "it ends early; copy the archive again") from error
        except _DAMAGE as error:
            raise LocalError(Reason.READ_BAD_RECORD, f"it is damaged ({error or type(error).__name__})") from error
        except OSError as error:  # bz2 and gzip know no error of their own
            if error.errno is None:
                raise LocalError(Reason.READ_BAD_RECORD, f"it is damaged ({error})") from error
            raise local_error(error) from error
        if self._meter is not None:
            self._meter.take(len(chunk))
        buffer[: len(chunk)] = chunk
        return len(chunk)


def careful(open_content: Callable[[], Readable], meter: Meter | None = None) -> BinaryIO:
    """Return a buffered stream whose every problem is a ``LocalError``."""
    return io.BufferedReader(CarefulFile(open_content, meter), 65_536)


def name_problem(name: bytes) -> LocalError | None:
    r"""Say why a name would lead out of the folder that a container is unpacked into; None if it stays inside.

    >>> [bool(name_problem(name)) for name in (b"a/../b", b"../b", b"/b", b"C:\\b", b"a\\..\\..\\b")]
    [False, True, True, True, True]
    """
    parts = name.replace(b"\\", b"/").split(b"/")
    if parts[0] == b"" or _DRIVE.match(name):
        return LocalError(Reason.READ_OUTSIDE_ROOT, "an absolute path; only what lies inside is read")
    if normal_name(name) is None:
        return LocalError(Reason.READ_OUTSIDE_ROOT, "a path that leads out of the container")
    return None


def normal_name(name: bytes) -> bytes | None:
    """Take ``.`` and ``..`` out of a member's name; None if it leads out of the container."""
    kept: list[bytes] = []
    for part in name.replace(b"\\", b"/").split(b"/"):
        if part == b"..":
            if not kept:
                return None
            kept.pop()
        elif part not in (b"", b"."):
            kept.append(part)
    return b"/".join(kept)


def link_problem(name: bytes, target: bytes) -> LocalError:
    """Say why a symbolic link is not read: it leads out of the container, or to what is read in its own place."""
    folder = name.rpartition(b"/")[0]
    if target.startswith((b"/", b"\\")) or _DRIVE.match(target) or normal_name(folder + b"/" + target) is None:
        return LocalError(Reason.READ_OUTSIDE_ROOT, "a link that leads out of the container")
    return LocalError(Reason.READ_NOT_REGULAR_FILE, "a link is not followed")


def plausible(at: datetime | None, now: datetime) -> datetime | None:
    """Return a member's time, unless no page can have been saved then."""
    return at if at is not None and _OLDEST <= at <= now + _CLOCK_SKEW else None
