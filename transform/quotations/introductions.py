"""Who holds a role: "the coach, Ana Sousa", "Ana Sousa, the coach of Kell", "Judge Ana Sousa"."""

import re
from dataclasses import dataclass

from transform.quotations.language import Language
from transform.quotations.people import FULL_NAME, People
from transform.quotations.titles import without_role

_NAME_AFTER = re.compile(rf",\s+({FULL_NAME.pattern})(?=\s*(?:[,.:;!?\"”“»«„)–—-]|$))", re.MULTILINE)
_FIRST_BREAK = re.compile(r"[,;(]")
_POSSESSOR = re.compile(r"^(?:the\s+)?(.+?)(?:['’]s|(?<=s)['’])\s+")
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
    role = text[start:stop].split()
    found = _NAME_AFTER.match(text, stop)
    if found is None or len(role) > _LONGEST_ROLE or not _is_role_phrase(role, language):
        return None
    shown, name, _ = without_role(found.group(1).split(), language)
    if len(name) < 2 or any(word.lower() in language.organisation_words for word in name):
        return None
    said, affiliation = _role_of(" ".join(role + shown), language)
    at = found.end(1) - len(" ".join(name))
    return Introduction(" ".join(name), said, affiliation, at, found.end(1))


def _is_role_phrase(role: list[str], language: Language) -> bool:
    if len(role) < 2:
        return False
    opener, head = role[0].lower(), role[-1].lower()
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


def holder(text: str, role: str, people: People, language: Language) -> str | None:
    """Find the person whom the text calls by a role, a single word in lower case; None if it names none.

    Raises nothing; of several holders the first printed is taken.
    """
    small = "|".join(sorted(language.determiners | language.possessives))
    word = re.escape(role)
    after = rf"\b(?i:{word}),? (?P<after>{FULL_NAME.pattern})"
    before = rf"(?P<before>{FULL_NAME.pattern}), (?:\d+, )?(?:(?:{small})\s)?(?:[\w’'-]+\s){{0,4}}?(?i:{word})\b"
    for found in re.finditer(rf"{after}|{before}", text):
        printed = (found.group("after") or found.group("before")).split()
        name = " ".join(without_role(printed, language)[1])
        if people.is_person(name):
            return name
    return None
