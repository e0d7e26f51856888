"""The sides of a load run: the fetching layer, a whole night, and what a loop of ``requests`` does instead."""

import json
import logging
import os
import resource
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import requests

from extract.archive import Archive
from extract.client import Client, HttpSettings
from extract.fetch import fetch_pages
from extract.links import make_link
from flows.launch import on_threads
from flows.request import NightlyRequest
from flows.runs import run_request, utc_now
from flows.settings import Settings
from tests.extract.load.world import DISALLOWED_PREFIX, LoadHost
from tests.extract.newsroom import make_settings
from transform.records import Page, Source, Via

_MEGABYTE = 1_000_000
# What an attacker of one page may cost here: a minute would only make the run longer.
LIMITS = {"connect_timeout_seconds": 2, "read_timeout_seconds": 1, "deadline_seconds": 2, "max_bytes": 5_000_000}
_BACKOFF_SECONDS = 0.2


@dataclass(slots=True, kw_only=True)
class Measured:
    """What a side did, and what it cost."""

    name: str
    n_pages: int
    """Pages that came whole."""
    seconds: float
    cpu_seconds: float
    """Of this process, all threads."""
    rss_mb: list[int] = field(default_factory=list)
    """Memory of this process over time, in megabytes, in ten equal parts of the run: the highest of each."""
    result: dict[str, object] = field(default_factory=dict)

    @property
    def pages_per_second(self) -> float:
        return self.n_pages / self.seconds


def fetch_all(hosts: Sequence[LoadHost], n_threads: int, folder: Path, delay_seconds: float = 0.0) -> Measured:
    """Fetch every allowed page with the fetching layer, archived as in a run."""
    jobs = [
        (make_link(source, host.base_url + path, via=Via.LIST, found_in=None, found_at=utc_now()), source)
        for host in hosts
        for source in [Source(source_id=host.source_id, outlet=host.name, delay_seconds=delay_seconds)]
        for path in host.paths()
        if not path.startswith(DISALLOWED_PREFIX)
    ]
    settings = make_settings(**LIMITS, backoff_seconds=_BACKOFF_SECONDS)
    with measuring("fetch_pages") as measured, Archive(folder, UUID(int=7), utc_now()) as archive:
        with Client(settings, resolve=resolver(hosts), keep=archive.store) as client:
            for _, page in fetch_pages(jobs, client, archive, n_threads=n_threads):
                measured.n_pages += isinstance(page, Page)
        archive.sync()
    return measured


def loop_plainly(hosts: Sequence[LoadHost], n_threads: int, *, is_naive: bool = False) -> Measured:
    """Fetch every page as a script would: a session of ``requests`` a thread, page after page, nothing kept.

    A naive loop knows nothing of robots.txt; else it is not given the pages that nobody may ask for.
    """
    addresses = {host.name: host.address for host in hosts}
    urls = [
        (f"http://{addresses[host.name]}:{host.port}{path}", host.name)
        for host in hosts
        for path in host.paths()
        if is_naive or not path.startswith(DISALLOWED_PREFIX)
    ]
    own = threading.local()

    def get(url: str, name: str) -> bool:
        if not hasattr(own, "session"):
            own.session = requests.Session()
            own.session.trust_env = False
        try:
            answer = own.session.get(url, headers={"Host": name}, timeout=1)
        except requests.RequestException:
            return False
        return bool(answer.ok and answer.content)

    with measuring(f"requests, {n_threads} threads") as measured:
        if n_threads == 1:
            measured.n_pages = sum(get(*url) for url in urls)
        else:
            with ThreadPoolExecutor(n_threads) as pool:
                measured.n_pages = sum(pool.map(get, *zip(*urls, strict=True)))
    return measured


def run_night(
    hosts: Sequence[LoadHost], home: Path, delay_seconds: float, n_workers: int = 2, n_threads: int | None = None
) -> Measured:
    """Do a whole nightly run on threads of this process: discover, fetch, read, load, publish."""
    write_sources(hosts, home / "sources", delay_seconds)
    limits = {
        "home": home / "home",
        "sources": home / "sources",
        "connect_timeout_seconds": LIMITS["connect_timeout_seconds"],
        "read_timeout_seconds": LIMITS["read_timeout_seconds"],
        "fetch_deadline_seconds": LIMITS["deadline_seconds"],
        "max_page_bytes": LIMITS["max_bytes"],
        "allowed_networks": ("127.0.0.0/8",),
        "workers": n_workers,
    }
    settings = Settings(**limits, **({"fetch_threads": n_threads} if n_threads else {}))  # type: ignore[arg-type]
    with resolving(resolver(hosts)), measuring("nightly") as measured, on_threads() as launch:
        summary = run_request(NightlyRequest(), settings, launch)
        measured.n_pages = summary.statuses.get("loaded", 0)
        measured.result = summary.as_dict()
    return measured


def write_sources(hosts: Sequence[LoadHost], folder: Path, delay_seconds: float) -> None:
    """Write one source file an outlet."""
    folder.mkdir(parents=True, exist_ok=True)
    for host in hosts:
        kind = "sitemap" if host.has_sitemap else "feed"
        (folder / f"{host.source_id}.toml").write_text(
            f'outlet = "Outlet {host.number}"\ndelay_seconds = {delay_seconds}\n'
            f'[[read]]\n{kind} = "{host.base_url}{host.listing}"\n',
            encoding="utf-8",
        )


def resolver(hosts: Sequence[LoadHost]) -> Callable[[str, int], Sequence[str]]:
    """Make what stands in for the name server."""
    addresses = {host.name: [host.address] for host in hosts}

    def resolve(name: str, _port: int) -> Sequence[str]:
        if name in addresses:
            return addresses[name]
        if name.replace(".", "").isdecimal():
            return [name]
        raise OSError(-2, "Name or service not known")

    return resolve


@contextmanager
def resolving(resolve: Callable[[str, int], Sequence[str]]) -> Iterator[None]:
    """Let the runs inside the block look up names in their own way, and lose little time between two attempts."""

    def make_client(settings: HttpSettings, **options: Any) -> Client:
        return Client(replace(settings, backoff_seconds=_BACKOFF_SECONDS), resolve=resolve, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("flows.open_run.Client", make_client)
        yield


@contextmanager
def measuring(name: str) -> Iterator[Measured]:
    """Measure time, CPU and memory of a block."""
    measured = Measured(name=name, n_pages=0, seconds=0.0, cpu_seconds=0.0)
    samples: list[int] = []
    done = threading.Event()

    def sample() -> None:
        page_bytes = resource.getpagesize()
        while not done.wait(0.25):
            samples.append(int(Path("/proc/self/statm").read_text().split()[1]) * page_bytes // _MEGABYTE)

    sampler = threading.Thread(target=sample, daemon=True)
    sampler.start()
    started, cpu_started = time.monotonic(), time.process_time()
    try:
        yield measured
    finally:
        measured.seconds = time.monotonic() - started
        measured.cpu_seconds = time.process_time() - cpu_started
        done.set()
        sampler.join()
        size = max(1, -(-len(samples) // 10))
        measured.rss_mb = [max(samples[start : start + size]) for start in range(0, len(samples), size)]


def write_result(path: str, side: Callable[..., Measured], *arguments: object) -> None:
    """Run a side as a process of its own and leave what it measured in a file."""
    logging.basicConfig(level=logging.WARNING, filename=f"{path}.log")
    os.nice(5)
    Path(path).write_text(json.dumps(asdict(side(*arguments))), encoding="utf-8")
