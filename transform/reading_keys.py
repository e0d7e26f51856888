"""Keys of what was read of a page: made last, because they say all that was read."""

from dataclasses import fields, replace
from functools import lru_cache
from operator import attrgetter

from transform.ids import content_id, sha256
from transform.records import Article, Evidence, Origin, Page, Quotation, Reading, RemovedBlock, Speaker

# Who read it, and when, is no part of what was read; the text has its digest.
_NOT_READ = {"version_id", "page_id", "captured_at", "code_version", "body", "reader_digest", "reading_digest"}


def _values_of(record: type, *left_out: str) -> "attrgetter[object]":
    names = [field.name for field in fields(record) if field.name not in {"version_id", *left_out}]
    return attrgetter(*names)


_OF_ARTICLE = _values_of(Article, *_NOT_READ)
_OF_EVIDENCE = _values_of(Evidence)
_OF_BLOCK = _values_of(RemovedBlock)
_OF_ORIGIN = _values_of(Origin)
_OF_QUOTATION = _values_of(Quotation, "quotation_id")
_OF_SPEAKER = _values_of(Speaker)


@lru_cache(maxsize=256)
def reader_digest(
    code_version: str, selectors: tuple[str, ...], time_zone: str, boilerplate: frozenset[str] = frozenset()
) -> str:
    """Return a digest of all that decides what is read of a page, beside the page: SHA-256 in 16 hexadecimal digits."""
    return sha256(repr((code_version, selectors, time_zone, sorted(boilerplate))).encode())[:16]


def with_keys(reading: Reading, page: Page, reader: str | None = None) -> Reading:
    """Give a reading the keys that follow from all that was read, in place of those it was made with, and its reader's.

    The same page seen at the same time and read the same has the same keys, whatever code read it.
    """
    speakers = {one.speaker_id: _with_key(one) for one in reading.speakers}
    quotations = tuple(
        replace(one, speaker_id=speakers[one.speaker_id].speaker_id) if one.speaker_id in speakers else one
        for one in reading.quotations
    )
    article = reading.article
    digest = sha256(
        repr(
            (
                _OF_ARTICLE(article),
                *map(_OF_EVIDENCE, reading.evidence),
                *map(_OF_BLOCK, reading.removed_blocks),
                *map(_OF_ORIGIN, reading.origins),
                *map(_OF_QUOTATION, quotations),
                *map(_OF_SPEAKER, speakers.values()),
            )
        ).encode(errors="surrogatepass")
    )
    version = content_id("version", str(article.article_id), str(page.page_id), page.fetched_at.isoformat(), digest)
    return Reading(
        article=replace(
            article,
            version_id=version,
            reading_digest=digest,
            reader_digest=reader or article.reader_digest,
        ),
        evidence=tuple(replace(one, version_id=version) for one in reading.evidence),
        removed_blocks=tuple(replace(one, version_id=version) for one in reading.removed_blocks),
        origins=tuple(replace(one, version_id=version) for one in reading.origins),
        quotations=tuple(
            replace(
                one,
                version_id=version,
                quotation_id=content_id("quotation", str(version), str(one.char_start)),
            )
            for one in quotations
        ),
        speakers=tuple(speakers.values()),
    )


def _with_key(speaker: Speaker) -> Speaker:
    """Key a speaker by all that is said of them: better code that finds a role must not be taken for what is known."""
    facts = (speaker.name, speaker.descriptor, speaker.kind, speaker.role, speaker.affiliation)
    return replace(speaker, speaker_id=content_id("speaker", str(speaker.article_id), *map(repr, facts)))
