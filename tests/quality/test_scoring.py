"""The figures are those of the benchmark: what they count is on screen here."""

import pytest

from tests.quality.marking import compare_markups
from tests.quality.matching import Compared, pair_sides
from tests.quality.scoring import Figures, count_text, figures_of

GOLD = "{1:“We wait,”} {1=said} {1@Ana Sousa}. {1:“It rains.”} {2@She} {2=called} {2:it “dull”}. {-:“Petrel”} sank."


def figures(text: Compared) -> Figures:
    return figures_of(count_text(text))


def test_all_right_is_one_everywhere() -> None:
    of = figures(compare_markups(GOLD, GOLD))
    for row in ("quoted 0.3", "quoted 0.8", "quoted exact", "all 0.8", "direct 0.8", "mixed 0.8", "marks stretches"):
        assert (of[row]["f1"], of[row]["e2e_f1"]) == (1, 1), row
    assert of["quoted words"]["f1"] == of["marks words"]["f1"] == 1
    assert of["quoted 0.8"]["cue_exact"] == of["quoted 0.8"]["speaker_exact"] == 1


def test_half_a_quotation_is_found_at_three_tenths_and_not_at_eight() -> None:
    found = "{1:“We wait,”} {1=said} {1@Ana Sousa}. “It rains.” She called it “dull”. “Petrel” sank."
    of = figures(compare_markups(GOLD, found))
    assert (of["quoted 0.3"]["p"], of["quoted 0.3"]["r"]) == (1, 0.5)
    assert (of["quoted 0.8"]["p"], of["quoted 0.8"]["r"]) == (0, 0)
    assert of["marks stretches"]["r"] == pytest.approx(1 / 3)


def test_a_wrong_speaker_costs_the_end_to_end_figures_only() -> None:
    found = GOLD.replace("{1@Ana Sousa}", "Ana Sousa").replace("{2@She}", "{1,2@She}")
    of = figures(compare_markups(GOLD, found))["quoted 0.8"]
    assert (of["f1"], of["e2e_f1"], of["speaker_overlap"]) == (1, 0.5, 0.5)


def test_a_name_of_a_ship_taken_for_speech_costs_precision() -> None:
    of = figures(compare_markups(GOLD, GOLD.replace("{-:“Petrel”}", "{3:“Petrel”}")))
    assert of["quoted 0.8"]["p"] == pytest.approx(2 / 3)
    assert (of["marks stretches"]["p"], of["marks stretches"]["r"]) == (0.75, 1)


def test_pieces_with_one_cue_and_one_speaker_are_one_quotation() -> None:
    found = GOLD.replace("{1:“It rains.”}", "{3:“It rains.”}").replace("{1=said} {1@Ana", "{1,3=said} {1,3@Ana")
    assert figures(compare_markups(GOLD, found))["quoted exact"]["e2e_f1"] == 1


def test_reported_speech_found_is_neither_right_nor_wrong_among_the_quoted() -> None:
    text = "{1@She} {1=said} {1:it rained}."
    of = figures(compare_markups(text, text))
    assert of["quoted 0.8"] == {"p": 0, "r": 0, "f1": 0}
    assert of["all 0.8"]["f1"] == of["indirect 0.8"]["f1"] == 1


def test_a_quotation_is_paired_once_and_with_its_best() -> None:
    gold = "{1:It rained all day long}, {1@she} {1=said}. {2:It rained}, {2@he} {2=said}."
    found = "{1:It rained all day} long, {1@she} {1=said}. {2:It rained}, {2@he} {2=said}."
    text = compare_markups(gold, found)
    assert pair_sides(text.gold, text.found, 0.3) == {0: 0, 1: 1}
