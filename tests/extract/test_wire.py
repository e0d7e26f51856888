import pytest

from extract.client import Client, Failure, Response
from tests.extract.newsroom import Newsroom, raw_answer
from transform.reasons import Reason

OK = b"HTTP/1.1 200 OK\r\n"
WHOLE = OK + b"Content-Length: 5\r\n\r\nferry"
CHUNKS = b"5\r\nferry\r\n0\r\n\r\n"


def get(newsroom: Newsroom, client: Client, *pieces: bytes) -> Response | Failure:
    return client.get(newsroom.serve_by("/a", raw_answer(*pieces)), delay_seconds=0)


@pytest.mark.parametrize(
    "head",
    [
        b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n",
        b"HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\n" * 3,
        b"HTTP/1.1 199 In some years\r\n\r\n",
    ],
)
def test_an_interim_answer_is_not_the_page(newsroom: Newsroom, client: Client, head: bytes) -> None:
    answer = get(newsroom, client, head + WHOLE)
    assert isinstance(answer, Response)
    assert (answer.status, answer.body) == (200, b"ferry")


def test_interim_answers_without_end_and_another_protocol_are_no_page(newsroom: Newsroom, client: Client) -> None:
    for head in (b"HTTP/1.1 100 Continue\r\n\r\n" * 1_000, b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"):
        answer = get(newsroom, client, head + WHOLE)
        assert isinstance(answer, Failure)
        assert answer.reason is Reason.FETCH_PROTOCOL


@pytest.mark.parametrize("damaged", [b"No header at all", b"X-Desk : harbour", b": nameless", b"Caf\xc3\xa9: x"])
@pytest.mark.parametrize(
    "rest", [b"Transfer-Encoding: chunked\r\n\r\n" + CHUNKS, b"Content-Length: 5\r\n\r\nferry and what follows"]
)
def test_a_damaged_header_costs_only_itself(
    newsroom: Newsroom, client: Client, caplog: pytest.LogCaptureFixture, damaged: bytes, rest: bytes
) -> None:
    answer = get(newsroom, client, OK + damaged + b"\r\nContent-Type: text/html\r\n" + rest)
    assert isinstance(answer, Response)
    assert (answer.body, answer.header("Content-Type")) == (b"ferry", "text/html")
    assert caplog.text == ""


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        (b"Transfer-Encoding: gzip, chunked", Reason.FETCH_DECODE),
        (b"Transfer-Encoding: xchunked", Reason.FETCH_DECODE),
        (b"Content-Length: -5", Reason.FETCH_PROTOCOL),
        (b"Content-Length: five", Reason.FETCH_PROTOCOL),
        (b"Content-Length: +5", Reason.FETCH_PROTOCOL),
        (b"Content-Length: 5\r\nContent-Length: 6", Reason.FETCH_PROTOCOL),
        (b"Content-Length: 5, 6", Reason.FETCH_PROTOCOL),
        (b"Content-Length:", Reason.FETCH_PROTOCOL),
    ],
)
def test_a_body_whose_end_cannot_be_told_is_no_page(
    newsroom: Newsroom, client: Client, head: bytes, reason: Reason
) -> None:
    answer = get(newsroom, client, OK + head + b"\r\n\r\n" + CHUNKS)
    assert isinstance(answer, Failure)
    assert answer.reason is reason


@pytest.mark.parametrize(
    "head",
    [
        b"Content-Length: 5\r\nContent-Length: 5",
        b"Content-Length: 5, 5",
        b"Transfer-Encoding: identity\r\nContent-Length: 5",
        b"Connection: close",
    ],
)
def test_a_body_whose_end_can_be_told_is_read(newsroom: Newsroom, client: Client, head: bytes) -> None:
    answer = get(newsroom, client, OK + head + b"\r\n\r\nferry")
    assert isinstance(answer, Response)
    assert answer.body == b"ferry"
