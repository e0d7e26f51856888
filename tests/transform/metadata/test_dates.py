import re
from datetime import UTC, date, datetime

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from transform.metadata.dates import Moment, dates_in, is_impossible, parse_date, readings
from transform.metadata.house_style import HouseStyle
from transform.records import Precision


def moment(raw: str) -> Moment:
    result = parse_date(raw)
    assert result is not None, raw
    return result


@pytest.mark.parametrize(
    ("raw", "utc"),
    [
        ("2024-01-03T10:15:00+05:00", "2024-01-03 05:15:00"),
        ("2024-01-03T10:15:00.123Z", "2024-01-03 10:15:00"),
        ("2024-01-03T10:15:00+0100", "2024-01-03 09:15:00"),
        ("2024-01-03 10:15 UTC", "2024-01-03 10:15:00"),
        ("20240103T101500Z", "2024-01-03 10:15:00"),
        ("2024-01-03T10:15:00+01:00[Europe/Berlin]", "2024-01-03 09:15:00"),
        ("Wed, 03 Jan 2024 10:15:00 +0100", "2024-01-03 09:15:00"),
        ("Wed, 3 Jan 2024 10:15:00 EST", "2024-01-03 15:15:00"),
        ("January 3, 2024 at 10:15 p.m. CET", "2024-01-03 21:15:00"),
        ("04:25:06 PM CST Jan 03, 2024", "2024-01-03 22:25:06"),
        ("Wed Jan 03 2024 10:15:00 GMT+0000 (Coordinated Universal Time)", "2024-01-03 10:15:00"),
        ("2024-1-3T9:15:00.000Z", "2024-01-03 09:15:00"),
        ("Thứ tư, 13/1/2024, 10:15 (GMT+7)", "2024-01-13 03:15:00"),
        ("Rabu, 3 Januari 2024 10:15 WIB", "2024-01-03 03:15:00"),
        ("July 3, 2024 at 6:08 PM ET", "2024-07-03 22:08:00"),
        ("January 3, 2024 at 6:08 PM ET", "2024-01-03 23:08:00"),
        ("1704276900", "2024-01-03 10:15:00"),
        ("1704276900000", "2024-01-03 10:15:00"),
    ],
)
def test_a_time_with_its_zone_is_one_instant(raw: str, utc: str) -> None:
    assert moment(raw).at("Asia/Tokyo") == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "raw",
    ["2024-01-03T10:15", "3. Januar 2024, 10:15 Uhr", "03.01.2024, 10:15", "Jan. 3, 2024, 10:15 am",
     "Wed Jan 3 10:15:00 2024", "10:15, 3 JAN 2024", "le 3 janvier 2024 à 10h15", "3 de enero de 2024 a las 10:15 h",
     "onsdag 3. januar 2024 kl. 10.15", "3.1.2024 klo 10.15", "3 января 2024 года в 10:15", "2024. január 3. 10:15",
     "2024 m. sausio 3 d. 10:15", "2024年1月3日(水) 10時15分", "2024년 1월 3일 오전 10시 15분", "2024. 1. 3. 10:15",
     "３ Ocak ２０２４，１０：１５", "٣ يناير ٢٠٢٤، ١٠:١٥ ص", "३ जनवरी २०२४ १०:१५"],
)  # fmt: skip
def test_a_time_without_zone_is_read_in_the_outlets_own(raw: str) -> None:
    found = moment(raw)
    assert (found.offset_minutes, found.at("Asia/Karachi")) == (None, datetime(2024, 1, 3, 5, 15, tzinfo=UTC))


def test_a_zone_whose_name_means_several_is_no_zone_unless_the_country_is_known() -> None:
    assert moment("3 Jan 2024 10:15 IST").offset_minutes is None
    assert [m.offset_minutes for m in readings("3 Jan 2024 10:15 IST", HouseStyle(country="IN"))] == [330]
    assert [m.offset_minutes for m in readings("3 Jul 2024 10:15 IST", HouseStyle(country="IE"))] == [60]


