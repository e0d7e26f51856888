from hypothesis import given
from hypothesis import strategies as st

from transform.text import clean_text, count_words, drop_controls, fold, one_line


@given(st.text(st.characters(exclude_categories=())))
def test_cleaned_text_can_always_be_stored(text: str) -> None:
    cleaned = clean_text(text)
    cleaned.encode("utf-8")
    assert not any(char in cleaned for char in "\x00\x01\x1f\x7f\ufffe\uffff\u200b\xad")


def test_bytes_of_windows_read_as_latin_1_become_the_quotation_marks_that_they_were() -> None:
    assert clean_text("\x93We stay,\x94 she said") == "“We stay,” she said"


def test_bidirectional_marks_and_joiners_stay_because_they_are_part_of_the_spelling() -> None:
    assert clean_text("\u202bشهر\u202c می\u200cرود") == "\u202bشهر\u202c می\u200cرود"


def test_a_soft_hyphen_does_not_hide_a_word_from_a_search() -> None:
    assert clean_text("Hafen\u00admeister") == "Hafenmeister"


def test_no_more_than_thirty_marks_stand_on_one_letter() -> None:
    assert len(clean_text("a" + "\u0301" * 300_000)) == 31


def test_control_characters_written_as_references_go_before_the_parse() -> None:
    assert drop_controls("a&#0;b&#x1F;c&#xFFFE;d&#65;e&#10;f\x00\ufffe") == "abcd&#65;e&#10;f"


def test_white_space_of_every_kind_becomes_one_space() -> None:
    assert one_line(" The\u00a0ferry\n\t is  back ") == "The ferry is back"


def test_two_printings_of_one_headline_are_equal_when_folded() -> None:
    assert fold("“Ferry” talks – day 2!") == fold("FERRY talks: Day 2")


def test_a_japanese_character_counts_as_a_word() -> None:
    assert count_words("市長は発表 ferry") == 6
