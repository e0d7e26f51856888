"""Section B: servers that answer badly. Each is a host of its own in one night, with twenty good pages beside them."""

import gzip
import socket
import struct
import subprocess
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import lru_cache
from http.server import BaseHTTPRequestHandler

import pytest

from extract.client import Client, Failure, Response
from tests.bad_inputs import naive
from tests.bad_inputs.night import Ending, Night, Start, article_page, open_night
from tests.extract.newsroom import NOW, Answer, Newsroom, make_settings, raw_answer, status_answer

CAP = 1_000_000
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
PAGE = article_page("bad answers").encode()
WHOLE = gzip.compress(PAGE, mtime=0)


def length(body: bytes, n_bytes: int | None = None) -> bytes:
    return OK + b"Content-Length: %d\r\n\r\n" % (len(body) if n_bytes is None else n_bytes) + body


def chunked(*chunks: bytes) -> bytes:
    return OK + b"Transfer-Encoding: chunked\r\n\r\n" + b"".join(b"%x\r\n%s\r\n" % (len(c), c) for c in chunks)


def coded(coding: str, body: bytes) -> Answer:
    return raw_answer(OK + f"Content-Encoding: {coding}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)


def drip(head: bytes, piece: bytes, seconds: float = 4.0) -> Answer:
    return raw_answer(head, *[piece] * int(seconds / 0.25), pause_seconds=0.25)


def endless(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(OK + b"Transfer-Encoding: chunked\r\n\r\n")
    for _ in range(400):  # 26 MB: enough for every cap here, and an end if nobody hangs up
        request.wfile.write(b"10000\r\n" + b"x" * 65_536 + b"\r\n")
    request.wfile.write(b"0\r\n\r\n")


def endless_headers(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(400):
        request.wfile.write(b"X-%d: " % number + b"x" * 60_000 + b"\r\n")


@lru_cache
def bomb(n_megabytes: int) -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    return b"".join([*(packer.compress(bytes(1_000_000)) for _ in range(n_megabytes)), packer.flush()])


def to_itself_until_it_knows_us(request: BaseHTTPRequestHandler) -> None:
    if "seen=1" in (request.headers.get("Cookie") or ""):
        status_answer(200, PAGE)(request)
    else:
        status_answer(302, Location="/a", Set_Cookie="seen=1")(request)


def reset(request: BaseHTTPRequestHandler) -> None:
    """Announce a body, send half of it, and reset the connection."""
    request.wfile.write(length(b"half of it", 5_000))
    request.wfile.flush()
    request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    request.connection.close()
    request.close_connection = True


def deferred(reason: str, status: int | None = None) -> Ending:
    return Ending("deferred", reason, status)


def rejected(reason: str, status: int | None = None) -> Ending:
    return Ending("rejected", reason, status)


READ = Ending("loaded", None, 200)
CUT = deferred("FETCH_TRUNCATED")
UNSPOKEN = deferred("FETCH_PROTOCOL")
# What the server does, by row: the answer to /a, how the link ends, and how often the server is asked for it at most.
CASES: dict[str, tuple[Answer, Ending, int]] = {
    "B01 silent": (raw_answer(b"", pause_seconds=2.5), deferred("FETCH_TIMEOUT"), 3),
    "B02 body byte by byte": (drip(length(b"", 5_000), b"x"), deferred("FETCH_DEADLINE"), 1),
    "B02 chunk by chunk": (drip(chunked(), b"1\r\nx\r\n"), deferred("FETCH_DEADLINE"), 1),
    "B02 gzip byte by byte": (
        drip(OK + b"Content-Encoding: gzip\r\nContent-Length: 5000\r\n\r\n", WHOLE[:1]),
        deferred("FETCH_DEADLINE"),
        1,
    ),
    "B03 headers line by line": (drip(b"HTTP/1.1 200 OK\r\n", b"X-Desk: x\r\n"), deferred("FETCH_DEADLINE"), 1),
    "B03 one header byte by byte": (drip(b"HTTP/1.1 200 OK\r\nX-Desk: ", b"x"), deferred("FETCH_DEADLINE"), 1),
    "B03 interim answers": (drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n"), deferred("FETCH_DEADLINE"), 1),
    "B03 headers without end": (endless_headers, rejected("FETCH_TOO_LARGE"), 1),
    "B03 many headers": (raw_answer(OK + b"X: y\r\n" * 5_000 + b"\r\n"), UNSPOKEN, 3),
    "B03 interim answers without end": (raw_answer(b"HTTP/1.1 100 Continue\r\n\r\n" * 9_000), UNSPOKEN, 3),
    "B04 chunks without end": (endless, rejected("FETCH_TOO_LARGE"), 1),
    "B04 announced too long": (raw_answer(length(b"x" * (CAP + 1))), rejected("FETCH_TOO_LARGE"), 1),
    "B05 gzip": (coded("gzip", bomb(30)), rejected("FETCH_TOO_LARGE"), 1),
    "B05 gzip twice": (coded("gzip, gzip", gzip.compress(bomb(300))), rejected("FETCH_TOO_LARGE"), 1),
    "B05 deflate": (coded("deflate", zlib.compress(bytes(30 * CAP))), rejected("FETCH_TOO_LARGE"), 1),
    "B05 a million members": (coded("gzip", gzip.compress(b"") * 40_000), rejected("FETCH_DECODE"), 1),
    "B07 shorter than announced": (raw_answer(length(PAGE[:900], len(PAGE))), CUT, 3),
    "B07 nothing of what was announced": (raw_answer(length(b"", len(PAGE))), CUT, 3),
    "B07 chunk cut": (raw_answer(chunked(PAGE)[:-500]), CUT, 3),
    "B07 no last chunk": (raw_answer(chunked(PAGE)), CUT, 3),
    "B07 bad chunk size": (raw_answer(chunked(PAGE) + b"zz\r\n"), CUT, 3),
    "B07 reset": (reset, CUT, 3),
    "B07 lengths that differ": (raw_answer(OK + b"Content-Length: 9\r\nContent-Length: 8\r\n\r\n" + PAGE), UNSPOKEN, 3),
    "B07 length below zero": (raw_answer(length(PAGE, -1)), UNSPOKEN, 3),
    "B08 gzip cut": (coded("gzip", WHOLE[: len(WHOLE) // 2]), CUT, 3),
    "B08 gzip without its sum": (coded("gzip", WHOLE[:-1]), CUT, 3),
    "B08 second member cut": (coded("gzip", WHOLE + WHOLE[:40]), CUT, 3),
    "B08 deflate cut": (coded("deflate", zlib.compress(PAGE)[:-9]), CUT, 3),
    "B08 gzip that is none": (coded("gzip", PAGE), rejected("FETCH_DECODE"), 1),
    "B08 unknown coding": (coded("exi", PAGE), rejected("FETCH_DECODE"), 1),
    "B08 transfer coding": (
        raw_answer(OK + b"Transfer-Encoding: gzip, chunked\r\n\r\n" + b"5\r\nferry\r\n0\r\n\r\n"),
        rejected("FETCH_DECODE"),
        1,
    ),
    "B10 loop": (status_answer(302, Location="/a"), rejected("FETCH_REDIRECT_LIMIT"), 10),
    "B12 for ever 500": (status_answer(500, b"oops"), deferred("FETCH_HTTP_5XX", 500), 3),
    "B12 for ever 511": (status_answer(511, b"log in"), deferred("FETCH_HTTP_5XX", 511), 3),
    "B15 never there": (status_answer(404, PAGE), rejected("FETCH_HTTP_4XX", 404), 1),
    "B15 no content": (status_answer(204), rejected("FETCH_HTTP_OTHER", 204), 1),
    "B15 part of it": (status_answer(206, PAGE), rejected("FETCH_HTTP_OTHER", 206), 1),
    "B15 choices": (status_answer(300, PAGE, Location="/b"), rejected("FETCH_HTTP_OTHER", 300), 1),
    "B15 not modified": (status_answer(304), rejected("FETCH_HTTP_OTHER", 304), 1),
    "B15 a file that is no page": (
        raw_answer(b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 4\r\n\r\n\x89PNG"),
        rejected("FETCH_CONTENT_TYPE", 200),
        1,
    ),
    "B07 HTTP/0.9": (raw_answer(PAGE), UNSPOKEN, 3),
    "B07 another protocol": (raw_answer(b"220 ready for mail\r\n"), UNSPOKEN, 3),
    # Once more than others: the first time on the connection on which robots.txt came.
    "B07 hangs up": (raw_answer(b""), deferred("FETCH_CONNECT"), 4),
}  # fmt: skip
ODD_BUT_WHOLE: dict[str, Callable[[bytes], Answer]] = {
    "early hints": lambda page: raw_answer(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", length(page)),
    "a damaged header": lambda page: raw_answer(OK + b"no header\r\n" + length(page).partition(b"\r\n")[2]),
    "length and chunks": lambda page: raw_answer(
        OK + b"Content-Length: 5\r\n" + (chunked(page) + b"0\r\n\r\n").partition(b"\r\n")[2]
    ),
    "chunks with more to say": lambda page: raw_answer(
        OK + b"Transfer-Encoding: chunked\r\n\r\n%x;desk=1\r\n%s\r\n0\r\nX-Sum: 1\r\n\r\n" % (len(page), page)
    ),
    "until it hangs up": lambda page: raw_answer(OK + b"\r\n" + page),
    "HTTP/1.0": lambda page: raw_answer(length(page).replace(b"HTTP/1.1", b"HTTP/1.0")),
    "gzip and rubbish": lambda page: coded("gzip", gzip.compress(page) + b"rubbish"),
    "gzip in members": lambda page: coded("x-gzip", gzip.compress(page[:200]) + gzip.compress(page[200:])),
    "bare deflate": lambda page: coded("deflate", zlib.compress(page, wbits=-15)),
    "identity": lambda page: coded("identity", page),
    "line feeds alone": lambda page: raw_answer(length(page).replace(b"\r\n", b"\n")),
}


class Hosts:
    """A host for each case, and those that change while the night goes on."""

    def __init__(self, start: Start) -> None:
        self.bad = {name: start() for name in CASES}
        for name, (answer, _, _) in CASES.items():
            self.bad[name].serve_by("/a", answer)
        self.odd = {name: start() for name in ODD_BUT_WHOLE}
        for name, make_answer in ODD_BUT_WHOLE.items():
            self.odd[name].serve_by("/a", make_answer(article_page(name).encode()))
        self.hops, self.fresh, self.known = start(), start(), start()
        for number in range(30):
            self.hops.serve(f"/{number}", status=302, headers={"Location": f"/{number + 1}"})
        for number in range(15):
            self.fresh.serve(f"/{number}", status=302, headers={"Location": f"/{number + 1}"})
        self.fresh.serve("/9", article_page("nine hops"))
        self.known.serve_by("/a", to_itself_until_it_knows_us)
        self.recovers, self.pauses, self.dated, self.later = start(), start(), start(), start()
        ill, busy = status_answer(503), status_answer(429, Retry_After="2")
        self.recovers.serve_in_turn("/a", ill, ill, status_answer(200, article_page("recovered").encode()))
        self.pauses.serve_in_turn("/a", busy, status_answer(200, article_page("paused").encode()))
        until = format_datetime(datetime.now(UTC) + timedelta(hours=5), usegmt=True)
        self.dated.serve_by("/a", status_answer(429, Retry_After=until))
        self.dated.serve("/b", article_page("not asked for"))
        self.later.serve_by("/a", status_answer(503, Retry_After="999999999"))

    def urls(self) -> list[str]:
        rooms = [*self.bad.values(), *self.odd.values(), self.known, self.recovers, self.pauses, self.later]
        return [
            *(room.url + "/a" for room in rooms),
            self.hops.url + "/0",
            self.hops.url + "/19",
            self.fresh.url + "/0",
            self.dated.url + "/a",
            self.dated.url + "/b",
        ]


@pytest.fixture(scope="module")
def hosts(start: Start) -> Hosts:
    return Hosts(start)


@pytest.fixture(scope="module")
def night(start: Start, hosts: Hosts, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Night]:
    with open_night(tmp_path_factory.mktemp("b"), start(), max_page_bytes=CAP, fetch_threads=32) as opened:
        opened.list_of("bad", hosts.urls())
        started = time.monotonic()
        opened.pass_by()
        assert time.monotonic() - started < 60
        yield opened


def cases_of(*rows: str) -> list[str]:
    return [name for name in CASES if name.startswith(rows)]


def check(night: Night, hosts: Hosts, name: str) -> None:
    _, expected, n_asked = CASES[name]
    room = hosts.bad[name]
    assert night.endings(0)[room.url + "/a"] == expected
    # A second night may have passed since. A server that reads a request on an idle connection and resets it looks as
    # if it had closed that connection before, and is asked once more.
    n_sent_again = 1 if "reset" in name else 0
    assert 1 <= room.times_asked("/a") <= (n_asked + n_sent_again) * len(night.summaries)


@pytest.mark.bad_input("B01")
@pytest.mark.parametrize("name", cases_of("B01"))
def test_a_silent_server_is_left_after_its_time(night: Night, hosts: Hosts, name: str) -> None:
    check(night, hosts, name)


@pytest.mark.bad_input("B02")
@pytest.mark.parametrize("name", cases_of("B02"))
def test_a_body_that_drips_is_ended_by_the_deadline(night: Night, hosts: Hosts, name: str) -> None:
    check(night, hosts, name)


@pytest.mark.bad_input("B03")
@pytest.mark.parametrize("name", cases_of("B03"))
def test_headers_that_do_not_end_are_ended(night: Night, hosts: Hosts, name: str) -> None:
    check(night, hosts, name)


@pytest.mark.bad_input("B04")
@pytest.mark.parametrize("name", cases_of("B04"))
def test_a_body_beyond_the_limit_is_not_read_on(night: Night, hosts: Hosts, name: str) -> None:
    check(night, hosts, name)


@pytest.mark.bad_input("B05")
@pytest.mark.parametrize("name", cases_of("B05"))
def test_a_body_that_unpacks_beyond_the_limit_is_not_unpacked(night: Night, hosts: Hosts, name: str) -> None:
    check(night, hosts, name)


@pytest.mark.bad_input("B07")
@pytest.mark.parametrize("name", cases_of("B07"))
def test_a_body_that_is_not_whole_is_never_stored(night: Night, hosts: Hosts, name: str) -> None:
    check(night, hosts, name)


@pytest.mark.bad_input("B08")
@pytest.mark.parametrize("name", cases_of("B08"))
def test_a_compressed_body_that_is_not_whole_is_never_stored(night: Night, hosts: Hosts, name: str) -> None:
    check(night, hosts, name)


@pytest.mark.bad_input("B10")
@pytest.mark.parametrize("name", cases_of("B10"))
def test_a_redirect_to_itself_ends_after_ten_requests(night: Night, hosts: Hosts, name: str) -> None:
    check(night, hosts, name)


@pytest.mark.bad_input("B12")
@pytest.mark.parametrize("name", cases_of("B12"))
def test_a_server_that_stays_ill_is_left_to_the_next_night(night: Night, hosts: Hosts, name: str) -> None:
    check(night, hosts, name)


@pytest.mark.bad_input("B15")
@pytest.mark.parametrize("name", cases_of("B15"))
def test_a_final_answer_is_asked_for_once(night: Night, hosts: Hosts, name: str) -> None:
    check(night, hosts, name)


@pytest.mark.parametrize("name", ODD_BUT_WHOLE)
def test_an_answer_that_is_odd_but_whole_is_read(night: Night, hosts: Hosts, name: str) -> None:
    assert night.endings(0)[hosts.odd[name].url + "/a"] == READ
    title = night.ask("select title from articles where url = ?", hosts.odd[name].url + "/a")
    assert title == [(f"News of {name}",)]


@pytest.mark.bad_input("B10")
def test_redirects_that_never_repeat_end_after_ten_requests(night: Night, hosts: Hosts) -> None:
    endings = night.endings(0)
    assert endings[hosts.hops.url + "/0"].reason == endings[hosts.hops.url + "/19"].reason == "FETCH_REDIRECT_LIMIT"
    assert len({path for path in hosts.hops.asked if path != "/robots.txt"}) == 20
    assert endings[hosts.fresh.url + "/0"] == READ


@pytest.mark.bad_input("B10")
def test_a_page_that_first_sets_a_cookie_is_read(night: Night, hosts: Hosts) -> None:
    assert night.endings(0)[hosts.known.url + "/a"] == READ


@pytest.mark.bad_input("B12")
def test_a_server_that_recovers_is_read_once(night: Night, hosts: Hosts) -> None:
    assert night.endings(0)[hosts.recovers.url + "/a"] == READ
    assert night.ask("select count(*) from articles where url = ?", hosts.recovers.url + "/a") == [(1,)]


@pytest.mark.bad_input("B13")
def test_a_host_gets_the_pause_it_asks_for_while_others_are_read(night: Night, hosts: Hosts) -> None:
    assert night.endings(0)[hosts.pauses.url + "/a"] == READ
    asked = [at for path, at in zip(hosts.pauses.asked, hosts.pauses.asked_at, strict=True) if path == "/a"]
    assert asked[1] - asked[0] >= 2


@pytest.mark.bad_input("B13")
def test_a_host_that_asks_for_hours_is_left_alone_until_then(night: Night, hosts: Hosts) -> None:
    endings = night.endings(0)
    for path in ("/a", "/b"):
        assert endings[hosts.dated.url + path].reason == "FETCH_RATE_LIMITED", path
    assert hosts.dated.times_asked("/a") + hosts.dated.times_asked("/b") <= len(night.summaries)
    assert endings[hosts.later.url + "/a"] == deferred("FETCH_HTTP_5XX", 503)
    hours = night.ask(
        "select round(date_diff('minute', rejected_at, not_before) / 60) from news.rejection "
        "where run_id = ? and item_key in (?, ?, ?) order by 1",
        night.summaries[0].run_id,
        *(hosts.dated.url + "/a", hosts.dated.url + "/b", hosts.later.url + "/a"),
    )
    assert hours == [(5,), (5,), (24,)]


def test_a_second_night_ends_as_the_first_one_did_and_changes_nothing(night: Night, hosts: Hosts) -> None:
    night.check_accounts()
    before = night.known_rows()
    night.pass_by()
    first, second = night.endings(0), night.endings(1)
    assert {url: one for url, one in second.items() if first[url].status != "loaded"} == {
        url: one for url, one in first.items() if one.status != "loaded"
    }
    assert {one.status for url, one in second.items() if first[url].status == "loaded"} == {"unchanged"}
    assert night.known_rows() == before
    night.check_accounts()


def test_what_a_server_answered_is_archived_though_it_is_refused(night: Night, hosts: Hosts) -> None:
    digests = night.ask(
        "select payload_digest is not null from news.rejection where item_key in (?, ?) and run_id = ?",
        hosts.bad["B15 never there"].url + "/a",
        hosts.bad["B12 for ever 500"].url + "/a",
        night.summaries[0].run_id,
    )
    assert digests == [(True,), (True,)]


SOFT_404 = "<html><head><title>Page not found</title></head><body><h1>404</h1><p>Page not found.</p></body></html>"
GONE = {404: "FETCH_HTTP_4XX", 410: "FETCH_HTTP_4XX", 403: "FETCH_HTTP_4XX", 500: "FETCH_HTTP_5XX", 200: None}


@pytest.mark.bad_input("B15")
def test_an_article_that_is_gone_stays_as_it_was_and_says_what_was_last_answered(
    start: Start, tmp_path_factory: pytest.TempPathFactory
) -> None:
    room = start()
    urls = {status: room.serve(f"/{status}", article_page(f"gone {status}")) for status in GONE}
    with open_night(tmp_path_factory.mktemp("gone"), start()) as night:
        night.list_of("paper", urls.values())
        night.pass_by()
        before = night.ask("select url, version_id, title from article_versions order by all")
        for status in GONE:
            room.serve(f"/{status}", SOFT_404, status=status)
        room.asked.clear()
        night.pass_by()
        assert night.ask("select url, version_id, title from article_versions order by all") == before
        endings = night.endings()
        for status, reason in GONE.items():
            ending = endings[urls[status]]
            assert ending.http_status == status
            assert ending.status == ("deferred" if status == 500 else "rejected")
            assert (reason or ending.reason) == ending.reason
            assert room.times_asked(f"/{status}") == (3 if status == 500 else 1)
            last = night.ask(
                "select http_status from outcomes where url = ? order by ended_at desc limit 1", urls[status]
            )
            assert last == [(status,)]
        night.check_accounts()


# Memory

MEASURE = """
import sys
from extract.client import Client
from tests.extract.newsroom import make_settings
from tests.memory import most_megabytes
url = sys.argv[1]
with Client(make_settings(max_bytes=20_000_000, deadline_seconds=30)) as client:
    client.get(url.rpartition("/")[0] + "/warm", delay_seconds=0)
    before = most_megabytes()
    answer = client.get(url, delay_seconds=0)
print(answer.reason, most_megabytes() - before)
"""
MEASURE_NAIVE = """
import sys, requests
from tests.memory import most_megabytes
requests.get(sys.argv[1].rpartition("/")[0] + "/warm")
before = most_megabytes()
requests.get(sys.argv[1])
print("read", most_megabytes() - before)
"""


def measured(program: str, url: str) -> tuple[str, float]:
    """Run a program that fetches an address; return what it says and by how many MB it grew."""
    done = subprocess.run([sys.executable, "-c", program, url], capture_output=True, text=True, timeout=60, check=True)
    said, grown = done.stdout.split()
    return said, float(grown)


def endless_200(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(OK + b"Transfer-Encoding: chunked\r\n\r\n")
    for _ in range(3_200):
        request.wfile.write(b"10000\r\n" + b"x" * 65_536 + b"\r\n")
    request.wfile.write(b"0\r\n\r\n")


@pytest.fixture
def big(newsroom: Newsroom) -> Newsroom:
    newsroom.serve("/warm", article_page("warm"))
    newsroom.serve_by("/endless", endless_200)
    newsroom.serve("/bomb", bomb(300), headers={"Content-Encoding": "gzip"})
    return newsroom


@pytest.mark.bad_input("B04")
@pytest.mark.bad_input("B05")
@pytest.mark.parametrize("path", ["/endless", "/bomb"])
def test_memory_grows_by_less_than_64_megabytes(big: Newsroom, path: str) -> None:
    said, grown = measured(MEASURE, big.url + path)
    assert said == "FETCH_TOO_LARGE"
    assert grown < 64


@pytest.mark.naive("B04")
@pytest.mark.naive("B05")
@pytest.mark.parametrize("path", ["/endless", "/bomb"])
def test_a_program_without_limits_grows_beyond_64_megabytes(big: Newsroom, path: str) -> None:
    assert measured(MEASURE_NAIVE, big.url + path)[1] > 64


# What naive programs do


@pytest.mark.naive("B01")
def test_a_program_without_a_timeout_waits_for_a_silent_server(newsroom: Newsroom) -> None:
    url = newsroom.serve_by("/a", raw_answer(b"", pause_seconds=4))
    assert naive.hangs(f"import requests; requests.get({url!r})")


@pytest.mark.naive("B02")
@pytest.mark.naive("B03")
@pytest.mark.parametrize(
    "answer",
    [
        drip(length(b"", 4), b"x", 1),
        drip(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n", b"X: y\r\n", 1),
    ],
    ids=["body", "headers"],
)
def test_a_timeout_of_requests_does_not_bound_a_request(newsroom: Newsroom, answer: Answer) -> None:
    started = time.monotonic()
    with suppress(OSError):  # the headers were never finished
        naive.get(newsroom.serve_by("/a", answer), timeout=0.6)
    assert time.monotonic() - started > 0.9


@pytest.mark.naive("B07")
def test_the_standard_library_gives_a_short_body_for_a_whole_one(newsroom: Newsroom) -> None:
    url = newsroom.serve_by("/a", raw_answer(length(PAGE[:900], len(PAGE))))
    assert naive.read_once(url) == PAGE[:900]


@pytest.mark.naive("B08")
def test_requests_gives_half_a_page_without_a_word(newsroom: Newsroom) -> None:
    answer = naive.get(newsroom.serve_by("/a", coded("gzip", WHOLE[: len(WHOLE) // 2])))
    assert naive.ended(answer) == READ
    assert 0 < len(answer.content) < len(PAGE)


@pytest.mark.naive("B10")
def test_requests_follows_more_than_ten_redirects(newsroom: Newsroom) -> None:
    for number in range(15):
        newsroom.serve(f"/{number}", status=302, headers={"Location": f"/{number + 1}"})
    newsroom.serve("/15", PAGE)
    assert naive.ended(naive.get(newsroom.url + "/0")) == READ
    assert len(newsroom.asked) == 16


@pytest.mark.naive("B12")
def test_a_program_that_does_not_look_at_the_status_stores_the_error_page(newsroom: Newsroom) -> None:
    known: dict[str, str] = {}
    url = newsroom.serve_in_turn("/a", status_answer(503, b"oops"), status_answer(200, PAGE))
    naive.store(known, url)
    assert known[url] == "oops"


@pytest.mark.naive("B13")
def test_a_program_that_tries_again_at_once_does_not_wait(newsroom: Newsroom) -> None:
    url = newsroom.serve_in_turn("/a", status_answer(429, Retry_After="2"), status_answer(200, PAGE))
    first, second = naive.get_until_well(url)
    assert second - first < 2


@pytest.mark.naive("B15")
def test_a_program_that_keeps_the_newest_answer_loses_the_article(newsroom: Newsroom) -> None:
    url = newsroom.serve_in_turn("/a", status_answer(200, PAGE), status_answer(410, b"gone"))
    known: dict[str, str] = {}
    naive.store(known, url)
    naive.store(known, url)
    assert known[url] == "gone"


# Beyond the rows


@pytest.mark.parametrize(
    ("retry_after", "seconds"),
    [("-5", None), ("0", 0.0), ("1.5", None), ("soon", None), ("9" * 400, 86_400.0), ("", None), ("5, 7", None),
     ("Fri, 31 Dec 9999 23:59:59 GMT", 86_400.0), ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0),
     ("Sat, 14 Mar 2026 99:99:99 GMT", None), ("99999999999999999999 Mar 2026", None)],
)  # fmt: skip
def test_a_pause_that_is_none_is_no_harm(newsroom: Newsroom, retry_after: str, seconds: float | None) -> None:
    url = newsroom.serve("/a", status=429, headers={"Retry-After": retry_after})
    with Client(make_settings(max_attempts=1), now=lambda: NOW) as client:
        answer = client.get(url, delay_seconds=0)
    assert isinstance(answer, Failure)
    assert (answer.reason, answer.retry_after_seconds) == ("FETCH_RATE_LIMITED", seconds)
    assert answer.not_before == NOW + timedelta(seconds=60 if seconds is None else seconds)


def test_pages_of_a_server_that_hangs_up_after_each_answer_are_read_without_a_second_attempt(
    newsroom: Newsroom,
) -> None:
    urls = [newsroom.serve_by(f"/{number}", raw_answer(length(PAGE))) for number in range(5)]
    with Client(make_settings(max_attempts=1)) as client:
        assert all(isinstance(client.get(url, delay_seconds=0), Response) for url in urls)
    assert len(newsroom.asked) == 6
