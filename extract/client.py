"""The only HTTP client: polite to every host, bounded in time and size, and it never leaves the open web."""

import math
import resource
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType, TracebackType
from typing import Self
from urllib.parse import urlsplit

from extract.answers import REDIRECTS, judge, redirect_target, retry_after_seconds
from extract.budget import Budget, ExchangeError, Stop
from extract.connection import CheckedAdapter, Dialer, Resolve, resolve_host
from extract.decoding import ACCEPT_ENCODING
from extract.exchange import Enclosed, exchange
from extract.gate import Gate, host_key, host_visit
from extract.keyring import NO_KEYS, Keyring
from extract.links import url_problem
from extract.messages import Asking, Failure, Headers, HttpSettings, Response, Validators
from extract.patience import SLOW_SECONDS
from extract.placeholders import apart_from_placeholders
from extract.redact import redact
from extract.robots import (
    MOST_REDIRECTS,
    KnownRobots,
    Robots,
    from_known,
    kept_in_place_of,
    product_token,
    read_robots,
    robots_url,
)
from extract.web_address import as_asked
from transform.reasons import Reason
from transform.records import HostVisit, Source

__all__ = ["Asking", "Client", "Failure", "HttpSettings", "Response", "Stop", "Validators"]

ACCEPT_PAGES = "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.5,*/*;q=0.1"

_WORTH_ANOTHER_ATTEMPT = frozenset(
    {
        Reason.FETCH_DNS,
        Reason.FETCH_CONNECT,
        Reason.FETCH_TIMEOUT,
        Reason.FETCH_TRUNCATED,
        Reason.FETCH_PROTOCOL,
        Reason.FETCH_HTTP_5XX,
        Reason.FETCH_RATE_LIMITED,
    }
)
# A broken connection may be whole again at once; a server in trouble, or asked too often, needs time.
_TIMES_BACKOFF = {Reason.FETCH_HTTP_5XX: 2.0, Reason.FETCH_RATE_LIMITED: 10.0}
# Not the host's fault: no trouble with its robots.txt, and nothing that it was asked.
_NOT_ABOUT_ROBOTS = frozenset(
    {Reason.FETCH_BLOCKED_ADDRESS, Reason.FETCH_BAD_URL, Reason.FETCH_BAD_SCHEME, Reason.RUN_INTERRUPTED}
)
# A host whose robots.txt could not be read is asked again after this, if the run still goes on.
_ROBOTS_FAILURE_SECONDS = 600.0
# A host comes again after its pause, when many others have had their turn: its connection should still be there.
_MOST_IDLE_CONNECTIONS = 1_000


