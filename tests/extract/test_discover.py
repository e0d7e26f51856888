import json
from datetime import date
from pathlib import Path

from extract.client import Client
from extract.discover import Discovery, discover_links
from extract.messages import Validators
from extract.polls import Memory, Remembered
from tests.extract.newsroom import NOW, Newsroom
from transform.reasons import Reason, Stage
from transform.records import PollStatus, Section, Source, Via


def rss(*paths: str) -> str:
    return f"<rss><channel>{''.join(f'<item><link>{path}</link></item>' for path in paths)}</channel></rss>"


def source(**ways: tuple[object, ...]) -> Source:
    return Source(source_id="harbour-post", outlet="Harbour Post", delay_seconds=0, **ways)  # type: ignore[arg-type]


def discover(client: Client, **ways: tuple[object, ...]) -> Discovery:
    return discover_links(source(**ways), client, NOW)


def reasons(discovery: Discovery) -> list[Reason]:
    return [rejection.reason for rejection in discovery.rejections]


def test_every_way_to_read_a_source_is_read(newsroom: Newsroom, client: Client, tmp_path: Path) -> None:
    wanted = tmp_path / "wanted.txt"
    wanted.write_text(f"{newsroom.url}/from-file\n", encoding="utf-8")
    discovery = discover(
        client,
        feeds=(newsroom.serve("/rss", rss("/from-feed")),),
        sitemaps=(newsroom.serve("/map", "<urlset><url><loc>/from-sitemap</loc></url></urlset>"),),
        sections=(Section(url=newsroom.serve("/world", '<h2><a href="/from-section">x</a></h2>'), selector="h2"),),
        lists=(newsroom.serve("/list", f"{newsroom.url}/from-list"), str(wanted)),
    )
    assert [(link.via, link.url.rpartition("/")[2]) for link in discovery.links] == [
        (Via.FEED, "from-feed"),
        (Via.SITEMAP, "from-sitemap"),
        (Via.SECTION, "from-section"),
        (Via.LIST, "from-list"),
        (Via.LIST, "from-file"),
    ]
    assert (discovery.rejections, discovery.notices) == ((), ())
    assert discovery.links[0].found_in_url == newsroom.url + "/rss"
    assert discovery.links[-1].found_in_url == wanted.as_uri()


def test_an_address_in_two_feeds_is_two_sightings(newsroom: Newsroom, client: Client) -> None:
    feeds = tuple(newsroom.serve(f"/rss{n}", rss("/a")) for n in range(2))
    links = discover(client, feeds=feeds).links
    assert len({link.link_id for link in links}) == 2
    assert len({link.url_normalized for link in links}) == 1


def test_a_bad_feed_costs_only_itself(newsroom: Newsroom, client: Client, closed_port: int) -> None:
    discovery = discover(
        client,
        feeds=(
            newsroom.serve("/empty", ""),
            newsroom.serve("/login", "<html>Log in</html>"),
            newsroom.serve("/bomb", '<!DOCTYPE rss [<!ENTITY a "b">]><rss/>'),
            newsroom.url + "/gone",
            f"http://ana:S3CRET@127.0.0.1:{closed_port}/rss?api_key=S3CRET",
            newsroom.serve("/rss", rss("/a")),
        ),
    )
    assert reasons(discovery) == [
        Reason.FEED_EMPTY_BODY,
        Reason.FEED_NOT_A_FEED,
        Reason.FEED_FORBIDDEN_XML,
        Reason.FETCH_HTTP_4XX,
        Reason.FETCH_ROBOTS_UNREACHABLE,
    ]
    assert all(rejection.link_id is None for rejection in discovery.rejections)
    assert {rejection.stage for rejection in discovery.rejections} == {Stage.DISCOVER}
    assert discovery.rejections[3].http_status == 404
    assert "S3CRET" not in repr(discovery)
    assert len(discovery.links) == 1


def test_a_bad_entry_costs_only_itself(newsroom: Newsroom, client: Client) -> None:
    feed = rss(
        "/a", "javascript:alert(1)", "file:///etc/passwd", "mailto:desk@harbourpost.example", "", "http://[", "/b"
    )
    discovery = discover(client, feeds=(newsroom.serve("/rss", feed),))
    assert [link.url for link in discovery.links] == [newsroom.url + "/a", newsroom.url + "/b"]
    assert [(rejection.item_key.rpartition("#")[2], rejection.reason) for rejection in discovery.rejections] == [
        ("2", Reason.ENTRY_BAD_LINK),
        ("3", Reason.ENTRY_BAD_LINK),
        ("4", Reason.ENTRY_BAD_LINK),
        ("5", Reason.ENTRY_NO_LINK),
        ("6", Reason.ENTRY_BAD_LINK),
    ]


