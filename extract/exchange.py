"""One request and its answer: no redirects, no second try, nothing incomplete let through."""

import errno
import http.client
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

import requests
from requests.cookies import RequestsCookieJar
from urllib3.exceptions import (
    DecodeError,
    HTTPError,
    IncompleteRead,
    InvalidChunkLength,
    NewConnectionError,
    ProtocolError,
    ReadTimeoutError,
    SSLError,
)
from urllib3.response import BaseHTTPResponse

from extract.budget import Budget, ExchangeError, spending, too_large
from extract.connection import CheckedAdapter
from extract.decoding import (
    BodyTooLargeError,
    TruncatedBodyError,
    UndecodableBodyError,
    content_encodings,
    decode_body,
)
from extract.keyring import NO_KEYS, Keyring
from extract.messages import Headers, Response
from extract.redact import without_message
from transform.reasons import Reason

_CHUNK = 65_536
# Seconds; a longer one is waited out where no thread has to wait.
_LONGEST_PAUSE_HERE = 2.0
_LONGEST_URL = 8_000
_TUNNEL_FAILED = re.compile(r"Tunnel connection failed: (\d{3})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosed:
    """What goes along with an address, from one redirect to the next."""

    headers: Headers
    cookies: RequestsCookieJar = field(default_factory=RequestsCookieJar, repr=False)
    """Takes those that the servers set."""
    keyring: Keyring = NO_KEYS


def exchange(
    adapter: CheckedAdapter, url: str, enclosed: Enclosed, budget: Budget, now: Callable[[], datetime]
) -> Response:
    """Ask a server once and read the whole answer, whatever its status. Raises ``ExchangeError``.

    The secrets that ``url`` has placeholders for are known in here alone: what is returned or raised has placeholders
    again, also where the server repeats a secret in its headers. Bodies are given as they came.
    """
    try:
        return _exchange(adapter, url, enclosed, budget, now)
    except ExchangeError as error:
        # Without its causes: the exceptions of requests and urllib3 have the whole address in them.
        raise error.told(enclosed.keyring.conceal(error.detail)) from None
    except Exception as error:  # noqa: BLE001 - a bug of ours or of a library, whose text may hold a secret
        raise ExchangeError(Reason.FETCH_ERROR, without_message(error)) from None


def _exchange(
    adapter: CheckedAdapter, url: str, enclosed: Enclosed, budget: Budget, now: Callable[[], datetime]
) -> Response:
    keyring = enclosed.keyring
    own_headers, shown_headers = keyring.headers_for(url)
    request = _prepare(keyring.reveal(url), (*enclosed.headers, *own_headers), enclosed.cookies)
    fetched_at = now()
    started = time.monotonic()
    budget.ip_address = None
    with spending(budget):
        adapter.check(url)
        raw = _send_at_last(adapter, request, budget)
        try:
            # An exception leaves the connection in an unknown state: it is closed, not used again.
            raw_body = _read_body(raw, budget)
        except BaseException:
            raw.close()
            raise
        finally:
            raw.release_conn()
    requests.cookies.extract_cookies_to_jar(enclosed.cookies, request, raw)  # type: ignore[no-untyped-call,unused-ignore]
    received = tuple((keyring.conceal(str(name)), keyring.conceal(str(value))) for name, value in raw.headers.items())
    return Response(
        url=url,
        final_url=url,
        status=raw.status,
        reason_phrase=keyring.conceal(raw.reason or ""),
        http_version="HTTP/1.0" if raw.version == 10 else "HTTP/1.1",
        headers=received,
        body=_decoded(raw_body, raw.headers.get("Content-Encoding"), budget.max_bytes),
        raw_body=raw_body,
        request_headers=_shown(request, (*enclosed.headers, *shown_headers)),
        fetched_at=fetched_at,
        elapsed_ms=round((time.monotonic() - started) * 1000),
        ip_address=None if adapter.proxies else budget.ip_address,
    )


def _prepare(url: str, headers: Headers, cookies: RequestsCookieJar) -> requests.PreparedRequest:
    if len(url) > _LONGEST_URL:
        raise ExchangeError(Reason.FETCH_BAD_URL, "the address is too long", ("max_url_length", _LONGEST_URL, len(url)))
    own_cookie = next((value for name, value in headers if name.lower() == "cookie"), None)
    others = {name: value for name, value in headers if name.lower() != "cookie"}
    try:
        request = requests.Request("GET", url, headers=others, cookies=cookies).prepare()
    except (requests.RequestException, ValueError) as error:  # UnicodeError is a ValueError
        raise ExchangeError(
            Reason.FETCH_BAD_URL, f"not an address that can be asked ({type(error).__name__})"
        ) from error
    if own_cookie:  # beside those of this one request: requests would send one or the other
        request.headers["Cookie"] = "; ".join(filter(None, (own_cookie, request.headers.get("Cookie"))))
    return request


def _shown(request: requests.PreparedRequest, headers: Headers) -> Headers:
    """Return the headers of a request as they may be kept: a login or cookie that nobody wrote down is ``***``."""
    host = request.url.split("/")[2].rpartition("@")[2] if request.url else ""
    known = {name.lower() for name, _ in headers}
    added = [name for name in ("Authorization", "Cookie") if name in request.headers and name.lower() not in known]
    return (("Host", host), *headers, *((name, "***") for name in added))


def _send_at_last(adapter: CheckedAdapter, request: requests.PreparedRequest, budget: Budget) -> BaseHTTPResponse:
    """Send a request; once more, if the server had just closed the idle connection that it was sent on.

    That is its right (RFC 9112, 9.3.1 and 9.6), and no failure to be counted. Whether it had read the request before
    nobody can tell, so the host has its pause first; if that is a long one, the connection counts as broken.
    """
    n_dialled = budget.n_dialled
    try:
        return _send(adapter, request, budget)
    except ExchangeError as error:
        is_stale = error.reason is Reason.FETCH_CONNECT and budget.n_dialled == n_dialled and not budget.n_bytes
        if not is_stale or budget.pause_seconds > _LONGEST_PAUSE_HERE:
            raise
    seconds_left = budget.seconds_left()
    budget.stop.wait(budget.pause_seconds)
    budget.restart(seconds_left)
    return _send(adapter, request, budget)


def _send(adapter: CheckedAdapter, request: requests.PreparedRequest, budget: Budget) -> BaseHTTPResponse:
    """Send a request and read the status line and headers."""
    try:
        answer = adapter.send(
            request,
            stream=True,
            timeout=(budget.connect_timeout_seconds, budget.read_timeout_seconds),
            verify=True,
            proxies=adapter.proxies,
        )
    except requests.exceptions.SSLError as error:
        raise ExchangeError(Reason.FETCH_TLS, f"no secure connection: {_tls_problem(error)}") from error
    except requests.exceptions.Timeout as error:
        raise _timeout(budget) from error
    except requests.exceptions.ProxyError as error:
        raise _proxy_problem(error, budget) from error
    except requests.exceptions.ConnectionError as error:
        raise _connection_problem(error, budget) from error
    except (requests.RequestException, HTTPError, ValueError) as error:
        raise ExchangeError(Reason.FETCH_PROTOCOL, f"no HTTP answer ({type(error).__name__})") from error
    return answer.raw  # type: ignore[no-any-return,unused-ignore]


def _read_body(raw: BaseHTTPResponse, budget: Budget) -> bytes:
    parts: list[bytes] = []
    n_bytes = 0
    try:
        for part in raw.stream(_CHUNK, decode_content=False):
            parts.append(part)
            n_bytes += len(part)
            if n_bytes > budget.max_bytes:
                raise too_large(budget.max_bytes, n_bytes)
    except ReadTimeoutError as error:
        raise _timeout(budget) from error
    except (IncompleteRead, InvalidChunkLength) as error:
        raise ExchangeError(Reason.FETCH_TRUNCATED, f"the body ends early, after {n_bytes:,} bytes") from error
    except SSLError as error:
        raise ExchangeError(Reason.FETCH_TLS, "the secure connection broke off") from error
    except ProtocolError as error:
        raise ExchangeError(
            Reason.FETCH_TRUNCATED, f"the connection broke off after {n_bytes:,} bytes of the body"
        ) from error
    except DecodeError as error:  # though nothing is decoded here: urllib3 counts the encodings all the same
        raise ExchangeError(Reason.FETCH_DECODE, "more content encodings, one in another, than are undone") from error
    except (HTTPError, http.client.HTTPException, ValueError) as error:  # ValueError: a chunk of -5 bytes
        raise ExchangeError(Reason.FETCH_PROTOCOL, f"no HTTP body ({type(error).__name__})") from error
    return b"".join(parts)


def _decoded(raw_body: bytes, encoding: str | None, max_bytes: int) -> bytes:
    try:
        return decode_body(raw_body, content_encodings(encoding), max_bytes)
    except TruncatedBodyError as error:
        raise ExchangeError(
            Reason.FETCH_TRUNCATED, f"the compressed body ends early, after {len(raw_body):,} bytes"
        ) from error
    except UndecodableBodyError as error:
        raise ExchangeError(Reason.FETCH_DECODE, f"the body cannot be decompressed: {error}") from error
    except BodyTooLargeError as error:
        raise too_large(max_bytes, max_bytes + 1) from error


def _timeout(budget: Budget) -> ExchangeError:
    limit = budget.read_timeout_seconds
    return ExchangeError(Reason.FETCH_TIMEOUT, f"silent for {limit:g} s", ("read_timeout_seconds", limit, limit))


def _connection_problem(error: Exception, budget: Budget) -> ExchangeError:
    """Tell what went wrong from the chain of causes; never from the message, which repeats the whole address."""
    causes = _causes(error)
    for cause in causes:
        if isinstance(cause, TimeoutError):
            return _timeout(budget)
        # ENOTCONN is no ConnectionError to Python: the other side had hung up before its address was asked for.
        if isinstance(cause, (NewConnectionError, ConnectionError)) or getattr(cause, "errno", None) == errno.ENOTCONN:
            what = (getattr(cause, "strerror", None) or "closed without an answer").lower()
            return ExchangeError(Reason.FETCH_CONNECT, f"the connection was not kept: {what}")
    return ExchangeError(Reason.FETCH_PROTOCOL, f"no HTTP answer ({type(causes[-1]).__name__})")


def _proxy_problem(error: Exception, budget: Budget) -> ExchangeError:
    causes = _causes(error)
    if any(isinstance(cause, TimeoutError) for cause in causes):
        return _timeout(budget)
    # http.client says it in words alone: "Tunnel connection failed: 403 Forbidden".
    said = [found[1] for cause in causes if (found := _TUNNEL_FAILED.search(str(cause)))]
    status = f" (it answered {said[0]})" if said else ""
    return ExchangeError(Reason.FETCH_CONNECT, f"the proxy made no connection{status}")


def _tls_problem(error: Exception) -> str:
    reasons = [getattr(cause, "verify_message", None) or getattr(cause, "reason", None) for cause in _causes(error)]
    named = [reason for reason in reasons if isinstance(reason, str)]
    return named[-1].lower().replace("_", " ") if named else "the handshake failed"


def _causes(error: BaseException) -> list[BaseException]:
    """Unfold an exception: its arguments, reasons and causes, outermost first."""
    unfolded: list[BaseException] = []
    waiting: list[object] = [error]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, BaseException) and one not in unfolded:
            unfolded.append(one)
            waiting += [*one.args, getattr(one, "reason", None), one.__cause__, one.__context__]
    return unfolded
