"""Texts with the quotations that a person found in them: our own, or the benchmark's JSON lines.

``python -m tests.quality.gold`` prints our own as such lines.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tests.quality.markup import Marked, MarkupError, parse_markup
from tests.quality.quoted import Chars, Pair, find_quoted
from tests.quality.words import Words
from transform.records import Anonymity, QuotationKind

GOLD = Path(__file__).parent / "gold"
GOLD_SECOND = Path(__file__).parent / "gold_second"
"""Texts that nobody worked with while the engine was made; see their README."""
BATCHES = (GOLD, GOLD_SECOND)
_BODY = "body"
"""A body printed with its name: whether that is named or collective is left open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What our own texts say of a quotation beyond the benchmark."""

    anonymity: tuple[Anonymity, ...]
    """Every one that a careful reader could choose."""
    speaker: str | None
    """The fullest name printed, or how an unnamed speaker is described."""
    told_to: str | None
    said_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldQuotation:
    """A quotation as a person marked it."""

    kind: QuotationKind
    content: tuple[Chars, ...]
    cue: tuple[Chars, ...]
    source: tuple[Chars, ...]
    """The speaker as printed; empty if the text names none."""
    details: Details | None
    """None in a file of the benchmark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """A text and what a person found in it. Offsets count characters, end exclusive."""

    article_id: str
    language: str
    published_on: date | None
    text: str
    quoted: tuple[Chars, ...]
    """What stands inside quotation marks, marks excluded."""
    unsaid: tuple[Chars, ...]
    """Words in marks that nobody said; empty in a file of the benchmark."""
    quotations: tuple[GoldQuotation, ...]


def load_gold(path: Path) -> tuple[GoldArticle, ...]:
    """Read a folder of marked texts or a file of JSON lines.

    Raises MarkupError or ValueError for a text that is not marked as it should be, naming it.
    """
    if path.is_dir():
        return tuple(read_marked(one) for one in sorted(path.glob("*.txt")))
    lines = path.read_text(encoding="utf-8").split("\n")
    return tuple(_from_json(json.loads(line)) for line in lines if line.strip())


def read_marked(path: Path) -> GoldArticle:
    """Read a file with one marked text.

    Raises MarkupError naming the file and what is wrong with it.
    """
    try:
        return parse_marked(path.stem, path.read_text(encoding="utf-8"))
    except (MarkupError, KeyError, ValueError) as error:
        raise MarkupError(f"{path.name}: {error}") from error


def parse_marked(article_id: str, marked_text: str) -> GoldArticle:
    """Read one marked text: head lines, the text, and after ``---`` a line for each speaker.

    Raises MarkupError, KeyError or ValueError for what is not as it should be.
    """
    head_and_text, _, foot = marked_text.partition("\n---\n")
    head, _, markup = head_and_text.partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    marked = parse_markup(markup)
    quoted = tuple(find_quoted(marked.text, _pairs(fields["marks"]), marked.apostrophes, marked.ends))
    return GoldArticle(
        article_id=article_id,
        language=fields["language"],
        published_on=date.fromisoformat(fields["published"]),
        text=marked.text,
        quoted=quoted,
        unsaid=tuple(sorted(marked.unsaid)),
        quotations=_quotations(marked, quoted, _parse_foot(foot)),
    )


def as_json(article: GoldArticle) -> dict[str, Any]:
    """Return an article in the form of the benchmark."""
    return {
        "id": article.article_id,
        "language": article.language,
        "published": article.published_on.isoformat() if article.published_on else None,
        "text": article.text,
        "quoted": article.quoted,
        "quotes": [
            {
                "type": one.kind,
                "content": one.content,
                "cue": one.cue or None,
                "source": one.source or None,
                "label": one.details.anonymity[0] if one.details else None,
            }
            for one in article.quotations
        ],
    }


def _from_json(record: Mapping[str, Any]) -> GoldArticle:
    published = record.get("published")
    return GoldArticle(
        article_id=record["id"],
        language=record["language"],
        published_on=date.fromisoformat(published) if published else None,
        text=record["text"],
        quoted=_chars(record["quoted"]),
        unsaid=(),
        quotations=tuple(
            GoldQuotation(
                kind=QuotationKind(one["type"]),
                content=_chars(one["content"]),
                cue=_chars(one["cue"]),
                source=_chars(one["source"]),
                details=None,
            )
            for one in record["quotes"]
        ),
    )


def _chars(spans: list[list[int]] | None) -> tuple[Chars, ...]:
    return tuple((start, end) for start, end in spans or ())


def _pairs(marks: str) -> list[Pair]:
    each = marks.split()
    if len(each) % 2:
        raise MarkupError(f"marks come in pairs, not as {marks!r}")
    return list(zip(each[::2], each[1::2], strict=True))


def _quotations(marked: Marked, quoted: tuple[Chars, ...], foot: dict[int, Details]) -> tuple[GoldQuotation, ...]:
    whole = set(marked.content) & set(foot)
    if loose := (set(marked.content) | set(marked.cue) | set(marked.source) | set(foot)) - whole:
        raise MarkupError(f"quotations {sorted(loose)} lack their words in the text or their speaker below it")
    words = Words(marked.text)
    inside = words(quoted)
    return tuple(
        GoldQuotation(
            kind=kind_of(words(marked.content[number]), inside),
            content=tuple(marked.content[number]),
            cue=tuple(marked.cue.get(number, ())),
            source=tuple(marked.source.get(number, ())),
            details=foot[number],
        )
        for number in sorted(marked.content)
    )


def kind_of(content: frozenset[int], inside: frozenset[int]) -> QuotationKind:
    """Tell whether all, some or no words of a quotation stand inside marks."""
    if content <= inside:
        return QuotationKind.DIRECT
    return QuotationKind.MIXED if content & inside else QuotationKind.INDIRECT


def _parse_foot(foot: str) -> dict[int, Details]:
    """Read lines such as ``named Ana Sousa: 1 2 4`` and ``told_to The Harbour Post: 2``."""
    speakers: dict[int, tuple[str, str | None]] = {}
    extra: dict[str, dict[int, str]] = {"told_to": {}, "said_on": {}}
    for line in foot.splitlines():
        about, _, numbers = line.rpartition(":")
        key, _, value = about.partition(" ")
        for number in map(int, numbers.split()):
            if key in extra:
                extra[key][number] = value
            elif number in speakers:
                raise MarkupError(f"quotation {number} has two speakers")
            else:
                speakers[number] = key, value or None
    if lost := (extra["told_to"].keys() | extra["said_on"].keys()) - speakers.keys():
        raise MarkupError(f"quotations {sorted(lost)} have no speaker")
    return {
        number: Details(
            anonymity=(Anonymity.NAMED, Anonymity.COLLECTIVE) if key == _BODY else (Anonymity(key),),
            speaker=value,
            told_to=extra["told_to"].get(number),
            said_on=date.fromisoformat(day) if (day := extra["said_on"].get(number)) else None,
        )
        for number, (key, value) in speakers.items()
    }


def _lines() -> Iterator[str]:
    for batch in BATCHES:
        for article in load_gold(batch):
            yield json.dumps(as_json(article), ensure_ascii=False)


def count_by_language(articles: tuple[GoldArticle, ...]) -> Counter[str]:
    """Count the quotations of each language."""
    return Counter(article.language for article in articles for _ in article.quotations)


if __name__ == "__main__":
    sys.stdout.writelines(line + "\n" for line in _lines())
