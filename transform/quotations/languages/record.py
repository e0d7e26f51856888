"""What the engine knows of a language: a record of words, filled by one data module per language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class CueVerb:
    """What a reporting verb's form says."""

    lemma: str
    cue_class: str
    """neutral, emphatic, doubting, denying, urging, asking, conceding, promising, warning, praising,
    criticizing, believing."""
    takes_clause: bool
    """Whether a bare or *that* clause may follow ("said he would"), which is then what was said."""
    takes_addressee: bool = False
    """Whether its object is whom it was said to: tell, inform."""
    is_noun_too: bool = False
    """Whether the form is a noun as often: claims, reports."""
    is_participle: bool = False
    """Whether the form has no subject of its own: saying; German: gesagt."""
    is_bare: bool = False
    """Whether the form is the infinitive and no past: say; but "read" is its own past."""
    needs_auxiliary: bool = False
    """Whether the form is never finite by itself: known, written."""
    needs_as: bool = False
    """Whether it reports only with "as": "saw the move as “dead”", but not "saw the “dead” fish"."""
    is_finite: bool = False
    """Whether no preposition can stand right before the form: no verb in "em comunicado", "sur demande"."""
    form: str = ""


@dataclass(frozen=True, slots=True)
class Conjugation:
    """How the regular verbs of one ending are inflected, as far as reporting clauses use their forms."""

    infinitive: str
    finite: str
    """Endings of the third person, blank-separated."""
    participles: str = ""
    gerunds: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """The words of one language that the engine needs. All entries are lower case. Compared by identity."""

    code: str
    verbs: Mapping[str, CueVerb]
    separable: Mapping[str, Mapping[str, CueVerb]] = field(default_factory=dict)
    """Verb form -> particle -> verb: "teilte" -> "mit" -> mitteilen."""
    subjunctives: frozenset[str] = frozenset()
    """Verb forms of reported speech (German: sei, habe); with them a sentence goes on with what was said."""
    question_words: frozenset[str] = frozenset()
    """Open a reported question: wer, ob."""
    never_reflexive: frozenset[str] = frozenset()
    """Verbs that report nothing with a reflexive: befinden."""
    back_references: tuple[tuple[str, ...], ...] = ()
    """Open a sentence whose verb reports the one before: "Das teilte die Reederei mit.", "Lo ha detto il sindaco."."""
    back_credits: tuple[tuple[str, ...], ...] = ()
    """Open a sentence that only names whose the words before were: "A afirmação é de Sousa.", „So Meier.“."""
    reflexives: frozenset[str] = frozenset()
    """Between verb and subject: „...“, empörte sich Sousa."""
    impersonal: frozenset[str] = frozenset()
    """Verbs without a person: "heißt es in dem Brief"; a paper or a circle speaks."""
    citing: frozenset[str] = frozenset()
    """Verbs whose object is the speaker: zitieren."""
    adverb_endings: tuple[str, ...] = ()
    """Ends of adverbs that may open a sentence with a capital: ähnlich."""
    nominatives: frozenset[str] = frozenset()
    """Pronouns that are a subject wherever they stand: er, wir."""
    datives: frozenset[str] = frozenset()
    """Articles that no subject begins with."""
    outlet_endings: tuple[str, ...] = ()
    """Ends of nouns for papers, agencies and stations."""
    feminine_endings: tuple[str, ...] = ()
    """Ends of nouns with which "der" is no nominative: -zeitung."""
    reporting_subjunctives: frozenset[str] = frozenset()
    """Those of them that stand in hardly anything but reported speech: sei, habe, but not wäre."""
    infinitive_openings: tuple[str, ...] = ()
    """How an infinitive begins whose particles are joined: einzu- in einzuräumen."""
    is_verb_second: bool = False
    """Whether the subject follows the verb when something else opens the clause (German)."""
    nouns_are_capitalised: bool = False
    pronouns: Mapping[str, str] = field(default_factory=dict)
    """Subject pronoun -> m, f, n, pl, or ? for one that fits anybody."""
    object_pronouns: frozenset[str] = frozenset()
    """Never a speaker: me, him."""
    elisions: Mapping[str, str] = field(default_factory=dict)
    """Words cut short before a vowel, with the tag of their token: l' -> D."""
    drops_subjects: bool = False
    """Whether a verb alone is enough: «…», añadió."""
    partitives: frozenset[str] = frozenset()
    """Pronouns for one of several unnamed speakers: one, both."""
    enclitics: frozenset[str] = frozenset()
    """Pronouns hung on a verb: dit-il, a-t-elle."""
    relatives: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    possessives: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    phrase_prepositions: frozenset[str] = frozenset()
    """Those that go on with a noun phrase: of, for, at."""
    subordinators: frozenset[str] = frozenset()
    complementizers: frozenset[str] = frozenset()
    """Open what was said: that, whether, dass."""
    coordinators: frozenset[str] = frozenset()
    and_words: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    passives: frozenset[str] = frozenset()
    """Auxiliaries of the passive: is, was, been; with them the subject is not the speaker."""
    agent_words: frozenset[str] = frozenset()
    """Name the speaker of a passive: by, von."""
    cue_nouns: frozenset[str] = frozenset()
    """Nouns with a *that* clause that is somebody's word: claim, belief."""
    other_verbs: frozenset[str] = frozenset()
    """Common verbs that report nothing; they end a noun phrase."""
    times: frozenset[str] = frozenset()
    weekdays: tuple[str, ...] = ()
    """Monday first."""
    relative_days: Mapping[str, int] = field(default_factory=dict)
    """yesterday -> -1"""
    day_parts: tuple[str, ...] = ()
    """Joined to a weekday: Mittwochabend."""
    months: Mapping[str, int] = field(default_factory=dict)
    time_spans: frozenset[str] = frozenset()
    """Longer than a day: week, month."""
    gone: frozenset[str] = frozenset()
    """Before a span of time that is over: last week."""
    coming: frozenset[str] = frozenset()
    """Before a day on which nothing was said yet: next Friday."""
    addressee_openings: tuple[str, ...] = ()
    """Before whom it was said to, two words or one: interview with, speaking to, gegenüber."""
    addressee_prepositions: frozenset[str] = frozenset()
    """Before whom it was said to, right after the cue: said to."""
    source_prefixes: tuple[tuple[str, ...], ...] = ()
    """Before the speaker: according to; laut; nach Angaben von."""
    source_openings: frozenset[str] = frozenset()
    """Before a noun for what somebody thinks or says: nach Ansicht, laut Angaben."""
    source_nouns: tuple[str, ...] = ("\0",)
    """Ends of these nouns."""
    source_suffixes: tuple[str, ...] = ()
    """After the speaker: zufolge."""
    so_words: frozenset[str] = frozenset()
    """„…“, so Meier."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Printed before a surname -> m, f or ?."""
    role_nouns: frozenset[str] = frozenset()
    """Ranks, offices and trades in front of a name, of which some are surnames too: sheriff, constable."""
    surname_nouns: frozenset[str] = frozenset()
    """Nouns for people that are as often names: bishop, hunter."""
    offices: tuple[str, ...] = ()
    """After a title and before the name: of State, of Staff."""
    post_nominals: frozenset[str] = frozenset()
    """After a name, in lower case: kc, mp, md."""
    thing_words: frozenset[str] = frozenset()
    """In the names of places and things, never of people: islands, avenue, millions."""
    outlet_nouns: frozenset[str] = frozenset()
    """Nouns for people that papers are named after: The Kell Observer."""
    trade_endings: tuple[str, ...] = ()
    """Those of the agent endings that no given name has; none given: all of them."""
    plural_endings: tuple[str, ...] = ()
    """Ends by which the plural of a noun for people is known: -s."""
    plural_changes: Mapping[str, str] = field(default_factory=dict)
    """Ends of plurals with the end of their singular: ies -> y, men -> man."""
    masculine_endings: tuple[str, ...] = ()
    """Ends of nouns for a man, the same in the plural: -er."""
    oblique_articles: frozenset[str] = frozenset()
    """Articles of one, not of many, whatever the noun's end: dem, des."""
    female_names: frozenset[str] = frozenset()
    male_names: frozenset[str] = frozenset()
    official_nouns: frozenset[str] = frozenset()
    person_nouns: frozenset[str] = frozenset()
    collective_nouns: frozenset[str] = frozenset()
    abstract_endings: tuple[str, ...] = ()
    """Ends of nouns for what is no speaker, where every noun has a capital: Erkenntnissen."""
    collective_endings: tuple[str, ...] = ()
    """Ends of plurals for people of one trade: economists, librarians."""
    official_modifiers: frozenset[str] = frozenset()
    """Make a source an official one: government source."""
    group_pronouns: frozenset[str] = frozenset()
    """Stand for a group named before, quoted or not: they."""
    lesser_roles: frozenset[str] = frozenset()
    """Make another role of the same noun: vice, deputy, former."""
    body_nouns: frozenset[str] = frozenset()
    """Stand for any body named before: company, paper."""
    body_possessives: frozenset[str] = frozenset()
    """Show that their owner is no person: its."""
    document_nouns: frozenset[str] = frozenset()
    document_endings: tuple[str, ...] = ()
    """Ends of compounds that are documents: -bericht, -angaben."""
    agent_endings: tuple[str, ...] = ()
    """Ends of nouns for what people do: -wirtin, -keeper."""
    organisation_words: frozenset[str] = frozenset()
    role_endings: tuple[str, ...] = ()
    """Ends of compounds that are roles: -minister, -sprecherin."""
    indefinites: frozenset[str] = frozenset()
    """Open an unnamed speaker: a, an, one, several."""
    small_numbers: frozenset[str] = frozenset()
    """Count unnamed sources that are known to the reporter: two, three."""
    descriptor_skips: frozenset[str] = frozenset()
    """Left off a descriptor's front: articles, another, two."""
    articles: frozenset[str] = frozenset()
    """Definite articles, also joined with a preposition (German: am, zum): no bare name follows them."""
    locatives: frozenset[str] = frozenset()
    """A name right after one of these is of a place: in, near."""
    article_genders: Mapping[str, str] = field(default_factory=dict)
    """Article of the subject -> m, f: der Bäcker, die Bäckerin."""
    noun_genders: Mapping[str, str] = field(default_factory=dict)
    """Noun for a person -> m, f: woman, boy."""
    genitives: frozenset[str] = frozenset()
    """Determiners that may go on with a noun phrase after its noun: des, der."""
    organisation_endings: tuple[str, ...] = ()
    """Ends of compounds that are bodies: -amt, -ministerium."""
    epithet_endings: tuple[str, ...] = ()
    """Ends of nouns for somebody already named: -jährige."""
    vague_nouns: frozenset[str] = frozenset()
    """Say so little that any person may be meant: man, person, official."""
    anonymity_reason: str = ""
    """Regular expression; its group 1 is the reason printed for a speaker's anonymity."""
    generic_pronouns: frozenset[str] = frozenset()
    """Anybody and nobody: you."""
    wording_nouns: frozenset[str] = frozenset()
    """Nouns before words that are cited as words: phrase, term."""
    explaining: frozenset[str] = frozenset()
    """Verbs that say what a thing comes to, and report only words in marks: mean."""
    manner_ending: str = ""
    """End of adverbs made from adjectives: -ly."""
    reduces_relatives: bool = False
    """Whether a participle after a noun may stand for a relative clause: "the siren heard at noon"."""
    labels: frozenset[str] = frozenset()
    """Before a colon they announce something, and nobody speaks: correction, photo, read more."""
    past_endings: tuple[str, ...] = ()
    """Ends of a finite verb in the past, by which one that is not listed is known beside marked words: -ed."""
    states: frozenset[str] = frozenset()
    """Verbs whose participle with *be* is what the subject feels: "is worried that"."""
    moves_subjects: bool = False
    """Whether a subject may follow its verb at a distance: afirmó ayer en Kell la alcaldesa."""
    adjectives_follow: bool = False
    """Whether adjectives stand after their noun, so that a phrase's first noun is its head."""
    present_endings: tuple[str, ...] = ()
    """Ends of finite verbs beside marked words, in the present too: -e, -ent."""
    participle_endings: tuple[str, ...] = ()
    """Ends of participles by which, after an auxiliary, one that is not listed is known: a tranché."""
    of_words: frozenset[str] = frozenset()
    """The only prepositions after a name that belong to it: de, du."""
    gerund_endings: tuple[str, ...] = ()
    """Ends of what the speaker did meanwhile: "añade sonriendo"."""
    clause_openers: frozenset[str] = frozenset()
    """Before a reporting verb that follows what was said: según explicó, comme l'a dit."""
    kin_nouns: frozenset[str] = frozenset()
    """Nouns for somebody by whom they belong to: with an article they need not be who was named last."""
    epithet_nouns: frozenset[str] = frozenset()
    """Offices that often stand for whoever was named last: l'élu, el dirigente."""
    labelling: frozenset[str] = frozenset(("as",))
    """Before the words that a verb with ``needs_as`` labels something with."""
    opinion_prefixes: frozenset[str] = frozenset()
    """Open a sentence before its speaker, but mean something else as often: pour, para, per."""
    addressing: frozenset[str] = frozenset()
    """Prepositions before the one spoken to: à, au."""
    bare_datives: frozenset[str] = frozenset()
    """Those of them after which a bare name is rather of a place: à."""
    interview_nouns: frozenset[str] = frozenset()
    """Nouns for a talk with an outlet: entretien."""
    interview_participles: frozenset[str] = frozenset()
    """What somebody was by the outlet after ``agent_words``: interrogée."""
    outlet_openers: frozenset[str] = frozenset()
    """Open the name of an outlet: radio, journal, agence."""
    weekday_forms: Mapping[str, int] = field(default_factory=dict)
    """Other names of weekdays -> their number, Monday 0: sexta."""
    ends_after: frozenset[str] = frozenset()
    """After the last marked words of a mixed quotation, these are the reporter's own again: after, while."""


