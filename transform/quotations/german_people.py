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
