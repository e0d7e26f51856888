"""Names of people in a text: full names, and which of them a surname or pronoun stands for."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from transform.quotations.language import Language, words

# "Sousa", "J." and "Gov."; a full stop after a longer word ends the sentence.
_NAME_WORD = r"(?:[^\W\d_a-z][a-z]{0,2}\.|[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*)"
_PARTICLES = words("de da do dos del della di van von der den bin al el la")
_FULL_NAME = re.compile(rf"(?<![\w’'-]){_NAME_WORD}(?: (?:{_NAME_WORD}|{'|'.join(sorted(_PARTICLES))})){{1,4}}")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it is printed in full."""

    name: str
    start: int
    gender: str


class People:
    """The full names of an article, found when first asked for."""

    def __init__(self, text: str, language: Language) -> None:
        """Read all names of a text."""
        self._mentions: list[Mention] = []
        # Of every last name: where a full name with it stands, and which one was the most frequent by then.
        self._best_by_last: dict[str, tuple[list[int], list[Mention]]] = {}
        self._counts: dict[str, int] = {}
        for found in _FULL_NAME.finditer(text):
            self._add(found, language)
        self._starts = [mention.start for mention in self._mentions]

    def _add(self, found: re.Match[str], language: Language) -> None:
        parts = found.group().split()
        gender = "?"
        skip = 0
        while len(parts) > 1 and (title := language.titles.get(parts[0].lower())):
            gender = title if gender == "?" else gender
            skip += len(parts[0]) + 1
            parts = parts[1:]
        while len(parts) > 1 and _is_plain(parts[0].lower(), language):  # "Later Ana Sousa"
            skip += len(parts[0]) + 1
            parts = parts[1:]
        while parts and parts[-1].lower() in _PARTICLES:
            parts = parts[:-1]
        parts = [word.rstrip(".") if len(word) > 3 else word for word in parts]
        if parts and parts[-1].endswith(("'s", "’s")):
            parts[-1] = parts[-1][:-2]
        if parts and gender == "?":
            gender = gender_of(parts[0], language)
        if len(parts) < 2 or any(_is_plain(word.lower(), language) for word in parts):
            return
        mention = Mention(" ".join(parts), found.start() + skip, gender)
        self._mentions.append(mention)
        self._counts[mention.name] = self._counts.get(mention.name, 0) + 1
        starts, best = self._best_by_last.setdefault(parts[-1].lower(), ([], []))
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

    def before(self, at: int, gender: str, reach: int = 600) -> Mention | None:
        """Find the nearest person named in full before a position, of a gender ("?" fits all)."""
        for index in range(bisect_left(self._starts, at) - 1, -1, -1):
            mention = self._mentions[index]
            if mention.start < at - reach:
                return None
            if mention.gender == gender != "?":
                return mention
        return None


def gender_of(word: str, language: Language) -> str:
    """Guess the gender of a given name: m, f or ?."""
    low = word.lower()
    if low in language.female_names:
        return "f"
    return "m" if low in language.male_names else "?"


def _is_plain(low: str, language: Language) -> bool:
    return (
        low in language.organisation_words
        or low in language.times
        or low in language.determiners
        or low in language.prepositions
        or low in language.pronouns
        or low in language.subordinators
        or low in language.coordinators
    )
