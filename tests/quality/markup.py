"""The markup in which people mark quotations: braces with numbers in the text, and lines about speakers below it.

``{2:“We wait,”} {2=said} {2@Ana Sousa}.`` gives the second quotation its words, cue and speaker as printed; several
stretches with one number belong together, ``{2,3@she}`` serves two quotations. ``{-:“natural”}`` are words in marks
that nobody said. ``\\’`` is an apostrophe where a mark could be meant, ``\\/`` the place where a closing mark is lost.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from tests.quality.quoted import Chars

_TOKEN = re.compile(r"\{(?P<ids>\d+(?:,\d+)*|-)(?P<role>[:=@])|(?P<close>\})|\\(?P<escaped>.)")


class MarkupError(ValueError):
    """A text that is not marked as it should be. Its message names the place."""


@dataclass(slots=True)
class Marked:
    """A text without its markup, and what was marked in it."""

    text: str = ""
    content: dict[int, list[Chars]] = field(default_factory=lambda: defaultdict(list))
    cue: dict[int, list[Chars]] = field(default_factory=lambda: defaultdict(list))
    source: dict[int, list[Chars]] = field(default_factory=lambda: defaultdict(list))
    unsaid: list[Chars] = field(default_factory=list)
    """Words in marks that nobody said."""
    apostrophes: set[int] = field(default_factory=set)
    ends: set[int] = field(default_factory=set)
    """Where a closing mark is missing."""


def parse_markup(markup: str) -> Marked:
    """Take the markup out of a text.

    Raises MarkupError for braces that do not pair.

    >>> parsed = parse_markup("{1:“We wait,”} {1=said} {1@Ana Sousa}.")
    >>> parsed.text, dict(parsed.content), dict(parsed.source)
    ('“We wait,” said Ana Sousa.', {1: [(0, 10)]}, {1: [(16, 25)]})
    """
    marked = Marked()
    opened: list[tuple[str, str, int]] = []
    pieces: list[str] = []
    at = length = 0
    for token in _TOKEN.finditer(markup):
        pieces.append(markup[at : token.start()])
        length += token.start() - at
        at = token.end()
        if token["ids"]:
            opened.append((token["ids"], token["role"], length))
        elif token["close"]:
            if not opened:
                raise MarkupError(f"a brace closes that was never opened: {markup[max(0, at - 40) : at]!r}")
            _keep(marked, *opened.pop(), length)
        elif token["escaped"] == "/":
            marked.ends.add(length)
        else:
            marked.apostrophes.add(length)
            pieces.append(token["escaped"])
            length += 1
    if opened:
        raise MarkupError(f"{{{opened[-1][0]}{opened[-1][1]} is never closed")
    marked.text = "".join([*pieces, markup[at:]])
    if stray := re.search(r".{0,30}[{}].{0,30}", marked.text):
        raise MarkupError(f"a brace that marks nothing: {stray[0]!r}")
    for spans in (*marked.content.values(), *marked.cue.values(), *marked.source.values()):
        spans.sort()
    return marked


def _keep(marked: Marked, ids: str, role: str, start: int, end: int) -> None:
    if ids == "-":
        marked.unsaid.append((start, end))
        return
    roles = {":": marked.content, "=": marked.cue, "@": marked.source}
    for number in ids.split(","):
        roles[role][int(number)].append((start, end))
