import pytest
from hypothesis import given
from hypothesis import strategies as st

from transform.urls import absolute_url, normalize_url


@pytest.mark.parametrize(
    "url",
    [
        "http://harbourpost.example/news/ferry",
        "https://HarbourPost.example/news/ferry/",
        "https://harbourpost.example:443/news/ferry#comments",
        "https://harbourpost.example/news/ferry?utm_source=rss&utm_medium=feed",
    ],
)
def test_spellings_of_one_address_are_equal(url: str) -> None:
    assert normalize_url(url) == "https://harbourpost.example/news/ferry"


def test_parameters_that_name_the_article_stay() -> None:
    assert normalize_url("https://harbourpost.example/?id=7") != normalize_url("https://harbourpost.example/?id=8")


def test_a_file_keeps_its_own_address() -> None:
    assert normalize_url("file:///a/B.html") == "file:///a/B.html"


def test_a_relative_address_is_resolved_without_its_fragment() -> None:
    assert absolute_url("../b#c", "https://harbourpost.example/x/a") == "https://harbourpost.example/b"


@given(st.text(max_size=80))
def test_normalising_twice_changes_nothing_more(path: str) -> None:
    url = f"https://harbourpost.example/{path}"
    try:
        once = normalize_url(url)
    except ValueError:
        return
    assert normalize_url(once) == once


@pytest.mark.parametrize("url", ["http://[news", "https://harbourpost.example:99999/a"])
def test_what_only_looks_like_an_address_stays_as_it_is(url: str) -> None:
    assert normalize_url(url) == url
