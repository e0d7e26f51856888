"""Versions are what the outlet changed; readings what our code made of them."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from load import changes
from load.checks import run_checks
from load.loading import load_parts
from tests.load.older import make_first
from tests.load.world import (
    NIGHT,
    Newsroom,
    accounted,
    make_article,
    make_outcome,
    make_quotation,
    make_reading,
    make_rejection,
    make_sighting,
    make_speaker,
    run_id,
)
from tests.making import make_link, make_page
from transform.reasons import Reason, Stage
from transform.records import Access, Anonymity, Reading, Refusal, Speaker, Status

DAY = timedelta(days=1)
OLD, NEW = "0.9.0", "0.10.0"
FERRY_SAILS = "The ferry sails on Monday, and the harbour master is glad of it."
FERRY_STAYS = "The ferry stays on Monday, and the harbour master is glad of it."
LONG = "The ferry has stayed in port since the storm tore its ramp away. " * 20
SAY_STAY = "We will stay in the port until the insurers have paid for the storm."
SAY_STAY_LONGER = "We will stay in the port until the insurers have paid for both storms."


def ask(newsroom: Newsroom, query: str) -> list[Any]:
    with newsroom.open() as warehouse:
        return warehouse.connection.execute(query).fetchall()


def breaches(newsroom: Newsroom) -> list[str]:
    with newsroom.open() as warehouse:
        return [breach.name for breach in run_checks(warehouse.connection)]


def read(text: str, code: str = OLD, *, day: int = 0, found: str = "", page: str = "", **values: Any) -> Reading:
    """Read a text from a page: other code may find something else (``found``) in the same one (``page``)."""
    captured_at: datetime = NIGHT + day * DAY
    values = {"title": "Ferry", "code_version": code, "captured_at": captured_at, **values}
    article = make_article(body=text, reading_digest=f"{text}|{found}|{values['title']}", **values)
    article = replace(article, page_id=make_page(page or text).page_id)
    quotations, speakers = [], []
    if found:
        speaker = make_speaker(article)
        speakers.append(speaker)
        quotations.append(make_quotation(article, found, speaker))
    return Reading(article=article, quotations=tuple(quotations), speakers=tuple(speakers))


def bring_in(newsroom: Newsroom, *nights: Reading) -> list[str]:
    """Bring in a reading a night, and tell how each link ended."""
    ends = []
    for number, reading in enumerate(nights, start=1):
        newsroom.stage(accounted(reading), number)
        newsroom.load()
        ((status, reason),) = ask(
            newsroom, f"select status, reason from news.outcome where run_id = '{run_id(number)}'"
        )
        ends.append(reason or status)
    assert breaches(newsroom) == []
    return ends


def versions(newsroom: Newsroom) -> list[tuple[int, str, str]]:
    return ask(newsroom, "select version_no, body, code_version from article_versions order by article_id, version_no")


def test_a_version_says_how_many_characters_were_added_and_removed(newsroom: Newsroom) -> None:
    bring_in(newsroom, read(FERRY_SAILS), read(f"{FERRY_STAYS} Really.", day=1))
    assert ask(
        newsroom,
        "select version_no, chars_added, chars_removed, title_distance, is_boring, is_silent_edit from article_changes",
    ) == [(2, len("stays") + len(" Really."), len("sails"), 0, False, True)]


def test_a_version_in_which_only_a_stamp_changed_is_boring_and_no_silent_edit(newsroom: Newsroom) -> None:
    texts = [f"Updated {minutes} minutes ago\n\n{FERRY_SAILS}" for minutes in (5, 50)]
    bring_in(newsroom, read(texts[0]), read(texts[1], day=1))
    assert ask(newsroom, "select is_boring, is_silent_edit from article_changes") == [(True, False)]


def test_a_correction_is_told_where_it_is_new(newsroom: Newsroom) -> None:
    notice = "Correction: it is Monday."
    bring_in(
        newsroom,
        read(FERRY_SAILS),
        read(f"{FERRY_STAYS}\n\n{notice}", day=1, correction_text=notice),
        read(f"{FERRY_STAYS} Really.\n\n{notice}", day=2, correction_text=notice),
    )
    assert ask(newsroom, "select version_no, is_correction, correction_text from article_changes order by 1") == [
        (2, True, notice),
        (3, False, notice),
    ]


@pytest.mark.parametrize("access", [Access.OPEN, Access.PAYWALL])
def test_a_page_that_shrunk_or_hid_behind_a_wall_does_not_replace_the_text(newsroom: Newsroom, access: Access) -> None:
    left = LONG[: len(LONG) // (10 if access is Access.OPEN else 2)]
    bring_in(newsroom, read(LONG), read(left, day=1, access=access))
    assert ask(newsroom, "select body, is_newest_withheld, captured_at, latest_captured_at from articles") == [
        (LONG, True, NIGHT, NIGHT + DAY)
    ]
    assert ask(newsroom, "select version_no, body, is_shrunk, is_current from article_versions order by 1") == [
        (1, LONG, False, True),
        (2, left, True, False),
    ]
    assert ask(newsroom, "select is_shrunk, chars_removed from article_changes") == [(True, len(LONG) - len(left))]
    detail = f"version 2 has {len(left)} characters of {len(LONG)} ({access.value}); the version before it stays"
    assert ask(newsroom, "select reason, detail from news.notice") == [("CONTENT_SHRUNK", f"{detail} the current one")]


@pytest.mark.parametrize(("share", "access"), [(0.12, Access.OPEN), (0.6, Access.PAYWALL)])
def test_a_text_cut_by_less_is_a_version_like_others(newsroom: Newsroom, share: float, access: Access) -> None:
    left = LONG[: int(share * len(LONG))]
    bring_in(newsroom, read(LONG), read(left, day=1, access=access))
    assert ask(newsroom, "select body, is_newest_withheld from articles") == [(left, False)]
    assert ask(newsroom, "select count(*) from news.notice") == [(0,)]


def test_a_text_that_comes_back_is_compared_with_the_last_whole_one(newsroom: Newsroom) -> None:
    bring_in(
        newsroom,
        read(f"“{SAY_STAY}” {LONG}", found=SAY_STAY),
        read("Subscribe.", day=1),
        read("Subscribe now.", day=2),
        read(f"“{SAY_STAY}” {LONG}And on.", day=3, found=SAY_STAY),
    )
    assert ask(newsroom, "select version_no, is_shrunk, chars_added from article_changes order by 1") == [
        # The full stop was there before, and a blank.
        (2, True, len("Subscribe")),
        (3, True, len("Subscribe" + "now")),
        (4, False, len("And on.")),
    ]
    assert ask(newsroom, "select count(*) from quote_edits") == [(0,)]
    assert ask(newsroom, "select is_newest_withheld, right(body, 7) from articles") == [(False, "And on.")]


def test_an_article_that_is_gone_keeps_its_text_and_says_so(newsroom: Newsroom) -> None:
    reading = read(FERRY_SAILS)
    link = make_link(reading.article.url)
    gone = make_outcome(
        link,
        Status.REJECTED,
        stage=Stage.FETCH,
        reason=Reason.FETCH_HTTP_4XX,
        http_status=410,
        ended_at=NIGHT + DAY,
    )
    newsroom.bring_in(reading)
    newsroom.stage([link, make_sighting(link), gone, make_rejection(link, Reason.FETCH_HTTP_4XX)], 2)
    newsroom.load()
    assert ask(newsroom, "select body from articles") == [(FERRY_SAILS,)]
    assert ask(newsroom, "select n_looks, last_status, last_http_status, is_gone from article_looks") == [
        (2, "rejected", 410, True)
    ]


def said(text: str, speaker: Speaker | None, day: int, others: str = "", **values: Any) -> Reading:
    article = make_article(body=f"“{text}” {others}", captured_at=NIGHT + day * DAY)
    if speaker is not None:
        speaker = replace(speaker, article_id=article.article_id)
    speakers = (speaker,) if speaker else ()
    return Reading(article=article, quotations=(make_quotation(article, text, speaker, **values),), speakers=speakers)


@pytest.mark.parametrize(
    ("new_text", "old_name", "new_name", "edit"),
    [
        (SAY_STAY_LONGER, "Maria Lund", "Maria Lund", [("reworded", SAY_STAY, SAY_STAY_LONGER)]),
        (SAY_STAY, "Maria Lund", "Otto Weiss", [("reattributed", SAY_STAY, SAY_STAY)]),
        (SAY_STAY_LONGER, "Maria Lund", "Otto Weiss", [("reworded_and_reattributed", SAY_STAY, SAY_STAY_LONGER)]),
        # The same person, more fully named.
        (SAY_STAY, "Lund", "Maria Lund", []),
    ],
)
def test_words_and_speakers_are_compared_apart_and_both_changes_are_told(
    newsroom: Newsroom, new_text: str, old_name: str, new_name: str, edit: list[Any]
) -> None:
    article = make_article()
    old, new = make_speaker(article, old_name), make_speaker(article, new_name)
    newsroom.bring_in(said(SAY_STAY, old, 0))
    newsroom.bring_in(said(new_text, new, 1, "And on."), number=2)
    assert ask(newsroom, "select change, old_quote, new_quote from quote_edits") == edit


def test_an_unnamed_speaker_mentioned_otherwise_is_the_same_and_one_that_is_named_is_another(
    newsroom: Newsroom,
) -> None:
    article = make_article()
    official = make_speaker(article, None, descriptor="official")
    unnamed: dict[str, Any] = {"anonymity": Anonymity.ANONYMOUS_OFFICIAL, "anonymity_descriptor": "official"}
    newsroom.bring_in(said(SAY_STAY, official, 0, speaker_surface="an official", **unnamed))
    newsroom.bring_in(said(SAY_STAY, official, 1, "And on.", speaker_surface="the official", **unnamed), number=2)
    newsroom.bring_in(said(SAY_STAY, make_speaker(article), 2, "And on and on."), number=3)
    assert ask(newsroom, "select version_no, change, old_speaker, new_speaker from quote_edits") == [
        (3, "reattributed", "official", "Maria Lund")
    ]


def test_better_code_that_reads_an_unchanged_page_adds_a_reading_and_no_version(newsroom: Newsroom) -> None:
    text = f"“{SAY_STAY}” Maria Lund said."
    ends = bring_in(
        newsroom, read(text), read(text, NEW, day=1, found=SAY_STAY), read(text, NEW, day=2, found=SAY_STAY)
    )
    assert ends == ["loaded", "DUP_REREAD", "DUP_UNCHANGED"]
    assert versions(newsroom) == [(1, text, NEW)]
    assert ask(newsroom, "select text, speaker from quotations") == [(SAY_STAY, "Maria Lund")]
    assert ask(newsroom, "select n_readings, captured_at from article_versions") == [(2, NIGHT)]
    assert ask(newsroom, "select count(*) from news.article") == [(2,)]
    assert ask(newsroom, "select count(*) from article_changes") == [(0,)]
    assert ask(newsroom, "select count(*) from quote_edits") == [(0,)]


def test_better_code_that_reads_another_text_on_the_same_page_changes_no_version(newsroom: Newsroom) -> None:
    ends = bring_in(newsroom, read(f"Read also. {LONG}", page="ferry"), read(LONG, NEW, day=1, page="ferry"))
    assert ends == ["loaded", "DUP_REREAD"]
    assert versions(newsroom) == [(1, LONG, NEW)]
    assert ask(newsroom, "select count(*) from article_changes") == [(0,)]


def test_code_that_reads_the_same_is_noted_and_nothing_is_stored_again(newsroom: Newsroom) -> None:
    assert bring_in(newsroom, read(LONG), read(LONG, NEW, day=1)) == ["loaded", "DUP_UNCHANGED"]
    assert ask(newsroom, "select count(*) from news.article") == [(1,)]
    assert ask(newsroom, "select code_version from news.reading order by run_id") == [(OLD,), (NEW,)]
    # So the next change can be told: both were read by the newer code.
    newsroom.bring_in(read(f"{LONG}More.", NEW, day=2), number=3)
    assert [number for number, _, _ in versions(newsroom)] == [1, 2]


def test_a_change_that_no_code_has_read_on_both_sides_waits_for_the_older_page(newsroom: Newsroom) -> None:
    ends = bring_in(newsroom, read(FERRY_SAILS, page="first"), read(FERRY_STAYS, NEW, day=1, page="second"))
    assert ends == ["loaded", "DUP_REREAD"]
    assert versions(newsroom) == [(1, FERRY_STAYS, NEW)]
    # The older page is read again, and the outlet did change it.
    newsroom.bring_in(read(FERRY_SAILS, NEW, page="first"), number=3)
    assert versions(newsroom) == [(1, FERRY_SAILS, OLD), (2, FERRY_STAYS, NEW)]
    assert ask(newsroom, "select chars_added, chars_removed from article_changes") == [(5, 5)]
    assert breaches(newsroom) == []


def test_a_change_of_the_code_alone_never_becomes_a_version(newsroom: Newsroom) -> None:
    newsroom.bring_in(read(f"Read also. {LONG}", page="first"))
    newsroom.bring_in(read(LONG, NEW, day=1, page="second"), number=2)
    newsroom.bring_in(read(LONG, NEW, page="first"), number=3)
    assert versions(newsroom) == [(1, LONG, NEW)]
    assert ask(newsroom, "select count(*) from article_changes") == [(0,)]
    assert breaches(newsroom) == []


def test_new_selectors_for_an_outlet_make_no_versions_of_its_articles(newsroom: Newsroom) -> None:
    newsroom.bring_in(read(f"Read also. {LONG}", page="first", reader_digest="no selectors"))
    told: dict[str, Any] = {"reader_digest": "selectors"}
    folder = newsroom.start_run(2)
    folder.write_batch("again-000001", [read(LONG, page="first", **told)])
    folder.write_batch("batch-000001", accounted(read(LONG, page="second", day=1, **told)))
    folder.close()
    assert newsroom.load().statuses == {"unchanged": 1}
    assert versions(newsroom) == [(1, LONG, OLD)]
    assert ask(newsroom, "select count(*) from article_changes") == [(0,)]


def test_an_older_page_read_again_in_the_same_run_tells_at_once(newsroom: Newsroom) -> None:
    newsroom.bring_in(read(FERRY_SAILS, page="first"))
    folder = newsroom.start_run(2)
    folder.write_batch("again-000001", [read(f"{FERRY_SAILS} Still.", NEW, page="first")])
    folder.write_batch("batch-000001", accounted(read(f"{FERRY_STAYS} Still.", NEW, day=1, page="second")))
    folder.close()
    assert newsroom.load().statuses == {"new_version": 1}
    assert versions(newsroom) == [(1, f"{FERRY_SAILS} Still.", NEW), (2, f"{FERRY_STAYS} Still.", NEW)]
    assert ask(newsroom, "select chars_added, chars_removed from article_changes") == [(5, 5)]


def test_changes_between_versions_are_those_that_the_newest_common_code_sees(newsroom: Newsroom) -> None:
    old = [read(f"“{SAY_STAY}” {end}", page=end, day=day) for day, end in enumerate(("One.", "Two."))]
    new = [
        read(f"“{SAY_STAY}” {end}", NEW, found=SAY_STAY, page=end, day=day) for day, end in enumerate(("One.", "Two."))
    ]
    bring_in(newsroom, *old, *new)
    assert versions(newsroom) == [(1, f"“{SAY_STAY}” One.", NEW), (2, f"“{SAY_STAY}” Two.", NEW)]
    # No quotation was added by the outlet: newer code sees it in both.
    assert ask(newsroom, "select count(*) from quote_edits") == [(0,)]
    assert ask(newsroom, "select version_no, chars_added, chars_removed from article_changes") == [(2, 3, 3)]
    assert ask(newsroom, "select count(*) from news.article_change") == [(2,)]


def test_reading_all_again_with_the_same_code_changes_nothing(newsroom: Newsroom) -> None:
    nights = [read(FERRY_SAILS), read(FERRY_STAYS, day=1), read(FERRY_STAYS, NEW, day=1)]
    bring_in(newsroom, *nights)
    tables = ("article", "reading", "article_change", "quotation_pair", "notice", "quotation")
    before = {table: ask(newsroom, f"from news.{table} order by all") for table in tables}
    newsroom.bring_in(nights[2], number=4)
    newsroom.bring_in(nights[2], number=5)
    assert {table: ask(newsroom, f"from news.{table} order by all") for table in tables} == before


def test_older_code_that_runs_later_does_not_count(newsroom: Newsroom) -> None:
    newsroom.bring_in(read(f"{LONG}Better.", NEW, page="ferry"))
    newsroom.bring_in(read(LONG, OLD, page="ferry"), number=2)
    assert versions(newsroom) == [(1, f"{LONG}Better.", NEW)]


def test_an_article_that_better_code_finds_under_another_address_moves_there(newsroom: Newsroom) -> None:
    newsroom.bring_in(read(LONG, page="ferry"))
    there = make_article("https://harbourpost.example/canonical", LONG, code_version=NEW, reading_digest="moved")
    newsroom.bring_in(Reading(article=replace(there, page_id=make_page("ferry").page_id)), number=2)
    assert ask(newsroom, "select url, n_versions from articles") == [("https://harbourpost.example/canonical", 1)]


def refusal(reading: Reading, code: str) -> Refusal:
    return Refusal(
        capture_id=reading.article.version_id,
        article_id=reading.article.article_id,
        code_version=code,
        stage=Stage.EXTRACT,
        reason=Reason.EXTRACT_SOFT404,
        refused_at=NIGHT + DAY,
    )


def test_what_newer_code_does_not_take_for_an_article_leaves_the_views_and_stays_stored(newsroom: Newsroom) -> None:
    first, second = read(FERRY_SAILS), read(FERRY_STAYS, day=1)
    bring_in(newsroom, first, second)
    newsroom.stage([refusal(second, NEW)], 3)
    newsroom.load()
    assert versions(newsroom) == [(1, FERRY_SAILS, OLD)]
    assert ask(newsroom, "select count(*) from news.article") == [(2,)]
    # Code that is newer still takes it for one again.
    newsroom.bring_in(read(FERRY_STAYS, "0.11.0", day=1), number=4)
    assert [text for _, text, _ in versions(newsroom)] == [FERRY_SAILS, FERRY_STAYS]
    newsroom.stage([refusal(first, "0.12.0"), refusal(second, "0.12.0")], 5)
    newsroom.load()
    assert ask(newsroom, "select count(*) from articles") == [(0,)]
    assert breaches(newsroom) == []


def test_the_same_refusal_is_kept_once(newsroom: Newsroom) -> None:
    reading = read(FERRY_SAILS)
    newsroom.bring_in(reading)
    for number in (2, 3):
        newsroom.stage([refusal(reading, NEW)], number)
        newsroom.load()
    assert ask(newsroom, "select count(*) from news.refusal") == [(1,)]


def test_versions_that_a_killed_load_left_are_compared_by_the_next(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    newsroom.bring_in(read(FERRY_SAILS))
    newsroom.stage(accounted(read(FERRY_STAYS, day=1)), 2)
    with monkeypatch.context() as patch:
        patch.setattr(changes, "_store", killed)
        with pytest.raises(KeyboardInterrupt):
            newsroom.load()
    assert ask(newsroom, "select count(*) from news.uncompared_article") == [(1,)]
    assert ask(newsroom, "select count(*) from news.article_change") == [(0,)]
    assert breaches(newsroom) == []
    newsroom.load()
    assert ask(newsroom, "select chars_added from news.article_change") == [(5,)]
    assert ask(newsroom, "select count(*) from news.uncompared_article") == [(0,)]


def test_comparing_goes_some_articles_at_a_time(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "_ARTICLES_AT_ONCE", 2)
    for number, text in enumerate((FERRY_SAILS, FERRY_STAYS), start=1):
        readings = [
            make_reading(f"https://harbourpost.example/{n}", text, captured_at=NIGHT + number * DAY) for n in range(5)
        ]
        newsroom.bring_in(*readings, number=number)
    assert ask(newsroom, "select count(*), sum(chars_added) from article_changes") == [(5, 25)]


def test_changes_are_the_same_when_a_warehouse_is_made_again_from_its_parts(newsroom: Newsroom, tmp_path: Path) -> None:
    bring_in(
        newsroom,
        read(f"“{SAY_STAY}” One."),
        read(f"“{SAY_STAY}” Two.", day=1),
        read(f"“{SAY_STAY}” Two.", NEW, day=2, found=SAY_STAY),
        read("Subscribe.", NEW, day=3),
    )
    copytree(newsroom.parts, tmp_path / "again" / "parts")
    again = Newsroom(tmp_path / "again")
    with again.open() as warehouse:
        load_parts(warehouse, again.parts, again.parts, NIGHT)
    for table in ("reading", "article_change", "quotation_pair", "article", "outcome"):
        query = f"from news.{table} order by all"
        assert ask(again, query) == ask(newsroom, query), table


def test_the_versions_of_an_older_warehouse_are_compared_by_the_next_load(newsroom: Newsroom) -> None:
    bring_in(newsroom, read(FERRY_SAILS), read(FERRY_STAYS, day=1))
    make_first(newsroom.path)
    assert [text for _, text, _ in versions(newsroom)] == [FERRY_SAILS, FERRY_STAYS]
    newsroom.load()
    assert ask(newsroom, "select chars_added, chars_removed from article_changes") == [(5, 5)]
    # What is read again is another reading: nothing says that all of it is the same.
    newsroom.bring_in(read(FERRY_STAYS, NEW, day=1), number=9)
    assert ask(newsroom, "select n_readings, n_versions from article_versions where is_current") == [(2, 2)]
