from tests.making import make_page
from tests.transform.pages import AD_HOC, BODY, HEADLINE, PARAGRAPHS, reading
from transform.body.plain import read_plain
from transform.records import Page

URL = "file:///newsroom/ferry.txt"
# The shape of a republished story that somebody saved as text.
REPUBLISHED = "\n\n".join(
    (
        HEADLINE,
        *PARAGRAPHS[:2],
        "Read also: Fares on all lines to rise in spring",
        "A senior harbour official told The Bay Tribune on Monday that the boats were ready.",
        *PARAGRAPHS[2:],
        "Read the full story at the bay tribune website.",
    )
)


def saved(text: str) -> Page:
    return make_page(text, URL, content_type="text/plain; charset=utf-8")


def test_a_short_first_paragraph_without_full_stop_is_the_headline() -> None:
    assert read_plain(f"{HEADLINE}\n\n{BODY}").title == HEADLINE


def test_a_first_paragraph_that_ends_like_a_sentence_is_text() -> None:
    plain = read_plain(BODY)
    assert (plain.title, len(plain.blocks)) == (None, len(PARAGRAPHS))


def test_a_republished_story_loses_its_promotion_and_its_closing_line_and_keeps_both() -> None:
    found = reading(saved(REPUBLISHED), AD_HOC)
    assert (found.article.title, found.article.title_evidence) == (HEADLINE, "text")
    assert "Read also" not in found.article.body
    assert "full story" not in found.article.body
    assert found.article.body.endswith(PARAGRAPHS[-1])
    assert [(block.kind, block.raw_text) for block in found.removed_blocks] == [
        ("promo", "Read also: Fares on all lines to rise in spring"),
        ("syndication", "Read the full story at the bay tribune website."),
    ]


def test_the_closing_line_names_the_origin_as_the_text_spells_it() -> None:
    (origin,) = reading(saved(REPUBLISHED), AD_HOC).origins
    assert (origin.origin_outlet, origin.evidence_kind) == ("The Bay Tribune", "closing_line")


def test_a_text_file_has_no_outlet_and_no_date() -> None:
    found = reading(saved(REPUBLISHED), AD_HOC).article
    assert (found.outlet, found.published_at, found.url) == (None, None, URL)
    assert found.extraction_method == "plain_text"


def test_its_quotations_are_found_with_their_speakers() -> None:
    found = reading(saved(REPUBLISHED), AD_HOC)
    spoken = [
        (quotation.text, quotation.speaker_surface) for quotation in found.quotations if "waited" in quotation.text
    ]
    assert [(text.startswith("We have waited long enough"), speaker) for text, speaker in spoken] == [
        (True, "Ana Sousa, the mayor")
    ]
