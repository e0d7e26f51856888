"""What robots.txt allows, and how slowly (RFC 9309)."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from protego import Protego

from extract.messages import Failure, Response
from extract.robots_text import plain_rules

# RFC 9309, 2.3.1.2: "at least five consecutive redirects".
MOST_REDIRECTS = 5
_ESCAPED_SLASH = re.compile("%2f", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Robots:
    """What one host says to one crawler."""

    rules: Protego | None
    """None allows everything."""
    product_token: str
    failure: Failure | None = None
    """Set if the host could not say: then nothing of it may be asked for (2.3.1.4)."""

    def is_allowed(self, url: str) -> bool:
        """Tell whether an address may be asked for."""
        rules = self.rules
        return rules is None or all(rules.can_fetch(one, self.product_token) for one in _spellings(url))

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
    return urlunsplit((parts.scheme, parts.netloc, "/robots.txt", "", ""))


def read_robots(answer: Response | Failure, product_token: str) -> Robots:
    """Understand the answer to a request for robots.txt.

    Any 4xx allows everything (2.3.1.3); so does a robots.txt behind more than five redirects (2.3.1.2). The exception
    is 429: a host that wants less traffic has not said that everything is allowed.
    """
    if isinstance(answer, Response):
        return Robots(Protego.parse(plain_rules(answer.body, product_token)), product_token)
    if answer.limit_name == "max_redirects" or _is_unavailable(answer.http_status):
        return Robots(None, product_token)
    return Robots(None, product_token, failure=answer)


def product_token(user_agent: str) -> str:
    """Return the name under which robots.txt would address this crawler.

    >>> product_token("onrecord/0.1 (+https://onrecord.example/bot)")
    'onrecord'
    """
    return user_agent.partition("/")[0].partition(" ")[0]


def _spellings(url: str) -> tuple[str, ...]:
    """Return an address as it is, and with the slashes in its query escaped and not: RFC 9309, 2.2.2, holds them equal.

    Only in the query: in a path, "%2F" is no slash, and Protego tells them apart everywhere.
    """
    path, mark, query = url.partition("?")
    bare = _ESCAPED_SLASH.sub("/", query)
    return tuple(dict.fromkeys((url, f"{path}{mark}{bare}", f"{path}{mark}{bare.replace('/', '%2F')}")))


def _is_unavailable(http_status: int | None) -> bool:
    return http_status is not None and 400 <= http_status < 500 and http_status != 429
