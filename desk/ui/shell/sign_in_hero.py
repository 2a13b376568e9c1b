"""The left half of the sign-in page: whose counter this is, which day it is, and whether all is well."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.look import fonts, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens
from desk.ui.shell.logo import Logo
from desk.ui.widgets.icon_mark import IconMark
from desk.ui.widgets.text import Text

WIDTH = 560
INSET = 64
FOOT = 64
PITCH, THICK = 15.5, 7.0
# The lengths of the bars of sound above the foot, as drawn by hand; decoration, nothing is measured.
BARS = (
    50, 78, 102, 111, 103, 78, 61, 81, 90, 84, 82, 66, 85, 126, 150, 151, 130, 92, 114, 132, 130, 105, 63, 37,
    83, 116, 127, 118, 94, 87, 111, 118, 106, 79, 45, 45,
)  # fmt: skip


class Health(Enum):
    """How it is: fine, look at it, broken."""

    OK = "good_c"
    WARN = "warn_c"
    BAD = "alert"


SIGNS = {Health.OK: Icon.CHECK_CIRCLE, Health.WARN: Icon.WARNING, Health.BAD: Icon.WARNING_CIRCLE}


class LanguageLink(QAbstractButton):
    """中文 or English, on umber; the one that is spoken is bright."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(fonts.width(words) + 16, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        if self.hasFocus():
            paint.box(painter, where, 6, None, t.brass_c, 2)
        ink = t.chrome_ink if self.isChecked() else t.chrome_ink2
        font = fonts.font(fonts.BODY, bold=self.isChecked())
        paint.text(painter, where, self.text(), ink, font, Qt.AlignmentFlag.AlignHCenter, elide=False)
        painter.end()


class Hero(QWidget):
    """Umber with the bars of sound; `language_chosen("zh_CN" | "en")`."""

    language_chosen = Signal(str)

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._version = version
        self.name = Text("", 40, bold=True, tone="chrome_ink")
        self.counter = Text("", fonts.TITLE, tone="chrome_ink2")
        self.day = Text("", fonts.ACT, bold=True, tone="brass_c")
        self.shift = Text("", fonts.ROW, bold=False, tone="chrome_ink")
        self.offline = Text("", fonts.SECONDARY, tone="chrome_ink2")
        self._health = QVBoxLayout()
        self._lines: list[QWidget] = []
        self._health.setSpacing(8)
        self.languages = {"zh_CN": LanguageLink("中文"), "en": LanguageLink("English")}
        self.setFixedWidth(WIDTH)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(INSET, 72, 24, 0)
        stack.setSpacing(0)
        stack.addWidget(Logo(72))
        stack.addSpacing(36)
        for part, gap in ((self.name, 4), (self.counter, 36), (self.day, 4), (self.shift, 34)):
            stack.addWidget(part)
            stack.addSpacing(gap)
        stack.addLayout(self._health)
        stack.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 16, 0)
        foot.addWidget(self.offline, 1)
        for at, (code, link) in enumerate(self.languages.items()):
            if at:
                foot.addWidget(Text("|", fonts.BODY, tone="chrome_ink2", elide=False))
            foot.addWidget(link)
            link.clicked.connect(lambda *_, code=code: self.language_chosen.emit(code))
        holder = QWidget()
        holder.setLayout(foot)
        holder.setFixedHeight(FOOT)
        stack.addWidget(holder)

    def retranslate(self) -> None:
        """The language changed."""
        self.offline.setText(self.tr("VIP Desk {version}　works offline").format(version=self._version))

    def speak(self, language: str) -> None:
        """Which language is spoken now."""
        for code, link in self.languages.items():
            link.setChecked(code == language)

    def show_health(self, lines: Sequence[tuple[Health, str]]) -> None:
        """Backup, journal, printer: one line each."""
        for shown in self._lines:
            self._health.removeWidget(shown)
            shown.deleteLater()
        self._lines = [_line(health, words) for health, words in lines]
        for line in self._lines:
            self._health.addWidget(line)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        ground = QLinearGradient(where.topLeft(), where.bottomRight())
        ground.setColorAt(0, t.chrome.lighter(116))
        ground.setColorAt(1, t.chrome.darker(150))
        painter.fillRect(where, ground)
        self._paint_bars(painter, where)
        painter.end()

    def _paint_bars(self, painter: QPainter, where: QRectF) -> None:
        floor = where.bottom() - FOOT
        # In a low window the bars bow to the lines above them.
        scale = min(1.0, max(0.0, floor - self._health.geometry().bottom() - 24) / max(BARS))
        painter.setPen(Qt.PenStyle.NoPen)
        for at, full in enumerate(BARS):
            length = full * scale
            bright = at % 3 == 0
            colour = QColor(tokens().brass_c)
            colour.setAlphaF(0.33 if bright else 0.17)
            painter.setBrush(colour)
            painter.drawRoundedRect(
                QRectF(4 + at * PITCH, floor - length, THICK, length), THICK / 2, THICK / 2
            )
        line = QColor(tokens().brass_c)
        line.setAlphaF(0.35)
        painter.fillRect(QRectF(0, floor, where.width(), 1), line)


def _line(health: Health, words: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(IconMark(SIGNS[health], 20, health.value, weight="fill"))
    row.addWidget(Text(words, fonts.BODY, tone="chrome_ink"), 1)
    return made
