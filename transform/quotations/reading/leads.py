"""What opens a paragraph and belongs to no sentence of it: a dateline, or the time of a live report's entry."""

import re
from dataclasses import replace

from transform.metadata.datelines import find_dateline
from transform.quotations.reading.marks import Paragraph

# "RASHIDPUR: A senior official", "SAINT ORRIN, Nov. 8: "
_CAPITALS_AND_COLON = re.compile(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’. -]{2,30}(?:,\s[\w. ]{3,16})?:\s+(?=[^\W\d_a-z][^.!?]{40})")
# "Wien, 03.02.2026 – "
_PLACE_AND_DAY = re.compile(
    r"[^\W\d_a-z][\w'’.-]{1,20}(?:[ /-][^\W\d_][\w'’.-]{1,20}){0,3}(?:\s\([\w -]{2,24}\))?,\s"
    r"(?:den\s)?\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?\s?(?:--|[–—―:-])\s"
)
# "09:12 ", "9.45 Uhr: ", "[14:30] "
_TIME = re.compile(
    r"[(\[]?\d{1,2}[:.]\d{2}[)\]]?(?:\s?(?:[ap]\.?m\.?|Uhr|h|GMT|BST|ET|CET)\b\.?)?\s*[:,|–—-]?\s+(?=[^\W\d_])"
)
_LOOK = 140
# A dateline opens the report: it stands below a headline and a standfirst at the most.
_LATEST_DATELINE = 3


def without_lead(text: str, paragraph: Paragraph) -> Paragraph:
    """Leave a dateline or a time off the front of a paragraph."""
    first = text[paragraph.start : paragraph.start + 1]
    may_be_time = first.isdigit() or first in "[("
    may_be_dateline = paragraph.number <= _LATEST_DATELINE and first.isupper()
    if not (may_be_time or may_be_dateline):
        return paragraph
    opening = text[paragraph.start : min(paragraph.end, paragraph.start + _LOOK)]
    if may_be_time:
        found = _TIME.match(opening)
        cut = found.end() if found else _dateline_end(opening)
    else:
        cut = _dateline_end(opening)
    if not cut or cut >= paragraph.end - paragraph.start:
        return paragraph
    start = paragraph.start + cut
    return replace(paragraph, start=start, stretches=tuple(s for s in paragraph.stretches if s.start >= start))


def _dateline_end(opening: str) -> int:
    if found := _CAPITALS_AND_COLON.match(opening) or _PLACE_AND_DAY.match(opening):
        return found.end()
    dateline = find_dateline(opening)
    if dateline is None:
        return 0
    return len(opening) - len(opening[len(dateline.raw) :].lstrip())
