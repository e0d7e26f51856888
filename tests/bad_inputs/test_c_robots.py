"""Section C: robots.txt by RFC 9309, its rules written anew, and hosts that cannot tell them."""

import socket
import time
from collections.abc import Iterator
from urllib.robotparser import RobotFileParser

import pytest

from extract.client import Client, Failure, Response
from extract.messages import Failure as Refused
from extract.robots import Robots, read_robots
from tests.bad_inputs import naive
from tests.bad_inputs.night import Ending, Night, Start, article_page, open_night
from tests.extract.newsroom import NOW, Answer, Newsroom, make_settings, raw_answer, status_answer
from transform.reasons import Reason

RULES = b"User-agent: *\nDisallow: /closed\n"
READ = Ending("loaded", None, 200)
CLOSED = Ending("rejected", "FETCH_BLOCKED_ROBOTS")
LATER = Ending("deferred", "FETCH_ROBOTS_UNREACHABLE")
TOO_SLOW = Ending("deferred", "FETCH_CRAWL_DELAY_TOO_LONG")


def text(body: bytes) -> Answer:
    return raw_answer(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)


def delay(said: str) -> Answer:
    return text(f"User-agent: *\nCrawl-delay: {said}\nDisallow: /closed".encode())


# What the host says of its rules; how its open page ends, and the one that /closed would be.
CASES: dict[str, tuple[Answer, Ending, Ending]] = {
    **{f"C01 {status}": (status_answer(status, RULES), READ, READ) for status in (400, 401, 403, 404, 410, 451)},
    **{f"C02 {status}": (status_answer(status, RULES), LATER, LATER) for status in (500, 503, 429, 599)},
    "C02 silent": (raw_answer(b"", pause_seconds=1.5), LATER, LATER),
    "C02 drips": (raw_answer(b"HTTP/1.1 200 OK\r\n", *[b"X: y\r\n"] * 10, pause_seconds=0.25), LATER, LATER),
    "C02 cut": (raw_answer(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n" + RULES), LATER, LATER),
    "C02 no HTTP": (raw_answer(b"220 ready\r\n"), LATER, LATER),
    "C02 other coding": (status_answer(200, RULES, Content_Encoding="gzip"), LATER, LATER),
    "C02 redirect to nowhere": (status_answer(302, Location="http://[/"), LATER, LATER),
    "C04 rules": (text(RULES), READ, CLOSED),
    "C04 no text": (text(b""), READ, READ),
    "C04 a page": (text(article_page("robots").encode()), READ, READ),
    "C04 bytes": (text(bytes(range(256)) * 99), READ, READ),
    "C04 utf-16": (text(RULES.decode().encode("utf-16")), READ, CLOSED),
    "C04 a mark first": (text(b"\xef\xbb\xbf" + RULES), READ, CLOSED),
    "C06 99999999": (delay("99999999"), TOO_SLOW, CLOSED),
    "C06 60.5": (delay("60.5"), TOO_SLOW, CLOSED),
    **{
        f"C06 {said}": (delay(said), READ, CLOSED)
        for said in ("-5", "10s", "", "0", "nan", "inf", "1e-3", "9" * 400, "ten", "5;", "1,5")
    },
}


class Hosts:
    """A host for each case, and those whose rules lie behind redirects."""

    def __init__(self, start: Start) -> None:
        self.cases = {name: start() for name in CASES}
        for name, (answer, _, _) in CASES.items():
            self.cases[name].serve_by("/robots.txt", answer)
        self.five, self.six, self.elsewhere, self.slow = start(), start(), start(), start()
        for room, n_hops in ((self.five, 5), (self.six, 6)):
            room.serve("/robots.txt", status=301, headers={"Location": f"{self.elsewhere.url}/{n_hops}/1"})
            for number in range(1, n_hops):
                self.elsewhere.serve(f"/{n_hops}/{number}", status=302, headers={"Location": f"./{number + 1}"})
            self.elsewhere.serve(f"/{n_hops}/{n_hops}", RULES)
        self.slow.serve("/robots.txt", "User-agent: *\nCrawl-delay: 0.5")
        for room in (*self.cases.values(), self.five, self.six, self.slow):
            for path in ("/open", "/closed"):
                room.serve(path, article_page(f"{room.port}{path}"))
        with socket.socket() as sock:
            sock.bind(("127.0.0.1", 0))
            self.refuses = f"http://127.0.0.1:{sock.getsockname()[1]}"

    def urls(self) -> list[str]:
        rooms = [*self.cases.values(), self.five, self.six, self.slow]
        urls = [room.url + path for room in rooms for path in ("/open", "/closed")]
        return [*urls, self.refuses + "/a", "http://nowhere.invalid/a"]


@pytest.fixture(scope="module")
def hosts(start: Start) -> Hosts:
    return Hosts(start)


@pytest.fixture(scope="module")
def night(start: Start, hosts: Hosts, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Night]:
    with open_night(tmp_path_factory.mktemp("c"), start(), fetch_threads=32) as opened:
        opened.list_of("hosts", hosts.urls())
        started = time.monotonic()
        opened.pass_by()
        assert time.monotonic() - started < 60
        yield opened


def check(night: Night, hosts: Hosts, name: str) -> None:
    _, is_open, closed = CASES[name]
    room = hosts.cases[name]
    endings = night.endings(0)
    assert (endings[room.url + "/open"], endings[room.url + "/closed"]) == (is_open, closed)
    assert (room.times_asked("/open") > 0, room.times_asked("/closed") > 0) == (is_open == READ, closed == READ)


def cases_of(row: str) -> list[str]:
    return [name for name in CASES if name.startswith(row)]


@pytest.mark.bad_input("C01")
@pytest.mark.parametrize("name", cases_of("C01"))
def test_a_host_without_rules_is_read(night: Night, hosts: Hosts, name: str) -> None:
    check(night, hosts, name)


@pytest.mark.bad_input("C02")
@pytest.mark.parametrize("name", cases_of("C02"))
def test_a_host_that_cannot_tell_its_rules_is_left_to_the_next_night(night: Night, hosts: Hosts, name: str) -> None:
    check(night, hosts, name)


@pytest.mark.bad_input("C02")
def test_a_host_that_is_not_there_is_left_to_the_next_night(night: Night, hosts: Hosts) -> None:
    endings = night.endings(0)
    assert endings[hosts.refuses + "/a"] == endings["http://nowhere.invalid/a"] == LATER
    night.check_accounts()


@pytest.mark.bad_input("C04")
@pytest.mark.parametrize("name", cases_of("C04"))
def test_rules_are_read_whatever_they_come_as(night: Night, hosts: Hosts, name: str) -> None:
    check(night, hosts, name)


@pytest.mark.bad_input("C04")
def test_rules_behind_five_redirects_count_and_those_behind_six_do_not(night: Night, hosts: Hosts) -> None:
    endings = night.endings(0)
    assert (endings[hosts.five.url + "/open"], endings[hosts.five.url + "/closed"]) == (READ, CLOSED)
    assert (endings[hosts.six.url + "/open"], endings[hosts.six.url + "/closed"]) == (READ, READ)
    assert hosts.elsewhere.times_asked("/6/6") == 0


@pytest.mark.bad_input("C06")
@pytest.mark.parametrize("name", cases_of("C06"))
def test_a_delay_beyond_the_limit_leaves_the_host_to_later_and_nonsense_is_no_delay(
    night: Night, hosts: Hosts, name: str
) -> None:
    check(night, hosts, name)


@pytest.mark.bad_input("C06")
def test_a_delay_is_kept_between_two_pages(night: Night, hosts: Hosts) -> None:
    _, first, second = hosts.slow.asked_at[:3]
    assert second - first >= 0.5


def test_a_second_night_ends_as_the_first_one_did_and_changes_nothing(night: Night) -> None:
    before = night.known_rows()
    night.pass_by()
    first, second = night.endings(0), night.endings(1)
    assert {url: one for url, one in second.items() if first[url] != READ} == {
        url: one for url, one in first.items() if one != READ
    }
    assert {one.status for url, one in second.items() if first[url] == READ} == {"unchanged"}
    assert night.known_rows() == before
    night.check_accounts()


# What naive programs do


@pytest.mark.naive("C01")
def test_the_standard_library_reads_nothing_of_a_host_that_hides_its_rules(newsroom: Newsroom) -> None:
    newsroom.serve("/robots.txt", "no entry", status=403)
    rules = RobotFileParser(newsroom.url + "/robots.txt")
    rules.read()
    assert not rules.can_fetch("onrecord", newsroom.url + "/open")


@pytest.mark.naive("C02")
def test_a_program_that_does_not_look_at_the_status_reads_a_host_in_trouble(newsroom: Newsroom) -> None:
    url = newsroom.serve("/robots.txt", "internal server error", status=500)
    assert naive.may_fetch(url, newsroom.url + "/open")


@pytest.mark.naive("C04")
def test_a_program_that_follows_any_redirect_obeys_a_sixth(newsroom: Newsroom) -> None:
    newsroom.serve("/robots.txt", status=301, headers={"Location": "/1"})
    for number in range(1, 6):
        newsroom.serve(f"/{number}", status=302, headers={"Location": f"/{number + 1}"})
    newsroom.serve("/6", RULES)
    assert not naive.may_fetch(newsroom.url + "/robots.txt", newsroom.url + "/closed")


@pytest.mark.naive("C06")
def test_the_standard_library_knows_no_delay_but_whole_seconds_and_would_sleep_for_years() -> None:
    rules = RobotFileParser()
    rules.parse(["User-agent: *", "Crawl-delay: 0.5"])
    assert rules.crawl_delay("onrecord") is None
    rules.parse(["User-agent: a", "Crawl-delay: 99999999"])
    assert int(rules.crawl_delay("a") or 0) > 86_400 * 365


# RFC 9309, rule by rule


def allows(rules: str | bytes, path: str, product_token: str = "onrecord") -> bool:
    body = rules.encode() if isinstance(rules, str) else rules
    url = "https://harbourpost.example"
    answer = Response(
        url=url, final_url=url, status=200, reason_phrase="", http_version="HTTP/1.1", headers=(), body=body,
        raw_body=body, request_headers=(), fetched_at=NOW, elapsed_ms=1, ip_address=None,
    )  # fmt: skip
    return read_robots(answer, product_token, NOW).is_allowed(url + path)


ALL = "User-agent: *\n"
TWO_GROUPS = (
    "User-agent: onrecord\nDisallow: /one\n\nUser-agent: other\nDisallow: /\n\nUser-agent: ONRECORD\nDisallow: /two"
)


@pytest.mark.parametrize(
    ("rules", "path", "is_allowed"),
    [
        # 2.2.1: which group is ours
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: OnReCoRd\nDisallow: /a", "/a", False),
        ("User-agent: onrecord/2.0 (news)\nDisallow: /a", "/a", False),
        ("User-agent: onrecord-news\nDisallow: /a", "/a", True),
        ("User-agent: on\nDisallow: /a", "/a", True),
        ("User-agent: on\nAllow: /\n\nUser-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: onrecord\nAllow: /a", "/a", True),
        ("User-agent: onrecord\nAllow: /a\n\nUser-agent: *\nDisallow: /", "/b", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: onrecord\n", "/a", True),
        ("User-agent: *\nUser-agent: other\nDisallow: /a", "/a", False),
        ("User-agent: other\n\n# x\nUser-agent: onrecord\n\nDisallow: /a", "/a", False),
        (TWO_GROUPS, "/one", False),
        (TWO_GROUPS, "/two", False),
        (TWO_GROUPS, "/three", True),
        ("Disallow: /a\nUser-agent: *\nDisallow: /b", "/a", True),
        # 2.2.2: the longest rule counts, and of two as long the one that allows
        (ALL + "Allow: /a/b\nDisallow: /a", "/a/b/c", True),
        (ALL + "Disallow: /a\nAllow: /a/b", "/a/c", False),
        (ALL + "Allow: /a\nDisallow: /a/b/", "/a/b/c", False),
        (ALL + "Disallow: /a\nAllow: /a", "/a", True),
        (ALL + "Disallow: /a\nAllow: /*", "/a", True),
        (ALL + "Disallow: /*.html\nAllow: /p", "/p/x.html", False),
        (ALL + "Disallow:", "/a", True),
        (ALL + "Allow:\nDisallow: /", "/a", False),
        (ALL + "Disallow: /", "", False),
        (ALL + "Disallow: /A", "/a", True),
        (ALL + "Disallow: /", "/robots.txt", True),
        (ALL + "Disallow: /fish", "/fishery?x", False),
        (ALL + "Disallow: /fish", "/catfish", True),
        (ALL + "Disallow: /fish/", "/fish", True),
        # ... with everything escaped in one way
        (ALL + "Disallow: /a?u=https://bay.example", "/a?u=https%3A%2F%2Fbay.example", False),
        (ALL + "Disallow: /a?u=https%3a%2f%2fbay.example", "/a?u=https://bay.example", False),
        (ALL + "Disallow: /ツ", "/%E3%83%84", False),
        (ALL + "Disallow: /%e3%83%84", "/ツ", False),
        (ALL + "Disallow: /b%61y", "/bay", False),
        (ALL + "Disallow: /bay", "/%62%61%79", False),
        (ALL + "Disallow: /a%2Fb", "/a/b", True),
        (ALL + "Disallow: /a/b", "/a%2Fb", True),
        # 2.2.3: special characters
        (ALL + "Disallow: /*.gif$", "/x/y.gif", False),
        (ALL + "Disallow: /*.gif$", "/x/y.gif?z", True),
        (ALL + "Disallow: /*.gif", "/x/y.gif?z", False),
        (ALL + "Disallow: /this/*/exactly", "/this/path/exactly", False),
        (ALL + "Disallow: /a$b", "/a", True),
        (ALL + "Disallow: /a%24", "/a$", False),
        (ALL + "Disallow: /a%2Ab", "/axb", True),
        (ALL + "Disallow: /a%2Ab", "/a*b", False),
        (ALL + "Disallow: /*?", "/a", True),
        (ALL + "Disallow: /*?", "/a?x", False),
        (ALL + "Disallow: /a # and why", "/a", False),
        # 2.2.4: other records do not interfere
        ("User-agent: onrecord\nPlease: be kind\nUser-agent: other\nDisallow: /a", "/a", False),
        ("User-agent: onrecord\nSitemap: https://harbourpost.example/map\nDisallow: /a", "/a", False),
        (ALL + "<b>Disallow</b>: /b\nDisallow: /a", "/a", False),
        # 2.2: how lines end, and what stands around names
        ("User-agent: *\rDisallow: /a\r", "/a", False),
        ("User-agent: *\r\n\r\nDisallow: /a\r\n", "/a", False),
        ("user-agent:*\ndisallow:/a", "/a", False),
        (" User-Agent\t: * \n\tDISALLOW : /a ", "/a", False),
        (ALL + "Disallow: /a\u2028b", "/a", True),
        (ALL + "Disallow: /a\x0cb", "/a", True),
        # 2.3: UTF-8, with or without a mark
        ("\ufeff" + ALL + "Disallow: /a", "/a", False),
        (b"\xff\xfe\x00junk\nUser-agent: *\nDisallow: /a", "/b", True),
        (b"User-agent: *\nDisallow: /\xe9\nDisallow: /a", "/a", False),
        (b"User-agent: *\x00\nDisallow: /a\x00", "/b", True),
    ],
)  # fmt: skip
def test_a_rule_of_the_standard_is_kept(rules: str | bytes, path: str, is_allowed: bool) -> None:
    assert allows(rules, path) is is_allowed


def test_five_hundred_kibibytes_are_read_and_a_rule_behind_them_is_not() -> None:
    filler = "# nothing to see here\n"
    before = ALL + filler * ((500 * 1024 - len(ALL) - 40) // len(filler)) + "Disallow: /near\n"
    assert len(before) < 500 * 1024
    behind = before + filler * 9 + "Disallow: /far\n"
    assert not allows(behind, "/near")
    assert allows(behind, "/far")


def test_a_rule_cut_by_the_limit_forbids_nothing_it_does_not_say() -> None:
    head = ALL + "Disallow: /x\n"
    filler = "#" * (500 * 1024 - len(head) - len("\nDisallow: /n")) + "\nDisallow: /near"
    assert (head + filler)[: 500 * 1024].endswith("\nDisallow: /n")
    assert allows(head + filler, "/news")
    assert not allows(head + filler, "/x")


def test_rules_made_to_take_long_do_not() -> None:
    started = time.process_time()
    assert allows(ALL + "Disallow: /" + "*a" * 200_000 + "$", "/" + "a" * 7_000 + "b")
    assert allows(ALL + "Disallow: /*a*a*a*a*b$\n" * 20_000, "/" + "a" * 7_000)
    assert time.process_time() - started < 5


def test_rules_are_asked_for_again_after_a_day(newsroom: Newsroom) -> None:
    """RFC 9309, 2.4: at most a day; here a day lasts a moment."""
    urls = [newsroom.serve(f"/{number}", "page") for number in range(3)]
    for lifetime, n_asked in ((86_400, 1), (0, 4)):
        with Client(make_settings(robots_cache_seconds=lifetime)) as client:
            assert all(isinstance(client.get(url, delay_seconds=0), Response) for url in urls)
        assert newsroom.times_asked("/robots.txt") == n_asked


def test_a_host_whose_rules_lead_round_in_a_circle_has_none(newsroom: Newsroom) -> None:
    newsroom.serve("/robots.txt", status=302, headers={"Location": "/robots.txt"})
    with Client(make_settings()) as client:
        assert isinstance(client.get(newsroom.serve("/a", "page"), delay_seconds=0), Response)
    assert newsroom.times_asked("/robots.txt") == 6


def test_rules_that_cannot_be_had_allow_nothing_and_say_why() -> None:
    robots = read_robots(Refused(reason=Reason.FETCH_DNS, detail="no address"), "onrecord", NOW)
    assert isinstance(robots, Robots)
    assert isinstance(robots.failure, Failure)
