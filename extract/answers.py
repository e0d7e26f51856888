"""What a server's answer means: to be read, to be followed, to be asked for later, or none of these."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from extract.budget import ExchangeError
from extract.messages import Failure, Response
from extract.web_address import join
from transform.reasons import Reason

REDIRECTS = frozenset({301, 302, 303, 307, 308})
# A server in trouble that names no time is left alone for this long.
_PAUSE_SECONDS = 60.0
_LONGEST_RETRY_AFTER_SECONDS = 86_400.0


def judge(response: Response, now: datetime, *, is_conditional: bool = False) -> Response | Failure:
    """Tell by the status whether an answer can be read, and if not, when to ask again.

    A 304 is an answer to a conditional request alone: without a condition there is nothing that was not modified.
    """
    status = response.status
    if status in (200, 203) or (status == 304 and is_conditional):
        return response
    said = f"the server answered {status} {response.reason_phrase[:60]}".rstrip()
    if status != 429 and status < 500:
        reason = Reason.FETCH_HTTP_4XX if status >= 400 else Reason.FETCH_HTTP_OTHER
        return Failure(reason=reason, detail=said, http_status=status, response=response)
    seconds = retry_after_seconds(response)
    return Failure(
        reason=Reason.FETCH_RATE_LIMITED if status == 429 else Reason.FETCH_HTTP_5XX,
        detail=said if seconds is None else f"{said} and asked to wait {seconds:.0f} s",
        http_status=status,
        not_before=now + timedelta(seconds=_PAUSE_SECONDS if seconds is None else seconds),
        retry_after_seconds=seconds,
        response=response,
    )


def redirect_target(response: Response) -> str:
    """Return where a redirect leads, absolute. Raises ``ExchangeError`` if that is no address."""
    location = response.header("Location")
    if not location or not location.strip():
        raise ExchangeError(Reason.FETCH_REDIRECT_BAD, f"status {response.status} without a Location")
    try:
        target = join(response.final_url, _in_letters(location))
        urlsplit(target)
    except ValueError as error:
        raise ExchangeError(Reason.FETCH_REDIRECT_BAD, "the Location is not an address") from error
    return target


def _in_letters(location: str) -> str:
    """Undo Latin-1, as which http.client reads headers: raw bytes are UTF-8, or stay the bytes that they are."""
    raw = location.encode("latin-1")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return "".join(chr(byte) if byte < 0x80 else f"%{byte:02X}" for byte in raw)


def retry_after_seconds(response: Response) -> float | None:
    """Read ``Retry-After``, in seconds or as a date; at most a day, whatever a server says."""
    value = (response.header("Retry-After") or "").strip()
    if value.isdecimal():
        seconds = float(value[:10])
    else:
        try:
            until = parsedate_to_datetime(value)
        except (ValueError, TypeError, OverflowError):
            return None
        until = until if until.tzinfo else until.replace(tzinfo=UTC)
        seconds = (until - response.fetched_at).total_seconds()
    return min(max(seconds, 0.0), _LONGEST_RETRY_AFTER_SECONDS)
