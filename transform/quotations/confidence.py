"""How often a rule is right: the confidence of a quotation by the rule that found it and by its kind."""

from transform.records import Anonymity, QuotationKind

# Share of a rule's quotations whose words (overlap of 0.8 or more) and speaker were both right on hand-annotated
# English and German news and the texts of tests/quality/gold: python -m tests.quality.fit_confidence prints the lines.
# A rule without a speaker is right where nobody is named: with "marks" nothing is known but the words.
_BY_RULE = {
    "after_source_phrase/direct": 0.8,
    "after_source_phrase/indirect": 0.75,
    "after_source_phrase/mixed": 0.75,
    "after_subject_verb/direct": 0.95,
    "after_subject_verb/indirect": 0.75,
    "after_subject_verb/mixed": 0.75,
    "after_verb_subject/direct": 0.95,
    "after_verb_subject/indirect": 0.7,
    "after_verb_subject/mixed": 0.8,
    "before_colon/direct": 0.95,
    "before_colon/mixed": 0.8,
    "before_inherited/direct": 0.8,
    "before_inherited/indirect": 0.55,
    "before_inherited/mixed": 0.75,
    "before_noun/mixed": 0.85,
    "before_passive/direct": 0.6,
    "before_passive/mixed": 0.5,
    "before_reference/indirect": 0.4,
    "before_subject_verb/direct": 0.9,
    "before_subject_verb/indirect": 0.8,
    "before_subject_verb/mixed": 0.85,
    "before_verb_subject/direct": 0.85,
    "before_verb_subject/indirect": 0.75,
    "before_verb_subject/mixed": 0.7,
    "colon/direct": 0.85,
    "free_indirect/indirect": 0.45,
    "free_indirect/mixed": 0.55,
    "marks/direct": 0.95,
    "previous_sentence/direct": 0.4,
    "signature/direct": 0.95,
    "signature/mixed": 0.85,
    "source_phrase/direct": 0.95,
    "source_phrase/indirect": 0.7,
    "source_phrase/mixed": 0.85,
    "transcript/direct": 0.95,
    "unattributed/direct": 0.35,
    "unresolved/direct": 0.9,
    "unresolved/indirect": 0.35,
    "unresolved/mixed": 0.45,
}
_OTHERWISE = 0.5


def rule_of(method: str, kind: QuotationKind, anonymity: Anonymity, speaker_surface: str | None) -> str:
    """Return what the confidence of a quotation depends on.

    A speaker that is printed but neither named nor described as somebody counts for more than the method.

    >>> rule_of("after_subject_verb", QuotationKind.DIRECT, Anonymity.NAMED, "Sousa")
    'after_subject_verb/direct'
    >>> rule_of("after_subject_verb", QuotationKind.DIRECT, Anonymity.UNRESOLVED, "which")
    'unresolved/direct'
    """
    is_unresolved = anonymity is Anonymity.UNRESOLVED and speaker_surface is not None
    return f"{'unresolved' if is_unresolved else method}/{kind}"


def confidence_of(rule: str) -> float:
    """Return the confidence of a rule, from 0 to 1.

    >>> confidence_of("after_subject_verb/direct")
    0.95
    """
    return _BY_RULE.get(rule, _OTHERWISE)
