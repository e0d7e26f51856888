"""What a sitemap holds, going by its name: the news, what is no article, the articles of some month."""

import re
from datetime import date, timedelta
from urllib.parse import urlsplit

# "/news-sitemap.xml", "/sitemaps/google_news.xml.gz"
_NEWS = re.compile(r"(?:^|[/_.-])(?:google)?[-_]?news(?:$|[/_.-])", re.IGNORECASE)
# "/category-sitemap.xml", "/sitemap-authors.xml": pages that list articles, or are about other things.
_OTHERS = re.compile(
    r"(?:^|[/_.-])(?:categor(?:y|ies)|post_?tags?|tags?|authors?|users?|pages?|products?|attachments?|images?|videos?|static"
    r"|sections?|topics?|events?)(?:$|[/_.-]|\d)",
    re.IGNORECASE,
)

# "/sitemap-2026-03.xml", "/sitemaps/2026/03.xml", "/sitemap-202603.xml", "/archive-2026.xml"
_MONTH = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:[-_/.]?(0[1-9]|1[0-2])(?!\d)|(?!\d))", re.ASCII)


def is_named_for_news(url: str) -> bool:
    """Tell by its address whether a sitemap is that of the news of the last days.

    >>> is_named_for_news("https://news.example/google-news.xml"), is_named_for_news("https://news.example/sitemap.xml")
    (True, False)
    """
    return _NEWS.search(_stem(url)) is not None


def is_named_for_others(url: str) -> bool:
    """Tell by its address whether a sitemap lists tags, authors or pictures and no articles.

    >>> [is_named_for_others(f"https://news.example/{name}.xml") for name in ("post-sitemap2", "category-sitemap")]
    [False, True]
    """
    return _OTHERS.search(_stem(url)) is not None


def days_named(url: str) -> tuple[date, date] | None:
    """Return the first and the last day of the month or year in a sitemap's name; None if it names none.

    >>> days_named("https://news.example/sitemap-2024-02.xml.gz")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    named = _MONTH.search(_stem(url))
    if named is None:
        return None
    year, month = int(named[1]), int(named[2]) if named[2] else None
    first = date(year, month or 1, 1)
    after = date(year + 1, 1, 1) if month in (None, 12) else date(year, (month or 1) + 1, 1)
    return first, after - timedelta(days=1)


def _stem(url: str) -> str:
    try:
        return urlsplit(url).path.removesuffix(".gz").removesuffix(".xml")
    except ValueError:
        return ""
