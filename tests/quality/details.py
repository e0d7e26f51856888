"""Whether a quotation found also says rightly who spoke by full name, whether named, to whom and on which day."""

import re
from collections import Counter

from tests.quality.gold import Details
from tests.quality.matching import Compared, pair_sides
from tests.quality.reading import Found
from transform.records import Anonymity

_LEAST_COMMON = 0.8
_ARTICLE = re.compile(r"^(?:the|a|an|der|die|das|ein|eine)\s+")


def count_details(text: Compared) -> Counter[tuple[str, str]]:
    """Count rows ``anonymity`` and ``name`` of the quotations matched, and ``told_to`` and ``said_on`` where given."""
    counts: Counter[tuple[str, str]] = Counter()
    for i, j in pair_sides(text.gold, text.found, _LEAST_COMMON).items():
        wanted, found = text.gold[i].details, text.found[j].found
        if wanted is None or found is None:
            continue
        for row, is_right in (
            ("anonymity", found.quotation.anonymity in wanted.anonymity),
            ("name", has_right_name(wanted, found)),
        ):
            counts[row, "tp" if is_right else "fn"] += 1
            counts[row, "fp"] += not is_right
        told_to = _folded(wanted.told_to), _folded(found.quotation.told_to)
        for row, (marked, got) in (("told_to", told_to), ("said_on", (wanted.said_on, found.quotation.said_on))):
            counts[row, "tp"] += bool(marked and marked == got)
            counts[row, "fp"] += bool(got and marked != got)
            counts[row, "fn"] += bool(marked and marked != got)
    return counts


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
