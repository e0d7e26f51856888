"""Headers that a source's file may add to its requests, and those that it may not."""

import re

from extract.placeholders import WRITTEN, placeholder_problem

# RFC 9110, 5.6.2.
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}")
_LONGEST_VALUE = 4_000
# The client's own: another value would tear the connection, what is archived, or good manners.
_OURS = frozenset(
    {
        "accept",
        "accept-encoding",
        "connection",
        "content-length",
        "expect",
        "host",
        "keep-alive",
        "proxy-authorization",
        "proxy-connection",
        "range",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "user-agent",
    }
)
_SECRET = re.compile(r"auth|cookie|key|token|secret|passw|credential|signature|session", re.IGNORECASE)


def header_problem(name: str, value: str) -> str | None:
    """Say why a header cannot be sent as it was written; None if it can.

    >>> header_problem("Cookie", "sid=1f00a7")
    'Cookie: a secret is not written into this file; put it into an environment variable and write "${NAME}"'
    """
    shown = name[:60] if name.isprintable() else repr(name[:60])
    if not _TOKEN.fullmatch(name):
        return f"{shown}: not the name of a header"
    if name.lower() in _OURS or name.lower().startswith(("if-", "sec-", "proxy-")):
        return f"{shown}: set by the program itself; leave it out"
    # A line break would be the beginning of another header.
    if not value.isprintable() or not value.isascii() or value != value.strip() or not value:
        return f"{shown}: a value is one line of ASCII characters, with no blanks around it"
    if len(value) > _LONGEST_VALUE:
        return f"{shown}: longer than {_LONGEST_VALUE:,} characters"
    if problem := placeholder_problem(value.replace("://", ":")):
        return f"{shown}: {problem}"
    if _SECRET.search(name) and not WRITTEN.search(value):
        return (
            f"{shown}: a secret is not written into this file; put it into an environment variable and write "
            '"${NAME}"'
        )
    return None
