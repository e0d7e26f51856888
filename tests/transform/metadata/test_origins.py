from collections.abc import Sequence
from typing import Any

import pytest

from tests.making import key
from tests.transform.pages import BODY, TEXT, article, html, reading
from transform.body.removed import line_removal
from transform.metadata.datelines import Dateline
from transform.metadata.origins import Told, find_origins, outlet_in_line
from transform.reasons import Reason
from transform.records import RemovedBlock

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
        ("This article appeared originally in the Coast Daily.", "Coast Daily"),
        ("Lire l'article complet sur le site de la Gazette du Port.", "la Gazette du Port"),
        ("Cet article a été publié initialement par La Gazette du Port.", "La Gazette du Port"),
        ("Article initialement paru dans La Gazette du Port", "La Gazette du Port"),
        ("Lea la nota completa en El Correo del Puerto.", "El Correo del Puerto"),
        ("Este artículo fue publicado originalmente en El Correo del Puerto.", "El Correo del Puerto"),
        ("Leia a matéria completa no site do Diário do Porto.", "Diário do Porto"),
        ("Este texto foi publicado originalmente pelo Diário do Porto.", "Diário do Porto"),
        ("Leggi l'articolo completo su La Gazzetta del Porto.", "La Gazzetta del Porto"),
        ("Questo articolo è stato pubblicato originariamente su La Gazzetta del Porto", "La Gazzetta del Porto"),
        ("Source: Coast Daily", "Coast Daily"),
        ("Sources: (Coast Daily) (Port Office)", "Coast Daily"),
        ("Quelle: Verband der Häfen (VdH)", "Verband der Häfen (VdH)"),
        ("Read the full story here.", None),
    ],
)
def test_a_closing_line_names_the_outlet(line: str, outlet: str | None) -> None:
    assert outlet_in_line(line, "A fisherman told The Bay Tribune on Monday.") == outlet


@pytest.mark.parametrize(
    "line",
    [
        "This article appeared originally in the Coast Daily.",
        "Lire l'article complet sur le site de la Gazette du Port.",
        "Cet article a été publié initialement par La Gazette du Port.",
        "Article initialement paru dans La Gazette du Port",
        "Lea la nota completa en El Correo del Puerto.",
        "Este artículo fue publicado originalmente en El Correo del Puerto.",
        "Leia a matéria completa no site do Diário do Porto.",
        "Este texto foi publicado originalmente pelo Diário do Porto.",
        "Leggi l'articolo completo su La Gazzetta del Porto.",
        "Questo articolo è stato pubblicato originariamente su La Gazzetta del Porto",
    ],
)
def test_a_closing_line_leaves_the_text_in_every_language(line: str) -> None:
    removal = line_removal(line, is_top=False, is_end=True)
    assert removal is not None
    assert removal.kind == "syndication"


@pytest.mark.parametrize(
    "line",
    [
        "This article appeared to have been written in haste, he said.",
        "Publicado en Lisboa en 1998, el libro fue un éxito.",
        "La noticia fue recibida con alegría en el puerto.",
    ],
)
def test_a_sentence_of_the_article_stays(line: str) -> None:
    assert line_removal(line, is_top=False, is_end=True) is None


def test_a_closing_line_with_a_link_becomes_an_origin_with_its_address() -> None:
    line = "<p>Read the full story at the <a href='https://baytribune.example/ferry'>Bay Tribune</a> website.</p>"
    found = reading(html(body=TEXT + line))
    (origin,) = found.origins
    assert (origin.origin_outlet, origin.origin_url) == ("Bay Tribune", "https://baytribune.example/ferry")
    assert (origin.evidence_kind, found.article.body) == ("closing_line", BODY)


OWN_URL = "https://harbourpost.example/news/ferry"


def told(**changes: Any) -> Told:
    return Told(**({"url": OWN_URL, "own_names": ("The Harbour Post",)} | changes))


def named(removed: Sequence[RemovedBlock] = (), **changes: Any) -> list[tuple[str, str, float]]:
    """Return the origins found: outlet, kind of evidence and confidence."""
    return [
        (origin.origin_outlet, origin.evidence_kind, origin.confidence)
        for origin in find_origins(VERSION, removed, told(**changes))
    ]


def block(kind: str, rule: str, text: str, outlet: str | None = None) -> RemovedBlock:
    return RemovedBlock(
        version_id=VERSION,
        block_no=0,
        kind=kind,
        rule=rule,
        raw_text=text,
        char_start=0,
        target_url=None,
        named_outlet=outlet,
    )


LISBON = Dateline(raw="LISBON (AFP) -", place="Lisbon", agency="AFP")


@pytest.mark.parametrize(
    ("says", "origin"),
    [
        ({"dateline": LISBON}, ("AFP", "dateline", 0.9)),
        ({"byline_agency": "AP", "byline": "By Kim Arden, Associated Press"}, ("AP", "byline", 0.8)),
        ({"body": "The ferry stays in port. (dpa)"}, ("dpa", "sign", 0.85)),
        ({"body": "The ferry stays in port.\n\nWith files from Reuters"}, ("Reuters", "contribution", 0.4)),
        (
            {"declared_urls": (("canonical", "https://baytribune.example/a"),)},
            ("baytribune.example", "canonical", 0.8),
        ),
        ({"declared_urls": (("based_on", "https://baytribune.example/a"),)}, ("baytribune.example", "based_on", 0.9)),
        ({"organisations": ("The Associated Press",)}, ("AP", "linked_data", 0.7)),
    ],
)
def test_an_origin_has_the_kind_of_its_evidence(says: dict[str, Any], origin: tuple[str, str, float]) -> None:
    assert named(**says) == [origin]


