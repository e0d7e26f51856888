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
