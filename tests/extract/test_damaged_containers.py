"""Containers that are cut, damaged, encrypted or made to trap: whole members count, and every other has one code."""

import bz2
import gzip
import io
import lzma
import random
import struct
import tarfile
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from backports import zstd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract import container, files
from tests.extract.packing import PAGE, came_of, read, tar_info, tar_of, told, zip_of
from tests.extract.warcs import HTML, gzip_warc, http, warc_record, zstd_warc
from transform.reasons import Reason
from transform.records import Notice, Page

MEMBERS = [(f"{n}.html", random.Random(n).randbytes(2_000).hex().encode()) for n in range(8)]
CONTENT = dict(MEMBERS)
RECORD = warc_record(http(HTML))


def results(path: Path, content: bytes) -> tuple[list[str], list[str]]:
    """Return the names of the members that were read, each of them whole, and the reasons of the others."""
    found = told(read(path, content))
    good = [name for name, came in found if name in CONTENT and came == CONTENT[name].decode()]
    bad = [came for name, came in found if name not in good]
    assert len(good) + len(bad) == len(found)
    assert all(reason.startswith(("READ_", "ARCHIVE_", "PARSE_")) for reason in bad)
    return good, bad


def listed(content: bytes) -> list[tarfile.TarInfo]:
    """List a TAR file as the library does."""
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        return archive.getmembers()


def streamed_zip(method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Pack as a program does that cannot go back: the sizes stand behind each member."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError("a pipe")

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", method) as archive:
        for name, content in MEMBERS:
            archive.writestr(name, content)
    return pipe.getvalue()


ZIPS = {
    "deflate": zip_of(MEMBERS),
    "stored": zip_of(MEMBERS, zipfile.ZIP_STORED),
    "streamed": streamed_zip(),
    "streamed, stored": streamed_zip(zipfile.ZIP_STORED),
}
TARS = {
    "tar": tar_of(MEMBERS),
    "gz": gzip.compress(tar_of(MEMBERS)),
    "bz2": bz2.compress(tar_of(MEMBERS)),
    "xz": lzma.compress(tar_of(MEMBERS)),
    "zst": zstd.compress(tar_of(MEMBERS), options={zstd.CompressionParameter.checksum_flag: 1}),
}


@pytest.mark.parametrize("kind", ZIPS)
@pytest.mark.parametrize("seed", range(20))
def test_a_cut_zip_gives_its_whole_members_and_says_that_it_is_cut(tmp_path: Path, kind: str, seed: int) -> None:
    content = ZIPS[kind]
    cut = random.Random(seed).randrange(100, len(content) - 1)
    starts = [info.header_offset for info in zipfile.ZipFile(io.BytesIO(content)).infolist()]
    n_whole = sum(start <= cut for start in [*starts[1:], content.index(b"PK\x01\x02", starts[-1])])
    good, bad = results(tmp_path / "x.zip", content[:cut])
    # Of the member before the cut all content may be there, and only the sizes behind it be missing.
    assert good in ([name for name, _ in MEMBERS[:n_whole]], [name for name, _ in MEMBERS[: n_whole + 1]])
    assert bad == [Reason.READ_BAD_RECORD]
    with pytest.raises(zipfile.BadZipFile):  # the control: the library gives nothing at all
        zipfile.ZipFile(io.BytesIO(content[:cut]))


@pytest.mark.parametrize("kind", TARS)
@pytest.mark.parametrize("seed", range(12))
def test_a_cut_tar_gives_its_whole_members_and_says_that_it_is_cut(tmp_path: Path, kind: str, seed: int) -> None:
    content = TARS[kind]
    cut = random.Random(seed).randrange(len(content) // 4, int(len(content) * 0.95))
    good, bad = results(tmp_path / "x.tar", content[:cut])
    assert good == [name for name, _ in MEMBERS[: len(good)]]
    assert set(bad) <= {Reason.READ_BAD_RECORD}
    assert bad or kind == "tar"
    if kind == "tar":
        ends = [info.offset_data + 4_096 for info in listed(content)]
        assert len(good) == sum(end - 96 <= cut for end in ends)
        assert bad or cut > ends[-1] + 512


def test_a_tar_cut_between_two_members_is_said_where_the_library_is_silent(tmp_path: Path) -> None:
    content = TARS["tar"]
    third = listed(content)[3].offset
    assert results(tmp_path / "x.tar", content[:third]) == (["0.html", "1.html", "2.html"], [Reason.READ_BAD_RECORD])
    assert len(listed(content[:third])) == 3  # the control: no error


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("kind", ["deflate", "stored"])
def test_a_flipped_bit_in_a_zip_never_gives_other_bytes(tmp_path: Path, kind: str, seed: int) -> None:
    content = bytearray(ZIPS[kind])
    chance = random.Random(seed)
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    good, bad = results(tmp_path / "x.zip", bytes(content))
    assert len(good) >= 7 or len(good) + len(bad) >= 8


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("kind", ["gz", "bz2", "xz", "zst"])
def test_a_flipped_bit_in_a_packed_tar_is_said(tmp_path: Path, kind: str, seed: int) -> None:
    content = bytearray(TARS[kind])
    chance = random.Random(seed)
    position = chance.randrange(20, len(content))
    content[position] ^= 1 << chance.randrange(8)
    found = told(read(tmp_path / "x.tar", bytes(content)))
    bad = [came for name, came in found if came in set(Reason)]
    assert bad or all(CONTENT[name].decode() == came for name, came in found)


def test_a_damaged_header_in_a_tar_costs_one_member_and_is_said_where_the_library_ends_without_a_word(
    tmp_path: Path,
) -> None:
    content = bytearray(TARS["tar"])
    third = listed(bytes(content))[3].offset
    content[third + 130] ^= 1
    good, bad = results(tmp_path / "x.tar", bytes(content))
    assert (good, bad) == ([name for name, _ in MEMBERS if name != "3.html"], [Reason.READ_BAD_RECORD])
    assert len(listed(bytes(content))) == 3  # the control


def header_changed(content: bytes, layout: str, local: int, central: int, value: int, member: int = 3) -> bytes:
    """Change a field of one member in both of its headers."""
    changed = bytearray(content)
    info = zipfile.ZipFile(io.BytesIO(content)).infolist()[member]
    struct.pack_into(layout, changed, info.header_offset + local, value)
    position = content.index(b"PK\x01\x02")
    for _ in range(member):
        position = content.index(b"PK\x01\x02", position + 4)
    struct.pack_into(layout, changed, position + central, value)
    return bytes(changed)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("<H", 6, 8, 1), Reason.READ_UNSUPPORTED_TYPE),
        (("<H", 8, 10, 98), Reason.READ_UNSUPPORTED_TYPE),
        (("<I", 14, 16, 7), Reason.READ_BAD_RECORD),
        (("<I", 22, 24, 100), Reason.READ_BAD_RECORD),
        (("<I", 18, 20, 1_000), Reason.READ_BAD_RECORD),
        (("<I", 18, 20, 3_000_000), Reason.READ_BAD_RECORD),
        (("<H", 8, 10, 12), Reason.READ_BAD_RECORD),
        (("<H", 8, 10, 14), Reason.READ_BAD_RECORD),
        (("<H", 8, 10, 93), Reason.READ_BAD_RECORD),
    ],
    ids=["encrypted", "method 98", "checksum", "size", "packed size", "larger", "bzip2", "lzma", "zstd"],
)
def test_a_member_that_cannot_be_unpacked_costs_only_itself(
    tmp_path: Path, change: tuple[str, int, int, int], reason: Reason
) -> None:
    good, bad = results(tmp_path / "x.zip", header_changed(ZIPS["deflate"], *change))
    assert (good, bad) == ([name for name, _ in MEMBERS if name != "3.html"], [reason])


