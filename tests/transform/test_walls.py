import pytest

from tests.transform.not_articles import page
from tests.transform.pages import BODY, HEADLINE, TEXT, html, json_ld, meta, read, rejection
from transform.reasons import Reason
from transform.records import Reading
from transform.shape import Shape
from transform.walls import is_bot_wall, is_consent_wall, is_script_only

CONSENT = (
    "We and our partners use cookies and similar tracking to process personal data. With your consent we show "
    "personalised advertising. You can accept all cookies or see our privacy policy for the list of vendors."
)
PASSWORD = "<form><input type='text' name='user'><input type='password' name='pw'><button>OK</button></form>"


def reason(content: str) -> Reason | None:
    result = read(content)
    return None if isinstance(result, Reading) else result.reason


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Just a moment...",
            "Checking your browser before accessing harbourpost.example. This takes a few seconds only.",
        ),
        ("harbourpost.example", "Please verify you are human by completing the captcha below. Ray ID: 7a9f3c1."),
        (
            "Access denied",
            "You do not have permission to see this page on this server. Please go back to where you were.",
        ),
        (
            "Pardon our interruption",
            "As you were browsing, something about your browser made us think you might be a bot.",
        ),
        (
            "Hafenpost",
            "Bitte bestätigen Sie, dass Sie kein Roboter sind, und lösen Sie dazu die Aufgabe auf dieser Seite.",
        ),
        (
            "Le Courrier du port",
            "Veuillez confirmer que vous n'êtes pas un robot pour continuer la lecture de nos pages.",
        ),
        (
            "El Correo",
            "Hemos notado tráfico inusual desde su red. Demuestre que no es un robot para seguir leyendo aquí.",
        ),
        (
            "Il Corriere",
            "Conferma che non sei un robot: risolvi il compito qui sotto per proseguire la lettura del sito.",
        ),
        ("O Correio", "Confirme que não é um robô para continuar a ler as páginas deste jornal, por favor, agora."),
    ],
)
def test_a_check_for_robots_is_no_article(title: str, text: str) -> None:
    assert reason(page(f"<h1>{title}</h1><p>{text} It has a number.</p>", title)) is Reason.EXTRACT_BOT_WALL


@pytest.mark.parametrize(
    "title",
    ["Log in", "Sign in | The Harbour Post", "Anmelden", "Connexion", "Iniciar sesión", "Accedi", "Iniciar sessão"],
)
def test_a_login_is_no_article(title: str) -> None:
    text = "Please give your name and your password. If you have forgotten it, we send you a new one. New here? "
    assert reason(page(f"<h1>{title}</h1><p>{text * 2}</p>{PASSWORD}", title)) is Reason.EXTRACT_LOGIN


def test_an_article_with_a_login_in_its_header_is_an_article() -> None:
    assert (
        reason(html(body=PASSWORD + TEXT, headline="Log in to the harbour, says the new guide to its archive for all"))
        is None
    )
    long = "".join(
        f"<p>On day {n} the harbour sent its list of boats to all who had asked for it.</p>" for n in range(30)
    )
    assert reason(html(body=PASSWORD + long, headline="Sign in")) is None
    assert reason(html(body=PASSWORD + TEXT, headline="Anmeldung für den Hafenlauf beginnt")) is None


@pytest.mark.parametrize(
    "note",
    [
        "You need to enable JavaScript to run this app.",
        "This site requires JavaScript.",
        "Bitte aktivieren Sie JavaScript in Ihrem Browser.",
        "Veuillez activer JavaScript pour lire cette page.",
        "Por favor, active JavaScript en su navegador.",
        "Per leggere la pagina abilitare JavaScript.",
        "Ative o JavaScript para continuar.",
    ],
)
def test_a_page_that_a_script_would_have_filled_says_so(note: str) -> None:
    body = f"<body><noscript>{note}</noscript><div id='root'></div></body>"
    empty = f"<html><head><title>{HEADLINE}</title></head>{body}</html>"
    assert reason(empty) is Reason.EXTRACT_SCRIPT_ONLY


