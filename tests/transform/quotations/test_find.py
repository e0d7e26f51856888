import hashlib
import sys
from datetime import date
from types import FrameType
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transform.quotations.find import CONTEXT, find_quotations
from transform.records import Anonymity, Quotation, QuotationKind, Speaker

VERSION = UUID("00000000-0000-0000-0000-000000000001")
ARTICLE = UUID("00000000-0000-0000-0000-000000000002")
WEDNESDAY = date(2024, 1, 3)


def find(text: str, language: str | None = "en") -> tuple[Quotation, ...]:
    return find_both(text, language)[0]


def find_both(text: str, language: str | None = "en") -> tuple[tuple[Quotation, ...], tuple[Speaker, ...]]:
    return find_quotations(text, language, version_id=VERSION, article_id=ARTICLE, published_on=WEDNESDAY)


def said(text: str, language: str | None = "en") -> list[tuple[str, str | None, str | None]]:
    """What was said, by whom as printed, with which cue."""
    return [(quotation.text, quotation.speaker_surface, quotation.cue) for quotation in find(text, language)]


UNNAMED_OFFICIAL = (
    "A senior Norland official informed The Harbour Post on Monday that Norland has taken a firm line. "
    '"Our answer is plain. The ferry stays where it is," the official stressed.\n\n'
    'Officials here expect little. "Let’s wait for the talks. It is too early to say," the official remarked.'
)


def test_both_direct_quotations_of_an_unnamed_official_are_found() -> None:
    direct = [q for q in find(UNNAMED_OFFICIAL) if q.kind is QuotationKind.DIRECT]
    assert [(q.text, q.speaker_surface, q.cue) for q in direct] == [
        ("Our answer is plain. The ferry stays where it is,", "the official", "stressed"),
        ("Let’s wait for the talks. It is too early to say,", "the official", "remarked"),
    ]


def test_the_official_is_the_senior_official_mentioned_before() -> None:
    quotations, speakers = find_both(UNNAMED_OFFICIAL)
    assert {q.anonymity for q in quotations} == {Anonymity.ANONYMOUS_OFFICIAL}
    assert {q.anonymity_descriptor for q in quotations} == {"senior Norland official"}
    assert [(speaker.name, speaker.descriptor) for speaker in speakers] == [(None, "senior Norland official")]
    assert {q.speaker_id for q in quotations} == {speakers[0].speaker_id}


def test_the_outlet_that_was_told_and_the_day_are_kept() -> None:
    informed = find(UNNAMED_OFFICIAL)[0]
    assert (informed.kind, informed.cue) == (QuotationKind.INDIRECT, "informed")
    assert (informed.told_to, informed.said_on_raw, informed.said_on) == (
        "The Harbour Post",
        "Monday",
        date(2024, 1, 1),
    )


