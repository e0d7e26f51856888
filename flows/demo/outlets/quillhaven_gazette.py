"""The Quillhaven Gazette: tables, windows-1252 and no metadata but what a reader sees; one section page."""

from datetime import datetime, timedelta, timezone
from html import escape

from flows.demo import feeds
from flows.demo.articles import Block, BlockKind, DemoArticle, articles_on
from flows.demo.markup import html_text
from flows.demo.site import Answer, Entry, Listing, Mishap, Outlet, Site, entry, mishap_entry
from transform.reasons import Reason
from transform.records import Via

OUTLET = Outlet(
    source_id="quillhaven-gazette",
    name="The Quillhaven Gazette",
    country="XQ",
    language="en",
    time_zone="America/Halifax",
    min_articles_per_day=1,
)
_ZONE = timezone(timedelta(hours=-4))
_CHARSET = "windows-1252"
# Made for a little window of its own, as was the fashion.
_TIDE_TABLE = b"""<html><head><title>Tide table</title></head><body bgcolor="#ffffff">
<p><b>Tide table</b><br>High water at 6.12 am and 6.40 pm.<br>
<a href="javascript:window.close()">Close</a></p></body></html>
"""


def site(base_url: str, night: int) -> Site:
    """Say what The Quillhaven Gazette serves on that night."""
    articles = articles_on(night, OUTLET.source_id)
    mishaps = _mishaps()
    listed = (*map(entry, articles), *map(mishap_entry, mishaps))
    return Site(
        outlet=OUTLET,
        base_url=base_url,
        answers={
            "/": _news_page(listed),
            "/news.php": _news_page(listed),
            "/robots.txt": feeds.robots("Disallow: /guestbook/"),
            **{article.path: _page(article) for article in articles},
            **{mishap.path: mishap.answer for mishap in mishaps},
        },
        listings=(Listing(via=Via.SECTION, path="/news.php", entries=listed, selector="td.headline a"),),
        mishaps=mishaps,
    )


def _mishaps() -> tuple[Mishap, ...]:
    return (
        Mishap(
            path="/story.php?id=1099",
            title="Winners of the Christmas raffle",
            published=datetime(2026, 1, 5, 12, 0, tzinfo=_ZONE),
            # This server has never heard of status 404: it says 200 and apologises.
            answer=_html(
                "Page not found",
                "<h2>Page not found</h2><p>Sorry, the page you are looking for does not exist or has been moved.</p>",
            ),
            reason=Reason.EXTRACT_SOFT404,
        ),
        Mishap(
            path="/story.php?id=1098",
            title="Letters to the editor",
            published=datetime(2026, 1, 5, 11, 0, tzinfo=_ZONE),
            answer=_html("Error 404", "<h2>Not Found</h2>", status=404),
            reason=Reason.FETCH_HTTP_4XX,
        ),
        Mishap(
            path="/story.php?id=1117",
            title="Tide table",
            published=datetime(2026, 1, 6, 7, 0, tzinfo=_ZONE),
            answer=Answer(body=_TIDE_TABLE, content_type="text/html; charset=windows-1252"),
            reason=Reason.EXTRACT_TOO_SHORT,
        ),
    )


def _page(article: DemoArticle) -> Answer:
    rows = "\n".join(_block(block) for block in article.blocks)
    lines = [f"<i>{escape(article.byline)}</i>" if article.byline else "", _printed(article.published)]
    byline = "<br>\n".join(line for line in lines if line)
    content = f"""<font size="2" color="#666666"><a href="/">Home</a> &gt; {article.section}</font>
<h2>{escape(article.title)}</h2>
{f'<font size="2">{byline}</font><hr noshade size="1">' if byline else '<hr noshade size="1">'}
{rows}
<p><font size="1"><a href="javascript:window.print()">Print this page</a> | <a href="#top">Back to top</a></font>"""
    answer = _html(article.title, content, charset=article.charset or _CHARSET)
    if article.charset is None:
        return answer
    # One old page is in another charset, and only its own meta tag knows.
    return Answer(body=answer.body, content_type="text/html")


def _block(block: Block) -> str:
    match block.kind:
        case BlockKind.CLOSING:
            return f"<p><i>{html_text(block.markup)}</i>"
        case _:
            # Closing tags of paragraphs were dear when this page was made.
            return f"<p>{html_text(block.markup)}"


def _news_page(listed: tuple[Entry, ...]) -> Answer:
    rows = "\n".join(
        f'<tr><td class="section" valign="top">{one.section or "Town"}</td>'
        f'<td class="headline"><a href="{escape(one.path)}">{escape(one.title)}</a><br>'
        f'<font size="2">{escape(one.summary)}</font></td></tr>'
        for one in listed
    )
    return _html("News", f'<table width="100%" cellpadding="6">\n{rows}\n</table>')


def _html(title: str, content: str, *, charset: str = _CHARSET, status: int = 200) -> Answer:
    page = f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset={charset}">
<title>{escape(title)} - The Quillhaven Gazette</title>
</head>
<body bgcolor="#fffff4" text="#000000" link="#003366">
<a name="top"></a>
<center><h1><font face="Times">The Quillhaven Gazette</font></h1>
<font size="2">Established 1871 &middot; Every day except when the harbour freezes</font></center>
<table width="780" align="center" border="0" cellspacing="8"><tr>
<td width="140" valign="top" bgcolor="#e8e8d8"><font size="2">
<b>Sections</b><br><a href="/news.php">News</a><br><a href="/news.php#harbour">Harbour</a><br>
<a href="/news.php#weather">Weather</a><br><a href="/guestbook/">Guestbook</a><br><br>
<b>Sponsored</b><br>Rope, twine &amp; soup.<br>Pell's, on the quay.<br><br>Visitors: 0041733</font></td>
<td valign="top"><div id="content">
{content}
</div></td></tr>
<tr><td colspan="2" align="center"><hr><font size="1">Copyright © 1998-2026 The Quillhaven Gazette.
Best viewed at 800 x 600. Mail the <a href="mailto:desk@gazette.invalid">desk</a>.</font></td></tr>
</table>
</body>
</html>
"""
    return Answer(body=page.encode(charset), content_type=f"text/html; charset={charset}", status=status)


def _printed(moment: object) -> str:
    if not isinstance(moment, datetime):
        return ""
    half = "am" if moment.hour < 12 else "pm"
    return f"{moment:%A}, {moment.day} {moment:%B %Y}, {moment.hour % 12 or 12}.{moment:%M} {half}"