class Client:
    """Asks servers for pages. Open it with ``with``; it may be used from many threads."""

    def __init__(
        self,
        settings: HttpSettings,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        resolve: Resolve = resolve_host,
        keep: Callable[[Response], object] | None = None,
        keyrings: Mapping[str, Keyring] = MappingProxyType({}),
        known_robots: Mapping[str, KnownRobots] = MappingProxyType({}),
    ) -> None:
        """``now`` tells the time that is written beside what was fetched; ``resolve`` looks up host names.

        ``keep`` is given every answer of ``get``, and every robots.txt, before anybody reads it; whoever calls
        ``attempt`` keeps the answer. ``keyrings`` hold the secrets of sources, by their ids; ``known_robots`` is what
        earlier runs read, by ``gate.host_key``.
        """
        self.settings = settings
        self.now = now
        self._keep = keep or (lambda _response: None)
        self._keyrings = keyrings
        self._adapter = CheckedAdapter(Dialer(settings.allowed_networks, resolve), _idle_connections(), settings.proxy)
        self._product_token = product_token(settings.user_agent)
        self._known_robots = known_robots
        self._gates: dict[str, Gate] = {}
        self._gates_lock = threading.Lock()
        self._stop = Stop()

    def __enter__(self) -> Self:
        """Return the client itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop what is under way and close all connections."""
        self._stop.set()
        self._adapter.close()

    def get(
        self,
        url: str,
        *,
        delay_seconds: float,
        accept: str = ACCEPT_PAGES,
        source: Source | None = None,
        validators: Validators | None = None,
        stop: Stop | None = None,
    ) -> Response | Failure:
        """Ask for an address, again after a pause if another try may help.

        Blocks while the host's pause lasts (``delay_seconds`` between two requests, more if robots.txt says so).
        ``source`` is the one whose secrets and headers may be sent; where the answer repeats one of them, its body has
        a placeholder in its place, so that the links in it have none. With ``validators``, the answer may be one
        without a body that says that nothing was modified.
        """
        n_attempts = 1
        while True:
            answer = self.attempt(
                url, delay_seconds=delay_seconds, accept=accept, source=source, validators=validators, stop=stop
            )
            if isinstance(answer, Response):
                self._keep(answer)
                return replace(answer, body=self._keyring(source).conceal_body(answer.body))
            if answer.response is not None:
                self._keep(answer.response)
            wait_seconds = self.wait_before_retry(answer, n_attempts)
            if wait_seconds is None or (stop or self._stop).wait(wait_seconds):
                return replace(answer, n_attempts=n_attempts)
            n_attempts += 1

    def attempt(
        self,
        url: str,
        *,
        delay_seconds: float,
        accept: str = ACCEPT_PAGES,
        source: Source | None = None,
        validators: Validators | None = None,
        stop: Stop | None = None,
    ) -> Response | Failure:
        """Ask for an address once, with its redirects. See ``get``; but a page's body is given as it came."""
        asking = self.asking(url)
        while True:
            answer = self.step(
                asking, delay_seconds=delay_seconds, accept=accept, source=source, validators=validators, stop=stop
            )
            if not isinstance(answer, Asking):
                return answer
            if len(answer.redirects) == len(asking.redirects):  # nothing was asked: the host has its pause
                (stop or self._stop).wait(self.seconds_until_free(answer.place))
            asking = answer

    def asking(self, url: str) -> Asking:
        """Begin to ask for an address; nothing is sent before the first ``step``."""
        return Asking(url=url, place=url, seconds_left=self.settings.deadline_seconds)

    def step(
        self,
        asking: Asking,
        *,
        delay_seconds: float,
        accept: str = ACCEPT_PAGES,
        source: Source | None = None,
        validators: Validators | None = None,
        stop: Stop | None = None,
    ) -> Response | Failure | Asking:
        """Make at most one request for a page, after that for its robots.txt if need be.

        Never waits for a host's pause. Returns the request as far as it has come if it was redirected, or if the host
        has its pause: go on with it when ``seconds_until_free(asking.place)`` is 0.
        """
        enclosed = Enclosed(headers=self._headers(accept), cookies=asking.cookies, keyring=self._keyring(source))
        try:
            return self._step(asking, delay_seconds, enclosed, validators or Validators(), stop or self._stop)
        except ExchangeError as error:
            return _failure(error, asking.redirects)

    def wait_before_retry(self, failure: Failure, n_attempts: int) -> float | None:
        """Return the seconds to wait before the next attempt; None if there should be none in this run."""
        settings = self.settings
        if failure.reason not in _WORTH_ANOTHER_ATTEMPT or n_attempts >= settings.max_attempts:
            return None
        backoff = settings.backoff_seconds * _TIMES_BACKOFF.get(failure.reason, 1.0) * 2 ** (n_attempts - 1)
        wait_seconds = max(backoff, failure.retry_after_seconds or 0.0)
        return wait_seconds if wait_seconds <= settings.max_retry_wait_seconds else None

    def seconds_until_free(self, url: str) -> float:
        """Return how long the host of an address still has its pause.

        Nothing if it asked for more patience than a run has: what is left of its pages is then refused at once, and
        a run must not wait hours to do so.
        """
        gate = self._gate(url)
        is_for_later = gate.paused_until - time.monotonic() > self.settings.max_retry_wait_seconds
        return 0.0 if is_for_later else gate.seconds_until_free()

    def is_quick(self, url: str) -> bool:
        """Tell whether the host of an address has answered in this run, without making anybody wait."""
        return self._gate(url).last_took_seconds <= SLOW_SECONDS

    def asks_for_a_long_pause(self, url: str) -> bool:
        """Tell whether the host of an address asked, with ``Retry-After``, for more patience than a run has."""
        return self._gate(url).seconds_paused() > self.settings.max_retry_wait_seconds

    def visits(self) -> tuple[HostVisit, ...]:
        """Return what every host was asked so far, and how it answered."""
        with self._gates_lock:
            gates = sorted(self._gates.items())
        was_met = ((host, gate) for host, gate in gates if gate.visit.n_requests or gate.robots)
        return tuple(host_visit(host, gate, self.now()) for host, gate in was_met)

    def _keyring(self, source: Source | None) -> Keyring:
        return NO_KEYS if source is None else self._keyrings.get(source.source_id, NO_KEYS)

    def _headers(self, accept: str) -> Headers:
        return (
            ("User-Agent", self.settings.user_agent),
            ("Accept", accept),
            ("Accept-Encoding", ACCEPT_ENCODING),
        )

    def _budget(self, stop: Stop) -> Budget:
        return Budget(
            deadline_seconds=self.settings.deadline_seconds,
            connect_timeout_seconds=self.settings.connect_timeout_seconds,
            read_timeout_seconds=self.settings.read_timeout_seconds,
            max_bytes=self.settings.max_bytes,
            stop=stop,
        )

    def _step(
        self, asking: Asking, delay_seconds: float, enclosed: Enclosed, validators: Validators, stop: Stop
    ) -> Response | Failure | Asking:
        """Ask, and say where a redirect leads: each hop is checked as if it had been asked for itself."""
        if len(asking.redirects) >= self.settings.max_redirects:
            raise _redirect_limit(self.settings.max_redirects)
        place = _checked(asking.place)
        enclosed.keyring.check(place)
        gate = self._gate(place)
        robots = self._robots(place, stop)
        pause = max(delay_seconds, self._crawl_delay(place, robots))
        gate.keep_apart(pause)
        self._refuse_paused(gate)
        budget = self._budget(stop)
        budget.restart(asking.seconds_left)
        seconds_left = budget.seconds_left()
        if gate.seconds_until_free() > 0:
            return replace(asking, seconds_left=seconds_left)
        # "Not modified" of one address says nothing of the page at another.
        conditions = validators.headers() if place == (validators.url or as_asked(asking.url)) else ()
        response = self._ask(place, pause, replace(enclosed, headers=(*enclosed.headers, *conditions)), budget)
        if response.status not in REDIRECTS:
            whole = replace(response, url=asking.url, redirects=asking.redirects)
            return judge(whole, self.now(), is_conditional=bool(conditions))
        redirects = (*asking.redirects, response)
        try:
            return replace(
                asking, place=redirect_target(response), redirects=redirects, seconds_left=budget.seconds_left()
            )
        except ExchangeError as error:
            return _failure(error, redirects)

    def _ask(self, url: str, pause: float, enclosed: Enclosed, budget: Budget) -> Response:
        """Make one request when the host's turn has come."""
        gate = self._gate(url)
        seconds_left = budget.seconds_left()
        with gate.lock:
            self._refuse_paused(gate)
            wait_seconds = gate.seconds_until_free()
            if wait_seconds > 0 and budget.stop.wait(wait_seconds):
                raise ExchangeError(Reason.RUN_INTERRUPTED, "stopped while waiting for the host's turn")
            budget.restart(seconds_left)
            budget.pause_seconds = pause
            asked_at = self.now()
            gate.last_took_seconds = math.inf
            try:
                response = exchange(self._adapter, url, enclosed, budget, self.now)
                gate.last_took_seconds = response.elapsed_ms / 1000
            except ExchangeError as error:
                if error.reason not in _NOT_ABOUT_ROBOTS:
                    gate.visit.count(error.reason, asked_at)
                raise
            finally:
                gate.end_request(pause)
            gate.visit.count(response, asked_at)
            seconds = retry_after_seconds(response)
            if seconds is not None and response.status in (429, 503):
                gate.paused_until = time.monotonic() + seconds
        return response

    def _refuse_paused(self, gate: Gate) -> None:
        left = gate.seconds_paused()
        if left > self.settings.max_retry_wait_seconds:
            error = ExchangeError(
                Reason.FETCH_RATE_LIMITED, f"not asked: the host asked for a pause, {left:.0f} s of it left"
            )
            error.not_before = self.now() + timedelta(seconds=left)
            raise error

    def _robots(self, url: str, stop: Stop) -> Robots:
        """Return what the host's robots.txt says; raises ``ExchangeError`` if that forbids to go on."""
        gate = self._gate(url)
        with gate.robots_lock:  # never taken while a gate's other lock is held
            robots = gate.robots
            if robots is None or time.monotonic() > gate.robots_expire_at:
                robots, lifetime = self._current_robots(url, gate.known_robots, stop)
                if not stop.is_set:
                    gate.robots, gate.robots_expire_at = robots, time.monotonic() + lifetime
        host = urlsplit(url).hostname
        if robots.failure:
            raise _robots_failure(robots.failure, host)
        if not robots.is_allowed(url):
            raise ExchangeError(Reason.FETCH_BLOCKED_ROBOTS, f"robots.txt of {host} does not allow it")
        return robots

    def _current_robots(self, url: str, known: KnownRobots | None, stop: Stop) -> tuple[Robots, float]:
        """Return the rules of a host, from an earlier run if they are young enough, and how many seconds they hold."""
        settings, now = self.settings, self.now()
        seconds_left = settings.robots_cache_seconds - known.age(now).total_seconds() if known else 0.0
        if known and seconds_left > 0:
            return from_known(known, self._product_token), seconds_left
        robots = read_robots(self._get_robots(robots_url(url), stop), self._product_token, now)
        robots = kept_in_place_of(robots, known, now, timedelta(seconds=settings.robots_kept_seconds))
        is_new = not (robots.failure or robots.is_kept)
        return robots, settings.robots_cache_seconds if is_new else _ROBOTS_FAILURE_SECONDS

    def _get_robots(self, url: str, stop: Stop) -> Response | Failure:
        n_attempts = 1
        while True:
            answer = self._attempt_robots(url, stop)
            if isinstance(answer, Response):
                return answer
            wait_seconds = self.wait_before_retry(answer, n_attempts)
            if wait_seconds is None or stop.wait(wait_seconds):
                return answer
            n_attempts += 1

    def _attempt_robots(self, url: str, stop: Stop) -> Response | Failure:
        budget = self._budget(stop)
        enclosed = Enclosed(headers=self._headers("text/plain,*/*;q=0.1"))
        place = url
        try:
            for _ in range(MOST_REDIRECTS + 1):
                place = _checked(place)
                response = self._ask(place, 0.0, enclosed, budget)
                self._keep(response)
                if response.status not in REDIRECTS:
                    return judge(response, self.now())
                place = redirect_target(response)
            raise _redirect_limit(MOST_REDIRECTS)
        except ExchangeError as error:
            return _failure(error, [])

    def _crawl_delay(self, url: str, robots: Robots) -> float:
        seconds = robots.crawl_delay_seconds
        limit = self.settings.max_crawl_delay_seconds
        if seconds > limit:
            raise ExchangeError(
                Reason.FETCH_CRAWL_DELAY_TOO_LONG,
                f"robots.txt of {urlsplit(url).hostname} asks for {seconds:g} s between requests",
                ("max_crawl_delay_seconds", limit, seconds),
            )
        return seconds

    def _gate(self, url: str) -> Gate:
        with self._gates_lock:
            host = host_key(url)
            if host not in self._gates:
                self._gates[host] = Gate(known_robots=self._known_robots.get(host))
            return self._gates[host]


