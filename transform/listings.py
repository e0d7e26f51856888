"""Pages that list articles: homepages, sections, tags, authors, search results."""

import re
from urllib.parse import parse_qsl, unquote, urlsplit

from transform.shape import Shape
from transform.text import fold

# Types of schema.org that a page of one article does not have as its own.
_LISTING_TYPES = frozenset({"CollectionPage", "SearchResultsPage", "ProfilePage"})
_SEARCH_TYPE = "SearchResultsPage"
_SEARCH_FOLDERS = frozenset(
    {"search", "suche", "recherche", "rechercher", "buscar", "busqueda", "búsqueda", "buscador", "ricerca",
     "cerca", "busca",
     "pesquisa", "zoeken", "sok", "szukaj"}
)  # fmt: skip
_SEARCH_KEYS = frozenset(
    {"s", "q", "query", "search", "keyword", "keywords", "suche", "suchbegriff", "buscar", "busca", "recherche"}
)
_SEARCH_TITLE = re.compile(
    r"\b(?:search results?|results? for|you searched for|suchergebnisse?|suche nach|ergebnisse für|"
    r"résultats? (?:de (?:la )?"
    r"recherche|pour)|resultados? (?:de (?:la )?b[uú]squeda|da (?:busca|pesquisa)|para)|risultati (?:della ricerca|"
    r"per|di ricerca))\b",
    re.IGNORECASE,
)
_LIST_FOLDERS = frozenset(
    {"tag", "tags", "topic", "topics", "thema", "themen", "schlagwort", "author", "authors", "autor", "autoren",
     "auteur",
     "autore", "autori", "category", "categories", "kategorie", "categoria", "categoría", "catégorie", "archive",
     "archives",
     "archiv", "section", "sections", "rubrik", "ressort", "latest", "page", "etiqueta", "sujet"}
)  # fmt: skip
# One or two words name a section ("/world", "/sport/football"), more the story itself.
_SECTION_FOLDER = re.compile(r"[^\W\d_]+(?:[-_][^\W\d_]+){0,2}")
_MOST_FOLDERS = 2
_FEWEST_TEASERS = 5
# Without a hint from address or head the page must consist of little else.
_MANY_TEASERS = 8
_SHARE = 0.5
_LARGE_SHARE = 0.75
# A short article under the teasers of a long page has more text of its own than this.
_MOST_OWN_CHARACTERS = 350
# Results that a script would have filled in leave a page with no more text than this.
_LITTLE_TEXT = 600


def is_search_results(title: str | None, body: str, url: str, shape: Shape) -> bool:
    """Tell the answer to a search: by its address or type and its title, never an article that declares itself one."""
    if shape.is_declared_article:
        return False
    parts = urlsplit(url)
    asked = any(fold(unquote(folder)) in _SEARCH_FOLDERS for folder in parts.path.split("/"))
    asked = asked or any(key.lower() in _SEARCH_KEYS for key, _ in parse_qsl(parts.query))
    is_typed = _SEARCH_TYPE in shape.linked_types
    is_titled = bool(_SEARCH_TITLE.search((title or "")[:200]))
    is_listing = shape.teaser_share >= _SHARE or (len(body) < _LITTLE_TEXT and (is_titled or is_typed))
    return (asked and is_titled) or (
        (asked or is_titled or is_typed) and is_listing and (is_typed or shape.n_teasers > 0)
    )


def is_listing(url: str, shape: Shape) -> bool:
    """Tell a page of teasers: most of its text stands in the boxes of headlines that lead elsewhere."""
    if shape.is_declared_article or shape.n_teasers < _FEWEST_TEASERS:
        return False
    if shape.n_own_characters > _MOST_OWN_CHARACTERS:
        return False
    has_hint = bool(shape.linked_types & _LISTING_TYPES) or _is_list_address(url)
    if has_hint and shape.teaser_share >= _SHARE:
        return True
    return shape.n_teasers >= _MANY_TEASERS and shape.teaser_share >= _LARGE_SHARE


def _is_list_address(url: str) -> bool:
    """Tell the address of a homepage, a section, a tag or an author.

    >>> _is_list_address("https://harbourpost.example/"), _is_list_address("https://harbourpost.example/sport/a-b-c-d-e")
    (True, False)
    """
    folders = [fold(unquote(folder)) for folder in urlsplit(url).path.split("/") if folder]
    if any(folder in _LIST_FOLDERS for folder in folders[:-1]) or not folders:
        return True
    return len(folders) <= _MOST_FOLDERS and all(_SECTION_FOLDER.fullmatch(folder) for folder in folders)