LANGUAGES = (
    "ar", "bg", "bn", "bs", "ca", "cs", "da", "de", "de_AT", "el", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu",
    "hy", "id", "is", "it", "ja", "ko", "lt", "lv", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr",
    "sv", "tr", "uk", "ur", "vi", "zh",
)  # fmt: skip


@given(st.dates(date(1970, 1, 2), date(2099, 12, 31)), st.sampled_from(LANGUAGES), st.sampled_from(["long", "full"]))
def test_a_day_written_out_is_read_back_in_every_language(day: date, language: str, length: str) -> None:
    printed = format_date(day, length, language)
    assert [m.on for m in readings(printed, HouseStyle(language=language[:2]))] == [day], printed


def test_a_month_of_two_languages_needs_the_pages_own() -> None:
    assert {m.on.month for m in readings("3 listopada 2024")} == {10, 11}
    assert parse_date("3 listopada 2024") is None
    assert [m.on.month for m in readings("3 listopada 2024", HouseStyle(language="pl"))] == [11]
    assert [m.on.month for m in readings("3 listopada 2024", HouseStyle(language="hr"))] == [10]


@pytest.mark.parametrize("raw", ["13 دی 1402", "۱۳ دی ۱۴۰۲", "چهارشنبه ۱۳ دي ۱۴۰۲ - ۱۰:۱۵ ق.ظ"])
def test_the_solar_hijri_calendar_is_read_by_its_months(raw: str) -> None:
    assert moment(raw).on == date(2024, 1, 3)


def test_numbers_are_of_the_solar_hijri_calendar_on_persian_pages_only() -> None:
    assert [m.on for m in readings("1402/10/13", HouseStyle(language="fa"))] == [date(2024, 1, 3)]
    assert readings("1402/10/13") == ()


def test_a_gregorian_year_has_no_solar_hijri_month() -> None:
    assert readings("13 دی 2024") == ()


def test_the_buddhas_years_are_counted_back() -> None:
    assert moment("3 มกราคม 2567").on == date(2024, 1, 3)


@pytest.mark.parametrize(
    ("raw", "style", "days"),
    [
        ("03/04/2024", HouseStyle(), ["2024-04-03", "2024-03-04"]),
        ("03/04/2024", HouseStyle(language="en"), ["2024-04-03", "2024-03-04"]),
        ("03/04/2024", HouseStyle(language="en", country="US"), ["2024-03-04"]),
        ("03/04/2024", HouseStyle(language="en", country="IE"), ["2024-04-03"]),
        ("03/04/2024", HouseStyle(language="fr"), ["2024-04-03"]),
        # Germans part the numbers by dots: slashes are a system's, and show nothing.
        ("03/04/2024", HouseStyle(language="de"), ["2024-04-03", "2024-03-04"]),
        ("03/04/2024", HouseStyle(order="mdy"), ["2024-03-04"]),
        ("13/04/2024", HouseStyle(), ["2024-04-13"]),
        ("04/04/2024", HouseStyle(), ["2024-04-04"]),
        ("Wednesday, 03/04/2024", HouseStyle(), ["2024-04-03"]),
        ("03.04.2024", HouseStyle(), ["2024-04-03"]),
        ("03.04.24", HouseStyle(), ["2024-04-03", "2003-04-24"]),
        ("03.04.24", HouseStyle(language="de"), ["2024-04-03"]),
        ("24.04.03", HouseStyle(language="ko"), ["2024-04-03"]),
    ],
)
def test_numbers_in_an_unknown_order_have_every_reading_that_nothing_excludes(
    raw: str, style: HouseStyle, days: list[str]
) -> None:
    assert [m.on.isoformat() for m in readings(raw, style)] == days


@pytest.mark.parametrize("raw", ["2024-01-03", "20240103", "3 January 2024", "2024-01-03T00:00:00+05:00"])
def test_a_day_and_a_bare_midnight_are_precise_to_the_day(raw: str) -> None:
    assert (moment(raw).precision, moment(raw).on) == (Precision.DAY, date(2024, 1, 3))


