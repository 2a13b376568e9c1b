"""Where a network printer is, as people type it: `host`, `host:port` or `[IPv6]:port`."""

from __future__ import annotations

import ipaddress
import re
from typing import NamedTuple

from desk.refusals import Refused, Why
from desk.rules.digits import ascii_digits

RAW_PORT = 9100
"""Where receipt printers listen when nothing else is said."""
_PLACE = re.compile(r"(?:\[(?P<six>[^\]]+)\]|(?P<name>[^:\[\]]+))(?::(?P<port>\d{1,5}))?", re.ASCII)
_LABEL = re.compile(r"(?!-)[A-Za-z0-9_-]{1,63}(?<!-)", re.ASCII)
_LONGEST_NAME = 253


class Address(NamedTuple):
    """A host that can be looked up, and a port from 1 to 65535."""

    host: str
    port: int


def network_address(text: str, field: str = "target") -> Address:
    """The address in the text; full-width signs are understood.

    A name that the resolver can't even encode (empty or over-long parts) is refused here, not met while
    printing.

    Raises:
        Refused: BAD_ADDRESS with `kind` 'network'.
    """
    found = _PLACE.fullmatch(ascii_digits(text).strip())
    if found is None:
        raise _bad(field)
    host, port = found["six"] or found["name"], int(found["port"] or RAW_PORT)
    if not 1 <= port <= 65535 or not (_is_six(host) if found["six"] else _is_host(host)):
        raise _bad(field)
    return Address(host, port)


def _is_host(name: str) -> bool:
    """A name, or four numbers: what ends in a number is meant as an IPv4 address."""
    labels = name.split(".")
    if labels[-1].isdecimal():
        return _is_four(name)
    return len(name) <= _LONGEST_NAME and all(_LABEL.fullmatch(label) for label in labels)


def _is_four(name: str) -> bool:
    try:
        return bool(ipaddress.IPv4Address(name))
    except ValueError:
        return False


def _is_six(name: str) -> bool:
    try:
        return bool(ipaddress.IPv6Address(name))
    except ValueError:
        return False


def _bad(field: str) -> Refused:
    return Refused(Why.BAD_ADDRESS, field, kind="network")
