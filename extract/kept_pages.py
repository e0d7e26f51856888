"""Pages out of our own archive, so that they can be read again without the network."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from extract.archive import read_archived
from extract.decoding import BodyTooLargeError, TruncatedBodyError, UndecodableBodyError
from extract.pages import reject_link
from transform.ids import sha256
from transform.reasons import Reason, Stage
from transform.records import Link, Page, Rejection


def kept_page(folder: Path, link: Link, page: Page, now: datetime) -> Page | Rejection:
    """Return a page with the bytes that the archive in a folder keeps of it, or say why it has none.

    Bytes with another SHA-256 than the page had are damage, as is a record that is not whole.
    """
    if page.archive_path is None or page.archive_offset is None:
        detail = "the page was never archived where it can be found again"
        return reject_link(link, Stage.READ, Reason.READ_NOT_ARCHIVED, detail, now)
    try:
        body = read_archived(folder, page.archive_path, page.archive_offset)
    except OSError as error:
        detail = f"{page.archive_path}: {error.strerror or type(error).__name__}"
        return reject_link(link, Stage.READ, Reason.READ_GONE, detail, now)
    except (ValueError, TruncatedBodyError, UndecodableBodyError, BodyTooLargeError) as error:
        return reject_link(link, Stage.READ, Reason.WARC_CORRUPT_RECORD, f"{page.archive_path}: {error}", now)
    if sha256(body) != page.payload_digest:
        detail = f"{page.archive_path}: the record at byte {page.archive_offset} holds other bytes than were read"
        return reject_link(link, Stage.READ, Reason.WARC_CORRUPT_RECORD, detail, now)
    return replace(page, body=body)
