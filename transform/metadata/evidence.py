"""Evidence: every value a page gives for a field, where it stood, and which one was chosen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from transform.records import Evidence
from transform.text import clean_text

# Longer values are cut in the evidence: it must show where a value came from, not store it twice.
_SHOWN_CHARACTERS = 500
_MOST_PER_FIELD = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A value that a page gives for a field, as printed."""

    field: str
    origin: str
    """json_ld, og, meta, h1, title, itemprop, time_element, byline, feed, url, guess, ..."""
    value: str


def by_trust(candidates: Iterable[Candidate], trust: Sequence[str]) -> list[Candidate]:
    """Sort candidates by a table of trust, the most trusted origin first; origins not in it are left out."""
    rank = {origin: number for number, origin in enumerate(trust)}
    return sorted((found for found in candidates if found.origin in rank), key=lambda found: rank[found.origin])


def evidence_rows(
    version_id: UUID, candidates: Sequence[Candidate], chosen: Sequence[Candidate | None]
) -> tuple[Evidence, ...]:
    """Make a row of each different candidate, the chosen ones marked; capped per field."""
    rows: dict[tuple[str, str, str], Evidence] = {}
    counts: dict[str, int] = {}
    for candidate in (*(found for found in chosen if found is not None), *candidates):
        value = clean_text(candidate.value)[:_SHOWN_CHARACTERS]
        key = (candidate.field, candidate.origin, value)
        if not value or key in rows or counts.get(candidate.field, 0) >= _MOST_PER_FIELD:
            continue
        counts[candidate.field] = counts.get(candidate.field, 0) + 1
        rows[key] = Evidence(
            version_id=version_id,
            field=candidate.field,
            origin=candidate.origin,
            value=value,
            is_chosen=candidate in chosen,
        )
    return tuple(rows.values())
