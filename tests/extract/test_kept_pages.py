"""Pages out of the archive."""

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from extract.archive import Archive, archive_page
from extract.kept_pages import kept_page
from tests.making import FERRY_PAGE, FETCHED_AT, make_link, make_page
from transform.reasons import Reason
from transform.records import Page, Rejection


@pytest.fixture
def kept(tmp_path: Path) -> Page:
    """A page that the archive in ``tmp_path`` keeps, without its bytes."""
    with Archive(tmp_path, uuid4(), FETCHED_AT) as archive:
        archive_page(archive, make_page("<html>Another</html>"))
        return replace(archive_page(archive, make_page(FERRY_PAGE)), body=b"")


def reason(found: Page | Rejection) -> Reason:
    assert isinstance(found, Rejection)
    return found.reason


def test_a_page_comes_back_as_it_was_archived(tmp_path: Path, kept: Page) -> None:
    assert kept_page(tmp_path, make_link(), kept, FETCHED_AT) == replace(kept, body=FERRY_PAGE.encode())


def test_a_page_that_was_never_archived_says_so(tmp_path: Path) -> None:
    assert reason(kept_page(tmp_path, make_link(), make_page(b""), FETCHED_AT)) is Reason.READ_NOT_ARCHIVED


def test_a_file_that_is_gone_or_damaged_or_holds_other_bytes_costs_only_its_pages(tmp_path: Path, kept: Page) -> None:
    other = replace(kept, payload_digest="0" * 64)
    assert reason(kept_page(tmp_path, make_link(), other, FETCHED_AT)) is Reason.WARC_CORRUPT_RECORD
    (file,) = tmp_path.rglob("*.warc.gz")
    file.write_bytes(file.read_bytes()[:-20])
    assert reason(kept_page(tmp_path, make_link(), kept, FETCHED_AT)) is Reason.WARC_CORRUPT_RECORD
    file.unlink()
    gone = kept_page(tmp_path, make_link(), kept, FETCHED_AT)
    assert reason(gone) is Reason.READ_GONE
    assert isinstance(gone, Rejection)
    assert gone.detail == f"{kept.archive_path}: No such file or directory"
