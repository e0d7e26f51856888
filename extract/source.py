"""Outlets as TOML files: one file an outlet, checked when it is loaded.

The file's name without ``.toml`` is the source's id: lower-case letters, digits and hyphens. In the file::

    outlet = "Harbour Post"                     # the name readers know; the only key that must be there
    homepage_url = "https://harbourpost.example/"
    country = "PT"                              # ISO 3166-1 alpha-2
    language = "en"                             # BCP 47
    time_zone = "Europe/Lisbon"                 # of times printed without a zone; default "UTC"
    min_articles_per_day = 5                    # fewer is reported; default 0
    delay_seconds = 1.0                         # pause between two requests to one host; default 1.0
    poll_hours_min = 1                          # a feed is polled as often as it brings news, but never
    poll_hours_max = 24                         # more often than this, nor more seldom; default 1 and 72
    body_selectors = ["article .story"]         # CSS; wins over the general extraction

    [headers]                                   # sent to the hosts named in this file, and to no other
    Authorization = "Bearer ${HARBOUR_TOKEN}"   # an environment variable, or a line of .env
    Cookie = "${block:harbour-cookie}"          # a Prefect Secret block
    Accept-Language = "pt"

    [[read]]                                    # at least one, each of exactly one kind
    feed = "https://harbourpost.example/rss"    # RSS, Atom or JSON Feed

    [[read]]
    sitemap = "https://harbourpost.example/news-sitemap.xml"   # or a robots.txt, for the sitemaps that it names

    [[read]]
    section = "https://harbourpost.example/world"
    selector = "h2 a"                           # CSS of the links; default every link of the site

    [[read]]
    list = "wanted.txt"                         # URL or path: one address a line, CSV or JSON lines

    [[read]]
    file = "saved/"                             # file or folder of HTML, text, JSON lines, ZIP or TAR

    [[read]]
    warc = "crawl.warc.gz"                      # also .warc, .warc.zst and .wacz

A path is taken from the folder of the TOML file. An address may hold ``${NAME}`` and ``${block:name}`` too, for a user,
a password or anything behind the host: ``https://harbourpost.example/rss?key=${HARBOUR_KEY}``.

No outlet is bundled: nothing is read that nobody asked for.
"""

import re
import tomllib
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import soupsieve
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from extract.links import url_problem
from extract.placeholders import placeholder_problem
from extract.redact import redact
from extract.request_headers import header_problem
from transform.records import Header, Section, Source

_KINDS = ("feed", "sitemap", "section", "list", "file", "warc")
_SOURCE_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")


class SourceError(ValueError):
    """Source files that cannot be used: one line for each problem, with file, key and what to do."""


def _http_url(url: str) -> str:
    problem = url_problem(url)
    if problem:
        raise ValueError(f"{redact(url)[:200]!r} {problem[1]}; write a whole address such as https://news.example/rss")
    wrong = placeholder_problem(url)
    if wrong:
        raise ValueError(f"{redact(url)[:200]!r} {wrong}")
    return url


def _time_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"no such time zone: {name[:100]!r}; use an IANA name such as Europe/Lisbon") from error
    return name


def _selector(css: str) -> str:
    try:
        soupsieve.compile(css)
    except (soupsieve.SelectorSyntaxError, NotImplementedError) as error:
        first_line = str(error).partition("\n")[0]
        raise ValueError(f"not a CSS selector: {css[:100]!r} ({first_line})") from error
    return css


def _printable(text: str) -> str:
    if not text.isprintable():
        raise ValueError("has control characters; write it as readers know it")
    return text


def _address_or_path(place: str) -> str:
    return _http_url(place) if place.lower().startswith(("http://", "https://")) else place


def _headers(headers: dict[str, str]) -> dict[str, str]:
    problems = [problem for name, value in headers.items() if (problem := header_problem(name, value))]
    names = [name.lower() for name in headers]
    if len(set(names)) < len(names):
        problems.append("a header is given twice, once with other capitals; keep one")
    if problems:
        raise ValueError("; ".join(problems))
    return headers


HttpUrl = Annotated[str, AfterValidator(_http_url)]
Selector = Annotated[str, Field(min_length=1, max_length=1_000), AfterValidator(_selector)]
Place = Annotated[str, Field(min_length=1, max_length=4_000), AfterValidator(_printable)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class _Read(_Strict):
    """One ``[[read]]`` table."""

    feed: HttpUrl | None = None
    sitemap: HttpUrl | None = None
    section: HttpUrl | None = None
    selector: Selector | None = None
    list: Annotated[Place, AfterValidator(_address_or_path)] | None = None
    file: Place | None = None
    warc: Place | None = None

    @model_validator(mode="after")
    def _is_of_one_kind(self) -> "_Read":
        kinds = [kind for kind in _KINDS if getattr(self, kind) is not None]
        if len(kinds) != 1:
            found = " and ".join(kinds) or "nothing"
            raise ValueError(f"has {found}; give exactly one of {', '.join(_KINDS)} in each [[read]]")
        if self.selector is not None and self.section is None:
            raise ValueError("has a selector but no section; a selector finds links on a section page")
        return self


class _Outlet(_Strict):
    """One TOML file."""

    outlet: Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_printable)]
    homepage_url: HttpUrl | None = None
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = None
    language: Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] | None = None
    time_zone: Annotated[str, AfterValidator(_time_zone)] = "UTC"
    min_articles_per_day: Annotated[int, Field(ge=0, le=100_000)] = 0
    delay_seconds: Annotated[float, Field(ge=0, le=3_600, allow_inf_nan=False)] = 1.0
    poll_hours_min: Annotated[float, Field(gt=0, le=720, allow_inf_nan=False)] | None = None
    poll_hours_max: Annotated[float, Field(gt=0, le=720, allow_inf_nan=False)] | None = None
    body_selectors: Annotated[list[Selector], Field(max_length=50)] = []
    headers: Annotated[dict[str, str], Field(max_length=20), AfterValidator(_headers)] = {}
    read: Annotated[list[_Read], Field(min_length=1, max_length=1_000)]


