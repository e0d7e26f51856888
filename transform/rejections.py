"""Rejections: why a page gave no article, as a row."""

from dataclasses import dataclass

from transform.reasons import Reason, Stage
from transform.records import Link, Page, Rejection
from transform.text import one_line

_DETAIL_CHARACTERS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A limit that a page broke, and by how much."""

    name: str
    value: float
    measured: float | None


def reject(page: Page, link: Link, stage: Stage, reason: Reason, detail: str, limit: Limit | None = None) -> Rejection:
    """Make the row that says why a page gave no article; such a rejection is final."""
    return Rejection(
        link_id=link.link_id,
        source_id=link.source_id,
        item_key=link.url,
        stage=stage,
        reason=reason,
        detail=one_line(detail)[:_DETAIL_CHARACTERS],
        is_retryable=False,
        http_status=page.http_status,
        limit_name=limit.name if limit else None,
        limit_value=limit.value if limit else None,
        measured_value=limit.measured if limit else None,
        payload_digest=page.payload_digest,
        rejected_at=page.fetched_at,
    )
