"""Whether a quotation found also says rightly who spoke by full name, whether named, to whom and on which day."""

import re
from collections import Counter
from collections.abc import Iterator

from tests.quality.gold import Details
from tests.quality.matching import LEAST_COMMON, Compared, pair_sides
from tests.quality.reading import Found
from transform.records import Anonymity

_ARTICLE = re.compile(r"^(?:the|a|an|der|die|das|ein|eine)\s+")


def count_details(text: Compared) -> Counter[tuple[str, str]]:
    """Count rows ``anonymity`` and ``name``, and ``told_to`` and ``said_on`` where either side gives one.

    Recall is of all quotations marked, precision of those matched: finding more can only raise recall.
    """
    counts: Counter[tuple[str, str]] = Counter()
    pairs = pair_sides(text.gold, text.found, LEAST_COMMON)
    for i, side in enumerate(text.gold):
        if side.details is None:
            continue
        found = text.found[pairs[i]].found if i in pairs else None
        for row, is_marked, is_found, is_right in _details(side.details, found):
            counts[row, "tp"] += is_right
            counts[row, "fp"] += is_found and not is_right
            counts[row, "fn"] += is_marked and not is_right
    return counts


def _details(wanted: Details, found: Found | None) -> Iterator[tuple[str, bool, bool, bool]]:
    """Give for each row whether it is marked, found, and right."""
    if found is None:
        told_to = said_on = None
        yield from ((row, True, False, False) for row in ("anonymity", "name"))
    else:
        told_to, said_on = found.quotation.told_to, found.quotation.said_on
        yield "anonymity", True, True, found.quotation.anonymity in wanted.anonymity
        yield "name", True, True, has_right_name(wanted, found)
    is_right = bool(told_to and _folded(told_to) == _folded(wanted.told_to))
    yield "told_to", bool(wanted.told_to), bool(told_to), is_right
    yield "said_on", bool(wanted.said_on), bool(said_on), bool(said_on and said_on == wanted.said_on)


def has_right_name(wanted: Details, found: Found) -> bool:
    """Compare speakers as resolved: names whole, descriptions as far as both go ("nurse", "nurse in the ward")."""
    if wanted.speaker is None or found.speaker is None:
        return wanted.speaker is None and found.speaker is None
    if found.speaker.name is not None:
        return _folded(found.speaker.name) == _folded(wanted.speaker)
    if wanted.anonymity == (Anonymity.NAMED,):
        return False
    described, marked = _folded(found.speaker.descriptor), _folded(wanted.speaker)
    return bool(described and marked) and (described in marked or marked in described)


def _folded(name: str | None) -> str:
    return _ARTICLE.sub("", (name or "").casefold())
