"""The newsroom's articles: one TOML file each, with what a reader of its page should find, marked by hand."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from transform.records import Access, Anonymity

NEWSROOM = Path(__file__).parent / "newsroom"
ARTICLES = NEWSROOM / "articles"
TEXTS = NEWSROOM / "texts"

_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
_EMPHASIS = re.compile(r"\*([^*]+)\*")


class BlockKind(StrEnum):
    """What a block of an article's body is; the marker that opens it in the file, but for a paragraph."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    UPDATE = "update"
    """An entry of a live blog: time | heading."""
    CAPTION = "caption"
    """caption | credit"""
    READ_ALSO = "read_also"
    """headline | slug of the article it leads to"""
    CLOSING = "closing"
    """A line after the story that says where it came from."""
    ASIDE = "aside"
    """A line of a plain text that is not part of the story: byline, date, promotion."""


_MARKERS = tuple(kind for kind in BlockKind if kind is not BlockKind.PARAGRAPH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, heading, caption or promotion of an article's body, in simple markup."""

    kind: BlockKind
    markup: str
    """Text with ``[words](address)`` for a link and ``*words*`` for emphasis."""
    note: str | None = None
    """What follows the bar: the credit of a caption, the target of a promotion; of an update, its heading."""

    @property
    def text(self) -> str:
        """The words without markup."""
        return plain_text(self.markup)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedQuotation:
    """A stretch between two quotation marks of a paragraph, and who said it, as a careful reader would mark it."""

    text: str
    """Without the marks; the halves of an interrupted quotation are marked each for itself."""
    speaker: str
    """The fullest name printed; of an unnamed speaker the description without article."""
    anonymity: Anonymity
    told_to: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NightTwo:
    """What the second night finds changed about an article."""

    title: str | None
    modified: datetime | None
    replacements: tuple[tuple[str, str], ...]
    """Old words and new words in the body."""
    quotations: tuple[MarkedQuotation, ...] | None
    """All of the article's quotations after the change, if they changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoArticle:
    """An article of the newsroom as it is to be served, and what should be read from it."""

    source_id: str
    slug: str
    path: str
    """Address on its outlet's server; of a plain text the name of the file."""
    title: str
    authors: tuple[str, ...]
    byline: str
    published: datetime | date | None
    modified: datetime | None
    section: str
    summary: str
    keywords: tuple[str, ...]
    language: str
    kind: str
    """news, opinion, review or live_blog."""
    access: Access
    n_teaser_paragraphs: int
    """How many paragraphs a reader without a subscription gets."""
    agency: str | None
    origin: str | None
    """The outlet that a closing line names as the first to publish."""
    charset: str | None
    """Where it differs from the outlet's own."""
    is_listed_only_in_archive: bool
    redirected_from: str | None
    """The address under which it is linked, where that is not its own."""
    first_night: int
    gone_on_night: int | None
    night_2: NightTwo | None
    blocks: tuple[Block, ...]
    quotations: tuple[MarkedQuotation, ...]
    """Every quotation in quotation marks, in the order of the text."""
    not_quotations: tuple[str, ...]
    """What else stands in quotation marks: words held at arm's length, names, terms."""

    @property
    def text(self) -> str:
        """The body as an extractor should give it: paragraphs and headings, parted by an empty line."""
        kept = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.UPDATE)
        return "\n\n".join(block.text for block in self.blocks if block.kind in kept)

    @property
    def paragraphs(self) -> tuple[Block, ...]:
        """The paragraphs alone."""
        return tuple(block for block in self.blocks if block.kind is BlockKind.PARAGRAPH)

    def is_gone(self, night: int) -> bool:
        """Tell whether the outlet has taken the article down by that night."""
        return self.gone_on_night is not None and night >= self.gone_on_night

    def on_night(self, night: int) -> "DemoArticle":
        """Return the article as it stands on that night."""
        if night < 2 or self.night_2 is None:
            return self
        return replace(
            self,
            title=self.night_2.title or self.title,
            modified=self.night_2.modified or self.modified,
            blocks=tuple(_reworded(block, self.night_2.replacements) for block in self.blocks),
            quotations=self.quotations if self.night_2.quotations is None else self.night_2.quotations,
        )


@cache
def load_articles() -> tuple[DemoArticle, ...]:
    """Read every article of the newsroom, plain texts among them, ordered by outlet and file name.

    Raises ValueError if a file lacks something or says something unknown, naming the file.
    """
    articles = []
    for path in sorted(ARTICLES.glob("*/*.toml")):
        try:
            articles.append(_parse_article(path.parent.name, path.stem, path.read_text("utf-8")))
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f"{path.parent.name}/{path.name}: {error!r}") from error
    return tuple(articles)


