"""Which words of one sentence a reporting frame reports."""

from collections.abc import Sequence

from transform.quotations.clauses.phrases import phrase_after
from transform.quotations.clauses.subjects import Frame, Order
from transform.quotations.languages.record import Language
from transform.quotations.reading.tokens import Token
from transform.quotations.said.borders import (
    adds_words,
    closes_soon,
    content_start,
    cut_after_marks,
    cut_before,
    ends_speech,
    joins_lower_quote,
    names_thing,
    opening_end,
    relative_end,
    right_limit,
)
from transform.quotations.said.drafts import Chars, Draft, ReadSentence, make_draft

_ASPECTUAL = frozenset(("begin", "continue", "conclude"))
"""With an object they tell how the saying goes on, not what was said: "continued to call for “calm”"."""


_REFUSALS = frozenset(("not", "declined", "refused", "neither", "nobody", "never", "declining", "refusing", "without"))


def drafts_of(text: str, read: ReadSentence, language: Language, paragraph: int) -> list[Draft]:
    """Find the quotations that the frames of one sentence report."""
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
    if _is_parenthetical(text, read, number, used, language):
        left = _left_part(tokens, used, frame, language)
        right, stop = _right_part(text, read, number, language)
        if frame.verb.lemma == "put it" and right:
            left = None  # "..., as the paper put it, “the operator”"
        is_source = frame.order is Order.SOURCE_PHRASE
        goes_on = right is None or _is_plain_clause(tokens, frame)
        if left and goes_on and not is_source and not _is_statement(text, tokens, left, frame, language):
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
    if _names_thing(text, read, frame) or _is_usage(read.tokens, frame, language) or _is_refused(read.tokens, frame):
        return [], "", frame.stop
    if frame.verb.needs_as and not _is_labelled(read.tokens, frame.stop, language):
        return [], "", frame.stop
    first = content_start(text, read, number, language)
    if language.is_verb_second and (inside := _in_bracket(read.tokens, frame, first)) is not None:
        return [inside], f"before_{frame.order}", frame.stop
    if first is None or (frame.verb.lemma in _ASPECTUAL and not _speaks_next(read.tokens, frame.stop)):
        return [], "", frame.stop
    return _forward(text, read, number, first, language), f"before_{frame.order}", frame.stop


def _opens_lower(text: str, token: Token) -> bool:
    return token.stretch is not None and text[token.stretch.inner_start].islower()


def _in_bracket(tokens: Sequence[Token], frame: Frame, first: int | None) -> Chars | None:
    """Find marked words between auxiliary and participle: "hat den Plan als „Irrweg“ zurückgewiesen"."""
    if not frame.verb.is_participle or (first is not None and any(token.tag == "Q" for token in tokens[first:])):
        return None
    marked = [token for token in tokens[frame.first : frame.cue[0]] if token.tag == "Q"]
    return (marked[0].start, marked[-1].end) if marked else None


_NAMING = frozenset(("dub", "title", "entitle", "nickname"))


def _names_thing(text: str, read: ReadSentence, frame: Frame) -> bool:
    """Tell "dubbed “Operation Harbour”" from "dubbed it “a disaster”": a name has capitals."""
    marked = next((token.stretch for token in read.tokens[frame.stop :] if token.stretch is not None), None)
    if frame.verb.lemma not in _NAMING or marked is None:
        return False
    found = text[marked.inner_start : marked.inner_end].split()
    return all(word[0].isupper() or len(word) < 5 for word in found)


def _is_usage(tokens: Sequence[Token], frame: Frame, language: Language) -> bool:
    """Tell how a thing is called from what somebody says: "what chemists call “slack wax”", "you find “fresh” eggs"."""
    if frame.subject is None:
        return False
    subject = tokens[slice(*frame.subject)]
    if subject[0].low in language.generic_pronouns and frame.verb.lemma != "say":
        return True
    is_habit = not frame.verb.takes_clause and frame.verb.form == frame.verb.lemma and frame.order is Order.SUBJECT_VERB
    in_relative = frame.first > 0 and tokens[frame.first - 1].low in ("what", "which")
    return is_habit and in_relative and all(token.tag in "Dw" for token in subject)


