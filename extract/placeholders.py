"""Placeholders: what stands for a secret wherever an address or a header is written down.

``${NAME}`` is an environment variable and ``${block:name}`` a Prefect Secret block; ``${literal:...}`` stands for what
was written into an address itself, and is only ever made by ``extract.literals``. The value of each is known inside
an exchange with a server alone (``extract.keyring``).
"""

import re
from collections.abc import Callable
from urllib.parse import unquote, urlsplit

_NAME = r"[A-Za-z_][A-Za-z0-9_]*|block:[a-z0-9]+(?:-[a-z0-9]+)*"
WRITTEN = re.compile(rf"\$\{{({_NAME})\}}")
"""As a person writes it."""
LITERAL = "literal:"
# As a program may have spelled it anew: libxml2 writes $%7BNAME%7D into the base of a document.
ANY = re.compile(
    r"(?:\$|%24)(?:\{|%7[Bb])"
    r"(block(?::|%3[Aa])[a-z0-9]+(?:-[a-z0-9]+)*|literal(?::|%3[Aa])(?:[A-Za-z0-9_.:-]|%3[Aa])+|[A-Za-z_][A-Za-z0-9_]*)"
    r"(?:\}|%7[Dd])"
)
"""Made here too, and percent-encoded."""


def names_in(text: str) -> list[str]:
    """Return the names of the secrets that a text has placeholders for, each once.

    >>> names_in("https://wire.example/feed?key=${WIRE_KEY}&sig=${block:wire-signature}")
    ['WIRE_KEY', 'block:wire-signature']
    """
    return list(dict.fromkeys(unquote(name) for name in ANY.findall(text)))


def fill(text: str, value_of: Callable[[str], str | None]) -> str:
    """Put values in place of placeholders, by their names; with none the placeholder stays."""

    def value(found: re.Match[str]) -> str:
        filled = value_of(unquote(found[1]))
        return found[0] if filled is None else filled

    return ANY.sub(value, text)


def spelled_plainly(text: str) -> str:
    """Write placeholders that were percent-encoded as they are.

    >>> spelled_plainly("https://wire.example/$%7BWIRE_KEY%7D/ferry")
    'https://wire.example/${WIRE_KEY}/ferry'
    """
    return fill(text, lambda name: f"${{{name}}}")


def apart_from_placeholders(url: str, rewrite: Callable[[str], str]) -> str:
    """Rewrite an address and leave its placeholders as they are; the colon in one does not part user and password.

    Raises what ``rewrite`` raises.

    >>> apart_from_placeholders("https://${block:user}:${PASSWORD}@wire.example/a", str.upper)
    'HTTPS://${block:user}:${PASSWORD}@WIRE.EXAMPLE/A'
    """
    names = names_in(url)
    if not names:
        return rewrite(url)
    # Letters and digits alone, which nobody rewrites; no other text of the address has as many z in a row.
    mark = "z" * (1 + max((len(run) for run in re.findall("z+", url, re.IGNORECASE)), default=0))
    numbered = fill(url, lambda name: f"{mark}{names.index(name)}{mark}")
    return re.sub(
        rf"{mark}(\d+){mark}", lambda found: f"${{{names[int(found[1])]}}}", rewrite(numbered), flags=re.IGNORECASE
    )


def placeholder_problem(text: str) -> str | None:
    """Say what is wrong with the placeholders that a person wrote; None if nothing is."""
    rest = WRITTEN.sub("", text)
    if "${" in rest:
        return "has a ${ that begins no placeholder; write ${NAME} for a variable, ${block:name} for a Prefect block"
    if "://" in text:
        host = urlsplit(text).netloc.rpartition("@")[2]
        if "${" in host or "${" in text.partition("://")[0]:
            return "has a placeholder in its host; one may stand for user, password, and what follows the host"
    return None
