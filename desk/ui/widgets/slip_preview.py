"""The slip beside the act, exactly as it prints: the print engine's one-bit picture, on paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desk.ui.look import fonts, metrics, paint
from desk.ui.look.icons import Icon
from desk.ui.look.metrics import Metrics
from desk.ui.look.theme import tokens
from desk.ui.widgets.icon_act import IconAct
from desk.ui.widgets.segmented import Mode, Segmented
from desk.ui.widgets.text import Text

TOOTH = 8
MARGIN = 12


class Paper(QWidget):
    """The picture multiplied on the paper's colour, so that it stays paper in the dark.

    Its lower edge is torn.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._scaled = QImage()
        self._hint = ""
        self._width = metrics.current().slip
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_image(self, image: QImage, accessible: str = "") -> None:
        """Another slip; an empty image shows a blank sheet. `accessible`: its text, for the ear."""
        self._image = image
        self._scaled = QImage()
        self.setAccessibleName(accessible)
        self.updateGeometry()
        self.adjustSize()
        self.update()

    def show_hint(self, words: str) -> None:
        """What a blank sheet says."""
        self._hint = words
        self.update()

    def set_width(self, width: int) -> None:
        """The paper's width in logical pixels."""
        self._width = width
        self._scaled = QImage()
        self.updateGeometry()
        self.adjustSize()

    def sizeHint(self) -> QSize:
        if self._image.isNull():
            return QSize(self._width, 320)
        inner = self._width - 2 * self._pad()
        return QSize(
            self._width, round(self._image.height() * inner / self._image.width()) + 2 * MARGIN + TOOTH
        )

    def _pad(self) -> int:
        return 10 if self._width < 576 else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        painter.fillPath(_torn(QRectF(self.rect())), t.paper)
        if not self._image.isNull():
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.drawImage(QPointF(self._pad(), MARGIN), self._fitted())
        elif self._hint:
            painter.setPen(t.paper_ink)
            painter.setOpacity(0.66)
            painter.setFont(fonts.font())
            where = self.rect().adjusted(24, 0, -24, 0)
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._hint)
        painter.end()

    def _fitted(self) -> QImage:
        ratio = self.devicePixelRatioF()
        wide = round((self._width - 2 * self._pad()) * ratio)
        if self._scaled.isNull() or self._scaled.width() != wide:
            grey = self._image.convertToFormat(QImage.Format.Format_Grayscale8)
            same = wide == grey.width()
            self._scaled = grey if same else _scaled(grey, wide)
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled


def _scaled(grey: QImage, wide: int) -> QImage:
    # Whole rows only: a last row that is half covered would come out as a grey line.
    high = int(grey.height() * wide / grey.width())
    used = grey.copy(0, 0, grey.width(), int(high * grey.width() / wide))
    smooth = Qt.TransformationMode.SmoothTransformation
    return used.scaled(wide, high, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def _torn(where: QRectF) -> QPainterPath:
    path = QPainterPath(where.topLeft())
    path.lineTo(where.topRight())
    x, up = where.right(), False
    path.lineTo(x, where.bottom() - TOOTH / 2)
    while x > where.left():
        x = max(where.left(), x - TOOTH / 2)
        up = not up
        path.lineTo(x, where.bottom() if up else where.bottom() - TOOTH / 2)
    path.closeSubpath()
    return path


class SlipPreview(QWidget):
    """Head with title and the switch of copies, the paper below, which scrolls when it is long.

    `copy_chosen(value)` when another copy is wanted. `pdf` writes what is shown to a file.
    """

    copy_chosen = Signal(str)

    def __init__(
        self,
        title: str,
        copies: Sequence[Mode],
        *,
        facts: str = "",
        pdf: QAction | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.pdf = IconAct(Icon.FILE_PDF, pdf) if pdf is not None else None
        self.paper = Paper()
        self.switch = Segmented(copies, name=title, height=36, size=fonts.BODY, least=66)
        self.switch.chosen.connect(self.copy_chosen)
        self._facts = Text(facts, fonts.SECONDARY, tone="ink2")
        self._lay_out(title)
        self._measure(metrics.current())
        metrics.notifier().changed.connect(self._measure)

    def _lay_out(self, title: str) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 10, 8)
        head.setSpacing(8)
        head.addWidget(Text(title, fonts.TITLE, bold=True, elide=False))
        head.addWidget(self._facts)
        head.addStretch(1)
        if self.pdf is not None:
            head.addWidget(self.pdf)
        head.addWidget(self.switch)
        self._scroll = scroll = QScrollArea()
        scroll.setAccessibleName(title)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        scroll.setWidget(self.paper)
        scroll.viewport().setAutoFillBackground(False)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 12)
        stack.setSpacing(12)
        stack.addLayout(head)
        stack.addWidget(scroll, 1)

    def _measure(self, measures: Metrics) -> None:
        self.paper.set_width(measures.slip)
        self.setFixedWidth(measures.slip + 38 - (8 if measures.compact else 0))
        self._facts.setVisible(self.pdf is None or not measures.compact)

    def scroll_by(self, step: int) -> None:
        """Up or down a long slip, in pixels."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + step)

    def show_slip(self, image: QImage, *, facts: str | None = None, accessible: str = "") -> None:
        """Another picture, other facts (80 毫米纸) when given."""
        self.paper.show_image(image, accessible)
        if facts is not None:
            self._facts.setText(facts)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        paint.box(painter, where, 10, t.oos_bg, t.line)
        line = QColor(t.oos_line)
        painter.fillRect(QRectF(1, 52, where.width() - 2, 1), line)
        painter.end()
