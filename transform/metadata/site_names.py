"""Site names in titles: "Ferry talks resume | World | Harbour Post" without all behind the headline."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

SEPARATOR = re.compile(
    r"\s+(?:[|•·»«–—―:]|-{1,3}|::|/{1,2}|>)\s+|\s?[|｜│ǀ»]\s?|\s?[–—]\s(?=[A-Z])|"
    # "航班恢复_社会_海港日报", "航班恢复-海港日报"
    r"(?<=[\u3040-\u9fff？！」』])[_-]{1,2}(?=[\u3040-\u9fff])"
)
_LETTERS = re.compile(r"[\W_]+")
_SECTION_MARK = re.compile(r"[|_]")


def names_in_titles(site_names: Sequence[str], url: str) -> frozenset[str]:
    """A site's names as they may stand in a title: declared ones, its host and the host's parts."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    labels = host.split(".")
    named = {squeeze(name) for name in site_names}
    named |= {squeeze(host), *(squeeze(".".join(labels[start:])) for start in range(len(labels) - 1))}
    named |= {squeeze(label) for label in labels[:-1] if len(label) > 3}
    return frozenset(named - {""})


def squeeze(text: str) -> str:
    """Letters and figures alone, in small letters: how names are compared."""
    return _LETTERS.sub("", text).casefold()


def cut_site_name(title: str, names: frozenset[str]) -> str:
    """Cut a site's name, and a section beside it, off the end or the start of a title.

    >>> cut_site_name("Ferry talks resume | World | Harbour Post", frozenset({"harbourpost"}))
    'Ferry talks resume'
    """
    parts = SEPARATOR.split(title)
    if len(parts) < 2:
        return title.strip()
    ends = [match.span() for match in SEPARATOR.finditer(title)]
    # Only a known name is cut: "Sousa – the mayor who stayed" is a headline.
    for number, part in enumerate(parts[1:], start=1):
        if squeeze(part) in names:
            kept = title[: ends[number - 1][0]]
            shorter = SEPARATOR.split(kept)
            is_section = number > 1 and _SECTION_MARK.search(title) and len(shorter[-1].split()) <= 2
            return title[: ends[number - 2][0]].strip() if is_section else kept.strip()
    if squeeze(parts[0]) in names:
        return title[ends[0][1] :].strip()
    return title.strip()