def test_a_feed_without_entries_and_a_broken_one_are_noticed(newsroom: Newsroom, client: Client) -> None:
    feeds = (newsroom.serve("/none", rss()), newsroom.serve("/cut", rss("/a").removesuffix("</channel></rss>")))
    discovery = discover(client, feeds=feeds)
    assert [notice.reason for notice in discovery.notices] == [Reason.FEED_NO_ENTRIES, Reason.FEED_PARTIAL]
    assert (reasons(discovery), len(discovery.links)) == ([], 1)


def index(*paths: str) -> str:
    return f"<sitemapindex>{''.join(f'<sitemap><loc>{path}</loc></sitemap>' for path in paths)}</sitemapindex>"


def test_an_index_that_leads_back_to_itself_is_read_once(newsroom: Newsroom, client: Client) -> None:
    newsroom.serve("/news", "<urlset><url><loc>/a</loc></url></urlset>")
    newsroom.serve("/two", index("/one", "/news"))
    discovery = discover(client, sitemaps=(newsroom.serve("/one", index("/two", "/news")),))
    assert reasons(discovery) == [Reason.SITEMAP_CYCLE]
    assert len(discovery.links) == 1
    assert newsroom.times_asked("/news") == 1


def test_an_index_without_end_is_capped_and_said_so(newsroom: Newsroom, client: Client) -> None:
    for n in range(60):
        newsroom.serve(f"/{n}", f"<urlset><url><loc>/a{n}</loc></url></urlset>")
    discovery = discover(client, sitemaps=(newsroom.serve("/index", index(*(f"/{n}" for n in range(60)))),))
    assert [notice.reason for notice in discovery.notices] == [Reason.SITEMAP_CAPPED]
    assert len(discovery.links) == 49
    assert "11 sitemaps" in discovery.notices[0].detail


def test_the_sitemaps_that_a_robots_txt_names_are_read(newsroom: Newsroom, client: Client) -> None:
    named = newsroom.serve("/map", "<urlset><url><loc>/a</loc></url></urlset>")
    robots = newsroom.serve(
        "/robots.txt", f"User-agent: *\nDisallow: /*.txt$\nSitemap: {named}\nsitemap: /not-whole.xml\n"
    )
    discovery = discover(client, sitemaps=(robots,))
    assert [(link.via, link.url, link.found_in_url) for link in discovery.links] == [
        (Via.SITEMAP, newsroom.url + "/a", named)
    ]
    assert [(notice.item_key, notice.reason) for notice in discovery.notices] == [(robots, Reason.FEED_PARTIAL)]
    assert newsroom.times_asked("/not-whole.xml") == 0


def test_sitemaps_that_changed_last_before_the_first_day_asked_for_are_not_read(
    newsroom: Newsroom, client: Client
) -> None:
    lastmods = {"/undated": "", "/month": "2026-02", "/day": "2026-03-13", "/old": "2026-03-12T23:59:59Z"}
    listed = "".join(
        f"<sitemap><loc>{path}</loc><lastmod>{lastmod}</lastmod></sitemap>" for path, lastmod in lastmods.items()
    )
    for path in lastmods:
        newsroom.serve(path, f"<urlset><url><loc>/a{path}</loc></url></urlset>")
    one = source(sitemaps=(newsroom.serve("/index", f"<sitemapindex>{listed}</sitemapindex>"),))
    discovery = discover_links(one, client, NOW, since=date(2026, 3, 14))
    # A month does not say which of its days, and a day may be the one after in another zone.
    assert {link.url.removeprefix(newsroom.url) for link in discovery.links} == {"/a/undated", "/a/month", "/a/day"}
    assert newsroom.times_asked("/old") == 0
    assert [(notice.reason, notice.detail[:10]) for notice in discovery.notices] == [
        (Reason.SITEMAP_CAPPED, "1 sitemaps")
    ]
    assert len(discover_links(one, client, NOW).links) == 4


def test_the_sitemaps_of_the_days_asked_for_are_read_before_the_limit(newsroom: Newsroom, client: Client) -> None:
    months = [f"/map-{year}-{month:02}.xml" for year in range(2026, 2019, -1) for month in range(12, 0, -1)]
    for path in months:
        newsroom.serve(path, f"<urlset><url><loc>/a{path}</loc></url></urlset>")
    one = source(sitemaps=(newsroom.serve("/index", index(*months)),))
    links = discover_links(one, client, NOW, since=date(2020, 3, 5), until=date(2020, 4, 1)).links
    assert [link.url.removeprefix(newsroom.url) for link in links[:2]] == ["/a/map-2020-04.xml", "/a/map-2020-03.xml"]
    assert links[2].url == newsroom.url + "/a/map-2026-12.xml"


