import pytest
from hypothesis import given
from hypothesis import strategies as st

from transform.metadata.signs import find_sign

FERRY = "The ferry to Skerry stays in port until the ramp has been mended, which will take eleven days."


@pytest.mark.parametrize(
    ("end", "agency", "has_helped"),
    [
        (" (dpa)", "dpa", False),
        (" (dpa/ks)", "dpa", False),
        ("\n\n(AFP)", "AFP", False),
        ("\n\nReuters", "Reuters", False),
        ("\n\ndpa/kas", "dpa", False),
        (" PTI", "PTI", False),
        (" — AFP", "AFP", False),
        ("\n\n(HP mit dpa)", "dpa", True),
        ("\n\n(Con información de AFP, EFE y Reuters)", "AFP", True),
        ("\n\nWith files from The Canadian Press", "Canadian Press", True),
        ("\n\nMit Material der dpa", "dpa", True),
        ("\n\nAvec AFP", "AFP", True),
        ("\n\n– avec l’AFP", "AFP", True),
        ("\n\n(com informações da Lusa)", "Lusa", True),
        ("\n\n(con informazioni di ANSA)", "ANSA", True),
        (" (AFP)\n\nThe next ferry goes on Monday.\n\nTickets are sold in the harbour.", "AFP", False),
    ],
)
def test_an_agency_signs_or_is_thanked_at_the_end(end: str, agency: str, has_helped: bool) -> None:
    sign = find_sign(FERRY + end)
    assert sign is not None
    assert (sign.agency, sign.has_helped) == (agency, has_helped)


@pytest.mark.parametrize(
    "end",
    [
        "",
        " The harbour master spoke with AFP on Monday.",
        " He works (for the AP) in Skerry.",
        " (Photo: Kim Arden)",
        " (left)",
        " That is what Reuters reported.",
        "\n\nKim Arden",
        " (AFP)\n\nOne.\n\nTwo.\n\nThree.",
    ],
)
def test_what_stands_in_a_sentence_or_further_up_is_no_sign(end: str) -> None:
    assert find_sign(FERRY + end) is None


@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    sign = find_sign(text)
    assert sign is None or sign.agency
