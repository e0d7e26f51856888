import pytest

from tests.transform.pages import TEXT, article, html, json_ld, meta
from transform.metadata.site_names import cut_site_name
from transform.records import Article

NAMES = frozenset({"harbourpost", "theharbourpost", "海港日报"})


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
        ("夜のフェリーが戻る_社会_harbourpost", "夜のフェリーが戻る_社会_harbourpost"),
        ("夜班渡轮五月恢复_社会_海港日报", "夜班渡轮五月恢复"),
        ("夜班渡轮五月恢复-海港日报", "夜班渡轮五月恢复"),
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


def test_the_heading_beats_what_was_written_anew_for_sharing() -> None:
    found = read("x", meta(og__title="The ferry is back next spring"), "<h1>Night ferry to come back in May</h1>")
    assert (found.title, found.title_evidence) == ("Night ferry to come back in May", "h1")


def test_of_several_headings_the_one_most_like_the_head_is_the_headline() -> None:
    body = "<h1>All about our boats</h1><h1>Night ferry to come back in May</h1>"
    assert read("Night ferry: soon back", body=body).title == "Night ferry to come back in May"


def test_a_kicker_is_cut_where_the_head_prints_the_headline_without_it() -> None:
    head = meta(og__title="Night boat returns in May")
    assert read("x", head, "<h1>Ferries: Night boat returns in May</h1>").title == "Night boat returns in May"
    assert read("x", "", "<h1>Ferries: Night boat returns in May</h1>").title == "Ferries: Night boat returns in May"


def test_a_motto_in_the_only_heading_is_no_headline() -> None:
    found = read("Cabbage soup with white beans | We cook by the sea", body="<h1>We cook by the sea</h1>")
    assert found.title == "Cabbage soup with white beans"


def test_a_short_heading_that_opens_the_title_is_the_headline() -> None:
    assert read("Ferries - Sea Society of Harbour Town", body="<h1>Ferries</h1>").title == "Ferries"


def test_without_a_heading_of_the_first_rank_a_smaller_one_that_the_title_repeats_is_taken() -> None:
    found = read(
        "Boats — Night ferry to come back in May", body="<h2>Menu</h2><h2>Night ferry to come back in May</h2>"
    )
    assert (found.title, found.title_evidence) == ("Night ferry to come back in May", "h2")


def test_smaller_headings_stay_in_the_text_where_they_are_candidates_for_the_headline() -> None:
    found = article(f"<html><head><title>Night ferry</title></head><body><article>{TEXT}<h2>A long wait</h2>{TEXT}"
                    "</article></body></html>")  # fmt: skip
    assert "A long wait" in found.body


def test_linked_data_and_sharing_title_together_beat_another_heading() -> None:
    head = meta(og__title="Night ferry returns in May") + json_ld(
        '{"@type": "NewsArticle", "headline": "Night ferry returns in May"}'
    )
    assert read("x", head, "<h1>Night ferry, long missed, is back</h1>").title == "Night ferry returns in May"


def test_a_page_without_any_title_has_none() -> None:
    found = article(f"<html><body><article>{TEXT}</article></body></html>")
    assert (found.title, found.title_evidence) == (None, None)


def test_markup_in_a_title_is_kept_as_text() -> None:
    assert read("&lt;img src=x onerror=alert(1)&gt; ferry").title == "<img src=x onerror=alert(1)> ferry"


def test_every_candidate_is_kept_as_evidence() -> None:
    page = html(head=meta(og__title="Night ferry to return before summer | Post"))
    assert article(page, title_hint="Ferry!").title_hint == "Ferry!"


def test_a_kicker_without_a_mark_is_cut_where_the_page_prints_the_headline_without_it() -> None:
    kicked = "<h1><b>Tidewater</b> Night boat returns in May</h1>"
    assert read("Night boat returns in May", "", kicked).title == "Night boat returns in May"
    assert read("x", "", kicked).title == "Tidewater Night boat returns in May"


def test_the_end_of_a_sentence_is_no_headline_without_its_kicker() -> None:
    quoted = "<h1>'It is back': crew welcomes the boat</h1>"
    assert read("Crew welcomes the boat", "", quoted).title == "'It is back': crew welcomes the boat"


def test_the_mark_behind_a_kicker_goes_with_it() -> None:
    found = read("x", body='<h1><span class="kicker">Ferries</span>: Night boat returns in May</h1>')
    assert found.title == "Night boat returns in May"


def test_a_heading_that_is_the_title_for_sharing_too_is_no_motto() -> None:
    found = read("Harbour Blog of Tides | Boats and nets", meta(og__title="Boats and nets"), "<h1>Boats and nets</h1>")
    assert found.title == "Boats and nets"


def test_a_heading_that_ends_an_unparted_title_is_the_sites_name() -> None:
    assert read("夜班渡轮五月恢复通航_社会_海港日报", "", "<h1>海港日报</h1>").title == "夜班渡轮五月恢复通航"
