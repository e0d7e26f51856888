"""English: reporting verbs, closed-class words, titles and nouns for unnamed speakers."""

from collections.abc import Iterator

from transform.quotations.languages import english_people as people
from transform.quotations.languages.record import CueVerb, Language, verb_table, words

# lemma, or lemma/past/participle for an irregular one. A clause may follow: "said that ...", "says he will".
_CLAUSE_VERBS = {
    "neutral": """say/said/said tell/told/told state note add report announce mention remark observe comment explain
        reply respond write/wrote/written tweet post inform recall continue indicate describe testify estimate predict
        clarify conclude find/found/found show/showed/shown reveal disclose read/read/read begin/began/begun answer
        interject joke quip muse repeat reiterate signal specify summarize text email relate counter recount
        hear/heard/heard learn decide determine discover point mean/meant/meant hint chime
        retort elaborate opine theorize volunteer caution whisper mutter murmur narrate rule fear/feared/feared argue
        reason reflect
        forecast/forecast/forecast project advise notify brief discuss acknowledge declare propose recommend
        suggest imply confirm agree believe feel/felt/felt think/thought/thought know/knew/known hope expect""",
    "emphatic": """emphasize emphasise stress insist assert assure proclaim exclaim shout yell scream maintain affirm
        underscore underline thunder boast brag trumpet tout cry holler bellow reaffirm swear/swore/sworn""",
    "doubting": "claim allege contend doubt question wonder speculate suspect assume purport worry",
    "denying": "deny refute dispute reject disagree",
    "urging": "urge demand beg plead implore exhort instruct order request remind",
    "asking": "ask inquire",
    "conceding": "admit concede confess allow grant apologize",
    "promising": "promise vow pledge guarantee threaten plan",
    "warning": "warn",
    "criticizing": "complain lament charge fume gripe grumble rail scoff sneer snap seethe",
    "praising": "marvel gush enthuse rave",
}
# Something follows that is not a clause, and the words in marks are in it: "called the plan “dead”".
_OBJECT_VERBS = {
    "neutral": """call label dub characterize characterise portray depict term refer brand cite quote
        sing/sang/sung speak/spoke/spoken talk deliver paint define list express voice address
        compare liken present pronounce interpret view see/saw/seen title entitle use rate frame
        cast/cast/cast picture reference invoke
        send/sent/sent recite chant pen sign""",
    "criticizing": """accuse blame criticize criticise denounce condemn blast slam attack mock ridicule deride decry
        rip bash lambast lambaste assail dismiss chide scold rebuke castigate berate excoriate disparage insult taunt
        bemoan deplore fault lampoon savage hammer pound chastise admonish upbraid reprimand censure
        pan hit/hit/hit knock needle skewer trash pillory vilify belittle""",
    "praising": """praise hail laud applaud commend welcome thank congratulate celebrate cheer salute endorse
        admire extol""",
    "urging": "encourage advocate push press want lobby",
    "denying": "rebut oppose",
    "believing": "consider regard deem perceive",
    "promising": "offer commit",
    "emphatic": "highlight defend honor honour",
}
_ADDRESSEE = words(
    "tell inform remind notify brief advise warn assure ask urge beg implore exhort instruct order promise"
)
_NEEDS_AS = words("see view interpret regard perceive admire rate frame cast picture pound hammer invoke")
_NOUNS_TOO = words(
    """address addresses frame frames cast picture pictures rate hammer pound faults fault honor honors honour honours
    reference references allows answer answers attack attacks begin begins boast boasts brand brands brief
    briefing briefs call calls caution cautions charge charges cheer cheers cites claim claims comment
    comments counter counters cries cry demand demands discovers dispute disputes doubt doubts email emails
    estimate estimates fear fears finding finds forecast forecasts grant grants hearing hint hints hit
    hits hope hopes joke jokes knocks label labels list lists meaning means mention mentions needle note notes
    offer offers order orders pan pans plan plans pledge pledges point points post posts present
    presents press project projects promise promises push pushes question questions quote quotes rail rails
    rates read reading reads reason reasons remark remarks repeat repeats replies reply report reports request
    requests rule rules ruling salutes sees shout shouts show showing shows sign signal signals signs snap
    snaps state states talk talks term terms text texts title titles trash tweet tweets use uses view views
    voice voices volunteer volunteers vow vows warning wonder wonders worries worry"""
)
_DOUBLES = words("quip beg rip refer dub rebut commit brag slam admit pan snap pen plan begin hit extol")
# "labeled" in America, "labelled" in Britain.
_MAY_DOUBLE = words("label signal marvel")


