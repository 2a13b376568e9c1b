"""A scan is told from typing, and never ends up in a field."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desk.ui.shell.scanner import Scanner
from desk.ui.widgets.chips import Chip
from desk.ui.widgets.pin_field import PinCells

SLIP = "0926112110087214"


class Time:
    """A clock that goes on by what the test says."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Counter:
    """A window with fields, the scanner on the application, and what it heard."""

    def __init__(self, app: QApplication, prefix: str = "") -> None:
        self.app, self.time = app, Time()
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        self.line, self.notes, self.pin = QLineEdit(), QPlainTextEdit(), PinCells()
        self.chip = Chip("会员卡")
        for field in (self.line, self.notes, self.pin, self.chip):
            column.addWidget(field)
        self.entered: list[str] = []
        self.line.returnPressed.connect(lambda: self.entered.append(self.line.text()))
        self.scanner = Scanner(prefix=prefix, clock=self.time)
        self.heard: list[str] = []
        self.scanner.scanned.connect(self.heard.append)
        app.installEventFilter(self.scanner)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)

    def key(self, char: str, gap: float, key: int = 0) -> None:
        self.time.now += gap
        target = self.app.focusWidget()
        assert target is not None
        self.app.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, char))

    def stamped(self, text: str, pressed_ms: int, between_ms: int, end: tuple[int, str]) -> None:
        """Keys as the system delivers them, each handled long after it was pressed."""
        for char, key in [*((char, 0) for char in text), (end[1], end[0])]:
            pressed_ms += between_ms
            self.time.now += 0.2
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, char)
            event.setTimestamp(pressed_ms)
            target = self.app.focusWidget()
            assert target is not None
            self.app.sendEvent(target, event)

    def keys(self, text: str, gap: float, *, enter: bool = True) -> None:
        for char in text:
            self.key(char, gap)
        if enter:
            self.key("\r", gap, Qt.Key.Key_Return)

    def close(self) -> None:
        self.app.removeEventFilter(self.scanner)
        self.window.close()
        self.window.deleteLater()


@pytest.fixture
def counter(qapp: QApplication) -> Iterator[Counter]:
    made = Counter(qapp)
    yield made
    made.close()


@pytest.fixture
def prefixed(qapp: QApplication) -> Iterator[Counter]:
    made = Counter(qapp, prefix="\u0002")
    yield made
    made.close()


def test_a_burst_is_heard_and_taken_out_of_the_field(counter: Counter) -> None:
    counter.line.setText("02-1186")
    counter.line.setCursorPosition(2)
    counter.line.setFocus()
    edited: list[str] = []
    counter.line.textEdited.connect(edited.append)
    counter.time.now += 5
    counter.key("0", 1.0)
    counter.keys(SLIP[1:], 0.008)
    assert counter.heard == [SLIP]
    assert counter.line.text() == "02-1186"
    assert counter.line.cursorPosition() == 2
    assert edited[-1] == "02-1186"
    assert counter.entered == []


def test_a_scan_that_began_on_a_chip_is_taken_out_of_the_line_it_led_to(counter: Counter) -> None:
    counter.line.setText("02")
    chip = counter.chip
    chip.types_into = lambda: counter.line
    chip.setFocus()
    counter.time.now += 5
    counter.keys(SLIP, 0.008)
    assert counter.heard == [SLIP]
    assert counter.line.text() == "02"


def test_typing_is_typing_however_fast_people_are(counter: Counter) -> None:
    counter.line.setFocus()
    counter.keys("12345678", 0.045)
    assert counter.heard == []
    assert counter.line.text() == "12345678"
    assert counter.entered == ["12345678"]


def test_what_was_typed_before_the_burst_stays(counter: Counter) -> None:
    counter.line.setFocus()
    counter.keys("张小", 0.2, enter=False)
    counter.key("V", 0.3)
    counter.keys("IP003816", 0.005)
    assert counter.heard == ["VIP003816"]
    assert counter.line.text() == "张小"


def test_a_short_burst_is_no_scan(counter: Counter) -> None:
    counter.line.setFocus()
    counter.keys("12345", 0.005)
    assert counter.heard == []
    assert counter.entered == ["12345"]


def test_enter_late_after_a_burst_is_a_persons_enter(counter: Counter) -> None:
    counter.line.setFocus()
    counter.keys("12345678", 0.005, enter=False)
    counter.key("\r", 0.4, Qt.Key.Key_Return)
    assert counter.heard == []
    assert counter.entered == ["12345678"]


def test_shift_between_letters_breaks_nothing(counter: Counter) -> None:
    counter.line.setFocus()
    for char in "VIPABC":
        counter.key("", 0.004, Qt.Key.Key_Shift)
        counter.key(char, 0.004)
    counter.key("\r", 0.004, Qt.Key.Key_Return)
    assert counter.heard == ["VIPABC"]


def test_several_lines_and_pin_cells_are_put_back_too(counter: Counter) -> None:
    counter.notes.setPlainText("黑色\n华为")
    counter.notes.setFocus()
    counter.keys(SLIP, 0.005)
    counter.pin.push("1")
    counter.pin.setFocus()
    counter.time.now += 1
    counter.keys(SLIP, 0.005)
    assert counter.heard == [SLIP, SLIP]
    assert counter.notes.toPlainText() == "黑色\n华为"
    assert counter.pin.value() == "1"


