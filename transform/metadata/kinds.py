"""The kind of an article: news, opinion, review, ... by its linked data, its labels, its title, section and address."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from transform.body.live_blog import is_live_blog
from transform.markup import Markup
from transform.metadata.evidence import Candidate
from transform.metadata.jsonld import LinkedArticle
from transform.metadata.kind_words import (
    CLOSING_WORD,
    KIND_OF_SECTION,
    KIND_OF_TYPE,
    KIND_OF_WORD,
    NEWS_TYPES,
    NEWS_WORDS,
    OPENING_KINDS,
    OPENING_PHRASE,
)
from transform.text import fold, one_line

KIND = "kind"
# A label that readers see beside the headline is meant; a section may hold more than what it is called after.
KIND_TRUST = (
    "label",
    "json_ld",
    "genre",
    "flag",
    "title",
    "live_posts",
    "section",
    "url",
    "tag",
    "json_ld_news",
    "news",
)
_GENRE_META = (
    "genre", "article.type", "article:type", "content_type", "contenttype", "content-type", "article:content_type",
    "pagetype", "page-type", "page_type", "dc.type", "dcterms.type", "dc:type", "og:type",
)  # fmt: skip
# "article:opinion" is "true" or "false".
_FLAG_META = (("article:opinion", "opinion"), ("article:sponsored", "advertorial"), ("sponsored", "advertorial"))
_PARTS = re.compile(r"\s+[|•·»«–—-]\s+|\s?[|｜│]\s?|:\s+")
_OPENING = re.compile(r"\s*([^:|–—]{3,40}?)\s?(?::|[|–—]|\s-)\s")
_LONGEST_LABEL = 40
_LABEL_LEVELS = 4
_LABELS_A_LEVEL = 6
# More words in what stands before the headline are a menu or a story.
_LABEL_WORDS = 14
_NOT_LABELS = frozenset(
    {"nav", "ul", "ol", "aside", "script", "style", "form", "footer", "noscript", "select", "h2", "h3"}
)
_LEVELS_END = frozenset({"body", "html"})


def kind_candidates(
    markup: Markup, article: LinkedArticle, title: str | None, sections: Sequence[Candidate], url: str
) -> tuple[Candidate, ...]:
    """Every kind that the page's labels, linked data, meta tags, titles, sections and address speak for."""
    found = [*_of_types(article), *_of_meta(markup, article), *_of_titles(markup, title)]
    found += [("label", kind) for kind in _of_labels(markup.tree)]
    found += [("live_posts", "live_blog")] if is_live_blog(markup.tree, markup.linked) else []
    for section in sections:
        if section.origin != "url" and (kind := KIND_OF_SECTION.get(fold(section.value))):
            found.append(("section", kind))
    found += [("url", kind) for kind in _of_address(url)]
    return tuple(Candidate(field=KIND, origin=origin, value=kind) for origin, kind in found)


def _of_types(article: LinkedArticle) -> Iterator[tuple[str, str]]:
    for name in article.types:
        if name in KIND_OF_TYPE:
            yield "json_ld", KIND_OF_TYPE[name]
    if article.updates:
        yield "json_ld", "live_blog"
    if NEWS_TYPES & set(article.types):
        yield "json_ld_news", "news"


def _of_meta(markup: Markup, article: LinkedArticle) -> Iterator[tuple[str, str]]:
    meta = markup.meta
    for value in (*article.genres, *meta.all(*_GENRE_META)):
        for part in re.split(r"[,;:/]|\s-\s", value[:200]):
            folded = fold(part)
            if folded in KIND_OF_WORD:
                yield "genre", KIND_OF_WORD[folded]
            elif folded in NEWS_WORDS:
                yield "news", "news"
    for name, kind in _FLAG_META:
        if (meta.first(name) or "").strip().lower() in ("true", "1", "yes"):
            yield "flag", kind
    for tag in meta.all("article:tag"):
        if fold(tag) in KIND_OF_WORD:
            yield "tag", KIND_OF_WORD[fold(tag)]


def _of_titles(markup: Markup, title: str | None) -> Iterator[tuple[str, str]]:
    """Read "Opinion | ...", "Kommentar: ...", "... | Opinion | The Harbour Post"; the name of the site stands last."""
    for value in dict.fromkeys((title, *markup.meta.all("og:title")[:1], *_head_title(markup.tree))):
        if not value:
            continue
        opening = _OPENING.match(value)
        first = fold(opening.group(1)) if opening else ""
        phrase = OPENING_PHRASE.match(first)
        # In the chosen title alone: a site may be called "The Harbour Review".
        closing = CLOSING_WORD.search(first) if value == title else None
        for word in (first, phrase.group(1) if phrase else "", closing.group(1) if closing else ""):
            if word in OPENING_KINDS:
                yield "title", OPENING_KINDS[word]
        for part in _PARTS.split(value)[-2:]:
            if fold(part) in KIND_OF_WORD and len(part) < len(value):
                yield "title", KIND_OF_WORD[fold(part)]


def _of_labels(tree: HtmlElement) -> Iterator[str]:
    """Labels between the page's head and its headline, or inside it: "Kommentar", "Advertisement feature"."""
    heading = next(tree.iter("h1"), None)
    if heading is None:
        return
    texts = [one_line(child.text_content()) for child in heading if isinstance(child.tag, str)]
    level = heading
    for _ in range(_LABEL_LEVELS):
        sibling = level.getprevious()
        for _ in range(_LABELS_A_LEVEL):
            if sibling is None:
                break
            if sibling.tag not in _NOT_LABELS:
                texts += _short_texts(sibling)
            sibling = sibling.getprevious()
        level = level.getparent()
        if level is None or level.tag in _LEVELS_END:
            break
    yield from (
        KIND_OF_WORD[fold(text)] for text in texts if len(text) <= _LONGEST_LABEL and fold(text) in KIND_OF_WORD
    )


def _short_texts(element: HtmlElement) -> list[str]:
    """The texts of an element with few words in it, one by one and together; of any other none."""
    parts: list[str] = []
    n_words = 0
    for node in element.iter():
        if node.tag in ("nav", "script", "style", "form"):
            return []
        for text in (node.text, node.tail if node is not element else None):
            part = one_line(text or "")
            n_words += len(part.split())
            if n_words > _LABEL_WORDS:
                return []
            parts += [part] if part else []
    return [*parts, " ".join(parts)]


def _of_address(url: str) -> Iterator[str]:
    """Read the folders of an address, without its last part: /opinion/2024/ferry."""
    for folder in urlsplit(url).path.split("/")[1:-1][:6]:
        kind = KIND_OF_SECTION.get(fold(unquote(folder).replace("-", " ").replace("_", " ")))
        if kind:
            yield kind


def _head_title(tree: HtmlElement) -> tuple[str, ...]:
    titles = (title for title in tree.iter("title") if title.getparent().tag == "head")
    return tuple(one_line(title.text_content()) for title in islice(titles, 1))
