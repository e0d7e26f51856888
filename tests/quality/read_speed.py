"""How much of a processor a page's whole reading costs, beside trafilatura's default in the same run.

``python -m tests.quality.read_speed DATASET`` reads the pages of a folder with a ``pages.jsonl``, quotations included,
in one process. Both readers take turns on every page, and of each page the quickest round counts: the first one warms
up both, and a busy machine slows both. So only their ratio says something about the reading. The table by stage is of
one more round, in which the stages are timed too. ``--peers`` measures other extractors, and the quality of all.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from types import ModuleType
from typing import Any

from trafilatura import bare_extraction
from trafilatura.settings import Document

import transform.article
import transform.body.extraction
import transform.fields
import transform.markup
from extract.files import read_files
from flows.reading import name_of
from tests.quality.read_peers import PEERS, PeerError, Prediction, predictions_of, quality_lines, scores_of
from transform.article import published_iso, read_page
from transform.decode import Decoded, decode
from transform.records import Link, Page, Reading, Rejection, Source

OURS, YARDSTICK, REST = "onrecord", "trafilatura", "rest"
_SOURCE = Source(source_id="ingest", outlet="")
# What each stage calls, where the reading looks it up. A stage inside another one counts only as itself.
STAGES: tuple[tuple[str, ModuleType, tuple[str, ...]], ...] = (
    ("decode", transform.article, ("decode",)),
    ("parse", transform.fields, ("parse_markup",)),
    ("head", transform.markup, ("read_meta",)),
    ("linked data", transform.markup, ("read_linked",)),
    ("titles", transform.fields, ("title_candidates", "choose_title")),
    ("bylines", transform.fields, ("byline_candidates", "choose_byline")),
    ("dates", transform.fields, ("_dating",)),
    ("body", transform.fields, ("read_body",)),
    ("page text", transform.body.extraction, ("read_page_text", "running_text")),
    ("placement", transform.body.extraction, ("place_blocks", "with_missing_paragraphs")),
    ("removal", transform.body.extraction, ("judge_blocks",)),
    ("labels", transform.fields, ("read_labels",)),
    ("language", transform.article, ("choose_language",)),
    ("quotations", transform.article, ("find_quotations",)),
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A page to be read, under the name by which the data set knows it."""

    name: str
    link: Link
    page: Page


@dataclass(frozen=True, slots=True)
class Speed:
    """Milliseconds a page: of our reading, of the yardstick, and of each of our stages."""

    ours: float
    yardstick: float
    stages: dict[str, float]

    @property
    def ratio(self) -> float:
        """Return how many times the yardstick's time our reading takes."""
        return self.ours / self.yardstick


