"""Secrets out of addresses, before they reach a log, a report or a table."""

import re
from dataclasses import replace
from urllib.parse import urlsplit, urlunsplit

from transform.records import Source

# api_key=, access_token=, X-Amz-Signature=, sig=, pwd= ...
_SECRET_NAME = re.compile(r"key$|token|secret|passw|pwd|^auth|signature|^sig$|session|credential|^jwt$", re.IGNORECASE)
_QUERY_FIELD = re.compile(r"([^&;=]+)=([^&;]*)")
_STAND_IN = "***"


def redact(url: str) -> str:
    """Return an address without its user, password and secret query values, for people to read.

    >>> redact("https://ana:pw@wire.example/feed?desk=world&api_key=S3CRET")
    'https://***@wire.example/feed?desk=world&api_key=***'
    """
    try:
        parts = urlsplit(url)
    except ValueError:  # "http://[::1": cannot be taken apart, so nothing of it is shown but its beginning
        return url.partition(":")[0] + ":" + _STAND_IN
    host = parts.netloc.rpartition("@")
    netloc = f"{_STAND_IN}@{host[2]}" if host[1] else parts.netloc
    query = _QUERY_FIELD.sub(_without_secret, parts.query)
    return urlunsplit((parts.scheme, netloc, parts.path, query, _QUERY_FIELD.sub(_without_secret, parts.fragment)))


def without_secrets(source: Source) -> Source:
    """Return a source as it may be stored and shown: its addresses without secrets. Read with the original."""
    return replace(
        source,
        homepage_url=None if source.homepage_url is None else redact(source.homepage_url),
        feeds=tuple(redact(url) for url in source.feeds),
        sitemaps=tuple(redact(url) for url in source.sitemaps),
        sections=tuple(replace(section, url=redact(section.url)) for section in source.sections),
        lists=tuple(redact(place) if "://" in place else place for place in source.lists),
    )


def _without_secret(field: re.Match[str]) -> str:
    return f"{field[1]}={_STAND_IN}" if _SECRET_NAME.search(field[1]) else field[0]
