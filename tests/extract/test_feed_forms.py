"""Every form that RSS 0.90 to 2.0, Atom 0.3 and Atom 1.0 give an address, a title and a date."""

import pytest

from extract.feeds import parse_feed
from extract.listing import Entry

URL = "https://harbourpost.example/world/feed"
A = "https://harbourpost.example/a"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def first(feed: str) -> Entry:
    return parse_feed(feed.encode(), URL).entries[0]


def rss(item: str, version: str = "2.0") -> Entry:
    return first(
        f'<rss version="{version}" {DC} xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Harbour Post</title>'
        f"<link>/</link><item>{item}</item></channel></rss>"
    )


def atom(entry: str, head: str = 'xmlns="http://www.w3.org/2005/Atom"') -> Entry:
    return first(f"<feed {head}><title>Harbour Post</title><entry>{entry}</entry></feed>")


@pytest.mark.parametrize(
    "feed",
    [
        # RSS 0.90 and 1.0 are RDF, with the items beside the channel.
        (
            f'<rdf:RDF xmlns:rdf="{RDF}" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>H</title>'
            f"<link>{A}x</link></channel><image><title>Logo</title><link>{A}x</link></image>"
            f"<item><title>Ferry</title><link>{A}</link></item></rdf:RDF>"
        ),
        (
            f'<rdf:RDF xmlns:rdf="{RDF}" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="{A}x"><items><rdf:Seq>'
            f'<rdf:li rdf:resource="{A}"/></rdf:Seq></items></channel><item rdf:about="{A}"><title>Ferry</title>'
            f"<link>{A}</link></item><textinput rdf:about='{A}x'><title>Search</title></textinput></rdf:RDF>"
        ),
        (
            f'<rdf:RDF xmlns:rdf="{RDF}" xmlns="http://purl.org/rss/1.0/"><item rdf:about="{A}"><title>Ferry</title>'
            "</item></rdf:RDF>"
        ),
        # 0.91 by Netscape and by UserLand, 0.92, 2.0, and a feed whose items stand where RSS 0.90 has them.
        *(
            f'<rss version="{version}"><channel><title>H</title><link>{A}x</link><image><title>Logo</title></image>'
            f"<item><title>Ferry</title><link>{A}</link></item></channel></rss>"
            for version in ("0.91", "0.92", "0.93", "0.94", "2.0", "2.0.11")
        ),
        f'<rss version="2.0"><channel/><item><title>Ferry</title><link>{A}</link></item></rss>',
        # Elements in a namespace of their own, in capitals, and with a prefix that nobody declared.
        (
            f'<rss version="2.0" xmlns="http://backend.userland.example/rss2"><channel><item><title>Ferry</title><link>{A}'
            "</link></item></channel></rss>"
        ),
        f'<RSS version="2.0"><CHANNEL><ITEM><TITLE>Ferry</TITLE><LINK>{A}</LINK></ITEM></CHANNEL></RSS>',
        (
            f'<rss version="2.0"><channel><item><dc:creator>Ana</dc:creator><title>Ferry</title><link>{A}</link></item>'
            "</channel></rss>"
        ),
        # Atom 1.0, 0.3, with a prefix.
        f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Ferry</title><link href="{A}"/></entry></feed>',
        (
            f'<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>Ferry</title><link rel="alternate"'
            f' type="text/html" href="{A}"/></entry></feed>'
        ),
        (
            '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Ferry</a:title>'
            f'<a:link href="{A}"/></a:entry></a:feed>'
        ),
    ],
)
def test_every_version_is_read(feed: str) -> None:
    found = first(feed)
    assert (found.url, found.title) == (A, "Ferry")


