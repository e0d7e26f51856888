"""Connections that dial only checked addresses and keep to a deadline, below requests and urllib3.

urllib3's own timeouts bound one silence each: a server that sends a byte every few seconds, in its headers or its
body, is never stopped by them. Here every read of the socket is given what is left of the whole request's time.
"""

import io
import logging
import socket
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager, ProxyManager
from urllib3.connection import HTTPConnection, HTTPSConnection

from extract.addresses import is_allowed
from extract.budget import Budget, ExchangeError, current_budget
from extract.wire import WireResponse
from transform.reasons import Reason

Resolve = Callable[[str, int], Sequence[str]]
"""From a host name and a port to IP addresses; raises ``OSError``."""

# More addresses than this are not tried: one host would use up the time of the others.
_MOST_ADDRESSES = 4
_IDLE_TO_PROXY = 32

# It writes down every address that it asks for, with the secrets that are filled in by then.
logging.getLogger("urllib3.connectionpool").addFilter(lambda _record: False)


def resolve_host(host: str, port: int) -> Sequence[str]:
    """Ask the operating system for the addresses of a host. Raises ``OSError``."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[4][0]) for address in found))


@dataclass(frozen=True, slots=True)
class Dialer:
    """Opens sockets to addresses that were looked up once, checked, and then dialled themselves.

    A name is not looked up again between the check and the dialling, so a name server that answers differently
    the second time gains nothing.
    """

    allowed_networks: tuple[str, ...]
    resolve: Resolve

    def dial(self, host: str, port: int) -> socket.socket:
        """Connect to a host within this thread's budget. Raises ``ExchangeError``."""
        current_budget().n_dialled += 1
        return _connect(self.look_up_allowed(host, port)[:_MOST_ADDRESSES], host, port, current_budget())

    def dial_proxy(self, host: str, port: int) -> socket.socket:
        """Connect to the proxy, which stands inside the house as a rule. Raises ``ExchangeError``."""
        current_budget().n_dialled += 1
        return _connect(self._look_up(host, port)[:_MOST_ADDRESSES], host, port, current_budget())

    def look_up_allowed(self, host: str, port: int) -> Sequence[str]:
        """Return the addresses of a host that may be dialled. Raises ``ExchangeError`` if there is none."""
        addresses = self._look_up(host, port)
        allowed = [address for address in addresses if is_allowed(address, self.allowed_networks)]
        if not allowed:
            raise ExchangeError(
                Reason.FETCH_BLOCKED_ADDRESS,
                f"{host} leads to {addresses[0]}, which is not on the open web; to read it all the same, "
                "add its network to the allowed networks",
            )
        return allowed

    def _look_up(self, host: str, port: int) -> Sequence[str]:
        budget = current_budget()
        timeout_seconds = min(budget.connect_timeout_seconds, budget.seconds_left())
        # getaddrinfo cannot be given a timeout: it is left behind in its thread if it takes too long.
        answers: list[Sequence[str] | Exception] = []

        def look_up() -> None:
            try:
                answers.append(self.resolve(host, port))
            except (OSError, UnicodeError) as error:
                answers.append(error)

        thread = threading.Thread(target=look_up, daemon=True, name="resolve")
        thread.start()
        thread.join(timeout_seconds)
        match answers:
            case []:
                raise ExchangeError(
                    Reason.FETCH_DNS, f"{host}: no answer from the name server in {timeout_seconds:g} s"
                )
            case [OSError() | UnicodeError() as error]:
                raise ExchangeError(Reason.FETCH_DNS, f"{host}: {_short(error)}")
            case [[_, *_] as addresses]:
                return addresses
            case _:
                raise ExchangeError(Reason.FETCH_DNS, f"{host}: no address")


def _connect(addresses: Sequence[str], host: str, port: int, budget: Budget) -> socket.socket:
    ends_at = time.monotonic() + min(budget.connect_timeout_seconds, budget.seconds_left())
    problem: OSError | None = None
    for n_tried, address in enumerate(addresses):
        share = (ends_at - time.monotonic()) / (len(addresses) - n_tried)
        try:
            sock = _connected(address, port, max(share, 0.01))
        except OSError as error:
            problem = error
            continue
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return sock
    if isinstance(problem, TimeoutError):
        budget.seconds_left()
        limit = budget.connect_timeout_seconds
        raise ExchangeError(
            Reason.FETCH_TIMEOUT, f"{host}: no connection in {limit:g} s", ("connect_timeout_seconds", limit, limit)
        )
    raise ExchangeError(Reason.FETCH_CONNECT, f"{host}: {_short(problem)}")


def _connected(address: str, port: int, timeout_seconds: float) -> socket.socket:
    """Dial an IP address. Not with ``socket.create_connection``, which looks it up once more, unchecked."""
    sock = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM)
    try:
        sock.settimeout(timeout_seconds)
        sock.connect((address, port))
    except BaseException:
        sock.close()
        raise
    return sock


