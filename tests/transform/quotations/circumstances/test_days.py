from datetime import date
from uuid import UUID

import pytest

from transform.quotations.find import find_quotations

WEDNESDAY = date(2026, 11, 25)


def days(text: str, language: str, published_on: date | None) -> list[tuple[str | None, date | None]]:
    found, _ = find_quotations(
        text, language, version_id=UUID(int=1), article_id=UUID(int=2), published_on=published_on
    )
    return [(quotation.said_on_raw, quotation.said_on) for quotation in found]


@pytest.mark.parametrize(
    ("text", "printed", "day"),
    [
        ("Sousa said on Monday that it rained.", "Monday", date(2026, 11, 23)),
        ("Sousa said Wednesday that it rained.", "Wednesday", date(2026, 11, 25)),
        ("Sousa said on Thursday that it rained.", "Thursday", date(2026, 11, 19)),
        ("Sousa said yesterday that it rained.", "yesterday", date(2026, 11, 24)),
        ("On Monday Sousa said that it rained.", "Monday", date(2026, 11, 23)),
        ("“It rains,” Sousa told the Kell Post late on Tuesday.", "Tuesday", date(2026, 11, 24)),
        ("Sousa condemned the plan on Monday, calling it “a farce”.", "Monday", date(2026, 11, 23)),
        ("Sousa went to court on Monday, claiming that it rained.", "Monday", date(2026, 11, 23)),
        ("“It rains,” Sousa said on 4 November.", "4 November", date(2026, 11, 4)),
        ("“It rains,” Sousa said on Nov. 4, 2025.", "Nov. 4, 2025", date(2025, 11, 4)),
        ("“It rains,” Sousa said on December 4.", "December 4", date(2025, 12, 4)),
        ("“It rains,” Sousa said on 2026-11-20.", "2026-11-20", date(2026, 11, 20)),
        ("“It rains,” Sousa said last week.", "last week", None),
    ],
)
def test_the_day_beside_the_verb_is_counted_back_from_publication(text: str, printed: str, day: date | None) -> None:
    assert days(text, "en", WEDNESDAY) == [(printed, day)]


@pytest.mark.parametrize(
    ("text", "printed", "day"),
    [
        ("„Es regnet“, sagte Sousa am Mittwochabend.", "Mittwochabend", date(2026, 11, 25)),
        ("„Es regnet“, sagte Sousa am 4. November dem Hafenblatt.", "4. November", date(2026, 11, 4)),
        ("„Es regnet“, sagte Sousa gestern.", "gestern", date(2026, 11, 24)),
        ("„Es regnet“, sagte Sousa in der vergangenen Woche.", "vergangenen Woche", None),
    ],
)
def test_german_days_are_read_with_the_part_of_the_day(text: str, printed: str, day: date | None) -> None:
    assert days(text, "de", WEDNESDAY) == [(printed, day)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sousa said that it rained on Monday.", "en"),
        ("The yard will close on Friday, Sousa said.", "en"),
        ("The yard will close on Friday, according to Sousa.", "en"),
        ("Kell lost the match on Sunday, calling it “a day to forget”.", "en"),
        ("“It rains,” said Sousa, who took office on Monday.", "en"),
        ("“It rains,” said Sousa, elected on Monday.", "en"),
        ("“It rains,” Sousa, who resigned on Monday, told a crowd.", "en"),
        ("“It rains,” Sousa said next Friday.", "en"),
        ("Die Werft könnte Sousa zufolge am Freitag schließen.", "de"),
        ("„Es regnet“, sagte Sousa, der am Montag gewählt wurde.", "de"),
    ],
)
def test_a_day_within_what_was_said_or_about_the_speaker_is_another(text: str, language: str) -> None:
    assert days(text, language, WEDNESDAY) == [(None, None)]


def test_without_a_publication_date_the_day_is_only_kept_as_printed() -> None:
    assert days("Sousa said on Monday that it rained.", "en", None) == [("Monday", None)]
    assert days("“It rains,” Sousa said on 4 November.", "en", None) == [("4 November", None)]


def test_no_day_is_later_than_the_publication_or_impossible() -> None:
    assert days("“It rains,” Sousa said on 2026-12-20.", "en", WEDNESDAY) == [("2026-12-20", None)]
    assert days("“It rains,” Sousa said on 31 April.", "en", WEDNESDAY) == [("31 April", None)]
