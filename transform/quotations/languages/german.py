"""German: reporting verbs with their separable particles, closed-class words, titles and nouns for speakers."""

from collections.abc import Iterator

from transform.quotations.languages import german_people as people
from transform.quotations.languages.record import CueVerb, Language, verb_table, words

_FORMS = {
    # lemma: class, finite forms, participle
    "sagen": ("neutral", "sagte sagten sagt sagen", "gesagt"),
    "meinen": ("neutral", "meinte meinten meint meinen", "gemeint"),
    "fragen": ("asking", "fragte fragten fragt fragen", "gefragt"),
    "antworten": ("neutral", "antwortete antworteten antwortet antworten", "geantwortet"),
    "erwidern": ("neutral", "erwiderte erwiderten erwidert", "erwidert"),
    "entgegnen": ("neutral", "entgegnete entgegneten entgegnet", "entgegnet"),
    "erklären": ("neutral", "erklärte erklärten erklärt erklären", "erklärt"),
    "erläutern": ("neutral", "erläuterte erläuterten erläutert", "erläutert"),
    "ergänzen": ("neutral", "ergänzte ergänzten ergänzt", "ergänzt"),
    "berichten": ("neutral", "berichtete berichteten berichtet berichten", "berichtet"),
    "melden": ("neutral", "meldete meldeten meldet melden", "gemeldet"),
    "bemerken": ("neutral", "bemerkte bemerkten bemerkt", "bemerkt"),
    "äußern": ("neutral", "äußerte äußerten äußert", "geäußert"),
    "schreiben": ("neutral", "schrieb schrieben schreibt schreiben", "geschrieben"),
    "sprechen": ("neutral", "sprach sprachen spricht", "gesprochen"),
    "erzählen": ("neutral", "erzählte erzählten erzählt", "erzählt"),
    "schildern": ("neutral", "schilderte schilderten schildert", "geschildert"),
    "kommentieren": ("neutral", "kommentierte kommentierten kommentiert", "kommentiert"),
    "formulieren": ("neutral", "formulierte formulierten formuliert", "formuliert"),
    "verkünden": ("neutral", "verkündete verkündeten verkündet", "verkündet"),
    "verlauten": ("neutral", "verlautete", "verlautet"),
    "versprechen": ("promising", "versprach versprachen verspricht", "versprochen"),
    "geloben": ("promising", "gelobte gelobten gelobt", "gelobt"),
    "twittern": ("neutral", "twitterte twittert", "getwittert"),
    "zitieren": ("neutral", "zitierte zitiert zitieren", "zitiert"),
    "informieren": ("neutral", "informierte informierten informiert", "informiert"),
    "prognostizieren": ("neutral", "prognostizierte prognostiziert", "prognostiziert"),
    "begründen": ("neutral", "begründete begründeten begründet", "begründet"),
    "folgern": ("neutral", "folgerte folgert", "gefolgert"),
    "argumentieren": ("neutral", "argumentierte argumentierten argumentiert", "argumentiert"),
    "resümieren": ("neutral", "resümierte resümiert", "resümiert"),
    "präzisieren": ("neutral", "präzisierte präzisiert", "präzisiert"),
    "erinnern": ("neutral", "erinnerte erinnerten erinnert", "erinnert"),
    "urteilen": ("neutral", "urteilte urteilten urteilt", "geurteilt"),
    "raten": ("urging", "riet rieten rät", "geraten"),
    "befinden": ("neutral", "befand befanden", "befunden"),
    "finden": ("believing", "fand findet", ""),
    "betonen": ("emphatic", "betonte betonten betont betonen", "betont"),
    "unterstreichen": ("emphatic", "unterstrich unterstrichen unterstreicht", "unterstrichen"),
    "bekräftigen": ("emphatic", "bekräftigte bekräftigten bekräftigt", "bekräftigt"),
    "versichern": ("emphatic", "versicherte versicherten versichert", "versichert"),
    "bestätigen": ("emphatic", "bestätigte bestätigten bestätigt", "bestätigt"),
    "beteuern": ("emphatic", "beteuerte beteuerten beteuert", "beteuert"),
    "rufen": ("emphatic", "rief riefen ruft", "gerufen"),
    "behaupten": ("doubting", "behauptete behaupteten behauptet behaupten", "behauptet"),
    "vermuten": ("doubting", "vermutete vermuteten vermutet vermuten", "vermutet"),
    "mutmaßen": ("doubting", "mutmaßte mutmaßten mutmaßt", "gemutmaßt"),
    "bezweifeln": ("doubting", "bezweifelte bezweifelten bezweifelt", "bezweifelt"),
    "spekulieren": ("doubting", "spekulierte spekulierten spekuliert", "spekuliert"),
    "dementieren": ("denying", "dementierte dementierten dementiert", "dementiert"),
    "bestreiten": ("denying", "bestritt bestritten bestreitet", "bestritten"),
    "leugnen": ("denying", "leugnete leugneten leugnet", "geleugnet"),
    "fordern": ("urging", "forderte forderten fordert fordern", "gefordert"),
    "verlangen": ("urging", "verlangte verlangten verlangt", "verlangt"),
    "mahnen": ("urging", "mahnte mahnten mahnt", "gemahnt"),
    "appellieren": ("urging", "appellierte appellierten appelliert", "appelliert"),
    "warnen": ("warning", "warnte warnten warnt warnen", "gewarnt"),
    "drohen": ("warning", "drohte drohten droht", "gedroht"),
    "befürchten": ("warning", "befürchtete befürchteten befürchtet", "befürchtet"),
    "kritisieren": ("criticizing", "kritisierte kritisierten kritisiert kritisieren", "kritisiert"),
    "klagen": ("criticizing", "klagte klagten klagt", "geklagt"),
    "beklagen": ("criticizing", "beklagte beklagten beklagt", "beklagt"),
    "rügen": ("criticizing", "rügte rügten rügt", "gerügt"),
    "monieren": ("criticizing", "monierte monierten moniert", "moniert"),
    "bemängeln": ("criticizing", "bemängelte bemängelten bemängelt", "bemängelt"),
    "widersprechen": ("denying", "widersprach widersprachen widerspricht", "widersprochen"),
    "skandieren": ("emphatic", "skandierte skandierten skandiert skandieren", "skandiert"),
    "auffordern": ("urging", "aufforderte aufforderten", "aufgefordert"),
    "vorschlagen": ("urging", "vorschlug", "vorgeschlagen"),
    "vorwerfen": ("criticizing", "vorwarf vorwarfen", "vorgeworfen"),
    "spotten": ("criticizing", "spottete spotteten spottet", "gespottet"),
    "schimpfen": ("criticizing", "schimpfte schimpften schimpft", "geschimpft"),
    "loben": ("praising", "lobte lobten lobt", "gelobt"),
    "freuen": ("praising", "freute freuten freut", "gefreut"),
    "schwärmen": ("praising", "schwärmte schwärmten schwärmt", "geschwärmt"),
    "glauben": ("believing", "glaubte glaubten glaubt glauben", "geglaubt"),
    "hoffen": ("believing", "hoffte hofften hofft hoffen", "gehofft"),
    "erwarten": ("believing", "erwartete erwarteten erwartet", "erwartet"),
    "ankündigen": ("neutral", "", "angekündigt"),
    "mitteilen": ("neutral", "mitteilte mitteilten mitteilt", "mitgeteilt"),
    "hinzufügen": ("neutral", "hinzufügte hinzufügten", "hinzugefügt"),
    "hervorheben": ("emphatic", "hervorhob", "hervorgehoben"),
    "hinweisen": ("neutral", "hinwies hinwiesen", "hingewiesen"),
    "einräumen": ("conceding", "einräumte einräumten", "eingeräumt"),
    "zugeben": ("conceding", "zugab", "zugegeben"),
    "gestehen": ("conceding", "gestand gestanden gesteht", "gestanden"),
    "ausführen": ("neutral", "ausführte", "ausgeführt"),
    "feststellen": ("neutral", "feststellte feststellten", "festgestellt"),
    "bekanntgeben": ("neutral", "bekanntgab", "bekanntgegeben"),
    "zusagen": ("promising", "", "zugesagt"),
    "zurückweisen": ("denying", "zurückwies zurückwiesen", "zurückgewiesen"),
    "ablehnen": ("denying", "ablehnte ablehnten", "abgelehnt"),
    "andeuten": ("neutral", "andeutete andeuteten", "angedeutet"),
    "fortfahren": ("neutral", "fortfuhr", "fortgefahren"),
    "anfügen": ("neutral", "anfügte", "angefügt"),
    "angeben": ("neutral", "angab angaben", "angegeben"),
    "klarstellen": ("emphatic", "klarstellte", "klargestellt"),
    "aussagen": ("neutral", "aussagte aussagten", "ausgesagt"),
    "voraussagen": ("neutral", "voraussagte", "vorausgesagt"),
    "zusammenfassen": ("neutral", "zusammenfasste", "zusammengefasst"),
    "ausgehen": ("believing", "ausgeht ausging ausgingen", "ausgegangen"),
    "aussprechen": ("urging", "aussprach aussprachen", "ausgesprochen"),
    "aufrufen": ("urging", "aufrief aufriefen", "aufgerufen"),
    "einwenden": ("denying", "einwandte einwendete", "eingewandt eingewendet"),
    "verraten": ("neutral", "verriet verrieten verrät", "verraten"),
    "vertreten": ("neutral", "vertrat vertraten vertritt", ""),
    "verweisen": ("neutral", "verwies verwiesen verweist", ""),
    "bitten": ("urging", "bat baten bittet", "gebeten"),
    "bedauern": ("criticizing", "bedauerte bedauerten bedauert", ""),
    "annehmen": ("believing", "annahm annahmen", "angenommen"),
    "anmerken": ("neutral", "anmerkte", "angemerkt"),
    "nachhaken": ("asking", "", "nachgehakt"),
    "plädieren": ("urging", "plädierte plädierten plädiert", ""),
    "empfehlen": ("urging", "empfahl empfahlen empfiehlt", "empfohlen"),
    "gratulieren": ("praising", "gratulierte gratulierten gratuliert", ""),
    "danken": ("praising", "dankte dankten dankt", "gedankt"),
    "scherzen": ("neutral", "scherzte scherzten scherzt", "gescherzt"),
    "witzeln": ("neutral", "witzelte witzelten witzelt", "gewitzelt"),
    "wettern": ("criticizing", "wetterte wetterten wettert", "gewettert"),
    "poltern": ("criticizing", "polterte polterten poltert", "gepoltert"),
    "jubeln": ("praising", "jubelte jubelten jubelt", "gejubelt"),
    "lachen": ("neutral", "lachte lachten lacht", ""),
    "schreien": ("emphatic", "schrie schrien schreit", "geschrien"),
    "flüstern": ("neutral", "flüsterte flüsterten flüstert", "geflüstert"),
    "konstatieren": ("neutral", "konstatierte konstatierten konstatiert", ""),
    "diagnostizieren": ("neutral", "diagnostizierte diagnostiziert", ""),
    "dokumentieren": ("neutral", "dokumentierte", ""),
    "signalisieren": ("neutral", "signalisierte signalisierten signalisiert", ""),
    "spezifizieren": ("neutral", "spezifizierte", ""),
    "hinterfragen": ("doubting", "hinterfragte hinterfragten hinterfragt", ""),
    "unterstellen": ("criticizing", "unterstellte unterstellten unterstellt", ""),
    "attestieren": ("neutral", "attestierte attestierten attestiert", ""),
    "bescheinigen": ("neutral", "bescheinigte bescheinigten bescheinigt", ""),
    "bilanzieren": ("neutral", "bilanzierte bilanzierten bilanziert", ""),
    "fürchten": ("warning", "fürchtete fürchteten fürchtet", "gefürchtet"),
    "vermelden": ("neutral", "vermeldete vermeldeten vermeldet vermelden", ""),
    "denken": ("believing", "dachte dachten denkt", "gedacht"),
    "bezeugen": ("neutral", "bezeugte bezeugten bezeugt", ""),
}
# The words in marks are an object: "nannte den Plan „tot“"; only they are taken.
_OBJECT_FORMS = {
    "nennen": ("neutral", "nannte nannten nennt nennen", "genannt"),
    "bezeichnen": ("neutral", "bezeichnete bezeichneten bezeichnet bezeichnen", "bezeichnet"),
    "beschreiben": ("neutral", "beschrieb beschrieben beschreibt", "beschrieben"),
    "beschuldigen": ("criticizing", "beschuldigte beschuldigten beschuldigt", "beschuldigt"),
    "werten": ("neutral", "wertete werteten wertet", "gewertet"),
    "titulieren": ("criticizing", "titulierte titulierten", "tituliert"),
    "verurteilen": ("criticizing", "verurteilte verurteilten verurteilt", "verurteilt"),
    "bezichtigen": ("criticizing", "bezichtigte", "bezichtigt"),
    "würdigen": ("praising", "würdigte würdigten würdigt", "gewürdigt"),
    "begrüßen": ("praising", "begrüßte begrüßten begrüßt", "begrüßt"),
    "verteidigen": ("emphatic", "verteidigte verteidigten", "verteidigt"),
    "charakterisieren": ("neutral", "charakterisierte charakterisiert", "charakterisiert"),
    "einstufen": ("neutral", "", "eingestuft"),
    "kennzeichnen": ("neutral", "kennzeichnete", "gekennzeichnet"),
}
# form of the simple verb: particle -> lemma, class
_SEPARABLE = {
    "teilte teilten teilt": {"mit": ("mitteilen", "neutral")},
    "fügte fügten fügt": {"hinzu": ("hinzufügen", "neutral"), "an": ("anfügen", "neutral")},
    "kündigte kündigten kündigt": {"an": ("ankündigen", "neutral")},
    "heißt hieß heiße": {"es": ("heißen", "neutral")},
    "schlug schlugen schlägt": {"vor": ("vorschlagen", "urging")},
    "deutete deuteten deutet": {"an": ("andeuten", "neutral")},
    "fuhr fuhren fährt": {"fort": ("fortfahren", "neutral")},
    "gab gaben gibt geben": {
        "an": ("angeben", "neutral"),
        "bekannt": ("bekanntgeben", "neutral"),
        "zu": ("zugeben", "conceding"),
        "zurück": ("zurückgeben", "neutral"),
    },
    "führte führten führt": {"aus": ("ausführen", "neutral"), "an": ("anführen", "neutral")},
    "räumte räumten räumt": {"ein": ("einräumen", "conceding")},
    "stellte stellten stellt": {"fest": ("feststellen", "neutral"), "klar": ("klarstellen", "emphatic")},
    "wies wiesen weist": {
        "hin": ("hinweisen", "neutral"),
        "darauf": ("hinweisen", "neutral"),
        "zurück": ("zurückweisen", "denying"),
    },
    "hob hoben hebt": {"hervor": ("hervorheben", "emphatic")},
    "legte legten legt": {"nach": ("nachlegen", "emphatic"), "dar": ("darlegen", "neutral")},
    "warf warfen wirft": {"vor": ("vorwerfen", "criticizing"), "ein": ("einwerfen", "neutral")},
    "lehnte lehnten lehnt": {"ab": ("ablehnen", "denying")},
    "rief riefen": {"auf": ("aufrufen", "urging"), "aus": ("ausrufen", "emphatic")},
    "sagte sagten sagt": {
        "zu": ("zusagen", "promising"),
        "aus": ("aussagen", "neutral"),
        "voraus": ("voraussagen", "neutral"),
    },
    "fasste fassten fasst": {"zusammen": ("zusammenfassen", "neutral")},
    "ging gehen geht": {"davon": ("ausgehen", "believing")},
    "sprach sprachen spricht": {"aus": ("aussprechen", "urging")},
    "forderte forderten fordert": {"auf": ("auffordern", "urging")},
    "hielt hielten hält": {"entgegen": ("entgegenhalten", "denying"), "dagegen": ("dagegenhalten", "denying")},
    "rechnete rechneten rechnet": {"vor": ("vorrechnen", "neutral")},
    "setzte setzten setzt": {"hinzu": ("hinzusetzen", "neutral"), "nach": ("nachsetzen", "neutral")},
    "schob schoben schiebt": {"nach": ("nachschieben", "neutral"), "hinterher": ("hinterherschieben", "neutral")},
    "pflichtete pflichteten": {"bei": ("beipflichten", "conceding")},
    "stimmte stimmten": {"zu": ("zustimmen", "conceding")},
    "wandte wandten wendet": {"ein": ("einwenden", "denying")},
    "merkte merkten merkt": {"an": ("anmerken", "neutral")},
    "hakte hakten hakt": {"nach": ("nachhaken", "asking")},
    "zeigte zeigten zeigt": {"sich": ("sich zeigen", "neutral")},
    "drückte drückten": {"aus": ("ausdrücken", "neutral")},
}


