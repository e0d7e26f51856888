import pytest

from tests.transform.pages import article, html, json_ld, meta
from transform.records import Access


@pytest.mark.parametrize(
    ("kind", "declared"),
    [
        ("NewsArticle", "news"),
        ("OpinionNewsArticle", "opinion"),
        ("LiveBlogPosting", "live_blog"),
        ("BlogPosting", None),
    ],
)
def test_the_kind_follows_the_declared_type(kind: str, declared: str | None) -> None:
    assert article(html(head=json_ld(f'{{"@type": "{kind}", "headline": "x"}}'))).kind == declared


def test_a_section_called_opinion_knows_better_than_the_type_that_systems_write_on_everything() -> None:
    assert article(html(head=json_ld('{"@type": "NewsArticle", "articleSection": "Kommentare"}'))).kind == "opinion"


def test_what_is_declared_as_not_free_is_behind_a_paywall() -> None:
    found = article(html(head=json_ld('{"@type": "NewsArticle", "isAccessibleForFree": "False"}')))
    assert (found.is_free, found.access) == (False, Access.PAYWALL)


def test_a_metered_tier_is_metered_and_nothing_is_declared_free() -> None:
    found = article(html(head=meta(article__content_tier="metered")))
    assert (found.is_free, found.access) == (None, Access.METERED)


def test_keywords_come_from_one_list_or_from_many_tags() -> None:
    assert article(html(head=meta(keywords="ferry, harbour , ferry"))).keywords == ("ferry", "harbour")
    tags = '<meta property="article:tag" content="Ferry, night"><meta property="article:tag" content="Harbour">'
    assert article(html(head=tags)).keywords == ("Ferry, night", "Harbour")


def test_section_summary_and_licence_are_kept_as_declared() -> None:
    head = meta(article__section="Coast", og__description="Boats are back.")
    found = article(html(head=head + '<link rel="license" href="https://licence.example/by">'))
    assert (found.section, found.summary, found.license) == ("Coast", "Boats are back.", "https://licence.example/by")


@pytest.mark.parametrize(
    ("address", "picture"),
    [
        ("/pier.jpg", "https://harbourpost.example/pier.jpg"),
        ("https://img.example/pier.jpg", "https://img.example/pier.jpg"),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("data:image/png;base64,AA", None),
        ("http://[bad", None),
    ],
)
def test_a_picture_is_a_web_address_or_nothing(address: str, picture: str | None) -> None:
    assert article(html(head=meta(og__image=address))).image_url == picture
