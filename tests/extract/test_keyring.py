import base64
import logging
from collections.abc import Callable
from datetime import datetime
from http.server import BaseHTTPRequestHandler
from urllib.parse import quote

import pytest

from extract.client import Client, Failure, Response
from extract.discover import discover_links
from extract.keyring import Keyring, keyring_for, place_of, secrets_of
from tests.extract.newsroom import NOW, Newsroom, make_settings
from transform.reasons import Reason
from transform.records import Header, Section, Source

KEY, TOKEN, PASSWORD = "K3Y/of+wire", "T0KEN-of-wire", "PASS-w0rd:@"
VALUES = {"WIRE_KEY": KEY, "WIRE_TOKEN": TOKEN, "WIRE_PASSWORD": PASSWORD}
SECRETS = (KEY, quote(KEY, safe=""), TOKEN, PASSWORD, quote(PASSWORD, safe=""))
FEED = "<rss version='2.0'><channel>{}</channel></rss>"


def make_source(newsroom: Newsroom, path: str = "/feed.xml?key=${WIRE_KEY}", **changes: object) -> Source:
    values: dict[str, object] = {
        "source_id": "wire",
        "outlet": "The Wire",
        "feeds": (f"http://reader:${{WIRE_PASSWORD}}@wire.example:{newsroom.port}{path}",),
        "headers": (Header(name="X-Token", value="Bearer ${WIRE_TOKEN}"), Header(name="Accept-Language", value="pt")),
        "delay_seconds": 0.0,
    }
    return Source(**(values | changes))  # type: ignore[arg-type]


def open_client(source: Source, values: dict[str, str] | None = None, **ways: object) -> Client:
    missing = {name: f"{name} is not set" for _, name in secrets_of(source) if name not in (values or VALUES)}
    keyring = keyring_for(source, values or VALUES, missing)
    return Client(
        make_settings(max_attempts=1),
        now=lambda: NOW,
        resolve=lambda _host, _port: ["127.0.0.1"],
        keyrings={"wire": keyring},
        **ways,  # type: ignore[arg-type]
    )


def secrets_in(shown: str) -> list[str]:
    basic = base64.b64encode(f"reader:{PASSWORD}".encode()).decode()
    return [secret for secret in (*SECRETS, basic) if secret.lower() in shown.lower()]


