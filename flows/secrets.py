"""Where the values of secrets come from: the environment, ``.env``, Prefect's Secret blocks, and addresses themselves.

They are looked up when a run opens, for the sources of that run alone, and handed to the HTTP client; nothing else of a
run holds them.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from extract.keyring import Keyring, keyring_for, secrets_of
from extract.literals import Literals
from flows.lookup import Absent, look_up
from flows.request import IngestRequest
from transform.records import Source

_REQUEST = "request"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Whose secrets a run needs."""

    sources: Sequence[Source] = ()
    """As their files define them, with placeholders alone."""
    addresses: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """What a request names beside them, by source id, with placeholders for what was written into it."""
    literals: Mapping[str, str] = field(default_factory=dict, repr=False)
    """What was written into addresses, by the names of its placeholders."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The keyrings of a run, and what they lack."""

    keyrings: Mapping[str, Keyring] = field(repr=False)
    """By source id."""
    missing: Sequence[str]
    """One line each, with file, key and what to do."""


def collect_keys(wanted: Wanted) -> Keys:
    """Look up every secret once. One that is missing costs only the requests that need it."""
    found: dict[str, str | Absent] = dict(wanted.literals)
    told: list[str] = []
    keyrings: dict[str, Keyring] = {}
    for source in wanted.sources:
        missing: dict[str, str] = {}
        for place, name in secrets_of(source):
            value = found[name] if name in found else found.setdefault(name, look_up(name))
            if isinstance(value, Absent):
                missing.setdefault(name, f"{source.source_id}.toml, {place}: {value.why}")
        told += missing.values()
        values = {name: value for name, value in found.items() if isinstance(value, str)}
        own = wanted.addresses.get(source.source_id, ())
        keyrings[source.source_id] = keyring_for(source, values, missing, own)
    return Keys(keyrings, told)


# What was written into the addresses of a request, on its way past Prefect, which keeps the parameters of every run.
_CARRIED: ContextVar[Mapping[str, str]] = ContextVar("carried")


def hide_request(request: IngestRequest) -> tuple[IngestRequest, Mapping[str, str]]:
    """Return a request with placeholders for what is secret in its addresses, and what they stand for."""
    literals = Literals(_REQUEST)
    hidden = {name: tuple(map(literals.hide, getattr(request, name))) for name in ("urls", "feeds", "sitemaps")}
    return request.model_copy(update=hidden), {**_CARRIED.get({}), **literals.values}


@contextmanager
def carrying(literals: Mapping[str, str]) -> Iterator[None]:
    """Hand what a request's placeholders stand for to the run that is started inside the block, in this process."""
    token = _CARRIED.set(literals)
    try:
        yield
    finally:
        _CARRIED.reset(token)
