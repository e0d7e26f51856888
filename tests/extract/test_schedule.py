import threading
import time
import tracemalloc
from dataclasses import replace

import pytest

from extract.links import make_link
from extract.messages import Asking
from extract.schedule import Lane, Schedule, Turn
from tests.extract.newsroom import NOW, SOURCE
from transform.records import Link, Source, Via


def job(host: str, number: int = 1, source: Source = SOURCE) -> tuple[Link, Source]:
    return make_link(source, f"http://{host}.example/{number}", via=Via.LIST, found_in=None, found_at=NOW), source


def take(schedule: Schedule) -> Turn:
    turn = schedule.take()
    assert turn is not None
    return turn


def host_of(turn: Turn) -> str:
    return turn.job.place.split("/")[2].removesuffix(".example")


def would_wait(schedule: Schedule) -> bool:
    """Tell whether a thread that asks for a turn now has to wait for one."""
    thread = threading.Thread(target=schedule.take, daemon=True)
    thread.start()
    thread.join(0.1)
    return thread.is_alive()


def test_a_host_is_in_the_hands_of_one_thread() -> None:
    schedule = Schedule([job("post", 1), job("post", 2), job("gazette")], 8)
    assert sorted(host_of(take(schedule)) for _ in range(2)) == ["gazette", "post"]
    assert would_wait(schedule)


def test_a_host_comes_again_when_its_pause_is_over_and_not_before() -> None:
    schedule = Schedule([job("post", 1), job("post", 2)], 2)
    began = time.monotonic()
    schedule.give_back(take(schedule), wait_seconds=0.2, lane=Lane.QUICK)
    assert host_of(take(schedule)) == "post"
    assert time.monotonic() - began >= 0.2


def test_new_hosts_never_have_all_threads() -> None:
    schedule = Schedule([job(f"tarpit{n}") for n in range(20)] + [job("post", 1), job("post", 2)], 8)
    under_way = [take(schedule) for _ in range(6)]
    assert would_wait(schedule), "six of eight threads are the most for hosts that nobody knows yet"
    assert {host_of(turn) for turn in under_way} == {f"tarpit{n}" for n in range(6)}


def test_a_host_that_answered_while_links_were_looked_for_is_not_held_up_by_new_ones() -> None:
    jobs = [job(f"tarpit{n}") for n in range(20)] + [job("post")]
    schedule = Schedule(jobs, 8, lambda url: "post" in url)
    for _ in range(6):
        take(schedule)
    assert host_of(take(schedule)) == "post"


def test_slow_hosts_take_half_of_the_threads_and_quick_ones_pass_them() -> None:
    jobs = [job(f"tarpit{n}", page) for n in range(8) for page in range(3)] + [job("post", page) for page in range(3)]
    schedule = Schedule(jobs, 8, lambda _: True)
    turns = [take(schedule) for _ in range(8)]
    schedule_is_full = would_wait
    for turn in turns:
        schedule.give_back(turn, wait_seconds=0.0, lane=Lane.SLOW)
    # The post has waited for longest; then four of eight threads go to hosts that were slow, and no more.
    assert [host_of(take(schedule)) for _ in range(5)] == ["post", "tarpit0", "tarpit1", "tarpit2", "tarpit3"]
    assert schedule_is_full(schedule)


@pytest.mark.parametrize("n_threads", [1, 2, 3])
def test_few_threads_still_reach_every_host(n_threads: int) -> None:
    schedule = Schedule([job(name, n) for name in ("post", "gazette", "courier") for n in range(2)], n_threads)
    lanes = [Lane.SLOW, Lane.QUICK] * 3
    seen = []
    for lane in lanes:
        turn = take(schedule)
        seen.append(turn.job.link.url)
        schedule.give_back(turn, wait_seconds=0.0, lane=lane)
    assert (len(set(seen)), schedule.take()) == (6, None)


def test_sources_that_share_a_host_take_turns() -> None:
    small = replace(SOURCE, source_id="island-gazette")
    schedule = Schedule([*(job("platform", n) for n in range(4)), job("platform", 9, small)], 1)
    order = []
    while turn := schedule.take():
        order.append(turn.job.source.source_id)
        schedule.give_back(turn, wait_seconds=0.0, lane=Lane.QUICK)
    assert order == ["harbour-post", "island-gazette", "harbour-post", "harbour-post", "harbour-post"]


def test_after_a_failure_the_next_link_comes_from_the_other_end() -> None:
    schedule = Schedule([job("post", n) for n in range(5)], 1)
    order = []
    while turn := schedule.take():
        order.append(turn.job.link.url[-1])
        turn.host.standing.n_failures_in_a_row = int(order[-1] in "01")  # the first two pages are bad
        schedule.give_back(turn, wait_seconds=0.0, lane=Lane.QUICK)
    assert order == ["0", "4", "1", "3", "2"]


def test_a_job_that_is_not_done_comes_next_at_its_host() -> None:
    schedule = Schedule([job("post", 1), job("post", 2)], 1)
    turn = take(schedule)
    turn.job.n_attempts = 1
    schedule.give_back(turn, wait_seconds=0.0, lane=Lane.QUICK, again=turn.job)
    again = take(schedule)
    assert (again.job.link.url, again.job.n_attempts) == ("http://post.example/1", 1)


def test_a_redirect_waits_for_the_turn_of_the_host_it_leads_to() -> None:
    schedule = Schedule([job("post", 1), job("www-post", 2)], 4)
    turns = {host_of(turn): turn for turn in (take(schedule), take(schedule))}
    moved = turns["post"].job
    moved.asking = Asking(url=moved.link.url, place="http://www-post.example/1", seconds_left=60)
    schedule.give_back(turns["post"], wait_seconds=0.0, lane=Lane.QUICK, again=moved)
    assert would_wait(schedule), "another thread is asking that host"
    schedule = Schedule([job("post", 1)], 4)
    turn = take(schedule)
    turn.job.asking = moved.asking
    schedule.give_back(turn, wait_seconds=9.0, lane=Lane.QUICK, again=turn.job)
    arrived = take(schedule)
    assert (arrived.job, arrived.host is turn.host) == (turn.job, False)
    schedule.give_back(arrived, wait_seconds=0.0, lane=Lane.QUICK)
    assert schedule.take() is None


def test_waiting_threads_are_let_go_when_the_last_job_is_done_or_the_run_is_stopped() -> None:
    for end in ("done", "stopped"):
        schedule = Schedule([job("post")], 4)
        turn = take(schedule)
        threads = [threading.Thread(target=schedule.take, daemon=True) for _ in range(3)]
        for thread in threads:
            thread.start()
        if end == "done":
            schedule.give_back(turn, wait_seconds=0.0, lane=Lane.QUICK)
        else:
            schedule.stop()
        for thread in threads:
            thread.join(5)
        assert not any(thread.is_alive() for thread in threads)


def test_a_link_costs_the_schedule_little_more_than_its_place_in_a_queue() -> None:
    links = [job(f"outlet{n % 100}", n) for n in range(10_000)]
    tracemalloc.start()
    schedule = Schedule(links, 64)
    n_bytes, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert schedule.n_jobs == 10_000
    assert n_bytes < 50 * 10_000
