import pytest

from transform.metadata.house_style import HouseStyle, house_style


@pytest.mark.parametrize(
    ("language", "country", "declared", "url", "style"),
    [
        (None, None, "en-GB", "https://harbourpost.example/a", HouseStyle(language="en", country="GB")),
        (None, None, "en-US", "https://harbourpost.co.uk/a", HouseStyle(language="en", country="GB")),
        ("en", "IE", "en-US", "https://harbourpost.example/a", HouseStyle(language="en", country="IE")),
        ("fr", None, None, "https://harbourpost.io/a", HouseStyle(language="fr")),
        (None, None, "zh-Hans-CN", "https://harbourpost.example/a", HouseStyle(language="zh", country="CN")),
        (None, None, None, "file:///a.html", HouseStyle()),
    ],
)
def test_the_source_counts_most_then_the_address_then_what_the_page_declares(
    language: str | None, country: str | None, declared: str | None, url: str, style: HouseStyle
) -> None:
    assert house_style(language, country, declared, url) == style
