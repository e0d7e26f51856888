"""The Quillhaven Gazette's pages: no metadata, two charsets, and a server that does not know status 404."""

from bs4 import BeautifulSoup

from flows.demo.outlets.quillhaven_gazette import site
from flows.demo.site import Answer

SITE = site("http://127.0.0.1:8080", 1)


def answer(number: int) -> Answer:
    found = SITE.answer(f"/story.php?id={number}")
    assert found is not None
    return found


def test_pages_are_in_windows_1252_and_say_so() -> None:
    dredger = answer(1123)
    assert dredger.content_type == "text/html; charset=windows-1252"
    assert "café" in dredger.body.decode("cp1252")
    assert "£1.2 million" in dredger.body.decode("cp1252")
    assert "“The chart said three metres" in dredger.body.decode("cp1252")


def test_one_page_is_in_latin_1_and_only_its_meta_tag_says_so() -> None:
    ice = answer(1120)
    assert ice.content_type == "text/html"
    assert b"charset=iso-8859-1" in ice.body
    assert "Siân Hargreave" in ice.body.decode("latin-1")


def test_date_and_byline_are_there_for_readers_only() -> None:
    page = BeautifulSoup(answer(1123).body, "lxml", from_encoding="cp1252")
    assert not page.select("meta[name], meta[property], time, script")
    assert "Monday, 12 January 2026, 4.15 pm" in page.get_text()
    assert "By Walter Tansy" in page.get_text()


def test_the_clock_story_has_no_date_but_the_copyright() -> None:
    text = BeautifulSoup(answer(1104).body, "lxml", from_encoding="cp1252").get_text()
    assert "January" not in text
    assert "1998-2026" in text


def test_a_missing_page_is_sorry_with_status_200() -> None:
    assert answer(1099).status == 200
    assert b"Page not found" in answer(1099).body


def test_republished_wire_copy_closes_with_where_it_came_from() -> None:
    assert b"Read the full story at the Lindmoor Courier website." in answer(1122).body
