"""Section and keywords: where an outlet files an article, and what it tags it with."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from transform.markup import Markup
from transform.metadata.evidence import Candidate
from transform.metadata.jsonld import LinkedArticle
from transform.metadata.kind_words import NEWS_WORDS
from transform.text import fold, one_line

SECTION = "section"
KEYWORDS = "keywords"
SECTION_TRUST = ("json_ld", "meta", "breadcrumb_json_ld", "breadcrumb", "url")
KEYWORDS_TRUST = ("json_ld", "news_keywords", "article_tag", "meta")
_SECTION_META = (
    "article:section", "og:article:section", "parsely-section", "articlesection", "section", "sailthru.section",
    "cxenseparse:category", "dc.subject.section",
)  # fmt: skip
_KEYWORD_META = (
    ("news_keywords", "news_keywords"),
    ("article_tag", "article:tag"),
    ("meta", "parsely-tags"),
    ("meta", "sailthru.tags"),
    ("meta", "keywords"),
)
MOST_KEYWORDS = 50
_LONGEST_LABEL = 200
# A longer one is a list of all sections, or a sentence.
_LONGEST_SECTION = 80
# What a system writes where an editor chose no section, folded; and the first step of every breadcrumb.
_NO_SECTION = frozenset({
    "uncategorized", "uncategorised", "allgemein", "general", "non classé", "sin categoría", "sem categoria",
    "senza categoria", "default", "none", "null", "undefined", "other", "tags", "tag", "article", "articles", "artikel",
    "home", "homepage", "home page", "startseite", "start", "accueil", "inicio", "portada", "início", "main",
    "front page", "zurück", "back", "retour", "volver", "indietro", "voltar",
    "post", "posts", "blog", "story", "stories", "index", "page", "pages",
})  # fmt: skip
# Folders of an address that are no section either: years, languages, what a system calls its articles.
_NO_FOLDER = re.compile(
    r"\d.*|[a-z]{1,2}(?:-[a-z]{2})?|articles?|artikel|artículo|story|stories|news-story|posts?|content|detail|archives?|"
    r"archiv|amp|wp-content|index\.\w+|p|id|category|kategorie|categoria|section|sections|topics?|thema|themen|news_?item|"
    r"web|.*\.(?:html?|php|aspx?|jsp)|.*[=&;].*",
    re.IGNORECASE,
)
_LONGEST_FOLDER = 30
_BREADCRUMB = re.compile(r"bread-?crumb", re.IGNORECASE)
# Breadcrumbs stand above the article; no more elements are looked at.
_MOST_BOXES = 400
_MOST_CRUMBS = 10
# "type:article", "tone-news:x": written by machines for machines.
_MACHINE_WORD = re.compile(r"[\w-]+[:=]\S+|/.*|.*[{}<>].*")


def section_candidates(
    markup: Markup, article: LinkedArticle, titles: Sequence[str], url: str
) -> tuple[Candidate, ...]:
    """Every section that the page declares, its breadcrumbs name or its address has a folder for."""
    found = [("json_ld", article.section)]
    found += [("meta", value) for value in markup.meta.all(*_SECTION_META)]
    own = {fold(title) for title in titles}
    found.append(("breadcrumb_json_ld", _last_crumb(markup.linked.breadcrumbs, own)))
    if not any(value for _, value in found):  # a search of the page, which costs something
        found.append(("breadcrumb", _last_crumb(tuple(_printed_crumbs(markup.tree)), own)))
    found.append(("url", _folder(url)))
    labels = ((origin, _section(value)) for origin, value in found if value)
    return tuple(
        Candidate(field=SECTION, origin=origin, value=label)
        for origin, label in labels
        if label and fold(label) not in own
    )


def keyword_candidates(markup: Markup, article: LinkedArticle) -> tuple[Candidate, ...]:
    """The lists of keywords of the page, each with commas between its words."""
    lists = [("json_ld", article.keywords)]
    lists += [(origin, markup.meta.all(name)) for origin, name in _KEYWORD_META]
    read = ((origin, keywords_in(values)) for origin, values in lists)
    # A comma inside a keyword stays: the list is made of the candidates again, not of their text.
    return tuple(
        Candidate(field=KEYWORDS, origin=origin, value=KEYWORD_SEPARATOR.join(words)) for origin, words in read if words
    )


KEYWORD_SEPARATOR = "; "


def keywords_in(values: Sequence[str]) -> tuple[str, ...]:
    """Read keywords: one a value, or all of them in one value with commas.

    >>> keywords_in(["ferry, harbour , type:article"])
    ('ferry', 'harbour')
    """
    parts = (part for value in values for part in (re.split("[,;]", value) if len(values) == 1 else (value,)))
    words = (one_line(part.replace(";", ",")) for part in parts)
    kept = (word for word in words if word and len(word) <= _LONGEST_LABEL and not _MACHINE_WORD.fullmatch(word))
    return tuple(dict.fromkeys(kept))[:MOST_KEYWORDS]


def _section(label: str) -> str | None:
    """A label that names a section; of a list of sections the first."""
    label = one_line(label).strip(" /|>»›·")
    if len(label) > _LONGEST_SECTION:
        label = label.split(",")[0].strip()
    is_named = label and len(label) <= _LONGEST_SECTION and any(char.isalpha() for char in label)
    return label if is_named and fold(label) not in _NO_SECTION else None


def _last_crumb(crumbs: Sequence[str], titles: set[str]) -> str | None:
    """The innermost step that is a section: not the first, which is the site, and not the article itself."""
    for crumb in reversed(crumbs[1:] if len(crumbs) > 1 else ()):
        folded = fold(crumb)
        # The last step repeats the headline, perhaps cut: "Night ferry to ret…".
        is_article = any(title.startswith(folded) for title in titles) and crumb.rstrip().endswith(("…", "..."))
        is_article = is_article or (any(folded in title for title in titles) and len(folded.split()) > 3)
        if folded and folded not in titles and not is_article and len(crumb) <= _LONGEST_FOLDER:
            return crumb
    return None


def _printed_crumbs(tree: HtmlElement) -> Iterator[str]:
    boxes = islice(tree.iter("nav", "ol", "ul", "div", "section"), _MOST_BOXES)
    for element in boxes:
        names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('aria-label') or ''}"
        if _BREADCRUMB.search(names):
            texts = (one_line(link.text_content()) for link in islice(element.iter("a"), _MOST_CRUMBS))
            yield from (text for text in texts if text)
            return


def _folder(url: str) -> str | None:
    """The first folder of an address that may be a section, "news" only if there is no other.

    >>> _folder("https://harbourpost.example/news/world/europe/2024/ferry")
    'world'
    """
    folders = [unquote(folder) for folder in urlsplit(url).path.rstrip("/").split("/")[1:-1][:3]]
    named = [name for name in folders if 0 < len(name) <= _LONGEST_FOLDER and not _NO_FOLDER.fullmatch(name)]
    best = next((name for name in named if fold(name) not in NEWS_WORDS), named[0] if named else None)
    return best.replace("-", " ").replace("_", " ") if best else None
