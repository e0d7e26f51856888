"""Lines that stand around an article: credits, captions, tags, copyright, bylines, dates."""

import re

from transform.body.line_rules import LineRule, Zone, whole_line

_MONTH = (
    r"(?:jan(?:uary|uar|\.)?|feb(?:ruary|ruar|\.)?|mar(?:ch|\.)?|märz|apr(?:il|\.)?|may|mai|june?|juni|july?|"
    r"juli|aug(?:ust|\.)?|"
    r"sept?(?:ember|\.)?|o[ck]t(?:ober|\.)?|nov(?:ember|\.)?|de[cz](?:ember|\.)?)"
)
_TIME = r"(?:\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)"
_DAY_NAME = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|"
    r"samstag|sonntag|mo|di|mi|do|fr|sa|so)\.?"
)
_DATE = (
    rf"(?:{_DAY_NAME},?\s)?(?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s{{0,2}}{_MONTH}\.?,?\s(?:\d{{4}}|\d{{2}}\b)|"
    rf"{_MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}|"
    r"\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{4}-\d{2}-\d{2})"
)
_NAME = r"[^\W\d_][\w.'’-]*(?: (?:(?:von|van|de|da|der|den|la|le|bin|al)\b )?[^\W\d_][\w.'’-]*){0,3}"

FURNITURE_LINES: tuple[LineRule, ...] = (
    LineRule(
        rule="copyright_line",
        kind="copyright",
        pattern=whole_line(
            r"(?:©|\(c\) ?(?:\d{4}|copyright)|copyright\b|(?:\w+ ){0,4}all rights reserved|"
            r"alle rechte vorbehalten|this material may not be (?:published|reproduced)|quelle: ?©).{0,300}"
        ),
        longest=400,
        example="© 2024 Harbour Post. All rights reserved.",
    ),
    LineRule(
        rule="house_standards",
        kind="copyright",
        pattern=whole_line(
            r"our (?:editorial )?(?:standards|policy|code of (?:ethics|conduct)|principles)\s?:.{0,120}"
        ),
        longest=160,
        example="Our Standards: The Harbour Post's code of conduct.",
    ),
    LineRule(
        rule="reporting_credit",
        kind="credit",
        pattern=whole_line(
            r"(?:additional |with )?(?:reporting|writing|editing|research|translation|fact[- ]checking) (?:by|"
            r"from) .{2,300}"
            r"|(?:\w+ ){1,4}(?:contributed|helped) (?:to|with|reporting)(?: (?:to|for))? (?:this|the) (?:report|"
            r"article|story).{0,80}"
            r"|(?:bearbeitet|redigiert|übersetzt|mitarbeit) (?:von|:) .{2,120}|mitarbeit: .{2,120}"
        ),
        longest=400,
        zone=Zone.END,
        example="(Reporting by Ana Sousa; editing by Joel Brandt)",
    ),
    LineRule(
        rule="source_line",
        kind="credit",
        pattern=whole_line(r"(?:source|sources|quellen?|via|fuente|fonte)\s?[:/]\s?.{2,80}"),
        longest=100,
        zone=Zone.END,
        example="Source: Coastal News Agency",
    ),
    LineRule(
        rule="picture_credit",
        kind="caption",
        pattern=whole_line(
            r"(?:(?:file |stock |cover |main |lead |featured )?(?:photo(?:graph)?s?|images?|pictures?|pics?|"
            r"illustrations?|graphics?|fotos?|bild(?:er|quelle|rechte)?|grafik|video|credit|imagen|crédits?)"
            r"(?: credits?| courtesy| source)?(?: by| of|\s?[:/©]) ?.{2,120}|.{0,100}(?:/|via|"
            r"\() ?(?:getty images|shutterstock|picture alliance|imago|unsplash|istock)\)?\.?)"
        ),
        longest=160,
        example="Photo: Ana Sousa / Harbour Post",
    ),
    LineRule(
        rule="filed_under",
        kind="tags",
        pattern=whole_line(
            r"(?:filed under|tags?|tagged(?: with| as)?|topics?|categor(?:y|ies)|themen|schlag(?:wörter|worte)|"
            r"stichwörter|etiquetas)\s?:.{0,200}"
        ),
        longest=240,
        example="Filed under: Harbour, Ferries",
    ),
    LineRule(
        rule="byline_line",
        kind="byline",
        pattern=re.compile(
            rf"\s*(?:(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|Text|Author|Autor(?:in)?|Written by|"
            rf"Reported by)\s?:?\s(?:{_NAME})(?:(?:,| and| und| &| /) ?{_NAME}){{0,4}}"
            rf"(?:\s?[|,•·/–—-]\s?.{{0,60}})?)\W{{0,3}}"
        ),
        longest=140,
        zone=Zone.TOP,
        example="By Ana Sousa and Joel Brandt, Staff Writers",
    ),
    LineRule(
        rule="date_line",
        kind="byline",
        pattern=whole_line(
            rf"(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|stand|"
            rf"veröffentlicht|aktualisiert|erstellt|publicado|publié|date|datum)(?: (?:on|at|am|le|em|el))?\s?:?\s?)?"
            rf"(?:{_TIME},?\s)?{_DATE}(?:[\s,|·•–—-]{{1,4}}(?:at |um |kl\. )?{_TIME}(?:\s?(?:uhr|[A-Z]{{2,5}}|"
            rf"\([A-Z]{{2,5}}\)|GMT[+-]\d+))?)?(?:[\s,|·•–—-]{{1,4}}(?:last |zuletzt )?(?:updated|aktualisiert|"
            rf"modified).{{0,50}})?\W{{0,3}}"
            r"|(?:last )?(?:published|updated|posted|aktualisiert|veröffentlicht|stand)\s?:? .{0,20}\d.{0,40}"
        ),
        longest=140,
        zone=Zone.TOP,
        example="Published on 3 January 2024, 10:15 GMT",
    ),
    LineRule(
        rule="reading_time",
        kind="byline",
        pattern=whole_line(
            r"(?:\d+ ?[-–]?(?: ?to \d+)? ?min(?:ute)?s?\.? ?(?:read(?:ing)?(?: time)?|lesezeit|de lecture|"
            r"de lectura)?|(?:estimated )?(?:reading|read) time\s?:?.{0,20}|lesezeit\s?:?.{0,20}|"
            r"tempo (?:de leitura|di lettura)\s?:?.{0,20}|tiempo de lectura\s?:?.{0,20}|"
            r"temps de lecture\s?:?.{0,20})\W{0,3}"
        ),
        longest=60,
        zone=Zone.TOP,
        example="3 min read",
    ),
)
