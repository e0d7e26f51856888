"""Speech set off by dashes, and clauses within marks: "—No llueve —dice Luc—." and "« Non, dit Luc. Rien. »"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from transform.quotations.languages.record import Language
from transform.quotations.reading.marks import Paragraph, Stretch

_OPENING = re.compile(r"[—–]\s?(?=[^\W\d_a-z]|[¿¡«])")
# A dash after a blank, or a comma, before a word in small letters: there the reporting clause may begin.
_BREAK = re.compile(r"(?:,|\s[—–])\s?(?=[^\W\d_A-Z])")
_CLAUSE = re.compile(r"[^—–.:;]{2,120}?(?=\s?[—–]|[.:]\s*$|[.:]\s+[^\W\d_a-z]|[.:]\s+[—–]|$)")
_COMMA = re.compile(r",\s(?=[^\W\d_A-Z])")
_MARK = re.compile(r"[.,;:!?]|$")
# "52 ans", "le maire de Kell", "Luc Morel" after the speaker's comma, but not "et voilà"
_APPOSITIVE = re.compile(r"\s(?:\d|[^\W\d_a-z])|\s([^\W\d_]+)")
_RESUMED = re.compile(r"\s?[—–]?[.,:;]?\s*[—–]?\s*")
_WORD = re.compile(r"[^\W\d_]+(?=['’])|[^\W\d_]+")
# "se lo había dicho ya": the verb is one of the first words of its clause.
_VERB_REACH = 6


def mark_dialogue(text: str, paragraphs: Sequence[Paragraph], language: Language) -> tuple[Paragraph, ...]:
    """Add what is set off by dashes to the marked stretches of paragraphs that have no quotation marks.

    Only beside a clause that opens with a reporting verb of the language; other dashes stay what they are.
    """
    if not language.moves_subjects:
        return tuple(paragraphs)
    return tuple(replace(one, stretches=_stretches(text, one, language)) for one in paragraphs)


def _stretches(text: str, paragraph: Paragraph, language: Language) -> tuple[Stretch, ...]:
    if paragraph.stretches:
        return tuple(part for one in paragraph.stretches for part in _parted(text, one, language))
    return _spoken(text, paragraph, language) if text[paragraph.start] in "—–" else ()


def _parted(text: str, stretch: Stretch, language: Language) -> tuple[Stretch, ...]:
    """Part marked words where a reporting clause stands among them: "« Non, souffle Luc, 52 ans. Jamais. »"."""
    for found in _COMMA.finditer(text, stretch.inner_start + 1, stretch.inner_end):
        if not _inverts(text, found.end(), stretch.inner_end, language):
            continue
        stop = _clause_end(text, found.end(), stretch.inner_end, language)
        if stop is None:
            continue
        first = replace(stretch, end=found.start(), inner_end=found.start())
        start = stop
        while start < stretch.inner_end and (text[start].isspace() or text[start] in ".,"):
            start += 1
        if start >= stretch.inner_end:
            return (first,)
        return (first, replace(stretch, start=start, inner_start=start))
    return (stretch,)


def _clause_end(text: str, at: int, end: int, language: Language) -> int | None:
    """Find where a reporting clause within marks ends: at its full stop, or at the comma before what goes on."""
    mark = _MARK.search(text, at, end)
    if mark is None or text[mark.start() : mark.start() + 1] in (";", ":", "!", "?"):
        return None
    if text[mark.start() : mark.start() + 1] != ",":
        return mark.start()
    if text[at : mark.start()].lower().endswith(tuple(f"-{word}" for word in language.enclitics)):
        return mark.start()
    after = _APPOSITIVE.match(text, mark.end(), end)
    is_appositive = after is not None and (after.group(1) is None or after.group(1) in _noun_openers(language))
    stop = text.find(".", mark.end(), end)
    return stop if is_appositive and stop >= 0 else mark.start()


@lru_cache(maxsize=16)
def _noun_openers(language: Language) -> frozenset[str]:
    return language.official_nouns | language.person_nouns | language.article_genders.keys()


def _inverts(text: str, at: int, end: int, language: Language) -> bool:
    """Tell a reporting verb with its subject behind it: "souffle Gaspard", "a affirmé mardi le ministre", "dit-il"."""
    clause = text[at : min(end, at + 90)]
    for number, found in enumerate(_WORD.finditer(clause)):
        low = found.group().lower()
        verb = language.verbs.get(low)
        if number > 4:
            return False
        if verb is not None and verb.takes_clause and not verb.is_participle:
            return any(_opens_subject(word, language) for word in _WORD.findall(clause[found.end() :])[:4])
        if (
            low
            not in language.auxiliaries
            | language.object_pronouns
            | language.elisions.keys()
            | language.enclitics
            | {"t"}
        ):
            return False
    return False


def _opens_subject(word: str, language: Language) -> bool:
    low = word.lower()
    return word[0].isupper() or low in language.article_genders or low in language.enclitics or low in ("l", "les")


def _spoken(text: str, paragraph: Paragraph, language: Language) -> tuple[Stretch, ...]:
    opening = _OPENING.match(text, paragraph.start, paragraph.end)
    if opening is None:
        return ()
    for found in _BREAK.finditer(text, opening.end(), paragraph.end):
        clause = _CLAUSE.match(text, found.end(), paragraph.end)
        if clause is not None and _reports(clause.group(), language):
            first = Stretch(opening.start(), found.start(), opening.end(), found.start(), "—", is_closed=True)
            return (first, *_rest(text, clause.end(), paragraph.end))
    return ()


def _rest(text: str, at: int, end: int) -> tuple[Stretch, ...]:
    """Mark the words after the clause, which go on to the end of the paragraph."""
    resumed = _RESUMED.match(text, at, end)
    start = resumed.end() if resumed is not None else at
    dash = max(text.rfind("—", at, start), text.rfind("–", at, start))
    opens = dash if dash >= 0 and text[at:dash].strip() else start
    return (Stretch(opens, end, start, end, "—", is_closed=True),) if start < end else ()


def _reports(clause: str, language: Language) -> bool:
    for found in list(_WORD.finditer(clause.lower()))[:_VERB_REACH]:
        word = found.group()
        if word in language.verbs:
            return True
        may_precede = (
            word
            in language.enclitics
            | language.auxiliaries
            | language.object_pronouns
            | language.adverbs
            | language.elisions.keys()
        )
        if not may_precede:
            return False
    return False
