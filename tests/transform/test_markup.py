import pytest

from tests.transform.pages import html, json_ld
from transform.markup import MAX_ATTRIBUTES, MAX_SIBLINGS, Markup, TooMuch, parse_markup

URL = "https://harbourpost.example/news/ferry"


def parsed(text: str) -> Markup:
    result = parse_markup(text)
    assert isinstance(result, Markup)
    return result


def test_a_thousand_nested_elements_do_not_hide_the_text() -> None:
    markup = parsed(f"<html><body>{'<div>' * 1000}<p>The ferry is back.</p>{'</div>' * 1000}</body></html>")
    assert "The ferry is back." in "".join(markup.tree.itertext())


def test_text_behind_twelve_megabytes_of_script_is_still_there() -> None:
    markup = parsed(f"<html><body><script>{'x' * 12_000_000}</script><p>The ferry is back.</p></body></html>")
    assert markup.tree.find(".//p").text == "The ferry is back."


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("<html><body>" + "<div>" * 3000 + "x", "nested elements"),
        ("<html><body>" + "<b>word</b> t " * (MAX_SIBLINGS + 1), "sibling elements"),
        ("<p " + " ".join(f"a{n}=''" for n in range(MAX_ATTRIBUTES + 1)) + ">x</p>", "attributes of an element"),
    ],
)
def test_what_would_take_too_long_is_refused_and_names_its_limit(text: str, limit: str) -> None:
    result = parse_markup(text)
    assert isinstance(result, TooMuch)
    assert result.limit.name == limit


@pytest.mark.parametrize("text", ["", "  \n ", "<!-- only this -->"])
def test_nothing_gives_nothing(text: str) -> None:
    assert parse_markup(text) is None


def test_of_several_articles_in_linked_data_the_one_of_this_address_is_meant() -> None:
    data = (
        '[{"@type": "NewsArticle", "headline": "Fares rise", "url": "https://harbourpost.example/news/fares"},'
        '{"@type": "NewsArticle", "headline": "Ferry", "url": "https://harbourpost.example/news/ferry/?utm_source=x"}]'
    )
    assert parsed(html(head=json_ld(data))).main_article(URL).headline == "Ferry"


def test_of_several_articles_without_address_the_one_of_the_title_is_meant() -> None:
    data = '[{"@type": "Article", "headline": "Fares rise"}, {"@type": "Article", "headline": "Night ferry"}]'
    head = '<meta property="og:title" content="Night ferry | The Harbour Post">' + json_ld(data)
    assert parsed(html(head=head)).main_article(URL).headline == "Night ferry"
