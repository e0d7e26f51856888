import pytest

from tests.making import key
from tests.transform.pages import BODY, TEXT, article, html, reading
from transform.metadata.datelines import Dateline
from transform.metadata.origins import find_origins, outlet_in_line
from transform.reasons import Reason

VERSION = key("v1")


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Read the full story at the bay tribune website.", "The Bay Tribune"),
        ("Read the full article on Coast Daily's website.", "Coast Daily"),
        ("This article was originally published by Coast Daily.", "Coast Daily"),
        ("This article was originally published by Coast Daily. Read the original article.", "Coast Daily"),
        ("This story was first published on May 3 in the Coast Daily.", "Coast Daily"),
        ("The post Ferry is back appeared first on Coast Daily.", "Coast Daily"),
        ("Republished with permission from Coast Daily.", "Coast Daily"),
        ("Dieser Text ist zuerst bei der Küstenpost erschienen.", "Küstenpost"),
        ("Den vollständigen Artikel lesen Sie auf der Website der Küstenpost.", "Küstenpost"),
        ("Source: Coast Daily", "Coast Daily"),
        ("Read the full story here.", None),
    ],
)
def test_a_closing_line_names_the_outlet(line: str, outlet: str | None) -> None:
    assert outlet_in_line(line, "A fisherman told The Bay Tribune on Monday.") == outlet


def test_a_closing_line_with_a_link_becomes_an_origin_with_its_address() -> None:
    line = "<p>Read the full story at the <a href='https://baytribune.example/ferry'>Bay Tribune</a> website.</p>"
    found = reading(html(body=TEXT + line))
    (origin,) = found.origins
    assert (origin.origin_outlet, origin.origin_url) == ("Bay Tribune", "https://baytribune.example/ferry")
    assert (origin.evidence_kind, found.article.body) == ("closing_line", BODY)


def test_an_agency_in_the_dateline_is_an_origin() -> None:
    dateline = Dateline(raw="LISBON (AFP) -", place="Lisbon", agency="AFP")
    (origin,) = find_origins(VERSION, (), dateline, None, None, None, ())
    assert (origin.origin_outlet, origin.agency, origin.evidence_kind) == ("AFP", "AFP", "dateline")


def test_an_outlets_own_name_is_no_origin() -> None:
    dateline = Dateline(raw="LISBON (Reuters) -", place="Lisbon", agency="Reuters")
    assert find_origins(VERSION, (), dateline, "Reuters", "By Reuters", None, ("Reuters",)) == ()


def test_a_foreign_canonical_address_is_an_origin_and_a_warning_but_not_the_identity() -> None:
    page = html(head='<link rel="canonical" href="https://baytribune.example/ferry">')
    found = reading(page)
    assert [(origin.origin_outlet, origin.evidence_kind) for origin in found.origins] == [
        ("baytribune.example", "canonical")
    ]
    assert found.article.warnings == (Reason.META_CANONICAL_FOREIGN,)
    assert found.article.url == "https://harbourpost.example/news/ferry"
    assert article(page).article_id == article(html()).article_id