def test_an_encrypted_picture_is_counted_with_the_other_pictures(tmp_path: Path) -> None:
    content = header_changed(zip_of([("a.png", PAGE), ("b.html", PAGE)]), "<H", 6, 8, 1, member=0)
    notices: list[Notice] = []
    assert told(read(tmp_path / "x.zip", content, notices)) == [("b.html", PAGE.decode())]
    assert [notice.detail for notice in notices] == ["1 files were not read: .png 1"]


def test_a_header_of_endless_small_records_costs_no_time(tmp_path: Path) -> None:
    records = b"9 x=1234\n" * 110_000
    head = tar_info("pax", len(records), tarfile.XHDTYPE).tobuf()
    content = head + records + bytes(-len(records) % 512) + tar_of(MEMBERS[:1])
    began = time.process_time()
    assert told(read(tmp_path / "x.tar", content)) == [("0.html", MEMBERS[0][1].decode())]
    assert time.process_time() - began < 5


def test_a_size_that_lies_upwards_gives_what_the_checksum_is_of(tmp_path: Path) -> None:
    good, bad = results(tmp_path / "x.zip", header_changed(ZIPS["deflate"], "<I", 22, 24, 4_000_000_000))
    assert (len(good), bad) == (8, [])


def test_headers_that_contradict_each_other_cost_one_member(tmp_path: Path) -> None:
    content = bytearray(ZIPS["deflate"])
    content[content.index(b"3.html")] = ord("9")
    good, bad = results(tmp_path / "x.zip", bytes(content))
    assert (len(good), bad) == (7, [Reason.READ_BAD_RECORD])


