import pytest

from transform.quotations.languages.english import ENGLISH
from transform.quotations.reading.marks import split_paragraphs
from transform.quotations.said.attribution import LONGEST_SENTENCE, find_drafts


def drafts(text: str) -> list[tuple[list[str], str | None, str]]:
    return [
        (
            [text[start:end] for start, end in draft.spans],
            text[draft.speaker[0] : draft.speaker[1]] if draft.speaker else None,
            draft.method,
        )
        for draft in find_drafts(text, split_paragraphs(text), ENGLISH)
    ]


def test_words_after_a_colon_may_fill_the_next_paragraph() -> None:
    assert drafts("The Harbour Post reports:\n\n“The ferry is late again.”") == [
        (["“The ferry is late again.”"], "The Harbour Post", "colon")
    ]


def test_a_marked_sentence_after_a_sentence_about_somebody_is_given_to_them() -> None:
    assert drafts("Ana Sousa shook her head. “It was never our plan.”") == [
        (["“It was never our plan.”"], "Ana Sousa shook", "previous_sentence")
    ]


def test_a_marked_sentence_is_given_to_whom_a_verb_without_marked_words_is_about() -> None:
    assert drafts("The ferry sank. In Kell, Ana Sousa called it a ruin. “It was never our plan.”")[-1] == (
        (["“It was never our plan.”"], "Ana Sousa", "previous_sentence")
    )


def test_a_marked_paragraph_without_a_verb_continues_the_paragraph_before() -> None:
    assert drafts("“We know,” Ana Sousa said.\n\n“We always knew.”") == [
        (["“We know,”", "“We always knew.”"], "Ana Sousa", "after_subject_verb")
    ]


def test_a_paragraph_in_between_ends_a_quotation() -> None:
    text = "“We know,” Ana Sousa said.\n\nThe ferry left.\n\n“Nobody is told who says this here.”"
    assert [(speaker, method) for _, speaker, method in drafts(text)] == [
        ("Ana Sousa", "after_subject_verb"),
        (None, "unattributed"),
    ]


@pytest.mark.parametrize(("n_words", "n_found"), [(LONGEST_SENTENCE // 2, 1), (LONGEST_SENTENCE * 2, 0)])
def test_a_sentence_as_long_as_a_table_is_not_read(n_words: int, n_found: int) -> None:
    assert len(drafts("Sousa said that " + "it is " * (n_words // 2))) == n_found
