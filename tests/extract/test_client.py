import threading
import time

import pytest

from extract.client import Client, Failure, Response, Stop, Validators
from tests.extract.newsroom import NOW, Newsroom, make_settings, raw_answer, status_answer
from transform.reasons import Reason

PAGE = "<html><p>The ferry sails again.</p></html>"


def get(client: Client, url: str, delay_seconds: float = 0.0) -> Response | Failure:
    return client.get(url, delay_seconds=delay_seconds)


def reason_of(answer: Response | Failure) -> Reason:
    assert isinstance(answer, Failure), answer
    return answer.reason


def test_a_page_comes_with_all_that_an_archive_needs(newsroom: Newsroom, client: Client) -> None:
    url = newsroom.serve("/a", PAGE, headers={"X-Desk": "harbour"})
    answer = get(client, url)
    assert isinstance(answer, Response)
    assert (answer.url, answer.final_url, answer.status, answer.body) == (url, url, 200, PAGE.encode())
    assert (answer.http_version, answer.reason_phrase, answer.fetched_at) == ("HTTP/1.1", "OK", NOW)
    assert answer.ip_address == "127.0.0.1"
    assert ("X-Desk", "harbour") in answer.headers
    assert dict(answer.request_headers)["User-Agent"].startswith("onrecord/")
    assert answer.elapsed_ms >= 0


def test_all_that_a_server_says_is_handed_over_to_be_kept_before_it_is_read(newsroom: Newsroom) -> None:
    newsroom.serve("/robots.txt", "User-agent: *\nDisallow: /private/")
    kept: list[tuple[str, int]] = []
    with Client(
        make_settings(max_attempts=1), keep=lambda answer: kept.append((answer.final_url, answer.status))
    ) as client:
        get(client, newsroom.serve("/feed.xml", PAGE))
        get(client, newsroom.serve("/gone.xml", "gone", status=404))
    assert kept == [
        (newsroom.url + "/robots.txt", 200),
        (newsroom.url + "/feed.xml", 200),
        (newsroom.url + "/gone.xml", 404),
    ]


def test_proxies_of_the_environment_are_not_used(
    newsroom: Newsroom, client: Client, closed_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{closed_port}")
    assert isinstance(get(client, newsroom.serve("/a", PAGE)), Response)


# Redirects


def test_a_redirect_is_followed_and_kept(newsroom: Newsroom, client: Client) -> None:
    newsroom.serve("/new", PAGE)
    url = newsroom.serve("/old", status=301, headers={"Location": "/new#top"})
    answer = get(client, url)
    assert isinstance(answer, Response)
    assert (answer.url, answer.final_url) == (url, newsroom.url + "/new")
    assert [(hop.status, hop.final_url) for hop in answer.redirects] == [(301, url)]


def test_a_redirect_loop_ends_at_the_limit(newsroom: Newsroom, client: Client) -> None:
    url = newsroom.serve("/loop", status=302, headers={"Location": "/loop"})
    answer = get(client, url)
    assert reason_of(answer) == Reason.FETCH_REDIRECT_LIMIT
    assert newsroom.times_asked("/loop") == 10


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("file:///etc/passwd", Reason.FETCH_BAD_SCHEME),
        (" ", Reason.FETCH_REDIRECT_BAD),
        ("http://[", Reason.FETCH_REDIRECT_BAD),
    ],
)
def test_a_redirect_to_no_web_address_ends_the_request(
    newsroom: Newsroom, client: Client, location: str, reason: Reason
) -> None:
    url = newsroom.serve("/a", status=302, headers={"Location": location})
    assert reason_of(get(client, url)) == reason


def test_a_cookie_lives_as_long_as_one_request(newsroom: Newsroom, client: Client) -> None:
    newsroom.serve("/consent", status=302, headers={"Location": "/a", "Set-Cookie": "seen=1"})
    url = newsroom.serve("/a", PAGE)
    get(client, newsroom.url + "/consent")
    assert newsroom.headers[-1].get("Cookie") == "seen=1"
    get(client, url)
    assert "Cookie" not in newsroom.headers[-1]


# Statuses and second attempts


def test_a_server_that_recovers_is_read(newsroom: Newsroom, client: Client) -> None:
    ill, well = status_answer(503), status_answer(200, PAGE.encode())
    url = newsroom.serve_in_turn("/a", ill, ill, well)
    assert isinstance(get(client, url), Response)
    assert newsroom.times_asked("/a") == 3


def test_a_server_that_does_not_recover_is_left_to_a_later_run(newsroom: Newsroom, client: Client) -> None:
    failure = get(client, newsroom.serve("/a", "oops", status=500))
    assert isinstance(failure, Failure)
    assert (failure.reason, failure.http_status, failure.n_attempts) == (Reason.FETCH_HTTP_5XX, 500, 3)
    assert failure.not_before is not None
    assert failure.not_before > NOW
    assert failure.response is not None
    assert failure.response.body == b"oops"


