import pytest

from tests.transform.pages import BODY
from transform.refusals import SHORTEST_ARTICLE, is_consent_wall, is_soft_404, is_too_short

CONSENT = (
    "We and our partners use cookies and similar tracking to process personal data. With your consent we show "
    "personalised advertising. You can accept all cookies or see our privacy policy for the list of vendors."
)


def test_a_short_report_survives_and_a_caption_does_not() -> None:
    assert not is_too_short("x" * SHORTEST_ARTICLE)
    assert is_too_short("x" * (SHORTEST_ARTICLE - 1))


def test_a_japanese_report_needs_fewer_characters() -> None:
    assert not is_too_short("市長は月曜日にフェリーの運航を再開すると発表した。" * 3)
    assert is_too_short("市長は発表した。")


@pytest.mark.parametrize(
    "title", ["Page not found", "404", "Error 404 - Harbour Post", "Seite nicht gefunden", "Access denied"]
)
def test_an_error_page_is_known_by_its_title(title: str) -> None:
    assert is_soft_404(title, "Go back to the start page or search.")


def test_an_error_page_is_known_by_its_text() -> None:
    assert is_soft_404("Harbour Post", "Sorry, the page you are looking for has gone to sea.")
    assert is_soft_404(None, "Die gewünschte Seite wurde leider nicht gefunden.")


def test_a_long_article_about_error_pages_is_none() -> None:
    assert not is_soft_404("Page not found", BODY * 5)


def test_a_text_that_only_asks_for_consent_is_a_wall() -> None:
    assert is_consent_wall(CONSENT)
    assert not is_consent_wall(BODY)
    assert not is_consent_wall(BODY + " The council wants consent for cookies on its own site.")
