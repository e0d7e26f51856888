"""Two sides of a text for the tests of the figures: what was marked, and what would have been found, in one markup."""

from tests.quality.gold import GoldArticle, parse_marked
from tests.quality.matching import Compared, marked_sides
from tests.quality.words import Words

_HEAD = "language: {}\npublished: 2026-03-05\nmarks: “ ”\n\n"


def mark(markup: str, language: str = "en") -> GoldArticle:
    """Read a text with markup; every quotation is somebody's whose name is of no interest."""
    numbers = {int(digits) for digits in range(10) if f"{{{digits}:" in markup}
    foot = f"\n---\ncollective crew: {' '.join(map(str, sorted(numbers)))}" if numbers else ""
    return parse_marked("text", _HEAD.format(language) + markup + foot)


def compare_markups(gold: str, found: str, language: str = "en") -> Compared:
    """Put a text as a person marked it beside the same text as it would have been found."""
    article, other = mark(gold, language), mark(found, language)
    assert article.text == other.text
    words = Words(article.text)
    return Compared(
        article=article,
        words=words,
        stretches=tuple(words([span]) for span in article.quoted),
        gold=marked_sides(article),
        found=marked_sides(other),
    )
