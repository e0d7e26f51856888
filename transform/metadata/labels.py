"""What a publisher declares of an article beside its text: kind, section, access, licence, picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from transform.markup import Markup
from transform.metadata.jsonld import LinkedArticle
from transform.metadata.meta import Meta
from transform.records import Access
from transform.text import fold, one_line
from transform.urls import absolute_url

_KIND_OF_TYPE = {
    "NewsArticle": "news",
    "ReportageNewsArticle": "news",
    "AskPublicNewsArticle": "news",
    "OpinionNewsArticle": "opinion",
    "AnalysisNewsArticle": "analysis",
    "BackgroundNewsArticle": "analysis",
    "LiveBlogPosting": "live_blog",
    "ReviewNewsArticle": "review",
    "Review": "review",
    "CriticReview": "review",
    "AdvertiserContentArticle": "advertorial",
    "PressRelease": "press_release",
}
_KIND_OF_SECTION = {
    **dict.fromkeys(("opinion", "opinions", "editorial", "editorials", "op ed", "columns", "columnists"), "opinion"),
    **dict.fromkeys(
        ("comment", "commentary", "commentisfree", "meinung", "kommentar", "kommentare", "leitartikel"), "opinion"
    ),
    **dict.fromkeys(("analysis", "analyse", "analysen", "hintergrund"), "analysis"),
    **dict.fromkeys(("press release", "press releases", "pressemitteilung", "pressemitteilungen"), "press_release"),
    **dict.fromkeys(("sponsored", "sponsored content", "advertorial", "partner content", "anzeige"), "advertorial"),
    **dict.fromkeys(("live blog", "liveblog", "liveticker"), "live_blog"),
    **dict.fromkeys(("reviews", "rezension", "rezensionen"), "review"),
}
_ACCESS_OF_TIER = {
    "free": Access.OPEN,
    "metered": Access.METERED,
    "locked": Access.PAYWALL,
    "paid": Access.PAYWALL,
    "premium": Access.PAYWALL,
    "subscription": Access.PAYWALL,
}
_TIER_META = ("article:content_tier", "og:article:content_tier", "cxenseparse:content_tier", "content_tier")
_SECTION_META = (
    "article:section",
    "og:article:section",
    "parsely-section",
    "section",
    "sailthru.section",
    "cxenseparse:category",
)
_KEYWORD_META = ("news_keywords", "article:tag", "parsely-tags", "sailthru.tags", "keywords")
_SUMMARY_META = ("og:description", "description", "twitter:description", "dc.description")
_MOST_KEYWORDS = 50
_LONGEST_LABEL = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The publisher's labels, each as declared or None."""

    kind: str | None
    section: str | None
    keywords: tuple[str, ...]
    is_free: bool | None
    access: Access
    license: str | None
    image_url: str | None
    summary: str | None


def read_labels(markup: Markup, article: LinkedArticle, url: str) -> Labels:
    """Read the labels from linked data first, then from the meta tags."""
    meta = markup.meta
    section = _short(article.section) or _short(meta.first(*_SECTION_META))
    return Labels(
        kind=_kind(article.types, section, meta),
        section=section,
        keywords=_keywords(article, meta),
        is_free=article.is_free,
        access=_access(article, meta),
        license=article.license or _license(markup),
        image_url=_picture(article.image_url or meta.first("og:image", "og:image:url", "twitter:image"), url),
        summary=meta.first(*_SUMMARY_META) or article.description,
    )


def _kind(types: Sequence[str], section: str | None, meta: Meta) -> str | None:
    declared = next((kind for kind in map(_KIND_OF_TYPE.get, types) if kind), None)
    named = _KIND_OF_SECTION.get(fold(section or ""))
    # NewsArticle is what most systems write on everything; the section knows better.
    if declared in (None, "news") and named:
        return named
    if declared:
        return declared
    tags = {fold(value) for value in meta.all("article:tag", "og:type")}
    return next((kind for tag, kind in _KIND_OF_SECTION.items() if tag in tags), None)


def _keywords(article: LinkedArticle, meta: Meta) -> tuple[str, ...]:
    given = article.keywords or next((found for name in _KEYWORD_META if (found := meta.all(name))), ())
    # One tag a meta element, or all of them in one with commas.
    parts = (part for value in given for part in (value.split(",") if len(given) == 1 else (value,)))
    words = (one_line(part) for part in parts)
    return tuple(dict.fromkeys(word for word in words if word and len(word) <= _LONGEST_LABEL))[:_MOST_KEYWORDS]


def _access(article: LinkedArticle, meta: Meta) -> Access:
    if article.is_free is False:
        return Access.PAYWALL
    return _ACCESS_OF_TIER.get((meta.first(*_TIER_META) or "").strip().lower(), Access.OPEN)


def _license(markup: Markup) -> str | None:
    for element in markup.tree.xpath("//a[@rel='license' or @rel='License'] | //link[@rel='license']")[:1]:
        href = one_line(element.get("href") or "")
        return href if href.startswith(("http://", "https://")) else None
    return None


def _picture(address: str | None, url: str) -> str | None:
    """An http(s) address only: what stands in og:image may be anything, file: and data: included."""
    if not address:
        return None
    try:
        absolute = absolute_url(address, url)
        is_web = urlsplit(absolute).scheme in ("http", "https") and bool(urlsplit(absolute).hostname)
    except ValueError:
        return None
    return absolute if is_web else None


def _short(label: str | None) -> str | None:
    return label[:_LONGEST_LABEL] if label else None
