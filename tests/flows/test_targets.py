"""What a person names on the command line."""

from pathlib import Path

import pytest

from flows.targets import TargetError, kind_of, request_for


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("https://harbourpost.example/news/2026/ferry-strike", "urls"),
        ("https://harbourpost.example/news/feeding-the-poor", "urls"),
        ("https://harbourpost.example/feed", "feeds"),
        ("https://harbourpost.example/feed/?cat=3", "feeds"),
        ("https://feeds.harbourpost.example/world", "urls"),
        ("https://harbourpost.example/world/rss.xml", "feeds"),
        ("https://harbourpost.example/index.atom", "feeds"),
        ("https://harbourpost.example/sitemap_news.xml.gz", "sitemaps"),
        ("https://harbourpost.example/robots.txt", "sitemaps"),
        ("https://harbourpost.example/about/robots.txt", "urls"),
        ("https://harbourpost.example/feed.json", "feeds"),
        ("HTTPS://HARBOURPOST.EXAMPLE/sitemap.xml", "sitemaps"),
    ],
)
def test_an_address_is_told_apart_by_its_path(target: str, kind: str) -> None:
    assert kind_of(target) == kind


def test_a_name_without_a_scheme_is_a_path(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.touch()
    assert request_for([str(page), str(tmp_path)], [], "").paths == (str(page), str(tmp_path))


def test_a_missing_file_is_said_by_name() -> None:
    with pytest.raises(TargetError, match=r"nowhere\.html: no such file"):
        kind_of("nowhere.html")


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://harbourpost.example/a", "gopher://x"])
def test_only_web_addresses_are_read(target: str) -> None:
    with pytest.raises(TargetError, match="only http and https"):
        kind_of(target)


def test_a_dash_stands_for_the_lines_of_a_list() -> None:
    listed = ["# tonight\n", "\n", " https://harbourpost.example/a \n", "https://harbourpost.example/feed\n"]
    request = request_for(["-", "https://harbourpost.example/b"], listed, "The Harbour Post")
    assert request.urls == ("https://harbourpost.example/a", "https://harbourpost.example/b")
    assert request.feeds == ("https://harbourpost.example/feed",)
    assert request.outlet == "The Harbour Post"


def test_an_address_that_is_none_is_refused_with_its_text() -> None:
    with pytest.raises(TargetError, match=r"https:// harbourpost"):
        request_for(["https:// harbourpost.example"], [], "")


def test_archives_are_paths_and_a_pasted_text_is_no_name(tmp_path: Path) -> None:
    names = ["crawl.wacz", "a.zip", "b.tar.gz", "c.warc.zst"]
    for name in names:
        (tmp_path / name).touch()
    paths = tuple(str(tmp_path / name) for name in names)
    assert request_for(paths, [], "").paths == paths
    with pytest.raises(TargetError, match="no such file or folder"):
        kind_of("what the minister said " * 500)
