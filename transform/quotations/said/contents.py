"""Which words of one sentence a reporting frame reports."""

from collections.abc import Sequence

from transform.quotations.clauses.subjects import Frame, Order
from transform.quotations.languages.record import Language
from transform.quotations.reading.tokens import Token
from transform.quotations.said.beginnings import content_start, names_thing
from transform.quotations.said.drafts import Chars, Draft, ReadSentence, make_draft
from transform.quotations.said.endings import (
    cut_after_marks,
    cut_before,
    opening_end,
    relative_end,
    right_limit,
)
from transform.quotations.said.parentheticals import is_parenthetical, is_plain_clause, is_statement
from transform.quotations.said.reported import is_indirect, is_reported_clause
from transform.quotations.said.unsaid import gives_name, is_labelled, is_refused, is_usage

_ASPECTUAL = frozenset(("begin", "continue", "conclude"))
"""With an object they tell how the saying goes on, not what was said: "continued to call for “calm”"."""


def drafts_of(text: str, read: ReadSentence, language: Language, paragraph: int) -> list[Draft]:
    """Find the quotations that the frames of one sentence report."""
    if not read.frames:
        return []
    out: list[Draft] = []
    loose: list[Draft] = []  # those whose words are no clause of their own
    used = 0  # tokens before this one belong to an earlier quotation or frame
    for number, frame in enumerate(read.frames):
        spans, method, stop = _content(text, read, number, used, language)
        if not spans:
            continue
        if method == "after_source_phrase" and any(_lies_in(draft, spans[0]) for draft in out):
            continue  # "Reed warned that it would break, according to two aides": Reed's words
        if stop > used and method.startswith("after"):
            used = stop
            # What looked like a frame of its own stands inside these words.
            out = [draft for draft in out if not _lies_in(draft, spans[0])]
        out.append(make_draft(read, frame, spans, method, paragraph))
        if method.startswith("before") and not _is_clause(read, frame, spans[0], language):
            loose.append(out[-1])
    return _without_nested(out, loose)


def _is_clause(read: ReadSentence, frame: Frame, span: Chars, language: Language) -> bool:
    """Tell whether what follows a cue is all of what was said: "said the port is closed", not "began by saying"."""
    first = next(token for token in read.tokens if token.end > span[0])
    if frame.order is Order.PASSIVE or frame.verb.lemma in _ASPECTUAL:
        return False
    if first.low in language.complementizers or first.low in ("what", "to"):
        return True
    return frame.verb.takes_clause and first.tag in "UDPwMWQO"


def _without_nested(drafts: list[Draft], loose: list[Draft]) -> list[Draft]:
    """Keep one of two quotations of which one lies with its cue in the words of the other.

    "said she expects the port “to stay”" is what was said, expectation and all; "began by saying it was “dead”" is not
    what was begun.
    """
    if len(drafts) < 2:  # as in nearly every sentence
        return drafts
    out: list[Draft] = []
    for draft in drafts:
        around = [other for other in out if other.cue and draft.cue and _encloses(other, draft)]
        if any(other not in loose for other in around):
            continue
        out = [other for other in out if other not in around]
        out.append(draft)
    return out


def _encloses(outer: Draft, inner: Draft) -> bool:
    return any(
        start <= inner.spans[0][0] and inner.spans[-1][1] <= end and inner.cue and start <= inner.cue[0] < end
        for start, end in outer.spans
    )


def _lies_in(draft: Draft, outer: Chars) -> bool:
    return draft.cue is not None and outer[0] <= draft.cue[0] and draft.cue[1] <= outer[1]