@pytest.mark.parametrize(
    "item",
    [
        f"<guid>{A}</guid>",
        f'<guid isPermaLink="true">{A}</guid>',
        f'<guid ispermalink="TRUE"> {A} </guid>',
        f'<guid isPermaLink="false">{A}x</guid><link>{A}</link>',
        f"<guid>{A}x</guid><link>{A}</link>",
        f"<link><![CDATA[ {A} ]]></link>",
        f"<link/><link>{A}</link>",
        "<link>../a#top</link>",
        '<link xml:base="https://harbourpost.example/x/y">/a</link>',
        f'<atom:link rel="self" href="{A}x"/><link>{A}</link>',
        f'<atom:link rel="alternate" href="{A}"/>',
        f'<enclosure url="{A}.mp3" length="1" type="audio/mpeg"/><link>{A}</link>',
        f'<source url="{A}x"><link>{A}x</link></source><comments>{A}#c</comments><link>{A}</link>',
        (
            f'<link>https://counter.example/~r/1</link><f:origLink xmlns:f="http://rssnamespace.org/feedburner/ext/1.0">{A}'
            "</f:origLink>"
        ),
        f'<m:group xmlns:m="http://search.yahoo.com/mrss/"><m:content url="{A}.jpg"/></m:group><link>{A}</link>',
    ],
)
def test_the_address_of_an_rss_item(item: str) -> None:
    assert rss(item).url == A


@pytest.mark.parametrize(
    "entry",
    [
        f'<link href="{A}"/>',
        f'<link rel="" href="{A}"/>',
        f'<link rel="ALTERNATE" href=" {A} "/>',
        f'<link rel="http://www.iana.org/assignments/relation/alternate" href="{A}"/>',
        f'<link rel="self" href="{A}x"/><link rel="alternate" type="application/xhtml+xml" href="{A}"/>',
        f'<link rel="edit" href="{A}x"/><link rel="replies" type="text/html" href="{A}x"/><link href="{A}"/>',
        f'<link rel="alternate" type="application/json" href="{A}x"/><link type="text/html" href="{A}"/>',
        f'<link rel="alternate" type="application/pdf" href="{A}"/>',
        '<link href="../a"/>',
        '<link xml:base="https://harbourpost.example/x/y" href="../a"/>',
        f"<id>{A}</id>",
        f"<id>tag:harbourpost.example,2026:1</id><link href='{A}'/>",
        f'<link rel="related" href="{A}x"/><id>{A}</id>',
        f'<source><link href="{A}x"/></source><link href="{A}"/>',
    ],
)
def test_the_address_of_an_atom_entry(entry: str) -> None:
    assert atom(entry).url == A


def test_bases_within_bases_are_followed() -> None:
    found = atom(
        '<link xml:base="x/" href="../a"/>', 'xmlns="http://www.w3.org/2005/Atom" xml:base="https://other.example/"'
    )
    assert found.url == "https://other.example/a"
    nested = first(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://other.example/"><entry xml:base="world/">'
        '<link href="a.html"/></entry></feed>'
    )
    assert nested.url == "https://other.example/world/a.html"
    relative = first('<rss xml:base="/news/"><channel><item><link>a</link></item></channel></rss>')
    assert relative.url == "https://harbourpost.example/news/a"


@pytest.mark.parametrize("entry", ["<id>urn:uuid:1</id>", '<link rel="enclosure" href="/a.mp3"/>', '<link href=""/>'])
def test_what_is_no_page_is_no_address(entry: str) -> None:
    assert atom(entry).url is None


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("<title>Ferry &amp; bridge</title>", "Ferry & bridge"),
        ("<title>Ferry &amp;amp; bridge</title>", "Ferry & bridge"),
        ("<title>&lt;b&gt;Ferry&lt;/b&gt; sails</title>", "Ferry sails"),
        ("<title><![CDATA[<em class='x'>Ferry</em> &#8211; sails]]></title>", "Ferry – sails"),
        ("<title><![CDATA[Ferry]]> and <![CDATA[bridge]]></title>", "Ferry and bridge"),
        ("<title>x &lt; y and &lt;3</title>", "x < y and <3"),
        ("<title>AT&amp;T; R&amp;D</title>", "AT&T; R&D"),
        ("<title>Caf&eacute;&nbsp;open</title>", "Café\N{NO-BREAK SPACE}open"),
        ("<title/><dc:title>Ferry</dc:title>", "Ferry"),
        ('<m:title xmlns:m="http://search.yahoo.com/mrss/">Picture</m:title><title>Ferry</title>', "Ferry"),
        ('<i:title xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd">Pod</i:title><title>Ferry</title>', "Ferry"),
        ("<description>No title at all, as RSS 0.92 allows</description>", None),
    ],
)
def test_the_title_of_an_rss_item(title: str, read: str | None) -> None:
    assert rss(title + "<link>/a</link>").title == read


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("<title>Ferry &amp; &lt;b&gt; bridge</title>", "Ferry & <b> bridge"),
        ('<title type="text">Ferry &amp;amp; bridge</title>', "Ferry &amp; bridge"),
        ('<title type="html">&lt;em&gt;Ferry&lt;/em&gt; &amp;amp; bridge</title>', "Ferry & bridge"),
        ('<title type="html"><![CDATA[Ferry &ndash; <b>sails</b>]]></title>', "Ferry – sails"),
        (
            '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Ferry <b>sails</b> &lt; 3</div></title>',
            "Ferry sails < 3",
        ),
        ('<title type="text/html" mode="escaped">&lt;em&gt;Ferry&lt;/em&gt;</title>', "Ferry"),
        ('<title mode="escaped">Ferry &amp;amp; bridge</title>', "Ferry & bridge"),
    ],
)
def test_the_title_of_an_atom_entry(title: str, read: str) -> None:
    assert atom(title + '<link href="/a"/>').title == read


