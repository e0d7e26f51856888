"""Words cut short before a vowel, parted from the word they lean on: "l’élu" is an article and a noun."""

import re
from functools import lru_cache

from transform.quotations.languages.record import Language


def part_elisions(phrase: str, language: Language) -> str:
    """Put a blank for the apostrophe of each word cut short; no character moves.

    >>> from transform.quotations.languages.french import FRENCH
    >>> part_elisions("la directrice de l’école", FRENCH)
    'la directrice de l école'
    """
    pattern = _elided(language)
    return pattern.sub(r"\1 ", phrase) if pattern is not None else phrase


def part_article(phrase: str, language: Language) -> str:
    """Part only the article that a phrase opens with: "l’adjointe d’Adèle" -> "l adjointe d’Adèle"."""
    pattern = _elided(language)
    found = pattern.match(phrase) if pattern is not None else None
    return f"{found.group(1)} {phrase[found.end() :]}" if found is not None else phrase


@lru_cache(maxsize=16)
def _elided(language: Language) -> re.Pattern[str] | None:
    if not language.elisions:
        return None
    listed = "|".join(sorted(language.elisions, key=len, reverse=True))
    return re.compile(rf"(?<![\w’'])({listed})['’](?=\w)", re.IGNORECASE)
