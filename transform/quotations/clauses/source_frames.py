"""Frames without a verb: "according to the police", "nach Ansicht Brandts", "her claim that"."""

from collections.abc import Sequence
from functools import lru_cache

from transform.quotations.clauses.phrases import Range, phrase_after, phrase_before
from transform.quotations.clauses.subjects import (
    Frame,
    Order,
    may_speak,
)
from transform.quotations.languages.record import CueVerb, Language
from transform.quotations.reading.tokens import Token


def noun_frame(tokens: Sequence[Token], k: int, language: Language) -> Frame | None:
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


def source_frame(tokens: Sequence[Token], k: int, language: Language) -> Frame | None:
    """Find the frame of a source phrase that begins at token k: "according to", "laut", "zufolge", ", so"."""
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
