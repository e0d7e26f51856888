"""Hostile and damaged pages, read from their bytes to their article: each costs at most itself."""

import json
import time

import pytest

from tests.making import make_page
from tests.transform.pages import BODY, TEXT, article, html, json_ld, meta, read, rejection
from transform.reasons import Reason
from transform.records import Reading, Rejection

ARABIC = "أعلن رئيس البلدية أن العبارة ستعود إلى العمل يوم الاثنين بعد توقف طويل، ورحب السكان بالقرار. " * 4
RUSSIAN = "Мэр города заявил, что паром снова начнёт ходить в понедельник утром. Жители довольны решением. " * 4
JAPANESE = "市長は月曜日にフェリーの運航を再開すると発表した。住民は歓迎している。" * 6
CHINESE = "市长宣布渡轮将于星期一恢复运营，居民对此表示欢迎。" * 6
FRENCH = "Le maire a déclaré que le bac reprendra lundi. « C’est décidé », a-t-il précisé à l’hôtel de ville. " * 4


@pytest.mark.parametrize("label", ["right", "utf-8", "bogus-8"])
@pytest.mark.parametrize(
    ("text", "encoding", "language"),
    [
        (FRENCH, "cp1252", "fr"),
        (FRENCH, "utf-16", "fr"),
        (FRENCH, "utf-16-le", "fr"),
        (FRENCH, "utf-16-be", "fr"),
        (RUSSIAN, "koi8-r", "ru"),
        (RUSSIAN, "cp1251", "ru"),
        (ARABIC, "cp1256", "ar"),
        (JAPANESE, "shift_jis", "ja"),
        (JAPANESE, "euc_jp", "ja"),
        (CHINESE, "gb18030", "zh"),
    ],
)
def test_the_text_equals_the_original_whatever_the_label_says(
    text: str, encoding: str, language: str, label: str
) -> None:
    said = encoding if label == "right" else label
    page = (
        f"<html lang={language}><head><meta charset={said}></head><body><article><p>{text}</p></article></body></html>"
    )
    found = article(make_page(page.encode(encoding), content_type="text/html"))
    assert (found.body, found.language) == (text.strip(), language)


@pytest.mark.parametrize(
    "linked",
    [
        '{"@type": "NewsArticle", "author": ' + "[" * 200_000 + "]" * 200_000 + "}",
        json.dumps({"@type": "NewsArticle", "author": [f"Ana Sousa {n}" for n in range(250_000)]}),
    ],
)
def test_linked_data_without_end_is_trimmed_and_the_page_read(linked: str) -> None:
    found = article(html(head=json_ld(linked)))
    assert (found.body, Reason.META_FIELD_TRIMMED in found.warnings) == (BODY, True)
    assert len(found.authors) <= 60


@pytest.mark.parametrize("value", ["7", "[]", "{}", "true", '[[{"@id": 3}]]', '{"@value": []}', "null"])
def test_linked_data_of_wrong_types_raises_nothing(value: str) -> None:
    names = (
        "@id", "headline", "author", "datePublished", "image", "keywords", "articleSection", "genre", "license",
        "hasPart",
        "isAccessibleForFree", "copyrightHolder", "copyrightYear", "liveBlogUpdate", "itemListElement", "inLanguage",
    )  # fmt: skip
    fields = ", ".join(f'"{name}": {value}' for name in names)
    linked = f'[{{"@type": "NewsArticle", {fields}}}, {{"@type": "BreadcrumbList", {fields}}}]'
    assert article(html(head=json_ld(linked))).body == BODY


def test_a_name_of_forty_thousand_brackets_is_read_in_time() -> None:
    started = time.process_time()
    found = article(html(head=f'<meta name="author" content="John {"(" * 40_000}">'))
    assert time.process_time() - started < 5
    assert Reason.META_FIELD_TRIMMED in found.warnings


def test_script_in_any_field_is_text_and_no_address() -> None:
    head = meta(og__image="file:///etc/passwd", article__section="<script>alert(1)</script>")
    found = article(html(head=head, body=TEXT + '<p><a href="javascript:alert(1)">more</a></p>'))
    assert (found.image_url, found.license, found.canonical_url) == (None, None, None)


def test_bidirectional_marks_stay() -> None:
    assert (
        "\u202e"
        in article(html(body=TEXT + "<p>The boat was named \u202eyrref\u202c by its owners long ago.</p>")).body
    )


@pytest.mark.parametrize("text", ["<b>word </b> t " * 20_000, "<a href='/x'>link</a> " * 200_000])
def test_what_would_take_minutes_is_refused_at_a_limit(text: str) -> None:
    started = time.process_time()
    found = rejection(f"<html><body><p>{text}</p></body></html>")
    assert (found.reason, found.limit_name) in {
        (Reason.PARSE_LIMIT, "sibling elements"),
        (Reason.PARSE_LIMIT, "elements"),
    }
    assert time.process_time() - started < 10


@pytest.mark.parametrize("cut", [0.1, 0.35, 0.6, 0.9])
def test_a_page_cut_anywhere_gives_an_article_or_a_reason(cut: float) -> None:
    page = html(head=json_ld('{"@type": "LiveBlogPosting", "liveBlogUpdate": [{"articleBody": "x"}]}'), body=TEXT * 5)
    assert isinstance(read(page.encode()[: int(len(page) * cut)]), Reading | Rejection)
