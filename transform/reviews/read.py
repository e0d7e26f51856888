"""What reviewers say of names and quotations, from cells of text to records: strictly, and one error a row."""

import re
from dataclasses import fields, replace
from uuid import UUID

from transform.ids import content_id
from transform.quotations.reuse.digest import digest_of_words
from transform.records import (
    AliasVerdict,
    Anonymity,
    QuotationKind,
    QuotationReview,
    QuotationVerdict,
    SpeakerAlias,
)
from transform.reviews.cells import (
    BadCell,
    Cells,
    Sitting,
    cell,
    day,
    key,
    moment,
    name,
    note,
    printable,
    reviewer,
    shown,
    speaker_kind,
    wikidata_qid,
    word,
)
from transform.text import fold

ALIAS_COLUMNS = (
    "verdict",
    "alias",
    "speaker",
    "source_id",
    "article_id",
    "speaker_kind",
    "wikidata_qid",
    "note",
    "reviewed_by",
    "reviewed_at",
)
QUOTATION_COLUMNS = (
    "verdict",
    "speaker",
    "speaker_kind",
    "wikidata_qid",
    "anonymity",
    "anonymity_descriptor",
    "told_to",
    "said_on",
    "kind",
    "cleared",
    "note",
    "reviewed_by",
    "reviewed_at",
    "text",
    "article_id",
    "text_digest",
    "occurrence",
)
# Columns of a sheet that help its reader and are not read back.
HELPING_COLUMNS = frozenset(
    {
        "a_quotes",
        "b_quotes",
        "char_end",
        "char_start",
        "context_after",
        "context_before",
        "outlet",
        "published_day",
        "quotation_id",
        "section",
        "similarity",
        "speaker_found",
        "speaker_surface",
        "title",
        "url",
    }
)
CORRECTIONS = (
    "speaker",
    "speaker_kind",
    "wikidata_qid",
    "anonymity",
    "anonymity_descriptor",
    "told_to",
    "said_on",
    "kind",
    "cleared",
)
MAY_BE_CLEARED = ("told_to", "said_on", "anonymity_descriptor")

_NO_KEY = UUID(int=0)
_DIGEST = re.compile(r"[0-9a-f]{64}")

Review = SpeakerAlias | QuotationReview


def read_speaker_alias(cells: Cells, sitting: Sitting) -> SpeakerAlias | None:
    """Read what a row says of a name; none if its verdict was left blank. Raises ``BadCell``.

    Without a column ``verdict`` every row says that the one name counts as the other.
    """
    checked = printable(cells, ALIAS_COLUMNS)
    verdict = word(checked, "verdict", AliasVerdict) if "verdict" in cells else AliasVerdict.SAME
    if verdict is None:
        return None
    alias, speaker = name(checked, "alias"), name(checked, "speaker")
    if alias is None or speaker is None:
        raise BadCell("alias" if alias is None else "speaker", "empty; both names are needed")
    source_id, article_id = checked["source_id"].strip() or None, key(checked, "article_id")
    if source_id and article_id:
        raise BadCell("article_id", "given beside source_id; give one of them, or none for everywhere")
    if verdict is AliasVerdict.DISTINCT:
        _check_distinct(alias, speaker, source_id or article_id)
    review = SpeakerAlias(
        review_id=_NO_KEY,
        alias=alias,
        speaker=speaker,
        verdict=verdict,
        source_id=source_id,
        article_id=article_id,
        speaker_kind=speaker_kind(checked),
        wikidata_qid=wikidata_qid(checked),
        note=note(checked),
        reviewed_by=reviewer(checked, sitting),
        reviewed_at=moment(checked, "reviewed_at", sitting.now) or sitting.now,
        is_time_given=bool(checked["reviewed_at"].strip()),
    )
    return replace(review, review_id=_key_of(review))


