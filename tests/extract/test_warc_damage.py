"""WARC files cut and changed at many places: only whole records become pages, and what is lost is said."""

import io
import random
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from backports import zstd
from fastwarc.warc import ArchiveIterator
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.warc import read_warc
from extract.warc_records import WarcRecord, read_record_at, read_records
from tests.extract.newsroom import NOW, SOURCE
from tests.extract.warcs import HTML, URL, gzip_warc, http, sha1, warc_record, zstd_warc
from transform.reasons import Reason
from transform.records import Page, Rejection


def words(number: int) -> bytes:
    return random.Random(number).randbytes(1_500).hex().encode()


def record(number: int) -> bytes:
    block = http(HTML, body=b"<p>" + words(number))
    return warc_record(block, f"WARC-Block-Digest: {sha1(block)}", url=f"{URL}/{number}")


RECORDS = [record(number) for number in range(8)]
PAGES = {f"{URL}/{number}": b"<p>" + words(number) for number in range(8)}
DICTIONARY = zstd.train_dict([record(number)[:600] for number in range(400)], 4_000).dict_content
PACKINGS: dict[str, Callable[[Sequence[bytes]], bytes]] = {
    "gzip": gzip_warc,
    "plain": b"".join,
    "zstd": zstd_warc,
    "zstd with dictionary": lambda records: zstd_warc(records, DICTIONARY),
    "zstd with packed dictionary": lambda records: zstd_warc(records, DICTIONARY, packs_dictionary=True),
}
WHOLE = {name: pack(RECORDS) for name, pack in PACKINGS.items()}
# Where each packed record ends.
ENDS = {name: [len(pack(RECORDS[:n])) for n in range(1, 9)] for name, pack in PACKINGS.items()}
each_packing = pytest.mark.parametrize("packing", PACKINGS)
many = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def read(path: Path, content: bytes) -> tuple[list[str], list[Reason]]:
    """Return the addresses of the pages, each of them whole, and the reasons of what is none.

    No digest covers a record's own headers: where nothing else does, its address may be another one.
    """
    path.write_bytes(content)
    found = list(read_warc(path, SOURCE, now=lambda: NOW))
    pages = [(link.url, page.body) for link, page in found if isinstance(page, Page)]
    assert {body for _, body in pages} <= set(PAGES.values())
    return [url for url, _ in pages], [page.reason for _, page in found if isinstance(page, Rejection)]


def read_carelessly(content: bytes) -> tuple[Sequence[bytes], bool]:
    """Read with a library alone, and tell whether it said that something was wrong."""
    blocks = []
    try:
        for one in ArchiveIterator(io.BytesIO(content), parse_http=False):
            blocks.append(one.reader.read())  # noqa: PERF401 - what came before an error counts
    except OSError:
        return blocks, True
    return blocks, False


@each_packing
def test_a_whole_file_is_read_whole_and_each_record_is_found_again(tmp_path: Path, packing: str) -> None:
    assert read(tmp_path / "x.warc", WHOLE[packing]) == (list(PAGES), [])
    file = io.BytesIO(WHOLE[packing])
    for found in read_records(io.BytesIO(WHOLE[packing])):
        assert isinstance(found, WarcRecord)
        assert found.offset is not None
        assert read_record_at(file, found.offset).block == found.block


@each_packing
@many
@given(share=st.floats(0.01, 0.999))
def test_a_cut_file_gives_its_whole_records_and_says_that_it_is_cut(tmp_path: Path, packing: str, share: float) -> None:
    cut = int(len(WHOLE[packing]) * share)
    urls, reasons = read(tmp_path / "x.warc", WHOLE[packing][:cut])
    spare = 4 if packing == "plain" else 0  # the blank lines behind a record
    n_whole = sum(end <= cut for end in ENDS[packing])
    n_nearly = sum(end - spare <= cut for end in ENDS[packing])
    assert len(urls) in (n_whole, n_nearly)
    assert urls == list(PAGES)[: len(urls)]
    is_between = cut in {0, *(end - n for end in ENDS[packing] for n in range(spare + 1))}
    is_behind_dictionary = cut == len(WHOLE[packing]) - (ENDS[packing][-1] - ENDS[packing][0]) - _first(packing)
    assert reasons == [Reason.WARC_TRUNCATED] or is_between or is_behind_dictionary


def _first(packing: str) -> int:
    """Return how long the first packed record is."""
    return ENDS[packing][1] - ENDS[packing][0]


def test_a_library_gives_cut_records_without_a_word() -> None:
    """The control: read carelessly, the same cuts give parts of records, and no error."""
    whole = {one.split(b"\r\n\r\n", 1)[1][:-4] for one in RECORDS}
    n_silently_cut = 0
    for seed in range(20):
        cut = random.Random(seed).randrange(2_000, ENDS["gzip"][-1])
        blocks, is_said = read_carelessly(WHOLE["gzip"][:cut])
        n_silently_cut += not is_said and not set(blocks) <= whole
    assert n_silently_cut > 15


