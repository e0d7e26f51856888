"""Reporting frames of a sentence: a cue and the noun phrase that is its speaker."""

import re
from collections.abc import Sequence
from functools import lru_cache

from transform.quotations.clauses.free_order import free_order_frame, head_of_clause
from transform.quotations.clauses.phrases import Range, phrase_after, phrase_before
from transform.quotations.clauses.subjects import (
    Frame,
    Order,
    before_insertion,
    colon_frame,
    inherited,
    main_subject,
    may_speak,
    reaches,
)
from transform.quotations.clauses.unknown_verbs import unknown_verb_frames
from transform.quotations.clauses.verb_second import separable_verb, verb_second_frame
from transform.quotations.languages.record import CueVerb, Language
from transform.quotations.reading.sentences import Sentence
from transform.quotations.reading.tokens import Token

_PHRASES = frozenset(("put", "puts", "went", "goes"))
_LETTERS = re.compile(r"[^\W\d_]+")


def find_frames(tokens: Sequence[Token], language: Language) -> list[Frame]:
    """Find all reporting frames of a sentence, from left to right."""
    out = _heading_frame(tokens, language)
    openers = _openers(language)
    tags = [token.tag for token in tokens]
    for k, token in enumerate(tokens):
        if tags[k] != "V" and token.low not in openers:
            continue
        if tags[k] == "V":
            found = _verb_frame(tokens, k, language, out)
        elif token.low in _PHRASES and (frame := _phrase_frame(tokens, k, language)):
            found = frame
        elif token.low in language.cue_nouns:
            found = _noun_frame(tokens, k, language)
        elif token.tag in "RSNwU" and (language.source_prefixes or language.source_suffixes):
            found = _source_frame(tokens, k, language)
        else:
            continue
        if found is not None and not (out and found.first < out[-1].stop and found.order is Order.SOURCE_PHRASE):
            out.append(found)
    if "Q" in tags or language.is_verb_second:
        out.extend(unknown_verb_frames(tokens, out, language))
        out = _with_colon_frame(tokens, out, language)
    return sorted(out, key=lambda frame: frame.cue)


def _with_colon_frame(tokens: Sequence[Token], frames: list[Frame], language: Language) -> list[Frame]:
    """Add a frame for a colon before marked words that no frame's verb leads up to."""
    colon = next((i for i in range(1, len(tokens) - 1) if tokens[i].tag == ":" and tokens[i + 1].tag == "Q"), None)
    if colon is None or any(reaches(tokens, frame, colon) for frame in frames if frame.stop <= colon):
        return frames
    found = colon_frame(tokens, colon, language)
    if found is None:
        return frames
    return [*frames, found]


@lru_cache(maxsize=16)
def _openers(language: Language) -> frozenset[str]:
    """Return the words, other than reporting verbs, that may open a frame."""
    prefixes = {prefix[0] for prefix in language.source_prefixes} | language.opinion_prefixes
    names = prefixes | set(language.source_suffixes) | language.so_words | language.source_openings
    return _PHRASES | language.cue_nouns | names


@lru_cache(maxsize=16)
def _telling(language: Language) -> frozenset[str]:
    """Return words of which one stands in every sentence that may report; marks, colons and opinions aside."""
    listed = language.verbs.keys() | language.separable.keys() | _PHRASES | language.cue_nouns | language.so_words
    phrases = [*language.source_prefixes, *((suffix,) for suffix in language.source_suffixes)]
    # Of "in the words of" the longest word, because that is the rarest.
    listed |= {max(phrase, key=len) for phrase in phrases}
    # The letters of "d'après" are read apart.
    return frozenset(max(_LETTERS.findall(word), key=len) for word in listed) | language.subjunctives


@lru_cache(maxsize=16)
def _telling_words(language: Language) -> re.Pattern[str]:
    """Match words of the letters that the telling ones are written in: half the time of matching any letters."""
    letters = set().union(*_telling(language), *language.source_openings, *language.source_nouns)
    return re.compile(f"[{re.escape(''.join(sorted(letters)))}]+")


def may_report(text: str, sentence: Sentence, language: Language) -> bool:
    """Tell without reading its tokens whether a sentence can have a frame or go on with what was said."""
    if sentence.stretches or ":" in (printed := text[sentence.start : sentence.end]):
        return True
    found = _telling_words(language).findall(printed.lower())
    if not _telling(language).isdisjoint(found):
        return True
    has_opening = not language.source_openings.isdisjoint(found)  # "nach Angaben", but not "nach Kell"
    return has_opening and any(word.endswith(language.source_nouns) for word in found)


