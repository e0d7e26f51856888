"""Section D: feeds and sitemaps that are broken, hostile, huge or no feeds. Each is a source of its own."""

import logging
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime

import pytest

from extract.client import Client
from extract.discover import discover_links
from tests.bad_inputs import naive
from tests.bad_inputs.night import Night, Start, article_page, open_night, rss
from tests.extract.newsroom import NOW, Newsroom, make_settings
from transform.records import Source

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)
QUADRATIC = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "{"x" * 50_000}">]>'
ITEM = "<rss><channel><item><title>{}</title><link>/a</link></item></channel></rss>"
URLSET = "<urlset><url><loc>{}</loc></url></urlset>"
BOMBS = {
    "laughs": LAUGHS + ITEM.format("&j;"),
    "laughs in a sitemap": LAUGHS.replace("DOCTYPE rss", "DOCTYPE urlset") + URLSET.format("&j;"),
    "quadratic": QUADRATIC + ITEM.format("&a;" * 20_000),
    "quadratic in a sitemap": QUADRATIC + URLSET.format("&a;" * 20_000),
    "a file": '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + ITEM.format("&a;"),
    "parameters": "<!DOCTYPE rss [<!ENTITY % a \"<!ENTITY b 'x'>\"> %a;]>" + ITEM.format("&b;"),
    "behind a comment": "<!-- > --><!DOCTYPE rss [<!ENTITY a 'x'>]>" + ITEM.format("&a;"),
    "attributes by default": '<!DOCTYPE rss [<!ATTLIST rss a CDATA "x">]>' + ITEM.format("x"),
}
# Not one of these is a feed, though feedparser calls none of them broken.
NO_FEEDS = {
    "login": "<!DOCTYPE html><html><head><title>Log in</title></head><body><form></form></body></html>",
    "fragment": "<div>Please log in</div>",
    "json": '{"error": "log in first"}',
    "words": "Service unavailable",
    "opml": "<opml><body><outline/></body></opml>",
    "picture": "\x89PNG\r\n\x1a\n",
    "script": "<script>location = '/login'</script>",
}
BROKEN = {
    "lone surrogate": ITEM.format("a &#xD800; b"),
    "lone surrogate and no end": ITEM.format("a &#xD800; b").removesuffix("</rss>") + "</x>",
    "huge references": ITEM.format("&#x110000; &#99999999999; &#0;"),
    "no end": ITEM.format("a").partition("</channel>")[0],
    "crossed tags": ITEM.format("<b><i>a</b></i>"),
    "unknown prefix": ITEM.format("a").replace("<item>", "<x:y><x:z/></x:y><item>"),
    "an attribute twice": ITEM.format("a").replace("<item>", '<item a="1" a="2">'),
    "bare signs": ITEM.format("Fish & chips < 5"),
    "second root": ITEM.format("a") + ITEM.format("b"),
    "words before": "Warning: on line 1\n" + ITEM.format("a"),
    "cdata without end": ITEM.format("<![CDATA[ a"),
    "nul": ITEM.format("a\0b"),
    "deep": ITEM.format("<b>" * 20_000 + "</b>" * 20_000),
}
ENCODED = {
    "cp1252 as utf-8": ('<?xml version="1.0" encoding="utf-8"?>', "cp1252"),
    "cp1252 as nothing": ("", "cp1252"),
    "utf-16 with a mark": ("", "utf-16"),
    "utf-16 as it says": ('<?xml version="1.0" encoding="utf-16"?>', "utf-16"),
    "utf-8 as utf-16": ('<?xml version="1.0" encoding="utf-16"?>', "utf-8"),
    "unknown name": ('<?xml version="1.0" encoding="x-harbour"?>', "utf-8"),
    "utf-8 with a mark": ("\ufeff", "utf-8"),
    "koi8": ('<?xml version="1.0" encoding="koi8-r"?>', "koi8-r"),
}
TITLES = {"koi8": "Паром снова ходит"}
CAFE = "Café – “quay”"
DATES = (
    "Thu, 01 Jan 1970 00:00:00 GMT",
    "1970",
    "32 Jan 2024",
    "9999-12-31T00:00:00Z",
    "2026-03-14T06:30:00+99:99",
    "7" * 5_000,
    "yesterday",
    "0000-00-00",
)
# A link as it stands in a feed, and where it leads; None for no link at all.
LINKS = {
    "/relative": "/relative",
    "rel/../beside": "/beside",
    " spaced ": "/spaced",
    "?page=2": "/d13.xml?page=2",
    "javascript:alert(1)": None,
    "file:///etc/passwd": None,
    "mailto:desk@bay.example": None,
    "http://[broken": None,
    "http://": None,
    "http://harbour%20post.example/": None,
    "tel:+351": None,
}


