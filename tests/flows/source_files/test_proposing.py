from dataclasses import replace
from datetime import UTC, datetime

import pytest

from extract.homepage import Homepage
from extract.listing import Entry, Listing
from extract.survey import Offer, Survey
from flows.source_files.proposing import Proposal, propose, source_id_for
from transform.records import Via

NOW = datetime(2026, 3, 14, 12, tzinfo=UTC)
HOME = "https://www.harbourpost.pt/"
ENGLISH = ("The ferry sails again after three weeks in the dock", "Council votes on the bridge it closed in the autumn")
PORTUGUESE = (
    "Governo anuncia novas medidas para a habitação nas ilhas mais pequenas",
    "Pescadores pedem uma resposta antes do fim da época da sardinha",
    "Tribunal decide sobre o encerramento da ponte velha na próxima semana",
    "Hospital da cidade reduz a lista de espera das cirurgias mais simples",
)
HOMEPAGE = Homepage(
    url=HOME,
    site_name="Correio do Porto Velho",
    title="Início | Correio do Porto Velho",
    language="pt_PT",
    declared=(),
    linked=(),
    headlines=(),
    printed_dates=(),
)


def survey(titles: tuple[str, ...], homepage: Homepage | None = HOMEPAGE, *, feed_title: str | None = None) -> Survey:
    entries = tuple(
        Entry(number=n, url=f"{HOME}{n}", title=title, published=f"2026-03-{10 + n} 09:00:00 +0000")
        for n, title in enumerate(titles)
    )
    feed = Offer(via=Via.FEED, url=HOME + "rss", found="declared", title=feed_title, listing=Listing(entries=entries))
    return Survey(
        homepage_url=HOME, homepage=homepage, feeds=(feed,), sitemaps=(), front_page=None, unasked=(HOME + "x.rss",)
    )


def test_a_proposal_says_what_the_outlet_says_of_itself() -> None:
    proposal = propose(survey(PORTUGUESE), NOW)
    assert (proposal.outlet, proposal.country, proposal.language, proposal.time_zone) == (
        "Correio do Porto Velho",
        "PT",
        "pt-PT",
        "UTC",
    )
    assert [way.url for way in proposal.taken] == [HOME + "rss"]
    assert [one.url for one in proposal.left_out] == [HOME + "x.rss"]
    assert [entry.title for entry in proposal.samples] == list(PORTUGUESE)
    # Four in the four days and three hours since the oldest of them.
    assert proposal.articles_per_day == pytest.approx(4 / 4.125)


def test_the_headlines_overrule_a_language_that_is_declared_by_the_template() -> None:
    template = replace(HOMEPAGE, language="en-US")
    proposal = propose(survey(PORTUGUESE, template), NOW)
    assert proposal.language == "pt"
    assert "declares en-US" in proposal.language_note
    assert propose(survey(ENGLISH[:1], replace(HOMEPAGE, language="pt")), NOW).language == "pt"  # too little to tell
    assert propose(survey(PORTUGUESE, None), NOW).language == "pt"


@pytest.mark.parametrize(
    ("site_name", "feed_title", "title", "outlet"),
    [
        ("Harbour Post", "Harbour Post - RSS Feed", "Home", "Harbour Post"),
        (None, "RSS: Harbour Post", "Home", "Harbour Post"),
        (None, "Harbour News", "Home", "Harbour News"),
        (None, "Harbour News RSS feed", "Home", "Harbour News"),
        (None, "Harbour News | Latest headlines", "Home", "Harbour News"),
        (None, "Harbour-Feed", "Home", "Harbour-Feed"),
        (None, "Harbour Post » Feed", None, "Harbour Post"),
        (None, None, "Home | Harbour Post", "Harbour Post"),
        (None, "Feed", None, "harbourpost.pt"),
        (None, None, None, "harbourpost.pt"),
        ("Harbour\x00 Post\n", None, None, "Harbour Post"),
    ],
)
def test_the_name_of_the_outlet(site_name: str | None, feed_title: str | None, title: str | None, outlet: str) -> None:
    homepage = replace(HOMEPAGE, site_name=site_name, title=title)
    assert propose(survey(ENGLISH, homepage, feed_title=feed_title), NOW).outlet == outlet


@pytest.mark.parametrize(
    ("outlet", "source_id"),
    [
        ("The Harbour Post", "harbour-post"),
        ("Marbrücker Straßenblatt", "marbrucker-strassenblatt"),
        ("Новости порта", "harbourpost-pt"),
        ("東京", "harbourpost-pt"),
        ("---", "harbourpost-pt"),
        ("x" * 100, "x" * 64),
    ],
)
def test_the_name_of_the_source_file(outlet: str, source_id: str) -> None:
    proposal: Proposal = replace(propose(survey(ENGLISH), NOW), outlet=outlet)
    assert source_id_for(proposal) == source_id