def _content(text: str, read: ReadSentence, number: int, used: int, language: Language) -> tuple[list[Chars], str, int]:
    """Find the words a frame reports: their spans, the rule's name, and the token after frame and words."""
    frame, tokens = read.frames[number], read.tokens
    if is_parenthetical(text, read, number, used, language):
        left = _left_part(tokens, used, frame, language)
        right, stop = _right_part(text, read, number, language)
        if frame.verb.lemma == "put it" and right:
            left = None  # "..., as the paper put it, “the operator”"
        is_source = frame.order is Order.SOURCE_PHRASE
        goes_on = right is None or is_plain_clause(tokens, frame)
        if left and goes_on and not is_source and not is_statement(text, tokens, left, frame, language):
            return _reported_after(text, read, number, language)
        return [part for part in (left, right) if part], f"after_{frame.order}", stop
    if frame.order is Order.SOURCE_PHRASE and frame.first == 0:
        start = frame.stop
        comma = next((i for i in range(start, min(len(tokens), start + 20)) if tokens[i].tag in ",Q"), None)
        if comma is not None and tokens[comma].tag == "," and not language.is_verb_second:
            start = comma + 1  # past "a complaint [filed by the state], ..."
        start = _past_relative(tokens, start, language)
        while start < len(tokens) and tokens[start].tag == ",":
            start += 1
        return _forward(text, read, number, start, language), "source_phrase", len(tokens)
    if frame.order is Order.SOURCE_PHRASE:
        before = _left_part(tokens, used, frame, language)
        after = _forward(text, read, number, frame.stop, language) if language.is_verb_second else []
        return ([before] if before else []) + after, "source_phrase", len(tokens) if after else frame.stop
    return _reported_after(text, read, number, language)


def _past_relative(tokens: Sequence[Token], start: int, language: Language) -> int:
    """Step over a clause about the source: "Laut einer Umfrage, die der Verband zitiert, ist ..."."""
    if not language.is_verb_second or [token.tag for token in tokens[start : start + 2]] != [",", "D"]:
        return start
    return next((i for i in range(start + 2, len(tokens)) if tokens[i].tag == ","), start)


def _reported_after(text: str, read: ReadSentence, number: int, language: Language) -> tuple[list[Chars], str, int]:
    frame = read.frames[number]
    if gives_name(text, read, frame) or is_usage(read.tokens, frame, language) or is_refused(read.tokens, frame):
        return [], "", frame.stop
    if frame.verb.needs_as and not is_labelled(read.tokens, frame.stop, language):
        return [], "", frame.stop
    first = content_start(text, read, number, language)
    if language.is_verb_second and (inside := _in_bracket(read.tokens, frame, first)) is not None:
        return [inside], f"before_{frame.order}", frame.stop
    if first is None or (frame.verb.lemma in _ASPECTUAL and not _speaks_next(read.tokens, frame.stop)):
        return [], "", frame.stop
    return _forward(text, read, number, first, language), f"before_{frame.order}", frame.stop


def _in_bracket(tokens: Sequence[Token], frame: Frame, first: int | None) -> Chars | None:
    """Find marked words between auxiliary and participle: "hat den Plan als „Irrweg“ zurückgewiesen"."""
    if not frame.verb.is_participle or (first is not None and any(token.tag == "Q" for token in tokens[first:])):
        return None
    marked = [token for token in tokens[frame.first : frame.cue[0]] if token.tag == "Q"]
    return (marked[0].start, marked[-1].end) if marked else None


def _speaks_next(tokens: Sequence[Token], i: int) -> bool:
    """Tell "began: “...”" and "began that" from "began taking calls"."""
    return tokens[i].tag in ",:QS" or (tokens[i].low == "by" and any(token.tag == "Q" for token in tokens[i:]))


def _left_part(tokens: Sequence[Token], used: int, frame: Frame, language: Language) -> Chars | None:
    start, stop = used, frame.first
    if language.is_verb_second:  # "Der Hafen bleibt zu; neun Schiffe müssten warten, sagte Holt."
        start = max((i + 1 for i in range(start, stop - 3) if tokens[i].tag == ";"), default=start)
    marked = stop - 1 if tokens[stop - 1].tag == "Q" else stop - 2
    if marked > start and tokens[marked].tag == "Q" and tokens[marked - 1].tag == ":":
        start = marked
    while start < stop and tokens[start].tag in ",.;:-C":
        start += 1
    while stop > start and tokens[stop - 1].tag in ",.;:-":
        stop -= 1
    return (tokens[start].start, tokens[stop - 1].end) if stop > start else None


