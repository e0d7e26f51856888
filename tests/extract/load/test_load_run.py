"""The load run in small: ten hosts with 34 pages each, and half of them misbehave."""

from dataclasses import replace
from pathlib import Path

from tests.extract.load.accounts import read_accounts
from tests.extract.load.politeness import breaches, read_log
from tests.extract.load.servers import open_hosts
from tests.extract.load.sides import loop_plainly, run_night
from tests.extract.load.world import BAD_PAGES, make_hosts

DELAY_SECONDS = 0.05


def test_a_night_over_misbehaving_hosts_loses_no_page_and_breaks_no_rule(tmp_path: Path) -> None:
    with open_hosts(make_hosts(10, 340, 5), tmp_path / "log.jsonl") as hosts:
        measured = run_night(hosts, tmp_path, DELAY_SECONDS)
    assert {host.misbehaviour(n) for host in hosts for n in range(host.n_pages)} >= set(BAD_PAGES)
    accounts = read_accounts(tmp_path / "home" / "onrecord.duckdb", hosts)
    assert accounts.problems == ()
    n_linked = sum(host.n_pages for host in hosts if host.is_readable)
    assert sum(accounts.endings.values()) == n_linked
    assert measured.result["published"] is True
    log = read_log(tmp_path / "log.jsonl")
    assert len(log) > 200
    assert breaches(log, hosts, DELAY_SECONDS) == []


def test_a_plain_loop_breaks_every_rule_and_the_logs_tell(tmp_path: Path) -> None:
    good, busy, silent = make_hosts(3, 90, 0)
    misbehaving = [good, replace(busy, kind="rate-limited"), replace(silent, kind="tarpit", n_pages=4)]
    with open_hosts(misbehaving, tmp_path / "log.jsonl") as hosts:
        n_pages = loop_plainly(hosts, 4, is_naive=True).n_pages
    assert n_pages < 64, "nobody accounts for the others"
    rules = {breach.rule for breach in breaches(read_log(tmp_path / "log.jsonl"), hosts, DELAY_SECONDS)}
    assert rules == {"robots first", "at once", "delay", "disallowed", "retry-after"}
