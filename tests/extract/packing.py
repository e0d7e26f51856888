"""Containers for tests: ZIP and TAR files, whole and broken."""

import io
import tarfile
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from extract.archive import Archive
from extract.files import read_files
from tests.extract.newsroom import NOW, SOURCE
from transform.records import Link, Notice, Page, Rejection

PAGE = b"<p>The ferry sails again.</p>"
# 2 March 2026, 10:00:00
PACKED_AT = (2026, 3, 2, 10, 0, 0)
PACKED_SECONDS = 1_772_445_600


def zip_of(members: Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Pack members, several of one name too."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, content in members:
            info = zipfile.ZipInfo(name, PACKED_AT)
            info.compress_type = method
            archive.writestr(info, content)
    return packed.getvalue()


def tar_of(members: Iterable[tuple[str, bytes]], form: int = tarfile.PAX_FORMAT) -> bytes:
    """Pack members, several of one name too; names may hold surrogates for bytes that are no UTF-8."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=form, encoding="utf-8", errors="surrogateescape") as archive:
        for name, content in members:
            archive.addfile(tar_info(name, len(content)), io.BytesIO(content))
    return packed.getvalue()


def tar_info(name: str, size: int = 0, kind: bytes = tarfile.REGTYPE, target: str = "") -> tarfile.TarInfo:
    """Make the header of a member."""
    info = tarfile.TarInfo(name)
    info.size, info.mtime, info.type, info.linkname = size, PACKED_SECONDS, kind, target
    return info


def read(
    path: Path, content: bytes | None = None, notices: list[Notice] | None = None
) -> list[tuple[Link, Page | Rejection]]:
    """Write a container and read it."""
    if content is not None:
        path.write_bytes(content)
    return list(read_files([path], SOURCE, now=lambda: NOW, notify=None if notices is None else notices.append))


def told(found: list[tuple[Link, Page | Rejection]]) -> list[tuple[str, str]]:
    """Say of each link the end of its place, and what came of it: the body, or the reason."""
    return [(link.url.partition("#")[2] or link.url.rpartition("/")[2], came_of(page)) for link, page in found]


def came_of(page: Page | Rejection) -> str:
    """Say what came of a link."""
    return str(page.reason) if isinstance(page, Rejection) else page.body.decode()


@contextmanager
def open_archive(folder: Path) -> Iterator[Archive]:
    """Open an archive of a run."""
    with Archive(folder, UUID(int=7), NOW) as archive:
        yield archive
