from lxml.html import HtmlElement, document_fromstring

from tests.transform.pages import PARAGRAPHS
from transform.body.blocks import Block
from transform.body.page_text import read_page_text
from transform.body.placement import place_blocks
from transform.body.recovery import with_missing_paragraphs

LOST = "Nobody had expected the vote to be so clear, least of all the union, which had called for a strike."


def page(*containers: str) -> HtmlElement:
    return document_fromstring(f"<body><main>{''.join(containers)}</main></body>")


def container(*paragraphs: str, name: str = "story-part") -> str:
    return f"<div class='{name}'>{''.join(f'<p>{paragraph}</p>' for paragraph in paragraphs)}</div>"


def recovered(tree: HtmlElement, *extracted: str) -> list[str]:
    blocks = [Block(text=text) for text in extracted]
    text = read_page_text(tree)
    return [block.text for block in with_missing_paragraphs(place_blocks(blocks, text), text)]


def test_a_paragraph_in_a_container_like_the_others_comes_back_in_its_place() -> None:
    tree = page(container(*PARAGRAPHS[:3]), container(LOST), container(PARAGRAPHS[3]))
    assert recovered(tree, *PARAGRAPHS) == [*PARAGRAPHS[:3], LOST, PARAGRAPHS[3]]


def test_text_in_another_kind_of_container_does_not() -> None:
    tree = page(container(*PARAGRAPHS), container(LOST, name="reader-comment"))
    assert recovered(tree, *PARAGRAPHS) == list(PARAGRAPHS)


def test_containers_without_any_class_say_nothing() -> None:
    tree = page(*(f"<div><p>{paragraph}</p></div>" for paragraph in (*PARAGRAPHS, LOST)))
    assert recovered(tree, *PARAGRAPHS) == list(PARAGRAPHS)


def test_labels_and_lines_of_links_do_not_come_back() -> None:
    tree = page(container(*PARAGRAPHS), container("Advertisement", f"<a href='/vote'>{LOST}</a>"))
    assert recovered(tree, *PARAGRAPHS) == list(PARAGRAPHS)


def test_two_paragraphs_are_too_few_to_trust_their_container() -> None:
    tree = page(container(*PARAGRAPHS[:2]), container(LOST))
    assert recovered(tree, *PARAGRAPHS[:2]) == list(PARAGRAPHS[:2])


def test_paragraphs_of_another_article_on_the_page_do_not_come_back() -> None:
    tree = page(f"<article>{container(*PARAGRAPHS)}</article>", f"<article>{container(LOST)}</article>")
    assert recovered(tree, *PARAGRAPHS) == list(PARAGRAPHS)


def test_a_lost_heading_beside_the_paragraphs_comes_back_unless_it_is_a_link() -> None:
    parts = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    teaser = "<h3><a href='/fares'>Fares to rise in spring</a></h3>"
    tree = page(f"<div>{''.join((*parts[:2], '<h2>Lower fares</h2>', teaser, *parts[2:]))}<h2>More</h2></div>")
    assert recovered(tree, *PARAGRAPHS) == [*PARAGRAPHS[:2], "Lower fares", *PARAGRAPHS[2:]]
