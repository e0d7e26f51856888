import gzip

import pytest

from extract.feeds import Listing
from extract.safe_xml import XmlError
from extract.sitemaps import Index, parse_sitemap
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
        sitemaps=tuple(f"https://harbourpost.example/{name}.xml" for name in ("2026", "2024", "undated"))
    )


def test_a_text_sitemap_and_a_feed_are_sitemaps_too() -> None:
    text = parse_sitemap(b"https://harbourpost.example/a\r\nhttps://harbourpost.example/b\n", URL)
    feed = parse_sitemap(b"<rss><channel><item><link>/a</link></item></channel></rss>", URL)
    assert isinstance(text, Listing)
    assert isinstance(feed, Listing)
    assert [entry.url for entry in text.entries] == ["https://harbourpost.example/a", "https://harbourpost.example/b"]
    assert [entry.url for entry in feed.entries] == ["https://harbourpost.example/a"]


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
