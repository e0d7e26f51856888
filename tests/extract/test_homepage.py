from extract.homepage import Homepage, NamedFeed, looks_like_feed, read_homepage

URL = "https://harbourpost.example/"
PAGE = b"""<!doctype html><html lang="en-IE"><head><title>Home | Harbour Post</title>
<meta property="og:site_name" content="The  Harbour Post">
<meta property="og:updated_time" content="2026-03-14T07:30:00Z">
<link rel="alternate" type="application/rss+xml" title="All news" href="/rss.xml">
<link rel="ALTERNATE nofollow" type="application/atom+xml; charset=utf-8" href="https://cdn.example/atom">
<link rel="alternate" type="application/feed+json" href="feed.json"><link rel="feed" href="/x.rdf">
<link rel="alternate" type="application/json+oembed" href="/oembed"><link rel="alternate" hreflang="ga" href="/ga/">
<link rel="alternate" href="/world/atom.xml"><link rel="stylesheet" href="/feed"></head>
<body><a href="/feeds/">Our feeds</a> <a href="feed:https://harbourpost.example/sport/rss">Sport</a>
<a href="/feeding-the-gulls">Why nobody should feed gulls</a> <a href="mailto:rss@harbourpost.example">Write</a>
<time datetime="2026-03-14T06:30:00+01:00">today</time></body></html>"""


def test_a_front_page_names_its_feeds_and_its_outlet() -> None:
    assert read_homepage(PAGE, URL) == Homepage(
        url=URL,
        site_name="The Harbour Post",
        title="Home | Harbour Post",
        language="en-IE",
        declared=(
            NamedFeed(url="https://harbourpost.example/rss.xml", title="All news"),
            NamedFeed(url="https://cdn.example/atom", title=None),
            NamedFeed(url="https://harbourpost.example/feed.json", title=None),
            NamedFeed(url="https://harbourpost.example/x.rdf", title=None),
            NamedFeed(url="https://harbourpost.example/world/atom.xml", title=None),
        ),
        linked=(
            NamedFeed(url="https://harbourpost.example/feeds/", title="Our feeds"),
            NamedFeed(url="https://harbourpost.example/sport/rss", title="Sport"),
        ),
        headlines=("Why nobody should feed gulls",),
        printed_dates=("2026-03-14T06:30:00+01:00", "2026-03-14T07:30:00Z"),
    )


def test_the_base_of_a_page_counts() -> None:
    page = b'<base href="https://www.harbourpost.example/x/"><link rel=alternate type=application/rss+xml href=rss>'
    assert [feed.url for feed in read_homepage(page, URL).declared] == ["https://www.harbourpost.example/x/rss"]


def test_a_page_without_anything_says_nothing() -> None:
    found = read_homepage(b"", URL)
    assert (found.site_name, found.title, found.language, found.declared, found.linked) == (None, None, None, (), ())


def test_a_feed_is_told_by_its_address() -> None:
    feeds = ("feed", "feed/", "rss2", "world/rss.xml", "index.rdf", "world.atom", "?feed=rss2", "a?format=feed&x=1")
    others = ("feeding-the-gulls", "rss-explained", "feed/how-to", "sitemap.xml", "atomic", "?feed=no", "feed.html")
    assert [path for path in feeds if not looks_like_feed(URL + path)] == []
    assert [path for path in others if looks_like_feed(URL + path)] == []
    assert not looks_like_feed("http://[broken/feed")
