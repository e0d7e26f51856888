"""A page read: from bytes to an article with its evidence, removed blocks, origins and quotations, or a rejection."""

import sys
from datetime import datetime, timedelta, timezone

from transform.body.completeness import is_truncated
from transform.body.removed import PARAGRAPH_BREAK, kept_blocks, removed_blocks
from transform.decode import MAX_PAGE_BYTES, NotText, decode
from transform.fields import Fields, read_markup, read_text
from transform.identity import article_address, article_outlet
from transform.ids import article_id, content_id, sha256
from transform.metadata.corrections import find_correction
from transform.metadata.datelines import Dateline, dateline_date, find_dateline
from transform.metadata.dates import readings
from transform.metadata.evidence import evidence_rows
from transform.metadata.language import Spoken, choose_language
from transform.metadata.origins import Told, find_origins
from transform.quotations.find import find_quotations
from transform.reading_keys import reader_digest, with_keys
from transform.reasons import Reason, Stage
from transform.records import Article, Link, Page, Precision, Reading, Rejection, RemovedBlock, Source
from transform.refusals import refusal_of
from transform.rejections import Limit, reject
from transform.text import clean_text, count_words
from transform.urls import normalize_url


def read_page(
    page: Page, link: Link, source: Source, code_version: str, boilerplate: frozenset[str] = frozenset()
) -> Reading | Rejection:
    """Read the article on a page, or say why there is none.

    ``boilerplate``: the digests (``transform.body.boilerplate.block_digest``) of blocks that the outlet is known to
    print on many pages; they leave the text.
    """
    try:
        return _read_page(page, link, source, code_version, boilerplate)
    except RecursionError:  # lists in lists in lists: the parser takes 2,048 levels, what walks its tree about 300
        limit = Limit(name="nested elements", value=sys.getrecursionlimit(), measured=None)
        return reject(page, link, Stage.PARSE, Reason.PARSE_LIMIT, "elements nested too deeply to be read", limit)


def _read_page(
    page: Page, link: Link, source: Source, code_version: str, boilerplate: frozenset[str]
) -> Reading | Rejection:
    if len(page.body) > MAX_PAGE_BYTES:
        limit = Limit(name="bytes", value=MAX_PAGE_BYTES, measured=len(page.body))
        return reject(page, link, Stage.PARSE, Reason.PARSE_TOO_LARGE, "page too large to parse", limit)
    if not page.body.strip():
        return reject(page, link, Stage.EXTRACT, Reason.EXTRACT_EMPTY, "the page is empty")
    decoded = decode(page.body, page.content_type)
    if isinstance(decoded, NotText):
        return reject(page, link, Stage.PARSE, Reason.PARSE_NOT_HTML, f"not HTML or text but {decoded.what}")
    if (page.content_type or "").lower().startswith("text/plain"):
        fields: Fields | Rejection = read_text(decoded, page, link, source, boilerplate)
    else:
        fields = read_markup(decoded, page, link, source, boilerplate)
    if isinstance(fields, Rejection):
        return fields
    result = _reading(fields, page, link, source, code_version)
    if isinstance(result, Rejection):
        return result
    return with_keys(result, page, reader_digest(code_version, source.body_selectors, source.time_zone, boilerplate))


def published_iso(article: Article) -> str | None:
    """Write an article's publication date as printed: with its offset, or naive local, or the bare day.

    >>> published_iso.__name__
    'published_iso'
    """
    if article.published_at is None or article.published_on is None:
        return None
    if article.published_precision is Precision.DAY:
        return article.published_on.isoformat()
    if article.published_offset_minutes is not None:
        zone = timezone(timedelta(minutes=article.published_offset_minutes))
        return article.published_at.astimezone(zone).isoformat()
    found = readings(article.published_raw or "")
    printed = next((moment for moment in found if moment.on == article.published_on), None)
    return printed.local.isoformat() if printed is not None else article.published_at.isoformat()


