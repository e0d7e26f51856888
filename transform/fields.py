"""What a page says, field by field, before it is given its keys: from decoded text to ``Fields``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from transform.body.extraction import Body, body_of_blocks, read_body
from transform.body.live_blog import live_blocks
from transform.body.placement import Placed
from transform.body.plain import read_plain
from transform.body.removed import Judged, Known, judge_blocks, kept_blocks
from transform.decode import Decoded
from transform.identity import AD_HOC_SOURCE
from transform.markup import Markup, TooMuch, parse_markup
from transform.metadata.bylines import Byline, byline_candidates, choose_byline
from transform.metadata.date_marks import PUBLISHED
from transform.metadata.dates import is_impossible
from transform.metadata.dating import Dating, choose_dates, is_settled
from transform.metadata.evidence import Candidate
from transform.metadata.house_style import house_style
from transform.metadata.jsonld import LinkedArticle
from transform.metadata.labels import Labels, read_labels
from transform.metadata.language import declared_languages
from transform.metadata.published import date_candidates, guess_date, labelled_candidates, seen_candidates
from transform.metadata.titles import TITLE, choose_title, title_candidates
from transform.reasons import Reason, Stage
from transform.records import Link, Page, Rejection, Source
from transform.rejections import reject
from transform.shape import Shape, read_shape, visible_text
from transform.urls import web_address
from transform.walls import wall_of

_TAG = re.compile(r"<(?:html|body|head|p[> ]|div|article|!doctype html)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """What was read of a page, before it is given its keys."""

    title: str | None
    title_evidence: str | None
    judged: tuple[Judged, ...]
    method: str
    score: float | None
    """How credible the text is, 0 to 1; None where nothing was to be compared."""
    byline: Byline
    dating: Dating
    labels: Labels
    shape: Shape
    linked: LinkedArticle
    languages: tuple[Candidate, ...]
    """As the page declares them."""
    canonical_url: str | None
    address: str = ""
    """Where it stood on the web; empty of a saved page that does not say."""
    original_url: str | None = None
    """The address of the original, if the page declares one beside its own."""
    site_names: tuple[str, ...] = ()
    """How the site calls itself."""
    candidates: tuple[Candidate, ...]
    chosen: tuple[Candidate | None, ...]
    warnings: tuple[Reason, ...]


def read_text(
    decoded: Decoded, page: Page, link: Link, source: Source, boilerplate: frozenset[str] = frozenset()
) -> Fields:
    """Read a plain text file. ``boilerplate``: digests of the blocks that the outlet repeats."""
    plain = read_plain(decoded.text)
    title = plain.title or link.title_hint
    found = [Candidate(field=TITLE, origin="text", value=plain.title)] if plain.title else []
    found += [Candidate(field=TITLE, origin="feed", value=link.title_hint)] if link.title_hint else []
    hint = [Candidate(field=PUBLISHED, origin="feed", value=link.published_hint)] if link.published_hint else []
    dating = choose_dates(hint, source.time_zone, page.fetched_at)
    placed = [Placed(block=block, element=None, is_in_main=True, boxes=()) for block in plain.blocks]
    return Fields(
        title=title,
        title_evidence=found[0].origin if found else None,
        judged=judge_blocks(placed, Known(titles=(title,) if title else (), boilerplate=boilerplate)),
        method="plain_text",
        score=None,
        byline=Byline(),
        dating=dating,
        labels=Labels(),
        shape=Shape(),
        linked=LinkedArticle(),
        languages=(),
        canonical_url=None,
        candidates=(*found, *dating.candidates),
        chosen=(*found[:1], *dating.chosen),
        warnings=_decoding_warnings(decoded),
    )


def read_markup(
    decoded: Decoded, page: Page, link: Link, source: Source, boilerplate: frozenset[str] = frozenset()
) -> Fields | Rejection:
    """Read an HTML page. ``boilerplate``: digests of the blocks that the outlet repeats."""
    if not _has_tags(decoded.text):
        return reject(page, link, Stage.PARSE, Reason.PARSE_NOT_HTML, "no HTML tag in it")
    markup = parse_markup(decoded.text)
    if markup is None:
        return reject(page, link, Stage.EXTRACT, Reason.EXTRACT_EMPTY, "the page is empty")
    if isinstance(markup, TooMuch):
        detail = f"more {markup.limit.name} than can be read"
        return reject(page, link, Stage.PARSE, Reason.PARSE_LIMIT, detail, markup.limit)
    url = page.final_url
    canonical = web_address(markup.meta.canonical_url, url)
    # A disk's folders are no sections, and name no day: of a saved page counts the address that it declares.
    address = web_address(url, url) or canonical or ""
    linked = markup.main_article(url)
    site_names = _site_names(markup, source)
    titles = title_candidates(markup, linked)
    if link.title_hint:
        titles = (*titles, Candidate(field=TITLE, origin="feed", value=link.title_hint))
    title, title_from = choose_title(titles, site_names, address)
    printed_titles = _known_titles(title, titles)
    byline = choose_byline(byline_candidates(markup, linked, printed_titles), site_names)
    dating = _dating(markup, linked, page, link, source, title, address)
    known = Known(
        titles=printed_titles,
        authors=byline.authors,
        summaries=_summaries(markup, linked),
        boilerplate=boilerplate,
    )
    body = read_body(markup.tree, decoded.text, source.body_selectors, linked, known)
    body = _with_live_posts(body, markup, linked, known)
    # Text that only linked data has: the page itself may show a wall.
    wall = wall_of(visible_text(markup.tree)) if body.method == "json_ld" else None
    labels = read_labels(markup, linked, known.titles, body.judged, address, wall)
    return Fields(
        title=title,
        title_evidence=title_from.origin if title_from else None,
        judged=body.judged,
        method=body.method,
        score=round(body.score, 3),
        byline=byline,
        dating=dating,
        labels=labels,
        shape=read_shape(markup, linked, title, url, body.judged),
        linked=linked,
        languages=declared_languages(markup.meta.language, linked.language),
        canonical_url=canonical,
        address=address,
        original_url=web_address(
            markup.meta.first("syndication-source", "original-source") or linked.based_on_url, url
        ),
        site_names=markup.meta.all("og:site_name", "application-name"),
        candidates=(*titles, *byline.candidates, *dating.candidates, *labels.candidates),
        chosen=(title_from, *byline.chosen, *dating.chosen, *labels.chosen),
        warnings=(
            *_decoding_warnings(decoded),
            *((Reason.META_SELECTOR_UNMATCHED,) if source.body_selectors and body.method != "selector" else ()),
            *((Reason.META_FIELD_TRIMMED,) if markup.meta.is_trimmed or markup.linked.is_trimmed else ()),
        ),
    )


def _with_live_posts(body: Body, markup: Markup, linked: LinkedArticle, known: Known) -> Body:
    """Put the posts of a live blog in place of a text that lost most of them; a source's selectors know better."""
    if body.method == "selector":
        return body
    posts = live_blocks(kept_blocks(body.judged), markup.tree, markup.linked)
    return body_of_blocks("live_posts", posts, markup.tree, linked, known) if posts else body


