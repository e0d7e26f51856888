from transform.quotations.languages.english import ENGLISH
from transform.quotations.languages.french import FRENCH
from transform.quotations.languages.record import Language
from transform.quotations.reading.marks import split_paragraphs
from transform.quotations.reading.sentences import split_sentences
from transform.quotations.reading.tokens import Token, _pieces, _remembered, read_tokens


def read(text: str, language: Language = ENGLISH) -> list[Token]:
    (paragraph,) = split_paragraphs(text)
    (sentence,) = split_sentences(text, paragraph, language)
    return read_tokens(text, sentence, language)


def test_words_get_coarse_tags_and_a_marked_stretch_is_one_token() -> None:
    tokens = read("“Never,” said the mayor of Kell on Monday.")
    assert [(token.low, token.tag) for token in tokens] == [
        (",", "Q"),
        ("said", "V"),
        ("the", "D"),
        ("mayor", "w"),
        ("of", "R"),
        ("kell", "U"),
        ("on", "R"),
        ("monday", "T"),
    ]


def test_nouns_that_look_like_reporting_verbs_are_told_by_the_word_before() -> None:
    text = "His claim is in reports that a rubble comment fell, but Sousa claims he says so."
    assert [t.low for t in read(text) if t.tag == "V"] == ["claims", "says"]


def test_french_elisions_and_hung_on_pronouns_are_parted() -> None:
    assert [t.low for t in read("L’agence, a-t-elle dit, s’ouvre.", FRENCH)] == [
        "l", "agence", ",", "a", "elle", "dit", ",", "s", "ouvre",
    ]  # fmt: skip


def test_a_word_is_told_by_the_words_around_it_though_it_has_been_read_before() -> None:
    def tags(text: str) -> list[str]:
        return [token.tag for token in read(text) if token.low == "claims"]

    assert tags("Sousa claims that.") == tags("Sousa claims that.") == ["V"]
    assert tags("The claims stand.") == tags("The claims stand.") == ["w"]


def test_of_words_never_met_before_no_more_than_a_fixed_number_is_remembered() -> None:
    for first in range(0, 60_000, 200):
        read(" ".join(f"kell{number}" for number in range(first, first + 200)))
    assert 0 < len(_remembered(ENGLISH)) <= 50_000
    assert 0 < len(_pieces(ENGLISH)) <= 50_000
    assert [token.low for token in read("kell1 kell59999")] == ["kell1", "kell59999"]


def test_an_apostrophe_belongs_to_a_word_before_a_blank_only() -> None:
    assert [token.low for token in read("The workers' strike of the workers'")] == [
        *("the", "workers'", "strike", "of", "the", "workers")
    ]


def test_blanks_and_line_breaks_move_no_word() -> None:
    text = "Ana  said,\nthe (ferry)"
    assert [text[token.start : token.end] for token in read(text)] == ["Ana", "said", ",", "the", "(", "ferry", ")"]


def test_a_word_of_a_thousand_elisions_is_a_word() -> None:
    assert [token.low for token in read("d’" * 1_000 + "eau dort.", FRENCH)] == ["d’" * 1_000 + "eau", "dort"]
