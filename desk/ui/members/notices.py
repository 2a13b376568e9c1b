"""The head of a form: its title, or the one notice that matters most now. It takes no other room, so
nothing jumps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from desk.ui.look import fonts, metrics
from desk.ui.look.metrics import Metrics
from desk.ui.widgets.button import Button
from desk.ui.widgets.message_strip import MessageStrip, Tone
from desk.ui.widgets.text import Text

PRIORITY = ("leaving", "changed", "known", "refused", "differs", "young")
NORMAL, COMPACT = 60, 52
STRIP = 44


class Notices(QWidget):
    """Notices stand until they are taken back; of several the first of PRIORITY is shown."""

    def __init__(self, title: str, facts: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: dict[str, tuple[QWidget, MessageStrip]] = {}
        self._stack = QStackedLayout(self)
        self._title = QWidget()
        row = QHBoxLayout(self._title)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(10)
        row.addWidget(Text(title, fonts.NAME, bold=True, elide=False))
        row.addWidget(Text(facts, fonts.SECONDARY, tone="ink2"))
        row.addStretch(1)
        self._stack.addWidget(self._title)
        self._measure(metrics.current())
        metrics.notifier().changed.connect(self._measure)

    def _measure(self, measures: Metrics) -> None:
        self.setFixedHeight(COMPACT if measures.compact else NORMAL)

    def say(self, key: str, tone: Tone, words: str, acts: Sequence[tuple[str, QAction]] = ()) -> None:
        """Say it; each act is a word and the action behind it, whose key stands on the button."""
        self.clear(key)
        strip = MessageStrip(tone, words, [(label, action.trigger) for label, action in acts])
        strip.setFixedHeight(STRIP)
        for button, (label, action) in zip(strip.buttons, acts, strict=True):
            button.relabel(label, key=action.shortcut().toString())
            action.setEnabled(True)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(strip)
        self._pages[key] = (holder, strip)
        self._stack.addWidget(holder)
        self._show()

    def clear(self, key: str) -> None:
        """Take it back."""
        holder, _strip = self._pages.pop(key, (None, None))
        if holder is not None:
            self._stack.removeWidget(holder)
            holder.deleteLater()
            self._show()

    def stands(self, key: str) -> bool:
        """Whether that notice was said and not taken back."""
        return key in self._pages

    def words(self) -> str:
        """What is shown now, '' for the title."""
        first = self._first()
        return self._pages[first][1].accessibleName() if first else ""

    def buttons(self) -> list[Button]:
        """The buttons of what is shown now."""
        first = self._first()
        return self._pages[first][1].buttons if first else []

    def _first(self) -> str:
        return next((key for key in PRIORITY if key in self._pages), "")

    def _show(self) -> None:
        first = self._first()
        self._stack.setCurrentWidget(self._pages[first][0] if first else self._title)
