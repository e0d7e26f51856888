from tests.transform.quotations.findings import ARTICLE, VERSION, methods, who_said
from transform.quotations.find import find_quotations
from transform.records import QuotationKind

MARKED = """Partial transcript:

"MORROW: Let us start with the dam. Who pays?

"SOUSA: Everybody pays. That is the point.

"And nobody is happy.

"MORROW: And the tenants?"

The mayor said, “No.”"""


def test_every_turn_of_a_marked_transcript_has_its_speaker() -> None:
    assert who_said(MARKED) == [
        ("MORROW", "Let us start with the dam. Who pays?"),
        ("SOUSA", "Everybody pays. That is the point. [...] And nobody is happy."),
        ("MORROW", "And the tenants?"),
        ("The mayor", "No."),
    ]


def test_the_turns_of_a_transcript_without_marks_are_direct() -> None:
    text = "MORROW: Who pays?\n\nSOUSA: Everybody.\n\nMORROW: Why?"
    assert who_said(text) == [("MORROW", "Who pays?"), ("SOUSA", "Everybody."), ("MORROW", "Why?")]
    found, _ = find_quotations(text, "en", version_id=VERSION, article_id=ARTICLE)
    assert {one.kind for one in found} == {QuotationKind.DIRECT}
    assert set(methods(text)) == {"transcript"}


def test_names_in_small_letters_need_three_turns_and_one_speaker_twice() -> None:
    text = "Kim Morrow: Who pays?\n\nAna Sousa: Everybody.\n\nKim Morrow: Why?"
    assert [who for who, _ in who_said(text)] == ["Kim Morrow", "Ana Sousa", "Kim Morrow"]
    assert "transcript" not in methods("Where: The harbour hall\n\nWhen: Monday\n\nTickets: At the door")


def test_labels_of_a_page_are_no_speakers() -> None:
    text = "CORRECTION: An earlier report was wrong.\n\nCORRECTION: The dam is in Kell.\n\nPHOTO: Kim Morrow"
    assert who_said(text) == []


def test_a_turn_ends_where_the_marks_do_not_open_again() -> None:
    text = "MORROW: Who pays?\n\nSOUSA: Everybody.\n\nThe hall was full until midnight."
    assert who_said(text)[-1] == ("SOUSA", "Everybody.")
