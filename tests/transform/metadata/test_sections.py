import pytest

from tests.making import make_page
from tests.transform.pages import HEADLINE, TEXT, article, html, json_ld, meta
from transform.metadata.sections import keywords_in


def crumbs(*names: str) -> str:
    items = ", ".join(
        f'{{"@type": "ListItem", "position": {n}, "item": {{"@id": "/{n}", "name": "{name}"}}}}'
        for n, name in enumerate(names, 1)
    )
    return json_ld(f'{{"@type": "BreadcrumbList", "itemListElement": [{items}]}}')


def section(head: str = "", path: str = "/ferry", body: str = TEXT) -> str | None:
    return article(make_page(html(head=head, body=body), f"https://harbourpost.example{path}")).section


def test_linked_data_comes_before_meta_breadcrumbs_and_address() -> None:
    head = meta(article__section="Coast") + crumbs("Home", "Islands", HEADLINE)
    assert section(json_ld('{"@type": "Article", "articleSection": ["Harbour", "Coast"]}') + head, "/a/b") == "Harbour"
    assert section(head, "/world/ferry") == "Coast"


def test_the_innermost_breadcrumb_that_is_not_the_article_is_the_section() -> None:
    assert section(crumbs("Home", "News", "Islands", HEADLINE)) == "Islands"
    assert section(crumbs("Home", HEADLINE)) is None
    assert section(crumbs("Home", "Islands", f"{HEADLINE[:20]}…")) == "Islands"


def test_breadcrumbs_printed_on_the_page_are_read() -> None:
    printed = "<ol class='site-breadcrumbs'><li><a href='/'>Start</a></li><li><a href='/i'>Inseln</a></li></ol>"
    page = f"<html><body>{printed}<article><h1>{HEADLINE}</h1>{TEXT}</article></body></html>"
    assert article(make_page(page, "https://harbourpost.example/ferry")).section == "Inseln"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/world/europe/ferry", "world"),
        ("/news/world/ferry", "world"),
        ("/news/ferry", "news"),
        ("/2024/01/03/ferry", None),
        ("/en/article/ferry", None),
        ("/night-ferry-to-return/", None),
        ("/life-and-style/2024/ferry.html", "life and style"),
    ],
)
def test_a_folder_of_the_address_is_the_last_resort(path: str, expected: str | None) -> None:
    assert section(path=path) == expected


@pytest.mark.parametrize("placeholder", ["Uncategorized", "Allgemein", "Homepage", "tags", HEADLINE])
def test_what_a_system_writes_where_nobody_chose_is_no_section(placeholder: str) -> None:
    assert section(meta(article__section=placeholder)) is None


def test_keywords_come_from_one_list_or_from_many_tags() -> None:
    assert article(html(head=meta(keywords="ferry, harbour , ferry"))).keywords == ("ferry", "harbour")
    tags = '<meta property="article:tag" content="Ferry, night"><meta property="article:tag" content="Harbour">'
    assert article(html(head=tags)).keywords == ("Ferry, night", "Harbour")


def test_keywords_that_machines_write_for_machines_are_left_out() -> None:
    assert keywords_in(["type:article", "/article", "ferry", "{slot}"]) == ("ferry",)
