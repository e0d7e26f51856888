import contextlib
import gzip
import io
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType
from warcio.checker import Checker

from extract.archive import Archive, ArchiveError, Context, archive_page, read_archived
from extract.client import Client, Response, Validators
from extract.links import make_link
from extract.pages import Content, make_page
from tests.extract.newsroom import NOW, SOURCE, Newsroom
from transform.ids import content_id, sha256
from transform.records import Via, WarcRecord

RUN = UUID(int=7)
PAGE = b"<html><p>The ferry sails again.</p></html>"
CONTENT = Content(body=PAGE, content_type="text/html", fetched_at=NOW)
FILE = make_link(SOURCE, "file:///home/ana/a.html", via=Via.FILE, found_in=None, found_at=NOW)
SAME_PAYLOAD = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"


def fetched(newsroom: Newsroom, client: Client, path: str = "/a") -> Response:
    answer = client.get(newsroom.url + path, delay_seconds=0)
    assert isinstance(answer, Response)
    return answer


def test_what_was_archived_can_be_read_again(newsroom: Newsroom, client: Client, tmp_path: Path) -> None:
    newsroom.serve("/a", gzip.compress(PAGE), headers={"Content-Encoding": "gzip"})
    newsroom.serve("/b", PAGE)
    with Archive(tmp_path, RUN, NOW) as archive:
        first = archive.store(fetched(newsroom, client))
        second = archive.store(fetched(newsroom, client, "/b"))
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
        *[WarcRecordType.response, WarcRecordType.request, WarcRecordType.metadata] * 2,
    ]
    for record in ArchiveIterator(str(tmp_path / kept.path), parse_http=False):
        assert record.verify_block_digest()
    for record in ArchiveIterator(str(tmp_path / kept.path), record_types=WarcRecordType.response):
        assert record.verify_payload_digest()
    last = [record for record in ArchiveIterator(str(tmp_path / kept.path)) if record.record_id]
    headers = {name.lower(): value for name, value in last[4].headers}
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
        archive.store_resource(make_page(FILE, CONTENT))


def test_a_disk_that_cannot_be_written_is_said_in_one_line(newsroom: Newsroom, client: Client, tmp_path: Path) -> None:
    newsroom.serve("/a", PAGE)
    (tmp_path / "archive").write_text("a file, not a folder")
    with (
        Archive(tmp_path / "archive", RUN, NOW) as archive,
        pytest.raises(ArchiveError, match="cannot be written") as told,
    ):
        archive.store(fetched(newsroom, client))
    assert "\n" not in str(told.value)


def records(folder: Path) -> list[tuple[dict[str, str], bytes]]:
    """Return the headers and blocks of all records, as another program reads them."""
    return [
        (dict(record.headers), record.reader.read())
        for path in sorted(folder.rglob("*.warc.gz"))
        for record in ArchiveIterator(str(path), parse_http=False)
    ]


def of_type(folder: Path, kind: str) -> list[tuple[dict[str, str], bytes]]:
    return [(headers, block) for headers, block in records(folder) if headers["WARC-Type"] == kind]


