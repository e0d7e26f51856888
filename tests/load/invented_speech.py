"""Invented speech without end, and what outlets make of it: for measuring how re-cut quotations are found again."""

import random
from collections.abc import Callable

_OPENINGS = (
    "I told the council that", "Nobody should believe that", "What worries me is that", "We have always said that",
    "Let me be clear,", "It is true that", "My answer is simple:", "People here know that", "I would rather say that",
    "You have to understand that", "The truth is that", "As far as I can see,", "We learned on Friday that",
    "I was surprised to hear that", "It makes no difference whether", "There is no doubt that",
)  # fmt: skip
_DOES = (
    "has to wait for", "will pay for", "cannot live without", "should have asked about", "is ready to rebuild",
    "never wanted", "has lost", "must publish", "is going to sell", "will vote against", "would do better without",
    "has been promised", "is afraid of", "knows nothing about", "is responsible for", "put a stop to",
    "wants to measure", "did not mention", "may close", "is still waiting for", "has spent a fortune on",
    "forgot", "will open", "takes money from", "depends on", "has no plan for",
)  # fmt: skip
_LINKS = ("of", "in", "and the", "for", "with the", "below the", "from", "or the", "near the", "without")
_TAILS = (
    "before the end of the year", "whatever it costs", "since the storm", "and not only in {place}", "for good",
    "because nobody else will", "as long as I am here", "unless the rain stops", "with or without our help",
    "as it did in {place}", "and that is a scandal", "within {number} days", "for the {number}th time", "after all",
    "and I am proud of it", "if the weather holds", "in front of {number} witnesses", "against our advice",
)  # fmt: skip
_STOCK = (
    "Our thoughts are with the families of everybody who was hurt in this terrible accident.",
    "We take the safety of our passengers very seriously at all times.",
    "We do not comment on proceedings that are still under way.",
    "We are working closely with the authorities to find out what happened.",
)
_SYLLABLES = ("bar", "cro", "del", "fen", "gal", "hov", "ist", "kel", "lum", "mor", "nav", "orr", "pel", "quil", "ras",
              "sten", "tor", "ulm", "ver", "wick", "yar", "zell")  # fmt: skip
# Words as many as a language has, the first ones far commoner than the last.
_N_WORDS = 20_000
_COMMONNESS = 2.5
# One quotation in twelve has a sentence that everybody says.
_STOCK_SHARE = 1 / 12


def speech(number: int) -> str:
    """Return the quotation of a number: one to four sentences, always the same for a number."""
    chance = random.Random(number)
    sentences = [_sentence(chance) for _ in range(chance.choice((1, 1, 2, 2, 3, 4)))]
    if chance.random() < _STOCK_SHARE:
        sentences.insert(chance.randrange(len(sentences) + 1), chance.choice(_STOCK))
    return " ".join(sentences)


def _sentence(chance: random.Random) -> str:
    parts = [chance.choice(_OPENINGS), "the", _thing(chance), chance.choice(_DOES), "the", _thing(chance)]
    if chance.random() < 0.7:
        parts.append(chance.choice(_TAILS))
    words = " ".join(parts).replace("{number}", str(chance.randrange(2, 400))).replace("{place}", _word(chance).title())
    return words[0].upper() + words[1:] + "."


def _thing(chance: random.Random) -> str:
    words = [_word(chance)]
    if chance.random() < 0.4:
        words.insert(0, _word(chance))
    if chance.random() < 0.5:
        words += [chance.choice(_LINKS), _word(chance)]
    return " ".join(words)


def _word(chance: random.Random) -> str:
    number = int(_N_WORDS * chance.random() ** _COMMONNESS)
    syllables: list[str] = []
    while number or not syllables:
        number, syllable = divmod(number, len(_SYLLABLES))
        syllables.append(_SYLLABLES[syllable])
    return "".join(syllables)


def without_its_head(words: list[str], chance: random.Random) -> list[str]:
    """Cut up to half of it at the front."""
    return words[chance.randint(1, max(1, len(words) // 2)) :]


def without_its_tail(words: list[str], chance: random.Random) -> list[str]:
    """Cut up to half of it at the end."""
    return words[: len(words) - chance.randint(1, max(1, len(words) // 2))]


def without_its_middle(words: list[str], chance: random.Random) -> list[str]:
    """Leave out up to a third of it between two parts."""
    n_out = chance.randint(1, max(1, len(words) // 3))
    at = chance.randint(3, max(3, len(words) - n_out - 3))
    return [*words[:at], "[...]", *words[at + n_out :]]


def one_sentence(words: list[str], chance: random.Random) -> list[str]:
    """Keep one sentence of it."""
    sentences = " ".join(words).split(". ")
    return chance.choice(sentences).split()


def with_another_word(words: list[str], chance: random.Random) -> list[str]:
    """Change one word."""
    at = chance.randrange(len(words))
    return [*words[:at], "otherwise", *words[at + 1 :]]


def with_two_other_words(words: list[str], chance: random.Random) -> list[str]:
    """Change two words."""
    return with_another_word(with_another_word(words, chance), chance)


def with_an_editors_word(words: list[str], chance: random.Random) -> list[str]:
    """Replace a word by one in brackets."""
    at = chance.randrange(len(words))
    return [*words[:at], "[the", "speaker]", *words[at + 1 :]]


def with_a_clause_inside(words: list[str], chance: random.Random) -> list[str]:
    """Split it where a reporting clause stood."""
    at = chance.randrange(1, len(words))
    return [*words[:at], "[...]", *words[at:]]


def cut_and_changed(words: list[str], chance: random.Random) -> list[str]:
    """Cut it at one end and change a word."""
    cut = chance.choice((without_its_head, without_its_tail))(words, chance)
    return with_another_word(cut, chance) if cut else cut


RECUTS: tuple[Callable[[list[str], random.Random], list[str]], ...] = (
    without_its_head,
    without_its_tail,
    without_its_middle,
    one_sentence,
    with_another_word,
    with_two_other_words,
    with_an_editors_word,
    with_a_clause_inside,
    cut_and_changed,
)