def _heading_frame(tokens: Sequence[Token], language: Language) -> list[Frame]:
    """Find a speaker set off from the words: "Sousa: Port will “never” close"."""
    if not tokens or tokens[0].tag != "U":
        return []
    colon = next((i for i in range(min(len(tokens), 7)) if tokens[i].tag not in "UMT-"), 0)
    is_marked = tokens[colon + 1 : colon + 2] == [] or tokens[colon + 1].tag == "Q"
    is_heading = (language.nouns_are_capitalised or language.moves_subjects) and not is_marked
    is_label = colon and " ".join(token.low for token in tokens[:colon]) in language.labels
    if 0 < colon < len(tokens) - 1 and tokens[colon].tag == ":" and not (is_heading or is_label):
        verb = CueVerb(":", "neutral", True)
        return [Frame(Order.COLON, (0, colon), (colon, colon + 1), verb, 0, colon + 1)]
    return []


def _phrase_frame(tokens: Sequence[Token], k: int, language: Language) -> Frame | None:
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


def _noun_frame(tokens: Sequence[Token], k: int, language: Language) -> Frame | None:
    """Find "her claim that", "the minister's belief that"."""
    if k == 0 or k + 1 >= len(tokens) or tokens[k + 1].low not in language.complementizers:
        return None
    owner = k - 1
    if tokens[owner].tag == "w" and owner:
        owner -= 1  # "her repeated claim"
    subject: Range | None = None
    if tokens[owner].low in language.possessives:
        subject = (owner, owner + 1)
    elif tokens[owner].low.endswith(("'s", "’s", "s'", "s’")):
        subject = phrase_before(tokens, owner, language)
    verb = CueVerb(tokens[k].low, "neutral", True)
    return Frame(Order.NOUN, subject, (k, k + 1), verb, k, k + 1) if subject else None


