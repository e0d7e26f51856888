"""Stretches in marks are found as a person would find them."""

import pytest

from tests.quality.quoted import Pair, find_quoted

CURLY, SINGLE, STRAIGHT, TEX = ("“", "”"), ("‘", "’"), ('"', '"'), ("``", "''")


@pytest.mark.parametrize(
    ("text", "pairs", "expected"),
    [
        ("“Go,” he said. “Now.”", [CURLY], ["Go,", "Now."]),
        ("“They said ‘no’ twice.”", [CURLY, SINGLE], ["They said ‘no’ twice."]),
        ("“A “b” c” d", [CURLY], ["A “b” c"]),
        ("‘I’d go,’ she said", [SINGLE], ["I’d go,"]),
        ("“One.\n“Two.” three", [CURLY], ["One.", "Two."]),
        ('"Go," he said, 5" tall', [STRAIGHT], ["Go,"]),
        ("``Go,'' he said", [TEX], ["Go,"]),
        ("« Va », dit-il", [("«", "»")], [" Va "]),
    ],
)
def test_the_outermost_marks_count(text: str, pairs: list[Pair], expected: list[str]) -> None:
    assert [text[start:end] for start, end in find_quoted(text, pairs, (), ())] == expected


def test_the_person_who_marks_says_what_is_an_apostrophe_and_where_a_mark_is_missing() -> None:
    text = "‘The crews’ boat’ sank. ‘Go home, she said."
    assert [text[start:end] for start, end in find_quoted(text, [SINGLE], {10}, {text.index(", she")})] == [
        "The crews’ boat",
        "Go home",
    ]
