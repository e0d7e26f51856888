"""Reporting frames of a sentence: a cue and the noun phrase that is its speaker."""

import re
from collections.abc import Sequence
from functools import lru_cache

from transform.quotations.clauses.source_frames import noun_frame, source_frame
from transform.quotations.clauses.subjects import (
    Frame,
    Order,
    colon_frame,
    reaches,
)
from transform.quotations.clauses.unknown_verbs import unknown_verb_frames
from transform.quotations.clauses.verb_frames import phrase_frame, verb_frame
from transform.quotations.languages.record import CueVerb, Language
from transform.quotations.reading.sentences import Sentence
from transform.quotations.reading.tokens import Token

_PHRASES = frozenset(("put", "puts", "went", "goes"))


_LETTERS = re.compile(r"[^\W\d_]+")


def find_frames(tokens: Sequence[Token], language: Language) -> list[Frame]:
    """Find all reporting frames of a sentence, from left to right."""
    out = _heading_frame(tokens, language)
    openers = _openers(language)
    has_marks = False
    for k, (_, _, low, tag, _, _) in enumerate(tokens):
        if tag == "Q":
            has_marks = True
        if tag != "V" and low not in openers:
            continue
        if tag == "V":
            found = verb_frame(tokens, k, language, out)
        elif low in _PHRASES and (frame := phrase_frame(tokens, k, language)):
            found = frame
        elif low in language.cue_nouns:
            found = noun_frame(tokens, k, language)
        elif tag in "RSNwU" and (language.source_prefixes or language.source_suffixes):
            found = source_frame(tokens, k, language)
        else:
            continue
        if found is not None and not (out and found.first < out[-1].stop and found.order is Order.SOURCE_PHRASE):
            out.append(found)
    if has_marks or language.is_verb_second:
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
    verbs = {form for form, verb in language.verbs.items() if _reports_unmarked(verb, language)}
    listed = verbs | language.separable.keys() | _PHRASES | language.cue_nouns | language.so_words
    phrases = [*language.source_prefixes, *((suffix,) for suffix in language.source_suffixes)]
    # Of "in the words of" the longest word, because that is the rarest.
    listed |= {max(phrase, key=len) for phrase in phrases}
    # The letters of "d'après" are read apart.
    return frozenset(max(_LETTERS.findall(word), key=len) for word in listed) | language.subjunctives


def _reports_unmarked(verb: CueVerb, language: Language) -> bool:
    """Tell verbs that need marked words after them: "called it “dead”", but "Das kritisierte Sousa" looks back."""
    return bool(language.subjunctives) or verb.takes_clause or verb.cue_class == "criticizing"


@lru_cache(maxsize=16)
def _telling_words(language: Language) -> re.Pattern[str]:
    """Match words of the letters that the telling ones are written in: half the time of matching any letters."""
    letters = set().union(*_telling(language), *language.source_openings, *language.source_nouns)
    return re.compile(f"[{re.escape(''.join(sorted(letters)))}]+")


def may_report(text: str, sentence: Sentence, language: Language) -> bool:
    """Tell without reading its tokens whether a sentence can report something or go on with what was said."""
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
    if not 0 < colon < len(tokens) - 1 or tokens[colon].tag != ":":
        return []
    is_marked = tokens[colon + 1].tag == "Q"
    is_heading = (language.nouns_are_capitalised or language.moves_subjects) and not is_marked
    if is_heading or " ".join(token.low for token in tokens[:colon]) in language.labels:
        return []
    return [Frame(Order.COLON, (0, colon), (colon, colon + 1), CueVerb(":", "neutral", True), 0, colon + 1)]
