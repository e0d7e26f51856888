"""What an outlet changed from one version to the next."""

from dataclasses import replace

from transform.versions.compare import Edition, compare
from transform.versions.texts import TextChange

OLD = Edition(title="Ferry stays", authors=("Ana Sousa",), body="The ferry stays in port.", quotations=())


def test_headline_and_text_are_compared_apart() -> None:
    change = compare(OLD, replace(OLD, title="Ferry sails"))
    # "st" and "y" make way for "s", "i" and "l": two letters changed, one of them moved along.
    assert (change.text, change.title_distance, change.is_boring) == (TextChange(), 3, False)


def test_another_author_is_not_boring_and_another_spelling_is() -> None:
    assert not compare(OLD, replace(OLD, authors=("Rui Sousa",))).is_boring
    assert compare(OLD, replace(OLD, authors=("ANA SOUSA",), title="Ferry stays…", body=OLD.body + " ")).is_boring


def test_letters_and_not_bytes_are_counted_in_a_headline() -> None:
    assert compare(replace(OLD, title="Öland"), replace(OLD, title="Åland")).title_distance == 1
