"""Other extractors, each in a virtual environment of its own: their processor time a page and what they find.

This file is also the program that runs there: ``python read_peers.py PEER`` reads lines of JSON (id, url, html) and
prints a line for each page (id, title, authors, published, body, language, seconds). It needs nothing of ours.
"""

import json
import subprocess
import sys
import venv
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from time import process_time
from typing import Any

PEERS = {"newspaper4k": ("newspaper4k[all]",), "news-please": ("news-please",)}
_INSTALL_SECONDS, _SECONDS_A_PAGE = 600, 10
_MEASURES = (
    ("body F1", "f1"), ("exact", "exact"), ("title", "title"), ("authors", "authors"), ("day", "day"),
    ("instant", "instant"), ("language", "language"),
)  # fmt: skip

Prediction = dict[str, Any]


class PeerError(RuntimeError):
    """A peer that cannot be installed or run. Its text says why."""


def predictions_of(peer: str, pages: Sequence[dict[str, str]], folder: Path) -> list[Prediction]:
    """Install a peer below a folder, and have it read the pages (id, url, html)."""
    home = folder / peer
    venv.create(home, with_pip=True)
    python = str(home / "bin" / "python")
    _run([python, "-m", "pip", "install", "--quiet", *PEERS[peer]], "", _INSTALL_SECONDS)
    lines = "".join(json.dumps(page) + "\n" for page in pages)
    printed = _run([python, __file__, peer], lines, 60 + _SECONDS_A_PAGE * len(pages))
    return [json.loads(line) for line in printed.splitlines()]


def scores_of(predictions: Iterable[Prediction], scorer: Path, dataset: Path, folder: Path) -> dict[str, float | None]:
    """Score predictions by a data set's own scorer, on the pages that were predicted."""
    by_id = {one["id"]: one for one in predictions}
    with (dataset / "pages.jsonl").open(encoding="utf-8") as lines:
        gold = [line for line in lines if json.loads(line)["id"] in by_id]
    (folder / "pages.jsonl").write_text("".join(gold), encoding="utf-8")
    predicted = folder / "predictions.jsonl"
    predicted.write_text("".join(json.dumps(one) + "\n" for one in by_id.values()), encoding="utf-8")
    printed = _run([sys.executable, str(scorer), str(folder), str(predicted), "--json", "-"], "", _INSTALL_SECONDS)
    scores: dict[str, float | None] = json.loads(printed)["all"]
    return scores


def quality_lines(scores: dict[str, dict[str, float | None]]) -> Iterable[str]:
    """Write the scores of several readers as lines of a table."""
    yield f"{'':<14}" + "".join(f"{name:>10}" for name, _ in _MEASURES)
    for reader, found in scores.items():
        cells = (found.get(measure) for _, measure in _MEASURES)
        yield f"{reader:<14}" + "".join(f"{'-':>10}" if cell is None else f"{cell:>10.3f}" for cell in cells)


def _run(command: Sequence[str], given: str, seconds: float) -> str:
    try:
        done = subprocess.run(command, input=given, capture_output=True, text=True, timeout=seconds, check=True)
    except subprocess.CalledProcessError as error:
        said = (error.stderr or "").strip().splitlines()
        raise PeerError(said[-1] if said else f"ended with {error.returncode}") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise PeerError(str(error)) from error
    return done.stdout


def _newspaper4k() -> Callable[[dict[str, str]], Prediction]:
    newspaper = import_module("newspaper")

    def read(page: dict[str, str]) -> Prediction:
        article = newspaper.Article(page["url"])
        article.download(input_html=page["html"])
        article.parse()
        return {
            "title": article.title,
            "authors": article.authors,
            "published": article.publish_date and article.publish_date.isoformat(),
            "body": article.text,
            "language": article.meta_lang,
        }

    return read


def _news_please() -> Callable[[dict[str, str]], Prediction]:
    newsplease = import_module("newsplease")

    def read(page: dict[str, str]) -> Prediction:
        article = newsplease.NewsPlease.from_html(page["html"], url=page["url"])
        return {
            "title": article.title,
            "authors": article.authors,
            "published": article.date_publish and article.date_publish.isoformat(),
            "body": article.maintext,
            "language": article.language,
        }

    return read


def _main() -> None:
    read = {"newspaper4k": _newspaper4k, "news-please": _news_please}[sys.argv[1]]()
    pages = [json.loads(line) for line in sys.stdin]
    if pages:
        read(pages[0])  # what is loaded once a process
    for page in pages:
        start = process_time()
        try:
            found = read(page)
        except Exception:  # noqa: BLE001 - a page that a peer fails on is one where it found nothing
            found = {}
        line = json.dumps({"id": page["id"], **found, "seconds": process_time() - start}, default=str)
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    _main()
