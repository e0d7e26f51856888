import json

import pytest

from extract.feeds import parse_feed
from extract.listing import Entry, Listing
from extract.safe_xml import XmlError
from transform.reasons import Reason

URL = "https://harbourpost.example/world/feed.json"
VERSION = "https://jsonfeed.org/version/1.1"


def feed(*items: object, **head: object) -> bytes:
    return json.dumps({"version": VERSION, "title": "Harbour Post", **head, "items": items}).encode()


def only(item: object) -> Entry:
    (entry,) = parse_feed(feed(item), URL).entries
    return entry


def reason_of(body: bytes) -> Reason:
    with pytest.raises(XmlError) as caught:
        parse_feed(body, URL)
    return caught.value.reason


@pytest.mark.parametrize("version", ["https://jsonfeed.org/version/1", VERSION, "http://jsonfeed.org/version/1.1"])
def test_a_json_feed_gives_addresses_titles_and_dates(version: str) -> None:
    item = {
        "id": "4711",
        "url": "https://harbourpost.example/a",
        "title": "Ferry & bridge",
        "date_published": "2026-03-14T06:30:00+01:00",
        "date_modified": "2026-03-15T06:30:00+01:00",
    }
    listing = parse_feed(
        feed(item, {"id": "2", "url": "../b#top"}, version=version, language="en-IE", home_page_url="/"), URL
    )
    assert listing == Listing(
        entries=(
            Entry(
                number=1,
                url="https://harbourpost.example/a",
                title="Ferry & bridge",
                published="2026-03-14T06:30:00+01:00",
            ),
            Entry(number=2, url="https://harbourpost.example/b"),
        ),
        title="Harbour Post",
        language="en-IE",
        home_url="https://harbourpost.example/",
    )


@pytest.mark.parametrize(
    ("item", "url"),
    [
        # A link blog: its own page on the story comes before the story elsewhere.
        ({"id": "1", "url": "/a", "external_url": "https://elsewhere.example/b"}, "https://harbourpost.example/a"),
        ({"id": "https://harbourpost.example/a", "external_url": "/b"}, "https://harbourpost.example/a"),
        ({"id": "1", "external_url": "https://elsewhere.example/b"}, "https://elsewhere.example/b"),
        ({"id": 7, "url": 7}, None),
        ({"id": "1", "url": " "}, None),
        ("no object", None),
        ({"id": "1", "url": "javascript:alert(1)"}, "javascript:alert(1)"),
    ],
)
def test_the_address_of_an_item(item: object, url: str | None) -> None:
    assert only(item).url == url


def test_what_no_table_could_hold_is_taken_out_of_a_title() -> None:
    assert only({"title": "Fer\ud800ry\x00 sails"}).title == "Ferry sails"
    assert only({"title": ["Ferry"], "date_published": 20260314}) == Entry(number=1, url=None)


def test_a_further_page_is_named() -> None:
    listing = parse_feed(feed(next_url="feed.json?page=2"), URL)
    assert listing.next_url == "https://harbourpost.example/world/feed.json?page=2"


def test_items_beyond_the_limit_are_counted() -> None:
    body = feed(*({"id": str(n), "url": f"/{n}"} for n in range(50_007)))
    listing = parse_feed(body, URL)
    assert (len(listing.entries), listing.n_dropped) == (50_000, 7)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b'{"error": "log in"}', Reason.FEED_NOT_A_FEED),
        (b'{"items": [{"url": "https://harbourpost.example/a"}]}', Reason.FEED_NOT_A_FEED),
        (b'{"version": "https://jsonfeed.org/version/1.1"}', Reason.FEED_NOT_A_FEED),
        (b'{"version": "https://jsonfeed.org.elsewhere.example/version/1", "items": []}', Reason.FEED_NOT_A_FEED),
        (b"[1, 2]", Reason.FEED_NOT_A_FEED),
        (b"{ no json", Reason.FEED_NOT_A_FEED),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": [', Reason.FEED_PARSER_ERROR),
        (b'{"a":' * 200_000, Reason.FEED_NOT_A_FEED),
    ],
)
def test_other_json_is_not_a_feed(body: bytes, reason: Reason) -> None:
    assert reason_of(body) == reason
