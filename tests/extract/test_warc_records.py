import gzip
import io
import random

import pytest

from extract.warc_records import Damage, WarcRecord, read_record_at, read_records
from transform.reasons import Reason


def record(number: int, size: int = 3_000) -> bytes:
    block = random.Random(number).randbytes(size)
    head = f"WARC/1.1\r\nWARC-Type: resource\r\nX-Number: {number}\r\nContent-Length: {len(block)}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


RECORDS = [record(number) for number in range(8)]
MEMBERS = [gzip.compress(one, mtime=0) for one in RECORDS]


def read(content: bytes) -> tuple[list[int], list[Reason]]:
    found = list(read_records(io.BytesIO(content)))
    return (
        [int(one.headers["x-number"]) for one in found if isinstance(one, WarcRecord)],
        [one.reason for one in found if isinstance(one, Damage)],
    )


@pytest.mark.parametrize(
    "content",
    [b"".join(MEMBERS), b"".join(RECORDS), gzip.compress(b"".join(RECORDS), mtime=0), b"".join(MEMBERS) + bytes(512)],
    ids=["member by member", "plain", "one member", "padded"],
)
def test_whole_files_are_read_whole(content: bytes) -> None:
    assert read(content) == (list(range(8)), [])


def test_a_record_is_found_again_by_its_offset() -> None:
    for content in (b"".join(MEMBERS), b"".join(RECORDS)):
        file = io.BytesIO(content)
        for found in read_records(io.BytesIO(content)):
            assert isinstance(found, WarcRecord)
            assert found.offset is not None
            assert read_record_at(file, found.offset).block == found.block


def test_a_record_inside_a_member_has_no_offset_of_its_own() -> None:
    found = [one for one in read_records(io.BytesIO(gzip.compress(b"".join(RECORDS)))) if isinstance(one, WarcRecord)]
    assert [one.offset for one in found[:3]] == [0, None, None]
    assert len({one.place for one in found}) == 8


@pytest.mark.parametrize("pieces", [MEMBERS, RECORDS], ids=["gzip", "plain"])
@pytest.mark.parametrize("seed", range(20))
def test_a_cut_file_gives_its_whole_records_and_says_that_it_is_cut(pieces: list[bytes], seed: int) -> None:
    content = b"".join(pieces)
    ends = [len(b"".join(pieces[:n])) for n in range(9)]
    cut = random.Random(seed).randrange(1, len(content))
    numbers, reasons = read(content[:cut])
    # The blank lines that end a plain record may be cut without loss.
    n_whole = sum(end - (4 if pieces is RECORDS else 0) <= cut for end in ends[1:])
    assert numbers in (list(range(n_whole)), list(range(max(0, n_whole - 1))))
    assert numbers == list(range(sum(end <= cut for end in ends[1:]))) or pieces is RECORDS
    is_between = any(end - 4 <= cut <= end for end in ends) if pieces is RECORDS else cut in ends
    assert reasons == [Reason.WARC_TRUNCATED] or is_between


@pytest.mark.parametrize("seed", range(40))
def test_a_flipped_bit_costs_one_record_and_is_said(seed: int) -> None:
    content = bytearray(b"".join(MEMBERS))
    position = random.Random(seed).randrange(len(content))
    content[position] ^= 1 << random.Random(seed).randrange(8)
    (hit,) = [n for n in range(8) if position < len(b"".join(MEMBERS[: n + 1]))][:1]
    numbers, reasons = read(bytes(content))
    others = [n for n in range(8) if n != hit]
    # A flip in the time stamp or the name of a member's header changes nothing that is read.
    assert (numbers, reasons) in (
        (others, [Reason.WARC_CORRUPT_RECORD]),
        (list(range(8)), []),
        (others, [Reason.WARC_TRUNCATED]) if hit == 7 else (others, [Reason.WARC_CORRUPT_RECORD]),
    )
    start = len(b"".join(MEMBERS[:hit]))
    assert numbers == others or position - start < 10


def test_rubbish_between_plain_records_is_said() -> None:
    assert read(RECORDS[0] + b"rubbish\r\n" + RECORDS[1]) == ([0, 1], [Reason.WARC_CORRUPT_RECORD])


def test_a_wrong_length_costs_one_plain_record() -> None:
    wrong = RECORDS[1].replace(b"Content-Length: 3000", b"Content-Length: 4000")
    assert read(RECORDS[0] + wrong + RECORDS[2] + RECORDS[3]) == ([0, 2, 3], [Reason.WARC_CORRUPT_RECORD])


@pytest.mark.parametrize(
    "head", [b"WARC/1.1\r\nX: y\r\n\r\n", b"WARC/1.1\r\nContent-Length: -5\r\n\r\n", b"WARC/1.1\r\n" + b"x" * 1_999_999]
)
def test_headers_that_cannot_be_read_are_said(head: bytes) -> None:
    assert read(head + RECORDS[0])[1] == [Reason.WARC_CORRUPT_RECORD]


def test_something_else_is_said() -> None:
    assert read(b"<html></html>") == ([], [Reason.WARC_CORRUPT_RECORD])
    with pytest.raises(ValueError, match="not whole"):
        read_record_at(io.BytesIO(b"<html></html>"), 0)
