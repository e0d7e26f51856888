"""Correcting what the engine got wrong: review import, review export, review sql."""

import csv
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.flows.commands.conftest import Onrecord

# Holds the writer's lock until it is told to go.
HOLD = """
import sys
from filelock import FileLock
with FileLock(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def filled(onrecord: Onrecord, pages: Path) -> None:
    assert onrecord("ingest", str(pages)).code == 0


def ask(onrecord: Onrecord, query: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(onrecord("sql", query, "--format", "json").out)
    return rows


def a_sheet(onrecord: Onrecord, file: Path, **filled_in: str) -> None:
    """Write a sheet of all quotations with the same cells filled in."""
    found = ask(onrecord, "select article_id, text_digest, text from quotations")
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.DictWriter(out, [*found[0], *filled_in], delimiter=";")
        writer.writeheader()
        writer.writerows(row | filled_in for row in found)


@pytest.mark.usefixtures("filled")
def test_a_sheet_corrects_a_speaker_once_and_can_be_had_back(onrecord: Onrecord, tmp_path: Path) -> None:
    a_sheet(onrecord, tmp_path / "a.csv", verdict="corrected", speaker="Otto Weiss", note="=1+1", reviewed_by="Kim")
    first = onrecord("review", "import", "a.csv")
    assert (first.code, first.err) == (0, "")
    assert "1 new reviews, 0 known already" in first.out
    assert ask(onrecord, "select speaker, speaker_found, reviewed_by from quotations") == [
        {"speaker": "Otto Weiss", "speaker_found": "Ines Corvo", "reviewed_by": "Kim"}
    ]
    assert "0 new reviews, 1 known already" in onrecord("review", "import", "a.csv").out
    assert onrecord("review", "export", "quotation_review", "-o", "b.csv").code == 0
    assert b"'=1+1" in (tmp_path / "b.csv").read_bytes()
    assert "0 new reviews, 1 known already" in onrecord("review", "import", "b.csv").out
    assert ask(onrecord, "select note, is_time_given from news.quotation_review") == [
        {"note": "=1+1", "is_time_given": False}
    ]
    assert ask(onrecord, "select flow, state, count(*) as n from runs where flow = 'review' group by all") == [
        {"flow": "review", "state": "completed", "n": 3}
    ]
    assert onrecord("check").code == 0


@pytest.mark.usefixtures("filled")
def test_an_empty_sheet_of_every_kind_can_be_written_and_read(onrecord: Onrecord, tmp_path: Path) -> None:
    for kind in ("unattributed", "suggestions", "speaker_alias", "quotation_review"):
        exported = onrecord("review", "export", kind)
        (tmp_path / "sheet.csv").write_text(exported.out, encoding="utf-8")
        assert exported.out.startswith('"verdict"'), kind
        ended = onrecord("review", "import", "sheet.csv")
        assert (ended.code, ended.out) == (0, "Nothing to load: 0 rows left blank, 0 refused.\n"), kind


@pytest.mark.usefixtures("filled")
def test_bad_rows_are_said_and_the_good_ones_loaded(onrecord: Onrecord, tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_text("alias,speaker,wikidata_qid\nInes Corvo,Inês Corvo,Q7\nAna,Ana Sousa,7\n")
    ended = onrecord("review", "import", "names.csv", "--by", "Kim")
    assert ended.code == 1
    assert ended.err == "onrecord: names.csv, line 3, column wikidata_qid: “7” is no item such as Q42\n"
    assert ask(onrecord, "select speaker, wikidata_qid from quotations") == [
        {"speaker": "Inês Corvo", "wikidata_qid": "Q7"}
    ]


@pytest.mark.usefixtures("filled")
def test_sql_reviews_what_it_selects(onrecord: Onrecord) -> None:
    query = (
        "insert into quotation_review by name select article_id, text_digest, 'corrected' as verdict,"
        " 'Otto Weiss' as speaker from quotations where speaker = 'Ines Corvo';"
        "insert into speaker_alias (alias, speaker) values ('Ines Corvo', 'Inês Corvo')"
    )
    ended = onrecord("review", "sql", query, "--by", "Kim")
    assert (ended.code, ended.err) == (0, "")
    assert ask(onrecord, "select speaker from quotations") == [{"speaker": "Otto Weiss"}]
    # The words were added, so that the review can follow borders that move.
    assert ask(onrecord, "select text from news.quotation_review") == ask(onrecord, "select text from quotations")
    unsigned = onrecord("review", "sql", query)
    assert unsigned.code == 1
    assert "speaker_alias, row 1, column reviewed_by: empty" in unsigned.err


def test_what_cannot_be_done_is_one_line_and_its_code(onrecord: Onrecord, tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("name,colour\na,b\n")
    for arguments, code, said in (
        (("import", "nowhere.csv"), 2, "nowhere.csv: cannot be read"),
        (("import", "other.csv"), 2, "its columns do not say what it reviews"),
        (("export", "unattributed"), 3, "no published warehouse yet"),
        (("sql", "select 1"), 3, "no published warehouse yet"),
    ):
        ended = onrecord("review", *arguments)
        assert (ended.code, ended.out) == (code, ""), arguments
        assert said in ended.err
        assert ended.err.count("\n") == 1


@pytest.mark.usefixtures("filled")
def test_a_sheet_that_cannot_be_written_is_one_line(onrecord: Onrecord, tmp_path: Path) -> None:
    for output, said in ((tmp_path, "is a folder"), (tmp_path / "nowhere" / "a.csv", "cannot be written")):
        ended = onrecord("review", "export", "unattributed", "-o", str(output))
        assert (ended.code, ended.out) == (2, ""), ended.err
        assert said in ended.err
        assert ended.err.count("\n") == 1


@pytest.mark.usefixtures("filled")
def test_a_locked_warehouse_is_code_3_and_the_next_run_loads_what_waits(onrecord: Onrecord, tmp_path: Path) -> None:
    a_sheet(onrecord, tmp_path / "a.csv", verdict="corrected", speaker="Otto Weiss", reviewed_by="Kim")
    lock = tmp_path / "onrecord-data" / "writer" / "warehouse.lock"
    command = [sys.executable, "-c", HOLD, str(lock)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        ended = onrecord("review", "import", "a.csv", environment={"ONRECORD_LOCK_WAIT_SECONDS": "0"})
        holder.communicate("")
    assert ended.code == 3
    assert "the next run loads it" in ended.err
    assert ended.err.count("\n") == 1
    assert ask(onrecord, "select speaker from quotations") == [{"speaker": "Ines Corvo"}]
    (tmp_path / "names.csv").write_text("alias,speaker,reviewed_by\nAna,Ana Sousa,Kim\n")
    assert "1 new reviews" in onrecord("review", "import", "names.csv").out
    assert ask(onrecord, "select speaker from quotations") == [{"speaker": "Otto Weiss"}]


@pytest.mark.usefixtures("filled")
def test_two_imports_at_once_are_both_loaded(onrecord: Onrecord, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.csv").write_text(f"alias,speaker,reviewed_by\nName {name},Full Name {name},Kim\n")
    with ThreadPoolExecutor() as pool:
        ended = list(pool.map(lambda name: onrecord("review", "import", f"{name}.csv"), ("a", "b")))
    assert [one.code for one in ended] == [0, 0]
    assert ask(onrecord, "select alias from speaker_aliases order by alias") == [
        {"alias": "Name a"},
        {"alias": "Name b"},
    ]
