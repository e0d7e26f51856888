from tests.making import HARBOUR_POST, make_link, make_page
from tests.transform.pages import BODY, CODE_VERSION, PARAGRAPHS, TEXT, html
from transform.article import read_page
from transform.body.blocks import Block, Form
from transform.body.boilerplate import block_digest, repeated_blocks
from transform.records import Reading

NOTICE = "The Harbour Post is printed in the old customs house and read on all the islands of the bay since 1904."


def repeated(known: list[str], *blocks: str | Block) -> list[int]:
    made = [Block(text=block) if isinstance(block, str) else block for block in blocks]
    return sorted(repeated_blocks(made, frozenset(map(block_digest, known))))


def read(body: str, *known: str) -> Reading:
    page = make_page(html(body=body))
    result = read_page(page, make_link(page.url), HARBOUR_POST, CODE_VERSION, frozenset(map(block_digest, known)))
    assert isinstance(result, Reading)
    return result


def test_a_block_known_from_other_pages_leaves_the_text_and_says_why() -> None:
    found = read(f"{TEXT}<p>{NOTICE}</p>", NOTICE)
    assert found.article.body == BODY
    assert [(row.kind, row.rule, row.raw_text) for row in found.removed_blocks if row.raw_text == NOTICE] == [
        ("boilerplate", "repeated_across_pages", NOTICE)
    ]


def test_the_same_block_stays_where_nothing_was_learnt() -> None:
    assert read(f"{TEXT}<p>{NOTICE}</p>").article.body == f"{BODY}\n\n{NOTICE}"


def test_lines_that_differ_in_figures_only_have_one_digest() -> None:
    assert block_digest("Harbour Post, issue 1,204") == block_digest("harbour post – issue 987,001")
    assert block_digest("Harbour Post") != block_digest("Harbour Mail")


def test_running_text_with_a_quotation_stays_however_often_it_was_printed() -> None:
    assert repeated([PARAGRAPHS[1], PARAGRAPHS[3]], *PARAGRAPHS) == [3]


def test_a_heading_between_paragraphs_stays_and_one_after_the_last_goes() -> None:
    heading = Block(text="Background", form=Form.HEADING)
    assert repeated(["Background"], PARAGRAPHS[0], heading, PARAGRAPHS[2], heading) == [3]


def test_nothing_goes_where_most_of_the_text_is_known() -> None:
    assert repeated([PARAGRAPHS[0], PARAGRAPHS[2], PARAGRAPHS[3]], *PARAGRAPHS) == []
    assert repeated([PARAGRAPHS[0]], PARAGRAPHS[0]) == []
