"""Boilerplate: blocks that an outlet prints on page after page, told by their digests, which the warehouse learns."""

import re
from collections.abc import Sequence

from transform.body.blocks import Block, Form
from transform.ids import sha256
from transform.text import fold

# Half of a SHA-256: still 128 bits, and a set of them is small enough to go to every worker.
_DIGEST_CHARACTERS = 32
_FIGURES = re.compile(r"\d+")
_QUOTATION_MARKS = re.compile('["“”„«»‘’‚「」『』]')
# Running text, as elsewhere: who said what is never taken away because it was printed before.
_RUNNING_CHARACTERS = 80
# A page made of little else is the thing that was repeated (a notice, a daily column), not an article around it.
_MOST_REPEATED = 0.5


def block_digest(text: str) -> str:
    """Return the digest by which a block is known again; case, punctuation, space and all figures are disregarded.

    Years and counters differ from page to page in lines that are otherwise the same.

    >>> block_digest("12 comments – join in!") == block_digest("7 Comments: join in")
    True
    """
    return sha256(_FIGURES.sub("0", fold(text)).encode())[:_DIGEST_CHARACTERS]


def repeated_blocks(blocks: Sequence[Block], known: frozenset[str]) -> frozenset[int]:
    """Return the numbers of the blocks to remove because the outlet is known to repeat them.

    Kept are running text with a quotation in it, headings between paragraphs of the article ("Background" stands on
    many pages), and everything if more than half of the text would go.
    """
    if not known:
        return frozenset()
    found = {number for number, block in enumerate(blocks) if _is_known(block, known)}
    running = [number for number, block in enumerate(blocks) if number not in found and _is_running(block)]
    if running:
        first, last = running[0], running[-1]
        found -= {number for number in found if blocks[number].form is Form.HEADING and first < number < last}
    repeated = sum(len(blocks[number].text) for number in found)
    return frozenset(found) if repeated <= _MOST_REPEATED * sum(len(block.text) for block in blocks) else frozenset()


def _is_known(block: Block, known: frozenset[str]) -> bool:
    if _is_running(block) and _QUOTATION_MARKS.search(block.text):
        return False
    return block_digest(block.text) in known


def _is_running(block: Block) -> bool:
    return block.form is not Form.HEADING and len(block.text) >= _RUNNING_CHARACTERS
