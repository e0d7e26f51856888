from extract.http_head import parse_http_answer


def test_an_answer_is_taken_apart() -> None:
    answer = parse_http_answer(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX: 1\r\nX: 2\r\n\r\n<p>Hi</p>")
    assert answer is not None
    assert (answer.status, answer.headers, answer.payload, answer.is_whole) == (
        200,
        {"content-type": "text/html", "x": "1"},
        b"<p>Hi</p>",
        True,
    )


def test_chunks_are_joined() -> None:
    answer = parse_http_answer(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nHi\r\n4;x=y\r\n you\r\n0\r\n\r\n"
    )
    assert answer is not None
    assert (answer.payload, answer.is_whole) == (b"Hi you", True)


def test_missing_bytes_are_noticed() -> None:
    for block in (
        b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nHi",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nHi\r\n9\r\nyo",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html",
    ):
        answer = parse_http_answer(block)
        assert answer is not None
        assert not answer.is_whole


def test_a_body_that_was_stored_without_its_chunks_is_whole() -> None:
    answer = parse_http_answer(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n<p>Hi</p>")
    assert answer is not None
    assert (answer.payload, answer.is_whole) == (b"<p>Hi</p>", True)


def test_anything_else_is_no_answer() -> None:
    assert parse_http_answer(b"GET / HTTP/1.1\r\n\r\n") is None
