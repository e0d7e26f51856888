import json
from dataclasses import replace

from lxml.etree import tostring

from tests.making import HARBOUR_POST
from tests.transform.pages import BODY, HEADLINE, PARAGRAPHS, TEXT, article, html, json_ld
from transform.body.extraction import read_body
from transform.body.removed import Known
from transform.markup import Markup, parse_markup
from transform.metadata.jsonld import LinkedArticle
from transform.reasons import Reason
from transform.records import Source

SELECTING = Source(source_id="harbour-post", outlet="The Harbour Post", body_selectors=("div.story p", "div.more"))


def test_the_general_extraction_gives_the_paragraphs_parted_by_an_empty_line() -> None:
    found = article(html())
    assert (found.body, found.extraction_method) == (BODY, "trafilatura")


def test_a_template_of_plain_divisions_and_line_breaks_is_read() -> None:
    text = "<br><br>".join(PARAGRAPHS)
    menu = "<div id='menu'><a href='/a'>Coast</a> <a href='/b'>Town</a></div>"
    page = f"<html><body>{menu}<div id='c'>{text}</div></body></html>"
    assert article(page).body == BODY


def test_a_heading_inside_the_text_is_a_paragraph() -> None:
    body = TEXT.replace("<p>The ferry was", "<h2>Two years without a boat</h2><p>The ferry was")
    assert article(html(body=body)).body.split("\n\n")[3] == "Two years without a boat"


def test_the_sources_selectors_win_over_the_general_extraction() -> None:
    story = f"<div class='story'><p>{PARAGRAPHS[0]}</p></div><div class='more'>{PARAGRAPHS[3]}</div>"
    page = f"<html><body>{story}<p>{PARAGRAPHS[1]}</p></body></html>"
    found = article(page, SELECTING)
    assert (found.body, found.extraction_method) == (f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[3]}", "selector")


def test_selectors_that_match_nothing_leave_the_page_to_the_general_extraction_and_say_so() -> None:
    found = article(html(), SELECTING)
    assert found.extraction_method == "trafilatura"
    assert Reason.META_SELECTOR_UNMATCHED in found.warnings
    assert article(html()).warnings == ()


def test_a_text_that_only_a_script_would_show_comes_from_linked_data() -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": "Ferry", "articleBody": BODY})
    found = article(f"<html><head>{json_ld(data)}</head><body><div id='root'></div></body></html>")
    assert (found.body, found.extraction_method) == (BODY, "json_ld")


def test_extraction_leaves_the_tree_as_it_was() -> None:
    markup = parse_markup(html())
    assert isinstance(markup, Markup)
    before = tostring(markup.tree)
    read_body(markup.tree, html(), HARBOUR_POST.body_selectors, LinkedArticle(), Known())
    assert tostring(markup.tree) == before


def test_selectors_lose_nothing_of_a_page_deeper_than_libxml2_takes_by_itself() -> None:
    deep = "<div>" * 300 + f"<p>{PARAGRAPHS[1]}</p>" + "</div>" * 300
    page = f"<html><body><div class='story'><p>{PARAGRAPHS[0]}</p>{deep}<p>{PARAGRAPHS[2]}</p></div></body></html>"
    selecting = replace(SELECTING, body_selectors=("div.story",))
    assert article(page, selecting).body == "\n\n".join(PARAGRAPHS[:3])


def test_linked_data_with_much_markup_and_little_text_does_not_replace_the_text() -> None:
    linked = json.dumps({"@type": "NewsArticle", "articleBody": "<i></i>" * 2_000 + "The ferry."})
    assert article(html(head=json_ld(linked))).body == BODY


def test_where_the_general_extraction_takes_a_teaser_the_container_of_the_running_text_is_read() -> None:
    teaser = "<article><h2>Elsewhere</h2><p>Fares rise on the northern line, the council has said again.</p></article>"
    story = "".join(f"<div class='c'>{paragraph}</div>" for paragraph in PARAGRAPHS)
    found = article(f"<html><body>{teaser}<h1>{HEADLINE}</h1><div id='s'>{story}</div></body></html>")
    assert (found.body, found.extraction_method) == (BODY, "container")


def test_an_aside_around_what_is_marked_as_the_article_is_none() -> None:
    legal = "".join(
        f"<p>Of the rights to all that we print none is given to those who read it, says clause {n}.</p>"
        for n in "abcdefg"
    )
    text = f"<div itemprop='articleBody'><p>{'</p><p>'.join(PARAGRAPHS[:3])}</p></div>"
    column = f"<aside class='left'><main><h1>{HEADLINE}</h1>{text}</main></aside>"
    page = f"<html><body>{column}<div class='legal'>{legal}</div></body></html>"
    assert article(page).body == "\n\n".join(PARAGRAPHS[:3])


def test_a_credible_text_needs_no_second_opinion_and_its_score_is_kept() -> None:
    found = article(html())
    assert (found.extraction_method, found.extraction_score) == ("trafilatura", 1.0)


def test_a_text_that_does_not_fit_its_headline_and_its_declared_length_scores_low() -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": "Quarterly figures disappoint", "wordCount": 600})
    score = article(html(head=json_ld(data), headline="Quarterly figures disappoint")).extraction_score
    assert score is not None
    assert 0 < score < 0.5
