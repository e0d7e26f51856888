import gzip
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType

from extract.archive import Archive, ArchiveError, archive_page, read_archived
from extract.client import Client, Response
from extract.links import make_link
from extract.pages import Content, make_page
from tests.extract.newsroom import NOW, SOURCE, Newsroom
from transform.records import Via

RUN = UUID(int=7)
PAGE = b"<html><p>The ferry sails again.</p></html>"


def fetched(newsroom: Newsroom, client: Client, path: str = "/a") -> Response:
    answer = client.get(newsroom.url + path, delay_seconds=0)
    assert isinstance(answer, Response)
    return answer


def test_what_was_archived_can_be_read_again(newsroom: Newsroom, client: Client, tmp_path: Path) -> None:
    newsroom.serve("/a", gzip.compress(PAGE), headers={"Content-Encoding": "gzip"})
    with Archive(tmp_path, RUN, NOW) as archive:
        first = archive.store(fetched(newsroom, client))
        second = archive.store(fetched(newsroom, client))
    assert first.path == f"2026-03-14/{RUN}-00000.warc.gz"
    assert first.offset < second.offset
    assert [read_archived(tmp_path, kept.path, kept.offset) for kept in (first, second)] == [PAGE, PAGE]


def test_another_program_reads_the_archive(newsroom: Newsroom, client: Client, tmp_path: Path) -> None:
    newsroom.serve("/old", status=301, headers={"Location": "/a"})
    newsroom.serve("/a", PAGE)
    with Archive(tmp_path, RUN, NOW) as archive:
        kept = archive.store(fetched(newsroom, client, "/old"))
    records = list(ArchiveIterator(str(tmp_path / kept.path)))
    kinds = [record.record_type for record in records]
    assert kinds == [
        WarcRecordType.warcinfo,
        WarcRecordType.response,
        WarcRecordType.request,
        WarcRecordType.response,
        WarcRecordType.request,
    ]
    for record in ArchiveIterator(str(tmp_path / kept.path), parse_http=False):
        assert record.verify_block_digest()
    for record in ArchiveIterator(str(tmp_path / kept.path), record_types=WarcRecordType.response):
        assert record.verify_payload_digest()
    last = [record for record in ArchiveIterator(str(tmp_path / kept.path)) if record.record_id]
    headers = {name.lower(): value for name, value in last[3].headers}
    assert headers["warc-target-uri"] == newsroom.url + "/a"
    assert headers["warc-date"] == "2026-03-14T06:30:00.000000Z"
    assert headers["warc-ip-address"] == "127.0.0.1"
    assert headers["warc-record-id"] == f"<{kept.record_id}>"


def test_nothing_stored_leaves_no_file(tmp_path: Path) -> None:
    with Archive(tmp_path, RUN, NOW):
        pass
    assert list(tmp_path.rglob("*")) == []


def test_a_killed_process_leaves_whole_records(newsroom: Newsroom, client: Client, tmp_path: Path) -> None:
    newsroom.serve("/a", PAGE)
    with Archive(tmp_path, RUN, NOW) as archive:
        kept = archive.store(fetched(newsroom, client))
        # Not closed, not synced: what a kill would leave.
        assert read_archived(tmp_path, kept.path, kept.offset) == PAGE


def test_a_run_that_is_tried_again_overwrites_nothing(newsroom: Newsroom, client: Client, tmp_path: Path) -> None:
    newsroom.serve("/a", PAGE)
    for number in (0, 1):
        with Archive(tmp_path, RUN, NOW) as archive:
            assert archive.store(fetched(newsroom, client)).path.endswith(f"-0000{number}.warc.gz")


def test_a_local_page_is_kept_as_a_resource(tmp_path: Path) -> None:
    link = make_link(SOURCE, "file:///home/ana/a%0Ab.html", via=Via.FILE, found_in=None, found_at=NOW)
    changed_at = datetime(2026, 3, 1, tzinfo=UTC)
    page = make_page(link, Content(body=PAGE, content_type="text/html", fetched_at=changed_at))
    with Archive(tmp_path, RUN, NOW) as archive:
        kept = archive_page(archive, page)
    assert kept.archive_path is not None
    assert kept.archive_offset is not None
    assert read_archived(tmp_path, kept.archive_path, kept.archive_offset) == PAGE
    resource = list(ArchiveIterator(str(tmp_path / kept.archive_path)))[1]
    assert resource.record_type == WarcRecordType.resource
    assert dict(resource.headers)["WARC-Target-URI"] == "file:///home/ana/a%0Ab.html"


def test_a_wrong_place_in_the_archive_is_an_error(newsroom: Newsroom, client: Client, tmp_path: Path) -> None:
    newsroom.serve("/a", PAGE)
    with Archive(tmp_path, RUN, NOW) as archive:
        kept = archive.store(fetched(newsroom, client))
    with pytest.raises(ValueError, match=r"not whole|no record"):
        read_archived(tmp_path, kept.path, kept.offset + 1)


def test_a_closed_archive_takes_nothing_more(tmp_path: Path) -> None:
    with Archive(tmp_path, RUN, NOW) as archive:
        pass
    with pytest.raises(ValueError, match="closed"):
        archive.store_resource("file:///a.html", "text/html", PAGE, NOW)


def test_a_disk_that_cannot_be_written_is_said_in_one_line(newsroom: Newsroom, client: Client, tmp_path: Path) -> None:
    newsroom.serve("/a", PAGE)
    (tmp_path / "archive").write_text("a file, not a folder")
    with (
        Archive(tmp_path / "archive", RUN, NOW) as archive,
        pytest.raises(ArchiveError, match="cannot be written") as told,
    ):
        archive.store(fetched(newsroom, client))
    assert "\n" not in str(told.value)
