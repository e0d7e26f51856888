"""What robots.txt allows, and how slowly (RFC 9309)."""

from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from protego import Protego

from extract.messages import Failure, Response

# RFC 9309, 2.5: at least 500 KiB must be read. What stands behind them is not.
_LONGEST = 500 * 1024
# RFC 9309, 2.3.1.2: "at least five consecutive redirects".
MOST_REDIRECTS = 5


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
        return self.rules is None or self.rules.can_fetch(url, self.product_token)

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
        text = answer.body[:_LONGEST].decode("utf-8-sig", errors="replace")
        return Robots(Protego.parse(text), product_token)
    if answer.limit_name == "max_redirects" or _is_unavailable(answer.http_status):
        return Robots(None, product_token)
    return Robots(None, product_token, failure=answer)


def product_token(user_agent: str) -> str:
    """Return the name under which robots.txt would address this crawler.

    >>> product_token("onrecord/0.1 (+https://onrecord.example/bot)")
    'onrecord'
    """
    return user_agent.partition("/")[0].partition(" ")[0]


def _is_unavailable(http_status: int | None) -> bool:
    return http_status is not None and 400 <= http_status < 500 and http_status != 429
