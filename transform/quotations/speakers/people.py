"""Names of people in a text: full names, and which of them a surname stands for."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from transform.quotations.languages.places import PLACES
from transform.quotations.languages.record import Language, words
from transform.quotations.speakers.titles import GIVEN_NAMES, without_letters, without_role

# Any letter but a-z. All else of ASCII is spelled out: a search steps over listed characters in half the time that the
# classes \W and \d take.
CAPITAL_LETTER = r"[^\x00-@\[-\x7f\W\d]"
# "Sousa", "J." and "Gov."; a full stop after a longer word ends the sentence.
_AFTER_CAPITAL = r"(?:[a-z]{0,2}\.|[^\W\d_]*+(?:['’-][^\W\d_]++)*+)"
_NAME_WORD = rf"{CAPITAL_LETTER}{_AFTER_CAPITAL}"
# A capital that opens a word. The set stands first: it is searched for several times faster than what stands before it.
_CAPITAL = rf"{CAPITAL_LETTER}(?<![\w’'-].)"
_CAPITALISED = re.compile(rf"{_CAPITAL}[^\W\d_]*(?:['’-][^\W\d_]+)*(?!\w)")
_WORD_AFTER_COMMA = re.compile(r", (\w+)\b")
PARTICLES = words("de da do dos del della di van von der den bin al el la")
_GENERATIONS = words("jr sr ii iii iv")
# "Al Brand" has a given name.
_GIVEN_PARTICLES = words("al la el della")
FULL_NAME = re.compile(rf"{_CAPITAL}{_AFTER_CAPITAL}(?: (?:{_NAME_WORD}|(?:{'|'.join(sorted(PARTICLES))})\b)){{1,4}}")


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
        read = _read_name(found.group(), language)
        if read is None:
            return
        article = read.word_before or _word_before(text, found.start())
        if language.nouns_are_capitalised and not read.has_role and (article in language.articles or read.is_of_place):
            return  # "die Marbrücker Altstadt"
        if article in language.locatives:
            self._places.add(read.name)
        end = found.end() - read.cut
        gender = read.gender
        gender = language.article_genders.get(article, "?") if gender == "?" and read.has_role else gender
        gender = _gender_after(text, end, language) if gender == "?" else gender
        self._keep(Mention(read.name, found.start() + read.skip, end, gender, read.is_possessive))

    def _keep(self, mention: Mention) -> None:
        self._mentions.append(mention)
        self._counts[mention.name] = self._counts.get(mention.name, 0) + 1
        _, surname = split_surname(mention.name.split())
        starts, best = self._best_by_last.setdefault(surname.lower(), ([], []))
        # Of equally frequent names the later, that is nearer, one.
        is_best = not best or self._counts[mention.name] >= self._counts[best[-1].name]
        starts.append(mention.start)
        best.append(mention if is_best else best[-1])

    def full_name(self, surname: str, at: int, gender: str = "?") -> Mention | None:
        """Find the full name that a surname stands for: the one printed most often, before ``at`` if possible.

        Nobody of the other gender is meant: "Mr Sousa" is not Ana Sousa.
        """
        starts, best = self._best_by_last.get(surname.lower(), ([], []))
        if not best:
            return None
        found = best[max(0, bisect_left(starts, at) - 1)]
        if gender == "?" or found.gender == gender:
            return found
        ending = f" {surname.lower()}"
        same = (one for one in self._mentions if one.gender == gender and one.name.lower().endswith(ending))
        return next(same, None) or next((one for one in reversed(best) if one.gender == "?"), None)

    def is_person(self, name: str) -> bool:
        """Tell whether a name is printed in full somewhere in the text."""
        return name in self._counts

    def is_surname(self, word: str) -> bool:
        """Tell whether a word ends somebody's full name somewhere in the text."""
        return word.lower() in self._best_by_last

    def mentions(self, text: str, start: int = 0, end: int | None = None) -> list[Mention]:
        """List everybody named in a part of the text, in full or by surname, in its order."""
        stop = len(text) if end is None else end
        out = self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, stop)]
        if self._best_by_last:
            out.extend(self._alone(text, start, stop))
        out.sort(key=lambda mention: mention.start)
        return [one for one in out if one.name not in self._places]

    def _alone(self, text: str, start: int, stop: int) -> Iterator[Mention]:
        """Find where a surname stands without a given name; "the Kell ferry" is named after a place."""
        for found in _CAPITALISED.finditer(text, start, stop):
            word = found.group()
            is_possessive = word.endswith(("'s", "’s"))
            surname = word[:-2] if is_possessive else word
            if surname.lower() not in self._best_by_last:
                continue
            at = found.start()
            full = self.full_name(surname, at)
            if full is None or _word_before(text, at) in self._language.articles:
                continue
            index = bisect_right(self._starts, at) - 1
            if index < 0 or at >= self._mentions[index].end:
                is_possessive = is_possessive or text[found.end() : found.end() + 1] in ("'", "’")
                yield Mention(full.name, at, found.end(), full.gender, is_possessive)


@dataclass(frozen=True, slots=True)
class _ReadName:
    """What the words of a name tell, wherever they stand."""

    name: str
    skip: int
    """Characters before the name: a role, or a word that only opens the sentence."""
    cut: int
    """Characters after it."""
    word_before: str | None
    """The last word that only opens the sentence, in lower case."""
    has_role: bool
    is_of_place: bool
    gender: str
    is_possessive: bool


