"""The reason codes that an analyst meets are explained."""

from pathlib import Path

from transform.reasons import Reason


def test_every_reason_code_is_explained_once() -> None:
    text = (Path(__file__).parents[2] / "sql" / "README.md").read_text(encoding="utf-8")
    section = text.partition("## Reason codes")[2].partition("\n## ")[0]
    explained = [
        word.strip(" |")
        for line in section.splitlines()
        if line.startswith("|")
        for word in line.split("|")[2].split(",")
    ]
    assert sorted(code for code in explained if code.isupper()) == sorted(Reason)
