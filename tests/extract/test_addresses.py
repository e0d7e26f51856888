import pytest

from extract.addresses import is_allowed


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.1.2.3", "0.0.0.0", "10.1.2.3", "100.64.0.1", "169.254.169.254", "172.31.255.255",
        "192.0.0.192", "192.168.1.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1",
        "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:7f00:1::", "2001:db8::1", "ff02::1", "fec0::1",
        "fe80::1%eth0", "fc00::1", "5f00::1", "3fff::1", "", "localhost", "127.1",
    ],
)  # fmt: skip
def test_an_address_inside_a_house_is_refused(address: str) -> None:
    assert not is_allowed(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"])
def test_an_address_on_the_open_web_is_allowed(address: str) -> None:
    assert is_allowed(address)


def test_a_network_allowed_by_name_lets_through_only_itself() -> None:
    assert is_allowed("127.0.0.1", ("127.0.0.0/8",))
    assert not is_allowed("10.0.0.1", ("127.0.0.0/8",))
    assert not is_allowed("::1", ("127.0.0.0/8",))
