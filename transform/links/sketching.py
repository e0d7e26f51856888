"""What an article is found by: hashes of its addresses, its headline and its text."""

from dataclasses import dataclass
from uuid import UUID

from transform.identity import registered_domain
from transform.links.addresses import is_front_page, match_url
from transform.links.sketches import key_of, prints_of, text_words

# "Weather", "Letters to the editor" and "Ferry stays in port" tell nothing.
_FEWEST_TITLE_WORDS = 5
_FEWEST_TITLE_LETTERS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """A version of an article as hashes of 64 bits."""

    version_id: UUID
    url_keys: tuple[int, ...]
    foreign_url_key: int | None
    title_key: int | None
    text_key: int
    prints: frozenset[int]


def sketch_article(
    version_id: UUID, url: str, canonical_url: str | None, final_url: str | None, title: str | None, body: str
) -> Sketch:
    """Sketch a version of an article that was read at an address, and redirected to another."""
    words = text_words(body)
    own = registered_domain(url)
    forms = {match_url(url)}
    foreign = None
    for address in dict.fromkeys((canonical_url, final_url)):
        if address is None or address == url or is_front_page(form := match_url(address)):
            continue
        domain = registered_domain(address)
        if own in (domain, None):
            forms.add(form)
        elif address == canonical_url:
            foreign = form
    return Sketch(
        version_id=version_id,
        url_keys=tuple(sorted(map(key_of, forms))),
        foreign_url_key=key_of(foreign) if foreign else None,
        title_key=_title_key(title),
        text_key=key_of(" ".join(words)),
        prints=prints_of(words),
    )


def _title_key(title: str | None) -> int | None:
    words = text_words(title or "")
    letters = sum(map(len, words))
    return key_of(" ".join(words)) if len(words) >= _FEWEST_TITLE_WORDS and letters >= _FEWEST_TITLE_LETTERS else None
