"""What a sitemap holds, going by its name: the news, or what is no article."""

import re
from urllib.parse import urlsplit

# "/news-sitemap.xml", "/sitemaps/google_news.xml.gz"
_NEWS = re.compile(r"(?:^|[/_.-])(?:google)?[-_]?news(?:$|[/_.-])", re.IGNORECASE)
# "/category-sitemap.xml", "/sitemap-authors.xml": pages that list articles, or are about other things.
_OTHERS = re.compile(
    r"(?:^|[/_.-])(?:categor(?:y|ies)|post_?tags?|tags?|authors?|users?|pages?|products?|attachments?|images?|videos?|static"
    r"|sections?|topics?|events?)(?:$|[/_.-]|\d)",
    re.IGNORECASE,
)


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


def _stem(url: str) -> str:
    try:
        return urlsplit(url).path.removesuffix(".gz").removesuffix(".xml")
    except ValueError:
        return ""
