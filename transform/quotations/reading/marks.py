"""Stretches of a text between quotation marks, whatever the convention and however careless.

A paragraph is the unit: a mark that is never closed costs its paragraph at most. All positions are code points.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

_PARTNERS = {
    "“": "”",
    "”": "”",
    "„": "“”",
    "‟": "”",
    "«": "»",
    "»": "«»",
    "〝": "〞",
    "「": "」",
    "『": "』",
    '"': '"',
    "＂": "＂",
    "``": "''",
    "''": "''",
    "‘": "’",
    "‚": "‘’",
    "‛": "’",
    "‹": "›",
    "›": "‹",
    "'": "'",
    "`": "'",
    "’": "’",
}
# Opens with a plain set, which is searched for several times faster than alternatives are; then `` and '' of TeX.
_MARK = re.compile(r"[\"“”„‟«»〝〞「」『』＂'‘’‚‛‹›`](?:(?<=`)`|(?<=')')?")
_SINGLES = frozenset("'‘’‚‛‹›`")
_ALWAYS_OPEN = frozenset("„〝「『‟") | {"``"}
_ALWAYS_CLOSE = frozenset("〞」』")
_CJK = frozenset("「『」』")
# An opening mark follows these; a closing mark precedes those.
_BEFORE_OPENING = frozenset("([{—–―-/¿¡")
_AFTER_CLOSING = frozenset(".,;:!?…)]}—–―-/")
# "'Tis", "rock 'n' roll", "the '90s": apostrophes that look like opening marks.
_ELISION = re.compile(r"(?:\d0s|\d\d\b|tis|twas|em|til|cause|bout|round|n|s|re|ve|ll|d|t|m)\b", re.IGNORECASE)
# "MORROW: Who pays?
_TURN = re.compile(r'"[^\W\d_a-z][\w .\'’-]{1,40}:')
# A text with so many of them quotes with curly marks.
_FEWEST_CURLY = 4
# How many marks ahead a single mark looks for its partner: keeps the scan linear.
_SINGLE_REACH = 24
_LINE_BREAK = re.compile(r"[\r\n\x0b\x0c\x85\u2028\u2029]\s*")


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands between two quotation marks, never blanks alone; the outermost if marks are nested."""

    start: int
    """Where the opening mark begins."""
    end: int
    """Where the closing mark ends."""
    inner_start: int
    inner_end: int
    style: str
    """The opening and closing mark as printed; the opening one alone if the closing one is missing."""
    is_closed: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text with the marked stretches in it."""

    number: int
    start: int
    end: int
    stretches: tuple[Stretch, ...]


class _Mark(NamedTuple):
    start: int
    end: int
    char: str
    can_open: bool
    can_close: bool


def split_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Split a text into its paragraphs and find the marked stretches of each.

    A single line break parts paragraphs too, unless the next line goes on in lower case (hard-wrapped text).
    """
    out: list[Paragraph] = []
    is_curly = text.count("“") >= _FEWEST_CURLY
    start = len(text) - len(text.lstrip())
    for gap in _LINE_BREAK.finditer(text):
        if gap.end() <= start:
            continue
        wrapped = gap.group().count("\n") < 2 and text[gap.end() : gap.end() + 1].islower()
        if not wrapped:
            end = gap.start()
            while text[end - 1] in " \t":
                end -= 1
            stray = is_curly and _is_stray(text, start, end)
            out.append(Paragraph(len(out), start, end, find_stretches(text, start + stray, end)))
            start = gap.end()
    if start < len(text):
        stray = is_curly and _is_stray(text, start, len(text))
        out.append(Paragraph(len(out), start, len(text), find_stretches(text, start + stray, len(text))))
    return tuple(out)


def _is_stray(text: str, start: int, end: int) -> bool:
    """Tell the straight mark before an indented paragraph of a text that quotes with curly ones; turns have a name."""
    return text[start] == '"' and text.count('"', start, end) == 1 and not _TURN.match(text, start, end)


def find_stretches(text: str, start: int, end: int) -> tuple[Stretch, ...]:
    """Find the outermost marked stretches of one paragraph, which reaches from start to end.

    >>> text = "He said “go” and then 'stay', didn't he?"
    >>> [text[s.inner_start:s.inner_end] for s in find_stretches(text, 0, len(text))]
    ['go', 'stay']
    """
    marks = [_read_mark(text, start, end, found) for found in _MARK.finditer(text, start, end)]
    if not marks:
        return ()
    unclosed_after = _unclosed_after(marks)
    out: list[Stretch] = []
    stack: list[_Mark] = []
    skip_to = start
    for index, mark in enumerate(marks):
        if mark.start < skip_to:
            continue
        if mark.char in _SINGLES:
            if not stack and (closing := _single_partner(text, marks, index, start)):
                out.append(_stretch(mark, closing))
                skip_to = closing.end
            continue
        if stack and (depth := _closes(stack, mark)) is not None:
            opening = stack[depth]
            del stack[depth:]
            if not stack:
                out.append(_stretch(opening, mark))
        elif _opens(stack, mark):
            if stack and stack[-1].char == mark.char and unclosed_after[index] < len(stack) + 1:
                # A second opening mark of the same kind: the first was never closed.
                if len(stack) == 1:
                    out.append(_unclosed(text, stack[0], mark.start))
                stack.pop()
            stack.append(mark)
    if stack:
        out.append(_unclosed(text, stack[0], end))
    return tuple(stretch for stretch in out if text[stretch.inner_start : stretch.inner_end].strip())


