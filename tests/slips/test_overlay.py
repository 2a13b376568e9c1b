"""What differs between the copies and prints of one frozen document."""

from __future__ import annotations

import msgspec

from desk.slips import figures, numbers, overlay, plain
from desk.slips.document import freeze, thaw
from desk.slips.layouts.test_page import trial_page
from desk.slips.overlay import Copy
from tests.slips.samples import AGAIN, CHINESE, ENGLISH, copy_of, points, points_with_everything, salts


def _text(copy: Copy) -> str:
    return plain.text(overlay.page(copy, CHINESE), 48)


def test_only_the_kept_copy_has_a_line_to_sign_on() -> None:
    kept, guests = (_text(copy_of(points(CHINESE), copy=copy)) for copy in (1, 2))
    assert "商户联（客人签名后收回）" in kept
    assert "客人签名 ____" in kept
    assert "1/2" in kept
    assert "客户联" in guests
    assert "签名" not in guests
    assert "2/2" in guests


def test_a_supervisor_signs_by_pin_with_name_and_time() -> None:
    line = next(
        row for row in _text(copy_of(points_with_everything(CHINESE))).splitlines() if "主管授权" in row
    )
    assert line.split() == ["主管授权", "王丽", "003", "22:16"]


def test_a_card_that_was_not_shown_is_told_with_who_verified() -> None:
    lines = [row.split() for row in _text(copy_of(points_with_everything(CHINESE))).splitlines()]
    assert ["未出示卡", "核对", "林小玉", "012"] in lines
    assert "未出示卡" not in _text(copy_of(points(CHINESE)))


def test_a_later_print_is_marked_and_its_barcode_is_another() -> None:
    again = copy_of(points(CHINESE), print_no=3, reprinted=AGAIN)
    text = _text(again)
    assert "补打 第2次" in text
    assert "11-21 23:05" in text
    assert "王丽 003" in text
    assert str(again.code) != str(copy_of(points(CHINESE)).code)
    assert numbers.parse_barcode(str(again.code)).print_no == 3


def test_a_slip_without_ink_is_not_scanned_back() -> None:
    assert points(CHINESE).signed_in_ink()
    assert not trial_page(CHINESE, 48).signed_in_ink()


def test_figures_show_signs_and_thousands() -> None:
    assert [figures.change(n) for n in (2576, -600, 0)] == ["+2,576", "−600", "0"]
    assert [figures.money(n) for n in (128_800, 5, -1_250)] == ["￥1,288.00", "￥0.05", "−￥12.50"]
    assert figures.points(-1_234) == "−1,234"


def test_a_reprint_says_the_words_that_were_true_when_the_slip_was_made() -> None:
    again = copy_of(points(CHINESE), print_no=2, reprinted=AGAIN)
    frame = msgspec.structs.replace(again.document.frame, words=CHINESE.frame())
    frozen = freeze(msgspec.structs.replace(again.document, frame=frame), salts())
    spans = {span.n: span.value for span in frozen.spans}
    kept = msgspec.structs.replace(again, document=thaw(frozen.text, spans))
    assert overlay.page(kept, ENGLISH) == overlay.page(again, CHINESE)
    assert overlay.page(again, ENGLISH) != overlay.page(again, CHINESE), "of an older version: today's words"
