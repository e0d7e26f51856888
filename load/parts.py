"""Parts: what a run has read, staged on disk until the warehouse takes it.

A run has a folder ``<staging>/<run_id>`` with ``run.json``, the lock ``run.lock`` (held while the run lives), and one
folder a batch: ``<table>.parquet`` files and ``manifest.json`` with their SHA-256s. A batch is written under a
temporary name, flushed to the disk and renamed: a folder with a plain name is whole.
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from uuid import UUID

import pyarrow.parquet as pq
from filelock import FileLock, Timeout

from load.columns import Record, arrow_tables
from transform.records import Article, Link, Page, Quotation, QuotationReview, Reading, Speaker, SpeakerAlias

MANIFEST = "manifest.json"
RUN_LOCK = "run.lock"
RUN_FILE = "run.json"
# A name that opens with it is not whole: it is being written, or its writer was killed.
_UNFINISHED = "."


class StagingError(OSError):
    """The staging folder cannot be written (STAGE_WRITE_FAILED); the message is one line."""


class RunFolder:
    """A run's folder of parts, open while the run lives."""

    def __init__(self, folder: Path, run_id: UUID, lock: FileLock) -> None:
        """Take over a folder whose lock is held; see ``create``."""
        self.folder = folder
        self.run_id = run_id
        self._lock = lock
        self._written: set[str] = set()
        self._is_finished = False

    @classmethod
    def create(
        cls, staging: Path, run_id: UUID, flow: str, asked: str, started_at: datetime, code_version: str
    ) -> "RunFolder":
        """Make the folder of a new run and take its lock. Raises ``StagingError``."""
        unfinished = staging / f"{_UNFINISHED}{run_id}"
        described = {
            "run_id": str(run_id),
            "flow": flow,
            "asked": asked,
            "started_at": started_at.isoformat(),
            "code_version": code_version,
        }
        with _reporting(staging):
            unfinished.mkdir(parents=True)
            # A task that stages a batch may run on another thread than the one that opened the run.
            lock = FileLock(unfinished / RUN_LOCK, timeout=0, thread_local=False)
            lock.acquire()
            _write_flushed(unfinished / RUN_FILE, json.dumps(described, ensure_ascii=False).encode())
            # Renamed with the lock held: nobody ever sees the folder without it.
            folder = staging / str(run_id)
            unfinished.rename(folder)
            _flush_folder(staging)
        return cls(folder, run_id, lock)

    def write_batch(self, name: str, records: Iterable[Record | Reading]) -> Path:
        """Stage records as one part and return its folder: on disk whole when this returns. Raises ``StagingError``.

        A batch that this run has staged before is left as it is, so that a task may be tried again.
        """
        target = self.folder / name
        if name in self._written or target.exists():
            return target
        unfinished = self.folder / f"{_UNFINISHED}{name}"
        with _reporting(self.folder):
            if unfinished.exists():
                shutil.rmtree(unfinished)
            unfinished.mkdir()
            files = {}
            tables = arrow_tables(_expanded(records), self.run_id)
            for table, rows in tables.items():
                path = unfinished / f"{table}.parquet"
                pq.write_table(rows, path, compression="zstd")
                content = path.read_bytes()
                _flush(path)
                files[path.name] = {
                    "sha256": sha256(content).hexdigest(),
                    "rows": rows.num_rows,
                    "bytes": len(content),
                }
            _write_flushed(unfinished / MANIFEST, _manifest(files))
            _flush_folder(unfinished)
            unfinished.rename(target)
            _flush_folder(self.folder)
        self._written.add(name)
        self._is_finished |= "run" in tables
        return target

    def close(self) -> None:
        """Let go of the lock, and remove the folder if the run is finished and all its parts are loaded."""
        if self._is_finished and self.folder.is_dir() and not batch_folders(self.folder):
            shutil.rmtree(self.folder)
        self._lock.release()


@dataclass(frozen=True, slots=True)
class CorruptPart:
    """A part that was not loaded, and why."""

    folder: Path
    reason: str

    def __str__(self) -> str:
        """Say it in one line."""
        return f"LOAD_CORRUPT_PART: {self.folder}: {self.reason}; it was not loaded and is moved aside"


