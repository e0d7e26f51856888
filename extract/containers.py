"""Containers to pages: the members of ZIP and TAR files, read in streams and never unpacked to disk.

Members are read as files in a folder are: the same kinds, the rest counted in one notice, a folder with a
``pages.jsonl`` through it. WARCs in a container are read (a WACZ is a ZIP with WARCs in it), containers in a container
are not. A member was found in ``file:///....zip#its/name``, its bytes percent-encoded; the second of one name is
``#its/name~2``, its 7th line or record ``#its/name:7``.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import BinaryIO
from urllib.parse import quote

from extract.json_lines import JsonPage, json_lines_of, unknown_keys
from extract.kinds import INDEX_NAME, Kind, content_type_by_name, kind_by_name
from extract.links import make_link
from extract.local import LocalError, unpacked
from extract.members import Member, Meter, normal_name
from extract.pages import Content, counted, make_page, reject_link
from extract.rewinding import Rewindable
from extract.tar_members import read_tar
from extract.warc import read_warc_records
from extract.zip_members import read_zip
from transform.reasons import Reason, Stage
from transform.records import Link, Page, Rejection, Source, Via

# Of all that is unpacked: pages seldom shrink to less than a fiftieth of themselves.
_ALWAYS_ALLOWED_BYTES = 1_000_000_000
_LARGEST_RATIO = 200
# What a WACZ says of itself and of its WARCs; its pages/pages.jsonl is no list of pages to read.
_ABOUT_THE_CRAWL = (b"datapackage", b"pages/", b"indexes/", b"logs/", b"fuzzy.json")
# Said of any member, whatever its kind: who packed it meant harm, or did not know what lay there.
_TRAPS = frozenset({Reason.READ_OUTSIDE_ROOT, Reason.READ_NOT_REGULAR_FILE})

Read = tuple[Link, Page | Rejection]


@dataclass(frozen=True, slots=True, kw_only=True)
class Container:
    """An open ZIP or TAR file."""

    file: BinaryIO
    kind: Kind
    uri: str
    changed_at: datetime
    n_bytes: int
    """Of the file itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handling:
    """What is done with what is found."""

    source: Source
    now: Callable[[], datetime]
    keep: Callable[[Page], Page]
    """Archives a page that was a member."""
    copy: Callable[[Page, str | None], Page]
    """Archives a page that was a record of a WARC, found in some place."""
    tell: Callable[[str, Reason, str], None]
    """Is told what is left out: place, reason, detail."""
    largest_file: int
    """Bytes of a member, unpacked."""


@dataclass(slots=True)
class _Names:
    """Gives each member a place of its own, though others may have its name."""

    uri: str
    n_of_name: Counter[bytes] = field(default_factory=Counter)

    def place(self, name: bytes) -> str:
        self.n_of_name[name] += 1
        number = self.n_of_name[name]
        # A tilde marks the number, and so may not stand in the name.
        shown = quote(name, safe="/").replace("~", "%7E")
        return f"{self.uri}#{shown}" + (f"~{number}" if number > 1 else "")


@dataclass(slots=True)
class _Index:
    """What the lines of ``pages.jsonl`` members say of other members."""

    is_wacz: bool
    """Whether the container is a WACZ, whose members of that name are something else."""
    folders: set[bytes] = field(default_factory=set)
    lines: dict[bytes, list[tuple[str, JsonPage]]] = field(default_factory=lambda: defaultdict(list))
    """By the member's name: where the line stands, and the line."""

    def covers(self, name: bytes) -> bool:
        return any(name.startswith(folder) for folder in self.folders)


