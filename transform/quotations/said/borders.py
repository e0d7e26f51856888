"""Where the words of a quotation begin and end within its sentence."""

from collections.abc import Sequence

from transform.quotations.clauses.phrases import phrase_after
from transform.quotations.clauses.subjects import Frame, Order, reaches
from transform.quotations.languages.record import CueVerb, Language
from transform.quotations.reading.tokens import Token
from transform.quotations.said.drafts import ReadSentence

_BARE_CLAUSE_VERBS = frozenset(("say", "think", "believe", "hope", "know", "feel"))
"""Followed by the bare clause far more often than by an object."""


# The name of a paper or station in marks is hardly longer, in characters.
_LONGEST_OUTLET = 26


def closes_soon(tokens: Sequence[Token], i: int, *, strictly: bool = False) -> bool:
    """Tell whether the reporting clause ends soon after token i, so that nothing reported follows inside it."""
    if i >= len(tokens):
        return True
    if tokens[i].tag in ",-;.":
        return not strictly or i + 1 >= len(tokens) or tokens[i + 1].tag != "Q"
    verb = tokens[i - 1].verb
    if tokens[i].tag == "D" and verb is not None and not verb.takes_addressee and _is_object(tokens, i):
        return False  # "she added the words, “...”"
    for j in range(i, min(len(tokens), i + 16)):
        tag = tokens[j].tag
        if tag in "SQPAX" or tag == ":" or (tag == "V" and not tokens[j].low.endswith("ing")):
            return False
        if tag in ",-":
            return True
    return len(tokens) <= i + 16


def adds_words(tokens: Sequence[Token], frame: Frame) -> bool:
    """Tell "at the end of “A Song,” she added the words “...”" from "“A song,” she added"."""
    i = frame.stop
    is_plain = frame.verb.takes_clause and not frame.verb.takes_addressee
    return is_plain and i < len(tokens) and tokens[i].tag == "D" and _is_object(tokens, i)


def _is_object(tokens: Sequence[Token], i: int) -> bool:
    """Tell an object from a time: "added the words", but not "added the next day"."""
    for j in range(i + 1, min(len(tokens), i + 5)):
        if tokens[j].tag == "T":
            return False
        if tokens[j].tag not in "DwUNM":
            break
    return True


def ends_speech(token: Token) -> bool:
    """Tell whether the words in marks end as speech does before a reporting clause: in a comma, ? or !."""
    return token.low != "" and token.low in ",?!…—–-."


def joins_lower_quote(text: str, tokens: Sequence[Token], i: int) -> bool:
    """When the tide came, Ms. Sousa said, “we were lost.”: the words before the clause belong to it."""
    if i + 1 < len(tokens) and tokens[i].tag == "," and tokens[i + 1].tag == "Q":
        stretch = tokens[i + 1].stretch
        return stretch is not None and text[stretch.inner_start].islower()
    return False


def _is_capital(text: str, token: Token) -> bool:
    stretch = token.stretch
    if stretch is None:
        return False
    first = next((c for c in text[stretch.inner_start : stretch.inner_start + 4] if c.isalnum()), "")
    return not first.islower()


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
        is_plain = not any(token.tag in "PAXV" for token in between) and _is_capital(text, tokens[marked])
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


def cut_before(tokens: Sequence[Token], later: Frame, start: int) -> int | None:
    """Find where a later frame of the sentence ends the words of an earlier one."""
    at = later.first
    if at <= start:
        # "a diplomat, who spoke of “calm”, said ...": the main verb after a relative clause
        is_main = later.subject is not None and later.subject[1] <= start < later.cue[0]
        return later.cue[0] - 1 if is_main else None
    before = tokens[at - 1]
    while later.order is Order.INHERITED and before.tag == "N" and at - 1 > start:  # "and repeatedly says"
        at -= 1
        before = tokens[at - 1]
    if later.order is Order.SOURCE_PHRASE:
        return at - 1 if before.tag == "," else at
    if later.order is Order.INHERITED and before.tag == "C" and later.verb.form == later.verb.lemma:
        return None  # "asked Europe to call it out and consider more"
    if later.order is Order.INHERITED:
        if before.tag == "," and (later.verb.is_participle or later.verb.form != later.verb.lemma):
            return at - 1
        if before.tag == "C":
            return at - 2 if at >= 2 and tokens[at - 2].tag == "," else at - 1
        return None
    goes_on = later.subject is not None and tokens[start].low == tokens[later.subject[0]].low
    if before.tag == "C" and goes_on and later.verb.cue_class == "believing":
        return None  # "says she hopes to win, but she knows that"
    if before.tag == "C" or before.low in ("while", "whereas"):
        return at - 1
    if before.tag in ",-" and later.order is Order.SUBJECT_VERB and _introduces_speech(tokens, later.stop):
        return at - 1  # "Asked what had happened, Sousa said, “No comment.”"
    return None


