"""The outlets of a load run: who they are, what they publish, how they misbehave, and what is to become of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from random import Random

# One page in so many lies where robots.txt lets nobody go, though the feed lists it.
DISALLOWED_EVERY = 25
DISALLOWED_PREFIX = "/members/"
CRAWL_DELAYS = (0.0, 0.05, 0.1, 0.2)
RETRY_AFTER_SECONDS = 1
LONG_RETRY_AFTER_SECONDS = 3_600
_FIRST_RATE_LIMITED = 3

# What a host does that misbehaves: with all of its pages, with its robots.txt, or with every other page something else.
BAD_HOSTS = ("mixed", "tarpit", "robots-500", "robots-silent", "rate-limited", "drips")
# What a page of a mixed host does, and the reason codes that may come of it; none: it is loaded all the same.
BAD_PAGES: dict[str, tuple[str, ...]] = {
    "silent": ("FETCH_TIMEOUT",),
    "drips body": ("FETCH_DEADLINE",),
    "drips headers": ("FETCH_DEADLINE",),
    "endless": ("FETCH_TOO_LARGE", "FETCH_DEADLINE"),
    "gzip bomb": ("FETCH_TOO_LARGE",),
    "cut gzip": ("FETCH_TRUNCATED",),
    "short body": ("FETCH_TRUNCATED",),
    "loop": ("FETCH_REDIRECT_LIMIT",),
    "500": ("FETCH_HTTP_5XX",),
    "503 twice": (),
    "429 once": (),
    "reset": ("FETCH_CONNECT", "FETCH_TRUNCATED", "FETCH_PROTOCOL"),
    "garbage": ("FETCH_PROTOCOL", "FETCH_CONNECT"),
    "to a forbidden address": ("FETCH_BLOCKED_ADDRESS",),
    "to a file": ("FETCH_BAD_SCHEME",),
    "404": ("FETCH_HTTP_4XX",),
    "image": ("FETCH_CONTENT_TYPE",),
}

_PEOPLE = ("Ines Corvo", "Rurik Dahlen", "Maela Strand", "Tobin Reyes", "Oda Falk", "Petra Lindqvist", "Jonas Amaro")
_OFFICES = ("harbour master", "mayor", "head teacher", "union secretary", "chief engineer", "museum director", "farmer")
_WHO = ("The town council", "A group of fishers", "The ferry company", "The regional court", "The hospital board")
_DID = ("approved", "delayed", "questioned", "published", "rejected", "reviewed", "defended", "withdrew", "discussed")
_WHAT = ("the plan for the new quay", "a report on rising rents", "the timetable for winter", "the cost of the bridge")
_WHERE = ("in Quillhaven", "on the island of Skerry", "at the old shipyard", "near the western dam", "in Lindmoor")
_WHEN = ("on Monday", "after a long debate", "before the summer break", "in a single sitting", "for the third time")
_WHY = ("because repairs cost more than expected", "although two members voted against it", "as storms come earlier")
_SAID = ("We have waited long enough", "Nobody asked the people who live here", "The figures speak for themselves")


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadHost:
    """One outlet with a host of its own."""

    number: int
    kind: str
    """``good``, or one of ``BAD_HOSTS``."""
    n_pages: int
    crawl_delay: float
    """Seconds, as its robots.txt says; 0 for none."""
    port: int = 0

    @property
    def name(self) -> str:
        return f"outlet-{self.number:03d}.example"

    @property
    def source_id(self) -> str:
        return f"outlet-{self.number:03d}"

    @property
    def address(self) -> str:
        """An address of loopback: Linux answers on all of 127.0.0.0/8."""
        return f"127.0.{1 + self.number // 200}.{1 + self.number % 200}"

    @property
    def base_url(self) -> str:
        return f"http://{self.name}:{self.port}"

    @property
    def is_readable(self) -> bool:
        """Whether its feed or sitemap can be read."""
        return self.kind not in ("robots-500", "robots-silent")

    @property
    def has_sitemap(self) -> bool:
        return self.number % 4 == 3

    @property
    def listing(self) -> str:
        return "/sitemap.xml" if self.has_sitemap else "/rss.xml"

    def at(self, port: int) -> "LoadHost":
        return replace(self, port=port)

    def paths(self) -> Iterator[str]:
        return (self.path(number) for number in range(self.n_pages))

    def path(self, number: int) -> str:
        if number % DISALLOWED_EVERY == DISALLOWED_EVERY - 1:
            return f"{DISALLOWED_PREFIX}{number:04d}"
        return f"/news/2026/11/{number:04d}-{_slug(_title(self.number, number))}"

    def misbehaviour(self, number: int) -> str | None:
        """Return what a page does that it should not."""
        match self.kind:
            case "tarpit":
                return "silent"
            case "drips":
                return "drips body"
            case "rate-limited":
                return "429 for long" if number >= _FIRST_RATE_LIMITED else None
            case "mixed" if number % 2:
                kinds = tuple(BAD_PAGES)
                return kinds[number // 2 % len(kinds)]
            case _:
                return None

    def reasons(self, number: int) -> tuple[str, ...]:
        """Return the reason codes with which a page may end; none if it must be loaded."""
        if self.path(number).startswith(DISALLOWED_PREFIX) and self.kind in ("good", "mixed"):
            return ("FETCH_BLOCKED_ROBOTS",)
        match self.misbehaviour(number):
            case None:
                return ()
            case "429 for long":
                return ("FETCH_RATE_LIMITED", "FETCH_BLOCKED_ROBOTS")
            case kind if self.kind == "mixed":
                return BAD_PAGES[kind]
            case kind:
                return (*BAD_PAGES[kind], "FETCH_BLOCKED_ROBOTS")


def make_hosts(n_hosts: int, n_pages: int, n_bad: int, *, has_delays: bool = True) -> list[LoadHost]:
    """Make outlets that share the pages; every so-manieth misbehaves, each in another way."""
    every = n_hosts // n_bad if n_bad else n_hosts + 1
    hosts = []
    for number in range(n_hosts):
        is_bad = number % every == every - 1 and number // every < n_bad
        hosts.append(
            LoadHost(
                number=number,
                kind=BAD_HOSTS[number // every % len(BAD_HOSTS)] if is_bad else "good",
                n_pages=n_pages // n_hosts,
                crawl_delay=CRAWL_DELAYS[number % len(CRAWL_DELAYS)] if has_delays else 0.0,
            )
        )
    return hosts


def robots_txt(host: LoadHost) -> str:
    lines = ["User-agent: *", f"Disallow: {DISALLOWED_PREFIX}"]
    if host.crawl_delay:
        lines.append(f"Crawl-delay: {host.crawl_delay:g}")
    return "\n".join((*lines, ""))


def listing_xml(host: LoadHost) -> str:
    """Write the feed or the sitemap of an outlet."""
    if host.has_sitemap:
        urls = "".join(
            f"<url><loc>{host.base_url}{path}</loc><lastmod>2026-11-{1 + n % 20:02d}</lastmod></url>"
            for n, path in enumerate(host.paths())
        )
        return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
    entries = "".join(
        f"<item><title>{_title(host.number, n)}</title><link>{host.base_url}{path}</link>"
        f"<pubDate>{1 + n % 20:02d} Nov 2026 08:{n % 60:02d}:00 GMT</pubDate></item>"
        for n, path in enumerate(host.paths())
    )
    return f'<rss version="2.0"><channel><title>{host.name}</title>{entries}</channel></rss>'


def page_html(host: LoadHost, number: int) -> str:
    """Write a page of a usual length: a story of 400 to 700 words amid its outlet's furniture."""
    random = Random(f"{host.number}/{number}")
    title = _title(host.number, number)
    story = "".join(f"<p>{_paragraph(random)}</p>\n" for _ in range(random.randint(8, 14)))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} | {host.name}</title>'
        f'<meta property="article:published_time" content="2026-11-{1 + number % 20:02d}T08:{number % 60:02d}:00Z">'
        f'<meta name="author" content="{random.choice(_PEOPLE)}"></head><body>{_furniture(host.name)}'
        f"<article><h1>{title}</h1>\n{story}</article><footer>© {host.name}</footer></body></html>"
    )


