"""Signs: agencies named at the end of a text, where a paragraph ends and the agency that sent it signs."""

import re
from dataclasses import dataclass

from transform.metadata.agencies import agency_in

_LAST_PARAGRAPHS = 3
# "(dpa/gem)", "[AFP]", "(Con información de AFP y EFE)", at the end of a paragraph or alone.
_BRACKETED = re.compile(r"[(\[]\s?([^()\[\]]{2,60}?)\s?[)\]]\W{0,2}$")
# "... to the United States. PTI", "... merece». EFE", "... on August 11-21. — AFP": behind the end of a sentence.
_SIGNED = re.compile(r"[.!?…»”\"')]\s{1,2}(?:[–—―-]{1,2}\s?)?([A-ZÀ-Þ][\w ./-]{1,30}?)\.?$")
_ALONE = re.compile(r"(?:[–—―-]{1,2}\s?)?([^\s.,;:!?]{2,20}(?:[ /-][^\s.,;:!?]{2,20}){0,3})\.?")
# "With files from The Canadian Press", "mit Material der dpa", "avec AFP", "con informazioni di ANSA": who helped.
_HELP = (
    r"(?:with|mit|avec|con|com)(?: (?:additional )?(?:files|reporting|inputs?|information|material|agenturmaterial|"
    r"informaci[oó]n|informazioni|informaç(?:ões|ão)))?(?: (?:from|by|von|der|de|di|d[aeo]s?|of))?"
    r"\s(?:l['’])?(.{2,60})$"
)
_HELPED = re.compile(rf"(?:^|[.!?…»”)]\s{{1,2}})(?:[–—―-]{{1,2}}\s)?{_HELP}", re.IGNORECASE)
# "(FR mit dpa)": in brackets, an outlet may stand before it.
_HELPED_INSIDE = re.compile(rf"(?:^|\s){_HELP}", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """An agency named at the end of a text."""

    agency: str
    raw: str
    has_helped: bool
    """Whether it is named as having helped, not as the author."""


def find_sign(body: str) -> Sign | None:
    """Find the agency that signs a text or is thanked at its end.

    >>> find_sign("The ferry stays in port.\\n\\n(dpa/ks)")
    Sign(agency='dpa', raw='(dpa/ks)', has_helped=False)
    >>> find_sign("The ferry stays in port. (With files from The Canadian Press)").has_helped
    True
    """
    for paragraph in reversed(body.rsplit("\n\n", _LAST_PARAGRAPHS)[-_LAST_PARAGRAPHS:]):
        text = paragraph[-120:].strip()
        found = _BRACKETED.search(text)
        if found is None and len(paragraph) <= 80:
            found = _HELPED.search(text) or _ALONE.fullmatch(text)
        if found is None:
            found = _SIGNED.search(text)
        sign = _sign(found) if found is not None else None
        if sign is not None:
            return sign
    return None


def _sign(found: re.Match[str]) -> Sign | None:
    words = found[1]
    helped = found if found.re is _HELPED else _HELPED_INSIDE.search(words)
    agency = agency_in(helped[1] if helped else words)
    if agency is None:
        return None
    return Sign(agency=agency, raw=found.group().strip(" .!?…»”\"'"), has_helped=helped is not None)
