import pytest
from hypothesis import given
from hypothesis import strategies as st

from transform.decode import Decoded, NotText, decode

FRENCH = "Le maire a déclaré que le bac reprendra lundi. « C’est décidé », a-t-il précisé à l’hôtel de ville. "
RUSSIAN = "Мэр города заявил, что паром снова начнёт ходить в понедельник утром. Жители довольны решением. "
POLISH = "Burmistrz powiedział, że prom znów zacznie kursować w poniedziałek. Mieszkańcy są zadowoleni, żółć. "
JAPANESE = "市長は月曜日にフェリーの運航を再開すると発表した。住民は歓迎している。"
CHINESE = "市长宣布渡轮将于星期一恢复运营，居民对此表示欢迎。"
TURKISH = "Belediye başkanı vapurun pazartesi günü yeniden çalışacağını söyledi. Şehir sakinleri memnun. "


def page(text: str, label: str) -> str:
    return f"<html><head><meta charset={label}><title>t</title></head><body><p>{text * 3}</p></body></html>"


def decoded(body: bytes, content_type: str | None = None) -> Decoded:
    result = decode(body, content_type)
    assert isinstance(result, Decoded)
    return result


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (FRENCH, "utf-16"),
        (FRENCH, "utf-16-le"),
        (FRENCH, "utf-16-be"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp1251"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859-2"),
        (TURKISH, "cp1254"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (CHINESE, "gb18030"),
        (CHINESE, "big5"),
    ],
)
@pytest.mark.parametrize("label", ["the right one", "utf-8", "bogus-8"])
def test_a_page_is_read_in_its_own_encoding_whatever_its_label_says(text: str, encoding: str, label: str) -> None:
    written = page(text, encoding if label == "the right one" else label)
    body = written.encode(encoding, "replace")
    assert decoded(body).text == body.decode(encoding)


def test_valid_utf_8_beats_a_wrong_label() -> None:
    assert decoded(page(FRENCH, "iso-8859-1").encode(), "text/html; charset=iso-8859-1").text == page(
        FRENCH, "iso-8859-1"
    )


def test_a_byte_order_mark_is_not_part_of_the_text() -> None:
    assert decoded(b"\xef\xbb\xbf<p>Ferry</p>").text == "<p>Ferry</p>"


def test_a_bad_byte_in_utf_8_is_counted_and_costs_only_itself() -> None:
    result = decoded(FRENCH.encode() + b"\xff" + FRENCH.encode())
    assert (result.text, result.n_replaced) == (FRENCH + "\ufffd" + FRENCH, 1)


def test_a_text_cut_inside_a_character_is_utf_8_all_the_same() -> None:
    result = decoded((FRENCH + "é").encode()[:-1])
    assert (result.encoding, result.n_replaced) == ("utf-8", 1)


@pytest.mark.parametrize(
    "body",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        b"%PDF-1.7 text",
        b"PK\x03\x04" + b"<html>",
        b"\x1f\x8b\x08" + b"x" * 50,
        bytes(range(256)) * 20,
    ],
)
def test_pictures_archives_and_noise_are_no_text(body: bytes) -> None:
    assert isinstance(decode(body, "text/html"), NotText)


@given(st.binary(max_size=3000))
def test_no_bytes_at_all_break_the_decoder(body: bytes) -> None:
    result = decode(body, "text/html; charset=x-unknown")
    if isinstance(result, Decoded):
        assert "\x00" not in result.text
