from collections.abc import Callable

import pytest

from extract.client import Client, Failure, Response
from extract.robots import product_token
from tests.extract.newsroom import NOW, Newsroom, make_settings, raw_answer
from transform.reasons import Reason

PAGE = "<p>The ferry sails again.</p>"


def serve_rules(newsroom: Newsroom, rules: str) -> None:
    newsroom.serve("/robots.txt", rules, content_type="text/plain")


def get(newsroom: Newsroom, path: str = "/a", **settings: object) -> Response | Failure:
    with Client(make_settings(**settings), now=lambda: NOW) as client:
        return client.get(newsroom.serve(path, PAGE), delay_seconds=0)


def reason_of(answer: Response | Failure) -> Reason | None:
    return answer.reason if isinstance(answer, Failure) else None


def test_a_page_that_is_not_allowed_is_not_asked_for(newsroom: Newsroom) -> None:
    serve_rules(newsroom, "User-agent: *\nDisallow: /a\nAllow: /a/open")
    assert reason_of(get(newsroom, "/a/closed")) == Reason.FETCH_BLOCKED_ROBOTS
    assert newsroom.asked == ["/robots.txt"]
    assert isinstance(get(newsroom, "/a/open"), Response)


def test_rules_for_us_by_name_go_before_those_for_everybody(newsroom: Newsroom) -> None:
    serve_rules(newsroom, "User-agent: *\nDisallow: /\n\nUser-agent: OnRecord\nDisallow: /b")
    assert isinstance(get(newsroom, "/a"), Response)
    assert reason_of(get(newsroom, "/b")) == Reason.FETCH_BLOCKED_ROBOTS


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_host_without_rules_allows_everything(newsroom: Newsroom, status: int) -> None:
    newsroom.serve("/robots.txt", "Disallow: /", status=status)
    assert isinstance(get(newsroom), Response)


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_host_that_cannot_tell_its_rules_is_not_asked_for_anything(newsroom: Newsroom, status: int) -> None:
    newsroom.serve("/robots.txt", "", status=status)
    answer = get(newsroom)
    assert isinstance(answer, Failure)
    assert answer.reason == Reason.FETCH_ROBOTS_UNREACHABLE
    assert str(status) in answer.detail
    assert set(newsroom.asked) == {"/robots.txt"}


def test_rules_that_do_not_arrive_in_time_or_whole_allow_nothing(newsroom: Newsroom) -> None:
    newsroom.serve_by("/robots.txt", raw_answer(b"", pause_seconds=0.5))
    assert reason_of(get(newsroom, read_timeout_seconds=0.2, max_attempts=1)) == Reason.FETCH_ROBOTS_UNREACHABLE
    newsroom.serve_by("/robots.txt", raw_answer(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nUser-agent: *"))
    assert reason_of(get(newsroom)) == Reason.FETCH_ROBOTS_UNREACHABLE


def test_rules_are_asked_for_once(newsroom: Newsroom, client: Client) -> None:
    for path in ("/a", "/b"):
        client.get(newsroom.serve(path, PAGE), delay_seconds=0)
    assert newsroom.asked == ["/robots.txt", "/a", "/b"]


def test_rules_behind_five_redirects_across_hosts_count_for_the_first_host(
    open_newsroom: Callable[[], Newsroom],
) -> None:
    first, second = open_newsroom(), open_newsroom()
    first.serve("/robots.txt", status=301, headers={"Location": second.url + "/1"})
    for n in range(1, 5):
        second.serve(f"/{n}", status=302, headers={"Location": f"/{n + 1}"})
    second.serve("/5", "User-agent: *\nDisallow: /")
    assert reason_of(get(first)) == Reason.FETCH_BLOCKED_ROBOTS


def test_rules_behind_six_redirects_are_no_rules(newsroom: Newsroom) -> None:
    newsroom.serve("/robots.txt", status=301, headers={"Location": "/1"})
    for n in range(1, 6):
        newsroom.serve(f"/{n}", status=302, headers={"Location": f"/{n + 1}"})
    newsroom.serve("/6", "User-agent: *\nDisallow: /")
    assert isinstance(get(newsroom), Response)
    assert newsroom.times_asked("/6") == 0


def test_a_crawl_delay_over_the_limit_leaves_the_host_to_a_later_run(newsroom: Newsroom) -> None:
    serve_rules(newsroom, "User-agent: *\nCrawl-delay: 99999999")
    answer = get(newsroom)
    assert isinstance(answer, Failure)
    assert (answer.reason, answer.limit_value, answer.measured_value) == (
        Reason.FETCH_CRAWL_DELAY_TOO_LONG,
        60,
        99_999_999,
    )
    assert newsroom.asked == ["/robots.txt"]


@pytest.mark.parametrize("delay", ["-5", "10s", "nan", "inf", ""])
def test_a_crawl_delay_that_is_nonsense_is_no_delay(newsroom: Newsroom, delay: str) -> None:
    serve_rules(newsroom, f"User-agent: *\nCrawl-delay: {delay}")
    assert isinstance(get(newsroom), Response)


def test_a_crawl_delay_is_kept(newsroom: Newsroom, client: Client) -> None:
    serve_rules(newsroom, "User-agent: *\nCrawl-delay: 0.4")
    for path in ("/a", "/b"):
        client.get(newsroom.serve(path, PAGE), delay_seconds=0)
    assert newsroom.asked_at[2] - newsroom.asked_at[1] >= 0.4


def test_a_redirect_does_not_lead_around_the_rules(newsroom: Newsroom) -> None:
    serve_rules(newsroom, "User-agent: *\nDisallow: /closed")
    newsroom.serve("/closed", PAGE)
    with Client(make_settings()) as client:
        url = newsroom.serve("/open", status=302, headers={"Location": "/closed"})
        assert reason_of(client.get(url, delay_seconds=0)) == Reason.FETCH_BLOCKED_ROBOTS
    assert newsroom.times_asked("/closed") == 0


@pytest.mark.parametrize(
    "path", ["/open/../closed", "/open/%2e%2e/closed", "/./closed", "/%63losed", "/closed#top", r"/open/..\closed"]
)
def test_no_spelling_of_an_address_leads_around_the_rules(newsroom: Newsroom, path: str) -> None:
    serve_rules(newsroom, "User-agent: *\nDisallow: /closed")
    newsroom.serve("/closed", PAGE)
    assert reason_of(get(newsroom, path)) == Reason.FETCH_BLOCKED_ROBOTS
    assert newsroom.asked == ["/robots.txt"]


def test_the_product_token_is_the_first_word() -> None:
    assert product_token("onrecord/0.1 (+https://onrecord.example/bot)") == "onrecord"