@dataclass(slots=True)
class Clock:
    """Processor time by stage; while an inner stage runs, the outer one's clock stands still."""

    seconds: dict[str, float] = field(default_factory=dict)
    _stage: str = REST
    _since: float = 0.0

    def switch(self, stage: str) -> str:
        """Book the time since the last switch on the stage that ran, and return its name."""
        now = process_time()
        left, self._stage = self._stage, stage
        self.seconds[left] = self.seconds.get(left, 0.0) + now - self._since
        self._since = now
        return left

    def timed(self, stage: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """Return a function that does the same work on the stage's time."""

        def run(*args: Any, **kwargs: Any) -> Any:
            outer = self.switch(stage)
            try:
                return work(*args, **kwargs)
            finally:
                self.switch(outer)

        return run


def even_samples(samples: Sequence[Sample], n_wanted: int) -> list[Sample]:
    """Take so many of the samples, evenly spread over all of them; 0 takes all."""
    if not 0 < n_wanted < len(samples):
        return list(samples)
    return [samples[number * len(samples) // n_wanted] for number in range(n_wanted)]


def measure(samples: Sequence[Sample], n_rounds: int) -> Speed:
    """Measure our reading and the yardstick on some pages, in turns, and then the stages of our reading."""
    texts = [_text(sample.page) for sample in samples]
    ours, yardstick = [float("inf")] * len(samples), [float("inf")] * len(samples)
    for _ in range(n_rounds):
        for number, (sample, text) in enumerate(zip(samples, texts, strict=True)):
            ours[number] = min(ours[number], _seconds(read_ours, sample))
            yardstick[number] = min(yardstick[number], _seconds(read_yardstick, text, sample.page.url))
    per_page = 1000 / len(samples)
    stages = _stages(samples)
    return Speed(
        ours=sum(ours) * per_page,
        yardstick=sum(yardstick) * per_page,
        stages={stage: seconds * per_page for stage, seconds in stages.items()},
    )


def read_ours(sample: Sample) -> Reading | Rejection:
    """Read a page as a run does."""
    return read_page(sample.page, sample.link, _SOURCE, "measured")


def read_yardstick(text: str, url: str) -> Document | None:
    """Let trafilatura read a page with metadata and all its other settings as they come."""
    document = bare_extraction(text, url=url, with_metadata=True)
    return document if isinstance(document, Document) else None


def read_samples(dataset: Path) -> list[Sample]:
    """Read the pages of a data set into memory."""
    found = read_files([dataset], _SOURCE, now=lambda: datetime.now(UTC))
    # What a line says of its page is not on the page.
    return [
        Sample(name_of(link), replace(link, title_hint=None, published_hint=None), page)
        for link, page in found
        if isinstance(page, Page)
    ]


def report(speed: Speed) -> Iterator[str]:
    """Write the measurement as lines: the readers, and then the stages of ours."""
    yield f"{'':<14}{'ms a page':>10}{'ratio':>8}"
    yield f"{OURS:<14}{speed.ours:>10.1f}{speed.ratio:>8.2f}"
    yield f"{YARDSTICK:<14}{speed.yardstick:>10.1f}{1:>8.2f}"
    yield ""
    total = sum(speed.stages.values())
    yield f"{'stage':<14}{'ms a page':>10}{'share':>8}"
    for stage in (*(name for name, _, _ in STAGES), REST):
        cost = speed.stages.get(stage, 0.0)
        yield f"{stage:<14}{cost:>10.2f}{cost / total:>8.0%}"


def _stages(samples: Sequence[Sample]) -> dict[str, float]:
    """Return the seconds that each stage took over all pages."""
    clock = Clock()
    with _timed_stages(clock):
        clock.switch(REST)
        clock.seconds.clear()
        for sample in samples:
            read_ours(sample)
        clock.switch(REST)
    return clock.seconds


@contextmanager
def _timed_stages(clock: Clock) -> Iterator[None]:
    """Have the reading call its stages by the clock."""
    plain = [(module, name, getattr(module, name)) for _, module, names in STAGES for name in names]
    for stage, module, names in STAGES:
        for name in names:
            setattr(module, name, clock.timed(stage, getattr(module, name)))
    try:
        yield
    finally:
        for module, name, work in plain:
            setattr(module, name, work)


def _seconds(work: Callable[..., object], *args: object) -> float:
    start = process_time()
    work(*args)
    return process_time() - start


def _text(page: Page) -> str:
    decoded = decode(page.body, page.content_type)
    return decoded.text if isinstance(decoded, Decoded) else ""


def _our_prediction(sample: Sample) -> Prediction:
    result = read_ours(sample)
    if isinstance(result, Rejection):
        return {"id": sample.name}
    article = result.article
    return {
        "id": sample.name,
        "title": article.title,
        "authors": article.authors,
        "published": published_iso(article),
        "body": article.body,
        "language": article.language,
    }


def _yardstick_prediction(sample: Sample) -> Prediction:
    found = read_yardstick(_text(sample.page), sample.page.url)
    if found is None:
        return {"id": sample.name}
    return {
        "id": sample.name,
        "title": found.title,
        "authors": (found.author or "").split("; "),
        "published": found.date,
        "body": found.text,
    }


def _compare(samples: Sequence[Sample], dataset: Path, yardstick: float) -> Iterator[str]:
    """Measure the peers, and score what everybody found where the data set's scorer stands beside it."""
    pages = [{"id": one.name, "url": one.page.url, "html": _text(one.page)} for one in samples]
    predictions = {
        OURS: [_our_prediction(sample) for sample in samples],
        YARDSTICK: [_yardstick_prediction(sample) for sample in samples],
    }
    yield ""
    with TemporaryDirectory() as folder:
        for peer in PEERS:
            try:
                found = predictions_of(peer, pages, Path(folder))
            except PeerError as error:
                yield f"{peer:<14}skipped: {error}"
                continue
            cost = 1000 * sum(one["seconds"] for one in found) / len(found)
            yield f"{peer:<14}{cost:>10.1f}{cost / yardstick:>8.2f}"
            predictions[peer] = found
        scorer = dataset.parent / "score_extraction.py"
        if scorer.exists():
            yield ""
            yield from quality_lines(
                {reader: scores_of(found, scorer, dataset, Path(folder)) for reader, found in predictions.items()}
            )


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dataset", type=Path, metavar="DATASET", help="a folder with a pages.jsonl")
    parser.add_argument("--pages", type=int, default=200, help="so many, evenly taken; 0: all (default: 200)")
    parser.add_argument("--rounds", type=int, default=2, help="the quickest counts (default: 2)")
    parser.add_argument("--peers", action="store_true", help=f"also {' and '.join(PEERS)}, and the quality of all")
    options = parser.parse_args(arguments)
    if not (options.dataset / "pages.jsonl").is_file():
        sys.stdout.write(f"{options.dataset}: no pages.jsonl there; skipped\n")
        return
    samples = even_samples(read_samples(options.dataset), options.pages)
    sys.stdout.write(f"{len(samples)} pages of {options.dataset.name}, one process\n\n")
    speed = measure(samples, options.rounds)
    for line in report(speed):
        sys.stdout.write(line + "\n")
    for line in _compare(samples, options.dataset, speed.yardstick) if options.peers else ():
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
