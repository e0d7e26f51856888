from datetime import date

import pytest

from extract.sitemap_names import days_named, is_named_for_news, is_named_for_others

SITE = "https://news.example/"


@pytest.mark.parametrize(
    "name", ["news.xml", "news-sitemap.xml", "sitemap_news.xml.gz", "maps/google-news", "googlenews.xml"]
)
def test_the_sitemap_of_the_news(name: str) -> None:
    assert is_named_for_news(SITE + name)
    assert not is_named_for_others(SITE + name)


@pytest.mark.parametrize(
    "name",
    ["category-sitemap.xml", "post_tag-sitemap2.xml", "sitemap-authors.xml", "page-sitemap1.xml", "images.xml.gz"],
)
def test_the_sitemap_of_other_pages(name: str) -> None:
    assert is_named_for_others(SITE + name)
    assert not is_named_for_news(SITE + name)


@pytest.mark.parametrize(
    "name", ["sitemap.xml", "post-sitemap3.xml", "articles-2026-03.xml", "newsletter.xml", "pageant.xml", "2026.xml"]
)
def test_a_sitemap_whose_name_says_neither(name: str) -> None:
    assert not is_named_for_news(SITE + name)
    assert not is_named_for_others(SITE + name)


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("sitemap-2026-03.xml", (date(2026, 3, 1), date(2026, 3, 31))),
        ("sitemaps/2026/12.xml.gz", (date(2026, 12, 1), date(2026, 12, 31))),
        ("sitemap_202602.xml", (date(2026, 2, 1), date(2026, 2, 28))),
        ("archive-2026.xml", (date(2026, 1, 1), date(2026, 12, 31))),
        ("archive-2026-13.xml", (date(2026, 1, 1), date(2026, 12, 31))),
        ("sitemap-12026.xml", None),
        ("sitemap-20260314000.xml", None),
        ("sitemap.xml", None),
    ],
)
def test_the_month_that_a_sitemap_is_named_for(name: str, days: tuple[date, date] | None) -> None:
    assert days_named(SITE + name) == days


def test_what_is_no_address_is_named_for_nothing() -> None:
    assert not is_named_for_news("http://[news")
