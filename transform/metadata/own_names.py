"""Own names: whether a page that names an outlet means itself."""

import re
from dataclasses import dataclass

from transform.identity import registered_domain
from transform.links.addresses import unwrapped_url
from transform.metadata.agencies import agency_in
from transform.text import fold

_ARTICLES = frozenset(("the", "der", "die", "das", "el", "la", "le", "il", "o", "a"))
# "Harbour Magazine 10/26", "Harbour Post/ks": the issue, the writer's initials.
_ISSUE = re.compile(r"\s\d{1,2}/\d{2,4}$|/[a-zà-ÿ]{2,4}$")
# "Live Science" of livescience.example; two letters would be in too many names.
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class OwnNames:
    """The names of an outlet, as words without an article."""

    printed: tuple[str, ...]
    names: frozenset[tuple[str, ...]]
    domain: str | None

    @classmethod
    def of(cls, url: str, names: tuple[str, ...]) -> "OwnNames":
        """Take an outlet's names, and those that its address gives it."""
        domain = registered_domain(unwrapped_url(url))
        all_names = (*names, domain or "", (domain or "").partition(".")[0])
        return cls(all_names, frozenset(words for name in all_names if (words := _words(name))), domain)

    def include(self, name: str) -> bool:
        """Tell whether a name is the outlet's own: as it is, or with one word more or less.

        >>> OwnNames.of("https://livescience.example/a", ("Live Science",)).include("Live Science News")
        True
        >>> OwnNames.of("https://welt.example/a", ("Welt",)).include("Welt am Sonntag")
        False
        """
        words = _words(name)
        return not words or any(_are_one(words, own) for own in self.names) or self._are_agency(agency_in(name))

    def _are_agency(self, agency: str | None) -> bool:
        # An address has small letters: "ap.example", "reuters.example".
        forms = (form for name in self.printed for form in (name, name.upper(), name.title()))
        return agency is not None and any(agency_in(form) == agency for form in forms)

    def have_domain(self, domain: str) -> bool:
        """Tell whether a domain is the outlet's own, under whatever suffix."""
        return self.domain is not None and domain.partition(".")[0] == self.domain.partition(".")[0]


def _words(name: str) -> tuple[str, ...]:
    words = fold(_ISSUE.sub("", name)).replace("-", "").split()
    return tuple(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)


def _are_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    shorter = min("".join(one), "".join(other), key=len)
    if "".join(one) == "".join(other):
        return True
    if len(shorter) < _FEWEST_LETTERS:
        return False
    return "".join(one[:-1]) == "".join(other) or "".join(one) == "".join(other[:-1])
