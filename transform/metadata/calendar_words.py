"""Words in printed dates: months, weekdays and the small words between, from the Unicode CLDR and from pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale
from babel.localedata import LocaleDataDict

from transform.metadata.solar_hijri import SOLAR_MONTHS

# The "language" of months that are not Gregorian.
SOLAR = "solar"

# The languages that news is read in here, with the regions that have month names of their own ("Jänner", "setiembre").
_LOCALES = (
    "en", "en_GB", "af", "ar", "ar_DZ", "ar_LB", "ar_MA", "ar_TN", "az", "be", "bg", "bn", "bs", "ca", "cs", "da",
    "de", "de_AT", "el", "es", "es_UY", "et", "fa", "fi", "fil", "fr", "fr_CA", "ga", "gl", "he", "hi", "hr",
    "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "ko", "lt", "lv", "mk", "ms", "nb", "nl", "nn", "pl", "pt", "ro",
    "ru", "sk", "sl", "sq", "sr", "sr_Latn", "sv", "sw", "ta", "th", "tr", "uk", "ur", "uz", "vi", "xh", "zh", "zu",
)  # fmt: skip
# Printed by newsrooms but not in the CLDR: shorter or older forms, and forms without their accents.
_MORE_MONTHS = {
    "sept": 9, "sett": 9, "febr": 2, "mrz": 3, "maerz": 3, "jänn": 1, "fevrier": 2, "aout": 8, "decembre": 12,
    "agustus": 8, "agust": 8, "agus": 8, "ags": 8, "nopember": 11, "pebruari": 2, "juill": 7, "septemb": 9,
}  # fmt: skip
# What stands between the parts of a date and adds nothing: "3rd", "le 1er", "3 de enero de", "ore 10.15", "10:15 Uhr".
_SMALL_WORDS = frozenset({
    "a", "à", "às", "al", "alle", "am", "as", "at", "d", "da", "das", "de", "del", "della", "den", "der", "di", "dne",
    "dnia", "do", "du", "el", "em", "er", "et", "g", "ga", "gada", "god", "godz", "hod", "il", "jam", "kell", "kello",
    "kl", "klo", "klockan", "klokken", "klukkan", "la", "las", "le", "les", "lúc", "m", "mt", "nd", "ngày", "năm",
    "num", "o", "ob", "of", "om", "on", "op", "ora", "ore", "os", "pada", "plkst", "pukul", "r", "rd", "roku", "saat",
    "st", "t", "tanggal", "th", "the", "u", "um", "van", "vào", "ve", "vo", "w", "wita", "в", "г", "года", "год",
    "го", "о", "об", "р", "року", "ч", "час", "часов", "година", "η", "ης", "στις", "թ", "ж", "ค.ศ", "ª", "º", "°", "น",
    "เวลา", "วันที่", "في", "الساعة", "ساعت", "को", "秒", "초",
})  # fmt: skip
_HOURS = frozenset({"h", "hrs", "hs", "uhr", "uur", "時", "时", "點", "点", "시"})
_MINUTES = frozenset({"分", "분"})
_HALVES = {
    "am": "a", "a.m": "a", "a": "a", "午前": "a", "上午": "a", "오전": "a", "ص": "a", "πμ": "a", "π.μ": "a", "sa": "a",
    "pm": "p", "p.m": "p", "p": "p", "午後": "p", "下午": "p", "오후": "p", "م": "p", "μμ": "p", "μ.μ": "p", "ch": "p",
    "ق.ظ": "a", "ب.ظ": "p",
}  # fmt: skip
# "3. januar", "ngày 3 tháng 1 năm 2024": a word before the month's number.
_MONTH_MARKS = frozenset({"tháng", "thg"})
# Chinese, Japanese and Korean weekdays are one letter: "(水)".
_LAST_ALPHABET = "\u2e80"
_CJK = {"年": "y", "년": "y", "月": "o", "월": "o", "日": "d", "일": "d", "号": "d", "號": "d"}


# Turkish "İ" folds to two characters; Persian is also typed with Arabic letters.
_SAME_LETTERS = str.maketrans({"\u0307": None, "’": "'", "ي": "ی", "ك": "ک"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The words of dates in all languages, folded."""

    months: dict[str, dict[int, frozenset[str]]]
    """A name may be of two months: "listopad" is October in Croatian and November in Polish and Czech."""
    weekdays: dict[str, frozenset[int]]
    """Monday is 0."""


