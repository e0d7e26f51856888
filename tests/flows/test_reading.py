"""The names under which a person knows what was read."""

import pytest

from flows.reading import name_of
from tests.making import make_link


@pytest.mark.parametrize(
    ("url", "found_in", "name"),
    [
        ("file:///saved/caf%C3%A9.html.gz", None, "café"),
        ("https://harbourpost.example/a", "file:///saved/pages.jsonl#7:a%3Ab", "a:b"),
        ("https://harbourpost.example/a", "file:///saved/pages.jsonl#7", "7"),
        ("https://harbourpost.example/a", "file:///saved/crawl.warc.gz#1234", "1234"),
        ("https://harbourpost.example/a", "file:///saved/crawl.warc.gz#1234.1", "1234.1"),
        ("file:///saved/x.zip#b/caf%C3%A9.html", "file:///saved/x.zip", "café"),
        ("file:///saved/x.zip#7.jsonl:3", "file:///saved/x.zip#7.jsonl:3", "3"),
        ("https://harbourpost.example/a", "file:///saved/x.zip#7.jsonl:3:a%3Ab", "a:b"),
        ("https://harbourpost.example/a", "file:///saved/x.wacz#archive/1.warc.gz:1234", "1234"),
    ],
)
def test_a_page_is_named_by_its_id_its_line_or_its_file(url: str, found_in: str | None, name: str) -> None:
    assert name_of(make_link(url, found_in_url=found_in)) == name
