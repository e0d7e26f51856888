import pytest

from tests.transform.pages import HEADLINE, TEXT, article, html, json_ld, meta


def figure(src: str, caption: str) -> str:
    return f'<figure><img src="{src}"><figcaption>{caption}</figcaption></figure>'


@pytest.mark.parametrize(
    ("address", "picture"),
    [
        ("/pier.jpg", "https://harbourpost.example/pier.jpg"),
        ("https://img.example/pier.jpg", "https://img.example/pier.jpg"),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("data:image/png;base64,AA", None),
        ("http://[bad", None),
        ("/static/logo.png", None),
    ],
)
def test_a_picture_is_a_web_address_or_nothing(address: str, picture: str | None) -> None:
    assert article(html(head=meta(og__image=address))).image_url == picture


def test_a_reference_to_a_picture_of_linked_data_is_followed() -> None:
    linked = (
        '[{"@type": "NewsArticle", "image": {"@id": "https://harbourpost.example/ferry#image"}}, {"@type":'
        '"ImageObject", "@id": "https://harbourpost.example/ferry#image", "contentUrl": "https://img.example/pier.jpg",'
        '"caption": "The pier at dawn.", "creditText": "Photo: Ana Sousa"}]'
    )
    found = article(html(head=json_ld(linked)))
    assert (found.image_url, found.image_caption, found.image_credit) == (
        "https://img.example/pier.jpg",
        "The pier at dawn.",
        "Ana Sousa",
    )


def test_a_reference_that_leads_nowhere_is_no_picture() -> None:
    linked = '{"@type": "NewsArticle", "image": {"@id": "https://harbourpost.example/ferry#image"}}'
    assert article(html(head=json_ld(linked))).image_url is None


def test_the_caption_is_that_of_the_figure_with_the_same_picture_in_another_size() -> None:
    body = (
        figure("/i/other-boat-800x600.jpg", "Another boat.") + TEXT + figure("/i/night-pier-300x200.jpg", "The pier.")
    )
    assert article(html(head=meta(og__image="/i/night-pier-1200x630.jpg"), body=body)).image_caption == "The pier."


def test_without_a_declared_picture_the_figure_beside_the_headline_leads() -> None:
    found = article(html(body=figure("/boat.jpg", "The boat. Photo: Joel Brandt") + TEXT))
    assert (found.image_url, found.image_caption, found.image_credit) == (
        "https://harbourpost.example/boat.jpg",
        "The boat.",
        "Joel Brandt",
    )


@pytest.mark.parametrize(
    "body",
    [
        TEXT + TEXT + figure("/boat.jpg", "A boat of another story."),
        f"<aside>{figure('/boat.jpg', 'A boat of another story.')}</aside>{TEXT}",
        f"<div class='author-box'>{figure('/ana.jpg', 'By Ana Sousa, harbour correspondent')}</div>{TEXT}",
        f"{figure('/ana.jpg', 'By Ana Sousa, harbour correspondent')}{TEXT}",
    ],
)
def test_a_picture_far_below_of_another_story_or_of_the_author_does_not_lead(body: str) -> None:
    found = article(html(body=body))
    assert (found.image_url, found.image_caption) == (None, None)


def test_a_credit_in_an_element_of_its_own_is_parted_from_the_caption() -> None:
    caption = "The pier at dawn. <span class='photo-credit'>Image: Ana Sousa / Coast Agency</span>"
    found = article(
        f"<html><body><article><h1>{HEADLINE}</h1>{figure('/pier.jpg', caption)}{TEXT}</article></body></html>"
    )
    assert (found.image_caption, found.image_credit) == ("The pier at dawn.", "Ana Sousa / Coast Agency")


def test_a_caption_that_repeats_the_headline_is_none() -> None:
    found = article(html(body=figure("/ferry.jpg", HEADLINE) + TEXT))
    assert (found.image_url is not None, found.image_caption) == (True, None)
