import pytest

from extract.redact import redact, without_secrets
from transform.records import Section, Source


@pytest.mark.parametrize(
    "url",
    [
        "https://ana:S3CRET@wire.example/feed",
        "https://S3CRET@wire.example/feed",
        "https://wire.example/feed?api_key=S3CRET",
        "https://wire.example/feed?desk=world&access_token=S3CRET&page=2",
        "https://wire.example/feed?X-Amz-Signature=S3CRET",
        "https://wire.example/feed?a=b;password=S3CRET",
        "https://wire.example/feed#token=S3CRET",
        "http://ana:S3CRET@[::1",
    ],
)
def test_a_secret_is_not_shown(url: str) -> None:
    assert "S3CRET" not in redact(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://wire.example/feed?desk=world&page=2",
        "https://wire.example/keynote?key_figures=1",
        "file:///home/ana/a%0Ab.html",
        "http://127.0.0.1:8000/x",
    ],
)
def test_an_address_without_secrets_stays_as_it_is(url: str) -> None:
    assert redact(url) == url


def test_a_source_is_stored_without_its_secrets() -> None:
    url = "https://ana:S3CRET@wire.example/x?api_key=S3CRET"
    source = Source(
        source_id="wire",
        outlet="Wire",
        homepage_url=url,
        feeds=(url,),
        sitemaps=(url,),
        sections=(Section(url=url, selector="h2 a"),),
        lists=(url, "/home/ana/wanted.txt"),
    )
    shown = without_secrets(source)
    assert "S3CRET" not in repr(shown)
    assert (shown.lists[1], shown.sections[0].selector) == ("/home/ana/wanted.txt", "h2 a")
