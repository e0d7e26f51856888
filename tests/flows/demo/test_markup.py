"""Pieces of HTML: what an article says is never taken for markup."""

import json

from flows.demo.markup import html_text, iso, join_names, script_json


def test_what_looks_like_html_in_an_article_is_escaped() -> None:
    assert html_text("a < b & c > d") == "a &lt; b &amp; c &gt; d"


def test_a_script_cannot_be_closed_from_inside_its_json() -> None:
    written = script_json({"headline": "</script><b>"})
    assert "</" not in written
    assert json.loads(written) == {"headline": "</script><b>"}


def test_no_time_is_written_as_nothing() -> None:
    assert iso(None) == ""


def test_two_names_are_joined_without_a_comma() -> None:
    assert join_names(["Ana", "Bo"], "und") == "Ana und Bo"
