"""Whether a speaker as printed is named, and how an unnamed one is described."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from transform.quotations.languages.record import Language
from transform.quotations.reading.elisions import part_article, part_elisions
from transform.quotations.speakers.people import is_given_name
from transform.quotations.speakers.titles import is_agent, is_role
from transform.records import Anonymity

_WORD = re.compile(r"[^\W_]+(?:[-'’&.][^\W_]+)*(?:\.|(?<=s)['’](?=\s))?")
_NAME_PARTICLES = frozenset(("de", "da", "do", "dos", "al", "bin", "van", "von", "der", "den", "del", "della", "di"))
PEOPLE = (Anonymity.ANONYMOUS_OFFICIAL, Anonymity.ANONYMOUS_PERSON)
# "das Magazin „Hafenpost“"
_MARKED_NAME = re.compile(r"(?:[^\W\d_]+ ){0,3}[„“\"«»‚‘]([^\W\d_a-z][^„“”\"«»‚‘]*)[“”\"«»‘’]?$")
_BREAK = re.compile(r"\s*(?:,|;|\(|\s-\s|–|—|\bwho\b|\bwhose\b|\bwhich\b).*", re.DOTALL)


@lru_cache(maxsize=4096)
def name_in(surface: str, language: Language) -> str | None:
    """Find the name in a speaker as printed, without titles and roles; None if there is none.

    "the port's director Ana Sousa of Harbour Watch" -> "Ana Sousa".
    """
    core = _BREAK.sub("", surface)
    if marked := _MARKED_NAME.match(core):
        return marked.group(1)
    if language.nouns_are_capitalised:
        return _name_among_nouns(core, language)
    if language.adjectives_follow:
        return _name_beside_complement(part_elisions(core, language), language)
    if body := _body_named_whole(core.split(), language):
        return body
    core = _without_office(core, language)
    runs = _runs(core, language)
    if _is_particle_name(core.split()):
        return core.strip()
    # The last one: "Harbour Watch director Ana Sousa"
    return " ".join(runs[-1]) if runs else None


def _name_beside_complement(surface: str, language: Language) -> str | None:
    """Find a name that is not what a noun belongs to: not in "la alcaldesa de Peñarroja", "le maire d Orle"."""
    runs = []
    for run in _runs(surface, language):
        before = surface[: surface.find(" ".join(run))].lower().split()
        if len(before) > 1 and before[-1] in language.determiners:
            before = before[:-1]
        is_complement = len(before) > 1 and before[-1] in language.phrase_prepositions
        if is_complement and len(run) > 2:
            runs.append(run[-2:])  # "o presidente da Câmara Rui Valmonte"
        elif not is_complement:
            runs.append(run)
    return " ".join(runs[-1]) if runs else None


def _name_among_nouns(surface: str, language: Language) -> str | None:
    """Find a name where every noun is capitalised: "der Sprecher des Amtes Jan Holt", but not "die Kommission"."""
    words = _WORD.findall(surface)
    if _is_particle_name(words):
        return " ".join(words)
    cut = len(words)
    first_cut = 2 if words and words[0].lower() in language.determiners | language.indefinites else 1
    for number, word in enumerate(words):
        small = word.lower() in language.determiners or word.lower() in language.prepositions
        if number >= first_cut and small and word[0].islower():
            cut = number
            break
    if after := _after_role(words[:cut], language):
        return after
    first = _runs(" ".join(words[:cut]), language)
    opener = words[0].lower() if words else ""
    if len(first) == 1 and len(first[0]) == 1 and _is_only_noun(words[:cut], first[0][0], language):
        return None
    for run in first:
        if len(run) == 2 and run[1].endswith("s") and is_agent(run[0].lower(), language):
            continue  # "die Verteidiger Brandts"
        if len(run) > 1 or opener not in language.determiners | language.indefinites or run[0].isupper():
            return " ".join(run)
    if first or opener in language.indefinites:
        return None  # "ein Vertreter der Vereinten Nationen"
    # What belongs to the genitive is the body: "des Amtes Jan Holt".
    later = [run[1:] for run in _runs(" ".join(words[cut:]), language) if _is_owner(run[0], words[cut], language)]
    return " ".join(later[0]) if later and len(later[0]) > 1 else None


def _is_only_noun(words: list[str], noun: str, language: Language) -> bool:
    """Tell "derzeitigen Erkenntnissen" and "meiner Überzeugung" from "Brandt" by the noun's end or an adjective."""
    before = words[words.index(noun) - 1] if words[0] != noun else ""
    is_described = before.islower() and before not in _NAME_PARTICLES and before not in language.articles
    low = noun.lower()
    return is_described or low in language.document_nouns or low.endswith(language.abstract_endings or "\0")


