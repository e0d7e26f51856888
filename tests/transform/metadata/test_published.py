from datetime import UTC, date, datetime

import pytest
from lxml.html import document_fromstring, tostring

from tests.making import FETCHED_AT, make_page
from tests.transform.pages import TEXT, article, html, json_ld, meta
from transform.metadata.date_marks import PUBLISHED
from transform.metadata.dating import Dating, choose_dates
from transform.metadata.evidence import Candidate
from transform.metadata.house_style import HouseStyle
from transform.metadata.published import guess_date, url_date
from transform.reasons import Reason
from transform.records import Article, Precision, Source

KARACHI = Source(source_id="bay-tribune", outlet="The Bay Tribune", time_zone="Asia/Karachi")


def dated(origin: str, value: str) -> Candidate:
    return Candidate(field=PUBLISHED, origin=origin, value=value)


def chosen(*candidates: Candidate) -> Dating:
    return choose_dates(candidates, "UTC", FETCHED_AT)


def styled(style: HouseStyle, *candidates: Candidate) -> Dating:
    return choose_dates(candidates, "UTC", FETCHED_AT, style)


def read(head: str = "", body: str = TEXT, published_hint: str | None = None) -> Article:
    return article(html(head=head, body=body), published_hint=published_hint)


def test_linked_data_is_trusted_over_meta_tags() -> None:
    found = chosen(dated("meta", "2024-01-04T08:00:00Z"), dated("json_ld", "2024-01-03T10:15:00Z"))
    assert (found.published_evidence, found.published_at) == ("json_ld", datetime(2024, 1, 3, 10, 15, tzinfo=UTC))


def test_a_time_for_the_same_day_is_taken_over_a_bare_day() -> None:
    found = chosen(dated("json_ld", "2024-01-03"), dated("meta", "2024-01-03T10:15:00Z"))
    assert found.published_raw == "2024-01-03T10:15:00Z"


def test_a_time_for_another_day_is_not() -> None:
    assert chosen(dated("json_ld", "2024-01-03"), dated("meta", "2024-01-05T10:15:00Z")).published_raw == "2024-01-03"


def test_an_impossible_date_is_null_with_its_raw_text_and_a_warning() -> None:
    found = read(meta(article__published_time="2024-02-30"))
    assert (found.published_at, found.published_on, found.published_precision) == (None, None, None)
    assert (found.published_raw, found.warnings) == ("2024-02-30", (Reason.META_DATE_INVALID,))


def test_a_readable_date_stands_in_for_an_impossible_one_with_the_warning() -> None:
    found = chosen(dated("json_ld", "2026-13-45"), dated("meta", "2024-01-03T10:15:00Z"))
    assert (found.published_raw, found.warnings) == ("2024-01-03T10:15:00Z", (Reason.META_DATE_INVALID,))


@pytest.mark.parametrize("raw", ["0001-01-01", "9999-12-31T00:00:00Z", "1970-01-01"])
def test_what_systems_print_for_no_date_is_no_date(raw: str) -> None:
    assert read(meta(article__published_time=raw)).published_at is None


def test_a_date_in_the_future_is_kept_and_flagged() -> None:
    found = read(meta(article__published_time="2026-01-18T02:00:00Z"))
    assert (found.published_at, found.warnings) == (datetime(2026, 1, 18, 2, tzinfo=UTC), (Reason.META_DATE_FUTURE,))


def test_a_page_without_date_has_none_and_never_the_day_of_collection() -> None:
    found = read(body=TEXT + "<p>From 1995 on until 2010 the pier was closed.</p>")
    assert (found.published_at, found.published_raw, found.published_evidence) == (None, None, None)


def test_a_dated_line_near_the_headline_is_no_guess() -> None:
    found = article(html(body="<div>By Ana Sousa | 3 January 2024, 10:15 | 2 min</div>" + TEXT))
    assert (found.published_at, found.published_precision) == (
        datetime(2024, 1, 3, 10, 15, tzinfo=UTC),
        Precision.MINUTE,
    )
    assert (found.published_raw, found.published_evidence) == ("3 January 2024, 10:15", "visible")
    assert found.warnings == ()