@lru_cache(maxsize=16)
def _prefixes_by_word(language: Language) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Index the source phrases by their first word, the longest first."""
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    prefixes = [*language.source_prefixes, *((word,) for word in language.opinion_prefixes)]
    for prefix in sorted(prefixes, key=len, reverse=True):
        table[prefix[0]] = (*table.get(prefix[0], ()), prefix)
    return table


def _source_frame(tokens: Sequence[Token], k: int, language: Language) -> Frame | None:
    for prefix in _prefixes_by_word(language).get(tokens[k].low, ()):
        if tuple(t.low for t in tokens[k : k + len(prefix)]) == prefix:
            start = k + len(prefix)
            subject = phrase_after(tokens, start, language)
            if prefix[0] in language.opinion_prefixes:
                return _opinion(tokens, start, language) if k == 0 else None
            if subject is None or (prefix == ("per",) and tokens[start].tag not in "UDP"):
                return None  # "6 per cent", "11 crowns per head"
            if k == 0 and (subject[1] == len(tokens) or tokens[subject[1]].tag != ","):
                # "According to Ana Sousa, the move reeks of fear": no appositive
                subject = phrase_after(tokens, start, language, appositive=False) or subject
            if k == 0 and language.moves_subjects:
                subject = _with_affiliation(tokens, subject)
            return Frame(Order.SOURCE_PHRASE, subject, (k, start), _source_verb(" ".join(prefix)), k, subject[1])
    if tokens[k].low in language.source_openings and (frame := _opinion_frame(tokens, k, language)):
        return frame
    if tokens[k].low in language.source_suffixes and k:
        subject = phrase_before(tokens, k - 1, language)
        if subject is not None and any(token.tag in "UPw" for token in tokens[subject[0] : subject[1]]):
            return Frame(Order.SOURCE_PHRASE, subject, (k, k + 1), _source_verb(tokens[k].low), subject[0], k + 1)
    if tokens[k].low in language.so_words and k and (tokens[k - 1].tag == "Q" or (tokens[k - 1].tag == "," and k > 1)):
        subject = phrase_after(tokens, k + 1, language)
        if subject is not None and (subject[1] >= len(tokens) or tokens[subject[1]].tag in ",.;RN"):
            return Frame(Order.SOURCE_PHRASE, subject, (k, k + 1), _source_verb(tokens[k].low), k, subject[1])
    return None


def _opinion(tokens: Sequence[Token], start: int, language: Language) -> Frame | None:
    """Find "Pour le maire, « ... »": marked words of somebody who can speak, as "pour" seldom names a speaker."""
    subject = phrase_after(tokens, start, language)
    if subject is not None and (subject[1] >= len(tokens) or tokens[subject[1]].tag != ","):
        subject = phrase_after(tokens, start, language, appositive=False)
    if subject is not None and tokens[subject[1] - 1].tag == "Q":
        subject = (subject[0], subject[1] - 1)
    if subject is None or subject[1] >= len(tokens) or not may_speak(tokens, subject, language):
        return None
    is_marked = any(token.tag == "Q" for token in tokens[subject[1] :])
    if not is_marked or tokens[subject[1]].tag not in ",QAXPO":
        return None
    subject = _with_affiliation(tokens, subject)
    lemma = " ".join(token.low for token in tokens[:start])
    return Frame(Order.SOURCE_PHRASE, subject, (0, start), _source_verb(lemma), 0, subject[1])


def _with_affiliation(tokens: Sequence[Token], subject: Range) -> Range:
    """Go on with "do Instituto Horizonte" in "Para o economista Rui Mora, do Instituto Horizonte, «...»"."""
    at = subject[1]
    if at + 1 >= len(tokens) or tokens[at].tag != "," or tokens[at + 1].tag != "R":
        return subject
    stop = next((i for i in range(at + 2, min(len(tokens), at + 10)) if tokens[i].tag not in "DRUwC"), at)
    return (subject[0], stop) if stop > at and tokens[stop].tag == "," else subject


def _opinion_frame(tokens: Sequence[Token], k: int, language: Language) -> Frame | None:
    """Find "nach ersten Angaben der Polizei", "nach Ansicht von Sousa", and "nach Zeugenaussagen" without an author."""
    noun = next(
        (i for i in range(k + 1, min(len(tokens), k + 5)) if tokens[i].low.endswith(language.source_nouns)), None
    )
    if noun is None or any(token.tag in "VA,Q" for token in tokens[k + 1 : noun]):
        return None
    cue = CueVerb(f"{tokens[k].low} {tokens[noun].low}", "neutral", True)
    after = noun + 1
    if after < len(tokens) and tokens[after].low in language.agent_words:
        after += 1
    is_genitive = after < len(tokens) and (tokens[after].low in language.genitives or tokens[after].tag == "U")
    author = phrase_after(tokens, after, language, appositive=False) if after > noun + 1 or is_genitive else None
    owner = (
        (k + 1, noun)
        if noun > k + 1 and tokens[k + 1].tag in "UD" and tokens[k + 1].low not in language.articles
        else None
    )
    subject = author or owner or (k + 1, noun + 1)
    return Frame(Order.SOURCE_PHRASE, subject, (k, noun + 1), cue, k, max(noun + 1, subject[1]))


def _source_verb(lemma: str) -> CueVerb:
    return CueVerb(lemma, "neutral", True)


def _verb_frame(tokens: Sequence[Token], k: int, language: Language, earlier: list[Frame]) -> Frame | None:
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
        if before is not None and before.tag in "Uw" and k > 1:
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
        return Frame(Order.PASSIVE, _agent(tokens, k, language), cue, verb, k, k + 1)
    subject = _subject_before(tokens, k, language)
    if subject is not None:
        if verb.is_noun_too and not _plain_subject(tokens, subject, k):
            return None
        return Frame(Order.SUBJECT_VERB, subject, cue, verb, subject[0], k + 1)
    at = _skip_back(tokens, k - 1)
    if at >= 0 and tokens[at].tag == "C" and (not verb.is_noun_too or _clause_follows(tokens, k + 1, language)):
        return inherited(tokens, k, cue, verb, language, earlier)
    if verb.is_noun_too and verb.form == verb.lemma:
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
    if verb is not None and verb.form == verb.lemma and _is_singular(tokens, subject):
        return False
    if k + 1 < len(tokens) and tokens[k + 1].low in ("as", "of"):
        return False
    if last.tag in "UPW,A)N":
        return True
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
    if language.code != "en" or verb.lemma == "say" or k + 2 >= len(tokens):
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