def _after_role(words: list[str], language: Language) -> str | None:
    """Find the name right after a role: "Norlands Ministerin Ana Sousa", "die Ministerin Sousa"."""
    roles = [number for number in range(len(words) - 1) if _is_german_role(words, number, language)]
    if len(roles) > 1 and roles[-1] == len(words) - 2 and not is_role(words[-2].lower(), language):
        roles.pop()  # "der Geologe Haldor Holt"
    if not roles or not words[roles[-1] + 1][0].isupper():
        return None
    run: list[str] = []
    for word in words[roles[-1] + 1 :]:
        if not word[0].isupper() and word not in _NAME_PARTICLES:
            break
        run.append(word)
    while run and run[-1][0].islower():
        run.pop()
    has_given_name = len(run) > 1
    is_genitive = not has_given_name and bool(run) and run[0].endswith("s") and roles[-1] > 0
    if not run or is_genitive or _is_common(run[0].lower(), language):
        return None
    return " ".join(run)


def _is_german_role(words: list[str], number: int, language: Language) -> bool:
    """Tell a role by the lists or by its end, which "die Hamburger Stadtreinigung" has too."""
    word = words[number]
    low = word.lower().rpartition("-")[2]
    if not word[0].isupper() or is_body(low, language):
        return False
    if is_role(low, language):
        return True
    article = words[number - 1].lower() if number else ""
    is_of_gender = language.article_genders.get(article, "") == ("f" if low.endswith("in") else "m")
    fits = article not in language.determiners or article in language.oblique_articles or is_of_gender
    return fits and is_agent(low, language)


def _body_named_whole(words: list[str], language: Language) -> str | None:
    """Find a body with nouns for people in its name: "The Evening Observer", "Patients First"."""
    has_article = bool(words) and words[0].lower() in language.articles
    rest = words[1:] if has_article else words
    if len(rest) < 2 or not all(word[0].isupper() for word in rest):
        return None
    last = rest[-1].lower()
    if has_article and last in language.organisation_words:
        return " ".join(rest)
    is_outlet = last in language.outlet_nouns and not is_role(rest[0].lower(), language)
    are_people = any(_listed_class(one, language) for one in _singulars(rest[0].lower(), language))
    return " ".join(rest) if is_outlet or are_people else None


def _without_office(core: str, language: Language) -> str:
    """Leave off what a title before a name is of: "Secretary of State John Brand"."""
    for office in language.offices:
        before, found, after = core.partition(f" {office} ")
        if found and after[:1].isupper():
            return f"{before} {after}"
    return core


def _is_particle_name(words: list[str]) -> bool:
    """Tell a surname with its particle: "Von der Leyen", "De Blasio"."""
    particles = [word.lower() in _NAME_PARTICLES for word in words]
    is_alone = len(words) > 1 and all(particles[:-1]) and not particles[-1] and words[-1][0].isupper()
    return is_alone and words[0].lower() not in ("der", "den")


def _is_owner(word: str, article: str, language: Language) -> bool:
    """Tell the body or country in the genitive before a name: "des Kosovos Jan Holt", "der Werft Jan Holt"."""
    return (article == "des" and word.endswith("s")) or is_body(word, language)


def _runs(surface: str, language: Language) -> list[list[str]]:
    """Return runs of capitalised words that are no titles or roles, up to what the speaker belongs to."""
    words = _WORD.findall(surface)
    is_body = bool(words) and words[0].lower() in language.determiners
    runs: list[list[str]] = []
    current: list[str] = []
    for number, word in enumerate(words):
        low = word.lower()
        is_article = language.adjectives_follow and number > 0 and low in language.determiners  # "M. Le Goff"
        if word[0].isupper() and (is_article or not _is_common(low, language)):
            current.append(word)
            continue
        is_body = is_body or any(part.lower() in language.organisation_words for part in current)
        joins = low in _NAME_PARTICLES or low in language.of_words or (is_body and low in ("of", "for", "the", "and"))
        if current and joins and not language.nouns_are_capitalised:
            current.append(word)
            continue
        _close(runs, current)
        current = []
        joins_names = low in language.coordinators and words[number + 1 : number + 2] and words[number + 1][0].isupper()
        if runs and (joins_names or low in language.prepositions) and not language.nouns_are_capitalised:
            break  # "Ana Sousa and Tom Reed", "Ana Sousa of Harbour Watch"
    _close(runs, current)
    return runs


