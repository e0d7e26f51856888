import pytest
from lxml.html import HtmlElement, fragment_fromstring

from transform.metadata.byline_text import ACCOUNT_PATHS, byline_text, is_page_of


def element(markup: str) -> HtmlElement:
    return fragment_fromstring(markup)


@pytest.mark.parametrize(
    ("origin", "markup", "text"),
    [
        (
            "byline",
            '<p>Monday <a href="/author/ana-sousa">Ana Sousa</a>, in <b>Ferries, Harbour News</b></p>',
            "Ana Sousa",
        ),
        ("byline", '<p>By <span class="fn">Ana Sousa</span> <span>Lisbon</span></p>', "Ana Sousa"),
        ("byline", "<p>By <span>Ana Sousa</span><script>var Harbour Line</script></p>", "By, Ana Sousa"),
        ("itemprop", '<p><meta itemprop="name" content="Ana Sousa"></p>', "Ana Sousa"),
        ("itemprop", "<p><b>Ana</b> <b>Sousa</b></p>", "Ana Sousa"),
        ("itemprop", '<p>x <span itemprop="author"><span itemprop="name">Ana Sousa</span></span></p>', "Ana Sousa"),
        ("author_link", '<a href="/people/x/team/sousa_a">Ana Sousa</a>', "Ana Sousa"),
        ("author_link", '<a href="/team/ferries">Ana Sousa</a>', None),
        (
            "author_box",
            "<div><h3>Ana Sousa</h3><p>Ana writes about Harbour Towns and Night Boats.</p></div>",
            "Ana Sousa",
        ),
        ("author_box", "<div><h3>More articles</h3><p>Ana Sousa</p></div>", None),
    ],
)
def test_the_names_are_taken_out_of_what_stands_around_them(origin: str, markup: str, text: str | None) -> None:
    assert byline_text(element(markup), origin) == text


@pytest.mark.parametrize(
    "markup",
    [
        "<p><b>Autor:</b> Ana Sousa<br>Quelle: Hafenpost</p>",
        '<div><span>By</span> <a href="/x">Ana Sousa</a><div>3 January</div></div>',
        "<p><strong>von</strong> <span>Ana Sousa</span></p>",
    ],
)
def test_after_a_label_the_name_is_looked_for_up_to_the_next_break(markup: str) -> None:
    text = byline_text(element(markup)[0], "line")
    assert text is not None
    assert text.split()[-2:] == ["Ana", "Sousa"]


def test_an_address_of_an_authors_page_has_a_telling_part_before_its_last() -> None:
    assert is_page_of("https://harbourpost.example/authors/ana-sousa/", ACCOUNT_PATHS)
    assert not is_page_of("https://harbourpost.example/news/authors", ACCOUNT_PATHS)
    assert not is_page_of(None, ACCOUNT_PATHS)
