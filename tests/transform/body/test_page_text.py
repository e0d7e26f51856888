from lxml.html import HtmlElement, document_fromstring

from transform.body.page_text import PageText, opening, read_page_text


def page(body: str) -> PageText:
    return read_page_text(document_fromstring(f"<body>{body}</body>"))


def element(found: PageText, name: str) -> HtmlElement:
    (only,) = found.tree.iter(name)
    return only


def test_every_element_knows_its_own_text_without_white_space() -> None:
    found = page("<div>The <b>night\n ferry</b> is back.</div><p>It sails.</p>")
    assert found.text == "Thenightferryisback.Itsails."
    assert [found.text_of(element(found, name)) for name in ("div", "b", "p")] == [
        "Thenightferryisback.",
        "nightferry",
        "Itsails.",
    ]


def test_scripts_and_styles_are_no_text_but_what_follows_them_is() -> None:
    assert page("<p>One<script>x()</script>two<style>p{}</style>three</p>").text == "Onetwothree"


def test_links_to_other_pages_count_as_such_and_anchors_do_not() -> None:
    found = page("<p><a href='/fares'>Fares</a> rise</p><h2><a href='#fares'>Fares</a></h2>")
    assert found.link_share(element(found, "p")) == 5 / 9
    assert found.link_share(element(found, "h2")) == 0


def test_what_stands_inside_a_link_is_all_link() -> None:
    found = page("<a href='/fares'><span>Fares rise</span></a><div></div>")
    assert (found.link_share(element(found, "span")), found.link_share(element(found, "div"))) == (1, 0)


def test_a_block_opens_as_its_element_does_though_soft_hyphens_were_taken_out_of_it() -> None:
    found = page("<p>Har\u00adbour  ferry</p>")
    assert found.opening(element(found, "p")) == opening("Harbour ferry")


def test_an_opening_stops_after_sixty_characters() -> None:
    assert opening("x y " * 100) == "xy" * 30
    found = page(f"<p>{'x y ' * 100}</p>")
    assert found.opening(element(found, "p")) == "xy" * 30
