"""The headline's element: the place on a page around which its byline and date stand."""

from lxml.html import HtmlElement

from transform.text import fold

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MOST_HEADINGS = 100


def find_headline(tree: HtmlElement, title: str | None) -> HtmlElement | None:
    """Find the heading that prints the title, the highest first; else the page's first h1."""
    wanted = fold(title or "")
    headings = [heading for tag in _HEADINGS for heading in tree.iter(tag)]
    for heading in headings[:_MOST_HEADINGS] if wanted else ():
        text = fold(" ".join(heading.itertext()))
        # A title may have the site's name behind it, a heading a kicker in front; one word in common is no match.
        if text == wanted or (len(text) > len(wanted) / 2 and (text in wanted or wanted in text)):
            return heading
    return next(iter(tree.iter("h1")), None)
