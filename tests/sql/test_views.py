"""What the views say of the small world, worked out by hand."""

from datetime import UTC, date, datetime
from typing import Any

import duckdb
import pytest

from load.schema import bring_up_to_date
from tests.load.world import NIGHT, run_id
from tests.sql.small_world import (
    BRIDGE,
    COPY,
    FERRY,
    FERRY_TEXT,
    LUND_SAYS,
    NIGHT_2,
    OFFICIAL_SAYS,
    SAILING,
    UNDATED,
    copy,
    ferry,
)

POST, COURIER = "The Harbour Post", "Valley Courier"
ARCHIVE_1, ARCHIVE_2 = "2026-01-15/run-00000.warc.gz", "2026-01-16/run-00000.warc.gz"
GONE = "https://harbourpost.example/gone"
JANUARY = date(2026, 1, 1)
MONDAY = date(2026, 1, 12)

ANSWERS: dict[str, tuple[str, list[tuple[Any, ...]]]] = {
    "articles are shown in their current version": (
        "select url, title, published_day, n_versions, is_republished from articles order by url",
        [
            (BRIDGE, "Bridge shut", date(2026, 1, 12), 1, False),
            (FERRY, "Ferry sails again", date(2026, 1, 14), 2, False),
            (COPY, "Ferry sails again", date(2026, 1, 14), 1, True),
            (UNDATED, "Undated", None, 1, False),
        ],
    ),
    "versions are numbered by the time of capture": (
        f"select version_no, is_current, captured_at, body from article_versions where url = '{FERRY}' order by 1",
        [(1, False, NIGHT, FERRY_TEXT), (2, True, NIGHT_2, SAILING)],
    ),
    "quotations are those of the current versions": (
        "select outlet, speaker, text from quotations order by outlet, url, quotation_no",
        [
            (POST, "MARIA LUND", "The bridge stays shut,"),
            (POST, "Óscar Dahl-Berg", "Too soon,"),
            (POST, None, "No comment."),
            (POST, "Maria Lund", LUND_SAYS),
            (COURIER, "Maria Lund", LUND_SAYS),
            (COURIER, None, OFFICIAL_SAYS),
            (COURIER, "M. Lund", "Wait,"),
        ],
    ),
    "a rejection has its outlet, and a feed that failed has no link": (
        "select outlet, url, reason, flow from rejections order by reason",
        [
            (POST, None, "FEED_NOT_A_FEED", "nightly"),
            (POST, "https://harbourpost.example/gone", "FETCH_HTTP_4XX", "nightly"),
        ],
    ),
    "the links of a run are the sum of the six ways to end": (
        (
            "select n_sighted, n_loaded, n_new_version, n_unchanged, n_duplicate, n_rejected, n_deferred,"
            " n_unaccounted, rejected_share, n_quotations, seconds from runs order by run_id"
        ),
        [(4, 3, 0, 0, 0, 1, 0, 0, 0.25, 7, 600.0), (3, 1, 1, 1, 0, 0, 0, 0, 0.0, 2, 600.0)],
    ),
    "an outcome has the flow and the address": (
        f"select flow, status, reason from outcomes where url = '{BRIDGE}' order by run_started_at",
        [("nightly", "loaded", None), ("nightly", "unchanged", "DUP_UNCHANGED")],
    ),
    "the archive's index has every answer with its place, and that of the body of one that came again": (
        (
            "select url, cdx_timestamp, kind, http_status, archive_path, archive_offset, n_bytes,"
            " body_archive_path, body_archive_offset from archive_index order by url, captured_at"
        ),
        [
            (BRIDGE, "20260115020000", "response", 200, ARCHIVE_1, 290, 1200, ARCHIVE_1, 290),
            (BRIDGE, "20260116020000", "revisit", 200, ARCHIVE_2, 290, 600, ARCHIVE_1, 290),
            (GONE, "20260115020000", "response", 404, ARCHIVE_1, 1490, 1200, ARCHIVE_1, 1490),
        ],
    ),
    "the bytes of what was refused are in the archive": (
        (
            "select rejections.url, archive_offset from rejections"
            " inner join archive_index on rejections.payload_digest = archive_index.payload_digest"
        ),
        [(GONE, 1490)],
    ),
    "speakers are ranked by week and outlet, whatever the case of their names": (
        (
            "select week, outlet, speaker, quotes, articles, quoted_chars, own_quotes, rank_in_outlet"
            " from top_speakers_by_outlet order by outlet, week, rank_in_outlet"
        ),
        [
            (MONDAY, POST, "Maria Lund", 2, 2, 37 + 22, 2, 1),
            (MONDAY, POST, "Óscar Dahl-Berg", 1, 1, 9, 1, 2),
            (MONDAY, COURIER, "Maria Lund", 1, 1, 37, 0, 1),
            (None, COURIER, "M. Lund", 1, 1, 5, 1, 1),
        ],
    ),
    "an unresolved quotation is no attribution, and a share has its denominator": (
        (
            "select month, outlet, section, attributions, anonymous, unresolved, anonymous_share,"
            " articles_with_anonymous, own_attributions, own_anonymous_share"
            " from anonymous_share order by outlet, section, month"
        ),
        [
            (JANUARY, POST, "Harbour", 1, 0, 0, 0.0, 0, 1, 0.0),
            (JANUARY, POST, None, 2, 0, 1, 0.0, 0, 2, 0.0),
            (JANUARY, COURIER, "Harbour", 2, 1, 0, 0.5, 1, 0, None),
            (None, COURIER, "Harbour", 1, 0, 0, 0.0, 0, 1, 0.0),
        ],
    ),
    "unnamed speakers are counted by their description": (
        "from anonymous_descriptors",
        [("senior official", "anonymous_official", COURIER, 1, 1, date(2026, 1, 14), date(2026, 1, 14))],
    ),
    "a quotation without a speaker is listed": (
        "select url, text, anonymity from unattributed_quotes",
        [(BRIDGE, "No comment.", "unresolved")],
    ),
    "what reviewers say stands beside what was found": (
        (
            "select text, speaker, speaker_found, review_verdict, reviewed_by"
            " from quotations where is_reviewed order by text"
        ),
        [
            ("Too soon,", "Óscar Dahl-Berg", "Óscar Dahl", "alias", "Kim Arden"),
            (LUND_SAYS, "Maria Lund", "Maria Lund", "confirmed", "Kim Arden"),
        ],
    ),
    "an alias has the place where it holds": (
        "select alias, speaker, scope, reviewed_by from speaker_aliases",
        [("Óscar Dahl", "Óscar Dahl-Berg", "everywhere", "Kim Arden")],
    ),
    "a review applies to the quotation in every version": (
        (
            "select version_no, review_match from review_matches"
            " inner join version_numbers using (version_id) order by version_no"
        ),
        [(1, "same_words"), (2, "same_words")],
    ),
    "what counts is kept for reviewed quotations alone": (
        "select distinct speaker, review_verdict, confidence, method from reviewed_attributions order by speaker",
        [("Maria Lund", "confirmed", 1.0, "reviewed"), ("Óscar Dahl-Berg", "alias", 0.9, "beside")],
    ),
    "a review says whether it applies": (
        "select url, verdict, n_quotations, review_match, state from quotation_reviews",
        [(FERRY, "confirmed", 1, "same_words", "applies")],
    ),
    "an initial and a last name may be somebody whose name is printed in full": (
        "select a_id, a_name, a_quotes, b_id, b_name, b_quotes, similarity from speaker_alias_review",
        [("m. lund", "M. Lund", 1, "maria lund", "Maria Lund", 3, 0.9)],
    ),
    "verbs are counted for named and unnamed speakers": (
        "select outlet, anonymity, cue, cue_class, quotes, own_quotes from cue_verbs order by outlet, anonymity, cue",
        [
            (POST, "named", "claim", "doubting", 1, 1),
            (POST, "named", "say", "neutral", 2, 2),
            (COURIER, "anonymous_official", "tell", "neutral", 1, 0),
            (COURIER, "named", "say", "neutral", 2, 1),
        ],
    ),
    "who was told something is not always who prints it": (
        "select outlet_told, publishing_outlet, own_interview, quotes from told_to",
        [("The Harbour Post", COURIER, False, 1)],
    ),
    "words carried by two outlets are one cluster, first printed by the earlier": (
        "select example, outlets, articles, wordings, first_outlet, outlet_list, distinct_speakers from quote_reuse",
        [(LUND_SAYS, 2, 2, 1, POST, [POST, COURIER], 1)],
    ),
    "two people quoted in one article are a pair": (
        "select speaker_a, speaker_b, articles, first_at from co_quotation_edges",
        [("MARIA LUND", "Óscar Dahl-Berg", 1, MONDAY)],
    ),
    "the share of copy has its denominator": (
        "select month, outlet, articles, with_origin, wire_share, top_origin from wire_share order by outlet, month",
        [
            (JANUARY, POST, 2, 0, 0.0, None),
            (JANUARY, COURIER, 1, 1, 1.0, "Harbour Post"),
            (None, COURIER, 1, 0, 0.0, None),
        ],
    ),
    "a closing line says who republishes whom": (
        "select origin, republisher, evidence_kind, articles, first_at, example from syndication_edges",
        [("Harbour Post", COURIER, "closing_line", 1, date(2026, 1, 14), COPY)],
    ),
    "one text, or one headline on one day, at two outlets is a duplicate": (
        "select evidence, articles, outlets, example, first_outlet, urls from duplicates order by evidence",
        # FERRY's text was COPY's when COPY was read, though it no longer is; the headline has come to be.
        [
            ("same_text", 2, 2, "Ferry sails again", POST, [FERRY, COPY]),
            ("same_title_and_day", 2, 2, "Ferry sails again", POST, [FERRY, COPY]),
        ],
    ),
    "a text at two outlets that one says it has from the other is a republication": (
        "select kind, score, evidence, earlier_url, later_url, earlier_day, later_day from article_links",
        [
            (
                "republication",
                1.0,
                "closing_line names Harbour Post; 100% of the shorter text, 100% of the longer",
                FERRY,
                COPY,
                date(2026, 1, 14),
                date(2026, 1, 14),
            )
        ],
    ),
    "of two that are one the later is the copy": (
        (
            "select article_id, n_articles, place, is_copy, original_id, original_outlet"
            " from article_copies order by place"
        ),
        [
            (ferry().article.article_id, 2, 1, False, ferry().article.article_id, POST),
            (copy().article.article_id, 2, 2, True, ferry().article.article_id, POST),
        ],
    ),
    "who had a text first is told by the times printed": (
        (
            "select example, first_outlet, first_at, outlets, articles, undated, spread_minutes, are_all_times_known"
            " from first_to_publish"
        ),
        [("Ferry sails again", POST, datetime(2026, 1, 14, 18, 30, tzinfo=UTC), 2, 2, 0, 90, True)],
    ),
    "a change of the text without a new modified time is silent": (
        (
            "select url, version_no, is_title_changed, is_body_changed, are_authors_changed, chars_added,"
            " chars_removed, is_boring, is_shrunk, is_silent_edit, hours_after_publication from article_changes"
        ),
        [(FERRY, 2, True, True, False, 0, len(FERRY_TEXT) - len(SAILING), False, False, True, 31.5)],
    ),
    "a changed headline is shown with the one before": (
        "select url, old_title, new_title, edit_distance from headline_changes",
        # "Ferry s" is kept, and so are "a", "s" and " " further on.
        [(FERRY, "Ferry stays in port", "Ferry sails again", 10)],
    ),
    "a quotation that a new version dropped is removed": (
        "select version_no, change, old_quote, new_quote, old_speaker from quote_edits",
        [(2, "removed", OFFICIAL_SAYS, None, "Senior official")],
    ),
    "versions are compared as the same code reads them": (
        "select version_no, version_id <> previous_version_id from version_pairs",
        [(2, True)],
    ),
    "every capture has the reading that counts": (
        "select n_readings, is_article, code_version, count(*) from capture_readings group by all",
        [(1, True, "0.1.0", 5)],
    ),
    "what counts is asked of some readings as of all": (
        (
            "select n_readings, is_article, code_version, count(*)"
            " from capture_readings_in('news.reading', 'news.refusal') group by all"
        ),
        [(1, True, "0.1.0", 5)],
    ),
    "versions are compared in some readings as in all": (
        "select version_no, version_id <> previous_version_id from version_pairs_in('news.reading', 'news.refusal')",
        [(2, True)],
    ),
    "the newest look says how an article stands": (
        (
            "select url, n_looks, last_status, last_http_status, is_gone, is_newest_withheld"
            " from article_looks order by url"
        ),
        [
            (BRIDGE, 2, "unchanged", 200, False, False),
            (FERRY, 2, "new_version", 200, False, False),
            (COPY, 1, "loaded", 200, False, False),
            (UNDATED, 1, "loaded", 200, False, False),
        ],
    ),
    "the funnel counts links by day, stage and end": (
        (
            "select day, source_id, stage, status, n, n_of_stage, share_of_stage, n_of_source from pipeline_funnel"
            " order by day, source_id, stage, status"
        ),
        [
            (date(2026, 1, 15), "harbour-post", "extract", "loaded", 2, 2, 1.0, 3),
            (date(2026, 1, 15), "harbour-post", "fetch", "rejected", 1, 1, 1.0, 3),
            (date(2026, 1, 15), "valley-courier", "extract", "loaded", 1, 1, 1.0, 1),
            (date(2026, 1, 16), "harbour-post", "extract", "new_version", 1, 2, 0.5, 2),
            (date(2026, 1, 16), "harbour-post", "extract", "unchanged", 1, 2, 0.5, 2),
            (date(2026, 1, 16), "valley-courier", "extract", "loaded", 1, 1, 1.0, 1),
        ],
    ),
    "a page that is gone is an outcome of fetching": (
        (
            "select day, outlet, outcome, http_status, n, robots_denied from fetch_outcomes"
            " where source_id = 'harbour-post' order by day, outcome"
        ),
        [
            (date(2026, 1, 15), POST, "FETCH_HTTP_4XX", 404, 1, 0),
            (date(2026, 1, 15), POST, "fetched", 200, 2, 0),
            (date(2026, 1, 16), POST, "fetched", 200, 2, 0),
        ],
    ),
    "a source below what is expected of it is low, and one of which nothing is expected is not": (
        (
            "select source_id, newest_captured_at, articles, last_24h, last_7d, expected_per_day, days_watched, state"
            " from source_freshness order by source_id"
        ),
        [
            ("harbour-post", NIGHT, 2, 0, 2, 2, 2, "low"),
            ("valley-courier", NIGHT_2, 2, 1, 2, 0, 2, "nothing_expected"),
        ],
    ),
    "what is doubtful about dates is counted": (
        (
            "select outlet, articles, undated, zone_unknown, day_only, in_future, usual_evidence"
            " from date_quality order by outlet"
        ),
        [(POST, 2, 0, 1, 1, 0, "json_ld"), (COURIER, 2, 1, 0, 0, 0, "json_ld")],
    ),
    "what is doubtful about texts is counted": (
        (
            "select week, outlet, articles, median_words, short, no_author, undated, truncated, removed_blocks"
            " from extraction_quality order by outlet"
        ),
        [(MONDAY, POST, 2, 12.0, 2, 1, 0, 0, 0), (MONDAY, COURIER, 2, 13.0, 2, 0, 1, 1, 1)],
    ),
    "what was learnt is shown with the share it was learnt from": (
        "select outlet, text, n_articles, n_articles_seen, share from learnt_boilerplate",
        [(POST, "Join our members.", 8, 10, 0.8)],
    ),
    "removed text is shown with its rule": (
        "select outlet, kind, rule, raw_text, articles, example_target, named_outlet from removed_boilerplate",
        [
            (
                COURIER,
                "syndication",
                "closing_line",
                "Read the full story at the Harbour Post.",
                1,
                FERRY,
                "Harbour Post",
            )
        ],
    ),
    "walls are counted by outlet": (
        (
            "select outlet, access, language, articles, articles_of_outlet, share_of_outlet, truncated"
            " from access_and_language order by outlet, access"
        ),
        [
            (POST, "open", "en", 2, 2, 1.0, 0),
            (COURIER, "open", "en", 1, 2, 0.5, 0),
            (COURIER, "paywall", "en", 1, 2, 0.5, 1),
        ],
    ),
    "days without articles count, days before the source was read do not": (
        "select day, source_id, articles, mean_28d, sd_28d from outlet_volume_daily order by source_id, day",
        [
            (date(2026, 1, 15), "harbour-post", 0, None, None),
            (date(2026, 1, 16), "harbour-post", 0, 0.0, None),
            (date(2026, 1, 15), "valley-courier", 0, None, None),
            (date(2026, 1, 16), "valley-courier", 0, 0.0, None),
        ],
    ),
    "days on end without articles are one gap": (
        "select source_id, gap_from, gap_to, silent_days from coverage_gaps order by source_id",
        [
            ("harbour-post", date(2026, 1, 15), date(2026, 1, 16), 2),
            ("valley-courier", date(2026, 1, 15), date(2026, 1, 16), 2),
        ],
    ),
    "the lag counts only articles dated to the minute": (
        "select day, outlet, articles, p50_minutes, published_in_future from ingest_lag order by outlet",
        [
            (date(2026, 1, 15), POST, 1, 450.0, 0),
            (date(2026, 1, 15), COURIER, 1, 360.0, 0),
        ],
    ),
    "a source is shown as it is defined now": (
        "select source_id, min_articles_per_day from sources order by source_id",
        [("harbour-post", 2), ("valley-courier", 0)],
    ),
    "a feed is as its last turn left it, and a quiet one is told from one that fails": (
        (
            "select outlet, state, last_status, reason, n_failures, asked_at, n_entries, round(silent_hours, 1),"
            " polls_28d, new_links_28d, failures_28d from feed_health order by outlet"
        ),
        [
            (POST, "failing", "failed", "FETCH_HTTP_4XX", 3, NIGHT_2, 30, None, 2, 0, 1),
            # Four days and ten minutes, where one usually comes in six hours.
            (COURIER, "quiet", "not_modified", None, 0, NIGHT_2, 12, 96.2, 2, 2, 0),
        ],
    ),
    "a host is as the last run that asked it left it": (
        (
            "select host, state, last_reason, robots, n_requests, requests_28d, failed_28d, first_asked_at"
            " from host_health order by host"
        ),
        [
            ("harbourpost.example", "unreachable", "FETCH_CONNECT", "unreachable", 1, 3, 1, NIGHT),
            ("valleycourier.example", "paused", None, "allows_all", 2, 2, 1, NIGHT),
        ],
    ),
    "versions have their numbers": (
        "select version_no, n_versions, is_current, count(*) from version_numbers group by all order by all",
        [(1, 1, True, 3), (1, 2, False, 1), (2, 2, True, 1)],
    ),
    "versions have their numbers in some readings as in all": (
        (
            "select version_no, n_versions, is_current, count(*)"
            " from version_numbers_in('news.reading', 'news.refusal') group by all order by all"
        ),
        [(1, 1, True, 3), (1, 2, False, 1), (2, 2, True, 1)],
    ),
    "quotations are found by their words without regard to case and accents": (
        "select outlet from quote_search('SÁIL AGAIN') order by outlet",
        [(POST,), (COURIER,)],
    ),
    "quotations are found by words that are only partly theirs": (
        (
            "select similarity, outlet, text"
            " from similar_quotes('[She said] “We’ll see: WE WILL SAIL again before the summer”', 0.5) order by outlet"
        ),
        # "we will sail", "will sail again", "sail again before" and "again before the", of five in the shorter.
        [(0.8, POST, LUND_SAYS), (0.8, COURIER, LUND_SAYS)],
    ),
    "a profile joins the spellings of a name": (
        "select speaker, outlet, roles, quotes, articles from speaker_profile('maria lund')",
        [("Maria Lund", POST, ["minister"], 2, 2), ("Maria Lund", COURIER, ["minister"], 1, 1)],
    ),
    "an article can be seen as it was": (
        f"select title from article_as_of('{ferry().article.article_id}', '2026-01-15 12:00:00+00')",
        [("Ferry stays in port",)],
    ),
    "an article that was not known yet has no row": (
        f"from article_as_of('{ferry().article.article_id}', '2026-01-14 12:00:00+00')",
        [],
    ),
    "coverage is asked for a period": (
        "select day, source_id, articles from coverage_between('2026-01-16', '2026-01-31')",
        [(date(2026, 1, 16), "harbour-post", 0), (date(2026, 1, 16), "valley-courier", 0)],
    ),
    "two outlets are compared side by side": (
        "from compare_outlets('the harbour post', 'VALLEY COURIER', '2026-01-01', '2026-01-31')",
        [(POST, 2, 0, 2, 12.0, 4, 3, 0, 0.0, 3, 0.0), (COURIER, 1, 1, 0, 22.0, 2, 2, 1, 0.5, 0, None)],
    ),
}