def test_a_day_found_by_searching_all_of_the_page_is_labelled_a_guess() -> None:
    found = article(html(body=TEXT * 4 + "<div class='date'>3 January 2024</div>"))
    assert (found.published_on, found.published_precision) == (date(2024, 1, 3), Precision.DAY)
    assert (found.published_evidence, found.warnings) == ("guess", (Reason.META_DATE_GUESSED,))


def test_guessing_leaves_the_page_as_it_was() -> None:
    tree = document_fromstring(html(body=TEXT * 4 + "<div class='date'>3 January 2024</div>"))
    before = tostring(tree)
    assert [found.value for found in guess_date(tree, FETCHED_AT)] == ["2024-01-03"]
    assert tostring(tree) == before


def test_a_time_without_zone_is_in_the_outlets_zone_and_says_that_it_was_assumed() -> None:
    found = article(html(head=meta(article__published_time="2024-01-03T01:15:00")), KARACHI)
    assert found.published_at == datetime(2024, 1, 2, 20, 15, tzinfo=UTC)
    assert (found.published_on, found.published_offset_minutes) == (date(2024, 1, 3), None)


def test_the_day_is_the_one_printed_in_the_pages_own_zone() -> None:
    found = read(json_ld('{"@type": "NewsArticle", "datePublished": "2024-01-03T01:15:00+05:00"}'))
    assert (found.published_on, found.published_offset_minutes) == (date(2024, 1, 3), 300)
    assert found.published_at == datetime(2024, 1, 2, 20, 15, tzinfo=UTC)


def test_the_time_of_change_is_kept_apart() -> None:
    head = meta(article__published_time="2024-01-03T10:15:00Z", article__modified_time="2024-01-04T08:00:00Z")
    found = read(head)
    assert (found.published_at, found.modified_at) == (
        datetime(2024, 1, 3, 10, 15, tzinfo=UTC),
        datetime(2024, 1, 4, 8, tzinfo=UTC),
    )


def test_a_time_element_marked_as_update_is_no_publication() -> None:
    body = '<time class="updated" datetime="2024-01-05T08:00:00Z">5 Jan</time>'
    body += '<time datetime="2024-01-03T10:15:00Z">3 Jan</time>'
    found = read(body=body + TEXT)
    assert (found.published_raw, found.modified_at) == ("2024-01-03T10:15:00Z", datetime(2024, 1, 5, 8, tzinfo=UTC))


def test_time_elements_of_teasers_are_not_this_articles() -> None:
    body = TEXT + '<aside><time datetime="2023-05-05T08:00:00Z">old</time></aside>'
    assert read(body=body).published_evidence != "time_element"


def test_the_feeds_date_is_used_where_the_page_gives_none() -> None:
    found = read(published_hint="Wed, 03 Jan 2024 10:15:00 +0500")
    assert (found.published_evidence, found.published_offset_minutes) == ("feed", 300)


def test_the_day_in_the_address_is_the_last_resort_before_guessing() -> None:
    found = article(make_page(html(), "https://harbourpost.example/2024/01/03/ferry"))
    assert (found.published_evidence, found.published_on) == ("url", date(2024, 1, 3))


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://harbourpost.example/2024/01/03/ferry", "2024-01-03"),
        ("https://harbourpost.example/world/2024/jan/03/ferry", "2024-01-03"),
        ("https://harbourpost.example/ferry-20240103-back", "2024-01-03"),
        ("https://harbourpost.example/2024/02/30/ferry", None),
        ("https://harbourpost.example/news/12345678", None),
        ("https://harbourpost.example/ferry?d=2024/01/03", None),
    ],
)
def test_an_address_gives_a_day_only_if_there_is_one_in_its_path(url: str, day: str | None) -> None:
    assert url_date(url) == day


IRISH, AMERICAN, GERMAN = (
    HouseStyle(language="en", country="IE"),
    HouseStyle(language="en", country="US"),
    HouseStyle(language="de"),
)
NUMBERS = dated("meta_other", "03/04/2024 10:15")


