"""Section A: addresses that lead into the house, and secrets in them. Only 127.77.0.0/16 stands for the open web."""

import logging
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.addresses import is_allowed
from extract.client import Client, Response
from tests.bad_inputs import naive
from tests.bad_inputs.night import Ending, Night, Start, article_page, open_night, rss
from tests.extract.newsroom import Newsroom, make_settings, raw_answer

WEB = ("127.77.0.0/16",)
BLOCKED = Ending("rejected", "FETCH_BLOCKED_ADDRESS")
SPELLINGS = (
    "127.1", "0", "2130706433", "0x7f000001", "0177.0.0.1", "017700000001", "127.000.000.001", "127.0.1", "0x7f.1",
    "127.0.0.1.", "0.0.0.0", "127.77.0.1@127.0.0.1", "good.example:80@127.1", "127。0。0。1", "１２７.0.0.1", "[::1]",
    "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]",
    "[2001:0:7f00:1::]", "%31%32%37.0.0.1", "LocalHost", "10.0.0.1", "169.254.169.254", "192.168.1.1",
)  # fmt: skip
SCHEMES = (
    "file:///etc/passwd", "gopher://bay.example/", "ftp://bay.example/a", "data:text/html,a", "javascript:alert(1)",
    "jar:http://bay.example/a!/b", "FILE:/etc/passwd", "java\tscript:alert(1)", "view-source:http://bay.example/",
)  # fmt: skip


class House:
    """What stands inside, and must never be asked for anything, with a door outside that leads to it."""

    def __init__(self, start: Start) -> None:
        self.good = start("127.77.0.1")
        self.door = start("127.77.0.2")
        self.robots_door = start("127.77.0.3")
        self.both = start("127.77.0.4")
        self.inside = start()
        self.inside_both = start("127.0.0.1", self.both.port)
        for room in (self.inside, self.inside_both):
            for path in ("/x", "/a", "/feed.xml", "/map.xml"):
                room.serve(path, article_page("secret"))

    def locations(self) -> dict[str, bytes]:
        """Where redirects lead: always inside, each written in another way."""
        port = self.inside.port
        return {
            "number": f"http://2130706433:{port}/x".encode(),
            "without a scheme": f"//127.0.0.1:{port}/x".encode(),
            "behind a user": f"http://127.77.0.1:80@127.0.0.1:{port}/x".encode(),
            "backslashes": rf"\\127.1:{port}\x".encode(),
            "three slashes": f"http:///127.0.0.1:{port}/x".encode(),
            "wide digits": f"http://１２７.0.0.1:{port}/x".encode(),
            "ideographic stops": f"http://127。0。0。1:{port}/x".encode(),
            "a line break": f"http://127.\t0.0.1:{port}/x".encode(),
            "a second hop": f"{self.door.url}/to/number".encode(),
        }


@pytest.fixture(scope="module")
def house(start: Start) -> House:
    return House(start)


def redirect(location: bytes) -> object:
    return raw_answer(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + location + b"\r\n\r\n")


