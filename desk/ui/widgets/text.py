"""A line of words: its size and meaning, elided with the whole text in its tool tip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desk.ui.look import fonts, paint
from desk.ui.look.theme import tokens

LINE_HEIGHT = 1.45


class Text(QLabel):
    """A label in one of the sizes, coloured by a token's name. One line that elides, or `wrap` for a
    paragraph.

    `elide=False` where nothing may be cut: amounts, room numbers, names of acts.
    """

    def __init__(
        self,
        words: str = "",
        size: int = fonts.BODY,
        *,
        bold: bool = False,
        tone: str = "ink",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        wrap: bool = False,
        elide: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._elide = elide and not wrap
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(fonts.font(size, bold=bold))
        self.setWordWrap(wrap)
        self.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        if self._elide:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(words)

    def set_tone(self, tone: str) -> None:
        """Another meaning: the name of a token."""
        if tone != self._tone:
            self._tone = tone
            self.update()

    def sizeHint(self) -> QSize:
        if self.wordWrap():
            return super().sizeHint()
        measures = self.fontMetrics()
        height = round(self.font().pixelSize() * LINE_HEIGHT)
        around = self.contentsMargins()
        return QSize(measures.horizontalAdvance(self.text()) + 1 + around.left() + around.right(), height)

    def minimumSizeHint(self) -> QSize:
        if self.wordWrap():
            return super().minimumSizeHint()
        hint = self.sizeHint()
        return QSize(min(hint.width(), 2 * self.font().pixelSize()), hint.height()) if self._elide else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.wordWrap():
            painter.setPen(tokens().colour(self._tone))
            painter.drawText(self.contentsRect(), self.alignment() | Qt.TextFlag.TextWordWrap, self.text())
            painter.end()
            return
        words = self.text()
        where = paint.rectf(self.contentsRect())
        paint.text(
            painter,
            where,
            words,
            tokens().colour(self._tone),
            self.font(),
            self.alignment(),
            elide=self._elide,
        )
        painter.end()
        cut = self._elide and self.fontMetrics().horizontalAdvance(words) > where.width() + 1
        wanted = words if cut else ""
        if self.toolTip() != wanted:
            self.setToolTip(wanted)
