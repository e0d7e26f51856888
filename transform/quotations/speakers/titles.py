"""Titles and roles printed in front of a name: where they end and the name begins."""

from collections.abc import Sequence

from transform.quotations.languages.record import Language, words

_SHORTEST_AGENT = 6
# Given names that end as the nouns for what people do end in German.
GIVEN_NAMES = words(
    """alexander christopher günther gunther rüdiger werner walter dieter rainer volker holger oliver xaver peter
    vincent clement laurent florent quentin viktor victor hector theodor gregor salvador catherin hermann lothar
    jennifer heather roger spencer chester trevor connor hunter parker carter tucker sawyer cooper fletcher chandler
    jasper kasper casper caspar leander sander lysander evander iskander skander javier xavier olivier didier gauthier
    esther ester amber ginger summer skyler luther homer wolter wouter rutger lutger ludger gerd-peter hans-peter
    karl-peter klaus-dieter hans-dieter karl-dieter hans-werner karl-werner hans-günter hans-günther karl-heinz
    günter reiner elmer eleanor melchior balthasar isidor amador nestor castor igor tudor bonaventure taylor tyler
    millicent kent innocent crescent vicent brent trent grant rembrant christ evarist baptist ernst august
    gerwin martin benjamin valentin justin kevin edwin erwin armin robin calvin alwin konstantin augustin florentin
    quintin benedikt corbin korbinian hartwin baldwin severin joachin rasputin bodmann lehmann tillmann tilmann
    hartmann lukrecia serafin katrin kathrin karin jasmin yasmin kerstin kristin katherin catherin cathrin marlin"""
)

COURTESY = words("mr mr. mrs mrs. ms ms. miss dr dr. prof. herr herrn frau m. mme monsieur madame")
"""Say nothing of what somebody does."""


def is_role(low: str, language: Language) -> bool:
    """Tell whether a word in front of a name is a title or a role, such as "minister"."""
    if _is_listed(low, language):
        return True
    if language.role_endings and low.endswith(language.role_endings):
        return True
    if language.nouns_are_capitalised and any(_is_listed(one, language) for one in _nominatives(low)):
        return True
    # "president-elect", "mother-of-two"
    return "-" in low and any(_is_listed(part, language) for part in low.split("-"))


def _nominatives(low: str) -> tuple[str, ...]:
    """Undo the cases of a German title before a name: "des Präsidenten Jan Holt", "Senators Holt"."""
    return tuple(low[: -len(end)] for end in ("en", "n", "s") if low.endswith(end))


def _is_listed(low: str, language: Language) -> bool:
    return low in language.titles or low in language.official_nouns or low in language.person_nouns


def is_agent(low: str, language: Language) -> bool:
    """Tell a noun for what people do by its end: "torhüter", "shopkeeper"; a given name may end so too."""
    return len(low) >= _SHORTEST_AGENT and low.endswith(language.agent_endings or "\0") and low not in GIVEN_NAMES


def without_role(parts: Sequence[str], language: Language) -> tuple[list[str], list[str], str]:
    """Part the role from the name it stands before; return both and the gender that the role tells.

    >>> from transform.quotations.languages.english import ENGLISH
    >>> without_role(["Finance", "Minister", "Ana", "Sousa"], ENGLISH)
    (['Finance', 'Minister'], ['Ana', 'Sousa'], '?')
    """
    cut = 0
    for number, word in enumerate(parts[:-1]):
        low = word.lower()
        is_trade = len(parts) > 2 or low.endswith(language.trade_endings or "")  # "Haldor Brand" is a name
        if is_role(low, language) or (is_trade and _may_be_role(low, language) and _leads(parts, number, cut)):
            cut = number + 1
    gender = "?"
    for word in parts[:cut]:
        low = word.lower()
        gender = language.titles.get(low, language.noun_genders.get(low, gender)) if gender == "?" else gender
        if gender == "?" and language.nouns_are_capitalised:
            gender = "f" if word.endswith("in") else "m" if is_agent(low, language) else "?"
    return list(parts[:cut]), list(parts[cut:]), gender


def without_letters(parts: list[str], language: Language) -> list[str]:
    """Leave off the letters after a name: "Ana Sousa KC"."""
    while len(parts) > 2 and parts[-1].lower() in language.post_nominals:
        parts = parts[:-1]
    return parts


def _may_be_role(low: str, language: Language) -> bool:
    return low in language.role_nouns or is_agent(low, language)


def _leads(parts: Sequence[str], number: int, cut: int) -> bool:
    """Tell "Constable Owen Pryce" and "Constable Pryce" from "John Constable Reed", where it is a name."""
    is_last_but_one = len(parts) - number == 2
    return not is_last_but_one or number == cut == 0
