"""How well re-cut quotations are told from others, on invented speech.

Run it as ``python -m tests.transform.quotations.reuse.measure_reuse``. The thresholds of ``wordings.py``
were chosen by these figures. They are harsher than the news: every speech is cut and changed in nine ways, many are one
sentence, and speakers have few turns of phrase.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from tests.load.invented_speech import RECUTS, speech
from transform.quotations.reuse.clusters import Cluster, add_wordings
from transform.quotations.reuse.wordings import Wording, shared_letters, wording_of

STOCK = "We take the safety of our passengers very seriously at all times."


def recuts(number: int, chance: random.Random) -> dict[Wording, int]:
    """Return a speech and the re-cuts of it that are long enough to be recognised, with its number."""
    words = speech(number).split()
    texts = [speech(number), *(" ".join(recut(words, chance)) for recut in RECUTS)]
    return {wording: number for wording in map(wording_of, filter(None, texts)) if wording.fingerprints}


def load(nights: Iterable[Sequence[Wording]]) -> tuple[Cluster, ...]:
    """Cluster some wordings night by night."""
    clusters: dict[UUID, Cluster] = {}
    seen: set[Wording] = set()
    for night, wordings in enumerate(nights, start=1):
        owners: defaultdict[int, set[UUID]] = defaultdict(set)
        for cluster in clusters.values():
            for wording in cluster.wordings:
                for fingerprint in wording.fingerprints:
                    owners[fingerprint].add(cluster.cluster_id)
        fresh = {wording: UUID(int=night) for wording in wordings if wording not in seen}
        candidates = {wording.wording_id: _weights(wording, owners) for wording in fresh}
        after = add_wordings(fresh, clusters.values(), candidates)
        clusters = {cluster.cluster_id: cluster for cluster in after.clusters}
        seen |= fresh.keys()
    return tuple(clusters.values())


def _weights(wording: Wording, owners: Mapping[int, set[UUID]]) -> dict[UUID, float]:
    weights: defaultdict[UUID, float] = defaultdict(float)
    for fingerprint in wording.fingerprints:
        for owner in owners.get(fingerprint, ()):
            weights[owner] += 1 / len(owners[fingerprint])
    return weights


def share(one: Wording, other: Wording) -> float:
    """Return how much of the shorter of two wordings stands in the other."""
    return shared_letters(one, other) / min(one.n_letters, other.n_letters)


def print_pairs() -> None:
    """Print what each threshold for a re-cut would miss and mistake."""
    speeches = [wording_of(speech(number)) for number in range(1_000)]
    own = [
        share(recut, speeches[number])
        for number in range(1_000)
        for recut in recuts(number, random.Random(number))
        if recut != speeches[number]
    ]
    foreign = [
        share(one, other)
        for at, one in enumerate(speeches)
        for other in speeches[:at]
        if one.fingerprints & other.fingerprints
    ]
    n_found = sum(
        not recut.fingerprints.isdisjoint(speeches[number].fingerprints)
        for number in range(1_000)
        for recut in recuts(number, random.Random(number))
    )
    print(f"{n_found:,} of {len(own) + 1_000:,} wordings share a fingerprint with their speech")
    for least in (0.65, 0.7, 0.75, 0.8):
        n_missed, n_mistaken = sum(one < least for one in own), sum(one >= least for one in foreign)
        print(
            f"least share {least}: {n_missed} of {len(own):,} re-cuts missed,"
            f" {n_mistaken} of {len(foreign):,} pairs mistaken"
        )


def print_clusters() -> None:
    """Print how many speeches fall apart or together when their wordings come in random order."""
    n_apart = n_mixed = n_speeches = 0
    for seed in range(40):
        chance = random.Random(seed)
        speech_of = {
            wording: number
            for speeches in range(25)
            for wording, number in recuts(seed * 25 + speeches, chance).items()
        }
        wordings = list(speech_of)
        chance.shuffle(wordings)
        size = chance.choice((1, 4, 20))
        clusters = load(wordings[at : at + size] for at in range(0, len(wordings), size))
        homes: defaultdict[int, set[UUID]] = defaultdict(set)
        for cluster in clusters:
            numbers = {speech_of[wording] for wording in cluster.wordings}
            n_mixed += len(numbers) > 1
            for number in numbers:
                homes[number].add(cluster.cluster_id)
        n_apart += sum(len(some) > 1 for some in homes.values())
        n_speeches += len(homes)
    print(
        f"{n_apart} of {n_speeches:,} speeches in more than one cluster, {n_mixed} clusters with more than one speech"
    )
    opened = [wording_of(f"{STOCK} {speech(number)}") for number in range(200)]
    alone = sum(len(cluster.wordings) == 1 for cluster in load(opened[at : at + 15] for at in range(0, 200, 15)))
    print(f"{200 - alone} of 200 speeches that open with one stock phrase are taken for another")


if __name__ == "__main__":
    print_pairs()
    print_clusters()
