import pytest

from extract.placeholders import names_in, placeholder_problem


def test_variables_and_blocks_are_named() -> None:
    assert names_in("Bearer ${HARBOUR_TOKEN}, ${block:harbour-cookie}, ${HARBOUR_TOKEN}") == [
        "HARBOUR_TOKEN",
        "block:harbour-cookie",
    ]


@pytest.mark.parametrize("text", ["$HARBOUR", "{HARBOUR}", "${article.url}", "${}", "${A B}", "${block:Harbour}"])
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert names_in(text) == []


@pytest.mark.parametrize(
    "url",
    [
        "https://${USER}:${PASSWORD}@wire.example/feed",
        "https://wire.example/${PATH_KEY}/feed?key=${WIRE_KEY}",
        "https://ana:${block:wire-password}@wire.example:8443/feed",
    ],
)
def test_one_may_stand_wherever_a_secret_does(url: str) -> None:
    assert placeholder_problem(url) is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("https://${HOST}/feed", "in its host"),
        ("https://wire.example:${PORT}/feed", "in its host"),
        ("https://wire.example/feed?key=${}", "begins no placeholder"),
        ("https://wire.example/feed?key=${WIRE KEY}", "begins no placeholder"),
        ("https://wire.example/feed?key=${literal:wire:api_key}", "begins no placeholder"),
        ("Bearer ${WIRE", "begins no placeholder"),
    ],
)
def test_a_wrong_one_is_said(text: str, says: str) -> None:
    assert says in (placeholder_problem(text) or "")
