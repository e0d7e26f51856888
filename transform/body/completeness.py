"""Completeness: whether a text is known or suspected to be only the beginning of its article."""

import re
from collections.abc import Sequence

from transform.metadata.jsonld import LinkedArticle
from transform.records import Access, RemovedBlock
from transform.text import count_words

# Declared word counts count captions and promotions too.
_COMPLETE_SHARE = 0.6
# Free beginnings of paid articles are a few sentences.
_TEASER_WORDS = 150
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$")


def is_truncated(body: str, access: Access, linked: LinkedArticle, removed: Sequence[RemovedBlock]) -> bool:
    """Tell whether a text may be cut short: by its end, its declared length, or a paywall's own lines."""
    n_words = count_words(body)
    if linked.word_count and n_words < _COMPLETE_SHARE * linked.word_count:
        return True
    if linked.body and len(body) < _COMPLETE_SHARE * len(linked.body):
        return True
    if any(block.kind == "paywall" for block in removed) and n_words < 2 * _TEASER_WORDS:
        return True
    if access in (Access.PAYWALL, Access.METERED):
        return bool(_CUT.search(body)) or n_words < _TEASER_WORDS
    return False
