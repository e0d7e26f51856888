"""Where the words of a quotation begin after what belongs to the reporting clause."""

from collections.abc import Sequence

from transform.quotations.clauses.phrases import phrase_after
from transform.quotations.clauses.subjects import Frame, Order, reaches
from transform.quotations.languages.record import Language
from transform.quotations.reading.tokens import Token
from transform.quotations.said.drafts import ReadSentence
from transform.quotations.said.endings import is_capital

_BARE_CLAUSE_VERBS = frozenset(("say", "think", "believe", "hope", "know", "feel"))
"""Followed by the bare clause far more often than by an object."""


# The name of a paper or station in marks is hardly longer, in characters.
_LONGEST_OUTLET = 26


def _past_preposition(tokens: Sequence[Token], i: int, frame: Frame, language: Language) -> int:
    """Step over what belongs to the cue: "called for", "referred to", "accused the port of"."""
    n = len(tokens)
    if tokens[i].tag == "R" and i + 1 < n:
        return i + 1
    if frame.verb.cue_class == "criticizing" and tokens[i].tag in "UDP":
        accused = phrase_after(tokens, i, language)
        for j in range(i, min(n - 1, (accused[1] if accused else i) + 1)):
            if tokens[j].low == "of" and tokens[j + 1].low.endswith("ing"):
                return j + 1
        after = accused[1] if accused else i
        after += after < n and tokens[after].tag == ","
        if accused and after < n - 1 and tokens[after].low == "of":
            return after + 1
    return i


def _clause_start(tokens: Sequence[Token], frame: Frame, i: int, language: Language) -> int | None:
    """Find what was said after further words of the reporting clause: "sagte sie am Montag in Kiel, ..."."""
    for j in range(_past_particle(tokens, frame, i), len(tokens)):
        if tokens[j].tag in ",:" and j + 1 < len(tokens) and frame.verb.takes_clause:
            return j + 1
        if tokens[j].tag == "Q" and j > i and _names_addressee(tokens, j, language):
            continue
        if tokens[j].tag == "Q":
            return j
        if tokens[j].tag in ";V":
            return None
    return None


def _past_particle(tokens: Sequence[Token], frame: Frame, i: int) -> int:
    """Step over what stands between the parts of a verb: "warf der Werft, der Nordwerft AG, vor, ..."."""
    _, _, particle = frame.verb.form.partition(" ")
    for j in range(i, len(tokens) - 1):
        if tokens[j].tag in ":;Q":
            break
        if particle and tokens[j].low == particle and tokens[j + 1].tag in ",:":
            return j + 1
    return i


def names_thing(tokens: Sequence[Token], j: int, language: Language) -> bool:
    """Tell a name in marks by the noun before it: "Kell Radio's “Harbour Hour”", "dem Sender „Nordwelle“"."""
    before = tokens[j - 1]
    return before.low.endswith(("'s", "’s")) or (language.nouns_are_capitalised and before.tag in "UD")


def _names_addressee(tokens: Sequence[Token], j: int, language: Language) -> bool:
    """Tell a name in marks from speech: "sagte Sousa dem Sender „Nordwelle“, ..."."""
    is_short = tokens[j].end - tokens[j].start < _LONGEST_OUTLET and not tokens[j].low
    if tokens[j - 1].low in language.articles and j > 1 and tokens[j - 2].tag == "R" and is_short:
        return True  # "in einem Gespräch mit der „Nordwelle“"
    stop = j + 1
    while stop < len(tokens) and tokens[stop].tag in "RTDM":
        stop += 1  # "vom Dienstag"
    return tokens[j - 1].tag in "UD" and stop < len(tokens) and tokens[stop].tag in ",:"


