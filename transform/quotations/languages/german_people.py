"""German: titles, names, and nouns for people, bodies and documents."""

from transform.quotations.languages.record import words

TITLES = {
    "herr": "m",
    "herrn": "m",
    "frau": "f",
    "dr.": "?",
    "dr": "?",
    "prof.": "?",
    "professor": "m",
    "präsident": "m",
    "präsidentin": "f",
    "kanzler": "m",
    "kanzlerin": "f",
    "bundeskanzler": "m",
    "bundeskanzlerin": "f",
    "minister": "m",
    "ministerin": "f",
    "bürgermeister": "m",
    "bürgermeisterin": "f",
    "papst": "m",
    "könig": "m",
    "königin": "f",
    "sprecher": "m",
    "sprecherin": "f",
    "general": "m",
    "senator": "m",
    "richter": "m",
    "richterin": "f",
    "staatsanwalt": "m",
    "außenminister": "m",
    "außenministerin": "f",
    "innenminister": "m",
    "innenministerin": "f",
    "ministerpräsident": "m",
    "ministerpräsidentin": "f",
    "polizeisprecher": "m",
    "polizeisprecherin": "f",
    "regierungssprecher": "m",
    "chef": "m",
    "vorsitzender": "m",
    "vorsitzende": "f",
    "premierminister": "m",
    "premierministerin": "f",
    "abgeordnete": "?",
    "abgeordneter": "m",
    "trainer": "m",
}
FEMALE_NAMES = words(
    """
    adele adelheid agnes alexandra alina amelie andrea anette angela anita anja anke anke-marie anna anneliese
    annemarie antje ariane ayla ayşe barbara beate bettina birgit brigitte carla carmen carola caroline charlotte
    christa christiane christina christine clara claudia cornelia dagmar daniela diana dora doris dorothea edith
    elena elfriede elisabeth elke ella emilia emma erika esther eva eva-maria evelyn fatma felicitas
    franziska frauke frieda friederike gabriele gerda gertrud gisela greta gudrun hanna hannah hannelore hatice
    hedwig heidi heike helene helga henriette hertha hilde hildegard ilona ilse ines ingeborg ingrid irene irina
    iris irmgard isabel isabell isolde jana janine jasmin jennifer jessica johanna judith julia jutta karin karla
    karoline katarina katharina kathrin katja katrin kerstin kirsten klara kristin kristina lara laura lea lena
    leonie lieselotte lina lisa lotte louise lucia luise lydia magdalena maike maja manuela mareike margarete margit
    margot maria marianne marie marina marion marlene marlies marta martha martina mathilde mechthild meike melanie
    melina mia michaela mira miriam mona monika nadine nadja natalie natascha nele nicole nina nora olga paula
    pauline petra ramona rebecca regina regine renate ricarda rita rosa rosemarie roswitha runa ruth sabine sandra
    sara sarah selma sibylle sigrid sigrun silke silvia simone sina solveig sonja sophia sophie stefanie stephanie
    susann susanne svenja svetlana tamara tanja tatjana thea theresa therese tina ulrike ursel ursula uschi ute
    valentina vanessa vera verena veronika viktoria waltraud wiebke wilhelmine yasemin yvonne zeynep"""
)
MALE_NAMES = words(
    """
    achim adam adrian albert albrecht alexander alfons alfred ali alois andreas anton armin arndt arne arno arthur
    artur august axel ben benedikt benjamin bernd bernhard björn bodo bruno burkhard carl carsten christian
    christoph christopher clemens cord cornelius daniel david dennis detlef detlev dieter dietmar dietrich dirk
    dominik eberhard eckart eckhard edgar eduard egon elias emil enno erhard eric erich erik ernst erwin eugen ewald
    fabian felix ferdinand finn florian frank franz franz-josef frieder friedrich fritz georg gerald gerd gerhard
    gernot gregor guido gunnar gustav günter günther hannes hans harald hartmut hasan heiko heiner heinrich heinz
    helmut hendrik henning henrik herbert hermann holger horst hubert hugo hussein ibrahim ingo jakob jan jannik
    jens joachim jochen johann johannes jonas josef joseph julian justus jörg jörn jürgen kai karl karl-heinz
    karsten kaspar kilian klaus knut konrad konstantin korbinian kurt lars leo leon leopold lorenz lothar ludger
    ludwig lukas lutz malte manfred manuel marc marcel marco marcus marek mario marius mark markus martin mathias
    matthias max maximilian mehmet michael michel moritz mustafa nico nicolas niels niklas nikolaus nils norbert
    olaf ole oliver oskar otto pascal patrick paul peter philipp pius rainer ralf ralph raphael reiner reinhard
    reinhold rené richard robert roland rolf roman rudi rudolf rüdiger samuel sascha sebastian siegfried simon
    stefan steffen stephan sven sören tassilo theo theodor thilo thomas thorsten till tilmann tim timo tobias tom
    torben torsten udo ulf ulrich uwe valentin viktor vinzenz volker volkmar waldemar walter werner wilhelm willi
    willy winfried wladimir wolf wolfgang wolfram yusuf"""
)
OFFICIAL_NOUNS = words(
    """sprecher sprecherin beamter beamte beamten regierungsbeamter regierungsbeamte diplomat diplomaten minister
    ministerin regierungssprecher regierungssprecherin polizeisprecher polizeisprecherin staatsanwalt
    staatsanwältin richter richterin kommissar bürgermeister bürgermeisterin mitarbeiter mitarbeiterin
    unterhändler abgeordneter abgeordnete offizier botschafter botschafterin"""
)
PERSON_NOUNS = words(
    """mann frau person zeuge zeugin augenzeuge augenzeugen zeugen anwohner anwohnerin experte experten expertin
    kritiker anwalt anwältin arzt ärztin lehrer lehrerin forscher forscherin wissenschaftler bürger beobachter
    analyst analysten insider mensch menschen opfer nachbar nachbarn student studenten vorsitzende vorsitzender
    leiter leiterin chef chefin wirt wirtin koch köchin arbeiter
    bauer bäuerin bäcker bäckerin fischer fischerin pfarrer pfarrerin
    autor autorin gründer quelle quellen informant kreise"""
)
COLLECTIVE_NOUNS = words(
    """polizei zeugen augenzeugen experten kritiker beobachter anwohner behörden ermittler forscher wissenschaftler
    beamte analysten menschen kreise medien ärzte gewerkschaften verbände aktivisten demonstranten quellen"""
)
DOCUMENT_NOUNS = words(
    """bericht berichte berichten studie umfrage erklärung mitteilung pressemitteilung brief schreiben dokument
    gutachten urteil gesetz text artikel papier memorandum angaben meldung meldungen untersuchungen anklage
    art. abs. absatz paragraf"""
)
ORGANISATION_WORDS = words(
    """universität partei gewerkschaft verband verein ministerium regierung behörde polizei gericht gesellschaft
    stiftung institut zeitung agentur nachrichtenagentur bundesamt fraktion kommission rat spd cdu csu fdp grüne
    linke unternehmen konzern bank ag gmbh bundestag magazin sender bahn stadt land kreis gemeinde verwaltung
    rathaus kammer museum
    klinik krankenhaus feuerwehr genossenschaft verkehrsbetriebe stadtwerke amt ämter gruppe hersteller börse"""
)
ORGANISATION_ENDINGS = (
    *("amt", "gericht", "ministerium", "behörde", "verwaltung", "betriebe", "werke", "gesellschaft", "anstalt"),
    *("kammer", "verband", "verein", "institut", "bank", "gewerkschaft", "universität", "kommission", "agentur"),
    *("zentrale", "wehr", "polizei", "bahn", "konzern", "partei", "fraktion", "regierung", "klinik"),
    *(
        "sender",
        "hersteller",
        "anbieter",
        "dienst",
        "dienste",
        "firma",
        "unternehmen",
        "stiftung",
        "rundfunk",
        "schaft",
    ),
    *("zeitung", "blatt", "magazin", "gericht", "gerichtshof", "reinigung", "leitung", "opposition", "koalition"),
    *("ministeriums", "gerichts", "amtes", "verbandes", "dienstes"),
)
VAGUE_NOUNS = words("mann frau mensch person")
ROLE_ENDINGS = (
    "präsident",
    "präsidentin",
    "minister",
    "ministerin",
    "chef",
    "chefin",
    "sprecher",
    "sprecherin",
    "vorsitzender",
    "vorsitzende",
    "vorsitzenden",
    "sekretär",
    "sekretärin",
    "kanzler",
    "kanzlerin",
    "meister",
    "meisterin",
    "anwalt",
    "anwältin",
    "direktor",
    "direktorin",
    "leiter",
    "leiterin",
    "abgeordneter",
    "abgeordnete",
    "beauftragter",
    "beauftragte",
    "experte",
    "expertin",
    "vertreter",
    "vertreterin",
    "kandidat",
    "kandidatin",
    "politiker",
    "politikerin",
    "intendant",
    "intendantin",
    "senator",
    "senatorin",
    "rätin",
    "journalist",
    "journalistin",
)

