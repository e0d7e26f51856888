import pytest

from tests.transform.pages import article, html, json_ld, meta, reading
from transform.metadata.evidence import Candidate
from transform.metadata.labels import TRUST, choose_labels


def test_every_chosen_label_is_in_the_evidence_with_where_it_stood() -> None:
    head = meta(article__section="Coast", og__description="Boats are back.", article__content_tier="metered")
    rows = reading(html(head=head + json_ld('{"@type": "OpinionNewsArticle", "keywords": "ferry, fares"}'))).evidence
    chosen = {(row.field, row.origin, row.value) for row in rows if row.is_chosen}
    assert {
        ("section", "meta", "Coast"),
        ("summary", "og", "Boats are back."),
        ("access", "tier", "metered"),
        ("kind", "json_ld", "opinion"),
        ("keywords", "json_ld", "ferry; fares"),
    } <= chosen


@pytest.mark.parametrize("field", ["kind", "section", "license", "rights_text", "image_caption", "image_credit"])
def test_the_table_of_trust_decides_between_origins_whatever_their_order(field: str) -> None:
    most, least = TRUST[field][0], TRUST[field][-1]
    found = [Candidate(field=field, origin=origin, value=f"from {origin}") for origin in (least, most, most)]
    labels = choose_labels(found)
    assert getattr(labels, field) == f"from {most}"
    assert labels.chosen == (found[1],)


def test_a_field_without_a_candidate_is_unknown() -> None:
    labels = choose_labels(())
    assert (labels.kind, labels.section, labels.license, labels.rights_text, labels.is_free) == (None,) * 5
    assert labels.chosen == ()


def test_the_summary_is_kept_as_declared() -> None:
    assert article(html(head=meta(og__description="Boats are back."))).summary == "Boats are back."
    assert article(html(head=json_ld('{"@type": "Article", "description": "Back."}'))).summary == "Back."