@each_packing
@many
@given(share=st.floats(0, 0.9999), bit=st.integers(0, 7))
def test_a_flipped_bit_costs_one_record_and_is_said(tmp_path: Path, packing: str, share: float, bit: int) -> None:
    content = bytearray(WHOLE[packing])
    position = int(len(content) * share)
    content[position] ^= 1 << bit
    urls, reasons = read(tmp_path / "x.warc", bytes(content))
    if packing.endswith("dictionary") and position < ENDS[packing][0] - 1_000:
        return  # without its dictionary nothing of the file can be read: see below
    assert set(urls) <= set(PAGES) or packing == "plain"
    assert len(urls) >= 7
    if len(urls) < 8:
        assert reasons
        assert set(reasons) <= {
            Reason.WARC_CORRUPT_RECORD,
            Reason.WARC_TRUNCATED,
            Reason.WARC_NOT_ARTICLE,
            Reason.READ_UNSUPPORTED_TYPE,
        }
    assert len(urls) + len(reasons) >= 8


def test_a_library_loses_the_neighbours_of_a_damaged_record_or_gives_it_changed() -> None:
    """The control."""
    whole = {one.split(b"\r\n\r\n", 1)[1][:-4] for one in RECORDS}
    n_lost, n_changed = 0, 0
    for seed in range(20):
        chance = random.Random(seed)
        for packing in ("gzip", "plain"):
            content = bytearray(WHOLE[packing])
            content[chance.randrange(len(content) // 2)] ^= 1 << chance.randrange(8)
            blocks, _ = read_carelessly(bytes(content))
            n_lost += len(set(blocks) & whole) < 7
            n_changed += not set(blocks) <= whole
    assert n_lost > 5
    assert n_changed > 5


def test_a_damaged_dictionary_is_said_and_costs_no_wrong_page(tmp_path: Path) -> None:
    for packing in ("zstd with dictionary", "zstd with packed dictionary"):
        for position in range(8, 1_500, 97):
            content = bytearray(WHOLE[packing])
            content[position] ^= 1
            urls, reasons = read(tmp_path / "x.warc", bytes(content))
            assert len(urls) == 8 or reasons


def test_a_frame_without_a_checksum_is_held_to_the_digest_of_its_record(tmp_path: Path) -> None:
    frames = [zstd.compress(one) for one in RECORDS]
    n_said = 0
    for seed in range(60):
        content = bytearray(b"".join(frames))
        chance = random.Random(seed)
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        urls, reasons = read(tmp_path / "x.warc.zst", bytes(content))
        assert len(urls) >= 7
        n_said += bool(reasons)
    assert n_said > 50


def test_a_frame_that_needs_a_dictionary_which_is_not_there_is_said(tmp_path: Path) -> None:
    content = WHOLE["zstd with dictionary"]
    without = content[content.index(b"\x28\xb5\x2f\xfd") :]
    assert read(tmp_path / "x.warc.zst", without) == ([], [Reason.WARC_CORRUPT_RECORD] * 8)


def test_other_frames_to_skip_are_skipped_and_one_that_is_cut_is_said(tmp_path: Path) -> None:
    skipped = b"\x53\x2a\x4d\x18" + (5).to_bytes(4, "little") + b"notes"
    assert read(tmp_path / "x.warc.zst", skipped + zstd_warc(RECORDS[:2]) + skipped + zstd_warc(RECORDS[2:])) == (
        list(PAGES),
        [],
    )
    assert read(tmp_path / "x.warc.zst", zstd_warc(RECORDS) + skipped[:-2]) == (list(PAGES), [Reason.WARC_TRUNCATED])


def test_a_record_behind_a_second_dictionary_is_read_and_has_no_place_to_be_found_again() -> None:
    other = zstd.train_dict([record(number)[:600] for number in range(500, 900)], 3_000).dict_content
    content = zstd_warc(RECORDS[:2], DICTIONARY) + zstd_warc(RECORDS[2:4], other)
    found = [one for one in read_records(io.BytesIO(content)) if isinstance(one, WarcRecord)]
    assert [one.offset is None for one in found] == [False, False, True, True]


def test_a_frame_that_unpacks_to_gigabytes_is_passed_by_without_taking_memory(tmp_path: Path) -> None:
    head = warc_record(b"", f"Content-Length: {300_000_000}").removesuffix(b"\r\n\r\n")
    packer = zstd.ZstdCompressor()
    bomb = packer.compress(head) + b"".join(packer.compress(bytes(1_000_000)) for _ in range(300)) + packer.flush()
    assert len(bomb) < 100_000
    assert read(tmp_path / "x.warc.zst", bomb + zstd_warc(RECORDS[:1]))[1] == [Reason.ARCHIVE_TOO_LARGE]
    deflater = zlib.compressobj(wbits=31)
    pieces = [deflater.compress(head), *(deflater.compress(bytes(1_000_000)) for _ in range(100)), deflater.flush()]
    packed = b"".join(pieces)
    assert read(tmp_path / "x.warc.gz", packed + gzip_warc(RECORDS[:1]))[0] == [f"{URL}/0"]
