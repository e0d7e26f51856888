"""The frame of a reporting verb and the subject beside it, in languages whose subject stands right before or after."""

from collections.abc import Sequence

from transform.quotations.clauses.free_order import free_order_frame, head_of_clause
from transform.quotations.clauses.phrases import Range, phrase_after, phrase_before
from transform.quotations.clauses.subjects import (
    Frame,
    Order,
    before_insertion,
    inherited,
    main_subject,
)
from transform.quotations.clauses.verb_second import separable_verb, verb_second_frame
from transform.quotations.languages.record import CueVerb, Language
from transform.quotations.reading.tokens import Token


def phrase_frame(tokens: Sequence[Token], k: int, language: Language) -> Frame | None:
    """Find the frame of a verb that reports with another word only: "as Sousa put it", "the letter went on"."""
    if tokens[k].low.startswith("put"):
        return _put_it_frame(tokens, k, language) if k + 1 < len(tokens) and tokens[k + 1].low == "it" else None
    return _go_on_frame(tokens, k, language) if _goes_on(tokens, k) else None


def _put_it_frame(tokens: Sequence[Token], k: int, language: Language) -> Frame | None:
    """Find "as Sousa put it"."""
    subject = _subject_before(tokens, k, language)
    if subject is None:
        return None
    first = subject[0] - 1 if subject[0] and tokens[subject[0] - 1].low == "as" else subject[0]
    return Frame(Order.SUBJECT_VERB, subject, (k, k + 2), CueVerb("put it", "neutral", True), first, k + 2)


def _goes_on(tokens: Sequence[Token], k: int) -> bool:
    return k + 1 < len(tokens) and tokens[k + 1].low == "on" and (k + 2 >= len(tokens) or tokens[k + 2].tag in ",:.")


def _go_on_frame(tokens: Sequence[Token], k: int, language: Language) -> Frame | None:
    """Find "the letter went on"."""
    subject = _subject_before(tokens, k, language)
    if subject is None:
        return None
    return Frame(Order.SUBJECT_VERB, subject, (k, k + 2), CueVerb("go on", "neutral", True), subject[0], k + 2)


def verb_frame(tokens: Sequence[Token], k: int, language: Language, earlier: list[Frame]) -> Frame | None:
    """Find the frame of the reporting verb at token k, with its subject wherever it stands."""
    cue = (k, k + 1)
    if language.is_verb_second:
        whole = separable_verb(tokens, k, language)
        return verb_second_frame(tokens, k, whole, language, earlier) if whole is not None else None
    if language.moves_subjects:
        subject = _subject_before(tokens, head_of_clause(tokens, k, language), language)
        return free_order_frame(tokens, k, language, earlier, subject)
    verb = tokens[k].verb
    if verb is None:
        return None
    before = tokens[k - 1] if k else None
    if (verb.needs_auxiliary and not _has_auxiliary(tokens, k)) or (before is not None and before.low == "without"):
        return None  # "the port known as", "it goes without saying"
    if k == 0 and (frame := _opening_verb(tokens, verb, language)):
        return frame
    calls_out = verb.lemma == "call" and tokens[k - 1].tag == "Q"  # "“Never!” called a woman"
    if k and not verb.is_participle and _after_content(tokens, k) and (verb.takes_clause or calls_out):
        subject = phrase_after(tokens, k + 1, language)
        if subject is not None and tokens[subject[0]].tag == "O":
            subject = None
        if subject and tokens[k - 1].tag == "," and tokens[k - 2].tag != "Q":
            inserted = before_insertion(tokens, k - 1, language)
            if inserted is not None:
                return Frame(Order.SUBJECT_VERB, inserted, cue, verb, inserted[0], k + 1)
        follows_marks = tokens[k - 1].tag == "Q" or tokens[k - 2].tag == "Q"
        if subject is not None and _closes_inversion(tokens, subject[1], follows_marks=follows_marks):
            return Frame(Order.VERB_SUBJECT, subject, cue, verb, k, subject[1])
    if before is not None and before.low == "to":
        if not earlier and k > 2 and tokens[k - 2].tag == "U":  # "led the journalist Ana Sousa to fear"
            return Frame(Order.INHERITED, phrase_before(tokens, k - 2, language), cue, verb, k, k + 1)
        return inherited(tokens, k, cue, verb, language, earlier)
    if k == 0 and verb.is_participle:
        return _opening_participle(tokens, cue, verb, language)
    if verb.is_participle and not _has_auxiliary(tokens, k):
        if before is not None and before.tag in "Uw" and k > 1 and not before.low.endswith("ed"):
            subject = phrase_before(tokens, k - 1, language)
            if (
                subject
                and verb.is_noun_too
                and tokens[subject[0]].tag == "D"
                and tokens[k + 1 : k + 2]
                and tokens[k + 1].tag in "RC,."
            ):
                return None  # "a 2014 Senate hearing for"
            if subject is not None:
                subject = _author(tokens, subject, language) or subject
                return Frame(Order.INHERITED, subject, cue, verb, k, k + 1)
        return inherited(tokens, k, cue, verb, language, earlier)
    if _is_reduced_relative(tokens, k, verb, language):
        return None
    if verb.lemma not in language.states and _is_passive(tokens, k, language, verb):
        if verb.lemma in language.citing:
            return _quoted_frame(tokens, k, verb, language)
        return Frame(Order.PASSIVE, _agent(tokens, k, language), cue, verb, k, k + 1)
    subject = _subject_before(tokens, k, language)
    if subject is not None:
        if verb.is_noun_too and not _plain_subject(tokens, subject, k):
            return None
        return Frame(Order.SUBJECT_VERB, subject, cue, verb, subject[0], k + 1)
    at = _skip_back(tokens, k - 1)
    if at >= 0 and tokens[at].tag == "C" and (not verb.is_noun_too or _clause_follows(tokens, k + 1, language)):
        return inherited(tokens, k, cue, verb, language, earlier)
    if verb.is_noun_too and verb.is_bare:
        return None  # "Ana Sousa, voice of the harbour"
    if at >= 0 and (tokens[at].tag == "," or (verb.takes_clause and _speech_follows(tokens, k + 1))):
        return inherited(tokens, k, cue, verb, language, earlier)
    return None


