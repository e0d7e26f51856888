import time

import pytest

from transform.body.line_rules import LineRule, Zone
from transform.body.removal_rules import LINE_RULES
from transform.body.removed import line_removal


@pytest.mark.parametrize("rule", LINE_RULES, ids=lambda rule: rule.rule)
def test_every_rule_removes_its_example_under_its_own_name(rule: LineRule) -> None:
    found = line_removal(rule.example, is_top=rule.zone is Zone.TOP, is_end=rule.zone is Zone.END)
    assert found is not None
    assert (found.rule, found.kind) == (rule.rule, rule.kind)


def test_every_rule_has_a_name_of_its_own() -> None:
    assert len({rule.rule for rule in LINE_RULES}) == len(LINE_RULES)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Lesen Sie auch: Fähre fährt wieder", "promo"),
        ("Mehr zum Thema", "promo"),
        ("RELATED STORIES", "promo"),
        ("[Related: The long road to the pier]", "promo"),
        ("Lire aussi : Le bac revient", "promo"),
        ("Read the full story at the harbour post website.", "syndication"),
        ("Read the original article here.", "syndication"),
        ("This story was first published in the Bay Tribune on May 3.", "syndication"),
        ("Dieser Beitrag erschien zuerst bei der Hafenpost.", "syndication"),
        ("Jetzt unseren Newsletter abonnieren", "newsletter"),
        ("Anzeige", "advertisement"),
        ("Jetzt weiterlesen mit Hafenpost Plus", "paywall"),
        ("Teilen auf Facebook", "share"),
        ("Alle Rechte vorbehalten.", "copyright"),
        ("Foto: Ana Sousa/Hafenpost", "caption"),
    ],
)
def test_lines_of_the_same_class_go_in_english_german_and_beyond(line: str, kind: str) -> None:
    found = line_removal(line, is_top=False, is_end=False)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "line",
    [
        "Read the small print before you sign, the mayor warned.",
        "“Watch the water,” he said.",
        "Related costs rose by a third, the council said.",
        "She said the first published figures were wrong.",
        "Advertisement revenue fell for the third year.",
        "Follow the money, the auditor told the council.",
        "Video: nobody had one, the fishermen told the council in May and in June. " * 3,
        "Comments by the mayor angered the union.",
        "Mehr lesen will hier kaum jemand.",
        "Von der Fähre sieht man den Pier.",
    ],
)
def test_sentences_that_open_alike_stay(line: str) -> None:
    assert line_removal(line, is_top=False, is_end=False) is None


def test_bylines_and_dates_go_only_at_the_top() -> None:
    for line in ("By Ana Sousa", "3 January 2024, 10:15 GMT", "5 min read"):
        assert line_removal(line, is_top=True, is_end=False) is not None
        assert line_removal(line, is_top=False, is_end=False) is None


@pytest.mark.parametrize("piece", ["(", "By A ", "sign up ", "a", " ", "share ", "12.", "read also: "])
def test_no_rule_is_slow_on_hostile_lines(piece: str) -> None:
    started = time.process_time()
    for length in (100, 200, 300, 400):
        line_removal((piece * 400)[:length], is_top=True, is_end=True)
    assert time.process_time() - started < 0.5
