"""Refusing to serve without keys where others than this machine's own users could ask."""

import os
import socket
import stat
from collections.abc import Iterator
from contextlib import suppress
from ipaddress import ip_address
from pathlib import Path

from shared.errors import BadSetting
from shared.settings import Settings

_ADVICE = "BONAFIDE_AUTH=none lets in whoever asks, so it serves on 127.0.0.1 only"


def refuse_strangers(settings: Settings) -> None:
    """Raise `BadSetting` where keys are not asked for and this process listens to other machines."""
    if settings.auth != "none":
        return
    if settings.behind_proxy:
        raise BadSetting(f"{_ADVICE}, never behind a proxy: set BONAFIDE_AUTH=keys")
    for address in _listening():
        if not is_loopback(address):
            raise BadSetting(f"{_ADVICE}, not on {address}: bind 127.0.0.1, or set BONAFIDE_AUTH=keys")


def is_loopback(address: str) -> bool:
    """Whether an address is this machine's own; an IPv4 address may be written as an IPv6 one."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    return (getattr(found, "ipv4_mapped", None) or found).is_loopback


def _listening() -> Iterator[str]:
    """The addresses that this process hears: its server has bound them before it makes the application."""
    for entry in Path("/dev/fd").glob("*"):
        with suppress(OSError):
            if stat.S_ISSOCK(entry.stat().st_mode):
                yield from _heard(int(entry.name))


def _heard(descriptor: int) -> Iterator[str]:
    with socket.socket(fileno=os.dup(descriptor)) as found:
        internet = found.family in (socket.AF_INET, socket.AF_INET6)
        if internet and found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
            yield str(found.getsockname()[0])
