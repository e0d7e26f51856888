import pytest

from transform.metadata.language import choose_language, declared_languages, detect_language, language_tag

GERMAN = "Der Gemeinderat der Hafenstadt hat am Montag beschlossen, die Nachtfähre noch vor dem Sommer zurückzuholen."


def test_the_language_of_a_text_is_detected_with_a_confidence() -> None:
    found = detect_language(GERMAN)
    assert found is not None
    assert found.language == "de"
    assert 0.5 < found.confidence <= 1


def test_a_text_of_a_few_letters_has_no_detected_language() -> None:
    assert detect_language("2024 – 3:1 (2:0)") is None


@pytest.mark.parametrize(
    ("declared", "tag"),
    [("en", "en"), ("en_us", "en-US"), ("zh-hant-tw", "zh-Hant-TW"), ("de-DE.UTF-8", "de-DE"),
     ("english", None), (None, None), ("", None)],
)  # fmt: skip
def test_a_declared_language_becomes_a_tag_or_nothing(declared: str | None, tag: str | None) -> None:
    assert language_tag(declared) == tag


@pytest.mark.parametrize(
    ("text", "html_lang", "linked", "of_source", "language", "declared", "origin"),
    [
        (GERMAN, "en-GB", None, "en", "de", "en-GB", "detected"),
        ("3:1", "pt-BR", "pt-PT", "en", "pt", "pt-BR", "html_lang"),
        ("3:1", "english", "pt-PT", "en", "pt", "pt-PT", "json_ld"),
        ("3:1", None, None, "de-CH", "de-CH", None, "source"),
    ],
)
def test_the_text_says_its_language_before_its_page_and_its_source_do(
    text: str, html_lang: str | None, linked: str | None, of_source: str, language: str, declared: str, origin: str
) -> None:
    spoken = choose_language(text, declared_languages(html_lang, linked), of_source)
    assert spoken.chosen is not None
    assert (spoken.language, spoken.declared, spoken.chosen.origin) == (language, declared, origin)


def test_nothing_is_said_of_a_text_that_nobody_tells_the_language_of() -> None:
    spoken = choose_language("3:1", (), None)
    assert (spoken.language, spoken.confidence, spoken.chosen) == (None, None, None)
