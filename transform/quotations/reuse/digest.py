"""The digest by which the words of a quotation are known again, in another version and in other articles."""

import re

from transform.ids import sha256

_WORD = re.compile(r"[^\W_]+")


def digest_of_words(text: str) -> str:
    """Return the SHA-256 of the words of a quotation, without regard to case, marks and white space.

    >>> digest_of_words("We will stay,") == digest_of_words("“We will  stay”")
    True
    """
    return sha256(" ".join(_WORD.findall(text.casefold())).encode("utf-8", errors="surrogatepass"))