def _entries() -> Iterator[CueVerb]:
    for table, takes_clause in ((_FORMS, True), (_OBJECT_FORMS, False)):
        for lemma, (cue_class, finite, participle) in table.items():
            for form in finite.split():
                yield CueVerb(lemma, cue_class, takes_clause, takes_addressee=lemma == "informieren", form=form)
            for form in participle.split():
                yield CueVerb(lemma, cue_class, takes_clause, is_participle=True, form=form)


def _separable() -> dict[str, dict[str, CueVerb]]:
    return {
        form: {
            particle: CueVerb(lemma, cue_class, True, form=f"{form} {particle}")
            for particle, (lemma, cue_class) in particles.items()
        }
        for forms, particles in _SEPARABLE.items()
        for form in forms.split()
    }


# Verbs whose form in -e is, in the third person of a report, hardly anything but reported speech.
_STEMS = words(
    """arbeit bau befind befürcht beginn behalt bekomm bemüh bericht besitz besteh betreff betreib betrag beweg
    bezahl bezieh bild blick brech brenn bring dank dauer denk dien droh eil empfehl empfind entfall
    entsprech entsteh entwickel erfahr erfolg erfüll ergeb erhalt erhöh erkenn erleb erlaub ermög erreich erschein
    erwart erweis erzähl ess fahr fall fehl find flieg fließ folg forder frag freu führ fürcht gefall gefährd
    gehör geling gelt genieß genüg gescheh gewinn glaub greif halt handl häng helf hoff hör kauf kenn
    klapp klär kling kost kämpf lach land lauf leb leid leist lenk lern les liefer lieg lohn mach
    nehm nenn nutz passier plan prüf reag rechn red reis ruf sag schad schaff schein schieb schlag schließ
    schreib schreit schütz schweig seh setz sink sitz sorg spar spiel sprech spür start steck steig stell sterb stimm
    stoß streit such tanz teil trag treff treib trenn tret trink tu überleg übernehm überzeug umfass unterstütz
    verbind verbiet verdien verdräng verfolg verfüg vergess verhalt verhandl verlang verlass verlauf verletz verlier
    vermeid verpass verschwind versprech versteh versuch verteil vertrau vertret verursach verweis verzicht vorlieg
    wachs wart wechsel wend werb werf wiederhol wirk wohn wünsch zahl zähl zeig zieh zweifel """
)
_SUBJUNCTIVES = words(
    """sei seien habe werde könne müsse solle dürfe wolle möge gebe komme gehe stehe liege lasse bleibe brauche wisse
    tue handele handle ändere fordere liefere dauere verweigere"""
) | {f"{stem}e" for stem in _STEMS}

