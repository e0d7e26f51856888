"""Wordings gathered into clusters."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import permutations
from uuid import UUID

import pytest

from tests.making import key
from transform.quotations.reuse.clusters import Cluster, add_wordings
from transform.quotations.reuse.wordings import Wording, wording_of

FIRST_RUN, SECOND_RUN = UUID(int=1), UUID(int=2)
BEGINNING = "We will sail again before the spring, whatever the insurers may say about it"
END = "nobody in this harbour will be asked to pay for the storm twice"
WHOLE = f"{BEGINNING}, because {END}"
LONGER = f"I said it on Monday: {WHOLE}, and I shall say it on Friday"
OTHER = "The school on the hill needs a new roof, and the council has known that for eleven years"


def clustered(texts: Iterable[str], known: Sequence[Cluster] = (), run_id: UUID = FIRST_RUN) -> tuple[Cluster, ...]:
    """Add texts to clusters, each of which is a candidate for each text."""
    fresh = {wording_of(text): run_id for text in texts}
    near = {cluster.cluster_id: 1.0 for cluster in known}
    candidates: Mapping[UUID, Mapping[UUID, float]] = {wording.wording_id: near for wording in fresh}
    return add_wordings(fresh, known, candidates).clusters


def one_by_one(texts: Iterable[str]) -> tuple[Cluster, ...]:
    clusters: tuple[Cluster, ...] = ()
    for text in texts:
        clusters = clustered([text], clusters)
    return clusters


def partition(clusters: Iterable[Cluster]) -> set[frozenset[Wording]]:
    return {frozenset(cluster.wordings) for cluster in clusters}


def groups(*texts: Sequence[str]) -> set[frozenset[Wording]]:
    return {frozenset(map(wording_of, some)) for some in texts}


def test_a_quotation_like_no_other_is_a_cluster_of_its_own() -> None:
    (cluster,) = clustered([OTHER])
    assert cluster.cluster_id == cluster.representative.wording_id == wording_of(OTHER).wording_id
    assert cluster.wordings == (wording_of(OTHER),)


@pytest.mark.parametrize("texts", list(permutations([BEGINNING, END, WHOLE, LONGER, OTHER])))
def test_parts_of_one_quotation_are_one_cluster_in_whatever_order_they_come(texts: tuple[str, ...]) -> None:
    clusters = one_by_one(texts)
    assert partition(clusters) == partition(clustered(texts)) == groups([BEGINNING, END, WHOLE, LONGER], [OTHER])
    assert {cluster.representative for cluster in clusters} == {wording_of(LONGER), wording_of(OTHER)}


def test_a_cluster_keeps_the_key_of_its_first_wording_when_a_longer_one_leads_it() -> None:
    known = clustered([BEGINNING])
    (cluster,) = clustered([WHOLE], known, SECOND_RUN)
    assert cluster.cluster_id == known[0].cluster_id
    assert cluster.run_id == FIRST_RUN
    assert cluster.representative == wording_of(WHOLE)


def test_of_two_clusters_that_turn_out_to_be_one_the_older_keeps_its_key() -> None:
    (older,) = clustered([END], run_id=FIRST_RUN)
    (younger,) = clustered([BEGINNING], run_id=SECOND_RUN)
    for known in ([older, younger], [younger, older]):
        near = {cluster.cluster_id: 1.0 for cluster in known}
        whole = wording_of(WHOLE)
        made = add_wordings({whole: UUID(int=3)}, known, {whole.wording_id: near})
        assert made.merged == {younger.cluster_id: older.cluster_id}
        assert [cluster.cluster_id for cluster in made.clusters] == [older.cluster_id]
        assert partition(made.clusters) == groups([BEGINNING, END, WHOLE])


def test_a_cluster_that_was_merged_twice_is_where_the_last_one_is() -> None:
    more = "the islands have waited long enough and the ministry knows it as well as we do"
    known = [*clustered([BEGINNING], run_id=UUID(int=3)), *clustered([END], run_id=UUID(int=2)), *clustered([more])]
    near = {cluster.cluster_id: 1.0 for cluster in known}
    once = add_wordings({wording_of(WHOLE): UUID(int=4)}, known, {wording_of(WHOLE).wording_id: near})
    both = wording_of(f"{WHOLE}; {more}")
    near = {cluster.cluster_id: 1.0 for cluster in once.clusters}
    twice = add_wordings({both: UUID(int=5)}, once.clusters, {both.wording_id: near})
    assert once.merged == {wording_of(BEGINNING).wording_id: wording_of(END).wording_id}
    assert twice.merged == {wording_of(END).wording_id: wording_of(more).wording_id}
    assert partition(twice.clusters) == groups([BEGINNING, END, more, WHOLE, f"{WHOLE}; {more}"])


def test_of_so_many_alike_that_not_all_are_candidates_a_merged_cluster_may_be_merged_again() -> None:
    middle = "whatever the insurers may say about it, because nobody in this harbour will be asked to pay"
    (first,), (second,) = clustered([BEGINNING], run_id=UUID(int=3)), clustered([END], run_id=UUID(int=2))
    (oldest,) = clustered([middle], run_id=UUID(int=1))
    whole, longer, shorter = map(wording_of, (WHOLE, f"{middle} for the", "whatever the insurers may say about it"))
    near = {
        whole.wording_id: {first.cluster_id: 1.0, second.cluster_id: 1.0},
        longer.wording_id: {second.cluster_id: 1.0, oldest.cluster_id: 1.0},
        shorter.wording_id: {first.cluster_id: 1.0},
    }
    made = add_wordings(dict.fromkeys((whole, longer, shorter), UUID(int=4)), [first, second, oldest], near)
    assert made.merged == {first.cluster_id: oldest.cluster_id, second.cluster_id: oldest.cluster_id}
    (cluster,) = made.clusters
    assert (cluster.cluster_id, len(cluster.wordings)) == (oldest.cluster_id, 6)


def drifting(step: int) -> str:
    """A quotation of 20 words of which each step replaces four at the front and adds one: neighbours are alike."""
    words = [f"harbour{number}" for number in range(step * 4, step * 4 + 20)]
    return " ".join([*words, *["seaside"] * step])


def test_a_chain_of_small_changes_does_not_make_one_cluster_of_its_ends() -> None:
    steps = [drifting(step) for step in range(6)]
    clusters = one_by_one(steps)
    assert len(clusters) > 1
    for cluster in clusters:
        for wording in cluster.wordings:
            shared = set(wording.words) & set(cluster.representative.words)
            assert len(shared) >= 0.6 * len(wording.words)
    assert not any({wording_of(steps[0]), wording_of(steps[5])} <= set(cluster.wordings) for cluster in clusters)


def test_a_longer_wording_that_not_all_resemble_joins_without_leading() -> None:
    first, second, third = drifting(0), drifting(1), drifting(2)
    known = one_by_one([first, second])
    assert partition(known) == groups([first, second])
    after = clustered([third], known)
    assert partition(after) == groups([first, second, third])
    assert [cluster.representative for cluster in after] == [wording_of(second)]


def test_equal_shares_go_to_the_older_cluster() -> None:
    one, other = (
        f"{END}. The ramp was never meant for lorries of that kind, was it?",
        f"I have it in writing that {END}",
    )
    other = f"The minister came on Friday with a letter from the bank and a brass band. {END}"
    known = [*clustered([one], run_id=SECOND_RUN), *clustered([other], run_id=FIRST_RUN)]
    assert len(partition(known)) == 2
    after = clustered([END], known, UUID(int=3))
    assert partition(after) == groups([one], [other, END])


def test_short_words_stay_alone() -> None:
    assert partition(clustered(["No comment.", "No comment on that.", "No comment at all."])) == groups(
        ["No comment."], ["No comment on that."], ["No comment at all."]
    )


def test_an_unknown_candidate_is_an_error() -> None:
    wording = wording_of(OTHER)
    with pytest.raises(KeyError):
        add_wordings({wording: FIRST_RUN}, (), {wording.wording_id: {key("nowhere"): 1.0}})
