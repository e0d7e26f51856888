"""Whom a pronoun stands for: people named or described before it, outside quotation marks, sentence by sentence."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter, itemgetter

from transform.quotations.languages.record import Language
from transform.quotations.reading.marks import Paragraph
from transform.quotations.speakers.anonymity import noun_class
from transform.quotations.speakers.introductions import name_after_role
from transform.quotations.speakers.people import People
from transform.records import Anonymity

# How many paragraphs a pronoun may look back.
PRONOUN_PARAGRAPHS = 3
_SENTENCE_END = re.compile(r"[.!?…][”\"“»’«)\]]*\s+(?=\S)")
_LAST_WORD = re.compile(r"([^\W\d_]+)[^\w]*$")
_WORD = re.compile(r"\s+([^\W\d_][\w’'-]*)")
_GIVEN_NAME = re.compile(r" ([^\W\d_a-z][^\W\d_]+)( [^\W\d_a-z])?")
_IN_WORD = re.compile(r"[\w’'-]")
_NAMED_SUBJECT = re.compile(r"(?:The )?([^\W\d_a-z][\w’'-]*(?: (?:of |for |& )?[^\W\d_a-z][\w’'-]*)*) (?=[^\W\d_A-Z])")
_LOWER_WORD = re.compile(r"[^\W\d_]{4,}")
_REACH_OF_ITS = 8
_REACH_OF_ASKED = 24
_LONGEST_TAIL = 4
# How many people and sentences back are looked at: keeps long texts linear.
_REACH = 60
_REACH_OF_IT = 12


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody printed before a pronoun: named, or described without a name."""

    start: int
    name: str | None
    description: str | None
    """With its article: "A nurse in the ward"."""
    gender: str
    is_subject: bool
    """Whether the first in its sentence, and not after a preposition or in the genitive."""
    paragraph: int


