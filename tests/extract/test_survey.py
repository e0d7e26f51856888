from collections.abc import Callable

import pytest

from extract.client import Client
from extract.survey import MOST_FEEDS, Offer, Survey, SurveyError, survey_outlet
from tests.extract.newsroom import Newsroom
from transform.records import Via

RSS = "<rss><channel><title>Harbour Post</title><item><link>/a</link></item></channel></rss>"
URLSET = "<urlset><url><loc>/a</loc></url></urlset>"


def survey(client: Client, url: str) -> Survey:
    return survey_outlet(url, client, delay_seconds=0)


def seen(offers: tuple[Offer, ...], newsroom: Newsroom) -> list[tuple[str, str, bool]]:
    return [(offer.url.removeprefix(newsroom.url), offer.found, offer.is_readable) for offer in offers]


def front_page(newsroom: Newsroom, head: str = "", body: str = "") -> str:
    return newsroom.serve("/", f"<html><head>{head}</head><body>{body}</body></html>")


def declared(*paths: str) -> str:
    return "".join(f'<link rel="alternate" type="application/rss+xml" href="{path}">' for path in paths)


def test_declared_feeds_are_read_and_no_other_place_is_tried(newsroom: Newsroom, client: Client) -> None:
    newsroom.serve("/news.rss", RSS)
    newsroom.serve("/gone", "", status=410)
    newsroom.serve("/feed", RSS)
    found = survey(client, front_page(newsroom, declared("/news.rss", "/gone"), '<a href="/feed">Feed</a>'))
    assert seen(found.feeds, newsroom) == [
        ("/news.rss", "declared by the front page", True),
        ("/gone", "declared by the front page", False),
    ]
    assert found.feeds[0].title == "Harbour Post"
    assert "FETCH_HTTP_4XX" in str(found.feeds[1].problem)
    assert newsroom.times_asked("/feed") == 0


def test_linked_feeds_and_then_the_usual_places_are_tried(newsroom: Newsroom, client: Client) -> None:
    newsroom.serve("/world/rss.xml", "<html>All our feeds</html>")
    newsroom.serve("/rss.xml", RSS)
    found = survey(client, front_page(newsroom, body='<a href="/world/rss.xml">RSS</a>'))
    assert seen(found.feeds, newsroom) == [
        ("/world/rss.xml", "linked from the front page", False),
        ("/rss.xml", "a usual place", True),
    ]
    # One that is there is enough.
    assert [newsroom.times_asked(path) for path in ("/feed", "/rss", "/rss.xml", "/atom.xml")] == [1, 1, 1, 0]


def test_the_address_of_a_feed_leads_to_its_front_page(newsroom: Newsroom, client: Client) -> None:
    home = front_page(newsroom, declared("/feed.xml", "/sport.rss"))
    newsroom.serve("/sport.rss", RSS)
    feed = newsroom.serve("/feed.xml", RSS.replace("</title>", f"</title><link>{home}</link>"))
    found = survey(client, feed)
    assert found.homepage_url == home
    assert seen(found.feeds, newsroom) == [
        ("/feed.xml", "the address given", True),
        ("/sport.rss", "declared by the front page", True),
    ]
    assert newsroom.times_asked("/feed.xml") == 1


def test_sitemaps_are_those_that_robots_txt_names(newsroom: Newsroom, client: Client) -> None:
    newsroom.serve("/all.xml", URLSET)
    newsroom.serve("/news.xml", URLSET)
    robots = f"User-agent: *\nDisallow: /private\nSitemap: {newsroom.url}/all.xml\nSITEMAP: {newsroom.url}/news.xml"
    newsroom.serve("/robots.txt", robots)
    found = survey(client, front_page(newsroom))
    assert seen(found.sitemaps, newsroom) == [
        ("/news.xml", "named by robots.txt", True),
        ("/all.xml", "named by robots.txt", True),
    ]
    assert newsroom.times_asked("/sitemap.xml") == 0


def test_of_an_index_the_sitemap_of_the_news_is_looked_at(newsroom: Newsroom, client: Client) -> None:
    children = "".join(f"<sitemap><loc>/{name}.xml</loc></sitemap>" for name in ("2024", "category-a", "google-news"))
    newsroom.serve("/sitemap.xml", f"<sitemapindex>{children}</sitemapindex>")
    newsroom.serve("/google-news.xml", URLSET)
    found = survey(client, front_page(newsroom))
    assert seen(found.sitemaps, newsroom) == [
        ("/sitemap.xml", "a usual place", True),
        ("/google-news.xml", f"listed in {newsroom.url}/sitemap.xml", True),
    ]
    assert found.sitemaps[0].children == tuple(
        f"{newsroom.url}/{name}.xml" for name in ("2024", "category-a", "google-news")
    )
    assert newsroom.times_asked("/2024.xml") == 0


def test_a_site_that_offers_nothing_is_read_on_its_front_page(newsroom: Newsroom, client: Client) -> None:
    found = survey(client, front_page(newsroom, body='<a href="/a">Ferry</a>'))
    assert (found.feeds, found.sitemaps) == ((), ())
    assert found.front_page is not None
    assert found.front_page.via is Via.SECTION
    assert found.front_page.listing is not None
    assert [entry.url for entry in found.front_page.listing.entries] == [newsroom.url + "/a"]


def test_a_redirect_says_where_the_outlet_is(open_newsroom: Callable[[], Newsroom], client: Client) -> None:
    old, new = open_newsroom(), open_newsroom()
    new.serve("/rss.xml", RSS)
    moved = front_page(new, declared("/rss.xml"))
    found = survey(client, old.serve("/", "", status=301, headers={"Location": moved}))
    assert found.homepage_url == moved
    assert [offer.url for offer in found.feeds] == [new.url + "/rss.xml"]


def test_robots_txt_is_obeyed(newsroom: Newsroom, client: Client) -> None:
    newsroom.serve("/robots.txt", "User-agent: *\nDisallow: /private/\n")
    newsroom.serve("/private/rss.xml", RSS)
    found = survey(client, front_page(newsroom, declared("/private/rss.xml")))
    assert "FETCH_BLOCKED_ROBOTS" in str(found.feeds[0].problem)
    assert newsroom.times_asked("/private/rss.xml") == 0


def test_more_feeds_than_one_look_asks_for_are_said(newsroom: Newsroom, client: Client) -> None:
    paths = [f"/{n}.rss" for n in range(MOST_FEEDS + 2)]
    for path in paths:
        newsroom.serve(path, RSS)
    found = survey(client, front_page(newsroom, declared(*paths)))
    assert len(found.feeds) == MOST_FEEDS
    assert found.unasked == (f"{newsroom.url}/{MOST_FEEDS}.rss", f"{newsroom.url}/{MOST_FEEDS + 1}.rss")


def test_an_address_that_cannot_be_read_is_said(newsroom: Newsroom, client: Client, closed_port: int) -> None:
    with pytest.raises(SurveyError, match="404"):
        survey(client, newsroom.url + "/nothing")
    with pytest.raises(SurveyError, match="refused") as caught:
        survey(client, f"http://ana:S3CRET@127.0.0.1:{closed_port}/")
    assert "S3CRET" not in str(caught.value)
