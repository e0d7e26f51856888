"""The Harbour Post: a modern page with JSON-LD and OpenGraph; an RSS feed and a list of older articles."""

from datetime import datetime, timedelta, timezone
from html import escape
from typing import Any

from flows.demo import feeds
from flows.demo.articles import Block, BlockKind, DemoArticle, articles_on
from flows.demo.markup import html_text, iso, path_of, script_json
from flows.demo.site import Answer, Entry, Listing, Mishap, Outlet, Site, entry, mishap_entry, teaser
from transform.reasons import Reason
from transform.records import Access, Status, Via

OUTLET = Outlet(
    source_id="harbour-post",
    name="The Harbour Post",
    country="XO",
    language="en",
    time_zone="Atlantic/Azores",
    min_articles_per_day=2,
)
_ZONE = timezone(timedelta(hours=-1))
_SCHEMA_TYPES = {"opinion": "OpinionNewsArticle", "live_blog": "LiveBlogPosting"}
_MEMBERS = "/members/2026/01/12/pension-fund-letters"

_STYLE = """
body{font:17px/1.5 Georgia,serif;margin:0;color:#1c2530}.wrap{max-width:46rem;margin:auto;padding:0 1rem}
header.site{border-bottom:3px solid #12405f}nav a{margin-right:1rem}.promo,.ad,.rail{background:#eef3f6;padding:.8rem}
figcaption,.byline,footer{font:13px sans-serif;color:#566}h1{line-height:1.15}
"""


def site(base_url: str, night: int) -> Site:
    """Say what The Harbour Post serves on that night."""
    articles = articles_on(night, OUTLET.source_id)
    mishaps = _mishaps()
    listed = [entry(article) for article in articles if not article.is_listed_only_in_archive]
    archive = [entry(article) for article in articles if article.is_listed_only_in_archive]
    # The archive's list was written by hand, so it also holds a link copied out of a newsletter.
    copied = [
        entry(one, "utm_source=newsletter&utm_medium=email") for one in articles if one.slug == "orvane-night-trains"
    ]
    in_feed = (*listed, *map(mishap_entry, mishaps))
    pages = {article.path: _page(article, base_url, articles) for article in articles}
    return Site(
        outlet=OUTLET,
        base_url=base_url,
        answers={
            "/": _front_page(base_url, listed),
            "/robots.txt": feeds.robots("Disallow: /members/", "Disallow: /search", f"Sitemap: {base_url}/sitemap.xml"),
            "/rss.xml": feeds.rss(OUTLET, base_url, in_feed),
            "/sitemap.xml": feeds.sitemap(base_url, (*listed, *archive)),
            **pages,
            **{mishap.path: mishap.answer for mishap in mishaps},
        },
        listings=(
            Listing(via=Via.FEED, path="/rss.xml", entries=in_feed),
            Listing(via=Via.LIST, path="archive.txt", entries=(*archive, *copied)),
        ),
        mishaps=mishaps,
    )


def _mishaps() -> tuple[Mishap, ...]:
    members_only = "<!doctype html><title>Members</title><p>This page is for members of The Harbour Post only.</p>"
    broken = "<!doctype html><title>Error</title><h1>Something went wrong on our side</h1>"
    return (
        Mishap(
            path=_MEMBERS,
            title="Members’ letter: what the pension fund wrote to us",
            published=datetime(2026, 1, 12, 10, 0, tzinfo=_ZONE),
            answer=Answer(body=members_only.encode()),
            reason=Reason.FETCH_BLOCKED_ROBOTS,
        ),
        Mishap(
            path="/news/2026/01/11/museum-roof-appeal",
            title="Museum appeals for 400,000 crowns to mend its roof",
            published=datetime(2026, 1, 11, 9, 30, tzinfo=_ZONE),
            answer=Answer(body=broken.encode(), status=500),
            reason=Reason.FETCH_HTTP_5XX,
            status=Status.DEFERRED,
        ),
        Mishap(
            path="/documents/2026/01/09/budget-speech.pdf",
            title="Read the finance minister’s speech in full (PDF)",
            published=datetime(2026, 1, 9, 20, 0, tzinfo=_ZONE),
            answer=Answer(
                body=b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n%%EOF\n", content_type="application/pdf"
            ),
            reason=Reason.FETCH_CONTENT_TYPE,
        ),
    )


def _page(article: DemoArticle, base_url: str, articles: tuple[DemoArticle, ...]) -> Answer:
    shown = teaser(article)
    address = f"{base_url}{article.path}"
    body = "\n".join(_block(block, articles) for block in shown.blocks)
    wall = _wall() if article.access is Access.PAYWALL else ""
    standfirst = f'<p class="standfirst">{escape(article.summary)}</p>'
    time = f'<time datetime="{iso(article.published)}">{_printed(article.published)}</time>'
    updated = f" · Updated {_printed(article.modified)}" if article.modified else ""
    content = f"""<article class="story story--{article.kind}">
<p class="kicker"><a href="/?section={article.section.lower()}">{article.section}</a></p>
<h1>{escape(article.title)}</h1>
{standfirst}
<div class="byline"><span class="byline__names">{escape(article.byline)}</span> {time}{updated}</div>
{_SHARE}
<div class="story__body">
{body}
</div>
{wall}
<ul class="tags">{"".join(f"<li><a href='/?topic={word}'>{escape(word)}</a></li>" for word in article.keywords)}</ul>
</article>
{_related(article, articles)}"""
    return _html(_head(article, address), content)


