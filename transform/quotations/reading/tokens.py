"""The words of a sentence outside its quotation marks, each with a coarse tag; a marked stretch is one token."""

import re
from functools import lru_cache
from typing import NamedTuple, TypeVar

from transform.quotations.languages.record import CueVerb, Language
from transform.quotations.reading.marks import Stretch
from transform.quotations.reading.sentences import Sentence

_TOKEN = re.compile(
    # a word with marks above its letters, with inner apostrophes, hyphens and dots: O’Neil, U.S, 1,000
    r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*(?:['’.&-](?=[^\W\d_])[^\W_]+|[.,:](?=\d)\d+)*"
    # the last dot of U.S., the apostrophe of workers’
    r"(?:(?<![^\W_][A-Z])(?<=[A-Z])\.|['’](?=\s))?"
    r"|[@#]\w+|[,;:()\[\]–—―…%$€£&-]+"
)
_TITLED = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|St|Jr|Sr|Maj|Sra|Srta|Dra|Dott|Sig|Avv)\."
)
_ELIDED = re.compile(r"([^\W\d_]+)['’](?=\w)")
_ENCLITIC = re.compile(r"(?:-t)?-(\w+)$")
# "only", "ally": not made from an adjective.
_SHORTEST_MANNER = 4
_DASHES = frozenset("–—―-")
# A language has some 30,000 words in use; longer ones are hardly met twice.
_MOST_REMEMBERED = 50_000
_LONGEST_REMEMBERED = 40
# Longer ones are no words: parting d'd'd'd'... takes a call for every piece.
_LONGEST_JOINED = 100


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


class _Printed(NamedTuple):
    """What a word tells by itself."""

    low: str
    tag: str
    """Its tag unless it is a reporting verb where it stands."""
    is_plain: bool
    """Whether it is the same token wherever it stands."""
    may_report: bool = False
    verb: CueVerb | None = None


_Piece = tuple[tuple[int, int, str, str, _Printed | None], ...]
"""What stands between two blanks: of each word where it begins and ends, its small letters and its tag, and what else
it tells if the words around it count."""

_Read = TypeVar("_Read")


def read_tokens(text: str, sentence: Sentence, language: Language) -> list[Token]:
    """Cut a sentence into tokens."""
    out: list[Token] = []
    at = sentence.start
    for stretch in sentence.stretches:
        _add_words(out, text, at, stretch.start, sentence, language)
        out.append(Token(stretch.start, stretch.end, _last_mark(text, stretch), "Q", stretch=stretch))
        at = stretch.end
    _add_words(out, text, at, sentence.end, sentence, language)
    return out


def _last_mark(text: str, stretch: Stretch) -> str:
    last = text[stretch.inner_start : stretch.inner_end].rstrip("'’”\" \u00a0")[-1:]
    return last if last in ",.?!…—–-;:" else ""


def _is_headline(text: str, sentence: Sentence) -> bool:
    """Tell whether most words are capitalised, as in an English headline."""
    found = re.findall(r"[^\W\d_]{2,}", text[sentence.start : min(sentence.end, sentence.start + 200)])
    return len(found) > 4 and sum([word[0].isupper() for word in found]) > 0.7 * len(found)


def _add_words(out: list[Token], text: str, start: int, end: int, sentence: Sentence, language: Language) -> None:
    pieces = _pieces(language)
    make = tuple.__new__  # half the time of Token(...), and nothing is made as often as a token
    at = start
    for piece in text[start:end].rstrip("'’").split(" "):  # an apostrophe belongs to a word before a blank only
        known = pieces.get(piece)
        if known is None:
            known = _read_piece(piece, language)
            _keep(pieces, piece, known)
        for first, stop, low, tag, changing in known:
            if changing is None:
                out.append(make(Token, (at + first, at + stop, low, tag, None, None)))
            else:
                _add_in_context(out, text, (at + first, at + stop), changing, sentence, language)
        at += len(piece) + 1


@lru_cache(maxsize=16)
def _pieces(language: Language) -> dict[str, _Piece]:
    """Return what was read between two blanks in a language so far: most of a text was read before."""
    return {piece: _read_piece(piece, language) for piece in ("",)}


def _read_piece(piece: str, language: Language) -> _Piece:
    words: list[tuple[int, int, str, str, _Printed | None]] = []
    stop = 0
    for word in _TOKEN.findall(f"{piece} "):
        first = piece.index(word, stop)
        stop = first + len(word)
        if _is_word(word):
            printed = _remember(word, language)
            words.append((first, stop, printed.low, printed.tag, None if printed.is_plain else printed))
        else:
            words.extend((first + n, first + n + 1, char, _punctuation_tag(char), None) for n, char in enumerate(word))
    return tuple(words)


@lru_cache(maxsize=16)
def _remembered(language: Language) -> dict[str, _Printed]:
    """Return the words read so far in a language, at first those that nearly every sentence has."""
    return {word: _read_printed(word, language) for word in language.determiners}


def _remember(word: str, language: Language) -> _Printed:
    table = _remembered(language)
    printed = table.get(word)
    if printed is None:
        printed = _read_printed(word, language)
        _keep(table, word, printed)
    return printed


