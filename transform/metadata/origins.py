"""Origins: where an article, or the reporting in it, came from, by what its lines and its head say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from transform.identity import registered_domain
from transform.links.addresses import is_front_page
from transform.metadata.agencies import agency_in
from transform.metadata.datelines import Dateline
from transform.metadata.own_names import OwnNames
from transform.metadata.signs import find_sign
from transform.records import Origin, RemovedBlock

# How far each kind of evidence can be trusted to name the origin, as judged by eye on 840 real pages. A closing line
# says it outright; an agency's dateline or sign nearly so; a canonical address on another outlet's host was right
# wherever it was an article's. A source line names a source of facts as often as of the text, and what an owner or
# provider is called differs from the outlet's name on one page in five that came from nowhere else: these two count
# only if they name an agency. Who helped is no origin, but worth keeping. See the macro says_so.
_CONFIDENCE = {
    "closing_line": 0.95,
    "based_on": 0.9,
    "dateline": 0.9,
    "sign": 0.85,
    "agency_credit": 0.85,
    "canonical": 0.8,
    "copyright": 0.8,
    "byline": 0.8,
    "linked_data": 0.7,
    "credit": 0.5,
    "contribution": 0.4,
}
_LONGEST_EVIDENCE = 500
_AGENCIES_AT_LARGE = frozenset(
    ("agencies", "news agencies", "wire services", "agenturen", "agences", "agencias", "agências", "agenzie")
)
_BY = re.compile(r"^(?:by|por|par|von|di|de|da)\s", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s©]*(?:\(c\)\s?)?(?:\d{4}\s)?(?:by\s)?([^|,.:]{2,40}?)(?:,\s?\w+:[\d/-]+)?"
    r"(?:[.,\s]+(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|"
    r"todos os direitos reservados|tutti i diritti riservati).*)?\W*",
    re.IGNORECASE,
)
# "2:05 p.m. on Monday", "May 3": when it was published, not where.
_TIME = re.compile(
    r"\d{1,2}[:.]\d{2}|\d{1,2}\s?[ap]\.?m\b|"
    r"(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\w*\.? \d",
    re.IGNORECASE,
)
# "Press office of the port, 2 February 2026", "Science, Elsewhere University, press release"
_WHEN = re.compile(r",\s(?:\d{1,2}\.|press release\b|pressemitteilung\b|comunicado\b|communiqué\b).*$", re.IGNORECASE)

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
    re.compile(r"(?:appeared|published|ran) (?:first|originally)\s(?:on|at|in|by|with)\s(.{2,80})", re.IGNORECASE),
    re.compile(r"(?:appeared first|first appeared)\s(?:on|at|in)\s(.{2,80})", re.IGNORECASE),
    re.compile(
        rf"(?:zuerst|ursprünglich|erschienen|veröffentlicht|lesen sie|finden sie|gibt es|"
        rf"artikel)\s(?:am .{{2,30}}\s)?{_LEAD}(.{{2,120}})",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:compl[eè]t[oae]?|entier|intégral|integrale|íntegr[oa]|original\w*|publi[ée]e?|publicad[oa]|pubblicat[oa]|"
        r"parue?|aparecid[oa]|appars[oa]|initialement|d['’]abord|fois|vez|volta|originariamente|inizialmente)\s"
        r"(?:par|sur|dans|en|por|em|n[oa]|pel[oa]|su|sul(?:la)?|da|dal(?:la)?)\s(.{2,120})",
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
    r"^(?:(?:le |o )?site d[aeo]|(?:el )?sitio(?: web)? de|(?:il )?sito d(?:i|el|ella)|"
    r"the|der|die|das|den|dem|our partners?|our sister (?:site|paper|title)|its|their|website (?:of|der|des|"
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
        # "(Harbour News) (Port Office)" names two.
        name = _WHEN.sub("", name if "(" in name.partition(")")[0] else name.partition(")")[0])
        if name and name.lower() not in _POINTERS and len(name) <= 60 and not _TIME.match(name):
            return _as_spelt(f"{name})" if "(" in name and ")" not in name else name, text)
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a page says of where its article came from, beside the lines that were removed from it."""

    url: str
    own_names: tuple[str, ...] = ()
    """How the outlet calls itself."""
    body: str = ""
    dateline: Dateline | None = None
    byline_agency: str | None = None
    byline: str | None = None
    """The line that names the agency."""
    declared_urls: tuple[tuple[str, str], ...] = ()
    """Addresses of the original, each behind the kind of evidence that it is: canonical or based_on."""
    organisations: tuple[str, ...] = ()
    """Who sent, provided, published or owns it, as linked data says."""


