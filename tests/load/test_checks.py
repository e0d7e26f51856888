"""The checks: silent on a sound warehouse, and each finds what was planted for it."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest

from load.checks import SEVERITIES, run_checks
from load.loading import load_parts
from load.statements import files_of, sql_folder
from load.warehouse import Warehouse
from tests.load.world import (
    NIGHT,
    Newsroom,
    accounted,
    make_outcome,
    make_reading,
    make_rejection,
    make_sighting,
    make_warc_record,
)
from tests.making import make_link, make_page
from transform.reasons import Reason
from transform.records import Status

BREACHES = Path(__file__).parent / "breaches"
CHECKS = [
    file.name.removesuffix(".sql") for severity in SEVERITIES for file in files_of(sql_folder() / "checks" / severity)
]


@pytest.fixture(scope="module")
def sound_file(tmp_path_factory: pytest.TempPathFactory, empty_warehouse: Path) -> Path:
    """A warehouse with three articles and a rejection in which every rule holds."""
    newsroom = Newsroom(tmp_path_factory.mktemp("sound"))
    copyfile(empty_warehouse, newsroom.path)
    gone = make_link("https://harbourpost.example/gone")
    newsroom.stage(
        [
            *accounted(*(make_reading(f"https://harbourpost.example/{number}") for number in (1, 2, 3))),
            gone,
            make_sighting(gone),
            make_outcome(gone, Status.REJECTED, reason=Reason.FETCH_HTTP_4XX),
            make_rejection(gone, Reason.FETCH_HTTP_4XX),
            make_warc_record(make_page("Gone.")),
        ]
    )
    newsroom.load()
    return newsroom.path


@pytest.fixture
def sound(newsroom: Newsroom, sound_file: Path) -> Iterator[Warehouse]:
    copyfile(sound_file, newsroom.path)
    with newsroom.open() as warehouse:
        yield warehouse


def test_every_rule_holds_in_a_sound_warehouse(sound: Warehouse) -> None:
    assert run_checks(sound.connection) == ()


def test_every_rule_holds_in_an_empty_warehouse(newsroom: Newsroom) -> None:
    with newsroom.open() as warehouse:
        assert run_checks(warehouse.connection) == ()


@pytest.mark.parametrize("check", CHECKS)
def test_a_check_finds_what_was_planted_for_it(sound: Warehouse, check: str) -> None:
    sound.connection.execute((BREACHES / f"{check}.sql").read_text(encoding="utf-8"))
    found = {breach.name: breach for breach in run_checks(sound.connection)}
    assert check in found
    assert found[check].n_rows > 0
    assert found[check].sentence.endswith(".")
    assert str(found[check]).startswith(f"{found[check].severity} {check}: {found[check].n_rows} rows; ")


def test_links_outside_the_days_of_a_run_are_no_sign_that_a_source_goes_wrong(newsroom: Newsroom) -> None:
    links = [make_link(f"https://harbourpost.example/{number}") for number in range(20)]
    outcomes = [make_outcome(link, Status.REJECTED, reason=Reason.LINK_OUTSIDE_DATES) for link in links]
    newsroom.stage([record for link in links for record in (link, make_sighting(link))] + outcomes)
    newsroom.load()
    with newsroom.open() as warehouse:
        assert "few_links_are_rejected" not in {breach.name for breach in run_checks(warehouse.connection)}


def test_every_breach_has_its_check() -> None:
    assert {path.stem for path in BREACHES.glob("*.sql")} == set(CHECKS)


def test_checks_that_stop_a_run_come_first(sound: Warehouse) -> None:
    for check in ("dates_are_not_in_the_future", "runs_are_unique"):
        sound.connection.execute((BREACHES / f"{check}.sql").read_text(encoding="utf-8"))
    severities = [breach.severity for breach in run_checks(sound.connection)]
    assert severities == sorted(severities)
    assert set(severities) == {"fail", "warn"}


def test_a_breach_tells_how_many_rows_and_shows_some(sound: Warehouse) -> None:
    sound.connection.execute("insert into news.loaded_part select uuid(), 'x', 'y', 0, now() from range(20)")
    sound.connection.execute("insert into news.loaded_part from news.loaded_part")
    (breach,) = run_checks(sound.connection)
    assert (breach.n_rows, len(breach.sample)) == (21, 5)
    assert breach.columns == ("run_id", "part_name", "n_rows")


def test_the_accounts_of_a_run_under_way_need_not_balance_yet(newsroom: Newsroom) -> None:
    link = make_link()
    run = newsroom.start_run()
    run.write_batch("discovered", [link, make_sighting(link)])
    with newsroom.open() as warehouse:
        load_parts(warehouse, newsroom.staging, newsroom.parts, NIGHT)
        assert run_checks(warehouse.connection) == ()
    run.close()
