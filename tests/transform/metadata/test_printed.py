import time

import pytest
from lxml.html import document_fromstring

from transform.metadata.printed import Printed, printed_bylines

HEADLINE = "Night ferry to return before summer"


def found(body: str) -> list[tuple[str, str]]:
    tree = document_fromstring(f"<html><body>{body}</body></html>")
    return [(one.origin, one.text) for one in printed_bylines(tree, (HEADLINE,))]


@pytest.mark.parametrize(
    ("markup", "origin"),
    [
        ('<p class="metaAuthorList">Ana Sousa</p>', "byline"),
        ('<p class="author-2">Ana Sousa</p>', "byline"),
        ('<p id="byline_top">Ana Sousa</p>', "byline"),
        ('<a rel="author" href="/x">Ana Sousa</a>', "itemprop"),
        ('<a href="/autor/sousa_a">Ana Sousa</a>', "author_link"),
        ("<p>Von Ana Sousa</p>", "line"),
        ('<div class="author-bio"><h3>Ana Sousa</h3>She writes.</div>', "author_box"),
    ],
)
def test_a_byline_is_known_by_mark_class_link_line_or_box(markup: str, origin: str) -> None:
    assert found(f"<h1>{HEADLINE}</h1>{markup}") == [(origin, "Ana Sousa" if origin != "line" else "Von Ana Sousa")]


@pytest.mark.parametrize("name", ["author-avatar", "author-date", "authority", "bylined", "author-social"])
def test_what_stands_beside_a_name_is_no_byline(name: str) -> None:
    assert found(f'<h1>{HEADLINE}</h1><p class="{name}">Ana Sousa</p>') == []


def test_the_byline_nearest_to_the_headline_comes_first() -> None:
    teasers = "".join(f'<p>Boat {n}</p><p class="byline">Joel Brandt</p>' for n in range(9))
    page = f'{teasers}<h1>The Harbour Post</h1><h2>{HEADLINE}</h2><p class="byline">Ana Sousa</p>'
    assert found(page)[0] == ("byline", "Ana Sousa")


def test_a_byline_far_from_the_headline_is_marked_as_such() -> None:
    tree = document_fromstring(f"<h1>{HEADLINE}</h1>" + "<p>Sea</p>" * 80 + '<p class="byline">Ana Sousa</p>')
    assert printed_bylines(tree, (HEADLINE,)) == (Printed(origin="byline", text="Ana Sousa", distance=81),)
    assert not printed_bylines(tree, (HEADLINE,))[0].is_near


def test_a_box_that_holds_the_headline_is_no_teaser() -> None:
    page = f'<div class="widget"><h1>{HEADLINE}</h1>{"<p>Sea</p>" * 20}<p class="byline">Ana Sousa</p></div>'
    assert found(page) == [("byline", "Ana Sousa")]
    assert (
        found(f'<h1>{HEADLINE}</h1>{"<p>Sea</p>" * 20}<div class="widget"><p class="byline">Joel Brandt</p></div>')
        == []
    )


def test_the_footer_of_a_post_may_hold_its_byline_and_the_pages_own_may_not() -> None:
    link = '<a rel="author" href="/x">Ana Sousa</a>'
    assert found(f"<main><h1>{HEADLINE}</h1><footer>{link}</footer></main>") == [("itemprop", "Ana Sousa")]
    assert found(f"<main><h1>{HEADLINE}</h1></main><footer>{link}</footer>") == []


def test_a_page_of_nothing_but_bylines_is_read_quickly_and_cut() -> None:
    tree = document_fromstring("<body>" + '<p class="byline">By <a rel="author">Ana Sousa</a></p>' * 20_000)
    started = time.process_time()
    assert len(printed_bylines(tree, ())) == 24
    assert time.process_time() - started < 1


def test_classes_of_authors_around_a_whole_page_cost_next_to_nothing() -> None:
    page = '<div class="author">' * 200 + f"<h1>{HEADLINE}</h1>" + "<p>Sea</p>" * 5_000 + "</div>" * 200
    tree = document_fromstring(page)
    started = time.process_time()
    assert printed_bylines(tree, (HEADLINE,)) == ()
    assert time.process_time() - started < 1


