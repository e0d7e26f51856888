import pytest

from tests.transform.pages import BODY
from transform.reasons import Reason
from transform.refusals import SHORTEST_ARTICLE, is_soft_404, is_too_short, refusal_of
from transform.shape import Shape

URL = "https://harbourpost.example/news/ferry"


def test_a_short_report_survives_and_a_caption_does_not() -> None:
    assert not is_too_short("x" * SHORTEST_ARTICLE)
    assert is_too_short("x" * (SHORTEST_ARTICLE - 1))


def test_a_japanese_report_needs_fewer_characters() -> None:
    assert not is_too_short("市長は月曜日にフェリーの運航を再開すると発表した。" * 3)
    assert is_too_short("市長は発表した。")


@pytest.mark.parametrize("title", ["Page not found", "404", "Error 404 - Harbour Post", "Seite nicht gefunden"])
def test_an_error_page_is_known_by_its_title(title: str) -> None:
    assert is_soft_404(title, "Go back to the start page or search.")


@pytest.mark.parametrize(
    "text",
    [
        "Sorry, the page you are looking for has gone to sea.",
        "Die gewünschte Seite wurde leider nicht gefunden.",
        "La page que vous recherchez n'existe plus.",
        "La página que buscas no existe.",
        "La pagina che stai cercando non esiste.",
        "A página que procura não foi encontrada.",
    ],
)
def test_an_error_page_is_known_by_its_text(text: str) -> None:
    assert is_soft_404("Harbour Post", text)


def test_a_long_article_about_error_pages_is_none() -> None:
    assert not is_soft_404("Page not found", BODY * 5)


@pytest.mark.parametrize(
    ("title", "body", "shape", "reason"),
    [
        ("Ferry", BODY, Shape(), None),
        ("Ferry", "", Shape(), Reason.EXTRACT_EMPTY),
        ("Ferry", "It is back.", Shape(), Reason.EXTRACT_TOO_SHORT),
        ("Ferry", "", Shape(visible="Please enable JavaScript"), Reason.EXTRACT_SCRIPT_ONLY),
        ("Ferry", "2:14", Shape(og_type="video.other"), Reason.EXTRACT_VIDEO_ONLY),
        ("Page not found", "Search.", Shape(has_password=True), Reason.EXTRACT_SOFT404),
        ("Log in", "Your name.", Shape(has_password=True), Reason.EXTRACT_LOGIN),
        ("Just a moment...", "", Shape(visible="Wait."), Reason.EXTRACT_BOT_WALL),
    ],
)
def test_the_plainest_cause_is_named(title: str, body: str, shape: Shape, reason: Reason | None) -> None:
    refused = refusal_of(title, body, URL, shape)
    assert (refused.reason if refused else None) == reason


def test_a_text_that_is_too_short_says_by_how_much() -> None:
    refused = refusal_of("Ferry", "It is back.", URL, Shape())
    assert refused is not None
    assert refused.limit is not None
    assert (refused.limit.value, refused.limit.measured) == (SHORTEST_ARTICLE, 11)
