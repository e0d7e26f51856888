"""The README says what is true: its files exist, its commands are there, its outlet file is valid."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

from extract.source import load_source
from flows.__main__ import app

ROOT = Path(__file__).parent.parent
DOCUMENTS = ("README.md", "sql/README.md", "tests/README.md", "CHANGELOG.md")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_to_a_file_leads_somewhere(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    linked = [target for target in re.findall(r"\]\(([^)#]+)", text) if "://" not in target]
    assert [target for target in linked if not ((ROOT / document).parent / target).exists()] == []


def test_every_command_it_names_exists_and_every_command_is_named() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = set(get_command(app).commands)  # type: ignore[attr-defined]
    code = "\n".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL) + re.findall(r"`([^`\n]+)`", text))
    named = set(re.findall(r"^onrecord ([a-z]+)\b", code, re.MULTILINE))
    table = text.partition("## Commands")[2].partition("Exit codes")[0]
    assert named <= commands
    assert [command for command in commands if not re.search(rf"[` ]{command}\b", table)] == []


def test_the_outlet_file_it_shows_is_valid(tmp_path: Path) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)[0]
    file = tmp_path / "harbour-post.toml"
    file.write_text(shown, encoding="utf-8")
    source = load_source(file)
    assert (source.outlet, len(source.feeds), len(source.sections)) == ("The Harbour Post", 1, 1)


def test_the_make_targets_it_names_exist() -> None:
    named = set(re.findall(r"`?make ([a-z]+)", (ROOT / "README.md").read_text(encoding="utf-8")))
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert named <= targets | {"sure"}
