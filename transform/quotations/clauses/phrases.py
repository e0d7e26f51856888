"""Noun phrases beside a reporting verb, without a parser: walk over words that may belong to one."""

from collections.abc import Sequence

from transform.quotations.languages.record import Language
from transform.quotations.reading.tokens import Token

# Longer runs of words are hardly one noun phrase.
LONGEST_PHRASE = 22
Range = tuple[int, int]
"""First token and the one after the last."""


def phrase_before(tokens: Sequence[Token], end: int, language: Language, floor: int = 0) -> Range | None:
    """Find the noun phrase whose last token is ``end``; None if there is none."""
    i = end
    first = end + 1
    seen_noun = False
    while i >= floor and end - i < LONGEST_PHRASE:
        token = tokens[i]
        tag = token.tag
        if tag == "U" or tag == "M" or tag in "%$€£&":
            seen_noun = True
            first = i
        elif tag == "w":
            if _looks_finite(tokens, i, floor, language):
                break
            seen_noun = True
            first = i
        elif (
            tag == "V"
            and token.verb is not None
            and token.verb.is_noun_too
            and (i == end or _is_noun(tokens, i, floor))
        ):
            seen_noun = True  # "the harbour report stated", "press officer Ana Sousa said"
            first = i
        elif tag == "X" and seen_noun and (i == floor or tokens[i - 1].tag in "Q,D"):
            first = i
        elif tag == "P":
            if seen_noun and token.low not in ("some", "many", "both", "one", "others", "another"):
                break
            first = i
            break
        elif tag == "D":
            first = i
            is_genitive = language.nouns_are_capitalised and i - 1 >= floor and tokens[i - 1].tag in "U)"
            is_genitive = is_genitive or (
                token.low in language.phrase_prepositions and i - 1 >= floor and tokens[i - 1].tag in "Uw"
            )
            if not is_genitive and not (
                i - 2 >= floor and tokens[i - 1].low in language.phrase_prepositions and tokens[i - 2].tag in "Uw)M"
            ):
                break
        elif tag == "O" and i == end and i > floor and tokens[i - 1].low in language.phrase_prepositions:
            seen_noun = True  # "one of them said"
            first = i
        elif tag == "R":
            joins = (
                token.low in language.phrase_prepositions
                and i - 1 >= floor
                and (tokens[i - 1].tag in "Uw)MTQ" or tokens[i - 1].low in language.indefinites)
            )
            if not (seen_noun and joins):
                break
        elif tag == "C":
            if not (token.low in language.and_words and seen_noun and i - 1 >= floor and tokens[i - 1].tag in "Uw)"):
                break
            if tokens[i + 1].tag == "w" and tokens[i - 1].tag == "U":
                break
        elif tag == ")":
            opening = _opening_bracket(tokens, i, floor)
            if opening is None:
                break
            first = i = opening
        elif (
            tag == "Q"
            and seen_noun
            and not token.low
            and token.end - token.start < 40
            and i - 1 >= floor
            and tokens[i - 1].tag in "DUw"
        ):
            first = i
        elif tag == "-" and i - 1 >= floor and tokens[i - 1].end == token.start and seen_noun:
            pass
        elif seen_noun and i - 1 >= floor and _is_inside_phrase(token, tokens[i - 1]):
            first = i
        else:
            break
        i -= 1
    return (first, end + 1) if first <= end else None


