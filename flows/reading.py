"""Pages of files and folders read in order on all cores, with nothing kept: what ``onrecord read`` does."""

import re
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from extract.files import Notify, read_files
from flows.assignment import AD_HOC
from flows.open_run import CODE_VERSION
from flows.readers import open_readers
from flows.runs import utc_now
from flows.settings import Settings
from transform.records import Link, Reading, Rejection, Source

# Pages handed to each process ahead of time: keeps it busy, and memory flat.
PAGES_AHEAD = 8
# A line's number, or a record's place in a WARC.
_LINE_OR_RECORD = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Read:
    """A page under the name a person knows it by, with what was read."""

    name: str
    """The record's id in a .jsonl file, or the file name without its endings."""
    url: str
    result: Reading | Rejection


def read_pages(paths: Sequence[Path], settings: Settings, notify: Notify) -> Iterator[Read]:
    """Read the pages of files and folders, in order. ``notify`` is told of what is left out."""
    source = Source(source_id=AD_HOC, outlet="")
    ahead: deque[tuple[Link, Callable[[], Reading | Rejection]]] = deque()
    with open_readers(settings.workers, settings.page_seconds, CODE_VERSION) as readers:
        for link, page in read_files(paths, source, now=utc_now, notify=notify):
            # What a line says of its page is not on the page.
            unhinted = replace(link, title_hint=None, published_hint=None)
            ahead.append((link, readers.start(page, unhinted, source)))
            if len(ahead) == settings.workers * PAGES_AHEAD:
                yield _finished(*ahead.popleft())
        while ahead:
            yield _finished(*ahead.popleft())


def _finished(link: Link, result: Callable[[], Reading | Rejection]) -> Read:
    return Read(name_of(link), link.url, result())


def name_of(link: Link) -> str:
    """Return the id of a record in a .jsonl file, or a file's name without ``.html.gz`` and the like.

    In a fragment stand a line's number and its id; in a container, the member's name before them.
    """
    parts = urlsplit(link.found_in_url or "").fragment.split(":")
    if not _LINE_OR_RECORD.fullmatch(parts[0]):
        del parts[0]
    if parts and parts[0]:
        return unquote(":".join(parts[1:])) or parts[0]
    address = urlsplit(link.url)
    name = PurePosixPath(unquote((address.scheme == "file" and address.fragment) or address.path)).name
    for ending in (".gz", ".html", ".htm", ".txt", ".md"):
        name = name.removesuffix(ending)
    return name or link.url
