"""Addresses as the WHATWG URL standard has them: written anew from its rules, with invented hosts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.gate import host_key
from extract.links import url_problem
from extract.web_address import as_asked, join
from transform.reasons import Reason
from transform.urls import normalize_url

POST = "https://harbourpost.example"


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        # White space and controls around an address go, tabs and line ends anywhere in it
        (f" \x00{POST}/a\x1f ", f"{POST}/a"),
        (f"{POST}/fer\n\try\r", f"{POST}/ferry"),
        ("ht\ntps://harbourpost.example/a", f"{POST}/a"),
        # Scheme, host and port are written in one way
        ("HTTPS://HarbourPost.EXAMPLE:443", f"{POST}/"),
        ("http://harbourpost.example:80/", "http://harbourpost.example/"),
        ("http://harbourpost.example:0081/", "http://harbourpost.example:81/"),
        ("http://harbourpost.example:443/", "http://harbourpost.example:443/"),
        ("http://harbourpost.example:/", "http://harbourpost.example/"),
        ("http://harbourpost.example./a", "http://harbourpost.example./a"),
        # Slashes lean either way, and may be too few or too many behind the scheme
        (r"https:\\harbourpost.example\world\a?b\c", rf"{POST}/world/a?b\c"),
        ("https:harbourpost.example/a", f"{POST}/a"),
        ("https:////harbourpost.example/a", f"{POST}/a"),
        # Dot segments, escaped or not; not a doubled slash, which may name another page
        (f"{POST}/a/./b/../c", f"{POST}/a/c"),
        (f"{POST}/a/%2e/b/%2E%2e/c/.%2e", f"{POST}/a/"),
        (f"{POST}/../../a", f"{POST}/a"),
        (f"{POST}//a//b", f"{POST}//a//b"),
        (f"{POST}/a?x=/../b", f"{POST}/a?x=/../b"),
        # What is escaped where
        (f'{POST}/ "#<>?`', f"{POST}/%20%22"),
        (f"{POST}/{{a}}", f"{POST}/%7Ba%7D"),
        (f"{POST}/a?q=b c\"<>'d", f"{POST}/a?q=b%20c%22%3C%3E%27d"),
        (f"{POST}/fähre?q=ü", f"{POST}/f%C3%A4hre?q=%C3%BC"),
        (f"{POST}/%e4%2f%41", f"{POST}/%e4%2f%41"),
        # An escape that is none is the sign itself, and spoils no other one
        (f"{POST}/100%-off/f%C3%A4hre?q=5%&r=%zz", f"{POST}/100%25-off/f%C3%A4hre?q=5%25&r=%25zz"),
        # Names in other scripts
        ("https://Küstenpost.example/", "https://xn--kstenpost-q9a.example/"),
        ("https://k\u0075\u0308stenpost.example/", "https://xn--kstenpost-q9a.example/"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("https://harbourpost。example/", f"{POST}/"),
        ("https://ｈａｒｂｏｕｒｐｏｓｔ.example/", f"{POST}/"),
        ("https://harbour%70ost.example/", f"{POST}/"),
        ("https://soft\u00adhyphen.example/", "https://softhyphen.example/"),
        ("https://harbour_post.example/", "https://harbour_post.example/"),
        # IP addresses
        ("http://[2001:0DB8:0::0:1]/", "http://[2001:db8::1]/"),
        ("http://[::127.0.0.1]/", "http://[::7f00:1]/"),
        ("http://192.0.2.1./", "http://192.0.2.1/"),
        # Who asks, but not where on the page
        ("https://ana:pw@harbourpost.example/a#top", "https://ana:pw@harbourpost.example/a"),
        (f"{POST}/a?", f"{POST}/a?"),
    ],
)  # fmt: skip
def test_an_address_is_asked_for_as_a_browser_would(written: str, asked: str) -> None:
    assert as_asked(written) == asked
    assert as_asked(asked) == asked


LOOPBACKS = ["127.1", "127.0.1", "0x7f.1", "0x7f000001", "2130706433", "017700000001", "0177.0.0.01", "127.0.0.1.",
             "127。0。0。1", "１２７.0.0.1", "%31%32%37.0.0.1", "0X7F.0x0.0X0.0x1"]  # fmt: skip


@pytest.mark.parametrize("host", LOOPBACKS)
def test_a_number_is_one_host_however_it_is_spelled(host: str) -> None:
    assert as_asked(f"http://{host}/") == "http://127.0.0.1/"
    assert host_key(f"http://{host}:80/") == "127.0.0.1"


@pytest.mark.parametrize(
    "url",
    [
        "http://", "http://?q", "http://#a", "http:///", "http://:80/", "http://ana@/", "http://ana:pw@:80/",
        "http://harbourpost.example:65536/", "http://harbourpost.example:-1/", "http://harbourpost.example:8o/",
        "http://harbour%20post.example/", "http://harbour<post.example/", "http://harbour|post.example/",
        "http://harbour%00post.example/", "http://harbour%2fpost.example/", "http://harbour%40post.example/",
        "http://[::1", "http://[::1%25eth0]/", "http://[1:2:3]/", "http://[::1.2.3]/", "http://[g::]/",
        "http://256.0.0.1/", "http://1.2.3.4.5/", "http://4294967296/", "http://0x100000000/", "http://1.2.3.09/",
        "http://harbourpost.1/", "http://\u200d/", "http://\u00ad/", "http://a\ud800b.example/",
    ],
)  # fmt: skip
def test_what_no_browser_opens_is_refused_in_words(url: str) -> None:
    problem = url_problem(url)
    assert problem is not None
    assert (problem[0], bool(problem[1])) == (Reason.FETCH_BAD_URL, True)


# RFC 3986, 5.4, with a place of our own: what stands in a feed, and where it leads.
BASE = "http://bay.example/north/west/story;part=2?view=full"
NORMAL = {
    "mailto:desk@bay.example": "mailto:desk@bay.example",
    "next": "http://bay.example/north/west/next",
    "./next": "http://bay.example/north/west/next",
    "next/": "http://bay.example/north/west/next/",
    "/next": "http://bay.example/next",
    "//cape.example": "http://cape.example",
    "?view=short": "http://bay.example/north/west/story;part=2?view=short",
    "next?view=short": "http://bay.example/north/west/next?view=short",
    "#quote": "http://bay.example/north/west/story;part=2?view=full",
    "next#quote": "http://bay.example/north/west/next",
    "next?view=short#quote": "http://bay.example/north/west/next?view=short",
    ";part=3": "http://bay.example/north/west/;part=3",
    "next;part=3": "http://bay.example/north/west/next;part=3",
    "": "http://bay.example/north/west/story;part=2?view=full",
    ".": "http://bay.example/north/west/",
    "./": "http://bay.example/north/west/",
    "..": "http://bay.example/north/",
    "../": "http://bay.example/north/",
    "../next": "http://bay.example/north/next",
    "../..": "http://bay.example/",
    "../../": "http://bay.example/",
    "../../next": "http://bay.example/next",
}
ABNORMAL = {
    "../../../next": "http://bay.example/next",
    "../../../../next": "http://bay.example/next",
    "/./next": "http://bay.example/next",
    "/../next": "http://bay.example/next",
    "next.": "http://bay.example/north/west/next.",
    ".next": "http://bay.example/north/west/.next",
    "next..": "http://bay.example/north/west/next..",
    "..next": "http://bay.example/north/west/..next",
    "./../next": "http://bay.example/north/next",
    "./next/.": "http://bay.example/north/west/next/",
    "next/./more": "http://bay.example/north/west/next/more",
    "next/../more": "http://bay.example/north/west/more",
    "next;part=1/./more": "http://bay.example/north/west/next;part=1/more",
    "next;part=1/../more": "http://bay.example/north/west/more",
    "next?view=short/./x": "http://bay.example/north/west/next?view=short/./x",
    "next?view=short/../x": "http://bay.example/north/west/next?view=short/../x",
    "next#quote/../x": "http://bay.example/north/west/next",
    # The standard leaves this one open; browsers take it for "next".
    "http:next": "http://bay.example/north/west/next",
}
AS_BROWSERS = {
    r"\next": "http://bay.example/next",
    r"..\next": "http://bay.example/north/next",
    r"\\cape.example\next": "http://cape.example/next",
    "///cape.example/next": "http://cape.example/next",
    " next\n": "http://bay.example/north/west/next",
    "ne\nxt": "http://bay.example/north/west/next",
    "%2e%2e/next": "http://bay.example/north/next",
    "HTTP://Cape.example/next": "http://cape.example/next",
    "java\nscript:alert(1)": "javascript:alert(1)",
}


@pytest.mark.parametrize(("reference", "leads_to"), [*NORMAL.items(), *ABNORMAL.items(), *AS_BROWSERS.items()])
def test_a_reference_leads_where_it_leads_in_a_browser(reference: str, leads_to: str) -> None:
    found = join(BASE, reference)
    assert normalize_url(found) == normalize_url(leads_to)
    if leads_to.startswith("http"):
        assert as_asked(found) == as_asked(leads_to)


@pytest.mark.parametrize(
    "reference", ["http://", "//", "//[", "http://harbour%20post.example/", "http://bay.example:x/"]
)
def test_a_reference_that_leads_nowhere_does_not_become_the_page_it_stands_on(reference: str) -> None:
    assert url_problem(join(BASE, reference)) is not None


def test_the_spelling_of_a_link_stays_where_it_is_read_in_one_way() -> None:
    assert join(POST, "https://HarbourPost.example/Fähre?q=a b#top") == "https://HarbourPost.example/Fähre?q=a%20b"


def test_two_spellings_that_a_browser_opens_alike_are_one_article() -> None:
    for one, other in (
        (f"{POST}/a/%2e%2e/b", f"{POST}/b"),
        ("https://Küstenpost.example./a", "https://xn--kstenpost-q9a.example/a"),
        (f"{POST}:443/a#top", f"{POST}/a"),
        (f"{POST}/f%C3%A4hre", f"{POST}/fähre"),
    ):
        assert normalize_url(one) == normalize_url(other)
        assert normalize_url(as_asked(one)) == normalize_url(one)


@given(st.text(max_size=30), st.sampled_from(["", "/", "?", "//", "http:", "https://bay.example/"]))
def test_whatever_is_asked_for_is_plain_ascii_on_one_line_and_stays_so(text: str, start: str) -> None:
    found = join(BASE, start + text)
    if url_problem(found) is None:
        asked = as_asked(found)
        assert asked.isascii() and asked.isprintable() and " " not in asked and "#" not in asked
        assert as_asked(asked) == asked
