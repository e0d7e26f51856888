"""English: titles, names, and nouns for people, bodies and documents."""

from transform.quotations.languages.record import words

TITLES = {
    **dict.fromkeys(("del.", "supt.", "det.", "insp.", "cmdr.", "cpl.", "hon.", "msgr.", "fr.", "ald.", "amb."), "?"),
    **dict.fromkeys(("td", "mp", "msp", "mep", "mla", "cllr", "cllr.", "sen", "rep", "gov", "dci", "pc", "supt"), "?"),
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
    """
    agnieszka aisha alice amanda amina amy ana angela anita ann anna annabel anne annette annie april arlene astrid
    audrey ava ayesha barbara beatrice becky bella bernice beth bethany betty beverly birgit brenda brianna bridget
    brooke carla carmen carol caroline catherine cecilia celia charlotte chelsea cheryl chloe christina christine
    cindy claire clara claudia colleen constance cynthia daisy daphne dawn debbie deborah deepa denise diana diane
    dolores donna doris dorothy edith eileen elaine eleanor elena elise elizabeth ella ellen elsie emily emma erica
    erin esther ethel eunice eva evelyn faith fatima fiona florence frances freya gail georgia geraldine gertrude
    gina gladys glenda gloria grace gudrun gwen hannah harriet hazel heather heidi helen hilda hillary holly hope
    ida ileana ilse imogen indira ingeborg ingrid irene irina iris isabel isabella isla ivanka jacqueline jade jane
    janet janice jean jenna jennifer jenny jessica jill joan joanna jocelyn josephine joyce judith judy julia june
    karen kate katherine kathleen kathryn kathy katie kavita keiko kelly kellyanne khadija kirsten kristen kristin
    lakshmi laura lauren leah leila lena leonora lesley leyla lillian lily linda ling lisa lois lorna lorraine
    louise lucy ludmila lydia lynn mabel madeleine maggie marcia margaret margot maria marian marianne marie marilyn
    marina marjorie marlene martha martina mary maureen mavis maya meera megan mei melania melissa mercedes meredith
    michelle mildred millie miranda miriam moira molly monica muriel nadia nancy naomi natalie natalya nathalie nell
    nina noor nora norma odette oksana olga olivia paige pamela patience patricia paula pauline pearl peggy penelope
    petra phoebe phyllis polly priscilla priya rachel rebecca rhoda rhona rita roberta rosa rosalind rose rosemary
    rosie roxanne ruby ruth sabrina sadie sally samantha samira sandra sandy sarah selma shannon sharon sheila
    shirley sienna sigrid solveig sonia sophia sophie stella stephanie sue sunita susan susanna svetlana sybil
    sylvia tabitha tamara tammy tanya tara tatiana teresa tessa thelma theresa tina toni tracy trudy ursula valerie
    vanessa vera veronica victoria viola violet virginia vivian wendy wilma winifred yasmin yuki yvette yvonne
    zainab zara zoe"""
)
MALE_NAMES = words(
    """
    aaron abdul abdullah abraham adam adrian ahmed aidan alan alastair albert albie alec alexander alfred ali
    alistair allan alvin amos andrew anil anton antonio archie arjun armando arnold arthur barack barry bartholomew
    basil benedict benjamin bennett bernard bernie bill bjorn bob boris bradley brendan brian bruce bryan byron
    calvin cameron carl carlos cecil chad charles chester chris christopher clarence claude clifford clive clyde
    colin conrad craig curtis cyril dale damian daniel darren dave david dean dennis derek desmond dexter dmitri
    dominic don donald doug dougie douglas duncan dustin dwight earl edgar edmund edward edwin elias elliot elmer
    emil enrique eric erik ernest ethan eugene evan fabian farhad felix ferdinand fergus floyd francis frank fred
    freddie frederick gareth garth gary gavin geoffrey george gerald gilbert giles glen glenn gordon graham grant
    greg gregory gunnar guy haldor hamish hank hans harald harold harrison harry harvey hassan hector henry herbert
    herman hiroshi horace howard hubert hugh hugo humphrey ian ignatius igor imran isaac ismail ivan ivor jack jacob
    jake james jared jason jasper jay jeff jeffrey jeremiah jeremy jerome jerry jesse jim jimmy joe joel johan john
    jon jonas jonathan jordan jorge joseph josh joshua juan julian julius justin karim karl keith ken kenji kenneth
    kent kevin khalid kirk klaus knut kurt kyle lance larry lars laurence lawrence leo leon leonard leroy lewis liam
    lionel lloyd logan lorenzo louis lucas luis luke magnus malcolm manuel marcel marco marcus mario mark marshall
    martin marvin matt matthew maurice max melvin michael miguel mike mikhail milo mitchell mohamed mohammed morgan
    muhammad mustafa nasser nathan ned neil nelson nicholas nigel nikolai nils noah noel norman olav oleg oliver
    omar oscar oskar osvaldo otto owen pablo pat patrick paul percy perry pete peter phil philip pierre quentin
    rafael ralph ramon randall randy rashid raul ravi raymond reginald rene rex ricardo richard rick robert roberto
    rod roderick rodney roger rohan roland roman ron ronald rory ross roy rudolph rufus rupert russell ryan salvador
    sam samuel sanjay scott sebastian sergei seth shane shaun sidney simon solomon spencer stan stanley stefan
    stephen steven stewart stuart sven takeshi tariq tassilo ted terence terry theo theodore thomas tim toby todd
    tom tony travis trevor troy vaughn vernon victor vijay vincent vladimir wallace walter warren wayne wei wesley
    wilfred william willie winston yuri yusuf zachary"""
)
OFFICIAL_NOUNS = words(
    """premier president chancellor
    official officials officer officers diplomat diplomats aide aides minister ministers spokesman spokeswoman
    spokesperson spokespeople lawmaker lawmakers senator prosecutor prosecutors investigator investigators
    bureaucrat envoy envoys ambassador adviser advisers advisor advisors staffer staffers commander commanders
    general soldier policeman detective regulator regulators authorities negotiator negotiators
    governor mayor councillor judge secretary whip whips"""
)
PERSON_NOUNS = words(
    """operator operators correspondent correspondents mediapersons newsmen pressmen
    pupil pupils parent parents guest guests visitor visitors fan fans shopper shoppers commuter commuters tourist
    tourists migrant migrants refugee refugees villager villagers islander islanders elder elders local locals opponent
    opponents donor donors homeowner homeowners renter renters buyer buyers bystander onlooker onlookers passer-by
    passers-by passerby attendee attendees marcher marchers striker picket pickets docker dockers deckhand crewman
    crewmember officeholder appointee whistleblower informant co-worker coworker teammate team-mate classmate roommate
    cousin nephew niece stepfather stepmother grandson granddaughter fiancé fiancée partner nanny lobbyist historian
    environmentalist environmentalists meteorologist forecaster forecasters biographer translator interpreter adult
    teenager teenagers child children girl girls boy boys men women youth youngster eyewitness captor hostage prisoner
    inmate inmates suspect suspects defendant juror jurors user users reader readers listener listeners viewer viewers
    person man woman source sources witness witnesses resident residents neighbour neighbor neighbours neighbors
    analyst analysts expert experts critic critics supporter supporters insider insiders employee employees worker
    workers executive executives lawyer lawyers attorney attorneys observer observers activist activists student
    students teacher doctor doctors researcher researchers scientist scientists economist economists voter voters
    people friend friends relative relatives colleague colleagues passenger passengers trader traders investor
    farmer farmers shopkeeper businessman businesswoman strategist consultant pollster scholar professor mother
    father brother sister son daughter wife husband victim victims member members leader leaders host anchor
    reporter reporters journalist journalists survivor survivors protester protesters operative
    coach captain owner owners director manager managers engineer engineers nurse nurses customer customers chairman
    chairwoman stationmaster organiser organizer driver drivers clerk editor author authors artist athlete veteran
    volunteer volunteers organisers organizers pilot sailor skipper spectator tenant client aunt uncle"""
)
COLLECTIVE_NOUNS = words(
    """family families couple staff crew opposition clergy passers-by crowd public locals children men women
    officials sources witnesses residents analysts experts critics supporters authorities people republicans
    democrats police lawmakers investigators prosecutors voters workers activists protesters lawyers advisers
    aides observers opponents allies members leaders demonstrators parents students scientists researchers
    economists regulators soldiers neighbours neighbors journalists reporters they media"""
)
COLLECTIVE_ENDINGS = ("ists", "icians", "arians", "eers")
DOCUMENT_NOUNS = words(
    """papers records files transcripts documents articles studies polls surveys logbook diary manual handbook leaflet
    brochure pamphlet petition dossier briefing bulletin advisory warrant deposition testimony autopsy inventory
    contract treaty ordinance memoir biography column footage recording inscription plaque poster flyer slide
    report reports statement document letter memo article study poll survey transcript email emails
    lawsuit filing complaint indictment ruling resolution bill law review website book tweet post message
    communique affidavit editorial headline sign ad advertisement analysis audit paper newspaper data figures
    letters minutes e-mail e-mails
    press release notice banner video clip plan agreement"""
)
ORGANISATION_WORDS = words(
    """district county city state town borough bureau regulator watchdog charity insurer airline retailer
    manufacturer chapter academy college school clinic fleet shipyard cooperative co-operative syndicate bar
    university company corporation inc corp. ltd committee commission council agency department ministry party
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

# Some of them are surnames too: they are roles where a whole name follows, or where they are printed small.
ROLE_NOUNS = words(
    """sheriff superintendent constable marshal lieutenant corporal private major brigadier admiral commodore commander
    captain trooper deputy ranger warden bailiff magistrate coroner alderman alderwoman councilman councilwoman
    councillor assemblyman assemblywoman representative congressman delegate chancellor provost rector vicar
    archbishop cardinal abbess chaplain pastor reverend rabbi monsignor canon monk nun
    count countess duchess baroness viscount emir sultan sheikh tsar emperor empress
    publican landlord landlady innkeeper grader kindergartner headmaster headmistress headteacher principal caretaker
    custodian janitor barrister solicitor advocate counsel clerk registrar usher curator archivist librarian conductor
    composer tenor soprano contralto baritone bass pianist violinist cellist drummer singer songwriter rapper actor
    actress comedian playwright poet novelist columnist correspondent presenter broadcaster critic photographer
    architect surveyor glaciologist geologist biologist chemist physicist botanist historian sociologist psychologist
    psychiatrist surgeon paramedic midwife pharmacist vet veterinarian carer firefighter fireman lifeguard
    plumber electrician carpenter mechanic welder joiner bricklayer builder roofer baker butcher brewer cook chef waiter
    waitress bartender barman barista grocer greengrocer florist gardener forester grower orchardist shepherd herder
    farmer fisherman fisherwoman trawlerman boatman ferryman crofter beekeeper gamekeeper groundskeeper keeper
    lighthouse-keeper goalkeeper striker defender midfielder winger forward boss gaffer skipper umpire referee jockey
    rider cyclist runner sprinter swimmer skier climber boxer wrestler trainer manager
    founder co-founder chairperson chair treasurer president trustee governor head chief lead
    guide busker hairdresser barber tailor seamstress weaver blacksmith locksmith jeweller
    cleaner cashier courier trucker docker stevedore miner machinist signalman
    whistleblower campaigner organizer organiser candidate incumbent challenger contender nominee pensioner widow
    widower grandmother grandfather mum dad mom parent plaintiff defendant appellant claimant juror
    mogul billionaire millionaire narrator announcer moderator questioner heckler surrogate"""
)
# Agents of these ends are hardly ever names.
AGENT_ENDINGS = (
    *("keeper", "maker", "grader", "woman", "worker", "owner", "holder", "ologist", "ographer", "ician", "master"),
    *("mistress", "goer", "driver", "fighter", "breeder", "player", "dweller", "seller", "dealer", "writer"),
)
PLURAL_ENDINGS = ("s",)
PLURAL_CHANGES = {"ies": "y", "men": "man"}
THING_WORDS = words(
    """islands island district county street avenue road lane boulevard square bridge river lake mountains valley
    hills bay beach coast park forest airport port stadium arena hotel history act amendment treaty accord war prize
    award cup championship league festival assembly chronicle courier herald gazette ledger mirror echo telegraph
    observer examiner star sun globe standard daily weekly magazine review radio television tv online media books press
    unlike like states kingdom republic emirates union nations"""
)
OUTLET_NOUNS = words("observer examiner reporter witness economist advertiser leader critic traveller insider analyst")

SURNAME_NOUNS = words(
    """earl dean hunter carter porter miller fisher potter bishop abbot deacon archer smith duke baron marquess mason
    cook taylor turner skinner sailor judge king page gardener forester shepherd squire knight steward"""
)
OFFICES = (
    "of the Opposition",
    "of the House",
    "of State",
    "of Staff",
    "of Defense",
    "of Defence",
    "of Justice",
    "of Police",
    "of Health",
    "of Education",
)
POST_NOMINALS = words("kc qc sc mp msp ms mep mla mlc md phd ph.d. dphil jd esq esq. obe mbe cbe frs rn cpa dds dvm")
BODY_NOUNS = words(
    """company firm group paper newspaper organisation organization body outlet magazine publication retailer
    manufacturer chipmaker carmaker"""
)
