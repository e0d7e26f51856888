"""Invented readings, runs and warehouses for the tests of loading and SQL."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from load.loading import Loaded, load_parts
from load.parts import RunFolder
from load.warehouse import Warehouse, open_warehouse
from tests.making import HARBOUR_POST, make_link, make_page
from transform.ids import article_id, content_id, sha256
from transform.reasons import Reason, Stage
from transform.records import (
    Access,
    AliasVerdict,
    Anonymity,
    Article,
    Evidence,
    HostVisit,
    Link,
    Outcome,
    Page,
    Poll,
    PollStatus,
    Quotation,
    QuotationKind,
    QuotationReview,
    QuotationVerdict,
    Reading,
    Rejection,
    Run,
    Sighting,
    Span,
    Speaker,
    SpeakerAlias,
    Status,
    Via,
    WarcRecord,
)

NIGHT = datetime(2026, 1, 15, 2, 0, tzinfo=UTC)
FERRY = "https://harbourpost.example/news/ferry"


def make_article(url: str = FERRY, body: str = "The ferry stays in port.", **changes: Any) -> Article:
    """Make a version whose digests follow from its text, title and time of capture."""
    link = make_link(url)
    title = changes.get("title", "Ferry stays in port")
    captured_at = changes.get("captured_at", NIGHT)
    digest = sha256(f"{title}|{body}".encode())
    reading_digest = changes.get("reading_digest", digest)
    article = Article(
        version_id=content_id("version", link.url_normalized, reading_digest, captured_at.isoformat()),
        article_id=article_id(link.url_normalized),
        page_id=make_page(body, url).page_id,
        source_id=HARBOUR_POST.source_id,
        outlet=HARBOUR_POST.outlet,
        url=url,
        canonical_url=None,
        url_normalized=link.url_normalized,
        captured_at=captured_at,
        title=title,
        title_hint=None,
        title_evidence="json_ld",
        authors=("Ana Sousa",),
        authors_evidence="json_ld",
        byline_raw=None,
        credit_agency=None,
        published_at=datetime(2026, 1, 14, 18, 30, tzinfo=UTC),
        published_on=datetime(2026, 1, 14, tzinfo=UTC).date(),
        published_raw="2026-01-14T18:30:00Z",
        published_precision=None,
        published_evidence="json_ld",
        published_offset_minutes=0,
        modified_at=None,
        language="en",
        language_confidence=0.99,
        language_declared="en",
        body=body,
        summary=None,
        section="Harbour",
        keywords=(),
        kind=None,
        dateline_raw=None,
        dateline_place=None,
        dateline_date=None,
        is_free=None,
        access=Access.OPEN,
        license=None,
        rights_text=None,
        image_url=None,
        image_caption=None,
        image_credit=None,
        correction_text=None,
        word_count=len(body.split()),
        char_count=len(body),
        extraction_method="general",
        extraction_score=None,
        is_truncated=False,
        warnings=(),
        code_version="0.1.0",
        content_digest=digest,
        body_digest=sha256(body.encode()),
        reader_digest=None,
        reading_digest=reading_digest,
    )
    return replace(article, **changes)


def make_speaker(article: Article, name: str | None = "Maria Lund", **changes: Any) -> Speaker:
    speaker = Speaker(
        speaker_id=content_id("speaker", str(article.article_id), name or str(changes.get("descriptor"))),
        article_id=article.article_id,
        name=name,
        descriptor=None,
        kind="person",
        role=None,
        affiliation=None,
    )
    return replace(speaker, **changes)


def make_quotation(article: Article, words: str, speaker: Speaker | None, **changes: Any) -> Quotation:
    """Make a direct quotation of words that stand in the article's text."""
    start = article.body.index(words)
    end = start + len(words)
    quotation = Quotation(
        quotation_id=content_id("quotation", str(article.version_id), str(start)),
        version_id=article.version_id,
        article_id=article.article_id,
        quotation_no=0,
        kind=QuotationKind.DIRECT,
        text=words,
        spans=(Span(char_start=start, char_end=end),),
        char_start=start,
        char_end=end,
        paragraph_no=0,
        context_before=article.body[max(0, start - 100) : start],
        context_after=article.body[end : end + 100],
        quote_style="“”",
        cue="said",
        cue_start=None,
        cue_end=None,
        cue_lemma="say",
        cue_class="neutral",
        speaker_id=speaker.speaker_id if speaker else None,
        speaker_surface=speaker.name if speaker else None,
        speaker_start=None,
        speaker_end=None,
        anonymity=Anonymity.NAMED if speaker else Anonymity.UNRESOLVED,
        anonymity_descriptor=None,
        anonymity_reason=None,
        told_to=None,
        said_on_raw=None,
        said_on=None,
        confidence=0.9,
        method="beside",
        text_digest=sha256(words.lower().encode()),
    )
    return replace(quotation, **changes)


