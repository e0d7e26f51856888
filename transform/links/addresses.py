"""Addresses of one article in other dress: for phones, for AMP, for printing, with or without "www."."""

import re
from urllib.parse import urlsplit, urlunsplit

from transform.urls import normalize_url

# "www.google.com/amp/s/news.example/a": Google's viewer; "s" stands for https.
_VIEWER_HOST = re.compile(r"(?:www\.)?google\.[a-z.]{2,6}")
_VIEWER_PATH = re.compile(r"/amp/(?:s/)?([^/]+\.[^/]+/.+)")
# "news-example.cdn.ampproject.org/c/s/news.example/a": the cache of AMP pages.
_CACHE_HOST = re.compile(r"(?:.+\.)?(?:cdn\.ampproject\.org|bing-amp\.com)")
_CACHE_PATH = re.compile(r"/(?:[a-z]{1,3}/)(?:s/)?([^/]+\.[^/]+/.+)")
# The host's own label for its other dress; what is left must still be a domain.
_DRESS = re.compile(r"^(?:www\d?|m|mobil|mobile|amp|touch|wap|print)\.(?=[^.]+\..)")
_DRESSED_SEGMENTS = frozenset(("amp", "print", "drucken", "druckversion", "imprimir", "mobile"))
_DRESSED_NAME = re.compile(r"(?<=.)[.-](?:amp|print)(?=\.\w{2,5}$|$)", re.IGNORECASE)
# "/news/index.html" is "/news".
_INDEX = re.compile(r"(?:index|default)\.(?:html?|php|aspx?|jsp|shtml)", re.IGNORECASE)
_DRESSED_PARAMETER = re.compile(
    r"(?:amp|print|printable|mobile|_amp|nonamp|drucken)(?:=(?:1|true|yes|y|on|amp|print))?"
    r"|(?:outputtype|output|view|format|layout|mode|page_?type|m)=(?:amp|print|mobile|1)",
    re.IGNORECASE,
)

# Browsers and servers take no longer ones; what is longer is made up, and would be undressed layer by layer.
_LONGEST = 2_000


def match_url(url: str) -> str:
    """Return the form that an address shares with the same article's other addresses.

    Weaker than the key of an article (``transform.urls.normalize_url``), since what is served there may differ: good
    for a link between two rows, not for making them one.

    >>> match_url("https://www.google.com/amp/s/m.news.example/a/b.amp.html?outputType=amp")
    'https://news.example/a/b.html'
    >>> match_url("http://www.news.example/print/a/index.html?print=1&id=7")
    'https://news.example/a?id=7'
    """
    shown, bare = "", normalize_url(url)
    if len(bare) > _LONGEST:
        return bare
    while bare != shown:  # each step makes it shorter
        shown, bare = bare, _undressed(bare)
    return bare


def _undressed(url: str) -> str:
    """Take one layer of dress off an address in its normal form."""
    try:
        parts = urlsplit(normalize_url(unwrapped_url(url)))
    except ValueError:
        return url
    if parts.scheme != "https":
        return url
    kept = [part for part in parts.query.split("&") if part and not _DRESSED_PARAMETER.fullmatch(part)]
    host, path = _DRESS.sub("", parts.netloc, count=1), _undressed_path(parts.path)
    return urlunsplit(("https", host, path, "&".join(kept), parts.fragment))


def unwrapped_url(url: str) -> str:
    """Return the address that stands inside that of an AMP viewer or cache, any other as it is."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    for host, path in ((_VIEWER_HOST, _VIEWER_PATH), (_CACHE_HOST, _CACHE_PATH)):
        inner = path.fullmatch(parts.path)
        if host.fullmatch(parts.netloc) and inner is not None:
            return f"https://{inner[1]}" + (f"?{parts.query}" if parts.query else "")
    return url


def _undressed_path(path: str) -> str:
    segments = path.split("/")[1:]
    if segments and _INDEX.fullmatch(segments[-1]):
        del segments[-1]
    if len(segments) > 1 and segments[0].lower() in _DRESSED_SEGMENTS:
        del segments[0]
    if len(segments) > 1 and segments[-1].lower() in _DRESSED_SEGMENTS:
        del segments[-1]
    if segments:
        segments[-1] = _DRESSED_NAME.sub("", segments[-1])
    return "".join(f"/{segment}" for segment in segments)


def is_front_page(url: str) -> bool:
    """Tell whether an address is an outlet's front page, which is declared, or redirected to, by mistake."""
    try:
        parts = urlsplit(match_url(url))
    except ValueError:
        return False
    return not (parts.path.strip("/") or parts.query or parts.fragment)
