"""Sentences of a paragraph; a full stop inside quotation marks does not end the sentence around them."""

import re
from dataclasses import dataclass

from transform.quotations.languages.record import Language, words
from transform.quotations.reading.marks import Paragraph, Stretch

# A run of sentence-ending marks, what may close after it, and a blank.
_END = re.compile(r"[.!?…。！？]+(?:[\"”“’'»«)\]]|[ \u00a0\u202f]»)*(?:\s+|(?<=[。！？])|$)")
# "Ana Sousa, head of the port (Kell), " between marked words and their verb.
_INSERTED = re.compile(r"([^\W\d_a-z][^,.!?:;“”\"]{1,40}), [^!?:;]{2,90}?, (?=[a-z])")
_CLAUSE_END = re.compile(r"[.;:!?\"“„«]|, ")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_ABBREVIATIONS = words(
    """mr mrs ms dr prof st gen col lt sgt capt sen rep gov rev hon jr sr maj adm inc co corp ltd vs no dept est
    approx del supt insp cllr atty cpl pvt cmdr
    jan feb mar apr jun jul aug sept sep oct nov dec etc ca bzw usw nr tel str abs art evtl ggf inkl vgl
    zb ua dh mio mrd sog geb bsp hr fr dipl ing sra sres dra mme mlle pres fig vol ph messrs"""
)
_OPENING_MARKS = frozenset("“\"„«»‘'‹「『‚(–—[`”")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the marked stretches in it; ``end`` is after its last mark, before the blank."""

    start: int
    end: int
    stretches: tuple[Stretch, ...]

    @property
    def is_all_marked(self) -> bool:
        """Whether nothing but punctuation stands outside quotation marks."""
        return bool(self.stretches) and self.stretches[0].start <= self.start and self.stretches[-1].end >= self.end


def split_sentences(text: str, paragraph: Paragraph, language: Language) -> tuple[Sentence, ...]:
    """Split a paragraph into sentences."""
    out: list[Sentence] = []
    stretches = paragraph.stretches
    at, first = paragraph.start, 0
    index = 0
    for ending in _END.finditer(text, paragraph.start, paragraph.end):
        dot, cut = ending.span()
        while index < len(stretches) and stretches[index].end <= dot:
            index += 1
        if index < len(stretches) and dot < stretches[index].start < cut:
            cut = stretches[index].start
        inside = stretches[index] if index < len(stretches) and stretches[index].start <= dot else None
        if inside is not None and cut < inside.end and not (not inside.is_closed and cut >= paragraph.end):
            continue
        if cut < paragraph.end and not _ends_here(text, dot, cut, at, paragraph.end, inside, language):
            continue
        last = index + 1 if inside is not None else index
        out.append(_sentence(text, at, cut, stretches[first:last]))
        at, first = cut, last
    if at < paragraph.end and text[at : paragraph.end].strip():
        out.append(_sentence(text, at, paragraph.end, stretches[first:]))
    return tuple(out)


def _sentence(text: str, start: int, end: int, stretches: tuple[Stretch, ...]) -> Sentence:
    while end > start and text[end - 1].isspace():
        end -= 1
    return Sentence(start, end, stretches)


def _ends_here(text: str, dot: int, cut: int, start: int, end: int, inside: Stretch | None, language: Language) -> bool:
    following = text[cut]
    if following.islower() or following in ",;:":
        return False
    if inside is None and text[dot] == "." and text[dot : dot + 1] == text[dot:cut].rstrip():
        before = _WORD.findall(text, max(start, dot - 16), dot)
        last = before[-1] if before else ""
        if last.lower().replace(".", "") in _ABBREVIATIONS and last.lower() != "no":
            return False
        if len(last) == 1 and last.isalpha():
            return False
        if "." in last and len(last) <= 6 and following not in _OPENING_MARKS:  # U.S. Senator
            return False
        if last.isdigit() and len(last) <= 2 and language.nouns_are_capitalised:  # 3. Oktober
            return False
    if inside is not None and language.moves_subjects and following.isalpha():
        return True  # the verb comes first: "« Non ! » dit Luc." but "« Non ! » Luc dit venir."
    if inside is not None and following in "–—―-" and inside.end <= cut:
        return False  # “...” — Ana Sousa
    return not (inside is not None and _cue_follows(text, cut, end, text[dot], language))


def _cue_follows(text: str, at: int, end: int, dot: str, language: Language) -> bool:
    """Tell whether a reporting clause goes on after marked words that end in a mark of their own.

    "Really?" Ana Sousa said. But not: "Never." Ana Sousa said that ...
    """
    clause = text[at : min(end, at + 70)]
    if dot in "?!" and (aside := _INSERTED.match(text, at, min(end, at + 150))):
        clause = f"{aside.group(1)} " + text[aside.end() : min(end, aside.end() + 40)]
    limit = _CLAUSE_END.search(clause)
    head = clause[: limit.start()] if limit else clause
    found = _WORD.findall(head)[: 7 if dot in "?!" else 5]
    for number, word in enumerate(found):
        verb = language.verbs.get(word.lower())
        if verb is None and word.lower() in language.separable:
            return dot != "." or (limit is not None and limit.group() == ".")
        calls_out = verb is not None and verb.form == "called" and number == 0 and dot in "?!"
        if calls_out or (verb is not None and verb.takes_clause and not verb.is_noun_too and word[0].islower()):
            rest = found[number + 1 : number + 2]
            if dot == "." and (rest or limit is None or limit.group() != "."):
                return False
            following = rest[0].lower() if rest else ""
            return following not in language.complementizers and following not in language.pronouns
    return False
