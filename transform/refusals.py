"""Pages that hold no article: in which order they are told, error pages served as pages, and too little text."""

import re
from dataclasses import dataclass

from transform.listings import is_listing, is_search_results
from transform.reasons import Reason
from transform.rejections import Limit
from transform.shape import Shape
from transform.text import count_words
from transform.walls import is_bot_wall, is_consent_wall, is_login, is_script_only, is_video_only

# Characters of body text. Of 265 marked articles the shortest has 338; real news in brief goes down to a sentence or
# two, and what falls below this on real pages is menus, captions and error lines.
SHORTEST_ARTICLE = 140
# A Chinese or Japanese character says what three letters say.
_SHORTEST_DENSE = 60
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# Error pages have little text; a long article about "Page not found" has much.
_LONGEST_ERROR_PAGE = 1500
_NOT_FOUND_TITLE = re.compile(
    r"(?:error\s?)?(?:404|410)\b.{0,60}|(?:.{0,30}\b)?(?:page|seite|article|artikel|site|página|pagina)\s?"
    r"(?:not found|nicht gefunden|cannot be found|no encontrada|introuvable|non trovata|não encontrada|"
    r"not available|unavailable|"
    r"(?:has been|was) (?:removed|deleted|moved)|existiert nicht(?: mehr)?)(?:.{0,40})?|not found|"
    r"nicht gefunden|page introuvable",
    re.IGNORECASE,
)
_NOT_FOUND_TEXT = re.compile(
    r"(?:the |this )?(?:page|article|story|content|url|link) (?:you(?:['’]re| are| were| have)? (?:looking for|"
    r"requested|trying to (?:reach|access|view))|"
    r"(?:requested )?(?:could not|cannot|can['’]t) be found|(?:no longer|does not|doesn['’]t) exists?|(?:is|"
    r"may be) no longer available)|"
    r"(?:die|diese) (?:gewünschte |angeforderte |gesuchte |"
    r"aufgerufene )?seite (?:wurde (?:leider )?nicht gefunden|existiert (?:leider )?nicht|"
    r"konnte (?:leider )?nicht gefunden)|"
    r"la page (?:que vous (?:cherchez|recherchez|demandez|avez demandée)|demandée|recherchée) (?:n['’]existe|"
    r"est introuvable|"
    r"n['’]est (?:plus|pas) disponible|n['’]a pas été trouvée)|"
    r"la página (?:que (?:buscas|busca|está buscando|has solicitado|solicitas)|solicitada) (?:ya )?no (?:existe|"
    r"se encuentra|"
    r"se ha encontrado|está disponible)|"
    r"la pagina (?:che (?:cerchi|stai cercando|hai richiesto)|richiesta|cercata) non (?:esiste|è (?:più )?disponibile|"
    r"è stata trovata)|"
    r"a página (?:que (?:procura|você procura|você está procurando)|solicitada|procurada) não (?:existe|foi encontrada|"
    r"está disponível)|"
    r"(?:sorry|oops|ups|hoppla)\b.{0,60}(?:not found|can['’]t find|couldn['’]t find|nicht gefunden)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a page is no article."""

    reason: Reason
    detail: str
    limit: Limit | None = None


def refusal_of(title: str | None, body: str, url: str, shape: Shape) -> Refusal | None:
    """Say why a page with this title, text and shape is no article, if it is none: the plainest cause first."""
    shown = repr((title or body or shape.visible)[:100])
    causes = (
        (is_bot_wall(title, body, shape), Reason.EXTRACT_BOT_WALL, f"asks whether a human is reading: {shown}"),
        (is_login(title, body, shape), Reason.EXTRACT_LOGIN, f"asks for a password: {shown}"),
        (is_soft_404(title, body), Reason.EXTRACT_SOFT404, f"an error page: {shown}"),
        (is_consent_wall(body), Reason.EXTRACT_CONSENT_WALL, f"asks for consent: {body[:100]!r}"),
        (is_search_results(title, body, url, shape), Reason.EXTRACT_SEARCH_RESULTS, f"the answer to a search: {shown}"),
        (is_listing(url, shape), Reason.EXTRACT_LISTING, f"{shape.n_teasers} headlines that lead elsewhere: {shown}"),
    )
    cause = next((Refusal(reason=reason, detail=detail) for is_so, reason, detail in causes if is_so), None)
    return cause or _too_little(body, shape)


def _too_little(body: str, shape: Shape) -> Refusal | None:
    """Say why there is no text, or too little of it."""
    is_empty = not count_words(body)  # "&&&&" and "<<<<" are no text either
    if not is_empty and not is_too_short(body):
        return None
    if is_script_only(shape):
        return Refusal(reason=Reason.EXTRACT_SCRIPT_ONLY, detail=f"asks for scripts: {shape.visible[:100]!r}")
    if is_video_only(shape):
        return Refusal(reason=Reason.EXTRACT_VIDEO_ONLY, detail=f"a video with {len(body)} characters of text")
    if is_empty:
        return Refusal(reason=Reason.EXTRACT_EMPTY, detail="no article text found on the page")
    limit = Limit(name="characters", value=SHORTEST_ARTICLE, measured=len(body))
    detail = f"{len(body)} characters of text: {body[:100]!r}"
    return Refusal(reason=Reason.EXTRACT_TOO_SHORT, detail=detail, limit=limit)


def is_too_short(body: str) -> bool:
    """Tell whether a text is too short to be an article."""
    n_dense = len(_DENSE.findall(body[:2000]))
    if n_dense > len(body) / 3:
        return len(body) < _SHORTEST_DENSE
    return len(body) < SHORTEST_ARTICLE


def is_soft_404(title: str | None, body: str) -> bool:
    """Tell an error page that was served as a page.

    >>> is_soft_404("Page not found", "Sorry, the page you are looking for has moved.")
    True
    """
    if len(body) > _LONGEST_ERROR_PAGE:
        return False
    return bool(_NOT_FOUND_TITLE.fullmatch((title or "").strip()[:200]) or _NOT_FOUND_TEXT.search(body[:600]))
