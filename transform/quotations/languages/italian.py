"""Italian: reporting verbs, nouns for speakers and closed-class words."""

from transform.quotations.languages.record import (
    Conjugation,
    Language,
    listed_verbs,
    naming_verbs,
    plurals,
    regular_verbs,
    words,
)

_CONJUGATIONS = (
    Conjugation("arsi", "ò arono a ano ava avano", "ato ata ati ate", "andosi"),
    Conjugation("are", "ò arono a ano ava avano erà erebbe", "ato ata ati ate", "ando"),
    Conjugation("ire", "ì irono isce iscono iva ivano irà irebbe", "ito ita iti ite", "endo"),
)
_VERBS = {
    **regular_verbs(
        _CONJUGATIONS,
        {
            "neutral": """
                dichiarare spiegare raccontare commentare annunciare osservare precisare ricordare riferire chiarire
                replicare confidare confessare rivelare notare segnalare indicare evidenziare argomentare
                chiosare scherzare ironizzare ricostruire illustrare sussurrare mormorare balbettare
                esordire analizzare puntualizzare considerare continuare incalzare rilanciare rimarcare informare
                comunicare azzardare ragionare constatare valutare stimare ipotizzare narrare rievocare
                minimizzare stemperare titolare postare twittare sintetizzare specificare riportare testimoniare
                confermare ringraziare festeggiare esultare rassicurare intervenire""",
            "emphatic": """
                affermare sottolineare assicurare ribadire esclamare garantire giurare gridare urlare sentenziare
                tuonare sbottare scandire proclamare rivendicare asserire certificare martellare sfogarsi""",
            "asking": "domandare interrogare domandarsi",
            "denying": "smentire negare contestare obiettare confutare contrattaccare",
            "conceding": "confessare",
            "warning": "avvisare minacciare allertare",
            "urging": "esortare sollecitare implorare ordinare supplicare invitare consigliare",
            "criticizing": """
                lamentare denunciare criticare attaccare accusare protestare lamentarsi stigmatizzare bacchettare
                punzecchiare rimproverare rinfacciare brontolare borbottare sospirare ironizzare deplorare censurare
                indignarsi tuonare affondare""",
            "praising": "lodare elogiare plaudire",
            "promising": "impegnarsi",
            "doubting": "dubitare sospettare",
            "believing": "immaginare sperare auspicare",
        },
    ),
    **listed_verbs(
        {
            "neutral": """
                dire: disse dissero dice dicono diceva dicevano dirà direbbe | detto
                aggiungere: aggiunse aggiunsero aggiunge aggiungono aggiungeva | aggiunto
                rispondere: rispose risposero risponde rispondono rispondeva | risposto
                scrivere: scrisse scrissero scrive scrivono scriveva | scritto
                concludere: concluse conclusero conclude concludono | concluso
                proseguire: proseguì prosegue proseguono | proseguito
                riprendere: riprese riprende riprendono | ripreso
                riassumere: riassunse riassume riassumono | riassunto
                ribattere: ribatté ribatte ribattono | ribattuto
                correggere: corresse corregge | corretto
                esordire: esordì esordisce
                intervenire: intervenne interviene | intervenuto
                descrivere: descrisse descrive descrivono descriveva | descritto descritta
                definire: definì definisce definiscono definiva | definito definita definiti definite
                ritenere: ritiene ritengono riteneva""",
            "emphatic": """
                insistere: insiste insistono insisteva | insistito
                sostenere: sostenne sostiene sostengono sosteneva | sostenuto
                difendere: difese difende difendono | difeso""",
            "asking": "chiedere: chiese chiesero chiede chiedono chiedeva | chiesto",
            "conceding": """
                ammettere: ammise ammisero ammette ammettono ammetteva | ammesso
                concedere: concesse concede concedono | concesso
                riconoscere: riconobbe riconosce riconoscono | riconosciuto""",
            "warning": "avvertire: avvertì avvertirono avverte avvertono avvertiva | avvertito",
            "promising": "promettere: promise promisero promette promettono | promesso",
            "believing": "temere: teme temono temeva",
        }
    ),
    **regular_verbs(_CONJUGATIONS, {"neutral": "parlare bollare etichettare qualificare"}),
}
_OFFICIALS = words(
    """funzionario funzionaria portavoce diplomatico diplomatica ministro ministra procuratore procuratrice ufficiale
    agente sindaco sindaca presidente presidentessa direttore direttrice deputato deputata senatore senatrice
    assessore assessora consigliere consigliera governatore governatrice segretario segretaria giudice magistrato
    magistrata prefetto prefetta questore commissario commissaria ambasciatore ambasciatrice generale colonnello
    capitano comandante poliziotto poliziotta carabiniere pompiere capo capogruppo leader dirigente candidato
    candidata vicepresidente vicesindaco viceministro parlamentare eurodeputato eurodeputata sindacalista rettore
    rettrice responsabile premier cancelliere cancelliera delegato delegata maresciallo ispettore ispettrice
    coordinatore coordinatrice rappresentante titolare imprenditore imprenditrice ex-ministro sottosegretario
    sottosegretaria negoziatore negoziatrice numero patron"""
)
_PEOPLE = words(
    """uomo donna testimone residente esperto esperta avvocato avvocata avvocatessa fonte medico dottore dottoressa
    infermiere infermiera maestro maestra professore professoressa insegnante studente studentessa alunno alunna
    ricercatore ricercatrice scienziato scienziata economista analista storico storica sociologo sociologa politologo
    politologa specialista tecnico allenatore allenatrice giocatore giocatrice attaccante difensore portiere
    centrocampista bomber capocannoniere selezionatore ciclista corridore scalatore scalatrice campione campionessa
    vincitore vincitrice atleta sciatore sciatrice tennista pilota cantante attore attrice regista romanziere
    romanziera scrittore scrittrice autore autrice artista pittore pittrice musicista panettiere panettiera fornaio
    fornaia cuoco cuoca commerciante negoziante barista cameriere cameriera conducente autista tassista passeggero
    passeggera turista cliente paziente vittima superstite accusato accusata imputato imputata indagato indagata
    collega amico amica madre padre figlio figlia fratello sorella vedova vedovo nonna nonno moglie marito
    pensionato pensionata giovane ragazzo ragazza anziano anziana proprietario proprietaria inquilino inquilina
    manifestante scioperante attivista militante utente partecipante pescatore pescatrice marinaio agricoltore
    agricoltrice allevatore allevatrice pastore lavoratore lavoratrice operaio operaia dipendente abitante vicino
    vicina cittadino cittadina giardiniere giardiniera custode biologo biologa geologo geologa ingegnere architetto
    architetta psicologo psicologa volontario volontaria veterano veterana persona interlocutore organizzatore
    organizzatrice libraio libraia giornalista cronista fiorista apicoltore apicoltrice"""
)
_PLURALS = {
    "trice": "trici", "essa": "esse", "ologo": "ologi", "ista": "isti", "co": "ci", "io": "i", "ca": "che", "o": "i",
    "a": "e", "e": "i", "": "",
}  # fmt: skip
_MANY = plurals(_OFFICIALS | _PEOPLE, _PLURALS) | words(
    """autorità sindacati inquirenti investigatori vigili uomini forze media gente genitori tifosi mercati familiari
    soccorritori carabinieri osservatori investitori organizzatori colleghi amici politologi"""
)

