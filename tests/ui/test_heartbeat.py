"""The heartbeat names who holds the loop, and nobody else."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.ui.heartbeat import BLINK, Heartbeat


def _busy(seconds: float) -> None:
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        sum(range(1000))


@pytest.mark.holds_the_loop
def test_a_slot_that_computes_too_long_is_named(qtbot: QtBot, heart: Heartbeat) -> None:
    def greedy_slot() -> None:
        end = time.thread_time() + 50 * BLINK  # a crowded machine lets the watchdog look seldom
        while not heart.held() and time.thread_time() < end:
            _busy(BLINK / 10)

    QTimer.singleShot(0, greedy_slot)
    qtbot.wait(10)
    assert "greedy_slot" in "".join(heart.held())


def test_work_outside_the_loop_and_short_slots_are_nobodys_fault(qtbot: QtBot, heart: Heartbeat) -> None:
    _busy(2 * BLINK)
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: _busy(BLINK / 10))
    timer.start()
    qtbot.wait(int(4000 * BLINK))
    timer.stop()
    assert heart.held() == []
