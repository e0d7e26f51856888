"""What is missing or unsafe on this machine: each finding says how to mend it."""

import shutil
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Literal

from extract.keyring import secrets_of
from extract.literals import Literals, hide_literals
from extract.redact import redact
from extract.source import SourceError, load_sources
from flows.lookup import BLOCK, ENV_FILE, Absent, look_up
from flows.settings import Settings
from transform.records import Source

# A night of a large outlet list; less and the next run may end with a full disk.
LEAST_FREE_BYTES = 2_000_000_000
# DuckDB and flock() rely on locks that these do not keep.
_NETWORK_FILESYSTEMS = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "sshfs", "fuse.sshfs", "9p"})
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
# Newer ones break Prefect's server in silence (see the README's decisions).
_BOUNDS = {"fastapi": (0, 151), "sqlalchemy": (2, 1)}

Verdict = Literal["fine", "missing", "unsafe"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. ``unsafe`` ends the command with an exit code other than 0."""

    verdict: Verdict
    subject: str
    finding: str


def examine(settings: Settings) -> Sequence[Finding]:
    """Look at everything, in the order in which a new user meets it."""
    return [
        *_packages(),
        *_folders(settings),
        *_sources(settings),
        *_manners(settings),
        *_prefect(),
        *_secrets(settings),
    ]


def _packages() -> Iterator[Finding]:
    for package, bound in _BOUNDS.items():
        installed = version(package)
        numbers = tuple(int(part) for part in installed.split(".")[:2])
        limit = ".".join(map(str, bound))
        if numbers >= bound:
            yield Finding("unsafe", package, f"{installed} breaks Prefect's server; install one below {limit}")
        else:
            yield Finding("fine", package, f"{installed}, below {limit}")


def _folders(settings: Settings) -> Iterator[Finding]:
    home = _nearest_existing(settings.home)
    free = shutil.disk_usage(home).free
    verdict: Verdict = "fine" if free >= LEAST_FREE_BYTES else "unsafe"
    yield Finding(
        verdict,
        "disk",
        f"{free / 1e9:.1f} GB free for {settings.home}; below {LEAST_FREE_BYTES / 1e9:.0f} is too little",
    )
    filesystem = _filesystem(home)
    if filesystem in _NETWORK_FILESYSTEMS:
        yield Finding("unsafe", "warehouse", f"{settings.home} is on {filesystem}: move ONRECORD_HOME to a local disk")
    if settings.published.exists():
        yield Finding("fine", "warehouse", f"{settings.published}, {settings.published.stat().st_size / 1e6:.1f} MB")
    else:
        yield Finding("missing", "warehouse", f"{settings.published} is not there yet; the first run makes it")


def _sources(settings: Settings) -> Iterator[Finding]:
    if not settings.sources.is_dir():
        yield Finding("missing", "sources", f"{settings.sources} is no folder; make it, with a TOML file an outlet")
        return
    try:
        yield Finding("fine", "sources", f"{len(load_sources(settings.sources))} valid files in {settings.sources}")
    except SourceError as error:
        yield Finding("unsafe", "sources", str(error))


def _manners(settings: Settings) -> Iterator[Finding]:
    if ".invalid" in settings.contact:
        yield Finding("missing", "contact", "publishers cannot reach you; set ONRECORD_CONTACT to a page or an address")
    if settings.allowed_networks:
        networks = ", ".join(settings.allowed_networks)
        yield Finding(
            "unsafe",
            "networks",
            f"pages may be fetched from {networks}; leave ONRECORD_ALLOWED_NETWORKS empty",
        )
    if settings.proxy is not None:
        yield Finding(
            "unsafe",
            "proxy",
            f"everything is asked for through {redact(settings.proxy.get_secret_value())}, which looks up names itself:"
            " it may dial another address than the one that was checked here; unset ONRECORD_PROXY unless there is no"
            " other way out, and let the proxy refuse private networks",
        )


def _prefect() -> Iterator[Finding]:
    from prefect.settings import get_current_settings

    prefect = get_current_settings()
    if prefect.server.api.host not in _LOOPBACK and not prefect.server.api.auth_string:
        yield Finding(
            "unsafe",
            "Prefect server",
            f"would listen on {prefect.server.api.host} without a password; set PREFECT_SERVER_API_AUTH_STRING",
        )
    if prefect.results.default_serializer != "json":
        yield Finding(
            "unsafe",
            "Prefect results",
            f"kept as {prefect.results.default_serializer}; set PREFECT_RESULTS_DEFAULT_SERIALIZER=json",
        )
    where = prefect.api.url or "no server configured: runs work in process"
    yield Finding("fine", "Prefect", f"{version('prefect')}, {where}")


def _secrets(settings: Settings) -> Iterator[Finding]:
    file = Path(ENV_FILE)
    if file.is_file() and _is_open_to_others(file):
        yield Finding("unsafe", ENV_FILE, f"others on this machine can read it; chmod 600 {ENV_FILE}")
    try:
        sources = load_sources(settings.sources) if settings.sources.is_dir() else ()
    except SourceError:  # said above
        return
    for source in sources:
        yield from _secrets_of(source, settings.sources / f"{source.source_id}.toml")


def _secrets_of(source: Source, file: Path) -> Iterator[Finding]:
    literals = Literals(source.source_id)
    hide_literals(source, literals)
    if literals.values and _is_open_to_others(file):
        yield Finding(
            "unsafe",
            file.name,
            "has a password or key in an address, and others on this machine can read it; write ${NAME} in its place,"
            f" or chmod 600 {file}",
        )
    for key, name in secrets_of(source):
        # To ask for a block may start a server.
        value = "" if name.startswith(BLOCK) else look_up(name)
        if isinstance(value, Absent):
            yield Finding("missing", file.name, f"{key}: {value.why}; what needs it is not asked for")


def _is_open_to_others(file: Path) -> bool:
    return bool(file.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH))


def _nearest_existing(path: Path) -> Path:
    absolute = path.absolute()
    return next(place for place in (absolute, *absolute.parents) if place.exists())


def _filesystem(path: Path) -> str:
    """Return the type of the filesystem a path is on, such as ext4; empty where the system does not tell."""
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return ""
    best, kind = "", ""
    for line in mounts.read_text(encoding="utf-8").splitlines():
        _device, mounted_on, filesystem, *_rest = line.split()
        if path.is_relative_to(mounted_on) and len(mounted_on) >= len(best):
            best, kind = mounted_on, filesystem
    return kind
