"""Who holds a role: "the coach, Ana Sousa", "Ana Sousa, the coach of Kell", "Judge Ana Sousa"."""

import re
from dataclasses import dataclass

from transform.quotations.languages.record import Language
from transform.quotations.reading.elisions import part_article, part_elisions
from transform.quotations.speakers.anonymity import PEOPLE, is_body, noun_class
from transform.quotations.speakers.people import FULL_NAME, People
from transform.quotations.speakers.titles import COURTESY, is_agent, without_letters, without_role
from transform.records import Anonymity

_BODY = r"[^\W\d_a-z][\w’'.-]*(?: (?:(?:of|for|the|and|&) ){0,2}[^\W\d_a-z][\w’'.-]*)*"
_ENDS = r"(?=\s*(?:[,.:;!?\"”“»«„)–—-]|$))"
# "Her teacher, the tenor Ana Sousa,"
_SMALL = r"(?:[^\W\d_A-Z][\w’'-]* ){1,3}"
_NAME_AFTER = re.compile(rf",\s+(?P<role>{_SMALL})?(?P<name>{FULL_NAME.pattern}){_ENDS}", re.MULTILINE)
# "The owners, Strand & Kell,"
_BODY_AFTER = re.compile(rf",\s+(?:the\s+)?({_BODY}){_ENDS}", re.MULTILINE)
# How much around a role is looked at for the words that go with it, in characters.
_BESIDE = 40
_BREAKS = re.compile(r"[,.;:!?“”„\"\n]")
_FIRST_BREAK = re.compile(r"[,;(]")
_POSSESSOR = re.compile(r"^(?:the\s+)?(.+?)(?:['’]s|(?<=s)['’])\s+")
_WORD = re.compile(r"[^\W_]+")
# A longer phrase before a name in commas is hardly its role.
_LONGEST_ROLE = 8


@dataclass(frozen=True, slots=True)
class Introduction:
    """A name with the role printed in front of it."""

    name: str
    role: str
    affiliation: str | None
    start: int
    end: int


def name_after_role(text: str, start: int, end: int, language: Language) -> Introduction | None:
    """Find the name set off after a role that begins at ``start``: "the coach, Ana Sousa, said".

    ``end`` is where the speaker as printed ends: before the name, or after it.
    """
    broken = _FIRST_BREAK.search(text, start, end)
    stop = broken.start() if broken else end
    role = part_article(text[start:stop], language).split()
    found = _NAME_AFTER.match(text, stop)
    if found is None or len(role) > _LONGEST_ROLE or not _is_role_phrase(role, language):
        return None
    small = (found.group("role") or "").split()
    if small and not _is_apposition(small, language):
        return None
    shown, name, _ = without_role(found.group("name").split(), language)
    name = without_letters(name, language)
    if len(name) < 2 or any(word.lower() in language.organisation_words for word in name):
        return None
    shown = [word for word in shown if word.lower() not in COURTESY]
    said, affiliation = _role_of(" ".join(role + ([] if small else shown)), language)
    at = text.index(" ".join(name), found.start("name"))
    return Introduction(" ".join(name), said, affiliation, at, at + len(" ".join(name)))


def _is_apposition(small: list[str], language: Language) -> bool:
    """Tell "the tenor" and "village elder" before a name from the beginning of a clause."""
    has_article = small[0].lower() in language.articles or small[0].lower() in language.possessives
    return has_article or noun_class(small[-1].lower(), language) in PEOPLE or is_agent(small[-1].lower(), language)


def body_after_noun(text: str, start: int, end: int, language: Language) -> str | None:
    """Find the body set off after a noun for it that begins at ``start``: "the owners, Strand & Kell, said"."""
    broken = _FIRST_BREAK.search(text, start, end)
    stop = broken.start() if broken else end
    if text[stop : stop + 1] != ",":
        return None
    words = text[start:stop].split()
    opener = words[0].lower() if words else ""
    is_definite = opener in language.articles or opener in language.possessives
    found = _BODY_AFTER.match(text, stop) if is_definite and 2 <= len(words) <= _LONGEST_ROLE else None
    if found is None:
        return None
    name, head = found.group(1), words[-1].lower()
    has_body_word = "&" in name or any(word.lower() in language.organisation_words for word in name.split())
    are_people = noun_class(head, language) is Anonymity.COLLECTIVE
    return name if is_body(head, language) or (are_people and has_body_word) else None


