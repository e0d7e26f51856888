"""Feeds, sitemaps, sections and lists as they are asked: what is known from the last time, and what came of it now."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from extract.client import Failure, Response
from extract.listing import Listing
from extract.messages import Validators
from extract.redact import redact
from extract.sitemaps import Index
from transform.ids import content_id, sha256
from transform.reasons import Reason
from transform.records import PollStatus, Section, Source, Via

_NO_VALIDATORS = Validators()


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """What is known of an address from the last time it was read."""

    is_due: bool = True
    """Whether it is asked in this run."""
    validators: Validators = _NO_VALIDATORS
    """To ask for it only if it changed."""
    payload_digest: str | None = None
    """What it was then: the same bytes are not read again."""


Memory = Mapping[UUID, Remembered]
NOTHING: Memory = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What came of an address that lists others."""

    feed_id: UUID
    source_id: str
    url: str
    """Without secrets."""
    via: Via
    asked_at: datetime
    status: PollStatus
    reason: Reason | None = None
    http_status: int | None = None
    not_before: datetime | None = None
    """Until when the server asked to be left alone."""
    validators: Validators = _NO_VALIDATORS
    payload_digest: str | None = None
    n_entries: int | None = None
    """Null if nothing was read."""
    is_index: bool = False
    """Whether the entries are sitemaps."""
    link_ids: frozenset[UUID] = frozenset()


def begin(source: Source, url: str, via: Via, section: Section | None, now: datetime) -> Asked:
    """Make the record of an address that nothing is known of yet: as one that was not asked."""
    selector = "" if section is None else section.selector
    return Asked(
        feed_id=content_id("feed", source.source_id, via, url, selector),
        source_id=source.source_id,
        url=redact(url) if "://" in url else url,
        via=via,
        asked_at=now,
        status=PollStatus.NOT_DUE,
    )


def answered(asked: Asked, answer: Response | Failure, remembered: Remembered) -> Asked:
    """Say what an answer means. One that is ``OK`` is still to be read."""
    if isinstance(answer, Failure):
        return replace(failed(asked, answer.reason), http_status=answer.http_status, not_before=answer.not_before)
    digest = sha256(answer.body)
    if answer.is_not_modified:
        return replace(asked, status=PollStatus.NOT_MODIFIED, http_status=answer.status)
    status = PollStatus.UNCHANGED if digest == remembered.payload_digest else PollStatus.OK
    return replace(asked, status=status, http_status=answer.status, validators=answer.validators, payload_digest=digest)


def failed(asked: Asked, reason: Reason) -> Asked:
    """Say that it could not be read."""
    return replace(asked, status=PollStatus.FAILED, reason=reason)


def unvalidated(asked: Asked) -> Asked:
    """Forget what would show that the list has not changed, so that it is read whole the next time."""
    return replace(asked, validators=_NO_VALIDATORS, payload_digest=None)


def read(asked: Asked, found: Listing | Index, link_ids: frozenset[UUID]) -> Asked:
    """Say what was read. An index is read whole every time: what it lists is asked after it."""
    if isinstance(found, Index):
        return replace(unvalidated(asked), n_entries=len(found.sitemaps), is_index=True)
    return replace(asked, n_entries=len(found.entries), link_ids=link_ids)
