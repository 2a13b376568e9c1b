"""A barcode is found in printed bytes only where every dot of it is."""

from __future__ import annotations

import pytest
from PIL import Image

from desk.cli.printed import holds_barcode
from desk.printing import escpos, raster
from desk.printing.paper import DOTS_58MM, DOTS_80MM, Paper
from tests.slips.samples import CHINESE, pages


def slip(dots: int) -> tuple[Image.Image, str]:
    """A slip as it is drawn, and the digits of its barcode."""
    page = pages(CHINESE, dots // 12)["points"]
    return raster.draw(page, dots), next(block.digits for block in page.blocks if hasattr(block, "digits"))


@pytest.mark.parametrize("dots", [DOTS_80MM, DOTS_58MM])
def test_it_is_found_and_another_is_not(dots: int) -> None:
    image, digits = slip(dots)
    data = b"before" + escpos.encode(image, Paper(dots)) + escpos.encode(image, Paper(dots))
    other = digits[:-2] + f"{(int(digits[-2:]) + 1) % 100:02}"
    assert holds_barcode(data, digits)
    assert not holds_barcode(data, other)
    assert not holds_barcode(b"", digits)


def test_a_line_of_dots_that_the_printer_lost_leaves_none() -> None:
    image, digits = slip(DOTS_80MM)
    image.paste(1, (image.width // 2 - 20, 0, image.width // 2 + 20, image.height))
    assert not holds_barcode(escpos.encode(image, Paper(DOTS_80MM)), digits)