def read_container(container: Container, handling: Handling) -> Iterator[Read]:
    """Read the pages in a container, in order; what cannot be read is a rejection with its code.

    Its names are looked through first. With a ``pages.jsonl`` among them its lines are read, then the members that
    they name.
    """
    is_wacz, has_index = _look(container, handling.now())
    index = _Index(is_wacz=is_wacz)
    if has_index and not is_wacz:
        yield from _read_indexes(container, handling, index)
    names, left_out = _Names(container.uri), Counter[str]()
    for member in _members(container, handling.now()):
        if isinstance(member, LocalError):
            yield _reject(handling, container.uri, None, member)
            continue
        place = names.place(member.name)
        try:
            yield from _read_member(container, handling, member, place, index, left_out)
        except LocalError as error:
            yield _reject(handling, place, container.uri, error)
    for lines in index.lines.values():
        for place, line in lines:
            yield _reject(handling, line.url or place, place, LocalError(Reason.READ_GONE, "not in the container"))
    if left_out:
        detail = f"{left_out.total():,} files were not read: {counted(left_out)}"
        handling.tell(container.uri, Reason.READ_UNSUPPORTED_TYPE, detail)


def _look(container: Container, now: datetime) -> tuple[bool, bool]:
    """Tell of a container whether it is a WACZ (by its name, or by what is in it), and whether it has a list of pages.

    A WACZ is a ZIP with a crawl's WARCs and what is said of them.
    """
    has_package = has_warcs = has_index = False
    for member in _members(container, now):
        if isinstance(member, Member):
            has_package |= member.name == b"datapackage.json"
            has_warcs |= member.name.startswith(b"archive/")
            has_index |= _is_index(member.name)
    is_wacz = container.uri.lower().endswith(".wacz") or (has_package and has_warcs)
    return container.kind is Kind.ZIP and is_wacz, has_index


def _is_index(name: bytes) -> bool:
    return name.rpartition(b"/")[2].decode("ascii", errors="replace") == INDEX_NAME


def _members(container: Container, now: datetime) -> Iterator[Member | LocalError]:
    read = read_zip if container.kind is Kind.ZIP else read_tar
    meter = Meter(_ALWAYS_ALLOWED_BYTES + _LARGEST_RATIO * container.n_bytes)
    return read(container.file, meter, now)


def _read_indexes(container: Container, handling: Handling, index: _Index) -> Iterator[Read]:
    """Read the lines of every ``pages.jsonl``: those with a page in them are pages, the others are kept for later."""
    names = _Names(container.uri)
    for member in _members(container, handling.now()):
        if isinstance(member, LocalError):
            continue  # said when the members are read
        place = names.place(member.name)
        if not _is_index(member.name) or member.problem is not None:
            continue
        folder = member.name.rpartition(b"/")[0]
        index.folders.add(folder + b"/" if folder else b"")
        try:
            yield from _read_lines(container, handling, member, place, index)
        except LocalError as error:
            yield _reject(handling, place, container.uri, error)


def _read_member(
    container: Container, handling: Handling, member: Member, place: str, index: _Index, left_out: Counter[str]
) -> Iterator[Read]:
    """Read one member. Raises ``LocalError``."""
    name = member.name.decode("utf-8", errors="replace").replace("\\", "/").rpartition("/")[2]
    kind = kind_by_name(name)
    suffix = name[name.rfind(".") :].lower() if "." in name[1:] else "no suffix"
    is_read = kind not in (None, Kind.NOTE, Kind.ZIP, Kind.TAR)
    if member.problem is not None and (is_read or member.problem.reason in _TRAPS):
        raise member.problem
    if name.startswith("._"):  # "__MACOSX/._a.html": what macOS says of a file beside it
        left_out["._ of macOS"] += 1
    elif index.covers(member.name):
        if lines := index.lines.pop(normal_name(member.name) or b"", None):
            yield from _read_named(container, handling, member, lines)
        elif name != INDEX_NAME:
            left_out[f"{suffix} beside {INDEX_NAME}"] += 1
    elif index.is_wacz and member.name.startswith(_ABOUT_THE_CRAWL):
        return
    elif kind is Kind.WARC:
        yield from _read_warc(handling, member, place)
    elif kind is Kind.JSON_LINES:
        yield from _read_lines(container, handling, member, place, None)
    elif kind is Kind.PAGE:
        link = make_link(handling.source, place, via=Via.FILE, found_in=container.uri, found_at=handling.now())
        yield link, _page(container, handling, member, link, content_type_by_name(name))
    else:
        is_nested = kind is not None and kind.is_container
        left_out[f"{suffix} in a container" if is_nested else suffix] += 1


