"""Reporting clauses of languages whose subject may follow far behind: "afirmó ayer en Kell la alcaldesa"."""

from collections.abc import Sequence
from dataclasses import replace

from transform.quotations.clauses.phrases import Range, phrase_after, phrase_before
from transform.quotations.clauses.subjects import Frame, Order, before_insertion, inherited, main_subject, may_speak
from transform.quotations.languages.record import CueVerb, Language
from transform.quotations.reading.tokens import Token

# "dijo ayer | en Kell | ante la prensa | el alcalde": more stands hardly between verb and subject.
_MOST_BETWEEN = 4
# Fewer characters in marks before a single word may be a title.
_SHORTEST_SAID = 30


def free_order_frame(
    tokens: Sequence[Token], k: int, language: Language, earlier: list[Frame], subject_before: Range | None
) -> Frame | None:
    """Find the frame of the reporting verb at ``k``; ``subject_before`` is the phrase before its clitics, if any."""
    found = _frame(tokens, k, language, earlier, subject_before)
    if found is None or found.cue != (k, k + 1):
        return found
    head = head_of_clause(tokens, k, language)
    first = min(found.first, head) if found.order in (Order.INHERITED, Order.PASSIVE) else found.first
    is_hung = k + 1 < len(tokens) and tokens[k + 1].tag == "O" and tokens[k + 1].low in language.enclitics
    stop = k + 2 if is_hung else k + 1  # "queixou-se"
    return replace(found, cue=(_first_of_verb(tokens, k), k + 1), first=first, stop=max(found.stop, stop))


def _first_of_verb(tokens: Sequence[Token], k: int) -> int:
    """Find where "s'est agacé" and "ha poi detto" begin, but not what stands before a hung subject: a-t-il dit."""
    first = i = k
    while i and tokens[i - 1].tag in "AON":
        i -= 1
        first = i if tokens[i].tag in "AO" else first
    return first


def _frame(
    tokens: Sequence[Token], k: int, language: Language, earlier: list[Frame], subject_before: Range | None
) -> Frame | None:
    verb, cue = tokens[k].verb, (k, k + 1)
    if verb is None or (verb.needs_auxiliary and not _has_auxiliary(tokens, k)):
        return None
    if verb.needs_auxiliary and _before_adverbs(tokens, k).low in language.passives:
        return Frame(Order.PASSIVE, _agent(tokens, k, language), cue, verb, k, k + 1)
    if verb.is_participle:
        return _unfinite(tokens, k, verb, language, earlier)
    head = head_of_clause(tokens, k, language)
    if hung := _hung_subject(tokens, head, k, language):
        return Frame(Order.VERB_SUBJECT, hung, cue, verb, head, k + 1)
    if verb.takes_clause and (found := _after_words(tokens, head, k, verb, language)):
        return found
    if head == 0:
        return _opening(tokens, k, verb, language)
    if subject_before is not None and tokens[head - 1].tag not in "SW":
        subject_before = _before_relative(tokens, subject_before, language) or subject_before
        return Frame(Order.SUBJECT_VERB, subject_before, cue, verb, subject_before[0], k + 1)
    return _without_subject_beside(tokens, head, k, verb, language, earlier)


def _before_relative(tokens: Sequence[Token], found: Range, language: Language) -> Range | None:
    """Find the subject before a relative clause without commas: "Dos agentes que estuvieron en la sala relatan"."""
    for r in range(found[0] - 1, max(0, found[0] - 12), -1):
        if tokens[r].tag in ",;:QV":
            return None
        if tokens[r].tag != "W" and tokens[r].low not in language.complementizers:
            continue
        inside = tokens[r + 1 : found[0]]
        has_verb = any(one.tag in "AX" or one.low.endswith(language.past_endings) for one in inside)
        antecedent = phrase_before(tokens, r - 1, language) if has_verb and tokens[r - 1].tag in "Uw" else None
        return antecedent if antecedent is not None and may_speak(tokens, antecedent, language) else None
    return None


def _unfinite(tokens: Sequence[Token], k: int, verb: CueVerb, language: Language, earlier: list[Frame]) -> Frame | None:
    """Find "avant d'ajouter : « ... »" and "añadiendo que", whose subject is that of the clause before."""
    if k == 0 or not (_content_follows(tokens, k + 1, language) or _names_next(tokens, k, verb)):
        return None
    if all(token.tag in "CRO" for token in tokens[:k]):  # "Et de conclure : « ... »"
        return Frame(Order.INHERITED, None, (k, k + 1), verb, 0, k + 1)
    is_infinitive = verb.form == verb.lemma.partition("'")[2] or verb.form == verb.lemma
    if is_infinitive and tokens[k - 1].tag not in "RO" and verb.takes_clause:
        return None
    found = inherited(tokens, k, (k, k + 1), verb, language, earlier)
    first = k
    while first and tokens[first - 1].tag in "RO":
        first -= 1  # "avant d'ajouter"
    return replace(found, first=first) if found.subject is not None or language.drops_subjects else None