def _right_part(text: str, read: ReadSentence, number: int, language: Language) -> tuple[Chars | None, int]:
    """Find where the words go on after a parenthetical frame."""
    frame, tokens = read.frames[number], read.tokens
    limit = right_limit(text, read, number)
    for i in range(frame.stop, min(limit, frame.stop + 24)):
        if tokens[i].tag == "Q" and i > frame.stop and tokens[i - 1].tag not in "TMUNw":
            break  # "..., she said, and went on about “the dam”"
        if tokens[i].tag == "Q" and i > frame.stop - language.is_verb_second and names_thing(tokens, i, language):
            continue  # "..., she said on Kell Radio's “Harbour Hour.”", "sagte sie dem Sender „Nordwelle“."
        if tokens[i].tag in ",-:" or tokens[i].tag == "Q":
            j = i if tokens[i].tag == "Q" else i + 1
            while j < limit and tokens[j].tag == "C":
                j += 1
            if j < limit and tokens[j].tag == "Q":
                stop = cut_after_marks(tokens, j, limit, language, text, frame.verb)
                return (tokens[i + 1 if tokens[i].tag != "Q" else i].start, tokens[stop - 1].end), stop
            if (
                tokens[i].tag == ","
                and j < limit
                and language.is_verb_second
                and tokens[j].low in language.subjunctives
            ):
                return (tokens[j].start, tokens[limit - 1].end), limit  # „...“, stellte Sousa fest, seien „...“
            if language.is_verb_second and not is_reported_clause(tokens, j, limit, language):
                continue  # "..., sagte die Managerin, die das Werk leitet"
            if tokens[i].tag == "," and tokens[frame.first - 1].tag == "," and j < limit and tokens[j].tag != "W":
                left_marked = frame.first > 1 and tokens[frame.first - 2].tag == "Q"
                aside = not all(token.tag in "RDTMNUwO" for token in tokens[frame.stop : i])
                if not left_marked and not aside and not tokens[j].low.endswith("ing"):
                    stop = cut_after_marks(tokens, j, limit, language, text, frame.verb)
                    return (tokens[i + 1].start, tokens[stop - 1].end), stop
            if tokens[i].tag == "Q":
                break
    return None, frame.stop


def _forward(text: str, read: ReadSentence, number: int, start: int, language: Language) -> list[Chars]:
    frame, tokens = read.frames[number], read.tokens
    opening = opening_end(tokens, frame, language)
    limit = opening if opening is not None and opening > start else len(tokens)
    limit = min(limit, relative_end(tokens, frame, start) or limit)
    if frame.order is Order.PASSIVE and frame.subject and frame.subject[0] > start + 1:
        limit = min(limit, frame.subject[0] - 1)  # "called “a fool” by the press"
    for later in read.frames[number + 1 :]:
        cut = cut_before(tokens, later, start)
        if cut is not None:
            limit = min(limit, cut)
            break
    stop = cut_after_marks(tokens, start, limit, language, text, frame.verb)
    while stop > start and (tokens[stop - 1].tag in ",;:-" or _is_particle(tokens[stop - 1], frame)):
        stop -= 1
    if stop <= start:
        return []
    has_marks = any(token.tag == "Q" for token in tokens[start:stop])
    if not has_marks and not is_indirect(tokens, frame, start, stop, language):
        return []
    return [(tokens[start].start, tokens[stop - 1].end)]


def _is_particle(token: Token, frame: Frame) -> bool:
    """Tell the end of a verb in two parts: "wies das als „haltlos“ zurück"."""
    _, _, particle = frame.verb.form.partition(" ")
    return particle != "" and token.low == particle