def _reading(fields: Fields, page: Page, link: Link, source: Source, code_version: str) -> Reading | Rejection:
    """Give what was read its keys and its checks, and find the quotations in it."""
    body = PARAGRAPH_BREAK.join(block.text for block in kept_blocks(fields.judged))
    refused = refusal_of(fields.title, body, fields.address, fields.shape)
    if refused is not None:
        return reject(page, link, Stage.EXTRACT, refused.reason, refused.detail, refused.limit)
    url, is_foreign = article_address(page, link, fields.canonical_url)
    normalized = normalize_url(url)
    key = article_id(normalized)
    spoken = choose_language(body, fields.languages, source.language)
    digest = _content_digest(fields, body)
    version = content_id("version", str(key), digest, page.fetched_at.isoformat())
    dateline = find_dateline(body)
    removed = removed_blocks(version, fields.judged, body, page.final_url)
    outlet = article_outlet(source, url)
    published_on = fields.dating.published.on if fields.dating.published else None
    article = Article(
        version_id=version,
        article_id=key,
        page_id=page.page_id,
        source_id=source.source_id,
        outlet=outlet,
        url=url,
        canonical_url=fields.canonical_url,
        url_normalized=normalized,
        captured_at=page.fetched_at,
        title=fields.title,
        title_hint=clean_text(link.title_hint) if link.title_hint else None,
        title_evidence=fields.title_evidence,
        authors=fields.byline.authors,
        authors_evidence=fields.byline.evidence,
        byline_raw=fields.byline.raw,
        credit_agency=fields.byline.agency or (dateline.agency if dateline else None) or fields.linked.agency,
        published_at=fields.dating.published_at,
        published_on=published_on,
        published_raw=clean_text(fields.dating.published_raw)[:200] if fields.dating.published_raw else None,
        published_precision=fields.dating.published.precision if fields.dating.published else None,
        published_evidence=fields.dating.published_evidence,
        published_offset_minutes=fields.dating.published.offset_minutes if fields.dating.published else None,
        modified_at=fields.dating.modified_at,
        language=spoken.language,
        language_confidence=spoken.confidence,
        language_declared=spoken.declared,
        body=body,
        summary=fields.labels.summary,
        section=fields.labels.section,
        keywords=fields.labels.keywords,
        kind=fields.labels.kind,
        dateline_raw=dateline.raw if dateline else None,
        dateline_place=dateline.place if dateline else None,
        dateline_date=dateline_date(dateline, published_on, spoken.language) if dateline else None,
        is_free=fields.labels.is_free,
        access=fields.labels.access,
        license=fields.labels.license,
        rights_text=fields.labels.rights_text,
        image_url=fields.labels.image_url,
        image_caption=fields.labels.image_caption,
        image_credit=fields.labels.image_credit,
        correction_text=find_correction(body),
        word_count=count_words(body),
        char_count=len(body),
        extraction_method=fields.method,
        extraction_score=fields.score,
        is_truncated=is_truncated(body, fields.labels.access, fields.linked, removed),
        warnings=_warnings(fields, is_foreign=is_foreign),
        code_version=code_version,
        content_digest=digest,
        body_digest=sha256(body.encode()),
        reader_digest=None,
        reading_digest=None,
    )
    return _complete(article, fields, spoken, removed, dateline, is_foreign=is_foreign)


def _complete(
    article: Article,
    fields: Fields,
    spoken: Spoken,
    removed: tuple[RemovedBlock, ...],
    dateline: Dateline | None,
    *,
    is_foreign: bool,
) -> Reading:
    """Add the rows that hang on an article."""
    quotations, speakers = find_quotations(
        article.body,
        article.language,
        version_id=article.version_id,
        article_id=article.article_id,
        published_on=article.published_on,
    )
    return Reading(
        article=article,
        evidence=evidence_rows(
            article.version_id, (*fields.candidates, *spoken.candidates), (*fields.chosen, spoken.chosen)
        ),
        removed_blocks=removed,
        origins=find_origins(article.version_id, removed, _told(article, fields, dateline, is_foreign=is_foreign)),
        quotations=quotations,
        speakers=speakers,
    )


def _told(article: Article, fields: Fields, dateline: Dateline | None, *, is_foreign: bool) -> Told:
    declared = (("canonical", article.canonical_url if is_foreign else None), ("based_on", fields.original_url))
    return Told(
        url=article.url,
        own_names=(*((article.outlet,) if article.outlet else ()), *fields.site_names),
        body=article.body,
        dateline=dateline,
        byline_agency=fields.byline.agency,
        byline=fields.byline.agency_raw,
        declared_urls=tuple((kind, url) for kind, url in declared if url),
        organisations=(*((fields.linked.agency,) if fields.linked.agency else ()), *fields.linked.owners),
    )


def _warnings(fields: Fields, *, is_foreign: bool) -> tuple[Reason, ...]:
    found = (*fields.warnings, *fields.dating.warnings, *((Reason.META_CANONICAL_FOREIGN,) if is_foreign else ()))
    return tuple(dict.fromkeys(found))


def _content_digest(fields: Fields, body: str) -> str:
    """SHA-256 over what makes a version: title, text, authors, publication date.

    The declared date of change is left out: many systems print the time of the request there.
    """
    published: datetime | None = fields.dating.published_at
    parts = (fields.title or "", body, *fields.byline.authors, published.isoformat() if published else "")
    return sha256("\x1f".join(parts).encode())
