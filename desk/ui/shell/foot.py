"""The foot of the window: the last done thing with its links, and the keys of what is focused now.

This is the toast for done things: it never covers work. The news is bold jade for eight seconds, then it
calms down and stays until the next one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from desk.ui.look import fonts, metrics, paint
from desk.ui.look.metrics import Metrics
from desk.ui.look.theme import tokens
from desk.ui.widgets.icon_mark import IconMark
from desk.ui.widgets.message_strip import ICONS, Tone
from desk.ui.widgets.text import Text

NEWS_MS = 8000
MOST_HINTS = 5


class Link(QAbstractButton):
    """Underlined words that do something."""

    def __init__(self, words: str, act: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda *_: act())

    def sizeHint(self) -> QSize:
        return QSize(fonts.width(self.text()) + 8, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        if self.hasFocus():
            paint.box(painter, where.adjusted(0, 4, 0, -4), 5, None, t.focus, 2)
        paint.text(
            painter, where, self.text(), t.ink, fonts.font(), Qt.AlignmentFlag.AlignHCenter, elide=False
        )
        painter.fillRect(QRectF(4, where.center().y() + 10, where.width() - 8, 1), t.ink)
        painter.end()


class Hints(QWidget):
    """Keys and what they do here, at most five."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """(key, what it does)."""
        self._hints = tuple(hints[:MOST_HINTS])
        self.setAccessibleName("　".join(f"{key} {words}" for key, words in self._hints))
        self.setFixedWidth(sum(_hint_width(key, words) for key, words in self._hints))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        x = 0.0
        for key, words in self._hints:
            cap = paint.cap_box(x, QRectF(self.rect()), key)
            paint.key_cap(painter, cap, key, t.ink2, t.line2, t.sunken)
            where = QRectF(cap.right() + 7, 0, 400, self.height())
            paint.text(painter, where, words, t.ink2, fonts.font(fonts.SECONDARY), elide=False)
            x += _hint_width(key, words)
        painter.end()


def _hint_width(key: str, words: str) -> int:
    return paint.cap_width(key) + 7 + fonts.width(words, fonts.SECONDARY) + 16


class Foot(QWidget):
    """`say` what was done; `set_hints` for the keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconMark(ICONS[Tone.OK], 18, "primary_t", weight="fill")
        self._words = Text("", fonts.BODY, bold=True, tone="primary_t")
        self._ask = Text("", fonts.BODY, bold=True, tone="primary_t", elide=False)
        self._news = QHBoxLayout()
        self._links = QHBoxLayout()
        self._shown: list[Link] = []
        self._hints = Hints()
        self._tone = Tone.OK
        self._calm = QTimer(self, singleShot=True, interval=NEWS_MS)
        self._calm.timeout.connect(self._calm_down)
        self._lay_out()
        self._measure(metrics.current())
        metrics.notifier().changed.connect(self._measure)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(17, 1, 0, 0)
        row.setSpacing(8)
        self._icon.hide()
        self._links.setSpacing(4)
        row.addWidget(self._icon)
        self._news.setSpacing(0)
        self._news.addWidget(self._words)
        self._news.addWidget(self._ask)
        row.addLayout(self._news)
        row.addLayout(self._links)
        row.addStretch(1)
        row.addWidget(self._hints)

    def _measure(self, measures: Metrics) -> None:
        self.setFixedHeight(measures.foot)

    def say(
        self,
        words: str,
        links: Sequence[tuple[str, Callable[[], object]]] = (),
        tone: Tone = Tone.OK,
        *,
        ask: str = "",
    ) -> None:
        """The last done thing, with its links (undo, reprint); '' takes it away. Where room is short, `words`
        is elided and `ask`, which goes on from it, never is.
        """
        self._tone = tone
        self._icon.show_icon(ICONS[tone], f"{tone.value}_t")
        self._icon.setVisible(bool(words))
        for label, said in ((self._words, words), (self._ask, ask)):
            label.set_tone(f"{tone.value}_t")
            label.setText(said)
        self.setAccessibleDescription(words + ask)
        self._show_links([Link(label, act) for label, act in links])
        self._calm.start()

    def settle(self) -> None:
        """Something went on: a refusal that stands here is answered."""
        if self._tone is Tone.DANGER:
            self.say("")

    def leave(self) -> None:
        """Another tab: what nothing can be done about any more goes; what has links stays."""
        if not self._shown:
            self.say("")

    def news(self) -> str:
        """What stands there now."""
        return self._words.text() + self._ask.text()

    def set_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """The keys of what is focused now, at most five."""
        self._hints.show_hints(hints)

    def _show_links(self, links: list[Link]) -> None:
        for shown in self._shown:
            self._links.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
        self._shown = links
        for link in links:
            self._links.addWidget(link)

    def _calm_down(self) -> None:
        self._words.set_tone("ink2")
        self._ask.set_tone("ink2")

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), t.surface)
        painter.fillRect(0, 0, self.width(), 1, t.line)
        painter.end()