def test_an_index_without_sitemaps_is_noticed(newsroom: Newsroom, client: Client) -> None:
    discovery = discover(client, sitemaps=(newsroom.serve("/one", index()),))
    assert [notice.reason for notice in discovery.notices] == [Reason.FEED_NO_ENTRIES]


def test_a_further_page_of_a_feed_is_said_and_not_read(newsroom: Newsroom, client: Client) -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Harbour Post",
        "next_url": "/feed.json?page=2",
        "items": [{"id": "1", "url": "/a"}],
    }
    discovery = discover(client, feeds=(newsroom.serve("/feed.json", json.dumps(feed)),))
    assert [link.url for link in discovery.links] == [newsroom.url + "/a"]
    assert [notice.reason for notice in discovery.notices] == [Reason.FEED_PARTIAL]
    assert "/feed.json?page=2" in discovery.notices[0].detail
    assert newsroom.times_asked("/feed.json?page=2") == 0


def test_the_sitemaps_left_out_are_counted_once_each(newsroom: Newsroom, client: Client) -> None:
    for n in range(52):
        newsroom.serve(f"/{n}", f"<urlset><url><loc>/a{n}</loc></url></urlset>")
    paths = [f"/{n}" for n in range(52)]
    twice = newsroom.serve("/twice", index(*paths))
    discovery = discover(client, sitemaps=(newsroom.serve("/once", index(*paths)), twice))
    assert "4 sitemaps were not read" in discovery.notices[0].detail


def test_fifty_thousand_entries_are_links_and_the_number_beyond_is_said(newsroom: Newsroom, client: Client) -> None:
    discovery = discover(client, feeds=(newsroom.serve("/rss", rss(*(f"/{n}" for n in range(50_007)))),))
    assert (len(discovery.links), discovery.rejections) == (50_000, ())
    assert [(notice.reason, notice.detail[:9]) for notice in discovery.notices] == [(Reason.FEED_CAPPED, "7 entries")]


def test_links_of_a_section_page_beyond_the_limit_are_counted(newsroom: Newsroom, client: Client) -> None:
    page = newsroom.serve("/world", "".join(f'<a href="/{n}">{n}</a>' for n in range(5_003)))
    discovery = discover(client, sections=(Section(url=page),))
    assert len(discovery.links) == 5_000
    assert [(notice.reason, notice.detail[:9]) for notice in discovery.notices] == [(Reason.FEED_CAPPED, "3 entries")]


def test_a_list_that_is_not_there_is_said(client: Client, tmp_path: Path) -> None:
    assert reasons(discover(client, lists=(str(tmp_path / "none.txt"), str(tmp_path)))) == [
        Reason.READ_GONE,
        Reason.READ_NOT_REGULAR_FILE,
    ]


def discover_again(client: Client, memory: Memory, **ways: tuple[object, ...]) -> Discovery:
    return discover_links(source(**ways), client, NOW, memory=memory)


def remembered(discovery: Discovery) -> Memory:
    """What the next run would remember of each address."""
    return {
        asked.feed_id: Remembered(validators=asked.validators, payload_digest=asked.payload_digest)
        for asked in discovery.asked
    }


def test_every_address_is_told_with_what_came_of_it(newsroom: Newsroom, client: Client, tmp_path: Path) -> None:
    asked = discover(
        client,
        feeds=(newsroom.serve("/rss", rss("/a", "/b"), headers={"ETag": '"1"'}), newsroom.url + "/gone?token=S3CRET"),
        sitemaps=(newsroom.serve("/login", "<html>Log in</html>"),),
        sections=(Section(url=newsroom.serve("/world", "nothing")),),
        lists=(str(tmp_path / "missing.txt"),),
    ).asked
    assert [(one.via, one.status, one.reason, one.http_status, one.n_entries) for one in asked] == [
        (Via.FEED, PollStatus.OK, None, 200, 2),
        (Via.FEED, PollStatus.FAILED, Reason.FETCH_HTTP_4XX, 404, None),
        (Via.SITEMAP, PollStatus.FAILED, Reason.FEED_NOT_A_FEED, 200, None),
        (Via.SECTION, PollStatus.OK, None, 200, 0),
        (Via.LIST, PollStatus.FAILED, Reason.READ_GONE, None, None),
    ]
    assert len({one.feed_id for one in asked}) == 5
    assert (asked[0].validators, len(asked[0].link_ids)) == (Validators(etag='"1"'), 2)
    assert asked[1].url == newsroom.url + "/gone?token=***"


