"""Good manners towards one host: one request at a time, a pause between two, and its robots.txt remembered."""

import math
import threading
import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from extract.robots import Robots
from extract.web_address import as_asked


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
