"""An icon by itself, and an icon in its tinted square."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from desk.ui.look import icons, paint
from desk.ui.look.icons import Icon, Weight
from desk.ui.look.theme import tokens


class IconMark(QWidget):
    """An icon in the colour of a token; decoration for the ear: the words beside it say it."""

    def __init__(
        self, icon: Icon, size: int = 20, tone: str = "ink", *, weight: Weight | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._icon, self._size, self._tone, self._weight = icon, size, tone, weight
        self.setFixedSize(size, size)

    def show_icon(self, icon: Icon, tone: str | None = None) -> None:
        """Another icon, another colour when given."""
        self._icon, self._tone = icon, tone or self._tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = paint.begin(self)
        icons.paint(
            painter, self._icon, QRectF(self.rect()), self._size, tokens().colour(self._tone), self._weight
        )
        painter.end()


class IconTile(QWidget):
    """An icon on a square of its meaning's tint: `meaning` is brass, primary, danger, warn, info or wine."""

    def __init__(
        self,
        icon: Icon,
        size: int = 40,
        meaning: str = "brass",
        *,
        icon_size: int = 22,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._size, self._meaning, self._icon_size = icon, size, meaning, icon_size
        self.setFixedSize(size, size)

    def show_icon(self, icon: Icon, meaning: str | None = None) -> None:
        """Another icon, another meaning when given."""
        self._icon, self._meaning = icon, meaning or self._meaning
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        paint.box(painter, where, 7, t.colour(f"{self._meaning}_bg"))
        icons.paint(painter, self._icon, where, self._icon_size, t.colour(f"{self._meaning}_t"), "bold")
        painter.end()
