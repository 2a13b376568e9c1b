"""Signed copies come back one after the other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desk.queries.slips import CopyState, copy_of
from desk.ui.points.scan_back import ScanBack
from tests.operations.acts import hand_out, reverse
from tests.ui.points.conftest import Stage


@pytest.fixture
def scanning(stage: Stage) -> ScanBack:
    """Two credits whose copies came out, and the dialog that takes them."""
    for slip in ("02-1", "02-2"):
        hand_out(stage.venue.desk, stage.venue.credit(slip).slip_id)
    stage.ctrl(Qt.Key.Key_B)
    dialog = stage.dialog()
    assert isinstance(dialog, ScanBack)
    return dialog


def barcode(stage: Stage, at: int, copy: int = 1) -> str:
    row = stage.rows()[at]
    desk = stage.venue.desk
    with desk.read() as session:
        return str(copy_of(desk, session, row.slip_id, copy).code)


def test_one_after_the_other_is_taken_and_the_dialog_stays(stage: Stage, scanning: ScanBack) -> None:
    for at in (0, 1):
        stage.type(barcode(stage, at))
        stage.enter()
        assert scanning.barcode.answer.words.endswith("已回收")
        assert scanning.barcode.text() == ""
    assert [row.copy for row in stage.rows()] == [CopyState.SCANNED, CopyState.SCANNED]
    assert [line.words for line in scanning.log[:2]] == [row.slip_number for row in reversed(stage.rows())]
    assert scanning.aside.text() == "今天还差 0张"
    stage.press(Qt.Key.Key_Escape)
    assert not scanning.isVisible()


def test_a_scan_of_the_window_is_taken_like_a_typed_one(stage: Stage, scanning: ScanBack) -> None:
    scanning.take_scan(barcode(stage, 0))
    assert stage.rows()[0].copy is CopyState.SCANNED


@pytest.mark.parametrize(
    ("which", "words"),
    [
        ("customer", "的这一联不是签名联，请扫商户联"),
        ("twice", "已回收过，林小玉 11-21 22:14"),
        ("wrong", "有一位不对"),
    ],
)
def test_what_is_not_taken_says_why_and_is_ready_to_be_typed_over(
    stage: Stage, scanning: ScanBack, which: str, words: str
) -> None:
    right = barcode(stage, 0)
    if which == "twice":
        scanning.take_scan(right)
    codes = {
        "customer": barcode(stage, 0, copy=2),
        "twice": right,
        "wrong": right[:-1] + str((int(right[-1]) + 1) % 10),
    }
    stage.type(codes[which])
    stage.enter()
    assert words in scanning.barcode.answer.words
    assert scanning.barcode.line.selectedText() == codes[which]


def test_a_copy_that_still_waits_for_the_printer_is_not_taken(stage: Stage, scanning: ScanBack) -> None:
    stage.venue.credit("02-3")
    scanning.take_scan(barcode(stage, 0))
    assert scanning.barcode.answer.words == "这一联还没印出来；先打印，或按 Ctrl+S 存为 PDF"
    assert stage.rows()[0].copy is CopyState.UNPRINTED


def test_enter_on_nothing_does_nothing(stage: Stage, scanning: ScanBack) -> None:
    stage.enter()
    assert not scanning.barcode.refused


def test_the_copy_of_a_reversed_slip_is_void_and_says_so(stage: Stage, scanning: ScanBack) -> None:
    row = stage.rows()[0]
    code = barcode(stage, 0)
    reverse(stage.venue, row.id)
    scanning.take_scan(code)
    assert scanning.barcode.answer.words == f"{row.slip_number} 已作废，请从单据里抽出"
    assert scanning.log[0].words == scanning.barcode.answer.words
