"""Keys made from content (UUIDv5, RFC 9562), so that a second run makes the same ones."""

import hashlib
from uuid import NAMESPACE_URL, UUID, uuid5

_ONRECORD = uuid5(NAMESPACE_URL, "https://onrecord.invalid/")
# Cannot occur in a URL, and hardly in a name: keeps ("a", "bc") apart from ("ab", "c").
_SEPARATOR = "\x1f"


def content_id(kind: str, *parts: str) -> UUID:
    """Make the key of one thing of a kind from the values that identify it.

    >>> content_id("link", "a", "bc") == content_id("link", "ab", "c")
    False
    """
    # As uuid5 does, in two thirds of its time: a key is made for everything that is said.
    named = hashlib.sha1(_ONRECORD.bytes + _SEPARATOR.join((kind, *parts)).encode(), usedforsecurity=False)
    return UUID(bytes=named.digest()[:16], version=5)


def article_id(normalized_url: str) -> UUID:
    """Make an article's key: the UUIDv5 of its normalised URL in the standard's own URL namespace.

    >>> article_id("https://harbourpost.example/news/ferry")
    UUID('1930dc4e-530a-541c-8bf4-0454204e51f2')
    """
    return uuid5(NAMESPACE_URL, normalized_url)


def sha256(content: bytes) -> str:
    """Return the SHA-256 of some bytes as 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()
