"""The run that brings reviews into the warehouse: staged like all else, loaded, checked, published."""

import json
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from uuid6 import uuid7

from flows.open_run import CODE_VERSION, Clock, Log
from flows.settings import Settings
from flows.steps import load_staged
from load.checks import Breach, run_checks
from load.parts import RunFolder
from load.publish import publish
from load.query import open_published
from load.reviews import known_texts
from load.statements import statement
from load.warehouse import Warehouse, WarehouseUnavailable, open_warehouse
from transform.records import QuotationReview, Run
from transform.reviews.read import Review

FLOW = "review"


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What a run of reviews brought."""

    n_new: int
    n_known: int
    """Rows that say what is in force already."""
    n_idle: int
    """New reviews that apply to no quotation of a current version."""
    breaches: Sequence[Breach]
    is_published: bool


def load_reviews(
    reviews: Sequence[Review], asked: Mapping[str, object], settings: Settings, log: Log, now: Clock
) -> Brought:
    """Stage reviews as a run of their own, load them and publish the warehouse if no check fails.

    Raises ``StagingError``, and ``WarehouseUnavailable`` if another writer holds the warehouse for too long: the
    reviews stay staged then, and the next run of any kind loads them.
    """
    run_id = UUID(bytes=uuid7().bytes)
    started_at = now()
    text = json.dumps(asked, ensure_ascii=False)
    folder = RunFolder.create(settings.staging, run_id, FLOW, text, started_at, CODE_VERSION)
    try:
        folder.write_batch("reviews", with_texts(reviews, settings))
        folder.write_batch("run", [_run(text, started_at, now())])
        with open_warehouse(settings.warehouse, settings.lock, wait_seconds=settings.lock_wait_seconds) as warehouse:
            load_staged(warehouse, settings, log, now())
            breaches = run_checks(warehouse.connection)
            is_published = not any(breach.severity == "fail" for breach in breaches)
            if is_published:
                publish(warehouse, settings.published)
            n_new, n_idle = _counts(warehouse, run_id)
    finally:
        folder.close()
    n_said = len({review.review_id for review in reviews})
    return Brought(n_new=n_new, n_known=n_said - n_new, n_idle=n_idle, breaches=breaches, is_published=is_published)


def with_texts(reviews: Sequence[Review], settings: Settings) -> list[Review]:
    """Add the words to reviews that have only their digest, as far as the published warehouse knows them.

    The words find the quotation again when better code has moved its borders.
    """
    wanted = [
        (review.article_id, review.text_digest)
        for review in reviews
        if isinstance(review, QuotationReview) and review.text is None
    ]
    if not wanted:
        return list(reviews)
    try:
        connection = open_published(settings.published)
    except WarehouseUnavailable:  # reviews may come before the first night
        return list(reviews)
    with closing(connection):
        texts = known_texts(connection, wanted)
    return [
        replace(review, text=texts.get((review.article_id, review.text_digest)))
        if isinstance(review, QuotationReview) and review.text is None
        else review
        for review in reviews
    ]


def _run(asked: str, started_at: datetime, ended_at: datetime) -> Run:
    return Run(
        flow=FLOW,
        asked=asked,
        started_at=started_at,
        ended_at=ended_at,
        state="completed",
        n_sources=0,
        n_failed_sources=0,
        code_version=CODE_VERSION,
        prefect_flow_run_id=None,
    )


def _counts(warehouse: Warehouse, run_id: UUID) -> tuple[int, int]:
    ((n_new, n_idle),) = warehouse.connection.execute(statement("reviews/loaded.sql"), {"run_id": run_id}).fetchall()
    return n_new, n_idle