def _close(runs: list[list[str]], current: list[str]) -> None:
    """Add a finished run; "Norland's minister" names a country, not the speaker."""
    while current and current[-1][0].islower():
        current = current[:-1]
    if current and not current[-1].endswith(("'s", "’s", "'", "’")):
        runs.append(current)


def _is_common(low: str, language: Language) -> bool:
    return (
        low in language.titles
        or low in language.determiners
        or low in language.possessives
        or low in language.official_nouns
        or low in language.person_nouns
        or low in language.pronouns
        or low in language.prepositions
        or low in language.coordinators
        or low in language.indefinites
        or low.endswith(language.role_endings)
    )


@lru_cache(maxsize=4096)
def classify(surface: str, language: Language) -> tuple[Anonymity, str | None]:
    """Classify a speaker as printed and return the descriptor of an unnamed one.

    A pronoun is ``UNRESOLVED`` here: who it is must be found elsewhere in the article.
    """
    core = _BREAK.sub("", surface).strip()
    found = _WORD.findall(part_elisions(core, language))
    if not found:
        return Anonymity.UNRESOLVED, None
    low = [word.lower() for word in found]
    if len(low) == 1 and (low[0] in language.pronouns or low[0] in language.relatives):
        return Anonymity.UNRESOLVED, None
    if _without_office(core, language) != core:
        return Anonymity.NAMED, None
    head = _head(low, language)
    names = name_in(core, language)
    if low[0] == "des":
        head = _nominative("des", head, language)
    noun = _noun_class(found, head, names, language)
    if names and noun is None and _is_one_of_a_kind(core, names, language):
        return Anonymity.ANONYMOUS_PERSON, descriptor(core, language)
    if names and _is_name(core, names, noun, found, head, language):
        return Anonymity.NAMED, None
    return _unnamed_class(noun, low, head, language), descriptor(core, language)


def _is_name(surface: str, names: str, noun: Anonymity | None, found: list[str], head: str, language: Language) -> bool:
    """Tell "the minister Ana Sousa" from "a Norland official", whose name is not the speaker's."""
    if (_MARKED_NAME.match(surface) or _body_named_whole(surface.split(), language)) and noun is not Anonymity.DOCUMENT:
        return True
    if language.adjectives_follow:  # "il direttore sportivo Lapo Ferri", but "le rapport Morel"
        is_office = names.lower() in language.organisation_words  # "El Gobierno", "La Procura"
        return not is_office and (noun is None or noun in PEOPLE or head not in found)
    if noun is None:
        return not (_is_printed_small(found, head, language) and is_body(head, language))
    if noun is Anonymity.DOCUMENT:
        last = names.split()[-1].lower()
        is_noun_alone = language.nouns_are_capitalised and last == head and " " not in names
        return not is_noun_alone and last == found[-1].lower() and len(found) > 1
    if language.nouns_are_capitalised and " " in names and head not in names.lower().split():
        return True  # "der Sprecher des Amtes Jan Holt"
    return not _head_is_unnamed(found, head, noun, language)


def _is_one_of_a_kind(core: str, names: str, language: Language) -> bool:
    """Tell "An Ostmark Republican" from "a defiant Ana Sousa" and "a Kell Harbour Board"."""
    article, _, rest = core.partition(" ")
    is_indefinite = article.lower() in language.indefinites - language.small_numbers
    is_body_or_person = is_given_name(names.split()[0], language) or is_body(names, language)
    return is_indefinite and not language.nouns_are_capitalised and rest == names and not is_body_or_person


