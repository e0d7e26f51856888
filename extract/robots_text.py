"""The text of a robots.txt, written so that Protego reads it by the letter of RFC 9309.

Three of its readings differ: it takes a group for "on" to be meant for "onrecord" and one for "onrecord/2.0" not to be
(2.2.1: the product token, whole, in any case), it ends a group at a line it does not know (2.2.4: other records must
not interfere), and it ends lines at Unicode's separators (2.2: only at CR and LF).
"""

import codecs
import re

# RFC 9309, 2.5: at least 500 KiB must be read. What stands behind them is not.
_LONGEST = 500 * 1024
_LINE_END = re.compile(r"\r\n|\r|\n")
_AGENT = re.compile(r"\s*user[- ]?agent\s*(?::|\s)\s*(.*)", re.IGNORECASE)
_TOKEN = re.compile(r"[A-Za-z_-]*")
# With the misspellings that Protego knows.
_KNOWN = re.compile(
    r"\s*(?:dis+al+ow|diasllow|disallaw|allow|site-?maps?|crawl[- ]delay|request[- ]rate|visit[- ]time|host)\b",
    re.IGNORECASE,
)
# Where str.splitlines ends a line and RFC 9309 does not.
_OTHER_LINE_ENDS = {ord(mark): f"%{ord(mark):02X}" for mark in "\x0b\x0c\x1c\x1d\x1e"} | {
    ord(mark): "".join(f"%{byte:02X}" for byte in mark.encode()) for mark in "\x85\u2028\u2029"
}
_SOMEBODY_ELSE = "User-agent: -"


def plain_rules(body: bytes, product_token: str) -> str:
    """Return the lines of a robots.txt that say something to anybody, other crawlers than ours without their names.

    >>> plain_rules(b"USER-AGENT: OnRecord/2\\rPlease: be kind\\rDisallow: /a\\rUser-agent: on", "onrecord")
    'User-agent: onrecord\\nDisallow: /a\\nUser-agent: -'
    """
    lines = _LINE_END.split(decoded_rules(body))
    return "\n".join(
        kept for line in lines if (kept := _plain(line.partition("#")[0].translate(_OTHER_LINE_ENDS), product_token))
    )


def decoded_rules(body: bytes) -> str:
    """Return the text of a robots.txt: UTF-8 with or without a mark, or UTF-16 with one, cut after 500 KiB."""
    whole = body[:_LONGEST]
    if len(body) > _LONGEST:
        # Half a line says something else: "/p" forbids more than "/private".
        whole = whole[: max(whole.rfind(b"\n"), whole.rfind(b"\r")) + 1]
    if whole.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):  # not UTF-8, but meant all the same
        return whole.decode("utf-16", errors="replace")
    return whole.decode("utf-8-sig", errors="replace")


def _plain(line: str, product_token: str) -> str | None:
    agent = _AGENT.match(line)
    if agent is None:
        return line if _KNOWN.match(line) else None
    named = agent[1].strip()
    if named == "*" or named[:2] in ("* ", "*\t"):
        return "User-agent: *"
    token = _TOKEN.match(named)
    is_ours = token is not None and token[0].lower() == product_token.lower()
    return f"User-agent: {product_token}" if is_ours else _SOMEBODY_ELSE
