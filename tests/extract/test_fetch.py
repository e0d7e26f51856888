import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from extract.archive import Archive, ArchiveError, read_archived
from extract.client import Asking, Client, Failure, Response
from extract.fetch import fetch_pages
from extract.links import make_link
from tests.extract.newsroom import NOW, SOURCE, Newsroom, make_settings, raw_answer, status_answer
from transform.ids import article_id, content_id, sha256
from transform.reasons import Reason
from transform.records import Link, Outcome, Page, Rejection, Source, Via

PAGE = "<html><p>The ferry sails again.</p></html>"


def job(url: str) -> tuple[Link, Source]:
    return make_link(SOURCE, url, via=Via.LIST, found_in=None, found_at=NOW), SOURCE


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path, UUID(int=7), NOW) as opened:
        yield opened


def fetch(urls: list[str], client: Client, archive: Archive, n_threads: int = 4) -> dict[str, Page | Rejection]:
    fetched = fetch_pages([job(url) for url in urls], client, archive, n_threads=n_threads)
    return {link.url: page for link, page in fetched if not isinstance(page, Outcome)}


def reason_of(page: Page | Rejection) -> Reason | None:
    return page.reason if isinstance(page, Rejection) else None


def test_a_page_says_what_it_is_and_where_it_is_kept(
    newsroom: Newsroom, client: Client, archive: Archive, tmp_path: Path
) -> None:
    newsroom.serve("/a", PAGE)
    url = newsroom.serve("/old", status=301, headers={"Location": "/a"})
    page = fetch([url], client, archive)[url]
    assert isinstance(page, Page)
    link, _ = job(url)
    assert (page.link_id, page.url, page.final_url) == (link.link_id, url, newsroom.url + "/a")
    assert page.page_id == content_id("page", link.url_normalized, sha256(PAGE.encode()))
    assert (page.http_status, page.content_type, page.n_bytes) == (200, "text/html; charset=utf-8", len(PAGE))
    assert page.archive_path is not None
    assert page.archive_offset is not None
    assert read_archived(tmp_path, page.archive_path, page.archive_offset) == page.body == PAGE.encode()
    assert article_id(link.url_normalized) != link.link_id


