from tests.making import HARBOUR_POST, make_link, make_page
from tests.transform.pages import HEADLINE, TEXT, html, reading
from transform.decode import Decoded
from transform.fields import Fields, read_markup
from transform.reasons import Reason


def test_everything_found_and_everything_chosen_is_handed_on_as_evidence() -> None:
    text = html(head='<meta property="og:title" content="Night ferry to return before summer – The Harbour Post">')
    decoded = Decoded(text=text, encoding="utf-8", evidence="valid", n_replaced=0)
    fields = read_markup(decoded, make_page(text), make_link(published_hint="2024-01-03"), HARBOUR_POST)
    assert isinstance(fields, Fields)
    assert (fields.title, fields.title_evidence) == (HEADLINE, "h1")
    assert {(found.field, found.origin) for found in fields.candidates} == {
        ("title", "h1"),
        ("title", "og"),
        ("title", "title"),
        ("published_at", "feed"),
        ("section", "url"),
        ("access", "default"),
    }


def test_the_rows_of_evidence_mark_the_chosen_ones() -> None:
    rows = reading(html(body=f'<p class="byline">By Ana Sousa</p>{TEXT}'), published_hint="2024-01-03").evidence
    assert {(row.field, row.origin) for row in rows if row.is_chosen} == {
        ("title", "h1"),
        ("authors", "byline"),
        ("published_at", "feed"),
        ("language", "detected"),
        ("section", "url"),
        ("access", "default"),
    }


def test_a_meta_tag_of_forty_thousand_brackets_is_trimmed_and_the_page_read() -> None:
    found = reading(html(head=f'<meta name="author" content="John {"(" * 40_000}">')).article
    assert Reason.META_FIELD_TRIMMED in found.warnings


SAVED = "file:///home/ana/archive/opinion/2019/07/05/ferry.html"


def test_the_folders_of_a_disk_are_no_section_kind_or_day_of_an_article() -> None:
    found = reading(make_page(html(), SAVED)).article
    assert (found.section, found.kind, found.published_at) == (None, None, None)


def test_a_saved_page_is_read_by_the_address_that_it_declares() -> None:
    head = '<link rel="canonical" href="https://harbourpost.example/coast/2024/01/03/ferry">'
    found = reading(make_page(html(head=head), SAVED)).article
    assert (found.section, str(found.published_at.date() if found.published_at else None)) == ("coast", "2024-01-03")


def test_what_a_reader_sees_dates_an_article_whose_declared_date_is_impossible() -> None:
    head = '<meta property="article:published_time" content="0001-01-01T00:00:00Z">'
    found = reading(html(head=head, body=f'<p class="date">Published 2 January 2024, 8:15 am</p>{TEXT}')).article
    assert str(found.published_at) == "2024-01-02 08:15:00+00:00"
    assert Reason.META_DATE_INVALID in found.warnings
