"""Every knob, with its default and its environment variable, ``ONRECORD_<NAME>``; no other file reads it."""

import os
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated
from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from extract.client import HttpSettings
from extract.placeholders import fill
from flows.lookup import ENV_FILE, Absent, look_up


def _existing_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise ValueError(f"no such time zone: {name!r}; use an IANA name such as Europe/Lisbon") from error
    return name


def _network(text: str) -> str:
    return str(ip_network(text))


def _proxy(given: SecretStr | None) -> SecretStr | None:
    """Fill in the placeholders of a proxy's address. Raises ``ValueError``, without the address."""
    if given is None or not given.get_secret_value():
        return None

    def value_of(name: str) -> str:
        value = look_up(name)
        if isinstance(value, Absent):
            raise ValueError(value.why)
        return quote(value, safe="")

    address = fill(given.get_secret_value(), value_of)
    try:
        parts = urlsplit(address)
        is_proxy = parts.scheme == "http" and parts.hostname and parts.port and not parts.path.strip("/")
    except ValueError:
        is_proxy = False
    if not is_proxy:
        raise ValueError("write http://host:port, or http://${USER}:${PASSWORD}@host:port; no other kind is used")
    return SecretStr(address.rstrip("/"))


class Settings(BaseSettings):
    """How onrecord runs on this machine. What it reads is data: see the source files."""

    model_config = SettingsConfigDict(
        env_prefix="ONRECORD_", env_file=ENV_FILE, extra="ignore", frozen=True, hide_input_in_errors=True
    )

    home: Path = Field(Path("onrecord-data"), description="Folder of the archive, the staged parts and the warehouse")
    sources: Path = Field(Path("sources"), description="Folder with one TOML file an outlet")

    contact: str = Field(
        "https://onrecord.invalid/contact",
        description="URL or e-mail in the user agent, so that publishers can reach you",
    )
    connect_timeout_seconds: Annotated[float, Field(gt=0)] = 10
    read_timeout_seconds: Annotated[float, Field(gt=0)] = 20
    fetch_deadline_seconds: Annotated[float, Field(gt=0)] = 60
    max_page_bytes: Annotated[int, Field(gt=0)] = 20_000_000
    fetch_threads: Annotated[int, Field(ge=1, le=256)] = Field(
        32, description="Hosts asked at the same time, one request at a time to each"
    )
    discovery_threads: Annotated[int, Field(ge=1, le=512)] = Field(
        64, description="Hosts whose feeds are asked for at once: nearly all of it is waiting"
    )
    source_seconds: Annotated[float, Field(gt=0)] = Field(
        600, description="What the feeds, sitemaps and sections of a source may take in all; the rest is deferred"
    )
    allowed_networks: tuple[Annotated[str, AfterValidator(_network)], ...] = Field(
        (),
        description="Private networks that may be read all the same, such as 127.0.0.0/8; empty for the open web",
    )

    proxy: Annotated[SecretStr | None, AfterValidator(_proxy)] = Field(
        None,
        description="HTTP proxy that every request goes through, as http://host:port; HTTP_PROXY and its like are"
        " never used",
    )

    workers: Annotated[int, Field(ge=1)] = Field(os.cpu_count() or 1, description="Processes that read pages")
    page_seconds: Annotated[float, Field(gt=0)] = Field(20, description="A page that takes longer is rejected")
    feed_seconds: Annotated[float, Field(gt=0)] = Field(30, description="A feed that takes longer to read is rejected")
    batch_pages: Annotated[int, Field(ge=1, le=5_000)] = Field(500, description="Pages a task, and a transaction")
    recheck_hours: tuple[Annotated[float, Field(ge=0)], ...] = Field(
        (1, 3, 12, 24, 72, 168, 336, 720),
        description="Ages at which an article is looked at again, by the next nightly run; no more when it is twice"
        " as old as the last. Empty: never",
    )
    poll_hours_min: Annotated[float, Field(gt=0, le=720)] = Field(
        1, description="A feed is polled as often as it brings news, but never more often than this"
    )
    poll_hours_max: Annotated[float, Field(gt=0, le=720)] = Field(
        72, description="... and never more seldom, unless it is gone: then at least once a week"
    )
    whole_feed_days: Annotated[float, Field(ge=0)] = Field(
        7, description="A feed that was not sent whole for so long is asked for whole; 0: always"
    )
    max_rechecks: Annotated[int, Field(ge=0)] = Field(
        2_000,
        description="Articles of a source that a run looks at again though no feed lists them; the rest is deferred",
    )

    whole_fetch_days: Annotated[float, Field(ge=0)] = Field(
        14,
        description="A server that says that a page is not modified is believed for so many days; then it is asked for"
        " the whole page. 0: always",
    )

    lock_wait_seconds: Annotated[float, Field(ge=0)] = Field(600, description="How long to wait for another writer")
    max_reject_share: Annotated[float, Field(ge=0, le=1)] = Field(
        0.5, description="A run with a larger share of rejected links ends with exit code 1"
    )

    nightly_cron: str = "0 2 * * *"
    nightly_time_zone: Annotated[str, AfterValidator(_existing_zone)] = "UTC"

    @property
    def archive(self) -> Path:
        """Folder of the WARC files."""
        return self.home / "archive"

    @property
    def staging(self) -> Path:
        """Folder of the parts that wait to be loaded, one folder a run."""
        return self.home / "staging"

    @property
    def parts(self) -> Path:
        """Folder of the parts that were loaded, kept for a rebuild."""
        return self.home / "parts"

    @property
    def warehouse(self) -> Path:
        """The writer's own file, which nobody else opens."""
        return self.home / "writer" / "warehouse.duckdb"

    @property
    def lock(self) -> Path:
        """The operating-system lock that makes one writer of many."""
        return self.home / "writer" / "warehouse.lock"

    @property
    def published(self) -> Path:
        """The copy for readers, replaced by rename."""
        return self.home / "onrecord.duckdb"

    @property
    def http(self) -> HttpSettings:
        """What the HTTP client needs to know."""
        return HttpSettings(
            user_agent=f"onrecord/0.2 (+{self.contact})",
            connect_timeout_seconds=self.connect_timeout_seconds,
            read_timeout_seconds=self.read_timeout_seconds,
            deadline_seconds=self.fetch_deadline_seconds,
            max_bytes=self.max_page_bytes,
            allowed_networks=self.allowed_networks,
            proxy=None if self.proxy is None else self.proxy.get_secret_value(),
        )
