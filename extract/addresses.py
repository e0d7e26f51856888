"""Which network addresses may be dialled: the open web, and nothing inside a house."""

from collections.abc import Iterable
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

IpAddress = IPv4Address | IPv6Address
IpNetwork = IPv4Network | IPv6Network

# IANA special-purpose address registries (RFC 6890 and its successors) and multicast. An explicit list, because
# `ipaddress.is_global` differs between Python versions and calls 224.0.0.1 and 64:ff9b::7f00:1 global.
_REFUSED_V4 = tuple(
    IPv4Network(network)
    for network in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",
        "100.64.0.0/10",  # carrier-grade NAT
        "127.0.0.0/8",
        "169.254.0.0/16",  # link local, and the metadata service of clouds
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, broadcast
    )
)
# Everything outside the global unicast block is refused, and these parts of it: most of them carry an IPv4
# address inside, which would slip past the list above.
_GLOBAL_UNICAST_V6 = IPv6Network("2000::/3")
_REFUSED_V6 = tuple(
    IPv6Network(network)
    for network in (
        "2001::/23",  # protocol assignments: Teredo, benchmarks, ORCHID
        "2001:db8::/32",
        "2002::/16",  # 6to4
        "3ffe::/16",  # the former 6bone
        "3fff::/20",  # documentation
    )
)


def is_allowed(address: str, allowed_networks: Iterable[str] = ()) -> bool:
    """Tell whether an address may be dialled: it is on the open web, or in a network that was allowed by name.

    ``address`` is an IP address as ``getaddrinfo`` gives it, never a host name. What cannot be read is refused.

    >>> is_allowed("127.0.0.1"), is_allowed("127.0.0.1", ["127.0.0.0/8"]), is_allowed("1.1.1.1")
    (False, True, True)
    """
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    return _is_public(ip) or any(ip in network for network in _networks(tuple(allowed_networks)))


def _is_public(ip: IpAddress) -> bool:
    if isinstance(ip, IPv4Address):
        return not any(ip in network for network in _REFUSED_V4)
    return ip in _GLOBAL_UNICAST_V6 and not any(ip in network for network in _REFUSED_V6)


@lru_cache(maxsize=16)
def _networks(names: tuple[str, ...]) -> tuple[IpNetwork, ...]:
    return tuple(ip_network(name) for name in names)
