"""Closing runs that were killed."""

from datetime import timedelta
from uuid import UUID

from load.checks import run_checks
from load.loading import load_parts
from load.runs import close_interrupted_runs, settle_accounts
from tests.load.world import NIGHT, Newsroom, accounted, make_reading, make_sighting, run_id
from tests.making import HARBOUR_POST, make_link

LATER = NIGHT + timedelta(hours=5)
BRIDGE = make_link("https://harbourpost.example/news/bridge")


def kill_a_run_with_one_link_open(newsroom: Newsroom) -> None:
    run = newsroom.start_run()
    run.write_batch("discovered", [HARBOUR_POST, BRIDGE, make_sighting(BRIDGE)])
    run.write_batch("batch-000001", accounted(make_reading()))
    run._lock.release()  # what the system does when a process dies


def test_a_killed_run_is_closed_and_its_open_links_are_deferred(newsroom: Newsroom) -> None:
    kill_a_run_with_one_link_open(newsroom)
    with newsroom.open() as warehouse:
        load_parts(warehouse, newsroom.staging, newsroom.parts, LATER)
        mended: list[UUID] = []
        assert close_interrupted_runs(warehouse, newsroom.staging, LATER, mended.append) == [run_id(1)] == mended
        assert warehouse.connection.execute(
            "select state, started_at, ended_at, n_sources, n_sighted, n_loaded, n_deferred, n_unaccounted from runs"
        ).fetchall() == [("interrupted", NIGHT, LATER, 1, 2, 1, 1, 0)]
        assert warehouse.connection.execute(
            "select url, reason from outcomes where status = 'deferred'"
        ).fetchall() == [(BRIDGE.url, "RUN_INTERRUPTED")]
        assert run_checks(warehouse.connection) == ()
    assert list(newsroom.staging.iterdir()) == []


def test_a_killed_run_is_closed_once(newsroom: Newsroom) -> None:
    kill_a_run_with_one_link_open(newsroom)
    with newsroom.open() as warehouse:
        load_parts(warehouse, newsroom.staging, newsroom.parts, LATER)
        close_interrupted_runs(warehouse, newsroom.staging, LATER)
        assert close_interrupted_runs(warehouse, newsroom.staging, LATER) == []
        assert warehouse.connection.execute("select count(*) from news.run").fetchall() == [(1,)]


def test_a_run_that_lives_is_left_alone(newsroom: Newsroom) -> None:
    run = newsroom.start_run()
    run.write_batch("discovered", [BRIDGE, make_sighting(BRIDGE)])
    with newsroom.open() as warehouse:
        assert load_parts(warehouse, newsroom.staging, newsroom.parts, LATER).n_parts == 1
        mended: list[UUID] = []
        assert close_interrupted_runs(warehouse, newsroom.staging, LATER, mended.append) == [] == mended
    assert run.folder.exists()
    run.close()


def test_a_dead_run_with_parts_still_to_load_is_left_for_later(newsroom: Newsroom) -> None:
    kill_a_run_with_one_link_open(newsroom)
    with newsroom.open() as warehouse:
        assert close_interrupted_runs(warehouse, newsroom.staging, LATER) == []
    assert newsroom.load().n_parts == 2


def test_a_run_whose_description_is_damaged_is_closed_all_the_same(newsroom: Newsroom) -> None:
    kill_a_run_with_one_link_open(newsroom)
    (newsroom.staging / str(run_id(1)) / "run.json").write_text("{")
    with newsroom.open() as warehouse:
        load_parts(warehouse, newsroom.staging, newsroom.parts, LATER)
        assert close_interrupted_runs(warehouse, newsroom.staging, LATER) == [run_id(1)]
        assert warehouse.connection.execute("select flow, n_unaccounted from runs").fetchall() == [("unknown", 0)]


def test_the_accounts_of_a_run_that_lost_a_part_can_be_settled(newsroom: Newsroom) -> None:
    run = newsroom.start_run()
    run.write_batch("discovered", [HARBOUR_POST, BRIDGE, make_sighting(BRIDGE)])
    reading = make_reading()
    batch = [record for record in accounted(reading) if record != make_sighting(make_link())]
    run.write_batch("batch-000001", batch)
    run.close()
    newsroom.load()
    with newsroom.open() as warehouse:
        assert settle_accounts(warehouse.connection, run_id(1), LATER) == 1
        assert warehouse.connection.execute(
            "select (select count(*) from news.sighting), (select count(*) from news.outcome)"
        ).fetchall() == [(2, 2)]
        assert settle_accounts(warehouse.connection, run_id(1), LATER) == 0
