from transform.ids import article_id, content_id, sha256


def test_the_same_content_has_the_same_key_and_other_content_another() -> None:
    assert content_id("link", "a", "b") == content_id("link", "a", "b")
    assert content_id("link", "a", "b") != content_id("link", "ab") != content_id("page", "ab")


def test_an_articles_key_is_the_standard_one_for_its_address() -> None:
    assert str(article_id("https://harbourpost.example/news/ferry")) == "1930dc4e-530a-541c-8bf4-0454204e51f2"


def test_a_digest_is_sixty_four_digits() -> None:
    assert len(sha256(b"ferry")) == 64
