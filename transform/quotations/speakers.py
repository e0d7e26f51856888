"""Who a speaker as printed is: surname to full name, pronoun to person, "the official" to the official."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from uuid import UUID

from transform.ids import content_id
from transform.quotations.anonymity import anonymity_reason, classify, descriptor, name_in
from transform.quotations.circumstances import role_and_affiliation
from transform.quotations.language import Language
from transform.quotations.people import People, gender_of
from transform.quotations.phrases import phrase_before
from transform.quotations.places import PLACES
from transform.quotations.tokens import Token
from transform.records import Anonymity, Speaker

# How many paragraphs a pronoun may look back.
_PRONOUN_PARAGRAPHS = 3
# How far from a speaker the reason for its anonymity may stand, in characters.
_REASON_REACH = 300
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Identity:
    """Somebody quoted in this article."""

    speaker_id: UUID
    name: str | None
    descriptor: str | None
    anonymity: Anonymity
    kind: str
    gender: str
    role: str | None = None
    affiliation: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """A speaker as printed, with the sentence around it."""

    surface: str
    start: int
    end: int
    paragraph: int
    tokens: list[Token]


class Cast:
    """Everybody quoted so far in one article; ask in the order of the text."""

    def __init__(self, text: str, article_id: UUID, language: Language) -> None:
        """Begin with nobody quoted yet."""
        self._text = text
        self._article_id = article_id
        self._language = language
        self._people: People | None = None
        self._known: dict[UUID, Identity] = {}
        self._latest: list[tuple[Identity, int, int]] = []
        self._first_mentions: dict[str, list[tuple[int, str]]] = {}

    def speakers(self) -> tuple[Speaker, ...]:
        """Return everybody quoted, in the order of their first quotation."""
        return tuple(
            Speaker(
                speaker_id=one.speaker_id,
                article_id=self._article_id,
                name=one.name,
                descriptor=one.descriptor,
                kind=one.kind,
                role=one.role,
                affiliation=one.affiliation,
            )
            for one in self._known.values()
        )

    def current(self, speaker_id: UUID) -> Identity:
        """Return what is known of a speaker by now."""
        return self._known[speaker_id]

    def latest(self, paragraph: int) -> Identity | None:
        """Return who spoke last, if not too long ago: for a verb without a subject."""
        if self._latest and paragraph - self._latest[-1][2] <= _PRONOUN_PARAGRAPHS:
            return self._latest[-1][0]
        return None

    def resolve(self, printed: Printed) -> Identity | None:
        """Find who a speaker as printed is; None if a pronoun fits nobody."""
        low = printed.surface.lower()
        if low in self._language.relatives:
            antecedent = _antecedent(self._text, printed, self._language)
            found = self.resolve(antecedent) if antecedent else None
        elif (gender := self._language.pronouns.get(re.split("['’]", low)[0])) is not None:
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
        if known is not None:
            found = replace(
                known,
                role=known.role or found.role,
                affiliation=known.affiliation or found.affiliation,
                gender=known.gender if known.gender != "?" else found.gender,
            )
        if found.name is None and found.reason is None:
            around = self._text[max(0, printed.start - _REASON_REACH) : printed.end + _REASON_REACH]
            found = replace(found, reason=anonymity_reason(around, self._language))
        self._known[found.speaker_id] = found
        return found

    def _pronoun(self, gender: str, printed: Printed) -> Identity | None:
        last = next(
            (
                (one, start)
                for one, start, paragraph in reversed(self._latest)
                if printed.paragraph - paragraph <= _PRONOUN_PARAGRAPHS and _fits(one, gender)
            ),
            None,
        )
        if gender in "mf":
            people = self._names()
            nearest = people.before(printed.start, gender)
            if nearest is not None and (
                last is None or (nearest.start > last[1] and _opens_sentence(self._text, nearest.start))
            ):
                return self._person(nearest.name, gender, None, None)
        return last[0] if last else None

    def _names(self) -> People:
        if self._people is None:
            self._people = People(self._text, self._language)
        return self._people

    def _named_or_described(self, printed: Printed) -> Identity | None:
        anonymity, described = classify(printed.surface, self._language)
        if anonymity is Anonymity.NAMED:
            name = name_in(printed.surface, self._language)
            if name is not None:
                return self._named(name, printed)
        if described is None:
            return None
        if anonymity is Anonymity.ANONYMOUS_OFFICIAL or anonymity is Anonymity.ANONYMOUS_PERSON:
            return self._unnamed(anonymity, described, printed)
        kind = "document" if anonymity is Anonymity.DOCUMENT else "unknown"
        if kind == "unknown" and self._language.organisation_words.intersection(described.lower().split()):
            kind = "organisation"
        return self._identity(None, described, anonymity, kind, "?")

    def _named(self, name: str, printed: Printed) -> Identity:
        role, affiliation = role_and_affiliation(
            self._text, printed.tokens, (printed.start, printed.end), name, self._language
        )
        gender = "?"
        for word in printed.surface.lower().split()[:4]:
            gender = self._language.titles.get(word, gender) if gender == "?" else gender
        if name.lower() in PLACES:
            return self._identity(name, None, Anonymity.NAMED, "organisation", "n")
        if " " not in name:
            full = self._names().full_name(name, printed.start)
            if full is not None:
                name = full.name
                gender = full.gender if gender == "?" else gender
        if gender == "?":
            gender = gender_of(name.split()[0], self._language)
        if _is_organisation(name, printed.surface, self._language) and role is None:
            return self._identity(name, None, Anonymity.NAMED, "organisation", "n")
        return self._person(name, gender, role, affiliation)

    def _unnamed(self, anonymity: Anonymity, described: str, printed: Printed) -> Identity:
        """Resolve "the official": to the latest one described so, to a first mention, or to a named holder."""
        words = described.lower().split()
        head = next(
            (w for w in reversed(words) if w in self._language.official_nouns | self._language.person_nouns), words[-1]
        )
        is_definite = printed.surface.split()[0].lower() in self._language.determiners - self._language.indefinites
        if is_definite and len(words) <= 2:
            for one, _, _ in reversed(self._latest):
                if one.descriptor and head in one.descriptor.lower().split() and one.anonymity is anonymity:
                    return one
                if one.name and one.role and head in one.role.lower().split():
                    return one
            if first := self._first_mention(head, printed.start):
                described = first
        return self._identity(None, described, anonymity, "person", "?")

    def _first_mention(self, head: str, before: int) -> str | None:
        """Find the nearest earlier "a senior Norland official" for "the official"."""
        if head not in self._language.official_nouns | self._language.person_nouns:
            return None
        if head not in self._first_mentions:
            openers = "|".join(sorted(self._language.indefinites))
            pattern = re.compile(rf"\b(?:{openers})\s+((?:[\w'’-]+\s+){{0,4}}{re.escape(head)})\b", re.IGNORECASE)
            self._first_mentions[head] = [(m.start(), m.group(1)) for m in pattern.finditer(self._text)]
        mentions = self._first_mentions[head]
        at = bisect_left(mentions, (before, "")) - 1
        return descriptor(mentions[at][1], self._language) if at >= 0 else None

    def _person(self, name: str, gender: str, role: str | None, affiliation: str | None) -> Identity:
        return replace(
            self._identity(name, None, Anonymity.NAMED, "person", gender), role=role, affiliation=affiliation
        )

    def _identity(
        self, name: str | None, described: str | None, anonymity: Anonymity, kind: str, gender: str
    ) -> Identity:
        folded = " ".join(_WORD.findall((name or described or "").casefold()))
        key = content_id("speaker", str(self._article_id), "named" if name else "unnamed", folded)
        return Identity(key, name, described, anonymity, kind, gender)


def _fits(one: Identity, gender: str) -> bool:
    if gender == "pl":
        return one.anonymity is Anonymity.COLLECTIVE or one.kind == "organisation"
    if gender == "n":
        return one.kind in ("organisation", "document")
    if gender == "?":
        return False
    return one.kind == "person" and one.gender in (gender, "?")


def _opens_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 30) : at].rstrip()
    return not before or before[-1] in '.!?”"»“' or "\n" in text[max(0, at - 3) : at]


def _antecedent(text: str, printed: Printed, language: Language) -> Printed | None:
    """Find whom "who" stands for: the noun phrase before it."""
    tokens = printed.tokens
    k = next((i for i, token in enumerate(tokens) if token.start == printed.start), None)
    if k is None or k == 0:
        return None
    j = k - 1
    if tokens[j].tag == "," and j:
        j -= 1
    found = phrase_before(tokens, j, language)
    if found is None:
        return None
    start, end = tokens[found[0]].start, tokens[found[1] - 1].end
    if text[start:end].lower() in language.relatives:
        return None
    return replace(printed, surface=text[start:end], start=start, end=end)


def _is_organisation(name: str, surface: str, language: Language) -> bool:
    words = name.split()
    if any(word.lower() in language.organisation_words for word in words):
        return True
    if len(words) == 1 and len(name) > 1 and name.isupper():
        return True
    return (
        surface.split()[0].lower() in language.determiners
        and name.lower() in surface.lower().split(" ", 1)[-1][: len(name)]
    )