def test_unnamed_speakers_of_two_articles_are_never_one() -> None:
    here = find_quotations(UNNAMED_OFFICIAL, "en", version_id=VERSION, article_id=ARTICLE)[1]
    there = find_quotations(UNNAMED_OFFICIAL, "en", version_id=VERSION, article_id=UUID(int=7))[1]
    assert here[0].speaker_id != there[0].speaker_id


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will stay,” Ana Sousa said.", ("We will stay,", "Ana Sousa", "said")),
        ("“We will stay,” said Ana Sousa.", ("We will stay,", "Ana Sousa", "said")),
        ("Ana Sousa said, “We will stay.”", ("We will stay.", "Ana Sousa", "said")),
        ("Ana Sousa said: “We will stay.”", ("We will stay.", "Ana Sousa", "said")),
        ("“Will you stay?” Ana Sousa asked.", ("Will you stay?", "Ana Sousa", "asked")),
        ("‘We’ll stay,’ said Ana Sousa.", ("We’ll stay,", "Ana Sousa", "said")),
        ("'We'll stay,' said Ana Sousa.", ("We'll stay,", "Ana Sousa", "said")),
        ("Ana Sousa, the port’s director, said the plan was “dead”.", ("the plan was “dead”", "Ana Sousa", "said")),
        ("Ana Sousa said that the plan was “dead”.", ("that the plan was “dead”", "Ana Sousa", "said")),
        (
            "According to Ana Sousa, the plan was “dead”.",
            ("the plan was “dead”", "Ana Sousa", "According to"),
        ),
        ("The plan was “dead”, according to Ana Sousa.", ("The plan was “dead”", "Ana Sousa", "according to")),
        ("The port, Ms. Sousa said, is “a ruin”.", ("The port [...] is “a ruin”", "Ms. Sousa", "said")),
        ("“The bridge is safe.” — Ana Sousa", ("The bridge is safe.", "Ana Sousa", "—")),
        ("As Ana Sousa put it, “the plan is dead.”", ("the plan is dead.", "Ana Sousa", "put it")),
        ("Critics accused Ana Sousa of “hiding the truth.”", ("hiding the truth.", "Critics", "accused")),
    ],
)
def test_every_order_of_words_speaker_and_verb_is_understood(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == [expected]


def test_an_interrupted_quotation_is_one_with_two_spans() -> None:
    text = "“We will stay,” said Ana Sousa, “until it is done.”"
    (quotation,) = find(text)
    assert quotation.text == "We will stay, [...] until it is done."
    assert [text[span.char_start : span.char_end] for span in quotation.spans] == [
        "We will stay,",
        "until it is done.",
    ]


def test_a_quotation_goes_on_in_the_next_sentence() -> None:
    assert said("“We will stay,” Ana Sousa said on Friday. “It is our port.”") == [
        ("We will stay, [...] It is our port.", "Ana Sousa", "said")
    ]


def test_paragraphs_that_open_a_running_quotation_again_belong_to_it() -> None:
    text = "“This is the first part.\n\n“And this is the second,” said Ana Sousa."
    assert said(text) == [("This is the first part. [...] And this is the second,", "Ana Sousa", "said")]


def test_paragraphs_after_an_attributed_one_go_on_until_the_closing_mark() -> None:
    text = "“We know,” said Ana Sousa.\n\n“Nobody closed this.\n\n“But this is closed.”\n\nThe ferry left."
    assert said(text) == [("We know, [...] Nobody closed this. [...] But this is closed.", "Ana Sousa", "said")]


def test_a_missing_closing_mark_costs_its_paragraph_at_most() -> None:
    text = "Sousa said: “We are ready.\n\nThe ferry left at noon.\n\n“It was late,” said Tom Reed."
    assert said(text) == [("We are ready.", "Sousa", "said"), ("It was late,", "Tom Reed", "said")]


def test_two_verbs_of_one_subject_give_two_quotations() -> None:
    assert said("Critics called the plan “a joke” and accused Sousa of “hiding the truth.”") == [
        ("the plan “a joke”", "Critics", "called"),
        ("hiding the truth.", "Critics", "accused"),
    ]


def test_the_reporters_own_words_after_the_last_mark_are_left_out() -> None:
    assert said("Ana Sousa called the vote a “disgrace” after the meeting in Kell.") == [
        ("the vote a “disgrace”", "Ana Sousa", "called")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The film “Long Way Home” opens on Friday at the “Old Mill” cinema.",
        "The so-called “ghost ferry” left port at noon.",
        'He is 6\'2" tall and the board is 12" wide.',
        "It was the workers' party that won in the '90s.",
        "",
        " \n\n ",
    ],
)
def test_titles_scare_quotes_feet_and_apostrophes_are_nobodys_words(text: str) -> None:
    assert said(text) == []


def test_a_surname_and_a_pronoun_are_the_person_named_in_full() -> None:
    text = (
        "Harbour director Ana Sousa said the plan was “dead”. Sousa added: “It was mine.” "
        "“I would have said no,” she said."
    )
    quotations, speakers = find_both(text)
    assert [q.speaker_surface for q in quotations] == ["Harbour director Ana Sousa", "Sousa", "she"]
    assert [(speaker.name, speaker.role) for speaker in speakers] == [("Ana Sousa", "Harbour director")]
    assert {q.speaker_id for q in quotations} == {speakers[0].speaker_id}
    assert {q.anonymity for q in quotations} == {Anonymity.NAMED}


def test_role_affiliation_addressee_and_day_beside_a_name_are_kept() -> None:
    text = "“We are tired,” Ivo Brand, a spokesman for Harbour Watch, told the Coast Gazette on Friday."
    (quotation,), (speaker,) = find_both(text)
    assert (speaker.name, speaker.role, speaker.affiliation) == (
        "Ivo Brand",
        "spokesman for Harbour Watch",
        "Harbour Watch",
    )
    assert (quotation.told_to, quotation.said_on_raw, quotation.said_on) == (
        "the Coast Gazette",
        "Friday",
        date(2023, 12, 29),
    )


