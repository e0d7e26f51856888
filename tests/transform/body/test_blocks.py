from lxml import etree
from lxml.html import document_fromstring

from transform.body.blocks import Block, Form, body_blocks, html_blocks, line_blocks


def blocks(xml: str) -> list[tuple[str, str]]:
    return [(block.form.value, block.text) for block in body_blocks(etree.fromstring(f"<body>{xml}</body>"))]


def test_paragraphs_headings_items_and_rows_are_blocks_of_their_own() -> None:
    found = blocks(
        "<head rend='h2'>Fares</head><p>They <hi>rise</hi> again.</p><list><item>Adults: 4</item><item><p>Bikes: 1</p>"
        "</item></list><table><row><cell>Day</cell><cell>Night</cell></row></table><quote><p>Fine.</p></quote>"
    )
    assert found == [
        ("heading", "Fares"),
        ("paragraph", "They rise again."),
        ("item", "Adults: 4"),
        ("item", "Bikes: 1"),
        ("row", "Day | Night"),
        ("quote", "Fine."),
    ]


def test_text_between_block_elements_is_a_paragraph() -> None:
    assert blocks("<div>Loose text.<p>Inner.</p>More of it.</div>") == [
        ("paragraph", "Loose text."),
        ("paragraph", "Inner."),
        ("paragraph", "More of it."),
    ]


def test_two_line_breaks_part_paragraphs() -> None:
    assert [text for _, text in blocks("<p>First, without a stop<lb/><lb/>Second</p>")] == [
        "First, without a stop",
        "Second",
    ]


def test_one_line_break_parts_paragraphs_only_after_a_sentence() -> None:
    assert [text for _, text in blocks("<p>The ferry is back.<lb/>It sails<lb/>at nine.</p>")] == [
        "The ferry is back.",
        "It sails at nine.",
    ]


def test_a_line_end_in_the_markup_is_only_a_space() -> None:
    assert blocks("<p>The ferry is back.\nIt sails.</p>") == [("paragraph", "The ferry is back. It sails.")]


def test_selected_markup_is_read_without_scripts_figures_and_forms() -> None:
    root = document_fromstring(
        "<div><h2>Fares</h2><div>They <b>rise</b>.<br><br>Again.</div><script>x()</script><figure>Pier</figure>"
        "<ul><li>Adults</li></ul><form>Sign up</form></div>"
    )
    assert [(block.form, block.text) for block in html_blocks(root)] == [
        (Form.HEADING, "Fares"),
        (Form.PARAGRAPH, "They rise."),
        (Form.PARAGRAPH, "Again."),
        (Form.ITEM, "Adults"),
    ]


def test_lines_are_paragraphs_where_no_empty_line_parts_them() -> None:
    assert line_blocks("The ferry is back.\r\nIt sails at nine.") == (
        Block(text="The ferry is back."),
        Block(text="It sails at nine."),
    )
