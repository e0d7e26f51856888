"""Where quotation marks open and close in a text whose marks are known, by rules that a person can follow by hand."""

from collections.abc import Collection, Iterator, Sequence

Chars = tuple[int, int]
"""A stretch of characters, end exclusive."""
Pair = tuple[str, str]
"""An opening and a closing mark; they may be the same, and longer than a character."""

_APOSTROPHES = "'’"


def find_quoted(text: str, pairs: Sequence[Pair], apostrophes: Collection[int], ends: Collection[int]) -> list[Chars]:
    """Find what stands inside quotation marks, the outermost ones only, marks excluded.

    A mark that is never closed holds to the end of its line. ``apostrophes`` are places of characters that look like
    marks and are none; a reader sees at ``ends`` where a mark was forgotten.

    >>> find_quoted("“It’s ‘off’,” he said.", [("“", "”"), ("‘", "’")], (), ())
    [(1, 12)]
    """
    found: list[Chars] = []
    offset = 0
    for line in text.split("\n"):
        found += _quoted_in_line(text, (offset, offset + len(line)), pairs, (apostrophes, ends))
        offset += len(line) + 1
    return found


def _quoted_in_line(
    text: str, line: Chars, pairs: Sequence[Pair], hints: tuple[Collection[int], Collection[int]]
) -> Iterator[Chars]:
    apostrophes, ends = hints
    at, end = line
    pair: Pair | None = None
    start = depth = 0
    while at < end:
        if pair and at in ends:
            yield start, at
            pair = None
        if pair is None:
            pair = next((one for one in pairs if _opens(text, at, one[0], apostrophes)), None)
            start, depth = at + len(pair[0]) if pair else at, 1
            at = start if pair else at + 1
        elif _stands(text, at, pair[1], apostrophes):
            depth -= 1
            if depth == 0:
                yield start, at
            at += len(pair[1])
            pair = pair if depth else None
        else:
            depth += text.startswith(pair[0], at)
            at += 1
    if pair:
        yield start, end


def _opens(text: str, at: int, mark: str, apostrophes: Collection[int]) -> bool:
    after = text[at + len(mark) : at + len(mark) + 1]
    is_guillemet = mark in ("«", "‹")
    return _stands(text, at, mark, apostrophes) and (is_guillemet or bool(after.strip()))


def _stands(text: str, at: int, mark: str, apostrophes: Collection[int]) -> bool:
    if not text.startswith(mark, at) or at in apostrophes:
        return False
    is_inside_a_word = text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum()
    return not (mark in _APOSTROPHES and is_inside_a_word)
