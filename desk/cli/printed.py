"""Looks for a barcode in what a printer was sent, dot by dot."""

from __future__ import annotations

from collections.abc import Iterator

from desk.slips import code128

_RASTER = b"\x1dv0\x00"
_QUIET = "0" * 10 * code128.MODULE_DOTS


def holds_barcode(data: bytes, digits: str) -> bool:
    """Whether some row of dots shows exactly this barcode between its quiet zones."""
    wanted = _QUIET + _dots(digits) + _QUIET
    return any(wanted in row for row in _rows(data))


def _dots(digits: str) -> str:
    modules = code128.widths(digits)
    return "".join(str(1 - at % 2) * wide * code128.MODULE_DOTS for at, wide in enumerate(modules))


def _rows(data: bytes) -> Iterator[str]:
    """Every row of every band of `GS v 0`, as ones (black) and zeros; each distinct one once."""
    at, seen = data.find(_RASTER), set[bytes]()
    while at >= 0:
        head = at + len(_RASTER)
        across, high = (int.from_bytes(data[head + n : head + n + 2], "little") for n in (0, 2))
        first = head + 4
        for top in range(first, first + across * high, across):
            seen.add(data[top : top + across])
        at = data.find(_RASTER, first + across * high)
    return (f"{int.from_bytes(row, 'big'):0{8 * len(row)}b}" for row in seen if row)
