import pytest

from tests.transform.quotations.findings import methods, who_said

IT = "“Il ponte riaprirà entro marzo e resterà gratuito”."
ES = "“El puente reabrirá en marzo y seguirá siendo gratuito”."
PT = "“A ponte reabre em março e continuará gratuita”."
FR = "« Le pont rouvrira en mars et restera gratuit. »"
DE = "„Die Brücke öffnet im März und bleibt kostenlos.“"
EN = "“The bridge will open in March and stay free.”"


@pytest.mark.parametrize(
    ("language", "marked", "after", "speaker"),
    [
        ("it", IT, "Lo ha detto la sindaca di Kell, Ana Sousa, al termine.", "la sindaca di Kell, Ana Sousa"),
        ("it", IT, "Lo afferma Ana Sousa in una nota.", "Ana Sousa"),
        ("it", IT, "È quanto ha dichiarato Ana Sousa.", "Ana Sousa"),
        ("it", IT, "Così la sindaca di Kell, Ana Sousa.", "la sindaca di Kell, Ana Sousa"),
        ("es", ES, "Así lo dijo la alcaldesa Ana Sousa.", "la alcaldesa Ana Sousa"),
        ("es", ES, "Lo afirmó Ana Sousa en rueda de prensa.", "Ana Sousa"),
        ("pt", PT, "Foi o que disse Ana Sousa.", "Ana Sousa"),
        ("pt", PT, "A afirmação é de Ana Sousa.", "Ana Sousa"),
        ("fr", FR, "C'est ce qu'a déclaré la maire, Ana Sousa.", "la maire, Ana Sousa"),
        ("de", DE, "Das hat Ana Sousa am Montag angekündigt.", "Ana Sousa"),
        ("de", DE, "So Ana Sousa.", "Ana Sousa"),
        ("en", EN, "That is what Ana Sousa said on Monday.", "Ana Sousa"),
        ("en", EN, "Those were the words of Ana Sousa.", "Ana Sousa"),
    ],
)
def test_a_sentence_that_looks_back_names_the_speaker_of_the_marked_words_before_it(
    language: str, marked: str, after: str, speaker: str
) -> None:
    [(found, words)] = who_said(f"{marked} {after}", language)
    assert (found, words.rstrip(".")) == (speaker, marked.strip("“”„«» ."))
    assert methods(f"{marked} {after}", language) == ["before_reference"]


def test_all_sentences_of_the_quotation_are_given_to_the_speaker_named_behind_it() -> None:
    text = "“Il ponte riaprirà a marzo. Non costerà nulla. Lo abbiamo promesso”. Lo ha detto Ana Sousa."
    words = "Il ponte riaprirà a marzo. Non costerà nulla. Lo abbiamo promesso"
    assert who_said(text, "it") == [("Ana Sousa", words)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # An article, not a pronoun
        ("it", f"{IT} Lo sciopero continua, ha annunciato il sindacato."),
        # Somebody acts; nobody speaks
        ("it", f"{IT} Così la sindaca ha chiuso la seduta."),
        ("es", f"{ES} Así termina la jornada en Kell."),
        ("en", f"{EN} So the ferry left."),
        ("de", f"{DE} So war es Ana Sousa am liebsten."),
    ],
)
def test_a_sentence_that_names_nobody_as_the_speaker_leaves_the_words_before_it_unattributed(
    language: str, text: str
) -> None:
    assert who_said(text, language)[0][0] is None


def test_marked_words_that_have_their_speaker_keep_it() -> None:
    text = "“Il ponte riaprirà entro marzo”, ha detto Ana Sousa. Lo ha confermato Luca Rook."
    assert who_said(text, "it")[0] == ("Ana Sousa", "Il ponte riaprirà entro marzo")
