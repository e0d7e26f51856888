"""The Lindmoor Courier: meta tags, microdata and time elements; an Atom feed with trackers and an index of sitemaps."""

from datetime import UTC, datetime, timedelta, timezone
from html import escape

from flows.demo import feeds
from flows.demo.articles import Block, BlockKind, DemoArticle, articles_on
from flows.demo.markup import html_text, iso, join_names, path_of
from flows.demo.site import Answer, Entry, Listing, Mishap, Outlet, Site, entry, mishap_entry, redirect
from transform.reasons import Reason
from transform.records import Via

OUTLET = Outlet(
    source_id="lindmoor-courier",
    name="The Lindmoor Courier",
    country="XE",
    language="en",
    time_zone="Europe/Copenhagen",
    min_articles_per_day=2,
)
_ZONE = timezone(timedelta(hours=1))
_TRACKER = "utm_source=atom&utm_medium=feed"
_ENTRIES_IN_FEED = 6
# What is older than this stands in the month's sitemap and no longer in that of the news.
_NEWS_SINCE = datetime(2026, 1, 10, tzinfo=UTC)

# The signature of a PNG file and the beginning of its header: what a careless editor uploaded as a page.
_PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10\x00\x00\x00\x10\x08\x02\x00\x00\x00" + bytes(512)
# Sent by a server that gave up in the middle of the head of the page.
_CUT_OFF = b"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Crossword of the week | The Lindmoor Courier</title>
<link rel="styleshe"""


def site(base_url: str, night: int) -> Site:
    """Say what The Lindmoor Courier serves on that night."""
    articles = articles_on(night, OUTLET.source_id)
    mishaps = _mishaps()
    in_feed = tuple(entry(article, _TRACKER) for article in articles[:_ENTRIES_IN_FEED])
    # What is linked by its short address stands in no sitemap.
    mapped = [entry(article) for article in articles if article.redirected_from is None]
    recent = tuple(one for one in mapped if _is_recent(one))
    older = (*(one for one in mapped if not _is_recent(one)), *map(mishap_entry, mishaps))
    index = feeds.sitemap_index(base_url, ("/sitemaps/news.xml", "/sitemaps/2026-01.xml"))
    robots = feeds.robots(
        "Disallow: /account/", "Disallow: /print/", "Crawl-delay: 0", f"Sitemap: {base_url}/sitemap-index.xml"
    )
    return Site(
        outlet=OUTLET,
        base_url=base_url,
        answers={
            "/": _front_page(base_url, mapped, night),
            "/robots.txt": robots,
            "/atom.xml": feeds.atom(OUTLET, base_url, in_feed),
            "/sitemap-index.xml": index,
            "/sitemaps/news.xml": feeds.news_sitemap(OUTLET, base_url, recent),
            "/sitemaps/2026-01.xml": feeds.sitemap(base_url, older),
            **{
                article.path: _gone(night) if article.is_gone(night) else _page(article, base_url, night, articles)
                for article in articles
            },
            **{one.redirected_from: redirect(base_url, one.path) for one in articles if one.redirected_from},
            **{mishap.path: mishap.answer for mishap in mishaps},
        },
        listings=(
            Listing(via=Via.FEED, path="/atom.xml", entries=in_feed),
            Listing(via=Via.SITEMAP, path="/sitemap-index.xml", entries=(*recent, *older)),
        ),
        mishaps=mishaps,
    )


def _is_recent(line: Entry) -> bool:
    return isinstance(line.published, datetime) and line.published >= _NEWS_SINCE


def _mishaps() -> tuple[Mishap, ...]:
    return (
        Mishap(
            path="/weekend/crossword-of-the-week.html",
            title="Crossword of the week",
            published=datetime(2026, 1, 9, 6, 0, tzinfo=_ZONE),
            answer=Answer(body=_CUT_OFF),
            reason=Reason.EXTRACT_EMPTY,
        ),
        Mishap(
            path="/city/map-of-tram-line-four.html",
            title="Map: where the new tram will stop",
            published=datetime(2026, 1, 9, 22, 30, tzinfo=_ZONE),
            answer=Answer(body=_PICTURE),
            reason=Reason.PARSE_NOT_HTML,
        ),
    )


def _gone(night: int) -> Answer:
    content = "<main><h1>Sorry, this page is no longer available</h1><p>It may have been withdrawn.</p></main>"
    return _html("<title>Not available | The Lindmoor Courier</title>", content, night, status=404)


