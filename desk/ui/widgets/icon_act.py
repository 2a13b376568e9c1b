"""A button for an act whose picture says it: where room is short, its words and key are in the tool tip."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desk.ui.look import metrics
from desk.ui.look.icons import Icon
from desk.ui.look.metrics import Metrics
from desk.ui.widgets.button import SMALL, Button
from desk.ui.words.keys import key_in_words


class IconAct(Button):
    """Follows an action. The key is drawn in a large window only."""

    def __init__(self, icon: Icon, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__("", icon=icon, height=SMALL, parent=parent)
        self._shortcut = key_in_words(action.shortcut())
        self.follow(action)
        self.setAccessibleName(action.text())
        self.setToolTip(f"{action.text()}　{self._shortcut}")
        self._measure(metrics.current())
        metrics.notifier().changed.connect(self._measure)

    def _measure(self, measures: Metrics) -> None:
        self._key = self._shortcut if measures.name == "large" else ""
        self.updateGeometry()
        self.update()
