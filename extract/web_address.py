"""Addresses as browsers read them (the WHATWG URL standard): what a publisher tried in a browser is what we ask for.

Python's ``urllib.parse`` follows RFC 3986, whose reading of backslashes, line breaks, "http:///host", "127.1" and
"%2e%2e" is another one. Where two programs read one address differently, robots.txt is asked about one page and the
server for another: so an address is written in one way before anybody looks at it.
"""

import re
from functools import lru_cache
from urllib.parse import urljoin

import ada_url

from extract.links import tidy_url

# "100%-discount": browsers send it as it stands; requests would escape every other escape of the address for it.
_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")


@lru_cache(maxsize=512)  # each page is asked about a dozen times: by the schedule, its host, robots.txt, the archive
def as_asked(url: str) -> str:
    """Return an address as it is asked for: its host in ASCII, no dot segments, no fragment, everything escaped once.

    Raises ``ValueError`` for what no browser would open.

    >>> as_asked("HTTP://Küstenpost.example:80/a/%2e%2e/fähre 100%#top")
    'http://xn--kstenpost-q9a.example/f%C3%A4hre%20100%25'
    """
    # UnicodeError, of a lone surrogate, is a ValueError
    return _STRAY_PERCENT.sub("%25", ada_url.normalize_url(url).partition("#")[0])


def join(base_url: str, reference: str) -> str:
    """Make an address absolute as a browser would, without its fragment; one that cannot be taken apart stays.

    The spelling stays as it was found wherever Python reads it as browsers do: the key of a link is made from it.

    >>> join("https://harbourpost.example/world/a", "../b.html#top")
    'https://harbourpost.example/b.html'
    >>> join("https://harbourpost.example/world/a", r"\\sport\\b")
    'https://harbourpost.example/sport/b'
    """
    tidy = tidy_url(reference)
    try:
        joined = urljoin(base_url, tidy).partition("#")[0]
        as_browsers = ada_url.join_url(base_url, tidy).partition("#")[0]
    except ValueError:  # url_problem says in words what is wrong with it
        return tidy
    return joined if _reads_as(joined, as_browsers) else as_browsers


def _reads_as(url: str, as_browsers: str) -> bool:
    try:
        return bool(ada_url.normalize_url(url) == as_browsers) and "\\" not in url.partition("?")[0]
    except ValueError:
        return False
