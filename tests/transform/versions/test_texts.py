"""How much of a text was changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transform.versions import texts
from transform.versions.texts import TextChange, text_change

words = st.lists(
    st.sampled_from(["ferry", "port", "sails", "on", ",", ".", " ", "  ", "\n\n", "“", "Öland"]), max_size=40
)


@pytest.mark.parametrize(
    ("old", "new", "added", "removed"),
    [
        ("The ferry sails.", "The ferry sails.", 0, 0),
        # "sails" goes, "stays" comes.
        ("The ferry sails.", "The ferry stays.", 5, 5),
        # A word and the blank beside it.
        ("The ferry sails.", "The old ferry sails.", 4, 0),
        ("The old ferry sails.", "The ferry sails.", 0, 4),
        ("One.\n\nTwo.", "One.\n\nThree.\n\nTwo.", 8, 0),
        ("", "One.", 4, 0),
        ("One.", "", 0, 4),
        # A paragraph that moves is gone here and come there.
        ("One is one.\n\nTwo.\n\n", "Two.\n\nOne is one.\n\n", 6, 6),
    ],
)
def test_characters_of_what_was_added_and_removed_are_counted(old: str, new: str, added: int, removed: int) -> None:
    assert text_change(old, new) == TextChange(added, removed)


@given(words, words)
def test_lengths_differ_by_what_was_added_less_what_was_removed(old: list[str], new: list[str]) -> None:
    before, after = "".join(old), "".join(new)
    change = text_change(before, after)
    assert len(after) - len(before) == change.added - change.removed
    assert (change == TextChange()) == (before == after)


def test_a_long_text_that_was_rewritten_counts_as_removed_and_added(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "_MOST_PAIRS", 20)
    assert text_change("The ferry sails.", "The ferry stays.") == TextChange(16, 16)