def _short(error: Exception | None) -> str:
    """Say what the operating system said, without what the caller passed in."""
    return (getattr(error, "strerror", None) or type(error).__name__).lower()


class _BudgetReader(io.RawIOBase):
    """Reads a socket, each time for no longer than is left."""

    def __init__(self, sock: socket.socket, budget: Budget) -> None:
        # First, because it raises if the server has hung up already: what is opened after it would stay open.
        budget.ip_address = str(sock.getpeername()[0])
        self._sock = sock
        # Keeps the socket open while the response is read, although http.client closes its own handle earlier.
        self._raw = sock.makefile("rb", buffering=0)
        self._budget = budget

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read once. Raises ``ExchangeError`` when the budget is spent."""
        budget = self._budget
        self._sock.settimeout(min(budget.read_timeout_seconds, budget.seconds_left()))
        try:
            with budget.stop.watching(self._sock):
                n_bytes = self._raw.readinto(buffer) or 0
        except (OSError, ValueError):  # ValueError: a TLS socket that was shut down while it was read
            budget.seconds_left()  # the deadline, or a stop, explains it better
            raise
        budget.seconds_left()
        budget.take(n_bytes)
        return int(n_bytes)

    def close(self) -> None:
        """Let go of the socket."""
        self._raw.close()
        super().close()


@dataclass(frozen=True, slots=True)
class _BudgetSocket:
    """What ``http.client.HTTPResponse`` needs of a socket."""

    sock: socket.socket

    def makefile(self, mode: str) -> io.BufferedReader:  # noqa: ARG002 - always "rb"
        """Open the socket for reading."""
        return io.BufferedReader(_BudgetReader(self.sock, current_budget()), 65_536)


class _BudgetResponse(WireResponse):
    def __init__(self, sock: Any, debuglevel: int = 0, method: str | None = None, url: str | None = None) -> None:
        super().__init__(_BudgetSocket(sock), debuglevel, method, url)  # type: ignore[arg-type]


def _pools(dial: Callable[[str, int], socket.socket]) -> dict[str, type[HTTPConnectionPool]]:
    """Make pools whose connections are opened by ``dial``."""

    class CheckedHTTPConnection(HTTPConnection):
        response_class = _BudgetResponse

        def _new_conn(self) -> socket.socket:
            return dial(self.host, self.port or 80)

    class CheckedHTTPSConnection(HTTPSConnection):
        response_class = _BudgetResponse

        def _new_conn(self) -> socket.socket:
            sock = dial(self.host, self.port or 443)
            budget = current_budget()
            # The handshake has the rest of the time: Python bounds it as a whole.
            sock.settimeout(min(budget.read_timeout_seconds, budget.seconds_left()))
            return sock

    class CheckedHTTPPool(HTTPConnectionPool):
        ConnectionCls = CheckedHTTPConnection

    class CheckedHTTPSPool(HTTPSConnectionPool):
        ConnectionCls = CheckedHTTPSConnection

    return {"http": CheckedHTTPPool, "https": CheckedHTTPSPool}


class CheckedAdapter(HTTPAdapter):
    """A transport for requests whose connections are made by a ``Dialer`` and keep to the thread's ``Budget``."""

    def __init__(self, dialer: Dialer, n_hosts: int, proxy: str | None = None) -> None:
        """Keep at most one idle connection each to ``n_hosts`` hosts.

        ``proxy`` is the address of an HTTP proxy that makes the connections in our place. The environment's proxies
        are never used.
        """
        self._dialer = dialer
        self._n_hosts = n_hosts
        self.proxies = {} if proxy is None else {"http": proxy, "https": proxy}
        super().__init__(pool_connections=n_hosts, pool_maxsize=1)

    def check(self, url: str) -> None:
        """Raise ``ExchangeError`` if an address may not be asked. Without a proxy the dialling checks it."""
        if self.proxies:
            parts = urlsplit(url)
            self._dialer.look_up_allowed(parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80))

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **options: Any) -> None:
        """Let the pools make checked connections."""
        super().init_poolmanager(connections, maxsize, block=block, **options)
        manager = PoolManager(num_pools=connections, maxsize=maxsize, block=block, **options)
        manager.pool_classes_by_scheme = _pools(self._dialer.dial)
        self.poolmanager = manager

    def proxy_manager_for(self, proxy: str, **options: Any) -> ProxyManager:
        """Return what makes connections to the proxy, or through it."""
        if proxy not in self.proxy_manager:
            headers = self.proxy_headers(proxy)  # type: ignore[no-untyped-call,unused-ignore]
            # All hosts share the connections for http:, so more of them are kept.
            manager = ProxyManager(
                proxy, proxy_headers=headers, num_pools=self._n_hosts, maxsize=_IDLE_TO_PROXY, **options
            )
            manager.pool_classes_by_scheme = _pools(self._dialer.dial_proxy)
            self.proxy_manager[proxy] = manager
        kept: ProxyManager = self.proxy_manager[proxy]
        return kept
