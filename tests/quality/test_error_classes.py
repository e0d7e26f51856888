"""Each thing wrong falls into the class that says what to look for."""

import pytest

from tests.quality.error_classes import find_misses
from tests.quality.errors import examples, misses_in, summary
from tests.quality.gold import GOLD, load_gold
from tests.quality.marking import compare_markups

NOTHING = "“We wait,” said Ana Sousa."
MARKED = "{1:“We wait,”} {1=said} {1@Ana Sousa}."


@pytest.mark.parametrize(
    ("gold", "found", "error_class"),
    [
        (MARKED, NOTHING, "missed / known verb, QVS"),
        ("{1:“We wait,”} {1=frobbed} {1@Ana}.", "“We wait,” frobbed Ana.", "missed / unknown cue, QVS"),
        ("{1:It rained}, {1=according to} {1@Ana}.", "It rained, according to Ana.", "missed / source phrase, QVS"),
        ("{1@Ana}: {1:“We wait.”}", "Ana: “We wait.”", "missed / no cue marked, SQ"),
        ("the {-:“Petrel”} sank", "the {1:“Petrel”} sank", "spurious / words that nobody said"),
        ("It was so.", "{1:It was} {1=so}.", "spurious / indirect"),
        ("{1@Ana} {1=said} {1:it rained}.", "{1@Ana} {1=said} it {1:rained}.", "borders / too short left"),
        ("{1@Ana} {1=said} {1:it rained} today.", "{1@Ana} {1=said} {1:it rained today}.", "borders / too long right"),
        ("{1:A b c}, {1=said} {1@Ana}. {2:D.}", "{1:A b c, said Ana. D.}", "borders / merged with another"),
        ("{1@Ana} {1=said} {1:a b c d e}.", "{1@Ana} {1=said} {1:a b} {2:c d} e.", "borders / split"),
        (MARKED, MARKED.replace("{1@Ana Sousa}", "Ana Sousa"), "speaker / none given"),
        (MARKED.replace("{1@Ana Sousa}", "Ana Sousa"), MARKED, "speaker / none expected"),
        (
            MARKED + " {2:B} {2@Bo}",
            MARKED.replace("{1@Ana Sousa}", "Ana Sousa") + " {2:B} {1,2@Bo}",
            "speaker / somebody else",
        ),
        (MARKED, MARKED.replace("{1=said}", "said"), "cue / none given"),
    ],
)
def test_what_is_wrong_has_its_class(gold: str, found: str, error_class: str) -> None:
    assert error_class in [miss.error_class for miss in find_misses(compare_markups(gold, found))]


def test_what_is_right_is_no_miss() -> None:
    assert list(find_misses(compare_markups(MARKED, MARKED))) == []


def test_the_report_counts_first_and_shows_the_words_after() -> None:
    misses = list(find_misses(compare_markups(MARKED, NOTHING)))
    assert [line.split() for line in summary(misses)] == [
        ["1", "missed"],
        ["1", "missed", "/", "known", "verb,", "QVS", "en", "1"],
    ]
    shown = "\n".join(examples(misses, limit=1))
    assert "marked  direct: We wait" in shown
    assert "cue: said | speaker: Ana Sousa" in shown


def test_every_quotation_of_ours_is_found_or_reported() -> None:
    german = [article for article in load_gold(GOLD) if article.language == "de"]
    misses = misses_in(GOLD, "de")
    reported = {(miss.text.article.article_id, miss.gold.content) for miss in misses if miss.gold}
    assert {one for one, _ in reported} <= {article.article_id for article in german}
    assert {miss.text.article.language for miss in misses} <= {"de"}
