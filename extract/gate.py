"""Good manners towards one host: one request at a time, a pause between two, and its robots.txt remembered."""

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
    next_at: float = 0.0
    """On the monotonic clock."""
    paused_until: float = 0.0
    """As the host asked with ``Retry-After``, on the monotonic clock."""
    robots_lock: threading.Lock = field(default_factory=threading.Lock)
    robots: Robots | None = None
    robots_expire_at: float = 0.0

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
