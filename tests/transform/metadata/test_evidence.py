from tests.making import key
from transform.metadata.evidence import Candidate, by_trust, evidence_rows

OG = Candidate(field="title", origin="og", value="Ferry | Post")
H1 = Candidate(field="title", origin="h1", value="Ferry")
URL = Candidate(field="title", origin="url", value="ferry")


def test_candidates_come_in_the_order_of_trust_and_unknown_origins_not_at_all() -> None:
    assert by_trust((OG, URL, H1), ("h1", "og")) == [H1, OG]


def test_every_candidate_is_kept_and_the_chosen_one_marked() -> None:
    rows = evidence_rows(key("v1"), (OG, H1, H1), (H1, None))
    assert [(row.origin, row.value, row.is_chosen) for row in rows] == [
        ("h1", "Ferry", True),
        ("og", "Ferry | Post", False),
    ]


def test_a_thousand_candidates_are_capped_but_the_chosen_one_is_among_them() -> None:
    many = [Candidate(field="authors", origin="meta", value=f"Name {n}") for n in range(1000)]
    rows = evidence_rows(key("v1"), many, (many[-1],))
    assert len(rows) == 30
    assert [row.value for row in rows if row.is_chosen] == ["Name 999"]