def _read_named(
    container: Container, handling: Handling, member: Member, lines: list[tuple[str, JsonPage]]
) -> Iterator[Read]:
    """Read a member that lines of an index name."""
    try:
        body: bytes | LocalError = _body(handling, member)
    except LocalError as error:
        body = error
    for place, line in lines:
        link = _line_link(handling, line, place)
        if isinstance(body, LocalError):
            yield _reject(handling, link.url, place, body)
            continue
        fetched_at = member.changed_at or container.changed_at
        content = Content(body=body, content_type=line.content_type, fetched_at=fetched_at)
        yield link, handling.keep(make_page(link, content))


def _read_lines(
    container: Container, handling: Handling, member: Member, place: str, index: _Index | None
) -> Iterator[Read]:
    """Read a member's JSON lines. Those that name a file are for the index; without one, they name nothing."""
    unknown: Counter[str] = Counter()
    folder = member.name.rpartition(b"/")[0]
    for number, line in json_lines_of(member.open(), handling.largest_file):
        if isinstance(line, LocalError):
            yield _reject(handling, f"{place}:{number}", f"{place}:{number}", line)
            continue
        found_in = f"{place}:{line.place(number)}"
        unknown.update(line.unknown)
        if line.file is None:
            link = _line_link(handling, line, found_in)
            fetched_at = member.changed_at or container.changed_at
            content = Content(body=line.body, content_type=line.content_type, fetched_at=fetched_at)
            yield link, handling.keep(make_page(link, content))
            continue
        named = _named(folder, line.file)
        if isinstance(named, LocalError):
            yield _reject(handling, line.url or found_in, found_in, named)
        elif index is None:
            detail = f"in a container only the lines of {INDEX_NAME} may name files"
            yield _reject(handling, line.url or found_in, found_in, LocalError(Reason.READ_UNSUPPORTED_TYPE, detail))
        else:
            index.lines[named].append((found_in, line))
    if unknown:
        handling.tell(place, Reason.READ_BAD_RECORD, unknown_keys(unknown))


def _named(folder: bytes, name: str) -> bytes | LocalError:
    """Return the member that a line names, relative to the line's own folder."""
    raw = name.encode("utf-8", errors="surrogateescape")
    inside = normal_name(raw)
    if inside is None or raw.startswith((b"/", b"\\")):
        return LocalError(Reason.READ_OUTSIDE_ROOT, "the file it names lies outside its folder")
    return normal_name(folder + b"/" + inside) or inside


def _read_warc(handling: Handling, member: Member, place: str) -> Iterator[Read]:
    file = Rewindable(member.open())
    if not file.read(1):
        raise LocalError(Reason.READ_EMPTY, "the file is empty")
    for link, page in read_warc_records(file, f"{place}:", handling.source, now=handling.now):
        yield link, handling.copy(page, link.found_in_url) if isinstance(page, Page) else page


def _page(container: Container, handling: Handling, member: Member, link: Link, content_type: str) -> Page:
    fetched_at = member.changed_at or container.changed_at
    content = Content(body=_body(handling, member), content_type=content_type, fetched_at=fetched_at)
    return handling.keep(make_page(link, content))


def _body(handling: Handling, member: Member) -> bytes:
    """Return a member's content. Raises ``LocalError``."""
    body = member.open().read(handling.largest_file + 1)
    if len(body) > handling.largest_file:
        detail = f"more than {handling.largest_file:,} bytes; no larger member is read"
        raise LocalError(Reason.PARSE_TOO_LARGE, detail)
    if not body:
        raise LocalError(Reason.READ_EMPTY, "the file is empty")
    name = member.name.decode("ascii", errors="replace")
    return unpacked(body, name, handling.largest_file)


def _line_link(handling: Handling, line: JsonPage, place: str) -> Link:
    return make_link(
        handling.source,
        line.url or place,
        via=Via.FILE,
        found_in=place,
        found_at=handling.now(),
        title=line.title,
        published=line.published,
    )


def _reject(handling: Handling, url: str, found_in: str | None, error: LocalError) -> Read:
    link = make_link(handling.source, url, via=Via.FILE, found_in=found_in, found_at=handling.now())
    return link, reject_link(link, Stage.READ, error.reason, error.detail, handling.now())
