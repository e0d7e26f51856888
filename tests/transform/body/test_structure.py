import pytest
from lxml.html import document_fromstring

from tests.transform.pages import BODY, PARAGRAPHS, TEXT, html, reading
from transform.body.blocks import Block, Form
from transform.body.page_text import read_page_text
from transform.body.placement import Placed, place_blocks
from transform.body.structure import Removal, structural_removal

SENTENCE = "A post by somebody else that has nothing to do with the ferry at all."


def place(markup: str, text: str = SENTENCE, form: Form = Form.PARAGRAPH) -> Placed:
    """The last block of a page whose article has something between its second and third paragraph."""
    parts = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    tree = document_fromstring(f"<body><article>{''.join((*parts[:2], markup, *parts[2:]))}</article></body>")
    blocks = [*(Block(text=paragraph) for paragraph in PARAGRAPHS), Block(text=text, form=form)]
    return place_blocks(blocks, read_page_text(tree))[-1]


@pytest.mark.parametrize(
    ("box", "kind", "rule"),
    [
        ("<blockquote class='twitter-tweet'><p>{}</p></blockquote>", "embed", "embedded_post"),
        ("<figure><figcaption>{}</figcaption></figure>", "caption", "caption_element"),
        ("<div class='wp-caption-text'>{}</div>", "caption", "caption_element"),
        ("<div class='newsletter-box'><p>{}</p></div>", "newsletter", "newsletter_box"),
        ("<div class='c-related__item'><p>{}</p></div>", "promo", "related_box"),
        ("<div id='relatedStories'><p>{}</p></div>", "promo", "related_box"),
        ("<div class='author-bio'><p>{}</p></div>", "byline", "author_box"),
        ("<div class='factbox'><p>{}</p></div>", "box", "fact_box"),
        ("<ul class='article-tags'><li>{}</li></ul>", "tags", "tag_list"),
        ("<div class='social-share'><p>{}</p></div>", "share", "share_box"),
        ("<div class='post-meta'><span>{}</span></div>", "byline", "post_meta"),
        ("<nav><p>{}</p></nav>", "promo", "navigation"),
    ],
)
def test_a_box_inside_the_text_leaves_it_by_its_name(box: str, kind: str, rule: str) -> None:
    found = structural_removal(place(box.format(SENTENCE)), is_after_text=False)
    assert found == Removal(kind=kind, rule=rule)


@pytest.mark.parametrize("name", ["story-body", "unrelated", "ctaylor", "sharecropper-story", "premiere", "biology"])
def test_a_name_that_only_contains_such_a_word_says_nothing(name: str) -> None:
    placed = place(f"<div class='{name}'><p>{SENTENCE}</p></div>")
    assert structural_removal(placed, is_after_text=False) is None


def test_what_follows_the_text_outside_its_element_is_a_teaser() -> None:
    parts = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    tree = document_fromstring(f"<body><article>{parts}</article><div><p>{SENTENCE}</p></div></body>")
    blocks = [*(Block(text=paragraph) for paragraph in PARAGRAPHS), Block(text=SENTENCE)]
    placed = place_blocks(blocks, read_page_text(tree))[-1]
    found = structural_removal(placed, is_after_text=True)
    assert found is not None
    assert found.rule == "teaser_outside"
    assert structural_removal(placed, is_after_text=False) is None


def test_a_line_that_is_all_link_is_a_pointer_unless_it_is_a_sentence_or_an_address() -> None:
    def found(text: str) -> Removal | None:
        return structural_removal(place(f"<p><a href='/fares'>{text}</a></p>", text), is_after_text=False)

    assert found("Fares to rise in spring on all lines") == Removal(kind="promo", rule="link_line")
    assert found("The council has published its decision.") is None
    assert found("https://council.example/decision and more") is None


def test_a_box_that_holds_most_of_the_text_is_the_article() -> None:
    found = reading(html(body=f"<div class='promo-area related'>{TEXT}</div>"))
    assert found.article.body == BODY


def test_a_removed_pointer_keeps_where_it_leads() -> None:
    line = "<p>Read also: <a href='/fares'>Fares to rise</a></p>"
    found = reading(html(body=TEXT.replace("<p>The ferry was", f"{line}<p>The ferry was")))
    (block,) = [block for block in found.removed_blocks if block.rule == "read_also"]
    assert (block.target_url, found.article.body) == ("https://harbourpost.example/fares", BODY)


def test_a_heading_with_an_anchor_inside_the_page_stays() -> None:
    body = TEXT.replace("<p>The ferry was", "<h2><a href='#road'>The road to the pier</a></h2><p>The ferry was")
    assert "The road to the pier" in reading(html(body=body)).article.body


def test_a_link_inside_a_sentence_stays() -> None:
    body = TEXT.replace("voted on Monday", "<a href='/vote'>voted on Monday</a>")
    assert reading(html(body=body)).article.body == BODY
