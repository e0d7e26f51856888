"""Sheets as spreadsheets save them, and as none of them runs."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.reviews.sheets import UNCLOSED, BrokenRow, Row, SheetError, marked, read_sheet, unmarked, write_sheet

KNOWN = frozenset({"alias", "speaker", "note"})


def read(tmp_path: Path, content: bytes) -> list[Row | BrokenRow]:
    file = tmp_path / "names.csv"
    file.write_bytes(content)
    return list(read_sheet(file, KNOWN).rows)


@pytest.mark.parametrize(
    "content",
    [
        b"alias,speaker\nM. Lund,Maria Lund\n",
        b"\xef\xbb\xbfalias,speaker\r\nM. Lund,Maria Lund\r\n",
        b"alias;speaker\r\nM. Lund;Maria Lund",
        b"sep=;\r\nalias;speaker\r\nM. Lund;Maria Lund",
        b"\xef\xbb\xbfsep=|\nalias|speaker\nM. Lund|Maria Lund",
        b"alias\tspeaker\rM. Lund\tMaria Lund\r",
        "alias\tspeaker\r\nM. Lund\tMaria Lund\r\n".encode("utf-16"),
        b' "alias" , Speaker \n\nM. Lund,Maria Lund\n,\n',
        b'"alias","speaker",""\n"M. Lund","Maria Lund",""\n',
    ],
)
def test_a_sheet_is_read_however_it_was_saved(tmp_path: Path, content: bytes) -> None:
    (row,) = read(tmp_path, content)
    assert isinstance(row, Row)
    assert {name.strip(' "'): cell for name, cell in row.cells.items()} == {"alias": "M. Lund", "speaker": "Maria Lund"}


def test_a_row_has_the_line_on_which_it_begins(tmp_path: Path) -> None:
    rows = read(tmp_path, 'sep=,\nalias,note\na,"two\nlines, “quoted” ""twice"""\n\nb,\n'.encode())
    assert rows == [
        Row(3, {"alias": "a", "note": 'two\nlines, “quoted” "twice"'}),
        Row(6, {"alias": "b", "note": ""}),
    ]


def test_a_cell_may_be_long_and_hold_any_character(tmp_path: Path) -> None:
    (row,) = read(tmp_path, b"alias,note\n" + b"x" * 5_000 + b",a\x00b\n")
    assert row == Row(2, {"alias": "x" * 5_000, "note": "a\x00b"})


def test_a_cell_that_is_too_long_costs_its_row(tmp_path: Path) -> None:
    rows = read(tmp_path, b"alias,speaker\n" + b"x" * 1_000_001 + b",b\nc,d\n")
    assert rows == [
        BrokenRow(2, "a cell has more than 1,000,000 characters; shorten it"),
        Row(3, {"alias": "c", "speaker": "d"}),
    ]


@pytest.mark.parametrize("mark", [b'"', b"\r"])
def test_a_mark_or_a_line_break_parts_no_cells(tmp_path: Path, mark: bytes) -> None:
    file = tmp_path / "names.csv"
    file.write_bytes(b"sep=" + mark + b"\nalias,speaker\na,b\n")
    assert read_sheet(file, KNOWN).columns[0].startswith("sep=")


def test_a_broken_row_costs_no_other(tmp_path: Path) -> None:
    rows = read(tmp_path, b'alias,speaker\na,b\n"a"x,b\nc,d,e\nf\ng,"h\n"i,j\n')
    assert rows[0] == Row(2, {"alias": "a", "speaker": "b"})
    assert isinstance(rows[1], BrokenRow)
    assert rows[2] == BrokenRow(4, "more cells than named columns; put quotation marks round a text with separators")
    assert rows[3] == Row(5, {"alias": "f"})
    assert isinstance(rows[4], BrokenRow)
    assert len(rows) == 5


def test_a_mark_that_is_never_closed_is_said_with_its_line(tmp_path: Path) -> None:
    assert read(tmp_path, b'alias,speaker\na,b\nc,"d\ne,f\n') == [
        Row(2, {"alias": "a", "speaker": "b"}),
        BrokenRow(3, UNCLOSED),
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "names.csv: no column is named"),
        (b"\n\n", "names.csv: no column is named"),
        (b"alias,speaker,Alias\n", "the column alias comes twice"),
        ("alias,speaker\nÓscar,Oscar\n".encode("cp1252"), "line 2: not UTF-8; save it as CSV in UTF-8"),
        (b'"alias', "line 1: a quotation mark is opened and never closed"),
    ],
)
def test_a_sheet_of_which_nothing_can_be_read_is_said_in_one_line(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(SheetError, match=said):
        read(tmp_path, content)


def test_a_file_that_is_not_there_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="cannot be read"):
        read_sheet(tmp_path / "nowhere.csv", KNOWN)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", " =1", "'=1", "''-1"])
def test_no_spreadsheet_runs_a_cell(cell: str) -> None:
    assert marked(cell) == f"'{cell}"
    assert unmarked(marked(cell)) == cell


@pytest.mark.parametrize("cell", ["", "'", "''We go''", "'tis", "Ana – Sousa", "2026-01-15", "5"])
def test_a_cell_that_is_no_formula_is_written_as_it_is(cell: str) -> None:
    assert marked(cell) == unmarked(cell) == cell


@given(st.lists(st.tuples(st.text(alphabet="'=+-@\t\r\n ,;\"“a＝\x00"), st.text()), max_size=5))
def test_every_cell_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, str]]
) -> None:
    content = write_sheet(("alias", "note"), cells)
    for line in list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))[1:]:
        assert not any(cell.lstrip(" ").startswith(("=", "+", "-", "@")) for cell in line)
    file = tmp_path_factory.mktemp("sheet") / "names.csv"
    file.write_bytes(content)
    found = [row.cells for row in read_sheet(file, KNOWN).rows if isinstance(row, Row)]
    pairs = [(row["alias"], row["note"]) for row in found]
    assert [pair for pair in pairs if not is_blank(pair)] == [pair for pair in cells if not is_blank(pair)]


def is_blank(pair: tuple[str, str]) -> bool:
    return not any(cell.strip() for cell in pair)
