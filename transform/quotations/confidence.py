"""How often a rule is right: the confidence of a quotation by the rule that found it and by its kind."""

from transform.records import QuotationKind

# Share of a rule's quotations whose words (overlap of 0.8 or more) and speaker were both right on hand-annotated
# English and German news and the texts of tests/quality/gold: python -m tests.quality.fit_confidence prints the lines.
# A rule without a speaker is right where nobody is named: with "marks" nothing is known but the words.
_BY_RULE = {
    "after_source_phrase/direct": 0.8,
    "after_source_phrase/indirect": 0.75,
    "after_source_phrase/mixed": 0.75,
    "after_subject_verb/direct": 0.95,
    "after_subject_verb/indirect": 0.7,
    "after_subject_verb/mixed": 0.7,
    "after_verb_subject/direct": 0.95,
    "after_verb_subject/indirect": 0.65,
    "after_verb_subject/mixed": 0.8,
    "before_colon/direct": 0.95,
    "before_colon/mixed": 0.8,
    "before_inherited/direct": 0.8,
    "before_inherited/indirect": 0.5,
    "before_inherited/mixed": 0.7,
    "before_noun/indirect": 0.6,
    "before_noun/mixed": 0.75,
    "before_passive/direct": 0.6,
    "before_passive/mixed": 0.4,
    "before_reference/indirect": 0.5,
    "before_subject_verb/direct": 0.9,
    "before_subject_verb/indirect": 0.75,
    "before_subject_verb/mixed": 0.8,
    "before_verb_subject/direct": 0.85,
    "before_verb_subject/indirect": 0.75,
    "before_verb_subject/mixed": 0.7,
    "colon/direct": 0.85,
    "free_indirect/indirect": 0.4,
    "free_indirect/mixed": 0.45,
    "marks/direct": 0.95,
    "previous_sentence/direct": 0.4,
    "signature/direct": 0.95,
    "signature/mixed": 0.85,
    "source_phrase/direct": 0.95,
    "source_phrase/indirect": 0.65,
    "source_phrase/mixed": 0.85,
    "transcript/direct": 0.95,
    "unattributed/direct": 0.35,
}
_OTHERWISE = 0.5


def confidence_of(method: str, kind: QuotationKind) -> float:
    """Return the confidence of a rule for a kind of quotation, from 0 to 1.

    >>> confidence_of("after_subject_verb", QuotationKind.DIRECT)
    0.95
    """
    return _BY_RULE.get(f"{method}/{kind}", _OTHERWISE)
