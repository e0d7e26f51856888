import json

import pytest

from tests.making import HARBOUR_POST
from tests.transform.pages import HEADLINE, TEXT, article, html, json_ld
from transform.body.blocks import Block, Form
from transform.body.live_blog import is_live_blog, live_blocks, live_posts
from transform.markup import Markup, parse_markup

POSTS = tuple(
    (
        f"1{n}:30",
        f"Boat {n} leaves the pier",
        f"The boat of hour {n} left with {n} lorries, and nobody was left behind.",
    )
    for n in range(6)
)
INTRO = "All that happens at the harbour on the day of the storm, hour by hour, from our reporters on the quay."


def posts(name: str = "live-post", tag: str = "div") -> str:
    return "".join(
        f"<{tag} class='{name}'><a href='#p'><time datetime='2024-01-03T{time}:00Z'>{time}</time></a><h3>{head}</h3>"
        f"<p>{text}</p></{tag}>"
        for time, head, text in POSTS
    )


def markup(text: str) -> Markup:
    parsed = parse_markup(text)
    assert isinstance(parsed, Markup)
    return parsed


def updates() -> str:
    entries = [
        {
            "@type": "BlogPosting",
            "headline": head,
            "datePublished": f"2024-01-03T{time}:00Z",
            "articleBody": f"<p>{text}</p>",
        }
        for time, head, text in POSTS
    ]
    return json_ld(json.dumps({"@type": "LiveBlogPosting", "headline": HEADLINE, "liveBlogUpdate": entries}))


@pytest.mark.parametrize(
    ("name", "tag"), [("live-post", "div"), ("liveblog-entry x", "article"), ("c-liveticker__item", "li")]
)
def test_posts_are_found_by_their_times_and_names_and_read_in_order(name: str, tag: str) -> None:
    page = markup(html(body=f"<p>{INTRO}</p><div>{posts(name, tag)}</div>"))
    lost = (Block(text=INTRO), Block(text=POSTS[0][2]))
    found = live_blocks(lost, page.tree, page.linked)
    assert [block.text for block in found] == [
        INTRO,
        *(line for time, head, text in POSTS for line in (f"{time} {head}", text)),
    ]
    assert [block.form for block in found[1:3]] == [Form.HEADING, Form.PARAGRAPH]


def test_entries_of_linked_data_are_read_where_the_page_has_none() -> None:
    page = markup(html(head=updates(), body=f"<p>{INTRO}</p>"))
    found = live_blocks((Block(text=INTRO),), page.tree, page.linked)
    assert [block.text for block in found[:3]] == [INTRO, "10:30 Boat 0 leaves the pier", POSTS[0][2]]


def test_a_text_that_has_the_posts_already_is_left_alone() -> None:
    page = markup(html(body=posts()))
    whole = tuple(Block(text=f"{time} {head} {text}") for time, head, text in POSTS)
    assert live_blocks(whole, page.tree, page.linked) == ()


@pytest.mark.parametrize("name", ["comment live-post", "teaser", "news-item"])
def test_comments_teasers_and_lists_with_times_are_no_posts(name: str) -> None:
    page = markup(html(body=TEXT + f"<section>{posts(name)}</section>"))
    assert live_posts(page.tree, page.linked) == ()
    assert not is_live_blog(page.tree, page.linked)


def test_a_live_blog_is_labelled_and_keeps_all_its_posts() -> None:
    found = article(html(head=updates(), body=f"<p>{INTRO}</p><div>{posts('p')}</div>"), HARBOUR_POST)
    assert found.kind == "live_blog"
    places = [found.body.find(text) for _, _, text in POSTS]
    assert places == sorted(places)
    assert -1 not in places
