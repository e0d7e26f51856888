"""Pages and rejections: the two things a link can lead to."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime

from extract.messages import Response
from extract.redact import redact
from transform.ids import content_id, sha256
from transform.reasons import Reason, Stage, is_retryable
from transform.records import Link, Page, Rejection, Source

_LONGEST_DETAIL = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What was found in a file or a WARC record."""

    body: bytes
    content_type: str | None
    fetched_at: datetime
    http_status: int | None = None
    archive_path: str | None = None
    archive_offset: int | None = None
    warc_record_id: str | None = None


def make_page(link: Link, content: Content) -> Page:
    """Make the page of a link that needed no server."""
    digest = sha256(content.body)
    return Page(
        page_id=content_id("page", link.url_normalized, digest),
        link_id=link.link_id,
        source_id=link.source_id,
        url=link.url,
        final_url=link.url,
        fetched_at=content.fetched_at,
        http_status=content.http_status,
        content_type=content.content_type,
        payload_digest=digest,
        n_bytes=len(content.body),
        elapsed_ms=None,
        archive_path=content.archive_path,
        archive_offset=content.archive_offset,
        warc_record_id=content.warc_record_id,
        body=content.body,
    )


def make_fetched_page(link: Link, response: Response) -> Page:
    """Make the page of a link that a server answered; where it is archived is not yet known."""
    content = Content(
        body=response.body,
        content_type=response.header("Content-Type"),
        fetched_at=response.fetched_at,
        http_status=response.status,
    )
    return replace(make_page(link, content), final_url=response.final_url, elapsed_ms=response.elapsed_ms)


def reject_link(
    link: Link, stage: Stage, reason: Reason, detail: str, rejected_at: datetime, *, http_status: int | None = None
) -> Rejection:
    """Say why a link gave no page."""
    return Rejection(
        link_id=link.link_id,
        source_id=link.source_id,
        item_key=redact(link.url),
        stage=stage,
        reason=reason,
        detail=one_line(detail),
        is_retryable=is_retryable(reason),
        http_status=http_status,
        rejected_at=rejected_at,
    )


def reject_item(source: Source, item_key: str, reason: Reason, detail: str, rejected_at: datetime) -> Rejection:
    """Say why a feed, sitemap, section or list, or an entry of one, gave no link."""
    return Rejection(
        source_id=source.source_id,
        item_key=item_key,
        stage=Stage.DISCOVER,
        reason=reason,
        detail=one_line(detail),
        is_retryable=is_retryable(reason),
        rejected_at=rejected_at,
    )


def one_line(text: str) -> str:
    """Fold a message into one line of at most 500 characters."""
    return " ".join(text.split())[:_LONGEST_DETAIL]


def counted(names: Counter[str]) -> str:
    """Say how many there are of each kind, the commonest twenty.

    >>> counted(Counter([".png", ".css", ".png"]))
    '.png 2, .css 1'
    """
    return ", ".join(f"{name} {n}" for name, n in names.most_common(20))
