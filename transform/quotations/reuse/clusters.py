"""Gather the wordings of quotations into clusters, each around its longest wording.

Every wording of a cluster has most of the shorter of the two in common with the representative, not merely with one of
the others, so that no chain of small changes joins what has little in common. A longer wording takes the lead only
where that holds of it as well.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from uuid import UUID

from transform.quotations.reuse.wordings import Wording, is_most, is_nearly_all, shared_letters

MOST_CANDIDATES = 8
"""Clusters that a wording is compared with: those with most, and rarest, fingerprints in common."""
MOST_OWNERS = 16
"""Wordings under which one fingerprint is kept: what more of them share is a turn of phrase and tells nothing apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Wordings of one quotation."""

    cluster_id: UUID
    """The key of its first wording."""
    run_id: UUID
    """The run that brought its oldest wording: when two clusters become one, the older keeps its key."""
    representative: Wording
    wordings: tuple[Wording, ...]

    @property
    def age(self) -> tuple[UUID, UUID]:
        """Sorts older clusters before younger ones."""
        return self.run_id, self.cluster_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Clustered:
    """What becomes of clusters when wordings are added."""

    clusters: tuple[Cluster, ...]
    """All clusters, with the new wordings in them."""
    merged: Mapping[UUID, UUID]
    """Clusters that are no more, and the one of which each is now a part."""


def add_wordings(
    fresh: Mapping[Wording, UUID], known: Iterable[Cluster], candidates: Mapping[UUID, Mapping[UUID, float]]
) -> Clustered:
    """Put each fresh wording into a cluster that is known or into one of its own.

    ``fresh`` gives the run that brought each wording; ``candidates`` by wording the known clusters that share
    fingerprints with it, and their weight: each fingerprint counts as one, shared out among those that have it. The
    longest come first, so that the order of those added together tells nothing.
    """
    clusters = {cluster.cluster_id: cluster for cluster in known}
    merged: dict[UUID, UUID] = {}
    owners: defaultdict[int, list[UUID]] = defaultdict(list)
    for wording in sorted(fresh, key=lambda each: (-each.n_letters, each.wording_id)):
        weights = defaultdict(float, candidates.get(wording.wording_id, {}))
        for fingerprint in wording.fingerprints & owners.keys():
            for owner in owners[fingerprint]:
                weights[owner] += 1 / len(owners[fingerprint])
        for cluster_id in weights.keys() & merged.keys():
            weights[merged[cluster_id]] += weights.pop(cluster_id)  # never itself merged: see below
        nearest = nsmallest(MOST_CANDIDATES, weights, key=lambda key: (-weights[key], key.int))
        home, parts = _home(wording, fresh[wording], [clusters[key] for key in nearest])
        for part in parts:
            if part.cluster_id != home.cluster_id:
                del clusters[part.cluster_id]
                # Where so many are alike that not all are candidates, what others went into may go into another itself.
                merged |= {former: home.cluster_id for former, into in merged.items() if into == part.cluster_id}
                merged[part.cluster_id] = home.cluster_id
        clusters[home.cluster_id] = home
        if home.representative == wording:
            for fingerprint in wording.fingerprints:
                if len(owners[fingerprint]) < MOST_OWNERS:
                    owners[fingerprint].append(home.cluster_id)
    return Clustered(clusters=tuple(clusters.values()), merged=merged)


def _home(wording: Wording, run_id: UUID, near: Sequence[Cluster]) -> tuple[Cluster, list[Cluster]]:
    """Return the cluster of a wording with the wording in it, and the clusters of which it is made."""
    compared = [(shared_letters(wording, cluster.representative), cluster) for cluster in near]
    compared.sort(key=lambda each: (-each[0], each[1].age))
    own = [cluster for n_shared, cluster in compared if _belongs(wording, cluster, n_shared)]
    if not own:
        alone = Cluster(cluster_id=wording.wording_id, run_id=run_id, representative=wording, wordings=(wording,))
        return alone, []
    longer = [cluster for cluster in own if cluster.representative.n_letters >= wording.n_letters]
    leader = longer[0].representative if longer else wording
    parts = [cluster for cluster in own if cluster in longer[:1] or _may_lead(leader, cluster)]
    if not parts:
        parts, leader = own[:1], own[0].representative
    oldest = min(parts, key=lambda part: part.age)
    home = Cluster(
        cluster_id=oldest.cluster_id,
        run_id=min(run_id, oldest.run_id),
        representative=leader,
        wordings=(*(other for part in parts for other in part.wordings), wording),
    )
    return home, parts


def _belongs(wording: Wording, cluster: Cluster, n_shared_letters: int) -> bool:
    """Tell whether a wording is a re-cut of a cluster's representative, or a cousin of it and like one of the others.

    Two papers that each change a word are less like one another than either is like the words as they were said.
    """
    shorter = min(wording, cluster.representative, key=lambda each: each.n_letters)
    return is_nearly_all(n_shared_letters, shorter) or (
        is_most(n_shared_letters, shorter)
        and any(is_most(shared_letters(wording, other), wording) for other in cluster.wordings)
    )


def _may_lead(leader: Wording, cluster: Cluster) -> bool:
    return all(
        is_most(shared_letters(leader, other), min(leader, other, key=lambda each: each.n_letters))
        for other in cluster.wordings
    )
