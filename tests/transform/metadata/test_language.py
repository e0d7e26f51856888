import pytest

from transform.metadata.language import detect_language, language_tag

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
