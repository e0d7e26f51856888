"""The newsroom serves what it says it serves, on both nights, and is quiet about it."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser
import pytest
import requests
from bs4 import BeautifulSoup

from flows.demo.articles import TEXTS
from flows.demo.server import Newsroom
from flows.demo.site import Listing, Site
from transform.records import Via
from transform.urls import normalize_url

SITEMAP_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


@pytest.fixture(scope="module")
def newsroom() -> Iterator[Newsroom]:
    with Newsroom() as opened:
        yield opened


@pytest.fixture(params=[1, 2], ids=["night 1", "night 2"])
def sites(newsroom: Newsroom, request: pytest.FixtureRequest) -> tuple[Site, ...]:
    """The sites with an address, on each night."""
    newsroom.night = request.param
    return tuple(site for site in newsroom.sites if site.base_url)


def fetch(url: str, **headers: str) -> requests.Response:
    return requests.get(url, headers={**headers, "Connection": "close"}, timeout=5, allow_redirects=False)


def links_found(site: Site, listing: Listing) -> list[str]:
    """The links of a feed, sitemap or section page, as any reader would find them."""
    url = f"{site.base_url}{listing.path}"
    body = fetch(url).content
    match listing.via:
        case Via.FEED:
            return [entry.link for entry in feedparser.parse(body).entries]
        case Via.SITEMAP:
            maps = [element.text or "" for element in ElementTree.fromstring(body).iter(SITEMAP_LOC)]
            pages = [ElementTree.fromstring(fetch(address).content) for address in maps]
            return [element.text or "" for page in pages for element in page.iter(SITEMAP_LOC)]
        case _:
            links = BeautifulSoup(body, "lxml").select(listing.selector or "")
            return [requests.compat.urljoin(url, str(link["href"])) for link in links]


def test_ways_in_hold_the_links_they_promise(sites: tuple[Site, ...]) -> None:
    listings = [(site, one) for site in sites for one in site.listings if one.via is not Via.LIST]
    assert {listing.via for _, listing in listings} == {Via.FEED, Via.SITEMAP, Via.SECTION}
    for site, listing in listings:
        assert links_found(site, listing) == [f"{site.base_url}{entry.path}" for entry in listing.entries]


def test_every_link_is_answered_as_announced(sites: tuple[Site, ...]) -> None:
    statuses = set()
    for site in sites:
        for path in {entry.path for listing in site.listings for entry in listing.entries}:
            response = fetch(f"{site.base_url}{path}")
            answer = site.answer(path)
            assert answer is not None
            assert (response.status_code, response.content) == (answer.status, answer.body)
            assert response.headers["Content-Type"] == answer.content_type
            statuses.add(response.status_code)
    assert statuses == {200, 301, 404, 500}


def test_every_expected_outcome_is_linked_from_somewhere(newsroom: Newsroom) -> None:
    for night in (1, 2):
        newsroom.night = night
        linked = {
            (site.outlet.source_id, normalize_url(f"http://x.example/{entry.path.lstrip('/')}"))
            for site in newsroom.sites
            for listing in site.listings
            for entry in listing.entries
        }
        expected = newsroom.expected(night)
        asked = {
            (outcome.source_id, normalize_url(f"http://x.example/{outcome.path.lstrip('/')}"))
            for outcome in expected.outcomes
        }
        assert asked == linked
        assert len(linked) == len(expected.outcomes)


def test_addresses_inside_pages_are_those_that_are_served(sites: tuple[Site, ...]) -> None:
    for site in sites:
        for path, answer in site.answers.items():
            if answer.status != 200 or not answer.content_type.startswith("text/html"):
                continue
            page = BeautifulSoup(answer.body, "lxml")
            for canonical in page.select("link[rel=canonical]"):
                assert canonical["href"] == f"{site.base_url}{path}"
            for link in page.select("a[href^='/']"):
                target = str(link["href"])
                # A house may keep rooms that robots.txt closes; nobody is led there by a feed but once.
                assert site.answer(target) or target.startswith(("/abo/", "/guestbook/")), (path, target)


def test_a_redirect_leads_to_the_real_address(newsroom: Newsroom) -> None:
    newsroom.night = 1
    courier = dict(newsroom.outlets)["lindmoor-courier"]
    response = fetch(f"{courier}/t/88213?utm_source=atom")
    assert response.status_code == 301
    assert fetch(response.headers["Location"]).status_code == 200


def test_robots_txt_closes_what_the_feed_leads_to(newsroom: Newsroom) -> None:
    post = dict(newsroom.outlets)["harbour-post"]
    assert "Disallow: /members/" in fetch(f"{post}/robots.txt").text
    assert any(
        urlsplit(one.link).path.startswith("/members/")
        for one in feedparser.parse(fetch(f"{post}/rss.xml").content).entries
    )


def test_a_page_that_did_not_change_is_not_sent_twice(newsroom: Newsroom) -> None:
    newsroom.night = 1
    post = dict(newsroom.outlets)["harbour-post"]
    address = f"{post}/news/2026/01/12/ferry-crews-walkout"
    tag = fetch(address).headers["ETag"]
    assert fetch(address, **{"If-None-Match": tag}).status_code == 304
    newsroom.night = 2
    assert fetch(address, **{"If-None-Match": tag}).status_code == 200


def test_comments_change_a_page_and_not_its_article(newsroom: Newsroom) -> None:
    courier = dict(newsroom.outlets)["lindmoor-courier"]
    bodies = []
    for night in (1, 2):
        newsroom.night = night
        bodies.append(fetch(f"{courier}/culture/mint-theatre-puppets.html").content)
    articles = [BeautifulSoup(body, "lxml").select_one("article") for body in bodies]
    assert bodies[0] != bodies[1]
    assert articles[0] == articles[1]


def test_what_is_asked_is_written_down(newsroom: Newsroom) -> None:
    fetch(f"{dict(newsroom.outlets)['quillhaven-gazette']}/news.php")
    assert newsroom.requests[-1] == ("quillhaven-gazette", "/news.php")


def test_source_files_name_the_actual_addresses(newsroom: Newsroom, tmp_path: Path) -> None:
    newsroom.night = 1
    newsroom.write_sources(tmp_path / "sources")
    files = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in (tmp_path / "sources").glob("*.toml")}
    assert len(files) == 5
    for source_id, base_url in newsroom.outlets:
        assert files[source_id]["homepage_url"] == f"{base_url}/"
        assert files[source_id]["delay_seconds"] == 0
    assert files["orvane-press-review"]["read"] == [{"file": str(TEXTS)}]
    post = dict(newsroom.outlets)["harbour-post"]
    feed, archive = files["harbour-post"]["read"]
    assert feed == {"feed": f"{post}/rss.xml"}
    lines = Path(archive["list"]).read_text("utf-8").splitlines()
    assert len(lines) == 3
    assert all(line.startswith(f"{post}/news/2026/01/") for line in lines)


def test_the_server_is_silent(newsroom: Newsroom, capfd: pytest.CaptureFixture[str]) -> None:
    fetch(f"{newsroom.outlets[0][1]}/no-such-page")
    assert capfd.readouterr() == ("", "")


def test_fixed_ports_can_be_asked_for_and_are_free_again_afterwards() -> None:
    with Newsroom() as first:
        port = int(first.outlets[-1][1].rpartition(":")[2]) + 10
    for _ in range(2):
        with Newsroom(first_port=port) as newsroom:
            assert [url for _, url in newsroom.outlets] == [f"http://127.0.0.1:{port + n}" for n in range(4)]


def test_there_is_no_third_night(newsroom: Newsroom) -> None:
    with pytest.raises(ValueError, match="not 3"):
        newsroom.night = 3