def _page(article: DemoArticle, base_url: str, night: int, articles: tuple[DemoArticle, ...]) -> Answer:
    body = "\n".join(_block(block, articles) for block in article.blocks)
    others = [other for other in articles if other.section == article.section and other.slug != article.slug]
    related = "".join(f'<li><a href="{other.path}">{escape(other.title)}</a></li>' for other in others[:3])
    content = f"""<ol class="crumbs"><li><a href="/">Home</a></li>
<li><a href="/?s={article.section}">{article.section}</a></li></ol>
<div class="columns"><div class="col-main">
<article itemscope itemtype="https://schema.org/{_type(article)}">
<meta itemprop="mainEntityOfPage" content="{base_url}{article.path}">
<h1 itemprop="headline">{escape(article.title)}</h1>
<p class="lead" itemprop="description">{escape(article.summary)}</p>
<div class="meta-line">{_byline(article)} <span class="sep">|</span>
<time itemprop="datePublished" datetime="{iso(article.published)}">{_printed(article.published)}</time>
{_modified(article)}
<span class="readtime">3 min read</span></div>
<ul class="social"><li>Copy link</li><li>Print</li><li>Share</li></ul>
<div itemprop="articleBody" class="text">
{body}
</div>
</article>
<section id="comments"><h2>{_comments(article, night)} comments</h2>
<div class="comment"><b>ElmsForever</b> <span>2 hours ago</span>
<p>I have been saying this for years and nobody listens.</p></div>
<div class="comment"><b>tramfan_4</b> <span>1 hour ago</span>
<p>Finally a sensible article. The picture is from the wrong end of town.</p></div>
<p class="hint">Please log in to comment. Be kind.</p></section>
</div>
<aside class="col-side"><div class="banner">- Advertisement -</div>
<h3>Read more in {article.section}</h3><ul>{related}</ul></aside></div>"""
    return _html(_head(article, base_url), content, night)


def _head(article: DemoArticle, base_url: str) -> str:
    authors = escape(", ".join(article.authors) or article.byline)
    return f"""<title>{escape(article.title)} - {article.section} - The Lindmoor Courier</title>
<meta name="author" content="{authors}">
<meta name="description" content="{escape(article.summary)}">
<meta name="keywords" content="{escape(", ".join(article.keywords))}">
<meta name="date" content="{iso(article.published)}">
<link rel="canonical" href="{base_url}{article.path}">
<link rel="alternate" type="application/atom+xml" href="{base_url}/atom.xml">"""


def _type(article: DemoArticle) -> str:
    return "ReviewNewsArticle" if article.kind == "review" else "NewsArticle"


def _byline(article: DemoArticle) -> str:
    if article.agency:
        agency = f'<span itemprop="name">{article.agency}</span>'
        return (
            f'<span itemprop="sourceOrganization" itemscope itemtype="https://schema.org/Organization">{agency}</span>'
        )
    people = [
        f'<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">{escape(name)}'
        "</span></span>"
        for name in article.authors
    ]
    return f"By {join_names(people, 'and')}"


def _modified(article: DemoArticle) -> str:
    return f'<meta itemprop="dateModified" content="{iso(article.modified)}">' if article.modified else ""


def _block(block: Block, articles: tuple[DemoArticle, ...]) -> str:
    match block.kind:
        case BlockKind.HEADING:
            return f"<h3>{html_text(block.markup)}</h3>"
        case BlockKind.READ_ALSO:
            return (
                f'<div class="teaser-inline"><a href="{path_of(block, articles)}">{html_text(block.markup)}</a></div>'
            )
        case _:
            return f"<p>{html_text(block.markup)}</p>"


def _comments(article: DemoArticle, night: int) -> int:
    # Comments grow overnight: the bytes of the page change, and nothing that counts does.
    return len(article.slug) + 7 * night


def _front_page(base_url: str, mapped: list[Entry], night: int) -> Answer:
    lines = "".join(f'<li><a href="{one.path}">{escape(one.title)}</a></li>' for one in mapped)
    head = f'<title>The Lindmoor Courier</title><link rel="alternate" href="{base_url}/atom.xml">'
    return _html(head, f"<h1>Today</h1><ul>{lines}</ul>", night)


def _html(head: str, content: str, night: int, *, status: int = 200) -> Answer:
    page = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
{head}
<style>body{{font:16px/1.55 sans-serif;margin:0 auto;max-width:64rem}}.columns{{display:flex;gap:2rem}}
.col-main{{flex:2}}.col-side{{flex:1;background:#f4f1ea;padding:1rem}}.crumbs,.meta-line,.social{{font-size:.8rem}}</style>
</head>
<body class="page">
<div class="topbar"><a href="/">The Lindmoor Courier</a> <a href="/?s=city">City</a> <a href="/?s=world">World</a>
<a href="/?s=business">Business</a> <a href="/?s=sport">Sport</a> <a href="/?s=culture">Culture</a>
<a href="/?login">Log in</a></div>
{content}
<div class="most-read"><h4>Most read, edition {night}</h4><ol><li>Where the goat of the derby lives now</li>
<li>Seven walks without a fence</li><li>Quiz: which bridge is this?</li></ol></div>
<div class="newsletter-box"><b>Lindmoor at Seven</b> Get the courier to your door, or at least to your inbox.
<a href="/?newsletter">Subscribe to our newsletter</a></div>
<div class="footer">The Lindmoor Courier, Weavers' Row 12, Lindmoor. All rights reserved.
<a href="/?imprint">Imprint</a></div>
<div class="cookie-layer">This website uses cookies. <a href="#ok">OK</a> <a href="/?cookies">Settings</a></div>
</body>
</html>
"""
    return Answer(body=page.encode(), status=status)


def _printed(moment: object) -> str:
    return f"{moment:%A} {moment.day} {moment:%B %Y, %H.%M}" if isinstance(moment, datetime) else ""