def verb_table(entries: Iterable[CueVerb]) -> dict[str, CueVerb]:
    """Index verbs by form; the first entry for a form stays.

    >>> verb_table([CueVerb("say", "neutral", True, form="said")])["said"].lemma
    'say'
    """
    table: dict[str, CueVerb] = {}
    for verb in entries:
        table.setdefault(verb.form, verb)
    return table


def listed_verbs(table: Mapping[str, str]) -> dict[str, CueVerb]:
    """Index verbs given by class as lines of a lemma and its forms, after a bar those that need an auxiliary.

    >>> listed_verbs({"neutral": "decir: dijo dice | dicho"})["dijo"].lemma
    'decir'
    """
    lines = [
        (cue_class, lemma.strip(), forms)
        for cue_class, listed in table.items()
        for lemma, _, forms in (line.partition(":") for line in listed.strip().splitlines())
    ]
    inflected = [
        CueVerb(lemma, cue_class, True, needs_auxiliary=number > 0, is_finite=True, form=form)
        for cue_class, lemma, forms in lines
        for number, part in enumerate(forms.split("|"))
        for form in part.split()
    ]
    infinitives = [
        CueVerb(lemma, cue_class, True, is_participle=True, form=lemma)
        for cue_class, lemma, _ in lines
        if " " not in lemma
    ]
    return verb_table(inflected + infinitives)


