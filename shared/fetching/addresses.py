"""Which addresses of the Internet are public, whatever form they are written in or wrapped into."""

from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

_GLOBAL_UNICAST = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")
_ISATAP = (0x0000_5EFE, 0x0200_5EFE)
# Not public, though Python's ipaddress does not say so of them all in every version: IANA's special-purpose registries.
_SPECIAL = tuple(
    ip_network(network)
    for network in (
        *("192.0.0.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.175.48.0/24"),
        *("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"),
    )
)
Ip = IPv4Address | IPv6Address


def is_public(address: str) -> bool:
    """Whether an address, and every address it carries inside it, belongs to a host that anybody may reach."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(_is_public(each) for each in _unwrapped(found))


def _unwrapped(address: Ip) -> Iterator[Ip]:
    """The address, or the one of IPv4 that it stands for: mapped, translated, or inside a tunnel."""
    if isinstance(address, IPv4Address):
        yield address
        return
    low = IPv4Address(int(address) & 0xFFFF_FFFF)
    if address.ipv4_mapped or address in _NAT64:
        yield low
        return
    yield address
    if address.sixtofour:
        yield address.sixtofour
    if address.teredo:
        yield from address.teredo
    if int(address) >> 32 & 0xFFFF_FFFF in _ISATAP:
        yield low


def _is_public(address: Ip) -> bool:
    if address.is_multicast or not address.is_global or any(address in network for network in _SPECIAL):
        return False
    return address.version == 4 or address in _GLOBAL_UNICAST