def read_quotation_review(cells: Cells, sitting: Sitting) -> QuotationReview | None:
    """Read what a row says of a quotation; none if nothing was filled in. Raises ``BadCell``."""
    checked = printable(cells, QUOTATION_COLUMNS)
    verdict = word(checked, "verdict", QuotationVerdict)
    corrected = [column for column in CORRECTIONS if checked[column].strip()]
    if verdict is None and not corrected:
        return None
    _check_verdict(verdict, corrected)
    assert verdict is not None
    article_id = key(checked, "article_id")
    if article_id is None:
        raise BadCell("article_id", "empty; take it from the view quotations")
    text, digest = _words(checked)
    speaker, anonymity = name(checked, "speaker"), word(checked, "anonymity", Anonymity)
    _check_anonymity(speaker, anonymity)
    review = QuotationReview(
        review_id=_NO_KEY,
        article_id=article_id,
        text_digest=digest,
        text=text,
        occurrence=_occurrence(checked),
        verdict=verdict,
        speaker=speaker,
        speaker_kind=speaker_kind(checked),
        wikidata_qid=wikidata_qid(checked),
        anonymity=anonymity,
        anonymity_descriptor=name(checked, "anonymity_descriptor"),
        told_to=name(checked, "told_to"),
        said_on=day(checked, "said_on"),
        kind=word(checked, "kind", QuotationKind),
        cleared=_cleared(checked),
        note=note(checked),
        reviewed_by=reviewer(checked, sitting),
        reviewed_at=moment(checked, "reviewed_at", sitting.now) or sitting.now,
        is_time_given=bool(checked["reviewed_at"].strip()),
    )
    return replace(review, review_id=_key_of(review))


def target_of(review: Review) -> tuple[str, ...]:
    """Return what a review is about: of two with one target only the newer can count."""
    match review:
        case SpeakerAlias(verdict=AliasVerdict.DISTINCT):
            return "distinct", review.alias.casefold(), review.speaker.casefold()
        case SpeakerAlias():
            return "alias", review.alias.casefold(), cell(review.source_id), cell(review.article_id)
        case QuotationReview():
            return "quotation", cell(review.article_id), review.text_digest, cell(review.occurrence)


def _key_of(review: Review) -> UUID:
    """Make the key from all that the row says. The words' digest stands for the words."""
    columns = (field.name for field in fields(review) if field.name not in ("review_id", "text", "is_time_given"))
    return content_id(type(review).__name__, *(cell(getattr(review, column)) for column in columns))


def _cleared(cells: Cells) -> tuple[str, ...]:
    columns = cells["cleared"].replace(",", " ").split()
    for column in columns:
        if column not in MAY_BE_CLEARED:
            raise BadCell("cleared", f"{shown(column)} is none of {', '.join(MAY_BE_CLEARED)}")
        if cells[column].strip():
            raise BadCell("cleared", f"{column} is filled too; give one of the two")
    return tuple(dict.fromkeys(columns))


def _occurrence(cells: Cells) -> int | None:
    text = cells["occurrence"].strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 6 and int(text) > 0):
        raise BadCell("occurrence", f"{shown(text)} is no number from 1: which of the equal quotations is meant")
    return int(text)


def _words(cells: Cells) -> tuple[str | None, str]:
    """Return the words and their digest, which is worked out from them if only they are given."""
    text, digest = cells["text"] or None, cells["text_digest"].strip().lower()
    if digest and not _DIGEST.fullmatch(digest):
        raise BadCell("text_digest", f"{shown(digest)} is no digest of 64 hexadecimal digits")
    if text is not None and fold(text):
        if digest and digest != digest_of_words(text):
            raise BadCell("text", "not the words of this text_digest; was one column sorted without the others?")
        return text, digest or digest_of_words(text)
    if not digest:
        raise BadCell("text_digest", "empty, and so is text; one of them must say which quotation is meant")
    return None, digest


def _check_distinct(alias: str, speaker: str, scope: object) -> None:
    if scope is not None:
        raise BadCell("verdict", "distinct holds everywhere; to keep a name in one place, let it count as itself there")
    if fold(alias) == fold(speaker):
        raise BadCell("speaker", "the same name as alias")


def _check_verdict(verdict: QuotationVerdict | None, corrected: list[str]) -> None:
    if verdict is None:
        raise BadCell("verdict", f"empty, though {corrected[0]} is filled; write corrected")
    if verdict is QuotationVerdict.CORRECTED and not corrected:
        raise BadCell("verdict", "corrected, but nothing is: fill speaker, anonymity, told_to or another column")
    # A row that is taken back may keep the cells that it had.
    if verdict in (QuotationVerdict.CONFIRMED, QuotationVerdict.REJECTED) and corrected:
        raise BadCell(corrected[0], f"filled, though the verdict is {verdict}; write corrected, or leave it empty")


def _check_anonymity(speaker: str | None, anonymity: Anonymity | None) -> None:
    if anonymity is Anonymity.NAMED and speaker is None:
        raise BadCell("speaker", "empty, though anonymity is named")
    unnamed = (Anonymity.ANONYMOUS_OFFICIAL, Anonymity.ANONYMOUS_PERSON, Anonymity.UNRESOLVED)
    if anonymity in unnamed and speaker is not None:
        raise BadCell("anonymity", f"{anonymity}, though speaker names somebody")