def _idle_connections() -> int:
    """Return how many connections may wait open: at most half of the files that this process may open."""
    soft_limit, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return (
        _MOST_IDLE_CONNECTIONS if soft_limit == resource.RLIM_INFINITY else min(_MOST_IDLE_CONNECTIONS, soft_limit // 2)
    )


def _checked(url: str) -> str:
    """Return an address as it is asked for, which is also how robots.txt is asked about it."""
    problem = url_problem(url)
    if problem:
        raise ExchangeError(problem[0], f"{redact(url)[:200]!r} {problem[1]}")
    return apart_from_placeholders(url, as_asked)


def _redirect_limit(limit: int) -> ExchangeError:
    return ExchangeError(
        Reason.FETCH_REDIRECT_LIMIT, "redirected too often", ("max_redirects", float(limit), float(limit + 1))
    )


def _failure(error: ExchangeError, chain: Sequence[Response]) -> Failure:
    name, limit, measured = error.limit or (None, None, None)
    last = replace(chain[-1], url=chain[0].url, redirects=tuple(chain[:-1])) if chain else None
    return Failure(
        reason=error.reason,
        detail=error.detail[:500],
        not_before=error.not_before,
        limit_name=name,
        limit_value=limit,
        measured_value=measured,
        response=last,
    )


def _robots_failure(failure: Failure, host: str | None) -> ExchangeError:
    if failure.reason in _NOT_ABOUT_ROBOTS:
        return ExchangeError(failure.reason, failure.detail)
    error = ExchangeError(
        Reason.FETCH_ROBOTS_UNREACHABLE,
        f"robots.txt of {host} cannot be read, so nothing of it is asked for: {failure.detail}",
    )
    error.not_before = failure.not_before
    return error