def _dating(
    markup: Markup, linked: LinkedArticle, page: Page, link: Link, source: Source, title: str | None, address: str
) -> Dating:
    """Choose the dates; what costs more or is worth less is looked at only where nothing better says when."""
    style = house_style(source.language, source.country, markup.meta.language or linked.language, address)
    choose = partial(choose_dates, time_zone=source.time_zone, fetched_at=page.fetched_at, style=style)
    found = date_candidates(markup, linked, title, address, link.published_hint)
    dating = choose(found)
    if is_settled(dating):
        return dating
    found = (*found, *seen_candidates(markup.tree, title, style))
    dating = choose(found)
    if dating.published is None or dating.published_evidence == "meta_date":
        found = (*found, *labelled_candidates(markup.tree, style))
        dating = choose(found)
    # A declared date that is impossible stays unknown: the guess would find the same one and make it fit.
    if dating.published is not None or is_impossible(dating.published_raw or ""):
        return dating
    return choose((*found, *guess_date(markup.tree, page.fetched_at)))


def _known_titles(title: str | None, candidates: Sequence[Candidate]) -> tuple[str, ...]:
    """The headline in all its printed forms: the text may repeat any of them; smaller headings are the text's own."""
    return tuple(
        dict.fromkeys((*((title,) if title else ()), *(c.value for c in candidates if c.origin not in ("feed", "h2"))))
    )


def _summaries(markup: Markup, linked: LinkedArticle) -> tuple[str, ...]:
    declared = markup.meta.all("og:description", "description", "twitter:description")
    return (*declared, *((linked.description,) if linked.description else ()))


def _site_names(markup: Markup, source: Source) -> tuple[str, ...]:
    meta = markup.meta
    declared = meta.all("og:site_name", "application-name", "apple-mobile-web-app-title", "al:ios:app_name")
    organisations = tuple(name for article in markup.linked.articles for name in article.organisations)
    return (*declared, *organisations, *((source.outlet,) if source.source_id != AD_HOC_SOURCE else ()))


def _has_tags(text: str) -> bool:
    return _TAG.search(text, 0, 200_000) is not None


def _decoding_warnings(decoded: Decoded) -> tuple[Reason, ...]:
    return (Reason.META_REPLACEMENT_CHARS,) if decoded.n_replaced else ()
