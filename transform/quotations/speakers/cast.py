"""Who a speaker as printed is: surname to full name, pronoun to person, "the official" to the official."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from transform.ids import content_id
from transform.quotations.languages.places import PLACES
from transform.quotations.languages.record import Language
from transform.quotations.reading.elisions import part_elisions
from transform.quotations.reading.marks import Paragraph, split_paragraphs
from transform.quotations.speakers.anonymity import anonymity_reason, classify, descriptor, is_body, name_in, noun_class
from transform.quotations.speakers.antecedents import PRONOUN_PARAGRAPHS, Antecedents, Candidate
from transform.quotations.speakers.epithets import read_role
from transform.quotations.speakers.identities import (
    Identity,
    Printed,
    fits_pronoun,
    full_forms,
    is_organisation,
    relative_antecedent,
)
from transform.quotations.speakers.introductions import body_after_noun, holder, name_after_role
from transform.quotations.speakers.people import PARTICLES, People, gender_of, is_given_name, split_surname
from transform.quotations.speakers.roles import role_and_affiliation, role_elsewhere
from transform.quotations.speakers.titles import is_agent, without_letters, without_role
from transform.records import Anonymity, Speaker

# How far from a speaker the reason for its anonymity may stand, in characters.
_REASON_REACH = 300
# The text is read once for every role: a text with more of them is hardly an article.
_MOST_ROLES = 30
# "the health secretary of Norland": longer descriptions name nobody met before.
_LONGEST_EPITHET = 4
_WORD = re.compile(r"[^\W_]+")


class Cast:
    """Everybody quoted so far in one article; ask in the order of the text."""

    def __init__(
        self, text: str, article_id: UUID, language: Language, paragraphs: Sequence[Paragraph] | None = None
    ) -> None:
        """Begin with nobody quoted yet."""
        self._text = text
        self._article_id = article_id
        self._language = language
        self._paragraphs = paragraphs
        self._people: People | None = None
        self._antecedents: Antecedents | None = None
        self._genders: dict[str, str] = {}
        self._full_forms: Mapping[str, str] | None = None
        self._low: str | None = None
        self._owners: dict[str, bool] = {}
        self._holders: dict[tuple[str, frozenset[str]], str | None] = {}
        self._keys: dict[tuple[str, str], UUID] = {}
        self._known: dict[UUID, Identity] = {}
        self._latest: list[tuple[Identity, int, int]] = []
        self._first_mentions: dict[str, list[tuple[int, str]]] = {}

    def speakers(self) -> tuple[Speaker, ...]:
        """Return everybody quoted, in the order of their first quotation."""
        return tuple(self._speaker(one) for one in self._known.values())

    def _speaker(self, one: Identity) -> Speaker:
        role, affiliation = one.role, one.affiliation
        if role is None and one.name is not None and one.kind == "person":
            role, affiliation = role_elsewhere(self._text, one.name, self._language)
        return Speaker(
            speaker_id=one.speaker_id,
            article_id=self._article_id,
            name=one.name,
            descriptor=one.descriptor,
            kind=one.kind,
            role=role,
            affiliation=affiliation,
        )

    def current(self, speaker_id: UUID) -> Identity:
        """Return what is known of a speaker by now."""
        return self._known[speaker_id]

    def latest(self, paragraph: int) -> Identity | None:
        """Return who spoke last, if not too long ago: for a verb without a subject."""
        if self._latest and paragraph - self._latest[-1][2] <= PRONOUN_PARAGRAPHS:
            return self._latest[-1][0]
        return None

    def unprinted(self, at: int, paragraph: int) -> Identity | None:
        """Return who speaks where a language leaves the subject out: who spoke last, or a later sentence is about."""
        last = self._latest[-1] if self.latest(paragraph) is not None else None
        found = self._mentioned().before(at, lambda one: one.name is not None and one.is_subject)
        if found is None or found.name is None or (last is not None and last[1] >= found.start):
            return last[0] if last is not None else None
        who = self._remember(self._person(found.name, found.gender, None, None), Printed("", at, at, paragraph, []))
        self._latest.append((who, at, paragraph))
        return who

    def topic(self, printed: Printed) -> tuple[Printed | None, Identity | None]:
        """Find who speaks when only the sentence before tells: its subject if a person, else who spoke before it."""
        if self._is_person(printed):
            return printed, self.resolve(printed)
        if self._latest and self._latest[-1][2] == printed.paragraph:
            return None, self._latest[-1][0]
        return None, None

    def is_known(self, printed: Printed) -> bool:
        """Tell a speaker from a label before a colon: a single capitalised word must be somebody's name in the text."""
        if " " in printed.surface or classify(printed.surface, self._language)[0] is not Anonymity.NAMED:
            return True
        return is_organisation(printed.surface, printed.surface, self._language) or self._is_person(printed)

    def _is_person(self, printed: Printed) -> bool:
        low = printed.surface.lower()
        if low in self._language.pronouns:
            return self._language.pronouns[low] in "mf"
        anonymity, _ = classify(printed.surface, self._language)
        if anonymity is not Anonymity.NAMED:
            return anonymity in (Anonymity.ANONYMOUS_OFFICIAL, Anonymity.ANONYMOUS_PERSON)
        name = name_in(printed.surface, self._language) or ""
        name = " ".join(without_role(name.split(), self._language)[1])
        return self._names().is_person(name) or self._names().full_name(name, printed.start) is not None

    def resolve(self, printed: Printed) -> Identity | None:
        """Find who a speaker as printed is; None if a pronoun fits nobody."""
        low = printed.surface.lower()
        if len(low.rstrip(".")) == 1 and low.isalpha() and low not in self._language.pronouns:
            return None  # "Q" and "A" of an interview
        if low in self._language.relatives:
            antecedent = relative_antecedent(self._text, printed, self._language)
            found = self.resolve(antecedent) if antecedent else None
        elif (gender := self._language.pronouns.get(low.replace("’", "'").partition("'")[0])) is not None:
            found = self._pronoun(gender, printed)
        else:
            found = self._named_or_described(printed)
        if found is None:
            return None
        found = self._remember(found, printed)
        self._latest.append((found, printed.start, printed.paragraph))
        del self._latest[:-12]
        return found

    def _remember(self, found: Identity, printed: Printed) -> Identity:
        known = self._known.get(found.speaker_id)
        if known is not None and known != found:
            found = replace(
                known,
                role=known.role or found.role,
                affiliation=known.affiliation or found.affiliation,
                gender=known.gender if known.gender != "?" else found.gender,
                kind=found.kind if found.kind == "organisation" and known.role is None else known.kind,
            )
        if found.name is None and found.reason is None:
            around = self._text[max(0, printed.start - _REASON_REACH) : printed.end + _REASON_REACH]
            found = replace(found, reason=anonymity_reason(around, self._language))
        self._known[found.speaker_id] = found
        if found.name is not None:
            self._genders[found.name] = found.gender
        return found

    def _pronoun(self, gender: str, printed: Printed) -> Identity | None:
        last = next(
            (
                (one, start, paragraph)
                for one, start, paragraph in reversed(self._latest)
                if printed.paragraph - paragraph <= PRONOUN_PARAGRAPHS
                and fits_pronoun(self._known.get(one.speaker_id, one), gender)
            ),
            None,
        )
        if gender == "n" and (named := self._mentioned().owner_before(printed.start)):
            return self._identity(self._forms().get(named, named), None, Anonymity.NAMED, "organisation", "n")
        if gender == "n" and (body := self._mentioned().body_before(printed.start)):
            if last is None or last[1] < body[0]:
                return self._named_or_described(
                    replace(printed, surface=self._text[slice(*body)], start=body[0], end=body[1])
                )
            return last[0]
        if printed.surface.lower() in self._language.partitives:
            return self._one_of_several(printed.paragraph)
        is_group = printed.surface.lower() in self._language.group_pronouns
        if is_group and last is None and (group := self._mentioned().group_before(printed.start)):
            return self._named_or_described(
                replace(printed, surface=self._text[slice(*group)], start=group[0], end=group[1])
            )
        if gender not in "mf":
            return last[0] if last else None
        found = self._mentioned().before(printed.start, lambda one: self._may_be(one, gender))
        if found is None or (last is not None and last[1] >= found.start and found.is_subject):
            return self._of_gender(last[0], gender) if last else None
        if last is not None and last[2] == printed.paragraph and not found.is_subject:
            return self._of_gender(last[0], gender)
        if found.name is not None:
            return self._person(found.name, gender, None, None)
        return self._of_gender(self._of_description(found.description or "", gender), gender)

    def _one_of_several(self, paragraph: int) -> Identity | None:
        """Find the unnamed speakers of the same paragraph of whom "one" is one."""
        if not self._latest or self._latest[-1][2] != paragraph:
            return None
        one = self._latest[-1][0]
        is_unnamed = one.anonymity in (Anonymity.ANONYMOUS_OFFICIAL, Anonymity.ANONYMOUS_PERSON, Anonymity.COLLECTIVE)
        return one if is_unnamed else None

    def _of_gender(self, one: Identity, gender: str) -> Identity:
        """Learn the gender of somebody from the pronoun."""
        one = self._known.get(one.speaker_id, one)
        return replace(one, gender=gender) if one.gender == "?" else one

    def _may_be(self, one: Candidate, gender: str) -> bool:
        known = one.gender
        if known == "?" and one.name is not None:
            known = self._genders.get(one.name, "?")
        return known in (gender, "?")

    def _forms(self) -> Mapping[str, str]:
        if self._full_forms is None:
            self._full_forms = full_forms(self._text, self._language)
        return self._full_forms

    def _mentioned(self) -> Antecedents:
        if self._antecedents is None:
            paragraphs = split_paragraphs(self._text) if self._paragraphs is None else self._paragraphs
            self._antecedents = Antecedents(self._text, paragraphs, self._names(), self._language)
        return self._antecedents

    def _names(self) -> People:
        if self._people is None:
            self._people = People(self._text, self._language)
        return self._people

    def _named_or_described(self, printed: Printed) -> Identity | None:
        introduced = name_after_role(self._text, printed.start, printed.end, self._language)
        if introduced is not None:
            _, _, gender = without_role([*introduced.role.split(), "?"], self._language)
            gender = gender if gender != "?" else gender_of(introduced.name.split()[0], self._language)
            return self._person(introduced.name, gender, introduced.role, introduced.affiliation)
        body = body_after_noun(self._text, printed.start, printed.end, self._language)
        if body is not None:
            return self._identity(self._forms().get(body, body), None, Anonymity.NAMED, "organisation", "n")
        anonymity, described = classify(printed.surface, self._language)
        if anonymity is Anonymity.NAMED:
            name = name_in(printed.surface, self._language)
            if name is not None and self._is_only_opener(name, printed):
                return None
            if name is not None:
                return self._named(name, printed)
        if described is None:
            return None
        if surname := self._surname_that_ends_like_a_noun(printed):
            return self._named(surname, printed)
        if self._language.adjectives_follow and (meant := self._known_by_role(anonymity, described, printed)):
            return meant
        if anonymity in (Anonymity.ANONYMOUS_OFFICIAL, Anonymity.ANONYMOUS_PERSON):
            return self._unnamed(anonymity, described, printed)
        if described.lower().endswith(self._language.epithet_endings or "\0"):
            gender = self._language.article_genders.get(printed.surface.split()[0].lower(), "?")
            near = self._mentioned().before(
                printed.start, lambda one: one.name is not None and self._may_be(one, gender)
            )
            if near is not None and near.name is not None:
                return self._person(near.name, gender, None, None)
        called = self._body_called(described, printed) or self._group_called(described, anonymity, printed)
        if called is not None:
            return called
        kind = "document" if anonymity is Anonymity.DOCUMENT else "unknown"
        if anonymity is Anonymity.COLLECTIVE and is_body(described, self._language):
            kind = "organisation"
        return self._identity(None, described, anonymity, kind, "?")

    def _is_only_opener(self, name: str, printed: Printed) -> bool:
        """Tell "Preliminary" and "Finally" from "Sousa": a word with a capital only where it opens a sentence."""
        tokens = printed.tokens
        is_first = bool(tokens) and tokens[0].start == printed.start and name == printed.surface
        if not is_first or not name.istitle() or self._names().is_surname(name):
            return False
        if self._language.nouns_are_capitalised:
            return tokens[0].tag == "N" or name.lower().endswith(self._language.adverb_endings)
        is_subject = len(tokens) > 1 and tokens[1].tag not in ",RDP"
        low = name.lower()
        is_name = is_given_name(name, self._language) or low in PLACES or low in self._language.organisation_words
        if is_subject or is_name:
            return False
        return re.search(rf"[^\W_],? {re.escape(name)}\b", self._text) is None

    def _surname_that_ends_like_a_noun(self, printed: Printed) -> str | None:
        """Tell "die Ministerin Harms" from "der Anwalt Brandts", and "Hartung" from a noun, by who is in the text."""
        last = printed.surface.split()[-1]
        is_alone = last == printed.surface and last[0].isupper()
        if not self._language.nouns_are_capitalised or not (is_alone or last.endswith("s")):
            return None
        if last.endswith("s") and self._names().is_surname(last[:-1]):
            return None
        return last if self._names().is_surname(last) else None

    def _named(self, name: str, printed: Printed) -> Identity:
        gender = "?"
        for word in printed.surface.lower().split()[:4]:
            gender = self._language.titles.get(word, gender) if gender == "?" else gender
        shown, rest, told = without_role(name.split(), self._language)
        name = " ".join(without_letters(rest, self._language))
        gender = told if shown and gender == "?" else gender
        role, affiliation = role_and_affiliation(
            self._text, printed.tokens, (printed.start, printed.end), name, self._language
        )
        if name.lower() in PLACES:
            return self._identity(name, None, Anonymity.NAMED, "organisation", "n")
        particles, surname = split_surname(name.split())
        articles = self._language.determiners if self._language.adjectives_follow else frozenset()
        if all(word.lower() in PARTICLES or word.lower() in articles for word in particles):
            full = self._names().full_name(surname, printed.start, gender)
            if full is None and self._language.nouns_are_capitalised and surname.endswith("s"):
                full = self._names().full_name(surname[:-1], printed.start, gender)  # "nach Ansicht Brandts"
            if full is not None:
                name = full.name
                gender = full.gender if gender == "?" else gender
        if gender == "?":
            gender = gender_of(name.split()[0], self._language)
        is_body = is_organisation(name, printed.surface, self._language) or (gender == "?" and self._owns(name))
        if is_body and role is None:
            return self._identity(self._forms().get(name, name), None, Anonymity.NAMED, "organisation", "n")
        return self._person(name, gender, role, affiliation)

    def _owns(self, name: str) -> bool:
        """Tell a body by what it owns: "Kell Metals cut its forecast"."""
        if name not in self._owners:
            its = "|".join(sorted(self._language.body_possessives))
            owner = re.compile(rf"{re.escape(name)}(?: [^\W\dA-Z]+){{1,3}} (?:{its})\b") if its else None
            self._owners[name] = owner is not None and owner.search(self._text) is not None
        return self._owners[name]

    def _unnamed(self, anonymity: Anonymity, described: str, printed: Printed) -> Identity:
        """Resolve "the official": to the latest one described so, to a first mention, or to a named holder."""
        words = described.lower().split()
        head = next((word for word in reversed(words) if self._is_person_noun(word)), words[-1])
        opener = printed.surface.split()[0].lower()
        is_headline = printed.paragraph == 0 and printed.surface[0].isupper()  # headlines leave articles out
        is_definite = (opener in self._language.determiners or is_headline) and opener not in self._language.indefinites
        if is_definite and len(words) <= _LONGEST_EPITHET:
            beside = frozenset(_WORD.findall(described.casefold())) - {head} - self._small_words()
            if known := self._called(head, beside, anonymity):
                return known
            if head not in self._language.vague_nouns and (name := self._holder(head, beside)):
                return self._person(name, "?", head, None)
        if is_definite and len(words) <= 2:
            if first := self._first_mention(head, printed.start):
                described = first
            elif named := self._bearer_of_epithet(words, printed):
                return named
            elif head in self._language.vague_nouns and (near := self._described_before(printed)):
                return near
        return self._identity(None, described, anonymity, "person", "?")

    def _bearer_of_epithet(self, words: list[str], printed: Printed) -> Identity | None:
        """Find the named subject before "die Managerin", of the gender that the article tells, in this paragraph."""
        gender = self._language.article_genders.get(printed.surface.split()[0].lower(), "?")
        noun, language = words[-1], self._language
        is_epithet = noun_class(noun, language) is None and noun not in language.noun_genders
        if gender == "?" or not is_epithet or not is_agent(noun, language):
            return None
        near = self._mentioned().before(printed.start, lambda one: one.name is not None and self._may_be(one, gender))
        if near is None or near.name is None or not near.is_subject:
            return None
        return self._person(near.name, gender, None, None)

    def _small_words(self) -> frozenset[str]:
        return self._language.determiners | self._language.prepositions | self._language.possessives

    def _called(self, head: str, beside: frozenset[str], anonymity: Anonymity) -> Identity | None:
        """Find the last speaker who was described or introduced with these words."""
        for one, _, _ in reversed(self._latest):
            shown = one.descriptor if one.anonymity is anonymity else None
            shown = f"{one.role} {one.affiliation or ''}" if one.name and one.role else shown
            told = set(_WORD.findall(shown.casefold())) if shown else set()
            has_head = head in told or (self._language.nouns_are_capitalised and any(w.endswith(head) for w in told))
            if has_head and beside <= told:
                return one
        return None

    def _group_called(self, described: str, anonymity: Anonymity, printed: Printed) -> Identity | None:
        """Find the unnamed speakers whom "the people" stands for: "two people familiar with the matter"."""
        opener, words = printed.surface.split()[0].lower(), described.lower().split()
        if opener not in self._language.articles or len(words) > 1 or anonymity is not Anonymity.COLLECTIVE:
            return None
        unnamed = (one for one, _, _ in reversed(self._latest) if one.name is None and one.kind != "organisation")
        return next((one for one in unnamed if one.descriptor and words[0] in one.descriptor.lower().split()), None)

    def _body_called(self, described: str, printed: Printed) -> Identity | None:
        """Find the named body that "the company" or "the paper" stands for: the last that spoke, or the only one."""
        noun, language = described.lower(), self._language
        is_body_noun = noun in language.organisation_words or noun in language.body_nouns
        if not is_body_noun or printed.surface.split()[0].lower() not in language.articles:
            return None
        for one, _, paragraph in reversed(self._latest):
            is_near = printed.paragraph - paragraph <= PRONOUN_PARAGRAPHS
            if one.kind == "organisation" and one.name and is_near:
                if noun in language.body_nouns or noun in one.name.lower().split():
                    return one
                break
        names = set(re.findall(rf"(?:[^\W\d_a-z][\w’'-]* )+{noun.capitalize()}\b", self._text))
        names = {name.removeprefix("The ") for name in names}
        whole = max(names, key=len, default="")
        if whole.count(" ") and all(whole.endswith(name) for name in names) and not language.nouns_are_capitalised:
            return self._identity(whole, None, Anonymity.NAMED, "organisation", "n")
        return None

    def _known_by_role(self, anonymity: Anonymity, described: str, printed: Printed) -> Identity | None:
        """Find whom "la ministre", "autarca" or "la scalatrice di Borgolago" stands for: holder, or named last."""
        tail = name_in(printed.surface.partition(",")[2].strip(), self._language)
        if tail is not None and self._names().is_person(tail):  # "il difensore, l’avvocato Nereo Bassi"
            return self._person(tail, "?", described, None)
        role = read_role(printed.surface, described, anonymity, self._language)
        if role is None:
            return None
        for one, _, _ in reversed(self._latest):
            words = part_elisions((one.role or "").lower(), self._language).split()
            if one.name is not None and role.head in words:
                return one
        nothing: frozenset[str] = frozenset()
        if name := self._holder(role.phrase, nothing) or self._holder(role.head, nothing):
            return self._person(name, role.gender, role.phrase, None)
        if printed.paragraph == 0 and not self._latest and role.head in self._language.epithet_nouns:
            mentions = self._names().mentions(self._text, start=printed.end)  # the headline's own news
            named = next((one for one in mentions if not self._is_complement(one.start)), None)
            return self._person(named.name, named.gender, None, None) if named is not None else None
        if not role.is_epithet or self._first_mention(role.head, printed.start):
            return None
        meant = self.latest(printed.paragraph) if role.gender == "?" else self._pronoun(role.gender, printed)
        return meant if meant is not None and meant.name is not None and meant.kind == "person" else None

    def _is_complement(self, at: int) -> bool:
        """Tell the place in "presidente da Câmara de Vale Seco" from a person."""
        before = self._text[max(0, at - 12) : at].split()
        return bool(before) and before[-1].lower() in self._language.prepositions

    def _is_person_noun(self, word: str) -> bool:
        return word in self._language.official_nouns or word in self._language.person_nouns

    def _lowered(self) -> str:
        if self._low is None:
            self._low = self._text.lower()
        return self._low

    def _holder(self, head: str, beside: frozenset[str]) -> str | None:
        asked = (head, beside)
        if asked not in self._holders and len(self._holders) >= _MOST_ROLES:
            return None
        if asked not in self._holders:
            is_repeated = self._lowered().count(head) > 1  # a role printed once introduces nobody
            self._holders[asked] = (
                holder(self._text, head, self._names(), self._language, beside) if is_repeated else None
            )
        return self._holders[asked]

    def _described_before(self, printed: Printed) -> Identity | None:
        """Find whom "the man" stands for: the last one described, spoken or not."""
        found = self._mentioned().before(printed.start, lambda one: one.description is not None)
        if found is None or found.description is None:
            return None
        return self._of_description(found.description, found.gender)

    def _of_description(self, description: str, gender: str) -> Identity:
        """Find the speaker whom a description is of: one quoted before with the same words and perhaps more."""
        anonymity, words = classify(description, self._language)
        for one, _, _ in reversed(self._latest):
            if one.name is None and one.descriptor and f"{one.descriptor} ".startswith(f"{words} "):
                return one
        return self._identity(None, words, anonymity, "person", gender)

    def _first_mention(self, head: str, before: int) -> str | None:
        """Find the nearest earlier "a senior Norland official" for "the official"."""
        if not self._is_person_noun(head):
            return None
        if head not in self._first_mentions:
            openers = "|".join(sorted(self._language.indefinites))
            pattern = re.compile(rf"\b(?:{openers})\s+((?:[\w'’-]+\s+){{0,4}}{re.escape(head)})\b", re.IGNORECASE)
            self._first_mentions[head] = [
                (m.start(), m.group(1))
                for m in pattern.finditer(self._text)
                if not self._mentioned().is_marked(m.start())
            ]
        mentions = self._first_mentions[head]
        at = bisect_left(mentions, (before, "")) - 1
        return descriptor(mentions[at][1], self._language) if at >= 0 else None

    def _person(self, name: str, gender: str, role: str | None, affiliation: str | None) -> Identity:
        one = self._identity(name, None, Anonymity.NAMED, "person", gender)
        return replace(one, role=role, affiliation=affiliation) if role is not None or affiliation is not None else one

    def _identity(
        self, name: str | None, described: str | None, anonymity: Anonymity, kind: str, gender: str
    ) -> Identity:
        about = ("named" if name else "unnamed", name or described or "")
        key = self._keys.get(about)
        if key is None:
            folded = " ".join(_WORD.findall(about[1].casefold()))
            key = self._keys[about] = content_id("speaker", str(self._article_id), about[0], folded)
        return Identity(key, name, described, anonymity, kind, gender)
