"""The picture of a slip: what the screen shows is what the printer gets, pixel for pixel."""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops

from desk.printing import escpos, faces, raster
from desk.printing.faces import Face
from desk.printing.paper import DOTS_58MM, DOTS_80MM, Paper
from desk.slips import overlay
from desk.slips.document import Line, Personal
from desk.slips.overlay import Page
from tests.printing.decoder import Decoder, decode
from tests.printing.reading import barcodes
from tests.slips.samples import CHINESE, copy_of, pages, points

DOTS = (DOTS_80MM, DOTS_58MM)
NAMES = tuple(pages(CHINESE, 48))


def _page(text: str) -> Page:
    return Page("test", (Line((Personal(text),)),))


def _ink(image: Image.Image) -> int:
    return image.histogram()[0]


@pytest.mark.parametrize("dots", DOTS)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("cutter", [True, False], ids=["knife", "tear line"])
def test_the_printed_dots_are_the_previews(name: str, dots: int, cutter: bool) -> None:
    preview = raster.draw(pages(CHINESE, dots // 12)[name], dots)
    sheet = decode(escpos.encode(preview, Paper(dots, cutter)))[0]
    printed = sheet.image().crop((0, 0, preview.width, preview.height))
    assert ImageChops.logical_xor(printed, preview).getbbox() is None
    assert sheet.cut is cutter
    assert sheet.fed > 0


@pytest.mark.parametrize("dots", DOTS)
@pytest.mark.parametrize("name", NAMES)
def test_the_barcode_reads_back_from_the_printed_paper(name: str, dots: int) -> None:
    page = pages(CHINESE, dots // 12)[name]
    printed = decode(escpos.encode(raster.draw(page, dots), Paper(dots)))[0].image()
    digits = [block.digits for block in page.blocks if hasattr(block, "digits")]
    assert barcodes(printed) == [("Code128", digits[0])]


@pytest.mark.parametrize("dots", DOTS)
def test_bands_are_at_most_200_rows_and_never_a_multiple_of_48(dots: int) -> None:
    for rows in (1, 47, 48, 96, 199, 200, 201, 248, 392, 400, 1240):
        image = Image.new("1", (dots, rows), 0)
        sheet = decode(escpos.encode(image, Paper(dots)))[0]
        heights = [band.height for band in sheet.bands]
        assert all(0 < height <= 200 and height % 48 for height in heights)
        assert _ink(sheet.image()) == dots * rows


def test_a_width_that_fills_no_byte_leaves_the_rest_white() -> None:
    sheet = decode(escpos.encode(Image.new("1", (396, 3), 0), Paper(396)))[0]
    assert _ink(sheet.image()) == 396 * 3


def test_the_paper_is_cut_after_the_picture_and_only_then() -> None:
    decoder = Decoder(escpos.encode(raster.draw(_page("张三")), Paper()))
    decoder.run()
    assert decoder.commands == ["ESC @", "GS v", "GS V"]


def test_a_picture_of_another_width_or_depth_is_refused() -> None:
    with pytest.raises(ValueError, match="576 dots"):
        escpos.encode(Image.new("1", (384, 10)), Paper(576))
    with pytest.raises(ValueError, match="one-bit"):
        escpos.encode(Image.new("L", (576, 10)), Paper(576))


def test_control_characters_of_a_name_draw_nothing_and_command_nothing() -> None:
    evil = raster.draw(_page("张三\x1dV\x00\x1b@\x10\x04\x01"))
    assert evil.tobytes() == raster.draw(_page("张三V@")).tobytes()
    assert [sheet.cut for sheet in decode(escpos.encode(evil, Paper()))] == [True]


@pytest.mark.parametrize("char", list("㛃䶮𠮷㙍喆堃昇頔祎玥翀龑𬎆〇≒×·…—“−ñŁ"))
@pytest.mark.parametrize("bold", [False, True])
def test_rare_characters_draw_a_glyph_of_their_own(char: str, bold: bool) -> None:
    assert faces.choose(char, bold=bold)[1] == char
    drawn = raster.draw(Page("test", (Line((char,), bold=bold),)))
    missing = raster.draw(Page("test", (Line(("〓",), bold=bold),)))
    assert _ink(drawn) > 4
    assert drawn.tobytes() != missing.tobytes()


def test_what_no_face_has_prints_as_missing() -> None:
    assert faces.choose("😀", bold=False) == (Face.CHINESE, "〓")
    assert raster.draw(_page("😀")).tobytes() == raster.draw(_page("〓")).tobytes()
    assert faces.choose("ก", bold=True) == (Face.LATIN_BOLD, "?")


def test_every_chinese_character_of_gbk_has_a_glyph() -> None:
    printable = [bytes((high, low)) for high in range(0x81, 0xFF) for low in range(0x40, 0xFF)]
    decoded = {
        text for pair in printable if (text := pair.decode("gbk", "ignore")).isprintable() and len(text) == 1
    }
    assert [char for char in sorted(decoded) if faces.choose(char, bold=False)[1] != char] == []


def test_digits_and_chinese_stand_on_one_baseline() -> None:
    box = [raster.draw(_page(text)).convert("L").point(lambda v: 255 - v).getbbox() for text in ("0", "国")]
    assert box[0]
    assert box[1]
    assert 0 <= box[1][3] - box[0][3] <= 3
    assert abs((box[0][1] + box[0][3]) - (box[1][1] + box[1][3])) <= 4


def test_ink_of_a_full_line_stays_on_the_paper() -> None:
    line = raster.draw(_page("国" * 24))
    box = line.convert("L").point(lambda v: 255 - v).getbbox()
    assert box
    assert box[2] <= 576
    assert _ink(raster.draw(_page("国" * 24))) == 24 * _ink(raster.draw(_page("国")))


def test_the_kept_copy_is_longer_than_the_guests_by_its_line_to_sign() -> None:
    kept, guests = (
        raster.draw(overlay.page(copy_of(points(CHINESE), copy=copy), CHINESE)) for copy in (1, 2)
    )
    assert kept.height > guests.height
