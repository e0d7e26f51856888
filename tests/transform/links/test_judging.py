from typing import Any

import pytest

from transform.links.judging import Alike, LinkKind, Said, Side, judge

POST = Side(outlet="The Harbour Post", url="https://www.harbourpost.example/a")
POST_TOO = Side(outlet="The Harbour Post", url="https://www.harbourpost.example/b")
COURIER = "https://valleycourier.example/a"
MOST = Alike(share_of_shorter=0.8, share_of_longer=0.6)


def courier(**changes: Any) -> Side:
    said = {"outlet": "AFP", "url": None, "agency": None, "evidence_kind": "closing_line", "confidence": 0.9}
    origins = (Said(**(said | changes)),) if changes else ()
    return Side(outlet="Valley Courier", url=COURIER, origins=origins)


@pytest.mark.parametrize(
    ("alike", "one", "other", "kind"),
    [
        (Alike(is_one_address=True), POST, POST_TOO, LinkKind.SAME_URL),
        (Alike(is_one_address=True, share_of_shorter=1.0), POST, POST_TOO, LinkKind.SAME_URL),
        (MOST, POST, POST_TOO, LinkKind.NEAR_DUPLICATE),
        (MOST, POST, courier(), LinkKind.NEAR_DUPLICATE),
        (Alike(share_of_shorter=1.0, share_of_longer=1.0), POST, POST_TOO, LinkKind.NEAR_DUPLICATE),
        (Alike(share_of_shorter=1.0, share_of_longer=1.0), POST, courier(), LinkKind.REPUBLICATION),
        (MOST, POST, courier(outlet="harbour post"), LinkKind.REPUBLICATION),
        (MOST, courier(outlet="Harbour Post"), POST, LinkKind.REPUBLICATION),
        (MOST, POST, courier(outlet="Somebody", url="https://harbourpost.example/x"), LinkKind.REPUBLICATION),
        (MOST, POST, courier(outlet="harbourpost.example"), LinkKind.REPUBLICATION),
        (MOST, POST, courier(outlet="Bay Tribune"), LinkKind.NEAR_DUPLICATE),
        (MOST, POST, courier(outlet="Harbour Post", confidence=0.4), LinkKind.REPUBLICATION),
        (MOST, POST, courier(agency="AFP"), LinkKind.REPUBLICATION),
        (MOST, POST, courier(agency="AFP", confidence=0.4), LinkKind.NEAR_DUPLICATE),
        (Alike(is_declared=True), POST, courier(), LinkKind.REPUBLICATION),
        (Alike(is_one_title=True), POST, courier(), LinkKind.SAME_TITLE),
    ],
)
def test_the_strongest_kind_is_said(alike: Alike, one: Side, other: Side, kind: LinkKind) -> None:
    judged = judge(alike, one, other)
    assert judged is not None
    assert judged[0] == kind


def test_the_evidence_is_said_in_words() -> None:
    assert judge(MOST, POST, courier(outlet="Harbour Post")) == (
        LinkKind.REPUBLICATION,
        0.8,
        "closing_line names Harbour Post; 80% of the shorter text, 60% of the longer",
    )


def test_nothing_in_common_is_no_link() -> None:
    assert judge(Alike(), POST, courier()) is None


def test_outlets_without_a_name_are_not_told_apart_by_it() -> None:
    nameless = Side(outlet=None, url="file:///a.html")
    said = courier(outlet="")
    assert judge(MOST, nameless, said) == (LinkKind.NEAR_DUPLICATE, 0.8, "80% of the shorter text, 60% of the longer")