def test_every_link_ends_once_and_a_bad_page_costs_only_itself(
    newsroom: Newsroom, client: Client, archive: Archive, closed_port: int
) -> None:
    good = [newsroom.serve(f"/good/{n}", PAGE) for n in range(20)]
    bad = {
        newsroom.serve("/404", "gone", status=404): Reason.FETCH_HTTP_4XX,
        newsroom.serve("/500", "oops", status=500): Reason.FETCH_HTTP_5XX,
        newsroom.serve("/image", b"\x89PNG", content_type="image/png"): Reason.FETCH_CONTENT_TYPE,
        newsroom.serve_by("/cut", raw_answer(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx")): Reason.FETCH_TRUNCATED,
        newsroom.serve("/loop", status=302, headers={"Location": "/loop"}): Reason.FETCH_REDIRECT_LIMIT,
        "http://10.0.0.1/a": Reason.FETCH_BLOCKED_ADDRESS,
        f"http://127.0.0.1:{closed_port}/a": Reason.FETCH_ROBOTS_UNREACHABLE,
        "gopher://harbour.example/a": Reason.FETCH_BAD_SCHEME,
        "http://[": Reason.FETCH_BAD_URL,
    }
    found = fetch([*good, *list(bad)[:-1]], client, archive)
    assert len(found) == len(good) + len(bad) - 1
    assert all(isinstance(found[url], Page) for url in good)
    assert {url: reason_of(found[url]) for url in list(bad)[:-1]} == dict(list(bad.items())[:-1])


def test_a_rejection_says_whether_and_when_to_try_again(newsroom: Newsroom, client: Client, archive: Archive) -> None:
    gone, ill = newsroom.serve("/404", "gone", status=404), newsroom.serve("/500", "oops", status=500)
    found = fetch([gone, ill], client, archive)
    final, deferred = found[gone], found[ill]
    assert isinstance(final, Rejection)
    assert isinstance(deferred, Rejection)
    assert (final.is_retryable, final.not_before, final.http_status, final.n_attempts) == (False, None, 404, 1)
    assert (deferred.is_retryable, deferred.http_status, deferred.n_attempts) == (True, 500, 3)
    assert deferred.not_before is not None
    assert deferred.not_before > NOW
    assert final.payload_digest == sha256(b"gone")


def test_what_a_rejecting_server_said_is_archived_too(
    newsroom: Newsroom, client: Client, archive: Archive, tmp_path: Path
) -> None:
    fetch([newsroom.serve("/404", "gone", status=404)], client, archive)
    (path,) = tmp_path.rglob("*.warc.gz")
    import gzip

    assert b"gone" in gzip.decompress(path.read_bytes())


def test_a_server_that_recovers_gives_its_page(newsroom: Newsroom, client: Client, archive: Archive) -> None:
    url = newsroom.serve_in_turn("/a", status_answer(503), status_answer(503), status_answer(200, PAGE.encode()))
    assert isinstance(fetch([url], client, archive)[url], Page)


def test_a_slow_host_does_not_hold_up_the_others(open_newsroom: Callable[[], Newsroom], archive: Archive) -> None:
    slow, quick = open_newsroom(), open_newsroom()
    late = slow.serve_by("/late", raw_answer(b"", pause_seconds=0.9))
    urls = [late, *(quick.serve(f"/{n}", PAGE) for n in range(10))]
    with Client(make_settings(read_timeout_seconds=0.8, max_attempts=1)) as client:
        order = [link.url for link, _ in fetch_pages([job(url) for url in urls], client, archive, n_threads=2)]
    assert order[-1] == late


def test_a_host_is_asked_one_thing_at_a_time_with_its_pause(
    newsroom: Newsroom, client: Client, archive: Archive
) -> None:
    urls = [newsroom.serve(f"/{n}", PAGE) for n in range(4)]
    source = Source(source_id="harbour-post", outlet="Harbour Post", delay_seconds=0.15)
    list(fetch_pages([(job(url)[0], source) for url in urls], client, archive, n_threads=4))
    at = newsroom.asked_at[1:]
    assert all(second - first >= 0.15 for first, second in pairwise(at))


def test_many_hosts_with_pauses_are_read_by_few_threads(
    open_newsroom: Callable[[], Newsroom], client: Client, archive: Archive
) -> None:
    source = Source(source_id="harbour-post", outlet="Harbour Post", delay_seconds=0.3)
    rooms = [open_newsroom() for _ in range(6)]
    urls = [room.serve(f"/{n}", PAGE) for room in rooms for n in range(2)]
    started = time.monotonic()
    list(fetch_pages([(job(url)[0], source) for url in urls], client, archive, n_threads=2))
    # Six hosts one after the other would take six pauses.
    assert time.monotonic() - started < 1.2


def test_a_host_that_asks_for_hours_does_not_keep_the_run_waiting_for_its_other_pages(
    newsroom: Newsroom, client: Client, archive: Archive
) -> None:
    urls = [newsroom.serve_by(f"/{n}", status_answer(429, Retry_After="7200")) for n in range(3)]
    started = time.monotonic()
    found = fetch(urls, client, archive)
    assert time.monotonic() - started < 5
    assert {reason_of(page) for page in found.values()} == {Reason.FETCH_RATE_LIMITED}
    assert len(newsroom.asked) == 2, "robots.txt and one page"


def test_closing_it_stops_the_threads_at_once(newsroom: Newsroom, client: Client, archive: Archive) -> None:
    urls = [
        newsroom.serve("/a", PAGE),
        *(newsroom.serve_by(f"/{n}", raw_answer(b"", pause_seconds=1)) for n in range(5)),
    ]
    pages = fetch_pages([job(url) for url in urls], client, archive, n_threads=4)
    next(pages)
    time.sleep(0.1)
    started = time.monotonic()
    pages.close()  # type: ignore[attr-defined]
    assert time.monotonic() - started < 0.7
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("fetch-")]


def test_a_host_that_died_is_not_asked_for_every_page(newsroom: Newsroom, archive: Archive) -> None:
    urls = [newsroom.serve_by(f"/{n}", raw_answer(b"", pause_seconds=0.3)) for n in range(15)]
    with Client(make_settings(read_timeout_seconds=0.05, max_attempts=1)) as client:
        found = fetch(urls, client, archive)
    assert {reason_of(page) for page in found.values()} == {Reason.FETCH_TIMEOUT}
    assert sum(newsroom.times_asked(f"/{n}") for n in range(15)) == 3
    rest = [page for page in found.values() if isinstance(page, Rejection) and page.detail.startswith("not asked: ")]
    assert len(rest) == 12
    assert all(page.is_retryable and page.not_before is not None and page.not_before > NOW for page in rest)


def test_bad_pages_in_a_row_do_not_cost_the_good_ones_behind_them(newsroom: Newsroom, archive: Archive) -> None:
    bad = [newsroom.serve_by(f"/bad/{n}", raw_answer(b"", pause_seconds=0.2)) for n in range(9)]
    good = [newsroom.serve(f"/good/{n}", PAGE) for n in range(20)]
    with Client(make_settings(read_timeout_seconds=0.05, max_attempts=1)) as client:
        found = fetch([*bad, *good], client, archive)
    assert all(isinstance(found[url], Page) for url in good)
    assert all(newsroom.times_asked(f"/bad/{n}") == 1 for n in range(9))


def test_tarpits_that_outnumber_the_threads_hold_up_no_host_that_is_known(
    open_newsroom: Callable[[], Newsroom], archive: Archive
) -> None:
    tarpits, quick = [open_newsroom() for _ in range(12)], open_newsroom()
    late = [room.serve_by("/late", raw_answer(b"", pause_seconds=1.2)) for room in tarpits]
    urls = [*late, *(quick.serve(f"/{n}", PAGE) for n in range(10))]
    with Client(make_settings(read_timeout_seconds=1.0, max_attempts=1)) as client:
        client.get(quick.serve("/feed", "<rss/>"), delay_seconds=0.0)
        order = [link.url for link, _ in fetch_pages([job(url) for url in urls], client, archive, n_threads=4)]
    assert set(order[:10]) == set(urls[12:])


def test_redirects_to_another_host_keep_to_its_pause_and_hold_no_thread_meanwhile(
    open_newsroom: Callable[[], Newsroom], client: Client, archive: Archive
) -> None:
    old_names, place, other = [open_newsroom() for _ in range(4)], open_newsroom(), open_newsroom()
    place.serve("/robots.txt", "User-agent: *\nCrawl-delay: 0.2", content_type="text/plain")
    moved = [
        room.serve("/a", status=301, headers={"Location": place.serve(f"/{number}", PAGE)})
        for number, room in enumerate(old_names)
    ]
    urls = [*moved, *(other.serve(f"/{n}", PAGE) for n in range(10))]
    order = [link.url for link, page in fetch_pages([job(url) for url in urls], client, archive, n_threads=2)]
    assert set(order[-4:]) == set(moved), "two threads read the other host while the moved pages wait"
    assert all(second - first >= 0.2 for first, second in pairwise(place.asked_at))


def test_a_host_that_asks_for_hours_is_not_asked_again_and_its_links_say_when(
    newsroom: Newsroom, client: Client, archive: Archive
) -> None:
    busy = newsroom.serve_by("/0", status_answer(429, Retry_After="7200"))
    urls = [busy, *(newsroom.serve(f"/{n}", PAGE) for n in range(1, 6))]
    found = fetch(urls, client, archive)
    assert {reason_of(page) for page in found.values()} == {Reason.FETCH_RATE_LIMITED}
    assert [newsroom.times_asked(f"/{n}") for n in range(6)] == [1, 0, 0, 0, 0, 0]
    waits = {page.not_before - NOW for page in found.values() if isinstance(page, Rejection) and page.not_before}
    assert waits == {timedelta(hours=2)}


def test_a_host_whose_robots_txt_cannot_be_read_costs_one_try(
    newsroom: Newsroom, client: Client, archive: Archive
) -> None:
    newsroom.serve("/robots.txt", "oops", status=500)
    found = fetch([newsroom.serve(f"/{n}", PAGE) for n in range(5)], client, archive)
    assert {reason_of(page) for page in found.values()} == {Reason.FETCH_ROBOTS_UNREACHABLE}
    assert set(newsroom.asked) == {"/robots.txt"}
    assert newsroom.times_asked("/robots.txt") == 3
    assert all(isinstance(page, Rejection) and page.not_before is not None for page in found.values())


def test_a_full_disk_is_raised_and_not_counted_as_bad_pages(
    newsroom: Newsroom, client: Client, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_file: object, _content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("extract.warc_writing._write_all", fail)
    with pytest.raises(ArchiveError, match="No space left"):
        fetch([newsroom.serve("/a", PAGE)], client, archive)


class StumblingClient(Client):
    """A client with a bug that one address brings to light."""

    def step(self, asking: Asking, **options: Any) -> Response | Failure | Asking:
        if asking.url.endswith("/bug"):
            raise LookupError(f"no such thing: {asking.url}?key=S3CRET")
        return super().step(asking, **options)


def test_a_bug_met_on_one_link_costs_only_that_link(newsroom: Newsroom, archive: Archive) -> None:
    good, bad = newsroom.serve("/a", PAGE), newsroom.serve("/bug", PAGE)
    with StumblingClient(make_settings()) as client:
        found = fetch([bad, good], client, archive)
    assert isinstance(found[good], Page)
    rejection = found[bad]
    assert isinstance(rejection, Rejection)
    assert (rejection.reason, rejection.is_retryable) == (Reason.FETCH_ERROR, True)
    assert rejection.detail.startswith("LookupError (test_fetch.py, line ")


def test_no_links_give_no_pages(client: Client, archive: Archive) -> None:
    assert fetch([], client, archive) == {}
