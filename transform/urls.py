"""Addresses: one normal form, under which two spellings of one address are equal and two articles are not.

courlan's ``clean_url`` is not used for it: it drops parameters that name an article ("?cid=7", "?gallery=7", a bare
"?7") and cuts an address at another one inside it, so that two articles would be one. What is lost there is lost
without a word; a spelling too many only costs a link between two rows (see ``transform.links.addresses``).
"""

import re
from unicodedata import normalize
from urllib.parse import quote, quote_plus, unquote_plus, unquote_to_bytes, urljoin, urlsplit, urlunsplit

_DEFAULT_PORTS = {"http": 80, "https": 443}
# What is pasted or printed around an address: white space, controls.
_BLANK = re.compile(r"[\s\x00-\x1f\x7f]+")
_ESCAPE = re.compile("%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
# "a;jsessionid=8A1F" is "a".
_SESSION_IN_PATH = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/;]*", re.IGNORECASE)
# Who sent the reader, by which campaign, in which session: never which article.
_TRACKERS = re.compile(
    r"(?:utm|mtm|pk|piwik|matomo|at|mc|mkt|ml|hsa|oly|vero|itm|stm|ga|gs|wt|guce)_.+|_(?:hs|ga|gl|openstat)\w*|__\w+"
    r"|(?:fb|g|d|tw|y|ys|tt)clid|(?:gbra|wbra|msclk|irclick|li_fat_)id|gclsrc|gl|igsh(?:id)?|mibextid"
    r"|xtor|xtref|ocid|ncid|cmp(?:id)?|smid|smtyp|sr_share|share(?:type|d_?by)?|campaign(?:_?id)?|partnerid|aff(?:iliate)?"
    r"|medium|ref(?:err?er|_?src|_?url)|[a-z]+_(?:medium|campaign|source|referr?er)|wt_?mc|trk|guccounter"
    r"|(?:php|asp)?sess(?:ion_?)?id\w*|jsessionid|cfid|cftoken",
    re.IGNORECASE,
)
# These say where the reader comes from in most places, and which article in some: there their value is a number.
_DOUBTFUL = re.compile(r"ref|source|src|from|cid|eid|uid|sid|via|ns_\w+|kwd|clid|intcmp|intcid", re.IGNORECASE)


def normalize_url(url: str) -> str:
    """Return the form under which two spellings of one address are equal; the key of an article is made from it.

    Trackers, session ids, parameters without a value, fragments (but not "#!", which names a page), default ports, user
    names, dot segments, doubled slashes and a trailing slash go, parameters are sorted, escapes are written in one way
    (RFC 3986, section 6.2), the host is lower case and not in punycode, and http counts as https: no outlet serves
    different articles under the two. Another host ("www.", "m.") may serve another page, and so may a path in other
    case: they stay. So does, as it is, a ``file:`` URI and what only looks like an address ("http://[news", port
    99999): pages declare such things too.

    >>> normalize_url("http://News.Example:80/a/../b/?utm_source=rss&id=7#top")
    'https://news.example/b?id=7'
    """
    compact = _BLANK.sub("", url)
    if not compact.lower().startswith(("http://", "https://")):
        return url
    try:
        parts = urlsplit(compact)
        host, port = host_in_letters(parts.hostname or ""), parts.port
    except ValueError:
        return url
    if not host:
        return url
    if port is not None and port != _DEFAULT_PORTS.get(parts.scheme):
        host = f"{host}:{port}"
    fragment = _escaped(parts.fragment, "/!=&?:,-") if parts.fragment.startswith("!") else ""
    return urlunsplit(("https", host, normal_path(parts.path), normal_query(parts.query), fragment))


def absolute_url(url: str, base_url: str) -> str:
    """Resolve an address against the page or feed it stands in, without its fragment.

    >>> absolute_url(" ../b.html#x ", "https://news.example/world/a.html")
    'https://news.example/b.html'
    """
    return urlsplit(urljoin(base_url, url.strip()))._replace(fragment="").geturl()


def web_address(url: str | None, base_url: str) -> str | None:
    """Resolve an http(s) address as ``absolute_url`` does; None for any other: pages declare file: and data: too.

    >>> web_address("/world/a", "https://news.example/"), web_address("b.html", "file:///saved/a.html")
    ('https://news.example/world/a', None)
    """
    if not url:
        return None
    try:
        absolute = absolute_url(url, base_url)
        parts = urlsplit(absolute)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:  # "http://[news"
        return None
    return absolute if is_web else None


def normal_path(path: str) -> str:
    """Write a path in one way: no dot segments, doubled slashes, session id or trailing slash.

    >>> normal_path("/a//./b%2dc/%e4/;jsessionid=1/")
    '/a/b-c/%E4'
    """
    kept: list[str] = []
    for segment in _escaped(_SESSION_IN_PATH.sub("", path), "/!=:,-").split("/"):
        if segment == "..":
            del kept[-1:]
        elif segment not in ("", "."):
            kept.append(segment)
    return "".join(f"/{segment}" for segment in kept)


def normal_query(query: str) -> str:
    """Write parameters in one way: sorted by name, without those that do not name the article.

    >>> normal_query("b=2&a=%c3%bc&utm_source=rss&empty=&ref=rss&cid=7")
    'a=%C3%BC&b=2&cid=7'
    """
    kept: list[tuple[str, str]] = []
    for part in query.replace("&amp;", "&").split("&"):
        name, has_value, value = part.partition("=")
        if not name or (has_value and not value) or _is_about_the_reader(unquote_plus(name), value):
            continue
        written = quote_plus(unquote_to_bytes(name.replace("+", " ")))
        kept.append(
            (written, f"{written}={quote_plus(unquote_to_bytes(value.replace('+', ' ')))}" if value else written)
        )
    return "&".join(part for _, part in sorted(kept, key=lambda pair: pair[0]))


def _is_about_the_reader(name: str, value: str) -> bool:
    if _TRACKERS.fullmatch(name):
        return True
    return _DOUBTFUL.fullmatch(name) is not None and value != "" and not value.isdigit()


def host_in_letters(host: str) -> str:
    """Return a host in lower case, letters of other scripts as letters and not in punycode."""
    host = normalize("NFC", host.rstrip(".").lower())
    if ":" in host:  # IPv6
        return f"[{host}]"
    return ".".join(map(_label, host.split("."))) if "xn--" in host else host


def _label(label: str) -> str:
    try:
        return label.encode("ascii").decode("idna") if label.startswith("xn--") else label
    except UnicodeError:  # made up, or by the rules of another year
        return label


def _escaped(text: str, safe: str) -> str:
    """Escape what has to be, once, in capitals."""
    decoded = _ESCAPE.sub(_unescaped, text)
    return quote(decoded, safe=f"{safe}%", errors="surrogatepass")


def _unescaped(escape: re.Match[str]) -> str:
    byte = int(escape[1], 16)
    return chr(byte) if byte in _UNRESERVED else escape[0].upper()
