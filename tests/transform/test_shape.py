from tests.transform.not_articles import article_with_teasers, page, teasers_with_headings
from tests.transform.pages import HEADLINE, TEXT, html, json_ld, meta
from transform.markup import Markup, parse_markup
from transform.shape import Shape, read_shape, visible_text

URL = "https://harbourpost.example/news/ferry"


def shape(text: str, title: str = HEADLINE) -> Shape:
    markup = parse_markup(text)
    assert isinstance(markup, Markup)
    return read_shape(markup, markup.main_article(URL), title, URL, ())


def test_a_page_declares_its_article_by_date_headline_or_text() -> None:
    dated = '"datePublished": "2024-01-03"'
    assert shape(html(head=meta(og__type="article", article__published_time="2024-01-03"))).is_declared_article
    assert shape(html(head=json_ld(f'{{"@type": "Article", "headline": "{HEADLINE}", {dated}}}'))).is_declared_article
    assert shape(
        html(head=json_ld(f'{{"@type": "Article", "headline": "x", "url": "{URL}", {dated}}}'))
    ).is_declared_article
    assert shape(html(head=json_ld(f'{{"@type": "Article", "articleBody": "{"word " * 80}"}}'))).is_declared_article
    assert not shape(html(head=meta(og__type="article"))).is_declared_article
    assert not shape(
        html(head=json_ld(f'{{"@type": "Article", "headline": "Another story here", {dated}}}'))
    ).is_declared_article


def test_headlines_that_lead_elsewhere_are_counted_once_each() -> None:
    assert shape(page(teasers_with_headings(4) * 2, "x")).n_teasers == 4
    assert shape(article_with_teasers(4)).n_teasers == 4


def test_a_headline_that_links_to_its_own_page_is_no_teaser() -> None:
    own = (
        f"<h1><a href='/news/ferry?utm_source=x'>{HEADLINE}</a></h1><h2><a href='#top'>A heading that leads up</a></h2>"
    )
    assert shape(page(own + TEXT, HEADLINE)).n_teasers == 0


def test_a_bad_address_in_a_headline_is_no_teaser() -> None:
    assert shape(page(f"<h2><a href='http://[bad'>{HEADLINE}</a></h2>", "x")).n_teasers == 0


def test_what_is_seen_is_text_and_notes_but_no_script() -> None:
    markup = parse_markup("<body>One<script>two</script> <noscript>three</noscript><style>four</style> five</body>")
    assert isinstance(markup, Markup)
    assert visible_text(markup.tree) == "One three five"
