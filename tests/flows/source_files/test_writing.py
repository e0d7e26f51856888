from datetime import date
from pathlib import Path

import pytest

from extract.listing import Entry
from extract.source import SourceError, load_source
from flows.source_files.choosing import LeftOut, Taken
from flows.source_files.proposing import Proposal
from flows.source_files.writing import check_source_id, source_toml, write_source
from transform.records import Via

HOSTILE = 'Harbour "Post"\\ \x7f\n[[read]]\nfile = "/etc/passwd"\n# \u2028 \u202e ü'
PROPOSAL = Proposal(
    outlet='Harbour "Post" \\ ü',
    homepage_url="https://harbourpost.example/",
    country=None,
    language="en-IE",
    language_note=HOSTILE,
    time_zone="Europe/Dublin",
    time_zone_note=HOSTILE,
    taken=(
        Taken(via=Via.FEED, url='https://harbourpost.example/rss?a="b"&c=\\d', note=HOSTILE),
        Taken(via=Via.SECTION, url="https://harbourpost.example/", note=""),
    ),
    left_out=(LeftOut(via=Via.SITEMAP, url="https://harbourpost.example/s\n[x]", why=HOSTILE),),
    samples=(Entry(number=1, url="https://harbourpost.example/a?api_key=S3CRET", title=HOSTILE),),
    articles_per_day=13.4,
)


def test_whatever_an_outlet_says_the_file_loads_and_says_what_was_proposed(tmp_path: Path) -> None:
    path = write_source(tmp_path / "sources", "harbour-post", source_toml(PROPOSAL, date(2026, 3, 14)))
    source = load_source(path)
    assert (source.outlet, source.homepage_url, source.language, source.time_zone) == (
        'Harbour "Post" \\ ü',
        "https://harbourpost.example/",
        "en-IE",
        "Europe/Dublin",
    )
    assert source.feeds == ('https://harbourpost.example/rss?a="b"&c=\\d',)
    assert [section.url for section in source.sections] == ["https://harbourpost.example/"]
    assert (source.sitemaps, source.files, source.country, source.min_articles_per_day) == ((), (), None, 0)
    text = path.read_text(encoding="utf-8")
    assert "# min_articles_per_day = 6" in text
    assert "S3CRET" not in text


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    there = tmp_path / "harbour-post.toml"
    there.write_text("mine", encoding="utf-8")
    with pytest.raises(SourceError, match="left as it is"):
        write_source(tmp_path, "harbour-post", source_toml(PROPOSAL, date(2026, 3, 14)))
    assert there.read_text(encoding="utf-8") == "mine"


def test_what_would_not_load_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(SourceError):
        write_source(tmp_path, "harbour-post", "outlet = 7")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["../x", "a/b", "Harbour", "a b", "-a", "x" * 65, "", "."])
def test_a_name_that_cannot_be_one_is_refused(name: str) -> None:
    with pytest.raises(SourceError):
        check_source_id(name)
    check_source_id("harbour-post")
