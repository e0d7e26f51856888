"""What robots.txt allows, and how slowly (RFC 9309)."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit, urlunsplit

from protego import Protego

from extract.messages import Failure, Response
from extract.robots_text import decoded_rules, plain_rules
from transform.ids import sha256

# RFC 9309, 2.3.1.2: "at least five consecutive redirects".
MOST_REDIRECTS = 5
_ESCAPED_SLASH = re.compile("%2f", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class KnownRobots:
    """What an earlier run read of one host."""

    text: str | None
    """robots.txt; null if there was none."""
    read_at: datetime

    def age(self, now: datetime) -> timedelta:
        """Return how old it is; a time in the future is no age."""
        return now - self.read_at if self.read_at <= now else timedelta.max


@dataclass(frozen=True, slots=True)
class Robots:
    """What one host says to one crawler."""

    rules: Protego | None
    """None allows everything."""
    product_token: str
    failure: Failure | None = None
    """Set if the host could not say: then nothing of it may be asked for (2.3.1.4)."""
    text: str | None = None
    """robots.txt itself; null if there is none."""
    read_at: datetime | None = None
    """When it was read."""
    is_kept: bool = False
    """Whether the host cannot say now, and these are the rules of an earlier run."""

    def is_allowed(self, url: str) -> bool:
        """Tell whether an address may be asked for; a robots.txt always may (2.2.2)."""
        rules = self.rules
        if rules is None or urlsplit(url).path == "/robots.txt":
            return True
        return all(rules.can_fetch(one, self.product_token) for one in _spellings(url))

    @property
    def result(self) -> str:
        """Say in a word what came of it: ``HostVisit.robots``."""
        if self.failure:
            return "unreachable"
        if self.is_kept:
            return "kept"
        return "allows_all" if self.rules is None else "rules"

    @property
    def digest(self) -> str | None:
        """The SHA-256 of robots.txt."""
        return None if self.text is None else sha256(self.text.encode())

    @property
    def crawl_delay_seconds(self) -> float:
        """The pause that the host asks for; 0 if it names none, or nonsense."""
        delay = None if self.rules is None else self.rules.crawl_delay(self.product_token)
        return delay if delay is not None and delay > 0 else 0.0


def robots_url(url: str) -> str:
    """Return where the robots.txt for an address is.

    >>> robots_url("https://news.example:8443/world/a.html?x=1")
    'https://news.example:8443/robots.txt'
    """
    parts = urlsplit(url)
    # The rules of a host are the same for all: they are asked for without anybody's user and password.
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], "/robots.txt", "", ""))


def read_robots(answer: Response | Failure, product_token: str, now: datetime) -> Robots:
    """Understand the answer to a request for robots.txt.

    Any 4xx allows everything (2.3.1.3); so does a robots.txt behind more than five redirects (2.3.1.2). The exception
    is 429: a host that wants less traffic has not said that everything is allowed.
    """
    if isinstance(answer, Response):
        text = decoded_rules(answer.body)
        return Robots(_parsed(text, product_token), product_token, text=text, read_at=answer.fetched_at)
    if answer.limit_name == "max_redirects" or _is_unavailable(answer.http_status):
        return Robots(None, product_token, read_at=now)
    return Robots(None, product_token, failure=answer)


def from_known(known: KnownRobots, product_token: str) -> Robots:
    """Take up what an earlier run read."""
    rules = None if known.text is None else _parsed(known.text, product_token)
    return Robots(rules, product_token, text=known.text, read_at=known.read_at)


def kept_in_place_of(unreachable: Robots, known: KnownRobots | None, now: datetime, kept_for: timedelta) -> Robots:
    """Let a host that answers its robots.txt with an error be read by its last rules, for some time (2.3.1.4).

    A host that does not answer at all is left alone.
    """
    failure = unreachable.failure
    if failure is None or failure.http_status is None or known is None or known.age(now) > kept_for:
        return unreachable
    return replace(from_known(known, unreachable.product_token), is_kept=True)


def product_token(user_agent: str) -> str:
    """Return the name under which robots.txt would address this crawler.

    >>> product_token("onrecord/0.1 (+https://onrecord.example/bot)")
    'onrecord'
    """
    return user_agent.partition("/")[0].partition(" ")[0]


def _parsed(text: str, product_token: str) -> Protego:
    return Protego.parse(plain_rules(text.encode(), product_token))


def _spellings(url: str) -> tuple[str, ...]:
    """Return an address as it is, and with the slashes in its query escaped and not: RFC 9309, 2.2.2, holds them equal.

    Only in the query: in a path, "%2F" is no slash, and Protego tells them apart everywhere.
    """
    path, mark, query = url.partition("?")
    bare = _ESCAPED_SLASH.sub("/", query)
    return tuple(dict.fromkeys((url, f"{path}{mark}{bare}", f"{path}{mark}{bare.replace('/', '%2F')}")))


def _is_unavailable(http_status: int | None) -> bool:
    return http_status is not None and 400 <= http_status < 500 and http_status != 429
