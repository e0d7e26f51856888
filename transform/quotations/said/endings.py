"""Where the words of a quotation end: at the reporter's next words, the comma of an opening clause, the next report."""

from collections.abc import Sequence

from transform.quotations.clauses.phrases import phrase_after
from transform.quotations.clauses.subjects import Frame, Order
from transform.quotations.languages.record import CueVerb, Language
from transform.quotations.reading.tokens import Token
from transform.quotations.said.drafts import ReadSentence


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


def is_capital(text: str, token: Token) -> bool:
    """Tell whether marked words begin with a capital, as a sentence does."""
    stretch = token.stretch
    if stretch is None:
        return False
    first = next((c for c in text[stretch.inner_start : stretch.inner_start + 4] if c.isalnum()), "")
    return not first.islower()


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
    if later.order is Order.INHERITED and before.tag == "C" and later.verb.is_bare:
        return None  # "asked Europe to call it out and consider more"
    if later.order is Order.INHERITED:
        if before.tag == "," and (later.verb.is_participle or not later.verb.is_bare):
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
            is_past = following.tag == "w" and following.low.endswith("ed") and not verb.is_bare
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
        return not token.verb.is_bare or verb.is_bare
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
            and not is_capital(text, tokens[marked])
        )
        if not resumes:
            return later.first
    return len(tokens)
