import pytest

from transform.metadata.agencies import agency_in


@pytest.mark.parametrize(
    ("credit", "agency"),
    [
        ("AFP", "AFP"),
        ("(dpa/lno)", "dpa"),
        ("Ana Sousa, Reuters", "Reuters"),
        ("By The Associated Press", "AP"),
        ("Ana Sousa with AFP", "AFP"),
        ("Anne Apfel", None),
        ("APA Travel Club", None),
        ("", None),
    ],
)
def test_an_agency_is_found_only_as_a_whole_part_of_a_credit(credit: str, agency: str | None) -> None:
    assert agency_in(credit) == agency
