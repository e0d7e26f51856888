"""What a run brought, lost and broke: as a record, as lines for a terminal, as Markdown for Prefect's UI."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from uuid import UUID

import duckdb

from load.checks import Breach
from load.statements import statement
from transform.reasons import Reason

POLL_STATUSES = ("ok", "not_modified", "unchanged", "not_due", "failed")
# Dated outside the days asked for, or more than one run takes: the next one does.
_UNTRIED = (Reason.LINK_OUTSIDE_DATES, Reason.FEED_CAPPED, Reason.RECHECK_CAPPED)
STATUSES = ("loaded", "new_version", "unchanged", "duplicate", "rejected", "deferred")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFailure:
    """A feed, sitemap, section or source that could not be read."""

    source_id: str
    reason: str
    detail: str
    next: str
    """What happens now, or what has to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Oddity:
    """Something odd about a feed that was read: fewer entries than usual, or silence."""

    source_id: str
    reason: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The accounts of one run."""

    run_id: UUID
    flow: str
    state: str
    n_seen: int
    """Links seen; the statuses add up to it."""
    statuses: Mapping[str, int]
    reasons: Mapping[str, int]
    """Rejections by reason code, retryable ones included."""
    n_reread: int
    """Unchanged pages that this code reads otherwise than the code before it."""
    n_not_modified: int
    """Unchanged pages that servers did not have to send again."""
    n_quotations: int
    """New in the warehouse."""
    n_sources: int
    n_failed_sources: int
    failures: Sequence[SourceFailure]
    polls: Mapping[str, int]
    """Feeds, sitemaps, sections and lists by what came of them."""
    oddities: Sequence[Oddity]
    breaches: Sequence[Breach]
    is_published: bool

    @property
    def reject_share(self) -> float:
        """Share of the links tried that were rejected or deferred: what a run was not to try is no fault."""
        n_untried = sum(self.reasons.get(reason, 0) for reason in _UNTRIED)
        n_tried = self.n_seen - n_untried
        return (sum(self.reasons.values()) - n_untried) / n_tried if n_tried else 0.0

    def exit_code(self, max_reject_share: float) -> int:
        """Return 0 if all is fine, 1 if a source failed, a check failed, or too much was rejected."""
        # What was refused once is refused again: no sign that a source goes wrong.
        is_share_fine = self.flow == "reprocess" or self.reject_share <= max_reject_share
        return 0 if self.is_published and not self.n_failed_sources and is_share_fine else 1

    def one_line(self) -> str:
        """Put the accounts into one line."""
        ends = _in_words(self.statuses)
        published = "published" if self.is_published else "NOT published: a check failed"
        seen = "pages read again" if self.flow == "reprocess" else "links seen"
        feeds = f"; feeds: {_in_words(self.polls)}" if self.polls else ""
        reread = f" ({self.n_reread} read otherwise than before)" if self.n_reread else ""
        unsent = f" ({self.n_not_modified} not sent again)" if self.n_not_modified else ""
        return (
            f"{self.n_seen} {seen}: {ends or 'none'}{reread}{unsent}{feeds}; {self.n_quotations} new quotations;"
            f" warehouse {published}"
        )

    def as_dict(self) -> dict[str, object]:
        """Return the accounts as plain values for JSON."""
        return {
            "run_id": str(self.run_id),
            "flow": self.flow,
            "state": self.state,
            "links_seen": self.n_seen,
            "outcomes": dict(self.statuses),
            "reasons": dict(self.reasons),
            "read_otherwise": self.n_reread,
            "not_sent_again": self.n_not_modified,
            "new_quotations": self.n_quotations,
            "sources": self.n_sources,
            "failed_sources": self.n_failed_sources,
            "feeds": dict(self.polls),
            "source_failures": [asdict(one) for one in self.failures],
            "oddities": [asdict(one) for one in self.oddities],
            "breaches": [
                {"check": breach.name, "severity": breach.severity, "rows": breach.n_rows} for breach in self.breaches
            ],
            "published": self.is_published,
        }

    def markdown(self) -> str:
        """Write the accounts as Markdown, for the run's artifact."""
        lines = [f"## {self.flow}: {self.state.replace('_', ' ')}", "", self.one_line(), ""]
        lines += _table(("How links ended", "n"), self.statuses)
        lines += _table(("Why something was not read", "n"), self.reasons)
        lines += _table(("Feeds, sitemaps, sections and lists", "n"), self.polls)
        if self.failures:
            lines += ["### Not readable", ""]
            lines += [f"- `{one.source_id}` {one.reason}: {_escaped(one.detail)}; {one.next}" for one in self.failures]
            lines += [""]
        if self.oddities:
            lines += ["### Odd about feeds", ""]
            lines += [f"- `{one.source_id}` {one.reason}: {_escaped(one.detail)}" for one in self.oddities] + [""]
        if self.breaches:
            lines += ["### Checks", ""]
            lines += [f"- **{one.severity}** `{one.name}`: {one.n_rows} rows. {one.sentence}" for one in self.breaches]
            lines += [""]
        lines += [f"Run `{self.run_id}`. Ask for more: `select * from rejections where run_id = '{self.run_id}'`"]
        return "\n".join(lines)