THING_WORDS = words(
    """million millionen milliarde milliarden prozent mark euro dollar franken taler kilometer meter tonnen versammlung
    vereinten
    nationen union staaten insel inseln straße platz brücke fluss"""
)
DOCUMENT_ENDINGS = (
    *("bericht", "berichte", "berichten", "angaben", "angabe", "studie", "studien", "papier", "meldung", "meldungen"),
    *("mitteilung", "mitteilungen", "gutachten", "umfrage", "umfragen", "urteil", "schreiben", "analyse", "analysen"),
    *("statistik", "statistiken", "protokoll", "dokument", "dokumente", "dokumenten", "website", "webseite"),
    *("untersuchung", "untersuchungen", "zahlen", "ergebnis", "ergebnisse", "ergebnissen", "anklageschrift", "buch"),
    *("klageschrift", "entwurf", "vertrag", "beschluss", "berechnungen", "erhebung", "prognose", "informationen"),
)
# Ends of nouns for what people do; a given name with such an end is among GIVEN_NAMES of titles.py.
AGENT_ENDINGS = (
    *("er", "erin", "ist", "istin", "ent", "entin", "ant", "antin", "or", "orin", "eur", "eurin", "loge", "login"),
    *("iker", "ikerin", "wirt", "wirtin", "frau", "mann", "rat", "rätin", "anwalt", "anwältin", "ärztin", "arzt"),
    *("meister", "meisterin", "pilot", "pilotin", "graf", "gräfin", "koch", "köchin", "bote", "botin", "pfarrer"),
    *("vorstand", "kapitän", "kapitänin", "general", "admiral", "oberst", "major", "leutnant", "hauptmann", "chef"),
    *(
        "chefin",
        "wart",
        "wartin",
        "hirt",
        "hirtin",
        "bauer",
        "bäuerin",
        "schmied",
        "vogt",
        "abt",
        "äbtissin",
        "bischof",
    ),
    *("kardinal", "prinz", "prinzessin", "fürst", "fürstin", "herzog", "herzogin", "wächter", "beamter", "beamtin"),
    *("beauftragte", "beauftragter", "angeklagte", "angeklagter", "zeuge", "zeugin", "vertraute", "vertrauter"),
    *("abgeordnete", "vorsitzende", "gefreiter", "anwärter", "kollege", "kollegin", "genosse", "astronaut", "diplomat"),
    *("soldat", "soldatin", "kandidat", "kandidatin", "advokat", "sprecher", "experte", "expertin", "pate", "patin"),
    *(
        "student",
        "schütze",
        "schützin",
        "biologe",
        "therapeut",
        "therapeutin",
        "vater",
        "mutter",
        "bruder",
        "schwester",
    ),
    *("sohn", "tochter", "witwe", "witwer", "sekretär", "sekretärin", "kommissar", "kommissarin", "notar", "notarin"),
)
COLLECTIVE_ENDINGS = ("isten", "innen", "leute", "leuten", "enten", "anten", "oren", "logen", "kreise", "kreisen")
TRADE_ENDINGS = (
    *("hüter", "führer", "fahrer", "leiter", "lehrer", "händler", "arbeiter", "wärter", "macher", "träger", "forscher"),
    *(
        "berater",
        "richter",
        "spieler",
        "stürmer",
        "trainer",
        "gründer",
        "besitzer",
        "betreiber",
        "schaffner",
        "meister",
    ),
    *("minister", "sprecher", "wächter", "direktor", "rektor", "doktor", "senator", "kommandant", "intendant"),
    *(
        "dirigent",
        "student",
        "referent",
        "journalist",
        "polizist",
        "pianist",
        "stadtrat",
        "landrat",
        "pfarrer",
        "bauer",
    ),
    *("erin", "istin", "entin", "antin", "orin", "eurin", "login", "wirt", "wirtin", "anwalt", "anwältin", "arzt"),
    *("ärztin", "pilot", "pilotin", "köchin", "botin", "vorstand", "kapitän", "oberst", "leutnant", "chef", "chefin"),
    *("kommissar", "sekretär", "bischof", "kardinal", "zeuge", "zeugin", "abgeordnete", "vorsitzende", "beauftragte"),
)
NOUN_GENDERS = {
    **dict.fromkeys(words("mutter großmutter stiefmutter tochter schwester frau ehefrau witwe nichte tante"), "f"),
    **dict.fromkeys(words("mann vater großvater sohn bruder onkel neffe ehemann"), "m"),
}
ROLE_NOUNS = words(
    "freiherr freifrau graf gräfin baron baronin fürst fürstin prinz prinzessin ritter pater schwester abt"
)
BODY_NOUNS = words("blatt zeitung unternehmen konzern firma magazin sender zeitschrift agentur")
