"""Which quotation of a version is which of the version before it."""

from tests.making import key
from transform.quotations.reuse.digest import digest_of_words
from transform.versions.quotations import Said, pair_quotations

STAY = "We will stay in the port until the insurers have paid for the storm."
STAY_LONGER = "We will stay in the port until the insurers have paid for both storms."
RAMP = "The ramp was tested with two loaded lorries."


def said(version: str, *texts: str) -> list[Said]:
    return [Said(key(f"{version} {n}"), digest_of_words(text), text) for n, text in enumerate(texts)]


def pairs(old: list[str], new: list[str]) -> list[tuple[str | None, str | None, float]]:
    before, after = said("old", *old), said("new", *new)
    texts = {one.quotation_id: one.text for one in (*before, *after)}
    return [
        (texts.get(pair.old_id), texts.get(pair.new_id), round(pair.similarity, 2))  # type: ignore[arg-type]
        for pair in pair_quotations(before, after)
    ]


def test_equal_words_are_one_quotation_whatever_their_marks() -> None:
    assert pairs([STAY, RAMP], [RAMP, STAY.upper()]) == [(RAMP, RAMP, 1.0), (STAY, STAY.upper(), 1.0)]


def test_most_of_the_words_make_a_quotation_reworded() -> None:
    # 14 and 14 words, of which 12 are common: twice 12 by 28.
    assert pairs([STAY], [STAY_LONGER]) == [(STAY, STAY_LONGER, 0.86)]


def test_other_words_are_removed_and_added() -> None:
    assert pairs([STAY], [RAMP]) == [(STAY, None, 0.0), (None, RAMP, 0.0)]


def test_each_quotation_is_paired_once_with_the_one_most_like_it() -> None:
    nearly = STAY.replace("until", "till")
    assert pairs([STAY], [STAY_LONGER, nearly]) == [(STAY, nearly, 0.93), (None, STAY_LONGER, 0.0)]


def test_what_is_said_twice_is_paired_twice() -> None:
    assert pairs([RAMP, RAMP], [RAMP]) == [(RAMP, RAMP, 1.0), (RAMP, None, 0.0)]


def test_one_of_two_equal_quotations_may_have_been_reworded() -> None:
    assert pairs([STAY, STAY], [STAY, STAY_LONGER]) == [(STAY, STAY, 1.0), (STAY, STAY_LONGER, 0.86)]
