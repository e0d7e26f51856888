"""The words of a sentence outside its quotation marks, each with a coarse tag; a marked stretch is one token."""

import re
from functools import lru_cache
from typing import NamedTuple

from transform.quotations.language import CueVerb, Language
from transform.quotations.marks import Stretch
from transform.quotations.sentences import Sentence

_TOKEN = re.compile(
    # a word with marks above its letters, with inner apostrophes, hyphens and dots: O’Neil, U.S, 1,000
    r"[^\W_](?:[^\W_]|[\u0300-\u036f])*(?:['’.&-](?=[^\W\d_])[^\W_]+|[.,:](?=\d)\d+)*"
    # the last dot of U.S., the apostrophe of workers’
    r"(?:(?<![^\W_][A-Z])(?<=[A-Z])\.|['’](?=\s))?"
    r"|[@#]\w+|[,;:()\[\]–—―…%$€£&-]+"
)
_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|St|Jr|Sr|Maj)\.")
_ELIDED = re.compile(r"([^\W\d_]+)['’](?=\w)")
_ENCLITIC = re.compile(r"(?:-t)?-(\w+)$")
_DASHES = frozenset("–—―-")


class Token(NamedTuple):
    """A word, a mark of punctuation or a marked stretch.

    Tags: Q marked stretch; P subject pronoun; O other pronoun; W relative
    pronoun; D determiner; R preposition; S subordinating
    word; C coordinator; A auxiliary; N adverb; T time; U capitalised; M number; V reporting verb; X
    another verb; w other word;
    punctuation stands for itself, any dash for "-". Of a marked stretch ``low`` is the mark of punctuation
    that its words end in, if they do.
    """

    start: int
    end: int
    low: str
    tag: str
    verb: CueVerb | None = None
    stretch: Stretch | None = None


def read_tokens(text: str, sentence: Sentence, language: Language) -> list[Token]:
    """Cut a sentence into tokens."""
    out: list[Token] = []
    at = sentence.start
    headline = _is_headline(text, sentence)
    for stretch in sentence.stretches:
        _add_words(out, text, at, stretch.start, language, headline)
        out.append(Token(stretch.start, stretch.end, _last_mark(text, stretch), "Q", stretch=stretch))
        at = stretch.end
    _add_words(out, text, at, sentence.end, language, headline)
    return out


def _last_mark(text: str, stretch: Stretch) -> str:
    last = text[stretch.inner_start : stretch.inner_end].rstrip("'’”\" \u00a0")[-1:]
    return last if last in ",.?!…—–-;:" else ""


def _is_headline(text: str, sentence: Sentence) -> bool:
    """Tell whether most words are capitalised, as in an English headline."""
    found = re.findall(r"[^\W\d_]{2,}", text[sentence.start : min(sentence.end, sentence.start + 200)])
    return len(found) > 4 and sum([word[0].isupper() for word in found]) > 0.7 * len(found)


def _add_words(out: list[Token], text: str, start: int, end: int, language: Language, headline: bool) -> None:
    joins = bool(language.elisions or language.enclitics)
    for found in _TOKEN.finditer(text, start, end):
        word = found.group()
        first = word[0]
        if not (first.isalnum() or first in "@#"):
            for offset, char in enumerate(word):
                tag = "-" if char in _DASHES else "(" if char == "[" else ")" if char == "]" else char
                out.append(Token(found.start() + offset, found.start() + offset + 1, char, tag))
            continue
        stop = found.end()
        if text[stop : stop + 1] == "." and _TITLED.match(text, found.start(), stop + 1):
            stop += 1
        if joins and (parts := _joined_words(text, found.start(), stop, language)):
            elided, rest = parts
            out.extend(elided)
            for part_start, part_stop in rest:
                _add_words(out, text, part_start, part_stop, language, headline)
            continue
        low = (word if stop == found.end() else text[found.start() : stop]).lower()
        tag, verb = _tag(low, first, out[-1] if out else None, language, headline)
        out.append(Token(found.start(), stop, low, tag, verb))


def _joined_words(
    text: str, start: int, stop: int, language: Language
) -> tuple[list[Token], list[tuple[int, int]]] | None:
    """Part l'agence, qu'il, dit-il and a-t-elle: a ready token, and the stretches still to be read."""
    if cut := _ELIDED.match(text, start, stop):
        low = cut.group(1).lower()
        if tag := language.elisions.get(low):
            return [Token(cut.start(), cut.end(), low, tag)], [(cut.end(), stop)]
    hung = _ENCLITIC.search(text, start, stop)
    if hung and hung.group(1).lower() in language.enclitics:
        return [], [(start, hung.start()), (hung.start(1), stop)]
    return None


@lru_cache(maxsize=16)
def _closed_class(language: Language) -> dict[str, str]:
    """Return the tag of every word of a closed class; where a word has several the first listed counts."""
    table: dict[str, str] = {}
    for tag, listed in (
        ("O", language.object_pronouns),
        ("A", language.auxiliaries),
        ("S", language.subordinators),
        ("C", language.coordinators),
        ("D", language.determiners),
        ("D", language.possessives),
        ("R", language.prepositions),
        ("T", language.times),
        ("N", language.adverbs),
        ("X", language.other_verbs),
    ):
        for word in listed:
            table.setdefault(word, tag)
    return table


def _tag(
    low: str, first: str, previous: Token | None, language: Language, headline: bool
) -> tuple[str, CueVerb | None]:
    base = low
    if "'" in low or "’" in low:
        base = low.replace("’", "'").split("'")[0]
    verb = language.verbs.get(low)
    is_lower = first.islower()
    if (
        (verb or low in language.separable)
        and low not in language.prepositions
        and (is_lower or headline or previous is None)
        and _may_be_verb(verb, previous)
    ):
        return "V", verb
    if low in language.relatives:
        return "W" if low not in language.subordinators else "S", None
    if low in language.pronouns or (base != low and base in language.pronouns):
        return "P", None
    if (tag := _closed_class(language).get(low)) is not None:
        is_named = language.nouns_are_capitalised and tag == "D" and not is_lower
        if is_named and previous is not None and previous.tag == "U":
            return "U", None  # "Den Haag"
        return tag, None
    if first.isdigit():
        return "M", None
    if (not is_lower and first.isalpha()) or first in "@#":
        return "U", None
    if language.code == "en" and low.endswith("ly") and len(low) > 4:
        return "N", None
    return "w", None


def _may_be_verb(verb: CueVerb | None, previous: Token | None) -> bool:
    """Tell nouns and adjectives from verbs: "the claim", "his stated aim", "in reports", "Ohio's report"."""
    if previous is None:
        return verb is None or not verb.is_noun_too
    if previous.tag == "D":
        return False
    if verb is not None and verb.is_noun_too and verb.is_participle and previous.tag in "wR":
        return False  # "a committee hearing"
    if verb is not None and verb.is_noun_too:
        if previous.tag == "w" and (verb.form == verb.lemma) != previous.low.endswith("s"):
            return False  # "a rubble comment", "insurance claims", but "ministers claim", "the minister claims"
        if previous.low.endswith(("'s", "’s", "s'", "s’")) or previous.tag == "M":
            return False
        return previous.tag != "R" or previous.low == "to"
    return True
