"""Transcripts: paragraphs that open with who speaks, "MORROW: Who pays?", with quotation marks or without."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from transform.quotations.languages.record import Language
from transform.quotations.reading.marks import Paragraph
from transform.quotations.said.drafts import Chars, Draft

_OPENING = r"[\"“„«‟]?\s*"
_WORD = r"[^\W\d_a-zß-öø-ÿ][\w.’'-]*"
_LABEL = re.compile(rf"{_OPENING}(?P<label>{_WORD}(?: (?:\([\w., -]{{1,24}}\)|{_WORD})){{0,4}}):\s+(?=\S)")
_LONGEST_LABEL = 48
# Fewer labelled paragraphs are rather headings: capitals are a plainer sign than a capitalised name.
_FEWEST_TURNS = 2
_FEWEST_NAMED_TURNS = 3
_SENTENCE_ENDS = frozenset(".?!…—–-")
# A turn goes on over so many paragraphs without a label, if another turn follows.
_LONGEST_GAP = 3


@dataclass(frozen=True, slots=True)
class _Turn:
    paragraph: Paragraph
    label: Chars
    start: int
    """Where the words begin."""


def transcript_drafts(text: str, paragraphs: Sequence[Paragraph], language: Language) -> tuple[list[Draft], set[int]]:
    """Find the turns of a transcript; return them with the numbers of all their paragraphs."""
    turns = _turns(text, paragraphs, language)
    drafts: list[Draft] = []
    taken: set[int] = set()
    for turn, following in zip_longest(turns, turns[1:]):
        drafts.append(_draft(turn))
        taken.add(turn.paragraph.number)
        first = turn.paragraph.number + 1
        for paragraph in paragraphs[first : _stop(turn, following, paragraphs)]:
            drafts[-1].spans.append(_words_of(paragraph, paragraph.start))
            taken.add(paragraph.number)
    return drafts, taken


def _turns(text: str, paragraphs: Sequence[Paragraph], language: Language) -> list[_Turn]:
    found = []
    for paragraph in paragraphs:
        label = _LABEL.match(text, paragraph.start, paragraph.end)
        if label is None or len(label.group("label")) > _LONGEST_LABEL:
            continue
        if label.group("label").lower() not in language.labels and _is_spoken(text, label.end(), paragraph.end):
            found.append(_Turn(paragraph, label.span("label"), label.end()))
    capital = [turn for turn in found if text[slice(*turn.label)].isupper()]
    if len(capital) >= _FEWEST_TURNS:
        return capital
    counts = Counter(text[slice(*turn.label)] for turn in found)
    again = [turn for turn in found if counts[text[slice(*turn.label)]] > 1]
    is_dialogue = len(found) >= _FEWEST_NAMED_TURNS and len(again) + 1 >= len(found)
    return found if is_dialogue and any(_is_name(text, turn.label) for turn in again) else []


def _is_spoken(text: str, start: int, end: int) -> bool:
    """Tell a sentence from an entry of a table: "Who pays?", but not "Price: 70 crowns"."""
    return text[start:end].rstrip("\"”“»«’')] ")[-1:] in _SENTENCE_ENDS


def _is_name(text: str, label: Chars) -> bool:
    """Tell a name: of two words, or the last word of a name of two that the text has."""
    printed = text[slice(*label)]
    if " " in printed:
        return "'" not in printed and "’" not in printed
    return re.search(rf"[^\W\d_a-z][^\W\d_]+ {re.escape(printed)}\b", text) is not None


def _stop(turn: _Turn, following: _Turn | None, paragraphs: Sequence[Paragraph]) -> int:
    """Tell before which paragraph a turn ends: it goes on to the next one if that is near, or while marks re-open."""
    first = turn.paragraph.number + 1
    if following is not None and following.paragraph.number - first <= _LONGEST_GAP:
        return following.paragraph.number
    while first < len(paragraphs) and _is_open(paragraphs[first - 1]) and _reopens(paragraphs[first]):
        first += 1
    return first


def _is_open(paragraph: Paragraph) -> bool:
    return bool(paragraph.stretches) and not paragraph.stretches[-1].is_closed


def _reopens(paragraph: Paragraph) -> bool:
    return bool(paragraph.stretches) and paragraph.stretches[0].start == paragraph.start


def _words_of(paragraph: Paragraph, start: int) -> Chars:
    """Leave off the marks around a whole paragraph."""
    end = paragraph.end
    if _reopens(paragraph) and paragraph.stretches[0].end == end:
        return max(start, paragraph.stretches[0].inner_start), paragraph.stretches[0].inner_end
    return start, end


def _draft(turn: _Turn) -> Draft:
    paragraph = turn.paragraph
    opening = paragraph.stretches[0] if _reopens(paragraph) else None
    return Draft(
        spans=[_words_of(paragraph, turn.start)],
        cue=None,
        verb=None,
        speaker=turn.label,
        method="transcript",
        paragraph=paragraph.number,
        sentence=(paragraph.start, paragraph.end),
        style=opening.style if opening else None,
        has_marks=opening is not None,
        tokens=[],
    )