def articles_on(night: int, source_id: str) -> tuple[DemoArticle, ...]:
    """Return what an outlet has published up to a night, as it stands then, the newest first."""
    published = [
        article.on_night(night)
        for article in load_articles()
        if article.source_id == source_id and article.first_night <= night
    ]
    return tuple(sorted(published, key=_age, reverse=True))


def plain_text(markup: str) -> str:
    """Take the markup of links and emphasis out of a text.

    >>> plain_text("It was *her* [second letter](/news/letter).")
    'It was her second letter.'
    """
    return _EMPHASIS.sub(r"\1", _LINK.sub(r"\1", markup))


def _age(article: DemoArticle) -> str:
    return article.published.isoformat() if article.published else ""


def _reworded(block: Block, replacements: tuple[tuple[str, str], ...]) -> Block:
    markup = block.markup
    for old, new in replacements:
        markup = markup.replace(old, new)
    return replace(block, markup=markup)


def _parse_article(source_id: str, slug: str, content: str) -> DemoArticle:
    fields: dict[str, Any] = tomllib.loads(content)
    path = fields.pop("path")
    if "body" in fields:
        blocks = _parse_blocks(fields.pop("body"))
    else:
        blocks = _parse_text(TEXTS / path, frozenset(fields.pop("asides", ())))
    quotations = _parse_quotations(fields.pop("quotation", ()))
    article = DemoArticle(
        source_id=source_id,
        slug=slug,
        path=path,
        title=fields.pop("title"),
        authors=tuple(fields.pop("authors")),
        byline=fields.pop("byline", ""),
        published=fields.pop("published", None),
        modified=fields.pop("modified", None),
        section=fields.pop("section", ""),
        summary=fields.pop("summary", ""),
        keywords=tuple(fields.pop("keywords", ())),
        language=fields.pop("language", "en"),
        kind=fields.pop("kind", "news"),
        access=Access(fields.pop("access", Access.OPEN)),
        n_teaser_paragraphs=fields.pop("n_teaser_paragraphs", len(blocks)),
        agency=fields.pop("agency", None),
        origin=fields.pop("origin", None),
        charset=fields.pop("charset", None),
        is_listed_only_in_archive=fields.pop("is_listed_only_in_archive", False),
        redirected_from=fields.pop("redirected_from", None),
        first_night=fields.pop("first_night", 1),
        gone_on_night=fields.pop("gone_on_night", None),
        night_2=_parse_night_two(fields.pop("night_2", None)),
        blocks=blocks,
        quotations=quotations,
        not_quotations=tuple(fields.pop("not_quotations", ())),
    )
    if fields:
        raise ValueError(f"unknown: {', '.join(fields)}")
    return article


def _parse_blocks(body: str) -> tuple[Block, ...]:
    return tuple(_parse_block(part.strip()) for part in body.strip().split("\n\n"))


def _parse_block(part: str) -> Block:
    for kind in _MARKERS:
        marker = f"{kind.value}: "
        if part.startswith(marker):
            first, _, second = (piece.strip() for piece in part.removeprefix(marker).partition(" | "))
            if kind is BlockKind.UPDATE:
                return Block(kind=kind, markup=second, note=first)
            return Block(kind=kind, markup=first, note=second or None)
    return Block(kind=BlockKind.PARAGRAPH, markup=part)


def _parse_text(path: Path, asides: frozenset[str]) -> tuple[Block, ...]:
    # The first line of a plain text is its headline.
    parts = path.read_text("utf-8").strip().split("\n\n")[1:]
    return tuple(Block(kind=BlockKind.ASIDE if part in asides else BlockKind.PARAGRAPH, markup=part) for part in parts)


def _parse_quotations(tables: tuple[Mapping[str, str], ...]) -> tuple[MarkedQuotation, ...]:
    return tuple(
        MarkedQuotation(
            text=table["text"],
            speaker=table["speaker"],
            anonymity=Anonymity(table.get("anonymity", Anonymity.NAMED)),
            told_to=table.get("told_to"),
        )
        for table in tables
    )


def _parse_night_two(table: Mapping[str, Any] | None) -> NightTwo | None:
    if table is None:
        return None
    return NightTwo(
        title=table.get("title"),
        modified=table.get("modified"),
        replacements=tuple((one["old"], one["new"]) for one in table.get("replace", ())),
        quotations=_parse_quotations(table["quotation"]) if "quotation" in table else None,
    )
