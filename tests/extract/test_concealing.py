import base64
import html
import json
import time
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.concealing import Concealer

SECRET = 's3 cr/et+"ü"&x'
CONCEALER = Concealer.of({"KEY": SECRET})


@pytest.mark.parametrize(
    "form",
    [
        SECRET,
        quote(SECRET),
        quote(SECRET, safe="").lower(),
        quote(quote(SECRET, safe=""), safe=""),
        quote_plus(SECRET),
        html.escape(SECRET),
        json.dumps(SECRET)[1:-1],
        SECRET.encode().decode("latin-1"),
        base64.b64encode(SECRET.encode()).decode().rstrip("="),
    ],
)
def test_a_secret_is_found_in_every_form(form: str) -> None:
    shown = CONCEALER.conceal(f"https://wire.example/feed?key={form}&page=2")
    assert shown.startswith("https://wire.example/feed?key=${KEY}")
    assert shown.endswith("&page=2")


@given(st.text(max_size=7), st.text(max_size=7))
def test_a_password_is_found_in_the_header_that_logs_in(user: str, behind: str) -> None:
    coded = base64.b64encode(f"{user}:S3CRET{behind}".encode()).decode()
    shown = Concealer.of({"PASSWORD": "S3CRET"}).conceal(f"Basic {coded}")
    assert "${PASSWORD}" in shown
    assert coded not in shown


def test_bytes_keep_all_that_is_no_secret() -> None:
    body = b"\xff\xfe<link>https://wire.example/?key=" + quote(SECRET, safe="").encode() + "</link>£ü".encode()
    assert CONCEALER.conceal_body(body) == b"\xff\xfe<link>https://wire.example/?key=${KEY}</link>" + "£ü".encode()


def test_a_short_or_plain_word_is_found_only_where_a_value_stands() -> None:
    concealer = Concealer.of({"USER": "harbour", "PIN": "12"})
    assert concealer.conceal("The harbour at 12 https://harbour:12@harbour.example/12?pin=12&pier=harbour") == (
        "The harbour at 12 https://${USER}:${PIN}@harbour.example/12?pin=${PIN}&pier=${USER}"
    )


def test_a_secret_that_begins_another_does_not_hide_it() -> None:
    assert Concealer.of({"A": "S3CRET", "B": "S3CRET-2"}).conceal("S3CRET-2 S3CRET") == "${B} ${A}"


def test_a_long_body_takes_little_time() -> None:
    body = b"<item><link>https://wire.example/world/ferry?page=2</link></item>" * 100_000
    started = time.process_time()
    assert CONCEALER.conceal_body(body) == body
    assert time.process_time() - started < 10