def test_a_feed_that_the_server_calls_unmodified_is_not_read(newsroom: Newsroom, client: Client) -> None:
    url = newsroom.serve("/rss", rss("/a"), headers={"ETag": '"1"', "Last-Modified": "Sat, 14 Mar 2026 06:00:00 GMT"})
    first = discover(client, feeds=(url,))
    newsroom.serve("/rss", status=304, content_type=None)
    again = discover_again(client, remembered(first), feeds=(url,))
    assert (again.links, again.rejections, again.notices) == ((), (), ())
    assert [(one.status, one.http_status, one.n_entries) for one in again.asked] == [
        (PollStatus.NOT_MODIFIED, 304, None)
    ]
    assert newsroom.headers[-1]["If-None-Match"] == '"1"'
    assert newsroom.headers[-1]["If-Modified-Since"] == "Sat, 14 Mar 2026 06:00:00 GMT"
    # Without a memory it is asked for whole.
    newsroom.serve("/rss", rss("/a"))
    assert len(discover(client, feeds=(url,)).links) == 1
    assert "If-None-Match" not in newsroom.headers[-1]


def test_the_same_bytes_are_not_read_again_and_others_are(newsroom: Newsroom, client: Client) -> None:
    url = newsroom.serve("/rss", rss("/a"))
    memory = remembered(discover(client, feeds=(url,)))
    again = discover_again(client, memory, feeds=(url,))
    assert (again.links, [one.status for one in again.asked]) == ((), [PollStatus.UNCHANGED])
    newsroom.serve("/rss", rss("/a", "/b"))
    changed = discover_again(client, memory, feeds=(url,))
    assert (len(changed.links), [one.status for one in changed.asked]) == (2, [PollStatus.OK])


def test_another_selector_reads_the_same_bytes_again(newsroom: Newsroom, client: Client) -> None:
    url = newsroom.serve("/world", '<h2><a href="/a">A</a></h2><h3><a href="/b">B</a></h3>')
    memory = remembered(discover(client, sections=(Section(url=url, selector="h2"),)))
    assert [
        link.title_hint for link in discover_again(client, memory, sections=(Section(url=url, selector="h3"),)).links
    ] == ["B"]


def test_what_is_not_due_is_not_asked(newsroom: Newsroom, client: Client) -> None:
    feed, sitemap = newsroom.serve("/rss", rss("/a")), newsroom.serve("/map", "<urlset/>")
    memory = {
        asked.feed_id: Remembered(is_due=asked.via is not Via.FEED)
        for asked in discover(client, feeds=(feed,), sitemaps=(sitemap,)).asked
    }
    again = discover_again(client, memory, feeds=(feed,), sitemaps=(sitemap,))
    assert [one.status for one in again.asked] == [PollStatus.NOT_DUE, PollStatus.OK]
    assert (newsroom.times_asked("/rss"), newsroom.times_asked("/map")) == (1, 2)


def test_an_index_is_read_whole_for_what_it_lists_may_have_changed(newsroom: Newsroom, client: Client) -> None:
    child = newsroom.serve("/child", "<urlset><url><loc>/a</loc></url></urlset>")
    index = newsroom.serve(
        "/index", f"<sitemapindex><sitemap><loc>{child}</loc></sitemap></sitemapindex>", headers={"ETag": '"1"'}
    )
    memory = remembered(discover(client, sitemaps=(index,)))
    newsroom.serve("/child", "<urlset><url><loc>/a</loc></url><url><loc>/b</loc></url></urlset>")
    again = discover_again(client, memory, sitemaps=(index,))
    assert len(again.links) == 2
    assert [(one.status, one.is_index, one.n_entries) for one in again.asked] == [
        (PollStatus.OK, True, 1),
        (PollStatus.OK, False, 2),
    ]


def test_a_local_list_is_read_when_it_changed(client: Client, tmp_path: Path) -> None:
    wanted = tmp_path / "wanted.txt"
    wanted.write_text("https://harbourpost.example/a\n", encoding="utf-8")
    memory = remembered(discover(client, lists=(str(wanted),)))
    assert discover_again(client, memory, lists=(str(wanted),)).links == ()
    wanted.write_text("https://harbourpost.example/b\n", encoding="utf-8")
    assert len(discover_again(client, memory, lists=(str(wanted),)).links) == 1


def test_a_feed_that_a_source_names_twice_is_asked_once(newsroom: Newsroom, client: Client) -> None:
    url = newsroom.serve("/rss", rss("/a"))
    assert len(discover(client, feeds=(url, url)).links) == 1
    assert newsroom.times_asked("/rss") == 1
