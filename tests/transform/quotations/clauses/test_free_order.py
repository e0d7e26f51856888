"""French, Spanish, Portuguese and Italian: where a speaker stands, with which verb, and what was said."""

from uuid import UUID

import pytest

from transform.quotations.find import find_quotations

ONE = UUID(int=1)


def said(language: str, text: str) -> list[tuple[str, str | None, str | None]]:
    """What was said, by whom as printed, with which cue."""
    found, _ = find_quotations(text, language, version_id=ONE, article_id=ONE)
    return [(one.text, one.speaker_surface, one.cue) for one in found]


@pytest.mark.parametrize(
    ("language", "text", "speaker", "cue"),
    [
        (
            "fr",
            "« Ça tient », a déclaré hier soir à la presse la préfète Irène Valmont.",
            "la préfète Irène Valmont",
            "a déclaré",
        ),
        ("fr", "« Ça tient », s’est agacée la préfète.", "la préfète", "s’est agacée"),
        ("fr", "« Ça tient », a-t-il sèchement répondu.", "il", "répondu"),
        ("fr", "« Ça tient », fait valoir Luc Morel.", "Luc Morel", "fait valoir"),
        ("fr", "« Ça tient », lui a répondu Luc Morel.", "Luc Morel", "lui a répondu"),
        ("fr", "« Ça tient », comme l’a expliqué la préfète.", "la préfète", "a expliqué"),
        ("es", "«Aguanta», aseguró ayer en rueda de prensa la alcaldesa.", "la alcaldesa", "aseguró"),
        ("es", "«Aguanta», explicó, en rueda de prensa, la alcaldesa.", "la alcaldesa", "explicó"),
        ("es", "«Aguanta», según explicó resignado el panadero.", "el panadero", "explicó"),
        ("es", "«Aguanta», dijo en rueda de prensa.", None, "dijo"),
        ("pt", "“Aguenta”, garantiu esta sexta-feira o presidente da Câmara.", "o presidente da Câmara", "garantiu"),
        ("pt", "“Aguenta”, garantiu nesta quarta (6) a prefeita Ana Fortes.", "a prefeita Ana Fortes", "garantiu"),
        ("pt", "“Aguenta”, queixa-se Ana Fortes.", "Ana Fortes", "queixa"),
        (
            "it",
            "«Regge», ha assicurato ieri a Brisa la prefetta Irene Valmonte.",
            "la prefetta Irene Valmonte",
            "ha assicurato",
        ),
        ("it", "«Regge», ha promesso.", None, "ha promesso"),
    ],
)
def test_a_subject_may_follow_its_verb_at_a_distance_or_not_at_all(
    language: str, text: str, speaker: str | None, cue: str
) -> None:
    assert [(who, verb) for _, who, verb in said(language, text)] == [(speaker, cue)]


