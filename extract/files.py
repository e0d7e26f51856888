"""Local files to pages: HTML, text, JSON lines, WARCs and containers, single or in folders.

In a folder, ``.html .htm .xhtml .txt`` (each also ``.gz``), ``.jsonl``, ``.warc`` (also ``.gz .zst``), ``.zip .wacz``
and ``.tar`` (also ``.gz .bz2 .xz .zst``) are read, sorted by name, with the folders below it; ``.md`` only if it is
named itself. What else lies there is counted in one notice. A folder with a ``pages.jsonl`` is read through it: the
files beside it are what its lines refer to.

A line of JSON is an object with one of ``html`` and ``text``, and perhaps ``id``, ``url``, ``title``, ``published``
(or ``published_at``) and ``encoding``; other keys are counted in one notice a file. An ``html`` without a ``<`` names a
file, relative to the JSON lines; ``encoding`` says how to decode it.
A link found in line 7 with the id ``a`` was found in ``file:///....jsonl#7:a``.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from extract.archive import Archive, archive_copy, archive_page
from extract.container import Container, Handling
from extract.containers import read_container
from extract.json_lines import JsonPage, read_json_lines, unknown_keys
from extract.kinds import INDEX_NAME, Kind, content_type_by_name, kind_by_name
from extract.links import make_link
from extract.local import LocalError, local_error, open_regular, read_local, unpacked
from extract.pages import Content, counted, make_page, one_line, reject_link
from extract.warc import read_warc
from transform.reasons import Reason, Stage
from transform.records import Link, Notice, Page, Rejection, Source, Via

LARGEST_FILE = 50_000_000
Read = tuple[Link, Page | Rejection]
Clock = Callable[[], datetime]
Notify = Callable[[Notice], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    source: Source
    archive: Archive | None
    now: Clock
    notify: Notify | None


def is_local_page(path: Path) -> bool:
    """Tell whether a file is of a kind that is read, going by its name."""
    return kind_by_name(path.name) is not None


def read_files(
    paths: Iterable[Path],
    source: Source,
    *,
    now: Clock,
    archive: Archive | None = None,
    notify: Notify | None = None,
) -> Iterator[Read]:
    """Read files and folders, one page at a time; what cannot be read is a rejection with its code.

    With an archive, each page is kept there before it is yielded. ``notify`` is told of files in folders that are of
    no kind that is read, and of unknown keys in JSON lines. A file that is reached twice is read once. Raises
    ``ArchiveError``.
    """
    reader = _Reader(source=source, archive=archive, now=now, notify=notify)
    seen: set[UUID] = set()
    for path in paths:
        absolute = Path(os.path.abspath(path))  # noqa: PTH100 - takes ".." out, keeps symbolic links
        for link, page in _read_path(reader, absolute):
            if link.link_id not in seen:
                seen.add(link.link_id)
                yield link, page


def _read_path(reader: _Reader, path: Path) -> Iterator[Read]:
    try:
        is_folder = path.is_dir()
        root = _resolved(path, is_strict=False)
    except (OSError, LocalError) as error:  # a folder on the way may not be entered; a name is too long
        yield _reject(reader, path, error if isinstance(error, LocalError) else local_error(error))
        return
    yield from _read_folder(reader, path, root) if is_folder else _read_named(reader, path)


def _read_named(reader: _Reader, path: Path) -> Iterator[Read]:
    if is_local_page(path):
        yield from _read_one(reader, path)
    else:
        problem = LocalError(
            Reason.READ_UNSUPPORTED_TYPE, f"files of the kind {path.suffix or 'without one'!r} are not read"
        )
        try:
            path.lstat()
        except OSError as error:
            problem = local_error(error)
        yield _reject(reader, path, problem)


def _read_one(reader: _Reader, path: Path) -> Iterator[Read]:
    match kind_by_name(path.name):
        case Kind.WARC:
            for link, page in read_warc(path, reader.source, now=reader.now):
                if isinstance(page, Page) and page.archive_offset is None:  # it could not be found there again
                    page = _copied(reader, page, link.found_in_url)
                yield link, page
        case Kind.JSON_LINES:
            yield from _read_json_pages(reader, path, set())
        case Kind.ZIP | Kind.TAR as kind:
            yield from _read_container(reader, path, kind)
        case _:
            yield _read_page(reader, path)


def _read_container(reader: _Reader, path: Path, kind: Kind) -> Iterator[Read]:
    handling = Handling(
        source=reader.source,
        now=reader.now,
        keep=partial(_kept, reader),
        copy=partial(_copied, reader),
        tell=partial(_tell_at, reader),
        largest_file=LARGEST_FILE,
    )
    try:
        changed_at = _changed_at(path)
        with open_regular(path) as file:
            container = Container(
                file=file,
                kind=kind,
                uri=path.as_uri(),
                changed_at=changed_at,
                n_bytes=os.fstat(file.fileno()).st_size,
            )
            yield from read_container(container, handling)
    except LocalError as error:
        yield _reject(reader, path, error)


def _read_page(reader: _Reader, path: Path) -> Read:
    link = _file_link(reader, path)
    try:
        body = read_body(path)
        content = Content(body=body, content_type=content_type_by_name(path.name), fetched_at=_changed_at(path))
    except LocalError as error:
        return link, reject_link(link, Stage.READ, error.reason, error.detail, reader.now())
    return link, _kept(reader, make_page(link, content))


def _read_folder(reader: _Reader, folder: Path, root: Path) -> Iterator[Read]:
    """Walk a folder without following links out of it or in circles. ``root`` is the folder without links."""
    waiting = [folder]
    left_out: Counter[str] = Counter()
    while waiting:
        current = waiting.pop()
        try:
            entries = sorted(os.scandir(current), key=lambda entry: entry.name)
        except OSError as error:
            yield _reject(reader, current, local_error(error))
            continue
        if any(entry.name == INDEX_NAME and entry.is_file(follow_symlinks=False) for entry in entries):
            yield from _read_indexed(reader, current, left_out)
            continue
        folders: list[Path] = []
        for entry in entries:
            path = Path(entry.path)
            try:
                kind = _kind_in_folder(path, root)
            except (OSError, LocalError) as error:
                yield _reject(reader, path, error if isinstance(error, LocalError) else local_error(error))
                continue
            if kind == "folder":
                folders.append(path)
            elif kind == "page":
                yield from _read_one(reader, path)
            else:
                left_out[path.suffix.lower() or "no suffix"] += 1
        waiting += reversed(folders)
    _tell_left_out(reader, folder, left_out)


def _kind_in_folder(path: Path, root: Path) -> str:
    """Return ``folder``, ``page`` or ``other``.

    Raises ``LocalError`` for what is neither file nor folder inside, and ``OSError`` if nobody may look at it.
    """
    if path.is_symlink():
        target = _resolved(path)
        if not target.is_relative_to(root):
            raise LocalError(Reason.READ_OUTSIDE_ROOT, "a symbolic link that leads out of the folder")
        if target.is_dir():
            raise LocalError(Reason.READ_NOT_REGULAR_FILE, "a symbolic link to a folder is not followed")
    elif path.is_dir():
        return "folder"
    if not path.is_file():
        if not os.path.lexists(path):
            raise LocalError(Reason.READ_GONE, "not there any more")
        raise LocalError(Reason.READ_NOT_REGULAR_FILE, "neither a file nor a folder (a pipe, socket or device)")
    return "other" if kind_by_name(path.name) in (None, Kind.NOTE) else "page"


def _resolved(path: Path, *, is_strict: bool = True) -> Path:
    """Follow symbolic links, to something that is there if ``is_strict``. Raises ``LocalError``."""
    try:
        return path.resolve(strict=is_strict)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise local_error(error) from error
    except RuntimeError as error:  # a link to itself, before Python 3.13
        raise LocalError(Reason.READ_NOT_REGULAR_FILE, "a symbolic link that leads to itself") from error


def _read_indexed(reader: _Reader, folder: Path, left_out: Counter[str]) -> Iterator[Read]:
    """Read a folder through its ``pages.jsonl``, and count the pages that it does not name."""
    named: set[Path] = set()
    yield from _read_json_pages(reader, folder / INDEX_NAME, named)
    for parent, _, names in os.walk(folder):
        for name in names:
            path = Path(parent, name)
            if name != INDEX_NAME and path not in named:
                left_out[f"{path.suffix.lower() or 'no suffix'} beside {INDEX_NAME}"] += 1


def _read_json_pages(reader: _Reader, path: Path, named: set[Path]) -> Iterator[Read]:
    unknown: Counter[str] = Counter()
    try:
        changed_at = _changed_at(path)
        for number, line in read_json_lines(path, LARGEST_FILE):
            if isinstance(line, LocalError):
                place = f"{path.as_uri()}#{number}"
                yield _reject_at(reader, place, place, line)
            else:
                unknown.update(line.unknown)
                yield _read_json_page(reader, line, path, f"{path.as_uri()}#{line.place(number)}", changed_at, named)
    except LocalError as error:
        yield _reject(reader, path, error)
    if unknown:
        _tell(reader, path, Reason.READ_BAD_RECORD, unknown_keys(unknown))


def _read_json_page(
    reader: _Reader, line: JsonPage, path: Path, place: str, changed_at: datetime, named: set[Path]
) -> Read:
    body, fetched_at, url = line.body, changed_at, line.url or place
    if line.file is not None:
        page_path = Path(os.path.abspath(path.parent / line.file))  # noqa: PTH100
        named.add(page_path)
        try:
            if not _resolved(page_path, is_strict=False).is_relative_to(_resolved(path.parent)):
                raise LocalError(Reason.READ_OUTSIDE_ROOT, "the file it names lies outside its folder")
            body = read_body(page_path)
            fetched_at = _changed_at(page_path)
        except LocalError as error:
            return _reject_at(reader, url, place, error)
    link = make_link(
        reader.source,
        url,
        via=Via.FILE,
        found_in=place,
        found_at=reader.now(),
        title=line.title,
        published=line.published,
    )
    content = Content(body=body, content_type=line.content_type, fetched_at=fetched_at)
    return link, _kept(reader, make_page(link, content))


def read_body(path: Path) -> bytes:
    """Read a page's file, unpacked if it ends in ``.gz``. Raises ``LocalError``."""
    return unpacked(read_local(path, LARGEST_FILE), path.name, LARGEST_FILE)


