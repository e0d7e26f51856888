"""What is asked of the network and what it answers: settings, a request under way, a response, a failure."""

from dataclasses import dataclass, field
from datetime import datetime

from requests.cookies import RequestsCookieJar

from transform.reasons import Reason

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpSettings:
    """How the client behaves. Every limit is there so that one host can never hold up a run."""

    user_agent: str
    """Product token first, as in ``onrecord/0.1 (+https://...)``: robots.txt is matched against the token."""
    connect_timeout_seconds: float = 10
    """For looking up the name, and again for connecting."""
    read_timeout_seconds: float = 20
    """Longest silence of a server."""
    deadline_seconds: float = 60
    """For a whole request with its redirects and body; waiting out of politeness is not counted."""
    max_bytes: int = 20_000_000
    """Largest body, after decompression."""
    proxy: str | None = field(default=None, repr=False)
    """Address of an HTTP proxy that everything goes through, perhaps with user and password."""
    max_redirects: int = 10
    """Most requests that following redirects may take in all."""
    max_attempts: int = 3
    backoff_seconds: float = 1.0
    """Pause before the second attempt; doubled before each further one."""
    max_retry_wait_seconds: float = 30
    """A host that asks for more patience than this is left to a later run."""
    robots_cache_seconds: float = 86_400
    """RFC 9309, 2.4: at most a day."""
    robots_kept_seconds: float = 604_800
    """How long the last rules of a host hold whose robots.txt is answered with an error (2.3.1.4)."""
    max_crawl_delay_seconds: float = 60
    allowed_networks: tuple[str, ...] = ()
    """Networks beside the open web that may be dialled, such as ``127.0.0.0/8``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server said of its last whole answer, to be handed back to it (RFC 9110, 8.8)."""

    etag: str | None = None
    """As received, with its quotation marks and a ``W/`` before a weak one."""
    last_modified: str | None = None
    """As received: the server's own clock, never compared with ours."""
    url: str | None = None
    """The address that gave them, if it is another than the one asked for: where that redirects to. Only the address
    that gave them is told of them."""

    def headers(self) -> Headers:
        """Return the request headers that ask for the page only if it changed (RFC 9110, 13.1)."""
        return tuple(
            (name, value)
            for name, value in (("If-None-Match", self.etag), ("If-Modified-Since", self.last_modified))
            if value
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What a server answered, whole."""

    url: str
    """As asked for."""
    final_url: str
    """After redirects."""
    status: int
    reason_phrase: str
    http_version: str
    """``HTTP/1.0`` or ``HTTP/1.1``."""
    headers: Headers
    """As received, in order, repeated ones kept."""
    body: bytes = field(repr=False)
    """Decompressed."""
    raw_body: bytes = field(repr=False)
    """As received, without chunk framing; compressed if ``Content-Encoding`` says so."""
    request_headers: Headers
    fetched_at: datetime
    elapsed_ms: int
    ip_address: str | None
    redirects: tuple["Response", ...] = ()
    """The answers that led here, first one first."""

    def header(self, name: str) -> str | None:
        """Return the first value of a header."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    @property
    def is_not_modified(self) -> bool:
        """Whether the server says that the page is what it was; then there is no body."""
        return self.status == 304

    @property
    def validators(self) -> Validators:
        """What to hand back to the server when the page is asked for again."""
        return Validators(etag=self.header("ETag"), last_modified=self.header("Last-Modified"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why a request gave nothing to read."""

    reason: Reason
    detail: str
    """One line without secrets."""
    http_status: int | None = None
    n_attempts: int = 1
    not_before: datetime | None = None
    """When another try makes sense; null for at any time, or never."""
    retry_after_seconds: float | None = None
    """What the server asked for with ``Retry-After``."""
    limit_name: str | None = None
    limit_value: float | None = None
    measured_value: float | None = None
    response: Response | None = None
    """What the server did answer, for the archive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """An address that is being asked for, as far as it has come: it may wait for a host's turn between two requests."""

    url: str
    """As asked for."""
    place: str
    """What is to be asked next: the address itself, or where it was redirected to."""
    seconds_left: float
    """Of the deadline, which runs only while a server is asked."""
    redirects: tuple[Response, ...] = ()
    """The answers that led here, first one first."""
    cookies: RequestsCookieJar = field(default_factory=RequestsCookieJar, repr=False)
    """They live for this one request: a consent page that redirects back needs them, nobody else does."""
