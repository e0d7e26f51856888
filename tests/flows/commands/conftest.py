"""Commands as a person calls them: in a process of their own, in an empty folder."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.making import FERRY_PAGE


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


Onrecord = Callable[..., Ended]


@pytest.fixture
def onrecord(tmp_path: Path) -> Onrecord:
    """Run ``python -m flows`` with arguments in the test's folder."""

    def run(*arguments: str, given: str = "", environment: Mapping[str, str] | None = None) -> Ended:
        inherited = {
            name: value for name, value in os.environ.items() if not name.startswith(("ONRECORD_", "PREFECT_"))
        }
        done = subprocess.run(
            [sys.executable, "-m", "flows", *arguments],
            input=given,
            capture_output=True,
            text=True,
            timeout=120,
            cwd=tmp_path,
            env=inherited | {"COLUMNS": "120", "PREFECT_HOME": str(tmp_path / "prefect")} | dict(environment or {}),
            check=False,
        )
        return Ended(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Make a folder with one article and one page that is none."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "ferry.html").write_text(FERRY_PAGE, encoding="utf-8")
    (folder / "empty.html").write_text("<html></html>", encoding="utf-8")
    return folder