@pytest.mark.parametrize(
    ("status", "reason"), [(404, Reason.FETCH_HTTP_4XX), (410, Reason.FETCH_HTTP_4XX), (206, Reason.FETCH_HTTP_OTHER)]
)
def test_a_final_answer_is_not_asked_for_twice(newsroom: Newsroom, client: Client, status: int, reason: Reason) -> None:
    failure = get(client, newsroom.serve("/gone", "x", status=status))
    assert isinstance(failure, Failure)
    assert (failure.reason, failure.http_status, failure.not_before) == (reason, status, None)
    assert newsroom.times_asked("/gone") == 1


def test_a_host_that_asks_for_a_pause_gets_it(newsroom: Newsroom, client: Client) -> None:
    busy = status_answer(429, Retry_After="1")
    url = newsroom.serve_in_turn("/a", busy, status_answer(200, PAGE.encode()))
    assert isinstance(get(client, url), Response)
    first, second = newsroom.asked_at[-2:]
    assert second - first >= 1.0


def test_a_host_that_asks_for_a_long_pause_is_left_to_a_later_run(newsroom: Newsroom, client: Client) -> None:
    url = newsroom.serve("/a", status=429, headers={"Retry-After": "Sat, 14 Mar 2026 08:30:00 GMT"})
    failure = get(client, url)
    assert isinstance(failure, Failure)
    assert failure.reason == Reason.FETCH_RATE_LIMITED
    assert failure.not_before is not None
    assert (failure.not_before - NOW).total_seconds() == 7_200
    # ... with all its other pages, without another request.
    other = get(client, newsroom.serve("/b", PAGE))
    assert isinstance(other, Failure)
    assert other.reason == Reason.FETCH_RATE_LIMITED
    assert newsroom.times_asked("/b") == 0


def test_two_requests_to_a_host_are_parted_by_the_pause(newsroom: Newsroom, client: Client) -> None:
    url = newsroom.serve("/a", PAGE)
    get(client, url, delay_seconds=0.3)
    get(client, url, delay_seconds=0.3)
    first, second = newsroom.asked_at[-2:]
    assert second - first >= 0.3


def test_a_stop_ends_a_read_at_once(newsroom: Newsroom, client: Client) -> None:
    url = newsroom.serve_by("/silent", raw_answer(b"", pause_seconds=1.0))
    stop = Stop()
    threading.Timer(0.2, stop.set).start()
    started = time.monotonic()
    assert reason_of(client.get(url, delay_seconds=0, stop=stop)) == Reason.RUN_INTERRUPTED
    assert time.monotonic() - started < 0.8


def test_a_page_that_was_not_modified_is_an_answer_without_a_body(newsroom: Newsroom, client: Client) -> None:
    known = Validators(etag='"v1"', last_modified="Fri, 13 Mar 2026 05:00:00 GMT")
    url = newsroom.serve("/a", status=304, headers={"ETag": '"v1"'})
    answer = client.get(url, delay_seconds=0, validators=known)
    assert isinstance(answer, Response)
    assert answer.is_not_modified and answer.body == b"" and answer.validators.etag == '"v1"'
    asked = newsroom.headers[-1]
    assert (asked["If-None-Match"], asked["If-Modified-Since"]) == (known.etag, known.last_modified)


def test_a_page_that_was_asked_for_without_a_condition_cannot_be_unmodified(newsroom: Newsroom, client: Client) -> None:
    answer = client.get(newsroom.serve("/a", status=304), delay_seconds=0)
    assert isinstance(answer, Failure) and answer.reason is Reason.FETCH_HTTP_OTHER


def test_only_the_address_that_gave_the_validators_is_told_of_them(newsroom: Newsroom, client: Client) -> None:
    old = newsroom.serve("/old", status=301, headers={"Location": "/new"})
    new = newsroom.serve("/new", status=304)
    answer = client.get(old, delay_seconds=0, validators=Validators(etag='"v1"', url=new))
    assert isinstance(answer, Response) and answer.is_not_modified
    conditions = [headers.get("If-None-Match") for headers in newsroom.headers]
    assert list(zip(newsroom.asked, conditions, strict=True))[1:] == [("/old", None), ("/new", '"v1"')]
    # Of another address than the redirect's target the server says nothing that could be believed.
    refused = client.get(old, delay_seconds=0, validators=Validators(etag='"v1"'))
    assert isinstance(refused, Failure) and refused.reason is Reason.FETCH_HTTP_OTHER
