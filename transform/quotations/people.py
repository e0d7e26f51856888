"""Names of people in a text: full names, and which of them a surname stands for."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transform.quotations.language import Language, words
from transform.quotations.titles import GIVEN_NAMES, without_role

# "Sousa", "J." and "Gov."; a full stop after a longer word ends the sentence.
_NAME_WORD = r"(?:[^\W\d_a-z][a-z]{0,2}\.|[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*)"
_CAPITALISED = re.compile(r"(?<![\w’'-])[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*(?!\w)")
_PARTICLES = words("de da do dos del della di van von der den bin al el la")
FULL_NAME = re.compile(rf"(?<![\w’'-]){_NAME_WORD}(?: (?:{_NAME_WORD}|{'|'.join(sorted(_PARTICLES))})){{1,4}}")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it is printed."""

    name: str
    """In full."""
    start: int
    end: int
    gender: str
    is_possessive: bool = False


class People:
    """The full names of an article, found when first asked for."""

    def __init__(self, text: str, language: Language) -> None:
        """Read all names of a text."""
        self._mentions: list[Mention] = []
        # Of every last name: where a full name with it stands, and which one was the most frequent by then.
        self._best_by_last: dict[str, tuple[list[int], list[Mention]]] = {}
        self._counts: dict[str, int] = {}
        self._language = language
        self._places: set[str] = set()
        for found in FULL_NAME.finditer(text):
            self._add(text, found)
        self._starts = [mention.start for mention in self._mentions]

    def _add(self, text: str, found: re.Match[str]) -> None:
        language = self._language
        parts, end = _trimmed(found.group().split(" "), found.end())
        gender = "?"
        at = found.start()
        article = _word_before(text, found.start())
        while len(parts) > 1 and _is_plain(parts[0].lower(), language):  # "Later Ana Sousa"
            article = parts[0].lower()
            at += len(parts[0]) + 1
            parts = parts[1:]
        role, parts, gender = without_role(parts, language)
        at += sum(len(word) + 1 for word in role)
        parts = [word.rstrip(".") if len(word) > 3 else word for word in parts]
        is_possessive = bool(parts) and parts[-1].endswith(("'s", "’s"))
        if is_possessive:
            parts[-1] = parts[-1][:-2]
        if len(parts) < 2 or any(_is_plain(word.lower(), language) for word in parts):
            return
        if language.nouns_are_capitalised and not role and (article in language.articles or _is_place(parts[0])):
            return  # "die Marbrücker Altstadt"
        if article in language.locatives:
            self._places.add(" ".join(parts))
        gender = gender_of(parts[0], language) if gender == "?" else gender
        gender = language.article_genders.get(article, "?") if gender == "?" and role else gender
        gender = _gender_after(text, end, language) if gender == "?" else gender
        self._keep(Mention(" ".join(parts), at, end, gender, is_possessive))

    def _keep(self, mention: Mention) -> None:
        self._mentions.append(mention)
        self._counts[mention.name] = self._counts.get(mention.name, 0) + 1
        starts, best = self._best_by_last.setdefault(mention.name.split()[-1].lower(), ([], []))
        # Of equally frequent names the later, that is nearer, one.
        is_best = not best or self._counts[mention.name] >= self._counts[best[-1].name]
        starts.append(mention.start)
        best.append(mention if is_best else best[-1])

    def full_name(self, surname: str, at: int) -> Mention | None:
        """Find the full name that a surname stands for: the one printed most often, before ``at`` if possible."""
        starts, best = self._best_by_last.get(surname.lower(), ([], []))
        if not best:
            return None
        return best[max(0, bisect_left(starts, at) - 1)]

    def is_person(self, name: str) -> bool:
        """Tell whether a name is printed in full somewhere in the text."""
        return name in self._counts

    def mentions(self, text: str, marked: Sequence[tuple[int, int]] = ()) -> list[Mention]:
        """List everybody named, in full or by surname, outside the marked stretches, in the order of the text."""
        out = list(self._mentions)
        if self._best_by_last:
            out.extend(self._alone(text))
        out.sort(key=lambda mention: mention.start)
        starts = [start for start, _ in marked]
        return [one for one in out if one.name not in self._places and not _lies_in(one.start, starts, marked)]

    def _alone(self, text: str) -> Iterator[Mention]:
        """Find where a surname stands without a given name; "the Kell ferry" is named after a place."""
        for found in _CAPITALISED.finditer(text):
            word, start = found.group(), found.start()
            is_possessive = word.endswith(("'s", "’s"))
            full = self.full_name(word[:-2] if is_possessive else word, start)
            if full is None or _word_before(text, start) in self._language.articles:
                continue
            at = bisect_right(self._starts, start) - 1
            if at < 0 or start >= self._mentions[at].end:
                is_possessive = is_possessive or text[found.end() : found.end() + 1] in ("'", "’")
                yield Mention(full.name, start, found.end(), full.gender, is_possessive)


def _word_before(text: str, at: int) -> str:
    """Return the short word right before a position, in lower case; punctuation stays on it."""
    words_before = text[max(0, at - 12) : at].split()
    return words_before[-1].lower() if words_before else ""


def _lies_in(at: int, starts: Sequence[int], marked: Sequence[tuple[int, int]]) -> bool:
    index = bisect_right(starts, at) - 1
    return index >= 0 and at < marked[index][1]


def _trimmed(parts: list[str], end: int) -> tuple[list[str], int]:
    """Leave off particles at the end of a name: "Sousa, von" is no name."""
    while parts and parts[-1].lower() in _PARTICLES:
        end -= len(parts[-1]) + 1
        parts = parts[:-1]
    return parts, end


def gender_of(word: str, language: Language) -> str:
    """Guess the gender of a given name: m, f or ?."""
    low = word.lower()
    if low in language.female_names:
        return "f"
    return "m" if low in language.male_names else "?"


def _gender_after(text: str, end: int, language: Language) -> str:
    """Tell the gender by what follows the name: "Kim Sousa, die Wirtin"."""
    found = re.compile(r", (\w+)\b").match(text, end)
    return language.article_genders.get(found.group(1), "?") if found else "?"


def _is_place(word: str) -> bool:
    """Tell "Kieler" in "Kieler Hafen" from a given name."""
    return len(word) > 5 and word.endswith("er") and word.lower() not in GIVEN_NAMES


def _is_plain(low: str, language: Language) -> bool:
    return (
        low in language.organisation_words
        or low in language.times
        or low in language.determiners
        or low in language.prepositions
        or low in language.pronouns
        or low in language.subordinators
        or low in language.coordinators
        or low in language.adverbs
        or low in language.small_numbers
    )
