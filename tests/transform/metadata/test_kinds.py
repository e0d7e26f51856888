import pytest

from tests.making import make_page
from tests.transform.pages import HEADLINE, TEXT, article, html, json_ld, meta


def kind(head: str = "", headline: str = HEADLINE, url: str = "https://harbourpost.example/ferry") -> str | None:
    return article(make_page(html(head=head, headline=headline), url)).kind


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ("NewsArticle", "news"),
        ("ReportageNewsArticle", "news"),
        ("OpinionNewsArticle", "opinion"),
        ("AnalysisNewsArticle", "analysis"),
        ("BackgroundNewsArticle", "analysis"),
        ("LiveBlogPosting", "live_blog"),
        ("ReviewNewsArticle", "review"),
        ("AdvertiserContentArticle", "advertorial"),
        ("SatiricalArticle", "satire"),
        ("BlogPosting", None),
    ],
)
def test_the_kind_follows_the_declared_type(declared: str, expected: str | None) -> None:
    assert kind(json_ld(f'{{"@type": "{declared}", "headline": "x"}}')) == expected


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ("Kommentare", "opinion"),
        ("Opinion", "opinion"),
        ("Tribunes", "opinion"),
        ("Opinión", "opinion"),
        ("Editoriali", "opinion"),
        ("Opinião", "opinion"),
        ("Analyse", "analysis"),
        ("Pressemitteilungen", "press_release"),
        ("Anzeige", "advertorial"),
        ("Recensioni", "review"),
        ("Nachrufe", "obituary"),
        ("Harbour", "news"),
        ("Interviews mit Folgen", "news"),
    ],
)
def test_a_section_knows_better_than_the_type_that_systems_write_on_everything(section: str, expected: str) -> None:
    assert kind(json_ld(f'{{"@type": "NewsArticle", "articleSection": "{section}"}}')) == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Opinion: The ferry is late", "opinion"),
        ("Opinion | The ferry is late", "opinion"),
        ("The ferry is late | Opinion", "opinion"),
        ("Kommentar: Die Fähre kommt zu spät", "opinion"),
        ("Kommentar zur Fähre: Zu spät", "opinion"),
        ("Tribune – Le bac est en retard", "opinion"),
        ("Editorial: El ferri llega tarde", "opinion"),
        ("Analisi: il traghetto è in ritardo", "analysis"),
        ("Liveticker: Sturm an der Küste", "live_blog"),
        ("Storm on the coast: live updates", "live_blog"),
        ("The Long Crossing review – a quiet film about ferries", "review"),
        ("Comunicado de imprensa: novo barco", "press_release"),
        ("Opinion is divided: the ferry and its friends", None),
        ("Review of fares: council asks for more time", None),
        ("Readers comment on the ferry", None),
        ("Live cattle return by ferry", None),
    ],
)
def test_a_headline_that_opens_or_closes_with_a_label_says_its_kind(headline: str, expected: str | None) -> None:
    assert kind(headline=headline) == expected


def test_a_site_called_after_a_kind_says_nothing_of_its_articles() -> None:
    head = '<meta property="og:title" content="The Harbour Review: Night ferry to return before summer">'
    assert kind(head + '<meta property="og:site_name" content="The Harbour Review">') is None


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Kommentar", "opinion"),
        ("Advertisement feature", "advertorial"),
        ("Sponsored content", "advertorial"),
        ("Publirreportaje", "advertorial"),
        ("News analysis", "analysis"),
        ("Anzeige", None),
        ("Advertisement", None),
        ("More opinion and comment from the coast and the islands beside it, every day and every week", None),
    ],
)
def test_a_label_over_the_headline_is_read_and_one_of_an_advertisement_beside_it_is_not(
    label: str, expected: str | None
) -> None:
    top = f"<div><span>{label}</span></div><h1>{HEADLINE}</h1>"
    assert article(f"<html><body><main><article>{top}{TEXT}</article></main></body></html>").kind == expected


def test_a_menu_over_the_headline_is_no_label() -> None:
    menu = "<nav><a href='/o'>Opinion</a></nav><ul><li><a href='/o'>Opinion</a></li></ul>"
    assert article(f"<html><body>{menu}<article>{menu}<h1>{HEADLINE}</h1>{TEXT}</article></body></html>").kind is None


def test_a_label_that_readers_see_is_trusted_over_the_declared_type() -> None:
    page = html(
        head=json_ld('{"@type": "NewsArticle"}'),
        body=f"<p>Sponsored content</p><h1>{HEADLINE}</h1>{TEXT}",
        headline=None,
    )
    assert article(page).kind == "advertorial"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/opinion/2024/ferry", "opinion"),
        ("/meinung/kommentare/faehre", "opinion"),
        ("/presse/pressemitteilungen/faehre/", "press_release"),
        ("/news/live/storm", "live_blog"),
        ("/news/opinion", None),
        ("/opinions-differ/ferry", None),
    ],
)
def test_a_folder_of_the_address_may_name_the_kind(path: str, expected: str | None) -> None:
    assert kind(url=f"https://harbourpost.example{path}") == expected


def test_genre_flag_and_tags_of_the_head_are_read() -> None:
    assert kind(meta(genre="Review")) == "review"
    assert kind(json_ld('{"@type": "NewsArticle", "genre": ["Interview"]}')) == "interview"
    assert kind(meta(article__opinion="true")) == "opinion"
    assert kind(meta(article__opinion="false")) is None
    assert kind(meta(article__tag="Obituary")) == "obituary"
    assert kind(meta(genre="News")) == "news"