def fold_word(word: str) -> str:
    """Fold a word as the tables have it.

    >>> fold_word("Şub.")
    'şub'
    """
    return word.casefold().translate(_SAME_LETTERS).strip(".'׳॰")


@cache
def names() -> Names:
    """Gather the words from the CLDR, once a process: it costs half a second."""
    months: dict[str, dict[int, set[str]]] = {}
    weekdays: dict[str, set[int]] = {}
    for code in _LOCALES:
        locale = Locale.parse(code)
        for number, name in _forms(locale.months):
            for word in _words_of_month(name, locale.language):
                months.setdefault(word, {}).setdefault(number, set()).add(locale.language)
        for number, name in _forms(locale.days):
            for word in name.split():  # "thứ hai"
                weekdays.setdefault(word, set()).add(number)
    for number, name in enumerate(SOLAR_MONTHS, start=1):
        months.setdefault(fold_word(name), {}).setdefault(number, set()).add(SOLAR)
    for name, number in _MORE_MONTHS.items():
        months.setdefault(name, {}).setdefault(number, set()).add("")
    return Names(
        months={name: {n: frozenset(codes) for n, codes in found.items()} for name, found in months.items()},
        weekdays={name: frozenset(found) for name, found in weekdays.items()},
    )


def word_kinds(word: str) -> tuple[str, ...]:
    """Say what a word can be in a date, in one letter each; an empty one for what adds nothing.

    M month, h behind hours and minutes, p half of the day, m before a month's number, and y, o, d behind the
    year, month and day of Chinese, Japanese and Korean.
    """
    folded = fold_word(word)
    if folded in _CJK:
        return (_CJK[folded],)
    known = names()
    kinds = ["M"] if folded in known.months else []
    kinds += ["p"] if folded in _HALVES else []
    kinds += ["h"] if folded in _HOURS or folded in _MINUTES else []
    kinds += ["m"] if folded in _MONTH_MARKS else []
    kinds += [""] if folded in _SMALL_WORDS or folded in known.weekdays or folded in _HOURS else []
    return tuple(kinds)


def months_named(printed: str) -> Mapping[int, frozenset[str]]:
    """Return each month that one or more words name together, with the languages in which they do.

    >>> sorted(months_named("listopada")), sorted(months_named("كانون الثاني"))
    ([10, 11], [1])
    """
    known = names().months
    by_word = [known.get(fold_word(word), {}) for word in printed.split()]
    return {
        number: frozenset.intersection(*(found[number] for found in by_word))
        for number in by_word[0]
        if all(number in found for found in by_word)
    }


def weekdays_named(word: str) -> frozenset[int]:
    """Return the weekdays that a word can be; Monday is 0."""
    return names().weekdays.get(fold_word(word), frozenset())


def is_small_word(word: str) -> bool:
    """Tell a word that may stand between the parts of a date and adds nothing."""
    return fold_word(word) in _SMALL_WORDS


def half_of_day(word: str) -> str:
    """Return a or p for a word that is half of the day."""
    return _HALVES[fold_word(word)]


def _forms(table: LocaleDataDict) -> Iterator[tuple[int, str]]:
    """Every form of every name, folded; numerals, as of Chinese months, and single letters are no names."""
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in table[context][width].items():
                folded = fold_word(name)
                if (len(folded) > 1 or folded > _LAST_ALPHABET) and not any(char.isdigit() for char in folded):
                    yield number, folded


def _words_of_month(name: str, language: str) -> Iterator[str]:
    """Each word of a month's name that tells: "de gener", "d'abril", "كانون الثاني"; Hebrew's with its preposition."""
    for word in name.split():
        if word not in _SMALL_WORDS:
            yield word
            yield word.rpartition("'")[2]
            if language == "he":
                yield f"ב{word}"
