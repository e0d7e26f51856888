"""What an outlet changed from one version of an article to the next, both read by the same code."""

from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from transform.text import fold
from transform.versions.boring import is_boring_change
from transform.versions.quotations import QuotationPair, Said, pair_quotations
from transform.versions.texts import TextChange, text_change


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of an article as far as it is compared."""

    title: str
    authors: tuple[str, ...]
    body: str
    quotations: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What was changed."""

    text: TextChange
    title_distance: int
    """Edits of one character (Levenshtein)."""
    is_boring: bool
    """Whether only blanks, variants of marks, times of publication or counts of comments and the like differ."""
    quotations: tuple[QuotationPair, ...]


def compare(old: Edition, new: Edition) -> Change:
    """Compare two versions of an article."""
    return Change(
        text=text_change(old.body, new.body),
        title_distance=Levenshtein.distance(old.title, new.title),
        is_boring=fold(old.title) == fold(new.title)
        and [fold(name) for name in old.authors] == [fold(name) for name in new.authors]
        and is_boring_change(old.body, new.body),
        quotations=pair_quotations(old.quotations, new.quotations),
    )
