"""Take staged parts into the warehouse: whole or not at all, once, and only if their checksums hold."""

import shutil
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

import duckdb

from load.boilerplate import count_blocks
from load.changes import compare_waiting
from load.clusters import cluster_staged, cluster_waiting
from load.links import link_staged, link_waiting
from load.older_parts import PartFiles, part_files
from load.parts import CorruptPart, Part, batch_folders, run_folders, verify
from load.statements import statement
from load.warehouse import Warehouse

# Articles are decided upon first (see sql/load/capture.sql); the other tables ask what was decided.
_TABLES = (
    "source",
    "link",
    "page",
    "warc_record",
    "article",
    "article_body",
    "evidence",
    "removed_block",
    "origin",
    "speaker",
    "quotation",
    "speaker_alias",
    "quotation_review",
    "refusal",
    "sighting",
    "rejection",
    "notice",
    "poll",
    "host_visit",
    "run",
)
# What else is written beside the rows of a table.
_BESIDE = {"article": ("reading", "uncompared_article"), "refusal": ("refused_article",)}
# Where parts go that were refused, in the folder of the loaded ones.
REFUSED = "refused"


@dataclass(slots=True)
class Loaded:
    """What a load brought."""

    n_parts: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    """Outcomes by status."""
    rows: Counter[str] = field(default_factory=Counter)
    """New rows by table."""
    corrupt_parts: list[CorruptPart] = field(default_factory=list)


def load_parts(warehouse: Warehouse, staging: Path, parts: Path, now: datetime) -> Loaded:
    """Load every whole part of every run, oldest first, one transaction a part.

    A loaded part is moved to ``<parts>/<run_id>/<name>``, a damaged one to ``<parts>/refused/<run_id>/<name>``; one
    that is in the ledger already (its loader was killed before it could move it) is only moved.
    """
    cluster_waiting(warehouse.connection)
    link_waiting(warehouse.connection)
    loaded = Loaded()
    folders = run_folders(staging)
    ledger = _ledger(warehouse.connection, [UUID(folder.name) for folder in folders])
    with part_files() as files:
        for folder in (batch for run in folders for batch in batch_folders(run)):
            part = _acceptable(folder, ledger)
            if isinstance(part, CorruptPart):
                loaded.corrupt_parts.append(part)
                _move(folder, parts / REFUSED)
                continue
            if (part.run_id, part.name) not in ledger:
                _load_part(warehouse.connection, part, files, now, loaded)
                ledger[part.run_id, part.name] = part.manifest_sha256
            _move(folder, parts)
    compare_waiting(warehouse.connection, now)
    return loaded


def _ledger(connection: duckdb.DuckDBPyConnection, run_ids: list[UUID]) -> dict[tuple[UUID, str], str]:
    rows = connection.execute(statement("load/ledger.sql"), {"run_ids": run_ids}).fetchall()
    return {(run_id, name): digest for run_id, name, digest in rows}


def _acceptable(folder: Path, ledger: dict[tuple[UUID, str], str]) -> Part | CorruptPart:
    part = verify(folder)
    if isinstance(part, CorruptPart):
        return part
    if unknown := part.tables - {*_TABLES, "outcome"}:
        return CorruptPart(folder, f"no such table: {', '.join(sorted(unknown))}")
    if ledger.get((part.run_id, part.name), part.manifest_sha256) != part.manifest_sha256:
        return CorruptPart(folder, "another part of this name is loaded already")
    return part


def _load_part(
    connection: duckdb.DuckDBPyConnection, part: Part, files: PartFiles, now: datetime, loaded: Loaded
) -> None:
    rows: Counter[str] = Counter()
    statuses: Counter[str] = Counter()
    connection.execute("begin")
    try:
        connection.execute(statement("load/capture_table.sql"))
        if "article" in part.tables:
            connection.execute(statement("load/capture.sql"), {"files": files.of(part, "article")})
        for table in _TABLES:
            if table in part.tables:
                rows[table] = _insert(connection, table, files.of(part, table))
                for beside in _BESIDE.get(table, ()):
                    rows[beside] = _insert(connection, beside, files.of(part, table))
        if "article" in part.tables:
            count_blocks(connection, files.of(part, "article"), files.of(part, "article_body"), now)
        if "quotation" in part.tables:
            cluster_staged(connection, files.of(part, "quotation"))
        if rows["article"]:
            link_staged(connection, files.of(part, "article"), files.of(part, "article_body"))
        if "outcome" in part.tables:
            statuses.update(_insert_outcomes(connection, files.of(part, "outcome")))
            rows["outcome"] = statuses.total()
        connection.execute(
            statement("load/loaded_part.sql"),
            {
                "run_id": part.run_id,
                "part_name": part.name,
                "manifest_sha256": part.manifest_sha256,
                "n_rows": part.n_rows,
                "loaded_at": now,
            },
        )
        connection.execute("commit")
    except BaseException:
        _roll_back(connection)
        raise
    loaded.n_parts += 1
    loaded.rows += rows
    loaded.statuses += statuses


def _insert(connection: duckdb.DuckDBPyConnection, table: str, files: list[str]) -> int:
    ((n_rows,),) = connection.execute(statement(f"load/{table}.sql"), {"files": files}).fetchall()
    return int(n_rows)


def _insert_outcomes(connection: duckdb.DuckDBPyConnection, files: list[str]) -> list[str]:
    rows = connection.execute(statement("load/outcome.sql"), {"files": files}).fetchall()
    return [status for (status,) in rows]


def _roll_back(connection: duckdb.DuckDBPyConnection) -> None:
    try:
        connection.execute("rollback")
    except duckdb.Error:  # a commit that failed has rolled back already; a broken database cannot
        return


def _move(folder: Path, destination: Path) -> None:
    target = destination / folder.parent.name / folder.name
    if target == folder:  # the parts of a warehouse that is being rebuilt
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        shutil.rmtree(target)
    shutil.move(folder, target)
