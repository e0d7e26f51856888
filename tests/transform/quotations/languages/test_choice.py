import pytest

from transform.quotations.languages.choice import language_for


@pytest.mark.parametrize("code", ["en", "de", "fr", "es", "pt", "it"])
def test_every_language_has_verbs_weekdays_and_lower_case_words(code: str) -> None:
    language = language_for(code)
    assert language.code == code
    assert len(language.verbs) > 60
    assert len(language.weekdays) == 7
    listed = language.determiners | language.prepositions | language.official_nouns | frozenset(language.verbs)
    assert [word for word in listed if word != word.lower()] == []


def test_every_verb_has_a_class() -> None:
    classes = {
        verb.cue_class for code in ("en", "de", "fr", "es", "pt", "it") for verb in language_for(code).verbs.values()
    }
    assert classes <= {
        "neutral", "emphatic", "doubting", "denying", "urging", "asking", "conceding", "promising", "warning",
        "criticizing", "praising", "believing",
    }  # fmt: skip


def test_regions_and_scripts_of_a_language_code_do_not_matter() -> None:
    assert language_for("pt-BR").code == language_for("pt_PT").code == "pt"
