import pytest

from transform.metadata.desks import is_desk


@pytest.mark.parametrize(
    "name",
    ["Harbour Post Staff", "Chefredakteurin", "Nachrichtenagentur", "Web Desk", "La rédaction", "Redacción Puerto",
     "siteadmin", "The Wavebreaker", "Hafenzeitung", "harbourpost.com developer", "MDR Mitte", "Online-Redaktion",
     "My Profile", "خبرگزاری بندر", "بندر نيوز", "日刊港", "港新聞社", "항구뉴스"],
)  # fmt: skip
def test_desks_roles_outlets_and_accounts_are_told_by_a_word(name: str) -> None:
    assert is_desk(name)


@pytest.mark.parametrize("name", ["Ana Sousa", "April Brandt", "Mia Newsome", "Joel Teamer", "Ludwig van der Berg"])
def test_people_are_no_desks(name: str) -> None:
    assert not is_desk(name)
