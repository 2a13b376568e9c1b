"""The rail at the left: a tab each with icon, name, F-key and what waits there; the menu at the bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from desk.ui.look import fonts, icons, metrics, paint
from desk.ui.look.icons import Icon
from desk.ui.look.metrics import Metrics
from desk.ui.look.theme import tokens
from desk.ui.widgets.count_badge import LARGE, SMALL, badge_width, paint_count

SIDE = 6


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: its name in the code, its words, its F-key, its icon."""

    name: str
    words: str
    key: str
    icon: Icon


class RailItem(QAbstractButton):
    """A tab on the rail; solid brass when it is the current one."""

    def __init__(self, tab: Tab, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tab = tab
        self._count, self._alert = 0, False
        self.setText(tab.words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._say()

    def set_badge(self, count: int, *, alert: bool) -> None:
        """What waits there; 0 hides the badge. `alert`: someone must act."""
        self._count, self._alert = count, alert
        self._say()
        self.update()

    def _say(self) -> None:
        self.setAccessibleName(f"{self.tab.words} {self.tab.key}")
        self.setAccessibleDescription(str(self._count) if self._count else "")
        self.setToolTip(f"{self.tab.words}　{self.tab.key}")

    def sizeHint(self) -> QSize:
        return QSize(metrics.current().rail, metrics.current().rail_item)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect()).adjusted(SIDE, 2, -SIDE, -2)
        on = self.isChecked()
        if on:
            paint.box(painter, where, 8, t.brass_c)
        elif self.underMouse():
            paint.box(painter, where, 8, t.chrome_2)
        if self.hasFocus():
            paint.box(painter, where, 8, None, t.on_brass if on else t.brass_c, 2)
        ink = t.on_brass if on else t.chrome_ink
        key = t.on_brass if on else t.chrome_ink2
        cap = fonts.font(fonts.CAP, bold=on)
        paint.text(painter, QRectF(where.x() + 5, where.y() + 3, 30, 18), self.tab.key, key, cap, elide=False)
        long = fonts.width(self.text(), fonts.BODY, bold=on) > where.width() - 4
        top, size = (3.0, 24) if long else (where.height() * 0.12, 26)
        spot = QRectF(where.x(), where.y() + top, where.width(), size)
        icons.paint(painter, self.tab.icon, spot, size, ink, "fill" if on else "regular")
        if long:
            self._paint_two_lines(painter, where, on)
        else:
            self._paint_words(painter, where, on)
        self._paint_badge(painter, where, on)
        painter.end()

    def _paint_words(self, painter: QPainter, where: QRectF, on: bool) -> None:
        ink = tokens().on_brass if on else tokens().chrome_ink
        line = QRectF(where.x() + 2, where.bottom() - 26, where.width() - 4, 21)
        font = fonts.font(fonts.BODY, bold=on)
        paint.text(painter, line, self.text(), ink, font, Qt.AlignmentFlag.AlignHCenter)

    def _paint_two_lines(self, painter: QPainter, where: QRectF, on: bool) -> None:
        ink = tokens().on_brass if on else tokens().chrome_ink
        font = fonts.font(fonts.SMALL, bold=on)
        for at, words in enumerate(_two_lines(self.text())):
            line = QRectF(where.x() + 1, where.bottom() - 31 + at * 14, where.width() - 2, 15)
            paint.text(painter, line, words, ink, font, Qt.AlignmentFlag.AlignHCenter)

    def _paint_badge(self, painter: QPainter, where: QRectF, on: bool) -> None:
        if not self._count:
            return
        wide, high = badge_width(self._count, alert=self._alert), LARGE if self._alert else SMALL
        spot = QRectF(where.right() - 3 - wide, where.y() + (3 if self._alert else 5), wide, high)
        paint_count(painter, spot, self._count, alert=self._alert, on_current=on)


def _two_lines(words: str) -> tuple[str, str]:
    parts = words.split(" ")
    middle = min(
        range(1, len(parts)), key=lambda at: abs(len(" ".join(parts[:at])) - len(words) / 2), default=1
    )
    return " ".join(parts[:middle]), " ".join(parts[middle:])


class MenuItem(QAbstractButton):
    """The menu at the bottom of the rail: Settings, Help and what has no tab."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(56)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(metrics.current().rail, 56)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        painter.fillRect(QRectF(16, 0, where.width() - 32, 1), t.chrome_line)
        inner = where.adjusted(SIDE, 4, -SIDE, -4)
        if self.underMouse() or self.isDown():
            paint.box(painter, inner, 8, t.chrome_2)
        if self.hasFocus():
            paint.box(painter, inner, 8, None, t.brass_c, 2)
        icons.paint(painter, Icon.LIST, QRectF(0, 8, where.width(), 22), 22, t.chrome_ink2, "regular")
        font = fonts.font(fonts.SMALL)
        line = QRectF(0, 31, where.width(), 20)
        paint.text(painter, line, self.text(), t.chrome_ink2, font, Qt.AlignmentFlag.AlignHCenter)
        painter.end()


class Rail(QWidget):
    """`chosen(name)` when a tab was pressed, `menu_pressed` for the menu. The window sets the current one."""

    chosen = Signal(str)
    menu_pressed = Signal()

    def __init__(self, tabs: Sequence[Tab], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items = {tab.name: RailItem(tab) for tab in tabs}
        self.menu = MenuItem(self.tr("Menu"))
        self.menu.clicked.connect(self.menu_pressed)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 6, 0, 2)
        stack.setSpacing(0)
        for item in self.items.values():
            stack.addWidget(item)
            item.clicked.connect(lambda *_, name=item.tab.name: self._press(name))
        stack.addStretch(1)
        stack.addWidget(self.menu)
        self._measure(metrics.current())
        metrics.notifier().changed.connect(self._measure)

    def _measure(self, measures: Metrics) -> None:
        self.setFixedWidth(measures.rail)
        for item in self.items.values():
            item.setFixedHeight(measures.rail_item)

    def _press(self, name: str) -> None:
        # The window decides whether one may leave the tab, so the press alone doesn't move the brass.
        self.items[name].setChecked(not self.items[name].isChecked())
        self.chosen.emit(name)

    def set_current(self, name: str) -> None:
        """This tab is shown now."""
        for item in self.items.values():
            item.setChecked(item.tab.name == name)

    def set_badge(self, name: str, count: int, *, alert: bool = False) -> None:
        """What waits at that tab; 0 hides the badge."""
        self.items[name].set_badge(count, alert=alert)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().chrome)
        painter.end()
