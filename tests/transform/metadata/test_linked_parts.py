import json
from typing import Any

from lxml.html import document_fromstring

from tests.transform.pages import json_ld
from transform.metadata.jsonld import Linked, LinkedArticle, read_linked
from transform.metadata.linked_parts import LinkedImage, LinkedUpdate


def linked(value: Any) -> Linked:
    return read_linked(document_fromstring(f"<html><head>{json_ld(json.dumps(value))}</head><body>x</body></html>"))


def article(**values: Any) -> LinkedArticle:
    return linked({"@type": "NewsArticle", **values}).articles[0]


def test_a_picture_comes_as_address_object_or_list() -> None:
    pier = LinkedImage(url="https://img.example/pier.jpg")
    assert article(image="https://img.example/pier.jpg").image == pier
    assert article(image=["https://img.example/pier.jpg", "https://img.example/b.jpg"]).image == pier
    assert article(image={"@id": "https://img.example/pier.jpg"}).image == pier
    named = article(image={"url": "https://img.example/pier.jpg", "caption": "Dawn", "creator": {"name": "Ana Sousa"}})
    assert named.image == LinkedImage(url="https://img.example/pier.jpg", caption="Dawn", credit="Ana Sousa")


def test_the_notice_of_rights_is_kept_or_made_of_holder_and_year() -> None:
    assert article(copyrightNotice="© Harbour Post").rights == "© Harbour Post"
    assert article(copyrightHolder={"name": "Harbour Post"}, copyrightYear="2024").rights == "© 2024 Harbour Post"
    assert article(copyrightHolder="Harbour Post").rights == "© Harbour Post"
    assert article(copyrightYear=2024).rights is None


def test_breadcrumbs_stand_in_the_order_of_their_positions() -> None:
    items = [{"position": 2, "name": "Islands"}, {"position": "1", "item": {"name": "Home"}}, {"position": 3}, "x"]
    assert linked({"@type": "BreadcrumbList", "itemListElement": items}).breadcrumbs == ("Home", "Islands")


def test_entries_of_a_live_blog_are_kept_with_their_time() -> None:
    entry = {
        "@type": "BlogPosting",
        "headline": "Ramp gone",
        "datePublished": "2024-01-03T10:00",
        "articleBody": "Gone.",
    }
    found = linked({"@type": "LiveBlogPosting", "liveBlogUpdate": [entry, {"articleBody": 3}, "x"]}).articles[0]
    assert found.updates == (LinkedUpdate(headline="Ramp gone", published="2024-01-03T10:00", body="Gone."),)


def test_wrong_types_are_nothing_here_too() -> None:
    found = article(
        image=[[7]], copyrightNotice={}, copyrightHolder=[3], copyrightYear={}, genre={"a": 1}, liveBlogUpdate=5
    )
    assert found == LinkedArticle(types=("NewsArticle",))
    assert linked({"@type": "BreadcrumbList", "itemListElement": 7}).breadcrumbs == ()


def test_a_long_live_blog_is_not_trimmed() -> None:
    updates = [{"@type": "BlogPosting", "articleBody": f"Post {n}"} for n in range(300)]
    found = linked({"@type": "LiveBlogPosting", "liveBlogUpdate": updates})
    assert (len(found.articles[0].updates), found.is_trimmed) == (300, False)
