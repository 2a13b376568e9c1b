"""验单: what is said of a slip in somebody's hand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.operations import points, slips
from desk.queries.points import undoing
from desk.queries.slips import copy_of
from desk.slips.overlay import Copy
from desk.ui.shell.shown_slip import ShownSlip
from desk.ui.shell.verify_slip import VerifySlip
from tests.ui.hands import press, type_text
from tests.venue import Testing


@pytest.fixture
def slip(venue: Testing) -> Copy:
    """The retained copy of a credit's slip."""
    made = venue.credit("02-118734", "1288")
    with venue.desk.read() as session:
        return copy_of(venue.desk, session, made.slip_id, 1)


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWidget]:
    made = QWidget()
    made.resize(1280, 672)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def verifying(window: QWidget, venue: Testing) -> VerifySlip:
    dialog = VerifySlip(window, lambda: venue.desk)
    dialog.open()
    return dialog


def said(dialog: VerifySlip) -> list[str]:
    lines = [dialog.verdict.sentence, *dialog.verdict.lines]
    return [line.text() for line in lines if line.text()]


def look_up(dialog: VerifySlip, number: str, code: str) -> None:
    type_text(dialog.number.line, number)
    type_text(dialog.code.line, code)
    press(dialog.code.line, Qt.Key.Key_Return)


@pytest.mark.parametrize("by", ["number", "barcode"])
def test_a_slip_of_ours_agrees(verifying: VerifySlip, slip: Copy, by: str) -> None:
    look_up(verifying, str(slip.number if by == "number" else slip.code), slip.check_code.lower())
    assert said(verifying) == [
        "验单码相符，是本店单据",
        f"积分确认单　{slip.number}",
        "营业日 2026-11-21　22:14　林小玉 012",
        "没有补打过",
        "签名联未回收",
    ]


def test_a_wrong_code_does_not_agree(verifying: VerifySlip, slip: Copy) -> None:
    look_up(verifying, str(slip.number), "222222")
    assert said(verifying)[0] == "验单码不符：请核对，仍不符就是假单"
    assert verifying.verdict._meaning == "danger"


def test_without_a_code_it_is_asked_for(verifying: VerifySlip, slip: Copy) -> None:
    look_up(verifying, str(slip.number), "")
    assert said(verifying)[0] == "有这张单据；输入验单码即可核对真伪"
    assert verifying.code.line.hasFocus()


def test_a_reversed_slip_says_by_which(verifying: VerifySlip, slip: Copy, venue: Testing) -> None:
    with venue.desk.read() as session:
        what = undoing(venue.desk, session, 1)
    allowed = venue.approve(what.act, what.subject, what.amount)
    points.reverse(venue.desk, request=venue.request(), entry_id=1, approval=allowed)
    look_up(verifying, str(slip.number), slip.check_code)
    assert (said(verifying)[0], verifying.verdict._meaning) == ("是本店单据，但已作废", "warn")
    assert said(verifying)[3].startswith("已作废，由 CZ-261121-1-0003-")


def test_the_signed_copy_that_is_back_says_by_whom(verifying: VerifySlip, slip: Copy, venue: Testing) -> None:
    slips.hand_out(venue.desk, request=venue.request(), slip_id=2)
    slips.scan_back(venue.desk, request=venue.request(), barcode=str(slip.code))
    look_up(verifying, str(slip.number), slip.check_code)
    assert said(verifying)[-1] == "签名联已回收：林小玉，11-21 22:14"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("JF-261121-1-0002-8", "有一位不对，请对照单据重输"),
        ("hello", "不是单号，请扫条码，或照 JF-261121-1-0087-4 的样子输入"),
        ("9" * 64, "不是单号，请扫条码，或照 JF-261121-1-0087-4 的样子输入"),
    ],
)
def test_what_is_no_number_is_refused(verifying: VerifySlip, slip: Copy, number: str, words: str) -> None:
    assert str(slip.number) != number
    look_up(verifying, number, "")
    assert verifying.number.answer.words == words


def test_a_number_that_nobody_gave_out_is_refused(verifying: VerifySlip, venue: Testing) -> None:
    look_up(verifying, "JF-261121-1-0077-9", "")
    assert verifying.number.answer.words == "没有单据 JF-261121-1-0077-9，请核对"


def test_a_scan_is_looked_up_at_once(verifying: VerifySlip, slip: Copy) -> None:
    verifying.take_scan(str(slip.code))
    assert said(verifying)[1] == f"积分确认单　{slip.number}"


def test_with_a_number_it_opens_answered(window: QWidget, venue: Testing, slip: Copy) -> None:
    dialog = VerifySlip(window, lambda: venue.desk, str(slip.number))
    dialog.open()
    assert said(dialog)[1] == f"积分确认单　{slip.number}"
    assert dialog.code.line.hasFocus()


def test_typing_something_else_takes_the_verdict_away(verifying: VerifySlip, slip: Copy) -> None:
    look_up(verifying, str(slip.number), slip.check_code)
    type_text(verifying.code.line, "X")
    assert said(verifying) == ["每张单据都有单号、条码和6位验单码"]


def test_enter_on_nothing_does_nothing(verifying: VerifySlip) -> None:
    press(verifying.number.line, Qt.Key.Key_Return)
    assert not verifying.number.refused
    press(verifying.number.line, Qt.Key.Key_Escape)
    assert not verifying.isVisible()


def test_the_slip_is_shown_and_the_question_comes_back_as_it_was(
    verifying: VerifySlip, window: QWidget, slip: Copy, qtbot: QtBot
) -> None:
    assert not verifying.show_it.isEnabled()
    look_up(verifying, str(slip.number), "")
    press(verifying.code.line, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    [picture] = window.findChildren(ShownSlip)
    qtbot.waitUntil(lambda: not picture.drawing.running)
    assert str(slip.number) in picture.preview.paper.accessibleName()
    press(picture.first_field(), Qt.Key.Key_Escape)
    QApplication.processEvents()
    [again] = [each for each in window.findChildren(VerifySlip) if each.isVisible()]
    assert again.number.text() == str(slip.number)
    assert said(again)[0] == "有这张单据；输入验单码即可核对真伪"
    again.dismiss()