def phrase_after(tokens: Sequence[Token], start: int, language: Language, *, appositive: bool = True) -> Range | None:
    """Find the noun phrase that begins at a token, with an appositive after a comma; None if there is none."""
    i = start
    n = min(len(tokens), start + LONGEST_PHRASE + 8)
    seen_noun = False
    while i < n:
        token = tokens[i]
        tag = token.tag
        if tag == "P" and not (i == start and _is_quantifier(tokens, i, language)):
            if i == start:
                return (i, i + 1)
            break
        if tag == "P":
            i += 1
            continue
        if tag == "O" and language.moves_subjects and i > start:
            break  # "la vincitrice si commuove"
        if tag == "O":
            return (i, i + 1) if i == start else None
        if tag in "UMw%$€£&":
            if (
                tag == "w"
                and i == start
                and language.nouns_are_capitalised
                and (i + 1 >= n or tokens[i + 1].tag not in "Uw")
            ):
                break
            if tag == "w" and seen_noun and _looks_finite(tokens, i, start, language):
                break
            seen_noun = True
        elif tag == "D":
            goes_on = language.nouns_are_capitalised and token.low in language.genitives
            if goes_on and tokens[start].tag == "U" and _is_outlet(tokens, i + 1, language):
                break  # "sagte Brandt der Zeitung"
            goes_on = goes_on or (
                token.low in language.phrase_prepositions and tokens[i - 1].tag in "Uw"
            )  # French: des
            if seen_noun and tokens[i - 1].tag not in "RC" and not goes_on:
                break
        elif tag == "R":
            is_one_of = language.moves_subjects and not seen_noun and tokens[i - 1].low in language.indefinites
            if is_one_of and i > start and i + 1 < n and tokens[i + 1].tag in "OP":
                return (start, i + 2)  # "l’un d’eux", "uno de ellos"
            if is_one_of and i > start:  # "uno dei superstiti"
                i += 1
                continue
            if (
                not seen_noun
                or token.low not in language.phrase_prepositions
                or i + 1 >= n
                or tokens[i + 1].tag not in "UwDMQ"
                or (language.nouns_are_capitalised and tokens[i + 1].tag == "M")
            ):
                break
            if tokens[i + 1].tag == "D" and i + 2 < n and tokens[i + 2].tag == "T":
                break
            if tokens[i + 1].tag == "w" and tokens[i + 1].low.endswith(language.gerund_endings or "\0"):
                break  # "la cinéaste en recevant son prix"
            if language.of_words and token.low not in language.of_words and tokens[i - 1].tag == "U":
                break  # "a déclaré Luc Morel au Courrier de Kell", "declarou Ana Fortes no Parlamento"
            if token.low != "of" and tokens[i + 1].low.endswith("ing") and tokens[i + 1].tag == "w":
                break  # "by physicians for promoting": what follows is no part of the phrase
        elif tag == "C":
            if not (token.low in language.and_words and seen_noun and i + 1 < n and tokens[i + 1].tag in "UD"):
                break
        elif tag == "(":
            closing = next((j for j in range(i, min(n, i + 9)) if tokens[j].tag == ")"), None)
            if closing is None or not seen_noun:
                break
            i = closing
        elif tag == "N":
            if not (i == start or tokens[i - 1].tag == "D" or tokens[i - 1].low.endswith(("'s", "’s"))):
                break
        elif tag == "V":
            if i == start or tokens[i - 1].tag not in "D":
                break
        elif tag == "X" and (i == start or tokens[i - 1].tag == "D") and i + 1 < n and tokens[i + 1].tag in "wU":
            pass  # "lead author Ana Sousa"
        elif tag == "-" and seen_noun and i + 1 < n and tokens[i + 1].start == token.end:
            pass
        elif tag == "Q" and i > start and token.end - token.start < 40 and tokens[i - 1].tag in "DUw":
            if language.nouns_are_capitalised and (
                tokens[i - 1].tag == "w" or (i + 1 < n and tokens[i + 1].tag == "w")
            ):
                break
            seen_noun = True
        else:
            break
        i += 1
    while i > start and tokens[i - 1].tag in "DRCN-P":
        i -= 1
    if not seen_noun or i <= start:
        return None
    if appositive and i < len(tokens) and tokens[i].tag == ",":
        i = _appositive_end(tokens, i, language)
    return (start, i)


