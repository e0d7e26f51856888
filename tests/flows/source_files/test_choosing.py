from datetime import UTC, datetime

from extract.listing import Entry, Listing
from extract.survey import Offer, Survey
from flows.source_files.choosing import LARGEST_NEWS_SITEMAP, choose_ways
from transform.records import Via

HOME = "https://harbourpost.example/"
NOW = datetime(2026, 3, 14, tzinfo=UTC)


def listing(*paths: str, published: str | None = "2026-03-13") -> Listing:
    return Listing(
        entries=tuple(
            Entry(number=number, url=HOME + path, published=published) for number, path in enumerate(paths, start=1)
        )
    )


def feed(path: str, *entries: str, title: str | None = None, published: str | None = "2026-03-13") -> Offer:
    return Offer(
        via=Via.FEED,
        url=HOME + path,
        found="declared by the front page",
        title=title,
        listing=listing(*entries, published=published),
    )


def sitemap(path: str, *entries: str, published: str | None = None, found: str = "named by robots.txt") -> Offer:
    return Offer(via=Via.SITEMAP, url=HOME + path, found=found, listing=listing(*entries, published=published))


def index(path: str, *children: str) -> Offer:
    return Offer(
        via=Via.SITEMAP,
        url=HOME + path,
        found="named by robots.txt",
        children=tuple(HOME + child for child in children),
    )


def chosen(feeds: tuple[Offer, ...] = (), sitemaps: tuple[Offer, ...] = ()) -> tuple[list[str], dict[str, str]]:
    """Return the addresses taken, and why others are not, without the host."""
    front_page = Offer(via=Via.SECTION, url=HOME, found="the front page", listing=listing("a", "b"))
    choice = choose_ways(
        Survey(homepage_url=HOME, homepage=None, feeds=feeds, sitemaps=sitemaps, front_page=front_page, unasked=()),
        NOW,
    )
    taken = [f"{way.via} {way.url.removeprefix(HOME)}" for way, _ in choice.taken]
    return taken, {one.url.removeprefix(HOME): one.why for one in choice.left_out}


def test_the_main_feed_is_taken_and_what_repeats_it_is_not() -> None:
    taken, left = chosen(
        (feed("rss", "a", "b"), feed("atom", "a?utm_source=atom", "b/"), feed("sport.rss", "b", "c", "d"))
    )
    assert taken == ["feed rss", "feed sport.rss"]
    assert left == {"atom": "2 of its 2 entries are in the feeds above"}


def test_feeds_of_comments_tags_and_authors_are_left_out() -> None:
    taken, left = chosen(
        (
            feed("comments/feed", "x"),
            feed("f1", "x", title="Comments on: Harbour Post"),
            feed("tag/ferry/feed", "x"),
            feed("author/ana/feed", "x"),
            feed("feed", "a"),
        )
    )
    assert taken == ["feed feed"]
    assert left == {
        "comments/feed": "a feed of readers' comments",
        "f1": "a feed of readers' comments",
        "tag/ferry/feed": "the feed of one tag, topic or author",
        "author/ana/feed": "the feed of one tag, topic or author",
    }


def test_the_main_feed_comes_before_that_of_a_category() -> None:
    taken, left = chosen((feed("category/sport/feed", "a", "b"), feed("feed", "a", "b", "c")))
    assert taken == ["feed feed"]
    assert list(left) == ["category/sport/feed"]


def test_a_feed_that_died_is_left_out_unless_there_is_no_other() -> None:
    dead = feed("old.rss", "x", published="2019-05-01")
    taken, left = chosen((dead, feed("rss", "a")))
    assert (taken, left) == (["feed rss"], {"old.rss": "its newest entry is of 2019-05-01"})
    assert chosen((dead,))[0] == ["feed old.rss"]


def test_what_could_not_be_read_is_said_unless_it_was_only_a_guess() -> None:
    broken = Offer(via=Via.FEED, url=HOME + "x", found="linked from the front page", problem="FETCH_HTTP_4XX: 404")
    guess = Offer(via=Via.FEED, url=HOME + "feed", found="a usual place", problem="FETCH_HTTP_4XX: 404")
    taken, left = chosen((broken, guess, feed("rss", "a"), feed("empty.rss")))
    assert taken == ["feed rss"]
    assert left == {"x": "FETCH_HTTP_4XX: 404", "empty.rss": "it lists nothing that could be read"}


def test_the_sitemap_of_the_news_is_taken_and_the_archive_left_for_once() -> None:
    archive = sitemap("all.xml", *(str(n) for n in range(LARGEST_NEWS_SITEMAP + 1)))
    months = index("index.xml", *(f"{n}.xml" for n in range(60)))
    taken, left = chosen((feed("rss", "a"),), (sitemap("news.xml", "a", published="2026-03-14"), archive, months))
    assert taken == ["feed rss", "sitemap news.xml"]
    assert "1,001 entries are an archive" in left["all.xml"]
    assert "an index of 60 sitemaps" in left["index.xml"]
    assert f"onrecord ingest {HOME}index.xml --since" in left["index.xml"]
    # Where there is nothing else it is better than nothing.
    assert chosen((), (months,))[0] == ["sitemap index.xml"]


def test_a_small_index_is_taken_whole() -> None:
    listed = f"listed in {HOME}index.xml"
    taken, left = chosen((), (index("index.xml", "news.xml", "2026.xml"), sitemap("news.xml", "a", found=listed)))
    assert taken == ["sitemap index.xml"]
    assert left == {"news.xml": "the index above leads to it"}


def test_of_an_index_with_other_pages_only_the_articles_are_taken() -> None:
    listed = f"listed in {HOME}wp-sitemap.xml"
    blog = index("wp-sitemap.xml", "post-sitemap.xml", "category-sitemap.xml", "author-sitemap.xml")
    taken, left = chosen((), (blog, sitemap("post-sitemap.xml", "a", "b", found=listed)))
    assert taken == ["sitemap post-sitemap.xml"]
    assert list(left) == ["wp-sitemap.xml"]


def test_the_front_page_is_a_section_where_there_is_nothing_else() -> None:
    assert chosen()[0] == ["section "]
