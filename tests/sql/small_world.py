"""A small world: two outlets, four articles, two nights. What the views say of it is worked out by hand.

Night 1 (Thursday 15 January 2026, 02:00 UTC) reads
- FERRY, Harbour Post, published Wed 14 Jan 18:30: Maria Lund says one thing, a senior official tells the paper another;
- BRIDGE, Harbour Post, published Mon 12 Jan 23:30: MARIA LUND and Óscar Dahl say one thing each, and nobody a third;
- COPY, Valley Courier, published Wed 14 Jan 20:00: FERRY's text, with a closing line that names the Harbour Post;
- a page that is gone (404), and a feed that could not be read.
- the Harbour Post's feed with 30 entries and the Courier's with 12; the Courier's host asks to be left alone.
Night 2 (Friday 16 January, 02:00) reads FERRY again, with the headline of COPY and without the official; BRIDGE, as
it was (the Post's feed fails, the Courier's has been quiet for four days); and UNDATED, Valley Courier, behind a
paywall and cut short, in which M. Lund says one thing. A reviewer confirms what Maria Lund says in FERRY, and has Óscar
Dahl count as Óscar Dahl-Berg.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from tests.load.world import (
    NIGHT,
    Newsroom,
    make_alias,
    make_article,
    make_outcome,
    make_poll,
    make_quotation,
    make_rejection,
    make_review,
    make_run,
    make_sighting,
    make_speaker,
    make_visit,
    make_warc_record,
)
from tests.making import HARBOUR_POST, make_link, make_page
from transform.ids import content_id, sha256
from transform.reasons import Reason, Stage
from transform.records import (
    Access,
    Anonymity,
    Link,
    Notice,
    Origin,
    PollStatus,
    Precision,
    Quotation,
    QuotationReview,
    QuotationVerdict,
    Reading,
    RemovedBlock,
    Source,
    SpeakerAlias,
    Status,
)

NIGHT_2 = NIGHT + timedelta(days=1)
POST = replace(HARBOUR_POST, min_articles_per_day=2)
COURIER = Source(source_id="valley-courier", outlet="Valley Courier", min_articles_per_day=0)
FERRY = "https://harbourpost.example/ferry"
BRIDGE = "https://harbourpost.example/bridge"
COPY = "https://valleycourier.example/ferry"
COURIER_FEED = "https://valleycourier.example/rss"
UNDATED = "https://valleycourier.example/undated"

LUND_SAYS = "We will sail again before the spring."
OFFICIAL_SAYS = "The port is not safe."
SAILING = f"“{LUND_SAYS}” Maria Lund said."
FERRY_TEXT = f"{SAILING}\n\n“{OFFICIAL_SAYS}” a senior official told The Harbour Post."
UNDATED_TEXT = "“Wait,” said M. Lund."
BRIDGE_TEXT = "“The bridge stays shut,” said MARIA LUND.\n\n“Too soon,” claimed Óscar Dahl.\n\n“No comment.”"


def ferry(url: str = FERRY, **changes: Any) -> Reading:
    body = changes.pop("body", FERRY_TEXT)
    values: dict[str, Any] = {"title": "Ferry stays in port", "published_precision": Precision.MINUTE}
    article = make_article(url, body, **values | changes)
    lund = make_speaker(article, role="minister", affiliation="Ministry of Ports")
    official = make_speaker(article, None, descriptor="Senior official")
    quotations: list[Quotation] = [make_quotation(article, LUND_SAYS, lund)]
    if OFFICIAL_SAYS in body:
        said = make_quotation(
            article,
            OFFICIAL_SAYS,
            official,
            quotation_no=1,
            speaker_surface="a senior official",
            anonymity=Anonymity.ANONYMOUS_OFFICIAL,
            anonymity_descriptor="Senior official",
            told_to="The Harbour Post",
            cue="told",
            cue_lemma="tell",
        )
        quotations.append(said)
    return Reading(article=article, quotations=tuple(quotations), speakers=(lund, official))


def bridge(captured_at: datetime) -> Reading:
    published_at = datetime(2026, 1, 12, 23, 30, tzinfo=UTC)
    article = make_article(
        BRIDGE,
        BRIDGE_TEXT,
        title="Bridge shut",
        captured_at=captured_at,
        published_at=published_at,
        published_on=date(2026, 1, 13),
        published_precision=Precision.DAY,
        published_offset_minutes=None,
        authors=(),
        section=None,
    )
    lund = make_speaker(article, "MARIA LUND")
    dahl = make_speaker(article, "Óscar Dahl")
    return Reading(
        article=article,
        quotations=(
            make_quotation(article, "The bridge stays shut,", lund),
            make_quotation(
                article, "Too soon,", dahl, quotation_no=1, cue="claimed", cue_lemma="claim", cue_class="doubting"
            ),
            make_quotation(article, "No comment.", None, quotation_no=2, cue=None, cue_lemma=None),
        ),
        speakers=(lund, dahl),
    )


def copy() -> Reading:
    reading = ferry(
        COPY,
        source_id=COURIER.source_id,
        outlet=COURIER.outlet,
        title="Ferry sails again",
        published_at=datetime(2026, 1, 14, 20, 0, tzinfo=UTC),
    )
    version_id = reading.article.version_id
    return replace(
        reading,
        origins=(
            Origin(
                version_id=version_id,
                origin_outlet="Harbour Post",
                origin_url=FERRY,
                agency=None,
                evidence_kind="closing_line",
                evidence_text="Read the full story at the Harbour Post.",
                confidence=0.9,
            ),
        ),
        removed_blocks=(
            RemovedBlock(
                version_id=version_id,
                block_no=0,
                kind="syndication",
                rule="closing_line",
                raw_text="Read the full story at the Harbour Post.",
                char_start=len(FERRY_TEXT),
                target_url=FERRY,
                named_outlet="Harbour Post",
            ),
        ),
    )


def undated() -> Reading:
    article = make_article(
        UNDATED,
        UNDATED_TEXT,
        title="Undated",
        captured_at=NIGHT_2,
        source_id=COURIER.source_id,
        outlet=COURIER.outlet,
        published_at=None,
        published_on=None,
        published_evidence=None,
        published_offset_minutes=None,
        access=Access.PAYWALL,
        is_truncated=True,
    )
    lund = make_speaker(article, "M. Lund")
    return Reading(article=article, quotations=(make_quotation(article, "Wait,", lund),), speakers=(lund,))


def reviews() -> list[SpeakerAlias | QuotationReview]:
    """Make what a reviewer says on the second night."""
    said = ferry().quotations[0]
    return [make_alias("Óscar Dahl", "Óscar Dahl-Berg"), make_review(said, QuotationVerdict.CONFIRMED)]


def link_of(reading: Reading) -> Link:
    article = reading.article
    link_id = content_id("link", article.source_id, article.url)
    return make_link(article.url, source_id=article.source_id, link_id=link_id)


def records_of(reading: Reading, captured_at: datetime) -> list[Any]:
    link = link_of(reading)
    page = make_page(reading.article.body, reading.article.url, source_id=link.source_id, link_id=link.link_id)
    outcome = make_outcome(link, version_id=reading.article.version_id, ended_at=captured_at)
    return [link, make_sighting(link, captured_at), page, reading, outcome]


def build(newsroom: Newsroom) -> None:
    """Load both nights."""
    gone = make_link("https://harbourpost.example/gone")
    first: list[Any] = [POST, COURIER]
    for reading in (ferry(), bridge(NIGHT), copy()):
        first += records_of(reading, NIGHT)
    failed_feed = make_rejection(gone, Reason.FEED_NOT_A_FEED, stage=Stage.DISCOVER, link_id=None, http_status=200)
    capped = Notice(
        source_id=POST.source_id,
        item_key="https://harbourpost.example/feed.xml",
        stage=Stage.DISCOVER,
        reason=Reason.FEED_CAPPED,
        detail="500 of 812 entries read",
        noticed_at=NIGHT,
    )
    first += [
        gone,
        make_sighting(gone),
        make_outcome(gone, Status.REJECTED, stage=Stage.FETCH, reason=Reason.FETCH_HTTP_4XX, http_status=404),
        make_rejection(gone, Reason.FETCH_HTTP_4XX, payload_digest=sha256(b"Gone.")),
        failed_feed,
        capped,
        make_poll(),
        make_poll(
            COURIER_FEED,
            source_id=COURIER.source_id,
            n_entries=12,
            n_new_links=2,
            last_new_link_at=NIGHT - timedelta(days=3),
            usual_gap_hours=6.0,
        ),
        make_visit(),
        make_visit("valleycourier.example", n_failed=1, not_before=NIGHT + timedelta(days=2), robots="allows_all"),
    ]
    second: list[Any] = [POST, COURIER]
    changed = ferry(body=SAILING, title="Ferry sails again", captured_at=NIGHT_2)
    for reading in (changed, bridge(NIGHT_2), undated()):
        second += records_of(reading, NIGHT_2)
    second += reviews()
    page = make_page(BRIDGE_TEXT, BRIDGE)
    whole = make_warc_record(page)
    first += [
        whole,
        make_warc_record(make_page("Gone.", gone.url, http_status=404), page_id=None, archive_offset=1_490),
    ]
    second.append(make_warc_record(page, NIGHT_2, kind="revisit", n_bytes=600, refers_to_record_id=whole.record_id))
    second += [
        make_poll(
            polled_at=NIGHT_2,
            status=PollStatus.FAILED,
            reason=Reason.FETCH_HTTP_4XX,
            http_status=404,
            n_entries=None,
            n_failures=3,
            next_poll_at=NIGHT_2 + timedelta(days=2),
        ),
        make_poll(
            COURIER_FEED,
            source_id=COURIER.source_id,
            polled_at=NIGHT_2,
            status=PollStatus.NOT_MODIFIED,
            http_status=304,
            n_entries=None,
            last_new_link_at=NIGHT - timedelta(days=3),
            usual_gap_hours=6.0,
        ),
        make_visit(
            first_asked_at=NIGHT_2,
            last_asked_at=NIGHT_2,
            n_requests=1,
            n_failed=1,
            last_http_status=None,
            last_reason=Reason.FETCH_CONNECT,
            robots="unreachable",
        ),
    ]
    for number, records in enumerate((first, second), start=1):
        night = NIGHT + (number - 1) * timedelta(days=1)
        run = newsroom.start_run(number)
        run.write_batch("batch-000001", records)
        run.write_batch("run", [make_run(night + timedelta(minutes=10))])
        newsroom.load()
        run.close()
    with newsroom.open() as warehouse:  # eight articles that share a line would only blur what the views say of these
        warehouse.connection.execute(
            "insert into news.boilerplate values ('The Harbour Post', 1, 'Join our members.', 8, 10, $learnt_at)",
            {"learnt_at": NIGHT},
        )
