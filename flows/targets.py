"""What a person names on the command line, told apart: addresses, feeds, sitemaps, files, archives and folders."""

import os
import re
from collections.abc import Iterable

from pydantic import ValidationError

from extract.redact import redact
from flows.request import IngestRequest

# https://news.example/feed, /rss.xml, /index.atom, /world/rss/
_FEED = re.compile(r"(?:^|[/._=-])(?:feeds?|rss\d*|atom)(?:$|[/._?&-])|\.rdf$", re.IGNORECASE)
# A robots.txt is the index of the sitemaps that it names.
_SITEMAP = re.compile(r"sitemap[^/]*$|\.xml(?:\.gz)?$|^/robots\.txt$", re.IGNORECASE)


class TargetError(ValueError):
    """Something named that is neither an address nor a file. Its text says which and what to do."""


def request_for(targets: Iterable[str], listed: Iterable[str], outlet: str) -> IngestRequest:
    """Sort targets into a request. ``-`` stands for the lines of ``listed``, without blank ones and # comments.

    >>> request_for(["https://news.example/feed", "https://news.example/a"], [], "").feeds
    ('https://news.example/feed',)
    """
    named: dict[str, list[str]] = {"urls": [], "feeds": [], "sitemaps": [], "paths": []}
    for target in _expanded(targets, listed):
        named[kind_of(target)].append(target)
    try:
        return IngestRequest.model_validate(named | {"outlet": outlet})
    except ValidationError as error:
        first = error.errors()[0]
        raise TargetError(f"{redact(str(first['input']))!r}: {first['msg']}") from error


def kind_of(target: str) -> str:
    """Tell which field of an ``IngestRequest`` a target belongs to.

    >>> [kind_of(f"https://news.example/{path}") for path in ("feed.json", "robots.txt", "feeding-the-poor")]
    ['feeds', 'sitemaps', 'urls']
    """
    if not re.match(r"https?://", target, re.IGNORECASE):
        if "://" in target:
            raise TargetError(f"{redact(target)}: only http and https addresses are read; name a file by its path")
        # Unlike Path.exists this is no error for a name that is too long: what somebody pasted.
        if not os.path.exists(target):  # noqa: PTH110
            named = redact(target)[:200]
            raise TargetError(f"{named}: no such file or folder, and no address (those begin with http:// or https://)")
        return "paths"
    path = re.sub(r"^https?://[^/?#]*", "", target, flags=re.IGNORECASE)
    if _FEED.search(path):
        return "feeds"
    return "sitemaps" if _SITEMAP.search(path.partition("?")[0]) else "urls"


def _expanded(targets: Iterable[str], listed: Iterable[str]) -> Iterable[str]:
    for target in targets:
        if target != "-":
            yield target
            continue
        for line in listed:
            text = line.strip()
            if text and not text.startswith("#"):
                yield text