def _names_next(tokens: Sequence[Token], k: int, verb: CueVerb) -> bool:
    """Tell "préfère parler de « poudre aux yeux »" from "vient parler de la grève"."""
    return not verb.takes_clause and any(token.tag == "Q" for token in tokens[k + 1 : k + 3])


def _without_subject_beside(
    tokens: Sequence[Token], head: int, k: int, verb: CueVerb, language: Language, earlier: list[Frame]
) -> Frame | None:
    cue, before = (k, k + 1), tokens[head - 1]
    if before.tag == "W" or (before.tag == "S" and before.low in language.complementizers):
        antecedent = antecedent_of(tokens, head - 1, language, earlier)
    else:
        antecedent = None
    if before.tag == "W" and antecedent is None:
        antecedent = (head - 1, head)
    if before.tag in "WS" and (antecedent := antecedent_of(tokens, head - 1, language, earlier)):
        return Frame(Order.SUBJECT_VERB, antecedent, cue, verb, head - 1, k + 1)
    follows = moved_subject(tokens, k + 1, language)
    if follows is not None and before.tag in ",-CSR" and _content_follows(tokens, follows[1], language):
        return Frame(Order.VERB_SUBJECT, follows, cue, verb, head, follows[1])
    if before.tag in "C," or (before.tag == "S" and _is_object_relative(tokens, head - 1)):
        found = inherited(tokens, k, cue, verb, language, earlier)
        if not earlier and language.drops_subjects and main_subject(tokens, k, language) is None:
            return Frame(Order.INHERITED, None, cue, verb, k, k + 1)  # "Además, añadió que ..."
        return found
    if verb.takes_clause and _content_follows(tokens, k + 1, language) and before.tag not in "SRD":
        return inherited(tokens, k, cue, verb, language, earlier)
    return None


def head_of_clause(tokens: Sequence[Token], k: int, language: Language) -> int:
    """Find where a verb begins with its clitics, auxiliaries and opener: "s'est-il", "según", "comme l'a"."""
    while k and (tokens[k - 1].tag in "AON" or _is_hung(tokens, k - 1, language) or _is_clitic(tokens, k - 1)):
        k -= 1
    if k and tokens[k - 1].low in language.clause_openers:
        k -= 1
    return k


def _is_hung(tokens: Sequence[Token], i: int, language: Language) -> bool:
    return tokens[i].low in language.enclitics and i > 0 and tokens[i - 1].tag == "A"


def _is_clitic(tokens: Sequence[Token], i: int) -> bool:
    """Tell the object in "comme l'a dit" from an article: a verb follows it."""
    return tokens[i].tag == "D" and i + 1 < len(tokens) and tokens[i + 1].tag in "AV"


def _hung_subject(tokens: Sequence[Token], head: int, k: int, language: Language) -> Range | None:
    return next(((i, i + 1) for i in range(head, k) if tokens[i].tag == "P" and _is_hung(tokens, i, language)), None)


def _before_adverbs(tokens: Sequence[Token], k: int) -> Token:
    i = k - 1
    while i > 0 and tokens[i].tag == "N":
        i -= 1
    return tokens[max(0, i)]


def _has_auxiliary(tokens: Sequence[Token], k: int) -> bool:
    """Tell "a-t-il ensuite déclaré" from "le plan annoncé"."""
    i = k - 1
    while i > 0 and tokens[i].tag in "NP":
        i -= 1
    return i >= 0 and tokens[i].tag == "A"


def _agent(tokens: Sequence[Token], k: int, language: Language) -> Range | None:
    for i in range(k + 1, min(len(tokens), k + 12)):
        if tokens[i].low in language.agent_words:
            return phrase_after(tokens, i + 1, language, appositive=False)
    return None


