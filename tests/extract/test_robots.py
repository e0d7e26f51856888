from collections.abc import Callable
from datetime import timedelta

import pytest

from extract.client import Client, Failure, Response
from extract.gate import host_key
from extract.robots import KnownRobots, product_token
from tests.extract.newsroom import NOW, Newsroom, make_settings, raw_answer
from transform.ids import sha256
from transform.reasons import Reason
from transform.records import HostVisit

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


FORBIDS = "User-agent: *\nDisallow: /private\nCrawl-delay: 2\n"


def ask(room: Newsroom, path: str, known: KnownRobots | None = None) -> tuple[str, HostVisit]:
    """Ask for a page with what an earlier run knew, and return what came of it and what is written of the host."""
    host = host_key(room.url)
    with Client(make_settings(), now=lambda: NOW, known_robots={host: known} if known else {}) as client:
        answer = client.get(room.url + path, delay_seconds=0)
        (visit,) = client.visits()
    return ("ok" if isinstance(answer, Response) else answer.reason), visit


def hours_ago(hours: float, text: str | None = FORBIDS) -> KnownRobots:
    return KnownRobots(text, NOW - timedelta(hours=hours))


def test_rules_of_an_earlier_run_hold_for_a_day(newsroom: Newsroom) -> None:
    newsroom.serve("/public", "page")
    newsroom.serve("/robots.txt", "")
    assert ask(newsroom, "/private/a", hours_ago(23.9))[0] == Reason.FETCH_BLOCKED_ROBOTS
    assert newsroom.times_asked("/robots.txt") == 0
    ending, visit = ask(newsroom, "/public", hours_ago(23.9))
    assert (ending, visit.robots, visit.robots_read_at) == ("ok", "rules", NOW - timedelta(hours=23.9))
    assert (visit.robots_text, visit.robots_digest) == (None, sha256(FORBIDS.encode()))
    assert ask(newsroom, "/public", hours_ago(24.1))[1].robots_read_at == NOW
    assert newsroom.times_asked("/robots.txt") == 1
    # A time in the future is no age.
    ask(newsroom, "/public", hours_ago(-1))
    assert newsroom.times_asked("/robots.txt") == 2


def test_that_a_host_has_no_robots_txt_is_kept_too(newsroom: Newsroom) -> None:
    newsroom.serve("/public", "page")
    ending, visit = ask(newsroom, "/public", hours_ago(1, text=None))
    assert (ending, visit.robots, newsroom.times_asked("/robots.txt")) == ("ok", "allows_all", 0)


@pytest.mark.parametrize(
    ("status", "hours", "endings", "robots"),
    [
        pytest.param(503, 30, ("ok", Reason.FETCH_BLOCKED_ROBOTS), "kept", id="last night's rules"),
        pytest.param(500, 24 * 6.9, ("ok", Reason.FETCH_BLOCKED_ROBOTS), "kept", id="a week old at most"),
        pytest.param(503, 24 * 7.1, (Reason.FETCH_ROBOTS_UNREACHABLE,) * 2, "unreachable", id="too old"),
        pytest.param(404, 30, ("ok", Reason.FETCH_HTTP_4XX), "allows_all", id="gone: everything is allowed now"),
    ],
)
def test_a_host_whose_robots_txt_is_an_error_is_read_by_its_last_rules(
    newsroom: Newsroom, status: int, hours: float, endings: tuple[str, str], robots: str
) -> None:
    newsroom.serve("/robots.txt", "trouble", status=status)
    newsroom.serve("/public", "page")
    asked = [ask(newsroom, path, hours_ago(hours)) for path in ("/public", "/private/a")]
    assert tuple(ending for ending, _ in asked) == endings
    assert {visit.robots for _, visit in asked} == {robots}


def test_without_rules_of_an_earlier_run_nothing_is_asked(newsroom: Newsroom) -> None:
    newsroom.serve("/robots.txt", "trouble", status=503)
    newsroom.serve("/public", "page")
    ending, visit = ask(newsroom, "/public")
    assert (ending, visit.robots, newsroom.times_asked("/public")) == (
        Reason.FETCH_ROBOTS_UNREACHABLE,
        "unreachable",
        0,
    )
    assert (visit.n_requests, visit.n_failed, visit.last_http_status) == (3, 3, 503)


def test_a_host_that_does_not_answer_at_all_is_left_alone_whatever_its_last_rules(closed_port: int) -> None:
    nobody = Newsroom(url=f"http://127.0.0.1:{closed_port}", port=closed_port)
    ending, visit = ask(nobody, "/public", hours_ago(30))
    assert (ending, visit.robots, visit.last_reason) == (
        Reason.FETCH_ROBOTS_UNREACHABLE,
        "unreachable",
        Reason.FETCH_CONNECT,
    )


def test_what_a_host_was_asked_is_counted(newsroom: Newsroom) -> None:
    newsroom.serve("/robots.txt", FORBIDS.replace("2", "0.01"))
    newsroom.serve("/busy", "wait", status=429, headers={"Retry-After": "100"})
    ending, visit = ask(newsroom, "/busy")
    assert ending == Reason.FETCH_RATE_LIMITED
    assert visit.not_before is not None
    assert timedelta(seconds=90) < visit.not_before - NOW <= timedelta(seconds=100)
    assert (visit.first_asked_at, visit.last_asked_at, visit.n_requests, visit.n_failed) == (NOW, NOW, 2, 1)
    assert (visit.last_http_status, visit.crawl_delay_seconds) == (429, 0.01)
    assert visit.robots_text == FORBIDS.replace("2", "0.01")
