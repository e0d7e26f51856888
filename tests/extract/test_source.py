from pathlib import Path

import pytest

from extract.source import SourceError, load_source, load_sources
from transform.records import Section, Source

WHOLE = """
outlet = "Harbour Post"
homepage_url = "https://harbourpost.example/"
country = "PT"
language = "pt-PT"
time_zone = "Europe/Lisbon"
min_articles_per_day = 5
delay_seconds = 2
body_selectors = ["article .story"]

[[read]]
feed = "https://harbourpost.example/rss"

[[read]]
sitemap = "https://harbourpost.example/sitemap.xml"

[[read]]
section = "https://harbourpost.example/world"
selector = "h2 a"

[[read]]
section = "https://harbourpost.example/sport"

[[read]]
list = "wanted.txt"

[[read]]
list = "https://harbourpost.example/wanted.txt"

[[read]]
file = "saved"

[[read]]
warc = "/var/crawl.warc.gz"
"""
FEED = '\n[[read]]\nfeed = "https://harbourpost.example/rss"\n'
SMALL = f'outlet = "Harbour Post"{FEED}'


def write(folder: Path, text: str, name: str = "harbour-post.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_whole_file_becomes_a_source(tmp_path: Path) -> None:
    assert load_source(write(tmp_path, WHOLE)) == Source(
        source_id="harbour-post",
        outlet="Harbour Post",
        homepage_url="https://harbourpost.example/",
        country="PT",
        language="pt-PT",
        time_zone="Europe/Lisbon",
        min_articles_per_day=5,
        feeds=("https://harbourpost.example/rss",),
        sitemaps=("https://harbourpost.example/sitemap.xml",),
        sections=(
            Section(url="https://harbourpost.example/world", selector="h2 a"),
            Section(url="https://harbourpost.example/sport"),
        ),
        lists=(str(tmp_path / "wanted.txt"), "https://harbourpost.example/wanted.txt"),
        files=(str(tmp_path / "saved"),),
        warcs=("/var/crawl.warc.gz",),
        body_selectors=("article .story",),
        delay_seconds=2.0,
    )


def test_the_smallest_file_has_a_name_and_one_thing_to_read(tmp_path: Path) -> None:
    source = load_source(write(tmp_path, SMALL))
    assert (source.time_zone, source.delay_seconds, source.min_articles_per_day) == ("UTC", 1.0, 0)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "outlet: missing"),
        ('outlet = "Harbour Post"', "read: missing; add a [[read]] table"),
        ('outlet = "Harbour Post"\nread = []', "read: empty"),
        (f'outlet = ""{FEED}', "outlet: "),
        (f'outlet = "A\\u0000B"{FEED}', "control characters"),
        (f"outlet = 7{FEED}", "outlet: "),
        (f'outlet = "{"x" * 5000}"{FEED}', "outlet: "),
        (f'oulet = "Harbour Post"\n{SMALL}', "oulet: unknown key; known are outlet"),
        (f'country = "Portugal"\n{SMALL}', "country: "),
        (f'language = "Portuguese!"\n{SMALL}', "language: "),
        (f'time_zone = "Lisbon"\n{SMALL}', "time_zone: no such time zone: 'Lisbon'; use an IANA name"),
        (f'time_zone = "../../etc/passwd"\n{SMALL}', "time_zone: no such time zone"),
        (f"delay_seconds = -1\n{SMALL}", "delay_seconds: "),
        (f"delay_seconds = nan\n{SMALL}", "delay_seconds: "),
        (f"min_articles_per_day = 1.5\n{SMALL}", "min_articles_per_day: "),
        (f'body_selectors = ["a["]\n{SMALL}', "body_selectors.1: not a CSS selector: 'a['"),
        (f'homepage_url = "harbourpost.example"\n{SMALL}', "homepage_url: 'harbourpost.example' does not begin with"),
        ('outlet = "H"\n[[read]]\nfeed = "file:///etc/passwd"', "read.1.feed: 'file:///etc/passwd' file: is not read"),
        ('outlet = "H"\n[[read]]\nfeed = "https://u:S3CRET@[/"', "read.1.feed: "),
        ('outlet = "H"\n[[read]]\nrss = "https://h.example/"', "read.1.rss: unknown key; known are feed, sitemap"),
        ('outlet = "H"\n[[read]]', "read.1: has nothing; give exactly one of feed"),
        ('outlet = "H"\n[[read]]\nfeed = "https://h.example/"\nlist = "x"', "read.1: has feed and list"),
        (
            'outlet = "H"\n[[read]]\nfeed = "https://h.example/"\nselector = "a"',
            "read.1: has a selector but no section",
        ),
        (
            'outlet = "H"\n[[read]]\nsection = "https://h.example/"\nselector = ">>"',
            "read.1.selector: not a CSS selector",
        ),
        ("outlet = ", "not TOML: "),
    ],
)
def test_a_mistake_is_named_in_one_line_with_file_and_key(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(SourceError) as caught:
        load_source(write(tmp_path, text))
    lines = str(caught.value).splitlines()
    assert any(line.startswith("harbour-post.toml: ") and says in line for line in lines), lines
    assert "S3CRET" not in str(caught.value)


@pytest.mark.parametrize("name", ["Harbour Post.toml", 'x"; drop table a; --.toml', "-a.toml", "a" * 65 + ".toml"])
def test_the_name_of_the_file_is_checked(tmp_path: Path, name: str) -> None:
    with pytest.raises(SourceError, match="rename the file"):
        load_source(write(tmp_path, SMALL, name))


def test_a_file_that_is_not_utf_8_is_said(tmp_path: Path) -> None:
    path = tmp_path / "harbour-post.toml"
    path.write_bytes(b'outlet = "Caf\xe9"')
    with pytest.raises(SourceError, match="not UTF-8"):
        load_source(path)


def test_a_folder_gives_its_sources_in_the_order_of_their_ids(tmp_path: Path) -> None:
    for name in ("b.toml", "a-b.toml", "a.toml"):
        write(tmp_path, SMALL, name)
    write(tmp_path, "not read", "notes.txt")
    assert [source.source_id for source in load_sources(tmp_path)] == ["a", "a-b", "b"]


def test_all_mistakes_of_a_folder_are_said_at_once(tmp_path: Path) -> None:
    write(tmp_path, SMALL, "good.toml")
    write(tmp_path, "country = 'x'", "bad.toml")
    write(tmp_path, "=", "worse.toml")
    with pytest.raises(SourceError) as caught:
        load_sources(tmp_path)
    assert [line.partition(":")[0] for line in str(caught.value).splitlines()] == ["bad.toml"] * 3 + ["worse.toml"]


def test_a_folder_without_sources_is_a_mistake(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(SourceError):
            load_sources(folder)


HEADERS = """
outlet = "Harbour Post"
[headers]
Authorization = "Bearer ${HARBOUR_TOKEN}"
Cookie = "${block:harbour-cookie}"
Accept-Language = "pt"
[[read]]
feed = "https://reader:${HARBOUR_PASSWORD}@harbourpost.example/rss?key=${HARBOUR_KEY}"
"""


def test_secrets_are_named_and_not_written(tmp_path: Path) -> None:
    source = load_source(write(tmp_path, HEADERS))
    assert source.feeds == ("https://reader:${HARBOUR_PASSWORD}@harbourpost.example/rss?key=${HARBOUR_KEY}",)
    assert [(header.name, header.value) for header in source.headers] == [
        ("Authorization", "Bearer ${HARBOUR_TOKEN}"),
        ("Cookie", "${block:harbour-cookie}"),
        ("Accept-Language", "pt"),
    ]


@pytest.mark.parametrize(
    ("header", "says"),
    [
        ('Authorization = "Bearer S3CRET"', "Authorization: a secret is not written into this file"),
        ('Cookie = "sid=S3CRET"', "Cookie: a secret is not written into this file"),
        ('X-Api-Key = "S3CRET"', "X-Api-Key: a secret is not written into this file"),
        ('Host = "elsewhere.example"', "Host: set by the program itself"),
        ('User-Agent = "a browser"', "User-Agent: set by the program itself"),
        ('accept-encoding = "identity"', "accept-encoding: set by the program itself"),
        ('If-None-Match = "*"', "If-None-Match: set by the program itself"),
        ('Content-Length = "0"', "Content-Length: set by the program itself"),
        ('Accept-Language = "pt\\r\\nX-Other: 1"', "Accept-Language: a value is one line"),
        ('Accept-Language = ""', "Accept-Language: a value is one line"),
        ('"Accept Language" = "pt"', "Accept Language: not the name of a header"),
        ('"X-A\\r\\nX-B" = "1"', "not the name of a header"),
        ('X-Desk = "${}"', "X-Desk: has a ${ that begins no placeholder"),
        ('X-Desk = "a"\nx-desk = "b"', "a header is given twice"),
        ("X-Desk = 5", "headers.X-Desk: "),
    ],
)
def test_a_header_that_cannot_be_sent_is_said_without_its_value(tmp_path: Path, header: str, says: str) -> None:
    text = f'outlet = "Harbour Post"\n[headers]\n{header}{FEED}'
    with pytest.raises(SourceError) as caught:
        load_source(write(tmp_path, text))
    (line,) = str(caught.value).splitlines()
    assert line.startswith("harbour-post.toml: headers")
    assert says in line
    assert "S3CRET" not in line


@pytest.mark.parametrize("kind", ["feed", "sitemap", "section", "list"])
@pytest.mark.parametrize("url", ["https://${HOST}/rss", "https://harbourpost.example/rss?key=${"])
def test_a_placeholder_that_cannot_be_filled_in_is_said(tmp_path: Path, kind: str, url: str) -> None:
    with pytest.raises(SourceError, match="placeholder"):
        load_source(write(tmp_path, f'outlet = "Harbour Post"\n[[read]]\n{kind} = "{url}"'))