def test_members_that_share_bytes_are_refused(tmp_path: Path) -> None:
    """How a file of some kilobytes is made to unpack to gigabytes: every entry names the same member."""
    content = zip_of([("a.html", b"0" * 1_000_000), ("b.html", PAGE)])
    start = content.index(b"PK\x01\x02")
    entry, rest = content[start : start + 46 + 6], content[start + 46 + 6 :]
    end = len(content) - 22
    entries = entry * 1_000 + rest[: end - start - len(entry)]
    tail = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1_001, 1_001, len(entries), start, 0)
    found = read(tmp_path / "x.zip", content[:start] + entries + tail)
    assert [came_of(page) for _, page in found] == [Reason.READ_BAD_RECORD] * 1_000 + [PAGE.decode()]
    assert len({link.link_id for link, _ in found}) == 1_001


def test_a_container_may_stand_behind_something_else(tmp_path: Path) -> None:
    for content in (b"#!/bin/sh\nexit 0\n" * 10 + ZIPS["deflate"], ZIPS["deflate"] + b"trailing bytes"):
        assert results(tmp_path / "x.zip", content) == ([name for name, _ in MEMBERS], [])


def test_two_tars_one_behind_the_other_are_both_read(tmp_path: Path) -> None:
    content = tar_of(MEMBERS[:3]) + tar_of(MEMBERS[3:])
    assert results(tmp_path / "x.tar", content) == ([name for name, _ in MEMBERS], [])


def test_a_zip_with_sizes_of_64_bits_is_read(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in MEMBERS:
            with archive.open(name, "w", force_zip64=True) as member:
                member.write(content)
    assert results(tmp_path / "x.zip", as_zip64(packed.getvalue())) == ([name for name, _ in MEMBERS], [])


def as_zip64(content: bytes) -> bytes:
    """Replace the end of a ZIP file by one with 64 bits."""
    *_, n, _, size, start, _ = struct.unpack("<4s4H2IH", content[-22:])
    at = len(content) - 22
    end64 = struct.pack("<4sQ2H2I4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, n, n, size, start)
    locator = struct.pack("<4sIQI", b"PK\x06\x07", 0, at, 1)
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return content[:at] + end64 + locator + end


def test_a_zip_of_more_members_than_16_bits_count_is_read_whole(tmp_path: Path) -> None:
    members = [*((f"{n}.png", b"") for n in range(65_600)), ("a.html", PAGE)]
    notices: list[Notice] = []
    assert told(read(tmp_path / "x.zip", zip_of(members, zipfile.ZIP_STORED), notices)) == [("a.html", PAGE.decode())]
    assert [notice.detail for notice in notices] == ["65,600 files were not read: .png 65600"]


def test_a_member_larger_than_any_page_is_refused_and_never_unpacked_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST_FILE", 100_000)
    members = [("bomb.html", bytes(30_000_000)), ("bomb.html.gz", gzip.compress(bytes(30_000_000))), ("a.html", PAGE)]
    for name, content in (("x.zip", zip_of(members)), ("x.tar.gz", gzip.compress(tar_of(members)))):
        assert [came_of(page) for _, page in read(tmp_path / name, content)] == [
            Reason.PARSE_TOO_LARGE,
            Reason.ARCHIVE_TOO_LARGE,
            PAGE.decode(),
        ]


@pytest.mark.parametrize("pack", [zip_of, lambda members: gzip.compress(tar_of(members))], ids=["x.zip", "x.tar.gz"])
def test_a_container_that_unpacks_to_far_more_than_it_is_ends_with_a_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pack: Callable[[list[tuple[str, bytes]]], bytes]
) -> None:
    monkeypatch.setattr(container, "_ALWAYS_ALLOWED_BYTES", 1_000_000)
    monkeypatch.setattr(container, "_LARGEST_RATIO", 2)
    content = pack([("a.html", PAGE), *((f"{n}.html", bytes(400_000)) for n in range(6))])
    came = [came_of(page) for _, page in read(tmp_path / ("x.zip" if pack is zip_of else "x.tar.gz"), content)]
    assert came[0] == PAGE.decode()
    assert came[-1] == Reason.ARCHIVE_TOO_LARGE
    assert came.count("\0" * 400_000) == 2


def test_containers_in_containers_are_not_followed(tmp_path: Path) -> None:
    inner = zip_of([("a.html", PAGE)])
    for _ in range(5):
        inner = zip_of([(f"{n}.zip", inner) for n in range(3)])
    assert read(tmp_path / "x.zip", inner) == []


def test_a_long_header_in_a_tar_is_not_taken_into_memory(tmp_path: Path) -> None:
    content = tar_info("././@LongLink", 8_000_000_000, tarfile.GNUTYPE_LONGNAME).tobuf() + bytes(1_000_000)
    assert [came_of(page) for _, page in read(tmp_path / "x.tar", tar_of(MEMBERS[:1])[:5_120] + content)] == [
        MEMBERS[0][1].decode(),
        Reason.ARCHIVE_TOO_LARGE,
    ]


def test_a_sparse_file_and_a_member_of_an_unknown_kind_cost_only_themselves(tmp_path: Path) -> None:
    sparse = bytearray(tar_info("s.html", 512, tarfile.GNUTYPE_SPARSE).tobuf(tarfile.GNU_FORMAT))
    sparse[482] = 1  # one more block of the map follows
    sparse[148:156] = b" " * 8
    sparse[148:156] = b"%06o\0 " % sum(sparse)
    unknown = tar_info("u.html", 600, b"Z").tobuf() + bytes(1_024)
    content = bytes(sparse) + bytes(512) + b"x" * 512 + unknown + tar_of(MEMBERS[:1])
    assert told(read(tmp_path / "x.tar", content)) == [
        ("s.html", Reason.READ_UNSUPPORTED_TYPE),
        ("u.html", Reason.READ_NOT_REGULAR_FILE),
        ("0.html", MEMBERS[0][1].decode()),
    ]


def test_a_tar_is_known_by_its_first_bytes_whatever_its_name_says(tmp_path: Path) -> None:
    assert results(tmp_path / "x.tar", TARS["xz"]) == ([name for name, _ in MEMBERS], [])
    assert results(tmp_path / "x.tar.gz", TARS["tar"]) == ([name for name, _ in MEMBERS], [])


def test_zstd_in_a_zip_is_read(tmp_path: Path) -> None:
    body = zstd.compress(PAGE)
    head = struct.pack("<HHHHIIIHH", 93, 0, 0, 0, zlib.crc32(PAGE), len(body), len(PAGE), 6, 0)
    local = b"PK\x03\x04" + struct.pack("<HH", 63, 0) + head[:2] + head[4:] + b"z.html" + body
    central = b"PK\x01\x02" + struct.pack("<HHH", 63, 63, 0) + head[:2] + head[4:]
    central += struct.pack("<HHHII", 0, 0, 0, 0, 0) + b"z.html"
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1, 1, len(central), len(local), 0)
    assert told(read(tmp_path / "x.zip", local + central + end)) == [("z.html", PAGE.decode())]


