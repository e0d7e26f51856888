"""Feeds, sitemaps and robots.txt: well-formed, and as their readers expect them."""

from datetime import UTC, datetime
from xml.etree import ElementTree

import feedparser
from protego import Protego

from flows.demo import feeds
from flows.demo.outlets.harbour_post import OUTLET
from flows.demo.site import Entry

BASE = "http://127.0.0.1:8080"
ENTRY = Entry(
    path="/news/a?b=1&c=2",
    title="Fish & <chips>",
    published=datetime(2026, 1, 12, 6, 40, tzinfo=UTC),
    summary="“Salt & vinegar”",
    authors=("Ana Lund",),
    section="Food",
)


def test_rss_gives_back_what_was_put_in() -> None:
    feed = feedparser.parse(feeds.rss(OUTLET, BASE, [ENTRY]).body)
    assert not feed.bozo
    assert feed.version == "rss20"
    (item,) = feed.entries
    assert (item.title, item.link, item.author) == ("Fish & <chips>", f"{BASE}/news/a?b=1&c=2", "Ana Lund")
    assert item.published == "Mon, 12 Jan 2026 06:40:00 +0000"


def test_atom_gives_back_what_was_put_in() -> None:
    feed = feedparser.parse(feeds.atom(OUTLET, BASE, (ENTRY,)).body)
    assert not feed.bozo
    assert feed.version == "atom10"
    (item,) = feed.entries
    assert (item.title, item.link) == ("Fish & <chips>", f"{BASE}/news/a?b=1&c=2")
    assert item.published == "2026-01-12T06:40:00+00:00"


def test_a_news_sitemap_names_publication_and_title() -> None:
    root = ElementTree.fromstring(feeds.news_sitemap(OUTLET, BASE, [ENTRY]).body)
    texts = [element.text for element in root.iter() if element.text]
    assert texts == [f"{BASE}/news/a?b=1&c=2", "The Harbour Post", "en", "2026-01-12T06:40:00+00:00", "Fish & <chips>"]


def test_a_sitemap_index_leads_to_its_sitemaps() -> None:
    root = ElementTree.fromstring(feeds.sitemap_index(BASE, ["/one.xml", "/two.xml"]).body)
    assert [element.text for element in root.iter() if element.text] == [f"{BASE}/one.xml", f"{BASE}/two.xml"]


def test_robots_txt_speaks_to_everybody() -> None:
    rules = Protego.parse(feeds.robots("Disallow: /members/", f"Sitemap: {BASE}/s.xml").body.decode())
    assert not rules.can_fetch(f"{BASE}/members/a", "onrecord")
    assert rules.can_fetch(f"{BASE}/news/a", "onrecord")
    assert list(rules.sitemaps) == [f"{BASE}/s.xml"]
