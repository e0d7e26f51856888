import pytest

from transform.quotations.reading.marks import find_stretches, split_paragraphs


def marked(text: str) -> list[str]:
    return [text[s.inner_start : s.inner_end] for s in find_stretches(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said "go" now.', ["go"]),
        ("He said “go” now.", ["go"]),
        ("Er sagte „geh“ und ging.", ["geh"]),
        ("Er sagte »geh« und ging.", ["geh"]),
        ("Il dit « va » et part.", [" va "]),
        ("Han sa ”gå” nu.", ["gå"]),
        ("彼は「行け」と言った。", ["行け"]),
        ("彼は『行け』と言った。", ["行け"]),
        ("He said ‘go’ now.", ["go"]),
        ("He said 'go' now.", ["go"]),
        ("Er sagte ‚geh‘ und ging.", ["geh"]),
        ("Er sagte ›geh‹ und ging.", ["geh"]),
        ("He said ``go'' now.", ["go"]),
        ('He said “go" now.', ["go"]),
    ],
)
def test_every_convention_of_marks_is_read(text: str, inside: list[str]) -> None:
    assert marked(text) == inside


@pytest.mark.parametrize(
    "text",
    ["It isn't the '90s.", "Rock ’n’ roll", "It’s Ana’s.", "He is 6'2\" tall.", "The workers' party", '<a href="x">'],
)
def test_apostrophes_feet_and_tags_are_no_quotation_marks(text: str) -> None:
    assert marked(text) == []


def test_nested_marks_belong_to_the_outer_ones() -> None:
    assert marked("“He said ‘no’ and “never” to me,” she said.") == ["He said ‘no’ and “never” to me,"]
    assert marked("« Il a dit “non” hier »") == [" Il a dit “non” hier "]


def test_an_apostrophe_inside_single_marks_does_not_close_them() -> None:
    assert marked("‘I don’t know the workers’ council,’ he said.") == ["I don’t know the workers’ council,"]


def test_a_mark_that_is_never_closed_reaches_to_the_end_of_its_paragraph() -> None:
    first, second = split_paragraphs("He said “go away.\n\nShe “stayed” here.")
    assert [(s.style, s.is_closed) for s in first.stretches] == [("“", False)]
    assert [(s.style, s.is_closed) for s in second.stretches] == [("“”", True)]


def test_a_line_break_parts_paragraphs_unless_the_line_was_only_wrapped() -> None:
    text = "One line\nthat goes on.\nAnother paragraph.\r\n\r\nA third."
    assert [text[p.start : p.end] for p in split_paragraphs(text)] == [
        "One line\nthat goes on.",
        "Another paragraph.",
        "A third.",
    ]
