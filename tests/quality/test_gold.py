"""The hand-marked texts are marked as they should be, and stay as rich as they were."""

import json
from pathlib import Path

import pytest

from tests.quality.gold import (
    BATCHES,
    GOLD,
    GOLD_SECOND,
    GoldArticle,
    as_json,
    count_by_language,
    load_gold,
    parse_marked,
    read_marked,
)
from tests.quality.markup import MarkupError
from tests.quality.words import Words
from transform.records import Anonymity, QuotationKind

LEAST = {
    GOLD: {"en": 150, "de": 65, "fr": 12, "es": 12, "pt": 12, "it": 12},
    GOLD_SECOND: {"en": 120, "de": 60, "fr": 25, "es": 25, "pt": 25, "it": 25},
}
# Languages of which only the marks are read: their speakers are not marked.
BY_MARKS_ONLY = {"pl", "nl", "sv", "ru", "ja", "ar", "tr", "fi", "zh", "el"}

MARKED = """language: en
published: 2026-03-05
marks: “ ”

Rain {-:“soon”}

{1:“It rained,”} {1,2@she} {1=told} the Post on Monday, {2=adding} {2:that the “ramp\\’s” end held}.
---
named Ana Sousa: 1 2
told_to the Post: 1
said_on 2026-03-02: 1
"""


@pytest.fixture(scope="module")
def articles() -> tuple[GoldArticle, ...]:
    return tuple(article for batch in BATCHES for article in load_gold(batch))


def test_the_markup_becomes_offsets_of_the_bare_text() -> None:
    article = parse_marked("en_rain", MARKED)
    first, second = article.quotations

    def words(spans: tuple[tuple[int, int], ...]) -> list[str]:
        return [article.text[start:end] for start, end in spans]

    assert article.text.startswith("Rain “soon”\n\n“It rained,” she told")
    assert (words(first.content), words(first.cue), words(first.source)) == (["“It rained,”"], ["told"], ["she"])
    assert (words(second.content), words(second.source)) == (["that the “ramp’s” end held"], ["she"])
    assert (first.kind, second.kind) == (QuotationKind.DIRECT, QuotationKind.MIXED)
    assert words(article.quoted) == ["soon", "It rained,", "ramp’s"]
    assert first.details is not None
    assert first.details.speaker == "Ana Sousa"
    assert (first.details.told_to, str(first.details.said_on)) == ("the Post", "2026-03-02")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("{1=told}", "{1=told", "braces? that|never closed"),
        ("named Ana Sousa: 1 2", "named Ana Sousa: 1", "quotations \\[2\\] lack"),
        ("named Ana Sousa: 1 2", "named Ana Sousa: 1 2 3", "quotations \\[3\\] lack"),
        ("told_to the Post: 1", "collective crew: 1", "two speakers"),
        ("marks: “ ”", "marks: “", "in pairs"),
        ("named Ana", "nmaed Ana", "nmaed"),
    ],
)
def test_a_slip_of_the_pen_is_told_with_the_file(tmp_path: Path, old: str, new: str, problem: str) -> None:
    path = tmp_path / "en_rain.txt"
    path.write_text(MARKED.replace(old, new), encoding="utf-8")
    with pytest.raises(MarkupError, match=f"en_rain.txt: .*(?:{problem})"):
        read_marked(path)


@pytest.mark.parametrize("batch", BATCHES, ids=lambda batch: batch.name)
def test_every_language_keeps_its_share(batch: Path) -> None:
    counts = count_by_language(load_gold(batch))
    assert {language: counts[language] for language, least in LEAST[batch].items() if counts[language] < least} == {}


def test_there_are_texts_in_languages_of_which_only_the_marks_are_read() -> None:
    assert set(count_by_language(load_gold(GOLD))) >= BY_MARKS_ONLY


def test_no_two_texts_have_one_name(articles: tuple[GoldArticle, ...]) -> None:
    assert len({article.article_id for article in articles}) == len(articles)


def test_english_and_german_have_all_kinds(articles: tuple[GoldArticle, ...]) -> None:
    kinds = {(article.language, one.kind) for article in articles for one in article.quotations}
    assert {(language, kind) for language in ("en", "de") for kind in QuotationKind} <= kinds


def test_nothing_in_marks_is_left_unmarked(articles: tuple[GoldArticle, ...]) -> None:
    forgotten = []
    for article in articles:
        words = Words(article.text)
        seen = words([*article.unsaid, *(span for one in article.quotations for span in one.content)])
        forgotten += [
            f"{article.article_id}: {article.text[start:end]}"
            for start, end in article.quoted
            if 2 * len(words([(start, end)]) & seen) < len(words([(start, end)]))
        ]
    assert forgotten == []


def test_words_that_nobody_said_stand_in_marks(articles: tuple[GoldArticle, ...]) -> None:
    outside = [
        f"{article.article_id}: {article.text[slice(*span)]}"
        for article in articles
        for words in (Words(article.text),)
        for span in article.unsaid
        if not words([span]) <= words(article.quoted)
    ]
    assert outside == []


def test_names_and_addressees_are_printed_in_the_text(articles: tuple[GoldArticle, ...]) -> None:
    absent = []
    for article in articles:
        for one in article.quotations:
            assert one.details is not None
            named = one.details.speaker if Anonymity.NAMED in one.details.anonymity else None
            absent += [
                f"{article.article_id}: {value}"
                for value in (named, one.details.told_to)
                if value and value not in article.text
            ]
    assert absent == []


def test_only_languages_read_by_marks_have_quotations_of_unknown_speakers(articles: tuple[GoldArticle, ...]) -> None:
    for article in articles:
        for one in article.quotations:
            assert one.details is not None
            is_unknown = one.details.anonymity == (Anonymity.UNRESOLVED,)
            assert is_unknown == (article.language in BY_MARKS_ONLY)
            assert not (is_unknown and one.source)


def test_the_benchmark_can_read_them(articles: tuple[GoldArticle, ...], tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(json.dumps(as_json(article)) for article in articles), encoding="utf-8")
    again = load_gold(path)
    assert [(one.text, one.quoted, len(one.quotations)) for one in again] == [
        (one.text, one.quoted, len(one.quotations)) for one in articles
    ]
