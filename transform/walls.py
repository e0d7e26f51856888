"""Walls: pages that a reader gets in place of an article: bot checks, logins, consent, notes about scripts."""

import re

from transform.records import Access
from transform.shape import Shape
from transform.text import fold

# A page with more text than this shows more than its wall.
_LONGEST_WALL = 1500
_LONGEST_CONSENT_PAGE = 4000
_BOT_TITLE = re.compile(
    r"(?:just a moment|attention required|access (?:to this page has been )?denied|forbidden|403 forbidden|"
    r"security check|"
    r"are you (?:a robot|human)|(?:please )?verify (?:that )?you are (?:a )?human|pardon our interruption|"
    r"human verification|"
    r"checking your browser|request (?:blocked|rejected)|robot check|einen moment|nur einen moment|sicherheitsprüfung|"
    r"zugriff verweigert|sind sie ein (?:mensch|roboter)|un instant|un momento|vérification de sécurité|accès refusé|"
    r"acceso denegado|accesso negato|acesso negado|um momento)\b(?:\s?(?:\.{3}|…))?(?:\s[|·–—-]\s.{1,60})?",
    re.IGNORECASE,
)
_BOT_TEXT = re.compile(
    r"\b(?:re)?captcha\b|verify(?:ing)? (?:that )?you are (?:a |not a )?(?:human|robot)|checking (?:your browser|"
    r"if the site "
    r"connection)|unusual (?:traffic|activity) from your|automated (?:access|requests|traffic)|you have been blocked|"
    r"enable (?:javascript and )?cookies (?:and javascript )?to continue|are not a (?:robot|bot)|ddos protection|"
    r"ray id|incident id|"
    r"kein (?:roboter|bot) sind|ungewöhnliche(?:n)? (?:zugriffe|datenverkehr)|automatisierte (?:zugriffe|anfragen)|"
    r"(?:n['’]êtes|ne suis|vous n['’]êtes) pas un (?:robot|bot)|trafic (?:inhabituel|automatisé)|"
    r"(?:no (?:eres|es|soy)|que no es) un robot|tráfico inusual|non sei un robot|traffico (?:insolito|anomalo)|"
    r"não (?:é|sou) um robô|tráfego incomum",
    re.IGNORECASE,
)
_LOGIN_WORDS = (
    r"(?:log[- ]?in|sign[- ]?in|logon|anmelden|anmeldung|einloggen|connexion|se connecter|connectez-vous|"
    r"identifiez-vous|"
    r"iniciar sesión|inicia sesión|inicio de sesión|accedi|accesso|effettua il login|entrar|iniciar sessão|fazer login|"
    r"inloggen|logga in)"
)
# "Sign in", "Please log in", "Anmelden bei der Hafenpost"; not "Anmeldung für Kitas beginnt".
_LOGIN = re.compile(
    rf"(?:please |bitte |veuillez |member |user )?{_LOGIN_WORDS}"
    r"(?: (?:to|into|page|seite|bei|in|à|sur|a|en|su|na|no|required|or register|or sign up)\b.{0,40})?",
    re.IGNORECASE,
)
_TITLE_PARTS = re.compile(r"\s[|·•»–—-]\s|\s?\|\s?")
_SCRIPT = re.compile(
    r"\b(?:enable|activate|turn on|requires?|needs?|without|switch on) (?:your browser['’]?s? )?(?:java ?script|js)\b|"
    r"java ?script (?:is |has been )?(?:disabled|not enabled|required|turned off|not supported)|"
    r"(?:aktivieren sie|aktiviere|benötigt|ohne|einschalten).{0,30}java ?script|java ?script.{0,40}(?:aktivier\w*|"
    r"deaktiviert|"
    r"einschalten|benötigt)|"
    r"(?:activer|activez|nécessite|désactivé).{0,30}java ?script|java ?script.{0,30}(?:désactivé|activer|activé|"
    r"nécessaire)|"
    r"(?:activar?|active|habilit\w+|requiere|necesita).{0,30}java ?script|java ?script.{0,30}(?:desactivado|desativado|"
    r"habilitado|deshabilitado|disattivato|disabilitato|attivo)|"
    r"(?:attiva\w*|abilita\w*|richiede|ative|precisa|requer).{0,30}java ?script",
    re.IGNORECASE,
)
_CONSENT_WORDS = re.compile(
    r"\b(?:cookies?|consent|einwilligung|datenschutz\w*|privacy|partners?|partner|personenbezogen\w*|personal data|"
    r"personalis\w+|personaliz\w+|tracking|legitimate interests?|berechtigte\w* interesse\w*|akzeptieren|accept all|"
    r"zustimm\w+|vendors?|advertising|werbung|gdpr|dsgvo|rgpd|consentement|confidentialité|vie privée|"
    r"données personnelles|"
    r"accepter|partenaires|traceurs|publicité|consentimiento|privacidad|datos personales|aceptar|socios|publicidad|"
    r"consenso|riservatezza|dati personali|accetta\w*|pubblicità|consentimento|privacidade|dados pessoais|aceitar|"
    r"parceiros|"
    r"publicidade)\b",
    re.IGNORECASE,
)
# In one word of twelve and more a text is about nothing else.
_CONSENT_SHARE = 0.08
_FEWEST_CONSENT_WORDS = 5


