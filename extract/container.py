"""A ZIP or TAR file that is being read: its members, their places, and what is done with what is found in them."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import BinaryIO
from urllib.parse import quote

from extract.kinds import Kind
from extract.links import make_link
from extract.local import LocalError, unpacked
from extract.members import Member, Meter
from extract.pages import reject_link
from extract.tar_members import read_tar
from extract.zip_members import read_zip
from transform.reasons import Reason, Stage
from transform.records import Link, Page, Rejection, Source, Via

# Of all that is unpacked: pages seldom shrink to less than a fiftieth of themselves.
_ALWAYS_ALLOWED_BYTES = 1_000_000_000
_LARGEST_RATIO = 200
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
class Names:
    """Gives each member a place of its own, though others may have its name."""

    uri: str
    n_of_name: Counter[bytes] = field(default_factory=Counter)

    def place(self, name: bytes) -> str:
        """Return the place of the next member with a name."""
        self.n_of_name[name] += 1
        number = self.n_of_name[name]
        # A tilde marks the number, and so may not stand in the name.
        shown = quote(name, safe="/").replace("~", "%7E")
        return f"{self.uri}#{shown}" + (f"~{number}" if number > 1 else "")


def members_of(container: Container, now: datetime) -> Iterator[Member | LocalError]:
    """Walk through a container from its beginning; a ``LocalError`` is what is wrong with the container itself."""
    read = read_zip if container.kind is Kind.ZIP else read_tar
    meter = Meter(_ALWAYS_ALLOWED_BYTES + _LARGEST_RATIO * container.n_bytes)
    return read(container.file, meter, now)


def body_of(handling: Handling, member: Member) -> bytes:
    """Return a member's content. Raises ``LocalError``."""
    body = member.open().read(handling.largest_file + 1)
    if len(body) > handling.largest_file:
        detail = f"more than {handling.largest_file:,} bytes; no larger member is read"
        raise LocalError(Reason.PARSE_TOO_LARGE, detail)
    if not body:
        raise LocalError(Reason.READ_EMPTY, "the file is empty")
    name = member.name.decode("ascii", errors="replace")
    return unpacked(body, name, handling.largest_file)


def reject_member(handling: Handling, url: str, found_in: str | None, error: LocalError) -> Read:
    """Say why a member, or a line of one, gave no page."""
    link = make_link(handling.source, url, via=Via.FILE, found_in=found_in, found_at=handling.now())
    return link, reject_link(link, Stage.READ, error.reason, error.detail, handling.now())