def is_right(folder: Path) -> bool:
    """Have warcio compare all digests, and read every gzip member."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        return all(Checker(_Arguments([str(path)])).process_all() == 0 for path in sorted(folder.rglob("*.warc.gz")))


class _Arguments:
    verbose = False

    def __init__(self, inputs: list[str]) -> None:
        self.inputs = inputs


def stored(folder: Path, response: Response, run: int, context: Context) -> WarcRecord:
    with Archive(folder, UUID(int=run), NOW) as archive:
        archive.store(response, context)
        return archive.unnoted()[-1]


def test_a_page_that_comes_again_byte_for_byte_is_kept_once(newsroom: Newsroom, client: Client, tmp_path: Path) -> None:
    newsroom.serve("/a", PAGE, headers={"ETag": '"v1"'})
    page_id = content_id("page", "a", sha256(PAGE))
    first = stored(tmp_path, fetched(newsroom, client), 1, Context(page_id=page_id))
    with Archive(tmp_path, UUID(int=2), NOW) as archive:
        place = archive.store(fetched(newsroom, client), Context(page_id=page_id, original=first))
        (again,) = archive.unnoted()
    # The page is where it was, and can be read again.
    assert (place.path, place.offset, place.record_id) == (first.archive_path, first.archive_offset, first.record_id)
    assert read_archived(tmp_path, place.path, place.offset) == PAGE
    assert (again.kind, again.refers_to_record_id, again.page_id) == ("revisit", first.record_id, page_id)
    assert (again.payload_digest, again.warc_digest) == (sha256(PAGE), first.warc_digest)
    ((headers, block),) = of_type(tmp_path, "revisit")
    assert headers["WARC-Profile"] == SAME_PAYLOAD
    assert headers["WARC-Refers-To"] == f"<{first.record_id}>"
    assert headers["WARC-Refers-To-Target-URI"] == newsroom.url + "/a"
    assert headers["WARC-Refers-To-Date"] == "2026-03-14T06:30:00.000000Z"
    assert (headers["WARC-Payload-Digest"], headers["WARC-Truncated"]) == (first.warc_digest, "length")
    assert block.startswith(b"HTTP/1.1 200 OK\r\n") and block.endswith(b"\r\n\r\n") and PAGE not in block
    with pytest.raises(ValueError, match="refers to another"):
        read_archived(tmp_path, again.archive_path, again.archive_offset)
    assert is_right(tmp_path)


def test_a_page_that_changed_or_whose_first_copy_is_lost_is_kept_whole(
    newsroom: Newsroom, client: Client, tmp_path: Path
) -> None:
    newsroom.serve("/a", PAGE)
    first = stored(tmp_path, fetched(newsroom, client), 1, Context())
    newsroom.serve("/a", gzip.compress(PAGE), headers={"Content-Encoding": "gzip"})
    other_bytes = stored(tmp_path, fetched(newsroom, client), 2, Context(original=first))
    assert (other_bytes.kind, other_bytes.payload_digest) == ("response", first.payload_digest)
    newsroom.serve("/a", PAGE)
    (tmp_path / first.archive_path).unlink()
    lost = stored(tmp_path, fetched(newsroom, client), 3, Context(original=first))
    assert (lost.kind, lost.refers_to_record_id) == ("response", None)
    assert read_archived(tmp_path, lost.archive_path, lost.archive_offset) == PAGE


def test_a_page_that_was_not_modified_refers_to_the_one_that_it_still_is(
    newsroom: Newsroom, client: Client, tmp_path: Path
) -> None:
    newsroom.serve("/a", PAGE, headers={"ETag": '"v1"'})
    first = stored(tmp_path, fetched(newsroom, client), 1, Context())
    newsroom.serve("/a", status=304, headers={"ETag": '"v1"'})
    answer = client.get(newsroom.url + "/a", delay_seconds=0, validators=Validators(etag=first.etag))
    assert isinstance(answer, Response)
    # It does not matter that the first one is gone.
    (tmp_path / first.archive_path).unlink()
    again = stored(tmp_path, answer, 2, Context(original=first))
    assert (again.kind, again.http_status, again.payload_digest, again.warc_digest) == ("revisit", 304, None, None)
    ((headers, block),) = of_type(tmp_path, "revisit")
    assert headers["WARC-Profile"] == NOT_MODIFIED
    assert headers["WARC-Refers-To"] == f"<{first.record_id}>"
    assert "WARC-Truncated" not in headers and "WARC-Payload-Digest" not in headers
    assert block.startswith(b"HTTP/1.1 304 ")
    assert is_right(tmp_path)


def test_a_feed_that_two_sources_read_is_kept_once_a_run(newsroom: Newsroom, client: Client, tmp_path: Path) -> None:
    newsroom.serve("/feed", b"<rss></rss>")
    with Archive(tmp_path, RUN, NOW) as archive:
        places = [archive.store(fetched(newsroom, client, "/feed")) for _ in range(3)]
        assert [record.kind for record in archive.unnoted()] == ["response", "revisit", "revisit"]
    assert len(set(places)) == 1


def test_a_file_read_again_without_change_is_kept_once(tmp_path: Path) -> None:
    page = make_page(FILE, CONTENT)
    with Archive(tmp_path, UUID(int=1), NOW) as archive:
        kept = archive_page(archive, page)
        (first,) = archive.unnoted()
    with Archive(tmp_path, UUID(int=2), NOW) as archive:
        assert archive_page(archive, page, first) == kept
        assert [record.kind for record in archive.unnoted()] == ["revisit"]
        changed = make_page(FILE, replace(CONTENT, body=PAGE + b"<p>Late.</p>"))
        assert archive_page(archive, changed, first).archive_path != kept.archive_path
    assert [headers["WARC-Refers-To"] for headers, _ in of_type(tmp_path, "revisit")] == [f"<{first.record_id}>"]
    assert is_right(tmp_path)


def test_the_archive_says_how_an_address_came_to_be_asked_for(
    newsroom: Newsroom, client: Client, tmp_path: Path
) -> None:
    newsroom.serve("/old", status=301, headers={"Location": "/a"})
    newsroom.serve("/a", PAGE)
    response = replace(fetched(newsroom, client, "/old"), elapsed_ms=31)
    stored(tmp_path, response, 1, Context(via="https://harbourpost.example/feed.xml"))
    _, (headers, block) = of_type(tmp_path, "metadata")
    answered = of_type(tmp_path, "response")[1][0]
    assert headers["Content-Type"] == "application/warc-fields"
    assert headers["WARC-Concurrent-To"] == answered["WARC-Record-ID"]
    assert block == b"via: https://harbourpost.example/feed.xml\r\nhopsFromSeed: LR\r\nfetchTimeMs: 31\r\n"


def test_no_secret_of_an_address_is_in_the_archive(newsroom: Newsroom, client: Client, tmp_path: Path) -> None:
    newsroom.serve("/old?api_key=S3CRET", status=301, headers={"Location": "/a?api_key=S3CRET&desk=1"})
    newsroom.serve("/a?api_key=S3CRET&desk=1", PAGE)
    url = f"http://ana:S3CRET@127.0.0.1:{newsroom.port}/old?api_key=S3CRET"
    response = client.get(url, delay_seconds=0)
    assert isinstance(response, Response)
    record = stored(tmp_path, response, 1, Context(via="https://wire.example/feed?token=S3CRET"))
    assert record.url == f"http://***@127.0.0.1:{newsroom.port}/a?api_key=***&desk=1"
    written = gzip.decompress(b"".join(path.read_bytes() for path in tmp_path.rglob("*.gz")))
    assert b"GET /a?api_key=***&desk=1 HTTP/1.1" in written
    assert b"S3CRET" not in written


def test_the_index_says_of_every_answer_where_it_is_until_it_is_noted(
    newsroom: Newsroom, client: Client, tmp_path: Path
) -> None:
    newsroom.serve("/old", b"moved", status=301, headers={"Location": "/a"})
    newsroom.serve("/a", PAGE, headers={"ETag": 'W/"1"', "Last-Modified": "Fri, 13 Mar 2026 05:00:00 GMT"})
    with Archive(tmp_path, RUN, NOW) as archive:
        archive.store(fetched(newsroom, client, "/old"))
        hop, page = archive.unnoted()
        archive.note([hop])
        assert archive.unnoted() == (page,)
    assert (hop.kind, hop.http_status, hop.payload_digest) == ("response", 301, sha256(b"moved"))
    assert (page.url, page.etag, page.last_modified) == (
        newsroom.url + "/a",
        'W/"1"',
        "Fri, 13 Mar 2026 05:00:00 GMT",
    )
    content = (tmp_path / page.archive_path).read_bytes()
    member = content[page.archive_offset : page.archive_offset + page.n_bytes]
    assert f"WARC-Record-ID: <{page.record_id}>".encode() in gzip.decompress(member)