@pytest.fixture(scope="module")
def names() -> Iterator[dict[str, list[list[str]]]]:
    """Names under .example, with the addresses that they have when they are asked for again and again."""
    known: dict[str, list[list[str]]] = {}
    look_up = socket.getaddrinfo

    def stub(host: str, port: int, *rest: object, **options: object) -> object:
        if host not in known:
            return look_up(host, port, *rest, **options)  # type: ignore[arg-type]
        addresses = known[host].pop(0) if len(known[host]) > 1 else known[host][0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("socket.getaddrinfo", stub)
        yield known


@pytest.fixture(scope="module")
def night(house: House, names: dict[str, list[list[str]]], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Night]:
    door, port, both = house.door, house.inside.port, house.both.port
    names["rebinding.example"] = [["127.77.0.4"], ["127.0.0.1"]]
    names["both.example"] = [["127.0.0.1", "127.77.0.4", "10.0.0.1"]]
    house.both.serve("/both", article_page("both"))
    house.both.serve_by("/robots.txt", raw_answer(b"HTTP/1.0 404 Not Found\r\n\r\n"))
    house.robots_door.serve("/robots.txt", status=302, headers={"Location": f"http://127.1:{port}/x"})
    for name, location in house.locations().items():
        door.serve_by(f"/to/{name.replace(' ', '-')}", redirect(location))  # type: ignore[arg-type]
    for number, scheme in enumerate(SCHEMES):
        door.serve_by(f"/scheme/{number}", redirect(scheme.encode()))  # type: ignore[arg-type]
    door.serve("/refresh", article_page("refresh"), headers={"Refresh": f"0; url=http://127.0.0.1:{port}/x"})
    door.serve("/a01.xml", rss([f"http://127.0.0.1:{port}/x", f"http://localhost:{port}/x"]))
    door.serve("/a02.xml", rss(f"http://{host}:{port}/x?{host}" for host in SPELLINGS))
    door.serve("/a08.xml", rss(SCHEMES))
    door.serve("/a08-map.xml", f"<urlset>{''.join(f'<url><loc>{one}</loc></url>' for one in SCHEMES)}</urlset>")
    door.serve("/index.xml", f"<sitemapindex><sitemap><loc>http://127.1:{port}/map.xml</loc></sitemap></sitemapindex>")
    door.serve("/moved.xml", status=301, headers={"Location": f"http://127.0.0.1:{port}/feed.xml"})
    with open_night(tmp_path_factory.mktemp("a"), house.good, allowed_networks=WEB) as opened:
        opened.source("a01", feed=[door.url + "/a01.xml"])
        opened.source("a02", feed=[door.url + "/a02.xml"])
        opened.source("inner-feed", feed=[door.url + "/moved.xml", f"http://127.1:{port}/feed.xml"])
        opened.source("inner-map", sitemap=[door.url + "/index.xml", f"http://0:{port}/map.xml"])
        opened.source("inner-list", list=[door.url + "/moved.xml"])
        opened.source("inner-section", section=[door.url + "/moved.xml"])
        opened.source("a08-feed", feed=[door.url + "/a08.xml"])
        opened.source("a08-map", sitemap=[door.url + "/a08-map.xml"])
        opened.list_of("a08-list", (one.replace("\t", "") for one in SCHEMES))
        opened.list_of("a08-location", (f"{door.url}/scheme/{number}" for number in range(len(SCHEMES))))
        redirects = [path for path in door.answers if path.startswith("/to/")]
        opened.list_of("a05", [*(door.url + path for path in redirects), house.robots_door.url + "/a"])
        opened.list_of(
            "a06", [f"http://rebinding.example:{both}/a", f"http://both.example:{both}/both", door.url + "/refresh"]
        )
        opened.pass_by()
        # Its robots.txt is known from the first night: the next look-up is for the page.
        names["rebinding.example"] = [["127.0.0.1"]]
        yield opened


def secrets_read(house: House) -> list[str]:
    return house.inside.asked + house.inside_both.asked


@pytest.mark.bad_input("A01")
def test_links_to_loopback_are_refused_and_nobody_inside_is_asked(night: Night, house: House) -> None:
    port = house.inside.port
    endings = night.endings()
    assert endings[f"http://127.0.0.1:{port}/x"] == endings[f"http://localhost:{port}/x"] == BLOCKED
    assert secrets_read(house) == []
    night.check_accounts()


@pytest.mark.bad_input("A02")
@pytest.mark.parametrize("host", SPELLINGS)
def test_loopback_is_refused_in_every_spelling(night: Night, house: House, host: str) -> None:
    assert night.endings()[f"http://{host}:{house.inside.port}/x?{host}"] == BLOCKED
    assert secrets_read(house) == []


@pytest.mark.naive("A01")
@pytest.mark.naive("A02")
def test_a_program_that_looks_at_the_name_reads_what_is_inside(newsroom: Newsroom) -> None:
    newsroom.serve("/x", "secret")
    assert naive.get(f"http://127.0.0.1:{newsroom.port}/x").text == "secret"
    for host in ("127.1", "2130706433", "0x7f000001", "017700000001"):
        url = f"http://{host}:{newsroom.port}/x"
        assert naive.is_public_name(url)
        assert naive.get(url).text == "secret"


A04 = ("::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "192.0.0.192", "224.0.0.1", "ff02::1", "fec0::1", "5f00::1")


@pytest.mark.bad_input("A04")
@pytest.mark.parametrize("address", [*A04, "64:ff9b:1::7f00:1", "2001:0:7f00:1::", "ff0e::1", "::ffff:10.0.0.1"])
def test_an_address_that_only_seems_global_is_refused(address: str) -> None:
    assert not is_allowed(address)
    assert not is_allowed(address, WEB)


@pytest.mark.naive("A04")
def test_the_standard_library_calls_some_of_them_global() -> None:
    assert [address for address in A04 if naive.is_global(address)] != []


@pytest.mark.bad_input("A05")
def test_every_hop_is_checked_however_its_address_is_written(night: Night, house: House) -> None:
    endings = night.endings()
    for name in house.locations():
        assert endings[f"{house.door.url}/to/{name.replace(' ', '-')}"].reason == "FETCH_BLOCKED_ADDRESS", name
    assert endings[house.robots_door.url + "/a"].reason == "FETCH_BLOCKED_ADDRESS"
    for source in ("inner-feed", "inner-map", "inner-list", "inner-section"):
        assert {reason for reason, _ in night.rejections(source)} == {"FETCH_BLOCKED_ADDRESS"}, source
    assert secrets_read(house) == []


@pytest.mark.naive("A05")
def test_a_program_that_follows_redirects_ends_inside(start: Start) -> None:
    outside, inside = start("127.77.0.2"), start()
    inside.serve("/ok", "secret")
    url = outside.serve("/a", status=302, headers={"Location": f"http://2130706433:{inside.port}/ok"})
    assert naive.get(url).text == "secret"


@pytest.mark.bad_input("A06")
def test_a_name_is_dialled_at_an_address_that_was_checked(night: Night, house: House) -> None:
    port = house.both.port
    endings = night.endings()
    assert endings[f"http://rebinding.example:{port}/a"] == BLOCKED
    assert endings[f"http://both.example:{port}/both"] == Ending("loaded", None, 200)
    assert endings[house.door.url + "/refresh"].status == "loaded"
    assert secrets_read(house) == []


@pytest.mark.naive("A06")
def test_a_program_that_checks_and_then_asks_for_the_name_reads_the_secret(
    newsroom: Newsroom, names: dict[str, list[list[str]]]
) -> None:
    newsroom.serve("/x", "secret")
    names["twice.example"] = [["1.1.1.1"], ["127.0.0.1"]]
    answer = naive.check_then_get(f"http://twice.example:{newsroom.port}/x")
    assert answer is not None
    assert answer.text == "secret"


@pytest.mark.bad_input("A08")
def test_what_is_not_of_the_web_is_not_opened_wherever_it_stands(night: Night, house: House) -> None:
    n = len(SCHEMES)
    assert [reason for reason, _ in night.rejections("a08-feed")] == ["ENTRY_BAD_LINK"] * n
    for source in ("a08-map", "a08-list"):
        assert [reason for reason, _ in night.rejections(source)] == ["FETCH_BAD_SCHEME"] * n, source
    endings = night.endings()
    for number in range(n):
        assert endings[f"{house.door.url}/scheme/{number}"].reason == "FETCH_BAD_SCHEME", SCHEMES[number]
    assert "is not read, only http: and https:" in night.rejections("a08-list")[0][1]


@pytest.mark.naive("A08")
def test_a_program_that_opens_what_a_feed_names_reads_files(tmp_path: Path) -> None:
    (tmp_path / "passwd").write_text("secret")
    assert naive.open_anything((tmp_path / "passwd").as_uri()) == b"secret"


def everything_written(folder: Path, night: Night) -> str:
    """Return all that a night left behind, but for what servers answered, which is archived as it came."""
    texts = [repr(night.known_rows())]
    with night.warehouse() as connection:
        texts += [repr(connection.execute(f"from news.{name}").fetchall()) for name in ("run", "rejection", "notice")]
    for path in folder.rglob("*"):
        if path.is_file() and not path.name.endswith(".warc.gz"):
            texts.append(path.read_bytes().decode("latin-1"))
    return "\n".join(texts)


@pytest.mark.bad_input("A10")
def test_a_secret_in_an_address_is_nowhere_when_the_server_cannot_be_reached_or_answers_badly(
    start: Start, tmp_path: Path, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        closed = f"http://ana:S3CRET@127.0.0.1:{sock.getsockname()[1]}"
    damaged = start()
    damaged.serve_by("/feed.xml?api_key=S3CRET", raw_answer(b"HTTP/1.1 404 Not Found\r\nno header\r\n\r\n"))
    with caplog.at_level(logging.INFO), open_night(tmp_path, start()) as night:
        night.source(
            "wire",
            feed=[closed + "/feed?api_key=S3CRET", damaged.url + "/feed.xml?api_key=S3CRET"],
            sitemap=[closed + "/map?token=S3CRET"],
            section=[closed + "/world?sig=S3CRET"],
            list=[closed + "/list?pwd=S3CRET"],
        )
        summary = night.pass_by()
        refused = [detail for reason, detail in night.rejections("wire") if reason != "FETCH_HTTP_4XX"]
        assert len(refused) == 4 and all("refused" in detail for detail in refused)
        assert (summary.n_failed_sources, summary.exit_code(0.5)) == (1, 1)
        shown = caplog.text + "".join(capsys.readouterr()) + summary.markdown() + repr(summary.as_dict())
        assert "S3CRET" not in shown
        assert "S3CRET" not in everything_written(tmp_path / "home", night)
        night.check_accounts()


@pytest.mark.naive("A10")
def test_a_program_that_logs_what_the_library_says_logs_the_key() -> None:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port = sock.getsockname()[1]
    assert "S3CRET" in naive.log_of_failure(f"http://127.0.0.1:{port}/feed?api_key=S3CRET")


def test_a_second_night_refuses_the_same_for_the_same_reasons_and_changes_nothing(night: Night, house: House) -> None:
    before = night.known_rows()
    first = night.endings()
    night.pass_by()
    second = night.endings()
    assert {url: one for url, one in second.items() if one.status in ("rejected", "deferred")} == {
        url: one for url, one in first.items() if one.status in ("rejected", "deferred")
    }
    assert {one.status for url, one in second.items() if first[url].status == "loaded"} == {"unchanged"}
    assert night.known_rows() == before
    assert secrets_read(house) == []
    night.check_accounts()


def test_neither_cookies_nor_passwords_follow_a_redirect_to_another_host(start: Start) -> None:
    one, other = start("127.77.0.2"), start("127.77.0.6")
    other.serve("/b", "b")
    one.serve("/a", status=302, headers={"Location": other.url + "/b", "Set-Cookie": "seen=1; Domain=127.77.0.6"})
    with Client(make_settings()) as client:
        answer = client.get(one.url.replace("//", "//ana:pw@") + "/a", delay_seconds=0)
    assert isinstance(answer, Response)
    assert "Authorization" in one.headers[-1]
    assert {"Authorization", "Cookie"}.isdisjoint(other.headers[-1])


def test_a_port_that_is_none_is_refused_in_words() -> None:
    with Client(make_settings(max_attempts=1)) as client:
        for port, reason in (("0", "FETCH_ROBOTS_UNREACHABLE"), ("65536", "FETCH_BAD_URL"), ("-1", "FETCH_BAD_URL")):
            answer = client.get(f"http://127.0.0.1:{port}/a", delay_seconds=0)
            assert not isinstance(answer, Response)
            assert answer.reason == reason
