"""Measure the reading of many hosts at once: ``python -m tests.extract.load_run --hosts 200 --pages 20000``.

Servers of our own on loopback, each host with an address and a name of its own, one in twenty of them misbehaving in
every way we know. Two parts:

- the fetching layer alone on good hosts without any pause, beside loops of ``requests``: pages a second as a ratio;
- a whole night with pauses, rules and misbehaviour: pages a second, memory over time, every page accounted for, and
  what the servers' logs say of manners.

Ends by itself with exit code 0 if nothing was lost and no rule was broken.
"""

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

from tests.extract.load.accounts import read_accounts
from tests.extract.load.politeness import breaches, read_log
from tests.extract.load.servers import open_hosts
from tests.extract.load.sides import Measured, fetch_all, loop_plainly, run_night, write_result
from tests.extract.load.world import make_hosts

_DELAY_SECONDS = 0.05
_BAD_SHARE = 0.05


def main() -> None:
    """Run both parts and say what came of it."""
    parser = argparse.ArgumentParser(description="Fetch and read many hosts at once, and count what it cost.")
    parser.add_argument("--hosts", type=int, default=200)
    parser.add_argument("--pages", type=int, default=20_000, help="of all hosts together")
    parser.add_argument("--threads", type=int, default=64, help="that fetch, on both sides")
    parser.add_argument("--workers", type=int, default=2, help="processes that read pages")
    parser.add_argument("--seconds", type=float, default=3_600, help="a side that takes longer is ended")
    parser.add_argument("--part", choices=("fetch", "night", "both"), default="both")
    asked = parser.parse_args()
    is_fine = True
    with tempfile.TemporaryDirectory(prefix="onrecord-load-") as folder:
        if asked.part in ("fetch", "both"):
            _compare_fetching(asked, Path(folder))
        if asked.part in ("night", "both"):
            is_fine = _do_a_night(asked, Path(folder))
    sys.exit(0 if is_fine else 1)


def _compare_fetching(asked: argparse.Namespace, folder: Path) -> None:
    hosts = make_hosts(asked.hosts, asked.pages, 0, has_delays=False)
    with open_hosts(hosts, folder / "fetch.jsonl") as opened:
        ours = _in_a_process(asked, folder, fetch_all, opened, asked.threads, folder / "archive")
        threads = _in_a_process(asked, folder, loop_plainly, opened, asked.threads)
        one = _in_a_process(asked, folder, loop_plainly, opened, 1)
    for side in (ours, threads, one):
        _show(side)
    print(
        f"fetch_pages against requests: {ours.pages_per_second / threads.pages_per_second:.2f} times the pages a second"
        f" with as many threads, {ours.pages_per_second / one.pages_per_second:.2f} times with one;"
        f" {ours.cpu_seconds / ours.n_pages / (threads.cpu_seconds / threads.n_pages):.2f} times the CPU a page"
    )


def _do_a_night(asked: argparse.Namespace, folder: Path) -> bool:
    hosts = make_hosts(asked.hosts, asked.pages, max(1, round(asked.hosts * _BAD_SHARE)))
    log_path = folder / "night.jsonl"
    with open_hosts(hosts, log_path) as opened:
        night = _in_a_process(asked, folder, run_night, opened, folder, _DELAY_SECONDS, asked.workers, asked.threads)
    _show(night)
    print(f"summary: {json.dumps(night.result.get('outcomes'))} {json.dumps(night.result.get('reasons'))}")
    accounts = read_accounts(folder / "home" / "onrecord.duckdb", opened)
    log = read_log(log_path)
    broken = breaches(log, opened, _DELAY_SECONDS)
    print(f"accounts: {sum(accounts.endings.values()):,} pages ended, {len(accounts.problems)} problems")
    print(f"manners: {len(log):,} requests, rules broken: {dict(Counter(one.rule for one in broken)) or 'none'}")
    for line in (*accounts.problems[:20], *map(str, broken[:20])):
        print(f"  {line}")
    return not accounts.problems and not broken


def _in_a_process(
    asked: argparse.Namespace, folder: Path, side: Callable[..., Measured], *arguments: object
) -> Measured:
    """Run a side in a process of its own, so that memory and CPU are its own."""
    result = folder / "side.json"
    result.unlink(missing_ok=True)
    process = get_context("spawn").Process(target=write_result, args=(str(result), side, *arguments))
    process.start()
    process.join(asked.seconds)
    if process.is_alive():
        process.terminate()
        process.join()
        raise SystemExit(f"{side.__name__}: not done after {asked.seconds:g} s")
    return Measured(**json.loads(result.read_text(encoding="utf-8")))


def _show(side: Measured) -> None:
    print(
        f"{side.name}: {side.n_pages:,} pages in {side.seconds:.1f} s, {side.pages_per_second:.0f} a second, "
        f"{1000 * side.cpu_seconds / max(1, side.n_pages):.2f} ms CPU a page; memory {side.rss_mb} MB",
        flush=True,
    )


if __name__ == "__main__":
    main()
