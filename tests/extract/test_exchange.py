import gzip
import time
import zlib
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from itertools import pairwise

import brotli
import pytest
from backports import zstd

from extract.client import Client, Failure, Response
from tests.extract.newsroom import Answer, Newsroom, make_settings, raw_answer, status_answer
from transform.reasons import Reason

PAGE = "<html><p>The ferry sails again.</p></html>"


def get(client: Client, url: str) -> Response | Failure:
    return client.get(url, delay_seconds=0)


def reason_of(answer: Response | Failure) -> Reason:
    assert isinstance(answer, Failure), answer
    return answer.reason


def slow(head: bytes, piece: bytes) -> Callable[[BaseHTTPRequestHandler], None]:
    return raw_answer(head, *[piece] * 40, pause_seconds=0.05)


@pytest.mark.parametrize(
    "answer",
    [
        slow(b"HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n", b"x"),
        slow(b"HTTP/1.1 200 OK\r\n", b"X-Header: y\r\n"),
        slow(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    ],
    ids=["body", "headers", "chunks"],
)
def test_a_server_that_drips_is_ended_by_the_deadline(
    newsroom: Newsroom, answer: Callable[[BaseHTTPRequestHandler], None]
) -> None:
    url = newsroom.serve_by("/drip", answer)
    with Client(make_settings(deadline_seconds=0.4)) as client:
        started = time.monotonic()
        failure = get(client, url)
        assert time.monotonic() - started < 1.2
    assert reason_of(failure) == Reason.FETCH_DEADLINE
    assert isinstance(failure, Failure)
    assert (failure.limit_name, failure.limit_value, failure.n_attempts) == ("deadline_seconds", 0.4, 1)


def test_a_silent_server_is_left_after_the_read_timeout(newsroom: Newsroom) -> None:
    url = newsroom.serve_by("/silent", raw_answer(b"", pause_seconds=0.8))
    with Client(make_settings(read_timeout_seconds=0.2, max_attempts=2)) as client:
        failure = get(client, url)
    assert reason_of(failure) == Reason.FETCH_TIMEOUT
    assert newsroom.times_asked("/silent") == 2


def endless(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        request.wfile.write(b"10000\r\n" + b"x" * 65_536 + b"\r\n")


def endless_header(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"HTTP/1.1 100 Continue\r\n")
    while True:
        request.wfile.write(b"X-Header: " + b"x" * 60_000 + b"\r\n")


def bomb(encoding: str, compress: Callable[[bytes], bytes]) -> Callable[[BaseHTTPRequestHandler], None]:
    return status_answer(200, compress(bytes(50_000_000)), Content_Encoding=encoding)


@pytest.mark.parametrize(
    "answer",
    [
        endless,
        endless_header,
        bomb("gzip", gzip.compress),
        bomb("br", lambda content: brotli.compress(content, quality=1)),
        bomb("zstd", zstd.compress),
    ],
    ids=["endless", "endless header", "gzip", "brotli", "zstd"],
)
def test_a_body_without_end_is_stopped_at_the_cap(
    newsroom: Newsroom, answer: Callable[[BaseHTTPRequestHandler], None]
) -> None:
    url = newsroom.serve_by("/big", answer)
    with Client(make_settings(max_bytes=1_000_000)) as client:
        failure = get(client, url)
    assert isinstance(failure, Failure)
    assert (failure.reason, failure.limit_value) == (Reason.FETCH_TOO_LARGE, 1_000_000)
    assert newsroom.times_asked("/big") == 1


def test_a_body_of_exactly_the_cap_is_whole(newsroom: Newsroom) -> None:
    url = newsroom.serve("/a", gzip.compress(bytes(1_000)), headers={"Content-Encoding": "gzip"})
    with Client(make_settings(max_bytes=1_000)) as client:
        assert isinstance(get(client, url), Response)


def closing_at_the_second() -> Answer:
    """The server reads the second request on a connection, and hangs up; on a connection of its own, it answers."""
    n_asked: dict[object, int] = {}

    def answer_once(request: BaseHTTPRequestHandler) -> None:
        n_asked[request.connection] = n_asked.get(request.connection, 0) + 1
        if n_asked[request.connection] == 1:
            status_answer(200, PAGE.encode())(request)
        else:
            request.close_connection = True

    return answer_once


def test_an_idle_connection_that_the_server_has_just_closed_is_no_failure(newsroom: Newsroom) -> None:
    answer = closing_at_the_second()
    urls = [newsroom.serve_by(f"/{n}", answer) for n in range(3)]
    with Client(make_settings(max_attempts=1)) as client:
        assert all(isinstance(get(client, url), Response) for url in urls)
    assert len(newsroom.asked) > 4, "one of them was sent twice"


def test_a_request_that_is_sent_again_waits_for_the_pause_of_its_host(newsroom: Newsroom) -> None:
    answer = closing_at_the_second()
    urls = [newsroom.serve_by(f"/{n}", answer) for n in range(3)]
    with Client(make_settings(max_attempts=1)) as client:
        assert all(isinstance(client.get(url, delay_seconds=0.1), Response) for url in urls)
    assert len(newsroom.asked) > 4, "one of them was sent twice"
    assert all(second - first >= 0.1 for first, second in pairwise(newsroom.asked_at))


def test_a_new_connection_that_is_closed_without_an_answer_is_asked_once(newsroom: Newsroom) -> None:
    url = newsroom.serve_by("/a", raw_answer(b""))
    newsroom.serve_by("/robots.txt", raw_answer(b"HTTP/1.0 404 Not Found\r\n\r\n"))
    with Client(make_settings(max_attempts=1)) as client:
        assert reason_of(get(client, url)) == Reason.FETCH_CONNECT
    assert newsroom.times_asked("/a") == 1


# Bodies that are not whole


WHOLE = gzip.compress(PAGE.encode() * 20, mtime=0)


@pytest.mark.parametrize(
    "answer",
    [
        raw_answer(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"),
        raw_answer(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nhalf"),
        raw_answer(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"),
        status_answer(200, WHOLE[: len(WHOLE) // 2], Content_Encoding="gzip"),
        status_answer(200, WHOLE[:-1], Content_Encoding="gzip"),
        status_answer(200, zlib.compress(PAGE.encode())[:-5], Content_Encoding="deflate"),
        status_answer(200, brotli.compress(PAGE.encode())[:-1], Content_Encoding="br"),
        status_answer(200, zstd.compress(PAGE.encode())[:-1], Content_Encoding="zstd"),
    ],
    ids=["content-length", "chunk", "last chunk", "gzip", "gzip trailer", "deflate", "brotli", "zstd"],
)
def test_a_cut_body_is_tried_again_and_never_taken_for_whole(
    newsroom: Newsroom, client: Client, answer: Callable[[BaseHTTPRequestHandler], None]
) -> None:
    url = newsroom.serve_by("/cut", answer)
    assert reason_of(get(client, url)) == Reason.FETCH_TRUNCATED
    assert newsroom.times_asked("/cut") == 3


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", WHOLE),
        ("x-gzip", WHOLE[:-8] and gzip.compress(PAGE.encode(), mtime=0) + gzip.compress(PAGE.encode() * 19, mtime=0)),
        ("deflate", zlib.compress(PAGE.encode() * 20)),
        ("deflate", zlib.compress(PAGE.encode() * 20, wbits=-15)),
        ("br", brotli.compress(PAGE.encode() * 20)),
        ("zstd", zstd.compress(PAGE.encode()) + zstd.compress(PAGE.encode() * 19)),
        ("identity", PAGE.encode() * 20),
    ],
)
def test_a_compressed_body_is_decompressed_and_kept_as_received(
    newsroom: Newsroom, client: Client, encoding: str, body: bytes
) -> None:
    answer = get(client, newsroom.serve("/a", body, headers={"Content-Encoding": encoding}))
    assert isinstance(answer, Response)
    assert (answer.body, answer.raw_body) == (PAGE.encode() * 20, body)
    assert encoding.removeprefix("x-") in newsroom.headers[-1]["Accept-Encoding"] or encoding == "identity"


def test_a_body_that_is_not_what_its_encoding_says_is_rejected(newsroom: Newsroom, client: Client) -> None:
    url = newsroom.serve("/a", PAGE, headers={"Content-Encoding": "gzip"})
    assert reason_of(get(client, url)) == Reason.FETCH_DECODE
    assert newsroom.times_asked("/a") == 1


def test_a_server_that_does_not_speak_http_is_tried_again(newsroom: Newsroom, client: Client) -> None:
    url = newsroom.serve_by("/a", raw_answer(b"220 ready for mail\r\n\r\n"))
    assert reason_of(get(client, url)) in (Reason.FETCH_PROTOCOL, Reason.FETCH_CONNECT)
    assert newsroom.times_asked("/a") == 3


@pytest.mark.parametrize(
    ("head", "body", "reason"),
    [
        pytest.param(f"Content-Encoding: {', '.join(['gzip'] * 50)}", b"x", Reason.FETCH_DECODE, id="50 encodings"),
        pytest.param("Transfer-Encoding: chunked", b"-5\r\nferry\r\n", Reason.FETCH_PROTOCOL, id="a chunk of -5 bytes"),
    ],
)
def test_an_absurd_body_is_a_failure_with_its_reason(
    newsroom: Newsroom, client: Client, head: str, body: bytes, reason: Reason
) -> None:
    url = newsroom.serve_by("/a", raw_answer(f"HTTP/1.1 200 OK\r\n{head}\r\n\r\n".encode() + body))
    assert reason_of(get(client, url)) == reason
