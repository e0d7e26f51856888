"""What an outlet offers to machines: RSS, Atom, sitemaps and robots.txt."""

from collections.abc import Iterable
from datetime import datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape

from flows.demo.markup import iso
from flows.demo.site import Answer, Entry, Outlet

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NEWS = "http://www.google.com/schemas/sitemap-news/0.9"


def rss(outlet: Outlet, base_url: str, entries: Iterable[Entry]) -> Answer:
    """Write an RSS 2.0 feed."""
    items = "".join(_rss_item(base_url, entry) for entry in entries)
    return _xml(
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">'
        f"<channel><title>{escape(outlet.name)}</title><link>{base_url}/</link>"
        f"<description>The latest from {escape(outlet.name)}</description>"
        f"<language>{outlet.language}</language><ttl>30</ttl>"
        f'<atom:link href="{base_url}/rss.xml" rel="self" type="application/rss+xml"/>{items}</channel></rss>',
        "application/rss+xml; charset=utf-8",
    )


def _rss_item(base_url: str, entry: Entry) -> str:
    address = escape(f"{base_url}{entry.path}")
    creators = "".join(f"<dc:creator>{escape(name)}</dc:creator>" for name in entry.authors)
    day = format_datetime(entry.published) if isinstance(entry.published, datetime) else ""
    return (
        f"<item><title>{escape(entry.title)}</title><link>{address}</link>"
        f'<guid isPermaLink="true">{address}</guid><pubDate>{day}</pubDate>{creators}'
        f"<category>{escape(entry.section)}</category><description>{escape(entry.summary)}</description></item>"
    )


def atom(outlet: Outlet, base_url: str, entries: tuple[Entry, ...]) -> Answer:
    """Write an Atom 1.0 feed."""
    updated = max(iso(entry.modified or entry.published) for entry in entries)
    items = "".join(_atom_entry(base_url, entry) for entry in entries)
    return _xml(
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{outlet.language}"><title>{escape(outlet.name)}</title>'
        f'<id>{base_url}/</id><updated>{updated}</updated><link href="{base_url}/"/>'
        f'<link rel="self" href="{base_url}/atom.xml"/>{items}</feed>',
        "application/atom+xml; charset=utf-8",
    )


def _atom_entry(base_url: str, entry: Entry) -> str:
    address = escape(f"{base_url}{entry.path}", {'"': "&quot;"})
    authors = "".join(f"<author><name>{escape(name)}</name></author>" for name in entry.authors)
    return (
        f'<entry><title>{escape(entry.title)}</title><link rel="alternate" type="text/html" href="{address}"/>'
        f"<id>tag:demo.invalid,2026:{escape(entry.path.partition('?')[0])}</id>"
        f"<published>{iso(entry.published)}</published>"
        f"<updated>{iso(entry.modified or entry.published)}</updated>{authors}"
        f'<category term="{escape(entry.section)}"/><summary>{escape(entry.summary)}</summary></entry>'
    )


def sitemap(base_url: str, entries: Iterable[Entry]) -> Answer:
    """Write a plain sitemap."""
    urls = "".join(
        f"<url><loc>{escape(base_url + entry.path)}</loc>"
        f"<lastmod>{iso(entry.modified or entry.published)}</lastmod></url>"
        for entry in entries
    )
    return _xml(f'<urlset xmlns="{_SITEMAP}">{urls}</urlset>', "application/xml")


def news_sitemap(outlet: Outlet, base_url: str, entries: Iterable[Entry]) -> Answer:
    """Write a sitemap with the extension for news."""
    urls = "".join(
        f"<url><loc>{escape(base_url + entry.path)}</loc><news:news><news:publication>"
        f"<news:name>{escape(outlet.name)}</news:name><news:language>{outlet.language}</news:language>"
        f"</news:publication><news:publication_date>{iso(entry.published)}</news:publication_date>"
        f"<news:title>{escape(entry.title)}</news:title></news:news></url>"
        for entry in entries
    )
    return _xml(f'<urlset xmlns="{_SITEMAP}" xmlns:news="{_NEWS}">{urls}</urlset>', "application/xml")


def sitemap_index(base_url: str, paths: Iterable[str]) -> Answer:
    """Write an index of sitemaps."""
    maps = "".join(f"<sitemap><loc>{base_url}{path}</loc></sitemap>" for path in paths)
    return _xml(f'<sitemapindex xmlns="{_SITEMAP}">{maps}</sitemapindex>', "application/xml")


def robots(*lines: str) -> Answer:
    """Write a robots.txt with one group for everybody, from lines such as ``Disallow: /members/``."""
    return Answer(body="\n".join(("User-agent: *", *lines, "")).encode(), content_type="text/plain; charset=utf-8")


def _xml(content: str, content_type: str) -> Answer:
    return Answer(body=(_XML + content).encode(), content_type=content_type)
