from transform.quotations.confidence import confidence_of
from transform.records import QuotationKind


def test_a_marked_sentence_with_its_verb_is_surer_than_one_without() -> None:
    sure = confidence_of("after_subject_verb", QuotationKind.DIRECT)
    unsure = confidence_of("previous_sentence", QuotationKind.DIRECT)
    assert sure > 0.9 > 0.5 > unsure


def test_a_new_rule_is_neither_sure_nor_unsure() -> None:
    assert confidence_of("a rule of tomorrow", QuotationKind.MIXED) == 0.5
