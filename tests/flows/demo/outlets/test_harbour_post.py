"""The Harbour Post's pages say everything twice: in JSON-LD and in OpenGraph."""

import json
from typing import Any

from bs4 import BeautifulSoup

from flows.demo.outlets.harbour_post import site

BASE = "http://127.0.0.1:8080"


def page(path: str, night: int = 1) -> BeautifulSoup:
    answer = site(BASE, night).answer(path)
    assert answer is not None
    return BeautifulSoup(answer.body, "lxml")


def linked_data(path: str, night: int = 1) -> dict[str, Any]:
    (script,) = page(path, night).select("script[type='application/ld+json']")
    data: dict[str, Any] = json.loads(script.get_text())
    return data


def test_the_modified_date_moves_with_the_second_night() -> None:
    path = "/news/2026/01/12/ferry-crews-walkout"
    assert linked_data(path)["dateModified"] == "2026-01-12T06:40:00-01:00"
    assert linked_data(path, 2)["dateModified"] == "2026-01-13T11:05:00-01:00"
    assert linked_data(path, 2)["headline"] == "Ferry crews to walk out on Thursday despite improved offer"


def test_a_paywalled_story_says_so_and_shows_a_teaser() -> None:
    path = "/news/2026/01/12/shipyard-takeover-bid"
    assert linked_data(path)["isAccessibleForFree"] is False
    assert "This story is for subscribers" in page(path).get_text()
    assert "Tarrow employs 1,150 people" not in page(path).get_text()


def test_opinion_and_live_blog_have_their_own_types() -> None:
    assert linked_data("/opinion/2026/01/11/leave-the-timetable-alone")["@type"] == "OpinionNewsArticle"
    live = linked_data("/live/2026/01/12/storm-ragna-live")
    assert live["@type"] == "LiveBlogPosting"
    assert len(live["liveBlogUpdate"]) == 6


def test_a_story_without_authors_names_the_publisher() -> None:
    assert linked_data("/news/2026/01/08/orvane-night-trains")["author"]["name"] == "The Harbour Post"
