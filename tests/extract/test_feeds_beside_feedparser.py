"""A second opinion: feedparser sees the same addresses and titles in feeds of every format."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import format_datetime
from html import escape, unescape

import feedparser
import pytest

from extract.feeds import parse_feed
from tests.extract.newsroom import NOW

URL = "https://harbourpost.example/world/feed"
_WORDS = ("Ferry", "bridge & quay", "«Vår»", "x < y", "“Stay”", "Café", "naïve", "R&D", "мост", "橋", "50 %", "it’s")
_PATHS = ("/a", "b.html", "../c", "/d?x=1&y=2", "https://elsewhere.example/e", "/ü/f", "//cdn.example/g", "/h%20i")


@dataclass(frozen=True, slots=True)
class _Story:
    title: str
    path: str
    guid: str


Write = Callable[[list[_Story], random.Random], str]


def _stories(chance: random.Random) -> list[_Story]:
    return [
        _Story(" ".join(chance.choices(_WORDS, k=4)), chance.choice(_PATHS), f"tag:{number}")
        for number in range(chance.randint(0, 12))
    ]


def _escaped_or_cdata(text: str, chance: random.Random) -> str:
    return chance.choice((escape(text), f"<![CDATA[{text}]]>"))


def _rss(stories: list[_Story], chance: random.Random) -> str:
    def item(one: _Story) -> str:
        parts = [
            f"<title>{_escaped_or_cdata(escape(one.title), chance)}</title>",
            f"<link>{_escaped_or_cdata(one.path, chance)}</link>",
            f'<guid isPermaLink="false">{one.guid}</guid>',
            f"<pubDate>{format_datetime(NOW)}</pubDate>",
            '<atom:link rel="self" href="/api/1"/>' if chance.random() < 0.3 else "<category>World</category>",
        ]
        chance.shuffle(parts)
        return f"<item>{''.join(parts)}</item>"

    version = chance.choice(("0.91", "0.92", "0.93", "2.0"))
    return (
        f'<?xml version="1.0"?><rss version="{version}" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Harbour'
        f" Post</title><link>https://harbourpost.example/</link>{''.join(map(item, stories))}</channel></rss>"
    )


def _rdf(stories: list[_Story], chance: random.Random) -> str:
    def item(one: _Story) -> str:
        return (
            f'<item rdf:about="{one.guid}"><title>{_escaped_or_cdata(escape(one.title), chance)}</title>'
            f"<link>{_escaped_or_cdata(one.path, chance)}</link><dc:date>2026-03-14</dc:date></item>"
        )

    name = chance.choice(("http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/"))
    return (
        '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="{name}"><channel><title>Harbour Post</title></channel>'
        f"{''.join(map(item, stories))}</rdf:RDF>"
    )


def _atom(stories: list[_Story], chance: random.Random) -> str:
    def title(one: _Story) -> str:
        return chance.choice(
            (
                f"<title>{escape(one.title)}</title>",
                f'<title type="html">{escape(escape(one.title))}</title>',
                f'<title type="html"><![CDATA[<em>{escape(one.title)}</em>]]></title>',
                f'<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{escape(one.title)}</div></title>',
            )
        )

    def entry(one: _Story) -> str:
        relation = chance.choice(("", ' rel="alternate"', ' rel="alternate" type="text/html"'))
        other = chance.choice(("", '<link rel="self" href="/api"/>', '<link rel="enclosure" href="/a.mp3"/>'))
        base = chance.choice(("", ' xml:base="https://harbourpost.example/base/"', ' xml:base="sub/"'))
        return (
            f'<entry{base}>{other}{title(one)}<link{relation} href="{escape(one.path)}"/><id>{one.guid}</id>'
            "<published>2026-03-14T06:30:00Z</published></entry>"
        )

    return (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title>'
        f"{''.join(map(entry, stories))}</feed>"
    )


def _atom_0_3(stories: list[_Story], chance: random.Random) -> str:
    def entry(one: _Story) -> str:
        title = chance.choice(
            (
                f"<title>{escape(one.title)}</title>",
                f'<title type="text/html" mode="escaped">{escape(escape(one.title))}</title>',
            )
        )
        return f'<entry>{title}<link rel="alternate" type="text/html" href="{escape(one.path)}"/></entry>'

    return (
        '<?xml version="1.0"?><feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Harbour Post</title>'
        f"{''.join(map(entry, stories))}</feed>"
    )


@pytest.mark.parametrize("write", [_rss, _rdf, _atom, _atom_0_3])
@pytest.mark.parametrize("seed", range(25))
def test_feedparser_sees_the_same(write: Write, seed: int) -> None:
    chance = random.Random(seed)
    stories = _stories(chance)
    feed = write(stories, chance).encode()
    theirs = feedparser.parse(feed, response_headers={"content-location": URL, "content-type": "application/xml"})
    listing = parse_feed(feed, URL)
    assert [(one.url, _words(one.title)) for one in listing.entries] == [
        (one.link, _words(_unescaped(one.title))) for one in theirs.entries
    ]
    assert [_words(one.title) for one in listing.entries] == [_words(story.title) for story in stories]
    assert listing.title == theirs.feed.title


def _words(title: str | None) -> str:
    return " ".join((title or "").split())


def _unescaped(title: str) -> str:
    """Take out of feedparser's title, which is markup, what would be markup."""
    return unescape(title.replace("<em>", "").replace("</em>", ""))
