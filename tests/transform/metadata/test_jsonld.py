import json
from typing import Any

import pytest
from lxml.html import document_fromstring

from tests.transform.pages import json_ld
from transform.metadata.jsonld import Linked, LinkedArticle, read_linked


def linked(*scripts: str) -> Linked:
    return read_linked(
        document_fromstring(f"<html><head>{''.join(json_ld(s) for s in scripts)}</head><body>x</body></html>")
    )


def article(**values: Any) -> LinkedArticle:
    return linked(json.dumps({"@type": "NewsArticle", **values})).articles[0]


def test_an_article_is_found_in_a_graph_and_its_author_by_reference() -> None:
    found = linked(
        '{"@graph": [{"@type": "WebSite", "name": "The Harbour Post"},'
        '{"@type": "NewsArticle", "headline": "Ferry", "author": {"@id": "#ana"}},'
        '{"@type": "Person", "@id": "#ana", "name": "Ana Sousa"}]}'
    )
    assert [(one.headline, one.authors) for one in found.articles] == [("Ferry", ("Ana Sousa",))]


def test_people_and_organisations_are_told_apart() -> None:
    found = article(
        author=[
            {"@type": "Person", "name": "Ana Sousa"},
            {"@type": "Organization", "name": "The Harbour Post"},
            "Joel Brandt",
        ]
    )
    assert (found.authors, found.organisations) == (("Ana Sousa", "Joel Brandt"), ("The Harbour Post",))


@pytest.mark.parametrize(
    "author",
    [
        [["Ana Sousa", "Joel Brandt"]],
        {"@list": [{"name": "Ana Sousa"}, "Joel Brandt"]},
        {"@type": "Person", "name": ["Ana Sousa", "Joel Brandt"]},
        [{"givenName": "Ana", "familyName": "Sousa"}, {"@value": "Joel Brandt"}],
    ],
)
def test_authors_are_read_in_every_shape(author: Any) -> None:
    assert article(author=author).authors == ("Ana Sousa", "Joel Brandt")


@pytest.mark.parametrize(
    ("value", "expected"), [(True, True), ("False", False), ("https://schema.org/False", False), ("maybe", None)]
)
def test_free_access_is_read_in_every_spelling(value: Any, expected: bool | None) -> None:
    assert article(isAccessibleForFree=value).is_free is expected


def test_a_paid_part_makes_the_article_paid() -> None:
    assert article(isAccessibleForFree=True, hasPart={"isAccessibleForFree": False}).is_free is False


def test_a_page_around_the_article_is_marked_as_one() -> None:
    found = linked('[{"@type": "WebPage", "datePublished": "2024-01-03"}, {"@type": ["Article"], "headline": "Ferry"}]')
    assert [one.is_page for one in found.articles] == [True, False]


@pytest.mark.parametrize(
    "script",
    ['{"@type": "NewsArticle", "headline": "Ferry",}', '<!-- {"@type": "NewsArticle", "headline": "Ferry"} -->',
     '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Ferry"}\n//]]>',
     '{"@type": "NewsArticle", "headline": "Ferry", "description": "a\nb"}'],
)  # fmt: skip
def test_slightly_broken_scripts_are_read(script: str) -> None:
    assert [one.headline for one in linked(script).articles] == ["Ferry"]


def test_a_broken_script_costs_only_itself() -> None:
    found = linked('{"@type": "NewsArticle", ', '{"@type": "NewsArticle", "headline": "Ferry"}')
    assert [one.headline for one in found.articles] == ["Ferry"]


def test_wrong_types_are_nothing() -> None:
    found = article(
        headline=5,
        author=7,
        datePublished=["x"],
        image={"url": {}},
        keywords={"a": 1},
        articleSection=[[]],
        wordCount=[3],
        articleBody=9,
    )
    assert found == LinkedArticle(types=("NewsArticle",))


def test_a_script_nested_two_hundred_thousand_deep_is_said_to_be_trimmed() -> None:
    assert linked("[" * 200_000) == Linked(is_trimmed=True)


def test_a_quarter_million_authors_are_capped_and_said_to_be() -> None:
    found = linked(json.dumps({"@type": "NewsArticle", "author": [f"Ana Sousa {n}" for n in range(250_000)]}))
    assert found.is_trimmed
    assert len(found.articles[0].authors) == 60


def test_headlines_escaped_twice_and_with_tags_become_plain() -> None:
    assert article(headline="Mayor &amp;amp; <b>council</b> agree").headline == "Mayor & council agree"
