"""The theme that holds now: follows the system's light or dark, and dresses the application in it.

Widgets of our own paint with `tokens()`; what Qt draws itself (scroll bars, menus, tool tips, plain text) is
styled by the one sheet here. Nobody else sets a style sheet. A change of theme sets the palette, which
repaints every widget.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from desk.ui.look import fonts
from desk.ui.look.tokens import DARK, LIGHT, Tokens


class Theme(QObject):
    """Holds the current tokens. `changed` carries the new ones, after palette and sheet are set."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.tokens = LIGHT
        self._forced: bool | None = None
        self.dressed = False

    def dress(self, app: QApplication) -> None:
        """Load the fonts, set style, palette and sheet, and follow the system from now on."""
        fonts.load()
        app.setStyle("Fusion")
        app.setFont(fonts.font())
        if not self.dressed:
            app.styleHints().colorSchemeChanged.connect(self._follow)
        self.dressed = True
        self._take(self._wanted(app.styleHints().colorScheme()))

    def force(self, dark: bool | None) -> None:
        """Light or dark whatever the system says; None follows the system again."""
        self._forced = dark
        self._follow(QApplication.styleHints().colorScheme())

    @property
    def wanted(self) -> str:
        """'system' while it follows, else 'light' or 'dark'."""
        return "system" if self._forced is None else "dark" if self._forced else "light"

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        wanted = self._wanted(scheme)
        if wanted is not self.tokens:
            self._take(wanted)

    def _wanted(self, scheme: Qt.ColorScheme) -> Tokens:
        dark = scheme == Qt.ColorScheme.Dark if self._forced is None else self._forced
        return DARK if dark else LIGHT

    def _take(self, tokens: Tokens) -> None:
        self.tokens = tokens
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(palette(tokens))
            app.setStyleSheet(sheet(tokens))
        self.changed.emit(tokens)


@lru_cache(maxsize=1)
def theme() -> Theme:
    """The one theme of the program."""
    return Theme()


def tokens() -> Tokens:
    """The colours that hold now."""
    return theme().tokens


def palette(t: Tokens) -> QPalette:
    """The tokens as Qt's palette, for everything that Qt draws itself."""
    role = QPalette.ColorRole
    made = QPalette()
    for where, colour in (
        (role.Window, t.canvas), (role.Base, t.surface), (role.AlternateBase, t.sunken),
        (role.Button, t.surface),
        (role.WindowText, t.ink), (role.Text, t.ink), (role.ButtonText, t.ink), (role.BrightText, t.on_alert),
        (role.PlaceholderText, t.ink3), (role.Highlight, t.primary), (role.HighlightedText, t.on_primary),
        (role.ToolTipBase, t.surface), (role.ToolTipText, t.ink), (role.Link, t.primary_t),
        (role.Light, t.surface), (role.Midlight, t.line), (role.Mid, t.line2), (role.Dark, t.field),
        (role.Accent, t.primary),
    ):  # fmt: skip
        made.setColor(where, colour)
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, t.ink3)
    return made


def sheet(t: Tokens) -> str:
    """The one style sheet, only for what Qt draws itself."""
    text = _SHEET
    for name in ("surface", "sunken", "ink", "ink3", "line", "line2", "hover", "sel", "field", "focus"):
        text = text.replace(f"@{name};", f"{t.colour(name).name()};")
    return text


_SHEET = """
QToolTip { background: @surface; color: @ink; border: 1px solid @line2; padding: 6px 8px; }
QMenu { background: @surface; color: @ink; border: 1px solid @line2; padding: 6px; }
QMenu::item { padding: 9px 28px 9px 14px; border-radius: 6px; }
QMenu::item:selected { background: @sel; color: @ink; }
QMenu::item:disabled { color: @ink3; }
QMenu::separator { height: 1px; background: @line; margin: 5px 6px; }
QScrollBar:vertical { background: transparent; width: 8px; margin: 2px 0; }
QScrollBar:horizontal { background: transparent; height: 8px; margin: 0 2px; }
QScrollBar::handle { background: @line2; border-radius: 3px; margin: 0 1px; }
QScrollBar::handle:hover { background: @field; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QLineEdit { background: transparent; border: none; padding: 0; }
QAbstractScrollArea { background: transparent; border: none; }
QAbstractItemView { background: transparent; border: none; outline: none; }
QListView { background: @surface; }
RowList { background: transparent; }
QFileDialog QListView, QFileDialog QTreeView { background: @surface; border: 1px solid @line2; }
QFileDialog QHeaderView { background: @sunken; }
QFileDialog QHeaderView::section {
    background: @sunken; color: @ink; border: none; border-bottom: 1px solid @line; padding: 5px 8px;
}
QFileDialog QLineEdit {
    background: @surface; border: 1px solid @field; border-radius: 6px; padding: 5px 8px;
}
QFileDialog QLineEdit:focus { border: 2px solid @focus; padding: 4px 7px; }
QFileDialog QTreeView QLineEdit, QFileDialog QListView QLineEdit { padding: 0; }
"""
