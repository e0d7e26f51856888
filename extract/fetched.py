"""What an answer means for its link: a page, a refusal, or that nothing changed. Archived before anybody reads it."""

from dataclasses import replace
from datetime import datetime

from extract.archive import Archive, ArchiveError, Context
from extract.client import Failure, Response, Validators
from extract.pages import make_fetched_page, one_line, reject_link
from extract.redact import redact, without_message
from transform.ids import sha256
from transform.reasons import Reason, Stage, is_retryable
from transform.records import LastCapture, Link, Outcome, Page, Rejection, Status

_READABLE_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})


def validators_of(last: LastCapture | None) -> Validators | None:
    """Return what to tell a server of what it sent last; None if it is to send the page in any case."""
    if last is None or last.validated_url is None:
        return None
    return Validators(etag=last.etag, last_modified=last.last_modified, url=last.validated_url)


def finish(
    link: Link, last: LastCapture | None, answer: Response | Failure, archive: Archive, now: datetime
) -> Page | Rejection | Outcome:
    """Archive what the server said and tell what it means for the link. Raises ``ArchiveError``."""
    try:
        if isinstance(answer, Failure):
            return _refused(link, answer, archive, now)
        return _archived(link, last, answer, archive)
    except ArchiveError:
        raise
    except Exception as error:  # noqa: BLE001 - a bug met on one link must not cost all others
        return _rejection(link, unexpected(error), None, now)


def unexpected(error: Exception) -> Failure:
    """Say where a bug was met; not its message, which may hold the address with its secrets."""
    return Failure(reason=Reason.FETCH_ERROR, detail=without_message(error))


def _refused(link: Link, failure: Failure, archive: Archive, now: datetime) -> Rejection:
    digest = None
    if failure.response is not None:
        archive.store(failure.response, Context(via=link.found_in_url))
        digest = sha256(failure.response.body)
    return _rejection(link, failure, digest, now)


def _archived(link: Link, last: LastCapture | None, answer: Response, archive: Archive) -> Page | Rejection | Outcome:
    original = None if last is None else last.original
    if last is not None and answer.is_not_modified:
        archive.store(answer, Context(via=link.found_in_url, page_id=last.original.page_id, original=original))
        return _unchanged(link, last, answer, Reason.DUP_NOT_MODIFIED)
    page = make_fetched_page(link, answer)
    content_type = (answer.header("Content-Type") or "").partition(";")[0].strip().lower()
    if content_type and content_type not in _READABLE_TYPES:
        archive.store(answer, Context(via=link.found_in_url))
        detail = f"the server says it is {content_type[:100]}, not a page"
        rejection = reject_link(
            link, Stage.FETCH, Reason.FETCH_CONTENT_TYPE, detail, answer.fetched_at, http_status=answer.status
        )
        return replace(rejection, payload_digest=page.payload_digest)
    kept = archive.store(answer, Context(via=link.found_in_url, page_id=page.page_id, original=original))
    if last is not None and last.is_read_alike and last.original.payload_digest == page.payload_digest:
        return _unchanged(link, last, answer, Reason.DUP_UNCHANGED)
    return replace(page, archive_path=kept.path, archive_offset=kept.offset, warc_record_id=kept.record_id)


def _unchanged(link: Link, last: LastCapture, answer: Response, reason: Reason) -> Outcome:
    return Outcome(
        link_id=link.link_id,
        source_id=link.source_id,
        status=Status.UNCHANGED,
        stage=Stage.FETCH,
        reason=reason,
        http_status=answer.status,
        version_id=last.version_id,
        not_before=None,
        ended_at=answer.fetched_at,
    )


def _rejection(link: Link, failure: Failure, payload_digest: str | None, now: datetime) -> Rejection:
    return Rejection(
        link_id=link.link_id,
        source_id=link.source_id,
        item_key=redact(link.url),
        stage=Stage.FETCH,
        reason=failure.reason,
        detail=one_line(failure.detail),
        is_retryable=is_retryable(failure.reason),
        not_before=failure.not_before,
        n_attempts=failure.n_attempts,
        http_status=failure.http_status,
        limit_name=failure.limit_name,
        limit_value=failure.limit_value,
        measured_value=failure.measured_value,
        payload_digest=payload_digest,
        rejected_at=now,
    )
