"""Publish the warehouse: a copy that readers may hold open for weeks while the next run loads."""

import subprocess
import sys
from pathlib import Path

import duckdb

from load.statements import statement
from load.warehouse import Warehouse, WarehouseUnavailable, first_line

# Opening and closing the writer's file in this process would give up DuckDB's lock on it (POSIX locks belong to the
# process and fall with the first descriptor closed), so that another program copies it and flushes the copy.
_COPY = """
import os, shutil, sys
shutil.copyfile(sys.argv[1], sys.argv[2])
with open(sys.argv[2], "rb+") as copy:
    os.fsync(copy.fileno())
"""


def publish(warehouse: Warehouse, published: Path) -> None:
    """Replace the published copy by the warehouse as it is: checkpoint, copy, try the copy, rename.

    Readers that have the old copy open keep it. Raises ``WarehouseUnavailable``; the old copy is then still in place.
    """
    published.parent.mkdir(parents=True, exist_ok=True)
    # Always the same name: what a killed run left of it is overwritten.
    unfinished = published.with_name(f".{published.name}.unfinished")
    warehouse.connection.execute("checkpoint")
    copying = subprocess.run(  # noqa: S603 - our own program, no shell
        [sys.executable, "-I", "-c", _COPY, str(warehouse.path), str(unfinished)],
        capture_output=True,
        text=True,
        check=False,
    )
    if copying.returncode != 0:
        lines = copying.stderr.strip().splitlines() or ["the copying program was stopped"]
        raise WarehouseUnavailable(f"{published}: cannot be written ({lines[-1]}); the copy before it stays")
    _try(warehouse, unfinished)
    unfinished.replace(published)


def _try(warehouse: Warehouse, copy: Path) -> None:
    """Open the copy and count what the warehouse counts."""
    try:
        with duckdb.connect(str(copy), read_only=True) as connection:
            counted = connection.execute(statement("publish/counts.sql")).fetchall()
    except duckdb.Error as error:
        raise WarehouseUnavailable(f"{copy}: the copy cannot be opened ({first_line(error)})") from error
    if counted != warehouse.connection.execute(statement("publish/counts.sql")).fetchall():
        raise WarehouseUnavailable(f"{copy}: the copy differs from the warehouse; the copy before it stays")