ITALIAN = Language(
    code="it",
    verbs={
        **_VERBS,
        **naming_verbs(
            _VERBS,
            {
                "parlare": False,
                "accusare": False,
                "bollare": True,
                "etichettare": True,
                "qualificare": True,
                "descrivere": False,
                "definire": False,
            },
        ),
    },
    moves_subjects=True,
    of_words=words("di del dello della dei degli delle dell d"),
    gerund_endings=("ndo", "ndosi"),
    adjectives_follow=True,
    past_endings=("ò", "arono", "irono", "avano", "evano"),
    present_endings=("ò", "ì", "arono", "irono", "ava", "avano", "eva", "a", "e", "ano", "ono", "se", "sero"),
    participle_endings=("ato", "ito", "uto", "to", "so"),
    clause_openers=words("come"),
    labelling=words("di come"),
    opinion_prefixes=words("per"),
    addressing=words("a al allo alla all ai agli alle"),
    bare_datives=words("a"),
    interview_nouns=words("intervista colloquio microfoni dichiarazioni"),
    interview_participles=words(
        "intervistato intervistata interpellato interpellata sentito sentita contattato contattata raggiunto raggiunta"
    ),
    outlet_openers=words(
        """radio giornale quotidiano agenzia rivista settimanale canale televisione tv sito corriere"""
    ),
    pronouns={
        "lui": "m",
        "lei": "f",
        "egli": "m",
        "ella": "f",
        "loro": "pl",
        "io": "?",
        "noi": "pl",
        "costui": "m",
        "quest'ultimo": "m",
        "quest'ultima": "f",
    },
    object_pronouns=words("mi ti ci gli si vi"),
    elisions={
        "l": "D",
        "un": "D",
        "quest": "D",
        "dell": "R",
        "all": "R",
        "nell": "R",
        "dall": "R",
        "sull": "R",
        "d": "R",
        "c": "N",
        "s": "O",
        "m": "O",
        "com": "S",
    },
    drops_subjects=True,
    back_references=(("lo",), ("così",), ("è", "quanto"), ("è", "quello", "che"), ("questo", "è", "quanto")),
    back_credits=(("così",), ("a", "dirlo", "è"), ("sono", "parole", "di"), ("parola", "di"), ("parole", "di")),
    relatives=words("chi"),
    determiners=words(
        """il lo la i gli l le un uno una questo questa questi queste quel quella quell alcuni alcune diversi diverse
        altri altre ogni"""
    ),
    possessives=words("suo sua suoi sue nostro nostra mio mia"),
    prepositions=words(
        """di del dello della dei degli delle dell a al allo alla ai agli alle all in nel nella nei nell nelle negli
        con per su sul sulla sull da dal dalla dall dai dagli tra fra contro dopo durante davanti presso verso senza
        sotto d"""
    ),
    phrase_prepositions=words("di del dello della dei degli delle dell d per al alla all"),
    subordinators=words("che quando se perché anche mentre come dove secondo poiché com"),
    complementizers=words("che se"),
    coordinators=words("e ed o ma"),
    and_words=words("e ed"),
    auxiliaries=words(
        """ha hanno aveva avevano abbia avrebbe avrà ebbe è sono era erano fu furono sarà sarebbe può possono deve
        devono stato avere essere ho abbiamo"""
    ),
    adverbs=words(
        """non già ancora poi così inoltre qui lì sempre mai allora più meno molto tanto però tuttavia infine
        ovviamente chiaramente subito invece nuovamente quindi intanto"""
    ),
    other_verbs=words(
        """va vanno viene vengono vuole vogliono mette mettono fa fanno sa sanno vede vedono segue resta restano arriva
        arrivano gioca entra entrano esce escono perde vince vincono apre chiude aspetta lavora vive vivono porta
        portano sembra permette cerca fece fecero venne vide diede ebbe crolla sale scende torna
        tornano piange preferisce preferiscono tenta tentano riesce"""
    ),
    passives=words("stato stata stati state fu furono viene venne vengono"),
    agent_words=words("da dal dalla dall dai dagli"),
    times=words(
        """lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio
        agosto settembre ottobre novembre dicembre ieri oggi stamattina stamane stasera mattina mattino sera pomeriggio
        notte settimana scorso scorsa giorno vigilia"""
    ),
    weekdays=("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    relative_days={"ieri": -1, "oggi": 0, "stamattina": 0, "stamane": 0, "stasera": 0},
    source_prefixes=(
        ("secondo",),
        ("stando", "a"),
        ("stando", "al"),
        ("stando", "alla"),
        ("a", "detta", "di"),
        ("a", "detta", "del"),
        ("a", "detta", "della"),
        ("a", "giudizio", "di"),
        ("a", "giudizio", "del"),
        ("a", "giudizio", "della"),
        ("a", "parere", "di"),
        ("a", "parere", "del"),
        ("a", "parere", "della"),
        ("nelle", "parole", "di"),
        ("nelle", "parole", "del"),
        ("nelle", "parole", "della"),
    ),
    titles={
        "signor": "m",
        "signora": "f",
        "sig.": "m",
        "dott.": "m",
        "dottor": "m",
        "dottoressa": "f",
        "avv.": "?",
        "professor": "m",
        "don": "m",
        "presidente": "?",
        "ministro": "?",
        "sindaco": "?",
        "sindaca": "f",
    },
    female_names=words(
        """maria anna giulia francesca chiara laura elena paola lucia sara fiamma tullia katrin giovanna rosa angela
        teresa silvia federica valentina martina alessandra roberta simona cristina barbara monica daniela claudia
        elisa ilaria marta beatrice caterina emma sofia giorgia alice aurora irene veronica serena michela patrizia
        rita antonella marina carla luisa ludovica matilde viola bianca margherita ottavia"""
    ),
    male_names=words(
        """giuseppe giovanni marco luca antonio mario paolo francesco carlo andrea ermete oreste lapo alessandro
        matteo lorenzo davide simone federico riccardo stefano roberto massimo fabio claudio giorgio pietro salvatore
        vincenzo angelo domenico bruno franco sergio luigi nicola michele daniele gabriele tommaso filippo edoardo
        enrico emanuele giacomo leonardo alberto aldo dario diego elio ettore fausto guido ivan livio maurizio
        renato sandro silvio tiziano ugo umberto valerio vittorio walter"""
    ),
    official_nouns=_OFFICIALS | plurals(_OFFICIALS, _PLURALS),
    person_nouns=_PEOPLE | plurals(_PEOPLE, _PLURALS),
    collective_nouns=_MANY - _OFFICIALS - _PEOPLE,
    document_nouns=words(
        """rapporto comunicato lettera documento studio sondaggio articolo testo nota relazione messaggio sentenza
        decreto libro cartello striscione manifesto perizia bollettino editoriale"""
    ),
    organisation_words=words(
        """giuria festival organismo esecutivo azienda
        ministero governo partito sindacato università polizia tribunale agenzia gruppo comune procura prefettura
        questura impresa società compagnia associazione federazione commissione consiglio comitato opposizione
        maggioranza giunta camera corte banca ospedale scuola club squadra quotidiano giornale radio istituto
        fondazione lega unione organizzazione difesa accusa ambasciata stampa famiglia direzione regione ente
        protezione ong"""
    ),
    article_genders={"il": "m", "lo": "m", "la": "f", "un": "m", "uno": "m", "una": "f", "questo": "m", "questa": "f"},
    noun_genders={"uomo": "m", "donna": "f"},
    kin_nouns=words(
        """madre padre figlio figlia fratello sorella vedova vedovo nonna nonno moglie marito amico
        amica collega vicino vicina avvocato avvocata testimone cliente vittima"""
    ),
    epithet_nouns=words(
        """dirigente leader responsabile candidato candidata parlamentare imprenditore imprenditrice
        sindacalista titolare patron premier"""
    ),
    indefinites=words("un uno una alcuni alcune due tre diversi diverse"),
    small_numbers=words("due tre quattro"),
    descriptor_skips=words("un uno una il la lo i gli le l"),
    wording_nouns=words("parola parole espressione frase motto termine termini soprannome titolo"),
    labels=frozenset(words("foto video leggi correzione fonti") | {"leggi anche", "guarda anche"}),
    ends_after=words("dopo mentre"),
    anonymity_reason=(
        r"(?:(?:a condizione di|sotto|in|dietro) anonimato"
        r"|(?:chiede|ha chiesto|preferisce|vuole|ha voluto|chiedendo)(?: di)? (?:l['’]anonimato|restare anonim[oa]"
        r"|rimanere anonim[oa]|non essere (?:citat[oa]|nominat[oa])))"
        r"(?:,? ?((?:perché|a causa|per) [^.,;”»\"]*))?"
    ),
)
