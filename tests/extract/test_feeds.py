import time

import pytest

from extract.feeds import parse_feed
from extract.listing import Listing
from extract.safe_xml import XmlError
from transform.reasons import Reason

URL = "https://harbourpost.example/world/rss.xml"


def rss(items: str, head: str = '<?xml version="1.0" encoding="utf-8"?>') -> bytes:
    return f'{head}<rss version="2.0"><channel><title>Harbour Post</title>{items}</channel></rss>'.encode()


def urls(listing: Listing) -> list[str | None]:
    return [entry.url for entry in listing.entries]


def reason_of(body: bytes) -> Reason:
    with pytest.raises(XmlError) as caught:
        parse_feed(body, URL)
    return caught.value.reason


def test_an_rss_item_gives_its_address_title_and_date() -> None:
    listing = parse_feed(
        rss(
            """<item><title>Ferry &amp; bridge</title><link>https://harbourpost.example/a</link>
            <pubDate>Sat, 14 Mar 2026 06:30:00 +0100</pubDate></item>"""
        ),
        URL,
    )
    (entry,) = listing.entries
    assert (entry.number, entry.url, entry.title, entry.published) == (
        1,
        "https://harbourpost.example/a",
        "Ferry & bridge",
        "Sat, 14 Mar 2026 06:30:00 +0100",
    )
    assert (listing.problem, listing.n_dropped) == (None, 0)


def test_an_atom_entry_gives_its_alternate_link() -> None:
    listing = parse_feed(
        b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://harbourpost.example/world/">
        <entry><title type="html">Ferry</title><link rel="self" href="https://harbourpost.example/api/1"/>
        <link rel="alternate" type="application/pdf" href="a.pdf"/><link type="text/html" href="a.html"/>
        <published>2026-03-14T06:30:00Z</published><updated>2026-03-15T06:30:00Z</updated></entry>
        <entry><link href="b.html"/><updated>2026-03-15T06:30:00Z</updated></entry></feed>""",
        URL,
    )
    assert urls(listing) == [
        "https://harbourpost.example/world/a.html",
        "https://harbourpost.example/world/b.html",
    ]
    # When an entry changed says nothing about when it was published.
    assert [entry.published for entry in listing.entries] == ["2026-03-14T06:30:00Z", None]


def test_an_rdf_feed_keeps_its_items_beside_the_channel() -> None:
    listing = parse_feed(
        b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel/><item><link>https://harbourpost.example/a</link>
        <dc:date>2026-03-14</dc:date></item></rdf:RDF>""",
        URL,
    )
    assert [(entry.url, entry.published) for entry in listing.entries] == [
        ("https://harbourpost.example/a", "2026-03-14")
    ]


@pytest.mark.parametrize(
    ("item", "url"),
    [
        ("<link>/a</link>", "https://harbourpost.example/a"),
        ("<link> \n../b.html#top\n </link>", "https://harbourpost.example/b.html"),
        ("<guid>https://harbourpost.example/c</guid>", "https://harbourpost.example/c"),
        ('<guid isPermaLink="false">https://harbourpost.example/c</guid>', None),
        ("<guid>4711</guid>", None),
        ("<title>No address</title>", None),
        ("<link></link><guid>https://harbourpost.example/d</guid>", "https://harbourpost.example/d"),
        ("<link>javascript:alert(1)</link>", "javascript:alert(1)"),
        ("<link>mailto:desk@harbourpost.example</link>", "mailto:desk@harbourpost.example"),
        ("<link>file:///etc/passwd</link>", "file:///etc/passwd"),
        ("<link>http://[broken</link>", "http://[broken"),
        (
            '<link>https://counter.example/1</link><o:origLink xmlns:o="urn:o">https://harbourpost.example/e</o:origLink>',
            "https://harbourpost.example/e",
        ),
    ],
)
def test_the_address_of_an_entry(item: str, url: str | None) -> None:
    assert urls(parse_feed(rss(f"<item>{item}</item>"), URL)) == [url]


def test_a_media_title_does_not_stand_for_the_headline() -> None:
    item = '<item><m:title xmlns:m="http://search.yahoo.com/mrss/">A ferry at dawn</m:title><title>Ferry</title></item>'
    assert parse_feed(rss(item), URL).entries[0].title == "Ferry"


