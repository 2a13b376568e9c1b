"""The line of steps over a task of several: what is done, where one is, what comes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.look import fonts, icons, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens

HEIGHT = 40
PAD = 16
GAP = 12
MARK = 18


class Stepper(QWidget):
    """Steps in order; `show_step(n)` says which one it is now, from 0. Nobody presses it."""

    def __init__(self, steps: Sequence[str], *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self._now = 0
        self.setAccessibleName(name)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_step(0)

    def show_step(self, now: int) -> None:
        """It is this step; those before it are done."""
        self._now = now
        self.setAccessibleDescription(f"{now + 1}/{len(self._steps)} {self._steps[now]}")
        self.update()

    @property
    def step(self) -> int:
        """Which step it is now, from 0."""
        return self._now

    def sizeHint(self) -> QSize:
        return QSize(sum(map(self._width, range(len(self._steps)))) + GAP * (len(self._steps) - 1), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _width(self, at: int) -> int:
        return fonts.width(f"{at + 1} {self._steps[at]}", fonts.TITLE, bold=True) + MARK + 2 * PAD

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = paint.begin(self)
        x = 0
        for at in range(len(self._steps)):
            wide = self._width(at)
            self._paint_step(painter, at, QRectF(x, 2, wide, HEIGHT - 4))
            x += wide + GAP
        painter.end()

    def _paint_step(self, painter: QPainter, at: int, where: QRectF) -> None:
        t = tokens()
        done, now = at < self._now, at == self._now
        ink = t.on_primary if now else t.primary_t if done else t.ink2
        fill = t.primary if now else t.primary_bg if done else None
        paint.box(painter, where, 8, fill, None if fill else t.line2)
        words = self._steps[at] if done else f"{at + 1} {self._steps[at]}"
        if done:
            icons.paint(
                painter, Icon.CHECK, QRectF(where.x() + 10, where.y(), MARK, where.height()), MARK, ink
            )
        left = PAD + MARK if done else 0
        font = fonts.font(fonts.TITLE if now else fonts.ROW, bold=now)
        align = Qt.AlignmentFlag.AlignLeft if done else Qt.AlignmentFlag.AlignHCenter
        paint.text(painter, where.adjusted(left, 0, 0, 0), words, ink, font, align)
