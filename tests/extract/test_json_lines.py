import json
from pathlib import Path

import pytest

from extract.json_lines import JsonPage, parse_json_page, read_json_lines
from extract.local import LocalError
from transform.reasons import Reason

URL = "https://harbourpost.example/a"


def page(**fields: object) -> JsonPage | LocalError:
    return parse_json_page(json.dumps(fields).encode())


def test_markup_text_and_the_name_of_a_file_are_told_apart() -> None:
    markup, text, file = (
        page(url=URL, html="<p>x</p>"),
        page(url=URL, text="x < y"),
        page(url=URL, html="html/a.html.gz"),
    )
    assert isinstance(markup, JsonPage)
    assert isinstance(text, JsonPage)
    assert isinstance(file, JsonPage)
    assert [(one.html, one.text, one.file) for one in (markup, text, file)] == [
        ("<p>x</p>", None, None),
        (None, "x < y", None),
        (None, None, "html/a.html.gz"),
    ]


@pytest.mark.parametrize(
    "line", [b"{", b"[]", b"7", b"{}", b"\xff", b"[" * 99_999,
             json.dumps({"url": URL}).encode(), json.dumps({"url": URL, "html": " "}).encode()]
)  # fmt: skip
def test_a_line_that_is_no_page_is_said(line: bytes) -> None:
    found = parse_json_page(line)
    assert isinstance(found, LocalError)
    assert found.reason == Reason.READ_BAD_RECORD


@pytest.mark.parametrize("url", ["x", "ftp://harbourpost.example/a", "xhttps://harbourpost.example/a", 7, None])
def test_a_page_is_read_even_if_no_web_page_can_have_its_url(url: object) -> None:
    found = page(url=url, text="y", id=12)
    assert isinstance(found, JsonPage)
    assert (found.url, found.name, found.text) == (None, "12", "y")


def test_a_line_without_end_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    good = json.dumps({"url": URL, "text": "x"})
    path.write_text(f"{good}\n\n{'x' * 500}\n{good}", encoding="utf-8")
    found = list(read_json_lines(path, 100))
    assert [(number, isinstance(line, JsonPage)) for number, line in found] == [(1, True), (3, False), (4, True)]


def test_half_a_character_never_reaches_a_record() -> None:
    found = parse_json_page(b'{"id": "\\ud83d", "text": "\\ud83d\\ude00 \\ud83d", "title": "\\udc00"}')
    assert isinstance(found, JsonPage)
    assert (found.name, found.text, found.title) == ("\ufffd", "\U0001f600 \ufffd", "\ufffd")


def test_the_date_may_be_called_as_in_the_warehouse_and_unknown_keys_are_kept_by_name() -> None:
    found = page(text="x", published_at="2026-01-12", date="2026-01-13", outlet="The Harbour Post")
    assert isinstance(found, JsonPage)
    assert (found.published, found.unknown) == ("2026-01-12", ("date", "outlet"))
