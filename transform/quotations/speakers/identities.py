"""Somebody quoted in an article, and a speaker as printed."""

import re
from dataclasses import dataclass, replace
from uuid import UUID

from transform.quotations.clauses.phrases import phrase_before
from transform.quotations.languages.record import Language
from transform.quotations.reading.tokens import Token
from transform.quotations.speakers.people import CAPITAL_LETTER
from transform.records import Anonymity

_CAPITALISED_RUN = re.compile(rf"{CAPITAL_LETTER}(?<![\w’'-].)[\w’'-]*+(?: {CAPITAL_LETTER}[\w’'-]*+){{1,5}}")


@dataclass(frozen=True, slots=True)
class Identity:
    """Somebody quoted in this article."""

    speaker_id: UUID
    name: str | None
    descriptor: str | None
    anonymity: Anonymity
    kind: str
    gender: str
    role: str | None = None
    affiliation: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """A speaker as printed, with the sentence around it."""

    surface: str
    start: int
    end: int
    paragraph: int
    tokens: list[Token]


def fits_pronoun(one: Identity, gender: str) -> bool:
    """Tell whether somebody may be meant by a pronoun: m, f, n, pl; ? is never clear."""
    if gender == "pl":
        return one.anonymity is Anonymity.COLLECTIVE or one.kind == "organisation"
    if gender == "n":
        return one.kind in ("organisation", "document")
    if gender == "?":
        return False
    return one.kind == "person" and one.gender in (gender, "?")


def relative_antecedent(text: str, printed: Printed, language: Language) -> Printed | None:
    """Find whom "who" stands for: the noun phrase before it."""
    tokens = printed.tokens
    k = next((i for i, token in enumerate(tokens) if token.start == printed.start), None)
    if k is None or k == 0:
        return None
    j = k - 1
    if tokens[j].tag == "," and j:
        j -= 1
    found = phrase_before(tokens, j, language)
    if found is None:
        return None
    start, end = tokens[found[0]].start, tokens[found[1] - 1].end
    if text[start:end].lower() in language.relatives:
        return None
    return replace(printed, surface=text[start:end], start=start, end=end)


def is_organisation(name: str, surface: str, language: Language) -> bool:
    """Tell bodies from people by a word in the name, by capitals, or by an article in front of it."""
    words = name.split()
    if any(word.lower() in language.organisation_words for word in words):
        return True
    if len(words) == 1 and len(name) > 1 and name.isupper():
        return True
    return (
        surface.split()[0].lower() in language.determiners
        and name.lower() in surface.lower().split(" ", 1)[-1][: len(name)]
    )


def full_forms(text: str, language: Language) -> dict[str, str]:
    """Map what may be the end of a body's name to its longest form: "Harbour Office" -> "Kell Harbour Office"."""
    out: dict[str, str] = {}
    if language.nouns_are_capitalised:
        return out
    skips = language.determiners | language.prepositions
    for run in dict.fromkeys(_CAPITALISED_RUN.findall(text)):
        parts = run.split(" ")
        while parts and parts[0].lower() in skips:
            parts = parts[1:]
        whole = " ".join(parts)
        for cut in range(len(parts) - 1):
            end = " ".join(parts[cut:])
            out[end] = max(out.get(end, ""), whole, key=len)
    return out
