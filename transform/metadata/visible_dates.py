"""Dated lines: dates in words near the headline, which a reader takes for the article's own."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from transform.metadata.dates import dates_in, parse_date
from transform.metadata.headline import find_headline
from transform.metadata.house_style import HouseStyle

_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt", "figcaption", "figure",
     "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre",
     "section", "table", "td", "th", "tr", "ul"}
)  # fmt: skip
_PASSED_OVER = frozenset(
    {"aside", "button", "figcaption", "form", "iframe", "nav", "noscript", "option", "script", "select",
     "style", "svg", "template", "textarea"}
)  # fmt: skip
# Other articles, comments, events and rights have dates of their own.
_OTHERS = re.compile(
    r"relat|teaser|recommend|comment|kommentar|sidebar|newsletter|copyright|\bevents?\b|\btermine?\b|weather|popular|"
    r"more-?from|read-?more|breadcrumb|menu",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"updat|aktualisi|geändert|änderung|bearbeitet|modifi|mis à jour|màj|actualiz|aggiorn|atualiz|bijgewerkt|gewijzigd|"
    r"oppdater|opdater|uppdater|päivitet|zaktual|frissít|güncell|обновл|измен|оновл|ενημέρ|更新|수정|diperbar|cập nhật|"
    r"تحديث|अपडेट|edited|revised|reviewed",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"publi|posted|gepostet|veröffentlicht|erschienen|erstellt|verfasst|datum|\bdate\b|pubbl|opublik|geplaatst|julkais|"
    r"megjelen|yayın|опубл|дата|δημοσ|公開|掲載|配信|登録|입력|등록|đăng|نشر|प्रकाशित|created|released",
    re.IGNORECASE,
)
# A line that is dated and says little more: "By Ana Sousa, Harbour Post, January 3, 2024 · 5 min read".
_LONGEST_REST = 80
_LONGEST_LINE = 400
_LONGEST_LABEL = 30
# More lines that speak of publishing are a list of articles.
_MOST_LABELLED = 200
# "The next meeting is on 3 January 2024"; but "By Ana Sousa on 3 January 2024"
_ON = re.compile(r"\b(?:on|am|le|el|il|em|op|den|om|в|at)\s$", re.IGNORECASE)
_BYLINE = re.compile(r"(?:by|von|par|por|di|da|door|av|af|de|text)\b", re.IGNORECASE)
_OPENING = re.compile(r"[(\[]?")
_BEHIND_OPENING = re.compile(r"[)\]:]|\.?\s?[–—|-]\s")
# Behind this much text the head of the article is over; so far before its headline nothing belongs to it.
_MOST_LINES, _MOST_TEXT, _MOST_LINES_BEFORE = 30, 900, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedLine:
    """A date that stands near the headline."""

    text: str
    is_update: bool


def dated_lines(tree: HtmlElement, title: str | None, style: HouseStyle) -> tuple[DatedLine, ...]:
    """Find the dates near the headline: those said to be of publication, then those behind and those before it."""
    headline = find_headline(tree, title)
    if headline is None:
        return ()
    labelled, plain = [], []
    behind = list(_lines_behind(headline))
    for line, line_before in (
        *zip(behind, ["", *behind], strict=False),
        *((line, "") for line in _lines_before(headline)),
    ):
        for text, label in _dates(line, style, line_before):
            if label == "published":
                labelled.append(DatedLine(text=text, is_update=False))
            else:
                plain.append(DatedLine(text=text, is_update=label == "updated"))
    return (*labelled, *plain)


def labelled_day(tree: HtmlElement, style: HouseStyle) -> str | None:
    """Return the day that lines anywhere on the page say to be of publication, if it is one only."""
    printed: dict[object, str] = {}
    line_before = ""
    n_labelled = 0
    for line in _lines(tree.iter("body")):
        is_labelled = bool(_PUBLISHED.search(line_before[:_LONGEST_LINE] + line[:_LONGEST_LINE]))
        n_labelled += is_labelled
        if n_labelled > _MOST_LABELLED:
            return None
        for text, label in _dates(line, style, line_before) if is_labelled else ():
            moment = parse_date(text, style)
            if label == "published" and moment is not None:
                printed.setdefault(moment.on, text)
        line_before = line
    return next(iter(printed.values())) if len(printed) == 1 else None


def _dates(line: str, style: HouseStyle, line_before: str = "") -> Iterator[tuple[str, str]]:
    """The dates of a line with what it calls them; none if the line is a sentence, or names several days."""
    if not any(char.isdigit() for char in line[:_LONGEST_LINE]):
        return
    found = dates_in(line[:_LONGEST_LINE], style)
    if not found:
        return
    if len(line) - sum(len(date.text) for date in found) > _LONGEST_REST:
        # "29.11.2022 – The ferry is back", "(29 November 2022) The ferry ..."
        if _OPENING.fullmatch(found[0].before) and _BEHIND_OPENING.match(line, len(found[0].before + found[0].text)):
            yield found[0].text, ""
        return
    # "Published:", and the date in a line of its own
    is_label = len(line_before) <= _LONGEST_LABEL and not any(char.isdigit() for char in line_before)
    # "posted by Ana Sousa", "am 3. Januar 2024 veröffentlicht"
    label_behind = _label(line[len(found[-1].before + found[-1].text) :]) if len(found) == 1 else ""
    labels = []
    start = 0
    for date in found:
        labels.append(
            _label(date.before[start:]) or (_label(line_before) if is_label and not date.before else "") or label_behind
        )
        start = len(date.before) + len(date.text)
    if labels.count("") > 1:
        return
    for date, label in zip(found, labels, strict=True):
        if label or not _ON.search(date.before) or _BYLINE.match(date.before):
            yield date.text, label


def _label(words: str) -> str:
    return "updated" if _UPDATED.search(words) else "published" if _PUBLISHED.search(words) else ""


def _lines_behind(headline: HtmlElement) -> Iterator[str]:
    n_characters = 0
    for number, line in enumerate(_lines(_nodes_behind(headline))):
        if number >= _MOST_LINES or n_characters > _MOST_TEXT:
            return
        yield line
        n_characters += len(line)


def _lines_before(headline: HtmlElement) -> list[str]:
    nodes = []
    for node in (headline, *headline.iterancestors()):
        nodes += list(node.itersiblings(preceding=True))
        if len(nodes) > _MOST_LINES_BEFORE:
            break
    found: list[str] = []
    for node in nodes[: 2 * _MOST_LINES_BEFORE]:
        found += list(_lines([node]))[::-1]
        if len(found) >= _MOST_LINES_BEFORE:
            break
    return found[:_MOST_LINES_BEFORE]


def _nodes_behind(headline: HtmlElement) -> Iterator[HtmlElement]:
    for node in (headline, *headline.iterancestors()):
        yield from node.itersiblings()


def _lines(nodes: Iterable[HtmlElement]) -> Iterator[str]:
    """The lines of visible text in some elements, in order."""
    words: list[str] = []
    for node in nodes:
        walker = etree.iterwalk(node, events=("start", "end"))
        for event, element in walker:
            if element.tag in _BLOCKS and words:
                yield " ".join(" ".join(words).split())
                words = []
            text = element.tail if event == "end" else element.text
            if event == "start" and _is_passed_over(element):
                walker.skip_subtree()
                text = None
            if text and not text.isspace():
                words.append(text)
    if words:
        yield " ".join(" ".join(words).split())


def _is_passed_over(element: HtmlElement) -> bool:
    if element.tag == "footer":  # the page's, but an article's own may hold its byline
        return next(element.iterancestors("article"), None) is None
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag in _PASSED_OVER or bool(_OTHERS.search(names))
