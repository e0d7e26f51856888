"""Reporting frames where the verb stands second and may come in two parts: German."""

from collections.abc import Sequence

from transform.quotations.clauses.phrases import Range, phrase_after, phrase_before
from transform.quotations.clauses.subjects import Frame, Order, before_insertion, inherited
from transform.quotations.languages.record import CueVerb, Language
from transform.quotations.reading.tokens import Token

# A particle or participle stands at the end of its clause, hardly further away than this.
_CLAUSE_REACH = 24


def verb_second_frame(
    tokens: Sequence[Token], k: int, verb: CueVerb, language: Language, earlier: list[Frame]
) -> Frame | None:
    """Find the frame of a finite verb or participle at token k."""
    cue = (k, k + 1)
    if verb.lemma in language.never_reflexive and any(token.low == "sich" for token in tokens[k + 1 : k + 3]):
        return None
    auxiliary = _auxiliary(tokens, k) if _ends_clause(tokens, k) or verb.is_participle else None
    if auxiliary is not None:
        if tokens[auxiliary].low in language.passives and verb.lemma == "zitieren":
            quoted, _ = _around(tokens, auxiliary, language, k)  # "Sousa wird mit den Worten zitiert"
            return Frame(Order.VERB_SUBJECT, quoted, cue, verb, auxiliary, k + 1)
        if tokens[auxiliary].low in language.passives:
            return Frame(Order.PASSIVE, _agent(tokens, auxiliary, k, language), cue, verb, auxiliary, k + 1)
        subject, _ = _around(tokens, auxiliary, language, k)
        return Frame(Order.SUBJECT_VERB, subject, cue, verb, auxiliary, k + 1) if subject else None
    if verb.is_participle:
        return None
    if _ends_clause(tokens, k) and (clause := _subordinate_subject(tokens, k, language)) is not None:
        first, subject = clause
        return Frame(Order.SUBJECT_VERB, subject, cue, verb, first, k + 1)
    if verb.lemma in language.impersonal:  # "heißt es in dem Brief", "Aus der Partei verlautete": the paper speaks
        return _paper_frame(tokens, k, verb, language)
    if verb.lemma in language.citing and (quoted := _cited(tokens, k, language)) is not None:
        return Frame(Order.SUBJECT_VERB, quoted, cue, verb, k, quoted[1])
    subject, is_after = _around(tokens, k, language, len(tokens))
    if subject is None:
        if k and tokens[k - 1].tag == "C":
            return inherited(tokens, k, cue, verb, language, earlier)
        return None
    if is_after:
        return Frame(Order.VERB_SUBJECT, subject, cue, verb, k, subject[1])
    return Frame(Order.SUBJECT_VERB, subject, cue, verb, subject[0], k + 1)


def _cited(tokens: Sequence[Token], k: int, language: Language) -> Range | None:
    """Find whose words a paper cites: "Das Blatt zitiert einen Zeugen mit den Worten: „...“"."""
    found = phrase_after(tokens, k + 1, language, appositive=False) if k + 1 < len(tokens) else None
    if found is None or tokens[k + 1].tag not in "DU":
        return None
    return found if any(token.tag in "Q:" for token in tokens[found[1] :]) else None


def _paper_frame(tokens: Sequence[Token], k: int, verb: CueVerb, language: Language) -> Frame:
    """Find the paper that speaks: "heißt es in dem Brief", "In einem Papier der Kammer heißt es"."""
    stop = k + 1 + (k + 1 < len(tokens) and tokens[k + 1].low == "es")
    if stop + 1 < len(tokens) and tokens[stop].tag == "R":
        after = phrase_after(tokens, stop + 1, language, appositive=False)
        return Frame(Order.VERB_SUBJECT, after, (k, stop), verb, k, after[1] if after else stop)
    opening = next((i for i in range(k - 1, max(-1, k - _CLAUSE_REACH), -1) if tokens[i].tag in ",:;Q"), -1) + 1
    if opening < k and tokens[opening].tag == "R":
        before = phrase_after(tokens, opening + 1, language, appositive=False)
        if before is not None and before[1] <= k:
            return Frame(Order.VERB_SUBJECT, before, (k, stop), verb, opening, stop)
    return Frame(Order.VERB_SUBJECT, None, (k, stop), verb, k, stop)


def separable_verb(tokens: Sequence[Token], k: int, language: Language) -> CueVerb | None:
    """Join a verb with the particle at the end of its clause: "teilte das Amt mit"."""
    particles = language.separable.get(tokens[k].low)
    if particles:
        for token in tokens[k + 1 : k + _CLAUSE_REACH]:
            if token.tag in ".:;":
                break
            if token.low in particles:
                following = _next_tag(tokens, token)
                if token.low == "es" and token is not tokens[k + 1]:
                    break
                if token.low in ("es", "darauf", "davon") or following in ",.:;Q-C":
                    return particles[token.low]
    return tokens[k].verb


def _next_tag(tokens: Sequence[Token], token: Token) -> str:
    return next((other.tag for other in tokens if other.start >= token.end), ".")