def test_the_title_is_looked_for_before_other_headings_of_its_page() -> None:
    body = f'<h1>Service</h1><p class="byline">Joel Brandt</p>{"<p>Sea</p>" * 60}<h1>Ferries: {HEADLINE}</h1>'
    tree = document_fromstring(f'{body}<p class="byline">Ana Sousa</p>')
    near = [one.text for one in printed_bylines(tree, (HEADLINE, "Service")) if one.is_near]
    assert near == ["Ana Sousa"]


def test_authors_beside_each_other_are_one_byline() -> None:
    links = '<a rel="author" href="/a">Ana Sousa</a> and <a rel="author" href="/b">Joel Brandt</a>'
    assert found(f"<h1>{HEADLINE}</h1><p>{links}</p>") == [("itemprop", "Ana Sousa, Joel Brandt")]
    assert found(f"<h1>{HEADLINE}</h1>{links.replace(' and ', '<p>Sea</p><p>Sky</p>')}") == [
        ("itemprop", "Ana Sousa"),
        ("itemprop", "Joel Brandt"),
    ]


def test_an_aside_beside_the_headline_may_hold_the_byline_and_one_below_the_text_may_not() -> None:
    aside = '<aside><a rel="author" href="/x">Ana Sousa</a></aside>'
    assert found(f"<h1>{HEADLINE}</h1><div>{aside}</div>") == [("itemprop", "Ana Sousa")]
    assert found(f"<h1>{HEADLINE}</h1>{'<p>Sea</p>' * 60}<div>{aside}</div>") == []


@pytest.mark.parametrize("scope", ['figure class="lead"', 'div itemscope itemtype="https://schema.org/ImageObject"'])
def test_who_made_a_picture_is_no_author(scope: str) -> None:
    credit = f'<{scope}><p itemprop="author">Mia Okafor</p></{scope.split()[0]}>'
    assert found(f"<h1>{HEADLINE}</h1>{credit}") == []


@pytest.mark.parametrize(
    "line", ["| By <b>Ana Sousa</b>", "- Redaktion: Ana Sousa", "<i>|</i> <span>| By </span><b>Ana Sousa</b>"]
)
def test_a_line_may_stand_behind_a_rule(line: str) -> None:
    assert [origin for origin, text in found(f"<h1>{HEADLINE}</h1><div>{line}</div>") if "Ana Sousa" in text] == [
        "line"
    ]


def test_emphasised_names_at_the_end_of_a_text_sign_it() -> None:
    signed = f"<h1>{HEADLINE}</h1><div><p>Sea.</p><p><b><i>Ana Sousa</i></b></p> <div> </div></div>"
    assert found(signed) == [("signature", "Ana Sousa")]
    assert found(f"<h1>{HEADLINE}</h1><div><p><b>Ana Sousa</b></p></div>") == []


@pytest.mark.parametrize("words", ["Night Ferry and more to come", "ferries", "Ana Sousa is the mayor"])
def test_other_emphasised_words_at_the_end_sign_nothing(words: str) -> None:
    assert found(f"<h1>{HEADLINE}</h1><div><p>Sea.</p><p><b>{words}</b></p></div>") == []


def test_a_heading_in_bold_above_more_text_signs_nothing() -> None:
    assert found(f"<h1>{HEADLINE}</h1><div><p>Sea.</p><p><b>Weite Küste</b></p><p>Sky.</p></div>") == []


def test_a_name_printed_for_wide_and_for_narrow_screens_is_one_name() -> None:
    page = "<p>By <span>Ana Sousa</span><span>Ana Sousa</span></p>"
    assert found(f"<h1>{HEADLINE}</h1>{page}") == [("line", "By Ana Sousa Ana Sousa")]


@pytest.mark.parametrize("paragraph", ["<p><b></b></p>", "<p><b>Ana Sousa</b></p>", "<p><b>Ana Sousa</b></p><p></p>"])
def test_thousands_of_emphasised_paragraphs_cost_next_to_nothing(paragraph: str) -> None:
    tree = document_fromstring("<body>" + paragraph * 4_000)
    started = time.process_time()
    printed_bylines(tree, ())
    assert time.process_time() - started < 1
