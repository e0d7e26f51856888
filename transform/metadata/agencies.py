"""News agencies: their names and signs, for credits, datelines and bylines."""

import re

# As a byline or dateline prints them, with the name under which they are kept.
_AGENCIES: tuple[tuple[str, str], ...] = (
    ("AFP", r"AFP|Agence France[- ]Presse"),
    ("AP", r"AP|(?:The )?Associated Press"),
    ("Reuters", r"Reuters|REUTERS|Thomson Reuters"),
    ("dpa", r"dpa(?:[-/]\w{2,8})?|DPA|Deutsche Presse-Agentur"),
    ("epd", r"epd|Evangelischer Pressedienst"),
    ("KNA", r"KNA"),
    ("SID", r"SID|Sport-Informations-Dienst"),
    ("APA", r"APA"),
    ("Keystone-SDA", r"Keystone[- ]SDA|SDA|sda|ATS"),
    ("EFE", r"EFE|Agencia EFE"),
    ("ANSA", r"ANSA"),
    ("Lusa", r"Lusa|LUSA"),
    ("PTI", r"PTI|Press Trust of India"),
    ("ANI", r"ANI|Asian News International"),
    ("IANS", r"IANS"),
    ("UPI", r"UPI|United Press International"),
    ("PA Media", r"PA(?: Media)?|Press Association"),
    ("Canadian Press", r"(?:The )?Canadian Press"),
    ("AAP", r"AAP|Australian Associated Press"),
    ("Xinhua", r"Xinhua"),
    ("TASS", r"TASS|ITAR-TASS"),
    ("Interfax", r"Interfax(?:-Ukraine)?"),
    ("Kyodo", r"Kyodo(?: News)?"),
    ("Jiji", r"Jiji(?: Press)?"),
    ("Yonhap", r"Yonhap"),
    ("Bernama", r"Bernama|BERNAMA"),
    ("Antara", r"Antara|ANTARA"),
    ("Anadolu", r"Anadolu(?: Agency| Ajansı)?|AA"),
    ("NTB", r"NTB"),
    ("TT", r"TT"),
    ("Ritzau", r"Ritzau"),
    ("STT", r"STT"),
    ("ANP", r"ANP"),
    ("Belga", r"Belga"),
    ("PAP", r"PAP"),
    ("ČTK", r"ČTK|CTK"),
    ("MTI", r"MTI"),
    ("Bloomberg", r"Bloomberg(?: News)?"),
    ("APP", r"APP"),
)
# One group an agency, in their order.
_ANY = re.compile("|".join(f"({pattern})" for _, pattern in _AGENCIES))
_PARTS = re.compile(
    r"[\s,;()\[\]|]*(?:[,;()\[\]|/]|\s(?:and|und|with|mit|via|by|von)\s|^(?:By|Von|Source:|Quelle:)\s)[\s,;()\[\]|]*"
)


def agency_in(text: str) -> str | None:
    """Return the first agency that a short credit names as a whole part of it.

    >>> agency_in("Ana Sousa, AFP"), agency_in("(dpa/epd)"), agency_in("Anne Apfel")
    ('AFP', 'dpa', None)
    """
    for part in (text.strip(), *_PARTS.split(text[:300])):
        match = _ANY.fullmatch(part.strip(" .:"))
        if match is not None and match.lastindex is not None:
            return _AGENCIES[match.lastindex - 1][0]
    return None
