"""Titles and roles printed in front of a name: where they end and the name begins."""

from collections.abc import Sequence

from transform.quotations.language import Language, words

# Ends of German nouns for what people do; a first name with such an end is in GIVEN_NAMES.
_AGENT_ENDS = (
    *("er", "erin", "ist", "istin", "ent", "entin", "ant", "antin", "or", "orin", "eur", "eurin", "loge", "login"),
    *("iker", "ikerin", "wirt", "wirtin", "frau", "mann", "rat", "rätin", "anwalt", "anwältin", "ärztin", "arzt"),
    *("meister", "meisterin", "pilot", "pilotin", "graf", "grafin", "koch", "köchin", "bote", "botin", "pfarrer"),
)
_SHORTEST_ROLE = 6
GIVEN_NAMES = words(
    """alexander christopher günther gunther rüdiger werner walter dieter rainer volker holger oliver xaver peter
    vincent clement laurent florent quentin viktor victor hector theodor gregor salvador catherin hermann lothar"""
)

COURTESY = words("mr mr. mrs mrs. ms ms. miss dr dr. prof. herr herrn frau m. mme monsieur madame")
"""Say nothing of what somebody does."""


def is_role(low: str, language: Language) -> bool:
    """Tell whether a word in front of a name is a title or a role, such as "minister"."""
    if low in language.titles or low in language.official_nouns or low in language.person_nouns:
        return True
    return bool(language.role_endings) and low.endswith(language.role_endings)


def without_role(parts: Sequence[str], language: Language) -> tuple[list[str], list[str], str]:
    """Part the role from the name it stands before; return both and the gender that the role tells.

    >>> from transform.quotations.english import ENGLISH
    >>> without_role(["Finance", "Minister", "Ana", "Sousa"], ENGLISH)
    (['Finance', 'Minister'], ['Ana', 'Sousa'], '?')
    """
    cut = 0
    for number, word in enumerate(parts[:-1]):
        if is_role(word.lower(), language):
            cut = number + 1
    if not cut and language.nouns_are_capitalised and len(parts) > 2 and _is_agent(parts[0].lower()):
        cut = 1
    gender = "?"
    for word in parts[:cut]:
        gender = language.titles.get(word.lower(), gender) if gender == "?" else gender
        if gender == "?" and language.nouns_are_capitalised:
            gender = "f" if word.endswith("in") else "m" if _is_agent(word.lower()) else "?"
    return list(parts[:cut]), list(parts[cut:]), gender


def _is_agent(low: str) -> bool:
    return len(low) >= _SHORTEST_ROLE and low.endswith(_AGENT_ENDS) and low not in GIVEN_NAMES