@pytest.mark.parametrize("body", [b"", b" \n\t ", b"\xef\xbb\xbf"])
def test_nothing_is_not_an_empty_feed(body: bytes) -> None:
    assert reason_of(body) == Reason.FEED_EMPTY_BODY


@pytest.mark.parametrize(
    "body",
    [
        b"<!DOCTYPE html><html><body>Please log in</body></html>",
        b"<html><body>Please log in</body></html>",
        b'{"items": [{"url": "https://harbourpost.example/a"}]}',
        b"Service unavailable",
        b"\x89PNG\r\n\x1a\n",
        b"<opml/>",
    ],
)
def test_another_document_is_not_a_feed(body: bytes) -> None:
    assert reason_of(body) == Reason.FEED_NOT_A_FEED


BILLION_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)
QUADRATIC = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "{"x" * 50_000}">]>'


@pytest.mark.parametrize(
    "head", [BILLION_LAUGHS, QUADRATIC, '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>']
)
def test_a_feed_that_defines_entities_is_refused(head: str) -> None:
    assert reason_of(rss("<item><title>&j;&a;&x;</title></item>", head)) == Reason.FEED_FORBIDDEN_XML


def test_a_feed_may_name_the_document_type_of_rss_0_91() -> None:
    head = '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://netscape.example/rss.dtd">'
    assert urls(parse_feed(rss("<item><link>/a</link></item>", head), URL)) == ["https://harbourpost.example/a"]


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (rss("<item><title>Café – “quay”</title></item>").decode().encode("cp1252"), None),
        (rss("<item><title>Café – “quay”</title></item>", "").decode().encode("cp1252"), "text/xml; charset=utf-8"),
        (rss("<item><title>Café – “quay”</title></item>", "").decode().encode("cp1252"), "text/xml; charset=cp1252"),
        (rss("<item><title>Café – “quay”</title></item>", '<?xml version="1.0" encoding="utf-16"?>'), None),
        (rss("<item><title>Café – “quay”</title></item>", "").decode().encode("utf-16"), None),
        (
            rss("<item><title>Café – “quay”</title></item>", '<?xml version="1.0" encoding="UTF-16"?>')
            .decode()
            .encode("utf-16-be"),
            None,
        ),
        (rss("<item><title>Café – “quay”</title></item>", '<?xml version="1.0" encoding="x-harbour"?>'), None),
        (rss("<item><title>Caf&eacute;&nbsp;– &ldquo;quay”</title></item>"), None),
        (rss("<item><title>Ca\x00f\x08é – &#xD800;“quay&#11;”</title></item>"), None),
        (b"\xef\xbb\xbf\n" + rss("<item><title>Café – “quay”</title></item>", ""), None),
    ],
)
def test_the_text_is_right_whatever_the_encoding_claims(body: bytes, content_type: str | None) -> None:
    title = parse_feed(body, URL, content_type).entries[0].title
    assert title is not None
    assert title.replace("\N{NO-BREAK SPACE}", " ") == "Café – “quay”"


def test_entries_before_a_break_are_kept_and_the_break_is_said() -> None:
    whole = rss("<item><link>/a</link></item><item><link>/b</link></item>")
    listing = parse_feed(whole[: whole.index(b"/b</link>")], URL)
    assert urls(listing)[0] == "https://harbourpost.example/a"
    assert listing.problem is not None


def test_a_feed_without_entries_is_a_feed() -> None:
    assert parse_feed(rss(""), URL) == Listing(entries=(), title="Harbour Post")


def test_a_date_is_handed_on_as_printed() -> None:
    for printed in ("32 Jan 2024", "9999-01-01", "2026-03-14T06:30:00+99:99", "1" * 5_000):
        assert parse_feed(rss(f"<item><pubDate>{printed}</pubDate></item>"), URL).entries[0].published == printed


def test_fifty_thousand_entries_and_attributes_take_seconds() -> None:
    started = time.process_time()
    body = rss("".join(f"<item><title>{'x' * 80}</title><link>/{n}</link></item>" for n in range(50_010)))
    listing = parse_feed(body, URL)
    assert (len(listing.entries), listing.n_dropped) == (50_000, 10)
    attributes = " ".join(f'a{n}="x"' for n in range(50_000))
    assert urls(parse_feed(rss(f"<item {attributes}><link>/a</link></item>"), URL)) == ["https://harbourpost.example/a"]
    assert time.process_time() - started < 8
