"""The day on which something was said: as printed in the reporting clause, and counted back from the publication."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from operator import itemgetter

from transform.quotations.circumstances.reporting import Reporting
from transform.quotations.languages.record import Language
from transform.quotations.reading.tokens import Token

# How many tokens after and before the cue a day may stand.
_REACH = 14
_REACH_BACK = 16
_ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?!\w)")
_LOW, _TAG = itemgetter(2), itemgetter(3)  # read in half the time of a token's attributes
_Day = tuple[str, date | None]


def said_on(reporting: Reporting, published_on: date | None) -> tuple[str | None, date | None]:
    """Find the day beside a cue as printed, and as a date no later than the day of publication."""
    tokens, cue = reporting.tokens, reporting.cue
    k = bisect_left(tokens, cue[0], key=itemgetter(0))
    if k == len(tokens):
        return None, None
    days = _day_words(reporting.language)
    first = max(0, k - _REACH_BACK)
    near = tokens[first : k + _REACH]
    if days.isdisjoint(map(_LOW, near)) and "M" not in map(_TAG, near):  # as nearly always
        return None, None
    hits = {first + n for n, token in enumerate(near) if token.low in days or token.tag == "M"}
    for i in (*_after(reporting, k), *_before(reporting, k)):
        if i in hits and (found := _day(reporting, i, published_on)):
            return found
    return None, None


def _after(reporting: Reporting, k: int) -> Iterator[int]:
    """Yield the tokens from the cue to the end of its clause."""
    tokens, language = reporting.tokens, reporting.language
    for i in range(k, min(len(tokens), k + _REACH)):
        token = tokens[i]
        if i > k and (token.tag in ":;QXSW" or token.low in language.complementizers):
            return
        if i > k + 1 and token.tag == "V":
            return
        if token.tag == "," and i + 1 < len(tokens) and _opens_clause(tokens[i + 1], language):
            return
        if i > k and reporting.is_said(token):
            return
        if not reporting.is_speaker(token) or _is_german_tail(reporting, i):
            yield i


def _is_german_tail(reporting: Reporting, i: int) -> bool:
    """Tell a time at the end of what was taken for the speaker: "Sousa in der vergangenen Woche"."""
    speaker, token = reporting.speaker, reporting.tokens[i]
    return reporting.language.nouns_are_capitalised and speaker is not None and token.end == speaker[1]


def _opens_clause(token: Token, language: Language) -> bool:
    """Tell what is no longer about the cue after a comma: "elected on Monday", "der am Montag zurücktrat"."""
    if token.tag == "w":
        return token.low.endswith(language.past_endings or "\0")
    return token.tag in "VXWSC" or (token.tag == "D" and language.is_verb_second)


def _is_added(reporting: Reporting, k: int) -> bool:
    """Tell words on an event with a day of its own: "lost on Sunday, calling it “a farce”"."""
    verb = reporting.verb
    is_naming = verb is not None and verb.is_participle and not verb.takes_clause
    return is_naming and all(token.tag != "V" for token in reporting.tokens[max(0, k - _REACH_BACK) : k])


def _before(reporting: Reporting, k: int) -> Iterator[int]:
    """Yield the tokens before the cue, outside the speaker, its relative clauses and what was said."""
    tokens = reporting.tokens
    is_added = _is_added(reporting, k)
    for i in range(k - 1, max(-1, k - _REACH_BACK - 1), -1):
        if tokens[i].tag in "WQ:;CVXA" or reporting.is_said(tokens[i]):
            return
        if is_added and tokens[i].tag == ",":
            return
        if reporting.is_speaker(tokens[i]):
            continue
        opener = next((j for j in range(i - 1, max(-1, i - 8), -1) if tokens[j].tag in ",QW"), None)
        if opener is not None and _opens_clause(
            tokens[min(opener + (tokens[opener].tag != "W"), i)], reporting.language
        ):
            continue
        yield i


@lru_cache(maxsize=16)
def _day_words(language: Language) -> frozenset[str]:
    parts = {f"{day}{part}" for day in language.weekdays for part in language.day_parts}
    listed = (*language.weekdays, *language.weekday_forms, *language.relative_days)
    return frozenset((*listed, *parts, *language.months, *language.time_spans))


def _day(reporting: Reporting, i: int, published_on: date | None) -> _Day | None:
    text, tokens, language = reporting.text, reporting.tokens, reporting.language
    token = tokens[i]
    before = tokens[i - 1].low if i else ""
    is_of_name = i + 1 < len(tokens) and tokens[i + 1].tag == "U" and i > 0 and tokens[i - 1].tag == "D"
    if before in language.coming or is_of_name:  # "the Sunday Post"
        return None  # "next Friday" is when something will happen
    if token.tag == "M":
        found = _ISO.match(text, token.start)
        return (found.group(), _past(_date(found.group()), published_on)) if found else None
    if token.low in language.months:
        return _calendar_day(text, tokens, i, language, published_on)
    if token.low in language.time_spans:
        return (text[tokens[i - 1].start : token.end], None) if before in language.gone else None
    printed = text[token.start : token.end]
    if token.low in language.relative_days and i and printed[0].isupper() and not language.nouns_are_capitalised:
        return None  # "the Today programme"
    if published_on is None:
        return printed, None
    if token.low in language.relative_days:
        return printed, published_on + timedelta(days=language.relative_days[token.low])
    weekday = language.weekday_forms.get(token.low, -1)
    if weekday < 0:
        weekday = next(n for n, day in enumerate(language.weekdays) if token.low.startswith(day))
    return printed, published_on - timedelta(days=(published_on.weekday() - weekday) % 7)


def _calendar_day(
    text: str, tokens: Sequence[Token], i: int, language: Language, published_on: date | None
) -> _Day | None:
    """Read "4 November", "November 4, 2026", "4. November 2026"; a month alone is no day."""
    numbers = [_number(tokens, j) for j in (i - 1, i + 1, i + 2, i + 3)]
    if numbers[0] and numbers[0] <= 31:
        day, first, last = numbers[0], i - 1, i
    elif numbers[1] and numbers[1] <= 31:
        day, first, last = numbers[1], i, i + 1
    else:
        return None
    follows_comma = tokens[last + 1 : last + 2] and tokens[last + 1].tag == ","
    year = _number(tokens, last + 2 if follows_comma else last + 1)
    has_year = year is not None and 1900 <= year <= 2100
    if has_year:
        last += 2 if follows_comma else 1
    printed = text[tokens[first].start : tokens[last].end]
    if published_on is None and not has_year:
        return printed, None
    month = language.months[tokens[i].low]
    if has_year:
        return printed, _past(_date(f"{year}-{month:02}-{day:02}"), published_on)
    assert published_on is not None
    years = (published_on.year, published_on.year - 1)
    tries = (_past(_date(f"{one}-{month:02}-{day:02}"), published_on) for one in years)
    return printed, next((one for one in tries if one), None)


def _number(tokens: Sequence[Token], j: int) -> int | None:
    return int(tokens[j].low) if 0 <= j < len(tokens) and tokens[j].low.isdecimal() and len(tokens[j].low) < 5 else None


def _date(printed: str) -> date | None:
    try:
        return date.fromisoformat(printed)
    except ValueError:
        return None  # 31 April


def _past(day: date | None, published_on: date | None) -> date | None:
    """Nothing was said after it was published."""
    return None if day is None or (published_on is not None and day > published_on) else day
