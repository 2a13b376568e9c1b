"""Hands at the counter: they type into what has the focus, press keys, scan, click, and look for what comes.

Nothing is waited for by time: a condition comes true, or the story is stuck there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from desk.ui.shell.drawing import Drawing
from desk.ui.shell.working import Work

NONE = Qt.KeyboardModifier.NoModifier
PATIENCE_S = 20.0
ROUNDS = 4
"""A layout asks its parents for room, and these theirs."""
LOOK_MS = 5
"""Between two looks at what is waited for."""
PERSON_S, SCANNER_S = 0.120, 0.004

W = TypeVar("W", bound=QWidget)


class Stuck(Exception):
    """The story doesn't go on; the text says what was expected."""


class KeyClock:
    """The time between keys, as `Scanner` is told it: a person's keys are slow, a scanner's quick."""

    def __init__(self) -> None:
        self._seconds = 0.0

    def __call__(self) -> float:
        return self._seconds

    def pass_by(self, seconds: float) -> None:
        """That much later."""
        self._seconds += seconds


class Hands:
    """Works one window. Keys go to the widget that has the focus, as they do from a keyboard.

    `alarm` is called at every look and raises when the program itself has failed.
    """

    def __init__(self, window: QWidget, clock: KeyClock, alarm: Callable[[], None] = lambda: None) -> None:
        self._window, self._clock, self._alarm = window, clock, alarm

    # keys

    def write(self, *texts: str) -> None:
        """Type each text, Tab between them: 'write("张小明", "13800136621")' fills two fields."""
        for at, text in enumerate(texts):
            if at:
                self.press("Tab")
            for char in text:
                self._clock.pass_by(PERSON_S)
                self._key(char)

    def press(self, *keys: str) -> None:
        """Press keys by their names: 'Return', 'Ctrl+K', 'F5', 'Down'."""
        for name in keys:
            self._clock.pass_by(PERSON_S)
            self._be_attended()
            QTest.keySequence(self.focus(), QKeySequence(name))

    def scan(self, code: str) -> None:
        """What a scanner without a prefix key does: a burst of keys and Enter."""
        self._clock.pass_by(PERSON_S)
        for char in code:
            self._clock.pass_by(SCANNER_S)
            self._key(char)
        self._clock.pass_by(SCANNER_S)
        QTest.keyClick(self.focus(), Qt.Key.Key_Return)

    def tab_to(self, widget: QWidget) -> None:
        """Press Tab until the focus is in it."""
        first = self.focus()
        while not self._in(widget):
            self.press("Tab")
            if self.focus() is first:
                raise Stuck(f"Tab doesn't lead to {_name(widget)}")

    def erase(self) -> None:
        """Empty the field."""
        self.press("Ctrl+A", "Del")

    def _key(self, char: str) -> None:
        if char.isascii():
            upper = NONE if not char.isupper() else Qt.KeyboardModifier.ShiftModifier
            QTest.sendKeyEvent(QTest.KeyAction.Click, self.focus(), Qt.Key(ord(char.upper())), char, upper)
            return
        # QTest sends the bytes of a Chinese character one by one.
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            QApplication.sendEvent(self.focus(), QKeyEvent(kind, 0, NONE, char))

    def focus(self) -> QWidget:
        """What the next key goes to."""
        found: object = QApplication.focusWidget()  # None where nothing has it: the stubs don't know
        return found if isinstance(found, QWidget) else self._window

    # mouse

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click into its middle, or there; it must be seen and be usable."""
        if not widget.isVisible() or not widget.isEnabled():
            raise Stuck(f"{_name(widget)} can't be clicked")
        where = widget.rect().center() if at is None else at
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, where)

    def into(self, widget: QWidget) -> None:
        """Put the focus there by the mouse."""
        target = widget.focusProxy() or widget
        self.click(target)
        self.until(lambda: self._in(target), f"the focus in {_name(widget)}")

    def click_row(self, view: QAbstractItemView, row: int) -> None:
        """Click a row of a list or table."""
        index = view.model().index(row, 0)
        view.scrollTo(index)
        where = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, where)

    def _in(self, widget: QWidget) -> bool:
        return widget in (self.focus(), *_parents(self.focus()))

    # eyes

    def until(self, there: Callable[[], object], what: str, seconds: float = PATIENCE_S) -> None:
        """Go on when `there()`; Stuck with `what` when it doesn't come true."""
        patience = QDeadlineTimer(int(seconds * 1000))
        while not there():
            self._alarm()
            self._come_forward()
            if patience.hasExpired():
                raise Stuck(f"waited in vain for {what}")
            QTest.qWait(LOOK_MS)
        self._alarm()

    def _come_forward(self) -> None:
        """A window that was closed may have taken the screen's attention with it."""
        active: object = QApplication.activeWindow()  # None where none is: the stubs don't know
        if active is None:
            self._window.activateWindow()

    def _be_attended(self) -> None:
        """A shortcut works in the active window alone."""
        self.until(QApplication.activeWindow, "the screen's attention")

    def until_calm(self) -> None:
        """Until nothing is being drawn or worked on beside the window, and every layout has settled."""
        for _ in range(ROUNDS):
            QTest.qWait(0)
            self.until(lambda: not any(work.running for work in self._work()), "the work beside the window")
        stray = [_name(each) for each in QApplication.topLevelWidgets() if self._is_stray(each)]
        if stray:
            raise Stuck(f"windows that nobody opened: {stray}")

    def _is_stray(self, widget: QWidget) -> bool:
        return widget.isVisible() and widget is not self._window and widget is not _popup()

    def _work(self) -> list[Work | Drawing]:
        return [*self._window.findChildren(Work), *self._window.findChildren(Drawing)]

    def see(self, kind: type[W], name: str = "") -> W:
        """The first visible widget of that kind, of those with that accessible name."""
        self.until(lambda: self._seen(kind, name), f"{kind.__name__} {name}".rstrip())
        return self._seen(kind, name)[0]

    def _seen(self, kind: type[W], name: str) -> list[W]:
        return [
            child
            for child in self._window.findChildren(kind)
            if child.isVisible() and (not name or child.accessibleName() == name)
        ]


def _parents(widget: QWidget) -> Iterator[QWidget]:
    above = widget.parentWidget()
    while above is not None:
        yield above
        above = above.parentWidget()


def _popup() -> object:
    return QApplication.activePopupWidget()


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()}".rstrip()
