"""The accounts of a load run, from the published warehouse: every page that was linked, and how it ended."""

from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from load.query import open_published
from tests.extract.load.world import LoadHost


@dataclass(frozen=True, slots=True)
class Ending:
    """How one page ended."""

    status: str
    reason: str | None
    has_not_before: bool


@dataclass(frozen=True, slots=True)
class Accounts:
    """What a warehouse says of a run, held against what was served."""

    problems: tuple[str, ...]
    """One line each; empty if all is as it must be."""
    endings: Counter[tuple[str, str | None]]


def read_accounts(published: Path, hosts: Sequence[LoadHost]) -> Accounts:
    """Hold the outcomes against what every page was to become."""
    with closing(open_published(published)) as warehouse:
        rows = warehouse.execute(
            "select link.source_id, link.url, outcome.status, outcome.reason, outcome.not_before is not null "
            "from news.outcome join news.link using (link_id)"
        ).fetchall()
        n_sighted = warehouse.execute("select count(*) from news.sighting").fetchall()[0][0]
        failed = dict(
            warehouse.execute(
                "select source_id, any_value(reason) from news.rejection where link_id is null group by 1"
            ).fetchall()
        )
    problems = [f"{n_sighted} links seen, {len(rows)} ended"] if n_sighted != len(rows) else []
    ended: dict[str, dict[str, Ending]] = {}
    for source_id, url, status, reason, has_not_before in rows:
        own = ended.setdefault(source_id, {})
        if url in own:
            problems.append(f"{url} ended twice")
        own[url] = Ending(status, reason, has_not_before)
    for host in hosts:
        if host.is_readable:
            problems += _problems_of(host, ended.get(host.source_id, {}))
        elif failed.get(host.source_id) != "FETCH_ROBOTS_UNREACHABLE":
            problems.append(f"{host.name}: not said to be unreachable, but {failed.get(host.source_id)}")
    return Accounts(tuple(problems), Counter((status, reason) for _, _, status, reason, _ in rows))


def _problems_of(host: LoadHost, ended: dict[str, Ending]) -> list[str]:
    problems = []
    for number, path in enumerate(host.paths()):
        end = ended.get(host.base_url + path)
        expected = host.reasons(number)
        if end is None:
            problems.append(f"{host.name}{path}: lost")
        elif (end.reason not in expected) if expected else (end.status != "loaded"):
            problems.append(f"{host.name}{path}: {end.status} {end.reason}, expected {expected or 'loaded'}")
        elif end.reason == "FETCH_RATE_LIMITED" and not end.has_not_before:
            problems.append(f"{host.name}{path}: deferred without a time")
    return problems