def content_start(text: str, read: ReadSentence, number: int, language: Language) -> int | None:
    """Find the first token of what a frame reports after itself."""
    frame, tokens = read.frames[number], read.tokens
    n = len(tokens)
    i = frame.stop
    while language.moves_subjects and i + 1 < n and tokens[i].tag == "N":
        if tokens[i + 1].tag not in "RDQ" and tokens[i + 1].low not in language.elisions:
            break
        i += 1  # "dénonce toutefois un", "parlait déjà de", "assure pourtant n’avoir"
    if not frame.verb.takes_clause and i + 1 < n and tokens[i].low in language.labelling and tokens[i + 1].tag == "Q":
        return i + 1  # "lo definió como «...»"
    if i >= n:
        return None
    marked = next((j for j in range(i, n) if tokens[j].tag == "Q"), None)
    if marked and marked - 1 > i and frame.verb.takes_addressee and tokens[marked - 1].low in language.complementizers:
        return marked - 1
    for j in range(i, min(n, i + 14)):
        tag = tokens[j].tag
        if tokens[j].low in language.complementizers and frame.verb.takes_clause and not _is_relative(tokens, j, i):
            return j
        if (
            j == i
            and tag in "DU"
            and frame.verb.lemma in _BARE_CLAUSE_VERBS
            and tokens[j + 1 : j + 2] != []
            and tokens[j + 1].tag != "T"
        ):
            break  # "said the rise in fines demands that": the clause begins at once
        if tag in "QPAVX:" or (tag == "S" and j > i):
            break
    if marked is not None and marked > i and tokens[marked - 1].tag in ",:":
        between = tokens[i : marked - 1]
        is_plain = not any(token.tag in "PAXV" for token in between) and is_capital(text, tokens[marked])
        leads = tokens[marked - 1].tag == ":" and reaches(tokens, frame, marked - 1)
        if leads or (is_plain and (frame.verb.takes_clause or not between)):
            return marked
    if frame.order is Order.COLON:
        return i
    if frame.verb.lemma == "put it" and frame.first == 0:  # "As Sousa put it in a letter to Reed, the port is “dead”"
        comma = next((j for j in range(i, n - 1) if tokens[j].tag == ","), None)
        return comma + 1 if comma is not None else None
    if tokens[i].tag in ",:;-":
        i += 1
        if i < n and tokens[i].tag == "Q":
            return i
        is_opener = frame.first == 0 and tokens[0].low in language.clause_openers  # "Come riporta la Gazzetta, ..."
        clause_follows = (language.is_verb_second or is_opener) and frame.verb.takes_clause and tokens[i - 1].tag == ","
        return i if i < n and (tokens[i - 1].tag == ":" or clause_follows) else None
    if language.is_verb_second:
        return _clause_start(tokens, frame, i, language)
    if frame.verb.takes_addressee and frame.verb.cue_class == "neutral" and tokens[i].tag in "UDwPO":
        addressee = phrase_after(tokens, i, language, appositive=False)
        if addressee is not None and addressee[1] < n:
            i = addressee[1]
            if tokens[i].tag == ",":
                i += 1
    if not frame.verb.takes_clause or frame.verb.lemma in ("warn", "speak", "talk"):
        i = _past_preposition(tokens, i, frame, language)
        if i + 1 < n and tokens[i].tag == "O" and tokens[i + 1].tag == "Q":
            return i + 1  # "called them “lost gulls”"
        if marked is not None and marked - i < 3 and tokens[marked - 1].low in language.wording_nouns:
            return marked  # "used the phrase “closed quay”"
    while i < n and (tokens[i].tag == "T" or (i + 1 < n and tokens[i].tag == "D" and tokens[i + 1].tag == "T")):
        i += 1
    if i + 1 < n and tokens[i].tag == "R" and tokens[i + 1].tag == "T":
        j = i + 1
        while j < n and tokens[j].tag in "TM":
            j += 1
        if j < n:
            i = j
    if i < n and tokens[i].tag == "R" and frame.verb.takes_clause:
        i = _past_place(tokens, i, language)
    return i if i < n else None


def _past_place(tokens: Sequence[Token], i: int, language: Language) -> int:
    """Step over where something was said, if a clause begins after it: "said in a video message she was thinking"."""
    place = phrase_after(tokens, i + 1, language, appositive=False)
    if place is None or place[1] + 1 >= len(tokens) or tokens[place[1]].tag not in "PD":
        return i
    subject = phrase_after(tokens, place[1], language, appositive=False)
    if subject is None or subject[1] >= len(tokens) or tokens[subject[1]].tag not in "AXV":
        return i
    return place[1]


def _is_relative(tokens: Sequence[Token], j: int, after: int) -> bool:
    """Tell "the raid that killed" from "stressed that the raid": a verb follows at once."""
    if j == after or tokens[j].low != "that" or tokens[j - 1].tag not in "wUM" or j + 1 >= len(tokens):
        return False
    return tokens[j + 1].tag in "AXV" or (tokens[j + 1].tag == "w" and tokens[j + 1].low.endswith("ed"))
