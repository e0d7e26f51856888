"""The WARC files of a run: written in whole members, rotated, flushed.

A file holds one gzip member a record: a process killed at any time leaves whole records and at most one torn one at
the end (see ``extract.mending``).
"""

import gzip
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO
from uuid import UUID, uuid4

from extract.warc_blocks import Named, record_bytes

_ROTATE_AT_BYTES = 1_000_000_000
_SYNC_EVERY = 96


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A record on disk."""

    record_id: str
    """``urn:uuid:...``"""
    path: str
    """Relative to the archive folder, with slashes."""
    offset: int
    """In bytes."""
    n_bytes: int
    """Compressed."""


class WarcFiles:
    """The WARC files of one run: ``<folder>/<day>/<run_id>-<number>.warc.gz``. For one thread at a time."""

    def __init__(self, folder: Path, run_id: UUID, started_at: datetime) -> None:
        """Nothing is created before something is written."""
        self._folder = folder
        self._stem = f"{started_at.astimezone(UTC):%Y-%m-%d}/{run_id}"
        self._started_at = started_at
        self._file: BinaryIO | None = None
        self._path = ""
        self._n_files = 0
        self._n_unsynced = 0
        self._n_bytes = 0
        self._is_closed = False

    def append(self, kind: str, at: datetime, headers: Named, block: bytes) -> Written:
        """Write a record. Raises ``OSError``; then nothing of it stays in the file."""
        if self._is_closed:
            raise ValueError("the archive is closed")
        if self._file is None or self._n_bytes >= _ROTATE_AT_BYTES:
            self._open_next()
        return self._append(kind, at, headers, block)

    def sync(self) -> None:
        """Bring what was written to the disk, so that a power cut does not lose it. Raises ``OSError``."""
        if self._file is not None:
            os.fsync(self._file.fileno())
        self._n_unsynced = 0

    def close(self) -> None:
        """Bring everything to the disk and take nothing more. Raises ``OSError``."""
        self._is_closed = True
        self._close_file()

    def _append(self, kind: str, at: datetime, headers: Named, block: bytes) -> Written:
        if self._file is None:
            raise ValueError("the archive is closed")
        record_id = f"urn:uuid:{uuid4()}"
        member = gzip.compress(record_bytes(kind, record_id, at, headers, block), compresslevel=6, mtime=0)
        offset = self._n_bytes
        try:
            _write_all(self._file, member)
        except OSError:
            # A torn record in the middle would hide those written after it, should the disk have room again.
            os.ftruncate(self._file.fileno(), offset)
            self._file.seek(offset)
            raise
        self._n_bytes += len(member)
        self._n_unsynced += 1
        if self._n_unsynced >= _SYNC_EVERY:
            self.sync()
        return Written(record_id=record_id, path=self._path, offset=offset, n_bytes=len(member))

    def _open_next(self) -> None:
        self._close_file()
        while self._file is None:
            self._path = f"{self._stem}-{self._n_files:05d}.warc.gz"
            self._n_files += 1
            path = self._folder / self._path
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._file = path.open("xb", buffering=0)
            except FileExistsError:  # a run that is tried again goes on in a file of its own
                continue
            _sync_folder(path.parent)
        self._n_bytes = 0
        info = b"software: onrecord\r\nformat: WARC File Format 1.1\r\n"
        name = Path(self._path).name
        headers = [("WARC-Filename", name), ("Content-Type", "application/warc-fields")]
        self._append("warcinfo", self._started_at, headers, info)

    def _close_file(self) -> None:
        if self._file is not None:
            self.sync()
            self._file.close()
            self._file = None


def _write_all(file: BinaryIO, content: bytes) -> None:
    rest = memoryview(content)
    while rest:  # an unbuffered file may take a part only
        rest = rest[file.write(rest) :]


def _sync_folder(folder: Path) -> None:
    """Make a new file's name survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
