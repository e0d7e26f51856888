"""Open the warehouse for writing: one writer at a time, brought up to date from ``sql/``."""

import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
from filelock import FileLock, Timeout

from load.schema import SchemaRefused, bring_up_to_date

# How often a lock is tried again; the second one is DuckDB's own, when somebody has the file open in a shell.
_RETRY_SECONDS = 0.2
# "... Conflicting lock is held in /usr/bin/duckdb (PID 4242) by user ..."
_HOLDER = re.compile(r"\(PID (\d+)\)")
# A checkpoint every 16 MB, DuckDB's own pace, takes as long again as the load itself.
_CHECKPOINT_THRESHOLD = "256MB"
# Rows looked for at once of which DuckDB remembers each, and not only the first and the last: it then reads what lies
# between them no longer. Its own limit, 50, is less than what a part brings.
_ROWS_REMEMBERED = 10_000
# What operating systems say of a full disk, a quota and a limit on the size of files.
_DISK_FULL = re.compile(r"No space left|quota|File too large", re.IGNORECASE)
_LOCKED = "Could not set lock"


class WarehouseUnavailable(Exception):  # noqa: N818 - it names a state, not a mistake
    """The warehouse cannot be opened, read or written; the message is one line and says what to do."""


@dataclass(frozen=True, slots=True)
class Warehouse:
    """The warehouse, open for writing by this process alone."""

    path: Path
    connection: duckdb.DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class _Patience:
    """How long to wait for the warehouse at ``path``."""

    path: Path
    seconds: float
    ends_at: float
    is_stopped: Callable[[], bool]

    def is_over(self) -> bool:
        """Tell whether the time is up. Raises ``WarehouseUnavailable`` if whoever waits is to stop."""
        if self.is_stopped():
            raise WarehouseUnavailable(f"{self.path}: stopped while waiting for it; what was read stays staged")
        return time.monotonic() >= self.ends_at


@contextmanager
def open_warehouse(
    path: Path, lock_path: Path, *, wait_seconds: float, is_stopped: Callable[[], bool] = lambda: False
) -> Iterator[Warehouse]:
    """Open the warehouse for writing and make it if there is none.

    Waits up to ``wait_seconds`` for another writer or reader to let go of it, or until ``is_stopped``. Raises
    ``WarehouseUnavailable`` if it is locked, foreign, damaged or newer than this program, or if its disk or that of the
    staged parts is full or read-only, also while it is open.
    """
    patience = _Patience(path, wait_seconds, time.monotonic() + wait_seconds, is_stopped)
    try:
        with _only_writer(path, lock_path, patience), closing(_connect(path, patience)) as connection:
            bring_up_to_date(connection)
            yield Warehouse(path, connection)
    except SchemaRefused as error:
        raise WarehouseUnavailable(f"{path}: {error}") from error
    except (duckdb.IOException, duckdb.FatalException, duckdb.TransactionException, OSError) as error:
        code = "LOAD_DISK_FULL: " if _DISK_FULL.search(str(error)) else ""
        raise WarehouseUnavailable(
            f"{code}{path}: cannot be read or written ({first_line(error)}); free space or repair the disk,"
            " then run again: nothing acknowledged is lost"
        ) from error


def first_line(error: Exception) -> str:
    """Return an error's message without DuckDB's further lines."""
    return str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__


@contextmanager
def _only_writer(path: Path, lock_path: Path, patience: _Patience) -> Iterator[None]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock_path.parent.mkdir(parents=True, exist_ok=True)
        # Two tasks of one process exclude each other as well as two processes do.
        lock = FileLock(lock_path, timeout=_RETRY_SECONDS, thread_local=False)
        _acquire(lock, patience)
    except Timeout as error:
        raise WarehouseUnavailable(
            f"LOAD_LOCKED: {path}: locked by another writer (PID {_holder(lock_path)}) for over {patience.seconds:g} s;"
            " what was read stays staged and the next run loads it"
        ) from error
    except OSError as error:
        raise WarehouseUnavailable(f"{path}: its folder cannot be written ({error.strerror})") from error
    try:
        lock_path.write_text(f"{os.getpid()}\n", encoding="ascii")
        yield
    finally:
        lock.release()


def _acquire(lock: FileLock, patience: _Patience) -> None:
    """Take the lock. Raises ``Timeout`` if it is held for too long."""
    while True:
        try:
            lock.acquire()
            break
        except Timeout:
            if patience.is_over():
                raise


def _holder(lock_path: Path) -> str:
    try:
        return lock_path.read_text(encoding="ascii").strip() or "unknown"
    except (OSError, ValueError):
        return "unknown"


def _connect(path: Path, patience: _Patience) -> duckdb.DuckDBPyConnection:
    while True:
        try:
            connection = duckdb.connect(
                str(path),
                config={
                    # Files a third of the size; only counts when the file is made.
                    "storage_compatibility_version": "latest",
                    "preserve_insertion_order": False,
                    "autoinstall_known_extensions": False,
                    "checkpoint_threshold": _CHECKPOINT_THRESHOLD,
                    "dynamic_or_filter_threshold": _ROWS_REMEMBERED,
                },
            )
            break
        except duckdb.Error as error:
            if _LOCKED not in str(error):
                raise WarehouseUnavailable(_why_not(path, error)) from error
            if patience.is_over():
                holder = _HOLDER.search(str(error))
                raise WarehouseUnavailable(
                    f"LOAD_LOCKED: {path}: open in another program (PID {holder[1] if holder else 'unknown'});"
                    " close it there, or let it read the published copy"
                ) from error
        time.sleep(_RETRY_SECONDS)
    connection.execute("set TimeZone = 'UTC'")
    return connection


def _why_not(path: Path, error: duckdb.Error) -> str:
    message = str(error)
    if "not a valid DuckDB" in message:
        return f"LOAD_DB_CORRUPT: {path}: not a DuckDB file; it was left as it is, move it away or set another path"
    if "newer version" in message or "storage version" in message:
        return f"LOAD_SCHEMA_TOO_NEW: {path}: written by a newer DuckDB than {duckdb.__version__}; it was left as it is"
    return f"{path}: cannot be opened ({first_line(error)})"