def test_the_reason_for_anonymity_is_kept() -> None:
    text = "A diplomat, who spoke on condition of anonymity because the talks were private, said it was “nearly done.”"
    (quotation,) = find(text)
    assert (quotation.speaker_surface, quotation.anonymity) == ("A diplomat", Anonymity.ANONYMOUS_OFFICIAL)
    assert quotation.anonymity_reason == "because the talks were private"


@pytest.mark.parametrize(
    ("speaker", "anonymity"),
    [
        ("Ana Sousa", Anonymity.NAMED),
        ("a senior official", Anonymity.ANONYMOUS_OFFICIAL),
        ("one resident", Anonymity.ANONYMOUS_PERSON),
        ("residents", Anonymity.COLLECTIVE),
        ("the report", Anonymity.DOCUMENT),
        ("he", Anonymity.UNRESOLVED),
    ],
)
def test_speakers_are_told_apart_by_how_they_are_named(speaker: str, anonymity: Anonymity) -> None:
    (quotation,) = find(f"“The road is closed,” {speaker} said.")
    assert quotation.anonymity is anonymity


def test_a_pronoun_that_fits_nobody_stays_without_a_speaker() -> None:
    quotations, speakers = find_both("“The road is closed,” he said.")
    assert (quotations[0].speaker_surface, quotations[0].speaker_id, speakers) == ("he", None, ())


def test_a_country_is_no_person_of_that_surname() -> None:
    _, speakers = find_both("The Free Movement Norway met. Norway said that the strait would stay open.")
    assert [(speaker.name, speaker.kind) for speaker in speakers] == [("Norway", "organisation")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "„Wir bleiben“, sagte Ministerin Anna Kern.", ("Wir bleiben", "Ministerin Anna Kern", "sagte")),
        ("de", "Am Montag sagte Anna Kern: „Wir bleiben.“", ("Wir bleiben.", "Anna Kern", "sagte")),
        ("de", "Anna Kern teilte mit: „Wir bleiben.“", ("Wir bleiben.", "Anna Kern", "teilte")),
        ("de", "Anna Kern sagte, die Lage sei „ernst“.", ("die Lage sei „ernst“", "Anna Kern", "sagte")),
        ("de", "»Wir bleiben«, so Anna Kern.", ("Wir bleiben", "Anna Kern", "so")),
        ("de", "Laut Anna Kern ist die Lage „ernst“.", ("ist die Lage „ernst“", "Anna Kern", "Laut")),
        ("de", "Anna Kern nannte den Plan „tot“.", ("tot", "Anna Kern", "nannte")),
        ("de", "„Es war laut“, hat Anna Kern gesagt.", ("Es war laut", "Anna Kern", "gesagt")),
        (
            "fr",
            "« Nous restons », a déclaré la ministre Claire Vasseur.",
            ("Nous restons", "la ministre Claire Vasseur", "a déclaré"),
        ),
        ("fr", "« C’est fini », dit-elle.", ("C’est fini", "elle", "dit")),
        ("fr", "Luc Ardent a expliqué : « La digue tiendra. »", ("La digue tiendra.", "Luc Ardent", "a expliqué")),
        (
            "es",
            "«No vamos a cerrar», afirmó la alcaldesa Marta Ibarra.",
            ("No vamos a cerrar", "la alcaldesa Marta Ibarra", "afirmó"),
        ),
        ("es", "El portavoz dijo: “Todo está listo”.", ("Todo está listo", "El portavoz", "dijo")),
        (
            "pt",
            "“Não vamos fechar”, disse a prefeita Helena Prado.",
            ("Não vamos fechar", "a prefeita Helena Prado", "disse"),
        ),
        (
            "it",
            "«Non chiuderemo», ha detto la sindaca Chiara Monti.",
            ("Non chiuderemo", "la sindaca Chiara Monti", "ha detto"),
        ),
    ],
)
def test_other_languages_have_their_own_verbs_orders_and_marks(
    language: str, text: str, expected: tuple[str, str, str]
) -> None:
    assert said(text, language) == [expected]


def test_german_reported_speech_goes_on_in_the_subjunctive() -> None:
    text = "Anna Kern sagte, die Lage sei „ernst“. Das sei nicht neu. Der Hafen ist geschlossen."
    assert [(q.kind, q.text) for q in find(text, "de")] == [
        (QuotationKind.MIXED, "die Lage sei „ernst“"),
        (QuotationKind.INDIRECT, "Das sei nicht neu."),
    ]