def _speech_follows(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether marked words follow a verb at once, or after whom it was said to: "told me, “...”"."""
    i += i < len(tokens) and tokens[i].tag == "O"
    i += i < len(tokens) and tokens[i].tag in ",:"
    return i < len(tokens) and tokens[i].tag == "Q"


def _clause_follows(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """Tell a verb by the clause after it, past a particle: "but points out that", "and reports “...”"."""
    i += i + 1 < len(tokens) and tokens[i].tag == "R"
    return i < len(tokens) and (tokens[i].low in language.complementizers or tokens[i].tag in "Q:")


def _author(tokens: Sequence[Token], document: Range, language: Language) -> Range | None:
    """Find who issued a document that speaks: "The council issued a statement calling", "In a letter saying ...,"."""
    head = tokens[document[1] - 1].low
    if head not in language.document_nouns and head not in language.cue_nouns:
        return None
    main = main_subject(tokens, len(tokens), language)
    if main is None or (main[0] < document[1] and document[0] < main[1]):
        return None
    return main


def _opening_verb(tokens: Sequence[Token], verb: CueVerb, language: Language) -> Frame | None:
    """Find "Said Sousa: “...”"."""
    if verb.is_participle or not verb.takes_clause:
        return None
    subject = phrase_after(tokens, 1, language)
    if subject is None or not _speech_follows(tokens, subject[1]) or tokens[subject[1]].tag not in ",:":
        return None
    return Frame(Order.VERB_SUBJECT, subject, (0, 1), verb, 0, subject[1])


def _quoted_frame(tokens: Sequence[Token], k: int, verb: CueVerb, language: Language) -> Frame | None:
    """Find whose words others quote: "Sousa was quoted as saying" """
    subject = _subject_before(tokens, k, language)
    if subject is None:
        return None
    saying = next((i for i in range(k + 1, min(len(tokens), k + 4)) if tokens[i].tag == "V"), k)
    said = CueVerb(verb.lemma, verb.cue_class, True, form=verb.form)
    return Frame(Order.SUBJECT_VERB, subject, (k, saying + 1), said, subject[0], saying + 1)


def _opening_participle(tokens: Sequence[Token], cue: Range, verb: CueVerb, language: Language) -> Frame | None:
    """Find "Calling the plan “dead,” Sousa left", but not "Speaking in Kell, Sousa said, “...”"."""
    for token in tokens:
        if token.tag == ",":
            return None
        if token.tag == "Q":
            subject = main_subject(tokens, len(tokens), language)
            return Frame(Order.INHERITED, subject, cue, verb, 0, 1)
    return None


def _plain_subject(tokens: Sequence[Token], subject: Range, k: int) -> bool:
    """Tell "Sousa claims" and "the minister claims" from "insurance claims" and "a Sousa tweet"."""
    last = tokens[k - 1]
    verb = tokens[k].verb
    if last.tag == "w" and subject[0] and tokens[subject[0] - 1].tag == "R" and tokens[subject[0]].tag == "w":
        return False  # "Under county rules a product"
    if verb is not None and verb.is_bare and _is_singular(tokens, subject):
        return False
    if k + 1 < len(tokens) and tokens[k + 1].low in ("as", "of"):
        return False
    if last.tag in "UPW,A)N":
        return True
    if (
        verb is not None
        and verb.is_bare
        and last.low.endswith("s")
        and (k + 1 >= len(tokens) or tokens[k + 1].tag == ".")
    ):
        return True  # "..., court files show."
    return tokens[subject[0]].tag == "D" or (k + 1 < len(tokens) and tokens[k + 1].tag in "SQ,:PD")


def _is_singular(tokens: Sequence[Token], subject: Range) -> bool:
    """Tell a subject that no bare form can follow: "he", "a Sousa", but not "Sousa and Reed", "they", "we"."""
    inside = tokens[subject[0] : subject[1]]
    if any(token.tag in "C," for token in inside):
        return False
    last = inside[-1]
    if last.tag == "P":
        return last.low in ("he", "she", "it", "one", "this", "that", "another")
    return not last.low.endswith("s") and last.tag in "Uw" and last.low not in ("people", "police", "we")


def _after_content(tokens: Sequence[Token], k: int) -> bool:
    return tokens[k - 1].tag == "Q" or (tokens[k - 1].tag in ",-" and k > 1)


def _closes_inversion(tokens: Sequence[Token], i: int, *, follows_marks: bool) -> bool:
    """Tell "..., said Sousa in Kell" from "a charity, described the exchange as"."""
    if i >= len(tokens) or tokens[i].tag in ",.:;-QTWC" or tokens[i].low in ("on", "in", "at", "after", "last"):
        return True
    return follows_marks and tokens[i].tag in "RSNDw"


def _has_auxiliary(tokens: Sequence[Token], k: int) -> bool:
    i = k - 1
    while i >= 0 and tokens[i].tag in "N":
        i -= 1
    return i >= 0 and tokens[i].tag == "A"


def _is_passive(tokens: Sequence[Token], k: int, language: Language, verb: CueVerb) -> bool:
    i = k - 1
    while i >= 0 and tokens[i].tag == "N":
        i -= 1
    return i >= 0 and tokens[i].low in language.passives and not verb.is_participle


def _agent(tokens: Sequence[Token], k: int, language: Language) -> Range | None:
    for i in range(k + 1, min(len(tokens), k + 25)):
        if tokens[i].low in language.agent_words:
            return phrase_after(tokens, i + 1, language, appositive=False)
    return None


def _is_reduced_relative(tokens: Sequence[Token], k: int, verb: CueVerb, language: Language) -> bool:
    """Tell "the siren heard at 14:30 was a test", where nobody hears, from "the court heard on Monday that ..."."""
    if not language.reduces_relatives or verb.lemma == "say" or k + 2 >= len(tokens):
        return False
    if tokens[k - 1].tag not in "wU" or tokens[k + 1].tag != "R":
        return False
    stop = next((i for i in range(k + 2, min(len(tokens), k + 8)) if tokens[i].tag not in "DwUMTR"), None)
    return stop is not None and stop > k + 2 and tokens[stop].tag == "A" and tokens[stop - 1].tag in "MT"


def _skip_back(tokens: Sequence[Token], j: int) -> int:
    """Step back over auxiliaries, adverbs and times between subject and verb: "Sousa on Monday also has said"."""
    start = j
    while j >= 0:
        tag = tokens[j].tag
        if tag in "AN":
            j -= 1
        elif tag in "TM" and start - j < 6:
            k = j
            while k >= 0 and tokens[k].tag in "TMN":
                k -= 1
            if k >= 1 and tokens[k].tag == "R":
                k -= 1
            if k < 0 or tokens[k].tag not in "PUwW)":
                return j
            j = k
        else:
            break
    return j


def _whole_subject(tokens: Sequence[Token], preposition: int, language: Language) -> Range | None:
    """Find the subject that opens the clause before a participle with its phrase; None if a clause comes between."""
    if any(token.tag in "SPAW,:;Q" for token in tokens[:preposition]):
        return None
    found = main_subject(tokens, preposition, language)
    if found is None or found[1] - found[0] < 3:
        return found
    last = tokens[found[1] - 1]
    is_participle = last.tag == "w" and (last.low.endswith(("ing", "ed")) or last.low in language.verbs)
    return (found[0], found[1] - 1) if is_participle else found


def _subject_before(tokens: Sequence[Token], k: int, language: Language) -> Range | None:
    j = _skip_back(tokens, k - 1)
    if j < 0:
        return None
    tag = tokens[j].tag
    if tag in "PW" or (tokens[j].low in language.relatives and j > 0 and tokens[j - 1].tag in "UwMT)"):
        return (j, j + 1)
    verb = tokens[j].verb
    if tag == "O" and j > 1 and tokens[j - 1].low in language.phrase_prepositions and tokens[j - 2].tag in "PDMw":
        return phrase_before(tokens, j, language)
    if tag in "UwM)T" or (verb is not None and verb.is_noun_too and j and tokens[j - 1].tag in "DUw"):
        found = phrase_before(tokens, j, language)
        if found is not None and found[0] and tokens[found[0] - 1].tag == "R":
            # "A man standing by the river said": the phrase is not the subject
            return _whole_subject(tokens, found[0] - 1, language) or found
        return found
    if tag == "Q" and j > 0 and tokens[j - 1].tag in "DU":
        return phrase_before(tokens, j, language)
    if tag in ",-":
        return before_insertion(tokens, j, language)
    return None