def load_source(path: Path) -> Source:
    """Load one outlet. Raises ``SourceError``."""
    problems: list[str] = []
    source = _load(path, problems)
    if source is None:
        raise SourceError("\n".join(problems))
    return source


def load_sources(folder: Path) -> tuple[Source, ...]:
    """Load all ``*.toml`` files of a folder, in the order of their ids. Raises ``SourceError`` with all problems."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except OSError as error:
        raise SourceError(f"{folder}: cannot be listed ({_cause(error)}); name a folder with source files") from error
    if not paths:
        raise SourceError(f"{folder}: no .toml file; write one for each outlet (see extract/source.py)")
    problems: list[str] = []
    sources = [_load(path, problems) for path in paths]
    if problems:
        raise SourceError("\n".join(problems))
    return tuple(sorted((source for source in sources if source is not None), key=lambda source: source.source_id))


def _load(path: Path, problems: list[str]) -> Source | None:
    """Load one outlet, or add what is wrong with it to the problems."""
    try:
        fields = tomllib.loads(path.read_bytes().decode("utf-8"))
        outlet = _Outlet.model_validate(fields)
    except OSError as error:
        problems.append(f"{path.name}: cannot be read ({_cause(error)})")
    except UnicodeDecodeError as error:
        problems.append(f"{path.name}: not UTF-8 at byte {error.start}; save it as UTF-8")
    except tomllib.TOMLDecodeError as error:
        problems.append(f"{path.name}: not TOML: {' '.join(str(error).split())}")
    except RecursionError:
        problems.append(f"{path.name}: not TOML that can be read: nested too deeply")
    except ValidationError as error:
        problems += [
            f"{path.name}: {_explain(found['loc'], found['type'], found['msg'], found['input'])}"
            for found in error.errors(include_url=False)
        ]
    else:
        if _SOURCE_ID.fullmatch(path.stem):
            return _source(outlet, path)
        problems.append(
            f"{path.name!r}: the name must be lower-case letters, digits and hyphens, at most 64; rename the file"
        )
    return None


def _source(outlet: _Outlet, path: Path) -> Source:
    def every(kind: str) -> tuple[str, ...]:
        return tuple(getattr(read, kind) for read in outlet.read if getattr(read, kind) is not None)

    folder = path.absolute().parent
    return Source(
        source_id=path.stem,
        outlet=outlet.outlet,
        homepage_url=outlet.homepage_url,
        country=outlet.country,
        language=outlet.language,
        time_zone=outlet.time_zone,
        min_articles_per_day=outlet.min_articles_per_day,
        feeds=every("feed"),
        sitemaps=every("sitemap"),
        sections=tuple(
            Section(url=read.section, selector=read.selector) if read.selector else Section(url=read.section)
            for read in outlet.read
            if read.section is not None
        ),
        lists=tuple(_place(folder, place) for place in every("list")),
        files=tuple(str(folder / place) for place in every("file")),
        warcs=tuple(str(folder / place) for place in every("warc")),
        body_selectors=tuple(outlet.body_selectors),
        delay_seconds=outlet.delay_seconds,
        poll_hours_min=outlet.poll_hours_min,
        poll_hours_max=outlet.poll_hours_max,
        headers=tuple(Header(name=name, value=value) for name, value in outlet.headers.items()),
    )


def _place(folder: Path, place: str) -> str:
    return place if place.lower().startswith(("http://", "https://")) else str(folder / place)


def _explain(place: tuple[int | str, ...], kind: str, message: str, given: object) -> str:
    """Put one of pydantic's errors into one line that names the key and what to do."""
    key = ".".join(str(part + 1) if isinstance(part, int) else part for part in place) or "file"
    match kind:
        case "missing":
            what = "missing; add a [[read]] table" if key == "read" else "missing; add it"
        case "extra_forbidden":
            allowed = _Read.model_fields if key.startswith("read.") else _Outlet.model_fields
            what = f"unknown key; known are {', '.join(allowed)}"
        case "too_short" if key == "read":
            what = "empty; add a [[read]] table with a feed, sitemap, section, list, file or warc"
        case "value_error":
            what = message.removeprefix("Value error, ")
        case _:
            # What was given may be a secret, or an address with one.
            is_shown = not key.startswith("headers") and "://" not in str(given)
            what = f"{message[:1].lower()}{message[1:]}" + (f" (it is {str(given)[:60]!r})" if is_shown else "")
    return " ".join(f"{key}: {what}".split())


def _cause(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