def _unnamed_class(noun: Anonymity | None, low: list[str], head: str, language: Language) -> Anonymity:
    is_one = low[0] in language.article_genders.keys() & language.indefinites
    if noun is Anonymity.COLLECTIVE and (is_one or low[0] in language.oblique_articles):
        return _class_of_one(head, language)  # "ein Anwohner": the word is the same in the plural
    if noun is Anonymity.COLLECTIVE and low[0] in language.small_numbers:
        is_official = _class_of_one(head, language) is Anonymity.ANONYMOUS_OFFICIAL
        return Anonymity.ANONYMOUS_OFFICIAL if is_official else Anonymity.ANONYMOUS_PERSON
    if noun is Anonymity.ANONYMOUS_PERSON and not language.official_modifiers.isdisjoint(low[:-1]):
        return Anonymity.ANONYMOUS_OFFICIAL
    if noun in PEOPLE and (_is_german_plural(low, head, language) or _is_several(low, language)):
        return Anonymity.COLLECTIVE
    if noun is not None:
        return noun
    if is_body(head, language):
        return Anonymity.COLLECTIVE
    is_group = head.endswith(language.plural_endings or "\0") and not language.nouns_are_capitalised
    if low[0] in language.indefinites:
        return Anonymity.COLLECTIVE if is_group and low[0] not in language.small_numbers else Anonymity.ANONYMOUS_PERSON
    if is_group and low[0] in language.determiners:
        return Anonymity.COLLECTIVE
    common = any(noun_class(word, language) in PEOPLE for word in low)
    return Anonymity.ANONYMOUS_PERSON if common else Anonymity.UNRESOLVED


def _is_german_plural(low: list[str], head: str, language: Language) -> bool:
    """Tell "die Lehrer" and "Lehrer" from "der Lehrer": nouns with such an end are masculine, or many."""
    if not head.endswith(language.masculine_endings or "\0") or head in language.noun_genders:
        return False
    return len(low) == 1 or language.article_genders.get(low[0]) == "f"


def _is_several(low: list[str], language: Language) -> bool:
    """Tell "mehrere Abgeordnete" from "ein Abgeordneter"."""
    many = language.indefinites - language.small_numbers - language.oblique_articles - language.article_genders.keys()
    return language.nouns_are_capitalised and low[0] in many


def _noun_class(found: list[str], head: str, names: str | None, language: Language) -> Anonymity | None:
    """Classify the head of a speaker as printed; the end of a word says nothing where it may be a surname."""
    noun = noun_class(head, language)
    if noun is not None or (names is not None and language.nouns_are_capitalised and len(found) > 1):
        return noun
    is_plural = head.endswith(language.collective_endings or "\0")
    if is_plural and (len(found) == 1 or _is_printed_small(found, head, language)):
        return Anonymity.COLLECTIVE
    if names is not None and language.nouns_are_capitalised:
        return None
    if any(_class_of_agent(one, language) for one in _singulars(head, language)):
        return Anonymity.COLLECTIVE if _is_printed_small(found, head, language) or len(found) == 1 else None
    return _class_of_agent(head, language) if _is_printed_small(found, head, language) else None


def noun_class(low: str, language: Language) -> Anonymity | None:
    """Classify a noun by the lists, for who or what may speak; None if it is not in them."""
    if low in language.document_nouns or low.endswith(language.document_endings or "\0"):
        return Anonymity.DOCUMENT
    if low in language.collective_nouns:
        return Anonymity.COLLECTIVE
    if any(_listed_class(one, language) for one in _singulars(low, language)):
        return Anonymity.COLLECTIVE
    return _listed_class(low, language)


def _listed_class(low: str, language: Language) -> Anonymity | None:
    low = low.rpartition("-")[2] or low  # "ex-wife"
    if low in language.official_nouns or low.endswith(language.role_endings or "\0"):
        return Anonymity.ANONYMOUS_OFFICIAL
    return Anonymity.ANONYMOUS_PERSON if low in language.person_nouns else None


def _class_of_one(low: str, language: Language) -> Anonymity:
    """Classify a noun for one person; who is nothing else is anybody."""
    found = _listed_class(low, language) or _class_of_agent(low, language)
    if found is None:
        found = next((_listed_class(one, language) for one in _singulars(low, language)), None)
    return found or Anonymity.UNRESOLVED


def _class_of_agent(low: str, language: Language) -> Anonymity | None:
    is_listed = low in language.role_nouns or low in language.surname_nouns
    is_person = (is_listed or is_agent(low, language)) and not is_body(low, language)
    return Anonymity.ANONYMOUS_PERSON if is_person else None