def test_a_day_is_midnight_utc_wherever_the_outlet_is() -> None:
    assert moment("2024-01-03").at("Pacific/Kiritimati") == datetime(2024, 1, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    "raw",
    ["2024-02-30", "2026-13-45", "32 Jan 2024", "2024-01-03T25:00:00", "0001-01-01", "1970-01-01T00:00:00Z",
     "2024-01-03T10:15:00+99:99", "January 3, 2024 at 17:15 pm", "30/02/2024", "31. April 2024"],
)  # fmt: skip
def test_what_no_calendar_or_clock_has_is_no_date(raw: str) -> None:
    assert parse_date(raw) is None


@pytest.mark.parametrize(
    "raw",
    ["", "yesterday", "03/04/2024", "2024", "1" * 5000, "+99:99", "at 10:15",
     "12345678901", "3 Jan", "January 2024", "10:15", "3 whichever 2024", "1 2 2024", "03/04-2024"],
)  # fmt: skip
def test_what_is_ambiguous_or_no_date_is_not_guessed_at(raw: str) -> None:
    assert parse_date(raw) is None


def test_an_impossible_date_is_told_from_an_unknown_form() -> None:
    assert is_impossible("2024-02-30")
    assert not is_impossible("some time in May")
    assert not is_impossible("2024-02-28")


@given(st.text(max_size=100))
def test_no_text_breaks_the_reading_of_dates(raw: str) -> None:
    found = parse_date(raw)
    if found is not None:
        assert found.at("UTC").tzinfo is not None


@given(st.datetimes(min_value=datetime(1900, 1, 1, 0, 0, 1), max_value=datetime(2100, 1, 1)))  # noqa: DTZ001
def test_what_is_written_in_iso_8601_is_read_back(local: datetime) -> None:
    found = parse_date(local.isoformat(timespec="seconds"))
    assert found is None or found.local == local.replace(microsecond=0)


DATE_LETTERS = st.text(alphabet="0123456789 -/.,:TZ+janfebmyprsu年月日", max_size=24)


@given(DATE_LETTERS)
def test_what_is_accepted_was_there_to_read(raw: str) -> None:
    numbers = {int(number) for number in re.findall(r"\d+", raw)}
    pairs = {int(raw[at : at + 2]) for at in range(len(raw)) if raw[at : at + 2].isdigit()}
    for found in readings(raw):
        assert found.on.day in numbers | pairs
        assert found.on.year in numbers or found.on.year - 2000 in numbers or str(found.on.year) in raw
        if found.precision is not Precision.DAY and not re.fullmatch(r"1\d{9}(\d{3})?", raw.strip()):
            assert found.local.minute in numbers | pairs | {0}


@given(
    st.integers(1900, 2099), st.integers(1, 12), st.integers(29, 99),
    st.sampled_from(["{0}-{1:02}-{2:02}", "{2}.{1}.{0}", "{0}年{1}月{2}日", "{0}{1:02}{2:02}", "{2}/{1}/{0}T10:15"]),
)  # fmt: skip
def test_a_day_that_no_month_has_never_becomes_another(year: int, month: int, day: int, form: str) -> None:
    raw = form.format(year, month, day)
    for found in readings(raw):
        assert (found.on.year, found.on.month, found.on.day) == (year, month, day)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("By Ana Sousa on 3 January 2024 at 10:15 | 5 min", ["3 January 2024 at 10:15"]),
        ("Posted 3.1.24, updated 5.1.24", ["3.1.24", "5.1.24"]),
        ("1945 1960 1980 2000 2020", []),
        ("The ferry of 2024 has 12 cabins and 24 seats", []),
        ("2024 " * 80, []),
    ],
)
def test_the_dates_in_a_line_are_found_without_the_words_around_them(line: str, found: list[str]) -> None:
    assert [printed.text for printed in dates_in(line)] == found
