"""Desks: words that make a byline no person but an outlet, a desk, a role, an account or the page's own furniture."""

import re


def words(listed: str) -> frozenset[str]:
    """Make a set of the words in a text."""
    return frozenset(listed.split())


# Compared with whole words, in small letters.
_WORDS = words(
    """
    staff desk team crew newsroom news newswire wire wires editor editors editorial reporter reporters reports
    report correspondent correspondents writer writers journalist journalists contributor contributors columnist
    columnists photographer photographers intern interns senior junior chief deputy director manager producer
    analyst specialist strategist ceo professor president founder developer publisher researcher consultant expert
    experts guest author authors anonymous unknown nobody none null default undefined user username webmaster root
    guide office service services bureau group inc ltd llc plc corp gmbh ag kg ev company corporation enterprises
    association foundation department ministry board council university institute institut committee federation
    union network community society alliance partner partners sponsored advertorial promotion marketing
    communications agency agencies agence agencia agenzia press presse prensa media medien magazine newspaper times
    post gazette tribune herald journal daily weekly observer chronicle online digital web website homepage portal
    channel radio tv published updated posted created modified copyright uppdaterad oppdatert opdateret actualizado
    atualizado sekretariat partei fraktion redaktion redaksi redazione redacción redaccion redacţia redacția redação
    redaccio redactie rédaction redaction redaktionen redaktør redaktor redakcja redakce редакция редакція редакции
    autor autorin autoren gastautor gast nachrichten noticias nouvelles notizie nyheter nyheder haber haberler
    berita uutiset nieuws новости pressemitteilung pressemeldung presseinformation pressestelle presseportal
    stiftung verband bund verein landesanstalt magazin zeitung verlag büro leiter leiterin freie freier inhalte
    artikel archiv agenturen copy copied link links url photo photos image images video log login sign page all post
    posts article articles story stories about contact read share follow subscribe view views comment comments email
    e-mail mail twitter facebook instagram linkedin whatsapp youtube telegram more home menu search next previous
    back show hide close print today yesterday minute minutes minuten hour hours ago uhr min read lesezeit monday
    tuesday wednesday thursday friday saturday sunday january february july september
    october november december montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar oktober
    profile account
    خبرگزاری خبرگزاري سایت پایگاه روزنامه اخبار أخبار نیوز نيوز وكالة صحيفة جريدة موقع قناة
    dezember lunes martes miércoles jueves viernes sábado lundi mardi mercredi jeudi vendredi samedi dimanche
    """
)
# Beginnings and ends: "Redakteurin", "Chefredaktion", "wordpressadmin", "Nachrichtenagentur", "Onlinemagazin".
_PARTS = re.compile(
    r"redakt\w{0,8}|redaksi\w{0,4}|korrespondent\w{0,4}|volontär\w{0,4}|mitarbeiter\w{0,4}|chefred\w{0,12}|"
    r"admin\w{0,12}|agentur\w{0,4}|veröffentlicht|aktualisiert|publiziert|gesponsert\w{0,3}|blogs?|blogger\w{0,4}|"
    r"(?:日刊|週刊|月刊)\w{1,20}|\w{0,20}(?:編集部|编辑部|編輯部|新聞社|通信社|通讯社|取材班|日报|晚报|日報|뉴스|편집부|취재팀)|"
    r"artikel\w{0,20}|universit\w{0,5}|hochschule|fakultät|"
    r"\w{0,30}(?:blog|fraktion|redaktion\w{0,3}|admin|agentur|magazin|zeitung|verlag|verband|stiftung|nachrichten|"
    r"korrespondent\w{0,4}|editors?|newsroom|desk|media|team|online|reporter\w{0,2})"
)
# "harbourpost.example": an address is nobody's name.
_ADDRESS = re.compile(
    r"\w\.(?:com|org|net|info|news|tv|eu|de|at|ch|uk|fr|es|it|nl|pl|ru|jp|in|is|se|no|dk|fi|br|pt|cz)$"
)
# "MDR", "BBC": a word of capitals without a vowel is no name.
_INITIALISM = re.compile(r"(?<!\w)[BCDFGHJKLMNPQRSTVWXZ]{3,}(?!\w)")
# "The Local Post", "Die Wellenbrecher": what opens with an article is no person.
_ARTICLE = re.compile(r"(?:the|die|der|das|los|las|les|il)\s", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")


def is_desk(name: str) -> bool:
    """Tell whether words name a desk, a role, an outlet or a label of the page rather than a person.

    >>> is_desk("Harbour Post Staff"), is_desk("Chefredakteurin"), is_desk("Ana Sousa")
    (True, True, False)
    """
    if _INITIALISM.search(name) or _ARTICLE.match(name):
        return True
    for word in _WORD.findall(name.lower()):
        bare = word.strip(".'’-")
        parts = (bare, *bare.split("-")) if "-" in bare else (bare,)
        if any(part in _WORDS or _PARTS.fullmatch(part) for part in parts) or _ADDRESS.search(bare):
            return True
    return False
