"""State pills: a fact in a tint, with its icon and its word. Exactly the words of the look."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.look import fonts, icons, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens

HEIGHT = 24
ICON = 16
PAD = 8


@dataclass(frozen=True, slots=True)
class State:
    """What a pill says.

    `meaning` is brass, primary, danger, warn, info, wine, oos, or plain for an outline without tint.
    """

    words: str
    meaning: str = "plain"
    icon: Icon | None = None

    def width(self) -> int:
        """How wide the pill is."""
        icon = 0 if self.icon is None else ICON + 4
        return fonts.width(self.words, fonts.SMALL, bold=True) + icon + 2 * PAD


def scanned_back() -> State:
    """The signed copy is in the pile."""
    return State(QCoreApplication.translate("State", "Scanned back"), "primary", Icon.CHECK)


def to_sign() -> State:
    """The signed copy is not back yet."""
    return State(QCoreApplication.translate("State", "To sign"), "warn", Icon.CLOCK)


def missing() -> State:
    """The kept copy is missing."""
    return State(QCoreApplication.translate("State", "Missing"), "danger", Icon.WARNING_CIRCLE)


def reprinted(times: int) -> State:
    """Printed again, the how-manyth time."""
    words = QCoreApplication.translate("State", "Reprint no. {times}").format(times=times)
    return State(words, "info", Icon.PRINTER)


def void() -> State:
    """Reversed: its paper is void."""
    return State(QCoreApplication.translate("State", "Void"), "oos", Icon.X)


def vip(words: str) -> State:
    """A tier that counts as VIP, in the venue's word for it."""
    return State(words, "brass", Icon.CROWN)


def birthday() -> State:
    """It is the guest's birthday."""
    return State(QCoreApplication.translate("State", "Birthday"), "wine", Icon.CAKE)


def place(words: str) -> State:
    """Where something lies: no state, so a plain outline."""
    return State(words)


def paint_pill(painter: QPainter, x: float, middle: float, state: State, room: float = 9999) -> None:
    """Draw the pill with its left edge at x, centred on that height; in less room its word is elided."""
    t = tokens()
    where = QRectF(x, round(middle - HEIGHT / 2), min(float(state.width()), room), HEIGHT)
    plain = state.meaning == "plain"
    ink = t.ink2 if plain else t.colour(f"{state.meaning}_t")
    paint.box(
        painter, where, 5, t.sunken if plain else t.colour(f"{state.meaning}_bg"), t.line2 if plain else None
    )
    inner = where.adjusted(PAD, 0, 1 - PAD, 0)
    if state.icon is not None:
        icons.paint(painter, state.icon, QRectF(inner.x() - 1, where.y(), ICON, HEIGHT), ICON, ink, "bold")
        inner = inner.adjusted(ICON + 4, 0, 0, 0)
    paint.text(painter, inner, state.words, ink, fonts.font(fonts.SMALL, bold=True))


class Pill(QWidget):
    """One pill."""

    def __init__(self, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(state)

    def show_state(self, state: State) -> None:
        """Another state."""
        self._state = state
        self.setAccessibleName(state.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._state.width(), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = paint.begin(self)
        paint_pill(painter, 0, self.height() / 2, self._state)
        painter.end()
