from transform.quotations.confidence import confidence_of, rule_of
from transform.records import Anonymity, QuotationKind


def test_a_marked_sentence_with_its_verb_is_surer_than_one_without() -> None:
    sure = confidence_of("after_subject_verb/direct")
    unsure = confidence_of("previous_sentence/direct")
    assert sure > 0.9 > 0.5 > unsure


def test_words_of_nobody_who_can_be_told_are_less_sure() -> None:
    told = rule_of("before_subject_verb", QuotationKind.MIXED, Anonymity.NAMED, "Sousa")
    untold = rule_of("before_subject_verb", QuotationKind.MIXED, Anonymity.UNRESOLVED, "which")
    assert confidence_of(untold) < 0.5 < confidence_of(told)


def test_where_no_speaker_is_printed_the_method_counts() -> None:
    assert rule_of("marks", QuotationKind.DIRECT, Anonymity.UNRESOLVED, None) == "marks/direct"


def test_a_new_rule_is_neither_sure_nor_unsure() -> None:
    assert confidence_of("a rule of tomorrow/mixed") == 0.5
