"""Which characters a TrueType file has, read from its `cmap` table: Pillow draws an empty box without
telling."""

from __future__ import annotations

import struct


def characters(font: bytes) -> frozenset[str]:
    """Every character that the file maps to a glyph. Format 12 (all planes) if it has it, else format 4."""
    tables = {
        font[at : at + 4]: struct.unpack(">I", font[at + 8 : at + 12])[0]
        for at in range(12, 12 + 16 * struct.unpack(">H", font[4:6])[0], 16)
    }
    start = tables[b"cmap"]
    count = struct.unpack(">H", font[start + 2 : start + 4])[0]
    offsets = (
        struct.unpack(">I", font[at + 4 : at + 8])[0] for at in range(start + 4, start + 4 + 8 * count, 8)
    )
    found: frozenset[str] = frozenset()
    for offset in offsets:
        table = font[start + offset :]
        match struct.unpack(">H", table[:2])[0]:
            case 12:
                return _format_12(table)
            case 4:
                found = _format_4(table)
    return found


def _format_12(table: bytes) -> frozenset[str]:
    groups = struct.unpack(">I", table[12:16])[0]
    spans = (struct.unpack(">III", table[at : at + 12]) for at in range(16, 16 + 12 * groups, 12))
    return frozenset(chr(code) for first, last, _ in spans for code in range(first, last + 1))


def _format_4(table: bytes) -> frozenset[str]:
    """Segments of the basic plane; one that is mapped by offsets may hold holes that point to glyph 0."""
    double = struct.unpack(">H", table[6:8])[0]
    count = double // 2

    def words(at: int) -> tuple[int, ...]:
        return struct.unpack(f">{count}H", table[at : at + double])

    ends, starts, deltas, offsets = (words(at) for at in (14, 16 + double, 16 + 2 * double, 16 + 3 * double))
    found: set[str] = set()
    for index, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offset:
                at = 16 + 3 * double + 2 * index + offset + 2 * (code - first)
                glyph = struct.unpack(">H", table[at : at + 2])[0]
            if (glyph + (delta if glyph or not offset else 0)) & 0xFFFF:
                found.add(chr(code))
    return frozenset(found)
