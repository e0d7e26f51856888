"""What the engine reads in a text, as plain tuples that a test can show beside the text."""

from uuid import UUID

from transform.quotations.find import find_quotations

VERSION = UUID("00000000-0000-0000-0000-000000000001")
ARTICLE = UUID("00000000-0000-0000-0000-000000000002")


def who_said(text: str, language: str | None = "en") -> list[tuple[str | None, str]]:
    """Return the speaker as printed and the words of every quotation; spans are joined with " [...] "."""
    found, _ = find_quotations(text, language, version_id=VERSION, article_id=ARTICLE)
    return [(quotation.speaker_surface, quotation.text) for quotation in found]


def methods(text: str, language: str | None = "en") -> list[str]:
    """Return the rule that found each quotation."""
    found, _ = find_quotations(text, language, version_id=VERSION, article_id=ARTICLE)
    return [quotation.method for quotation in found]
