from dataclasses import replace

import pytest

from tests.making import HARBOUR_POST, make_link, make_page
from tests.transform.pages import AD_HOC, article, html
from transform.identity import article_outlet
from transform.ids import article_id

FILE = "file:///newsroom/ferry.html"


def canonical(address: str) -> str:
    return html(head=f'<link rel="canonical" href="{address}">')


def test_a_web_page_is_known_by_the_address_of_its_link() -> None:
    found = article(html())
    assert found.article_id == article_id(make_link().url_normalized)


def test_a_saved_page_is_known_by_the_address_that_it_declares() -> None:
    found = article(make_page(canonical("https://www.baytribune.example/news/ferry/"), FILE), AD_HOC)
    assert found.url_normalized == "https://www.baytribune.example/news/ferry"
    assert found.outlet == "baytribune.example"


@pytest.mark.parametrize("address", ["https://baytribune.example/", "ferry.html", "", "javascript:alert(1)"])
def test_a_saved_page_that_declares_no_articles_address_is_known_by_its_own(address: str) -> None:
    found = article(make_page(canonical(address), FILE), AD_HOC)
    assert (found.url, found.outlet) == (FILE, None)


def test_a_page_of_a_known_source_has_its_outlet_and_one_from_nowhere_its_domain() -> None:
    assert article_outlet(HARBOUR_POST, "https://other.example/a") == "The Harbour Post"
    assert article_outlet(AD_HOC, "https://news.baytribune.example/a") == "baytribune.example"


def test_the_same_page_captured_again_is_another_version_of_the_same_article() -> None:
    page = make_page(html())
    later = replace(page, fetched_at=page.fetched_at.replace(day=16))
    first, second = article(page), article(later)
    assert first.article_id == second.article_id
    assert first.version_id != second.version_id
    assert first.content_digest == second.content_digest
