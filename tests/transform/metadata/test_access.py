import json

import pytest

from tests.transform.pages import BODY, HEADLINE, TEXT, article, html, json_ld, meta
from transform.records import Access

NOT_FREE = json_ld('{"@type": "NewsArticle", "isAccessibleForFree": "False"}')


def test_what_is_declared_as_not_free_is_behind_a_paywall() -> None:
    found = article(html(head=NOT_FREE))
    assert (found.is_free, found.access) == (False, Access.PAYWALL)


def test_an_article_of_which_nothing_is_declared_is_open_and_not_said_to_be_free() -> None:
    found = article(html())
    assert (found.is_free, found.access) == (None, Access.OPEN)


def test_a_metered_article_is_metered_although_it_is_declared_as_not_free() -> None:
    found = article(html(head=meta(article__content_tier="metered") + NOT_FREE))
    assert (found.is_free, found.access) == (False, Access.METERED)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("article:content_tier", "locked", Access.PAYWALL),
        ("article:content_tier", "free", Access.OPEN),
        ("hp:premium", "true", Access.PAYWALL),
        ("hp:paywall", "false", Access.OPEN),
        ("isAccessibleForFree", "false", Access.PAYWALL),
        ("hp:premium-offers", "true", Access.OPEN),
    ],
)
def test_tiers_and_flags_of_the_head_are_read(name: str, value: str, expected: Access) -> None:
    assert article(html(head=f'<meta name="{name}" content="{value}">')).access is expected


def test_freedom_declared_on_the_page_around_the_article_counts_where_the_article_says_nothing() -> None:
    page = '{"@type": "WebPage", "isAccessibleForFree": false}'
    assert article(html(head=json_ld(page))).access is Access.PAYWALL
    both = f'[{page}, {{"@type": "NewsArticle", "headline": "x", "isAccessibleForFree": true}}]'
    assert article(html(head=json_ld(both))).access is Access.OPEN


def test_a_short_text_that_ends_at_a_paywalls_line_is_behind_it_and_a_long_one_is_not() -> None:
    wall = "<p>Subscribe to continue reading this article.</p>"
    assert article(html(body=TEXT + wall)).access is Access.PAYWALL
    long = "".join(
        f"<p>The ferry of hour {n} left the pier with all its lorries and came back at night.</p>" for n in range(40)
    )
    assert article(html(body=TEXT + long + wall)).access is Access.OPEN


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("<noscript>Please enable JavaScript to read on.</noscript>", Access.SCRIPT_ONLY),
        ("<p>Please verify you are human by solving the captcha.</p>", Access.BOT_WALL),
        (
            "<p>Our partners and we use cookies. With your consent, vendors see personal data. Accept all?</p>",
            Access.CONSENT,
        ),
        ("<p>Loading …</p>", Access.OPEN),
    ],
)
def test_where_only_linked_data_has_the_text_the_page_shows_its_wall(shown: str, expected: Access) -> None:
    linked = json.dumps({"@type": "NewsArticle", "headline": HEADLINE, "articleBody": BODY})
    found = article(f"<html><head>{json_ld(linked)}</head><body>{shown}</body></html>")
    assert (found.extraction_method, found.access) == ("json_ld", expected)
