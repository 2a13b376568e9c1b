"""ESC/POS bytes of a picture: `GS v 0` in bands, feed, cut or tear line.

Only commands that every receipt printer and its clones agree about. Text of people never becomes a
command: it is dots by the time it comes here.
"""

from __future__ import annotations

from collections.abc import Iterator

from PIL import Image

from desk.printing.paper import Paper

__all__ = ["BAND_ROWS", "RESET", "Paper", "encode"]

BAND_ROWS = 200
"""More in one command overruns the buffer of small printers."""
_BAD_MULTIPLE = 48
"""Bands whose height is a multiple of 48 rows are misread by some firmware."""
RESET = b"\x1b@"
_FEED_AND_CUT = b"\x1dVB"
_FEED_DOTS = b"\x1bJ"
_FEED_BEFORE_CUT = 16
"""Dots beyond the blade, which `GS V 66` itself feeds to."""
_FEED_TO_TEAR = 160
"""20 mm: from the head to the tear bar of a printer without a knife."""
_TEAR_DASH = 24
_INVERT = bytes(255 - value for value in range(256))


def encode(image: Image.Image, paper: Paper) -> bytes:
    """All bytes of one copy: reset, the picture, feed, cut. The image is one-bit and as wide as the paper."""
    if image.mode != "1" or image.width != paper.dots:
        raise ValueError(
            f"a one-bit picture {paper.dots} dots wide is needed, not {image.mode} {image.width}"
        )
    if paper.cutter:
        return b"".join((RESET, *_bands(image), _FEED_AND_CUT, bytes([_FEED_BEFORE_CUT])))
    return b"".join(
        (RESET, *_bands(image), *_bands(_tear_line(image.width)), _FEED_DOTS, bytes([_FEED_TO_TEAR]))
    )


def _bands(image: Image.Image) -> Iterator[bytes]:
    across = (image.width + 7) // 8
    dots = image.tobytes().translate(_INVERT)  # Pillow's 1 is white, the printer's is black
    if image.width % 8:
        dots = _without_overhang(dots, across, image.width % 8)
    for top in range(0, image.height, BAND_ROWS):
        rows = min(BAND_ROWS, image.height - top)
        padding = 1 if rows % _BAD_MULTIPLE == 0 else 0
        yield b"\x1dv0\x00" + across.to_bytes(2, "little") + (rows + padding).to_bytes(2, "little")
        yield dots[top * across : (top + rows) * across]
        yield bytes(padding * across)


def _without_overhang(dots: bytes, across: int, used: int) -> bytes:
    """The bits right of the picture in each row's last byte were padding, and turned black when inverted."""
    keep = 0xFF << (8 - used) & 0xFF
    whole = bytearray(dots)
    for at in range(across - 1, len(whole), across):
        whole[at] &= keep
    return bytes(whole)


def _tear_line(dots: int) -> Image.Image:
    line = Image.new("1", (dots, 20), 1)
    for left in range(0, dots, 2 * _TEAR_DASH):
        line.paste(0, (left, 9, left + _TEAR_DASH, 11))
    return line