def regular_verbs(conjugations: Iterable[Conjugation], table: Mapping[str, str]) -> dict[str, CueVerb]:
    """Index the forms of verbs given by class as infinitives, a reflexive one with its pronoun: s'agacer.

    The first conjugation whose ending fits is taken. Raises ValueError for a verb without one.

    >>> first = Conjugation("er", "e ent ait", "é")
    >>> sorted(regular_verbs([first], {"criticizing": "s'alarmer"}))
    ['alarmait', 'alarme', 'alarment', 'alarmer', 'alarmé']
    """
    return verb_table(
        verb
        for cue_class, lemmas in table.items()
        for lemma in lemmas.split()
        for verb in _inflected(lemma, cue_class, conjugations)
    )


def _inflected(lemma: str, cue_class: str, conjugations: Iterable[Conjugation]) -> list[CueVerb]:
    infinitive = lemma.partition("'")[2] or lemma
    found = next((one for one in conjugations if infinitive.endswith(one.infinitive)), None)
    if found is None:
        raise ValueError(f"{lemma}: no conjugation has its ending; list its forms")
    stem = infinitive.removesuffix(found.infinitive)
    finite = [CueVerb(lemma, cue_class, True, is_finite=True, form=stem + end) for end in found.finite.split()]
    participles = [
        CueVerb(lemma, cue_class, True, needs_auxiliary=True, is_finite=True, form=stem + end)
        for end in found.participles.split()
    ]
    unfinite = [
        CueVerb(lemma, cue_class, True, is_participle=True, form=form)
        for form in (infinitive, *(stem + end for end in found.gerunds.split()))
    ]
    return finite + participles + unfinite


def naming_verbs(verbs: Mapping[str, CueVerb], lemmas: Mapping[str, bool]) -> dict[str, CueVerb]:
    """Make verbs report no clause but a phrase: parler de; those set True only with a label: qualifier de."""
    return {
        form: replace(verb, takes_clause=False, needs_as=lemmas[verb.lemma])
        for form, verb in verbs.items()
        if verb.lemma in lemmas
    }


def plurals(nouns: Iterable[str], endings: Mapping[str, str]) -> frozenset[str]:
    """Make the plurals of nouns; the first ending that fits is replaced.

    >>> sorted(plurals(["maire", "vocal"], {"al": "aux", "": "s"}))
    ['maires', 'vocaux']
    """
    out = set()
    for noun in nouns:
        end = next(end for end in endings if noun.endswith(end))
        out.add(noun.removesuffix(end) + endings[end])
    return frozenset(out)


def words(text: str) -> frozenset[str]:
    """Make a set of the blank-separated words of a text.

    >>> sorted(words("of  for at"))
    ['at', 'for', 'of']
    """
    return frozenset(text.split())
