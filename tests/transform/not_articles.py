"""Invented pages that are no articles, in templates and languages that differ."""

from tests.transform.pages import HEADLINE, PARAGRAPHS

HEADLINES = (
    "Night ferry to return before the summer begins", "Council asks for lower fares on the island line",
    "Storm tears the ramp of Skerry pier away", "Fishermen call the decision late but right",
    "New harbour master takes over in the spring", "School buses to run on the coast again",
    "Library on the quay opens with a reading", "Dredger leaves the bay after seven weeks",
    "Lighthouse gets its old lamp back at last", "Bakers on the islands fear for their flour",
)  # fmt: skip
SUMMARY = "after a long debate, and the first boat is to leave before the month is over …"


def summary(number: int) -> str:
    """A few lines under a headline, different under each."""
    return f"On day {number} the council voted {SUMMARY}"


def teasers_with_headings(n: int = 10) -> str:
    """Boxes with a headline in a heading and a summary, as on homepages and sections."""
    return "".join(
        f"<div class='box'><h3><a href='/news/story-{k}'>{HEADLINES[k % 10]}</a></h3><p>{summary(k)}</p></div>"
        for k in range(n)
    )


def teasers_in_links(n: int = 10) -> str:
    """Cards that are one link, with the headline inside."""
    return "".join(
        f"<article><a href='/a/{k}'><img src='/{k}.jpg'><h2>{HEADLINES[k % 10]}</h2><p>{summary(k)}</p></a></article>"
        for k in range(n)
    )


def page(content: str, title: str, head: str = "") -> str:
    """Put content into a page with a menu."""
    menu = "<nav><ul><li><a href='/world'>World</a></li><li><a href='/coast'>Coast</a></li></ul></nav>"
    return f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{menu}{content}</body></html>"


def article_with_teasers(n: int = 12) -> str:
    """A real article under a long list of other stories: never to be refused."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return page(f"<article><h1>{HEADLINE}</h1>{text}</article><section>{teasers_with_headings(n)}</section>", HEADLINE)