@lru_cache(maxsize=4096)
def _read_name(printed: str, language: Language) -> _ReadName | None:
    parts, cut = _trimmed(printed.split(" "))
    skip, word_before = 0, None
    while len(parts) > 1 and _only_opens(parts[0].lower(), language):  # "Later Ana Sousa", "Opposition Ana Sousa"
        word_before = parts[0].lower()
        skip += len(parts[0]) + 1
        parts = parts[1:]
    role, parts, gender = without_role(parts, language)
    named = without_letters(parts, language)
    cut += sum(len(word) + 1 for word in parts[len(named) :])
    parts = named
    skip += sum(len(word) + 1 for word in role)
    parts = [word.rstrip(".") if len(word) > 3 else word for word in parts]
    is_possessive = bool(parts) and parts[-1].endswith(("'s", "’s"))
    if is_possessive:
        parts[-1] = parts[-1][:-2]
    lasting = _without_origin(parts, language)
    cut += sum(len(word) + 1 for word in parts[len(lasting) :])
    parts = lasting
    plain = parts if not language.nouns_are_capitalised else [word for word in parts if word not in PARTICLES]
    if not parts or not split_surname(parts)[0]:
        return None
    if any(
        _is_plain(word.lower(), language) and not _is_name_article(plain, number, language)
        for number, word in enumerate(plain)
    ):
        return None
    if all(word.lower() in PARTICLES - _GIVEN_PARTICLES for word in parts[:-1]):
        return None  # "Von der Holt" is a surname
    nouns = (*language.organisation_endings, *language.source_nouns)  # "nach Ansicht Brandts"
    if parts[0].lower().endswith(nouns) or " ".join(parts).lower() in PLACES:
        return None  # "Nachrichtenagentur Nordlicht"
    gender = gender_of(parts[0], language) if gender == "?" else gender
    return _ReadName(" ".join(parts), skip, cut, word_before, bool(role), _is_place(parts[0]), gender, is_possessive)


def _only_opens(low: str, language: Language) -> bool:
    if low in language.verbs and not is_given_name(low, language):
        return True  # "Says Ana Sousa"
    return _is_plain(low, language) or (low in language.collective_nouns and not language.nouns_are_capitalised)


def _without_origin(parts: list[str], language: Language) -> list[str]:
    """Leave off where somebody is from, and no particle of a name: "Jan Holt von der Werft", "Ursula von der Holt"."""
    first = next((number for number, word in enumerate(parts) if word in PARTICLES), None)
    if first is None or not language.nouns_are_capitalised:
        return parts
    is_name = first == 1 and parts[1] not in language.articles and gender_of(parts[0], language) != "?"
    return parts if is_name else parts[:first]


def _word_before(text: str, at: int) -> str:
    """Return the short word right before a position, in lower case; punctuation stays on it."""
    words_before = text[max(0, at - 12) : at].split()
    return words_before[-1].lower() if words_before else ""


def _trimmed(parts: list[str]) -> tuple[list[str], int]:
    """Leave off particles at the end of a name, and count their characters: "Sousa, von" is no name."""
    cut = 0
    while parts and parts[-1].lower() in PARTICLES:
        cut += len(parts[-1]) + 1
        parts = parts[:-1]
    return parts, cut


def split_surname(parts: Sequence[str]) -> tuple[list[str], str]:
    """Part the last name from what is before it; what tells a son from his father is neither.

    >>> split_surname(["Odo", "Prynne", "Jr."])
    (['Odo'], 'Prynne')
    """
    *before, last = parts
    if before and last.lower().rstrip(".") in _GENERATIONS:
        *before, last = before
    return before, last


def is_given_name(word: str, language: Language) -> bool:
    """Tell a given name that the lists know."""
    return word.lower() in GIVEN_NAMES or gender_of(word, language) != "?"


def gender_of(word: str, language: Language) -> str:
    """Guess the gender of a given name: m, f or ?."""
    low = word.lower()
    if low in language.female_names:
        return "f"
    return "m" if low in language.male_names else "?"


def _gender_after(text: str, end: int, language: Language) -> str:
    """Tell the gender by what follows the name: "Kim Sousa, die Wirtin"."""
    found = _WORD_AFTER_COMMA.match(text, end)
    return language.article_genders.get(found.group(1), "?") if found else "?"


def _is_place(word: str) -> bool:
    """Tell "Kieler" in "Kieler Hafen" from a given name."""
    return len(word) > 5 and word.endswith("er") and word.lower() not in GIVEN_NAMES


def _is_name_article(parts: Sequence[str], number: int, language: Language) -> bool:
    """Tell the article in "Jean-Marc Le Goff"."""
    is_inside = language.adjectives_follow and 0 < number < len(parts) - 1
    return is_inside and parts[number].lower() in language.determiners


def _is_plain(low: str, language: Language) -> bool:
    return low in _plain_words(language)


@lru_cache(maxsize=16)
def _plain_words(language: Language) -> frozenset[str]:
    """Return words that are capitalised only where they open a sentence, or name a body."""
    return frozenset().union(
        language.organisation_words,
        language.thing_words,
        language.times,
        language.determiners,
        language.prepositions,
        language.pronouns,
        language.subordinators,
        language.coordinators,
        language.adverbs,
        language.small_numbers,
    )
