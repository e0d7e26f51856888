"""Give quotations their clusters while they are loaded: found by fingerprints, compared one by one, never all pairs."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

import duckdb
import pyarrow as pa

from load.given import give, uuids
from load.statements import statement
from transform.quotations.reuse.clusters import MOST_CANDIDATES, MOST_OWNERS, Cluster, Clustered, add_wordings
from transform.quotations.reuse.wordings import Wording, wording_of

# What one transaction takes of a warehouse that had no clusters.
_TEXTS_AT_ONCE = 5_000

_Text = tuple[str, str, UUID]
"""The digest of some words, the words, and the run that brought them."""


def cluster_waiting(connection: duckdb.DuckDBPyConnection) -> int:
    """Cluster the quotations of an older warehouse that still wait for it, one transaction for some thousands.

    Returns how many texts it took. If it is stopped, the next call goes on where it was.
    """
    n_texts = 0
    while texts := connection.execute(
        statement("load/waiting_quotation_texts.sql"), {"n_texts": _TEXTS_AT_ONCE}
    ).fetchall():
        connection.execute("begin")
        try:
            cluster_texts(connection, texts)
            give(connection, "digest", pa.table({"text_digest": [digest for digest, _, _ in texts]}))
            connection.execute(statement("load/clustered_quotation_texts.sql"))
            connection.execute("commit")
        except BaseException:
            connection.execute("rollback")
            raise
        n_texts += len(texts)
    return n_texts


def cluster_staged(connection: duckdb.DuckDBPyConnection, files: Sequence[str]) -> None:
    """Cluster the quotations of a part that is being loaded, in its transaction."""
    cluster_texts(
        connection, connection.execute(statement("load/staged_quotation_texts.sql"), {"files": files}).fetchall()
    )


def cluster_texts(connection: duckdb.DuckDBPyConnection, texts: Sequence[_Text]) -> None:
    """Give each of some texts, none of which has one, its cluster. To be called within a transaction."""
    wordings = {digest: wording_of(text) for digest, text, _ in texts}
    runs: dict[Wording, UUID] = {}
    for digest, _, run_id in texts:
        runs[wordings[digest]] = min(run_id, runs.get(wordings[digest], run_id))
    homes = _known_homes(connection, list(runs))
    fresh = {wording: run_id for wording, run_id in runs.items() if wording.wording_id not in homes}
    if fresh:
        homes |= _cluster_fresh(connection, fresh)
    rows = [(digest, wordings[digest].wording_id, homes[wordings[digest].wording_id], run) for digest, _, run in texts]
    digests = pa.table(
        {
            "text_digest": [digest for digest, _, _, _ in rows],
            "wording_id": uuids([wording_id for _, wording_id, _, _ in rows]),
            "cluster_id": uuids([cluster_id for _, _, cluster_id, _ in rows]),
            "run_id": uuids([run_id for _, _, _, run_id in rows]),
        }
    )
    give(connection, "digest", digests)
    connection.execute(statement("load/quotation_cluster.sql"))


def _known_homes(connection: duckdb.DuckDBPyConnection, wordings: Sequence[Wording]) -> dict[UUID, UUID]:
    give(connection, "wording", pa.table({"wording_id": uuids([each.wording_id for each in wordings])}))
    return dict(connection.execute(statement("load/known_wordings.sql")).fetchall())


def _cluster_fresh(connection: duckdb.DuckDBPyConnection, fresh: dict[Wording, UUID]) -> dict[UUID, UUID]:
    """Store wordings that are new, and return the cluster of each."""
    pairs = [(fingerprint, wording.wording_id) for wording in fresh for fingerprint in wording.fingerprints]
    fingerprints = pa.table(
        {
            "fingerprint": pa.array([fingerprint for fingerprint, _ in pairs], pa.uint64()),
            "wording_id": uuids([wording_id for _, wording_id in pairs]),
        }
    )
    give(connection, "fingerprint", fingerprints)
    connection.execute(statement("load/fingerprint_owner.sql"))
    candidates = _candidates(connection)
    known = _members(connection, candidates)
    clustered = add_wordings(fresh, known, candidates)
    _store_wordings(connection, fresh, clustered)
    _store_changes(connection, known, clustered)
    return {wording.wording_id: cluster.cluster_id for cluster in clustered.clusters for wording in cluster.wordings}


def _candidates(connection: duckdb.DuckDBPyConnection) -> dict[UUID, dict[UUID, float]]:
    candidates: defaultdict[UUID, dict[UUID, float]] = defaultdict(dict)
    rows = connection.execute(statement("load/cluster_candidates.sql"), {"most_candidates": MOST_CANDIDATES}).fetchall()
    for wording_id, cluster_id, weight in rows:
        candidates[wording_id][cluster_id] = weight
    return candidates


def _members(connection: duckdb.DuckDBPyConnection, candidates: dict[UUID, dict[UUID, float]]) -> list[Cluster]:
    cluster_ids = sorted({cluster_id for near in candidates.values() for cluster_id in near})
    give(connection, "cluster", pa.table({"cluster_id": uuids(cluster_ids)}))
    rows = connection.execute(statement("load/cluster_members.sql")).fetchall()
    members: defaultdict[UUID, list[tuple[UUID, Wording, bool]]] = defaultdict(list)
    for cluster_id, run_id, wording_id, words, is_representative in rows:
        members[cluster_id].append((run_id, Wording(wording_id, tuple(words.split(" "))), is_representative))
    return [
        Cluster(
            cluster_id=cluster_id,
            run_id=min(run_id for run_id, _, _ in some),
            representative=next(wording for _, wording, is_representative in some if is_representative),
            wordings=tuple(wording for _, wording, _ in some),
        )
        for cluster_id, some in members.items()
    ]


def _store_wordings(connection: duckdb.DuckDBPyConnection, fresh: dict[Wording, UUID], clustered: Clustered) -> None:
    leading = {cluster.representative for cluster in clustered.clusters}
    wordings = pa.table(
        {
            "wording_id": uuids([wording.wording_id for wording in fresh]),
            "words": [" ".join(wording.words) for wording in fresh],
            "is_representative": [wording in leading for wording in fresh],
        }
    )
    give(connection, "wording", wordings)
    connection.execute(statement("load/quotation_wording.sql"))
    connection.execute(statement("load/quotation_fingerprint.sql"), {"most_owners": MOST_OWNERS})


def _store_changes(connection: duckdb.DuckDBPyConnection, known: Sequence[Cluster], clustered: Clustered) -> None:
    leading = {cluster.representative for cluster in clustered.clusters}
    former = [cluster.representative for cluster in known if cluster.representative not in leading]
    if former:
        give(connection, "former", pa.table({"wording_id": uuids([each.wording_id for each in former])}))
        connection.execute(statement("load/former_representatives.sql"))
    if clustered.merged:
        mergers = pa.table(
            {"cluster_id": uuids(list(clustered.merged)), "into_id": uuids(list(clustered.merged.values()))}
        )
        give(connection, "merger", mergers)
        connection.execute(statement("load/merged_clusters.sql"))
