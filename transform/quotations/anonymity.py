"""Whether a speaker as printed is named, and how an unnamed one is described."""

import re
from collections.abc import Sequence
from functools import lru_cache

from transform.quotations.language import Language
from transform.records import Anonymity

_WORD = re.compile(r"[^\W_]+(?:[-'’&.][^\W_]+)*(?:\.|(?<=s)['’](?=\s))?")
_NAME_PARTICLES = frozenset(("de", "da", "do", "dos", "al", "bin", "van", "von", "der", "den", "del", "della", "di"))
_BREAK = re.compile(r"\s*(?:,|;|\(|\s-\s|–|—|\bwho\b|\bwhose\b|\bwhich\b).*", re.DOTALL)


def name_in(surface: str, language: Language) -> str | None:
    """Find the name in a speaker as printed, without titles and roles; None if there is none.

    "the port's director Ana Sousa of Harbour Watch" -> "Ana Sousa".
    """
    core = _BREAK.sub("", surface)
    if language.nouns_are_capitalised:
        return _name_among_nouns(core, language)
    runs = _runs(core, language)
    # The last one: "Harbour Watch director Ana Sousa"
    return " ".join(runs[-1]) if runs else None


def _name_among_nouns(surface: str, language: Language) -> str | None:
    """Find a name where every noun is capitalised: "der Sprecher des Amtes Jan Holt", but not "die Kommission"."""
    words = surface.split()
    cut = len(words)
    for number, word in enumerate(words):
        small = word.lower() in language.determiners or word.lower() in language.prepositions
        if number > 1 and small and word[0].islower():
            cut = number
            break
    first = _runs(" ".join(words[:cut]), language)
    opens_with_article = bool(words) and words[0].lower() in language.determiners | language.indefinites
    for run in first:
        if len(run) > 1 or not opens_with_article or run[0].isupper():
            return " ".join(run)
    later = [run for run in _runs(" ".join(words[cut:]), language) if len(run) > 1]
    return " ".join(later[0]) if later and first == [] else None


def _runs(surface: str, language: Language) -> list[list[str]]:
    """Return runs of capitalised words that are no titles or roles, up to what the speaker belongs to."""
    words = _WORD.findall(surface)
    is_body = bool(words) and words[0].lower() in language.determiners
    runs: list[list[str]] = []
    current: list[str] = []
    for word in words:
        low = word.lower()
        if word[0].isupper() and not _is_common(low, language):
            current.append(word)
            continue
        is_body = is_body or any(part.lower() in language.organisation_words for part in current)
        joins = low in _NAME_PARTICLES or (is_body and low in ("of", "for", "the", "and"))
        if current and joins and not language.nouns_are_capitalised:
            current.append(word)
            continue
        _close(runs, current)
        current = []
        if (
            runs
            and (low in language.coordinators or low in language.prepositions)
            and not language.nouns_are_capitalised
        ):
            break  # "Ana Sousa and Tom Reed", "Ana Sousa of Harbour Watch"
    _close(runs, current)
    return runs


def _close(runs: list[list[str]], current: list[str]) -> None:
    """Add a finished run; "Norland's minister" names a country, not the speaker."""
    while current and current[-1][0].islower():
        current = current[:-1]
    if current and not current[-1].endswith(("'s", "’s", "'", "’")):
        runs.append(current)


def _is_common(low: str, language: Language) -> bool:
    return (
        low in language.titles
        or low in language.determiners
        or low in language.official_nouns
        or low in language.person_nouns
        or low in language.pronouns
        or low in language.prepositions
        or low in language.coordinators
        or low in language.indefinites
        or low.endswith(language.role_endings)
    )


