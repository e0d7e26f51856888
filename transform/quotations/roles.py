"""The role printed beside a name, and the body it belongs to."""

import re

from transform.quotations.language import Language
from transform.quotations.phrases import phrase_after
from transform.quotations.titles import COURTESY
from transform.quotations.tokens import Token


def role_and_affiliation(
    text: str, tokens: list[Token], speaker: tuple[int, int], name: str, language: Language
) -> tuple[str | None, str | None]:
    """Find the role printed before or after a name, and the body it belongs to.

    "Harbour Watch director Ana Sousa" -> director of Harbour Watch; "Ana Sousa, a spokeswoman for the port".
    """
    surface = text[speaker[0] : speaker[1]]
    at = surface.find(name)
    if at < 0:
        return None, None
    role = _clean_role(surface[:at], language)
    if role is None:
        role = _appositive(text, tokens, speaker, at + len(name), surface, language)
    if role is None:
        return None, None
    found = re.search(r"\b(?:of|for|at|from|with|in|der|des|von|bei|de|du|del|della|do|da)\s+(?:the\s+)?(.+)$", role)
    if found and found.group(1)[0].isupper():
        return role, found.group(1).strip(" ,")
    return role, None


def _clean_role(before: str, language: Language) -> str | None:
    words = before.strip(" ,").split()
    smalls = language.determiners | language.coordinators | language.possessives
    while words and words[0].lower() in smalls:
        words = words[1:]
    role = " ".join(words).strip(" ,")
    if not role or role.lower() in COURTESY or not any(char.isalpha() for char in role):
        return None
    is_epithet = role.lower().endswith(language.epithet_endings or "\0") or role.lower().endswith("ing")
    low = role.lower().split()
    stop = next((number for number, word in enumerate(low) if number and word in language.prepositions), len(low))
    is_cut = low[-1] in language.prepositions or low[-1] in language.determiners  # "footage of" before a name
    is_thing = low[stop - 1] in language.document_nouns or low[0] in language.prepositions
    if language.nouns_are_capitalised and role.islower():
        return None  # "die französische" before a body's name
    return None if is_epithet or is_cut or is_thing or not low[-1][-1].isalpha() else role


def _appositive(
    text: str, tokens: list[Token], speaker: tuple[int, int], offset: int, surface: str, language: Language
) -> str | None:
    tail = surface[offset:].strip()
    if not tail:
        k = next((i for i, token in enumerate(tokens) if token.start >= speaker[1]), None)
        if k is None or tokens[k].tag != "," or k + 1 >= len(tokens) or tokens[k + 1].tag not in "Dw":
            return None
        found = phrase_after(tokens, k + 1, language, appositive=False)
        if found is None or (found[1] < len(tokens) and tokens[found[1]].tag not in ",.Q;-WRS"):
            return None
        tail = text[tokens[found[0]].start : tokens[found[1] - 1].end]
    elif not tail.startswith(","):
        return None
    return _clean_role(tail.strip(" ,"), language)