def summarize(
    connection: duckdb.DuckDBPyConnection, run_id: UUID, breaches: Sequence[Breach], *, is_published: bool
) -> Summary:
    """Read the accounts of a run from a warehouse."""
    flow, state, n_sources, n_failed = connection.execute(
        "select flow, state, n_sources, n_failed_sources from news.run where run_id = ?", [run_id]
    ).fetchall()[0]
    counted = dict(_counts(connection, "select status, count(*) from news.outcome where run_id = ? group by 1", run_id))
    reasons = _counts(
        connection,
        "select reason, count(*) from news.outcome where run_id = ? and status in ('rejected', 'deferred') group by 1",
        run_id,
    )
    duplicates = dict(
        _counts(
            connection,
            "select reason, count(*) from news.outcome where run_id = ? and status = 'unchanged' group by 1",
            run_id,
        )
    )
    failures = connection.execute(
        "select source_id, reason, detail, is_retryable, not_before from news.rejection "
        "where run_id = ? and link_id is null order by all",
        [run_id],
    ).fetchall()
    polls = dict(_counts(connection, "select status, count(*) from news.poll where run_id = ? group by 1", run_id))
    oddities = connection.execute(statement("query/oddities.sql"), {"run_id": run_id}).fetchall()
    quotations = connection.execute("select count(*) from news.quotation where run_id = ?", [run_id]).fetchall()
    return Summary(
        run_id=run_id,
        flow=flow,
        state=state,
        n_seen=sum(counted.values()),
        statuses={status: counted[status] for status in STATUSES if status in counted},
        reasons=dict(sorted(reasons, key=lambda pair: (-pair[1], pair[0]))),
        n_reread=duplicates.get("DUP_REREAD", 0),
        n_not_modified=duplicates.get("DUP_NOT_MODIFIED", 0),
        n_quotations=quotations[0][0],
        n_sources=n_sources,
        n_failed_sources=n_failed,
        failures=[
            SourceFailure(source_id=source_id, reason=reason, detail=detail, next=_next(is_retryable, not_before))
            for source_id, reason, detail, is_retryable, not_before in failures
        ],
        polls={status: polls[status] for status in POLL_STATUSES if status in polls},
        oddities=[Oddity(source_id=source_id, reason=reason, detail=detail) for source_id, reason, detail in oddities],
        breaches=breaches,
        is_published=is_published,
    )


def _next(is_retryable: bool, not_before: datetime | None) -> str:
    """Say what happens to a feed that could not be read, or what has to."""
    if not is_retryable:
        return "it will fail again until it, or its source file, is mended"
    if not_before is not None:
        return f"it is asked again in the next run after {not_before.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    return "it is asked again in the next run"


def _counts(connection: duckdb.DuckDBPyConnection, query: str, run_id: UUID) -> list[tuple[str, int]]:
    return connection.execute(query, [run_id]).fetchall()


def _in_words(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{n} {name.replace('_', ' ')}" for name, n in counts.items())


def _table(head: tuple[str, str], counts: Mapping[str, int]) -> list[str]:
    if not counts:
        return []
    rows = [f"| {name.replace('_', ' ') if name.islower() else name} | {n} |" for name, n in counts.items()]
    return [f"| {head[0]} | {head[1]} |", "| --- | ---: |", *rows, ""]


def _escaped(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("`", "'")
