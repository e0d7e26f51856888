"""Local files opened with care: no waiting on a pipe, no more bytes than expected, every problem with its code."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from extract.decoding import BodyTooLargeError, TruncatedBodyError, UndecodableBodyError, gunzip
from transform.reasons import Reason

_BUFFER_BYTES = 262_144


class LocalError(Exception):
    """A file that is not read, with its reason code."""

    def __init__(self, reason: Reason, detail: str) -> None:
        """``detail`` is one line."""
        super().__init__(detail)
        self.reason = reason
        self.detail = detail


def open_regular(path: Path) -> BinaryIO:
    """Open a regular file that is not empty, without ever waiting. Raises ``LocalError``."""
    try:
        # Without O_NONBLOCK, opening a pipe that nobody writes to waits for ever.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise local_error(error) from error
    found = os.fstat(descriptor)
    if not stat.S_ISREG(found.st_mode):
        os.close(descriptor)
        raise LocalError(Reason.READ_NOT_REGULAR_FILE, "not a file that can be read (a folder, pipe or device)")
    if found.st_size == 0:
        os.close(descriptor)
        raise LocalError(Reason.READ_EMPTY, "the file is empty")
    return os.fdopen(descriptor, "rb", _BUFFER_BYTES)


def read_local(path: Path, max_bytes: int) -> bytes:
    """Read a regular file that is not empty. Raises ``LocalError``."""
    with open_regular(path) as file:
        n_bytes = os.fstat(file.fileno()).st_size
        if n_bytes > max_bytes:
            raise LocalError(Reason.PARSE_TOO_LARGE, f"{n_bytes:,} bytes; at most {max_bytes:,} are read")
        try:
            return file.read(max_bytes)
        except OSError as error:
            raise local_error(error) from error


def unpacked(body: bytes, name: str, max_bytes: int) -> bytes:
    """Return a file's content as it is, or unpacked if its name ends in ``.gz``. Raises ``LocalError``."""
    if not name.lower().endswith(".gz"):
        return body
    try:
        content = gunzip(body, max_bytes)
    except BodyTooLargeError as error:
        raise LocalError(Reason.ARCHIVE_TOO_LARGE, f"more than {max_bytes:,} bytes when unpacked") from error
    except TruncatedBodyError as error:
        raise LocalError(Reason.READ_BAD_RECORD, "the gzip file ends early; copy it again") from error
    except UndecodableBodyError as error:
        raise LocalError(Reason.READ_BAD_RECORD, f"the gzip file is damaged: {error}") from error
    if not content:
        raise LocalError(Reason.READ_EMPTY, "the file is empty when unpacked")
    return content


def local_error(error: OSError | ValueError) -> LocalError:
    """Give an operating system's error its reason code."""
    what = (getattr(error, "strerror", None) or type(error).__name__).lower()
    if isinstance(error, PermissionError):
        return LocalError(Reason.READ_PERMISSION, f"{what}; give the reading user access and run again")
    if isinstance(error, FileNotFoundError):
        return LocalError(Reason.READ_GONE, "not there (any more)")
    if isinstance(error, ValueError):  # a NUL in it
        return LocalError(Reason.READ_NOT_REGULAR_FILE, "a name that no file can have")
    return LocalError(Reason.READ_NOT_REGULAR_FILE, what)