def opening_end(tokens: Sequence[Token], frame: Frame, language: Language) -> int | None:
    """Find the comma that ends an opening phrase or clause with a frame in it: "While she called it “dead,” Reed"."""
    first = next((i for i, token in enumerate(tokens) if token.tag not in "CN"), 0)
    opener = tokens[first]
    opens = opener.tag in "RS" or (opener.low.endswith("ing") and opener.tag in "VXw")
    if not opens or language.is_verb_second or any(token.tag == "," for token in tokens[first : frame.cue[0]]):
        return None
    for i in range(frame.stop, len(tokens) - 2):
        if tokens[i].tag != "," and not (tokens[i].tag == "Q" and tokens[i].low == ","):
            continue
        main = phrase_after(tokens, i + 1, language, appositive=False)
        if main is None or tokens[i + 1].tag not in "PUD" or main[1] >= len(tokens):
            continue
        verbs = (token for token in tokens[i + 2 : main[1] + 1] if token.tag == "w" and token.low.endswith("ed"))
        if tokens[main[1]].tag in "VAX" or next(verbs, None) is not None:
            return i + (tokens[i].tag == "Q")
        if tokens[main[1]].tag == "N" and tokens[main[1] + 1 : main[1] + 2] and tokens[main[1] + 1].tag in "VAX":
            return i + (tokens[i].tag == "Q")
    return None


def relative_end(tokens: Sequence[Token], frame: Frame, start: int) -> int | None:
    """Find the comma that ends a relative clause with a frame: "Sousa, who claimed that it leaks, changed her plea"."""
    if frame.subject is None or tokens[frame.subject[0]].tag != "W" or not frame.first:
        return None
    if tokens[frame.first - 1].tag != ",":
        return None
    for i in range(start + 1, len(tokens) - 1):
        following = tokens[i + 1]
        is_verb = following.tag in "VAX" or (following.tag == "w" and following.low.endswith("ed"))
        if tokens[i].tag == "," and is_verb and not (following.verb and following.verb.is_participle):
            return i
    return None


def _introduces_speech(tokens: Sequence[Token], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i].tag in ",:" and tokens[i + 1].tag == "Q"


def cut_after_marks(
    tokens: Sequence[Token], start: int, limit: int, language: Language, text: str, verb: CueVerb
) -> int:
    """Cut off the reporter's own words after the last marked ones: "... a “rant” after the meeting"."""
    if language.is_verb_second:
        return _comment_start(tokens, start, limit, language)
    last = next((i for i in range(limit - 1, start - 1, -1) if tokens[i].tag == "Q"), None)
    if last is None:
        return _second_verb(tokens, start, limit, verb)
    if last == start and last + 1 < limit and tokens[last].low in ("!", "?") and tokens[last + 1].tag in "RT":
        return last + 1  # "shouted “No!” across the hall"
    if last + 1 < limit and text[tokens[last].end - 2 : tokens[last].end - 1] == ",":
        following = tokens[last + 1]
        comes_to = [token.low for token in tokens[last + 1 : last + 4]] == ["when", "it", "comes"]
        if (following.tag != "R" or following.low in language.ends_after) and not comes_to:
            return last + 1
    if not verb.takes_clause and last + 1 < limit:
        is_wording = last == start and tokens[last - 1].low in language.wording_nouns
        if tokens[last + 1].tag in "TA" or is_wording:
            return last + 1  # "called him a “fraud” Monday", "what she calls “dead” is"
    for i in range(last + 1, limit):
        token = tokens[i]
        if token.low in language.ends_after or token.tag == ";":
            return i
        if token.tag == "-" and (token.low != "-" or tokens[i - 1].tag == "-"):
            return i - 1 if tokens[i - 1].tag == "-" else i
        if token.tag in ",-" and (i == last + 1 or _resumes_report(tokens, i, limit)):
            return i
        joins_clause = token.tag == "C" and i + 1 < limit and i == last + 1 and not _in_infinitive(tokens, last, i + 1)
        if joins_clause and (ends_speech(tokens[last]) or _is_new_clause(tokens[i + 1], verb, language)):
            return i
    return limit


