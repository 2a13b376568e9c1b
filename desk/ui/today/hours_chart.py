"""Points credited per hour as bars: past hours jade, the running one brass, the value over each bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.look import fonts, paint
from desk.ui.look.theme import tokens

HEAD, FOOT = 22, 26
WIDEST, SIDE = 64, 16
LEAST_HOURS = 6
DAY = 24


class HoursChart(QWidget):
    """`show_hours((hour, points), …, now)`: hours of the venue's clock in the order of the business day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[tuple[int, int], ...] = ()
        self._now = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(110)

    def show_hours(self, hours: Sequence[tuple[int, int]], now: int) -> None:
        """Every hour from the first with a credit to the running one, at least six; empty ones stay empty."""
        self._bars, self._now = spread(hours, now), now
        told = "　".join(f"{hour}: {points:,}" for hour, points in self._bars if points)
        self.setAccessibleName(self.tr("Points credited per hour"))
        self.setAccessibleDescription(told)
        self.update()

    def bars(self) -> tuple[tuple[int, int], ...]:
        """What is drawn: hour and points."""
        return self._bars

    def sizeHint(self) -> QSize:
        return QSize(400, 170)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = paint.begin(self)
        if not any(points for _, points in self._bars):
            words, font = self.tr("No points credited yet today"), fonts.font(fonts.BODY)
            middle = Qt.AlignmentFlag.AlignHCenter
            paint.text(painter, paint.rectf(self.rect()), words, tokens().ink2, font, middle)
            painter.end()
            return
        floor = self.height() - FOOT
        room = QRectF(SIDE, HEAD, self.width() - 2 * SIDE, floor - HEAD)
        highest = max(points for _, points in self._bars) or 1
        self._paint_lines(painter, room)
        pitch = room.width() / len(self._bars)
        for at, (hour, points) in enumerate(self._bars):
            slot = QRectF(room.x() + at * pitch, room.y(), pitch, room.height())
            self._paint_bar(painter, slot, hour, points, points / highest)
        painter.end()

    def _paint_lines(self, painter: QPainter, room: QRectF) -> None:
        for part in (0.0, 0.5, 1.0):
            painter.fillRect(
                QRectF(room.x(), round(room.y() + part * room.height()), room.width(), 1), tokens().line
            )

    def _paint_bar(self, painter: QPainter, slot: QRectF, hour: int, points: int, share: float) -> None:
        t = tokens()
        now = hour == self._now
        wide = min(WIDEST, slot.width() * 0.62)
        high = max(3.0, share * slot.height()) if points else 0.0
        bar = QRectF(slot.center().x() - wide / 2, slot.bottom() - high, wide, high)
        if points:
            paint.box(painter, bar, min(4.0, high / 2), t.brass if now else t.primary)
            over = QRectF(slot.x() - 10, bar.y() - 21, slot.width() + 20, 20)
            font = fonts.font(fonts.SMALL, bold=now)
            paint.text(painter, over, f"{points:,}", t.ink, font, Qt.AlignmentFlag.AlignHCenter, elide=False)
        under = QRectF(slot.x(), slot.bottom() + 4, slot.width(), 20)
        ink = t.ink if now else t.ink2
        font = fonts.font(fonts.SMALL, bold=now)
        paint.text(painter, under, str(hour), ink, font, Qt.AlignmentFlag.AlignHCenter, elide=False)


def spread(hours: Sequence[tuple[int, int]], now: int) -> tuple[tuple[int, int], ...]:
    """The hours between the first one and now, without gaps; at least six, the earlier ones empty."""
    points = dict(hours)
    first = hours[0][0] if hours else now
    count = max((now - first) % DAY + 1, LEAST_HOURS)
    return tuple((hour := (now - back) % DAY, points.get(hour, 0)) for back in range(count - 1, -1, -1))
