import pytest
from hypothesis import given
from hypothesis import strategies as st

from transform.links.addresses import match_url

FERRY = "https://harbourpost.example/news/ferry-7.html"


@pytest.mark.parametrize(
    "url",
    [
        FERRY,
        "http://www.harbourpost.example/news/ferry-7.html?utm_source=rss",
        "https://m.harbourpost.example/news/ferry-7.html",
        "https://mobile.harbourpost.example/news/ferry-7.html",
        "https://amp.harbourpost.example/news/ferry-7.html",
        "https://www.harbourpost.example/amp/news/ferry-7.html",
        "https://www.harbourpost.example/news/ferry-7.html/amp/",
        "https://www.harbourpost.example/news/ferry-7.amp.html",
        "https://www.harbourpost.example/news/ferry-7.html?amp",
        "https://www.harbourpost.example/news/ferry-7.html?amp=1",
        "https://www.harbourpost.example/news/ferry-7.html?outputType=amp",
        "https://www.google.com/amp/s/www.harbourpost.example/news/ferry-7.html",
        "https://www.google.co.uk/amp/harbourpost.example/news/ferry-7.html",
        "https://harbourpost-example.cdn.ampproject.org/c/s/harbourpost.example/news/ferry-7.html?amp=1",
        "https://cdn.ampproject.org/v/s/m.harbourpost.example/amp/news/ferry-7.html",
        "https://harbourpost.example/news/ferry-7.html?print=1",
        "https://harbourpost.example/news/ferry-7.html?view=print",
        "https://harbourpost.example/print/news/ferry-7.html",
        "https://harbourpost.example/news/ferry-7.html/print",
    ],
)
def test_an_article_in_other_dress_has_the_same_form(url: str) -> None:
    assert match_url(url) == FERRY


@pytest.mark.parametrize("name", ["index.html", "index.php", "default.aspx", ""])
def test_an_index_is_its_folder(name: str) -> None:
    assert match_url(f"https://harbourpost.example/news/{name}") == "https://harbourpost.example/news"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://harbourpost.example/?id=7", "https://harbourpost.example/?id=8"),
        ("https://harbourpost.example/index.php?id=7", "https://harbourpost.example/index.php?id=8"),
        ("https://harbourpost.example/news?page=2", "https://harbourpost.example/news"),
        ("https://harbourpost.example/news/Ferry", "https://harbourpost.example/news/ferry"),
        ("https://sport.harbourpost.example/a", "https://harbourpost.example/a"),
        ("https://harbourpost.example/amp", "https://harbourpost.example/print"),
        ("https://harbourpost.example/swamp", "https://harbourpost.example/sw"),
        ("https://harbourpost.example/view?view=7", "https://harbourpost.example/view?view=8"),
        ("https://m.example/a", "https://example/a"),
    ],
)
def test_two_articles_stay_two(one: str, other: str) -> None:
    assert match_url(one) != match_url(other)


def test_an_address_without_end_costs_no_more_than_others() -> None:
    assert match_url("https://" + "www." * 5_000 + "harbourpost.example/a").startswith("https://www.www.")


DRESS = [
    "m.",
    "www.",
    "amp.",
    "/amp",
    "/print",
    ".amp",
    "?amp",
    "&print=1",
    "/index.html",
    "/",
    "a",
    "b.example",
    "#!",
    "%",
]


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(DRESS)).map("".join)))
def test_what_has_its_form_keeps_it(rest: str) -> None:
    for url in (f"https://harbourpost.example/{rest}", f"https://m.{rest}", rest):
        once = match_url(url)
        assert match_url(once) == once
