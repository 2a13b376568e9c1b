"""Buttons: the whole act as their label, with icon and key drawn on them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt, QTimerEvent
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desk.ui.look import fonts, icons, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens
from desk.ui.words.keys import key_in_words

LARGE, MEDIUM, SMALL = 56, 44, 36
RING = 20
LEAST_WIDTH = 80
PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)


class Kind(Enum):
    """What pressing it means. PRIMARY: once a screen. DANGERLINE opens an approval.

    DANGER only inside of one.
    """

    PRIMARY = "primary"
    SECONDARY = "secondary"
    DANGERLINE = "dangerline"
    DANGER = "danger"
    TINT = "tint"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Dress:
    """The colours of a button in one state."""

    ink: QColor
    fill: QColor | None
    edge: QColor | None
    cap_edge: QColor
    bold: bool


class Button(QAbstractButton):
    """A button of 56, 44 or 36 pixels. `key` is drawn, it sets no shortcut.

    Shortcuts belong to the tab's QAction (`follow`).
    """

    def __init__(
        self,
        label: str,
        kind: Kind = Kind.SECONDARY,
        *,
        icon: Icon | None = None,
        key: str = "",
        height: int = MEDIUM,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self._icon = icon
        self._key = key
        self._busy: str | None = None
        self._angle = 0
        self._timer = 0
        self._width_when_idle = 0
        self._tone = ""
        self.setText(label)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(height)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    # what it says

    def relabel(self, label: str, *, icon: Icon | None = None, key: str | None = None) -> None:
        """Another act: label, and icon or key when given."""
        self.setText(label)
        self.setAccessibleName(label)
        self._icon = icon or self._icon
        self._key = self._key if key is None else key
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: Kind) -> None:
        """Change what pressing it means, in colour too."""
        self.kind = kind
        self.update()

    def disable(self, reason: str) -> None:
        """Not now, and why: read out and shown as tool tip; the screen writes it beside the button too."""
        self.setEnabled(False)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)

    def enable(self) -> None:
        """It can be pressed again."""
        self.setEnabled(True)
        self.setToolTip("")
        self.setAccessibleDescription("")

    def set_busy(self, words: str | None) -> None:
        """While it works, it says so ("Printing…") and takes no press; its width stays. None: done."""
        if words is None:
            self._end_busy()
            return
        self._width_when_idle = self.sizeHint().width()
        self._busy = words
        self._timer = self._timer or self.startTimer(60)
        self.update()

    @property
    def busy(self) -> bool:
        """True while it works."""
        return self._busy is not None

    @property
    def key(self) -> str:
        """The key that is drawn on it, '' for none."""
        return self._key

    def follow(self, action: QAction) -> None:
        """Press it = trigger the action; its key is drawn, its enabled state is taken over."""
        self._key = key_in_words(action.shortcut()) or self._key
        self.clicked.connect(action.trigger)
        action.enabledChanged.connect(self.setEnabled)
        self.setEnabled(action.isEnabled())
        self.updateGeometry()

    def _end_busy(self) -> None:
        self._busy = None
        if self._timer:
            self.killTimer(self._timer)
        self._timer = 0
        self.update()

    # measures

    @property
    def _size(self) -> int:
        if self.height() >= LARGE:
            return fonts.ACT_LABEL
        return fonts.ROW if self.height() >= MEDIUM else fonts.BODY

    @property
    def _bold(self) -> bool:
        return self.kind in (Kind.PRIMARY, Kind.DANGER) or self.height() >= LARGE

    @property
    def _icon_size(self) -> int:
        return 22 if self.height() >= LARGE else 20

    def _content_width(self, label: str) -> int:
        wide = fonts.width(label, self._size, bold=self._bold)
        if self._icon is not None or self._busy is not None:
            wide += self._icon_size + (8 if label else 0)
        if self._key and self._busy is None:
            wide += paint.cap_width(self._key) + 10
        return wide

    def sizeHint(self) -> QSize:
        if self._busy is not None:
            return QSize(self._width_when_idle, self.height())
        least = LEAST_WIDTH if self.text() else self.height()
        pad = 14 if self.height() >= LARGE else 12
        return QSize(
            max(self._content_width(self.text()) + 2 * pad, least),
            self.height(),
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    # what it looks like

    def _dress(self) -> Dress:
        t = tokens()
        if not self.isEnabled():
            return Dress(t.ink3, t.sunken, t.line, t.line2, self._bold)
        down, over = self.isDown(), self.underMouse()
        match self.kind:
            case Kind.PRIMARY:
                fill = t.primary_p if down else t.primary_h if over else t.primary
                return Dress(t.on_primary, fill, None, _faint(t.on_primary), True)
            case Kind.DANGER:
                fill = t.danger_p if down else t.danger_h if over else t.danger
                return Dress(t.on_danger, fill, None, _faint(t.on_danger), True)
            case Kind.DANGERLINE:
                return Dress(
                    t.danger_t, t.danger_bg if down or over else t.surface, t.danger_t, t.danger_t, self._bold
                )
            case Kind.TINT:
                return Dress(t.primary_t, t.sel if down or over else t.primary_bg, None, t.line2, self._bold)
            case Kind.QUIET:
                return Dress(t.primary_t, t.hover if down or over else None, None, t.line2, self._bold)
            case Kind.SECONDARY:
                return Dress(t.ink, t.hover if down or over else t.surface, t.line2, t.line2, self._bold)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = paint.begin(self)
        where = paint.rectf(self.rect())
        dress = self._dress()
        radius = 8.0
        if self.hasFocus():
            where = paint.focus_ring(painter, where, 9)
            radius = 6
        if dress.fill is not None or dress.edge is not None:
            paint.box(painter, where, radius, dress.fill, dress.edge)
        self._paint_content(painter, paint.rectf(self.rect()), dress)
        painter.end()

    def _paint_content(self, painter: QPainter, where: QRectF, dress: Dress) -> None:
        label = self.text() if self._busy is None else self._busy
        x = where.x() + max(4.0, (where.width() - self._content_width(label)) / 2)
        if self._busy is not None:
            self._paint_ring(painter, QRectF(x, where.center().y() - RING / 2, RING, RING), dress.ink)
            x += self._icon_size + 8
        elif self._icon is not None:
            spot = QRectF(x, where.y(), self._icon_size, where.height())
            icons.paint(painter, self._icon, spot, self._icon_size, dress.ink, "bold" if dress.bold else None)
            x += self._icon_size + 8
        wide = fonts.width(label, self._size, bold=dress.bold)
        font = fonts.font(self._size, bold=dress.bold)
        room = min(float(wide), where.right() - x - 6)
        paint.text(
            painter, QRectF(x, where.y(), room, where.height()), label, dress.ink, font, elide=self.busy
        )
        if self._key and self._busy is None:
            spot = paint.cap_box(x + wide + 10, where, self._key)
            paint.key_cap(painter, spot, self._key, dress.ink, dress.cap_edge)

    def _paint_ring(self, painter: QPainter, where: QRectF, ink: QColor) -> None:
        painter.setPen(QPen(ink, 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawArc(where.adjusted(2, 2, -2, -2), -self._angle * 16, 270 * 16)

    # what it does

    def timerEvent(self, event: QTimerEvent) -> None:
        self._angle = (self._angle + 24) % 360
        self.update()

    def nextCheckState(self) -> None:
        if self._busy is None:
            super().nextCheckState()

    def hitButton(self, pos: object) -> bool:
        return self._busy is None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._busy is not None and event.key() in PRESSING:
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)


def _faint(colour: QColor) -> QColor:
    made = QColor(colour)
    made.setAlphaF(0.5)
    return made
