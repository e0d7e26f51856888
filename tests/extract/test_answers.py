from datetime import timedelta

import pytest

from extract.answers import judge, redirect_target, retry_after_seconds
from extract.budget import ExchangeError
from extract.messages import Failure, Response
from tests.extract.newsroom import NOW
from transform.reasons import Reason


def answer(status: int = 200, **headers: str) -> Response:
    url = "https://harbourpost.example/world/a"
    return Response(
        url=url,
        final_url=url,
        status=status,
        reason_phrase="",
        http_version="HTTP/1.1",
        headers=tuple((name.replace("_", "-"), value) for name, value in headers.items()),
        body=b"",
        raw_body=b"",
        request_headers=(),
        fetched_at=NOW,
        elapsed_ms=1,
        ip_address=None,
    )


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (204, Reason.FETCH_HTTP_OTHER),
        (304, Reason.FETCH_HTTP_OTHER),
        (403, Reason.FETCH_HTTP_4XX),
        (429, Reason.FETCH_RATE_LIMITED),
        (500, Reason.FETCH_HTTP_5XX),
        (599, Reason.FETCH_HTTP_5XX),
    ],
)
def test_the_status_tells_what_follows(status: int, reason: Reason) -> None:
    found = judge(answer(status), NOW)
    assert isinstance(found, Failure)
    assert (found.reason, found.http_status) == (reason, status)
    assert (found.not_before is not None) == (status == 429 or status >= 500)


def test_the_time_that_a_server_names_is_when_to_ask_again() -> None:
    found = judge(answer(503, Retry_After="90"), NOW)
    assert isinstance(found, Failure)
    assert found.not_before == NOW + timedelta(seconds=90)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        ("Sat, 14 Mar 2026 06:31:00 GMT", 60),
        ("Fri, 13 Mar 2026 06:31:00 GMT", 0),
        ("9" * 400, 86_400),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 86_400),
        ("-5", None),
        ("soon", None),
        ("", None),
    ],
)
def test_retry_after_is_read_as_seconds_or_date_and_bounded(value: str, seconds: float | None) -> None:
    assert retry_after_seconds(answer(429, Retry_After=value)) == seconds


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/b", "https://harbourpost.example/b"),
        ("b c#top", "https://harbourpost.example/world/b%20c"),
        ("//sport.example/b", "https://sport.example/b"),
        ("caf\xc3\xa9", "https://harbourpost.example/world/café"),
        ("caf\xe9", "https://harbourpost.example/world/caf%E9"),
        (r"\b", "https://harbourpost.example/b"),
        ("///sport.example/b", "https://sport.example/b"),
        ("/\tb", "https://harbourpost.example/b"),
        ("javascript:alert(1)", "javascript:alert(1)"),
    ],
)
def test_a_redirect_leads_to_an_absolute_address(location: str, url: str) -> None:
    assert redirect_target(answer(302, Location=location)) == url


def test_a_redirect_to_nowhere_is_an_error() -> None:
    for response in (answer(302), answer(302, Location="http://[")):
        with pytest.raises(ExchangeError) as caught:
            redirect_target(response)
        assert caught.value.reason == Reason.FETCH_REDIRECT_BAD
