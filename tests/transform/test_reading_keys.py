"""Keys of what was read."""

from dataclasses import replace
from datetime import timedelta

from tests.making import FERRY_PAGE, HARBOUR_POST, make_link, make_page
from transform.article import read_page
from transform.reading_keys import reader_digest, with_keys
from transform.records import Page, Reading


def reading_of(page: Page, code_version: str = "0.1.0") -> Reading:
    reading = read_page(page, make_link(), HARBOUR_POST, code_version)
    assert isinstance(reading, Reading)
    return reading


def test_a_page_read_twice_gives_the_same_keys_whatever_code_read_it() -> None:
    first, again = reading_of(make_page(FERRY_PAGE)), reading_of(make_page(FERRY_PAGE), "0.2.0")
    same_reader = replace(again.article, code_version="0.1.0", reader_digest=first.article.reader_digest)
    assert again.article.reader_digest != first.article.reader_digest
    assert replace(again, article=same_reader) == first


def test_a_reader_is_told_by_its_version_and_what_it_knows_of_the_outlet() -> None:
    readers = [
        reader_digest("0.1.0", (), "UTC"),
        reader_digest("0.2.0", (), "UTC"),
        reader_digest("0.1.0", ("article p",), "UTC"),
        reader_digest("0.1.0", (), "Europe/Lisbon"),
        reader_digest("0.1.0", (), "UTC", frozenset({"a digest"})),
    ]
    assert len(set(readers)) == 5
    assert reader_digest("0.1.0", (), "UTC", frozenset({"a", "b"})) == reader_digest(
        "0.1.0", (), "UTC", frozenset("ba")
    )


def test_the_same_page_seen_later_is_read_the_same_and_is_another_reading() -> None:
    page = make_page(FERRY_PAGE)
    first, later = reading_of(page), reading_of(replace(page, fetched_at=page.fetched_at + timedelta(days=1)))
    assert first.article.reading_digest == later.article.reading_digest
    assert first.article.version_id != later.article.version_id


def test_a_quotation_found_otherwise_makes_another_reading() -> None:
    page = make_page(FERRY_PAGE)
    first = reading_of(page)
    (quotation,) = first.quotations
    for better in (
        replace(first, quotations=()),
        replace(first, quotations=(replace(quotation, told_to="The Harbour Post"),)),
        replace(first, evidence=first.evidence[1:]),
        replace(first, speakers=(replace(first.speakers[0], role="captain"),)),
    ):
        again = with_keys(better, page)
        assert again.article.version_id != first.article.version_id
        assert again.article.content_digest == first.article.content_digest


def test_all_rows_of_a_reading_hang_on_its_keys() -> None:
    reading = reading_of(make_page(FERRY_PAGE))
    version = reading.article.version_id
    assert {one.version_id for one in reading.evidence} == {version}
    assert {one.version_id for one in reading.quotations} == {version}
    assert [quotation.speaker_id for quotation in reading.quotations] == [reading.speakers[0].speaker_id]