def _is_refused(tokens: Sequence[Token], frame: Frame) -> bool:
    """Tell that nothing was said: "declined to say whether", "did not say which"."""
    after = tokens[frame.stop : frame.stop + 1]
    if (
        frame.verb.lemma not in ("say", "comment", "reveal", "disclose", "specify")
        or not after
        or after[0].tag not in "SW"
    ):
        return False
    before = [token.low for token in tokens[max(0, frame.cue[0] - 4) : frame.cue[0]]]
    return after[0].low != "that" and any(word in _REFUSALS or word.endswith(("n't", "n’t")) for word in before)


def _is_labelled(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """Tell "saw the move as “dead”" from "saw the “dead” fish"."""
    marked = next((j for j in range(i, len(tokens)) if tokens[j].tag == "Q"), len(tokens))
    return any(token.low in language.labelling for token in tokens[i:marked])


def _speaks_next(tokens: Sequence[Token], i: int) -> bool:
    """Tell "began: “...”" and "began that" from "began taking calls"."""
    return tokens[i].tag in ",:QS" or (tokens[i].low == "by" and any(token.tag == "Q" for token in tokens[i:]))


def _is_plain_clause(tokens: Sequence[Token], frame: Frame) -> bool:
    """Tell "On this week's “Harbour Hour,” Sousa said the ferry": a clause follows, a name in marks precedes."""
    after_marks = frame.order is Order.SUBJECT_VERB and tokens[frame.first - 1].tag == "Q"
    return after_marks and frame.stop < len(tokens) and tokens[frame.stop].tag not in ",.-:"


def _is_statement(text: str, tokens: Sequence[Token], part: Chars, frame: Frame, language: Language) -> bool:
    """Tell what can have been said from an opening phrase: not "Instead" in "Instead, Norland is urging restraint"."""
    inside = [token for token in tokens if part[0] <= token.start < part[1]]
    if inside[0].tag in "RS" and not any(token.tag in "AVX" or _opens_lower(text, token) for token in inside):
        return False  # "On this week's “Harbour Hour,” Sousa said ..."
    if any(token.tag == "Q" for token in inside):
        return True
    comma = next((i for i, token in enumerate(inside) if token.tag == ","), None)
    main = inside if language.is_verb_second else inside[comma + 2 :] if comma is not None else []
    is_clause = any(token.tag in "AV" for token in main)  # "After some delays, the work has been going on, Sousa said."
    return len(inside) > 3 and not frame.verb.is_participle and (is_clause or inside[0].tag not in "RSN")


def _is_parenthetical(text: str, read: ReadSentence, number: int, used: int, language: Language) -> bool:
    """Tell whether the frame stands after (or inside) the words it reports."""
    frame, tokens = read.frames[number], read.tokens
    if frame.order not in (Order.SUBJECT_VERB, Order.VERB_SUBJECT, Order.SOURCE_PHRASE):
        return False
    at = frame.first - 1
    if not frame.verb.takes_clause and not _calls(read, frame) and not _sings(tokens, frame):
        return False
    if at < used or (frame.subject is not None and tokens[frame.subject[0]].tag == "W"):
        return False
    if language.is_verb_second and frame.subject is not None and frame.subject[0] < frame.first:
        return False  # "Der Landrat, Jan Holt, hat zugesagt, ..."
    if any(opening_end(tokens, earlier, language) == at + 1 for earlier in read.frames[:number]):
        return False  # "In a letter calling it “dead,” the port asked for help": the letter's marks
    if tokens[at].tag == "Q":
        if frame.order is not Order.SUBJECT_VERB or closes_soon(tokens, frame.stop):
            return True
        return ends_speech(tokens[at]) and not adds_words(tokens, frame)
    if tokens[at].tag in ",-":
        if at > 0 and tokens[at - 1].tag == "Q" and frame.order is Order.VERB_SUBJECT:
            return True
        if at > 0 and tokens[at - 1].tag == "Q" and closes_soon(tokens, frame.stop):
            return True
        return closes_soon(tokens, frame.stop, strictly=True) or (
            at > 0 and joins_lower_quote(text, tokens, frame.stop) and tokens[0].tag not in "RT"
        )
    return False


def _sings(tokens: Sequence[Token], frame: Frame) -> bool:
    """Tell "“...,” Sousa sings to the crowd": nothing but a phrase of place or time follows the verb."""
    at = frame.first - 1
    if frame.order is Order.VERB_SUBJECT and at > 0 and tokens[at].tag == "," and tokens[at - 1].tag == "Q":
        return True  # „...“, beschreibt eine Wirtin den Abend.
    is_marked = at >= 0 and tokens[at].tag == "Q" and tokens[at].low in (",", "?", "!")
    return is_marked and (frame.stop >= len(tokens) or tokens[frame.stop].tag in "R.T")


def _calls(read: ReadSentence, frame: Frame) -> bool:
    """Tell "“A mistake,” she called it" and "“Never!” called a woman" from "She called it “a mistake”"."""
    before = read.tokens[frame.first - 1]
    return frame.first > 0 and frame.verb.lemma == "call" and before.tag == "Q" and ends_speech(before)


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
            if language.is_verb_second and not _is_reported_clause(tokens, j, limit, language):
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
    if frame.order is Order.PASSIVE and language.moves_subjects and frame.subject and frame.subject[0] > start + 1:
        limit = min(limit, frame.subject[0] - 1)  # "fue calificado de «error» por Luis Mora"
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
    if not has_marks and not _is_indirect(tokens, frame, start, stop, language):
        return []
    return [(tokens[start].start, tokens[stop - 1].end)]


def _is_particle(token: Token, frame: Frame) -> bool:
    """Tell the end of a verb in two parts: "wies das als „haltlos“ zurück"."""
    _, _, particle = frame.verb.form.partition(" ")
    return particle != "" and token.low == particle


def _is_indirect(tokens: Sequence[Token], frame: Frame, start: int, stop: int, language: Language) -> bool:
    if frame.order is Order.PASSIVE or frame.subject is None:
        return False
    if not frame.verb.takes_clause:
        return frame.verb.cue_class == "criticizing" and _is_accusation(tokens, start, stop)
    if stop - start < 3:
        return False
    if tokens[start].low in language.complementizers or frame.order is Order.SOURCE_PHRASE:
        return True
    inside = tokens[start:stop]
    if language.is_verb_second:
        return _is_reported_clause(tokens, start, stop, language)
    if tokens[start].low in language.question_words:
        return True
    if frame.verb.cue_class == "criticizing" and _is_accusation(tokens, start, stop):
        return True
    if frame.verb.cue_class in ("urging", "promising") or frame.verb.takes_addressee:
        to = next((i for i in range(start, min(stop - 1, start + 7)) if tokens[i].low == "to"), None)
        if to is not None and tokens[to + 1].tag in "wXVA":
            return True
    if frame.verb.lemma == "say":
        return any(token.tag in "AVX" or (token.tag == "w" and token.low.endswith("ed")) for token in inside)
    return _is_bare_clause(tokens, start, stop, language)


def _is_accusation(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Tell "accused the port of hiding the leak" from "accused the port"."""
    return tokens[start].low.endswith("ing") or any(
        tokens[i].low in ("of", "for") and tokens[i + 1].low.endswith("ing") for i in range(start, stop - 1)
    )


def _is_bare_clause(tokens: Sequence[Token], start: int, stop: int, language: Language) -> bool:
    """Tell a clause without *that* by its subject and finite verb: "argued the dam would hold"."""
    if tokens[start].tag not in "PUDw":
        return False
    subject = phrase_after(tokens, start, language, appositive=False)
    return subject is not None and subject[1] < stop and tokens[subject[1]].tag in "AX"


def _is_reported_clause(tokens: Sequence[Token], start: int, stop: int, language: Language) -> bool:
    """Tell reported speech by its mood, an infinitive or a question: ", er sei", ", nichts zu wissen", ", was"."""
    inside = tokens[start:stop]
    if not inside:
        return False
    if any(token.low in language.subjunctives and token.tag != "U" for token in inside):
        return True
    if inside[0].low in language.question_words:
        return True
    marker = inside[-2].low if len(inside) > 1 else ""
    last = inside[-1].low
    return marker == "zu" or (last.startswith(language.infinitive_openings or "\0") and last.endswith("n"))
