"""Containers to pages: the members of ZIP and TAR files, read in streams and never unpacked to disk.

Members are read as files in a folder are: the same kinds, the rest counted in one notice, a folder with a
``pages.jsonl`` through it. WARCs in a container are read (a WACZ is a ZIP with WARCs in it), containers in a container
are not. A member was found in ``file:///....zip#its/name``, its bytes percent-encoded; the second of one name is
``#its/name~2``, its 7th line or record ``#its/name:7``.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from extract.container import Container, Handling, Names, Read, body_of, members_of, reject_member
from extract.container_index import PageIndex, is_index, read_indexes, read_lines, read_named
from extract.kinds import INDEX_NAME, Kind, content_type_by_name, kind_by_name
from extract.links import make_link
from extract.local import LocalError
from extract.members import Member, normal_name
from extract.pages import Content, counted, make_page
from extract.rewinding import Rewindable
from extract.warc import read_warc_records
from transform.reasons import Reason
from transform.records import Link, Page, Via

# What a WACZ says of itself and of its WARCs; its pages/pages.jsonl is no list of pages to read.
_ABOUT_THE_CRAWL = (b"datapackage", b"pages/", b"indexes/", b"logs/", b"fuzzy.json")
# Said of any member, whatever its kind: who packed it meant harm, or did not know what lay there.
_TRAPS = frozenset({Reason.READ_OUTSIDE_ROOT, Reason.READ_NOT_REGULAR_FILE})


def read_container(container: Container, handling: Handling) -> Iterator[Read]:
    """Read the pages in a container, in order; what cannot be read is a rejection with its code.

    Its names are looked through first. With a ``pages.jsonl`` among them its lines are read, then the members that
    they name.
    """
    is_wacz, has_index = _look(container, handling.now())
    index = PageIndex(is_wacz=is_wacz)
    if has_index and not is_wacz:
        yield from read_indexes(container, handling, index)
    names, left_out = Names(container.uri), Counter[str]()
    for member in members_of(container, handling.now()):
        if isinstance(member, LocalError):
            yield reject_member(handling, container.uri, None, member)
            continue
        place = names.place(member.name)
        try:
            yield from _read_member(container, handling, member, place, index, left_out)
        except LocalError as error:
            yield reject_member(handling, place, container.uri, error)
    for lines in index.lines.values():
        for place, line in lines:
            missing = LocalError(Reason.READ_GONE, "not in the container")
            yield reject_member(handling, line.url or place, place, missing)
    if left_out:
        detail = f"{left_out.total():,} files were not read: {counted(left_out)}"
        handling.tell(container.uri, Reason.READ_UNSUPPORTED_TYPE, detail)


def _look(container: Container, now: datetime) -> tuple[bool, bool]:
    """Tell of a container whether it is a WACZ (by its name, or by what is in it), and whether it has a list of pages.

    A WACZ is a ZIP with a crawl's WARCs and what is said of them.
    """
    has_package = has_warcs = has_index = False
    for member in members_of(container, now):
        if isinstance(member, Member):
            has_package |= member.name == b"datapackage.json"
            has_warcs |= member.name.startswith(b"archive/")
            has_index |= is_index(member.name)
    is_wacz = container.uri.lower().endswith(".wacz") or (has_package and has_warcs)
    return container.kind is Kind.ZIP and is_wacz, has_index


def _read_member(
    container: Container, handling: Handling, member: Member, place: str, index: PageIndex, left_out: Counter[str]
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
            yield from read_named(container, handling, member, lines)
        elif name != INDEX_NAME:
            left_out[f"{suffix} beside {INDEX_NAME}"] += 1
    elif index.is_wacz and member.name.startswith(_ABOUT_THE_CRAWL):
        return
    elif kind is Kind.WARC:
        yield from _read_warc(handling, member, place)
    elif kind is Kind.JSON_LINES:
        yield from read_lines(container, handling, member, place, None)
    elif kind is Kind.PAGE:
        link = make_link(handling.source, place, via=Via.FILE, found_in=container.uri, found_at=handling.now())
        yield link, _page(container, handling, member, link, content_type_by_name(name))
    else:
        is_nested = kind is not None and kind.is_container
        left_out[f"{suffix} in a container" if is_nested else suffix] += 1


def _read_warc(handling: Handling, member: Member, place: str) -> Iterator[Read]:
    file = Rewindable(member.open())
    if not file.read(1):
        raise LocalError(Reason.READ_EMPTY, "the file is empty")
    for link, page in read_warc_records(file, f"{place}:", handling.source, now=handling.now):
        yield link, handling.copy(page, link.found_in_url) if isinstance(page, Page) else page


def _page(container: Container, handling: Handling, member: Member, link: Link, content_type: str) -> Page:
    fetched_at = member.changed_at or container.changed_at
    content = Content(body=body_of(handling, member), content_type=content_type, fetched_at=fetched_at)
    return handling.keep(make_page(link, content))
