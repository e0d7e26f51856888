"""The house: who may import whom, and that every room has its tests."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("flows", "extract", "transform", "load")

# The table of the README, "Who may import whom". From us: prefixes of module names. From outside: top-level names.
OURS = {
    "flows": ("flows", "extract", "transform", "load"),
    "extract": ("extract", "transform.records", "transform.reasons", "transform.urls", "transform.ids"),
    "transform": ("transform",),
    "load": (
        "load",
        "transform.records",
        "transform.reasons",
        "transform.ids",
        "transform.quotations.reuse",
        "transform.versions",
        "transform.links",
    ),
}
OUTSIDE = {
    "flows": {
        "prefect",
        "pydantic",
        "pydantic_settings",
        "dotenv",
        "typer",
        "rich",
        "pebble",
        "uuid6",
        "duckdb",
        "requests",
    },
    "extract": {
        "requests",
        "urllib3",
        "bs4",
        "soupsieve",
        "protego",
        "ada_url",
        "lxml",
        "pydantic",
        "brotli",
        "backports",
        "compression",  # of the standard library from Python 3.14 on, as backports before
    },
    "transform": {
        "trafilatura",
        "lxml",
        "bs4",
        "courlan",
        "htmldate",
        "py3langid",
        "babel",
        "charset_normalizer",
        "rapidfuzz",
    },
    "load": {"duckdb", "pyarrow", "filelock"},
}
# Computing only: what reads a file, a socket, a clock or chance has no place in transform.
BARRED_FROM_TRANSFORM = {"os", "pathlib", "socket", "time", "random", "logging", "subprocess", "threading", "io"}


def modules() -> Iterator[tuple[str, Path]]:
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            yield package, path


def imported_names(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize(("package", "path"), [pytest.param(*found, id=str(found[1])) for found in modules()])
def test_a_module_imports_only_what_its_package_may(package: str, path: Path) -> None:
    wrong = []
    for name in imported_names(path):
        top = name.partition(".")[0]
        if top in PACKAGES:
            is_allowed = any(name == prefix or name.startswith(f"{prefix}.") for prefix in OURS[package])
        elif top in sys.stdlib_module_names:
            is_allowed = package != "transform" or top not in BARRED_FROM_TRANSFORM
        else:
            is_allowed = top in OUTSIDE[package]
        if not is_allowed:
            wrong.append(name)
    assert wrong == []


def test_transform_asks_nobody_what_time_it_is() -> None:
    clocks = ("now(", "utcnow(", "today(", "time.time")
    asking = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for package, path in modules()
        if package == "transform"
        for line in path.read_text(encoding="utf-8").splitlines()
        if any(clock in line for clock in clocks) and not line.lstrip().startswith("#")
    ]
    assert asking == []


def test_every_module_opens_with_a_sentence_that_says_what_it_is_for() -> None:
    silent = [str(path) for _, path in modules() if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert silent == []


def test_the_top_level_is_the_agreed_one() -> None:
    tracked = {
        path.name
        for path in ROOT.iterdir()
        if path.is_dir() and not path.name.startswith(".") and not path.name.startswith("onrecord-")
    }
    assert tracked - {"build", "dist", "__pycache__"} == {"flows", "extract", "transform", "load", "sql", "tests"}


def test_the_lock_names_no_package_index() -> None:
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if "://" in line or "index" in line.lower()] == []
    assert any("--hash=sha256:" in line for line in lines)
