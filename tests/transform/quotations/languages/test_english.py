"""The forms of English reporting verbs, which the rules build from their lemmas."""

import pytest

from tests.transform.quotations.findings import who_said
from transform.quotations.languages.english import ENGLISH


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("say", ["say", "says", "said", "saying"]),
        ("reply", ["reply", "replies", "replied", "replying"]),
        ("plan", ["plan", "plans", "planned", "planning"]),
        ("begin", ["begin", "begins", "began", "beginning", "begun"]),
        ("hit", ["hit", "hits", "hitting"]),
        ("extol", ["extol", "extols", "extolled", "extolling"]),
        ("label", ["label", "labels", "labeled", "labelled", "labeling", "labelling"]),
    ],
)
def test_a_verb_has_the_forms_that_are_written_and_no_others(lemma: str, forms: list[str]) -> None:
    assert sorted(form for form, verb in ENGLISH.verbs.items() if verb.lemma == lemma) == sorted(forms)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sousa assured reporters that the port would stay.", [("Sousa", "that the port would stay")]),
        ("Sousa labelled the plan “a gift to nobody”.", [("Sousa", "the plan “a gift to nobody”")]),
        ("Reed spoke at length, extolling “the finest harbour of all”.", [("Reed", "the finest harbour of all")]),
        ("The council planned to close the quay.", [("The council", "to close the quay")]),
    ],
)
def test_forms_with_a_doubled_letter_and_assurances_report(text: str, expected: list[tuple[str, str]]) -> None:
    assert who_said(text) == expected
