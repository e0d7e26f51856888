"""The role printed beside a name, and the body it belongs to."""

import re

from transform.quotations.clauses.phrases import phrase_after
from transform.quotations.languages.record import Language
from transform.quotations.reading.tokens import Token
from transform.quotations.speakers.titles import COURTESY, is_agent, is_role

# A text is searched for the role of each of its speakers: not for every mention of them.
_MOST_MENTIONS = 3
_LONGEST_BEFORE = 60
_MOST_WORDS_BEFORE = 4
_WORDS_AFTER = re.compile(r", (?:\d{1,3}, )?([^\W\d_][\w’'&-]*(?: [^\W\d_][\w’'&-]*){1,9})(?=[,.;:)])")


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
    return role, _affiliation(role)


def role_elsewhere(text: str, name: str, language: Language) -> tuple[str | None, str | None]:
    """Find the role printed beside another mention of a name in the text, and the body it belongs to."""
    at = text.find(name)
    for _ in range(_MOST_MENTIONS):
        if at < 0:
            break
        role = _role_before(text, at, language) or _role_after(text, at + len(name), language)
        if role is not None:
            return role, _affiliation(role)
        at = text.find(name, at + 1)
    return None, None


def _role_before(text: str, at: int, language: Language) -> str | None:
    """Read back from a name: "the finance minister Ana Sousa", "columnist Ana Sousa"."""
    words = text[max(0, at - _LONGEST_BEFORE) : at].split()[-_MOST_WORDS_BEFORE:]
    cut = next((n for n in range(len(words), 0, -1) if not words[n - 1][-1].isalpha()), 0)
    words = words[cut:] if text[at - 1 : at] == " " else []
    if not words or not _is_role_noun(words[-1], language):
        return None
    first = len(words) - 1
    while first and (words[first - 1][0].isupper() or _is_role_noun(words[first - 1], language)):
        first -= 1
    opener = words[first].lower()
    if opener in language.determiners or opener in language.prepositions or opener in language.verbs:
        first += 1
    return _clean_role(" ".join(words[first:]), language)


def _role_after(text: str, end: int, language: Language) -> str | None:
    """Read on from a name: "Ana Sousa, 51, the mayor of Kell,"."""
    after = _WORDS_AFTER.match(text, end)
    if after is None:
        return None
    words = after.group(1).split()
    has_article = words[0].lower() in language.determiners | language.possessives
    noun = next((n for n, word in enumerate(words) if n and word.lower() in language.prepositions), len(words)) - 1
    if not language.relatives.isdisjoint(words):
        return None
    return _clean_role(after.group(1), language) if has_article and _is_role_noun(words[noun], language) else None


def _is_role_noun(word: str, language: Language) -> bool:
    low = word.lower()
    if low in language.adverbs or (language.nouns_are_capitalised and word.islower()):
        return False  # "später Ana Sousa"
    return is_role(low, language) or is_agent(low, language) or low in language.role_nouns


def _affiliation(role: str) -> str | None:
    found = re.search(r"\b(?:of|for|at|from|with|in|der|des|von|bei|de|du|del|della|do|da)\s+(?:the\s+)?(.+)$", role)
    return found.group(1).strip(" ,") if found and found.group(1)[0].isupper() else None


def _is_small(low: str, language: Language) -> bool:
    return low in language.determiners or low in language.coordinators or low in language.possessives


def _clean_role(before: str, language: Language) -> str | None:
    words = before.strip(" ,").split()
    while words and _is_small(words[0].lower(), language):
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
