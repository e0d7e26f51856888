import pytest

from transform.metadata.own_names import OwnNames

OWN = OwnNames.of("https://www.harbourpost.example/a", ("The Harbour Post",))


@pytest.mark.parametrize(
    "name",
    [
        "The Harbour Post",
        "harbour post",
        "HarbourPost",
        "harbourpost.example",
        "Harbour Post Online",
        "Harbour",
        "Harbour-Post",
        "Harbour Post/ks",
        "Harbour Post 10/26",
    ],
)
def test_an_outlet_is_known_by_its_name_and_its_address(name: str) -> None:
    assert OWN.include(name)


@pytest.mark.parametrize("name", ["Bay Tribune", "Harbour Master and Port Office", "Post", "Reuters"])
def test_another_outlet_is_not_the_outlet_itself(name: str) -> None:
    assert not OWN.include(name)


def test_an_agency_is_known_by_any_of_its_names() -> None:
    assert OwnNames.of("https://apnews.example/a", ("Associated Press",)).include("AP")
    assert OwnNames.of("https://dpa.example/a", ()).include("Deutsche Presse-Agentur")


def test_one_domain_is_ones_own_under_any_suffix() -> None:
    assert OWN.have_domain("harbourpost.test")
    assert not OWN.have_domain("baytribune.example")


def test_without_an_address_nothing_is_ones_own_domain() -> None:
    assert not OwnNames.of("file:///a.html", ()).have_domain("baytribune.example")