def moved_subject(tokens: Sequence[Token], start: int, language: Language) -> Range | None:
    """Find the subject after a verb: past adverbs, times, phrases and one adjective of the subject's."""
    i, n = start, len(tokens)
    for _ in range(_MOST_BETWEEN):
        following = _past_circumstance(tokens, i, language)
        if following == i:
            break
        i = following
    if i >= n or tokens[i].tag not in "DUPwM":
        return None
    is_bare = tokens[i].tag == "w" and not may_speak(tokens, (i, i + 1), language)
    if is_bare and i + 1 < n and tokens[i + 1].tag in "DU":
        is_gerund = tokens[i].low.endswith(language.gerund_endings)
        return None if is_gerund else phrase_after(tokens, i + 1, language)  # "explica resignado el panadero"
    is_alone = i + 1 >= n or tokens[i + 1].tag in ",.;Q"
    if tokens[i].tag == "D" and is_alone and tokens[i].low not in language.article_genders:
        return (i, i + 1)  # "se queja otra"
    found = phrase_after(tokens, i, language)
    if found is not None and found[1] < n and tokens[found[1]].tag in "DU" and not may_speak(tokens, found, language):
        after = phrase_after(tokens, found[1], language)  # "rincara la dose il senatore"
        return after if after is not None and may_speak(tokens, after, language) else found
    if is_bare and (found is None or not may_speak(tokens, found, language)):
        return None  # "pidió calma"
    return found


def _past_circumstance(tokens: Sequence[Token], i: int, language: Language) -> int:
    """Step over one adverb, time, bracket or phrase; stay where none is."""
    n = len(tokens)
    if i >= n:
        return i
    if tokens[i].tag in "NTO":
        return _past_time(tokens, i)
    if tokens[i].tag == "(":
        return next((j + 1 for j in range(i, min(n, i + 8)) if tokens[j].tag == ")"), i)
    if tokens[i].tag == "D" and i + 1 < n and _begins_time(tokens, i + 1):
        return _past_time(tokens, i + 1)
    if tokens[i].tag == "R" and i + 1 < n:
        if _begins_time(tokens, i + 1 + (tokens[i + 1].tag == "D")):
            return _past_time(tokens, i + 1 + (tokens[i + 1].tag == "D"))
        found = phrase_after(tokens, i + 1, language, appositive=False)
        return found[1] if found is not None else i
    if tokens[i].tag == "," and i + 1 < n and tokens[i + 1].tag in "RNT":  # ", en rueda de prensa, el alcalde"
        closing = next((j for j in range(i + 1, min(n, i + 12)) if tokens[j].tag in ",Q:."), None)
        return closing + 1 if closing is not None and tokens[closing].tag == "," else i
    return i