@pytest.mark.parametrize(
    ("style", "others", "day"),
    [
        (IRISH, (), "2024-04-03"),
        (AMERICAN, (), "2024-03-04"),
        (GERMAN, (), "None"),
        (HouseStyle(), (), "None"),
        # The page's own dates say more than its language: one of the days is named, or the order is shown.
        (AMERICAN, (dated("url", "2024-04-03"),), "2024-04-03"),
        (HouseStyle(), (dated("visible", "4 March 2024"),), "2024-03-04"),
        (HouseStyle(), (Candidate(field="modified_at", origin="meta", value="04/13/2024"),), "2024-03-04"),
        (HouseStyle(), (Candidate(field="modified_at", origin="meta", value="13/04/2024"),), "2024-04-03"),
        # What belongs to another article, or is guessed, shows nothing.
        (HouseStyle(), (dated("time_other", "2024-04-03"),), "None"),
    ],
)
def test_numbers_in_an_unknown_order_are_read_by_evidence_only(
    style: HouseStyle, others: tuple[Candidate, ...], day: str
) -> None:
    found = styled(style, NUMBERS, *others)
    read = {found.published_raw: str(found.published.on if found.published else None)}
    assert read.get(NUMBERS.value) == day


def test_an_unreadable_date_is_kept_as_printed_with_a_warning() -> None:
    found = chosen(NUMBERS)
    assert (found.published_at, found.published_raw) == (None, "03/04/2024 10:15")
    assert found.warnings == (Reason.META_DATE_INVALID,)


def test_the_sources_country_says_how_its_numbers_are_read() -> None:
    page = html(head=meta(publishdate="03/04/2024"))
    source = Source(source_id="bay-tribune", outlet="The Bay Tribune", language="en", country="IE")
    assert article(page, source).published_on == date(2024, 4, 3)


def test_a_time_in_utc_is_put_on_the_clock_that_the_page_shows_beside_it() -> None:
    found = chosen(dated("json_ld", "2024-01-04T05:30:59Z"), dated("time_element", "2024-01-03 23:30:59"))
    assert found.published is not None
    assert (found.published.on, found.published.offset_minutes) == (date(2024, 1, 3), -360)
    assert found.published_at == datetime(2024, 1, 4, 5, 30, 59, tzinfo=UTC)


def test_the_same_instant_with_the_places_own_zone_says_more_than_in_utc() -> None:
    found = chosen(dated("json_ld", "2024-01-03T22:04:00Z"), dated("meta", "Thu, 04 Jan 2024 00:04:00 +0200"))
    assert found.published is not None
    assert (found.published.on, found.published.offset_minutes) == (date(2024, 1, 4), 120)


def test_a_time_of_another_minute_is_not_the_places_clock() -> None:
    found = chosen(dated("json_ld", "2024-01-04T05:30:59Z"), dated("time_element", "2024-01-03 23:31:20"))
    assert found.published is not None
    assert found.published.offset_minutes == 0


def test_midnight_stored_in_utc_is_the_day_that_the_reader_sees() -> None:
    head = meta(article__published_time="2024-01-02T23:00Z")
    assert read(head, "<p>3 January 2024</p>" + TEXT).published_on == date(2024, 1, 3)
    assert read(head, TEXT).published_on == date(2024, 1, 2)


def test_a_meta_tag_called_date_counts_less_than_a_dated_line_near_the_headline() -> None:
    found = read(meta(date="2024-01-09"), "<p>3 January 2024</p>" + TEXT)
    assert (found.published_evidence, found.published_on) == ("visible", date(2024, 1, 3))
    assert read(meta(date="2024-01-09"), TEXT).published_evidence == "meta_date"


def test_a_date_in_the_pages_scripts_adds_the_time() -> None:
    script = '<script>window.page = {"title": "x", "publishedDate":"2024-01-03T10:15:00+01:00"}</script>'
    found = read(script, "<p>3 January 2024</p>" + TEXT)
    assert (found.published_evidence, found.published_offset_minutes) == ("script", 60)
