import time
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.making import FETCHED_AT, HARBOUR_POST, make_link, make_page
from tests.transform.pages import (
    BODY,
    CODE_VERSION,
    HEADLINE,
    TEXT,
    article,
    html,
    json_ld,
    meta,
    read,
    reading,
    rejection,
)
from transform.article import published_iso, read_page
from transform.decode import MAX_PAGE_BYTES
from transform.reasons import Reason
from transform.records import Access, Reading, Rejection

FULL = html(
    head=meta(article__section="Coast", og__title=f"{HEADLINE} | The Harbour Post")
    + json_ld(
        '{"@type": "NewsArticle", "headline": "Night ferry to return before summer", "datePublished": '
        '"2024-01-03T10:15:00+05:00", "author": [{"@type": "Person", "name": "Ana Sousa"}]}'
    )
)


def test_a_page_becomes_an_article_with_all_that_it_says() -> None:
    found = article(FULL)
    assert (found.title, found.body, found.authors) == (HEADLINE, BODY, ("Ana Sousa",))
    assert (found.published_at, found.section) == (datetime(2024, 1, 3, 5, 15, tzinfo=UTC), "Coast")
    assert (found.language, found.language_declared, found.kind) == ("en", "en", "news")
    assert (found.outlet, found.captured_at, found.code_version) == ("The Harbour Post", FETCHED_AT, CODE_VERSION)
    assert (found.char_count, found.access, found.is_truncated, found.warnings) == (len(BODY), Access.OPEN, False, ())


def test_quotations_lie_where_they_say_in_the_stored_body() -> None:
    found = reading(FULL)
    assert found.quotations
    for quotation in found.quotations:
        assert [found.article.body[span.char_start : span.char_end] for span in quotation.spans]
        assert found.article.body[quotation.spans[0].char_start : quotation.spans[0].char_end] in quotation.text


def test_reading_twice_gives_the_same_rows() -> None:
    assert reading(FULL) == reading(FULL)


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (b"", Reason.EXTRACT_EMPTY),
        (b" \n ", Reason.EXTRACT_EMPTY),
        (b"<html></html>", Reason.EXTRACT_EMPTY),
        (b"<html><body><img src='pier.jpg'></body></html>", Reason.EXTRACT_EMPTY),
        (b"<html><body><p>The ferry is back.</p></body></html>", Reason.EXTRACT_TOO_SHORT),
        (b"\x89PNG\r\n\x1a\n....", Reason.PARSE_NOT_HTML),
        (b'{"title": "Ferry"}', Reason.PARSE_NOT_HTML),
        (b"<html><body>" + b"<div>" * 3000 + b"x", Reason.PARSE_LIMIT),
        (
            b"<html><title>Page not found</title><h1>Page not found</h1><p>" + b"Please search. " * 20,
            Reason.EXTRACT_SOFT404,
        ),
    ],
)
def test_what_is_no_article_is_rejected_with_its_reason(page: bytes, reason: Reason) -> None:
    found = rejection(page)
    assert (found.reason, found.is_retryable, found.link_id) == (reason, False, make_link().link_id)


def test_fifty_megabytes_are_refused_before_they_are_parsed() -> None:
    found = rejection(b"<p>" + b"x" * MAX_PAGE_BYTES)
    assert (found.reason, found.limit_name, found.limit_value) == (Reason.PARSE_TOO_LARGE, "bytes", MAX_PAGE_BYTES)


def test_a_page_that_asks_for_consent_is_a_consent_wall() -> None:
    text = (
        "<p>We and our partners use cookies and tracking to process personal data for personalised advertising.</p>"
        "<p>With your consent our vendors store cookies. You may accept all cookies or read our privacy policy.</p>"
    )
    assert rejection(html(body=text, headline="Your privacy")).reason is Reason.EXTRACT_CONSENT_WALL


def test_a_paywalled_teaser_is_kept_and_said_to_be_cut() -> None:
    head = json_ld('{"@type": "NewsArticle", "headline": "x", "isAccessibleForFree": false}')
    found = article(html(head=head))
    assert (found.access, found.is_free, found.is_truncated) == (Access.PAYWALL, False, True)


def test_a_thousand_nested_elements_around_an_article_cost_nothing_of_it() -> None:
    assert article(f"<html><body>{'<div>' * 1000}{TEXT}{'</div>' * 1000}</body></html>").body == BODY


def test_control_characters_and_lone_surrogates_never_reach_a_record() -> None:
    page = html(body="<p>\x00&#xD800;&#0;\ufffe\x01</p>" + TEXT, headline="Fer\x00ry &#xD800;\ufffe is back")
    found = article(page.encode("utf-8", "surrogatepass"))
    assert found.title is not None
    assert not set("\x00\x01\ufffe\ud800") & set(found.title + found.body)


def test_lost_characters_are_a_warning() -> None:
    assert article(html().replace("waited", "w\ufffdited")).warnings == (Reason.META_REPLACEMENT_CHARS,)


def test_three_hundred_thousand_combining_marks_are_read_in_time() -> None:
    started = time.process_time()
    article(html(body=TEXT + "<p>a" + "\u0301" * 300_000 + "</p>"))
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("raw", "iso"),
    [
        ("2024-01-03T10:15:00+05:00", "2024-01-03T10:15:00+05:00"),
        ("2024-01-03T10:15:00", "2024-01-03T10:15:00"),
        ("2024-01-03", "2024-01-03"),
        ("2024-02-30", None),
    ],
)
def test_the_date_is_written_again_as_precisely_as_it_was_printed(raw: str, iso: str | None) -> None:
    assert published_iso(article(html(head=meta(article__published_time=raw)))) == iso


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=2000), st.sampled_from(["text/html", "text/plain", None, "x/y; charset=\x00"]))
def test_no_bytes_at_all_break_the_reading_of_a_page(body: bytes, content_type: str | None) -> None:
    page = make_page(body, content_type=content_type)
    assert isinstance(read_page(page, make_link(), HARBOUR_POST, CODE_VERSION), Reading | Rejection)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_no_text_in_any_field_breaks_the_reading_or_leaves_what_cannot_be_stored(text: str) -> None:
    page = html(head=meta(author=text.replace('"', ""), article__published_time=text.replace('"', "")), headline=text)
    found = read(page.encode("utf-8"))
    if isinstance(found, Reading):
        stored = (
            found.article.title or "",
            found.article.body,
            *found.article.authors,
            found.article.published_raw or "",
        )
        assert not any("\x00" in value or "\ufffe" in value for value in stored)
        "".join(stored).encode()


def test_lists_nested_deeper_than_can_be_walked_are_a_limit_and_not_a_bug() -> None:
    page = html(body=TEXT + "<ul><li>word " * 450)
    assert rejection(page).reason == Reason.PARSE_LIMIT


@pytest.mark.parametrize("text", ["&amp;" * 5_000, "&lt;" * 5_000])
def test_signs_without_a_word_are_no_article(text: str) -> None:
    assert rejection(f"<html><body><p>{text}</p></body></html>").reason == Reason.EXTRACT_EMPTY


def test_a_declared_address_that_is_none_costs_nothing() -> None:
    linked = '[{"@type": "NewsArticle", "url": "http://[a"}, {"@type": "NewsArticle", "url": "http://a:99999/b"}]'
    head = json_ld(linked) + '<link rel="canonical" href="https://harbourpost.example:99999/a">'
    assert article(html(head=head)).body == BODY
