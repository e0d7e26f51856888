"""One night of the real pipeline over sources that misbehave, with twenty good pages beside them."""

import json
import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from flows.launch import on_threads
from flows.request import NightlyRequest
from flows.runs import run_request
from flows.settings import Settings
from flows.summary import Summary
from load.query import open_published
from tests.extract.newsroom import Newsroom
from tests.run_logs import RUN_LOGS

N_NEIGHBOURS = 20
# What a run writes about itself, and which grows with each; everything else is what is known.
_WORDS = (
    "harbour", "ferry", "council", "crew", "ramp", "storm", "winter", "island", "pilot", "budget", "vote", "tide",
    "market", "school", "bridge", "captain", "ticket", "engine", "repair", "quay", "customs", "mayor", "cargo", "tower",
)  # fmt: skip


def article_page(name: str) -> str:
    """Invent a page with a text that no other page has."""
    chance = random.Random(name)
    paragraphs = [
        " ".join(chance.choice(_WORDS) for _ in range(45)).capitalize() + f" in {name}, said the harbour office."
        for _ in range(4)
    ]
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<html lang="en"><head><title>News of {name}</title><meta charset="utf-8"></head>'
        f"<body><article><h1>News of {name}</h1>{body}</article></body></html>"
    )


def rss(links: Iterable[str]) -> str:
    items = "".join(f"<item><link>{link.replace('&', '&amp;')}</link></item>" for link in links)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>'


@dataclass(frozen=True, slots=True)
class Ending:
    """How a link ended."""

    status: str
    reason: str | None
    http_status: int | None = None


@dataclass(slots=True)
class Night:
    """A folder with sources and a warehouse, in which nights pass."""

    folder: Path
    settings: Settings
    summaries: list[Summary] = field(default_factory=list)

    def source(self, name: str, **reads: Iterable[str]) -> None:
        """Write a source file: ``feed``, ``sitemap``, ``section`` or ``list``, each with its places."""
        lines = [f'outlet = "{name}"', "delay_seconds = 0"]
        for kind, places in reads.items():
            for place in places:
                lines += ["[[read]]", f"{kind} = {json.dumps(place)}"]
        self.settings.sources.mkdir(exist_ok=True)
        (self.settings.sources / f"{name}.toml").write_text("\n".join(lines), encoding="utf-8")

    def list_of(self, name: str, urls: Iterable[str]) -> None:
        """Write a source with a list of addresses."""
        path = self.folder / f"{name}.txt"
        path.write_text("\n".join(urls), encoding="utf-8")
        self.source(name, list=[str(path)])

    def pass_by(self, **request: object) -> Summary:
        """Let a night pass: every listed article is looked at again."""
        with on_threads() as launch:
            asked = NightlyRequest(recheck_all=True, **request)
            self.summaries.append(run_request(asked, self.settings, launch))
        return self.summaries[-1]

    @contextmanager
    def warehouse(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Open what was published."""
        with closing(open_published(self.settings.published)) as connection:
            yield connection

    def ask(self, query: str, *values: object) -> list[tuple[object, ...]]:
        with self.warehouse() as connection:
            return connection.execute(query, list(values)).fetchall()

    def endings(self, number: int = -1) -> Mapping[str, Ending]:
        """Say how every link of a night ended, by its address."""
        rows = self.ask(
            "select link.url, status, reason, http_status from news.outcome join news.link using (link_id) "
            "where outcome.run_id = ?",
            self.summaries[number].run_id,
        )
        return {str(url): Ending(*rest) for url, *rest in rows}  # type: ignore[arg-type]

    def rejections(self, source: str, number: int = -1) -> list[tuple[str, str]]:
        """Return what of a source was refused before it became a link: the reason and its detail, in order."""
        rows = self.ask(
            "select reason, detail from news.rejection where source_id = ? and link_id is null and run_id = ? "
            "order by len(item_key), item_key",
            source,
            self.summaries[number].run_id,
        )
        return [(str(reason), str(detail)) for reason, detail in rows]

    def notices(self, source: str, number: int = -1) -> list[tuple[str, str]]:
        """Return what was noticed about a source."""
        rows = self.ask(
            "select reason, detail from news.notice where source_id = ? and run_id = ? order by all",
            source,
            self.summaries[number].run_id,
        )
        return [(str(reason), str(detail)) for reason, detail in rows]

    def known_rows(self) -> dict[str, list[tuple[object, ...]]]:
        """Return all rows of the tables that hold what is known."""
        with self.warehouse() as connection:
            tables = connection.execute(
                "select table_name from duckdb_tables() where schema_name = 'news' order by 1"
            ).fetchall()
            return {
                name: connection.execute(f"from news.{name} order by all").fetchall()
                for (name,) in tables
                if name not in RUN_LOGS
            }

    def check_accounts(self) -> None:
        """Hold the accounts of every night: what was seen ended, once, in one of six ways; the good pages are there."""
        assert self.summaries[-1].is_published, self.summaries[-1].breaches
        rows = self.ask(
            """
            with seen as (select run_id, source_id, count(*) as n from news.sighting group by all),
            ended as (
                select run_id, source_id,
                    count(*) filter (status in ('loaded', 'new_version', 'unchanged', 'duplicate', 'rejected'))
                    + count(*) filter (status = 'deferred') as n,
                    count(*) filter (status in ('rejected', 'deferred') and reason is null) as n_silent
                from news.outcome group by all
            )
            select run_id, source_id, seen.n, ended.n, n_silent from seen full join ended using (run_id, source_id)
            where seen.n is distinct from ended.n or n_silent > 0
            """
        )
        assert rows == []
        silent = self.ask(
            "select link_id from news.outcome where status in ('rejected', 'deferred') "
            "and reason not in ('FEED_CAPPED', 'RECHECK_CAPPED') and (run_id, link_id) not in "
            "(select (run_id, link_id) from news.rejection where link_id is not null)"
        )
        assert silent == [], "a refusal without its line"
        good = self.ask("select count(distinct article_id) from news.article where source_id = 'good'")
        assert good == [(N_NEIGHBOURS,)]


@contextmanager
def open_night(folder: Path, good: Newsroom, **settings: object) -> Iterator[Night]:
    """Make a folder with one good source of twenty pages; more sources are for the test to add."""
    values: dict[str, object] = {
        "home": folder / "home",
        "sources": folder / "sources",
        "workers": 1,
        "connect_timeout_seconds": 1,
        "read_timeout_seconds": 1,
        "fetch_deadline_seconds": 2,
        "max_page_bytes": 1_000_000,
        "allowed_networks": ("127.0.0.0/8",),
    }
    night = Night(folder, Settings(_env_file=None, **(values | settings)))  # type: ignore[arg-type]
    links = [good.serve(f"/good/{number}", article_page(f"good {number}")) for number in range(N_NEIGHBOURS)]
    night.source("good", feed=[good.serve("/good.xml", rss(links), content_type="application/rss+xml")])
    yield night


Start = Callable[..., Newsroom]