def test_a_verb_without_a_subject_has_that_of_the_last_speaker() -> None:
    quotations, speakers = find_both("«Es tarde», dijo Marta Ibarra. «Tenemos miedo», añadió.", "es")
    assert [(q.text, q.speaker_surface) for q in quotations] == [("Es tarde", "Marta Ibarra"), ("Tenemos miedo", None)]
    assert {q.speaker_id for q in quotations} == {speakers[0].speaker_id}


@pytest.mark.parametrize("language", ["nl", "tlh", None])
def test_of_an_unknown_language_the_words_are_kept_and_the_speaker_is_not_guessed(language: str | None) -> None:
    text = "“We blijven tot het einde,” zei Jan Smit. De film “Regen” draait."
    assert said(text, language) == [("We blijven tot het einde,", None, None)]


def test_kind_style_context_and_digest_describe_the_words() -> None:
    text = "x" * 150 + ". Ana Sousa said the plan was “dead”. Y" + "y" * 150
    (quotation,) = find(text)
    assert (quotation.kind, quotation.quote_style) == (QuotationKind.MIXED, "“”")
    assert (quotation.context_before, quotation.context_after) == (
        text[quotation.char_start - CONTEXT : quotation.char_start],
        text[quotation.char_end : quotation.char_end + CONTEXT],
    )
    assert quotation.text_digest == hashlib.sha256(b"the plan was dead").hexdigest()
    assert (quotation.cue_lemma, quotation.cue_class) == ("say", "neutral")
    assert text[quotation.cue_start : quotation.cue_end] == "said"
    assert text[quotation.speaker_start : quotation.speaker_end] == "Ana Sousa"


def test_offsets_count_code_points_also_after_emoji_and_combining_marks() -> None:
    text = "👩‍🚀 Cafe\u0301 notes\r\n\r\n“שלום 👍🏽,” said Ana Sousa."
    (quotation,) = find(text)
    assert text[quotation.char_start : quotation.char_end] == "שלום 👍🏽,"


PIECES = st.sampled_from(
    [*'"“”„‟«»‹›‘’‚\'`「」『』', "``", "''", " ", "\n\n", "\r\n", ". ", ", ", ": ", "—", " said ", " Ana Sousa ",
     " he ", " according to ", "who", " told ", " sagte ", "sei", " mit", " that ", "A senior official", "e\u0301",
     "👩‍🚀", "ש", "\u202e", "\x00", "\ud800", "put it", "on Monday", "a-t-il", "l’", "(", ")"]
)  # fmt: skip
LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "pt", "it", "xx", None])


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join)), LANGUAGES)
def test_any_text_gives_spans_that_slice_to_its_words_and_no_error(text: str, language: str | None) -> None:
    quotations, speakers = find_both(text, language)
    assert [q.quotation_no for q in quotations] == list(range(len(quotations)))
    assert len({q.quotation_id for q in quotations}) == len(quotations)
    known = {speaker.speaker_id for speaker in speakers}
    for q in quotations:
        assert q.text == " [...] ".join(text[span.char_start : span.char_end] for span in q.spans)
        assert (q.char_start, q.char_end) == (q.spans[0].char_start, q.spans[-1].char_end)
        assert all(0 <= s.char_start < s.char_end <= len(text) for s in q.spans)
        assert all(a.char_end <= b.char_start for a, b in zip(q.spans, q.spans[1:], strict=False))
        assert q.speaker_id is None or q.speaker_id in known
        assert q.speaker_start is None or text[q.speaker_start : q.speaker_end] == q.speaker_surface
        assert q.cue_start is None or text[q.cue_start : q.cue_end] == q.cue
        assert 0 <= q.confidence <= 1


@settings(max_examples=50, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join), LANGUAGES)
def test_the_same_text_gives_the_same_quotations_again(text: str, language: str | None) -> None:
    assert find_both(text, language) == find_both(text, language)


