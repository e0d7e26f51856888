"""Rows of reviews: what they mean, and what is said of those that cannot be read."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from tests.making import key
from transform.quotations.reuse.digest import digest_of_words
from transform.records import AliasVerdict, Anonymity, QuotationKind, QuotationVerdict
from transform.reviews.cells import BadCell, Sitting
from transform.reviews.read import read_quotation_review, read_speaker_alias, target_of

NOW = datetime(2026, 1, 15, 2, 0, tzinfo=UTC)
SITTING = Sitting("Kim Arden", NOW)
ARTICLE = str(key("ferry"))
SAID = "We will sail again,"
QUOTATION = {"verdict": "confirmed", "article_id": ARTICLE, "text": SAID}
ALIAS = {"alias": "M. Lund", "speaker": "Maria Lund"}


def test_two_names_are_enough_for_an_alias() -> None:
    alias = read_speaker_alias(ALIAS, SITTING)
    assert alias is not None
    assert (alias.alias, alias.speaker, alias.verdict) == ("M. Lund", "Maria Lund", AliasVerdict.SAME)
    assert (alias.source_id, alias.article_id, alias.note) == (None, None, None)
    assert (alias.reviewed_by, alias.reviewed_at, alias.is_time_given) == ("Kim Arden", NOW, False)


def test_a_row_without_a_verdict_was_not_reviewed() -> None:
    assert read_speaker_alias(ALIAS | {"verdict": " "}, SITTING) is None
    assert read_quotation_review(QUOTATION | {"verdict": "", "note": "?"}, SITTING) is None


def test_the_words_are_enough_to_name_a_quotation_and_so_is_their_digest() -> None:
    by_words = read_quotation_review(QUOTATION, SITTING)
    by_digest = read_quotation_review(QUOTATION | {"text": "", "text_digest": digest_of_words(SAID)}, SITTING)
    assert by_words is not None
    assert by_digest is not None
    assert by_words.text_digest == by_digest.text_digest == digest_of_words("we will sail again")
    assert (by_words.text, by_digest.text) == (SAID, None)
    assert by_words.review_id == by_digest.review_id


def test_every_column_of_a_correction_is_read() -> None:
    review = read_quotation_review(
        QUOTATION
        | {
            "verdict": " Corrected ",
            "speaker": " Port\nCouncil ",
            "speaker_kind": "organisation",
            "wikidata_qid": "Q42",
            "anonymity": "COLLECTIVE",
            "said_on": "2026-01-12",
            "kind": "indirect",
            "cleared": "told_to, anonymity_descriptor",
            "note": " as the court heard ",
            "reviewed_by": "Rui",
            "reviewed_at": "2026-01-14T12:00:00+02:00",
            "occurrence": "2",
        },
        SITTING,
    )
    assert review is not None
    assert (review.verdict, review.speaker, review.speaker_kind) == (
        QuotationVerdict.CORRECTED,
        "Port Council",
        "organisation",
    )
    assert (review.wikidata_qid, review.anonymity, review.kind) == ("Q42", Anonymity.COLLECTIVE, QuotationKind.INDIRECT)
    assert (review.said_on, review.occurrence, review.note) == (date(2026, 1, 12), 2, " as the court heard ")
    assert review.cleared == ("told_to", "anonymity_descriptor")
    assert (review.reviewed_by, review.reviewed_at, review.is_time_given) == (
        "Rui",
        datetime(2026, 1, 14, 10, 0, tzinfo=UTC),
        True,
    )


def test_a_review_is_taken_back_by_its_verdict_alone() -> None:
    review = read_quotation_review(QUOTATION | {"verdict": "withdrawn", "speaker": "Ana Sousa"}, SITTING)
    assert review is not None
    assert review.verdict is QuotationVerdict.WITHDRAWN


def test_a_key_depends_on_all_that_is_said_and_on_nothing_else() -> None:
    dated = QUOTATION | {"reviewed_at": "2026-01-14 12:00"}
    first = read_quotation_review(dated, SITTING)
    later = Sitting("Kim Arden", datetime(2026, 2, 1, tzinfo=timezone(timedelta(hours=2))))
    again = read_quotation_review(dated | {"outlet": "The Harbour Post"}, later)
    assert first is not None
    assert first == again
    for column, value in (("note", "x"), ("occurrence", "1"), ("reviewed_by", "Rui"), ("verdict", "rejected")):
        other = read_quotation_review(dated | {column: value}, SITTING)
        assert other is not None
        assert other.review_id != first.review_id, column


def test_two_words_on_one_name_have_one_target_and_that_two_are_distinct_another() -> None:
    rows = [ALIAS, ALIAS | {"speaker": "Marta Lund"}, ALIAS | {"source_id": "post"}, ALIAS | {"verdict": "distinct"}]
    targets = [target_of(alias) for row in rows if (alias := read_speaker_alias(row, SITTING))]
    assert targets[0] == targets[1]
    assert len(set(targets)) == 3


@pytest.mark.parametrize(
    ("changes", "column", "said"),
    [
        ({"verdict": "ok"}, "verdict", "“ok” is none of confirmed, corrected, rejected, withdrawn"),
        ({"verdict": "", "speaker": "Ana Sousa"}, "verdict", "empty, though speaker is filled; write corrected"),
        ({"verdict": "corrected"}, "verdict", "nothing is"),
        ({"speaker": "Ana Sousa"}, "speaker", "filled, though the verdict is confirmed"),
        ({"article_id": "ferry"}, "article_id", "“ferry” is no key"),
        ({"article_id": ""}, "article_id", "empty"),
        ({"text": ""}, "text_digest", "empty, and so is text"),
        ({"text": "—"}, "text_digest", "empty, and so is text"),
        ({"text_digest": "12"}, "text_digest", "“12” is no digest"),
        ({"text_digest": digest_of_words("Others.")}, "text", "not the words of this text_digest"),
        ({"occurrence": "0"}, "occurrence", "“0” is no number from 1"),
        ({"occurrence": "second"}, "occurrence", "is no number"),
        ({"occurrence": "9" * 40}, "occurrence", "is no number"),
        ({"verdict": "corrected", "said_on": "15.01.2026"}, "said_on", "“15.01.2026” is no day such as 2026-01-15"),
        ({"verdict": "corrected", "said_on": "2026-02-30"}, "said_on", "is no day"),
        ({"reviewed_at": "yesterday"}, "reviewed_at", "“yesterday” is no time such as"),
        ({"reviewed_at": "2062-01-15"}, "reviewed_at", "in the future"),
        ({"reviewed_at": "0001-01-01T00:00:00+14:00"}, "reviewed_at", "is no time"),
        ({"verdict": "corrected", "kind": "scare"}, "kind", "is none of direct, mixed, indirect"),
        ({"verdict": "corrected", "anonymity": "secret"}, "anonymity", "is none of named,"),
        ({"verdict": "corrected", "anonymity": "named"}, "speaker", "empty, though anonymity is named"),
        (
            {"verdict": "corrected", "anonymity": "unresolved", "speaker": "Ana Sousa"},
            "anonymity",
            "unresolved, though speaker names somebody",
        ),
        ({"verdict": "corrected", "wikidata_qid": "42"}, "wikidata_qid", "“42” is no item such as Q42"),
        ({"verdict": "corrected", "speaker_kind": "robot"}, "speaker_kind", "“robot” is none of person,"),
        ({"verdict": "corrected", "speaker": "…"}, "speaker", "“…” has no letter"),
        ({"verdict": "corrected", "speaker": "x" * 5_000}, "speaker", "5000 characters"),
        ({"verdict": "corrected", "cleared": "speaker"}, "cleared", "is none of told_to, said_on"),
        ({"verdict": "corrected", "cleared": "told_to", "told_to": "x"}, "cleared", "told_to is filled too"),
        ({"note": "a\x00b"}, "note", "control character U.0000"),
    ],
)
def test_a_review_that_cannot_be_read_says_which_cell_is_wrong(changes: dict[str, str], column: str, said: str) -> None:
    with pytest.raises(BadCell, match=said) as error:
        read_quotation_review(QUOTATION | changes, SITTING)
    assert error.value.column == column
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("changes", "column", "said"),
    [
        ({"alias": ""}, "alias", "both names are needed"),
        ({"speaker": " "}, "speaker", "both names are needed"),
        ({"verdict": "alike"}, "verdict", "is none of same, distinct, withdrawn"),
        ({"source_id": "post", "article_id": ARTICLE}, "article_id", "given beside source_id"),
        ({"verdict": "distinct", "source_id": "post"}, "verdict", "distinct holds everywhere"),
        ({"verdict": "distinct", "speaker": "m. lund"}, "speaker", "the same name as alias"),
    ],
)
def test_an_alias_that_cannot_be_read_says_which_cell_is_wrong(changes: dict[str, str], column: str, said: str) -> None:
    with pytest.raises(BadCell, match=said) as error:
        read_speaker_alias(ALIAS | changes, SITTING)
    assert error.value.column == column


def test_nobody_reviews_without_a_name() -> None:
    with pytest.raises(BadCell, match="in the row or with --by"):
        read_speaker_alias(ALIAS, Sitting("", NOW))
