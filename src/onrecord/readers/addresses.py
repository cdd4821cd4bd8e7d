"""Which machines may be asked for a page: those of the public internet, unless private ones are allowed.

A page's address comes from outside, so it must not reach into the network that OnRecord runs in. The host's name is
resolved once, every address it has is checked, and the connection goes to the address that was checked, so that a name
which resolves otherwise the next moment gains nothing.
"""

import asyncio
import ipaddress
import socket
from collections.abc import Callable
from typing import Final

from .problem import Unreadable

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")


async def resolved(host: str, port: int, allowed: Callable[[str], bool]) -> str:
    """An address of a host that may be connected to. Raises Unreadable when it has none, or any that is not allowed."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unreadable(f"the host {host} was not found", "Check the address and the connection to the internet") from error
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not addresses:
        raise Unreadable(f"the host {host} has no address", "Check the address")
    if not all(map(allowed, addresses)):
        raise Unreadable(
            f"{host} is on a private network, on this machine, or otherwise not on the public internet",
            "If you mean to read from there, allow private addresses",
        )
    return addresses[0]


def anywhere(address: str) -> bool:
    """That every address is allowed, this machine's and private ones, too."""
    return bool(address)


def is_public(address: str) -> bool:
    """Whether an IP address is on the public internet, an IPv4 address carried in an IPv6 one included."""
    ip: Address = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address) and (inner := _carried(ip)):
        return all(map(_global, inner))
    return _global(ip)


def _global(ip: Address) -> bool:
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback or ip.is_link_local)


def _carried(ip: ipaddress.IPv6Address) -> list[Address]:
    """The IPv4 addresses that a translated or tunnelled IPv6 address leads to."""
    if ip.ipv4_mapped or ip.sixtofour:
        return [a for a in (ip.ipv4_mapped, ip.sixtofour) if a]
    if ip.teredo:
        return list(ip.teredo)
    if ip in _NAT64:
        return [ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)]
    return [ipaddress.IPv4Address(int(ip))] if 1 < int(ip) < 1 << 32 else []
