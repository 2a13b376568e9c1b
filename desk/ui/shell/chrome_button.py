"""What can be pressed on the top bar: a chip on umber."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desk.ui.look import icons, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens

SIDE = 44
COMPACT_SIDE = 40


class ChromeButton(QAbstractButton):
    """A square chip with an icon. Subclasses draw more (`paint_more`)."""

    def __init__(self, icon: Icon, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon_shown = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(SIDE, SIDE)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        fill = t.chrome_line if self.isDown() or self.underMouse() else t.chrome_2
        # The ring is brass here: focus blue has no 3 to 1 on umber.
        edge = t.brass_c if self.hasFocus() else None
        paint.box(painter, where, 8, fill, edge, 2)
        icons.paint(painter, self.icon_shown, where, 22, t.chrome_ink, "regular")
        painter.end()