@pytest.mark.parametrize(
    ("language", "text", "speaker", "cue"),
    [
        ("fr", "« C’est non », bougonne Jean Roux.", "Jean Roux", "bougonne"),
        ("fr", "« C’est non », a feulé la voisine.", "la voisine", "feulé"),
        ("es", "«Ni hablar», refunfuñó Ana Fuertes.", "Ana Fuertes", "refunfuñó"),
        ("pt", "“Nem pensar”, resmungou a dona da loja.", "a dona da loja", "resmungou"),
        ("it", "«Basta», ha tagliato corto un dirigente della squadra.", "un dirigente della squadra", "tagliato"),
        ("it", "«Basta», taglia corto l’assessore Luca Mora.", "l’assessore Luca Mora", "taglia"),
    ],
)
def test_a_verb_that_no_list_has_is_known_by_its_place(language: str, text: str, speaker: str, cue: str) -> None:
    assert [(who, verb) for _, who, verb in said(language, text)] == [(speaker, cue)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Luc Morel a parlé de « naufrage collectif ».", ("naufrage collectif", "Luc Morel", "a parlé")),
        ("fr", "Le rapport parlait déjà d’« une urgence ».", ("une urgence", "Le rapport", "parlait")),
        ("fr", "Le maire a qualifié le projet de « folie ».", ("le projet de « folie »", "Le maire", "a qualifié")),
        ("fr", "Il dénonce toutefois un « complot ».", ("un « complot »", "Il", "dénonce")),
        ("es", "El edil tachó la obra de «chapuza».", ("la obra de «chapuza»", "El edil", "tachó")),
        ("pt", "Moradores falam em “abandono”.", ("abandono", "Moradores", "falam")),
        ("it", "Il sindaco l’ha definita «una follia».", ("una follia", "Il sindaco", "ha definita")),
        ("it", "Mora ammette di aver avuto «paura».", ("di aver avuto «paura»", "Mora", "ammette")),
    ],
)
def test_verbs_that_name_or_call_something_keep_what_they_call_so(
    language: str, text: str, expected: tuple[str, str, str]
) -> None:
    assert said(language, text) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        ("fr", "Selon la direction, la ligne « rouvrira ».", "la ligne « rouvrira »", "la direction"),
        ("fr", "À en croire le syndicat, tout « ira bien ».", "tout « ira bien »", "le syndicat"),
        ("fr", "Pour Ana Mora, présidente du club, « c’est un pas ».", "c’est un pas", "Ana Mora, présidente du club"),
        ("es", "Según explicó la jueza, «no hay pruebas».", "no hay pruebas", "la jueza"),
        ("pt", "Segundo o relatório, três pilares têm “corrosão”.", "três pilares têm “corrosão”", "o relatório"),
        ("pt", "Para Rui Mora, do Instituto Sul, “é o fim”.", "é o fim", "Rui Mora, do Instituto Sul"),
        ("it", "Per Anna Forte «nessuno ha avvisato».", "nessuno ha avvisato", "Anna Forte"),
        ("it", "Come ha spiegato la prefetta, «il ponte regge».", "il ponte regge", "la prefetta"),
    ],
)
def test_a_phrase_for_the_source_opens_the_sentence(language: str, text: str, words: str, speaker: str) -> None:
    assert [(one, who) for one, who, _ in said(language, text)] == [(words, speaker)]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "Le maire hausse les épaules : « Que faire ? »", "Le maire"),
        ("es", "La presidenta del gremio fue tajante: “Ni un paso atrás”.", "La presidenta del gremio"),
        ("it", "La vincitrice si commuove: «È per mio padre».", "La vincitrice"),
        ("it", "Crolla il soffitto, il sindaco: «Poteva andare peggio»", "il sindaco"),
        ("it", "Monti vince in salita: «Ho pedalato e basta»", "Monti"),
        ("fr", "Incendie à Brissac : « On a tout perdu »", None),
    ],
)
def test_a_colon_gives_the_words_to_whoever_the_clause_before_is_about(
    language: str, text: str, speaker: str | None
) -> None:
    assert [who for _, who, _ in said(language, text)] == [speaker]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Cantines : la ministre joue « la carte du terroir »"),
        ("fr", "Grève au port : « l’heure de vérité » approche"),
        ("fr", "La pièce « Le Naufrage » sera jouée lundi au théâtre."),
        ("es", "El barco «Estrella del Sur» zarpó ayer."),
        ("es", "El llamado «barrio rojo» se vacía."),
        ("pt", "A obra, conhecida como “a Teimosa”, foi inaugurada em 1938."),
        ("it", "Il romanzo «La nave» esce oggi."),
    ],
)
def test_words_in_marks_that_nobody_said_are_left(language: str, text: str) -> None:
    assert said(language, text) == []


def test_every_clause_has_its_own_quotation_also_in_the_next_paragraph() -> None:
    text = (
        "« Je les comprends », confie Odile, qui tient la buvette. « Ils exagèrent », soupire un pêcheur.\n\n"
        "« Et nous ? », grimace sa voisine. « Personne ne vient. »"
    )
    assert [(words, who) for words, who, _ in said("fr", text)] == [
        ("Je les comprends", "Odile"),
        ("Ils exagèrent", "un pêcheur"),
        ("Et nous ? [...] Personne ne vient.", "sa voisine"),
    ]


def test_an_infinitive_or_gerund_has_the_speaker_of_the_clause_before() -> None:
    assert said("fr", "« Jamais ! », dit Adèle Fort avant d’ajouter : « Sauf le dimanche. »") == [
        ("Jamais !", "Adèle Fort", "dit"),
        ("Sauf le dimanche.", "Adèle Fort", "ajouter"),
    ]
    assert said("es", "Ana Fuertes criticó el plan, añadiendo que «nunca» funcionará.") == [
        ("que «nunca» funcionará", "Ana Fuertes", "añadiendo")
    ]


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        ("fr", "« Non », raille le député Jean Roux, qui réclame « des actes ».", ["le député Jean Roux"] * 2),
        ("pt", "“Assumo”, disse o autarca, que criticou o “silêncio” do Governo.", ["o autarca"] * 2),
        ("es", "El edil, que habló de «error», se fue.", ["El edil"]),
        ("es", "Dos agentes que estuvieron en la sala relatan «una locura».", ["Dos agentes"]),
    ],
)
def test_a_relative_clause_gives_its_words_to_whom_it_is_about(language: str, text: str, speakers: list[str]) -> None:
    assert [who for _, who, _ in said(language, text)] == speakers


