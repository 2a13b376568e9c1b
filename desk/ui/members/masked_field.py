"""A field for a number that others shouldn't read over the guest's shoulder (rules §11)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk.ui.look.icons import Icon
from desk.ui.widgets.button import Button, Kind
from desk.ui.widgets.field import Field

ERASERS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
CHANGE_HEIGHT = 36


class MaskedField(Field):
    """Typed in clear, masked as soon as the focus leaves; coming back one types it anew, or erases it.

    `keep(masked)` is for changing a profile: the mask stands there, 'change' empties the field, and
    left empty the number stays what it was. Without a `mask` it only keeps.
    """

    def __init__(
        self, label: str, *, mask: Callable[[str], str] | None = None, required: bool = False, hint: str = "",
        icon: Icon | None = None, placeholder: str = "", digits: bool = True, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        self._cover = mask
        self._number = ""
        self._kept = ""
        self._placeholder = placeholder
        super().__init__(
            label, required=required, hint=hint, icon=icon, placeholder=placeholder, limit=60, digits=digits,
            parent=parent,
        )  # fmt: skip
        self.change = Button(self.tr("Change"), Kind.QUIET, height=CHANGE_HEIGHT)
        layout = self.box.layout()
        assert layout is not None
        layout.addWidget(self.change)
        self.change.hide()
        self.change.clicked.connect(self._begin_change)

    def keep(self, masked: str) -> None:
        """The number that is on record, of which only the mask is known here; '' where there is none."""
        self._kept = masked
        self._show_kept()

    def text(self) -> str:
        """What was typed; '' where nothing was, also while the number on record stands there."""
        if self._is_kept():
            return ""
        return self._number if self._hidden() else super().text() or self._number

    def set_text(self, words: str) -> None:
        """Fill it in: masked unless the focus is in it."""
        self._leave_kept()
        self.line.setText(words)
        if not self.line.hasFocus():
            self._hide_typed()

    # states

    def _is_kept(self) -> bool:
        return bool(self._kept) and self.line.isReadOnly()

    def _hidden(self) -> bool:
        return bool(self._number) and not self.line.hasFocus()

    def _show_kept(self) -> None:
        self._number = ""
        self.line.setText(self._kept)
        self.line.home(False)
        self.set_read_only(bool(self._kept))
        self.change.setVisible(bool(self._kept))

    def _leave_kept(self) -> None:
        self.set_read_only(False)
        self.change.hide()

    def _begin_change(self) -> None:
        self._leave_kept()
        self.line.clear()
        self.line.setPlaceholderText(self.tr("Empty: stays {masked}").format(masked=self._kept))
        self.line.setFocus()

    def _hide_typed(self) -> None:
        """The focus is gone: what was typed is kept aside, its mask shown."""
        typed = super().text()
        if typed:
            self._number = typed
        elif not self._number and self._kept:
            self._show_kept()
            return
        if self._number:
            self.line.setText(self._cover(self._number) if self._cover else self._number)

    def _open_typed(self) -> None:
        """The focus is back: a masked number is typed anew; one that was refused is there to be corrected."""
        if not self._number or self._cover is None:
            return
        if self.refused:
            self.line.setText(self._number)
            return
        self.line.clear()
        words = self.tr("{masked}: type it anew, or erase it").format(masked=self._cover(self._number))
        self.line.setPlaceholderText(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_kept():
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.FocusIn:
            self._open_typed()
        elif event.type() == QEvent.Type.FocusOut:
            self._hide_typed()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._maybe_erase(event)
        return super().eventFilter(watched, event)

    def _maybe_erase(self, event: QKeyEvent) -> None:
        if event.key() in ERASERS and self._number and not self.line.text():
            self._number = ""
            self.line.setPlaceholderText(self._placeholder)
            self.settle()
            self.edited.emit("")
