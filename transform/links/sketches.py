"""Sketches: a few hashes of a text, by which texts that have much in common are found among many.

A copy may be shortened, and a measure of likeness such as Jaccard's (and MinHash, which estimates it) says little about
what is contained in something longer. Hence a sample of the hashes of all runs of words, the same ones in every text
("FracMinHash": Irber and others, "Lightweight compositional analysis of metagenomes with FracMinHash and minimum
metagenome covers", bioRxiv 2022): of two sketches the share that the smaller has in common with the other estimates
how much of the shorter text the longer contains.
"""

from hashlib import blake2b
from zlib import crc32

from transform.text import fold

# Chosen by measurement on invented articles: python -m tests.transform.links.measure_links.
_SHINGLE = 4
# One hash in so many is kept: some sixty of a text of 500 words.
_ONE_IN = 8
# A book in one page: enough to find it again, and no more than others cost.
_MOST_PRINTS = 2_000
# "don’t" and "don't" are one word.
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘‛ʼ`´＇"))


def text_words(text: str) -> list[str]:
    """Return the words of a text as they are compared: without case and marks.

    >>> text_words("“Don’t wait,” she said.")
    ['dont', 'wait', 'she', 'said']
    """
    return fold(text.translate(_APOSTROPHES)).split()


def prints_of(words: list[str]) -> frozenset[int]:
    """Return the sampled hashes of runs of words, 64 bits each: none of a text that has too few words."""
    found: set[int] = set()
    for at in range(len(words) - _SHINGLE + 1):
        run = " ".join(words[at : at + _SHINGLE]).encode("utf-8", "surrogatepass")
        if crc32(run) % _ONE_IN == 0:  # cheaper than the hash, and alike in every process
            found.add(_hash(run))
            if len(found) == _MOST_PRINTS:
                break
    return frozenset(found)


def key_of(text: str) -> int:
    """Return a hash of 64 bits by which equal texts are found: an address, a headline, all words of an article."""
    return _hash(text.encode("utf-8", "surrogatepass"))


def _hash(content: bytes) -> int:
    return int.from_bytes(blake2b(content, digest_size=8).digest())
