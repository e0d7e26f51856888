import gzip

import pytest

from extract.listing import Listing
from extract.safe_xml import XmlError
from extract.sitemaps import Index, parse_robots_sitemaps, parse_sitemap
from transform.reasons import Reason

URL = "https://harbourpost.example/sitemap.xml"
URLSET = b"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
  <url><loc>https://harbourpost.example/a?x=1&amp;y=2</loc><lastmod>2026-03-15</lastmod>
    <news:news><news:publication_date>2026-03-14T06:30:00+01:00</news:publication_date>
    <news:title>Ferry sails again</news:title></news:news></url>
  <url><loc> /b </loc><lastmod>2026-03-15</lastmod></url>
  <url><lastmod>2026-03-15</lastmod></url>
</urlset>"""


@pytest.mark.parametrize("body", [URLSET, gzip.compress(URLSET)], ids=["plain", "packed"])
def test_a_sitemap_lists_addresses_and_a_news_sitemap_titles_and_dates(body: bytes) -> None:
    listing = parse_sitemap(body, URL)
    assert isinstance(listing, Listing)
    assert [(entry.url, entry.title, entry.published) for entry in listing.entries] == [
        ("https://harbourpost.example/a?x=1&y=2", "Ferry sails again", "2026-03-14T06:30:00+01:00"),
        ("https://harbourpost.example/b", None, None),
        (None, None, None),
    ]


def test_an_index_lists_the_sitemap_that_changed_last_first() -> None:
    index = parse_sitemap(
        b"""<sitemapindex><sitemap><loc>/2024.xml</loc><lastmod>2024-12-31</lastmod></sitemap>
        <sitemap><loc>/2026.xml</loc><lastmod>2026-03-14</lastmod></sitemap>
        <sitemap><loc>/undated.xml</loc></sitemap><sitemap><loc>/2026.xml</loc></sitemap></sitemapindex>""",
        URL,
    )
    assert index == Index(
        sitemaps=tuple(f"https://harbourpost.example/{name}.xml" for name in ("2026", "2024", "undated")),
        lastmods={
            "https://harbourpost.example/2026.xml": "2026-03-14",
            "https://harbourpost.example/2024.xml": "2024-12-31",
        },
    )


def test_a_text_sitemap_and_a_feed_are_sitemaps_too() -> None:
    text = parse_sitemap(b"https://harbourpost.example/a\r\nhttps://harbourpost.example/b\n", URL)
    feed = parse_sitemap(b"<rss><channel><item><link>/a</link></item></channel></rss>", URL)
    assert isinstance(text, Listing)
    assert isinstance(feed, Listing)
    assert [entry.url for entry in text.entries] == ["https://harbourpost.example/a", "https://harbourpost.example/b"]
    assert [entry.url for entry in feed.entries] == ["https://harbourpost.example/a"]


def test_a_packed_text_is_a_sitemap() -> None:
    text = parse_sitemap(gzip.compress(b"https://harbourpost.example/a\n"), URL)
    assert isinstance(text, Listing)
    assert [entry.url for entry in text.entries] == ["https://harbourpost.example/a"]


def test_other_extensions_and_missing_namespaces_do_not_matter() -> None:
    listing = parse_sitemap(
        b"""<urlset xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"
        xmlns:video="http://www.google.com/schemas/sitemap-video/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml">
        <url><image:image><image:loc>/ferry.jpg</image:loc><image:title>At dawn</image:title></image:image>
        <video:video><video:title>Film</video:title><video:publication_date>2020-01-01</video:publication_date>
        </video:video><xhtml:link rel="alternate" hreflang="de" href="/de/a"/><loc><![CDATA[/a?x=1&y=2]]></loc>
        <news:news><news:title>Ferry sails</news:title><news:publication_date>2026-03-14</news:publication_date>
        </news:news></url></urlset>""",
        URL,
    )
    assert isinstance(listing, Listing)
    (entry,) = listing.entries
    assert (entry.url, entry.title, entry.published, listing.problem) == (
        "https://harbourpost.example/a?x=1&y=2",
        "Ferry sails",
        "2026-03-14",
        None,
    )


def test_an_index_says_how_many_of_its_sitemaps_have_no_address() -> None:
    index = parse_sitemap(
        b"<sitemapindex><sitemap><loc/></sitemap><sitemap><loc>/a</loc></sitemap></sitemapindex>", URL
    )
    assert index == Index(sitemaps=("https://harbourpost.example/a",), problem="1 of its sitemaps have no address")


ROBOTS = b"""\xef\xbb\xbfSITEMAP: https://harbourpost.example/news.xml # the last two days\r
User-agent: *\r
Disallow: /members/\r
sitemap:https://cdn.example/b.xml.gz\r
Sitemap: /relative.xml\r
Sitemap:\r
Sitemap : https://harbourpost.example/news.xml\r
# Sitemap: https://harbourpost.example/old.xml\r
X-Sitemap: https://harbourpost.example/x.xml"""


def test_a_robots_txt_is_the_index_of_the_sitemaps_that_it_names() -> None:
    assert parse_sitemap(ROBOTS, "https://harbourpost.example/robots.txt") == Index(
        sitemaps=("https://harbourpost.example/news.xml", "https://cdn.example/b.xml.gz"),
        problem="1 Sitemap: lines are no whole addresses and are not read",
    )
    # Old Macs ended lines so.
    assert parse_robots_sitemaps(b"User-agent: *\rSitemap: https://a.example/s\r").sitemaps == ("https://a.example/s",)


def test_a_page_in_the_place_of_a_robots_txt_is_refused() -> None:
    with pytest.raises(XmlError) as caught:
        parse_sitemap(b"<html>Sitemap: https://harbourpost.example/a</html>", "https://harbourpost.example/robots.txt")
    assert caught.value.reason == Reason.FEED_NOT_A_FEED


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", Reason.FEED_EMPTY_BODY),
        (b"<html><body>404</body></html>", Reason.FEED_NOT_A_FEED),
        (b'<!DOCTYPE urlset [<!ENTITY a "x">]><urlset/>', Reason.FEED_FORBIDDEN_XML),
    ],
)
def test_what_is_no_sitemap_is_refused(body: bytes, reason: Reason) -> None:
    with pytest.raises(XmlError) as caught:
        parse_sitemap(body, URL)
    assert caught.value.reason == reason