def _unclosed_after(marks: list[_Mark]) -> list[int]:
    """Count, for every mark, how many more ” than “ follow it: enough of them, and a second “ is a nested one."""
    out = [0] * len(marks)
    surplus = 0
    for index in range(len(marks) - 1, -1, -1):
        out[index] = surplus
        surplus += (marks[index].char == "”") - (marks[index].char == "“")
    return out


def _read_mark(text: str, start: int, end: int, found: re.Match[str]) -> _Mark:
    char = found.group()
    before = text[found.start() - 1] if found.start() > start else " "
    after = text[found.end()] if found.end() < end else " "
    if char in "'’" and before.isalnum() and after.isalnum():  # it's
        return _Mark(found.start(), found.end(), char, can_open=False, can_close=False)
    space_before, space_after = before.isspace(), after.isspace()
    mark_before, mark_after = before in _PARTNERS, after in _PARTNERS
    can_open = (space_before or before in _BEFORE_OPENING or mark_before) and not (space_after and char in "\"'")
    can_close = (space_after or after in _AFTER_CLOSING or mark_after) and not (space_before and char in "\"'’")
    if char in '"“”＂' or char == "''":
        if not can_open and not can_close:
            # No blank on either side: word"word. Either may be right.
            can_open, can_close = after.isalnum(), True
    elif char in "«»":
        can_open = can_close = True
    if before == "=":
        can_open = can_close = False  # an attribute of a tag that was left in the text
    if (
        char == '"'
        and before.isdigit()
        and re.search(r"\d['’]\d{1,2}$", text[max(start, found.start() - 6) : found.start()])
    ):
        can_open = can_close = False  # 6'2"
    return _Mark(found.start(), found.end(), char, can_open, can_close)


def _closes(stack: list[_Mark], mark: _Mark) -> int | None:
    """Tell which open mark this one closes, as an index into the stack."""
    if mark.char in _ALWAYS_OPEN:
        return None
    strict_opening = mark.can_open and not mark.can_close
    for depth in range(len(stack) - 1, max(-1, len(stack) - 4), -1):
        if mark.char in _PARTNERS[stack[depth].char]:
            if strict_opening and mark.char not in "”»«":
                return None
            if mark.char == "”" or not strict_opening or mark.char in "»«":
                return depth
    # A careless pair: “...", „...", "...”
    top = stack[-1]
    is_cjk = bool({top.char, mark.char} & _CJK)
    if mark.can_close and not strict_opening and not is_cjk and top.char not in "«»" and mark.char not in "«»":
        return len(stack) - 1
    return None


def _opens(stack: list[_Mark], mark: _Mark) -> bool:
    if mark.char in _ALWAYS_CLOSE:
        return False
    if mark.char in _ALWAYS_OPEN:
        return True
    if mark.char == "“":
        return mark.can_open or not mark.can_close
    if mark.char == "”":
        # Swedish, or careless: ” ... what I learned”
        return not stack and mark.can_open and not mark.can_close
    return mark.can_open


def _single_partner(text: str, marks: list[_Mark], index: int, start: int) -> _Mark | None:
    """Find the mark that closes a single opening one, or None if it is an apostrophe."""
    mark = marks[index]
    before = text[mark.start - 1] if mark.start > start else " "
    after = text[mark.end : mark.end + 1]
    if mark.char == "’" or before.isalnum() or not after or after.isspace():
        return None
    if mark.char in "'`" and (not mark.can_open or _ELISION.match(text, mark.end)):
        return None
    if mark.char == "‘" and _ELISION.match(text, mark.end) and "0s" in text[mark.end : mark.end + 4]:
        return None
    partners = _PARTNERS[mark.char]
    possessive: _Mark | None = None
    for other in marks[index + 1 : index + 1 + _SINGLE_REACH]:
        if other.char == mark.char == "‘":
            break
        if other.char not in partners and not (mark.char == "‘" and other.char == "'"):
            continue
        last = text[other.start - 1]
        following = text[other.end : other.end + 1]
        if following.isalnum() or last.isspace():
            continue
        if last in "sSzZ" and following.isspace() and text[other.end + 1 : other.end + 2].islower():
            # "the workers' party": an apostrophe unless no better mark comes.
            possessive = possessive or other
            continue
        return other
    return possessive


def _stretch(opening: _Mark, closing: _Mark) -> Stretch:
    return Stretch(opening.start, closing.end, opening.end, closing.start, opening.char + closing.char, True)


def _unclosed(text: str, opening: _Mark, end: int) -> Stretch:
    while end > opening.end and text[end - 1].isspace():
        end -= 1
    return Stretch(opening.start, end, opening.end, end, opening.char, False)