def _keep(table: dict[str, _Read], printed: str, read: _Read) -> None:
    if len(table) >= _MOST_REMEMBERED:
        table.clear()
    if len(printed) <= _LONGEST_REMEMBERED:
        table[printed] = read


def _read_printed(word: str, language: Language) -> _Printed:
    first, low = word[0], word.lower()
    tag = _tag(low, first, language)
    verb = language.verbs.get(low)
    may_report = (verb is not None or low in language.separable) and low not in language.prepositions
    has_named_articles = language.nouns_are_capitalised or language.moves_subjects
    may_be_name = has_named_articles and tag == "D" and not first.islower()  # "Den Haag", "Le Goff"
    is_joined = _joined_words(word, 0, len(word), language) is not None or low in language.elisions
    is_title = first.isupper() and _TITLED.match(f"{word}.") is not None
    return _Printed(low, tag, not (may_report or may_be_name or is_joined or is_title), may_report, verb)


def _is_word(printed: str) -> bool:
    return printed[0].isalnum() or printed[0] in "@#"


def _punctuation_tag(char: str) -> str:
    return "-" if char in _DASHES else "(" if char == "[" else ")" if char == "]" else char


def _add_in_context(
    out: list[Token], text: str, where: tuple[int, int], printed: _Printed, sentence: Sentence, language: Language
) -> None:
    """Add a word whose token depends on the words around it, or which is more than one token."""
    start, stop = where
    if text[stop : stop + 1] == "." and _TITLED.match(text, start, stop + 1):
        stop += 1
        printed = _remember(text[start:stop], language)
    if printed.low in language.elisions and text[stop : stop + 1] in ("'", "’"):  # qu’« il »
        out.append(Token(start, stop + 1, printed.low, language.elisions[printed.low]))
        return
    if parts := _joined_words(text, start, stop, language):
        elided, rest = parts
        out.extend(elided)
        for part_start, part_stop in rest:
            _add_words(out, text, part_start, part_stop, sentence, language)
        return
    previous = out[-1] if out else None
    if len(out) == 1 and (out[0].low,) in language.back_references:
        previous = None  # "Das teilte die Reederei mit", "Lo afferma il sindaco": no article
    if _reports(printed, text[start], previous, text, sentence):
        out.append(Token(start, stop, printed.low, "V", printed.verb))
        return
    follows_name = previous is not None and previous.tag == "U"
    has_named_articles = language.nouns_are_capitalised or language.moves_subjects
    is_named = has_named_articles and printed.tag == "D" and not text[start].islower()
    out.append(Token(start, stop, printed.low, "U" if is_named and follows_name else printed.tag))  # "Den Haag"


def _joined_words(
    text: str, start: int, stop: int, language: Language
) -> tuple[list[Token], list[tuple[int, int]]] | None:
    """Part l'agence, qu'il, dit-il and a-t-elle: a ready token, and the stretches still to be read."""
    if not (language.elisions or language.enclitics) or stop - start > _LONGEST_JOINED:
        return None
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


def _reports(printed: _Printed, first: str, previous: Token | None, text: str, sentence: Sentence) -> bool:
    if not printed.may_report or not _may_be_verb(printed.verb, previous):
        return False
    return first.islower() or previous is None or _is_headline(text, sentence)


def _tag(low: str, first: str, language: Language) -> str:
    """Return the tag of a word that is no reporting verb."""
    base = low
    if "'" in low or "’" in low:
        base = low.replace("’", "'").split("'")[0]
    if low in language.relatives:
        return "W" if low not in language.subordinators else "S"
    if low in language.object_pronouns - language.enclitics and low in language.pronouns:
        return "O"  # "lui a-t-elle dit", but "selon lui"
    if low in language.pronouns or (base != low and base in language.pronouns):
        return "P"
    if (tag := _closed_class(language).get(low)) is not None:
        return tag
    if first.isdigit():
        return "M"
    if (not first.islower() and first.isalpha()) or first in "@#":
        return "U"
    if language.manner_ending and low.endswith(language.manner_ending) and len(low) > _SHORTEST_MANNER:
        return "N"
    return "w"


def _may_be_verb(verb: CueVerb | None, previous: Token | None) -> bool:
    """Tell nouns and adjectives from verbs: "the claim", "his stated aim", "in reports", "Ohio's report"."""
    if previous is None:
        return verb is None or not verb.is_noun_too
    if previous.tag == "D" or (previous.tag == "R" and verb is not None and verb.is_finite):
        return False
    if verb is not None and verb.is_noun_too and verb.is_participle and previous.tag in "wR":
        return False  # "a committee hearing"
    if verb is not None and verb.is_noun_too:
        if previous.tag == "w" and verb.is_bare != previous.low.endswith("s"):
            return False  # "a rubble comment", "insurance claims", but "ministers claim", "the minister claims"
        if previous.low.endswith(("'s", "’s", "s'", "s’")) or previous.tag == "M":
            return False
        return previous.tag != "R" or previous.low == "to"
    return True
