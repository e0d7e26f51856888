"""Corrections: the paragraphs in which an outlet says what it got wrong, or that it changed the article."""

import re

from transform.body.removed import PARAGRAPH_BREAK

# What opens such a paragraph. "Correction" alone opens many a sentence ("Correction of the deficit..."), hence the mark
# behind it; the longer forms need none.
_LABEL = (
    r"(?:correction(?:s| notice| appended)?|"
    r"corrections? (?:and|&) clarifications?|clarifications?|corrected|erratum|errata|update and correction|"
    # German
    r"korrektur(?:hinweis)?|berichtigung|richtigstellung|"
    # French
    r"rectificati(?:f|on)s?|correctifs?|précisions?|"
    # Spanish and Portuguese
    r"fe de err(?:atas?|ores)|rectificación|corrección|aclaración|"
    r"correção|errata|retificação|esclarecimento|"
    # Italian
    r"rettifica|correzione|errata corrige|precisazione|"
    # Dutch and the languages of the north
    r"correctie|rectificatie|rättelse|rettelse|oikaisu)"
)
# An editor's note may say anything ("The author is on leave"): it corrects where it says that something was wrong.
_NOTE = (
    r"(?:(?:editor(?:['’]?s|s['’])?|editorial|publisher['’]?s) (?:note|comment)|"
    r"anm(?:\.|erkung) ?d(?:\.|er) ?red(?:\.|aktion)|hinweis der redaktion|transparenzhinweis|in eigener sache|"
    r"note de la rédaction|ndlr|nota (?:de la redacción|del editor|da redação|do editor)|nota della redazione|ndr|"
    r"noot van de redactie)"
)
_SAYS_WRONG = re.compile(
    r"\b(?:correct(?:ed|ion|s|ly)?|incorrect\w*|error|errors|erroneous\w*|mistake\w*|mis(?:stated|identified|spelled|quoted|"
    r"attributed|named|characterized|represented)|wrong(?:ly)?|inaccura\w+|clarif\w+|retract\w+|amended|"
    r"(?:earlier|previous|original) (?:version|headline)|(?:was|been) (?:updated|changed|removed)|"
    r"korrig\w+|korrekt\w*|fehler\w*|irrtümlich\w*|falsch\w*|berichtig\w+|fassung|version|versión|versione|versão|"
    r"corrig\w+|corre[cg]\w+|erreur\w*|erron\w+|errón\w+|errone\w+|errore|errori|erro|erros|rectifi\w+|rettific\w+|"
    r"retific\w+|modifié\w*|modificad\w+|modificat\w+|gecorrigeerd|fout\w*|onjuist\w*)\b",
    re.IGNORECASE,
)
# "Correction, January 14:", "Korrektur (14.1., 10 Uhr) –"
_DATED = r"(?:[\s,(]{1,2}[^\n:–—]{0,30}\d[^\n:–—]{0,15})?"
_LABELLED = re.compile(rf"[\W_]{{0,4}}{_LABEL}(?!\w){_DATED}\s?(?:[:–—\])]|\.\s|-\s)", re.IGNORECASE)
_NOTED = re.compile(rf"[\W_]{{0,4}}{_NOTE}(?!\w){_DATED}\s?(?:[:–—\])]|\.\s|-\s)", re.IGNORECASE)
_STATED = re.compile(
    r"[\W_]{0,4}(?:"
    r"this (?:article|story|report|piece|post|column|headline|item|page) (?:was|has been|is) "
    r"(?:amended|corrected|changed|edited|modified|revised|clarified|updated (?:to|because|after|with a correction))|"
    r"(?:an|a previous|the) (?:earlier|previous|original|first|initial)?\s?(?:version|edition|headline) of th(?:is|e) "
    r"(?:article|story|report|piece|post|column|page)|"
    r"in (?:an (?:earlier|old)|a previous|the original|a former) version (?:of this|we)|"
    r"(?:dieser|der) (?:artikel|text|beitrag) wurde [^\n]{0,60}(?:korrigiert|geändert|berichtigt|angepasst)|"
    r"in einer (?:früheren|ersten|vorherigen|vorigen|älteren) (?:version|fassung)|"
    r"wir haben (?:den|die|das|diesen|diese|dieses) (?:\w+ ){0,4}(?:korrigiert|berichtigt|geändert)|"
    r"une (?:première|précédente) version de (?:cet article|ce texte)|cet article a été (?:modifié|corrigé|rectifié)|"
    r"une version (?:antérieure|précédente) de (?:cet article|ce texte)|"
    r"una (?:versión anterior|primera versión) de (?:este artículo|esta noticia|esta nota)|"
    r"(?:este artículo|esta noticia) (?:ha sido|fue) (?:modificad|corregid|rectificad)[oa]|"
    r"(?:una|in una) (?:versione precedente|precedente versione|prima versione)|"
    r"quest[oae]['’ ]?\s?(?:articolo|pezzo) è stato (?:modificato|corretto)|"
    r"uma versão anterior (?:deste|desta|desse)|(?:este|esta) (?:artigo|texto|matéria|reportagem|notícia) foi "
    r"(?:corrigid|alterad|modificad)[oa])",
    re.IGNORECASE,
)
# A notice that opens so may be all there is in its paragraph, and the next one then says what was wrong.
_LABEL_ALONE = re.compile(rf"[\W_]{{0,4}}{_LABEL}[\W_]{{0,4}}", re.IGNORECASE)
_LONGEST = 2_000


def find_correction(body: str) -> str | None:
    """Return the notices of correction in an article's text, as printed; null if there is none.

    >>> find_correction("The ferry sails again.\\n\\nCorrection: An earlier version named the wrong ferry.")
    'Correction: An earlier version named the wrong ferry.'
    """
    paragraphs = body.split(PARAGRAPH_BREAK)
    found: list[str] = []
    is_announced = False
    for paragraph in paragraphs:
        is_label = bool(_LABEL_ALONE.fullmatch(paragraph.strip()))
        is_note = bool(_NOTED.match(paragraph)) and bool(_SAYS_WRONG.search(paragraph))
        if is_announced or is_label or is_note or _LABELLED.match(paragraph) or _STATED.match(paragraph):
            found.append(paragraph.strip())
        is_announced = is_label
    return PARAGRAPH_BREAK.join(found)[:_LONGEST] or None