def _ends_clause(tokens: Sequence[Token], k: int) -> bool:
    return k + 1 >= len(tokens) or tokens[k + 1].tag in ",.:;Q-C"


def _auxiliary(tokens: Sequence[Token], k: int) -> int | None:
    """Find the auxiliary that a participle at the end of the clause belongs to."""
    if k + 1 < len(tokens) and tokens[k + 1].tag == "A":
        return k + 1
    for i in range(k - 1, max(-1, k - _CLAUSE_REACH), -1):
        if tokens[i].tag in ":;V":
            return None
        if tokens[i].tag == "A" and tokens[i].low.startswith(("hat", "hab", "hät", "w")):
            return i
        verb = tokens[k].verb
        if tokens[i].tag == "," and verb is not None and not verb.is_participle:
            return None
    return None


def _agent(tokens: Sequence[Token], auxiliary: int, k: int, language: Language) -> Range | None:
    for i in range(min(auxiliary, k), min(len(tokens), max(auxiliary, k) + 12)):
        if tokens[i].low in language.agent_words:
            return phrase_after(tokens, i + 1, language, appositive=False)
    return None


def _subordinate_subject(tokens: Sequence[Token], k: int, language: Language) -> tuple[int, Range] | None:
    """Find the subject of a clause with its verb at the end: ", wie die Polizei am Montag mitteilte"."""
    for i in range(k - 1, max(-1, k - _CLAUSE_REACH), -1):
        if tokens[i].tag in ":;":
            return None
        if tokens[i].low == "wie" or tokens[i].tag == "W":
            if tokens[i].tag == "W":
                return i, (i, i + 1)
            subject = phrase_after(tokens, i + 1, language, appositive=False)
            return (i, subject) if subject is not None and subject[1] <= k else None
        if tokens[i].tag in "S" or (tokens[i].tag == "," and tokens[i + 1].low != "wie"):
            return None
    return None


def _around(tokens: Sequence[Token], k: int, language: Language, limit: int) -> tuple[Range | None, bool]:
    """Find the subject on the left of a finite verb if it fills the place before it, else on its right."""
    if k and tokens[k - 1].tag == "C":
        return None, False
    if _is_fronted(tokens, k, language) and (after := _right_of(tokens, k, language, limit)) is not None:
        return after, True
    if k > 1 and tokens[k - 1].tag == "Q" and tokens[k - 2].tag == "U" and not tokens[k - 1].low:
        named = phrase_before(tokens, k - 2, language)  # "Der Sender „Nordwelle“ berichtete"
        if named is not None and _opens_clause(tokens, named[0]):
            return (named[0], k), False
    if k and tokens[k - 1].tag in "UwPM)":
        subject = phrase_before(tokens, k - 1, language)
        if subject == (1, k) and tokens[0].tag == "R" and tokens[1].low == "der" and tokens[0].low == "von":
            subject = (0, k)  # "Von der Leyen betonte": no phrase of place can stand here
        if subject is not None and _opens_clause(tokens, subject[0]):
            return subject, False
        if tokens[k - 1].tag == "P":
            return (k - 1, k), False
    elif k and tokens[k - 1].tag in ",-" and (k < 2 or tokens[k - 2].tag != "Q"):
        subject = before_insertion(tokens, k - 1, language)
        if subject is not None and _opens_clause(tokens, subject[0]):
            return subject, False
    after = _right_of(tokens, k, language, limit)
    return after, after is not None


def _is_fronted(tokens: Sequence[Token], k: int, language: Language) -> bool:
    """Tell what cannot be the subject before a verb: "Dem Sender sagte", "Der Zeitung sagte", "Ähnlich äußerte"."""
    if k + 1 < len(tokens) and tokens[k + 1].low in language.nominatives:
        return True
    if k == 1:
        return tokens[0].low.endswith(language.adverb_endings or "\0")
    if tokens[0].low in language.datives:
        return True
    is_feminine = tokens[k - 1].low.endswith(language.feminine_endings or "\0")
    return tokens[0].low == "der" and is_feminine and all(token.tag in "DwU" for token in tokens[:k])


def _right_of(tokens: Sequence[Token], k: int, language: Language, limit: int) -> Range | None:
    """Find the subject behind a verb, past small words and a day."""
    i = k + 1
    while i < limit and tokens[i].tag in "NO":
        i += 1
    if i < limit and tokens[i].tag in "UwDPM":
        found = phrase_after(tokens, i, language)
        if found is not None:
            return found
    if i < limit and tokens[i].tag in "RT":  # sagte am Montag die Ministerin
        j = i
        while (
            j < min(limit, i + 8)
            and tokens[j].tag in "RTMD"
            and not (tokens[j].tag == "D" and tokens[j - 1].tag != "R")
        ):
            j += 1
        if j < limit and tokens[j].tag in "UDP" and tokens[j - 1].tag == "T":
            found = phrase_after(tokens, j, language)
            if found is not None:
                return found
    return None


def _opens_clause(tokens: Sequence[Token], first: int) -> bool:
    return first == 0 or tokens[first - 1].tag in ",:;CQ-S" or (first == 1 and tokens[0].tag == "N")