def _kept(reader: _Reader, page: Page) -> Page:
    return page if reader.archive is None else archive_page(reader.archive, page)


def _copied(reader: _Reader, page: Page, came_from: str | None) -> Page:
    return page if reader.archive is None else archive_copy(reader.archive, page, came_from)


def _file_link(reader: _Reader, path: Path) -> Link:
    return make_link(reader.source, path.as_uri(), via=Via.FILE, found_in=None, found_at=reader.now())


def _reject(reader: _Reader, path: Path, error: LocalError) -> Read:
    link = _file_link(reader, path)
    return link, reject_link(link, Stage.READ, error.reason, error.detail, reader.now())


def _reject_at(reader: _Reader, url: str, place: str, error: LocalError) -> Read:
    link = make_link(reader.source, url, via=Via.FILE, found_in=place, found_at=reader.now())
    return link, reject_link(link, Stage.READ, error.reason, error.detail, reader.now())


def _changed_at(path: Path) -> datetime:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, tz=UTC)
    except OSError as error:
        raise local_error(error) from error
    except (OverflowError, ValueError) as error:
        raise LocalError(Reason.READ_BAD_RECORD, "its time of last change is out of range; touch the file") from error


def _tell_left_out(reader: _Reader, folder: Path, left_out: Counter[str]) -> None:
    if left_out:
        detail = f"{left_out.total():,} files were not read: {counted(left_out)}"
        _tell(reader, folder, Reason.READ_UNSUPPORTED_TYPE, detail)


def _tell(reader: _Reader, path: Path, reason: Reason, detail: str) -> None:
    _tell_at(reader, path.as_uri(), reason, detail)


def _tell_at(reader: _Reader, item_key: str, reason: Reason, detail: str) -> None:
    if reader.notify is None:
        return
    reader.notify(
        Notice(
            source_id=reader.source.source_id,
            item_key=item_key,
            stage=Stage.READ,
            reason=reason,
            detail=one_line(detail),
            noticed_at=reader.now(),
        )
    )
