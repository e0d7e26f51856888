from tests.making import key
from tests.transform.pages import BODY, HEADLINE, PARAGRAPHS
from transform.body.blocks import Block, Form
from transform.body.placement import Placed
from transform.body.removed import PARAGRAPH_BREAK, Judged, Known, judge_blocks, removed_blocks


def judged(*blocks: Block | str, known: Known | None = None) -> tuple[Judged, ...]:
    made = (Block(text=block) if isinstance(block, str) else block for block in blocks)
    placed = [Placed(block=block, element=None, is_in_main=True, boxes=()) for block in made]
    return judge_blocks(placed, known or Known())


def rules(found: tuple[Judged, ...]) -> list[str]:
    return [one.removal.rule for one in found if one.removal is not None]


def text(found: tuple[Judged, ...]) -> str:
    return PARAGRAPH_BREAK.join(one.placed.block.text for one in found if one.removal is None)


def test_an_article_without_anything_else_stays_whole() -> None:
    assert text(judged(*PARAGRAPHS)) == BODY


def test_the_repeated_headline_goes_and_what_stands_before_it_too() -> None:
    found = judged(
        "World", Block(text=HEADLINE.upper(), form=Form.HEADING), *PARAGRAPHS, known=Known(titles=(HEADLINE,))
    )
    assert (rules(found), text(found)) == (["before_headline", "repeated_headline"], BODY)


def test_the_authors_name_and_biography_go_from_the_ends() -> None:
    bio = "Ana Sousa is a reporter for the Harbour Post and lives by the sea."
    found = judged("Ana Sousa", *PARAGRAPHS, bio, known=Known(authors=("Ana Sousa",)))
    assert (rules(found), text(found)) == (["author_name", "author_biography"], BODY)


def test_list_items_below_a_related_label_go_with_it() -> None:
    item = Block(text="Fares to rise in spring", form=Form.ITEM)
    found = judged(*PARAGRAPHS, Block(text="More on this story", form=Form.HEADING), item)
    assert (rules(found), text(found)) == (["read_also", "under_related_label"], BODY)


def test_a_paragraph_printed_twice_is_kept_once() -> None:
    found = judged(*PARAGRAPHS, PARAGRAPHS[0])
    assert (rules(found), text(found)) == (["repeated_text"], BODY)


def test_a_short_answer_may_stand_twice() -> None:
    assert rules(judged(*PARAGRAPHS, "No comment.", PARAGRAPHS[3] + " He said.", "No comment.")) == []


def test_each_row_says_where_in_the_body_it_would_stand() -> None:
    found = judged(*PARAGRAPHS[:2], "Read also: Fares to rise", *PARAGRAPHS[2:], "Anzeige")
    rows = removed_blocks(key("v1"), found, BODY, "https://harbourpost.example/")
    assert [(row.block_no, row.rule) for row in rows] == [(0, "read_also"), (1, "advertisement")]
    assert BODY[rows[0].char_start :].startswith(PARAGRAPHS[2])
    assert rows[1].char_start == len(BODY)


def test_the_headline_goes_with_its_kicker_and_a_sentence_that_ends_like_it_stays() -> None:
    with_kicker = Block(text=f"Ferries: {HEADLINE}", form=Form.HEADING)
    assert rules(judged(with_kicker, *PARAGRAPHS, known=Known(titles=(HEADLINE,)))) == ["repeated_headline"]
    sentence = f"The council of the town has at last told everybody who asked: {HEADLINE.lower()}."
    assert rules(judged(sentence, *PARAGRAPHS, known=Known(titles=(HEADLINE,)))) == []


def test_a_standfirst_set_as_a_heading_goes_if_the_head_of_the_page_says_it_too() -> None:
    standfirst = "The town's boats sail at night again, for the first time in two years."
    known = Known(summaries=(standfirst,))
    heading = Block(text=standfirst, form=Form.HEADING)
    assert rules(judged(heading, *PARAGRAPHS, known=known)) == ["repeated_standfirst"]
    assert rules(judged(heading, *PARAGRAPHS)) == []
    assert rules(judged(*PARAGRAPHS[:2], heading, *PARAGRAPHS[2:], known=known)) == []


def test_a_first_paragraph_that_the_head_of_the_page_repeats_stays() -> None:
    assert rules(judged(*PARAGRAPHS, known=Known(summaries=(PARAGRAPHS[0],)))) == []


def test_a_kicker_may_stand_before_the_headline_without_a_space() -> None:
    run_together = Block(text=f"Ferries{HEADLINE}", form=Form.HEADING)
    assert rules(judged(run_together, *PARAGRAPHS, known=Known(titles=(HEADLINE,)))) == ["repeated_headline"]
