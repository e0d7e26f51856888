"""Open the warehouse for writing: one writer at a time, brought up to date from ``sql/``."""

import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
from filelock import FileLock, Timeout

from load.schema import SchemaRefused, bring_up_to_date

# How often DuckDB's own lock is tried again: somebody has the file open in a shell.
_RETRY_SECONDS = 0.2
# "... Conflicting lock is held in /usr/bin/duckdb (PID 4242) by user ..."
_HOLDER = re.compile(r"\(PID (\d+)\)")
# A checkpoint every 16 MB, DuckDB's own pace, takes as long again as the load itself.
_CHECKPOINT_THRESHOLD = "256MB"
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


@contextmanager
def open_warehouse(path: Path, lock_path: Path, *, wait_seconds: float) -> Iterator[Warehouse]:
    """Open the warehouse for writing and make it if there is none.

    Waits up to ``wait_seconds`` for another writer or reader to let go of it. Raises ``WarehouseUnavailable`` if it is
    locked, foreign, damaged or newer than this program, or if its disk is full or read-only, also while it is open.
    """
    give_up_at = time.monotonic() + wait_seconds
    with _only_writer(path, lock_path, wait_seconds):
        connection = _connect(path, give_up_at)
        try:
            bring_up_to_date(connection)
            yield Warehouse(path, connection)
        except SchemaRefused as error:
            raise WarehouseUnavailable(f"{path}: {error}") from error
        except (duckdb.IOException, duckdb.FatalException, duckdb.TransactionException) as error:
            code = "LOAD_DISK_FULL: " if _DISK_FULL.search(str(error)) else ""
            raise WarehouseUnavailable(
                f"{code}{path}: cannot be read or written ({first_line(error)}); free space or repair the disk,"
                " then run again: nothing acknowledged is lost"
            ) from error
        finally:
            connection.close()


def first_line(error: Exception) -> str:
    """Return an error's message without DuckDB's further lines."""
    return str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__


@contextmanager
def _only_writer(path: Path, lock_path: Path, wait_seconds: float) -> Iterator[None]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock_path.parent.mkdir(parents=True, exist_ok=True)
        # Two tasks of one process exclude each other as well as two processes do.
        lock = FileLock(lock_path, timeout=wait_seconds, thread_local=False)
        lock.acquire()
    except Timeout as error:
        raise WarehouseUnavailable(
            f"LOAD_LOCKED: {path}: locked by another writer (PID {_holder(lock_path)}) for over {wait_seconds:g} s;"
            " what was read stays staged and the next run loads it"
        ) from error
    except OSError as error:
        raise WarehouseUnavailable(f"{path}: its folder cannot be written ({error.strerror})") from error
    try:
        lock_path.write_text(f"{os.getpid()}\n", encoding="ascii")
        yield
    finally:
        lock.release()


def _holder(lock_path: Path) -> str:
    try:
        return lock_path.read_text(encoding="ascii").strip() or "unknown"
    except (OSError, ValueError):
        return "unknown"


def _connect(path: Path, give_up_at: float) -> duckdb.DuckDBPyConnection:
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
                },
            )
            break
        except duckdb.Error as error:
            if _LOCKED not in str(error):
                raise WarehouseUnavailable(_why_not(path, error)) from error
            if time.monotonic() >= give_up_at:
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
