import time

import pytest

from transform.charsets import choose_charset, codec_of


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("ISO-8859-1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("gb2312", "gb18030"),
        ("Shift_JIS", "cp932"),
        ("x-sjis", "cp932"),
        ("windows-1251", "cp1251"),
        ("no such thing", None),
        ("hex", None),
        ("\x00", None),
    ],
)
def test_a_label_means_what_browsers_take_it_for(label: str, codec: str | None) -> None:
    assert codec_of(label) == codec


def test_the_language_of_the_page_decides_between_encodings_that_fit_equally_well() -> None:
    words = "çok öğüt".encode("cp1254")
    assert choose_charset(b"<html lang=tr><p>" + words, ()) == "cp1254"


def test_a_declared_encoding_that_gives_nonsense_is_not_believed() -> None:
    assert choose_charset("<p>Мэр города заявил, что паром снова пойдёт</p>".encode("cp1251"), ("cp1252",)) == "cp1251"


def test_a_word_of_twenty_thousand_letters_is_looked_at_once() -> None:
    started = time.process_time()
    choose_charset(b"<p>\xe9 " + b"a" * 20_000, ())
    assert time.process_time() - started < 1
