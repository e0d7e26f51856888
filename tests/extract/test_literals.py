import pytest

from extract.literals import Literals, hide_literals
from transform.records import Section, Source


def test_user_password_and_key_are_taken_out_of_an_address() -> None:
    literals = Literals("wire")
    assert literals.hide("https://ana:p%40ss@wire.example/feed?desk=world&api_key=S3%2BCRET#top") == (
        "https://${literal:wire:user}:${literal:wire:password}@wire.example/feed"
        "?desk=world&api_key=${literal:wire:api_key}#top"
    )
    assert literals.values == {
        "literal:wire:user": "ana",
        "literal:wire:password": "p@ss",
        "literal:wire:api_key": "S3+CRET",
    }


def test_another_value_has_another_name_and_the_same_value_the_same() -> None:
    literals = Literals("wire")
    keys = [literals.hide(f"https://wire.example/{key}?api_key={key}") for key in ("one", "two", "one")]
    assert [url.partition("=")[2] for url in keys] == [
        "${literal:wire:api_key}",
        "${literal:wire:api_key-2}",
        "${literal:wire:api_key}",
    ]


@pytest.mark.parametrize(
    "url",
    [
        "https://wire.example/feed?desk=world",
        "https://wire.example/?",
        "https://${USER}:${block:wire-password}@wire.example/feed?api_key=${WIRE_KEY}",
        "https://wire.example/feed?api_key=",
        "http://[::1",
    ],
)
def test_an_address_without_a_written_secret_stays_as_it_is(url: str) -> None:
    literals = Literals("wire")
    assert literals.hide(url) == url
    assert literals.values == {}


def test_every_address_of_a_source_is_gone_through() -> None:
    url = "https://ana:S3CRET@wire.example/x?api_key=S3CRET"
    source = Source(
        source_id="wire",
        outlet="Wire",
        homepage_url=url,
        feeds=(url,),
        sitemaps=(url,),
        sections=(Section(url=url),),
        lists=(url, "/home/ana/wanted.txt"),
    )
    hidden = hide_literals(source, Literals("wire"))
    assert "S3CRET" not in repr(hidden)
    assert hidden.lists[1] == "/home/ana/wanted.txt"
