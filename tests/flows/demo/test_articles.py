"""The newsroom's articles: whole, believable in length, and marked without gaps."""

import re
from collections import Counter
from datetime import date, datetime

import pytest

from flows.demo.articles import ARTICLES, BlockKind, DemoArticle, articles_on, load_articles, plain_text
from transform.records import Anonymity

ALL = load_articles()
HTML = tuple(article for article in ALL if not article.path.endswith(".txt"))
SHORTEST_WORDS = 150
# One article prints single marks, in which apostrophes are no closing marks.
SINGLE_MARKS = re.compile(r"‘(.+?)’(?!\w)")
GERMAN_MARKS = re.compile(r"„([^“]+)“|»([^«]+)«")
# A quotation that goes on in the next paragraph has no closing mark in this one.
ENGLISH_MARKS = re.compile(r"“([^”]+)(?:”|$)|\"([^\"]+)\"")


def by_slug(article: DemoArticle) -> str:
    return f"{article.source_id}/{article.slug}"


def quoted(article: DemoArticle) -> list[str]:
    """Everything between quotation marks, in the order of the text."""
    marks = GERMAN_MARKS if article.language == "de" else ENGLISH_MARKS
    if article.slug == "yacht-and-parrot":
        marks = SINGLE_MARKS
    return ["".join(found.groups("")) for block in article.paragraphs for found in marks.finditer(block.text)]


def test_there_are_enough_articles_on_pages_and_in_texts() -> None:
    assert len(HTML) >= 34
    assert len(ALL) - len(HTML) >= 4
    assert len(ALL) == len(list(ARTICLES.glob("*/*.toml")))


def test_each_outlet_publishes_something_new_on_the_second_night() -> None:
    fresh = Counter(article.source_id for article in HTML if article.first_night == 2)
    assert len(fresh) == 4
    assert fresh.total() >= 5


@pytest.mark.parametrize("article", ALL, ids=by_slug)
def test_an_article_says_enough(article: DemoArticle) -> None:
    assert len(article.text.split()) >= SHORTEST_WORDS
    assert article.title
    assert article.quotations


@pytest.mark.parametrize("article", HTML, ids=by_slug)
def test_a_page_has_a_time_with_its_zone_or_is_meant_to_have_none(article: DemoArticle) -> None:
    if article.slug == "town-clock":
        assert article.published is None
    else:
        assert isinstance(article.published, datetime)
        assert article.published.tzinfo is not None


@pytest.mark.parametrize("night", [1, 2])
@pytest.mark.parametrize("article", ALL, ids=by_slug)
def test_every_stretch_between_quotation_marks_is_marked_or_said_not_to_be_a_quotation(
    article: DemoArticle, night: int
) -> None:
    tonight = article.on_night(night)
    marked = Counter(quotation.text for quotation in tonight.quotations) + Counter(tonight.not_quotations)
    assert Counter(quoted(tonight)) == marked


@pytest.mark.parametrize("article", ALL, ids=by_slug)
def test_marked_quotations_follow_the_order_of_the_text(article: DemoArticle) -> None:
    marked = [quotation.text for quotation in article.quotations]
    assert [text for text in quoted(article) if text not in article.not_quotations] == marked


@pytest.mark.parametrize("article", ALL, ids=by_slug)
def test_speakers_stand_in_the_article(article: DemoArticle) -> None:
    printed = article.text.lower()
    for quotation in article.quotations:
        # "Tessel's brother Ivo" and "people ... of them" are there word by word, not in one piece.
        words = (
            quotation.speaker.lower().split() if quotation.anonymity is Anonymity.NAMED else [quotation.speaker.lower()]
        )
        assert all(word in printed for word in words), quotation.speaker


def test_bylines_name_the_authors() -> None:
    for article in HTML:
        assert all(name in article.byline for name in article.authors), article.slug


def test_the_second_night_rewords_what_it_says_it_rewords() -> None:
    (ferry,) = (article for article in ALL if article.slug == "ferry-crews-walkout")
    assert ferry.night_2 is not None
    tonight = ferry.on_night(2)
    assert tonight.title != ferry.title
    assert tonight.modified is not None
    assert ferry.modified is None
    for old, new in ferry.night_2.replacements:
        assert plain_text(old) in ferry.text
        assert plain_text(old) not in tonight.text
        assert plain_text(new) in tonight.text
    texts = {quotation.text for quotation in tonight.quotations} - {quotation.text for quotation in ferry.quotations}
    assert len(texts) == 2


def test_a_silent_correction_changes_one_word_and_no_date() -> None:
    (tram,) = (article for article in ALL if article.slug == "tram-line-four-approved")
    assert tram.text.replace("the the", "the") == tram.on_night(2).text
    assert tram.on_night(2).modified is None


def test_the_newest_article_comes_first() -> None:
    published = [article.published for article in articles_on(2, "harbour-post")]
    assert all(isinstance(moment, datetime) for moment in published)
    assert published == sorted(published, reverse=True)  # type: ignore[type-var]


def test_a_plain_text_is_read_without_headline_byline_and_promotions() -> None:
    (fees,) = (article for article in ALL if article.slug == "dorrin-harbour-fees")
    asides = [block.text for block in fees.blocks if block.kind is BlockKind.ASIDE]
    assert asides == [
        "Read also: Dredger aground on the bank it came to remove",
        "Read the full story at the harbour post website.",
    ]
    (typesetter,) = (article for article in ALL if article.slug == "last-typesetter")
    assert typesetter.text.startswith("KARVEL - Matteus Brink knows where every letter is.")
    assert typesetter.published == date(2026, 1, 9)
