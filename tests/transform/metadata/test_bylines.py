import pytest

from tests.transform.pages import TEXT, article, html, json_ld, meta
from transform.metadata.bylines import choose_byline
from transform.metadata.evidence import Candidate


def by(origin: str, *values: str) -> list[Candidate]:
    return [Candidate(field="authors", origin=origin, value=value) for value in values]


def test_linked_data_is_trusted_over_the_printed_byline() -> None:
    found = choose_byline(by("byline", "By Joel Brandt") + by("json_ld", "Ana Sousa"), ())
    assert (found.authors, found.evidence, found.raw) == (("Ana Sousa",), "json_ld", "By Joel Brandt")


def test_where_linked_data_names_only_the_outlet_the_next_origin_is_asked() -> None:
    found = choose_byline(by("json_ld", "Coast Daily") + by("meta", "Ana Sousa"), ("Coast Daily",))
    assert (found.authors, found.evidence) == (("Ana Sousa",), "meta")


def test_bylines_of_teasers_below_are_not_added_to_the_articles_own() -> None:
    assert choose_byline(by("byline", "By Ana Sousa", "By Joel Brandt"), ()).authors == ("Ana Sousa",)


def test_several_declared_authors_are_all_kept_in_order() -> None:
    assert choose_byline(by("json_ld", "Mia Okafor", "Ana Sousa"), ()).authors == ("Mia Okafor", "Ana Sousa")


def test_an_agency_is_credited_and_no_author() -> None:
    found = choose_byline(by("json_ld", "AFP"), ())
    assert (found.authors, found.agency, found.agency_raw) == ((), "AFP", "AFP")


def test_an_agency_in_a_teaser_far_from_the_headline_is_not_credited() -> None:
    found = choose_byline(by("byline", "Ana Sousa") + by("byline_far", "AFP"), ())
    assert (found.authors, found.agency) == (("Ana Sousa",), None)


def test_an_element_marked_as_the_author_is_read() -> None:
    found = article(html(body='<p class="meta">by <a rel="author" href="/ana">Ana Sousa</a></p>' + TEXT))
    assert (found.authors, found.authors_evidence) == (("Ana Sousa",), "itemprop")


def test_an_element_with_the_class_of_a_byline_is_read() -> None:
    found = article(html(body='<div class="article-byline"><span>By</span> <span>Ana Sousa</span></div>' + TEXT))
    assert (found.authors, found.authors_evidence, found.byline_raw) == (("Ana Sousa",), "byline", "By, Ana Sousa")


def test_a_line_that_opens_like_a_byline_is_the_last_resort() -> None:
    found = article(html(body="<p><em>Von Ana Sousa</em></p>" + TEXT))
    assert (found.authors, found.authors_evidence) == (("Ana Sousa",), "line")


def test_a_byline_that_names_more_than_linked_data_is_believed() -> None:
    found = choose_byline(by("json_ld", "Ana Sousa") + by("byline", "By Ana Sousa and Joel Brandt"), ())
    assert (found.authors, found.evidence) == (("Ana Sousa", "Joel Brandt"), "byline")
    assert choose_byline(by("json_ld", "Ana Sousa") + by("byline", "By Mia Okafor and Joel Brandt"), ()).authors == (
        "Ana Sousa",
    )


def test_far_from_the_headline_all_bylines_must_name_the_same() -> None:
    assert choose_byline(by("byline_far", "Ana Sousa", "By Ana Sousa"), ()).authors == ("Ana Sousa",)
    assert choose_byline(by("byline_far", "Ana Sousa", "Joel Brandt"), ()).authors == ()


def test_a_page_around_the_article_is_asked_for_its_author_late() -> None:
    page = by("json_ld_page", "Joel Brandt")
    assert choose_byline(page, ()).authors == ("Joel Brandt",)
    assert choose_byline(page + by("line", "By Ana Sousa"), ()).authors == ("Ana Sousa",)


def test_several_meta_tags_of_one_name_are_one_byline() -> None:
    head = meta(citation_author="Ana Sousa") + meta(citation_author="Joel Brandt") + meta(author="Mia Okafor")
    assert article(html(head=head)).authors == ("Mia Okafor",)
    head = meta(citation_author="Ana Sousa") + meta(citation_author="Joel Brandt")
    assert article(html(head=head)).authors == ("Ana Sousa", "Joel Brandt")


def test_a_nickname_that_signs_a_post_is_its_author() -> None:
    found = article(html(body='<p class="byline">by <span class="author vcard">tidewatcher</span></p>' + TEXT))
    assert found.authors == ("tidewatcher",)


def test_names_in_comments_and_asides_are_not_authors() -> None:
    comments = '<div class="comments"><span class="author">Mia Okafor</span></div>'
    comments += '<aside><p class="byline">By Joel Brandt</p></aside>'
    assert article(html(body=TEXT) + comments).authors == ()


def test_a_meta_tag_with_an_address_or_markup_names_nobody() -> None:
    head = meta(article__author="https://social.example/ana") + meta(author="&lt;script&gt;alert(1)&lt;/script&gt;")
    assert article(html(head=head)).authors == ()


def test_the_outlet_as_declared_author_is_no_person() -> None:
    head = json_ld('{"@type": "NewsArticle", "author": {"@type": "Person", "name": "The Harbour Post"}}')
    assert article(html(head=head)).authors == ()


def test_the_owner_of_a_personal_site_is_its_author_though_the_site_has_the_owners_name() -> None:
    """A blog's publisher is declared as a person and an organisation at once."""
    owner = '{"@type": ["Person", "Organization"], "name": "Tide Watcher"}'
    head = json_ld(f'{{"@type": "BlogPosting", "author": {owner}, "publisher": {owner}}}')
    assert article(html(head=head)).authors == ("Tide Watcher",)


@pytest.mark.parametrize(
    "designer", ["Joel Brandt - https://brandt.example", "Brandt www.brandt.example", "Joel Brandt designed"]
)
def test_who_designed_the_site_is_not_the_author(designer: str) -> None:
    assert article(html(head=meta(author=designer))).authors == ()


def test_a_signature_is_believed_where_nothing_else_names_an_author() -> None:
    signed = by("signature_far", "Ana Sousa")
    assert choose_byline(signed, ()).authors == ("Ana Sousa",)
    assert choose_byline(signed + by("line", "By Joel Brandt"), ()).authors == ("Joel Brandt",)
