"""What a run is asked: the parameters of the flows, which Prefect's UI turns into forms."""

from datetime import date
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

HttpUrl = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^https?://\S+$", max_length=2_000)]
LocalPath = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


Since = Annotated[
    date | None,
    Field(
        title="Since",
        description="First day, in UTC, on which new articles were published, going by the dates in feeds, sitemaps "
        "and addresses; links without a date are fetched too. Empty: no first day.",
    ),
]
Until = Annotated[
    date | None,
    Field(title="Until", description="Last day, in UTC and inclusive, in the same way. Empty: no last day."),
]


def check_days(since: date | None, until: date | None) -> None:
    """Raise ``ValueError`` if the last day is before the first."""
    if since and until and until < since:
        raise ValueError(f"until ({until}) is before since ({since})")


class NightlyRequest(BaseModel):
    """Read the outlets of a folder of source files."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sources_folder: str = Field(
        "",
        title="Sources folder",
        description="Folder with one TOML file an outlet, where the flow runs. Empty: the configured one.",
    )
    only: tuple[str, ...] = Field(
        (),
        title="Only these outlets",
        description="Names of source files without .toml. Empty: all of the folder.",
    )
    max_links: int = Field(
        10_000,
        ge=1,
        le=1_000_000,
        title="Most links an outlet",
        description="Further links are deferred to the next run, and said so.",
    )
    recheck_all: bool = Field(
        False,
        title="Look at every listed article again",
        description="Also at those that are known and not due by the schedule of rechecks.",
    )
    all_feeds: bool = Field(
        False,
        title="Poll every feed",
        description="Also those that seldom bring news, or failed of late, and are not due.",
    )
    since: Since = None
    until: Until = None

    @model_validator(mode="after")
    def _is_a_stretch(self) -> Self:
        check_days(self.since, self.until)
        return self


class IngestRequest(BaseModel):
    """Read single addresses, feeds, folders or archives, once and now."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    urls: tuple[HttpUrl, ...] = Field(
        (),
        title="Article addresses",
        description="One address of an article each. Prefect keeps what is typed here: put no password into it.",
    )
    feeds: tuple[HttpUrl, ...] = Field(
        (), title="Feeds", description="Addresses of RSS, Atom or JSON feeds. Put no password into them."
    )
    sitemaps: tuple[HttpUrl, ...] = Field((), title="Sitemaps", description="Addresses of sitemaps or sitemap indexes.")
    paths: tuple[LocalPath, ...] = Field(
        (),
        title="Files and folders",
        description="On the machine that runs the flow: .html(.gz), .txt, .jsonl, .warc(.gz, .zst), .wacz, "
        ".zip, .tar(.gz, .bz2, .xz, .zst), or folders of them.",
    )
    outlet: str = Field(
        "",
        max_length=200,
        title="Outlet",
        description="Who published all of this: the name of a source file, or any name. "
        "Empty: each article's own domain.",
    )
    max_links: int = Field(
        10_000, ge=1, le=1_000_000, title="Most links", description="Further links are deferred, and said so."
    )
    since: Since = None
    until: Until = None

    @model_validator(mode="after")
    def _is_a_stretch(self) -> Self:
        check_days(self.since, self.until)
        return self


class ReprocessRequest(BaseModel):
    """Read archived pages again with today's code, without the network."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    since: date | None = Field(
        None,
        title="Since",
        description="First day, in UTC, on which pages were captured. Empty: from the first on.",
    )
    until: date | None = Field(
        None, title="Until", description="Last day, in UTC, on which pages were captured. Empty: up to the newest."
    )
    outlet: str = Field(
        "",
        max_length=200,
        title="Outlet",
        description="Name of a source file without .toml, or an outlet's name. Empty: all of them.",
    )
    only_other_code: bool = Field(
        False,
        title="Only what another version of the program read",
        description="Pages that this version has read already are left out: the quick way on after an interruption.",
    )

    @model_validator(mode="after")
    def _is_a_stretch(self) -> Self:
        check_days(self.since, self.until)
        return self


Request = NightlyRequest | IngestRequest | ReprocessRequest