@dataclass(frozen=True, slots=True)
class Part:
    """A staged batch whose files are what its manifest says."""

    folder: Path
    run_id: UUID
    name: str
    manifest_sha256: str
    n_rows: int
    tables: frozenset[str]

    def file(self, table: str) -> str:
        """Return the path of the Parquet file with the rows of a table."""
        return str(self.folder / f"{table}.parquet")


def run_folders(staging: Path) -> list[Path]:
    """Return the folders of all runs, oldest first (run ids are UUIDv7: ordered by time)."""
    if not staging.is_dir():
        return []
    return sorted(folder for folder in staging.iterdir() if folder.is_dir() and _is_uuid(folder.name))


def batch_folders(run_folder: Path) -> list[Path]:
    """Return the folders of a run's whole batches, in the order of their names."""
    return sorted(
        folder for folder in run_folder.iterdir() if folder.is_dir() and not folder.name.startswith(_UNFINISHED)
    )


def verify(folder: Path) -> Part | CorruptPart:
    """Compare a batch with its manifest: every file there, none besides, each with its SHA-256."""
    try:
        text = (folder / MANIFEST).read_bytes()
        manifest = json.loads(text)
        files = manifest["files"]
        if manifest["sha256"] != _digest_of(files):
            return CorruptPart(folder, f"{MANIFEST} does not match its own SHA-256")
        differing = _differing_file(folder, files)
        n_rows = sum(file["rows"] for file in files.values())
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        return CorruptPart(folder, f"{MANIFEST} cannot be read ({type(error).__name__})")
    if differing is not None:
        return CorruptPart(folder, differing)
    tables = frozenset(name.removesuffix(".parquet") for name in files)
    return Part(folder, UUID(folder.parent.name), folder.name, sha256(text).hexdigest(), n_rows, tables)


@contextmanager
def held_if_dead(run_folder: Path) -> Iterator[bool]:
    """Take a run's lock if its owner is gone, and say whether it could be taken."""
    lock = FileLock(run_folder / RUN_LOCK, timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        yield False
        return
    try:
        yield True
    finally:
        lock.release()


def _differing_file(folder: Path, files: dict[str, dict[str, object]]) -> str | None:
    found = {path.name for path in folder.iterdir()} - {MANIFEST}
    if found != set(files):
        return f"files missing or too many: {', '.join(sorted(found ^ set(files)))}"
    for name, expected in files.items():
        with (folder / name).open("rb") as file:
            if _file_digest(file.read()) != expected["sha256"]:
                return f"{name} does not match its SHA-256"
    return None


def _expanded(records: Iterable[Record | Reading]) -> Iterator[Record]:
    """Yield records one by one, readings taken apart, and what has a key only once.

    One batch may hold an article twice, from two addresses or from two captures with the same speakers.
    """
    seen: set[UUID] = set()
    for record in records:
        if isinstance(record, Reading):
            if record.article.version_id not in seen:
                yield from _once(_parts_of(record), seen)
        else:
            yield from _once((record,), seen)


def _parts_of(reading: Reading) -> Iterator[Record]:
    yield reading.article
    yield from reading.evidence
    yield from reading.removed_blocks
    yield from reading.origins
    yield from reading.quotations
    yield from reading.speakers


def _once(records: Iterable[Record], seen: set[UUID]) -> Iterator[Record]:
    for record in records:
        key = _key(record)
        if key is None or key not in seen:
            yield record
        if key is not None:
            seen.add(key)


def _key(record: Record) -> UUID | None:
    match record:
        case Article():
            return record.version_id
        case Quotation():
            return record.quotation_id
        case Speaker():
            return record.speaker_id
        case Link():
            return record.link_id
        case Page():
            return record.page_id
        case SpeakerAlias() | QuotationReview():
            return record.review_id
        case _:
            return None


def _manifest(files: dict[str, dict[str, object]]) -> bytes:
    return json.dumps({"sha256": _digest_of(files), "files": files}, indent=1).encode()


def _digest_of(files: object) -> str:
    return _file_digest(json.dumps(files, sort_keys=True).encode())


def _file_digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def _is_uuid(name: str) -> bool:
    try:
        return str(UUID(name)) == name
    except ValueError:
        return False


@contextmanager
def _reporting(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        cause = error.strerror or type(error).__name__
        raise StagingError(f"STAGE_WRITE_FAILED: {folder}: {cause}; nothing of this batch was staged") from error


def _write_flushed(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Make a rename in a folder last through a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