def test_the_agent_of_a_passive_is_the_speaker() -> None:
    assert said("es", "El plan fue calificado de «error» por Luis Mora.") == [("error", "Luis Mora", "fue calificado")]


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        (
            "fr",
            "« On nous prend pour des idiots, souffle Gaspard, 52 ans, ouvrier à la scierie. Depuis mars, on attend. »",
            "On nous prend pour des idiots [...] Depuis mars, on attend.",
            "Gaspard",
        ),
        ("fr", "« Je reste, a affirmé mardi le ministre. Merci. »", "Je reste [...] Merci.", "le ministre"),
        ("fr", "« Je reste, dit-elle, et voilà. »", "Je reste [...] et voilà.", "elle"),
    ],
)
def test_a_reporting_clause_may_stand_within_the_marks(language: str, text: str, words: str, speaker: str) -> None:
    assert [(one, who) for one, who, _ in said(language, text)] == [(words, speaker)]


def test_marked_words_with_commas_of_their_own_stay_whole() -> None:
    text = "« Quand il pleut, personne ne vient, et c’est dommage », dit Luc Morel."
    assert [words for words, _, _ in said("fr", text)] == ["Quand il pleut, personne ne vient, et c’est dommage"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("it", "«Il ministro scappa», rincara la dose il senatore Piero Monti.", "il senatore Piero Monti"),
        ("it", "«Ogni giorno una bugia», aggiunge scuotendo la testa.", None),
        ("it", "«È vivo», ha scritto su un biglietto uno dei superstiti.", "uno dei superstiti"),
        ("pt", "“Aguenta”, declarou Leonor Vilarinho no Parlamento.", "Leonor Vilarinho"),
        ("es", "“Seguimos”, tuiteó el alcalde este martes.", "el alcalde"),
    ],
)
def test_what_else_stands_behind_a_verb_is_not_the_speaker(language: str, text: str, speaker: str | None) -> None:
    assert [who for _, who, _ in said(language, text)] == [speaker]


def test_the_reporters_next_verb_ends_a_mixed_quotation() -> None:
    assert said("es", 'El gobernador prometió ayuda "sin burocracia" y decretó tres días de duelo.') == [
        ('ayuda "sin burocracia"', "El gobernador", "prometió")
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Rodrigo Baena presentó su película. «Es una comedia», explica entre risas.", ["Rodrigo Baena"]),
        (
            "pt",
            "“Acabou”, disse Abílio Serrano. Já o técnico, Ramiro Pontes, discorda. “Soube pelo rádio”, ironizou.",
            ["Abílio Serrano", "Ramiro Pontes"],
        ),
        (
            "it",
            "«Basta», dice Luca Mora. Il piano di Anna Forte è fermo. «Chiuso», aggiunge.",
            ["Luca Mora", "Luca Mora"],
        ),
    ],
)
def test_a_verb_without_subject_has_whom_the_text_was_about_last(language: str, text: str, expected: list[str]) -> None:
    found, cast = find_quotations(text, language, version_id=ONE, article_id=ONE)
    names = {one.speaker_id: one.name for one in cast}
    assert [names[one.speaker_id] if one.speaker_id else None for one in found] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fr",
            "« Non », dit la sénatrice Rosalie Quéméner. Et de conclure, sous les huées : « La mer s’en souviendra. »",
            [("Non", "la sénatrice Rosalie Quéméner"), ("La mer s’en souviendra.", "la sénatrice Rosalie Quéméner")],
        ),
        ("fr", "La réalisatrice sourit : « J’aime le brouillard. »", [("J’aime le brouillard.", "La réalisatrice")]),
        ("fr", "« Merci », a plaisanté la cinéaste en recevant son prix.", [("Merci", "la cinéaste")]),
        ("fr", "« Mon père le disait déjà », glisse l’un d’eux.", [("Mon père le disait déjà", "l’un d’eux")]),
        ("es", "«Así no se puede», se queja otra.", [("Así no se puede", "otra")]),
        ("es", "«Hay más», dice Olga, que anuncia «cambios».", [("Hay más", "Olga"), ("cambios", "Olga")]),
        ("pt", "Sarmento queixou-se da arbitragem: «Há coisas sem nome.»", [("Há coisas sem nome.", "Sarmento")]),
        ("pt", "«Compreendo-os, mas dói-me muito a perna», bufa.", [("Compreendo-os, mas dói-me muito a perna", None)]),
        ("fr", "« Il parle ! » Le maire dit comprendre « l’émotion ».", [("comprendre « l’émotion »", "Le maire")]),
    ],
)
def test_speakers_where_a_clause_is_cut_short(language: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(words, who) for words, who, _ in said(language, text)][-len(expected) :] == expected
