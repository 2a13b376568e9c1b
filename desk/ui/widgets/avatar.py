"""People as tiles: the surname in a square; name, number and role beside it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desk.ui.look import fonts, icons, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens

# The surnames of two characters that one meets; a name that begins with one shows both.
DOUBLE = frozenset(
    (
        "欧阳",
        "司马",
        "上官",
        "诸葛",
        "东方",
        "皇甫",
        "尉迟",
        "公孙",
        "慕容",
        "令狐",
        "宇文",
        "司徒",
        "夏侯",
        "南宫",
        "端木",
    )
)


def surname(name: str) -> str:
    """What stands in the tile: the surname, one or two characters; of a Latin name its first letter."""
    return name[:2] if name[:2] in DOUBLE else name[:1].upper()


def paint_avatar(
    painter: QPainter, where: QRectF, name: str, fill: str = "brass_bg", ink: str = "brass_t"
) -> None:
    """The tile in that box."""
    t = tokens()
    paint.box(painter, where, 7, t.colour(fill))
    shown = surname(name)
    size = round(where.height() * (0.46 if len(shown) == 1 else 0.34))
    font = fonts.font(size, bold=True)
    paint.text(painter, where, shown, t.colour(ink), font, Qt.AlignmentFlag.AlignHCenter, elide=False)


class Avatar(QWidget):
    """The surname tile by itself."""

    def __init__(self, name: str = "", size: int = 44, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(size, size)

    def show_name(self, name: str) -> None:
        """Another person."""
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = paint.begin(self)
        paint_avatar(painter, QRectF(self.rect()), self._name)
        painter.end()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the staff as the sign-in page shows them."""

    number: str
    name: str
    role: str


class PersonTile(QAbstractButton):
    """Somebody to choose; the chosen one has a jade edge and a tick."""

    HEIGHT = 63

    def __init__(self, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = person
        self.setText(person.name)
        self.setAccessibleName(f"{person.name} {person.number} {person.role}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(self.HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(224, self.HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, self.HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        on = self.isChecked()
        edge, stroke = (t.focus, 2.0) if self.hasFocus() else (t.primary, 2.0) if on else (t.line2, 1.0)
        fill = t.sel if on else t.hover if self.underMouse() else t.surface
        paint.box(painter, where, 8, fill, edge, stroke)
        tile = QRectF(9, (self.height() - 42) / 2, 42, 42)
        colours = ("primary", "on_primary") if on else ("brass_bg", "brass_t")
        paint_avatar(painter, tile, self.person.name, *colours)
        self._paint_words(painter, where.adjusted(58, 0, -8, 0), on)
        painter.end()

    def _paint_words(self, painter: QPainter, where: QRectF, on: bool) -> None:
        t = tokens()
        upper = QRectF(where.x(), 9, where.width(), 24)
        lower = QRectF(where.x(), 34, where.width(), 20)
        if on:
            spot = QRectF(upper.right() - 21, upper.y(), 22, upper.height())
            icons.paint(painter, Icon.CHECK_CIRCLE, spot, 22, t.primary_t, "fill")
            upper.adjust(0, 0, -26, 0)
        # The number stands beside the name: the role needs its line, and is what tells two people apart.
        right = Qt.AlignmentFlag.AlignRight
        wide = fonts.width(self.person.number, fonts.SECONDARY)
        number = upper.adjusted(upper.width() - wide - 1, 0, 0, 0)
        paint.text(
            painter, number, self.person.number, t.ink2, fonts.font(fonts.SECONDARY), right, elide=False
        )
        name = upper.adjusted(0, 0, -wide - 7, 0)
        paint.text(painter, name, self.person.name, t.ink, fonts.font(17, bold=True))
        role = self.person.role
        size = fonts.SECONDARY if fonts.width(role, fonts.SECONDARY) <= lower.width() else fonts.SMALL
        paint.text(painter, lower, role, t.ink2, fonts.font(size))
