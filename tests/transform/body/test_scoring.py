import pytest

from tests.transform.pages import BODY, HEADLINE, PARAGRAPHS
from transform.body.blocks import Block
from transform.body.page_text import squeeze
from transform.body.scoring import PageSays, extraction_score

BLOCKS = tuple(Block(text=paragraph) for paragraph in PARAGRAPHS)
SAYS = PageSays(headline=HEADLINE, container=squeeze(BODY), paragraphs=tuple(map(squeeze, PARAGRAPHS)))
TEASER = Block(text="Fishermen in the north of the island were told to leave their boats where they are.")


def score(*blocks: Block, says: PageSays = SAYS) -> float:
    return extraction_score(blocks, says)


def test_the_whole_text_and_nothing_else_is_perfect() -> None:
    assert score(*BLOCKS) == 1


def test_each_lost_paragraph_and_each_foreign_one_costs() -> None:
    assert 0 < score(BLOCKS[0]) < score(*BLOCKS[:2]) < score(*BLOCKS[:3]) < 1
    assert score(*BLOCKS, TEASER, TEASER) < score(*BLOCKS, TEASER) < 1


def test_no_text_and_another_text_are_worth_nothing() -> None:
    assert score() == 0
    assert score(TEASER) == 0


def test_the_declared_text_speaks_for_what_the_page_does_not_show() -> None:
    says = PageSays(declared=BODY, container=squeeze(TEASER.text), paragraphs=(squeeze(TEASER.text),))
    assert score(*BLOCKS, says=says) > score(TEASER, says=says)


@pytest.mark.parametrize(
    "says",
    [
        pytest.param(PageSays(n_words=900), id="far fewer words than declared"),
        pytest.param(PageSays(headline="Quarterly figures disappoint shareholders"), id="nothing of the headline"),
    ],
)
def test_what_does_not_fit_lowers_the_score(says: PageSays) -> None:
    assert score(*BLOCKS, says=says) < score(*BLOCKS, says=PageSays()) == 1


def test_dots_at_the_end_and_a_long_text_in_one_piece_look_cut_or_spoilt() -> None:
    nothing = PageSays()
    assert score(*BLOCKS, Block(text=f"{PARAGRAPHS[3]} And then …"), says=nothing) < 1
    assert score(Block(text=f"{BODY} {BODY} {BODY}".replace("\n\n", " ")), says=nothing) < 1


def test_a_list_of_labels_is_less_than_running_text() -> None:
    labels = [Block(text=f"Pier {number}, boats to the islands") for number in range(20)]
    assert score(*labels, says=PageSays()) < score(*BLOCKS, says=PageSays())
