"""Secrets written into addresses themselves: taken out, and a placeholder put in, before anything else sees them."""

import re
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import unquote, unquote_plus, urlsplit, urlunsplit

from extract.placeholders import ANY, LITERAL
from extract.redact import QUERY_FIELD, SECRET_NAME
from transform.records import Source

_NOT_FOR_A_NAME = re.compile(r"[^A-Za-z0-9_.-]")


class Literals:
    """The secrets found in the addresses of one source. The same addresses give the same names every night."""

    def __init__(self, owner: str) -> None:
        """``owner`` is a source's id; it becomes part of the names."""
        self._owner = owner
        self._values: dict[str, str] = {}

    @property
    def values(self) -> Mapping[str, str]:
        """The secrets by the names that stand for them."""
        return self._values

    def hide(self, url: str) -> str:
        """Return an address with a placeholder for user, password and each secret query value.

        >>> Literals("wire").hide("https://wire.example/feed?desk=world&api_key=S3CRET")
        'https://wire.example/feed?desk=world&api_key=${literal:wire:api_key}'
        """
        try:
            parts = urlsplit(url)
        except ValueError:  # no address that is ever asked
            return url
        user_info, at, host = parts.netloc.rpartition("@")
        user, colon, password = _user_and_password(user_info)
        named = self._named("user", unquote(user)) + colon + self._named("password", unquote(password))
        hidden = parts._replace(netloc=named + at + host, query=QUERY_FIELD.sub(self._hidden_field, parts.query))
        return url if hidden == parts else urlunsplit(hidden)

    def _hidden_field(self, field: re.Match[str]) -> str:
        if not SECRET_NAME.search(field[1]):
            return field[0]
        return f"{field[1]}={self._named(field[1], unquote_plus(field[2]))}"

    def _named(self, kind: str, value: str) -> str:
        """Return the placeholder of a secret; a value that is empty, or has placeholders already, stays."""
        if not value or ANY.search(value):
            return value
        stem = f"{LITERAL}{self._owner}:{_NOT_FOR_A_NAME.sub('-', kind)}"
        name, number = stem, 1
        while self._values.setdefault(name, value) != value:
            number += 1
            name = f"{stem}-{number}"
        return f"${{{name}}}"


def hide_literals(source: Source, literals: Literals) -> Source:
    """Return a source whose addresses hold placeholders in place of secrets."""
    return replace(
        source,
        homepage_url=None if source.homepage_url is None else literals.hide(source.homepage_url),
        feeds=tuple(map(literals.hide, source.feeds)),
        sitemaps=tuple(map(literals.hide, source.sitemaps)),
        sections=tuple(replace(section, url=literals.hide(section.url)) for section in source.sections),
        lists=tuple(literals.hide(place) if "://" in place else place for place in source.lists),
    )


def _user_and_password(user_info: str) -> tuple[str, str, str]:
    """Part user and password; a ``${block:name}`` has a colon of its own."""
    start = 0
    placeholder = ANY.match(user_info)
    if placeholder:
        start = placeholder.end()
    user, colon, password = user_info[start:].partition(":")
    return user_info[:start] + user, colon, password