@pytest.mark.parametrize("language", ["en", "de", None])
@pytest.mark.parametrize(
    "piece",
    ["“", '"', " 'a", "‘x ", "„a «", "he said “a ", ", said", "(", "Ana Sousa ", " who said, ", "a, ", "sagte mit ",
     "“Yes,” said Ana Sousa. ", "Ana Sousa said that he said. ", "“No\n\n", "it's ", "the official said “a”. ",
     "Ana Sousa left. “Yes,” said Sousa. ", "An official left. “Yes,” the official said.\n\n",
     "Ana Sousa and Tom Reed. “Yes,” he said. ", "“a” ", "A nurse in\n\n“Yes,” she said\n\n", "Ana Sousa SAID ",
     "It rained. “Yes.” "],
)  # fmt: skip
def test_work_grows_with_the_text_and_not_with_its_square(piece: str, language: str | None) -> None:
    short, long = (n_calls(piece * times, language) for times in (200, 800))
    # Four times the text: a quadratic rule would call sixteen times as often.
    assert long < 6 * short


def n_calls(text: str, language: str | None) -> int:
    """Count the functions called to read a text, Python's own too: the same on every machine, however busy."""
    count = 0

    def tick(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tick)
    try:
        find(text, language)
    finally:
        sys.setprofile(None)
    return count


def test_a_long_run_of_blanks_takes_no_time() -> None:
    # A search that began again at each of them would take a minute.
    blanks = " \t" * 50_000
    assert said(f"It rained.{blanks}“Yes,” said Ana Sousa.{blanks}\n\nIt rained.") == [("Yes,", "Ana Sousa", "said")]


def who(text: str, language: str = "en") -> list[tuple[str | None, str | None, str | None, Anonymity]]:
    """Name, descriptor and role of every speaker, with what the quotation says of its naming."""
    quotations, speakers = find_both(text, language)
    by_id = {speaker.speaker_id: speaker for speaker in speakers}
    out = []
    for quotation in quotations:
        one = by_id.get(quotation.speaker_id) if quotation.speaker_id else None
        role = one.role if one else None
        out.append((one.name if one else None, one.descriptor if one else None, role, quotation.anonymity))
    return out


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("“I shouted,” the coach, Ana Sousa, said afterwards.", "Ana Sousa", "coach"),
        ("“Sand,” said the master, Jean-Luc Brand.", "Jean-Luc Brand", "master"),
        ("“No rest,” warned its regional organiser, Rui Brand.", "Rui Brand", "regional organiser"),
        ("Transport Minister Ana Sousa said: “We wait.”", "Ana Sousa", "Transport Minister"),
        ("“We wait,” said the company's managing director, Ana Sousa.", "Ana Sousa", "managing director"),
    ],
)
def test_a_named_holder_of_a_role_is_the_speaker_and_the_role_is_kept(text: str, name: str, role: str) -> None:
    assert who(text) == [(name, None, role, Anonymity.NAMED)]


def test_a_role_alone_is_the_person_of_the_article_who_holds_it() -> None:
    assert who("Judge Ana Sousa listened. “Go on,” said the judge.")[0][0] == "Ana Sousa"
    assert who("A man spoke. “Go on,” said the judge.") == [(None, "judge", None, Anonymity.ANONYMOUS_OFFICIAL)]


def test_per_cent_is_never_a_speaker() -> None:
    assert said("The firm has offered 2.1 per cent. The union wants 6 per cent and a fixed rest.") == []
    assert said("Freight fell by 6 per cent, per the port.") == [("Freight fell by 6 per cent", "the port", "per")]


def test_a_thing_that_was_heard_does_not_speak() -> None:
    assert said("The siren heard at 14:30 was a test “announced in good time”.") == []


def test_a_day_before_the_verb_is_not_who_speaks() -> None:
    (found,) = find("An e-mail read out on the fourth day of the trial said the seals would “not see a winter”.")
    assert found.speaker_surface == "An e-mail" and found.anonymity is Anonymity.DOCUMENT


