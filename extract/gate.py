"""Good manners towards one host: one request at a time, a pause between two, and its robots.txt remembered."""

import math
import threading
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from extract.messages import Response
from extract.robots import KnownRobots, Robots
from extract.web_address import as_asked
from transform.reasons import Reason
from transform.records import HostVisit


@dataclass(slots=True)
class Visit:
    """What a host was asked, and how it answered."""

    first_asked_at: datetime | None = None
    last_asked_at: datetime | None = None
    n_requests: int = 0
    n_failed: int = 0
    last_http_status: int | None = None
    last_reason: Reason | None = None

    def count(self, answer: Response | Reason, asked_at: datetime) -> None:
        """Count a request: its answer, or why there was none."""
        self.first_asked_at = self.first_asked_at or asked_at
        self.last_asked_at = asked_at
        self.n_requests += 1
        if isinstance(answer, Response):
            self.last_http_status, self.last_reason = answer.status, None
            self.n_failed += answer.status == 429 or answer.status >= 500
        else:
            self.last_http_status, self.last_reason = None, answer
            self.n_failed += 1


@dataclass(slots=True)
class Gate:
    """Lets one request at a time through to a host, with a pause between them."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    ended_at: float = -math.inf
    """When the last request was over, on the monotonic clock."""
    next_at: float = 0.0
    """On the monotonic clock."""
    last_took_seconds: float = math.inf
    """From the question to the end of the answer; infinite if there was no answer, or no question yet."""
    paused_until: float = 0.0
    """As the host asked with ``Retry-After``, on the monotonic clock."""
    robots_lock: threading.Lock = field(default_factory=threading.Lock)
    robots: Robots | None = None
    robots_expire_at: float = 0.0
    known_robots: KnownRobots | None = None
    """What an earlier run read."""
    visit: Visit = field(default_factory=Visit)

    def end_request(self, pause_seconds: float) -> None:
        """Let the pause after a request begin."""
        self.ended_at = time.monotonic()
        self.next_at = self.ended_at + pause_seconds

    def keep_apart(self, pause_seconds: float) -> None:
        """Let at least this pass after the last request: it may have been for robots.txt, which says how long."""
        self.next_at = max(self.next_at, self.ended_at + pause_seconds)

    def seconds_paused(self) -> float:
        """Return what is left of the pause that the host asked for."""
        return max(0.0, self.paused_until - time.monotonic())

    def seconds_until_free(self) -> float:
        """Return how long the host still has its pause."""
        return max(0.0, max(self.next_at, self.paused_until) - time.monotonic())


def host_visit(host: str, gate: Gate, now: datetime) -> HostVisit:
    """Make the row of a host, as it stands now."""
    visit, robots = gate.visit, gate.robots
    known_text = gate.known_robots.text if gate.known_robots else None
    paused_seconds = gate.seconds_paused()
    return HostVisit(
        host=host,
        first_asked_at=visit.first_asked_at,
        last_asked_at=visit.last_asked_at,
        n_requests=visit.n_requests,
        n_failed=visit.n_failed,
        last_http_status=visit.last_http_status,
        last_reason=visit.last_reason,
        robots=robots.result if robots else None,
        robots_read_at=robots.read_at if robots else None,
        robots_digest=robots.digest if robots else None,
        robots_text=robots.text if robots and robots.text != known_text else None,
        crawl_delay_seconds=robots.crawl_delay_seconds if robots else None,
        not_before=now + timedelta(seconds=paused_seconds) if paused_seconds > 0 else None,
    )


def host_key(url: str) -> str:
    """Return what counts as one host: its name, with the port unless that is the usual one.

    >>> host_key("http://News.Example/a") == host_key("https://news.example/b"), host_key("http://news.example:81/")
    (True, 'news.example:81')
    >>> host_key("http://küstenpost.example/"), host_key("http://127.1/")
    ('xn--kstenpost-q9a.example', '127.0.0.1')
    """
    try:
        parts = urlsplit(as_asked(url))
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return ""
    return host if port in (None, 80, 443) else f"{host}:{port}"
