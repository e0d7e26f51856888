"""German: titles, names, and nouns for people, bodies and documents."""

from transform.quotations.language import words

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
    """anna maria angela ursula petra sabine claudia julia laura katrin andrea monika susanne heike ute
    eva lena"""
)
MALE_NAMES = words(
    """hans peter thomas michael andreas stefan klaus jürgen wolfgang frank karl martin christian uwe
    olaf horst"""
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
    gutachten urteil gesetz text artikel papier memorandum angaben meldung meldungen untersuchungen anklage"""
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
    """millionen milliarden prozent mark euro dollar franken taler kilometer meter tonnen versammlung vereinten
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
COLLECTIVE_ENDINGS = ("isten", "innen", "leute", "enten", "anten", "oren", "logen", "kreise", "kreisen")
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
