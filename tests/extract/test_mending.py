"""What a killed run leaves of its archive."""

import gzip
import random
import signal
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from fastwarc.warc import ArchiveIterator

from extract.archive import Archive, Context, read_archived
from extract.mending import mend_archive
from extract.messages import Response
from tests.extract.newsroom import NOW
from transform.ids import content_id, sha256
from transform.records import WarcRecord

ROOT = Path(__file__).parents[2]
RUN = UUID(int=7)

WRITER = """
import sys
from pathlib import Path
from extract.archive import Archive
from tests.extract.newsroom import NOW
from tests.extract.test_mending import RUN, answer
with Archive(Path(sys.argv[1]), RUN, NOW) as archive:
    for number in range(1_000_000):
        archive.store(answer(number))
        print(number, flush=True)
"""


def answer(number: int) -> Response:
    chance = random.Random(number)
    body = f"<html><p>Ferry {number} sails at {chance.random()}.</p>{chance.randbytes(300).hex()}</html>".encode()
    return Response(
        url=f"https://harbourpost.example/{number}",
        final_url=f"https://harbourpost.example/{number}",
        status=200,
        reason_phrase="OK",
        http_version="HTTP/1.1",
        headers=(("Content-Type", "text/html"), ("ETag", f'"{number}"'), ("Content-Encoding", "gzip")),
        body=body,
        raw_body=gzip.compress(body, mtime=0),
        request_headers=(("Host", "harbourpost.example"),),
        fetched_at=NOW,
        elapsed_ms=12,
        ip_address=None,
    )


@pytest.fixture
def stored(tmp_path: Path) -> tuple[WarcRecord, ...]:
    """The index of an archive in ``tmp_path`` with ten pages."""
    with Archive(tmp_path, RUN, NOW) as archive:
        for number in range(10):
            archive.store(answer(number), Context(page_id=content_id("page", str(number))))
        return archive.unnoted()


def the_file(folder: Path) -> Path:
    (path,) = folder.rglob("*.warc.gz")
    return path


def n_records(path: Path) -> int:
    return sum(record.verify_block_digest() for record in ArchiveIterator(str(path), parse_http=False))


def test_a_file_cut_anywhere_ends_with_its_last_whole_record(tmp_path: Path, stored: tuple[WarcRecord, ...]) -> None:
    path = the_file(tmp_path)
    content = path.read_bytes()
    starts = starts_of_members(content)
    chance = random.Random(20260314)
    for length in {*(chance.randrange(len(content)) for _ in range(60)), starts[5], starts[5] + 1, len(content) - 1}:
        path.write_bytes(content[:length])
        (mended,) = mend_archive(tmp_path, RUN)
        ends = [end for end in [*starts[1:], len(content)] if end <= length]
        assert mended.n_bytes_cut == length - max(ends, default=0)
        if not ends:
            assert not path.exists()
            path.touch()
            continue
        assert path.read_bytes() == content[: max(ends)]
        assert n_records(path) == len(ends)
        # What the index is told is what the run would have told it, but for the page.
        whole = [replace(one, page_id=None) for one in stored if one.archive_offset + one.n_bytes <= max(ends)]
        assert list(mended.records) == whole


def starts_of_members(content: bytes) -> list[int]:
    """Find where the gzip members begin, each where the one before it ends."""
    starts, position = [], 0
    while position < len(content):
        starts.append(position)
        inflate = zlib.decompressobj(wbits=31)
        inflate.decompress(content[position:])
        position = len(content) - len(inflate.unused_data)
    return starts


def test_zeros_that_a_power_cut_left_are_cut_off(tmp_path: Path, stored: tuple[WarcRecord, ...]) -> None:
    path = the_file(tmp_path)
    content = path.read_bytes()
    torn = content[stored[-1].archive_offset :][:100]
    for rest in (b"\0" * 4_096, torn + b"\0" * 4_096):
        path.write_bytes(content + rest)
        (mended,) = mend_archive(tmp_path, RUN)
        assert (mended.n_bytes_cut, path.read_bytes() == content) == (len(rest), True)


def test_damage_before_whole_records_is_left_as_it_is(tmp_path: Path, stored: tuple[WarcRecord, ...]) -> None:
    path = the_file(tmp_path)
    content = bytearray(path.read_bytes())
    content[stored[3].archive_offset + 200] ^= 0xFF
    path.write_bytes(content)
    (mended,) = mend_archive(tmp_path, RUN)
    assert (mended.n_bytes_cut, path.read_bytes() == content) == (0, True)
    assert [record.url for record in mended.records] == [one.url for one in stored if one != stored[3]]


def test_other_runs_are_not_touched(tmp_path: Path, stored: tuple[WarcRecord, ...]) -> None:
    path = the_file(tmp_path)
    path.write_bytes(path.read_bytes()[:-9])
    before = path.read_bytes()
    assert list(mend_archive(tmp_path, UUID(int=8))) == []
    assert path.read_bytes() == before


def test_what_was_found_again_can_be_read(tmp_path: Path, stored: tuple[WarcRecord, ...]) -> None:
    (mended,) = mend_archive(tmp_path, RUN)
    for number, record in enumerate(mended.records):
        assert read_archived(tmp_path, record.archive_path, record.archive_offset) == answer(number).body
        assert record.payload_digest == sha256(answer(number).body)


def test_a_process_that_is_killed_while_it_writes_leaves_what_it_said_it_had_stored(tmp_path: Path) -> None:
    for n_answers in (1, 7, 40):
        folder = tmp_path / str(n_answers)
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(folder)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        ) as writer:
            assert writer.stdout is not None
            said = [int(writer.stdout.readline()) for _ in range(n_answers)]
            writer.send_signal(signal.SIGKILL)
        (mended,) = mend_archive(folder, RUN)
        numbers = [int(record.url.rpartition("/")[2]) for record in mended.records]
        assert numbers[: len(said)] == said
        assert numbers == list(range(len(numbers)))
        whole = n_records(the_file(folder))
        # A record of the crawl, and three an exchange but for the last one.
        assert whole - 1 in range(3 * len(numbers) - 2, 3 * len(numbers) + 1)
