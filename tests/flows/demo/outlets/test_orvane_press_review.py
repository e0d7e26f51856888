"""The press review: a folder in which every text is known to the articles' files."""

from flows.demo.articles import TEXTS
from flows.demo.outlets.orvane_press_review import site


def test_the_folder_holds_the_listed_texts_and_nothing_else() -> None:
    (listing,) = site("", 1).listings
    assert listing.path == str(TEXTS)
    assert {entry.path for entry in listing.entries} == {path.name for path in TEXTS.iterdir()}


def test_one_text_is_empty() -> None:
    assert [path.name for path in TEXTS.iterdir() if path.stat().st_size == 0] == ["empty-telex.txt"]
