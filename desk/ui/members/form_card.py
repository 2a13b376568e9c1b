"""The frame of a member's form: what is to be noticed above, the fields, the acts below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.ui.members.form_body import FormBody
from desk.ui.members.notices import Notices
from desk.ui.widgets.card import Panel, Rule


class FormCard(Panel):
    """`foot` takes what stands below: the primary button at its right end.

    The fields scroll only where the window's own strips take the room that the form was measured for.
    """

    def __init__(self, notices: Notices, body: FormBody, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        body.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(16, 6, 14, 4)
        self.foot.setSpacing(12)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(1, 1, 1, 1)
        stack.setSpacing(0)
        stack.addWidget(notices)
        stack.addWidget(Rule())
        stack.addWidget(scroll, 1)
        stack.addWidget(Rule())
        stack.addLayout(self.foot)


def page_action(page: QWidget, words: str, shortcut: str, act: Callable[[], object]) -> QAction:
    """An action that lives as long as its page and works while the focus is in it."""
    action = QAction(words, page)
    action.setShortcut(QKeySequence(shortcut))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda *_: act())
    page.addAction(action)
    return action