def _singulars(low: str, language: Language) -> Iterator[str]:
    """Yield what may be the singular: farmers, deputies, fishermen; German: Anwohnern."""
    for ending in language.plural_endings:
        if low.endswith(ending) and not low.endswith("ss"):
            yield low[: -len(ending)]
    for plural, singular in language.plural_changes.items():
        if low.endswith(plural):
            yield low[: -len(plural)] + singular


def _is_printed_small(found: list[str], head: str, language: Language) -> bool:
    return language.nouns_are_capitalised or head in found


def is_body(phrase: str, language: Language) -> bool:
    """Tell whether a description is of an office, firm or other body: its head is the word for one."""
    head = _head(phrase.lower().split() or [""], language)
    endings = language.organisation_endings
    return head in language.organisation_words or (bool(endings) and head.endswith(endings))


def _head(low: list[str], language: Language) -> str:
    """Find the head noun: the last word before the first preposition; in German before a genitive."""
    if language.nouns_are_capitalised:
        first = 2 if low[0] in language.determiners or low[0] in language.indefinites else 1
        small = language.determiners | language.prepositions | language.articles
        for number, word in enumerate(low):
            if number >= first and word in small:
                return low[number - 1]
        return low[-1]
    stop = next((number for number, word in enumerate(low) if number and word in language.prepositions), len(low))
    nouns = (
        *(language.official_nouns, language.person_nouns, language.role_nouns, language.collective_nouns),
        *(language.organisation_words, language.document_nouns),
    )
    if language.adjectives_follow:  # "les autorités sanitaires locales", "un haut responsable européen"
        return next((word for word in low[:stop] if _is_in(word, nouns)), low[stop - 1])
    # "a diplomat familiar with the talks": the last noun for somebody before the preposition
    return next((word for word in reversed(low[max(0, stop - 2) : stop]) if _is_in(word, nouns)), low[stop - 1])


def _is_in(word: str, lists: Sequence[frozenset[str]]) -> bool:
    return any(word in listed for listed in lists)


def _head_is_unnamed(found: list[str], head: str, noun: Anonymity, language: Language) -> bool:
    """Tell "a senior Norland official" and "officials at Harbour Watch" from "the minister Ana Sousa"."""
    position = next((n for n, word in enumerate(found) if word.lower() == head), 0)
    after = found[position + 1 :]
    if after and after[0][0].isupper() and after[0].lower() not in language.prepositions:
        return False
    opener = found[0].lower()
    return (
        noun is Anonymity.COLLECTIVE
        or opener in language.determiners
        or opener in language.indefinites
        or opener[0].islower()
    )


def descriptor(surface: str, language: Language) -> str | None:
    """Return the words that describe an unnamed speaker, without the article.

    >>> from transform.quotations.languages.english import ENGLISH
    >>> descriptor("A senior Norland official", ENGLISH)
    'senior Norland official'
    """
    core = part_article(" ".join(_BREAK.sub("", surface).split()), language)
    first, _, rest = core.partition(" ")
    skip = (
        first.lower() in language.descriptor_skips
        and not rest.startswith("of ")
        and rest.partition(" ")[0] not in language.of_words
    ) or first.lower() in language.possessives
    return (_nominative(first.lower(), rest, language) if skip else core) or None


def _nominative(article: str, noun: str, language: Language) -> str:
    """Undo the genitive of a body's name where it is plain: "des Gerichts" -> "Gericht"."""
    if article != "des" or " " in noun:
        return noun
    return next(
        (noun[: -len(end)] for end in ("es", "s") if noun.endswith(end) and is_body(noun[: -len(end)], language)), noun
    )


@lru_cache(maxsize=32)
def _reason_pattern(pattern: str) -> re.Pattern[str]:
    # Searched for in lower case: several times faster than a search that ignores case.
    return re.compile(pattern)


def anonymity_reason(passage: str, language: Language) -> str | None:
    """Find why a speaker is not named: the words of the reason, or the wish itself if no reason is given."""
    if not language.anonymity_reason:
        return None
    low = passage.lower()
    if len(low) != len(passage):  # "İ" becomes two characters
        low = "".join(char.lower()[0] for char in passage)
    found = _reason_pattern(language.anonymity_reason).search(low)
    if found is None:
        return None
    start, end = found.span(1) if found.group(1) else found.span()
    return " ".join(passage[start:end].split()) or None
