from lxml.etree import tostring
from lxml.html import document_fromstring

from tests.transform.pages import PARAGRAPHS, TEXT, html
from transform.body.engine import fast_blocks, thorough_blocks

COMMENT = "I have lived by the harbour for forty years, and nobody has ever asked me what I think about the ferry."


def fast(page: str) -> list[str]:
    return [block.text for block in fast_blocks(document_fromstring(page))]


def test_both_ways_give_the_paragraphs_and_leave_the_tree_alone() -> None:
    tree = document_fromstring(html(headline=None))
    before = tostring(tree)
    assert [block.text for block in fast_blocks(tree)] == list(PARAGRAPHS)
    assert [block.text for block in thorough_blocks(tree)] == list(PARAGRAPHS)
    assert tostring(tree) == before


def test_readers_comments_inside_the_article_are_left_behind() -> None:
    talk = f"<section id='comments'><p>{COMMENT}</p></section>"
    assert fast(html(body=TEXT + talk, headline=None)) == list(PARAGRAPHS)


def test_the_next_article_of_an_endless_page_is_left_behind() -> None:
    following = f"<div class='infinite-scroll'><article><p>{COMMENT}</p></article></div>"
    assert fast(html(body=TEXT + following, headline=None)) == list(PARAGRAPHS)


def test_an_article_about_commentary_is_not_its_comments() -> None:
    assert fast(html(body=f"<div class='commentary'>{TEXT}</div>", headline=None)) == list(PARAGRAPHS)