def wall_of(visible: str) -> Access | None:
    """Name the wall that a page shows, if it shows nothing else.

    >>> wall_of("Please enable JavaScript to read this page.")
    <Access.SCRIPT_ONLY: 'script_only'>
    """
    shape = Shape(visible=visible)
    if is_bot_wall(None, "", shape):
        return Access.BOT_WALL
    if is_consent_wall(visible):
        return Access.CONSENT
    return Access.SCRIPT_ONLY if is_script_only(shape) else None


def is_bot_wall(title: str | None, body: str, shape: Shape) -> bool:
    """Tell a page that asks for proof of being human, or refuses a program.

    >>> is_bot_wall("Just a moment...", "", Shape(visible="Checking your browser before you go on."))
    True
    """
    seen = shape.visible or body
    if shape.is_declared_article or len(body) > _LONGEST_WALL or len(seen) > _LONGEST_WALL:
        return False
    is_titled = bool(_BOT_TITLE.fullmatch((title or "").strip(" .!…|-")[:150]))
    return is_titled or (bool(_BOT_TEXT.search(seen)) and len(body) < _LONGEST_WALL / 2 and not shape.n_teasers)


def is_login(title: str | None, body: str, shape: Shape) -> bool:
    """Tell a page whose point is a form with a password."""
    if shape.is_declared_article or not shape.has_password or len(body) > _LONGEST_WALL:
        return False
    return any(_LOGIN.fullmatch(part.strip()) for part in _TITLE_PARTS.split((title or "")[:200]))


def is_script_only(shape: Shape) -> bool:
    """Tell a page whose only text asks for scripts to be switched on."""
    return 0 < len(shape.visible) <= _LONGEST_WALL and bool(_SCRIPT.search(shape.visible))


def is_consent_wall(body: str) -> bool:
    """Tell a page whose only text asks for consent to cookies."""
    if not body or len(body) > _LONGEST_CONSENT_PAGE:
        return False
    n_words = len(fold(body).split())
    n_consent = len(_CONSENT_WORDS.findall(body))
    return n_consent >= _FEWEST_CONSENT_WORDS and n_consent / max(n_words, 1) > _CONSENT_SHARE


def is_video_only(shape: Shape) -> bool:
    """Tell a page that is about a video, by its head or its player; asked only where there is no text to speak of."""
    if shape.og_type.startswith("video") or "VideoObject" in shape.linked_types:
        return True
    return shape.has_player and 0 < len(shape.visible) <= _LONGEST_WALL
