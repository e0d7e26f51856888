"""Which language record to use for an article."""

from transform.quotations.languages.english import ENGLISH
from transform.quotations.languages.french import FRENCH
from transform.quotations.languages.german import GERMAN
from transform.quotations.languages.italian import ITALIAN
from transform.quotations.languages.portuguese import PORTUGUESE
from transform.quotations.languages.record import Language
from transform.quotations.languages.spanish import SPANISH

# Marks only: the quotation is kept, the speaker is left null rather than guessed.
UNKNOWN = Language(code="und", verbs={})
_LANGUAGES = {language.code: language for language in (ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN)}


def language_for(code: str | None) -> Language:
    """Return what is known of a language given as BCP 47; an unknown one has no words at all.

    >>> language_for("en-GB").code, language_for("tlh").code, language_for(None).code
    ('en', 'und', 'und')
    """
    return _LANGUAGES.get((code or "").lower().split("-")[0].split("_")[0], UNKNOWN)
