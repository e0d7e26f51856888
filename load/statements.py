"""The SQL of the project: plain files in ``sql/``, found as data of an installed package."""

from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

# What makes a warehouse. The other folders (load, query, checks, examples) change nothing in it.
DEFINING_FOLDERS = ("tables", "migrations", "macros", "views", "table_macros")


def sql_folder() -> Traversable:
    """Return the project's folder of SQL."""
    return files("sql")


@cache
def statement(path: str) -> str:
    """Return the text of a file in ``sql/``, such as ``load/article.sql``."""
    return sql_folder().joinpath(path).read_text(encoding="utf-8")


def files_of(folder: Traversable) -> list[Traversable]:
    """Return the SQL files of a folder in the order of their names; none if there is no such folder."""
    if not folder.is_dir():
        return []
    return sorted((file for file in folder.iterdir() if file.name.endswith(".sql")), key=lambda file: file.name)


def first_comment(text: str) -> str:
    """Return the sentence at the head of an SQL file: its first comment lines, joined.

    >>> first_comment("-- Who said what,\\n-- and where.\\nselect 1")
    'Who said what, and where.'
    """
    lines = []
    for line in text.splitlines():
        if not line.startswith("--"):
            break
        lines.append(line.removeprefix("--").strip())
    return " ".join(lines)


def definition_digest(folder: Traversable) -> str:
    """Return the SHA-256 of all that defines a warehouse: it is brought up to date when this changes."""
    digest = sha256()
    for name in DEFINING_FOLDERS:
        for file in files_of(folder.joinpath(name)):
            digest.update(f"{name}/{file.name}\0{file.read_text(encoding='utf-8')}\0".encode())
    return digest.hexdigest()
