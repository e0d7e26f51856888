"""A proposed source as TOML, with comments that say where each value comes from; checked before it is written."""

import json
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from extract.redact import redact
from extract.source import SourceError, load_source
from flows.source_files.choosing import LeftOut, Taken
from flows.source_files.proposing import Proposal

_LONGEST_COMMENT = 500
_SMALLEST = 'outlet = "Outlet"\n[[read]]\nlist = "links.txt"\n'


def source_toml(proposal: Proposal, made_on: date) -> str:
    """Write a source file. Everything that comes from the outlet's pages is quoted, or on one line of a comment."""
    lines = [
        f"# Proposed by onrecord sources add on {made_on.isoformat()}. Read it through, and correct what is wrong.",
        f"outlet = {_quoted(proposal.outlet)}",
        f"homepage_url = {_quoted(proposal.homepage_url)}",
        *_country(proposal),
        *_language(proposal),
        *_commented(f"time_zone = {_quoted(proposal.time_zone)}", proposal.time_zone_note),
        *_expectation(proposal),
    ]
    for way in proposal.taken:
        lines += ["", *_read_table(way)]
    if proposal.left_out:
        lines += ["", "# Found, and not read:"]
        lines += [line for one in proposal.left_out for line in _left_out(one)]
    if proposal.samples:
        lines += ["", "# A sample of the links:"]
        lines += [_comment(f"{(entry.title or '')[:100]} <{redact(entry.url or '')}>") for entry in proposal.samples]
    return "\n".join((*lines, ""))


def write_source(folder: Path, source_id: str, toml: str) -> Path:
    """Write a source file that can be loaded, and never over one that is there. Raises ``SourceError``."""
    check_toml(source_id, toml)
    target = folder / f"{source_id}.toml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8") as file:
            file.write(toml)
    except FileExistsError as error:
        raise SourceError(
            f"{target}: there is such a file already, and it is left as it is; name another with --id, or see what"
            " would be written with --dry-run"
        ) from error
    except OSError as error:
        raise SourceError(f"{target}: cannot be written ({(error.strerror or '').lower()})") from error
    return target


def check_toml(source_id: str, toml: str) -> None:
    """Raise ``SourceError`` if a source file would not load under that name."""
    with tempfile.TemporaryDirectory(prefix="onrecord-") as folder:
        path = Path(folder) / f"{source_id}.toml"
        path.write_text(toml, encoding="utf-8")
        load_source(path)


def check_source_id(source_id: str) -> None:
    """Raise ``SourceError`` for what cannot be the name of a source file."""
    if Path(source_id).name != source_id:  # it would lie in another folder
        raise SourceError(f"{source_id[:100]!r}: use lower-case letters, digits and hyphens, at most 64")
    check_toml(source_id, _SMALLEST)


def _country(proposal: Proposal) -> list[str]:
    if proposal.country:
        return _commented(f"country = {_quoted(proposal.country)}", "of its host's name")
    return ['# country = "XX"  # its host\'s name says none; it decides how 03/04/2026 is read']


def _language(proposal: Proposal) -> list[str]:
    if proposal.language:
        return _commented(f"language = {_quoted(proposal.language)}", proposal.language_note)
    return [f'# language = "xx"  # {proposal.language_note}']


def _expectation(proposal: Proposal) -> list[str]:
    per_day = proposal.articles_per_day
    if per_day is None:
        return ["# min_articles_per_day = 1  # too few dated links of the last days to suggest a number"]
    # Half of it: Sundays are quiet, and a warning that comes every week is not read.
    return [f"# min_articles_per_day = {max(1, int(per_day / 2))}  # it brings about {per_day:.3g} links a day now"]


def _read_table(way: Taken) -> Iterator[str]:
    yield _comment(way.note)
    yield "[[read]]"
    yield f"{way.via.value} = {_quoted(way.url)}"


def _left_out(one: LeftOut) -> Iterator[str]:
    yield _comment(f"{one.via.value} {redact(one.url)}: {one.why}")


def _commented(line: str, note: str) -> list[str]:
    return [f"{line}  {_comment(note)}"]


def _comment(text: str) -> str:
    """Put a text into one line of a comment; a line break in it would end the comment."""
    printable = "".join(char if char.isprintable() else " " for char in text)
    return f"# {' '.join(printable.split())[:_LONGEST_COMMENT]}"


def _quoted(text: str) -> str:
    """Quote a text for TOML, whose basic strings are those of JSON but for DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")