class Antecedents:
    """The people of one text in the order in which they are printed, read where a pronoun asks for them."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph], people: People, language: Language) -> None:
        """Part the text; people are read later."""
        self._text = text
        self._language = language
        self._people = people
        self._passages = _passages(text, paragraphs)
        self._passage_starts = [start for start, _ in self._passages]
        self._read: dict[int, list[Candidate]] = {}
        self._paragraph_starts = [paragraph.start for paragraph in paragraphs]
        self._marked = [(s.start, s.end) for paragraph in paragraphs for s in paragraph.stretches]
        self._marked_starts = [start for start, _ in self._marked]
        ends = (found.end() for found in _SENTENCE_END.finditer(text) if not self.is_marked(found.start()))
        self._sentences = sorted({0, *self._paragraph_starts, *ends})

    def before(self, at: int, fits: Callable[[Candidate], bool]) -> Candidate | None:
        """Find the nearest one that fits: subjects of the paragraph first, then others in it, then farther subjects."""
        paragraph = bisect_right(self._paragraph_starts, at) - 1
        earlier = self._earlier(at, max(0, paragraph - PRONOUN_PARAGRAPHS))
        other: Candidate | None = None
        for one in reversed(earlier):
            if one.paragraph < paragraph:
                break
            if one.is_subject and fits(one):
                return one
            other = other or (one if fits(one) else None)
        if other is not None:
            return other
        farther = (one for one in reversed(earlier) if paragraph - PRONOUN_PARAGRAPHS <= one.paragraph < paragraph)
        return next((one for one in farther if one.is_subject and fits(one)), None)

    def _earlier(self, at: int, paragraph: int) -> list[Candidate]:
        """Return the last candidates before a position, back to some paragraph."""
        out: list[Candidate] = []
        first = bisect_right(self._passage_starts, self._paragraph_starts[paragraph]) - 1
        for number in range(bisect_right(self._passage_starts, at) - 1, first - 1, -1):
            candidates = self._candidates(number)
            stop = bisect_left(candidates, at, key=attrgetter("start"))
            out[:0] = candidates[max(0, stop - _REACH) : stop]
        return out[-_REACH:]

    def _candidates(self, number: int) -> list[Candidate]:
        if number not in self._read:
            start, end = self._passages[number]
            named = [
                (one.start, one.name, None, one.gender, one.is_possessive)
                for one in self._people.mentions(self._text, start, end)
                if self._mark_end(one.start) <= one.start
            ]
            described = self._described(start, end)
            self._read[number] = self._placed(sorted([*named, *described], key=itemgetter(0)))
        return self._read[number]

    def is_marked(self, at: int) -> bool:
        """Tell whether a position lies between quotation marks, not counting the end of the words in them."""
        return at < self._mark_end(at) - 2

    def _mark_end(self, at: int) -> int:
        """Return where the last marked stretch that begins before a position ends."""
        index = bisect_right(self._marked_starts, at) - 1
        return self._marked[index][1] if index >= 0 else 0

    def body_before(self, at: int) -> tuple[int, int] | None:
        """Find the body that a sentence before a position opens with: "The port authority thanked ... It ..."."""
        pattern = _body_pattern(self._language)
        if pattern is None:
            return None
        first = self._paragraph_starts[max(0, bisect_right(self._paragraph_starts, at) - 1)]
        last = bisect_right(self._sentences, at) - 1
        for index in range(last, max(-1, last - _REACH_OF_IT), -1):
            start = self._sentences[index]
            if start < first:
                return None
            found = pattern.match(self._text, start, at)
            if found is not None and self._is_phrase(found.group()):
                return found.span()
        return None

    def owner_before(self, at: int) -> str | None:
        """Find the named subject of this or the last sentence that owns something: "Kell Metal cut its price"."""
        first = self._paragraph_starts[max(0, bisect_right(self._paragraph_starts, at) - 1)]
        last = bisect_right(self._sentences, at) - 1
        for index in range(last, max(-1, last - 2), -1):
            start = self._sentences[index]
            found = _NAMED_SUBJECT.match(self._text, start, at) if start >= first else None
            if found is None:
                continue
            rest = self._text[found.end() : at].split(". ")[0].split()[:_REACH_OF_ITS]
            if self._language.body_possessives.isdisjoint(rest) or found.group(1).lower() in self._language.pronouns:
                continue
            return found.group(1)
        return None

    def group_before(self, at: int) -> tuple[int, int] | None:
        """Find the first group in the sentence before a position: "The researchers compared ... They found"."""
        if self._language.nouns_are_capitalised:
            return None
        first = self._paragraph_starts[max(0, bisect_right(self._paragraph_starts, at) - 1)]
        last = bisect_right(self._sentences, at) - 1
        for index in range(last, max(-1, last - 3), -1):
            start = self._sentences[index]
            if start < first:
                return None
            for word in _LOWER_WORD.finditer(self._text, start, at):
                is_group = noun_class(word.group().lower(), self._language) is Anonymity.COLLECTIVE
                if is_group and not self.is_marked(word.start()):
                    return word.span()
        return None

    def _is_phrase(self, phrase: str) -> bool:
        ends = _phrase_ends(self._language)
        return not any(word.lower() in ends for word in phrase.split())

    def _placed(self, found: Sequence[tuple[int, str | None, str | None, str, bool]]) -> list[Candidate]:
        out: list[Candidate] = []
        with_subject = -1
        for start, name, description, gender, is_possessive in found:
            sentence = bisect_right(self._sentences, start) - 1
            if self._is_asker(start):
                continue
            is_subject = sentence != with_subject and not is_possessive and not self._is_oblique(start, sentence)
            with_subject = sentence if is_subject else with_subject
            paragraph = bisect_right(self._paragraph_starts, start) - 1
            out.append(Candidate(start, name, description, gender, is_subject, paragraph))
        return out

    def _is_asker(self, start: int) -> bool:
        """Tell whom a passive question came from, and who does not answer it: "Asked by Ana Sousa, she said"."""
        agents = self._language.agent_words
        before = self._text[max(0, start - _REACH_OF_ASKED) : start].lower().split() if agents else []
        if len(before) < 2 or before[-1] not in agents:
            return False
        cue = self._language.verbs.get(before[-2])
        return cue is not None and cue.cue_class == "asking"

    def _is_oblique(self, start: int, sentence: int) -> bool:
        word = _LAST_WORD.search(self._text, max(self._sentences[sentence], start - 24), start)
        if word is None or "," in word.group():
            return False
        return word.group(1).lower() in self._language.prepositions

    def _described(self, first: int, last: int) -> list[tuple[int, str | None, str | None, str, bool]]:
        pattern = _opener_pattern(self._language)
        nouns = _singular_nouns(self._language)
        out: list[tuple[int, str | None, str | None, str, bool]] = []
        for found in pattern.finditer(self._text, first, last) if pattern else ():
            start = found.start()
            if nouns.isdisjoint(found.group(2).lower().split()):
                continue
            noun = next((word for word in _WORD.finditer(found.group(2)) if word.group(1).lower() in nouns), None)
            if noun is None or self.is_marked(start):
                continue
            end = found.start(2) + noun.end()
            low = noun.group(1).lower()
            if self._text[end : end + 1] in ("'", "’") or name_after_role(self._text, start, end, self._language):
                continue
            gender = self._language.noun_genders.get(low, "?")
            if gender == "?" and self._language.nouns_are_capitalised:
                gender = self._language.article_genders.get(found.group(1).lower(), "?")
            if given := _GIVEN_NAME.match(self._text, end):  # "his daughter Lena"; in full it is found anyway
                if not given.group(2) and not self._language.nouns_are_capitalised:
                    out.append((start, given.group(1), None, gender, False))
                continue
            stop = self._tail(end)
            if self._text[max(0, start - 2) : start] == ", " and self._text[stop : stop + 1] in (",", "."):
                continue  # "Ana Sousa, a nurse, ..."
            out.append((start, None, self._text[start:stop], gender, False))
        return out

    def _tail(self, end: int) -> int:
        """Go on with a phrase such as "in the north stand" after the noun."""
        language = self._language
        first = _WORD.match(self._text, end)
        if first is None or first.group(1) not in language.phrase_prepositions or language.nouns_are_capitalised:
            return end
        at = first.end()
        for _ in range(_LONGEST_TAIL):
            word = _WORD.match(self._text, at)
            if word is None:
                break
            low = word.group(1).lower()
            is_last = self._text[word.end() : word.end() + 1] in (".", ",", ";")  # "in the north stand."
            if low in language.other_verbs and not is_last:
                break
            if low in language.auxiliaries or low in language.verbs or low in language.prepositions:
                break
            if low in language.coordinators or low in language.subordinators or low in language.relatives:
                break
            if low.endswith("ed"):
                break
            at = word.end()
        return at


def _passages(text: str, paragraphs: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """Join paragraphs of which one ends in a word: no description goes on after a mark of punctuation."""
    out: list[tuple[int, int]] = []
    goes_on = False
    for paragraph in paragraphs:
        if goes_on:
            out[-1] = (out[-1][0], paragraph.end)
        else:
            out.append((paragraph.start, paragraph.end))
        goes_on = bool(_IN_WORD.match(text[paragraph.start : paragraph.end].rstrip()[-1:]))
    return out


@lru_cache(maxsize=16)
def _phrase_ends(language: Language) -> frozenset[str]:
    return language.auxiliaries | language.other_verbs | language.prepositions | language.verbs.keys()


@lru_cache(maxsize=16)
def _singular_nouns(language: Language) -> frozenset[str]:
    nouns = language.person_nouns | language.official_nouns
    if language.nouns_are_capitalised:
        return nouns
    return frozenset(noun for noun in nouns if noun_class(noun, language) is not Anonymity.COLLECTIVE)


@lru_cache(maxsize=16)
def _opener_pattern(language: Language) -> re.Pattern[str] | None:
    """Match what may open the description of somebody, and the words after it."""
    if language.nouns_are_capitalised:
        openers = language.indefinites & language.article_genders.keys()
    else:
        openers = language.indefinites | language.possessives
    if not openers or not _singular_nouns(language):
        return None
    listed = "|".join(sorted({form for word in openers for form in (word, word.capitalize())}, key=len, reverse=True))
    return re.compile(rf"\b({listed})\b((?:\s+[^\W\d_][\w’'-]*){{1,5}})")


@lru_cache(maxsize=16)
def _body_pattern(language: Language) -> re.Pattern[str] | None:
    if not language.organisation_words:
        return None
    listed = "|".join(sorted(language.organisation_words, key=len, reverse=True))
    return re.compile(rf"(?:[\w’'-]+ ){{1,4}}?(?:{listed})\b(?! of\b)", re.IGNORECASE)
