import pytest

from tests.making import key
from transform.links.sketching import Sketch, sketch_article

FERRY = "https://harbourpost.example/news/ferry"


def sketch(
    url: str = FERRY,
    canonical_url: str | None = None,
    final_url: str | None = None,
    title: str | None = "Ferry to Skerry stays in port",
    body: str = "The ferry to Skerry stays in port until the ramp is mended.",
) -> Sketch:
    return sketch_article(key("v1"), url, canonical_url, final_url, title, body)


@pytest.mark.parametrize(
    "canonical_url", [None, FERRY, "https://www.harbourpost.example/news/ferry/", f"{FERRY}?amp=1", f"{FERRY}/print"]
)
def test_an_address_has_one_key_in_any_dress(canonical_url: str | None) -> None:
    assert sketch(canonical_url=canonical_url) == sketch()
    assert len(sketch().url_keys) == 1


def test_an_article_is_found_by_the_address_it_declares_and_that_it_was_redirected_to() -> None:
    found = sketch(canonical_url="https://harbourpost.example/a", final_url="https://harbourpost.example/b")
    assert set(found.url_keys) == {
        one for name in ("a", "b") for one in sketch(f"https://harbourpost.example/{name}").url_keys
    } | set(sketch().url_keys)


def test_another_outlets_address_is_not_its_own() -> None:
    found = sketch(canonical_url="https://baytribune.example/news/ferry")
    assert found.url_keys == sketch().url_keys
    assert (found.foreign_url_key,) == sketch("https://baytribune.example/news/ferry").url_keys


@pytest.mark.parametrize("front_page", ["https://harbourpost.example/", "https://www.harbourpost.example/index.html"])
def test_a_front_page_is_nobodys_address(front_page: str) -> None:
    assert sketch(canonical_url=front_page, final_url=front_page) == sketch()
    assert sketch(canonical_url="https://baytribune.example/").foreign_url_key is None


@pytest.mark.parametrize("title", [None, "", "Weather", "Letters to the editor", "A to Z of it"])
def test_a_headline_of_few_words_tells_nothing(title: str | None) -> None:
    assert sketch(title=title).title_key is None


def test_headlines_are_compared_by_their_words() -> None:
    assert sketch(title="“Ferry to Skerry” STAYS in port!").title_key == sketch().title_key
    assert sketch(title="Ferry to Skerry stays at sea").title_key != sketch().title_key


@pytest.mark.parametrize("url", ["file:///a/b.html", "http://[news", ""])
def test_what_is_no_web_address_is_its_own(url: str) -> None:
    assert len(sketch(url, canonical_url="https://baytribune.example/a").url_keys) == 2
