from lxml.html import document_fromstring

from tests.transform.pages import PARAGRAPHS, TEXT
from transform.body.blocks import Block
from transform.body.page_text import read_page_text
from transform.body.placement import place_blocks

BLOCKS = tuple(Block(text=text) for text in PARAGRAPHS)


def test_each_block_finds_its_element_and_the_boxes_around_it() -> None:
    tree = document_fromstring(
        f"<body><div id='main'>{TEXT}<div class='promo'><p>Fares to rise in spring</p></div></div></body>"
    )
    placed = place_blocks((*BLOCKS, Block(text="Fares to rise in spring")), read_page_text(tree))
    assert [place.element.tag for place in placed if place.element is not None] == ["p"] * 5
    assert [box.names.strip() for box in placed[-1].boxes] == ["", "promo"]
    assert placed[0].boxes[0].share > 0.2


def test_what_stands_outside_the_element_with_the_text_is_known() -> None:
    tree = document_fromstring(f"<body><div><p>World news</p></div><article>{TEXT}</article></body>")
    placed = place_blocks((Block(text="World news"), *BLOCKS), read_page_text(tree))
    assert [place.is_in_main for place in placed] == [False, True, True, True, True]


def test_of_a_text_printed_twice_the_next_in_reading_order_is_meant() -> None:
    tree = document_fromstring("<body><p id='a'>Fares rise</p><p>Ferry back</p><p id='b'>Fares rise</p></body>")
    placed = place_blocks((Block(text="Ferry back"), Block(text="Fares rise")), read_page_text(tree))
    assert [place.element.get("id") for place in placed if place.element is not None] == [None, "b"]


def test_a_block_that_is_nowhere_on_the_page_has_no_element() -> None:
    (placed,) = place_blocks((Block(text="Made up"),), read_page_text(document_fromstring("<body><p>Ferry</p></body>")))
    assert (placed.element, placed.is_in_main, placed.boxes) == (None, True, ())
