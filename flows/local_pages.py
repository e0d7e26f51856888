"""Pages of local files on their way into the archive: what lies there already, byte for byte, is not stored twice."""

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from extract.archive import archive_copy, archive_page
from extract.files import read_files
from flows.batches import batches
from flows.open_run import OpenRun
from flows.steps import Fetched, source_failed
from load.archived import kept_resources
from load.query import open_published
from load.warehouse import WarehouseUnavailable
from transform.records import Notice, Page, Rejection, Source, Via, WarcRecord

# Pages that the warehouse is asked about at once.
_PAGES_AT_ONCE = 500

_Known = Callable[[Sequence[UUID]], dict[UUID, WarcRecord]]


def local_pages(run: OpenRun, noticed: list[Notice | Rejection]) -> Generator[Fetched]:
    """Read the files and WARCs of the sources, and archive what is not in an archive yet.

    What is noticed about them, and which source failed, is added to ``noticed``. Raises ``ArchiveError``.
    """
    sources = [source for source in run.assignment.sources if source.files or source.warcs]
    if not sources:
        return
    try:
        warehouse = open_published(run.settings.published)
    except WarehouseUnavailable:  # the first run: nothing is known yet
        for source in sources:
            yield from _pages_of(run, source, lambda _: {}, noticed)
        return
    with closing(warehouse):
        for source in sources:
            yield from _pages_of(run, source, lambda page_ids: kept_resources(warehouse, page_ids), noticed)


def _pages_of(run: OpenRun, source: Source, known: _Known, noticed: list[Notice | Rejection]) -> Generator[Fetched]:
    for some in batches(_read(run, source, noticed), _PAGES_AT_ONCE):
        originals = known([page.page_id for one in some if (page := _to_be_kept(one))])
        for one in some:
            page = _to_be_kept(one)
            yield one if page is None else _archived(run, one, page, originals.get(page.page_id))


def _read(run: OpenRun, source: Source, noticed: list[Notice | Rejection]) -> Generator[Fetched]:
    """Read the files of a source. One that meets a bug costs only what is left of its source."""

    def notice(one: Notice) -> None:
        noticed.append(one)
        run.log.warning("%s: %s", one.item_key, one.detail)

    paths = [Path(path) for path in (*source.files, *source.warcs)]
    try:
        for link, page in read_files(paths, source, now=run.now, notify=notice):
            yield Fetched(link, source, page, is_sighted=False)
    except Exception as error:  # noqa: BLE001 - told in full by source_failed
        noticed.append(source_failed(run, source, error))


def _to_be_kept(one: Fetched) -> Page | None:
    """Return a page that is in no archive yet; those in somebody else's WARC stay where they are."""
    return one.page if isinstance(one.page, Page) and one.page.archive_path is None else None


def _archived(run: OpenRun, one: Fetched, page: Page, original: WarcRecord | None) -> Fetched:
    if one.link.via is Via.WARC:  # where it stood in a file packed as one piece, it could not be found again
        return replace(one, page=archive_copy(run.archive, page, one.link.found_in_url, original))
    return replace(one, page=archive_page(run.archive, page, original))
