"""Pages that hold no article: error pages served as pages, consent walls, and too little text."""

import re

from transform.text import fold

# Characters of body text. Of 265 marked articles the shortest has 338; real news in brief goes down to a sentence or
# two, and what falls below this on real pages is menus, captions and error lines.
SHORTEST_ARTICLE = 140
# A Chinese or Japanese character says what three letters say.
_SHORTEST_DENSE = 60
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# Error and consent pages have little text; a long article about "Page not found" has much.
_LONGEST_ERROR_PAGE = 1500
_LONGEST_CONSENT_PAGE = 4000
_NOT_FOUND_TITLE = re.compile(
    r"(?:error\s?)?(?:404|410)\b.{0,60}|(?:.{0,30}\b)?(?:page|seite|article|artikel|site|página|pagina)\s?"
    r"(?:not found|nicht gefunden|cannot be found|no encontrada|introuvable|non trovata|não encontrada|"
    r"not available|unavailable|"
    r"(?:has been|was) (?:removed|deleted|moved)|existiert nicht(?: mehr)?)(?:.{0,40})?|not found|"
    r"nicht gefunden|page introuvable|"
    r"(?:access denied|forbidden|just a moment|attention required|are you a robot|are you human)\b.{0,60}",
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
    r"(?:sorry|oops|ups|hoppla)\b.{0,60}(?:not found|can['’]t find|couldn['’]t find|nicht gefunden)",
    re.IGNORECASE,
)
_CONSENT_WORDS = re.compile(
    r"\b(?:cookies?|consent|einwilligung|datenschutz\w*|privacy|partners?|partner|personenbezogen\w*|"
    r"personal data|personalis\w+|personaliz\w+|"
    r"tracking|legitimate interests?|berechtigte\w* interesse\w*|akzeptieren|accept all|zustimm\w+|vendors?|"
    r"advertising|werbung|gdpr|dsgvo)\b",
    re.IGNORECASE,
)
# In one word of twelve and more a text is about nothing else.
_CONSENT_SHARE = 0.08
_FEWEST_CONSENT_WORDS = 5


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


def is_consent_wall(body: str) -> bool:
    """Tell a page whose only text asks for consent to cookies."""
    if not body or len(body) > _LONGEST_CONSENT_PAGE:
        return False
    n_words = len(fold(body).split())
    n_consent = len(_CONSENT_WORDS.findall(body))
    return n_consent >= _FEWEST_CONSENT_WORDS and n_consent / max(n_words, 1) > _CONSENT_SHARE
