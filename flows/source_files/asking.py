"""Whether the outlets of the source files still answer: each feed, sitemap and section asked once."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from extract.client import Client
from extract.redact import redact
from extract.survey import Offer, ask_feed, ask_section, ask_sitemap
from flows.source_files.choosing import entries_of, moments_of
from transform.records import Source

# A source's requests follow one another; the sources are asked side by side.
_NEWEST_OF = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """How one way to read a source answered."""

    source_id: str
    kind: str
    address: str
    """Without secrets."""
    n_entries: int | None
    newest: str | None
    """When the newest entry is dated, in UTC; null if none is dated."""
    problem: str | None


def ask_sources(sources: Sequence[Source], client: Client, n_threads: int) -> list[Answered]:
    """Ask every feed, sitemap and section page once, in the order of the source files."""
    with ThreadPoolExecutor(max_workers=n_threads) as pool:
        return [answered for answers in pool.map(lambda source: _ask(source, client), sources) for answered in answers]


def _ask(source: Source, client: Client) -> list[Answered]:
    pause = source.delay_seconds
    asked: Iterator[tuple[str, Callable[[], Offer]]] = iter(
        (
            *((url, lambda url=url: ask_feed(client, url, delay_seconds=pause, found="")) for url in source.feeds),
            *(
                (url, lambda url=url: ask_sitemap(client, url, delay_seconds=pause, found=""))
                for url in source.sitemaps
            ),
            *(
                (section.url, lambda section=section: ask_section(client, section, delay_seconds=pause))
                for section in source.sections
            ),
        )
    )
    answers = [_answered(source, url, ask()) for url, ask in asked]
    return [*answers, *_local(source)]


def _answered(source: Source, url: str, offer: Offer) -> Answered:
    entries = entries_of(offer)
    instants = [moment.at(source.time_zone) for moment in moments_of(entry.published for entry in entries[:_NEWEST_OF])]
    is_empty = offer.is_readable and not entries and not offer.children
    return Answered(
        source_id=source.source_id,
        kind="index" if offer.children is not None else offer.via.value,
        address=redact(url),
        n_entries=(len(offer.children) if offer.children is not None else len(entries)) if offer.is_readable else None,
        newest=f"{max(instants):%Y-%m-%d %H:%M}" if instants else None,
        problem="it lists nothing" if is_empty else offer.problem,
    )


def _local(source: Source) -> Iterator[Answered]:
    places = [("list", place) for place in source.lists if "://" not in place]
    places += [("file", place) for place in source.files] + [("warc", place) for place in source.warcs]
    for kind, place in places:
        yield Answered(
            source_id=source.source_id,
            kind=kind,
            address=place,
            n_entries=None,
            newest=None,
            problem=None if Path(place).exists() else "no such file or folder",
        )
