from tests.transform.pages import BODY
from transform.body.completeness import is_truncated
from transform.metadata.jsonld import LinkedArticle
from transform.records import Access


def test_a_free_article_is_whole() -> None:
    assert not is_truncated(BODY, Access.OPEN, LinkedArticle(), ())


def test_a_short_text_behind_a_paywall_is_a_teaser() -> None:
    assert is_truncated(BODY, Access.PAYWALL, LinkedArticle(), ())


def test_a_long_text_behind_a_paywall_is_whole_unless_it_ends_in_dots() -> None:
    assert not is_truncated(BODY * 5, Access.PAYWALL, LinkedArticle(), ())
    assert is_truncated(BODY * 5 + " and then …", Access.PAYWALL, LinkedArticle(), ())


def test_a_declared_length_far_beyond_the_text_tells_of_a_cut() -> None:
    assert is_truncated(BODY, Access.OPEN, LinkedArticle(word_count=600), ())
    assert is_truncated(BODY, Access.OPEN, LinkedArticle(body=BODY * 3), ())
