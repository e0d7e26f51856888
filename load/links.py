"""Link articles while they are loaded: found by what they have in common, never compared all with all."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import duckdb
import pyarrow as pa

from load.given import give, uuids
from load.statements import statement
from transform.links.judging import Alike, ArticleLink, LinkKind, Said, Side, judge
from transform.links.sketching import Sketch, sketch_article

# What one transaction takes of a warehouse that had no links.
_VERSIONS_AT_ONCE = 2_000
# News is copied within days, a magazine's within weeks; and the cost stays what it is however many years are stored.
_DAYS_APART = timedelta(days=45)
# Thresholds for texts, chosen by measurement: python -m tests.transform.links.measure_links.
_TEXT_LIMITS = {
    # What more articles of one outlet have in common than that is its frame, not their text.
    "most_own": 8,
    # Of some hundred words: less is a quotation, or the frame of a forecast that two outlets have in common.
    "least_shared": 12,
    "least_share": 0.65,
    "least_of_longer": 0.2,
    # Two articles of one outlet have a frame, a style and a beat in common.
    "least_share_at_home": 0.8,
    "least_of_longer_at_home": 0.4,
    "most_links": 16,
}
_KEY_LIMITS = {"most_own": 8, "most_owners": 16, "most_days": 3, "most_links": 16}
_GROUPING = frozenset({LinkKind.SAME_URL, LinkKind.REPUBLICATION, LinkKind.NEAR_DUPLICATE})

_Pair = tuple[UUID, UUID]


def link_waiting(connection: duckdb.DuckDBPyConnection) -> int:
    """Link the articles of an older warehouse that still wait for it, one transaction for some thousands.

    Returns how many versions it took. If it is stopped, the next call goes on where it was.
    """
    n_versions = 0
    while True:
        connection.execute(statement("load/waiting_versions.sql"), {"n_versions": _VERSIONS_AT_ONCE})
        ((n_taken,),) = connection.execute("select count(*) from given_version").fetchall()
        if not n_taken:
            return n_versions
        connection.execute("begin")
        try:
            rows = connection.execute(statement("load/waiting_linkable.sql")).fetchall()
            _link(connection, [sketch_article(*row) for row in rows])
            connection.execute(statement("load/linked_versions.sql"))
            connection.execute("commit")
        except BaseException:
            connection.execute("rollback")
            raise
        n_versions += n_taken


def link_staged(connection: duckdb.DuckDBPyConnection, articles: Sequence[str], bodies: Sequence[str]) -> None:
    """Link the new versions of a part that is being loaded, in its transaction."""
    connection.execute(statement("load/new_versions.sql"))
    files = {"articles": articles, "bodies": bodies}
    rows = connection.execute(statement("load/staged_linkable.sql"), files).fetchall()
    _link(connection, [sketch_article(*row) for row in rows])


def _link(connection: duckdb.DuckDBPyConnection, sketches: Sequence[Sketch]) -> None:
    """Store the sketches of the versions in ``given_version``, and what they are to other articles."""
    if not sketches:
        return
    _store_sketches(connection, sketches)
    alike = _alike(connection)
    if not alike:
        return
    sides = _sides(connection, alike)
    links = [
        ArticleLink(version_id=one, other_id=other, kind=kind, score=score, evidence=evidence)
        for (one, other), common in alike.items()
        if (judged := judge(common, sides[one], sides[other])) is not None
        for kind, score, evidence in (judged,)
    ]
    _group(connection, _store_links(connection, links))


def _store_sketches(connection: duckdb.DuckDBPyConnection, sketches: Sequence[Sketch]) -> None:
    table = pa.table(
        {
            "version_id": uuids(sketch.version_id for sketch in sketches),
            "url_keys": pa.array([list(sketch.url_keys) for sketch in sketches], pa.list_(pa.uint64())),
            "foreign_url_key": pa.array([sketch.foreign_url_key for sketch in sketches], pa.uint64()),
            "title_key": pa.array([sketch.title_key for sketch in sketches], pa.uint64()),
            "text_key": pa.array([sketch.text_key for sketch in sketches], pa.uint64()),
            "prints": pa.array([sorted(sketch.prints) for sketch in sketches], pa.list_(pa.uint64())),
        }
    )
    give(connection, "sketch", table)
    connection.execute(statement("load/sketched_versions.sql"))
    connection.execute(statement("load/article_sketch.sql"))


def _alike(connection: duckdb.DuckDBPyConnection) -> dict[_Pair, Alike]:
    """What each given version and others have in common."""
    found: defaultdict[_Pair, Alike] = defaultdict(Alike)
    for one, other, likeness in connection.execute(statement("load/key_pairs.sql"), _KEY_LIMITS).fetchall():
        common = found[one, other]
        match likeness:
            case "same_url":
                found[one, other] = replace(common, is_one_address=True)
            case "foreign_url":
                found[one, other] = replace(common, is_declared=True)
            case "same_text":
                found[one, other] = replace(common, share_of_shorter=1.0, share_of_longer=1.0)
            case "same_title":
                found[one, other] = replace(common, is_one_title=True)
    ((first_day, last_day),) = connection.execute(statement("load/sketch_days.sql")).fetchall()
    days = {"first_day": first_day - _DAYS_APART, "last_day": last_day + _DAYS_APART}
    rows = connection.execute(statement("load/text_pairs.sql"), days | _TEXT_LIMITS).fetchall()
    for one, other, of_shorter, of_longer in rows:
        common = found[one, other]
        if common.share_of_longer < of_longer:
            found[one, other] = replace(common, share_of_shorter=of_shorter, share_of_longer=of_longer)
    return dict(found)


def _sides(connection: duckdb.DuckDBPyConnection, pairs: Iterable[_Pair]) -> dict[UUID, Side]:
    versions = sorted({version for pair in pairs for version in pair})
    give(connection, "side", pa.table({"version_id": uuids(versions)}))
    rows: list[tuple[Any, ...]] = connection.execute(statement("load/link_sides.sql")).fetchall()
    return {
        version_id: Side(
            outlet=outlet,
            url=url,
            origins=tuple(
                Said(
                    outlet=said["origin_outlet"],
                    url=said["origin_url"],
                    agency=said["agency"],
                    evidence_kind=said["evidence_kind"],
                    confidence=said["confidence"],
                )
                for said in origins or ()
            ),
        )
        for version_id, outlet, url, origins in rows
    }


def _store_links(connection: duckdb.DuckDBPyConnection, links: Sequence[ArticleLink]) -> list[tuple[UUID, UUID, UUID]]:
    """Store the links that are new; return the pairs that make a group, with the run that brought them."""
    table = pa.table(
        {
            "version_id": uuids(link.version_id for link in links),
            "other_id": uuids(link.other_id for link in links),
            "kind": pa.array([link.kind.value for link in links], pa.string()),
            "score": pa.array([link.score for link in links], pa.float64()),
            "evidence": pa.array([link.evidence for link in links], pa.string()),
        }
    )
    give(connection, "link", table)
    rows = connection.execute(statement("load/article_link.sql")).fetchall()
    return [(one, other, run_id) for one, other, kind, run_id in rows if kind in _GROUPING]


def _group(connection: duckdb.DuckDBPyConnection, pairs: Sequence[tuple[UUID, UUID, UUID]]) -> None:
    """Put the articles of new pairs into groups; where a pair joins two groups, the smaller key stays."""
    if not pairs:
        return
    runs = {article: run_id for one, other, run_id in pairs for article in (one, other)}
    give(connection, "member", pa.table({"article_id": uuids(runs)}))
    known: dict[UUID, UUID] = dict(connection.execute(statement("load/known_groups.sql")).fetchall())
    parents: dict[UUID, UUID] = {}

    def root(group: UUID) -> UUID:
        while (parent := parents.get(group, group)) != group:
            group = parent
        return group

    for one, other, _ in pairs:
        first, second = sorted((root(known.get(one, one)), root(known.get(other, other))))
        # An article that has no group yet gives way to a group.
        if first not in known.values() and second in known.values():
            first, second = second, first
        parents[second] = first
    merged = {group: root(group) for group in set(known.values()) if root(group) != group}
    if merged:
        give(connection, "merger", pa.table({"group_id": uuids(merged), "into_id": uuids(merged.values())}))
        connection.execute(statement("load/merged_groups.sql"))
    members = pa.table(
        {
            "article_id": uuids(runs),
            "group_id": uuids(root(known.get(article, article)) for article in runs),
            "run_id": uuids(runs.values()),
        }
    )
    give(connection, "member", members)
    connection.execute(statement("load/article_group.sql"))