def make_reading(
    url: str = FERRY, words: str = "We will sail again.", further: Sequence[str] = (), **changes: Any
) -> Reading:
    """Make an article in which Maria Lund says some words, perhaps with further paragraphs behind them."""
    article = make_article(url, "\n\n".join((f"“{words}” Maria Lund said.", *further)), **changes)
    speaker = make_speaker(article)
    return Reading(
        article=article,
        evidence=(
            Evidence(
                version_id=article.version_id,
                field="title",
                origin="meta",
                value=article.title or "",
                is_chosen=True,
            ),
        ),
        quotations=(make_quotation(article, words, speaker),),
        speakers=(speaker,),
    )


def make_alias(alias: str, speaker: str, **changes: Any) -> SpeakerAlias:
    """Make a reviewer's word that one name counts as another everywhere."""
    review = SpeakerAlias(
        review_id=content_id("speaker_alias", alias, speaker, *map(str, changes.values())),
        alias=alias,
        speaker=speaker,
        verdict=AliasVerdict.SAME,
        source_id=None,
        article_id=None,
        speaker_kind=None,
        wikidata_qid=None,
        note=None,
        reviewed_by="Kim Arden",
        reviewed_at=NIGHT,
        is_time_given=True,
    )
    return replace(review, **changes)


def make_review(quotation: Quotation, verdict: QuotationVerdict, **changes: Any) -> QuotationReview:
    """Make a reviewer's word on a quotation."""
    review = QuotationReview(
        review_id=content_id("review", quotation.text_digest, verdict, *map(str, changes.values())),
        article_id=quotation.article_id,
        text_digest=quotation.text_digest,
        text=quotation.text,
        occurrence=None,
        verdict=verdict,
        speaker=None,
        speaker_kind=None,
        wikidata_qid=None,
        anonymity=None,
        anonymity_descriptor=None,
        told_to=None,
        said_on=None,
        kind=None,
        cleared=(),
        note=None,
        reviewed_by="Kim Arden",
        reviewed_at=NIGHT,
        is_time_given=True,
    )
    return replace(review, **changes)


def make_outcome(link: Link, status: Status = Status.READ, **changes: Any) -> Outcome:
    outcome = Outcome(
        link_id=link.link_id,
        source_id=link.source_id,
        status=status,
        stage=Stage.EXTRACT,
        reason=None,
        http_status=200,
        version_id=None,
        not_before=None,
        ended_at=NIGHT,
    )
    return replace(outcome, **changes)


def make_sighting(link: Link, seen_at: datetime = NIGHT) -> Sighting:
    return Sighting(link_id=link.link_id, source_id=link.source_id, seen_at=seen_at)


def make_rejection(link: Link, reason: Reason, **changes: Any) -> Rejection:
    rejection = Rejection(
        link_id=link.link_id,
        source_id=link.source_id,
        item_key=link.url,
        stage=Stage.FETCH,
        reason=reason,
        detail="said the server",
        is_retryable=False,
        not_before=None,
        n_attempts=1,
        http_status=404,
        limit_name=None,
        limit_value=None,
        measured_value=None,
        payload_digest=None,
        rejected_at=NIGHT,
    )
    return replace(rejection, **changes)


def make_warc_record(page: Page, at: datetime = NIGHT, **changes: Any) -> WarcRecord:
    record = WarcRecord(
        record_id=f"urn:uuid:{content_id('record', str(page.page_id), at.isoformat())}",
        kind="response",
        url=page.final_url,
        captured_at=at,
        http_status=page.http_status,
        content_type=page.content_type,
        etag='"v1"',
        last_modified=None,
        payload_digest=page.payload_digest,
        warc_digest="sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ",
        archive_path=f"{at:%Y-%m-%d}/run-00000.warc.gz",
        archive_offset=290,
        n_bytes=1_200,
        refers_to_record_id=None,
        page_id=page.page_id,
    )
    return replace(record, **changes)


