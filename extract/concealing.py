"""Secrets out of texts, in every form in which they come back from a server."""

import base64
import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

# Shorter values, and those that are a plain word, would be found all over a text that has nothing to do with them:
# they are taken out only where they stand as a password or a value of an address does.
_LEAST_LENGTH = 6
_LONGEST_WORD = 15
# Shorter pieces of base64 would be found by chance.
_LEAST_BASE64 = 6


@dataclass(frozen=True, slots=True)
class Concealer:
    """Knows the forms of some secrets: as they are, percent-encoded, escaped for HTML or JSON, in base64."""

    pattern: re.Pattern[str] | None = None
    names: tuple[str, ...] = ()

    @classmethod
    def of(cls, values: Mapping[str, str]) -> "Concealer":
        """Make one for secrets by name."""
        # Longer ones first: one secret may be the beginning of another.
        names = sorted((name for name in values if values[name]), key=lambda name: -len(values[name]))
        forms = [form for name in names for form in (f"({_forms(values[name])})",)]
        return cls(re.compile("|".join(forms)) if forms else None, tuple(names))

    def conceal(self, text: str) -> str:
        """Put a placeholder in place of every secret."""
        if self.pattern is None:
            return text
        return self.pattern.sub(lambda found: f"${{{self.names[(found.lastindex or 1) - 1]}}}", text)

    def conceal_body(self, body: bytes) -> bytes:
        """Put a placeholder in place of every secret in bytes of an encoding that keeps ASCII as it is."""
        if self.pattern is None:
            return body
        return self.conceal(body.decode("latin-1")).encode("latin-1")


def _forms(value: str) -> str:
    """Return a pattern of all forms of a secret."""
    spelled = "".join(map(_character, value))
    forms = (
        [spelled] if _is_telling(value) else [f"(?<=[=:]){spelled}(?=[&;#@\\s\"'<>]|$)", f"(?<=://){spelled}(?=[:@])"]
    )
    return "|".join([*forms, *map(re.escape, _in_base64(value))])


def _is_telling(value: str) -> bool:
    return len(value) >= _LEAST_LENGTH and not (value.isalpha() and len(value) <= _LONGEST_WORD)


def _character(character: str) -> str:
    """Return a pattern of all spellings of one character, and of its bytes where a text was read as Latin-1."""
    if character.isascii() and (character.isalnum() or character in "-_.~"):
        return re.escape(character)  # nobody spells these otherwise, and long patterns cost time
    encoded = character.encode("utf-8", errors="replace")
    percent = "".join(f"%(?:25)?{_hex(byte)}" for byte in encoded)
    spellings = {
        re.escape(character),
        re.escape(encoded.decode("latin-1")),
        re.escape(html.escape(character)),
        percent,
        rf"\\u{ord(character):04x}" if ord(character) < 0x10000 else re.escape(character),
    }
    if character == " ":
        spellings.add(r"\+")
    if character in '/"\\':
        spellings.add(re.escape(f"\\{character}"))
    return "(?:" + "|".join(sorted(spellings, key=lambda spelling: (-len(spelling), spelling))) + ")"


def _hex(byte: int) -> str:
    return "".join(f"[{digit.lower()}{digit.upper()}]" if digit.isalpha() else digit for digit in f"{byte:02x}")


def _in_base64(value: str) -> Iterator[str]:
    """Yield what a secret looks like in base64, alone or somewhere in a longer text such as ``user:password``."""
    raw = value.encode("utf-8", errors="replace")
    for n_before in range(3):
        coded = base64.b64encode(bytes(n_before) + raw).decode("ascii")
        # Only what does not depend on the bytes before and behind.
        begin, end = -(-n_before * 8 // 6), (n_before + len(raw)) * 8 // 6
        piece = coded[begin:end]
        if len(piece) >= _LEAST_BASE64:
            yield from {piece, piece.replace("+", "-").replace("/", "_"), quote(piece, safe="")}
