"""The first run of a new version: the published warehouse is brought up to date before anything is asked of it."""

from contextlib import closing

from flows.open_run import Log
from flows.settings import Settings
from load.publish import publish
from load.query import open_published
from load.schema import SchemaRefused, is_up_to_date
from load.warehouse import WarehouseUnavailable, open_warehouse


def bring_published_up_to_date(settings: Settings, log: Log) -> None:
    """Publish the warehouse anew if an older version published it: this program's questions need its own tables.

    Raises ``WarehouseUnavailable`` if another writer holds the warehouse for too long, if its own file is gone, or if
    a newer version made it.
    """
    if not settings.published.is_file() or _is_of_this_version(settings):
        return
    if not settings.warehouse.is_file():
        raise WarehouseUnavailable(
            f"{settings.published}: published by another version of onrecord, and the writer's own file"
            f" {settings.warehouse} is gone; put it back from a back-up, or run that version"
        )
    log.info("%s: published by another version; it is brought up to date", settings.published)
    with open_warehouse(settings.warehouse, settings.lock, wait_seconds=settings.lock_wait_seconds) as warehouse:
        publish(warehouse, settings.published)


def _is_of_this_version(settings: Settings) -> bool:
    with closing(open_published(settings.published)) as published:
        try:
            return is_up_to_date(published)
        except SchemaRefused as error:
            raise WarehouseUnavailable(f"{settings.published}: {error}") from error
