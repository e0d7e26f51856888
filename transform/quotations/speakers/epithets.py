"""Definite descriptions of somebody known: "la ministre", "el estratega", "la scalatrice di Borgolago"."""

from dataclasses import dataclass

from transform.quotations.languages.record import Language
from transform.quotations.reading.elisions import part_elisions
from transform.records import Anonymity

_LONGEST_EPITHET = 3


@dataclass(frozen=True, slots=True)
class Role:
    """What a definite description says of the one it stands for."""

    head: str
    """Its noun, in lower case."""
    phrase: str
    """The noun with what it belongs to, in lower case: alcaldesa de peñarroja."""
    gender: str
    is_epithet: bool
    """Whether it may stand for whoever was named last, whatever their office."""


def read_role(surface: str, described: str, anonymity: Anonymity, language: Language) -> Role | None:
    """Read the role in a speaker as printed; None for bodies, documents, groups and those met for the first time."""
    if anonymity in (Anonymity.DOCUMENT, Anonymity.COLLECTIVE, Anonymity.NAMED):
        return None
    words = part_elisions(surface, language).lower().split()
    noun = part_elisions(described, language).split()
    low = [word.lower() for word in noun]
    if not noun or low[0] in language.indefinites | language.small_numbers | language.possessives:
        return None
    listed = language.official_nouns | language.person_nouns
    stop = next((i for i, word in enumerate(low) if i and word in language.prepositions), len(noun))
    head = next((word for word in low[:stop] if word in listed), low[0])
    is_definite = len(words) > 1 and words[0] in (language.article_genders.keys() | {"l"}) - language.indefinites
    is_bare = words == low == [head] and anonymity is Anonymity.ANONYMOUS_OFFICIAL  # headlines: "diz autarca"
    if not (is_definite or is_bare) or head in language.collective_nouns | language.organisation_words:
        return None
    is_office = head in language.official_nouns and head not in language.epithet_nouns
    complement = noun[stop + 1 :]
    is_epithet = (
        is_definite
        and not is_office
        and head not in language.kin_nouns
        and stop <= _LONGEST_EPITHET
        and (not complement or (len(complement) == 1 and complement[0][:1].isupper()))
    )
    gender = language.article_genders.get(words[0], "?") if is_definite else "?"
    return Role(head, described.lower(), gender, is_epithet)