def _is_role_phrase(role: list[str], language: Language) -> bool:
    if len(role) < 2:
        return False
    opener = role[0].lower()
    stop = next((n for n, word in enumerate(role) if n > 1 and word.lower() in language.prepositions), len(role))
    head = role[stop - 1].lower()
    if language.adjectives_follow:
        low = part_elisions(" ".join(role).lower(), language).split()
        head = next((low[i - 1] for i in range(2, len(low)) if low[i] in language.prepositions), low[-1])
    is_definite = opener in language.determiners - language.indefinites or opener in language.possessives
    is_possessed = any(word.endswith(("'s", "’s")) for word in role[:2])
    is_indefinite = opener in language.indefinites and not language.nouns_are_capitalised
    if not (is_definite or is_possessed or is_indefinite):
        return False
    is_body = head in language.organisation_words or head in language.collective_nouns
    return not is_body and head not in language.document_nouns


def _role_of(phrase: str, language: Language) -> tuple[str, str | None]:
    """Part "the company's managing director" into role and body."""
    first, _, rest = phrase.partition(" ")
    if first.lower() in language.determiners | language.possessives | language.indefinites:
        phrase = rest
    owner = _POSSESSOR.match(phrase)
    if owner is None:
        return phrase, None
    return phrase[owner.end() :], owner.group(1) if owner.group(1)[:1].isupper() else None


def _role_around(text: str, found: re.Match[str]) -> str:
    """Return the words of a role beside a name, up to the next mark of punctuation."""
    if found.group("after"):
        before = text[max(0, found.start() - _BESIDE) : found.start()]
        return _BREAKS.split(before)[-1] + text[found.start() : found.start("after")]
    after = text[found.end() : found.end() + _BESIDE]
    return text[found.end("before") : found.end()] + _BREAKS.split(after)[0]


def holder(
    text: str, role: str, people: People, language: Language, beside: frozenset[str] = frozenset()
) -> str | None:
    """Find the person whom the text calls by a role, a single word in lower case; None if it names none.

    The words ``beside`` it must stand there too: "the health secretary" is not the finance secretary. Raises nothing;
    of several holders the first printed is taken.
    """
    small = "|".join(sorted(language.determiners | language.possessives))
    word = rf"\w*{re.escape(role)}" if language.nouns_are_capitalised else re.escape(role)  # "Arbeitsminister"
    after = rf"\b(?i:{word}),? (?P<after>{FULL_NAME.pattern})"
    before = rf"(?P<before>{FULL_NAME.pattern}), (?:\d+, )?(?:(?:{small})\s)?(?:[\w’'-]+\s){{0,4}}?(?i:{word})\b"
    if language.adjectives_follow:
        return _holder_beside_adjectives(text, word, before, people, language)
    for found in re.finditer(rf"{after}|{before}", text):
        printed = (found.group("after") or found.group("before")).split()
        name = " ".join(without_role(printed, language)[1])
        shown = set(_WORD.findall(_role_around(text, found).casefold()))
        if any(one in language.verbs or one in language.separable or one in language.auxiliaries for one in shown):
            continue  # "Ana Sousa, warf dem Minister vor"
        is_lesser = not shown.isdisjoint(language.lesser_roles - beside)
        if people.is_person(name) and beside <= shown and not (beside and is_lesser):
            return name
    return None


def _holder_beside_adjectives(text: str, word: str, before: str, people: People, language: Language) -> str | None:
    """Find the holder after a role with its adjectives and what it is of: "la ministre de l’Éducation, Ana Mora"."""
    joined = "|".join(sorted(language.phrase_prepositions))
    complement = rf"(?: (?:(?:{joined})\b|(?:d|dell|all)['’])[^,.;:«»“”\"]{{1,60}}?)?"
    adjectives = rf"(?: (?!(?:{joined})\b)[^\W\d_A-Z][\w’'-]*){{0,2}}?"
    after = rf"\b(?i:{word}){adjectives}(?:{complement},)? (?P<after>{FULL_NAME.pattern})"
    for found in (*re.finditer(after, text), *re.finditer(before, text)):
        name = " ".join(without_role(found.group(found.lastgroup or 0).split(), language)[1])
        if people.is_person(name):
            return name
    return None
