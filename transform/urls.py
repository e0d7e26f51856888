"""Addresses: one normal form for matching, and which addresses could be articles."""

from urllib.parse import urljoin, urlsplit, urlunsplit

from courlan import clean_url

_DEFAULT_PORTS = {"http": 80, "https": 443}


def normalize_url(url: str) -> str:
    """Return the form under which two spellings of one address are equal.

    Trackers, fragments, default ports and a trailing slash go, the host is lower case, and http counts as https:
    no outlet serves different articles under the two. A ``file:`` URI stays as it is, and so does what only looks like
    an address ("http://[news", port 99999): pages declare such things too.

    >>> normalize_url("http://News.Example:80/a/?utm_source=rss#top")
    'https://news.example/a'
    """
    if not url.lower().startswith(("http://", "https://")):
        return url
    try:
        parts = urlsplit(clean_url(url) or url)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return url
    if ":" in host:  # IPv6
        host = f"[{host}]"
    if port is not None and port != _DEFAULT_PORTS.get(parts.scheme):
        host = f"{host}:{port}"
    return urlunsplit(("https", host, parts.path.rstrip("/"), parts.query, ""))


def absolute_url(url: str, base_url: str) -> str:
    """Resolve an address against the page or feed it stands in, without its fragment.

    >>> absolute_url(" ../b.html#x ", "https://news.example/world/a.html")
    'https://news.example/b.html'
    """
    return urlsplit(urljoin(base_url, url.strip()))._replace(fragment="").geturl()