@pytest.mark.parametrize("promise", ANSWERS)
def test_the_views_keep_their_promises(world: duckdb.DuckDBPyConnection, promise: str) -> None:
    query, answer = ANSWERS[promise]
    assert world.execute(query).fetchall() == answer


def test_every_view_and_table_macro_has_a_promise(world: duckdb.DuckDBPyConnection) -> None:
    names = world.execute(
        "select view_name from duckdb_views() where not internal union"
        " select function_name from duckdb_functions() where not internal and function_type = 'table_macro'"
        " and schema_name = 'main'"
    ).fetchall()
    asked = " ".join(query for query, _ in ANSWERS.values())
    assert [name for (name,) in names if f"from {name}" not in asked] == []


def test_the_newest_run_is_the_last(world: duckdb.DuckDBPyConnection) -> None:
    assert world.execute("select max(run_id) from runs").fetchall() == [(run_id(2),)]


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Los_Angeles"])
def test_days_are_cut_in_utc_whatever_the_zone_of_the_session(zone: str) -> None:
    with duckdb.connect(":memory:") as connection:
        bring_up_to_date(connection)
        connection.execute(f"set TimeZone = '{zone}'")
        moment = datetime(2026, 1, 12, 23, 30, tzinfo=UTC)
        assert connection.execute("select utc_day(?)", [moment]).fetchall() == [(MONDAY,)]