def _head(article: DemoArticle, address: str) -> str:
    title, summary = escape(article.title), escape(article.summary)
    modified = iso(article.modified or article.published)
    return f"""<title>{title} | The Harbour Post</title>
<meta name="description" content="{summary}">
<link rel="canonical" href="{address}">
<meta property="og:type" content="article"><meta property="og:site_name" content="The Harbour Post">
<meta property="og:title" content="{title}"><meta property="og:description" content="{summary}">
<meta property="og:url" content="{address}"><meta property="og:locale" content="en_GB">
<meta property="article:published_time" content="{iso(article.published)}">
<meta property="article:modified_time" content="{modified}">
<meta property="article:section" content="{article.section}">
<meta name="twitter:card" content="summary_large_image">
<script type="application/ld+json">
{script_json(_linked_data(article, address))}
</script>"""


def _linked_data(article: DemoArticle, address: str) -> dict[str, Any]:
    publisher = {"@type": "NewsMediaOrganization", "name": OUTLET.name}
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": _SCHEMA_TYPES.get(article.kind, "NewsArticle"),
        "mainEntityOfPage": {"@type": "WebPage", "@id": address},
        "headline": article.title,
        "description": article.summary,
        "datePublished": iso(article.published),
        "dateModified": iso(article.modified or article.published),
        "author": [{"@type": "Person", "name": name} for name in article.authors] or publisher,
        "publisher": publisher,
        "articleSection": article.section,
        "keywords": ", ".join(article.keywords),
        "inLanguage": article.language,
        "isAccessibleForFree": article.access is Access.OPEN,
    }
    if article.access is Access.PAYWALL:
        data["hasPart"] = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".story__body"}
    if article.kind == "live_blog":
        data["liveBlogUpdate"] = [
            {"@type": "BlogPosting", "headline": block.text}
            for block in article.blocks
            if block.kind is BlockKind.UPDATE
        ]
    return data


def _block(block: Block, articles: tuple[DemoArticle, ...]) -> str:
    match block.kind:
        case BlockKind.HEADING:
            return f"<h2>{html_text(block.markup)}</h2>"
        case BlockKind.UPDATE:
            return f'<div class="live__time"><time>{block.note}</time></div><h2>{html_text(block.markup)}</h2>'
        case BlockKind.CAPTION:
            return (
                '<figure><img src="/media/placeholder.jpg" alt=""><figcaption>'
                f'{html_text(block.markup)} <span class="credit">{escape(block.note or "")}</span>'
                "</figcaption></figure>"
            )
        case BlockKind.READ_ALSO:
            link = f'<a href="{path_of(block, articles)}">{html_text(block.markup)}</a>'
            return f'<p class="read-also">Read also: {link}</p>'
        case _:
            return f"<p>{html_text(block.markup)}</p>"


_SHARE = """<div class="share" aria-label="Share"><a href="#share">Share</a> <a href="#post">Post</a>
<a href="mailto:?subject=The%20Harbour%20Post">E-mail</a> <button>Save for later</button></div>"""


def _wall() -> str:
    return """<div class="paywall promo"><h3>This story is for subscribers</h3>
<p>Read on for 2 crowns a week. Cancel any time.</p><a href="/?subscribe">Subscribe now</a></div>"""


def _related(article: DemoArticle, articles: tuple[DemoArticle, ...]) -> str:
    others = [other for other in articles if other.slug != article.slug][:4]
    lines = "".join(f'<li><a href="{other.path}">{escape(other.title)}</a></li>' for other in others)
    return f"""<aside class="rail related"><h3>More from The Harbour Post</h3><ul>{lines}</ul></aside>
<aside class="promo newsletter"><h3>The Morning Tide</h3>
<p>The day’s news from the strait in your inbox before the first boat. Sign up for our free newsletter.</p>
<form action="/?newsletter"><input type="email" placeholder="Your e-mail"><button>Sign up</button></form></aside>"""


def _front_page(base_url: str, listed: list[Entry]) -> Answer:
    lines = "".join(
        f'<article><h2><a href="{one.path}">{escape(one.title)}</a></h2><p>{escape(one.summary)}</p></article>'
        for one in listed
    )
    head = f'<title>The Harbour Post</title><link rel="alternate" type="application/rss+xml" href="{base_url}/rss.xml">'
    return _html(head, lines)


def _html(head: str, content: str) -> Answer:
    page = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
{head}
<style>{_STYLE}</style>
</head>
<body>
<div id="cookie-banner" class="promo" role="dialog"><p>We and our 214 partners use cookies to measure our audience.
You can change your choice at any time.</p><button>Accept all</button> <button>Reject</button></div>
<header class="site wrap"><a class="logo" href="/">The Harbour Post</a>
<nav><a href="/?section=politics">Politics</a><a href="/?section=transport">Transport</a>
<a href="/?section=health">Health</a><a href="/?section=sport">Sport</a><a href="/?section=opinion">Opinion</a>
</nav></header>
<div class="ad" data-slot="leaderboard">Advertisement</div>
<main class="wrap">
{content}
</main>
<footer class="wrap"><p>© 2026 The Harbour Post Company, 4 Pier Street, Port Sellory.
<a href="/?about">About us</a> <a href="/?privacy">Privacy</a> <a href="/?corrections">Corrections</a></p></footer>
</body>
</html>
"""
    return Answer(body=page.encode())


def _printed(moment: object) -> str:
    return f"{moment.day} {moment:%B %Y, %H:%M}" if isinstance(moment, datetime) else ""
