from lxml.html import document_fromstring

from transform.metadata.meta import MAX_VALUE_CHARACTERS, read_meta

PAGE = """<html lang="en-GB"><head>
<meta property="og:title" content=" Night  ferry "><meta name="author" content="Ana Sousa">
<meta name="Author" content="Joel Brandt">
<meta itemprop="datePublished" content="2024-01-03"><meta name="empty" content="">
<link rel="shortlink canonical" href="/news/ferry"></head><body></body></html>"""


def test_values_are_found_under_property_name_and_itemprop_in_any_case() -> None:
    meta = read_meta(document_fromstring(PAGE))
    assert meta.first("missing", "og:title") == "Night ferry"
    assert meta.all("author") == ("Ana Sousa", "Joel Brandt")
    assert meta.first("datepublished") == "2024-01-03"


def test_the_canonical_link_wins_over_the_address_for_sharing() -> None:
    meta = read_meta(document_fromstring(PAGE))
    assert (meta.canonical_url, meta.language) == ("/news/ferry", "en-GB")


def test_the_address_for_sharing_stands_in_for_a_missing_canonical_link() -> None:
    tree = document_fromstring("<head><meta property='og:url' content='https://harbourpost.example/a'></head>")
    assert read_meta(tree).canonical_url == "https://harbourpost.example/a"


def test_a_value_of_forty_thousand_characters_is_cut_and_said_to_be() -> None:
    meta = read_meta(document_fromstring(f"<head><meta name='author' content='{'(' * 40_000}'></head>"))
    assert meta.is_trimmed
    assert len(meta.first("author") or "") == MAX_VALUE_CHARACTERS


def test_a_tag_that_prints_its_content_as_a_value_is_read_too() -> None:
    tree = document_fromstring('<head><meta value="2024-01-03T10:15:00Z" name="article:published_time"></head>')
    assert read_meta(tree).first("article:published_time") == "2024-01-03T10:15:00Z"
