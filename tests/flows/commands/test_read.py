"""Reading without a warehouse: read and quotes."""

import json
from pathlib import Path

from tests.flows.commands.conftest import Onrecord
from tests.making import FERRY_PAGE


def test_pages_become_one_line_of_json_each(onrecord: Onrecord, pages: Path, tmp_path: Path) -> None:
    ended = onrecord("read", str(pages), "--jsonl")
    assert ended.code == 0, ended.err
    found = {page["id"]: page for page in map(json.loads, ended.out.splitlines())}
    assert found["empty"]["rejected"]["reason"] == "EXTRACT_EMPTY"
    ferry = found["ferry"]
    assert (ferry["title"], ferry["authors"], ferry["published"], ferry["published_precision"], ferry["language"]) == (
        "Ferry returns to Skerry",
        ["Joana Velk"],
        "2026-01-12T16:30:00-01:00",
        "second",
        "en",
    )
    quotation = ferry["quotations"][0]
    assert ferry["body"][quotation["start"] : quotation["end"]] == quotation["text"]
    assert quotation["speaker"] == "Ines Corvo"
    assert not (tmp_path / "onrecord-data").exists()


def test_a_folder_is_read_through_its_pages_jsonl_and_its_answers_are_not_used(
    onrecord: Onrecord, tmp_path: Path
) -> None:
    folder = tmp_path / "bench"
    folder.mkdir()
    (folder / "a.html").write_bytes(FERRY_PAGE.replace("Skerry", "Skërry").encode("cp1252"))
    line = {
        "id": "harbour post/7",
        "url": "https://harbourpost.example/a",
        "html": "a.html",
        "encoding": "cp1252",
        "title": "A title that is not on the page",
        "published": "1999-01-01",
    }
    (folder / "pages.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    (page,) = map(json.loads, onrecord("read", str(folder), "--jsonl").out.splitlines())
    assert (page["id"], page["title"], page["published"][:4]) == ("harbour post/7", "Ferry returns to Skërry", "2026")


def test_texts_become_their_quotations_with_offsets(onrecord: Onrecord, tmp_path: Path) -> None:
    text = "“We will stay,” said Ana Sousa, “until it is done.”"
    (tmp_path / "texts.jsonl").write_text(json.dumps({"id": "a", "text": text, "language": "en"}) + "\n")
    ended = onrecord("quotes", "texts.jsonl")
    assert ended.code == 0, ended.err
    (found,) = map(json.loads, ended.out.splitlines())
    (quotation,) = found["quotes"]
    assert found["id"] == "a"
    assert [text[start:end] for start, end in quotation["spans"]] == ["We will stay,", "until it is done."]
    assert text[quotation["speaker_start"] : quotation["speaker_end"]] == "Ana Sousa"
    assert text[quotation["cue_start"] : quotation["cue_end"]] == "said"


def test_a_page_given_to_quotes_is_sent_to_read(onrecord: Onrecord, pages: Path) -> None:
    ended = onrecord("quotes", "pages/ferry.html")
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert "onrecord read pages/ferry.html" in ended.err


def test_unknown_keys_of_json_lines_are_said_and_the_page_is_read(onrecord: Onrecord, tmp_path: Path) -> None:
    (tmp_path / "texts.jsonl").write_text(json.dumps({"id": "a", "text": FERRY_PAGE, "date": "2026-01-12"}) + "\n")
    ended = onrecord("read", "texts.jsonl", "--jsonl")
    assert len(ended.out.splitlines()) == 1
    assert "texts.jsonl: unknown keys are not used: date 1; those of a page are id, url" in ended.err


def test_a_line_that_is_no_text_is_said_by_its_number(onrecord: Onrecord, tmp_path: Path) -> None:
    (tmp_path / "texts.jsonl").write_text('{"id": "a", "text": "x"}\n{"id": "b"}\n')
    ended = onrecord("quotes", "texts.jsonl")
    assert ended.code == 2
    assert "texts.jsonl, line 2: no 'text'" in ended.err
