"""Plain text files: the first paragraph may be the headline, the rest is the body."""

from dataclasses import dataclass

from transform.body.blocks import Block, line_blocks

# A longer first paragraph, or one that ends like a sentence, is already the story.
_LONGEST_HEADLINE = 200
_CLOSED = (".", ":", ";", ",", "…", "。")
_CLOSING = "\"'”’»)"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainText:
    """A text file read: its headline, if it has one, and its paragraphs."""

    title: str | None
    blocks: tuple[Block, ...]


def read_plain(text: str) -> PlainText:
    """Read a text file's headline and paragraphs.

    >>> read_plain("Ferry talks resume\\n\\nThe talks resumed on Monday.").title
    'Ferry talks resume'
    """
    blocks = line_blocks(text)
    if len(blocks) > 1 and is_headline(blocks[0].text):
        return PlainText(title=blocks[0].text, blocks=blocks[1:])
    return PlainText(title=None, blocks=blocks)


def is_headline(paragraph: str) -> bool:
    """Tell a headline from a sentence: short, and without a closing full stop."""
    return len(paragraph) <= _LONGEST_HEADLINE and not paragraph.rstrip(_CLOSING).endswith(_CLOSED)
