"""Changes that nobody needs to look at: blanks, marks, times of publication, counts of comments and the like."""

import re
import unicodedata

from transform.text import fold

# A line of nothing but figures and these words says when the page was made or how often it was looked at: "Last updated
# 14 January 2026, 10:30 GMT", "vor 5 Minuten", "12 comments", "Lesezeit: 3 Minuten". A date in a sentence is news.
_STAMP_WORDS = frozenset(
    fold(
        """
    updated update last modified published posted edited created first on at the of by just now ago today yesterday
    second seconds sec minute minutes min mins hour hours hr hrs day days week weeks month months am pm gmt utc bst est
    edt pst pdt cet cest comment comments share shares like likes view views read reads reading time reaction reactions
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun

    aktualisiert veröffentlicht erstellt geändert zuletzt stand am um uhr vor gerade eben heute gestern sekunde sekunden
    minuten stunde stunden std tag tage tagen woche wochen kommentar kommentare aufrufe lesezeit lesedauer mez mesz
    januar jänner februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag
    sonnabend sonntag

    publié publiée mis mise à jour modifié modifiée le il y a aujourd'hui hier seconde secondes heure heures h jour
    jours semaine semaines commentaire commentaires partage partages temps de lecture janvier février mars avril juin
    juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche

    actualizado actualizada publicado publicada modificado el las los hace hoy ayer segundo segundos minuto minutos hora
    horas día días semana semanas comentario comentarios compartido compartidos tiempo lectura enero febrero marzo abril
    mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo

    aggiornato aggiornata pubblicato pubblicata modificato alle ore fa oggi ieri minuti ora giorno giorni settimana
    settimane commento commenti condivisioni tempo di lettura gennaio febbraio aprile maggio giugno luglio settembre
    ottobre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica

    atualizado atualizada às há hoje ontem semanas comentário comentários compartilhamentos leitura em janeiro fevereiro
    março maio junho julho setembro outubro novembro dezembro segunda terça quarta quinta sexta feira

    bijgewerkt gepubliceerd geleden om op uur dagen reacties leestijd januari februari maart mei augustus maandag
    dinsdag woensdag donderdag vrijdag zaterdag zondag
    """
    ).split()
)
_LONGEST_STAMP = 120
_FIGURE = re.compile(r"\d[\dt-]*(?:st|nd|rd|th|h\d*|k|m|min|z)?|h|z")
_QUOTES = re.compile('[“”„‟«»"]')
# What says something without being a word: another sign, another statement. A dash says something before a figure only.
_SIGNS = re.compile(r'[%‰€$£¥₹§°+<>=&@#?"]|(?<!\S)[-−–](?=\d)')


def is_boring_change(old: str, new: str) -> bool:
    """Tell whether two texts say the same, but for blanks, variants of marks, times of publication and counts.

    >>> is_boring_change("Updated 5 minutes ago\\n\\nThe ferry sails.", "Updated 1 hour ago\\n\\nThe  ferry sails")
    True
    >>> is_boring_change("Twelve people died.", "Thirteen people died.")
    False
    """
    return _substance(old) == _substance(new)


def _substance(text: str) -> list[str]:
    found = []
    for line in text.splitlines():
        if not _is_stamp(line):
            found += fold(line).split()
            found += _SIGNS.findall(_QUOTES.sub('"', unicodedata.normalize("NFKC", line)))
    return found


def _is_stamp(line: str) -> bool:
    """Tell whether a line says only when, how long or how many."""
    if len(line) > _LONGEST_STAMP:
        return False
    words = fold(line).split()
    return bool(words) and all(word in _STAMP_WORDS or _FIGURE.fullmatch(word) for word in words)
