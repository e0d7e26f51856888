import pytest
from lxml.html import document_fromstring

from tests.transform.pages import HEADLINE, TEXT
from transform.metadata.date_marks import marked_dates


def marks(body: str) -> list[tuple[str, str, str]]:
    tree = document_fromstring(f"<html><body>{body}</body></html>")
    return [(mark.field, mark.origin, mark.value) for mark in marked_dates(tree, HEADLINE)]


@pytest.mark.parametrize(
    ("element", "origin"),
    [
        ('<time datetime="2024-01-03T10:15Z">today</time>', "time_element"),
        ('<time class="entry-date" datetime="2024-01-03T10:15Z">today</time>', "time_published"),
        ('<div class="timestamp" datetime="2024-01-03T10:15Z">Jan 3</div>', "time_element"),
        ('<abbr class="published" title="2024-01-03T10:15Z">Jan 3</abbr>', "time_published"),
        ('<span itemprop="datePublished" content="2024-01-03T10:15Z"></span>', "itemprop"),
        ('<span property="schema:datePublished" content="2024-01-03T10:15Z"></span>', "itemprop"),
        ("<time>Published on 2024-01-03T10:15Z</time>", "time_element"),
    ],
)
def test_elements_made_for_dates_give_theirs(element: str, origin: str) -> None:
    assert marks(f"<h1>{HEADLINE}</h1>{element}{TEXT}") == [("published_at", origin, "2024-01-03T10:15Z")]


@pytest.mark.parametrize(
    "element",
    ["<time>2 hours ago</time>", '<time datetime="PT2M53S">2:53</time>', "<time>10:52</time>",
     '<abbr title="Harbour Board">HB</abbr>', '<nav><time datetime="2024-01-03">x</time></nav>',
     '<footer><time datetime="2024-01-03">x</time></footer>'],
)  # fmt: skip
def test_what_is_no_date_or_not_the_articles_gives_none(element: str) -> None:
    assert marks(f"<h1>{HEADLINE}</h1>{TEXT}{element}") == []


def test_an_impossible_date_is_kept_as_printed() -> None:
    assert marks('<time datetime="2024-02-30">x</time>') == [("published_at", "time_element", "2024-02-30")]


def test_times_far_from_the_headline_are_those_of_other_articles() -> None:
    teasers = "".join(
        f'<div><a href="/{n}">Old</a><time class="date" datetime="2023-05-{n:02}">x</time></div>' for n in range(1, 30)
    )
    body = f'{teasers}<h1>{HEADLINE}</h1><p><time datetime="2024-01-03">x</time></p>{TEXT * 10}{teasers}'
    own = [value for _, origin, value in marks(body) if origin in {"time_element", "time_published"}]
    assert own[0] == "2024-01-03"
    assert marks(body)[-1][1] == "time_other"


def test_of_times_near_the_headline_those_behind_it_come_first() -> None:
    body = f'<time datetime="2024-01-09">today</time><h1>{HEADLINE}</h1><time datetime="2024-01-03">x</time>{TEXT}'
    assert marks(body) == [("published_at", "time_element", "2024-01-03"), ("published_at", "time_other", "2024-01-09")]