def _is_outlet(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """Tell whom a paper was told from a genitive: "der Deutschen Presse-Agentur"."""
    return any(token.low.endswith(language.outlet_endings or "\0") for token in tokens[i : i + 3] if token.tag == "U")


def _is_noun(tokens: Sequence[Token], i: int, floor: int) -> bool:
    """Tell a noun from the bare form of a verb by what stands before it: no subject does."""
    verb = tokens[i].verb
    if verb is None or not verb.is_bare:
        return False
    before = tokens[i - 1] if i > floor else None
    is_singular = before is not None and before.tag == "U" and not before.low.endswith("s")
    return before is None or before.tag in "Q,DR" or is_singular  # "White House press secretary"


def _is_inside_phrase(token: Token, before: Token) -> bool:
    """Tell adverbs and times within a phrase: "the Monday briefing", "the former first lady"."""
    if token.tag in ("N", "T") and before.tag == "D":
        return True
    return token.low in ("first", "then", "now") and before.tag in "DwU"


def _is_quantifier(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """Tell "some officials" and "one of them" from "some said"."""
    return tokens[i].low in language.determiners and i + 1 < len(tokens) and tokens[i + 1].tag in "UwRM"


def _appositive_end(tokens: Sequence[Token], comma: int, language: Language) -> int:
    """Find where ", a spokesman for the port" ends; the comma itself if it is no appositive."""
    if comma + 1 >= len(tokens) or tokens[comma + 1].tag not in "DwU":
        return comma
    if tokens[comma + 1].tag == "w" and tokens[comma + 1].low.endswith("ing"):
        return comma
    if tokens[comma + 1].tag == "D" and tokens[comma + 2 : comma + 3] and tokens[comma + 2].tag in "DPRO":
        return comma  # a relative clause: ", die den Hafen leitet"
    found = phrase_after(tokens, comma + 1, language, appositive=False)
    if found is None:
        return comma
    stop = found[1]
    if stop >= len(tokens) or tokens[stop].tag in ",.Q;-":
        return stop
    return stop if tokens[stop].tag in "WRTS" else comma


def _opening_bracket(tokens: Sequence[Token], closing: int, floor: int) -> int | None:
    for i in range(closing - 1, max(floor - 1, closing - 9), -1):
        if tokens[i].tag == "(":
            return i
    return None


def _looks_finite(tokens: Sequence[Token], i: int, floor: int, language: Language) -> bool:
    """Guess whether an unknown lower-case word is a verb: "Sousa travelled", "she rejected"."""
    low = tokens[i].low
    if language.nouns_are_capitalised:
        # German: within a noun phrase small words stand before the noun; one after it is a verb.
        return i > floor and tokens[i - 1].tag in "UP)" and (i + 1 >= len(tokens) or tokens[i + 1].tag != "U")
    if language.moves_subjects:
        return _is_verb_by_place(tokens, i, floor, language)
    if not language.reduces_relatives or i == floor or i < 1:
        return False
    before = tokens[i - 1].tag
    if low.endswith("ing"):
        return before in "U," and i + 1 < len(tokens) and tokens[i + 1].tag in "RDP"
    if low.endswith("ed"):
        return before in "UPw" and i + 1 < len(tokens) and tokens[i + 1].tag in "RDPU,SN"
    return before == "P" and tokens[i - 1].low not in language.determiners


def _is_verb_by_place(tokens: Sequence[Token], i: int, floor: int, language: Language) -> bool:
    """Tell "hausse" in "le maire hausse les épaules" from an adjective: an article follows, or its end is a verb's."""
    if i > floor and tokens[i].low.endswith(language.past_endings):
        return True
    if (
        i <= floor
        or tokens[i - 1].tag not in "UwM)"
        or tokens[i].low in language.person_nouns | language.official_nouns
    ):
        return False
    follows = tokens[i + 1].tag if i + 1 < len(tokens) else ""
    return follows in ("D", "V") and tokens[i].low.endswith(language.present_endings)