def test_a_note_about_scripts_beside_an_article_costs_it_nothing() -> None:
    assert reason(html(body=f"<noscript>Please enable JavaScript.</noscript>{TEXT}")) is None
    assert not is_script_only(Shape(visible="Please enable JavaScript. " + BODY * 4))


@pytest.mark.parametrize(
    "content",
    [
        page(f"<h1>{HEADLINE}</h1><video src='/ferry.mp4'></video><p>2:14</p>", HEADLINE),
        page(f"<h1>{HEADLINE}</h1><p>Watch.</p>", HEADLINE, meta(og__type="video.other")),
        page(f"<h1>{HEADLINE}</h1>", HEADLINE, json_ld('{"@type": "VideoObject", "name": "Ferry"}')),
    ],
)
def test_a_video_with_next_to_no_text_is_a_video(content: str) -> None:
    assert reason(content) is Reason.EXTRACT_VIDEO_ONLY


def test_an_article_with_a_video_is_an_article() -> None:
    assert reason(html(body=f"<video src='/ferry.mp4'></video>{TEXT}")) is None


def test_a_gallery_without_text_is_too_short_and_pictures_alone_are_empty() -> None:
    pictures = "".join(f"<figure><img src='/{n}.jpg'><figcaption>Pier {n}</figcaption></figure>" for n in range(9))
    assert reason(page(f"<h1>{HEADLINE}</h1>{pictures}", HEADLINE)) in (Reason.EXTRACT_TOO_SHORT, Reason.EXTRACT_EMPTY)


@pytest.mark.parametrize(
    "text",
    [
        CONSENT,
        (
            "Mit Ihrer Zustimmung verwenden wir und unsere Partner Cookies für personenbezogene Werbung. Sie "
            "können alle "
            "Cookies akzeptieren. Mehr zu Ihrer Einwilligung steht in der Erklärung zum Datenschutz."
        ),
        (
            "Avec votre consentement, nos partenaires et nous utilisons des cookies et traceurs pour la "
            "publicité. Vous "
            "pouvez accepter ou lire notre politique de confidentialité sur vos données personnelles."
        ),
        (
            "Con su consentimiento, nosotros y nuestros socios usamos cookies para publicidad y tratamos datos "
            "personales. Puede aceptar todas las cookies o leer la política de privacidad."
        ),
        (
            "Con il tuo consenso noi e i nostri partner usiamo cookie per la pubblicità e trattiamo dati "
            "personali. Puoi "
            "accettare tutti i cookie o leggere la nostra privacy policy."
        ),
        (
            "Com o seu consentimento, nós e os nossos parceiros usamos cookies para publicidade e tratamos "
            "dados pessoais. "
            "Pode aceitar todos os cookies ou ler a política de privacidade."
        ),
    ],
)
def test_a_text_that_only_asks_for_consent_is_a_wall(text: str) -> None:
    assert is_consent_wall(text)
    assert rejection(html(body=f"<p>{text}</p>", headline="The Harbour Post")).reason is Reason.EXTRACT_CONSENT_WALL


def test_an_article_about_consent_is_none() -> None:
    assert not is_consent_wall(BODY)
    assert not is_consent_wall(BODY + " The council wants consent for cookies on its own site.")


def test_an_article_about_robots_is_an_article() -> None:
    text = "<p>“Please verify you are human,” the machine wrote, and the captcha showed nine boats.</p>"
    assert reason(html(body=TEXT * 5 + text, headline="The captcha that asked for boats")) is None
    assert not is_bot_wall("Just a moment: how the harbour waits for its ferry", BODY, Shape(visible=BODY))


def test_a_declared_article_is_no_wall_however_its_title_reads() -> None:
    assert not is_bot_wall("Access denied", BODY, Shape(is_declared_article=True, visible=BODY))
