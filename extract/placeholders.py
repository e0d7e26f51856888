"""Placeholders: what stands for a secret wherever an address or a header is written down.

``${NAME}`` is an environment variable and ``${block:name}`` a Prefect Secret block; ``${literal:...}`` stands for what
was written into an address itself, and is only ever made by ``extract.literals``. The value of each is known inside
an exchange with a server alone (``extract.keyring``).
"""

import re
from urllib.parse import urlsplit

_NAME = r"[A-Za-z_][A-Za-z0-9_]*|block:[a-z0-9]+(?:-[a-z0-9]+)*"
WRITTEN = re.compile(rf"\$\{{({_NAME})\}}")
"""As a person writes it."""
ANY = re.compile(rf"\$\{{({_NAME}|literal:[A-Za-z0-9_.:-]+)\}}")
"""Made here too."""
LITERAL = "literal:"


def names_in(text: str) -> list[str]:
    """Return the names of the secrets that a text has placeholders for, each once.

    >>> names_in("https://wire.example/feed?key=${WIRE_KEY}&sig=${block:wire-signature}")
    ['WIRE_KEY', 'block:wire-signature']
    """
    return list(dict.fromkeys(ANY.findall(text)))


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
