"""A site finds its answers, and shows of an article what a visitor may see."""

from flows.demo.articles import load_articles
from flows.demo.outlets.harbour_post import OUTLET
from flows.demo.site import Answer, Site, entry, redirect, teaser

SITE = Site(
    outlet=OUTLET,
    base_url="http://127.0.0.1:1",
    answers={"/a": Answer(body=b"a"), "/story.php?id=7": Answer(body=b"seven")},
    listings=(),
    mishaps=(),
)


def body(target: str) -> bytes | None:
    answer = SITE.answer(target)
    return answer.body if answer else None


def test_trackers_do_not_count() -> None:
    assert body("/a?utm_source=atom&utm_medium=feed") == b"a"
    assert body("/story.php?id=7&utm_source=atom") == b"seven"


def test_a_query_that_tells_pages_apart_counts() -> None:
    assert body("/story.php?id=8") is None


def test_a_tracker_is_added_to_an_address_with_and_without_a_query() -> None:
    articles = {article.slug: article for article in load_articles()}
    assert entry(articles["town-clock"], "ref=a").path == "/story.php?id=1104&ref=a"
    assert entry(articles["mint-theatre-puppets"], "ref=a").path == "/culture/mint-theatre-puppets.html?ref=a"


def test_a_redirected_article_is_linked_by_its_short_address() -> None:
    (snow,) = (article for article in load_articles() if article.slug == "snow-line-freight")
    assert entry(snow).path == "/t/88213"
    assert redirect("http://127.0.0.1:1", snow.path).location == f"http://127.0.0.1:1{snow.path}"


def test_a_paywall_leaves_the_first_paragraphs() -> None:
    (shipyard,) = (article for article in load_articles() if article.slug == "shipyard-takeover-bid")
    assert [block.text for block in teaser(shipyard).blocks] == [block.text for block in shipyard.blocks[:4]]
    assert len(shipyard.blocks) > 4