def _second_verb(tokens: Sequence[Token], start: int, limit: int, verb: CueVerb) -> int:
    """Find the comma before the speaker's next verb: "said it was closed, and left", ", but would not say how"."""
    for i in range(start + 2, limit - 2):
        following = tokens[i + 2]
        if tokens[i].tag == "," and tokens[i + 1].tag == "C":
            is_past = following.tag == "w" and following.low.endswith("ed") and verb.form != verb.lemma
            if following.tag in "AX" or is_past:
                return i
    return limit


def _comment_start(tokens: Sequence[Token], start: int, limit: int, language: Language) -> int:
    """Find where the reporter comments after the last marked words: "„...“, was im Saal für Heiterkeit sorgte"."""
    last = next((i for i in range(limit - 1, start - 1, -1) if tokens[i].tag == "Q"), None)
    if last is None or last + 2 >= limit:
        return limit
    if (
        tokens[last + 1].tag == "C"
        and tokens[last + 2].tag in "VA"
        and tokens[last + 2].low not in language.subjunctives
    ):
        return last + 1  # "sprach von „Verrat“ und forderte"
    if tokens[last + 1].tag != ",":
        return limit
    return last + 1 if tokens[last + 2].low in language.ends_after else limit


def _in_infinitive(tokens: Sequence[Token], last: int, following: int) -> bool:
    """Tell "to “wake up” and build more", which goes on with what was asked."""
    return last > 0 and tokens[last - 1].low == "to" and tokens[following].tag in "Xw"


def _is_new_clause(token: Token, verb: CueVerb, language: Language) -> bool:
    """Tell "... “enough” and pledged" from "to be “fair” and consider": the speaker's verb from the speech's."""
    if token.verb is not None:
        return token.verb.form != token.verb.lemma or verb.form == verb.lemma
    if language.moves_subjects and (token.tag == "O" or token.low.endswith(language.past_endings)):
        return True  # "«sin burocracia» y decretó", "«l’orgoglio» e gli darà"
    return token.tag in "XAN" or (token.tag == "w" and token.low.endswith("ed"))


def _resumes_report(tokens: Sequence[Token], comma: int, limit: int) -> bool:
    """Tell whether the reporter goes on after a comma: ", engaging in", ", which", ", but the port"."""
    if comma + 1 >= limit:
        return False
    token = tokens[comma + 1]
    if comma + 2 < limit and (token.tag == "N" or tokens[comma + 2].tag == "S"):
        return tokens[comma + 2].low.endswith("ing")
    return (token.low.endswith("ing") and token.low != "including") or token.tag in "CWV"


def right_limit(text: str, read: ReadSentence, number: int) -> int:
    """Find where the words after a parenthetical frame end at the latest: at the next frame.

    A participle in between may be the reporter's aside: “If you say that,” she said, referring to the dam, “you lose.”
    """
    tokens = read.tokens
    for later in read.frames[number + 1 :]:
        if later.first < read.frames[number].first:
            continue  # "Several buyers, he pointed out, had asked": its subject opened what was said
        leads = tokens[later.stop : later.stop + 1] != [] and tokens[later.stop].tag == ":"  # "before adding: “...”"
        is_relative = later.order is Order.SUBJECT_VERB and later.first > (later.subject or (0, 0))[1]
        if (
            later.first == read.frames[number].stop + 1
            and tokens[later.first - 1].tag == ","
            and not (leads or is_relative)
        ):
            continue  # "Back in Kell, Sousa said, he decided": what was said goes on with it
        if later.first and tokens[later.first - 1].tag not in ",;:C-Q" and not leads:
            continue  # "it could help a visitor see the town"
        marked = next((i for i in range(later.first, len(tokens)) if tokens[i].tag == "Q"), None)
        resumes = (
            later.order is Order.INHERITED
            and later.verb.is_participle
            and marked is not None
            and marked > later.stop + 1
            and tokens[marked - 1].tag == ","
            and not _is_capital(text, tokens[marked])
        )
        if not resumes:
            return later.first
    return len(tokens)
