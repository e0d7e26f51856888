"""Changes that nobody needs to look at."""

import pytest

from transform.versions.boring import is_boring_change

STORY = "The ferry to Skerry sails again on 14 January, with 212 passengers."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (STORY, "The  ferry to Skerry\n\nsails again on 14 January with 212 passengers"),
        ("“We stay,” she said – twice.", '"We stay", she said - twice...'),
        (f"Updated 5 minutes ago\n\n{STORY}", f"Updated 2 hours ago\n\n{STORY}"),
        (f"{STORY}\n\nLast updated: 14 January 2026, 10:30 GMT", f"{STORY}\n\nLast updated: 15 January 2026, 9:05 GMT"),
        (f"{STORY}\n\n12 comments", f"{STORY}\n\n1,204 comments"),
        (f"{STORY}\n\n3 min read", f"{STORY}\n\n4 min read"),
        (STORY, f"Published on 14 Jan 2026 at 18:30\n\n{STORY}"),
        (f"Stand: 14.01.2026, 18:30 Uhr\n\n{STORY}", f"Stand: 15.01.2026, 7:00 Uhr\n\n{STORY}"),
        (f"vor 5 Minuten\n\n{STORY}\n\n3 Kommentare", f"vor 2 Stunden\n\n{STORY}\n\n31 Kommentare"),
        (f"Publié le 14 janvier 2026 à 18h30\n\n{STORY}", f"Mis à jour le 15 janvier 2026 à 9h05\n\n{STORY}"),
        (f"Actualizado hace 5 minutos\n\n{STORY}", f"Actualizado hace 3 horas\n\n{STORY}"),
        (f"Tempo di lettura: 3 minuti\n\n{STORY}", f"Tempo di lettura: 4 minuti\n\n{STORY}"),
    ],
)
def test_blanks_marks_stamps_and_counts_are_boring(old: str, new: str) -> None:
    assert is_boring_change(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (STORY, STORY.replace("212", "221")),
        (STORY, STORY.replace("14 January", "15 January")),
        (STORY, STORY.replace("sails again", "does not sail")),
        (STORY, f"{STORY}\n\nThe mayor was on board."),
        ("It cost 5 million.", "It cost €5 million."),
        ("Prices rose by 5.", "Prices rose by 5%."),
        ("It was -5 degrees.", "It was 5 degrees."),
        # Whose words they are has changed.
        ("He called it a disaster.", "He called it a “disaster”."),
        ("Did he pay.", "Did he pay?"),
    ],
)
def test_whatever_says_something_else_is_not_boring(old: str, new: str) -> None:
    assert not is_boring_change(old, new)
