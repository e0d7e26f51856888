"""Every record that crosses a package border.

Each becomes a row of the table ``news.<name>`` in ``sql/tables/``, field for column; the DDL is the only place
where column types are written. Beside its fields every row carries ``run_id``, the run that brought it.

Every time is aware and in UTC. Offsets count characters (code points) of the article's ``body``, end exclusive.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from transform.reasons import Reason, Stage


class Via(StrEnum):
    """How a link was found."""

    FEED = "feed"
    SITEMAP = "sitemap"
    SECTION = "section"
    LIST = "list"
    FILE = "file"
    WARC = "warc"
    RECHECK = "recheck"
    """Known already, and due to be looked at again."""


class Precision(StrEnum):
    """How exactly a publication time was printed."""

    SECOND = "second"
    MINUTE = "minute"
    DAY = "day"


class Access(StrEnum):
    """What a reader without a subscription gets to see."""

    OPEN = "open"
    METERED = "metered"
    PAYWALL = "paywall"
    CONSENT = "consent"
    BOT_WALL = "bot_wall"
    SCRIPT_ONLY = "script_only"


class QuotationKind(StrEnum):
    """Whether the words of a quotation stand in marks: all, some, or none. The turns of a transcript are direct."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Anonymity(StrEnum):
    """Whether and how the article names the speaker. Unresolved is never counted as anonymous."""

    NAMED = "named"
    ANONYMOUS_OFFICIAL = "anonymous_official"
    ANONYMOUS_PERSON = "anonymous_person"
    COLLECTIVE = "collective"
    DOCUMENT = "document"
    UNRESOLVED = "unresolved"


class AliasVerdict(StrEnum):
    """What a reviewer says of two names."""

    SAME = "same"
    DISTINCT = "distinct"
    WITHDRAWN = "withdrawn"


class QuotationVerdict(StrEnum):
    """What a reviewer says of a quotation. A rejected one is no quotation: nobody said it."""

    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class PollStatus(StrEnum):
    """What came of the turn of a feed, sitemap, section or list."""

    OK = "ok"
    NOT_MODIFIED = "not_modified"
    """The server says that it is what it was: nothing was sent, nothing was read."""
    UNCHANGED = "unchanged"
    """It was sent whole, byte for byte what it was: nothing was read."""
    FAILED = "failed"
    NOT_DUE = "not_due"
    """It was not asked: it seldom brings news, or failed of late."""