WHOLE = {
    "x.zip": zip_of(
        [*MEMBERS[:3], ("pages.jsonl", b'{"html": "1.html"}\n{"text": "x"}\n'), ("x.warc.gz", gzip_warc([RECORD]))]
    ),
    "stored.zip": zip_of([*MEMBERS[:3], ("x.warc", RECORD)], zipfile.ZIP_STORED),
    "x.tar": tar_of([*MEMBERS[:3], ("a/pages.jsonl", b'{"html": "1.html"}\n'), ("x.warc.zst", zstd_warc([RECORD]))]),
    "gnu.tar": tar_of([*MEMBERS[:3], ("n" * 200 + ".html", PAGE)], tarfile.GNU_FORMAT),
    "x.tar.gz": TARS["gz"],
    "x.tar.xz": TARS["xz"],
    "x.tar.zst": TARS["zst"],
}


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(sorted(WHOLE)), seed=st.integers(0, 1_000_000_000))
def test_whatever_befell_a_container_reading_it_ends_with_pages_and_reasons(
    tmp_path: Path, name: str, seed: int
) -> None:
    chance = random.Random(seed)
    content = bytearray(WHOLE[name])
    for _ in range(chance.choice((1, 2, 5, 50))):
        place = chance.randrange(len(content) or 1)
        match chance.randrange(5):
            case 0 if content:
                content[place % len(content)] ^= 1 << chance.randrange(8)
            case 1:
                content[place : place + 4] = chance.choice((b"\xff", b"\0")) * 4
            case 2:
                del content[place : place + chance.randrange(600)]
            case 3:
                content[place:place] = content[chance.randrange(len(content) or 1) :][: chance.randrange(600)]
            case 4:
                del content[place:]
    for link, page in read(tmp_path / name, bytes(content)):
        assert link.url.startswith(("file:///", "https://harbourpost.ex"))
        assert isinstance(page, Page) or page.detail