def test_two_scans_in_a_row(counter: Counter) -> None:
    counter.line.setFocus()
    counter.keys(SLIP, 0.005)
    counter.keys("2026112110087218", 0.005)
    assert counter.heard == [SLIP, "2026112110087218"]
    assert counter.line.text() == ""


def test_with_a_prefix_no_key_reaches_the_field(prefixed: Counter) -> None:
    prefixed.line.setFocus()
    edited: list[str] = []
    prefixed.line.textEdited.connect(edited.append)
    prefixed.keys("\u0002" + SLIP, 0.03)
    assert prefixed.heard == [SLIP]
    assert edited == []
    prefixed.keys("123", 0.2)
    assert prefixed.entered == ["123"]


def test_a_prefix_without_its_enter_lets_people_type_again(prefixed: Counter) -> None:
    prefixed.line.setFocus()
    prefixed.keys("\u000212", 0.01, enter=False)
    prefixed.keys("567", 0.8)
    assert prefixed.heard == []
    assert prefixed.entered == ["567"]


def shortcut(counter: Counter, keys: str) -> list[str]:
    """An action of the window with these keys, and how often it ran."""
    ran: list[str] = []
    action = QAction("act", counter.window)
    action.setShortcut(QKeySequence(keys))
    action.triggered.connect(lambda *_: ran.append(keys))
    counter.window.addAction(action)
    return ran


def test_the_enter_of_a_scan_is_no_shortcut_of_the_form(counter: Counter) -> None:
    """Else it would post the form, with the barcode in it."""
    posted = shortcut(counter, "Return")
    counter.line.setFocus()
    counter.time.now += 5
    counter.keys(SLIP, 0.008, enter=False)
    counter.time.now += 0.008
    QTest.keyClick(counter.line, Qt.Key.Key_Return)
    assert (counter.heard, posted, counter.line.text()) == ([SLIP], [], "")
    counter.keys("01-204417", 0.08, enter=False)
    counter.time.now += 0.08
    QTest.keyClick(counter.line, Qt.Key.Key_Return)
    assert (counter.heard, posted, counter.line.text()) == ([SLIP], ["Return"], "01-204417")


def test_after_the_prefix_no_key_is_a_shortcut(prefixed: Counter) -> None:
    returns, sevens = shortcut(prefixed, "Return"), shortcut(prefixed, "7")
    prefixed.line.setFocus()
    prefixed.key("\u0002", 1.0)
    for char in "0974":
        prefixed.time.now += 0.008
        QTest.keyClick(prefixed.line, Qt.Key(ord(char)))
    prefixed.time.now += 0.008
    QTest.keyClick(prefixed.line, Qt.Key.Key_Return)
    assert (prefixed.heard, prefixed.line.text()) == (["0974"], "")
    assert returns == sevens == []


@pytest.mark.parametrize("end", [(int(Qt.Key.Key_Return), "\r"), (0x0A, "\n")])
def test_a_burst_that_queued_up_behind_slow_work_is_still_a_scan(
    counter: Counter, end: tuple[int, str]
) -> None:
    counter.line.setText("1288")
    counter.line.setFocus()
    counter.stamped(SLIP, 7_000_000, 5, end)
    assert counter.heard == [SLIP]
    assert counter.line.text() == "1288"
    assert counter.entered == []


def test_keys_that_a_person_pressed_slowly_are_no_scan(counter: Counter) -> None:
    counter.line.setFocus()
    counter.stamped("128800", 7_000_000, 90, (int(Qt.Key.Key_Return), "\r"))
    assert counter.heard == []
    assert counter.entered == ["128800"]


def test_a_digit_twice_in_a_millisecond_is_no_key_held_down(counter: Counter) -> None:
    counter.line.setFocus()
    none = Qt.KeyboardModifier.NoModifier
    for char in "100024":
        counter.time.now += 0.001
        again = char == "0"
        counter.app.sendEvent(counter.line, QKeyEvent(QEvent.Type.KeyPress, 0, none, char, again))
    counter.key("\r", 0.001, Qt.Key.Key_Return)
    assert (counter.heard, counter.line.text()) == (["100024"], "")


def test_a_clock_that_begins_anew_joins_no_keys(counter: Counter) -> None:
    counter.line.setFocus()
    counter.key("1", 0.1)
    counter.stamped(SLIP, 5, 5, (int(Qt.Key.Key_Return), "\r"))
    assert (counter.heard, counter.line.text()) == ([SLIP], "1")


def test_the_shift_before_a_capital_joins_nothing_that_was_typed(counter: Counter) -> None:
    counter.line.setFocus()
    counter.keys("12", 0.1, enter=False)
    counter.key("", 0.3, Qt.Key.Key_Shift)
    counter.key("V", 0.001)
    counter.keys("IP 000001", 0.005)
    assert (counter.heard, counter.line.text()) == (["VIP 000001"], "12")
