"""Records with sensible defaults: a test names only what it is about."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid5

from transform.ids import content_id, sha256
from transform.records import Link, Page, Source, Via
from transform.urls import normalize_url

FETCHED_AT = datetime(2026, 1, 15, 2, 0, tzinfo=UTC)
FERRY_PAGE = """<html lang="en"><head><title>Ferry returns to Skerry | The Harbour Post</title>
<link rel="canonical" href="https://harbourpost.example/news/ferry-returns">
<meta name="author" content="Joana Velk">
<meta property="article:published_time" content="2026-01-12T16:30:00-01:00"></head><body><article>
<h1>Ferry returns to Skerry</h1>
<p>The ferry to Skerry came back into service on Monday, eleven days after a storm had torn its ramp away, and the
first crossing was full before the ticket office had opened its second window.</p>
<p>“We have tested the ramp with two loaded lorries,” said the harbour master, Ines Corvo.</p>
<p>Island shops had been supplied by fishing boats meanwhile, which charged twice the usual freight for flour.</p>
</article></body></html>"""
HARBOUR_POST = Source(source_id="harbour-post", outlet="The Harbour Post", homepage_url="https://harbourpost.example")


def make_link(url: str = "https://harbourpost.example/news/ferry", **changes: Any) -> Link:
    found_in = changes.get("found_in_url", "https://harbourpost.example/feed.xml")
    link = Link(
        link_id=content_id("link", HARBOUR_POST.source_id, str(found_in), url),
        source_id=HARBOUR_POST.source_id,
        url=url,
        url_normalized=normalize_url(url),
        via=Via.FEED,
        found_in_url=found_in,
        found_at=FETCHED_AT,
    )
    return replace(link, **changes)


def make_page(body: str | bytes, url: str = "https://harbourpost.example/news/ferry", **changes: Any) -> Page:
    content = body.encode() if isinstance(body, str) else body
    link = make_link(url)
    page = Page(
        page_id=content_id("page", link.url_normalized, sha256(content)),
        link_id=link.link_id,
        source_id=link.source_id,
        url=url,
        final_url=url,
        fetched_at=FETCHED_AT,
        http_status=200,
        content_type="text/html; charset=utf-8",
        payload_digest=sha256(content),
        n_bytes=len(content),
        elapsed_ms=12,
        archive_path=None,
        archive_offset=None,
        warc_record_id=None,
        body=content,
    )
    return replace(page, **changes)


def key(name: str) -> UUID:
    """Make a key from a name that a reader of the test recognises."""
    return uuid5(UUID(int=0), name)
