"""What an outlet offers to whoever wants to read it regularly: asked for once, politely, and looked at."""

from dataclasses import dataclass, field, replace
from urllib.parse import urljoin

from extract.client import ACCEPT_PAGES, Client, Response
from extract.discover import ACCEPT_XML
from extract.feeds import parse_feed
from extract.homepage import Homepage, NamedFeed, read_homepage
from extract.listing import Listing
from extract.redact import redact
from extract.safe_xml import XmlError
from extract.sections import parse_section
from extract.sitemap_names import is_named_for_news, is_named_for_others
from extract.sitemaps import Index, parse_sitemap
from transform.records import Section, Via

# Some ten requests to an outlet, once: what a person who looks for its feed would make.
MOST_FEEDS = 12
_MOST_SITEMAPS = 6
# Tried one after the other until one is there, and only if no page names a feed.
_USUAL_FEEDS = ("/feed", "/rss", "/rss.xml", "/atom.xml", "/feed.json")
_USUAL_SITEMAPS = ("/sitemap.xml", "/news-sitemap.xml")
# A front page has some hundred kilobytes; what is behind these is no part of what it offers.
_LARGEST_PAGE = 3_000_000


class SurveyError(Exception):
    """The address given could not be read. Its text is one line without secrets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A feed, sitemap or front page of an outlet, as it answered."""

    via: Via
    url: str
    found: str
    """Where its address was found: in words."""
    title: str | None = None
    listing: Listing | None = None
    """What it lists; null for an index, and for what could not be read."""
    children: tuple[str, ...] | None = None
    """The sitemaps of an index."""
    problem: str | None = None
    """Why it could not be read."""

    @property
    def is_readable(self) -> bool:
        """Whether it is what it is said to be."""
        return self.problem is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """All that an outlet was found to offer."""

    homepage_url: str
    homepage: Homepage | None
    feeds: tuple[Offer, ...]
    sitemaps: tuple[Offer, ...]
    front_page: Offer | None
    """The front page read as a section; null if it could not be read."""
    unasked: tuple[str, ...]
    """Feeds and sitemaps that were named and not asked for, because there are so many."""


@dataclass(slots=True)
class _Surveyor:
    client: Client
    delay_seconds: float
    unasked: list[str] = field(default_factory=list)

    def get(self, url: str, accept: str) -> Response | str:
        """Return the answer, or why there is none."""
        answer = self.client.get(url, delay_seconds=self.delay_seconds, accept=accept)
        return answer if isinstance(answer, Response) else f"{answer.reason}: {answer.detail}"


def survey_outlet(url: str, client: Client, *, delay_seconds: float = 1.0) -> Survey:
    """Look for feeds and sitemaps from the address of a front page or of a feed. Raises ``SurveyError``.

    Every request goes through the client: robots.txt, pauses and the policy on addresses hold. A redirect of the front
    page counts: the outlet is where it leads to.
    """
    surveyor = _Surveyor(client, delay_seconds)
    answer = surveyor.get(url, f"{ACCEPT_PAGES},{ACCEPT_XML}")
    if isinstance(answer, str):
        raise SurveyError(f"{redact(url)}: {answer}")
    named = _as_feed(answer, url)
    if named is not None:
        home = (named.listing.home_url if named.listing else None) or urljoin(answer.final_url, "/")
        answer = surveyor.get(home, ACCEPT_PAGES)
    homepage = _homepage(answer)
    homepage_url = homepage.url if homepage else urljoin(named.url if named else url, "/")
    sitemaps = _sitemaps(surveyor, homepage_url)
    return Survey(
        homepage_url=homepage_url,
        homepage=homepage,
        feeds=_feeds(surveyor, homepage_url, homepage, named),
        sitemaps=sitemaps,
        front_page=_front_page(answer) if homepage and isinstance(answer, Response) else None,
        unasked=tuple(surveyor.unasked),
    )


def ask_feed(client: Client, url: str, *, delay_seconds: float, found: str) -> Offer:
    """Ask for a feed and read it."""
    surveyor = _Surveyor(client, delay_seconds)
    return _ask_feed(surveyor, NamedFeed(url=url, title=None), found)


def ask_sitemap(client: Client, url: str, *, delay_seconds: float, found: str) -> Offer:
    """Ask for a sitemap, an index or a robots.txt that names sitemaps, and read it."""
    return _ask_sitemap(_Surveyor(client, delay_seconds), url, found)


def ask_section(client: Client, section: Section, *, delay_seconds: float) -> Offer:
    """Ask for a section page and read its links."""
    answer = _Surveyor(client, delay_seconds).get(section.url, ACCEPT_PAGES)
    offer = Offer(via=Via.SECTION, url=section.url, found="")
    if isinstance(answer, str):
        return replace(offer, problem=answer)
    listing = parse_section(answer.body, answer.final_url, section.selector, answer.header("Content-Type"))
    return replace(offer, listing=listing)


