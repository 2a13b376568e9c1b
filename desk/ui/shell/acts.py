"""What can be done from everywhere in the window: each an action with its key, and the menu of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desk.ui.shell.places import PLACES, SETTINGS, words_of


class Acts(QObject):
    """The window's actions. `tab_wanted(key)` when a tab's key was pressed."""

    tab_wanted = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        for place in PLACES:
            self._action(words_of(place.key), place.shortcut).triggered.connect(
                partial(self._want_tab, place.key)
            )
        self.settings = self._action(words_of("settings"), SETTINGS.shortcut)
        self.settings.triggered.connect(partial(self._want_tab, "settings"))
        self.find = self._action(self.tr("Find anything"), "Ctrl+K")
        self.verify = self._action(self.tr("Verify a slip"), "Ctrl+Y")
        self.help = self._action(self.tr("Help"), "F1")
        self.keys = self._action(self.tr("Keys"), "Ctrl+/")
        self.my_pin = self._action(self.tr("My PIN"), "Ctrl+Shift+L")
        self.lock = self._action(self.tr("Lock or sign in as another"), "Ctrl+L")
        self.full = self._action(self.tr("Full screen"), "F11")
        self.full.triggered.connect(lambda *_: _toggle_full_screen(window.window()))
        self.quit = self._action(self.tr("Quit"), "Ctrl+Q")

    def _action(self, words: str, shortcut: str) -> QAction:
        action = QAction(words, self._window)
        action.setShortcut(QKeySequence(shortcut))
        self._window.addAction(action)
        return action

    def _want_tab(self, key: str, _checked: bool = False) -> None:
        self.tab_wanted.emit(key)

    def show_menu(self, button: QWidget) -> None:
        """The menu, beside the button that opens it."""
        menu = QMenu(self._window)
        menu.addActions([self.settings, self.verify, self.help, self.keys, self.full])
        menu.addActions([self.my_pin, self.lock, self.quit])
        menu.popup(button.mapToGlobal(button.rect().topRight()))


def _toggle_full_screen(window: QWidget) -> None:
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()
