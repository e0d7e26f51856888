"""Commands that need no warehouse and no Prefect: read (pages to JSON) and quotes (texts to quotations)."""

import json
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Annotated, Any
from uuid import NAMESPACE_URL, uuid5

import typer

from extract.files import is_local_page
from flows.assignment import RequestError, check_paths
from flows.reading import Read, read_pages
from flows.screen import progress_bar, say_error
from flows.settings import Settings
from transform.article import published_iso
from transform.quotations.find import find_quotations
from transform.records import Notice, Quotation, Reading, Speaker

# Texts handed to a process at a time: enough work to outweigh the handing over.
TEXTS_AT_ONCE = 50


class TextFileError(ValueError):
    """A line of a file of texts that cannot be read. Its text names file, line and problem."""


def read(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...",
            help="Pages: .html(.gz), .txt, .jsonl, .warc(.gz, .zst), .wacz, .zip or .tar(.gz, .bz2, .xz, .zst) files, "
            "or folders of them; a folder with a pages.jsonl is read through it. A line of .jsonl is an object "
            "with html (markup, or the name of a file) or text, and perhaps id, url, encoding, title and published (or "
            "published_at); other keys are said and not used.",
        ),
    ],
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One line an object, for a program to read.")] = False,
) -> None:
    """Read pages and print what is in them as JSON: no warehouse, no network, all cores."""
    settings = Settings()
    check_paths(paths)
    with progress_bar("Reading pages") as advance:
        for n_done, one in enumerate(read_pages(paths, settings, _say_left_out), start=1):
            _print(_page_as_dict(one), is_one_line=jsonl)
            advance(n_done, 0)


def quotes(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE.jsonl", help="One object a line, with id, text and perhaps language."),
    ],
) -> None:
    """Find the quotations in texts and print one line of JSON a text: no warehouse, all cores.

    Pages and plain text files are for ``onrecord read``, which prints their quotations too.
    """
    workers = Settings().workers
    if not file.is_file():
        raise RequestError(f"{file}: no such file")
    if file.suffix.lower() != ".jsonl" and is_local_page(file):
        raise RequestError(
            f"{file}: not a file of JSON lines with texts; for pages and plain texts: onrecord read {file}"
        )
    with ProcessPoolExecutor(max_workers=workers) as pool, progress_bar("Finding quotations") as advance:
        n_done = 0
        for batch in pool.map(_quotes_of_all, _chunks(_texts(file), TEXTS_AT_ONCE)):
            for found in batch:
                _print(found, is_one_line=True)
            n_done += len(batch)
            advance(n_done, 0)


def _say_left_out(notice: Notice) -> None:
    say_error(f"{notice.item_key}: {notice.detail}")


def _print(value: dict[str, Any], *, is_one_line: bool) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=None if is_one_line else 2) + "\n")


def _page_as_dict(one: Read) -> dict[str, Any]:
    result = one.result
    if not isinstance(result, Reading):
        return {
            "id": one.name,
            "url": one.url,
            "rejected": {"reason": result.reason, "detail": result.detail},
        }
    article = result.article
    speakers = {speaker.speaker_id: speaker for speaker in result.speakers}
    return {
        "id": one.name,
        "url": article.url,
        "title": article.title,
        "authors": list(article.authors),
        "published": published_iso(article),
        "published_precision": article.published_precision,
        "language": article.language,
        "body": article.body,
        "quotations": [_quotation_as_dict(quotation, speakers) for quotation in result.quotations],
        "origins": [origin.origin_outlet for origin in result.origins],
        "removed_blocks": [
            {"kind": block.kind, "rule": block.rule, "text": block.raw_text} for block in result.removed_blocks
        ],
        "warnings": list(article.warnings),
    }


def _quotation_as_dict(quotation: Quotation, speakers: dict[Any, Speaker]) -> dict[str, Any]:
    speaker = speakers.get(quotation.speaker_id)
    return {
        "text": quotation.text,
        "kind": quotation.kind,
        "start": quotation.char_start,
        "end": quotation.char_end,
        "spans": [[span.char_start, span.char_end] for span in quotation.spans],
        "speaker": (speaker.name or speaker.descriptor) if speaker else None,
        "speaker_surface": quotation.speaker_surface,
        "speaker_start": quotation.speaker_start,
        "speaker_end": quotation.speaker_end,
        "anonymity": quotation.anonymity,
        "cue_surface": quotation.cue,
        "cue_start": quotation.cue_start,
        "cue_end": quotation.cue_end,
        "told_to": quotation.told_to,
        "said_on_raw": quotation.said_on_raw,
        "said_on": quotation.said_on.isoformat() if quotation.said_on else None,
        "confidence": quotation.confidence,
        "method": quotation.method,
    }


def _texts(file: Path) -> Iterator[tuple[str, str, str | None]]:
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                record = json.loads(line)
                yield str(record["id"]), str(record["text"]), record.get("language")
            except (json.JSONDecodeError, KeyError, TypeError) as error:
                problem = f"no {error}" if isinstance(error, KeyError) else "not a JSON object"
                raise TextFileError(
                    f"{file}, line {number}: {problem}; each line is an object with id, text and language"
                ) from error


def _quotes_of_all(texts: list[tuple[str, str, str | None]]) -> list[dict[str, Any]]:
    return [_quotes_of(*text) for text in texts]


def _quotes_of(id_: str, text: str, language: str | None) -> dict[str, Any]:
    key = uuid5(NAMESPACE_URL, f"text:{id_}")
    found, speakers = find_quotations(text, language, version_id=key, article_id=key)
    by_id = {speaker.speaker_id: speaker for speaker in speakers}
    return {"id": id_, "quotes": [_quotation_as_dict(quotation, by_id) for quotation in found]}


def _chunks(texts: Iterable[tuple[str, str, str | None]], size: int) -> Iterator[list[tuple[str, str, str | None]]]:
    rest = iter(texts)
    while chunk := list(islice(rest, size)):
        yield chunk