@pytest.mark.parametrize(
    ("text", "language", "described"),
    [
        ("The trial may go on, the district court ruled.", "en", "district court"),
        ("The ministry of agriculture said that it saw no risk.", "en", "ministry of agriculture"),
        ("The lifeboat institution said the sea was “no place for a rudder”.", "en", "lifeboat institution"),
        ("Trade fell by a third, according to the chamber of shipping.", "en", "chamber of shipping"),
        ("Das Wasseramt erklärte, die Keller seien „trocken“.", "de", "Wasseramt"),
        ("Nach Angaben der Bahn war die Strecke frei.", "de", "Bahn"),
        ("Ihm drohen nach Angaben des Gerichts drei Jahre Haft.", "de", "Gericht"),
        ("Gesperrt werden muss dafür nach Angaben der Stadt keine Gasse.", "de", "Stadt"),
    ],
)
def test_a_body_speaks_as_a_collective_and_an_organisation(text: str, language: str, described: str) -> None:
    quotations, speakers = find_both(text, language)
    assert [quotation.anonymity for quotation in quotations] == [Anonymity.COLLECTIVE]
    assert [(one.name, one.descriptor, one.kind) for one in speakers] == [(None, described, "organisation")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Toni Sander, Leiter des Hafens, kam zu einem Wirt. „Nein“, sagte er.", "Toni Sander"),
        ("Bürgermeisterin Kim Brand lachte. „Nein“, sagte sie.", "Kim Brand"),
        ("Dahinter steht Kim Brand und formt Brote. „Nein“, sagt sie.", "Kim Brand"),
        ("Kim Brand, der das Boot führt, wartet. „Nein“, erzählt der 63-Jährige.", "Kim Brand"),
        ("„Nein“, sagte die Geologin Kim Brand, die den See vor neun Tagen gefärbt hatte.", "Kim Brand"),
        ("„Nein“, sagte Kim Brand. Vier Kilometer war es weit. „Es war sehr langsam in diesem Jahr.“", "Kim Brand"),
    ],
)
def test_german_pronouns_and_epithets_find_their_person(text: str, name: str) -> None:
    assert {found[0] for found in who(text, "de")} == {name}


def test_a_quotation_goes_on_after_a_sentence_about_nobody_else() -> None:
    text = "“We knew we were late,” said Ana Sousa. The red warning came at once. “An hour is a very long time at sea.”"
    (found,) = find(text)
    assert (found.text, found.speaker_surface) == (
        "We knew we were late, [...] An hour is a very long time at sea.",
        "Ana Sousa",
    )


def test_the_sentence_before_names_a_speaker_only_if_it_is_about_a_person() -> None:
    text = "“We knew we were late,” said Ana Sousa. Tom Reed nodded. “An hour is a very long time at sea.”"
    assert [found[0] for found in who(text)] == ["Ana Sousa", "Tom Reed"]
    text = "Ana Sousa pays. The alarm rang at once that night. “An hour is a very long time at sea, as you know.”"
    assert [found[0] for found in who(text)] == [None]


def test_an_unnamed_speaker_stays_one_speaker() -> None:
    text = "„Es fehlt“, sagte ein hoher Beamter des Hafenamts dem Kieler Boten. Der Mann ging. „Kein Gleis liegt dort.“"
    quotations, speakers = find_both(text, "de")
    assert len(quotations) == 2 and [one.descriptor for one in speakers] == ["hoher Beamter des Hafenamts"]
    assert quotations[0].told_to == "Kieler Boten"


def test_who_warns_is_not_whom_was_warned() -> None:
    (found,) = find("“Go home,” warned Ana Sousa.")
    assert (found.speaker_surface, found.told_to) == ("Ana Sousa", None)


@pytest.mark.parametrize(
    ("text", "words", "surface", "cue"),
    [
        ("“A bridge, not a gift,” she calls it.", "A bridge, not a gift,", "she", "calls"),
        ("“Where do the carts go?” called a woman in a hat.", "Where do the carts go?", "a woman in a hat", "called"),
        ("The seals, the letter went on, would “not last”.", "would “not last”", "the letter", "went on"),
    ],
)
def test_calling_and_going_on_report_too(text: str, words: str, surface: str, cue: str) -> None:
    (found,) = find(text)
    assert found.text.endswith(words) and (found.speaker_surface, found.cue) == (surface, cue)


@pytest.mark.parametrize(
    ("piece", "language"),
    [
        ("Kim Kell{}ov came. “Yes,” she said. ", "en"),
        ("The Kell{} Bank closed. “Yes,” it said. ", "en"),
        ("A {}ish nurse came. “Yes,” the man said. ", "en"),
        ("Ein Wirt kam. „Ja“, sagte er. „Nein“, sagte der {}minister. ", "de"),
    ],
)
def test_work_grows_no_faster_when_everybody_is_somebody_else(piece: str, language: str) -> None:
    def text(times: int) -> str:
        letters = str.maketrans("0123456789", "abcdefghij")
        return "".join(piece.format(str(number).translate(letters)) for number in range(times))

    short, long = (n_calls(text(times), language) for times in (200, 800))
    assert long < 6 * short
