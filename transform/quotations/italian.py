"""Italian: reporting verbs and closed-class words for direct quotations."""

from transform.quotations.language import Language, listed_verbs, words

ITALIAN = Language(
    code="it",
    verbs=listed_verbs(
        {
            "neutral": """
                dire: disse dissero dice dicono diceva detto
                dichiarare: dichiarò dichiara dichiarano dichiarato
                spiegare: spiegò spiega spiegano spiegato
                aggiungere: aggiunse aggiunge aggiungono aggiunto
                raccontare: raccontò racconta raccontano raccontato
                riferire: riferì riferisce riferiscono riferito
                commentare: commentò commenta commentano commentato
                rispondere: rispose risponde rispondono risposto
                scrivere: scrisse scrive scrivono scritto
                annunciare: annunciò annuncia annunciano annunciato
                osservare: osservò osserva osservano osservato
                concludere: concluse conclude concludono concluso
                precisare: precisò precisa precisano precisato
                ricordare: ricordò ricorda ricordano ricordato
                proseguire: proseguì prosegue proseguono proseguito""",
            "emphatic": """
                affermare: affermò afferma affermano affermato
                sottolineare: sottolineò sottolinea sottolineano sottolineato
                assicurare: assicurò assicura assicurano assicurato
                ribadire: ribadì ribadisce ribadiscono ribadito
                insistere: insiste insistono insistito
                esclamare: esclamò esclama esclamato""",
            "asking": "chiedere: chiese chiede chiedono chiesto",
            "denying": "smentire: smentì smentisce smentiscono smentito",
            "conceding": "ammettere: ammise ammette ammettono ammesso",
            "warning": "avvertire: avvertì avverte avvertono avvertito",
            "criticizing": """
                lamentare: lamentò lamenta lamentano lamentato
                denunciare: denunciò denuncia denunciano denunciato
                criticare: criticò critica criticano criticato""",
            "promising": "promettere: promise promette promettono promesso",
        }
    ),
    pronouns={"lui": "m", "lei": "f", "egli": "m", "ella": "f", "loro": "pl", "io": "?", "noi": "pl"},
    object_pronouns=words("mi ti ci gli"),
    elisions={
        "l": "D",
        "un": "D",
        "dell": "R",
        "all": "R",
        "nell": "R",
        "dall": "R",
        "sull": "R",
        "d": "R",
        "c": "N",
        "s": "N",
    },
    drops_subjects=True,
    relatives=words("chi"),
    determiners=words("""il lo la i gli le un uno una questo questa questi queste alcuni alcune diversi diverse"""),
    possessives=words("suo sua suoi sue nostro nostra"),
    prepositions=words(
        """di del dello della dei degli delle a al allo alla ai agli alle in nel nella nei con per su sul
        sulla da dal dalla tra fra contro dopo durante secondo"""
    ),
    phrase_prepositions=words("di del dello della dei degli delle per al alla"),
    subordinators=words("che quando se perché anche mentre come dove"),
    complementizers=words("che"),
    coordinators=words("e ed o ma"),
    and_words=words("e ed"),
    auxiliaries=words("ha hanno aveva avevano è sono era erano fu sarà sarebbe può deve stato"),
    adverbs=words("non anche già ancora ieri oggi poi così inoltre"),
    times=words(
        """lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio
        agosto settembre ottobre novembre dicembre ieri oggi"""
    ),
    weekdays=("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    relative_days={"ieri": -1, "oggi": 0},
    source_prefixes=(("secondo",),),
    titles={
        "signor": "m",
        "signora": "f",
        "sig.": "m",
        "dott.": "m",
        "presidente": "?",
        "ministro": "?",
        "sindaco": "?",
        "sindaca": "f",
    },
    female_names=words("maria anna giulia francesca chiara laura elena paola lucia sara"),
    male_names=words("giuseppe giovanni marco luca antonio mario paolo francesco carlo andrea"),
    official_nouns=words(
        "funzionario funzionaria funzionari portavoce diplomatico ministro procuratore ufficiale agente"
    ),
    person_nouns=words(
        """uomo donna testimone testimoni residente residenti esperto esperti avvocato avvocata fonte fonti
        medico"""
    ),
    collective_nouns=words("autorità testimoni residenti esperti fonti agenti sindacati investigatori"),
    document_nouns=words("rapporto comunicato lettera documento studio sondaggio articolo testo nota"),
    organisation_words=words("""ministero governo partito sindacato università polizia tribunale agenzia gruppo"""),
    indefinites=words("un uno una alcuni alcune due tre diversi"),
    descriptor_skips=words("un uno una il la lo"),
    anonymity_reason=r"(?:a condizione di|sotto|in) anonimato(?:,? ?((?:perché|a causa) [^.,;”»\"]*))?",
)
