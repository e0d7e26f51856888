"""German clauses: who speaks and whom they speak to, by case."""

import pytest

from tests.transform.quotations.findings import who_said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dem Sender sagte Ana Sousa, man werde bleiben.", "Ana Sousa"),
        ("Einem Reporter sagte Brandt: „Wir bleiben.“", "Brandt"),
        ("„Das ist falsch“, sagte Brandt der Kieler Nordzeitung.", "Brandt"),
        ("„Das ist falsch“, sagte Minister Brandt der Deutschen Hafenagentur.", "Minister Brandt"),
    ],
)
def test_whom_something_was_told_is_not_who_said_it(text: str, speaker: str) -> None:
    assert [found for found, _ in who_said(text, "de")] == [speaker]
