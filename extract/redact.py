"""Secrets out of addresses, before they reach a log, a report or a table."""

import re
import traceback
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from extract.placeholders import LITERAL, WRITTEN, fill
from transform.records import Source

# api_key=, access_token=, X-Amz-Signature=, sig=, pwd= ...
SECRET_NAME = re.compile(r"key$|token|secret|passw|pwd|^auth|signature|^sig$|session|credential|^jwt$", re.IGNORECASE)
QUERY_FIELD = re.compile(r"([^&;=]+)=([^&;]*)")
_STAND_IN = "***"


def redact(url: str) -> str:
    """Return an address without its user, password and secret query values, for people to read.

    A placeholder that a person wrote for a secret is kept: it says which one is used, and nothing else.

    >>> redact("https://ana:pw@wire.example/feed?desk=world&api_key=S3CRET")
    'https://***@wire.example/feed?desk=world&api_key=***'
    >>> redact("https://wire.example/feed?api_key=${WIRE_KEY}")
    'https://wire.example/feed?api_key=${WIRE_KEY}'
    """
    try:
        parts = urlsplit(url)
    except ValueError:  # "http://[::1": cannot be taken apart, so nothing of it is shown but its beginning
        return url.partition(":")[0] + ":" + _STAND_IN
    user_info, at, host = parts.netloc.rpartition("@")
    netloc = f"{user_info if _is_placeholder(user_info) else _STAND_IN}@{host}" if at and user_info else parts.netloc
    query = QUERY_FIELD.sub(_without_secret, parts.query)
    fragment = QUERY_FIELD.sub(_without_secret, parts.fragment)
    shown = urlunsplit((parts.scheme, netloc, parts.path, query, fragment))
    return fill(shown, lambda name: _STAND_IN if name.startswith(LITERAL) else None)


def without_message(error: Exception) -> str:
    """Say what an unexpected error is and where it was raised; not its message, which may hold a secret."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} ({Path(place.filename).name}, line {place.lineno})"


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
    is_shown = _is_placeholder(field[2]) or not SECRET_NAME.search(field[1])
    return field[0] if is_shown else f"{field[1]}={_STAND_IN}"


def _is_placeholder(text: str) -> bool:
    """Tell whether a text is placeholders that a person wrote, and the colon between user and password."""
    return WRITTEN.sub("", text) in ("", ":") and text != ":"
