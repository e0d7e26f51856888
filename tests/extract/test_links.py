from hypothesis import given
from hypothesis import strategies as st

from extract.links import make_link, url_problem
from tests.extract.newsroom import NOW, SOURCE
from transform.reasons import Reason
from transform.records import Link, Via


def link(url: str, found_in: str | None = "https://harbourpost.example/rss") -> Link:
    return make_link(SOURCE, url, via=Via.FEED, found_in=found_in, found_at=NOW, title=" A\n title ", published="")


def test_finding_a_link_again_gives_the_same_key_and_another_place_another_one() -> None:
    url = "https://harbourpost.example/a?utm_source=rss"
    assert link(url) == link(url)
    assert link(url).link_id != link(url, "https://harbourpost.example/world/rss").link_id
    assert link(url).link_id != link(url + "&x=1").link_id


def test_a_link_keeps_the_address_as_found_and_one_for_matching() -> None:
    found = link("http://HarbourPost.example/a/?utm_source=rss")
    assert found.url == "http://HarbourPost.example/a/?utm_source=rss"
    assert found.url_normalized == "https://harbourpost.example/a"
    assert (found.title_hint, found.published_hint) == ("A title", None)


def test_the_place_of_a_link_is_kept_without_its_secrets() -> None:
    assert link("https://harbourpost.example/a", "https://u:p@harbourpost.example/rss?token=x").found_in_url == (
        "https://***@harbourpost.example/rss?token=***"
    )


@given(st.text(max_size=40), st.sampled_from(["", "http://", "https://h.example:", "https://[", "file:", "http://h/"]))
def test_whatever_passes_as_an_address_becomes_a_link(text: str, start: str) -> None:
    if url_problem(start + text) is None:
        assert link(start + text).url == start + text


def test_a_host_that_two_libraries_read_differently_is_no_address() -> None:
    assert url_problem("http://127.0.0.1\\@harbourpost.example/") == (
        Reason.FETCH_BAD_URL,
        "has a backslash in its host",
    )
