"""Which of an outlet's feeds and sitemaps are read, which are not, and why."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from extract.links import url_problem
from extract.listing import Entry
from extract.redact import redact
from extract.sitemap_names import is_named_for_news, is_named_for_others
from extract.survey import Offer, Survey
from transform.metadata.dates import Moment, parse_date
from transform.records import Via
from transform.urls import normalize_url

MOST_TAKEN = 10
# More than this is not the news of some days but the archive, which would be fetched night by night.
LARGEST_NEWS_SITEMAP = 1_000
_MOST_CHILDREN = 6
_STALE = timedelta(days=60)
_COMMENTS = re.compile(
    r"\b(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties)\b", re.IGNORECASE
)
_NARROW = re.compile(r"/(?:tags?|authors?|autor(?:en|es)?|auteurs?|topics?|thema|search|people)/", re.IGNORECASE)
_CATEGORY = re.compile(
    r"/(?:category|categories|sections?|ressorts?|rubri[kq]\w*|kategorien?|channels?)/", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A way to read the outlet that goes into its source file."""

    via: Via
    url: str
    note: str
    """What it is and where it was found, in one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A feed or sitemap that was found and is not read."""

    via: Via
    url: str
    why: str


@dataclass(slots=True)
class Choice:
    """What has been decided so far."""

    now: datetime
    taken: list[tuple[Taken, Offer]] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    addresses: set[str] = field(default_factory=set)
    """Of the entries of what is taken."""

    def take(self, offer: Offer, note: str) -> None:
        """Read it; ``note`` says what it is."""
        self.taken.append((Taken(via=offer.via, url=offer.url, note=note), offer))
        self.addresses |= _addresses(offer)

    def leave(self, offer: Offer, why: str) -> None:
        """Say that it was found and why it is not read."""
        self.left_out.append(LeftOut(via=offer.via, url=offer.url, why=why))


def choose_ways(survey: Survey, now: datetime) -> Choice:
    """Choose among all that an outlet offers."""
    choice = Choice(now)
    _choose_feeds(choice, survey.feeds)
    _choose_sitemaps(choice, survey.sitemaps)
    _choose_front_page(choice, survey)
    return choice


def moments_of(printed: Iterable[str | None]) -> list[Moment]:
    """Return the dates that can be read, in the order in which they are printed."""
    return [moment for one in printed if one and (moment := parse_date(one)) is not None]


def entries_of(offer: Offer) -> tuple[Entry, ...]:
    """Return what a feed, sitemap or page lists; nothing for an index."""
    return offer.listing.entries if offer.listing else ()


def _choose_feeds(choice: Choice, feeds: Sequence[Offer]) -> None:
    """Take the main feeds: those of comments, tags and authors never, others as far as they bring what is new."""
    readable: list[Offer] = []
    for offer in feeds:
        if not offer.is_readable:
            if offer.found != "a usual place":  # there nobody said that there is one
                choice.leave(offer, offer.problem or "")
        elif why := _unfit(offer):
            choice.leave(offer, why)
        else:
            readable.append(offer)
    # A stable sort: publishers name their main feed first.
    readable.sort(key=lambda offer: bool(_CATEGORY.search(urlsplit(offer.url).path)))
    living = [offer for offer in readable if not _stale_since(offer, choice.now)]
    for offer in readable:
        own = _addresses(offer)
        n_known = len(own & choice.addresses)
        last = _stale_since(offer, choice.now)
        if last and living:
            choice.leave(offer, f"its newest entry is of {last:%Y-%m-%d}")
        elif n_known * 2 > len(own):
            choice.leave(offer, f"{n_known} of its {len(own)} entries are in the feeds above")
        elif len(choice.taken) == MOST_TAKEN:
            choice.leave(offer, f"{MOST_TAKEN} feeds are taken already")
        else:
            stale = f"; its newest entry is of {last:%Y-%m-%d}" if last else ""
            choice.take(offer, f"{_titled(offer)}{offer.found}, {len(own)} entries{stale}")