def find_origins(version_id: UUID, removed: Sequence[RemovedBlock], told: Told) -> tuple[Origin, ...]:
    """Make a row of each origin that a page names, with the words that do."""
    own = OwnNames.of(told.url, told.own_names)
    found = [*_from_lines(removed), *_from_text(told), *_from_head(told, own)]
    rows = (
        Origin(
            version_id=version_id,
            origin_outlet=named.outlet,
            origin_url=named.url,
            agency=agency_in(named.outlet),
            evidence_kind=named.kind,
            evidence_text=named.text[:_LONGEST_EVIDENCE],
            confidence=_CONFIDENCE["agency_credit" if named.kind == "credit" and named.is_agency else named.kind],
        )
        for named in found
        if not own.include(named.outlet)
    )
    return tuple({(row.origin_outlet, row.evidence_kind): row for row in reversed(tuple(rows))}.values())[::-1]


@dataclass(frozen=True, slots=True)
class _Named:
    kind: str
    outlet: str
    text: str
    url: str | None = None

    @property
    def is_agency(self) -> bool:
        return agency_in(self.outlet) is not None or self.outlet.casefold() in _AGENCIES_AT_LARGE


def _from_lines(removed: Sequence[RemovedBlock]) -> Iterator[_Named]:
    for block in removed:
        if block.named_outlet:
            kind = "credit" if block.kind == "credit" else "closing_line"
            yield _Named(kind, agency_in(block.named_outlet) or block.named_outlet, block.raw_text, block.target_url)
        elif block.kind == "byline" and (agency := agency_in(_BY.sub("", block.raw_text))):
            yield _Named("byline", agency, block.raw_text)
        elif block.kind == "copyright" and (agency := _owning_agency(block.raw_text)):
            yield _Named("copyright", agency, block.raw_text)
        elif block.rule == "reporting_credit" and (sign := find_sign(block.raw_text)):
            yield _Named("contribution" if sign.has_helped else "sign", sign.agency, block.raw_text)


def _from_text(told: Told) -> Iterator[_Named]:
    if told.dateline is not None and told.dateline.agency:
        yield _Named("dateline", told.dateline.agency, told.dateline.raw)
    if told.byline_agency and told.byline:
        yield _Named("byline", told.byline_agency, told.byline)
    if (sign := find_sign(told.body)) is not None:
        yield _Named("contribution" if sign.has_helped else "sign", sign.agency, sign.raw)


def _from_head(told: Told, own: OwnNames) -> Iterator[_Named]:
    for kind, url in told.declared_urls:
        domain = registered_domain(url)
        # A front page is declared by mistake.
        if domain and not own.have_domain(domain) and not is_front_page(url):
            yield _Named(kind, domain, url, url)
    for name in told.organisations:
        if agency := agency_in(name):
            yield _Named("linked_data", agency, name)


def _owning_agency(line: str) -> str | None:
    """The agency that a copyright line names as the owner: "© 2026 AFP", not "© dpa | Kim Arden"."""
    owner = _COPYRIGHT.fullmatch(line.strip())
    return agency_in(owner[1].strip(" .,")) if owner is not None else None


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
