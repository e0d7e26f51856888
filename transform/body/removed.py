"""Removal: the blocks that are not part of the article leave its text, and each keeps its reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from transform.body.blocks import Block, Form
from transform.body.boilerplate import repeated_blocks
from transform.body.line_rules import Zone
from transform.body.placement import Placed
from transform.body.removal_rules import LINE_RULES
from transform.body.structure import Removal, structural_removal
from transform.metadata.origins import outlet_in_line
from transform.records import RemovedBlock
from transform.text import clean_text, fold
from transform.urls import absolute_url

PARAGRAPH_BREAK = "\n\n"
# Running text: a paragraph this long that is not all link.
_RUNNING_CHARACTERS = 80
# The headline, the byline and the date stand among the first blocks, if the text repeats them at all.
_TOP_BLOCKS = 8
_END_BLOCKS = 6
# The words of a kicker before the headline, and those of a headline that cannot end a sentence by chance.
_KICKER_WORDS = 6
_TELLING_WORDS = 4
# A shorter text may well stand twice in one article ("No comment.").
_REPEATED_CHARACTERS = 40

_TITLE = Removal(kind="headline", rule="repeated_headline")
_BEFORE_TITLE = Removal(kind="promo", rule="before_headline")
_STANDFIRST = Removal(kind="standfirst", rule="repeated_standfirst")
_AUTHOR = Removal(kind="byline", rule="author_name")
_BIOGRAPHY = Removal(kind="byline", rule="author_biography")
# A longer paragraph that opens with the author's name is part of a story told in the third person.
_BIO_CHARACTERS = 600
_REPEATED = Removal(kind="repeat", rule="repeated_text")
_UNDER_LABEL = Removal(kind="promo", rule="under_related_label")
_BOILERPLATE = Removal(kind="boilerplate", rule="repeated_across_pages")
_BIO_VERBS = (
    "is",
    "was",
    "has",
    "covers",
    "writes",
    "reports",
    "joined",
    "ist",
    "schreibt",
    "arbeitet",
    "berichtet",
    "leitet",
)
_LABEL_KINDS = frozenset({"promo"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What can be told to be repeated in the text: what other fields say, and what the outlet prints on many pages."""

    titles: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    summaries: tuple[str, ...] = ()
    """What the page's head says that the article is about."""
    boilerplate: frozenset[str] = frozenset()
    """Digests (``block_digest``) of the blocks that the outlet prints on many pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A block and why it leaves the text (None: it stays)."""

    placed: Placed
    removal: Removal | None


def judge_blocks(placed: Sequence[Placed], known: Known) -> tuple[Judged, ...]:
    """Decide for every block whether it stays in the text."""
    titles = frozenset(fold(title) for title in known.titles) - {""}
    authors = frozenset(fold(author) for author in known.authors) - {""}
    summaries = frozenset(fold(summary) for summary in known.summaries) - {""}
    first, last = _running_text(placed)
    headline = next((n for n, place in enumerate(placed[:_TOP_BLOCKS]) if fold(place.block.text) in titles), None)
    seen: set[str] = set()
    judged: list[Judged] = []
    is_under_label = False
    for number, place in enumerate(placed):
        text = place.block.text
        folded = fold(text)
        is_top = number < max(first, 1) and number < _TOP_BLOCKS
        is_end = number > last or number >= len(placed) - _END_BLOCKS
        removal = None
        if headline is not None and number <= headline:
            removal = _TITLE if folded in titles else _BEFORE_TITLE if number < first else None
        elif place.block.form is Form.HEADING and (folded in titles or (is_top and _is_headline(folded, titles))):
            removal = _TITLE
        # Set as a heading it is a line about the article; the first paragraph of many is repeated in the head too.
        if removal is None and is_top and place.block.form is Form.HEADING and folded in summaries:
            removal = _STANDFIRST
        if removal is None and folded in authors and (is_top or is_end):
            removal = _AUTHOR
        if removal is None and is_end and len(text) <= _BIO_CHARACTERS and _is_biography(folded, authors):
            removal = _BIOGRAPHY
        removal = removal or line_removal(text, is_top=is_top, is_end=is_end)
        if removal is None and is_under_label and _is_pointer(place):
            removal = _UNDER_LABEL
        removal = removal or structural_removal(place, is_after_text=number > last)
        if (
            removal is None
            and len(text) >= _REPEATED_CHARACTERS
            and folded in seen
            and place.block.form is not Form.ITEM
        ):
            removal = _REPEATED
        if removal is None:
            seen.add(folded)
        is_under_label = removal is not None and (
            is_under_label or (removal.kind in _LABEL_KINDS and removal.rule == "read_also")
        )
        judged.append(Judged(placed=place, removal=removal))
    return _without_boilerplate(judged, known.boilerplate)


