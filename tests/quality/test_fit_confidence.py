from tests.quality.fit_confidence import fitted
from tests.quality.reliability import Judged


def test_a_rule_often_seen_has_its_own_share_and_a_rare_one_that_of_its_kind() -> None:
    often = [Judged("after_verb_subject/direct", 0.5, is_right=number % 10 != 0) for number in range(1_000)]
    rare = [Judged("colon/direct", 0.5, is_right=False)]
    assert fitted([*often, *rare]) == {"after_verb_subject/direct": 0.9, "colon/direct": 0.6}


def test_kinds_do_not_lend_to_each_other() -> None:
    direct = [Judged("colon/direct", 0.5, is_right=True)] * 10
    indirect = [Judged("colon/indirect", 0.5, is_right=False)] * 10
    assert fitted([*direct, *indirect]) == {"colon/direct": 0.95, "colon/indirect": 0.0}
