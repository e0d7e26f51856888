"""Signed quotations: "“Never again.” — Ana Sousa, mayor of Kell", on one line or with the name on the next."""

import re
from collections.abc import Sequence

from transform.quotations.languages.record import CueVerb
from transform.quotations.reading.marks import Paragraph
from transform.quotations.said.drafts import Draft

_NAME = r"(?P<name>[^\W\d_a-zß-öø-ÿ][^\n!?:;“”\"«»]{1,90}?)[.\s]*$"
_DASH = r"(?P<dash>[—–―-]{1,2})"
_ON_THE_LINE = re.compile(rf"[”\"»“’'][\s,]*{_DASH}\s*{_NAME}")
_ON_THE_NEXT = re.compile(rf"{_DASH}\s*{_NAME}")
_LONGEST_SIGNATURE = 120


def signed_drafts(text: str, paragraphs: Sequence[Paragraph]) -> tuple[list[Draft], set[int]]:
    """Find the quotations whose paragraph, or the one after it, ends in their speaker; also return the paragraphs."""
    drafts: list[Draft] = []
    taken: set[int] = set()
    for paragraph in paragraphs:
        stretches = paragraph.stretches
        if not stretches or stretches[0].start != paragraph.start:
            continue
        tail = max(paragraph.start, paragraph.end - _LONGEST_SIGNATURE)
        found = _ON_THE_LINE.search(text, tail, paragraph.end)
        if found is not None and found.start() >= stretches[-1].inner_end:
            drafts.append(_draft(paragraph, stretches[-1].end, found))
            taken.add(paragraph.number)
            continue
        following = paragraphs[paragraph.number + 1 : paragraph.number + 2]
        if not following or stretches[-1].end != paragraph.end:
            continue
        found = _ON_THE_NEXT.match(text, following[0].start, following[0].end)
        if found is not None:
            drafts.append(_draft(paragraph, stretches[-1].end, found))
            taken.update((paragraph.number, following[0].number))
    return drafts, taken


def _draft(paragraph: Paragraph, end: int, found: re.Match[str]) -> Draft:
    return Draft(
        spans=[(paragraph.start, end)],
        cue=found.span("dash"),
        verb=CueVerb("—", "neutral", True),
        speaker=found.span("name"),
        method="signature",
        paragraph=paragraph.number,
        sentence=(paragraph.start, paragraph.end),
        style=paragraph.stretches[0].style,
        has_marks=True,
        tokens=[],
    )