@cache
def _furniture(name: str) -> str:
    links = "".join(f'<li><a href="/section/{n}">Section {n} of {name}</a></li>' for n in range(60))
    return f"<header><nav><ul>{links}</ul></nav></header>"


def _title(host: int, number: int) -> str:
    random = Random(f"title {host}/{number}")
    who, did, what, where = (random.choice(words) for words in (_WHO, _DID, _WHAT, _WHERE))
    return f"{who} {did} {what} {where}, says paper {host} on its page {number}"


def _slug(title: str) -> str:
    return title.lower().replace(",", "").replace(" ", "-")


def _paragraph(random: Random) -> str:
    sentences = [
        f"{random.choice(_WHO)} {random.choice(_DID)} {random.choice(_WHAT)} {random.choice(_WHERE)} "
        f"{random.choice(_WHEN)}, {random.choice(_WHY)}, {random.randint(2, 900)} {random.choice(_OFFICES)}s heard."
        for _ in range(random.randint(1, 3))
    ]
    if random.random() < 0.4:
        said = " ".join(random.choice(words) for words in (_SAID, _WHERE, _WHEN, _WHY))
        sentences.append(f"“{said},” said {random.choice(_PEOPLE)}, the {random.choice(_OFFICES)}.")
    return " ".join(sentences)