def make_poll(url: str = "https://harbourpost.example/feed.xml", **changes: Any) -> Poll:
    """Make the turn of a feed that was read and brought nothing new."""
    poll = Poll(
        feed_id=content_id("feed", str(changes.get("source_id", HARBOUR_POST.source_id)), url),
        source_id=HARBOUR_POST.source_id,
        url=url,
        via=Via.FEED,
        polled_at=NIGHT,
        status=PollStatus.OK,
        reason=None,
        http_status=200,
        n_entries=30,
        n_new_links=None,
        n_failures=0,
        etag=None,
        last_modified=None,
        payload_digest=None,
        whole_at=NIGHT,
        last_new_link_at=None,
        usual_gap_hours=None,
        next_poll_at=NIGHT + timedelta(hours=1),
    )
    return replace(poll, **changes)


def make_visit(host: str = "harbourpost.example", **changes: Any) -> HostVisit:
    """Make a host that was asked twice and answered."""
    visit = HostVisit(
        host=host,
        first_asked_at=NIGHT,
        last_asked_at=NIGHT + timedelta(minutes=1),
        n_requests=2,
        n_failed=0,
        last_http_status=200,
        last_reason=None,
        robots="rules",
        robots_read_at=NIGHT,
        robots_digest=sha256(b"User-agent: *"),
        robots_text="User-agent: *",
        crawl_delay_seconds=0.0,
        not_before=None,
    )
    return replace(visit, **changes)


def make_run(ended_at: datetime = NIGHT + timedelta(minutes=10), **changes: Any) -> Run:
    run = Run(
        flow="nightly",
        asked="{}",
        started_at=ended_at - timedelta(minutes=10),
        ended_at=ended_at,
        state="completed",
        n_sources=1,
        n_failed_sources=0,
        code_version="0.1.0",
        prefect_flow_run_id=None,
    )
    return replace(run, **changes)


def accounted(*readings: Reading) -> list[Any]:
    """Return readings with all that a run stages beside them: source, link, page, sighting and outcome."""
    records: list[Any] = [HARBOUR_POST]
    for reading in readings:
        link = make_link(reading.article.url)
        outcome = make_outcome(link, version_id=reading.article.version_id, ended_at=reading.article.captured_at)
        page = make_page(reading.article.body, reading.article.url)
        records += [link, make_sighting(link, reading.article.captured_at), page, reading, outcome]
    return records


@dataclass(frozen=True, slots=True)
class Newsroom:
    """A home folder with everything that a run needs of it."""

    home: Path

    @property
    def staging(self) -> Path:
        return self.home / "staging"

    @property
    def parts(self) -> Path:
        return self.home / "parts"

    @property
    def path(self) -> Path:
        return self.home / "warehouse.duckdb"

    @property
    def lock(self) -> Path:
        return self.home / "warehouse.lock"

    @property
    def published(self) -> Path:
        return self.home / "published.duckdb"

    @contextmanager
    def open(self, wait_seconds: float = 0) -> Iterator[Warehouse]:
        with open_warehouse(self.path, self.lock, wait_seconds=wait_seconds) as warehouse:
            yield warehouse

    def start_run(self, number: int = 1) -> RunFolder:
        return RunFolder.create(self.staging, run_id(number), "nightly", "{}", NIGHT, "0.1.0")

    def stage(self, records: Sequence[Any], number: int = 1, name: str = "batch-000001") -> Path:
        """Stage one batch of a run that then ends."""
        folder = self.start_run(number)
        try:
            return folder.write_batch(name, [*records, make_run()])
        finally:
            folder.close()

    def load(self) -> Loaded:
        with self.open() as warehouse:
            return load_parts(warehouse, self.staging, self.parts, NIGHT)

    def bring_in(self, *readings: Reading, number: int = 1) -> Loaded:
        """Stage and load one run with some readings."""
        self.stage(accounted(*readings), number)
        return self.load()


def run_id(number: int) -> UUID:
    """Make a run's key; a larger number is a later run, as with UUIDv7."""
    return UUID(f"0197a000-0000-7000-8000-{number:012d}")
