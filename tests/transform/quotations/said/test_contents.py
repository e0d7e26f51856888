import pytest

from tests.transform.quotations.findings import who_said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # An opening clause ends at its comma.
        ("While she called it “dead,” Reed also praised “a start.”", [("she", "it “dead,”"), ("Reed", "a start.")]),
        ("After saying the dam was “dead,” Sousa left.", [("Sousa", "the dam was “dead,”")]),
        ("In a letter calling it “dead,” the port asked for help.", [("the port", "it “dead,”")]),
        # A relative clause ends at its comma.
        ("Sousa, who claimed that the dam was “dead”, changed her plea.", [("who", "that the dam was “dead”")]),
        # The verb right before the marks wins.
        ("When Sousa noted that the port was shut, Reed replied, “Then open it.”", [("Reed", "Then open it.")]),
        # The words before a lower-case quotation are the speech's.
        (
            "With hundreds of ferries, “nobody can watch them all,” she said.",
            [("she", "With hundreds of ferries, “nobody can watch them all,”")],
        ),
        # A programme or paper in marks is no speech.
        (
            "“It is dead,” Sousa said on Kell Radio's “Harbour Hour.” “It is.”",
            [("Sousa", "It is dead, [...] It is.")],
        ),
        ("As Ms. Sousa put it in a letter to Reed, the port is “dead.”", [("Ms. Sousa", "the port is “dead.”")]),
    ],
)
def test_a_frame_reports_its_own_clause_and_no_other(text: str, expected: list[tuple[str, str]]) -> None:
    assert set(expected) <= set(who_said(text))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The council issued a statement calling the test “a breach.”", "The council"),
        ("When my mother mentioned it, I laughed and said, “No.”", "I"),
        ("Mayor Roberts said that she thinks it should open but said “not before May.”", "Mayor Roberts"),
        ("Reed apologized for how families learned of it, saying the email went out “early.”", "Reed"),
        ("All this led the journalist Ana Sousa to fear a “flood.”", "the journalist Ana Sousa"),
        ("On September 27 they closed the case by announcing that it was “dead.”", "they"),
        ("“We saw it,” press officer Wanda Kessling said. “We did.”", "press officer Wanda Kessling"),
        (
            "“It is an account,” explained lead author Dr. Ana Sousa of the institute.",
            "lead author Dr. Ana Sousa of the institute",
        ),
        ("“No,” one of them remarked.", "one of them"),
        ("“Never!” Reed's niece, Del. Mara Quill (D-Port), shouted to the crowd.", "Reed's niece"),
    ],
)
def test_the_subject_is_found_wherever_it_stands(text: str, speaker: str) -> None:
    assert speaker in [who for who, _ in who_said(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The rock, known as “the Widow,” is closed.",
        "The drill, which the students call “Gundula,” is back.",
        "It goes without saying that the “old” port is closed.",
        "My grandmother saw the “dead” fish.",
        "Under county rules a product is “fresh” for a day.",
        "You will find “fresh” eggs in the shop.",
        "Ana Sousa, voice of “Harbour Lights,” is 88.",
        "She declined to say which port it was.",
        "The noise means that the engine is cold.",
        "She is the author of a memoir called “The House by the Sea.”",
        "Port Kell: the harbour is many things to many people.",
    ],
)
def test_how_things_are_called_is_said_by_nobody(text: str) -> None:
    assert who_said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sousa argued the dam would hold.", [("Sousa", "the dam would hold")]),
        ("Sousa urged people not to wait.", [("Sousa", "people not to wait")]),
        ("Sousa vowed to tear it up.", [("Sousa", "to tear it up")]),
        ("Sousa told the paper in an interview the dam was safe.", [("Sousa", "the dam was safe")]),
        (
            "After some delays, the work has been going on, Sousa said.",
            [("Sousa", "After some delays, the work has been going on")],
        ),
        ("Back in Kell, Mr. Reed said, he decided to leave.", [("Mr. Reed", "Back in Kell [...] he decided to leave")]),
        ("Several buyers, he pointed out, had asked for more.", [("he", "Several buyers [...] had asked for more")]),
    ],
)
def test_reported_speech_without_marks(text: str, expected: list[tuple[str, str]]) -> None:
    assert who_said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In einem Papier der Kammer heißt es, der Hafen habe keine Zukunft.",
            [("einem Papier der Kammer", "der Hafen habe keine Zukunft")],
        ),
        (
            "Aus Kreisen der Partei verlautete, Brandt gehe noch heute.",
            [("Kreisen der Partei", "Brandt gehe noch heute")],
        ),
        ("Brandt erklärte, von Absprachen nichts zu wissen.", [("Brandt", "von Absprachen nichts zu wissen")]),
        ("Die Reederei kündigte an, das Angebot auszuweiten.", [("Die Reederei", "das Angebot auszuweiten")]),
        ("Zuvor hatte Brandt gewarnt, das Land lebe zu gut.", [("Brandt", "das Land lebe zu gut")]),
        ("Brandt hat das Angebot als „Irrweg“ zurückgewiesen.", [("Brandt", "Irrweg")]),
        ("Brandt wies alles als „haltlos“ zurück.", [("Brandt", "haltlos")]),
        ("Nach ersten Angaben brannte das Lager aus.", [("ersten Angaben", "brannte das Lager aus")]),
        ("Nach Ansicht Brandts ist der Hafen zu klein.", [("Brandts", "ist der Hafen zu klein")]),
        (
            "„Bis es zu spät war“, stellte Brandt fest, seien „alle still“.",
            [("Brandt", "Bis es zu spät war [...] seien „alle still“")],
        ),
        ("Brandt sagte dem Sender „Nordwelle“, der Hafen sei „sicher“.", [("Brandt", "der Hafen sei „sicher“")]),
        (
            "Der Sender „Nordwelle“ berichtete, der Hafen sei „sicher“.",
            [("Der Sender „Nordwelle“", "der Hafen sei „sicher“")],
        ),
        ("Den Plan, den Hafen zu schließen, nannte er „tot“.", [("er", "tot")]),
        ("Sie sprach von „Verrat“, was im Saal für Unruhe sorgte.", [("Sie", "Verrat")]),
    ],
)
def test_german_clauses_verbs_in_two_parts_and_papers(text: str, expected: list[tuple[str, str]]) -> None:
    assert who_said(text, "de") == expected