def _as_feed(answer: Response, url: str) -> Offer | None:
    try:
        listing = parse_feed(answer.body, answer.final_url, answer.header("Content-Type"))
    except XmlError:
        return None
    return Offer(via=Via.FEED, url=url, found="the address given", title=listing.title, listing=listing)


def _homepage(answer: Response | str) -> Homepage | None:
    if isinstance(answer, str):
        return None
    return read_homepage(answer.body[:_LARGEST_PAGE], answer.final_url, answer.header("Content-Type"))


def _front_page(answer: Response) -> Offer:
    section = Section(url=answer.final_url)
    body = answer.body[:_LARGEST_PAGE]
    listing = parse_section(body, answer.final_url, section.selector, answer.header("Content-Type"))
    return Offer(via=Via.SECTION, url=answer.final_url, found="the front page", listing=listing)


def _feeds(surveyor: _Surveyor, homepage_url: str, homepage: Homepage | None, named: Offer | None) -> tuple[Offer, ...]:
    """Ask for the feeds that are declared; else for those that are linked; else in the usual places."""
    known: tuple[Offer, ...] = () if named is None else (named,)
    taken = {offer.url for offer in known}
    ways = (
        (
            (homepage.declared, "declared by the front page"),
            (homepage.linked, "linked from the front page"),
        )
        if homepage
        else ()
    )
    for feeds, found in ways:
        wanted = [feed for feed in feeds if feed.url not in taken]
        surveyor.unasked += [feed.url for feed in wanted[MOST_FEEDS:]]
        known += tuple(_ask_feed(surveyor, feed, found) for feed in wanted[:MOST_FEEDS])
        if any(offer.is_readable for offer in known):
            return known
    for place in _USUAL_FEEDS:
        offer = _ask_feed(surveyor, NamedFeed(url=urljoin(homepage_url, place), title=None), "a usual place")
        if offer.is_readable:
            return (*known, offer)
    return known


def _ask_feed(surveyor: _Surveyor, feed: NamedFeed, found: str) -> Offer:
    offer = Offer(via=Via.FEED, url=feed.url, found=found, title=feed.title)
    answer = surveyor.get(feed.url, ACCEPT_XML)
    if isinstance(answer, str):
        return replace(offer, problem=answer)
    try:
        listing = parse_feed(answer.body, answer.final_url, answer.header("Content-Type"))
    except XmlError as error:
        return replace(offer, problem=f"{error.reason}: {error.detail}")
    return replace(offer, listing=listing, title=listing.title or feed.title)


def _sitemaps(surveyor: _Surveyor, homepage_url: str) -> tuple[Offer, ...]:
    """Ask for the sitemaps that robots.txt names, else in the usual places; of an index for one or two of its own."""
    robots = _ask_sitemap(surveyor, urljoin(homepage_url, "/robots.txt"), "")
    named = robots.children or ()
    if named:
        # Those of the news first: a large outlet names dozens.
        ordered = sorted(named, key=lambda url: not is_named_for_news(url))
        surveyor.unasked += ordered[_MOST_SITEMAPS:]
        offers = [_ask_sitemap(surveyor, url, "named by robots.txt") for url in ordered[:_MOST_SITEMAPS]]
    else:
        offers = []
        for place in _USUAL_SITEMAPS:
            offer = _ask_sitemap(surveyor, urljoin(homepage_url, place), "a usual place")
            if offer.is_readable:
                offers.append(offer)
    seen = {offer.url for offer in offers}
    for index in tuple(offers):
        for url in _worth_a_look(index):
            if url not in seen:
                seen.add(url)
                offers.append(_ask_sitemap(surveyor, url, f"listed in {redact(index.url)}"))
    return tuple(offers)


def _worth_a_look(index: Offer) -> tuple[str, ...]:
    """Choose of an index the sitemap of the news; without one, that which changed last."""
    children = tuple(url for url in index.children or () if not is_named_for_others(url))
    return tuple(url for url in children if is_named_for_news(url))[:2] or children[:1]


def _ask_sitemap(surveyor: _Surveyor, url: str, found: str) -> Offer:
    offer = Offer(via=Via.SITEMAP, url=url, found=found)
    answer = surveyor.get(url, ACCEPT_XML)
    if isinstance(answer, str):
        return replace(offer, problem=answer)
    try:
        read = parse_sitemap(answer.body, answer.final_url, answer.header("Content-Type"))
    except XmlError as error:
        return replace(offer, problem=f"{error.reason}: {error.detail}")
    if isinstance(read, Index):
        return replace(offer, children=read.sitemaps)
    return replace(offer, listing=read)
