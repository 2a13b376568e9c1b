"""The test's own printer is strict: otherwise it would prove nothing."""

from __future__ import annotations

import pytest

from tests.printing.decoder import Decoder, Garbage, Sheet, decode


def test_text_cuts_and_codes_are_known() -> None:
    sheets = decode(b"\x1b@" + "积分".encode("gbk") + b" 12\n\x1dkI\x02AB\x1bd\x02\x1dVB\x10")
    assert sheets == [Sheet(text="积分 12\n", codes=["AB"], fed=76, cut=True)]


def test_a_raster_is_read_bit_by_bit() -> None:
    image = decode(b"\x1dv0\x00\x01\x00\x02\x00\x81\x01")[0].image()
    black = [(x, y) for y in range(2) for x in range(8) if image.getpixel((x, y)) == 0]
    assert black == [(0, 0), (7, 0), (7, 1)]


@pytest.mark.parametrize(
    "data", [b"\x00", b"\x1bX", b"\x1dv0\x00\x01\x00\x02\x00\x81", b"\x1dV\x07", b"\x1dk\x02"]
)
def test_what_no_printer_knows_is_an_error(data: bytes) -> None:
    with pytest.raises(Garbage):
        Decoder(data).run()
