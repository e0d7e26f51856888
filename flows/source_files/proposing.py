"""A source proposed from what an outlet offers: its ways to be read, its name, language and time zone."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from unicodedata import normalize
from urllib.parse import urlsplit

from extract.links import url_problem
from extract.listing import Entry
from extract.survey import Survey
from flows.source_files.choosing import Choice, LeftOut, Taken, choose_ways, entries_of, moments_of
from flows.source_files.time_zones import choose_zone, country_of_host
from transform.metadata.dates import Moment
from transform.metadata.language import detect_language, language_tag
from transform.records import Via
from transform.urls import normalize_url

N_SAMPLES = 8
# "RSS: The Harbour Post"; "The Harbour Post RSS feed"; "The Harbour Post - Latest news". Never the end of "Sky News".
_FEED_WORDS = re.compile(
    r"^(?:rss|atom|feed)\b[\s:|\-–—»]+|\s+(?:rss\s*|atom\s*)?(?:feed|rss|atom)$"
    r"|\s*(?:\s[\-–—]\s|[|»:])\s*(?:(?:latest|all|top|news|headlines|stories|articles|rss|atom|feed)\b\s*)+$",
    re.IGNORECASE,
)
_ONLY_FEED_WORDS = re.compile(r"\W*(?:(?:rss|atom|feed|news|latest|home)\W*)+", re.IGNORECASE)
# The front page's own name in a title: "Home | The Harbour Post".
_HOME = re.compile(
    r"^(?:home(?:page)?|news|start(?:seite)?|nachrichten|accueil|inicio|início)\s*[|\-–—:»]\s*", re.IGNORECASE
)
_FEWEST_DATED = 3
_QUIET = timedelta(days=14)
_SURE = 0.9
_LETTERS_FOR_SURE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A source file to be."""

    outlet: str
    homepage_url: str
    country: str | None
    language: str | None
    language_note: str
    time_zone: str
    time_zone_note: str
    taken: tuple[Taken, ...]
    left_out: tuple[LeftOut, ...]
    samples: tuple[Entry, ...]
    articles_per_day: float | None
    """New entries a day in what is read; null if too few are dated."""


def propose(survey: Survey, now: datetime) -> Proposal:
    """Propose a source from what an outlet offers. What is found and not taken is said, with why."""
    choice = choose_ways(survey, now)
    entries = _distinct(entry for _, offer in choice.taken for entry in entries_of(offer))
    country = country_of_host(urlsplit(survey.homepage_url).hostname or "")
    moments = moments_of([entry.published for entry in entries])
    printed = [*moments, *moments_of(survey.homepage.printed_dates if survey.homepage else ())]
    time_zone, time_zone_note = choose_zone(country, _offsets(printed))
    language, language_note = _language(survey, choice, entries)
    unasked = [
        LeftOut(via=Via.FEED, url=url, why="not asked for: more are named than one look asks for")
        for url in survey.unasked
    ]
    return Proposal(
        outlet=_outlet(survey, choice),
        homepage_url=survey.homepage_url,
        country=country,
        language=language,
        language_note=language_note,
        time_zone=time_zone,
        time_zone_note=time_zone_note,
        taken=tuple(taken for taken, _ in choice.taken),
        left_out=(*choice.left_out, *unasked),
        # Those with a headline first: a front page begins with its menu.
        samples=tuple(sorted(entries, key=lambda entry: (entry.title or "").count(" ") < 3)[:N_SAMPLES]),
        articles_per_day=_per_day(moments, now),
    )


def source_id_for(proposal: Proposal) -> str:
    """Return a name for the source file: of the outlet's name, or of its host where that is in another script.

    A leading "the" goes: files are looked for by the name that follows.
    """
    plain = normalize("NFKD", proposal.outlet.casefold().replace("ß", "ss")).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-").removeprefix("the-")
    letters = sum(map(str.isalpha, proposal.outlet))
    if len(re.sub(r"[^a-z]", "", name)) * 2 < letters or not name:
        host = (urlsplit(proposal.homepage_url).hostname or "outlet").removeprefix("www.")
        name = re.sub(r"[^a-z0-9]+", "-", host.lower()).strip("-")
    return name[:64].strip("-") or "outlet"


def _outlet(survey: Survey, choice: Choice) -> str:
    homepage = survey.homepage
    feed_title = next((offer.title for taken, offer in choice.taken if taken.via is Via.FEED and offer.title), None)
    title = _HOME.sub("", homepage.title) if homepage and homepage.title else None
    # "Nachrichten | Marbrücker Tagblatt: what the town talks about"
    candidates = (
        homepage.site_name if homepage else None,
        _FEED_WORDS.sub("", feed_title).strip() if feed_title and not _ONLY_FEED_WORDS.fullmatch(feed_title) else None,
        title,
        (urlsplit(survey.homepage_url).hostname or "").removeprefix("www."),
    )
    named = next((one for one in candidates if one and any(map(str.isalnum, one))), "Outlet")
    return "".join(char for char in " ".join(named.split()) if char.isprintable())[:200]


def _language(survey: Survey, choice: Choice, entries: Sequence[Entry]) -> tuple[str | None, str]:
    """Choose between what is declared and what its headlines are written in, and say which."""
    feeds = (offer.listing.language for _, offer in choice.taken if offer.listing)
    spoken = (survey.homepage.language if survey.homepage else None, *feeds)
    declared = next((tag for tag in map(language_tag, spoken) if tag), None)
    titles = [entry.title for entry in entries if entry.title and entry.title.count(" ") >= 2]
    sample = ". ".join([*titles, *(survey.homepage.headlines if survey.homepage else ())])
    detected = detect_language(sample)
    is_sure = detected is not None and detected.confidence >= _SURE
    if declared and (detected is None or declared.partition("-")[0] == detected.language):
        return declared, "declared" + (", and its headlines are written in it" if detected else "")
    if declared and detected and is_sure and sum(map(str.isalpha, sample)) >= _LETTERS_FOR_SURE:
        return detected.language, f"of its headlines; it declares {declared}"
    if declared:
        return declared, "declared"
    if detected and is_sure:
        return detected.language, "of its headlines; it declares none"
    return None, "neither declared nor to be told by its headlines"


def _offsets(moments: Iterable[Moment]) -> list[tuple[datetime, int]]:
    return [(moment.at("UTC"), moment.offset_minutes) for moment in moments if moment.offset_minutes is not None]


def _per_day(moments: Sequence[Moment], now: datetime) -> float | None:
    """Count the links a day, from the oldest that is listed to now; None if few are dated, or none is of late."""
    instants = [instant for instant in (moment.at("UTC") for moment in moments) if instant <= now]
    if len(instants) < _FEWEST_DATED or now - max(instants) > _QUIET:
        return None
    return len(instants) / max((now - min(instants)) / timedelta(days=1), 1.0)


def _distinct(entries: Iterable[Entry]) -> list[Entry]:
    found: dict[str, Entry] = {}
    for entry in entries:
        if entry.url and not url_problem(entry.url):
            found.setdefault(normalize_url(entry.url), entry)
    return list(found.values())
