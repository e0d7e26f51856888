"""Origins: where an article, or the reporting in it, came from, by what its lines and its head say."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit
from uuid import UUID

from transform.metadata.agencies import agency_in
from transform.metadata.datelines import Dateline
from transform.records import Origin, RemovedBlock

# How far each kind of evidence can be trusted to name the origin, as judged by hand: a closing line says it outright,
# an agency in a dateline nearly so, a source line may be a source of facts only.
_CLOSING_LINE, _DATELINE, _CREDIT, _BYLINE, _CANONICAL = 0.95, 0.9, 0.7, 0.7, 0.6
_LONGEST_EVIDENCE = 500

_LEAD = r"(?:at|on|in|from|by|via|with|over at|of|under|bei|auf|im|von)\s"
# "published on May 3 in ..."
_ON = r"(?:\s(?:on|am)\s(?=[^,]{0,25}\d|\w+day\b)[^,]{2,25}?)?"
# "Read the full story at the Express website." and its kin: the outlet stands behind the last preposition.
_NAMED = (
    re.compile(rf"(?:full|complete|entire|whole|original|rest|more)\b.{{0,60}}?\s{_LEAD}(.{{2,100}})", re.IGNORECASE),
    re.compile(
        rf"(?:published|appeared|ran|posted|reported|"
        rf"aired)\b(?: first)?(?: here)?(?: with .{{0,30}}permission)?{_ON}\s{_LEAD}(.{{2,160}})",
        re.IGNORECASE,
    ),
    re.compile(r"(?:appeared first|first appeared)\s(?:on|at|in)\s(.{2,80})", re.IGNORECASE),
    re.compile(
        rf"(?:zuerst|ursprünglich|erschienen|veröffentlicht|lesen sie|finden sie|gibt es|"
        rf"artikel)\s(?:am .{{2,30}}\s)?{_LEAD}(.{{2,120}})",
        re.IGNORECASE,
    ),
    re.compile(r"(?:source|sources|quellen?|via|fuente|fonte)\s?[:/]\s?(.{2,80})", re.IGNORECASE),
)
_TAIL = re.compile(
    r"(?:\s*[.,;:]?\s(?:and|und|on|am|at|in|here|read|hier|under|with|under a|where)\b.*|['’]s?\s(?:web\s?site|"
    r"site|homepage|page|app)\b.*|"
    r"\s(?:web\s?site|site|homepage|web\s?seite|internetseite|app|erschienen|veröffentlicht|lesen)\b.*|"
    r"[\s.,;:!)\]]+)$",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"^(?:the|der|die|das|den|dem|our partners?|our sister (?:site|paper|title)|its|their|website (?:of|der|des|"
    r"von))\s+",
    re.IGNORECASE,
)
_POINTERS = frozenset(
    {"here", "hier", "this", "below", "link", "us", "our", "it", "page", "website", "site", "permission"}
)


def outlet_in_line(line: str, text: str) -> str | None:
    """Return the outlet that a closing line names, spelt as the article's own text spells it where it does.

    >>> outlet_in_line("Read the full story at the harbour post website.", "A man told The Harbour Post on Monday.")
    'The Harbour Post'
    """
    for pattern in _NAMED:
        match = pattern.search(line.strip(" ()[]*"))
        if match is None:
            continue
        name = match.group(1).strip(" .,:;()[]*“”\"'")
        for _ in range(4):
            name = _TAIL.sub("", _SMALL.sub("", name)).strip(" .,:;()[]“”\"'")
        if name and name.lower() not in _POINTERS and len(name) <= 60:
            return _as_spelt(name, text)
    return None


def find_origins(
    version_id: UUID,
    removed: Sequence[RemovedBlock],
    dateline: Dateline | None,
    byline_agency: str | None,
    byline: str | None,
    foreign_canonical: str | None,
    own_names: Sequence[str],
) -> tuple[Origin, ...]:
    """Make a row of each origin that a closing line, a credit, the dateline, the byline or the canonical names."""
    own = {name.casefold().removeprefix("the ") for name in own_names}
    found: list[Origin] = []
    for block in removed:
        if block.named_outlet and block.named_outlet.casefold().removeprefix("the ") not in own:
            is_credit = block.kind == "credit"
            found.append(
                Origin(
                    version_id=version_id,
                    origin_outlet=block.named_outlet,
                    origin_url=block.target_url,
                    agency=agency_in(block.named_outlet),
                    evidence_kind="credit" if is_credit else "closing_line",
                    evidence_text=block.raw_text[:_LONGEST_EVIDENCE],
                    confidence=_CREDIT if is_credit else _CLOSING_LINE,
                )
            )
    if dateline is not None and dateline.agency and dateline.agency.casefold() not in own:
        found.append(_agency(version_id, dateline.agency, "dateline", dateline.raw, _DATELINE))
    if byline_agency and byline and byline_agency.casefold() not in own:
        found.append(_agency(version_id, byline_agency, "byline", byline, _BYLINE))
    host = urlsplit(foreign_canonical).hostname if foreign_canonical else None
    if foreign_canonical and host:
        found.append(
            Origin(
                version_id=version_id,
                origin_outlet=host.removeprefix("www."),
                origin_url=foreign_canonical,
                agency=None,
                evidence_kind="canonical",
                evidence_text=foreign_canonical[:_LONGEST_EVIDENCE],
                confidence=_CANONICAL,
            )
        )
    return tuple({(origin.origin_outlet, origin.evidence_kind): origin for origin in reversed(found)}.values())[::-1]


def _agency(version_id: UUID, agency: str, kind: str, text: str, confidence: float) -> Origin:
    return Origin(
        version_id=version_id,
        origin_outlet=agency,
        origin_url=None,
        agency=agency,
        evidence_kind=kind,
        evidence_text=text[:_LONGEST_EVIDENCE],
        confidence=confidence,
    )


def _as_spelt(name: str, text: str) -> str:
    """The name as running text prints it: a closing line may be all small letters, or leave "The" out."""
    pattern = re.compile(rf"\b(?:The )?{re.escape(name)}\b", re.IGNORECASE)
    # A printed name has capitals; the same words in small letters may be no name at all.
    spelt = [
        match.group()
        for match in pattern.finditer(text)
        if any(c.isupper() for c in match.group().removeprefix("The "))
    ]
    return max(spelt, key=len, default=name)