def _without_boilerplate(judged: Sequence[Judged], known: frozenset[str]) -> tuple[Judged, ...]:
    """Remove what the outlet repeats from what no other rule has removed."""
    kept = [one for one in judged if one.removal is None]
    repeated = {id(kept[number]) for number in repeated_blocks([one.placed.block for one in kept], known)}
    return tuple(Judged(placed=one.placed, removal=_BOILERPLATE) if id(one) in repeated else one for one in judged)


def kept_blocks(judged: Sequence[Judged]) -> list[Block]:
    """Return the blocks that stay in the text."""
    return [one.placed.block for one in judged if one.removal is None]


def line_removal(text: str, *, is_top: bool, is_end: bool) -> Removal | None:
    """Say which rule for lines a block's text meets, if any."""
    for rule in LINE_RULES:
        if len(text) > rule.longest or (rule.zone is Zone.TOP and not is_top) or (rule.zone is Zone.END and not is_end):
            continue
        if rule.pattern.fullmatch(text):
            return Removal(kind=rule.kind, rule=rule.rule)
    return None


def _is_headline(folded: str, titles: frozenset[str]) -> bool:
    """Tell the headline with its kicker, in one heading: "Ferries: Night boat to return before summer"."""
    # Without white space, for some templates print the two without any between them.
    dense = folded.replace(" ", "")
    return any(
        dense.endswith(title.replace(" ", ""))
        and len(title.split()) >= _TELLING_WORDS
        and folded.count(" ") - title.count(" ") <= _KICKER_WORDS
        for title in titles
    )


def _is_biography(folded: str, authors: frozenset[str]) -> bool:
    """Tell "Ana Sousa is a reporter ..." from the article, by the name that opens it."""
    return any(folded.startswith(f"{author} {verb} ") for author in authors for verb in _BIO_VERBS)


def _is_pointer(place: Placed) -> bool:
    return place.link_share > 0.8 or place.block.form is Form.ITEM


def _running_text(placed: Sequence[Placed]) -> tuple[int, int]:
    """The numbers of the first and the last paragraph of running text inside the main element."""
    running = [
        number
        for number, place in enumerate(placed)
        if place.is_in_main and place.block.form is not Form.HEADING and len(place.block.text) >= _RUNNING_CHARACTERS
    ]
    return (running[0], running[-1]) if running else (0, len(placed))


def removed_blocks(version_id: UUID, judgements: Sequence[Judged], body: str, url: str) -> tuple[RemovedBlock, ...]:
    """Make a row of each removed block: it would stand where the next kept paragraph starts."""
    rows: list[RemovedBlock] = []
    position = 0
    for judged in judgements:
        text = judged.placed.block.text
        if judged.removal is None:
            position += len(text) + len(PARAGRAPH_BREAK)
            continue
        is_naming = judged.removal.kind == "syndication" or judged.removal.rule == "source_line"
        rows.append(
            RemovedBlock(
                version_id=version_id,
                block_no=len(rows),
                kind=judged.removal.kind,
                rule=judged.removal.rule,
                raw_text=text,
                char_start=min(position, len(body)),
                target_url=_target(judged.placed, url),
                named_outlet=outlet_in_line(text, body) if is_naming else None,
            )
        )
    return tuple(rows)


def _target(placed: Placed, url: str) -> str | None:
    """Where the first link in a block leads, if it leads to a web address."""
    if placed.element is None:
        return None
    for element in (*placed.element.iter("a"), *placed.element.iterancestors("a")):
        href = element.get("href") or ""
        try:
            absolute = absolute_url(href, url)
        except ValueError:
            continue
        if href and not href.startswith("#") and absolute.lower().startswith(("http://", "https://")):
            return clean_text(absolute)
    return None
