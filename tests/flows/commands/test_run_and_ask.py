"""Bringing news in and asking for it: ingest, sql, check, publish, export."""

import json
from pathlib import Path

import pyarrow.parquet as pq

from tests.flows.commands.conftest import Onrecord


def test_what_is_ingested_can_be_asked_for(onrecord: Onrecord, pages: Path, tmp_path: Path) -> None:
    ingested = onrecord("ingest", str(pages), "--json")
    assert ingested.code == 0, ingested.err
    accounts = json.loads(ingested.out)
    assert accounts["outcomes"] == {"loaded": 1, "rejected": 1}
    assert accounts["published"]

    query = "select speaker, text, outlet from quotations"
    assert json.loads(onrecord("sql", query, "--format", "json").out) == [
        {
            "speaker": "Ines Corvo",
            "text": "We have tested the ramp with two loaded lorries,",
            "outlet": "harbourpost.example",
        }
    ]
    as_csv = onrecord("sql", query, "--format", "csv").out.splitlines()
    assert as_csv[0] == "speaker,text,outlet"
    assert as_csv[1].startswith("Ines Corvo,")
    assert "Ines Corvo" in onrecord("sql", query).out

    (tmp_path / "question.sql").write_text(query, encoding="utf-8")
    onrecord("sql", "--file", "question.sql", "--format", "parquet", "--output", "answer.parquet")
    assert pq.read_table(tmp_path / "answer.parquet").to_pylist()[0]["speaker"] == "Ines Corvo"

    assert onrecord("check").code == 0
    assert onrecord("publish").code == 0
    exported = onrecord("export", "out")
    assert exported.code == 0, exported.err
    assert pq.read_table(tmp_path / "out" / "main" / "articles.parquet").num_rows == 1


def test_archived_pages_are_read_again(onrecord: Onrecord, pages: Path) -> None:
    onrecord("ingest", str(pages))
    for path in pages.iterdir():
        path.unlink()
    ended = onrecord("reprocess", "--outlet", "harbourpost.example", "--json")
    assert ended.code == 0, ended.err
    accounts = json.loads(ended.out)
    assert (accounts["flow"], accounts["outcomes"], accounts["read_otherwise"]) == ("reprocess", {"unchanged": 1}, 0)
    assert "2 pages read again: 1 unchanged, 1 rejected" in onrecord("reprocess").out


def test_a_list_on_standard_input_is_read(onrecord: Onrecord, pages: Path) -> None:
    ingested = onrecord("ingest", "-", "--json", given=f"# tonight\n{pages / 'ferry.html'}\n\n")
    assert json.loads(ingested.out)["outcomes"] == {"loaded": 1}


def test_too_many_rejects_end_with_code_1(onrecord: Onrecord, pages: Path) -> None:
    assert onrecord("ingest", str(pages / "empty.html")).code == 1


def test_a_configuration_error_is_one_line_and_code_2(onrecord: Onrecord) -> None:
    for arguments, said in (
        (("ingest", "nowhere.html"), "nowhere.html: no such file or folder"),
        (("nightly",), "sources: no such folder of source files"),
        (("reprocess",), "no warehouse yet, so there is nothing to read again"),
        (("reprocess", "--since", "2026-01-15", "--until", "2026-01-14"), "--until 2026-01-14 is before --since"),
        (("sql",), "give a query in quotes or --file"),
        (("sql", "--file", "nowhere.sql"), "nowhere.sql: cannot be read"),
        (("read", "nowhere.html"), "nowhere.html: no such file or folder"),
        (("quotes", "nowhere.jsonl"), "nowhere.jsonl: no such file"),
        (("sources", "check", "--sources", "nowhere"), "nowhere"),
    ):
        ended = onrecord(*arguments)
        assert (ended.code, ended.out) == (2, ""), arguments
        assert said in ended.err
        assert ended.err.count("\n") == 1


def test_a_wrong_setting_is_said_by_its_name(onrecord: Onrecord, pages: Path) -> None:
    ended = onrecord("ingest", str(pages), environment={"ONRECORD_WORKERS": "many"})
    assert ended.code == 2
    assert "ONRECORD_WORKERS" in ended.err


def test_a_missing_warehouse_is_code_3(onrecord: Onrecord) -> None:
    ended = onrecord("sql", "select 1")
    assert ended.code == 3
    assert "no published warehouse yet" in ended.err
    assert ended.err.count("\n") == 1


def test_a_file_that_is_no_warehouse_is_code_3(onrecord: Onrecord, pages: Path, tmp_path: Path) -> None:
    writer = tmp_path / "onrecord-data" / "writer"
    writer.mkdir(parents=True)
    (writer / "warehouse.duckdb").write_bytes(b"not a warehouse" * 1_000)
    ended = onrecord("ingest", str(pages))
    assert ended.code == 3
    assert "warehouse.duckdb" in ended.err


def test_a_query_can_only_read(onrecord: Onrecord, pages: Path) -> None:
    onrecord("ingest", str(pages))
    for query in ("delete from news.article", "copy (select 1) to 'x.csv'", "select * from read_text('/etc/hostname')"):
        ended = onrecord("sql", query)
        assert ended.code == 2, query
        assert ended.out == ""
