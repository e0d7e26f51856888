"""Invented articles without end, what outlets make of them, and what only looks alike: for measuring links."""

import random
from collections.abc import Callable

from tests.load.invented_speech import speech

Text = list[str]
"""An article as paragraphs."""

_WEATHER = (
    "Good morning. Here is the weather for {place} on {day}. It will be {sky} at first with temperatures around {n}"
    " degrees. A {wind} wind will blow from the {side} and reach {m} knots near the coast. In the afternoon expect"
    " {sky2} with a chance of rain of {p} percent. The sun sets at {h}. Please check the harbour notices before you"
    " sail and stay away from the pier in high seas. Tomorrow will be {sky3} with up to {q} degrees."
)
_SHARES = (
    "Shares of {place} Holdings closed at {n}.{m} on {day}, {p} percent {way} than the day before. Some {q} thousand"
    " shares changed hands, against an average of {n} thousand. The harbour index ended the session {m} points {way}"
    " at {h}. Analysts expect results per share of 0.{p} for the quarter. This report was made from figures of the"
    " exchange. Past results say nothing about those to come, and nothing in it is advice to buy or to sell."
)
_OBITUARY = (
    "{name}, {q}, of {place}, died on {day} at the hospital in {town}. Born in {town2}, {name} worked for {n} years as"
    " a {trade} and belonged to the {club}. Survivors are {p} children and {m} grandchildren. The service will be held"
    " on {day2} at the chapel in {place}. The family asks that instead of flowers gifts be made to the lifeboat fund of"
    " the harbour. Arrangements are in the hands of the Lindqvist funeral home. Condolences may be left online."
)
_TEMPLATES = (_WEATHER, _SHARES, _OBITUARY)
_STOCK = (
    "The Harbour Post is an independent newsroom owned by its readers. We report from every island and port of the"
    " region, and we could not do so without those who support us. If you have seen something that we should know"
    " about, write to our desk in confidence, and we will look into it. Letters to the editor may be shortened."
)


def article(number: int) -> Text:
    """Return the article of a number: six to twenty paragraphs, always the same for a number."""
    chance = random.Random(number)
    return [speech(number * 100 + place) for place in range(chance.randint(6, 20))]


def templated(number: int, template: int) -> Text:
    """Return a forecast, a report of prices or an obituary: always the same for a number."""
    chance = random.Random(number)
    words = speech(number * 7 + 5).split()
    values = {name: chance.choice(words).strip(".,").title() for name in ("place", "town", "town2", "name", "club")}
    values |= {name: str(chance.randrange(1, 99)) for name in "nmpqh"}
    values |= {"day": chance.choice(("Monday", "Tuesday", "Friday")), "day2": chance.choice(("Sunday", "Saturday"))}
    values |= {name: chance.choice(("cloudy", "clear", "grey", "bright", "foggy")) for name in ("sky", "sky2", "sky3")}
    values |= {"wind": chance.choice(("light", "strong")), "side": chance.choice(("west", "east", "north"))}
    values |= {"way": chance.choice(("higher", "lower")), "trade": chance.choice(("welder", "teacher", "pilot"))}
    return _TEMPLATES[template].format(**values).split(". ")


def second_report(number: int) -> Text:
    """Return another agency's story on the same event: three of the same quotations among other words."""
    own = article(number + 500_000_000)
    chance = random.Random(number)
    quoted = chance.sample(article(number), 3)
    return [*own[:2], quoted[0], *own[2:4], quoted[1], *own[4:], quoted[2]]


def with_stock(number: int) -> Text:
    """Return an article that ends with what the outlet says of itself everywhere."""
    return [*article(number), _STOCK]


def as_it_was(text: Text, chance: random.Random) -> Text:
    """Print it as it is, with other apostrophes and quotation marks."""
    return [f"“{paragraph.replace(chr(39), '’')}”" for paragraph in text]


def trimmed(text: Text, chance: random.Random) -> Text:
    """Leave out up to half of it at the end."""
    return text[: max(3, len(text) - chance.randint(1, max(1, len(text) // 2)))]


def without_paragraphs(text: Text, chance: random.Random) -> Text:
    """Leave out up to a third of its paragraphs, anywhere."""
    n_kept = len(text) - chance.randint(1, max(1, len(text) // 3))
    return [text[at] for at in sorted(chance.sample(range(len(text)), n_kept))]


def reordered(text: Text, chance: random.Random) -> Text:
    """Print its paragraphs in another order."""
    return chance.sample(text, len(text))


def edited(text: Text, chance: random.Random) -> Text:
    """Change one word in sixteen."""
    return [
        " ".join("otherwise" if chance.random() < 1 / 16 else word for word in paragraph.split()) for paragraph in text
    ]


def with_own_paragraphs(text: Text, chance: random.Random) -> Text:
    """Add up to a third of one's own."""
    own = article(chance.randrange(10**9, 2 * 10**9))
    return [*own[: max(1, len(text) // 3)], *text]


def cut_and_edited(text: Text, chance: random.Random) -> Text:
    """Shorten it, change its words and add a paragraph."""
    return [*edited(trimmed(text, chance), chance), speech(chance.randrange(10**12))]


RECUTS: tuple[Callable[[Text, random.Random], Text], ...] = (
    as_it_was,
    trimmed,
    without_paragraphs,
    reordered,
    edited,
    with_own_paragraphs,
    cut_and_edited,
)
