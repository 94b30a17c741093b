"""The guard: reads an address that somebody else wrote, and resolves it to where it is safe to connect."""

import re
import socket
import threading
import time
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import SplitResult, quote, urlsplit

import idna

from shared.errors import BadAddress, FetchError, FetchFailed, FetchRefused
from shared.fetching.addresses import is_public
from shared.settings import Place

STANDARD_PORTS = {"http": 80, "https": 443}
LONGEST_URL = 2_000
_NEVER = re.compile(r"[\x00-\x20\x7f\\]")
# Browsers and resolvers take a host that ends so for a number in some base: "0x7f.1", "2130706433", "0177.0.0.1".
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*")
Places = tuple[tuple[socket.AddressFamily, tuple[str, int]], ...]


@dataclass(frozen=True, slots=True)
class Target:
    """An address of which every place it resolves to was checked; only those places may be connected to.

    `path` is what to ask for, query included. `places` are as `socket.connect` takes them, each with its family.
    """

    scheme: str
    host: str
    port: int
    path: str
    places: Places = ()


@dataclass(frozen=True, slots=True)
class Guard:
    """What may be reached: the public Internet on the web's own ports, and the places `inside` that an operator names.

    Those are trusted by name: neither their port nor what they resolve to is checked.
    """

    inside: frozenset[Place] = frozenset()

    def read(self, url: str) -> Target:
        """An address read without asking anybody. Raises `BadAddress` for what may never be fetched."""
        parts = _split(url)
        host = _host(parts)
        port = _port(parts)
        if (host, port) not in self.inside and port not in STANDARD_PORTS.values():
            raise BadAddress("only the ports 80 and 443 are asked")
        if _is_address(host) and (host, port) not in self.inside and not is_public(host):
            raise BadAddress("this address is not on the public Internet")
        return Target(parts.scheme, host, port, _path(parts))

    def resolve(self, url: str, deadline: float | None = None) -> Target:
        """An address with the places it resolves to at this moment, all of them checked.

        Raises `BadAddress` where any of them is not public, `FetchRefused` where there is no such host,
        `FetchFailed` where the resolver does not answer, not before `deadline` by the clock `time.monotonic`.
        """
        target = self.read(url)
        places = _places(target, deadline)
        trusted = (target.host, target.port) in self.inside
        if not trusted and not all(is_public(address) for _, (address, _) in places):
            raise BadAddress("this host is not on the public Internet")
        return Target(target.scheme, target.host, target.port, target.path, places)


def _split(url: str) -> SplitResult:
    if len(url) > LONGEST_URL or _NEVER.search(url):
        raise BadAddress("write a full address without spaces, of at most 2,000 characters")
    try:
        parts = urlsplit(url)
    except ValueError:
        raise BadAddress("write a full address that begins with http:// or https://") from None
    if parts.scheme not in STANDARD_PORTS or not parts.hostname:
        raise BadAddress("write a full address that begins with http:// or https://")
    if "@" in parts.netloc or "%" in parts.netloc:
        raise BadAddress("write the address without a user name or password")
    return parts


def _port(parts: SplitResult) -> int:
    try:
        return STANDARD_PORTS[parts.scheme] if parts.port is None else parts.port
    except ValueError:
        raise BadAddress("there is no such port") from None


def _host(parts: SplitResult) -> str:
    """The host in small letters of ASCII. Raises `BadAddress` for what only some programs take for an address."""
    host = (parts.hostname or "").rstrip(".")
    if ":" in host:
        return str(_address(IPv6Address, host))
    if not host.isascii():
        try:
            host = idna.encode(host, uts46=True).decode()
        except (idna.IDNAError, UnicodeError):
            raise BadAddress("there can be no host of this name") from None
    if _NUMBER.fullmatch(host.rpartition(".")[2]):
        return str(_address(IPv4Address, host))
    return host


def _address(kind: type[IPv4Address] | type[IPv6Address], host: str) -> IPv4Address | IPv6Address:
    try:
        return kind(host)
    except AddressValueError:
        raise BadAddress("write the host by its name") from None


def _path(parts: SplitResult) -> str:
    """What to ask the host for, in ASCII; what is escaped already stays so."""
    whole = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return quote(whole, safe="/?%:@!$&'()*+,;=~[]|")


def _is_address(host: str) -> bool:
    return ":" in host or _NUMBER.fullmatch(host.rpartition(".")[2]) is not None


def _places(target: Target, deadline: float | None) -> Places:
    """Where a host is, unless the resolver does not say in time: it has no limit that a caller could set."""
    found: list[Places | FetchError] = []
    asking = threading.Thread(target=lambda: found.append(_resolved(target)), name="resolving", daemon=True)
    asking.start()
    asking.join(None if deadline is None else max(0.0, deadline - time.monotonic()))
    if not found:
        raise FetchFailed("the name of the host could not be resolved in time")
    if isinstance(found[0], FetchError):
        raise found[0]
    return found[0]


def _resolved(target: Target) -> Places | FetchError:
    try:
        found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError) as error:
        if getattr(error, "errno", None) == socket.EAI_AGAIN:
            return FetchFailed("the name of the host cannot be resolved at the moment")
        return FetchRefused(f"there is no host called {target.host}")
    return tuple((family, (str(address[0]), target.port)) for family, _, _, _, address in found)