def test_a_request_carries_the_secrets_and_what_is_kept_of_it_does_not(
    newsroom: Newsroom, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    source = make_source(newsroom)
    newsroom.serve(f"/feed.xml?key={quote(KEY, safe='')}", "<html>fine</html>")
    with open_client(source) as client:
        answer = client.get(source.feeds[0], delay_seconds=0, source=source)
    assert isinstance(answer, Response)
    sent = newsroom.headers[-1]
    assert sent["Authorization"] == "Basic " + base64.b64encode(f"reader:{PASSWORD}".encode()).decode()
    assert (sent["X-Token"], sent["Accept-Language"]) == (f"Bearer {TOKEN}", "pt")
    assert (answer.url, answer.final_url) == (source.feeds[0], source.feeds[0])
    kept = dict(answer.request_headers)
    assert (kept["Authorization"], kept["X-Token"]) == ("***", "Bearer ${WIRE_TOKEN}")
    assert secrets_in(repr(answer) + repr(client) + repr(source) + caplog.text) == []


def test_robots_txt_is_asked_for_without_a_secret(newsroom: Newsroom) -> None:
    source = make_source(newsroom)
    with open_client(source) as client:
        client.get(source.feeds[0], delay_seconds=0, source=source)
    assert newsroom.asked[0] == "/robots.txt"
    assert not {"Authorization", "X-Token"} & set(newsroom.headers[0])


def echo(request: BaseHTTPRequestHandler) -> None:
    """Send back all that was sent, in headers and in a feed whose entries repeat the key."""
    links = "".join(
        f"<item><title>{number} {KEY}</title><link>http://wire.example:{request.server.server_port}{link}</link></item>"  # type: ignore[attr-defined]
        for number, link in enumerate((f"/a?key={KEY}", f"/b?key={quote(KEY, safe='')}", "/c?page=2"))
    )
    body = FEED.format(links).encode()
    request.send_response(200)
    request.send_header("Content-Type", "application/rss+xml")
    request.send_header("Content-Length", str(len(body)))
    for name, value in request.headers.items():
        request.send_header(f"X-Seen-{name}", value)
    request.send_header("Set-Cookie", f"last={quote(KEY, safe='')}")
    request.send_header("Link", f"<{request.path}>; rel=self")
    request.end_headers()
    request.wfile.write(body)


def test_what_a_server_repeats_is_not_passed_on_but_filled_in_again(newsroom: Newsroom) -> None:
    source = make_source(newsroom)
    newsroom.serve_by(f"/feed.xml?key={quote(KEY, safe='')}", echo)
    kept: list[Response] = []
    with open_client(source, keep=kept.append) as client:
        found = discover_links(source, client, NOW)
        places = [link.url.partition(str(newsroom.port))[2] for link in found.links]
        assert places == ["/a?key=${WIRE_KEY}", "/b?key=${WIRE_KEY}", "/c?page=2"]
        assert secrets_in(repr(found)) == []
        client.attempt(found.links[0].url, delay_seconds=0, source=source)
    assert newsroom.asked[-1] == f"/a?key={quote(KEY, safe='')}"
    feed = kept[-1]
    assert secrets_in(repr(feed.headers) + repr(feed.request_headers) + feed.final_url) == []
    assert KEY.encode() in feed.raw_body  # as received: the archive's bodies are untouched


def test_a_redirect_to_another_host_takes_no_secret_along(open_newsroom: Callable[[], Newsroom]) -> None:
    wire, elsewhere = open_newsroom(), open_newsroom()
    source = make_source(wire, "/old")
    target = elsewhere.serve("/new", "<html>fine</html>").replace("127.0.0.1", "elsewhere.example")
    wire.serve("/old", status=302, headers={"Location": target})
    with open_client(source) as client:
        answer = client.get(source.feeds[0], delay_seconds=0, source=source)
    assert isinstance(answer, Response)
    assert wire.headers[-1]["X-Token"] == f"Bearer {TOKEN}"
    assert not {"Authorization", "X-Token", "Accept-Language"} & set(elsewhere.headers[-1])


def test_a_redirect_that_repeats_the_key_is_followed_at_home_and_nowhere_else(
    open_newsroom: Callable[[], Newsroom],
) -> None:
    wire, elsewhere = open_newsroom(), open_newsroom()
    source = make_source(wire, "/feed.xml?key=${WIRE_KEY}")
    coded = quote(KEY, safe="")
    for location in (f"/moved?key={coded}", f"http://elsewhere.example:{elsewhere.port}/?key={coded}"):
        wire.serve(f"/feed.xml?key={coded}", status=302, headers={"Location": location})
        wire.serve(f"/moved?key={coded}", "<html>fine</html>")
        with open_client(source) as client:
            answer = client.get(source.feeds[0], delay_seconds=0, source=source)
        assert secrets_in(repr(answer)) == []
    assert f"/moved?key={coded}" in wire.asked
    assert isinstance(answer, Failure)
    assert (answer.reason, elsewhere.asked) == (Reason.FETCH_BAD_URL, [])
    assert "to where its file does not send it" in answer.detail


@pytest.mark.parametrize("name", ["WIRE_KEY", "WIRE_TOKEN"])
def test_a_feed_cannot_have_a_secret_sent_elsewhere_by_printing_its_placeholder(
    open_newsroom: Callable[[], Newsroom], name: str
) -> None:
    wire, elsewhere = open_newsroom(), open_newsroom()
    source = make_source(wire)
    with open_client(source) as client:
        client.attempt(f"http://elsewhere.example:{elsewhere.port}/?x=${{{name}}}", delay_seconds=0, source=source)
    assert not any(VALUES[name] in path or quote(VALUES[name], safe="") in path for path in elsewhere.asked)


def test_another_source_gets_neither_headers_nor_secrets(newsroom: Newsroom) -> None:
    source = make_source(newsroom)
    other = Source(source_id="gazette", outlet="The Gazette")
    with open_client(source) as client:
        client.get(f"http://wire.example:{newsroom.port}/a?key=${{WIRE_KEY}}", delay_seconds=0, source=other)
    assert newsroom.asked[-1] == "/a?key=$%7BWIRE_KEY%7D"
    assert "X-Token" not in newsroom.headers[-1]


def test_nothing_is_asked_without_a_secret_that_is_missing(newsroom: Newsroom) -> None:
    source = make_source(newsroom)
    with open_client(source, {"WIRE_KEY": KEY, "WIRE_PASSWORD": PASSWORD}) as client:
        answer = client.get(source.feeds[0], delay_seconds=0, source=source)
    assert isinstance(answer, Failure)
    assert (answer.reason, answer.detail) == (Reason.FETCH_SECRET_MISSING, "not asked: WIRE_TOKEN is not set")
    assert newsroom.asked == []


def test_a_refused_connection_says_nothing_of_secrets(closed_port: int, newsroom: Newsroom) -> None:
    feed = f"http://reader:${{WIRE_PASSWORD}}@wire.example:{closed_port}/?key=${{WIRE_KEY}}"
    source = make_source(newsroom, feeds=(feed,))
    with open_client(source) as client:
        found = discover_links(source, client, NOW)
    assert [one.reason for one in found.rejections] == [Reason.FETCH_ROBOTS_UNREACHABLE]
    assert secrets_in(repr(found)) == []


def test_an_unexpected_error_in_an_exchange_says_nothing_of_secrets(newsroom: Newsroom) -> None:
    is_broken = iter([False, False, True])  # not before the exchange

    def broken_clock() -> datetime:
        if next(is_broken, False):
            raise LookupError(f"no time for {KEY}")
        return NOW

    source = make_source(newsroom)
    keyrings = {"wire": keyring_for(source, VALUES, {})}
    with Client(make_settings(max_attempts=1), now=broken_clock, keyrings=keyrings) as client:
        answer = client.get(source.feeds[0], delay_seconds=0, source=source)
    assert isinstance(answer, Failure)
    assert "LookupError (test_keyring.py, line " in answer.detail
    assert secrets_in(repr(answer)) == []


def test_the_cookie_of_a_source_goes_with_those_of_the_request(newsroom: Newsroom) -> None:
    newsroom.serve("/consent", status=302, headers={"Location": "/a", "Set-Cookie": "seen=1"})
    newsroom.serve("/a", "<html>fine</html>")
    source = make_source(newsroom, "/consent", headers=(Header(name="Cookie", value="sid=${WIRE_TOKEN}"),))
    with open_client(source) as client:
        answer = client.get(source.feeds[0], delay_seconds=0, source=source)
    assert newsroom.headers[-1]["Cookie"] == f"sid={TOKEN}; seen=1"
    assert isinstance(answer, Response)
    assert dict(answer.request_headers)["Cookie"] == "sid=${WIRE_TOKEN}"


@pytest.mark.parametrize(
    ("named", "url", "is_covered"),
    [
        ("https://wire.example/feed", "https://wire.example/a", True),
        ("https://wire.example/feed", "https://www.wire.example:443/a", True),
        ("https://wire.example/feed", "http://wire.example/a", False),
        ("http://wire.example/feed", "http://wire.example/a", True),
        ("http://wire.example/feed", "https://wire.example/a", True),
        ("https://wire.example/feed", "https://wire.example:8443/a", False),
        ("https://wire.example/feed", "https://notwire.example/a", False),
        ("https://wire.example/feed", "https://wire.example.evil.example/a", False),
        ("https://wire.example/feed", "https://wire.example@evil.example/a", False),
        ("https://www.wire.example/feed", "https://wire.example/a", False),
        ("https://wire.example/feed", "https://WIRE.example./a", True),
    ],
)
def test_what_belongs_to_a_host_that_a_source_names(named: str, url: str, is_covered: bool) -> None:
    assert place_of(named).covers(url) is is_covered


def keyring_of(**ways: object) -> Keyring:
    source = Source(
        source_id="wire",
        outlet="The Wire",
        headers=(Header(name="X-Token", value="${WIRE_TOKEN}"),),
        **ways,  # type: ignore[arg-type]
    )
    return keyring_for(source, VALUES, {})


@pytest.mark.parametrize(
    "ways",
    [
        {"homepage_url": "https://wire.example/"},
        {"feeds": ("https://wire.example/rss",)},
        {"sitemaps": ("https://wire.example/map.xml",)},
        {"sections": (Section(url="https://wire.example/world"),)},
        {"lists": ("https://wire.example/wanted.txt",)},
    ],
)
def test_every_address_of_a_source_names_a_host(ways: dict[str, object]) -> None:
    assert keyring_of(**ways).headers_for("https://wire.example/a")[0] == (("X-Token", TOKEN),)


def test_a_host_named_once_with_https_gets_no_header_in_the_clear() -> None:
    keyring = keyring_of(homepage_url="http://wire.example/", feeds=("https://wire.example/rss",))
    assert keyring.headers_for("http://wire.example/a") == ((), ())
    assert keyring.headers_for("https://wire.example/a")[1] == (("X-Token", "${WIRE_TOKEN}"),)


def test_a_keyring_shows_no_value() -> None:
    keyring = keyring_of(feeds=("https://wire.example/rss?key=${WIRE_KEY}",))
    assert keyring.reveal("https://wire.example/rss?key=${WIRE_KEY}").endswith(quote(KEY, safe=""))
    assert secrets_in(repr(keyring)) == []


def test_the_colon_in_a_block_does_not_part_user_and_password(newsroom: Newsroom) -> None:
    feed = f"http://${{block:wire-user}}:${{WIRE_PASSWORD}}@wire.example:{newsroom.port}/a/../feed.xml"
    source = make_source(newsroom, feeds=(feed,))
    newsroom.serve("/feed.xml", "<html>fine</html>")
    with open_client(source, {**VALUES, "block:wire-user": "ana:b"}) as client:
        answer = client.get(feed, delay_seconds=0, source=source)
    assert isinstance(answer, Response)
    assert answer.final_url == feed.replace("/a/..", "")
    assert newsroom.headers[-1]["Authorization"] == f"Basic {base64.b64encode(f'ana:b:{PASSWORD}'.encode()).decode()}"
