"""Kinds of files that are read, told by their names."""

from enum import StrEnum

INDEX_NAME = "pages.jsonl"
"""A folder with a file of this name is read through it."""

_HTML = (".html", ".htm", ".xhtml")
_TEXT = (".txt",)
_NOTE = (".md",)
_SUFFIXES = {
    ".jsonl": "json_lines",
    ".warc": "warc",
    ".warc.gz": "warc",
    ".warc.zst": "warc",
    ".zip": "zip",
    ".wacz": "zip",
    **dict.fromkeys((".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".tar.zst", ".tzst"), "tar"),
}


class Kind(StrEnum):
    """What a file is read as."""

    PAGE = "page"
    NOTE = "note"
    """Read only if it is named itself: a folder's notes are seldom articles."""
    JSON_LINES = "json_lines"
    WARC = "warc"
    ZIP = "zip"
    TAR = "tar"

    @property
    def is_container(self) -> bool:
        """Whether other files lie in it."""
        return self in (Kind.ZIP, Kind.TAR)


def kind_by_name(name: str) -> Kind | None:
    """Return the kind of a file; None if its name is of no kind that is read.

    >>> [kind_by_name(name) for name in ("a.HTML.gz", "crawl.wacz", "photo.png")]
    [<Kind.PAGE: 'page'>, <Kind.ZIP: 'zip'>, None]
    """
    lower = name.lower()
    for suffix, kind in _SUFFIXES.items():
        if lower.endswith(suffix):
            return Kind(kind)
    if lower.removesuffix(".gz").endswith((*_HTML, *_TEXT)):
        return Kind.PAGE
    return Kind.NOTE if lower.endswith(_NOTE) else None


def content_type_by_name(name: str) -> str:
    """Return the media type of a page's file.

    >>> content_type_by_name("a.html.gz"), content_type_by_name("a.txt")
    ('text/html', 'text/plain')
    """
    return "text/html" if name.lower().removesuffix(".gz").endswith(_HTML) else "text/plain"