def _forms(lemma: str, past: str | None, participle: str | None) -> Iterator[tuple[str, str]]:
    """Yield the forms of a verb, each with its kind: finite, bare, present (participle) or past (participle alone)."""
    doubled = lemma + lemma[-1]
    stem = doubled if lemma in _DOUBLES else lemma
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        third, regular = lemma[:-1] + "ies", lemma[:-1] + "ied"
    elif lemma.endswith(("s", "sh", "ch", "x", "z")):
        third, regular = lemma + "es", stem + "ed"
    else:
        third, regular = lemma + "s", (lemma + "d" if lemma.endswith("e") else stem + "ed")
    yield past or regular, "finite"
    yield third, "finite"
    yield (lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else stem) + "ing", "present"
    yield lemma, "bare"
    if lemma in _MAY_DOUBLE:
        yield doubled + "ed", "finite"
        yield doubled + "ing", "present"
    if participle and participle != past:
        yield participle, "past"


def _entries() -> Iterator[CueVerb]:
    for table, takes_clause in ((_CLAUSE_VERBS, True), (_OBJECT_VERBS, False)):
        for cue_class, listed in table.items():
            for entry in listed.split():
                lemma, past, participle = [*entry.split("/"), None, None][:3]
                for form, kind in _forms(str(lemma), past, participle):
                    yield CueVerb(
                        str(lemma),
                        "believing" if lemma in _BELIEVING else cue_class,
                        takes_clause,
                        takes_addressee=lemma in _ADDRESSEE,
                        is_noun_too=form in _NOUNS_TOO,
                        is_participle=kind == "present",
                        is_bare=kind == "bare",
                        needs_auxiliary=kind == "past",
                        needs_as=lemma in _NEEDS_AS,
                        form=form,
                    )


_BELIEVING = words(
    "believe feel think know hope expect fear doubt suspect assume reason decide determine mean learn hear"
)

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("january jan jan.", "february feb feb.", "march mar mar.", "april apr apr.", "may", "june jun jun."),
            *("july jul jul.", "august aug aug.", "september sept sept. sep sep.", "october oct oct."),
            *("november nov nov.", "december dec dec."),
        ),
        start=1,
    )
    for name in names.split()
}

_NOT_NAMED = r"(?: not)? to (?:be (?:named|identified|quoted by name)|remain anonymous|give (?:his|her|their) name)"
# Spelled out for each verb, as alternatives that all open with a letter are searched for in half the time.
_ASKED = "|".join(
    verb + _NOT_NAMED for verb in sorted(words("asked requested declined refused wished preferred wanted"))
)

