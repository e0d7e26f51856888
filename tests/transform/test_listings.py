import pytest

from tests.making import make_link, make_page
from tests.transform.not_articles import article_with_teasers, page, teasers_in_links, teasers_with_headings
from tests.transform.pages import CODE_VERSION, HEADLINE, json_ld, meta
from transform.article import read_page
from transform.listings import is_listing
from transform.reasons import Reason
from transform.records import Reading, Source
from transform.shape import Shape

SOURCE = Source(source_id="harbour-post", outlet="The Harbour Post")
HOST = "https://harbourpost.example"


def reason(html: str, path: str) -> Reason | None:
    made = make_page(html, f"{HOST}{path}")
    result = read_page(made, make_link(made.url), SOURCE, CODE_VERSION)
    return None if isinstance(result, Reading) else result.reason


@pytest.mark.parametrize(
    ("html", "path"),
    [
        pytest.param(page(teasers_with_headings(), "The Harbour Post"), "/", id="homepage"),
        pytest.param(page(teasers_in_links(), "The Harbour Post", meta(og__type="website")), "/", id="cards"),
        pytest.param(page(f"<h1>Coast</h1>{teasers_with_headings()}", "Coast | Harbour Post"), "/coast", id="section"),
        pytest.param(page(f"<h1>Küste</h1>{teasers_in_links()}", "Küste"), "/nachrichten/kueste/", id="German section"),
        pytest.param(page(f"<h1>#ferry</h1>{teasers_with_headings(6)}", "ferry"), "/tag/ferry", id="tag"),
        pytest.param(page(f"<h1>Ana Sousa</h1>{teasers_in_links(6)}", "Ana Sousa"), "/autor/ana-sousa", id="author"),
        pytest.param(
            page(teasers_with_headings(6), "Bacs", json_ld('{"@type": "CollectionPage", "name": "Bacs"}')),
            "/dossier/les-bacs-de-la-cote",
            id="collection",
        ),
        pytest.param(page(teasers_with_headings(30), "A title that could be one"), "/a/b/c/d-e-f-g", id="no hint"),
    ],
)  # fmt: skip
def test_a_page_of_teasers_is_a_listing(html: str, path: str) -> None:
    assert reason(html, path) is Reason.EXTRACT_LISTING


@pytest.mark.parametrize("path", ["/", "/coast", "/news/night-ferry-to-return", "/tag/ferry"])
def test_an_article_above_many_teasers_is_an_article_whatever_its_address(path: str) -> None:
    assert reason(article_with_teasers(30), path) is None


def test_a_page_that_declares_itself_an_article_is_never_a_listing() -> None:
    """A review of the press, a list of books: its head says what it is."""
    head = meta(og__type="article", article__published_time="2024-01-03T10:15:00Z")
    assert reason(page(teasers_with_headings(30), "What the papers say", head), "/press/what-the-papers-say") is None
    linked = json_ld(f'{{"@type": "NewsArticle", "headline": "{HEADLINE}", "datePublished": "2024-01-03"}}')
    assert reason(page(f"<h1>{HEADLINE}</h1>{teasers_with_headings(30)}", HEADLINE, linked), "/news/ferry") is None


def test_linked_data_about_one_of_its_teasers_does_not_make_a_homepage_an_article() -> None:
    linked = json_ld(
        f'{{"@type": "NewsArticle", "headline": "Storm tears the ramp away", "url": "{HOST}/news/story-2",'
        '"datePublished": "2024-01-03"}'
    )
    assert reason(page(teasers_with_headings(), "The Harbour Post", linked), "/") is Reason.EXTRACT_LISTING


def test_few_teasers_are_no_listing() -> None:
    assert reason(page(teasers_with_headings(3), "The Harbour Post"), "/") is None


@pytest.mark.parametrize(
    ("title", "path", "content"),
    [
        ("Search results for ferry", "/search?q=ferry", teasers_with_headings(3)),
        ("Suchergebnisse", "/suche?suchbegriff=boot", teasers_in_links(4)),
        ("Résultats de recherche : bac", "/recherche?q=bac", teasers_with_headings(4)),
        ("Resultados de búsqueda", "/buscar?q=ferri", teasers_with_headings(2)),
        ("Risultati della ricerca", "/?s=traghetto", teasers_with_headings(4)),
        ("Resultados da pesquisa", "/pesquisa/barco", teasers_in_links(2)),
        ("You searched for ferry", "/?s=ferry", "<h1>You searched for ferry</h1><p>Sorry, nothing matched it.</p>"),
    ],
)  # fmt: skip
def test_the_answer_to_a_search_is_no_article(title: str, path: str, content: str) -> None:
    assert reason(page(content, title), path) is Reason.EXTRACT_SEARCH_RESULTS


def test_an_article_with_a_query_in_its_address_or_about_a_search_is_one() -> None:
    assert reason(article_with_teasers(2), "/?s=ferry&p=3") is None
    html = article_with_teasers(0).replace(HEADLINE, "Search for missing boat goes on")
    assert reason(html, "/news/search-goes-on") is None


def test_a_hint_of_the_address_counts_only_with_the_text_in_teasers() -> None:
    assert not is_listing(f"{HOST}/", Shape(n_teasers=12, teaser_share=0.9, n_own_characters=400))
    half = Shape(n_teasers=12, teaser_share=0.4)
    assert not is_listing(f"{HOST}/", half)
    assert is_listing(f"{HOST}/", Shape(n_teasers=12, teaser_share=0.6))
    assert not is_listing(f"{HOST}/a/b/long-name-of-a-story-here", Shape(n_teasers=12, teaser_share=0.6))
