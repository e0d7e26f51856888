from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transform.urls import absolute_url, normalize_url

FERRY = "https://harbourpost.example/news/ferry"


@pytest.mark.parametrize(
    "url",
    [
        "http://harbourpost.example/news/ferry",
        "HTTPS://HarbourPost.example/news/ferry/",
        "https://harbourpost.example:443/news/ferry#comments",
        "http://harbourpost.example:80/news/ferry",
        "https://harbourpost.example./news/ferry",
        "https://reader:secret@harbourpost.example/news/ferry",
        " https://harbourpost.example/news/\n  ferry",
        "https://harbourpost.example//news///ferry//",
        "https://harbourpost.example/news/./x/../ferry",
        "https://harbourpost.example/../news/ferry",
        "https://harbourpost.example/news/%66erry",
        "https://harbourpost.example/news/ferry;jsessionid=8A1F.node2",
        "https://harbourpost.example/news/ferry?",
        "https://harbourpost.example/news/ferry?empty=&&",
    ],
)
def test_spellings_of_one_address_are_equal(url: str) -> None:
    assert normalize_url(url) == FERRY


@pytest.mark.parametrize(
    "query",
    [
        "utm_source=rss&utm_medium=feed&UTM_Campaign=x",
        "fbclid=IwAR0",
        "gclid=abc&gbraid=1&wbraid=2&dclid=3",
        "msclkid=1&yclid=2&ttclid=3",
        "mc_cid=1&mc_eid=2",
        "at_medium=custom7&at_campaign=64",
        "xtor=RSS-1",
        "igsh=x&igshid=y&mibextid=z",
        "_ga=2.1&_gl=1*x&__twitter_impression=true&_hsenc=p&_openstat=x",
        "pk_campaign=x&mtm_kwd=y&piwik_kwd=z&hsa_acc=1&wt_mc=x",
        "ref=homepage&source=newsletter&cid=rss&via=somebody&from=frontpage",
        "ref_src=twsrc%5Etfw&ref_url=https%3A%2F%2Fbaytribune.example",
        "share=email&smid=tw-share&ocid=feed&cmpid=x&ncid=y&campaign_id=9",
        "PHPSESSID=abc&jsessionid=1&sessionid=2&ASPSESSIONIDCQ=3&CFID=4&CFTOKEN=5",
    ],
)
def test_parameters_about_the_reader_go(query: str) -> None:
    assert normalize_url(f"{FERRY}?{query}") == FERRY
    assert normalize_url(f"{FERRY}?{query}&id=7") == f"{FERRY}?id=7"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/?id=7", "/?id=8"),
        ("/?p=7", "/?p=8"),
        ("/news?page=1", "/news?page=2"),
        ("/news?cid=7", "/news?cid=8"),
        ("/news?source=7", "/news?source=8"),
        ("/news?gallery=7", "/news?gallery=8"),
        ("/news?keyword=ferry", "/news?keyword=bridge"),
        ("/news.php?7", "/news.php?8"),
        ("/news.php?ferry", "/news.php?bridge"),
        ("/news/7", "/news/8"),
        ("/news/Ferry", "/news/ferry"),
        ("/news?id=a", "/news?id=A"),
        ("/#!/ferry", "/#!/bridge"),
        ("/a%2Fb", "/a/b"),
        ("/%E4", "/%F6"),
        ("/?q=%E4", "/?q=%F6"),
        ("/see/https://baytribune.example/a", "/see/https://baytribune.example/b"),
        ("/go?to=https://baytribune.example/a", "/go?to=https://baytribune.example/b"),
        ("/news?a=1&a=2", "/news?a=2&a=1"),
    ],
)
def test_addresses_of_two_articles_stay_two(one: str, other: str) -> None:
    host = "https://harbourpost.example"
    assert normalize_url(host + one) != normalize_url(host + other)


def test_another_host_is_another_address() -> None:
    spellings = {normalize_url(f"https://{label}harbourpost.example/a") for label in ("", "www.", "m.", "amp.")}
    assert len(spellings) == 4


def test_an_address_inside_another_does_not_take_its_place() -> None:
    assert urlsplit(normalize_url("https://share.example/?u=https://harbourpost.example/a")).hostname == "share.example"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://xn--kstenpost-q9a.example/a", "https://Küstenpost.example/a"),
        ("https://harbourpost.example/f%c3%a4hre", "https://harbourpost.example/fähre"),
        ("https://harbourpost.example/a(b)'c", "https://harbourpost.example/a%28b%29%27c"),
        ("https://harbourpost.example/%7Ekim", "https://harbourpost.example/~kim"),
        ("https://harbourpost.example/?b=2&a=1", "https://harbourpost.example/?a=1&b=2"),
        ("https://harbourpost.example/?q=a%20b", "https://harbourpost.example/?q=a+b"),
        ("https://harbourpost.example/?q=f%c3%a4hre", "https://harbourpost.example/?q=fähre"),
        ("https://harbourpost.example/?a=1&amp;b=2", "https://harbourpost.example/?a=1&b=2"),
        ("https://[2001:DB8::1]:443/a", "https://[2001:db8::1]/a"),
    ],
)
def test_letters_and_escapes_are_written_in_one_way(one: str, other: str) -> None:
    assert normalize_url(one) == normalize_url(other)


def test_a_file_keeps_its_own_address() -> None:
    assert normalize_url("file:///a/B.html") == "file:///a/B.html"


def test_a_relative_address_is_resolved_without_its_fragment() -> None:
    assert absolute_url("../b#c", "https://harbourpost.example/x/a") == "https://harbourpost.example/b"


@given(st.text(max_size=80))
def test_normalising_twice_changes_nothing_more(rest: str) -> None:
    for url in (f"https://harbourpost.example/{rest}", f"http://{rest}", f"https://harbourpost.example/?{rest}", rest):
        once = normalize_url(url)
        assert normalize_url(once) == once


PIECES = (
    "%", "%2", "%2e", "..", ".", "/", "//", ";jsessionid=", "?", "&", "=", "#", "#!", "xn--", "[", "]", "@", ":",
    "\ud800", "\u0130", "ß", "a", "utm_a=", "+", " ",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES)))
def test_no_pieces_of_an_address_are_too_much(pieces: list[str]) -> None:
    once = normalize_url("https://" + "".join(pieces))
    assert normalize_url(once) == once


@pytest.mark.parametrize("url", ["http://[news", "https://harbourpost.example:99999/a", "https://", "http:///a"])
def test_what_only_looks_like_an_address_stays_as_it_is(url: str) -> None:
    assert normalize_url(url) == url