def _unfit(offer: Offer) -> str | None:
    path = urlsplit(offer.url).path
    if _COMMENTS.search(path) or _COMMENTS.search(offer.title or ""):
        return "a feed of readers' comments"
    if _NARROW.search(path):
        return "the feed of one tag, topic or author"
    return None if _addresses(offer) else "it lists nothing that could be read"


def _choose_sitemaps(choice: Choice, sitemaps: Sequence[Offer]) -> None:
    """Take those of the news, and small ones; the whole archive only where there is nothing else."""
    archives: list[tuple[Offer, str]] = []
    opened: set[str] = set()
    for offer in sitemaps:
        entries = entries_of(offer)
        above = f"{offer.found}, {len(entries):,} entries"
        if not offer.is_readable:
            choice.leave(offer, offer.problem or "")
        elif offer.children is not None:
            if any(map(is_named_for_others, offer.children)):
                opened.update(offer.children)
                choice.leave(offer, "an index with sitemaps of other pages than articles")
            elif why := _large_index(offer, sitemaps):
                archives.append((offer, why))
            else:
                choice.take(offer, f"an index of {len(offer.children)} sitemaps, {offer.found}")
        elif _is_in_taken_index(choice, offer):
            choice.leave(offer, "the index above leads to it")
        elif not entries:
            choice.leave(offer, "it lists nothing")
        elif _is_of_the_news(offer):
            choice.take(offer, f"the news of the last days, {above}")
        elif len(entries) <= LARGEST_NEWS_SITEMAP and (offer.url in opened or not offer.found.startswith("listed in")):
            choice.take(offer, above)
        elif offer.found.startswith("listed in"):
            choice.leave(offer, "one sitemap of the index, which was looked at")
        else:
            archives.append((offer, f"{len(entries):,} entries are an archive, not the news"))
    for offer, why in archives:
        if choice.taken or offer is not archives[0][0]:
            choice.leave(offer, f"{why}; for once: onrecord ingest {redact(offer.url)} --since DAY")
        else:
            choice.take(offer, f"{why}, and there is nothing smaller; see onrecord nightly --since")


def _is_of_the_news(offer: Offer) -> bool:
    entries = entries_of(offer)
    is_news = is_named_for_news(offer.url) or any(entry.published for entry in entries)
    return is_news and len(entries) <= 2 * LARGEST_NEWS_SITEMAP


def _large_index(index: Offer, sitemaps: Sequence[Offer]) -> str | None:
    """Say why an index is more than one reads every night; None if it is small."""
    children = index.children or ()
    sampled = [offer for offer in sitemaps if offer.url in children]
    if not children:
        return "an index that names no sitemap"
    if len(children) > _MOST_CHILDREN or any(len(entries_of(one)) > LARGEST_NEWS_SITEMAP for one in sampled):
        return f"an index of {len(children):,} sitemaps, the whole archive"
    return None


def _is_in_taken_index(choice: Choice, offer: Offer) -> bool:
    return any(offer.url in (index.children or ()) for _, index in choice.taken)


def _choose_front_page(choice: Choice, survey: Survey) -> None:
    front_page = survey.front_page
    if choice.taken or front_page is None or not entries_of(front_page):
        return
    n_links = len(entries_of(front_page))
    choice.take(
        front_page,
        f"no feed and no sitemap was found: the {n_links} links of the front page; a selector would leave out menus",
    )


def _stale_since(offer: Offer, now: datetime) -> datetime | None:
    """Return the time of a feed's newest entry if nothing came for long; None if it lives, or is not dated."""
    instants = [moment.at("UTC") for moment in moments_of(entry.published for entry in entries_of(offer)[:200])]
    newest = max(instants, default=None)
    return newest if newest is not None and now - newest > _STALE else None


def _addresses(offer: Offer) -> set[str]:
    return {normalize_url(entry.url) for entry in entries_of(offer) if entry.url and not url_problem(entry.url)}


def _titled(offer: Offer) -> str:
    return f"{offer.title}; " if offer.title else ""
