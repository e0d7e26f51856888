"""Live blogs: the posts of a page that reports as it goes, each under its time and headline, in the page's order."""

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from lxml.html import HtmlElement

from transform.body.blocks import Block, Form, html_blocks, line_blocks
from transform.body.extraction import without_tags
from transform.metadata.jsonld import Linked
from transform.metadata.linked_parts import LinkedUpdate
from transform.text import fold, one_line

_LIVE_TYPE = "LiveBlogPosting"
_LIVE_NAME = re.compile(
    r"live[-_]?(?:blog|post|update|ticker|entry|entries|story|feed|event|coverage)|liveticker|newsticker|ticker-?(?:entry|post)",
    re.IGNORECASE,
)
_NOT_POSTS = re.compile(r"comment|teaser|related|promo|sidebar|recommend|most-?read", re.IGNORECASE)
_FEWEST_POSTS = 4
_MOST_TIMES = 600
_LEVELS = 8
_HEADINGS = ("h2", "h3", "h4", "h5")
# "2024-03-02T20:02:00.930Z": what stands in a datetime attribute; readers see the hour.
_CLOCK = re.compile(r"T(\d{2}:\d{2})")
_LONGEST_TIME = 40
# With so much of the posts' text found already, what found it is left alone.
_ENOUGH = 0.8


def is_live_blog(tree: HtmlElement, linked: Linked) -> bool:
    """Tell a live blog by its linked data or by the posts on its page."""
    return _LIVE_TYPE in linked.types or bool(live_posts(tree, linked))


def live_blocks(found: Sequence[Block], tree: HtmlElement, linked: Linked) -> tuple[Block, ...]:
    """Read a live blog's posts, and what stands before the first, where the text that was found lost most of them.

    Nothing if there is no live blog, or if its posts were found.
    """
    blocks = tuple(block for post in live_posts(tree, linked) for block in _post_blocks(post))
    if not blocks:
        updates = next((article.updates for article in linked.articles if len(article.updates) >= _FEWEST_POSTS), ())
        blocks = tuple(block for update in updates for block in _update_blocks(update))
    if _length(found) >= _ENOUGH * _length(blocks):
        return ()
    return (*_before(found, blocks), *blocks)


def live_posts(tree: HtmlElement, linked: Linked) -> tuple[HtmlElement, ...]:
    """Find the posts: like elements beside each other, each with a time of its own, on a page that says it is live."""
    is_live = _LIVE_TYPE in linked.types
    times = tuple(islice(tree.iter("time"), _MOST_TIMES))
    if len(times) < _FEWEST_POSTS:  # each post has one of its own: most pages are done here
        return ()
    groups: dict[tuple[HtmlElement, str], dict[HtmlElement, None]] = {}
    for time in times:
        around = list(islice(time.iterancestors(), _LEVELS))
        for element, parent in pairwise(around):
            groups.setdefault((parent, str(element.tag)), {})[element] = None
    found: tuple[HtmlElement, ...] = ()
    for members in groups.values():
        posts = tuple(members)
        if len(posts) < _FEWEST_POSTS or _are_no_posts(posts) or not (is_live or _are_live(posts)):
            continue
        if _text_length(posts) > _text_length(found):
            found = posts
    return found


def _are_live(posts: Sequence[HtmlElement]) -> bool:
    """Tell by the names of the posts, and of the boxes around them."""
    return any(_LIVE_NAME.search(_names(node)) for node in (posts[0], *islice(posts[0].iterancestors(), 3)))


def _are_no_posts(posts: Sequence[HtmlElement]) -> bool:
    return any(_NOT_POSTS.search(_names(node)) for node in (posts[0], *islice(posts[0].iterancestors(), 2)))


def _post_blocks(post: HtmlElement) -> tuple[Block, ...]:
    """The blocks of one post under a heading of its time and headline."""
    time = next(post.iter("time"), None)
    printed = one_line(time.text_content()) if time is not None else ""
    heading = next(post.iter(*_HEADINGS), None)
    headline = one_line(heading.text_content()) if heading is not None else ""
    clock = _CLOCK.search((time.get("datetime") or "") if time is not None else "")
    said = {fold(printed), fold(headline)}
    blocks = tuple(block for block in html_blocks(post) if fold(block.text) not in said)
    return _under(printed[:_LONGEST_TIME] or (clock.group(1) if clock else ""), headline, blocks)


def _update_blocks(update: LinkedUpdate) -> tuple[Block, ...]:
    clock = _CLOCK.search(update.published or "")
    blocks = line_blocks(without_tags(update.body))
    return _under(clock.group(1) if clock else "", update.headline or "", blocks)


def _under(time: str, headline: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    heading = f"{time} {headline}".strip()
    return (Block(text=heading, form=Form.HEADING), *blocks) if heading and blocks else blocks


def _before(blocks: Sequence[Block], posts: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks that stand before the first one of the posts."""
    in_posts = {fold(block.text) for block in posts}
    first = next((number for number, block in enumerate(blocks) if fold(block.text) in in_posts), len(blocks))
    return tuple(blocks[:first])


def _names(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _length(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _text_length(elements: Sequence[HtmlElement]) -> int:
    return sum(len(element.text_content()) for element in elements)
