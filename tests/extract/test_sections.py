from extract.sections import parse_section

URL = "https://www.harbourpost.example/world/"
PAGE = b"""<html><head><base href="https://www.harbourpost.example/"></head><body>
<nav><a href="#top">Top</a><a href="mailto:desk@harbourpost.example">Write</a><a href="/world/">World</a></nav>
<article><a href="a.html"><img alt=""></a><h2><a href="a.html#x">Ferry   sails
again</a></h2></article>
<article><h2 class="t">Bridge <a href="//sport.harbourpost.example/b.html">closed</a></h2></article>
<a href="https://elsewhere.example/c.html"><h2 class="t">Elsewhere</h2></a>
<a href="http://[broken">Broken</a><a>No address</a></body></html>"""


def found(selector: str) -> list[tuple[str | None, str | None]]:
    return [(entry.url, entry.title) for entry in parse_section(PAGE, URL, selector).entries]


def test_every_link_of_the_site_is_taken_once() -> None:
    assert found("a[href]") == [
        ("https://www.harbourpost.example/a.html", "Ferry sails again"),
        ("https://sport.harbourpost.example/b.html", "closed"),
    ]


def test_a_selector_may_choose_what_holds_a_link_or_stands_in_one_even_to_another_site() -> None:
    assert found("h2.t") == [
        ("https://sport.harbourpost.example/b.html", "closed"),
        ("https://elsewhere.example/c.html", "Elsewhere"),
    ]


def test_a_selector_that_finds_nothing_gives_nothing() -> None:
    assert found(".teaser a") == []