@pytest.mark.parametrize(
    ("removed", "origin"),
    [
        (block("credit", "source_line", "Source: Reuters", "Reuters"), ("Reuters", "credit", 0.85)),
        (block("credit", "source_line", "Source: News agencies", "News agencies"), ("News agencies", "credit", 0.85)),
        (block("credit", "source_line", "Source: Port Office", "Port Office"), ("Port Office", "credit", 0.5)),
        (block("syndication", "full_story", "Read it at the Echo.", "Echo"), ("Echo", "closing_line", 0.95)),
        (block("byline", "byline_line", "Por Agencia EFE"), ("EFE", "byline", 0.8)),
        (block("copyright", "copyright_line", "© 2026 AFP. All rights reserved."), ("AFP", "copyright", 0.8)),
        (block("copyright", "copyright_line", "Copyright 2026 The Associated Press."), ("AP", "copyright", 0.8)),
        (block("copyright", "copyright_line", "© dpa-infocom, dpa:260124-99-835563/5"), ("dpa", "copyright", 0.8)),
    ],
)  # fmt: skip
def test_a_removed_line_names_the_origin(removed: RemovedBlock, origin: tuple[str, str, float]) -> None:
    assert named([removed]) == [origin]


@pytest.mark.parametrize(
    "removed",
    [
        block("copyright", "copyright_line", "© dpa | Kim Arden"),
        block("copyright", "copyright_line", "© 2026 The Harbour Post. All rights reserved."),
        block("byline", "byline_line", "By Kim Arden"),
        block("caption", "picture_credit", "Photo: AFP"),
        block("syndication", "full_story", "Read the full story at the Harbour Post.", "Harbour Post"),
    ],
)
def test_a_line_that_names_a_picture_or_the_outlet_itself_is_no_origin(removed: RemovedBlock) -> None:
    assert named([removed]) == []


@pytest.mark.parametrize(
    ("url", "own_names", "agency"),
    [
        (OWN_URL, ("Reuters",), "Reuters"),
        ("https://www.reuters.example/a", (), "Reuters"),
        ("https://ap.example/a", (), "AP"),
        (OWN_URL, ("The Associated Press",), "AP"),
    ],
)
def test_an_agencys_own_report_comes_from_nowhere_else(url: str, own_names: tuple[str, ...], agency: str) -> None:
    dateline = Dateline(raw=f"LISBON ({agency}) -", place="Lisbon", agency=agency)
    assert named(url=url, own_names=own_names, dateline=dateline, byline_agency=agency, byline=agency) == []


@pytest.mark.parametrize("url", ["https://baytribune.example/", "https://harbourpost.test/a", "https://[bay/a"])
def test_a_front_page_or_ones_own_name_under_another_suffix_is_no_origin(url: str) -> None:
    assert named(declared_urls=(("canonical", url),)) == []


def test_a_page_in_a_viewer_is_the_outlets_own() -> None:
    viewer = "https://www.google.com/amp/s/harbourpost.example/news/ferry"
    assert named(url=viewer, own_names=(), declared_urls=(("canonical", OWN_URL),)) == []


@pytest.mark.parametrize("line", ["Published at 2:05 p.m.", "Originally published on May 3, 2026."])
def test_a_time_is_no_outlet(line: str) -> None:
    assert outlet_in_line(line, "") is None


def test_a_press_release_is_named_by_who_released_it() -> None:
    assert outlet_in_line("Quelle: Hafenamt Skerry, Pressemitteilung", "") == "Hafenamt Skerry"


def test_what_linked_data_says_it_is_based_on_is_an_origin() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry", '
        '"isBasedOn": "https://baytribune.example/ferry", "publisher": {"@type": "Organization", "name": "Port AG"}}'
        "</script>"
    )
    assert [(o.origin_outlet, o.evidence_kind, o.origin_url) for o in reading(html(head=head)).origins] == [
        ("baytribune.example", "based_on", "https://baytribune.example/ferry")
    ]


def test_the_original_that_the_head_names_is_an_origin() -> None:
    head = '<meta name="syndication-source" content="https://baytribune.example/ferry">'
    assert [o.evidence_kind for o in reading(html(head=head)).origins] == ["based_on"]


def test_a_foreign_canonical_address_is_an_origin_and_a_warning_but_not_the_identity() -> None:
    page = html(head='<link rel="canonical" href="https://baytribune.example/ferry">')
    found = reading(page)
    assert [(origin.origin_outlet, origin.evidence_kind) for origin in found.origins] == [
        ("baytribune.example", "canonical")
    ]
    assert found.article.warnings == (Reason.META_CANONICAL_FOREIGN,)
    assert found.article.url == "https://harbourpost.example/news/ferry"
    assert article(page).article_id == article(html()).article_id