def _begins_time(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and (
        tokens[i].tag == "T" or (tokens[i].tag == "M" and any(one.tag == "T" for one in tokens[i + 1 : i + 3]))
    )


def _past_time(tokens: Sequence[Token], i: int) -> int:
    """Step over a time with its number and its parts: "lundi 3 mai", "3 de mayo", "lunedì scorso"."""
    n = len(tokens)
    i += 1
    while i < n and (tokens[i].tag in "TM" or (tokens[i].tag == "R" and _begins_time(tokens, i + 1))):
        i += 1
    return i


def _after_words(tokens: Sequence[Token], head: int, k: int, verb: CueVerb, language: Language) -> Frame | None:
    """Find a clause after what it reports: "«...», dijo ayer el alcalde", "«...», añadió"."""
    if not head or not (tokens[head - 1].tag == "Q" or (tokens[head - 1].tag in ",-" and head > 1)):
        return None
    is_marked = tokens[head - 1].tag == "Q" or tokens[head - 2].tag == "Q"
    subject = moved_subject(tokens, k + 1, language)
    if subject is not None and not _closes(tokens, subject[1]):
        subject = None
    if subject is not None and _content_follows(tokens, subject[1], language) and not is_marked:
        return None
    if not is_marked and (inserted := before_insertion(tokens, head - 1, language)):
        return Frame(Order.SUBJECT_VERB, inserted, (k, k + 1), verb, inserted[0], k + 1)
    if subject is not None:
        return Frame(Order.VERB_SUBJECT, subject, (k, k + 1), verb, head, subject[1])
    ends = k + 1 >= len(tokens) or tokens[k + 1].tag in ",.;-RTNCQ("
    ends = ends or tokens[k + 1].low.endswith(language.gerund_endings)
    if is_marked and ends and language.drops_subjects and not _content_follows(tokens, k + 1, language):
        return Frame(Order.VERB_SUBJECT, None, (k, k + 1), verb, head, k + 1)
    return None


def _opening(tokens: Sequence[Token], k: int, verb: CueVerb, language: Language) -> Frame | None:
    """Find "Dijo el alcalde: «...»", "Según explicó la jueza, ..." and, without a subject, "Añadió que ..."."""
    subject = moved_subject(tokens, k + 1, language)
    is_opener = k > 0 and tokens[0].low in language.clause_openers
    if is_opener and subject is not None:  # "Come riporta la Gazzetta, la procura ...": no appositive
        subject = phrase_after(tokens, subject[0], language, appositive=False)
        if subject is None or subject[1] >= len(tokens) or tokens[subject[1]].tag not in ",:":
            return None
    if subject is not None and (
        _content_follows(tokens, subject[1], language)
        or (is_opener and subject[1] < len(tokens) and tokens[subject[1]].tag == ",")
    ):
        return Frame(Order.VERB_SUBJECT, subject, (k, k + 1), verb, 0, subject[1])
    if language.drops_subjects and subject is None:
        return Frame(Order.SUBJECT_VERB, None, (k, k + 1), verb, 0, k + 1)
    if language.drops_subjects and any(token.tag == "Q" or token.low in language.complementizers for token in tokens):
        return Frame(Order.SUBJECT_VERB, None, (k, k + 1), verb, 0, k + 1)  # "Criticó el «silencio» del Gobierno"
    return None


def _content_follows(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """Tell whether what was said follows at once: ": «...»", "que ...", "«...»"."""
    if i >= len(tokens):
        return False
    if tokens[i].low in language.complementizers or tokens[i].tag in ":Q":
        return True
    if tokens[0].tag == "C" and tokens[i].tag == ",":  # "Et de conclure, sous les huées : « ... »"
        colon = next((j for j in range(i, min(len(tokens), i + 10)) if tokens[j].tag not in ",RDUwTNC"), i)
        return tokens[colon].tag == ":"
    return tokens[i].tag == "," and i + 1 < len(tokens) and tokens[i + 1].tag == "Q" and i == 1


def _closes(tokens: Sequence[Token], i: int) -> bool:
    if i < len(tokens) and tokens[i].tag == "D" and _begins_time(tokens, i + 1):
        return True
    return i >= len(tokens) or tokens[i].tag in ",.:;-QRSTWCNDw("


def _is_object_relative(tokens: Sequence[Token], i: int) -> bool:
    """Tell "lo que calificó de", "ce que", whose subject is that of the clause around it."""
    return i > 0 and tokens[i - 1].tag in "OP"


def antecedent_of(tokens: Sequence[Token], relative: int, language: Language, earlier: Sequence[Frame]) -> Range | None:
    """Find whom a relative pronoun stands for: "el portavoz, que criticó", "Luc Morel, maire de Kell, qui réclame"."""
    at = relative - 1
    if at > 0 and tokens[at].tag == ",":
        at -= 1
    elif tokens[relative].tag == "S":
        return None  # "dijo que criticó": no comma, and more often no relative
    for frame in reversed(earlier):
        if frame.subject is not None and frame.subject[0] <= at < frame.subject[1]:
            return frame.subject
    if at < 0 or tokens[at].tag not in "UwM)":
        return None
    found = phrase_before(tokens, at, language)
    return found if found is not None and may_speak(tokens, found, language) else None


def _is_verb_here(tokens: Sequence[Token], k: int) -> bool:
    """Tell by what follows that a word beside marked ones is a verb: no adjective goes before an article."""
    if tokens[k + 1].tag == "w":  # "taglia corto il sindaco"
        return k + 2 < len(tokens) and tokens[k + 2].tag == "D"
    return tokens[k + 1].tag in "DUPNTRO"


def unlisted_clause(tokens: Sequence[Token], start: int, language: Language) -> Frame | None:
    """Find a clause after marked words whose verb no list has: "«...», a tranché la ministre", "«...», ha sbottato"."""
    k = start
    while k < len(tokens) and (tokens[k].tag in "AON" or (k > start and _is_hung(tokens, k, language))):
        k += 1
    if k >= len(tokens) or tokens[k].tag not in "wX" or may_speak(tokens, (k, k + 1), language):
        return None
    is_compound = any(token.tag == "A" for token in tokens[start:k])
    endings = language.participle_endings if is_compound else language.present_endings
    if not tokens[k].low.endswith(endings):
        return None
    verb = CueVerb(tokens[k].low, "", True, form=tokens[k].low)
    subject = _hung_subject(tokens, start, k, language) or moved_subject(tokens, k + 1, language)
    stop = max(subject[1], k + 1) if subject is not None else k + 1
    if subject is not None and _closes(tokens, stop) and (is_compound or _is_verb_here(tokens, k)):
        return Frame(Order.VERB_SUBJECT, subject, (k, k + 1), verb, start, stop)
    is_past = is_compound or tokens[k].low.endswith(language.past_endings)
    marked = tokens[start - 1] if tokens[start - 1].tag == "Q" else tokens[start - 2]
    # "«Aida», opera."
    is_past = is_past or (marked.end - marked.start > _SHORTEST_SAID and tokens[k + 1 : k + 2] == [])
    if subject is None and language.drops_subjects and is_past and _closes(tokens, k + 1):
        return Frame(Order.VERB_SUBJECT, None, (k, k + 1), verb, start, k + 1)
    return None
