"""Close the runs that were killed, so that every link of every run is accounted for."""

import json
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from uuid import UUID

import duckdb

from load.parts import RUN_FILE, batch_folders, held_if_dead, run_folders
from load.statements import statement
from load.warehouse import Warehouse


def close_interrupted_runs(
    warehouse: Warehouse, staging: Path, now: datetime, mend: Callable[[UUID], object] = lambda _run_id: None
) -> list[UUID]:
    """Give every dead run its row with the state ``interrupted``, defer the links it left open, and remove its folder.

    To be called after ``load_parts``: a dead run with parts that are not loaded yet is left for later, and so is a run
    that lives. ``mend`` is told of each dead run before its folder goes, while nobody else can take it for one that
    lives. Returns the runs that were closed.
    """
    closed = []
    for folder in run_folders(staging):
        with held_if_dead(folder) as is_dead:
            if not is_dead or batch_folders(folder):
                continue
            run_id = UUID(folder.name)
            if not is_closed(warehouse.connection, run_id):
                mend(run_id)
                _close(warehouse.connection, run_id, _description(folder, now), now)
                closed.append(run_id)
            shutil.rmtree(folder)
    return closed


def settle_accounts(connection: duckdb.DuckDBPyConnection, run_id: UUID, now: datetime) -> int:
    """Defer every link of a run that has no outcome (RUN_INTERRUPTED), and return their number.

    For a run that is over and lost a part: what was in it is fetched again by the next run.
    """
    connection.execute(statement("runs/settle_sightings.sql"), {"run_id": run_id})
    ((n_deferred,),) = connection.execute(
        statement("runs/settle_outcomes.sql"), {"run_id": run_id, "ended_at": now}
    ).fetchall()
    return int(n_deferred)


def is_closed(connection: duckdb.DuckDBPyConnection, run_id: UUID) -> bool:
    """Tell whether a run is over: whether it has its row."""
    ((is_closed,),) = connection.execute(statement("runs/is_closed.sql"), {"run_id": run_id}).fetchall()
    return bool(is_closed)


def _close(connection: duckdb.DuckDBPyConnection, run_id: UUID, description: dict[str, str], now: datetime) -> None:
    connection.execute("begin")
    try:
        settle_accounts(connection, run_id, now)
        connection.execute(statement("runs/close.sql"), {**description, "run_id": run_id, "ended_at": now}).fetchall()
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise


def _description(folder: Path, now: datetime) -> dict[str, str]:
    """Read what a run said of itself when it began; a damaged file is no reason to leave its links open."""
    try:
        described = json.loads((folder / RUN_FILE).read_bytes())
        return {name: str(described[name]) for name in ("flow", "asked", "started_at", "code_version")}
    except (OSError, ValueError, KeyError, TypeError):
        return {"flow": "unknown", "asked": "{}", "started_at": now.isoformat(), "code_version": "unknown"}
