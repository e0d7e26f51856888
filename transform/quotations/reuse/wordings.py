"""Whether two quotations are one, as outlets cut it: the words that count, and fingerprints to find the others by.

A shortened quotation is contained in the full one, which a measure of likeness such as Jaccard's (and MinHash, which
estimates it) says little about. Hence winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for
Document Fingerprinting", SIGMOD 2003): two quotations with ``_SHINGLE + _WINDOW - 1`` words in a row in common always
have a fingerprint in common, however long the rest of either is.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from uuid import UUID

from rapidfuzz.distance import LCSseq

from transform.ids import content_id

# "[W]e will sail": one letter changed for the sentence around it.
_CHANGED_LETTER = re.compile(r"\[(\w{1,2})\](?=\w)")
# "[the port] is shut", "[sic]", "[...]": the editor's words, not the speaker's. A longer one was left open.
_EDITORIAL = re.compile(r"\[[^\[\]]{0,80}\]")
# "don’t" and "don't" are one word; so are ‘shut’ and shut.
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘‛ʼ`´＇"))
# Accents and vowel signs of every script, joiners, directions: agencies drop them, browsers add them, and no two long
# quotations differ in nothing else.
_UNHEARD = frozenset(("Mn", "Mc", "Me", "Cf"))
# Scripts that part no words, letter by letter: Chinese and Japanese, whose letters are about half a word each, and
# Thai, Lao, Burmese and Khmer.
_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_UNPARTED = f"{_IDEOGRAPHS}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_WORD = re.compile(rf"[{_UNPARTED}]|[^\W_{_UNPARTED}]+")
_IDEOGRAPH = re.compile(f"[{_IDEOGRAPHS}]")
_LETTERS_OF_AN_IDEOGRAPH = 3
# "said that “the port is shut”" and "said “that the port is shut”" give the same words to the speaker.
_COMPLEMENTIZERS = frozenset(("that", "dass", "que", "che"))

# Chosen by measurement on invented speech: python -m tests.transform.quotations.reuse.measure_reuse.
_SHINGLE = 3
_WINDOW = 3
# About eight English words, 40 characters with their blanks: less in common is chance, or a turn of phrase.
_LEAST_SHARED_LETTERS = 32
# With 0.7 eight times as many different speeches pass for one, with 0.8 nearly three times as many re-cuts are missed.
_NEARLY_ALL = 0.75
# With 0.6 three times as many speeches that open with one stock phrase are taken for one, with 0.75 half as many
# speeches again are in more than one cluster.
_MOST = 0.7
# Single words in the same order are common to any two long texts of a language; words in a row are not.
_SHORTEST_RUN = 2


@dataclass(frozen=True)
class Wording:
    """The words of a quotation, however they were printed."""

    wording_id: UUID
    words: tuple[str, ...] = field(compare=False)

    @cached_property
    def n_letters(self) -> int:
        """Letters of all words."""
        return _n_letters(self.words)

    @cached_property
    def fingerprints(self) -> frozenset[int]:
        """Some of the hashes of its runs of words, 64 bits each; none if it is too short to be recognised in part."""
        if self.n_letters < _LEAST_SHARED_LETTERS:
            return frozenset()
        n_shingles = max(1, len(self.words) - _SHINGLE + 1)
        hashes = [_hash(" ".join(self.words[at : at + _SHINGLE])) for at in range(n_shingles)]
        n_windows = max(1, n_shingles - _WINDOW + 1)
        return frozenset(min(hashes[at : at + _WINDOW]) for at in range(n_windows))


def wording_of(text: str) -> Wording:
    """Reduce a quotation to the words that the speaker is given, in order, without case, accents and punctuation.

    >>> wording_of("That [the port] is “shut”, [...] isn’t it?").words
    ('is', 'shut', 'isnt', 'it')
    >>> wording_of("[W]e will sail").wording_id == wording_of("we WILL sail —").wording_id
    True
    """
    words = _words(_EDITORIAL.sub(" ", _CHANGED_LETTER.sub(r"\1", text))) or _words(text) or text.split()
    return Wording(content_id("wording", *words), tuple(words))


def shared_letters(one: Wording, other: Wording) -> int:
    """Count the letters that two wordings have in common, in the same order, in runs of two words or more."""
    blocks = LCSseq.editops(one.words, other.words).as_matching_blocks()
    runs = (one.words[block.a : block.a + block.size] for block in blocks if block.size >= _SHORTEST_RUN)
    return sum(map(_n_letters, runs))


def is_nearly_all(n_letters: int, wording: Wording) -> bool:
    """Tell whether so many letters that a wording shares with another make it a re-cut of the other."""
    return n_letters >= max(_LEAST_SHARED_LETTERS, _NEARLY_ALL * wording.n_letters)


def is_most(n_letters: int, wording: Wording) -> bool:
    """Tell whether so many letters that a wording shares with another may make both re-cuts of a third."""
    return n_letters >= max(_LEAST_SHARED_LETTERS, _MOST * wording.n_letters)


def _words(text: str) -> list[str]:
    text = text.translate(_APOSTROPHES)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
    text = text.casefold()
    if not text.isascii():
        text = "".join(letter for letter in text if unicodedata.category(letter) not in _UNHEARD)
    words = _WORD.findall(text)
    while len(words) > 1 and words[0] in _COMPLEMENTIZERS:
        del words[0]
    return words


def _n_letters(words: tuple[str, ...]) -> int:
    together = "".join(words)
    if together.isascii():
        return len(together)
    return len(together) + (_LETTERS_OF_AN_IDEOGRAPH - 1) * len(_IDEOGRAPH.findall(together))


def _hash(words: str) -> int:
    """Hash some words alike in every process, as ``hash`` does not."""
    return int.from_bytes(blake2b(words.encode("utf-8", errors="surrogatepass"), digest_size=8).digest())