class Feeds:
    """The server of all feeds."""

    def __init__(self, start: Start) -> None:
        self.room = start()
        room = self.room
        for name, body in (BOMBS | NO_FEEDS | BROKEN).items():
            room.serve(f"/{slug(name)}", body.encode("latin-1", "xmlcharrefreplace"), content_type="text/xml")
        for name, body in (("nothing", ""), ("blank", " \n\t"), ("mark", "\ufeff")):
            room.serve(f"/empty-{name}", body)
        for name, (head, encoding) in ENCODED.items():
            encoded = (head + ITEM.format(TITLES.get(name, CAFE)).replace("/a<", f"/{slug(name)}-page<")).encode(
                encoding
            )
            room.serve(f"/{slug(name)}", encoded, content_type="application/rss+xml")
        room.serve("/d13.xml", rss([*LINKS, ""]))
        for path in filter(None, LINKS.values()):
            room.serve(path, article_page(f"d13 {path}"))
        items = "".join(
            f"<item><link>/dated/{number}</link><pubDate>{date}</pubDate></item>" for number, date in enumerate(DATES)
        )
        room.serve("/d15.xml", f"<rss><channel>{items}</channel></rss>")
        for number in range(len(DATES)):
            room.serve(f"/dated/{number}", article_page(f"dated {number}"))
        attributes = " ".join(f'a{n}="x"' for n in range(50_000))
        room.serve("/attributes", ITEM.format("a").replace("<item>", f"<item {attributes}>"))
        room.serve("/a", article_page("a"))


def slug(name: str) -> str:
    return name.replace(" ", "-")


@pytest.fixture(scope="module")
def feeds(start: Start) -> Feeds:
    return Feeds(start)


@pytest.fixture(scope="module")
def said() -> list[str]:
    """What was logged, by all nights."""
    return []