class Status(StrEnum):
    """How a candidate link ended in a run. Every link of a run ends as exactly one of them.

    ``READ`` is what a part says of a page that gave an article; the load turns it into ``LOADED``,
    ``NEW_VERSION`` or ``UNCHANGED``, because only the warehouse knows what was there before.
    """

    READ = "read"
    LOADED = "loaded"
    NEW_VERSION = "new_version"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"
    DEFERRED = "deferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A page that lists articles, and the CSS selector of the links on it."""

    url: str
    selector: str = "a[href]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A header sent with each request of a source, with ``${...}`` in place of its secrets."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An outlet and the ways to read it, with what to expect of it."""

    source_id: str
    """Lower-case letters, digits and hyphens; the name of the source's file."""
    outlet: str
    """The outlet's name as readers know it."""
    homepage_url: str | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    language: str | None = None
    """BCP 47."""
    time_zone: str = "UTC"
    """IANA name of the zone in which the outlet prints times without one."""
    min_articles_per_day: int = 0
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    lists: tuple[str, ...] = ()
    """URL lists: addresses or paths of text files with one address a line."""
    files: tuple[str, ...] = ()
    """Local files or folders of HTML, text or JSON lines."""
    warcs: tuple[str, ...] = ()
    body_selectors: tuple[str, ...] = ()
    """CSS selectors of the article's text; they win over the general extraction."""
    delay_seconds: float = 1.0
    """Pause between two requests to one host of this source."""
    poll_hours_min: float | None = None
    """The shortest time between two polls of a feed; null for the program's own."""
    poll_hours_max: float | None = None
    """The longest, also for a feed that fails."""
    headers: tuple[Header, ...] = ()
    """Sent to the hosts that the source names; never with a secret in them, only with what stands for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address worth fetching, with what was said of it where it was found."""

    link_id: UUID
    """From source, URL as found and place where it was found."""
    source_id: str
    url: str
    """As found, made absolute; for a local file its ``file:`` URI."""
    url_normalized: str
    """For matching: see ``transform.urls.normalize_url``."""
    via: Via
    found_in_url: str | None
    found_at: datetime
    title_hint: str | None = None
    published_hint: str | None = None
    """The date as the feed or sitemap printed it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a server, file or WARC gave, untouched."""

    page_id: UUID
    """From the normalised URL and the digest of the payload."""
    link_id: UUID
    source_id: str
    url: str
    final_url: str
    """After redirects."""
    fetched_at: datetime
    """When the server was asked; of a file its time of last change, of a WARC record its WARC-Date."""
    http_status: int | None
    """Null where no server was asked."""
    content_type: str | None
    payload_digest: str
    """SHA-256 of the body, hexadecimal."""
    n_bytes: int
    elapsed_ms: int | None
    archive_path: str | None
    """WARC file with the bytes, relative to the archive folder; of a page from somebody else's WARC its absolute path.
    Null if the page was never archived."""
    archive_offset: int | None
    """Where the record begins in that file, in bytes."""
    warc_record_id: str | None
    """Of the record that has the bytes: of an answer that was not stored again, the one that it repeats."""
    body: bytes = field(repr=False)
    """Not a column: the archive keeps it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WarcRecord:
    """A record of the archive that tells what a server or file gave: where it is, and what it says."""

    record_id: str
    """``urn:uuid:...``"""
    kind: str
    """response (whole), revisit (its bytes are those of another record) or resource (from a file)."""
    url: str
    """As in the record: without secrets."""
    captured_at: datetime
    http_status: int | None
    content_type: str | None
    etag: str | None
    """As received."""
    last_modified: str | None
    """As received: the server's own clock."""
    payload_digest: str | None
    """SHA-256 of the body, decompressed: that of pages and rejections. Null where the server sent none (304)."""
    warc_digest: str | None
    """``sha1:...`` of the body as received: the record's WARC-Payload-Digest."""
    archive_path: str
    """Relative to the archive folder."""
    archive_offset: int
    """In bytes."""
    n_bytes: int
    """How long it is there, compressed."""
    refers_to_record_id: str | None
    """Of a revisit: the record that has the bytes."""
    page_id: UUID | None
    """The page that was read from it, or would have been; null for feeds, robots.txt, redirects and refused answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastCapture:
    """The last whole answer for an address that is asked for again: what the new one is compared with."""

    version_id: UUID
    """The version that it was, or was equal to."""
    validated_url: str | None
    """The address that gave the validators: they say nothing to any other. Null if the page is to be sent whole."""
    etag: str | None
    last_modified: str | None
    original: WarcRecord
    """The record with the bytes."""
    is_read_alike: bool = False
    """Whether the same bytes would be read as they were."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One version of a page understood."""

    version_id: UUID
    """From the article, its page, when it was captured and all that was read: a reading of a version."""
    article_id: UUID
    """UUIDv5 of the normalised URL."""
    page_id: UUID
    source_id: str
    outlet: str | None
    """The source's outlet; for a page from nowhere in particular its registered domain."""
    url: str
    canonical_url: str | None
    """As the page declares it."""
    url_normalized: str
    captured_at: datetime
    """When this version was seen: ``Page.fetched_at``."""
    title: str | None
    title_hint: str | None
    title_evidence: str | None
    authors: tuple[str, ...]
    """People only."""
    authors_evidence: str | None
    byline_raw: str | None
    credit_agency: str | None
    published_at: datetime | None
    """Null if unknown; never filled in from the time of collection."""
    published_on: date | None
    """The calendar day as printed, in the page's own zone."""
    published_raw: str | None
    published_precision: Precision | None
    published_evidence: str | None
    published_offset_minutes: int | None
    """The printed zone's offset from UTC, or the one shown by the same second printed without a zone; null if the page
    gave neither and the source's zone was assumed."""
    modified_at: datetime | None
    language: str | None
    """Detected, BCP 47."""
    language_confidence: float | None
    language_declared: str | None
    body: str = field(repr=False)
    """Cleaned text, paragraphs parted by an empty line. Stored in ``news.article_body``."""
    summary: str | None
    section: str | None
    keywords: tuple[str, ...]
    kind: str | None
    """news, opinion, analysis, interview, review, live_blog, press_release, advertorial, obituary, fact_check, satire;
    null if neither declared nor labelled."""
    dateline_raw: str | None
    dateline_place: str | None
    dateline_date: date | None
    """The day printed in the dateline; its year is the publication's where it prints none."""
    is_free: bool | None
    """As declared."""
    access: Access
    license: str | None
    """Address or name, as declared."""
    rights_text: str | None
    """The line that claims the rights, as printed or declared."""
    image_url: str | None
    image_caption: str | None
    image_credit: str | None
    correction_text: str | None
    """The notice of a correction, which stays in the text too."""
    word_count: int
    char_count: int
    extraction_method: str
    """selector, trafilatura, trafilatura_fallback, container, json_ld, live_posts or plain_text."""
    extraction_score: float | None
    """How well the body fits what else the page says, 0 to 1; null where nothing was to be compared."""
    is_truncated: bool
    """Known or suspected to be incomplete."""
    warnings: tuple[Reason, ...]
    code_version: str
    content_digest: str
    """SHA-256 over title, body, authors and dates: two captures with the same one are the same version."""
    body_digest: str
    """SHA-256 of the body."""
    reader_digest: str | None
    """What read it: of the program's version and what it was told of the outlet. Only what one reader read is compared;
    null if the first versions read it."""
    reading_digest: str | None
    """SHA-256 over all that was read, quotations and evidence included; null if the first versions read it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A candidate for a value of an article: where it stood, what it said, whether it was chosen."""

    version_id: UUID
    field: str
    """The column it is a candidate for: title, authors, published_at, ..."""
    origin: str
    """json_ld, meta, feed, byline, time_element, url, text, ..."""
    value: str
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedBlock:
    """Text taken out of an article because it is not part of it."""

    version_id: UUID
    block_no: int
    """Order on the page, from 0."""
    kind: str
    """promo, syndication, newsletter, caption, byline, share, copyright, ..."""
    rule: str
    raw_text: str
    char_start: int
    """Where in the body it would stand."""
    target_url: str | None
    named_outlet: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where an article, or the reporting in it, came from."""

    version_id: UUID
    origin_outlet: str
    origin_url: str | None
    agency: str | None
    evidence_kind: str
    """closing_line, based_on, canonical, dateline, sign, credit, copyright, byline, linked_data, contribution."""
    evidence_text: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of an article's body, end exclusive."""

    char_start: int
    char_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words given to someone."""

    quotation_id: UUID
    """From the version and the offset."""
    version_id: UUID
    article_id: UUID
    quotation_no: int
    """Order in the article, from 0."""
    kind: QuotationKind
    text: str
    """The words, without the outer marks: the spans joined with `` [...] ``."""
    spans: tuple[Span, ...]
    """One or more stretches of the body, without the outer marks."""
    char_start: int
    char_end: int
    paragraph_no: int
    """From 0."""
    context_before: str
    """Up to 100 characters."""
    context_after: str
    quote_style: str | None
    """The opening and closing marks as printed, such as ``“”``; null for indirect speech."""
    cue: str | None
    """The reporting verb or phrase as printed."""
    cue_start: int | None
    cue_end: int | None
    cue_lemma: str | None
    cue_class: str | None
    """neutral, emphatic, doubting, denying, urging, ...; null for a verb of no known class."""
    speaker_id: UUID | None
    """The resolved speaker; null if nobody could be found."""
    speaker_surface: str | None
    """As printed beside the quotation."""
    speaker_start: int | None
    speaker_end: int | None
    anonymity: Anonymity
    anonymity_descriptor: str | None
    """How the article describes an unnamed speaker: "senior official"."""
    anonymity_reason: str | None
    told_to: str | None
    said_on_raw: str | None
    """As printed: "on Monday"."""
    said_on: date | None
    confidence: float
    method: str
    """The rule that found the speaker."""
    text_digest: str
    """SHA-256 of the words folded for matching."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One person, office or body quoted in an article."""

    speaker_id: UUID
    """From the article and the folded name or descriptor: unnamed speakers are never one across articles."""
    article_id: UUID
    name: str | None
    """The fullest form printed; null if unnamed."""
    descriptor: str | None
    """How an unnamed speaker is described."""
    kind: str
    """person, organisation, document or unknown."""
    role: str | None
    affiliation: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerAlias:
    """A reviewer's word on a speaker's name: everywhere, or in one source or one article."""

    review_id: UUID
    """From all that it says, by whom and when."""
    alias: str
    """The name as resolved; in one article also as printed."""
    speaker: str
    """The name that it counts as, or that it is told apart from."""
    verdict: AliasVerdict
    source_id: str | None
    """Only in articles of this source."""
    article_id: UUID | None
    """Only in this article."""
    speaker_kind: str | None
    """person, organisation, document or unknown."""
    wikidata_qid: str | None
    note: str | None
    reviewed_by: str
    reviewed_at: datetime
    is_time_given: bool
    """Whether the reviewer gave the time; otherwise it is that of the import."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationReview:
    """A reviewer's word on a quotation, kept by article and words: both outlive the version and the code."""

    review_id: UUID
    """From all that it says, by whom and when."""
    article_id: UUID
    text_digest: str
    """That of ``Quotation.text_digest``."""
    text: str | None
    """The words as the reviewer saw them, to find them again when the borders have moved."""
    occurrence: int | None
    """Which one, from 1, if the article has the words more than once; null for all."""
    verdict: QuotationVerdict
    speaker: str | None
    speaker_kind: str | None
    """person, organisation, document or unknown."""
    wikidata_qid: str | None
    anonymity: Anonymity | None
    anonymity_descriptor: str | None
    told_to: str | None
    said_on: date | None
    kind: QuotationKind | None
    cleared: tuple[str, ...]
    """Columns that are to be empty: told_to, said_on, anonymity_descriptor."""
    note: str | None
    reviewed_by: str
    reviewed_at: datetime
    is_time_given: bool
    """Whether the reviewer gave the time; otherwise it is that of the import."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """A link, page, file or feed that gave no article."""

    link_id: UUID | None = None
    """Null if it is a feed, sitemap or entry that never became a link."""
    source_id: str
    item_key: str
    """URL, or path#member."""
    stage: Stage
    reason: Reason
    detail: str
    """One line, at most 500 characters, without secrets."""
    is_retryable: bool
    not_before: datetime | None = None
    """When another try makes sense; null if final, or at any time."""
    n_attempts: int = 1
    http_status: int | None = None
    limit_name: str | None = None
    limit_value: float | None = None
    measured_value: float | None = None
    payload_digest: str | None = None
    rejected_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A capture of an article that was read again, and in which this code sees none."""

    capture_id: UUID
    """The capture: see ``news.reading``."""
    article_id: UUID
    code_version: str
    stage: Stage
    reason: Reason
    refused_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something doubtful that cost nothing: said aloud, counted, and not a rejection."""

    source_id: str
    item_key: str
    stage: Stage
    reason: Reason
    detail: str
    noticed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """The turn of a feed, sitemap, section or list in a run. The last one is the state it is in."""

    feed_id: UUID
    """From source, way and address, and the selector of a section."""
    source_id: str
    url: str
    """Without secrets; for a local list its ``file:`` URI."""
    via: Via
    polled_at: datetime
    status: PollStatus
    reason: Reason | None
    """Of the last failure, until it is read again."""
    http_status: int | None
    n_entries: int | None
    """Null if nothing was read."""
    n_new_links: int | None
    """Links never seen before; null if nothing was read, or for the first time, or if it is an index of sitemaps."""
    n_failures: int
    """In a row, up to now."""
    etag: str | None
    """Of the last answer that was read; with the two below what shows that nothing has changed."""
    last_modified: str | None
    payload_digest: str | None
    whole_at: datetime | None
    """When the server last sent it whole."""
    last_new_link_at: datetime | None
    usual_gap_hours: float | None
    """Hours between two new links, over four weeks before the last one came; null while too few came."""
    next_poll_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HostVisit:
    """What one host was asked in a run, and how it answered."""

    host: str
    """Its name, with the port unless that is the usual one."""
    first_asked_at: datetime | None
    """Null if it was not asked for anything."""
    last_asked_at: datetime | None
    n_requests: int
    """All of them: robots.txt, redirects and further attempts."""
    n_failed: int
    """Those that were not answered, or with 429 or 5xx."""
    last_http_status: int | None
    last_reason: Reason | None
    """Of the last request, if it was not answered."""
    robots: str | None
    """rules, allows_all, unreachable, or kept (unreachable, and read by the rules of an earlier run); null if it was
    not needed."""
    robots_read_at: datetime | None
    """When the rules that count were read."""
    robots_digest: str | None
    """SHA-256 of robots.txt."""
    robots_text: str | None
    """Null if it is what an earlier run found, or if there is none."""
    crawl_delay_seconds: float | None
    """The pause between two requests that it asks for."""
    not_before: datetime | None
    """Until when it asked to be left alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A link seen by a run: the debit side of the accounts, written before anything is fetched."""

    link_id: UUID
    source_id: str
    seen_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a link seen by a run ended: the credit side of the accounts."""

    link_id: UUID
    source_id: str
    status: Status
    stage: Stage
    reason: Reason | None
    http_status: int | None
    version_id: UUID | None
    """The version that was read, whether it was new or not."""
    not_before: datetime | None
    ended_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of a flow: what it was asked, how it ended, with which code."""

    flow: str
    """nightly, ingest, ..."""
    asked: str
    """The request as JSON, without secrets."""
    started_at: datetime
    ended_at: datetime
    state: str
    """completed, completed_with_failures, failed, interrupted (stopped by a signal or found dead later)."""
    n_sources: int
    n_failed_sources: int
    code_version: str
    prefect_flow_run_id: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An article with all that was read from its page."""

    article: Article
    evidence: tuple[Evidence, ...] = ()
    removed_blocks: tuple[RemovedBlock, ...] = ()
    origins: tuple[Origin, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    speakers: tuple[Speaker, ...] = ()
