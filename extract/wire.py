"""HTTP/1.1 answers as servers really send them: interim answers, headers with a damaged line, codings nobody undoes.

``http.client`` takes "103 Early Hints" for the answer itself, so that the real one would be read as the answer to the
next request. It stops reading headers at a line that is none: what stands behind it is lost, be it the length of the
body or its chunks, whose sizes would then be read as text; and urllib3 logs the whole address with its secrets.
"""

import http.client
import re
from email.message import Message

from extract.budget import ExchangeError
from transform.reasons import Reason

# Two or three are usual: hints, and "processing" while a page is made.
_MOST_INTERIM_ANSWERS = 20
_HEADER_LINE = re.compile(r"([!#$%&'*+\-.^_`|~0-9A-Za-z]+)[ \t]*:[ \t]*([^\r\n]*)")


class WireResponse(http.client.HTTPResponse):
    """An answer whose head is read as browsers read it. Raises ``ExchangeError`` for a body that cannot be undone."""

    def begin(self) -> None:
        """Read the status line and the headers."""
        super().begin()
        if self.msg.defects or self.msg.get_payload():
            _mend(self.msg)
            self._measure_again()
        codings = {
            coding.strip().lower() for line in self.msg.get_all("Transfer-Encoding", []) for coding in line.split(",")
        }
        if unknown := codings - {"chunked", "identity", ""}:
            named = ", ".join(sorted(unknown))[:60]
            raise ExchangeError(Reason.FETCH_DECODE, f"the body comes in a transfer coding that is not undone: {named}")
        if not codings:
            self._check_length()

    def _read_status(self) -> tuple[str, int, str]:
        for _ in range(_MOST_INTERIM_ANSWERS):
            version, status, reason = super()._read_status()  # type: ignore[misc]
            if not 100 <= status < 200:
                return version, status, reason
            if status == 101:
                raise ExchangeError(Reason.FETCH_PROTOCOL, "the server changes to a protocol that was not asked for")
            http.client.parse_headers(self.fp)
        raise ExchangeError(Reason.FETCH_PROTOCOL, f"more than {_MOST_INTERIM_ANSWERS} interim answers before a page")

    def _check_length(self) -> None:
        """Refuse a length that is none (RFC 9112, 6.3): whether the body is whole could not be told."""
        said = {number.strip() for line in self.msg.get_all("Content-Length", []) for number in line.split(",")}
        if len(said) > 1 or not all(number.isascii() and number.isdecimal() for number in said):
            raise ExchangeError(
                Reason.FETCH_PROTOCOL, f"not a length of the body: {', '.join(sorted(said))[:60]!r} in Content-Length"
            )

    def _measure_again(self) -> None:
        """Tell from the mended headers where the body ends, as ``begin`` did from the damaged ones."""
        self.chunked = (self.msg.get("Transfer-Encoding") or "").strip().lower() == "chunked"
        self.chunk_left = None
        length = (self.msg.get("Content-Length") or "").strip()
        if self.chunked:
            self.length = None
        elif length.isdecimal() and self.status not in (204, 304):
            self.length = int(length)
        self.will_close = bool(self._check_close()) or (not self.chunked and self.length is None)  # type: ignore[attr-defined]


def _mend(headers: Message) -> None:
    """Read the headers behind a damaged line too; that line itself is left out."""
    unread = headers.get_payload()
    headers.set_payload("")
    headers.defects = []
    for line in str(unread).splitlines():
        if header := _HEADER_LINE.match(line):
            headers[header[1]] = header[2].strip()
