import socket
from collections.abc import Callable, Iterator, Sequence

import pytest

from extract.client import Client, Failure, Response
from tests.extract.newsroom import Newsroom, make_settings
from transform.reasons import Reason

PAGE = "<html><p>The ferry sails again.</p></html>"


def get(client: Client, url: str) -> Response | Failure:
    return client.get(url, delay_seconds=0)


def reason_of(answer: Response | Failure) -> Reason:
    assert isinstance(answer, Failure), answer
    return answer.reason


SPELLINGS = ["127.0.0.1", "localhost", "127.1", "0", "2130706433", "0x7f000001", "0177.0.0.1", "017700000001",
             "127.000.000.001"]  # fmt: skip


@pytest.mark.parametrize("host", SPELLINGS)
def test_no_spelling_of_loopback_is_dialled(newsroom: Newsroom, host: str) -> None:
    newsroom.serve("/x", "secret")
    with Client(make_settings(allowed_networks=())) as client:
        answer = get(client, f"http://{host}:{newsroom.port}/x")
    assert reason_of(answer) == Reason.FETCH_BLOCKED_ADDRESS
    assert newsroom.asked == []


def test_a_redirect_into_the_house_is_not_followed(open_newsroom: Callable[[], Newsroom]) -> None:
    outside, inside = open_newsroom(), open_newsroom()
    inside.serve("/secret", "secret")
    outside.serve("/a", status=302, headers={"Location": f"http://harbour.example:{inside.port}/secret"})
    with Client(
        make_settings(), resolve=lambda _host, port: ["127.0.0.1" if port == outside.port else "10.0.0.1"]
    ) as c:
        answer = get(c, f"http://harbour.example:{outside.port}/a")
    assert reason_of(answer) == Reason.FETCH_BLOCKED_ADDRESS
    assert inside.asked == []


def test_a_name_that_changes_its_address_after_the_check_gains_nothing(newsroom: Newsroom) -> None:
    newsroom.serve("/x", "secret")
    answers: Iterator[Sequence[str]] = iter([["192.0.2.1"], ["127.0.0.1"], ["127.0.0.1"]])
    n_asked = 0

    def resolve(host: str, port: int) -> Sequence[str]:
        nonlocal n_asked
        n_asked += 1
        return next(answers)

    # 192.0.2.1 stands for an address on the open web that nobody answers; the second answer is never asked for.
    settings = make_settings(allowed_networks=("192.0.2.0/24",), connect_timeout_seconds=0.1, max_attempts=1)
    with Client(settings, resolve=resolve) as client:
        get(client, f"http://rebinding.example:{newsroom.port}/x")
    assert n_asked == 1
    assert newsroom.asked == []


def test_an_address_that_was_checked_is_not_looked_up_once_more(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The operating system's own look-up is asked through: socket.create_connection would ask it a second time."""
    newsroom.serve("/x", "secret")
    n_asked = 0

    def rebinding(host: str, port: int, *_: object, **__: object) -> list[tuple[object, ...]]:
        nonlocal n_asked
        n_asked += 1
        address = "192.0.2.1" if n_asked == 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    monkeypatch.setattr("socket.getaddrinfo", rebinding)
    settings = make_settings(allowed_networks=("192.0.2.0/24",), connect_timeout_seconds=0.1, max_attempts=1)
    with Client(settings) as client:
        assert isinstance(get(client, f"http://rebinding.example:{newsroom.port}/x"), Failure)
    assert (n_asked, newsroom.asked) == (1, [])


def test_only_the_allowed_addresses_of_a_name_are_dialled(newsroom: Newsroom) -> None:
    url = newsroom.serve("/x", PAGE)
    with Client(make_settings(), resolve=lambda _host, _port: ["10.0.0.1", "127.0.0.1"]) as client:
        answer = get(client, url.replace("127.0.0.1", "harbour.example"))
    assert isinstance(answer, Response)
    assert answer.ip_address == "127.0.0.1"


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("file:///etc/passwd", Reason.FETCH_BAD_SCHEME),
        ("gopher://harbour.example/", Reason.FETCH_BAD_SCHEME),
        ("javascript:alert(1)", Reason.FETCH_BAD_SCHEME),
        ("data:text/html,x", Reason.FETCH_BAD_SCHEME),
        ("http://", Reason.FETCH_BAD_URL),
        ("http://[::1", Reason.FETCH_BAD_URL),
        ("http://harbour.example:99999/", Reason.FETCH_BAD_URL),
        ("harbour.example/a", Reason.FETCH_BAD_URL),
        ("http://harbour.example/a\r\nHost: x", Reason.FETCH_BAD_URL),
        ("http://" + "a" * 70 + ".example/", Reason.FETCH_DNS),
        ("http://harbour.example/" + "a" * 9_000, Reason.FETCH_BAD_URL),
    ],
)
def test_what_is_no_web_address_is_not_opened(url: str, reason: Reason) -> None:
    def resolve(host: str, port: int) -> Sequence[str]:
        raise socket.gaierror(-2, "Name or service not known")

    with Client(make_settings(max_attempts=1), resolve=resolve) as client:
        answer = get(client, url)
    # A name that cannot be looked up is first met while robots.txt is asked for.
    expected = Reason.FETCH_ROBOTS_UNREACHABLE if reason == Reason.FETCH_DNS else reason
    assert reason_of(answer) in (expected, Reason.FETCH_BAD_URL)


def test_a_secret_in_the_address_is_in_no_message(closed_port: int, client: Client) -> None:
    answer = get(client, f"http://ana:S3CRET@127.0.0.1:{closed_port}/feed?api_key=S3CRET&desk=world")
    assert reason_of(answer) == Reason.FETCH_ROBOTS_UNREACHABLE
    assert "refused" in repr(answer)
    assert "S3CRET" not in repr(answer)
