"""English: titles, names, and nouns for people, bodies and documents."""

from transform.quotations.language import words

TITLES = {
    "mr": "m",
    "mr.": "m",
    "mrs": "f",
    "mrs.": "f",
    "ms": "f",
    "ms.": "f",
    "miss": "f",
    "sir": "m",
    "lady": "f",
    "lord": "m",
    "dame": "f",
    "dr": "?",
    "dr.": "?",
    "prof.": "?",
    "professor": "?",
    "president": "?",
    "senator": "?",
    "sen.": "?",
    "rep.": "?",
    "gov.": "?",
    "governor": "?",
    "judge": "?",
    "justice": "?",
    "gen.": "?",
    "general": "?",
    "col.": "?",
    "capt.": "?",
    "lt.": "?",
    "sgt.": "?",
    "maj.": "?",
    "adm.": "?",
    "minister": "?",
    "secretary": "?",
    "ambassador": "?",
    "mayor": "?",
    "chief": "?",
    "rev.": "?",
    "pope": "m",
    "king": "m",
    "queen": "f",
    "prince": "m",
    "princess": "f",
    "chancellor": "?",
    "premier": "?",
    "mullah": "m",
    "maulana": "m",
    "sheikh": "m",
    "imam": "m",
    "father": "m",
    "sister": "f",
    "brother": "m",
    "spokesman": "m",
    "spokeswoman": "f",
    "spokesperson": "?",
    "congressman": "m",
    "congresswoman": "f",
    "chairman": "m",
    "chairwoman": "f",
    "councillor": "?",
    "commissioner": "?",
    "officer": "?",
    "detective": "?",
    "vice": "?",
    "speaker": "?",
    "attorney": "?",
    "coach": "?",
    "director": "?",
    "analyst": "?",
    "captain": "?",
    "colonel": "?",
    "sergeant": "?",
    "inspector": "?",
}
FEMALE_NAMES = words(
    """mary anna anne ann jane susan linda karen nancy lisa sarah laura emma olivia sophie sophia julia maria elena
    hillary elizabeth barbara patricia jennifer margaret helen sandra donna carol ruth sharon michelle emily kate
    katherine catherine amanda melissa deborah rachel rebecca angela melania ivanka kellyanne alice clara ella
    grace hannah fatima aisha ayesha priya nina eva ingrid marie lucy amy joan diana diane victoria"""
)
MALE_NAMES = words(
    """john james robert michael william david richard joseph thomas charles daniel matthew mark paul steven andrew
    kenneth george edward brian ronald kevin jason jeffrey ryan jacob gary nicholas eric stephen jonathan larry
    frank scott donald bill mike tim tom bob jim joe barack bernie bernard peter patrick jack henry carl arthur
    albert walter harold douglas raymond gregory samuel benjamin ahmed ali hassan omar mohammed muhammad ivan
    juan carlos luis hans klaus karl lars marco antonio alexander simon martin philip"""
)
OFFICIAL_NOUNS = words(
    """official officials officer officers diplomat diplomats aide aides minister ministers spokesman spokeswoman
    spokesperson spokespeople lawmaker lawmakers senator prosecutor prosecutors investigator investigators
    bureaucrat envoy envoys ambassador adviser advisers advisor advisors staffer staffers commander commanders
    general soldier policeman detective regulator regulators authorities negotiator negotiators
    governor mayor councillor judge secretary whip whips"""
)
PERSON_NOUNS = words(
    """person man woman source sources witness witnesses resident residents neighbour neighbor neighbours neighbors
    analyst analysts expert experts critic critics supporter supporters insider insiders employee employees worker
    workers executive executives lawyer lawyers attorney attorneys observer observers activist activists student
    students teacher doctor doctors researcher researchers scientist scientists economist economists voter voters
    people friend friends relative relatives colleague colleagues passenger passengers trader traders investor
    farmer farmers shopkeeper businessman businesswoman strategist consultant pollster scholar professor mother
    father brother sister son daughter wife husband victim victims member members leader leaders host anchor
    reporter reporters journalist journalists boy girl survivor survivors protester protesters operative
    coach captain owner owners director manager managers engineer engineers nurse nurses customer customers chairman
    chairwoman stationmaster organiser organizer driver drivers clerk editor author authors artist athlete veteran
    volunteer volunteers organisers organizers pilot sailor skipper spectator tenant client daughter aunt uncle"""
)
COLLECTIVE_NOUNS = words(
    """officials sources witnesses residents analysts experts critics supporters authorities people republicans
    democrats police lawmakers investigators prosecutors voters workers activists protesters lawyers advisers
    aides observers opponents allies members leaders demonstrators parents students scientists researchers
    economists regulators soldiers neighbours neighbors journalists reporters they media"""
)
COLLECTIVE_ENDINGS = ("ists", "icians", "arians", "eers")
DOCUMENT_NOUNS = words(
    """report reports statement document documents letter memo article study poll survey transcript email emails
    lawsuit filing complaint indictment ruling resolution bill law review website book tweet post message
    communique affidavit editorial headline sign ad advertisement analysis audit paper newspaper data figures
    letters minutes message e-mail e-mails
    press release notice banner video clip plan agreement"""
)
ORGANISATION_WORDS = words(
    """university company corporation inc corp. ltd committee commission council agency department ministry party
    union association institute foundation group bank campaign government court office police congress senate house
    parliament times post news tribune journal guardian reuters press service center centre bureau team club
    network fund society board authority league organization organisation federation coalition administration
    authority
    chamber railway railways institution guild firm hospital ministries airline airport lines insurer brewery
    trust station museum orchestra brigade"""
)
NOUN_GENDERS = {
    **dict.fromkeys(words("man boy father brother son husband uncle spokesman businessman policeman chairman"), "m"),
    **dict.fromkeys(words("woman girl mother sister daughter wife aunt spokeswoman businesswoman chairwoman"), "f"),
}
VAGUE_NOUNS = words("person man woman people source official boy girl same other")
