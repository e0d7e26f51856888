import pytest
from hypothesis import given
from hypothesis import strategies as st

from transform.quotations.clauses.frames import find_frames, may_report
from transform.quotations.clauses.subjects import Order
from transform.quotations.languages.english import ENGLISH
from transform.quotations.languages.french import FRENCH
from transform.quotations.languages.german import GERMAN
from transform.quotations.languages.record import Language
from transform.quotations.languages.spanish import SPANISH
from transform.quotations.reading.marks import split_paragraphs
from transform.quotations.reading.sentences import split_sentences
from transform.quotations.reading.tokens import read_tokens
from transform.quotations.said.contents import drafts_of
from transform.quotations.said.drafts import ReadSentence

Found = list[tuple[str, str | None, str]]


def frames(text: str, language: Language = ENGLISH) -> Found:
    (paragraph,) = split_paragraphs(text)
    (sentence,) = split_sentences(text, paragraph, language)
    tokens = read_tokens(text, sentence, language)
    return [
        (
            frame.order.value,
            text[tokens[frame.subject[0]].start : tokens[frame.subject[1] - 1].end] if frame.subject else None,
            text[tokens[frame.cue[0]].start : tokens[frame.cue[1] - 1].end],
        )
        for frame in find_frames(tokens, language)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sousa has also said it.", [(Order.SUBJECT_VERB, "Sousa", "said")]),
        ("Sousa on Monday said it.", [(Order.SUBJECT_VERB, "Sousa", "said")]),
        ("Sousa, who owns the port, said it.", [(Order.SUBJECT_VERB, "Sousa", "said")]),
        ("The head of the port union said it.", [(Order.SUBJECT_VERB, "The head of the port union", "said")]),
        ("Reed and Sousa said it.", [(Order.SUBJECT_VERB, "Reed and Sousa", "said")]),
        (
            "“No,” said Tom Reed, a clerk at the port.",
            [(Order.VERB_SUBJECT, "Tom Reed, a clerk at the port", "said")],
        ),
        ("Sousa smiled, adding that it rained.", [(Order.INHERITED, "Sousa", "adding")]),
        ("Sousa left and said it.", [(Order.INHERITED, "Sousa", "said")]),
        ("The plan was called “dead” by Tom Reed.", [(Order.PASSIVE, "Tom Reed", "called")]),
        ("Her claim that it rained is false.", [(Order.NOUN, "Her", "claim")]),
        ("It rained, according to Tom Reed.", [(Order.SOURCE_PHRASE, "Tom Reed", "according to")]),
        ("The committee hearing was short.", []),
    ],
)
def test_the_speaker_of_an_english_verb_is_found(text: str, expected: Found) -> None:
    assert frames(text) == [(str(order), subject, cue) for order, subject, cue in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Kern sagte es.", [(Order.SUBJECT_VERB, "Anna Kern", "sagte")]),
        ("Am Montag sagte Anna Kern es.", [(Order.VERB_SUBJECT, "Anna Kern", "sagte")]),
        ("Der Sprecher des Amtes teilte es mit.", [(Order.SUBJECT_VERB, "Der Sprecher des Amtes", "teilte")]),
        ("Der Hafen bleibt zu, wie die Polizei mitteilte.", [(Order.SUBJECT_VERB, "die Polizei", "mitteilte")]),
        ("Anna Kern hat es gesagt.", [(Order.SUBJECT_VERB, "Anna Kern", "gesagt")]),
        ("Der Plan wurde von Anna Kern kritisiert.", [(Order.PASSIVE, "Anna Kern", "kritisiert")]),
        ("Den Angaben zufolge regnete es.", [(Order.SOURCE_PHRASE, "Den Angaben", "zufolge")]),
    ],
)
def test_the_speaker_of_a_german_verb_is_found_on_its_side(text: str, expected: Found) -> None:
    assert frames(text, GERMAN) == [(str(order), subject, cue) for order, subject, cue in expected]


def words_of(language: Language) -> list[str]:
    """Return words of every list that a frame may begin in, and some that belong to none."""
    phrases = [" ".join(prefix) for prefix in language.source_prefixes]
    listed = [*language.verbs, *language.separable, *sorted(language.cue_nouns), *language.source_suffixes]
    more = sorted(language.so_words | language.subjunctives | language.source_openings)
    nouns = [f"erste {noun}" for noun in language.source_nouns]
    plain = ["Ana", "Sousa", "the", "die", "port", "Hafen", "on", "that", "dass", "as", "it", "he", "er", "went", "put"]
    return [*plain * 10, *nouns, *listed, *phrases, *more]


@given(st.data())
@pytest.mark.parametrize("language", [ENGLISH, GERMAN, FRENCH, SPANISH], ids=lambda language: language.code)
def test_a_sentence_that_cannot_report_has_no_quotation_and_no_reported_speech(
    language: Language, data: st.DataObject
) -> None:
    word = st.sampled_from(words_of(language))
    cased = word | word.map(str.title) | word.map(str.upper)
    gap = st.sampled_from([" ", ", ", " - ", "-", "'", "’s ", " (", ") ", "1.5", "_", "e\u0301 ", ". "])
    text = "Ana " + "".join(f"{one}{between}" for one, between in data.draw(st.lists(st.tuples(cased, gap))))
    for paragraph in split_paragraphs(text):
        for sentence in split_sentences(text, paragraph, language):
            tokens = read_tokens(text, sentence, language)
            read = ReadSentence(sentence, tokens, find_frames(tokens, language))
            goes_on = any(token.low in language.subjunctives for token in tokens)
            assert may_report(text, sentence, language) or not (drafts_of(text, read, language, 0) or goes_on)


def test_a_sentence_without_a_telling_word_is_not_read() -> None:
    def is_read(text: str, language: Language = ENGLISH) -> bool:
        (paragraph,) = split_paragraphs(text)
        return any(may_report(text, sentence, language) for sentence in split_sentences(text, paragraph, language))

    assert not is_read("The ferry to Kell left an hour late, in the rain.")
    assert is_read("The ferry to Kell left late, Ana Sousa SAID.")
    assert not is_read("Ana Sousa called the ferry a ruin.")
    assert is_read("Ana Sousa called the ferry a “ruin”.")
    assert is_read("In the words of Ana Sousa the ferry was late.")
    assert is_read("Das Boot sei voll.", GERMAN)
    assert not is_read("Nach der Fahrt lag das Boot im Hafen.", GERMAN)