@pytest.mark.parametrize(
    ("dates", "printed"),
    [
        ("<pubDate>Sat, 14 Mar 2026 06:30:00 GMT</pubDate>", "Sat, 14 Mar 2026 06:30:00 GMT"),
        ("<dc:date>2026-03-14T06:30:00+01:00</dc:date>", "2026-03-14T06:30:00+01:00"),
        ("<dc:date>2026-03-15</dc:date><pubDate>14 Mar 2026</pubDate>", "14 Mar 2026"),
        ("<pubDate/><dc:date>2026-03-14</dc:date>", "2026-03-14"),
        ("<atom:published>2026-03-14</atom:published>", "2026-03-14"),
        ("<atom:updated>2026-03-15</atom:updated>", None),
        ('<t:issued xmlns:t="http://purl.org/dc/terms/">2026-03-14</t:issued>', "2026-03-14"),
        ('<p:publicationDate xmlns:p="http://prismstandard.example/1.2/">2026-03-14</p:publicationDate>', "2026-03-14"),
        ("<lastBuildDate>14 Mar 2026</lastBuildDate>", None),
    ],
)
def test_the_date_of_an_rss_item(dates: str, printed: str | None) -> None:
    assert rss(f"<link>/a</link>{dates}").published == printed


@pytest.mark.parametrize(
    ("dates", "printed"),
    [
        ("<published>2026-03-14T06:30:00Z</published><updated>2026-03-15T06:30:00Z</updated>", "2026-03-14T06:30:00Z"),
        ("<updated>2026-03-15T06:30:00Z</updated>", None),
        ("<created>2026-03-13</created><issued>2026-03-14</issued><modified>2026-03-15</modified>", "2026-03-14"),
    ],
)
def test_the_date_of_an_atom_entry(dates: str, printed: str | None) -> None:
    assert atom(f'<link href="/a"/>{dates}').published == printed


def test_a_feed_says_its_name_language_home_and_further_page() -> None:
    listing = parse_feed(
        b"""<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Harbour Post</title>
        <atom:link rel="self" href="/feed"/><atom:link rel="next" href="/feed?page=2"/><link>/</link>
        <language>en-ie</language><image><title>Logo</title><link>/logo</link></image></channel></rss>""",
        URL,
    )
    assert (listing.title, listing.language, listing.home_url, listing.next_url) == (
        "Harbour Post",
        "en-ie",
        "https://harbourpost.example/",
        "https://harbourpost.example/feed?page=2",
    )
    atom_feed = parse_feed(
        b'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="pt"><title type="html">P&amp;amp;A</title>'
        b'<link rel="self" href="/feed"/><link href="/"/></feed>',
        URL,
    )
    assert (atom_feed.title, atom_feed.language, atom_feed.home_url) == ("P&A", "pt", "https://harbourpost.example/")
