import pytest
from lxml.html import document_fromstring

from tests.transform.pages import HEADLINE, TEXT
from transform.metadata.house_style import UNKNOWN_STYLE
from transform.metadata.visible_dates import dated_lines, labelled_day


def lines(before: str = "", behind: str = "", heading: str = f"<h1>{HEADLINE}</h1>") -> list[str]:
    tree = document_fromstring(f"<html><body><main>{before}{heading}{behind}{TEXT}</main></body></html>")
    found = dated_lines(tree, HEADLINE, UNKNOWN_STYLE)
    return [f"updated {line.text}" if line.is_update else line.text for line in found]


@pytest.mark.parametrize(
    "line",
    [
        "3 January 2024",
        "<span>By Ana Sousa</span> <b>|</b> <span>3 January 2024</span>",
        "Published on: 3 January 2024",
        "Ana Sousa, 3 January 2024 · 5 min read",
        "By Ana Sousa on 3 January 2024",
        "(3 January 2024) The ferry to Skerry came back into service, eleven days after a storm had torn its ramp.",
        "3 January 2024 – The ferry to Skerry came back into service, eleven days after a storm had torn its ramp.",
    ],
)
def test_a_line_that_is_dated_gives_its_date(line: str) -> None:
    assert lines(behind=f"<p>{line}</p>") == ["3 January 2024"]


@pytest.mark.parametrize(
    "line",
    [
        "The ferry to Skerry was stopped on 3 January 2024 after a storm had damaged the pier and the road to it.",
        "The next meeting is on 3 January 2024",
        "3 January 2024 – 5 January 2024",
        "3 January",
    ],
)
def test_a_sentence_or_an_event_or_a_span_of_days_gives_none(line: str) -> None:
    assert lines(behind=f"<p>{line}</p>") == []


def test_an_update_is_told_from_publication_by_what_stands_before_the_date() -> None:
    line = "<p>Erschienen am 3. Januar 2024, aktualisiert am 5. Januar 2024</p>"
    assert lines(behind=line) == ["3. Januar 2024", "updated 5. Januar 2024"]


def test_a_label_may_stand_in_the_line_before() -> None:
    behind = "<p>1 January 2024</p><div>Published</div><div>3 January 2024</div>"
    assert lines(behind=behind) == ["3 January 2024", "1 January 2024"]


def test_a_label_may_stand_behind_the_date() -> None:
    behind = "<p>1. Januar 2024</p><div>Am 3. Januar 2024 von Ana Sousa veröffentlicht</div>"
    assert lines(behind=behind) == ["3. Januar 2024", "1. Januar 2024"]


def test_lines_behind_the_headline_come_before_those_in_front_of_it() -> None:
    assert lines("<p>5 January 2024</p>", "<p>3 January 2024</p>") == ["3 January 2024", "5 January 2024"]


@pytest.mark.parametrize("container", ["aside", "nav", "footer", "div class='related-stories'", "ul class='comments'"])
def test_dates_of_other_things_are_passed_over(container: str) -> None:
    behind = f"<{container}><p>3 January 2024</p></{container.split()[0]}>"
    assert lines(behind=behind) == []


def test_an_articles_own_footer_is_read() -> None:
    before, behind = "<article>", "<footer>3 January 2024</footer></article>"
    assert lines(before, behind) == ["3 January 2024"]


def test_the_heading_that_prints_the_title_is_the_headline_whatever_its_rank() -> None:
    heading = f"<h1>The Harbour Post</h1><p>9 January 2024</p><h3>{HEADLINE}</h3>"
    assert lines(behind="<p>3 January 2024</p>", heading=heading) == ["3 January 2024", "9 January 2024"]


def test_a_day_that_lines_anywhere_call_that_of_publication_is_found_if_it_is_one() -> None:
    tree = document_fromstring(f"<html><body>{TEXT}<p>Created: 3 January 2024</p><p>5 May 2023</p></body></html>")
    assert labelled_day(tree, UNKNOWN_STYLE) == "3 January 2024"
    two = document_fromstring(f"<html><body>{TEXT}<p>Posted 3 January 2024</p><p>Posted 5 May 2023</p></body></html>")
    assert labelled_day(two, UNKNOWN_STYLE) is None
