"""The reliability table says how true the confidences are."""

import pytest

from tests.quality.gold import GOLD, load_gold
from tests.quality.matching import compare
from tests.quality.reading import read_gold
from tests.quality.reliability import Group, Judged, brier_score, by_confidence, by_rule, calibration_error, judge

JUDGED = [
    Judged("colon/direct", 0.7, True),
    Judged("colon/direct", 0.75, False),
    Judged("signature/direct", 1.0, True),
]


def test_confidences_are_grouped_by_tenths() -> None:
    assert by_confidence(JUDGED) == [Group("0.7-0.8", 2, 0.725, 0.5), Group("0.9-1.0", 1, 1.0, 1.0)]


def test_rules_are_grouped_by_name() -> None:
    assert [(group.name, group.n, group.right) for group in by_rule(JUDGED)] == [
        ("colon/direct", 2, 0.5),
        ("signature/direct", 1, 1.0),
    ]


def test_errors_are_weighed_by_the_size_of_their_group() -> None:
    assert calibration_error(by_confidence(JUDGED)) == pytest.approx(2 / 3 * 0.225)
    assert brier_score(JUDGED) == pytest.approx((0.3**2 + 0.75**2) / 3)
    assert calibration_error([]) == brier_score([]) == 0


def test_every_quotation_found_is_judged() -> None:
    article = next(one for one in load_gold(GOLD) if one.article_id == "en_dam_gates")
    text = compare(article, read_gold(article))
    judged = list(judge(text))
    assert len(judged) == len(text.found) > 0
    assert any(one.is_right for one in judged)