GERMAN = Language(
    code="de",
    verbs=verb_table(_entries()),
    separable=_separable(),
    is_verb_second=True,
    nouns_are_capitalised=True,
    pronouns={
        "er": "m",
        "sie": "f",
        "es": "n",
        "ich": "?",
        "wir": "pl",
        "man": "?",
        "ihr": "?",
        "dieser": "m",
        "jener": "m",
    },
    object_pronouns=words("ihn ihm ihnen mich mir uns dich euch"),
    subjunctives=_SUBJUNCTIVES
    | words("würde würden wäre wären hätte hätten könnten müssten sollten dürften käme käm gäbe ginge ließe bräuchte"),
    question_words=words(
        "ob dass daß wer wen wem was wie wo warum weshalb wieso wann wohin woher welche welcher welches"
    ),
    never_reflexive=words("befinden vertreten"),
    back_references=(("das",), ("dies",)),
    back_credits=(("so",),),
    reflexives=words("sich"),
    impersonal=words("heißen verlauten"),
    citing=words("zitieren"),
    adverb_endings=("lich", "isch", "ig", "weise"),
    nominatives=words("er wir ich man"),
    datives=words("dem einem einer diesem dieser ihm ihnen"),
    outlet_endings=("zeitung", "agentur", "presse", "illustrierten", "zeitschrift", "blatt", "rundfunk"),
    feminine_endings=("zeitung", "agentur", "presse", "ung", "zeitschrift", "illustrierten", "keit", "schaft"),
    reporting_subjunctives=_SUBJUNCTIVES,
    infinitive_openings=tuple(
        f"{particle}zu"
        for particle in words(
            """ab an auf aus bei ein fest fort heraus her hin hinaus los mit nach nieder um vor weg zurück zusammen
            durch über unter wieder weiter bekannt bereit statt teil vorbei auseinander entgegen frei nahe offen sicher
            voran zu"""
        )
    ),
    relatives=words("welcher welche welches"),
    determiners=words(
        """der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem kein keine keinen
        alle allen viele einige mehrere beide manche jeder jede jedes zahlreiche zwei drei"""
    ),
    possessives=words(
        """sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unserer mein meine
        deren dessen"""
    ),
    prepositions=words(
        """in im an am auf aus bei beim mit nach von vom vor zu zum zur für gegen über unter um durch ohne seit bis
        während wegen trotz zwischen neben hinter laut gemäß gegenüber angesichts bezüglich hinsichtlich anlässlich
        aufgrund statt per ab"""
    ),
    phrase_prepositions=words("von vom für bei beim aus der des im in an am"),
    subordinators=words(
        """dass daß ob weil wenn als nachdem bevor obwohl damit sodass wie wo warum weshalb wer was da
        indem sobald"""
    ),
    complementizers=words("dass daß ob"),
    coordinators=words("und oder aber sondern doch denn sowie"),
    and_words=words("und sowie"),
    auxiliaries=words(
        """ist sind war waren sei seien wäre wären bin hat haben hatte hatten habe hätte hätten wird werden wurde wurden
        würde würden werde kann können könne könnte könnten konnte konnten muss müssen müsse müsste musste mussten soll
        sollen solle sollte sollten will wollen wolle wollte wollten darf dürfen dürfe dürfte mag möge möchte worden
        gewesen"""
    ),
    passives=words("wird werden wurde wurden worden werde würde"),
    agent_words=words("von vom durch"),
    adverbs=words(
        """nicht auch noch schon bereits nur so dann jetzt nun heute gestern morgen immer nie sehr mehr hier dort daher
        deshalb zudem außerdem darüber allerdings jedoch ebenfalls weiter weiterhin zuletzt zunächst später früher
        ferner gleichzeitig dabei dazu hinzu daraufhin anschließend unterdessen inzwischen insgesamt dagegen hingegen
        zuvor bisher vorher nachher trotzdem dennoch gleichwohl immerhin schließlich endlich offenbar mittlerweile
        derweil seither damals jüngst vielmehr zugleich darin hierin hierzu hierbei darunter danach davor zwar
        ebenso etwa stattdessen derzeit gerade besonders umso nebenbei anders egal eigentlich freilich diesmal kürzlich
        vielleicht manchmal jahrelang erst
        indes mehrfach erneut wieder gegenüber sich wörtlich abschließend demnach somit"""
    ),
    times=words(
        """montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend dienstagabend
        mittwochabend donnerstagabend freitagabend samstagabend sonntagabend januar februar märz april mai juni juli
        august september oktober november dezember uhr abend mittag vormittag nachmittag heute gestern vorgestern
        vortag folgetag wochenende morgen vormittags nachmittags abends woche monat jahr"""
    ),
    weekdays=("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
    relative_days={"heute": 0, "gestern": -1, "vorgestern": -2},
    day_parts=("früh", "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht"),
    months={
        month: number
        for number, month in enumerate(
            (
                *("januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober"),
                *("november", "dezember"),
            ),
            start=1,
        )
    },
    time_spans=words("woche wochenende monat jahr"),
    gone=words("vergangene vergangenen vergangenes letzte letzten letztes vorige vorigen voriges"),
    coming=words("nächsten nächste nächster kommenden kommende kommender"),
    addressee_openings=(*("interview mit", "gespräch mit", "telefonat mit", "gegenüber", "interview der"),),
    addressee_prepositions=words("gegenüber"),
    source_prefixes=(("laut",), ("gemäß",), ("nach", "den", "worten", "von"), ("nach", "den", "worten")),
    source_openings=words("nach laut"),
    source_nouns=(
        *("angaben", "angabe", "ansicht", "meinung", "einschätzung", "auffassung", "aussage", "aussagen", "worten"),
        *("auskunft", "informationen", "meldungen", "berichten", "bericht", "erkenntnissen", "überzeugung"),
        *("schätzungen", "schätzung", "mitteilung", "darstellung", "lesart", "vorstellung", "vorstellungen"),
        *("berechnungen", "recherchen", "ermittlungen", "beobachtungen", "zahlen", "plänen", "umfrage", "erhebung"),
    ),
    source_suffixes=("zufolge",),
    so_words=words("so"),
    titles=people.TITLES,
    female_names=people.FEMALE_NAMES,
    male_names=people.MALE_NAMES,
    official_nouns=people.OFFICIAL_NOUNS,
    person_nouns=people.PERSON_NOUNS,
    collective_nouns=people.COLLECTIVE_NOUNS,
    document_nouns=people.DOCUMENT_NOUNS,
    document_endings=people.DOCUMENT_ENDINGS,
    thing_words=people.THING_WORDS,
    agent_endings=people.AGENT_ENDINGS,
    role_nouns=people.ROLE_NOUNS,
    body_nouns=people.BODY_NOUNS,
    trade_endings=people.TRADE_ENDINGS,
    abstract_endings=(
        "ung",
        "ungen",
        "heit",
        "heiten",
        "keit",
        "keiten",
        "nis",
        "nisse",
        "nissen",
        "tion",
        "tionen",
        "tät",
    ),
    collective_endings=people.COLLECTIVE_ENDINGS,
    plural_endings=("n",),
    masculine_endings=("er",),
    noun_genders=people.NOUN_GENDERS,
    oblique_articles=words("dem des den einem einen eines einer"),
    organisation_words=people.ORGANISATION_WORDS,
    organisation_endings=people.ORGANISATION_ENDINGS,
    epithet_endings=("jährige", "jähriger"),
    articles=words("der die das den dem des im am zum zur vom beim ins ans"),
    locatives=words("in"),
    article_genders={"der": "m", "die": "f", "ein": "m", "eine": "f"},
    genitives=words("der des dieser dieses eines einer seiner seines ihrer ihres unserer deren dessen aller beider"),
    small_numbers=words("zwei drei vier"),
    vague_nouns=people.VAGUE_NOUNS,
    role_endings=people.ROLE_ENDINGS,
    indefinites=words("ein eine einer eines einem einen mehrere einige zwei drei"),
    descriptor_skips=words("ein eine einer einem einen eines der die das dem den des zwei drei vier"),
    anonymity_reason=(
        r"(?:wollte|wollten|will|möchte) (?:namentlich )?"
        r"(?:anonym bleiben|nicht (?:namentlich )?genannt werden|ungenannt bleiben)"
        r"(?:,? ?((?:weil|da|aus) [^.,;“\"]*))?"
    ),
    labels=frozenset(
        (
            *words("korrektur hinweis anmerkung update foto fotos video quelle quellen kommentar analyse meinung"),
            *words("exklusiv eilmeldung umfrage bild wann wo was wer kontakt info themen fazit hintergrund preis"),
            "mehr zum thema",
            "lesen sie auch",
        )
    ),
    past_endings=("te", "ten", "t"),
    ends_after=words("nachdem während bevor was wobei womit wodurch worauf woraufhin weshalb obwohl"),
)
