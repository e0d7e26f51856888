import pytest

from tests.transform.pages import TEXT, article, html, json_ld, meta
from transform.metadata.titles import cut_site_name
from transform.records import Article

NAMES = frozenset({"harbourpost", "theharbourpost"})


def read(title: str, head: str = "", body: str = "") -> Article:
    return article(
        f"<html><head><title>{title}</title>{head}</head><body><article>{body}{TEXT}</article></body></html>"
    )


@pytest.mark.parametrize(
    ("printed", "headline"),
    [
        ("Night ferry returns | The Harbour Post", "Night ferry returns"),
        ("Night ferry returns - Harbour Post", "Night ferry returns"),
        ("The Harbour Post: Night ferry returns", "The Harbour Post: Night ferry returns"),
        ("Harbour Post | Night ferry returns", "Night ferry returns"),
        ("Night ferry returns | World | The Harbour Post", "Night ferry returns"),
        ("Ana Sousa – the mayor who stayed", "Ana Sousa – the mayor who stayed"),
        ("Night ferry returns", "Night ferry returns"),
    ],
)
def test_only_a_known_site_name_is_cut_off_a_title(printed: str, headline: str) -> None:
    assert cut_site_name(printed, NAMES) == headline


def test_the_heading_that_the_head_repeats_is_the_headline() -> None:
    found = read("Ferries: Night ferry returns in May | Post", body="<h1>Night ferry returns in May</h1>")
    assert (found.title, found.title_evidence) == ("Night ferry returns in May", "h1")


def test_heading_and_linked_data_together_beat_the_title_for_sharing() -> None:
    head = meta(og__title="You will not believe which boat is back") + json_ld(
        '{"@type": "NewsArticle", "headline": "Night ferry returns in May"}'
    )
    assert read("x", head, "<h1>Night ferry returns in May</h1>").title == "Night ferry returns in May"


def test_the_title_for_sharing_wins_over_a_heading_that_names_the_section() -> None:
    found = read("x", meta(og__title="Night ferry returns in May"), "<h1>World</h1>")
    assert (found.title, found.title_evidence) == ("Night ferry returns in May", "og")


def test_a_kicker_inside_the_heading_is_not_part_of_the_headline() -> None:
    found = read("x", body='<h1><span class="kicker">Ferries</span> <span>Night ferry returns in May</span></h1>')
    assert found.title == "Night ferry returns in May"


def test_the_declared_site_name_is_cut_even_if_the_address_does_not_show_it() -> None:
    head = meta(og__title="Night ferry returns in May — Coast Daily", og__site_name="Coast Daily")
    assert read("x", head).title == "Night ferry returns in May"


def test_a_page_without_any_title_has_none() -> None:
    found = article(f"<html><body><article>{TEXT}</article></body></html>")
    assert (found.title, found.title_evidence) == (None, None)


def test_markup_in_a_title_is_kept_as_text() -> None:
    assert read("&lt;img src=x onerror=alert(1)&gt; ferry").title == "<img src=x onerror=alert(1)> ferry"


def test_every_candidate_is_kept_as_evidence() -> None:
    page = html(head=meta(og__title="Night ferry to return before summer | Post"))
    assert article(page, title_hint="Ferry!").title_hint == "Ferry!"
