"""JSON lines in containers: pages that stand in a line, and those that a ``pages.jsonl`` names among other members."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from extract.container import Container, Handling, Names, Read, body_of, members_of, reject_member
from extract.json_lines import JsonPage, json_lines_of, unknown_keys
from extract.kinds import INDEX_NAME
from extract.links import make_link
from extract.local import LocalError
from extract.members import Member, normal_name
from extract.pages import Content, make_page
from transform.reasons import Reason
from transform.records import Link, Via


@dataclass(slots=True)
class PageIndex:
    """What the lines of ``pages.jsonl`` members say of other members."""

    is_wacz: bool
    """Whether the container is a WACZ, whose members of that name are something else."""
    folders: set[bytes] = field(default_factory=set)
    lines: dict[bytes, list[tuple[str, JsonPage]]] = field(default_factory=lambda: defaultdict(list))
    """By the member's name: where the line stands, and the line."""

    def covers(self, name: bytes) -> bool:
        """Tell whether a member lies beside a ``pages.jsonl``, or below it."""
        return any(name.startswith(folder) for folder in self.folders)


def is_index(name: bytes) -> bool:
    """Tell whether a member is a ``pages.jsonl``."""
    return name.rpartition(b"/")[2].decode("ascii", errors="replace") == INDEX_NAME


def read_indexes(container: Container, handling: Handling, index: PageIndex) -> Iterator[Read]:
    """Read the lines of every ``pages.jsonl``: those with a page in them are pages, the others are kept for later."""
    names = Names(container.uri)
    for member in members_of(container, handling.now()):
        if isinstance(member, LocalError):
            continue  # said when the members are read
        place = names.place(member.name)
        if not is_index(member.name) or member.problem is not None:
            continue
        folder = member.name.rpartition(b"/")[0]
        index.folders.add(folder + b"/" if folder else b"")
        try:
            yield from read_lines(container, handling, member, place, index)
        except LocalError as error:
            yield reject_member(handling, place, container.uri, error)


def read_named(
    container: Container, handling: Handling, member: Member, lines: list[tuple[str, JsonPage]]
) -> Iterator[Read]:
    """Read a member that lines of an index name."""
    try:
        body: bytes | LocalError = body_of(handling, member)
    except LocalError as error:
        body = error
    for place, line in lines:
        link = _line_link(handling, line, place)
        if isinstance(body, LocalError):
            yield reject_member(handling, link.url, place, body)
            continue
        fetched_at = member.changed_at or container.changed_at
        content = Content(body=body, content_type=line.content_type, fetched_at=fetched_at)
        yield link, handling.keep(make_page(link, content))


def read_lines(
    container: Container, handling: Handling, member: Member, place: str, index: PageIndex | None
) -> Iterator[Read]:
    """Read a member's JSON lines. Those that name a file are for the index; without one, they name nothing."""
    unknown: Counter[str] = Counter()
    folder = member.name.rpartition(b"/")[0]
    for number, line in json_lines_of(member.open(), handling.largest_file):
        if isinstance(line, LocalError):
            yield reject_member(handling, f"{place}:{number}", f"{place}:{number}", line)
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
            yield reject_member(handling, line.url or found_in, found_in, named)
        elif index is None:
            detail = f"in a container only the lines of {INDEX_NAME} may name files"
            yield reject_member(
                handling, line.url or found_in, found_in, LocalError(Reason.READ_UNSUPPORTED_TYPE, detail)
            )
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
