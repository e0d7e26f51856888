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
