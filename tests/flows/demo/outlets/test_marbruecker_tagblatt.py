"""Das Marbrücker Tagblatt: one JSON-LD graph a page, German quotation marks, and a wall of consent."""

import json

from bs4 import BeautifulSoup

from flows.demo.outlets.marbruecker_tagblatt import site

BASE = "http://127.0.0.1:8080"
SITE = site(BASE, 1)


def page(path: str) -> BeautifulSoup:
    answer = SITE.answer(path)
    assert answer is not None
    return BeautifulSoup(answer.body, "lxml")


def test_authors_stand_in_the_graph_and_the_article_points_to_them() -> None:
    (script,) = page("/politik/koalition-ringt-um-grenzbahn").select("script[type='application/ld+json']")
    graph = json.loads(script.get_text())["@graph"]
    names = {node["@id"]: node.get("name") for node in graph}
    (news,) = (node for node in graph if node["@type"] == "NewsArticle")
    assert [names[author["@id"]] for author in news["author"]] == ["Ulrich Mahnke", "Jana Wettering"]


def test_dates_are_printed_in_german() -> None:
    assert "12. Januar 2026, 17:30 Uhr" in page("/lokales/rathaus-stellt-nachtbus-vor").get_text()


def test_both_kinds_of_german_quotation_marks_are_used() -> None:
    assert "„Wer um zwei Uhr Feierabend hat" in page("/lokales/rathaus-stellt-nachtbus-vor").get_text()
    assert "»Ich habe zum ersten Mal" in page("/sport/sv-marbrueck-flutlicht").get_text()


def test_the_consent_page_stands_where_an_article_is_promised() -> None:
    assert "Mit Werbung weiterlesen" in page("/wirtschaft/sparkasse-schliesst-filialen").get_text()


def test_local_news_stand_on_both_section_pages() -> None:
    front, local = SITE.listings
    assert local.entries
    assert set(local.entries) < set(front.entries)
