"""The strips: who may do nothing about waiting copies reads whose it is, and has no button."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from desk.printing.status import State
from desk.queries.slips import WaitingSlip
from desk.ui.shell.strips import Strips

AT = datetime(2026, 11, 21, 14, 14, tzinfo=UTC)
HELD = WaitingSlip(1, 1, "JF-261121-1-0001-4", "points_credit", 1, 2, None, True, "", AT)
ASKED = WaitingSlip(2, 1, "JF-261121-1-0001-4", "points_credit", 2, 2, "unknown", False, "", AT)


def words_and_buttons(strips: Strips) -> list[tuple[str, list[str]]]:
    return [(strip.accessibleName(), [each.text() for each in strip.buttons]) for strip in strips.shown]


@pytest.fixture
def strips(qtbot: QtBot) -> Strips:
    made = Strips()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("may", "said"),
    [
        (lambda _: True, ("有 1 联待打", ["继续打印", "不打了"])),
        (lambda act: act == "slips.drop", ("有 1 联待打，由前台打印", ["不打了"])),
        (lambda _: False, ("有 1 联待打，由前台打印", [])),
    ],
    ids=["前台", "只能放弃", "店主"],
)
def test_only_what_may_be_done_is_offered(
    strips: Strips, may: Callable[[str], bool], said: tuple[str, list[str]]
) -> None:
    strips.show_waiting([HELD], State.OK, may)
    assert words_and_buttons(strips) == [said]


def test_an_ill_printer_is_named_to_the_owner_too(strips: Strips) -> None:
    strips.show_waiting([HELD], State.PAPER_OUT, lambda _: False)
    assert words_and_buttons(strips) == [("打印机 缺纸：待打的 1 联由前台打印", [])]


def test_the_owner_is_not_asked_what_came_out(strips: Strips) -> None:
    strips.show_waiting([ASKED], State.OK, lambda _: False)
    ((words, buttons),) = words_and_buttons(strips)
    assert words.endswith("？由前台确认。")
    assert buttons == []


def test_another_person_gets_the_buttons_back(strips: Strips) -> None:
    strips.show_waiting([HELD], State.OK, lambda _: False)
    strips.show_waiting([HELD], State.OK, lambda _: True)
    assert words_and_buttons(strips)[0][1] == ["继续打印", "不打了"]