def test_german_reported_speech_goes_on_by_its_mood() -> None:
    text = "Die Kammer äußerte Zweifel. Für ein Jahr sei es rechtens, Abfall zu lagern. Zurzeit sei die Anlage „voll“."
    assert who_said(text, "de") == [
        ("Die Kammer", "Für ein Jahr sei es rechtens, Abfall zu lagern. [...] Zurzeit sei die Anlage „voll“."),
    ]
    assert who_said("Die Kammer tagte. Im Laufe der Woche fehlte die Stelle der Frage nach.", "de") == []


def test_a_german_sentence_may_report_the_one_before() -> None:
    text = "Der Hafen wird im März geschlossen. Das teilte die Reederei am Montag mit."
    assert who_said(text, "de") == [("die Reederei", "Der Hafen wird im März geschlossen.")]
    text = "„Wir schließen im März.“ Das sagte Ana Sousa."
    assert who_said(text, "de") == [("Ana Sousa", "Wir schließen im März.")]
    assert who_said("Das sagte Ana Sousa.", "de") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Residents wondered why nobody had warned them.", [("Residents", "why nobody had warned them")]),
        ("The minister accused the port of hiding it.", [("The minister", "hiding it")]),
        ("Sousa said the port was closed, and left.", [("Sousa", "the port was closed")]),
        ("Reed said it had sailed, but would not say how.", [("Reed", "it had sailed")]),
        ("Reed warned that it would break, according to two aides.", [("Reed", "that it would break")]),
        ("He shouted “No!” across the hall.", [("He", "No!")]),
        ("The plan, dubbed “Operation Harbour,” is dead.", []),
    ],
)
def test_where_a_report_ends_and_what_is_only_a_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert who_said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Der Landrat, Jan Holt, hat zugesagt, die Stelle auszuschreiben.",
            [("Der Landrat", "die Stelle auszuschreiben")],
        ),
        ("Es regnet; neun Schiffe müssten warten, kündigte Holt an.", [("Holt", "neun Schiffe müssten warten")]),
        ("Schuld sei das Öl gewesen, sagte Holt, der das Werk leitet.", [("Holt", "Schuld sei das Öl gewesen")]),
        ("„Fragen Sie das“, hielt sie dem Rat entgegen.", [("sie", "Fragen Sie das")]),
        ("Das Dach koste zwei Millionen, orakelte er.", [("er", "Das Dach koste zwei Millionen")]),
        ("Brandt warf der Werft, der Nordwerft AG, vor, Geld zu verstecken.", [("Brandt", "Geld zu verstecken")]),
        ("Laut einer Umfrage, die Holt zitiert, ist jeder „froh“.", [("einer Umfrage", "ist jeder „froh“")]),
        (
            "Es sei „zu spät“, heißt es in dem Papier, das der „Rundschau“ vorliegt.",
            [("dem Papier", "Es sei „zu spät“")],
        ),
    ],
)
def test_german_clauses_with_something_between(text: str, expected: list[tuple[str, str]]) -> None:
    assert who_said(text, "de") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will stay,” the note read.", [("the note", "We will stay,")]),
        ("The economy will grow a little, the staff forecast.", [("the staff", "The economy will grow a little")]),
        (
            "The port lost nine million in May, court files show.",
            [("court files", "The port lost nine million in May")],
        ),
        ("“It is over,” Sousa was quoted as saying.", [("Sousa", "It is over,")]),
        ("He was called “the last of them” by the local press.", [("the local press", "the last of them")]),
        ("Two officers left, who asked not to be named because they feared for their posts.", []),
        ("“We will stay till noon,” and she alone of all of them.", [(None, "We will stay till noon,")]),
    ],
)
def test_pasts_like_their_infinitive_plurals_passives_and_clauses_not_understood(
    text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert who_said(text) == expected


@pytest.mark.parametrize("blank", [" ", "\n ", "\u00a0"])
def test_marks_around_nothing_but_blanks_name_nothing(blank: str) -> None:
    assert who_said(f"They called “{blank}” the ship. “We will stay till noon,” Sousa said.") == [
        ("Sousa", "We will stay till noon,")
    ]