@pytest.fixture(scope="module")
def night(start: Start, feeds: Feeds, said: list[str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Night]:
    room, good = feeds.room, start()

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(self.format(record))

    listener, log = Listener(), logging.getLogger("onrecord")
    log.addHandler(listener)
    log.setLevel(logging.INFO)
    with open_night(tmp_path_factory.mktemp("d"), good, max_page_bytes=20_000_000) as opened:
        for name in (*BOMBS, *NO_FEEDS, *BROKEN, *ENCODED, "empty-nothing", "empty-blank", "empty-mark", "attributes"):
            kind = "sitemap" if "sitemap" in name else "feed"
            opened.source(slug(name), **{kind: [f"{room.url}/{slug(name)}"]})
        opened.source("d13", feed=[room.url + "/d13.xml"])
        opened.source("d15", feed=[room.url + "/d15.xml"])
        listed = [f"{good.url}/good/{number % 20}?n={number}" for number in range(30)]
        for number in range(30):
            good.serve(f"/good/{number % 20}?n={number}", article_page(f"good {number % 20}"))
        opened.source("quiet", feed=[room.serve("/quiet", rss(listed))])
        opened.pass_by()
        room.serve("/quiet", rss([]))
        opened.pass_by()
        yield opened
    log.removeHandler(listener)
    log.setLevel(logging.NOTSET)


def reasons(night: Night, name: str) -> list[str]:
    return [reason for reason, _ in night.rejections(slug(name))]


def failed(night: Night) -> set[str]:
    return {failure.source_id for failure in night.summaries[-1].failures}


@pytest.mark.bad_input("D01")
@pytest.mark.parametrize("name", ["empty-nothing", "empty-blank", "empty-mark"])
def test_nothing_in_the_place_of_a_feed_is_a_source_that_failed(night: Night, name: str) -> None:
    assert reasons(night, name) == ["FEED_EMPTY_BODY"]
    assert name in failed(night)


@pytest.mark.bad_input("D02")
def test_a_feed_that_lists_nothing_any_more_is_noticed_and_has_not_failed(night: Night) -> None:
    assert reasons(night, "quiet") == []
    assert "quiet" not in failed(night)
    assert night.notices("quiet", 0) == []
    assert "FEED_NO_ENTRIES" in [reason for reason, _ in night.notices("quiet", 1)]


@pytest.mark.bad_input("D03")
@pytest.mark.parametrize("name", NO_FEEDS)
def test_another_document_is_a_source_that_failed(night: Night, name: str) -> None:
    assert reasons(night, name) == ["FEED_NOT_A_FEED"]
    assert slug(name) in failed(night)


@pytest.mark.naive("D01")
@pytest.mark.naive("D02")
@pytest.mark.naive("D03")
def test_feedparser_finds_no_new_articles_in_them_and_nothing_wrong(feeds: Feeds) -> None:
    assert naive.entries(b"") == naive.entries(b" \n") == naive.entries(rss([]).encode()) == []
    for name in ("login", "json", "opml"):
        assert naive.entries(NO_FEEDS[name].encode()) == []


@pytest.mark.bad_input("D06")
@pytest.mark.parametrize("name", BOMBS)
def test_a_document_that_defines_entities_is_refused(night: Night, name: str) -> None:
    assert reasons(night, name) == ["FEED_FORBIDDEN_XML"]


MEASURE = """
import sys, time
from extract.feeds import parse_feed
from extract.sitemaps import parse_sitemap
from extract.safe_xml import XmlError
from tests.memory import most_megabytes
body = sys.stdin.buffer.read()
before, started = most_megabytes(), time.process_time()
try:
    (parse_sitemap if b"urlset" in body else parse_feed)(body, "http://bay.example/")
except XmlError as error:
    said = error.reason
print(said, time.process_time() - started, most_megabytes() - before)
"""


@pytest.mark.bad_input("D06")
@pytest.mark.parametrize("name", ["laughs", "laughs in a sitemap", "quadratic", "quadratic in a sitemap"])
def test_entities_that_grow_take_neither_time_nor_memory(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", MEASURE], input=BOMBS[name].encode(), capture_output=True, timeout=60, check=True
    )
    said, seconds, megabytes = done.stdout.split()
    assert said == b"FEED_FORBIDDEN_XML"
    assert (float(seconds) < 5, float(megabytes) < 300) == (True, True)


@pytest.mark.naive("D06")
def test_the_standard_library_lets_entities_grow() -> None:
    body = (QUADRATIC + ITEM.format("&a;" * 100)).encode()
    assert naive.expanded(body) > 50 * len(body)


@pytest.mark.bad_input("D08")
@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_feed_is_recovered_or_refused_and_never_a_bug(night: Night, name: str) -> None:
    found = night.ask("select count(*) from news.link where source_id = ?", slug(name))
    refused = reasons(night, name)
    assert (found >= [(1,)]) != bool(refused)
    assert set(refused) <= {"FEED_PARSER_ERROR", "FEED_NOT_A_FEED", "ENTRY_NO_LINK"}


@pytest.mark.bad_input("D08")
def test_nothing_of_it_is_told_in_more_than_one_line(night: Night, said: list[str]) -> None:
    assert said != []
    assert [message for message in said if "Traceback" in message or "\n" in message] == []
    details = night.ask("select detail from news.rejection union all select detail from news.notice")
    assert [one for (one,) in details if "\n" in str(one) or len(str(one)) > 500] == []
    assert {reason for (reason,) in night.ask("select distinct reason from news.rejection")} & {
        "SOURCE_FAILED",
        "FETCH_ERROR",
    } == set()


@pytest.mark.naive("D08")
def test_feedparser_loses_the_entries_of_a_feed_with_words_before_it_or_a_lone_surrogate() -> None:
    lost = []
    for name, body in BROKEN.items():
        try:
            if naive.entries(body.encode()) == []:
                lost.append(name)
        except ValueError:  # it raises what chr() raises
            lost.append(name)
    assert lost != []


@pytest.mark.bad_input("D10")
def test_fifty_thousand_attributes_end_at_the_limit_or_before(night: Night) -> None:
    if refused := reasons(night, "attributes"):
        assert refused == ["FEED_TIMEOUT"]
    else:
        assert night.ask("select count(*) from news.link where source_id = 'attributes'") == [(1,)]


@pytest.mark.naive("D10")
def test_feedparser_is_at_work_for_long(feeds: Feeds) -> None:
    attributes = "' '.join(f'a{n}=\"x\"' for n in range(50_000))"
    head, tail = "<rss><channel><item ", "><link>/a</link></item></channel></rss>"
    assert naive.hangs(f"import feedparser; feedparser.parse({head!r} + {attributes} + {tail!r})")


@pytest.mark.bad_input("D11")
@pytest.mark.parametrize("name", ENCODED)
def test_a_title_is_right_whatever_its_encoding_is_called(night: Night, name: str) -> None:
    assert reasons(night, name) == []
    found = night.ask("select title_hint from news.link where source_id = ?", slug(name))
    assert found == [(TITLES.get(name, CAFE),)]


@pytest.mark.bad_input("D11")
@pytest.mark.parametrize(("written", "title"), [("Caf&eacute;&nbsp;x", "Café x"), ("a\x01\x0bb\x7f", "ab\x7f")])
def test_undefined_entities_and_controls_spoil_no_title(newsroom: Newsroom, written: str, title: str) -> None:
    source = Source(source_id="a", outlet="A", feeds=(newsroom.serve("/rss", ITEM.format(written)),), delay_seconds=0)
    with Client(make_settings()) as client:
        (link,) = discover_links(source, client, NOW).links
    assert link.title_hint == title


@pytest.mark.naive("D11")
def test_a_program_that_believes_the_declaration_cannot_read_it() -> None:
    head, encoding = ENCODED["cp1252 as utf-8"]
    with pytest.raises(UnicodeDecodeError):
        (head + ITEM.format(CAFE)).encode(encoding).decode("utf-8")


@pytest.mark.bad_input("D13")
def test_relative_links_are_resolved_and_each_other_one_is_refused_by_itself(night: Night, feeds: Feeds) -> None:
    endings = night.endings(0)
    for path in filter(None, LINKS.values()):
        assert endings[feeds.room.url + path].status == "loaded", path
    n_bad = sum(leads_to is None for leads_to in LINKS.values())
    assert reasons(night, "d13") == ["ENTRY_BAD_LINK"] * n_bad + ["ENTRY_NO_LINK"]


@pytest.mark.naive("D13")
def test_a_program_that_joins_whatever_it_finds_has_files_and_scripts_to_fetch() -> None:
    joined = naive.resolve_all("http://bay.example/rss", ["/a", "file:///etc/passwd", "javascript:alert(1)"])
    assert joined[1:] == ["file:///etc/passwd", "javascript:alert(1)"]


@pytest.mark.bad_input("D15")
@pytest.mark.parametrize("number", range(len(DATES)))
def test_a_date_that_is_none_costs_no_article_and_is_kept_as_printed(night: Night, feeds: Feeds, number: int) -> None:
    url = f"{feeds.room.url}/dated/{number}"
    assert night.endings(0)[url].status == "loaded"
    assert night.ask("select published_at, published_on from articles where url = ?", url) == [(None, None)]
    assert night.ask("select published_hint from news.link where url = ?", url) == [(DATES[number][:1_000],)]
    assert night.ask("select list_contains(warnings, 'META_DATE_INVALID') from articles where url = ?", url) == [
        (True,)
    ]


@pytest.mark.naive("D15")
def test_a_program_that_parses_dates_loses_the_entry() -> None:
    for date in ("32 Jan 2024", "yesterday"):
        with pytest.raises((ValueError, TypeError)):
            parsedate_to_datetime(date)


def test_the_accounts_hold_and_the_second_night_refused_the_same(night: Night) -> None:
    night.check_accounts()
    first, second = (
        night.ask(
            "select source_id, item_key, reason from news.rejection where run_id = ? order by all", summary.run_id
        )
        for summary in night.summaries[:2]
    )
    assert first == second != []


# Nights of their own


@pytest.mark.bad_input("D04")
def test_fifty_thousand_entries_are_all_accounted_for_and_those_dropped_are_counted(
    start: Start, tmp_path_factory: pytest.TempPathFactory
) -> None:
    room = start()
    items = "".join(
        f"<item><title>{'x' * 100}</title><link>{room.url}/many/{number}</link></item>" for number in range(50_010)
    )
    room.serve("/many.xml", f"<rss><channel>{items}</channel></rss>")
    for number in range(5):
        room.serve(f"/many/{number}", article_page(f"many {number}"))
    with open_night(tmp_path_factory.mktemp("many"), start(), max_page_bytes=20_000_000) as night:
        night.source("many", feed=[room.url + "/many.xml"])
        started = time.process_time()
        night.pass_by(max_links=20)
        assert time.process_time() - started < 120
        assert night.ask(
            "select status, reason, count(*) from news.outcome where source_id = 'many' group by all order by 3"
        ) == [("loaded", None, 5), ("rejected", "FETCH_HTTP_4XX", 15), ("deferred", "FEED_CAPPED", 49_980)]
        assert [(reason, detail[:10]) for reason, detail in night.notices("many")] == [("FEED_CAPPED", "10 entries")]
        night.check_accounts()


@pytest.mark.naive("D04")
def test_a_program_that_reads_the_first_megabyte_says_nothing_of_the_rest() -> None:
    body = rss(f"http://bay.example/{'x' * 600}/{number}" for number in range(2_000)).encode()
    assert len(body) > 1_000_000
    assert 0 < len(naive.first_megabyte(body)) < 2_000


SPELLINGS = (
    "http://harbourpost.example:{}/ferry",
    "http://harbourpost.example:{}/ferry?utm_source=rss&utm_medium=feed",
    "http://harbourpost.example:{}/ferry#comments",
    "http://harbourpost.example:{}/ferry/",
    "http://HarbourPost.Example:{}/ferry",
    "https://harbourpost.example:{}/ferry",
    "http://harbourpost.example:{}/news/../ferry",
    "http://harbourpost.example:{}/f%65rry",
)


@pytest.mark.bad_input("D12")
def test_one_article_under_many_addresses_is_one_and_every_sighting_is_recorded(
    start: Start, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_up = socket.getaddrinfo

    def stub(host: str, *rest: object, **options: object) -> object:
        return look_up("127.0.0.1" if host == "harbourpost.example" else host, *rest, **options)  # type: ignore[arg-type]

    monkeypatch.setattr("socket.getaddrinfo", stub)
    room = start()
    room.serve("/ferry", article_page("ferry"))
    links = [spelling.format(room.port) for spelling in SPELLINGS]
    room.serve("/one.xml", rss([*links, links[0]]))
    room.serve("/two.xml", rss(links[:1]))
    with open_night(tmp_path_factory.mktemp("twice"), start()) as night:
        night.source("post", feed=[room.url + "/one.xml", room.url + "/two.xml"])
        night.source("review", feed=[room.url + "/two.xml"])
        night.pass_by()
        assert night.ask("select title from articles where source_id in ('post', 'review')") == [("News of ferry",)]
        # Without their fragments, which lead to no other page, two of the spellings are one.
        n_links = len(SPELLINGS) - 1
        assert night.ask(
            "select status, reason, count(*) from news.outcome where source_id <> 'good' group by all order by 3"
        ) == [("loaded", None, 1), ("duplicate", "DUP_URL", n_links + 1)]
        assert room.times_asked("/ferry") == 1
        before = night.known_rows()
        night.pass_by()
        assert night.known_rows() == before
        night.check_accounts()


@pytest.mark.naive("D12")
def test_a_program_that_compares_addresses_has_an_article_for_each() -> None:
    assert len(naive.articles([spelling.format(80) for spelling in SPELLINGS])) == len(SPELLINGS)
