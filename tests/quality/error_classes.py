"""What the engine got wrong in a text, sorted into classes that a cause can be looked for in."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.quality.details import has_right_name
from tests.quality.matching import LEAST_COMMON, Compared, Side, has_right_speaker, pair_sides
from transform.quotations.languages.choice import language_for
from transform.records import QuotationKind

_A_FEW_WORDS = 3


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing wrong: of a quotation marked, of one found, or of both."""

    error_class: str
    """From the general to the special: "borders / too long right"."""
    text: Compared
    gold: Side | None
    found: Side | None
    note: str = ""


def find_misses(text: Compared) -> Iterator[Miss]:
    """Sort what was missed, invented, cut wrongly or given to the wrong speaker."""
    pairs = pair_sides(text.gold, text.found, LEAST_COMMON)
    taken = set(pairs.values())
    spare = [side for j, side in enumerate(text.found) if j not in taken]
    for i, gold in enumerate(text.gold):
        if i in pairs:
            yield from _wrong_in_match(text, gold, text.found[pairs[i]])
        else:
            yield _missed(text, gold, [side for side in spare if side.content & gold.content])
    lost = [gold for i, gold in enumerate(text.gold) if i not in pairs]
    for found in spare:
        if not any(found.content & gold.content for gold in lost):
            yield _spurious(text, found)


def _missed(text: Compared, gold: Side, near: list[Side]) -> Miss:
    if len(near) > 1:
        return Miss("borders / split", text, gold, near[0], f"{len(near)} pieces")
    if near:
        return _wrong_borders(text, gold, near[0])
    if holder := next((side for side in text.found if gold.content <= side.content), None):
        return Miss("missed / inside another", text, gold, holder)
    return Miss(f"missed / {_why_missed(text, gold)}", text, gold, None)


def _wrong_borders(text: Compared, gold: Side, found: Side) -> Miss:
    if sum(bool(side.content & found.content) for side in text.gold) > 1:
        return Miss("borders / merged with another", text, gold, found)
    left = min(gold.content) - min(found.content)
    right = max(found.content) - max(gold.content)
    wrong = [f"too {'long' if n > 0 else 'short'} {side}" for side, n in (("left", left), ("right", right)) if n] or [
        "a piece lost or added between"
    ]
    return Miss(f"borders / {', '.join(wrong)}", text, gold, found, f"words left {left:+}, right {right:+}")


def _why_missed(text: Compared, gold: Side) -> str:
    order = _order(gold)
    if not gold.cue:
        return f"no cue marked, {order}"
    known = language_for(text.article.language)
    cue = [text.article.text[slice(*text.words.chars(number, number))].lower() for number in sorted(gold.cue)]
    phrases = {word for phrase in known.source_prefixes for word in phrase} | set(known.source_suffixes)
    if any(word in known.verbs or word in known.separable for word in cue):
        return f"known verb, {order}"
    if any(word in phrases for word in cue):
        return f"source phrase, {order}"
    return f"unknown cue, {order}"


def _order(gold: Side) -> str:
    """Write the order of Speaker, Verb and Quotation, each by its first word: "QVS"."""
    parts = (("Q", gold.content), ("V", gold.cue), ("S", gold.source))
    return "".join(letter for letter, words in sorted(parts, key=lambda part: min(part[1], default=0)) if words)


def _spurious(text: Compared, found: Side) -> Miss:
    if any(found.content & gold.content for gold in text.gold):
        return Miss("spurious / part of another", text, None, found)
    marked = frozenset[int]().union(*(words & found.content for words in text.stretches))
    if marked <= text.words(text.article.unsaid) and marked:
        return Miss("spurious / words that nobody said", text, None, found)
    if marked and len(marked) <= _A_FEW_WORDS:
        return Miss("spurious / a few words in marks", text, None, found)
    return Miss(f"spurious / {found.kind}", text, None, found)


def _wrong_in_match(text: Compared, gold: Side, found: Side) -> Iterator[Miss]:
    if not has_right_speaker(gold, found):
        yield Miss(f"speaker / {_wrong_speaker(gold, found)}", text, gold, found)
    if gold.cue and not gold.cue & found.cue:
        yield Miss(f"cue / {'another' if found.cue else 'none given'}", text, gold, found)
    if gold.kind is not found.kind:
        yield Miss(f"kind / {found.kind} for {gold.kind}", text, gold, found)
    elif gold.kind is not QuotationKind.INDIRECT and gold.content != found.content:
        yield Miss("borders / nearly right", text, gold, found)
    yield from _wrong_details(text, gold, found)


def _wrong_speaker(gold: Side, found: Side) -> str:
    if not found.source:
        return "none given"
    if not gold.source:
        return "none expected"
    is_same = gold.details and found.found and has_right_name(gold.details, found.found)
    return "another mention of the same" if is_same else "somebody else"


def _wrong_details(text: Compared, gold: Side, found: Side) -> Iterator[Miss]:
    if gold.details is None or found.found is None:
        return
    wanted, one = gold.details, found.found.quotation
    if one.anonymity not in wanted.anonymity:
        yield Miss(f"anonymity / {one.anonymity} for {wanted.anonymity[0]}", text, gold, found)
    if not has_right_name(wanted, found.found):
        speaker = found.found.speaker
        got = (speaker.name or speaker.descriptor) if speaker else None
        kind = "none" if got is None else "not the right one"
        yield Miss(f"name / {kind}", text, gold, found, f"{got}, not {wanted.speaker}")
    for what, marked, got_value in (
        ("told_to", wanted.told_to, one.told_to),
        ("said_on", wanted.said_on, one.said_on),
    ):
        if str(marked or "").casefold().removeprefix("the ") != str(got_value or "").casefold().removeprefix("the "):
            how = "not found" if got_value is None else "not the right one" if marked else "none expected"
            yield Miss(f"{what} / {how}", text, gold, found, f"{got_value}, not {marked}")