@lru_cache(maxsize=4096)
def classify(surface: str, language: Language) -> tuple[Anonymity, str | None]:
    """Classify a speaker as printed and return the descriptor of an unnamed one.

    A pronoun is ``UNRESOLVED`` here: who it is must be found elsewhere in the article.
    """
    core = _BREAK.sub("", surface).strip()
    found = _WORD.findall(core)
    if not found:
        return Anonymity.UNRESOLVED, None
    low = [word.lower() for word in found]
    if len(low) == 1 and (low[0] in language.pronouns or low[0] in language.relatives):
        return Anonymity.UNRESOLVED, None
    head = _head(low, language)
    common = [
        word
        for word in low
        if (language.role_endings and word.endswith(language.role_endings))
        or word in language.official_nouns
        or word in language.person_nouns
    ]
    is_document = head in language.document_nouns
    names = name_in(core, language)
    if low[0] == "des":
        head = _nominative("des", head, language)
    is_one = low[0] in language.article_genders.keys() & language.indefinites and head in language.person_nouns
    if is_one and not names:  # "ein Anwohner": the word is the same in the plural
        return Anonymity.ANONYMOUS_PERSON, descriptor(core, language)
    if low[0] in language.small_numbers and head in language.collective_nouns and not (names and head != low[-1]):
        is_official = head in language.official_nouns
        return (Anonymity.ANONYMOUS_OFFICIAL if is_official else Anonymity.ANONYMOUS_PERSON), descriptor(core, language)
    if len(low) == 1 and head.endswith(language.collective_endings or "\0"):
        return Anonymity.COLLECTIVE, descriptor(core, language)
    unnamed_head = head in language.official_nouns or head in language.person_nouns or head in language.collective_nouns
    is_plain_noun = language.nouns_are_capitalised and len(low) == 1
    if is_document and (is_plain_noun or not (names and names.split()[-1].lower() == low[-1])):
        return Anonymity.DOCUMENT, descriptor(core, language)
    if names and not (unnamed_head and _head_is_unnamed(found, head, language)):
        return Anonymity.NAMED, None
    if head in language.collective_nouns:
        return Anonymity.COLLECTIVE, descriptor(core, language)
    if head in language.official_nouns or (language.role_endings and head.endswith(language.role_endings)):
        return Anonymity.ANONYMOUS_OFFICIAL, descriptor(core, language)
    if head in language.person_nouns or common:
        return Anonymity.ANONYMOUS_PERSON, descriptor(core, language)
    if is_body(head, language):
        return Anonymity.COLLECTIVE, descriptor(core, language)
    if low[0] in language.indefinites:
        return Anonymity.ANONYMOUS_PERSON, descriptor(core, language)
    if language.nouns_are_capitalised or low[0] in language.determiners:
        is_group = head.endswith("s") and language.code == "en"
        return (Anonymity.COLLECTIVE if is_group else Anonymity.UNRESOLVED), descriptor(core, language)
    return Anonymity.UNRESOLVED, descriptor(core, language)


def is_body(phrase: str, language: Language) -> bool:
    """Tell whether a description is of an office, firm or other body: its head is the word for one."""
    head = _head(phrase.lower().split() or [""], language)
    endings = language.organisation_endings
    return head in language.organisation_words or (bool(endings) and head.endswith(endings))


def _head(low: list[str], language: Language) -> str:
    """Find the head noun: the last word before the first preposition; in German before a genitive."""
    if language.nouns_are_capitalised:
        for number, word in enumerate(low):
            if number > 1 and (word in language.determiners or word in language.prepositions):
                return low[number - 1]
        return low[-1]
    stop = next((number for number, word in enumerate(low) if number and word in language.prepositions), len(low))
    nouns = (language.official_nouns, language.person_nouns, language.organisation_words)
    # "a diplomat familiar with the talks": the last noun for somebody before the preposition
    return next((word for word in reversed(low[max(0, stop - 2) : stop]) if _is_in(word, nouns)), low[stop - 1])


def _is_in(word: str, lists: Sequence[frozenset[str]]) -> bool:
    return any(word in listed for listed in lists)


def _head_is_unnamed(found: list[str], head: str, language: Language) -> bool:
    """Tell "a senior Norland official" and "officials at Harbour Watch" from "the minister Ana Sousa"."""
    position = next((n for n, word in enumerate(found) if word.lower() == head), 0)
    after = found[position + 1 :]
    if after and after[0][0].isupper() and after[0].lower() not in language.prepositions:
        return False
    opener = found[0].lower()
    is_plural = head in language.collective_nouns
    return is_plural or opener in language.determiners or opener in language.indefinites or opener[0].islower()


def descriptor(surface: str, language: Language) -> str | None:
    """Return the words that describe an unnamed speaker, without the article.

    >>> from transform.quotations.english import ENGLISH
    >>> descriptor("A senior Norland official", ENGLISH)
    'senior Norland official'
    """
    core = " ".join(_BREAK.sub("", surface).split())
    first, _, rest = core.partition(" ")
    skip = (
        first.lower() in language.descriptor_skips and not rest.startswith("of ")
    ) or first.lower() in language.possessives
    return (_nominative(first.lower(), rest, language) if skip else core) or None


def _nominative(article: str, noun: str, language: Language) -> str:
    """Undo the genitive of a body's name where it is plain: "des Gerichts" -> "Gericht"."""
    if article != "des" or " " in noun:
        return noun
    return next(
        (noun[: -len(end)] for end in ("es", "s") if noun.endswith(end) and is_body(noun[: -len(end)], language)), noun
    )


@lru_cache(maxsize=32)
def _reason_pattern(pattern: str) -> re.Pattern[str]:
    # Searched for in lower case: several times faster than a search that ignores case.
    return re.compile(pattern)


def anonymity_reason(passage: str, language: Language) -> str | None:
    """Find why a speaker is not named: the words of the reason, or the wish itself if no reason is given."""
    if not language.anonymity_reason:
        return None
    low = passage.lower()
    if len(low) != len(passage):  # "İ" becomes two characters
        low = "".join(char.lower()[0] for char in passage)
    found = _reason_pattern(language.anonymity_reason).search(low)
    if found is None:
        return None
    start, end = found.span(1) if found.group(1) else found.span()
    return " ".join(passage[start:end].split()) or None