ENGLISH = Language(
    code="en",
    verbs=verb_table(_entries()),
    back_references=(
        ("that", "is", "what"),
        ("that", "was", "what"),
        ("that's", "what"),
        ("that’s", "what"),
        ("this", "is", "what"),
        ("so",),
    ),
    back_credits=(("those", "were", "the", "words", "of"), ("those", "are", "the", "words", "of"), ("words", "of")),
    pronouns={
        "he": "m",
        "she": "f",
        "it": "n",
        "they": "pl",
        "we": "pl",
        "i": "?",
        "you": "?",
        "who": "?",
        "one": "?",
        "others": "pl",
        "some": "pl",
        "many": "pl",
        "everyone": "?",
        "nobody": "?",
        "someone": "?",
        "both": "pl",
        "another": "?",
    },
    object_pronouns=words("me him them us"),
    partitives=words("one both another"),
    relatives=words("who which that whose"),
    determiners=words(
        """the a an this that these those every each any no several some all both another one many others"""
    ),
    possessives=words("his her its their our my your"),
    prepositions=words(
        """of for at in from with to on by about as into over under against during after before through between among
        without within via per since until like near behind despite including amid toward towards upon across around
        outside inside regarding concerning than off out up down"""
    ),
    phrase_prepositions=words("of for at in from with to on against behind"),
    subordinators=words(
        """that because if when while although though since whether unless until where why how what after
        before as whereas once"""
    ),
    complementizers=words("that whether"),
    coordinators=words("and or but nor yet"),
    and_words=words("and &"),
    auxiliaries=words(
        """is are was were be been being has have had do does did will would can cannot could may might must
        should shall
        isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't
        isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t
        shouldn’t"""
    ),
    passives=words(
        """is are was were be been being isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t gets got"""
    ),
    agent_words=words("by"),
    cue_nouns=words(
        """claim claims statement statements belief assertion assertions allegation allegations suggestion argument
        promise pledge warning warnings comment remark remarks accusation accusations charge contention conviction
        insistence declaration announcement admission conclusion finding complaint complaints concern concerns fear
        fears hope view opinion prediction"""
    ),
    other_verbs=words(
        """took take takes taken went go goes gone going came come comes coming made make makes making gave give gives
        given giving got get gets getting left leave leaves met meet meets ran run runs running sat sit sits stood
        stand stands kept keep keeps held hold holds brought bring brings led lead leads lost lose loses paid pay pays
        put set sets won win wins fell fall falls drew draw draws broke break breaks built build builds bought buy
        sold sell sells grew grow grows rose rise rises shot shoot lay lie lies hung hang spent spend spends sought
        seek seeks stuck stick taught teach wore wear became become becomes let lets wants want needs need seems seem
        looks look tries try works live lives remains remain includes include appears appear turns turn follows"""
    ),
    adverbs=words(
        """not also then now once again later still even never always often just only simply first instead further
        furthermore however too soon already much more ever perhaps there here meanwhile thus therefore so well
        earlier alike himself herself themselves itself recently repeatedly long aloud twice almost alone together
        indeed likewise otherwise anyway publicly"""
    ),
    times=words(
        """monday tuesday wednesday thursday friday saturday sunday mondays today yesterday tonight tomorrow
        january february march april may june july august september october november december
        jan. feb. aug. sept. oct. nov. dec. jan feb aug sept oct nov dec
        morning afternoon evening night noon midnight week weekend month year last this next earlier late early later"""
    ),
    weekdays=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    relative_days={"today": 0, "tonight": 0, "yesterday": -1},
    months=_MONTHS,
    time_spans=words("week month weekend year"),
    gone=words("last past"),
    coming=words("next coming"),
    addressee_openings=(
        *("interview with", "interviews with", "conversation with", "speaking to", "speaking with"),
        *("talking to", "talking with", "statement to", "statements to", "comments to", "remarks to", "email to"),
        *("letter to", "message to", "memo to", "speech to", "testimony to", "briefing to", "replying to"),
    ),
    addressee_prepositions=words("to"),
    source_prefixes=(("according", "to"), ("per",), ("in", "the", "words", "of"), ("as", "told", "by")),
    titles=people.TITLES,
    female_names=people.FEMALE_NAMES,
    male_names=people.MALE_NAMES,
    official_nouns=people.OFFICIAL_NOUNS,
    person_nouns=people.PERSON_NOUNS,
    collective_nouns=people.COLLECTIVE_NOUNS,
    collective_endings=people.COLLECTIVE_ENDINGS,
    role_nouns=people.ROLE_NOUNS,
    agent_endings=people.AGENT_ENDINGS,
    plural_endings=people.PLURAL_ENDINGS,
    plural_changes=people.PLURAL_CHANGES,
    thing_words=people.THING_WORDS,
    outlet_nouns=people.OUTLET_NOUNS,
    body_nouns=people.BODY_NOUNS,
    body_possessives=words("its"),
    official_modifiers=words("government ministry official diplomatic security police military administration cabinet"),
    group_pronouns=words("they"),
    lesser_roles=words("vice deputy former acting assistant ex"),
    surname_nouns=people.SURNAME_NOUNS,
    offices=people.OFFICES,
    post_nominals=people.POST_NOMINALS,
    document_nouns=people.DOCUMENT_NOUNS,
    organisation_words=people.ORGANISATION_WORDS,
    indefinites=words("a an one another several some two three many few"),
    articles=words("the"),
    locatives=words("in near"),
    small_numbers=words("two three four"),
    descriptor_skips=words("a an the one another this that two three four"),
    noun_genders=people.NOUN_GENDERS,
    vague_nouns=people.VAGUE_NOUNS,
    anonymity_reason=(
        rf"(?:condition(?:s)? of (?:strict )?anonymity|{_ASKED}"
        r"|not authori[sz]ed to (?:speak|talk|comment)[^.,;]*)"
        r"(?:,? ?((?:because|since|as|citing|due to|out of|for fear|owing to|to discuss|to speak)[^.,;”\"]*))?"
    ),
    question_words=words("why how what who whether when where which"),
    generic_pronouns=words("you"),
    citing=words("quote"),
    explaining=words("mean"),
    manner_ending="ly",
    reduces_relatives=True,
    wording_nouns=words("word words phrase phrases term terms slogan expression label nickname"),
    labels=frozenset(
        (
            *words(
                "correction clarification note notes update updates updated photo photos video watch listen related"
            ),
            *words("opinion analysis review exclusive breaking live poll source sources caption image tags topics"),
            *words(
                "contact editing reporting writing credit summary abstract background verdict score result when where"
            ),
            *words("what why how who cost price address tickets info information"),
            "read more",
            "read also",
            "see also",
            "editor's note",
            "editor’s note",
            "editors' note",
            "full text",
            "bottom line",
            "fact check",
            "more information",
        )
    ),
    past_endings=("ed",),
    states=words("worry"),
    ends_after=words("after during amid whereas though although"),
)
