"""A field to type one line into."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desk.rules.digits import ascii_digits
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.widgets.icon_mark import IconMark
from desk.ui.widgets.labelled import FieldBox, Labelled
from desk.ui.widgets.text import Text

UNDO, REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


class Line(QLineEdit):
    """The naked line edit inside a field's box."""

    def __init__(self, size: int, *, bold: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size, self._bold = size, bold
        self.setFrame(False)
        self.setFont(fonts.font(size, bold=bold))
        if bold:
            self.textChanged.connect(self._weigh)
            self._weigh(self.text())

    def event(self, event: QEvent) -> bool:
        """A key that has nothing to take back or to repeat here works outside: Ctrl+Z, Ctrl+Y."""
        taken = super().event(event)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undoing, again = event.matches(UNDO), event.matches(REDO)
            if (undoing and not self.isUndoAvailable()) or (again and not self.isRedoAvailable()):
                event.ignore()
        return taken

    def changeEvent(self, event: QEvent) -> None:
        """Another theme brings another style sheet, and Qt then gives the line back its first font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._bold:
            self._weigh(self.text())

    def _weigh(self, words: str) -> None:
        # The placeholder is drawn in the line's own font, and a bold one looks like a value.
        if self.font().bold() != bool(words):
            self.setFont(fonts.font(self._size, bold=bool(words)))


class Field(Labelled):
    """One line of text with its label and answer.

    `edited(text)` while typing, `entered(text)` on Enter, `left(text)` when the focus goes. Typing takes a
    refusal back.
    """

    edited = Signal(str)
    entered = Signal(str)
    left = Signal(str)

    HEIGHT = 44

    def __init__(
        self, label: str, *, required: bool = False, hint: str = "", aside: str = "",
        icon: Icon | None = None,
        unit: str = "", placeholder: str = "", limit: int = 200, digits: bool = False,
        size: int = fonts.TITLE,
        bold: bool = True, height: int = HEIGHT, answers: bool = True, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(label, required=required, hint=hint, aside=aside, answers=answers, parent=parent)
        self.box = FieldBox(height)
        self.line = Line(size, bold=bold)
        self.line.setMaxLength(limit)
        self.line.setPlaceholderText(placeholder)
        self.line.setAccessibleName(label or placeholder)
        self._digits = digits
        self._unit = Text(unit, fonts.BODY, tone="ink2", elide=False)
        self._lay_out(icon)
        self._put(self.box)
        self.setFocusProxy(self.line)
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(lambda: self.entered.emit(self.text()))
        if digits:
            self.line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def _lay_out(self, icon: Icon | None) -> None:
        row = QHBoxLayout(self.box)
        row.setContentsMargins(10, 2, 12, 2)
        row.setSpacing(8)
        if icon is not None:
            row.addWidget(IconMark(icon, 20, "ink2", weight="regular"))
        row.addWidget(self.line, 1)
        row.addWidget(self._unit)
        self._unit.setVisible(bool(self._unit.text()))

    # values

    def text(self) -> str:
        """What was typed, without the blanks at its ends.

        Full-width digits made plain in a field of digits.
        """
        typed = self.line.text().strip()
        return ascii_digits(typed) if self._digits else typed

    def set_text(self, words: str) -> None:
        """Fill it in; answers stay as they are, `edited` isn't emitted."""
        self.line.setText(words)

    def clear(self) -> None:
        """Empty, with the hint again."""
        self.line.clear()
        self.settle()

    def set_read_only(self, read_only: bool) -> None:
        """A value to read and to copy, not to change."""
        self.line.setReadOnly(read_only)
        self.box.read_only = read_only
        self.box.update()

    def set_unit(self, unit: str) -> None:
        """What stands inside at the right."""
        self._unit.setText(unit)
        self._unit.setVisible(bool(unit))

    def set_label(self, label: str, aside: str | None = None) -> None:
        """Another label (language, mode of the form)."""
        self.label.set_texts(label, aside)
        self.label.setVisible(bool(label))
        self.line.setAccessibleName(label)

    # events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.box.light(True)
            self.line.setAccessibleDescription(self.answer.words)
        elif event.type() == QEvent.Type.FocusOut:
            self.box.light(False)
            self.left.emit(self.text())
        return super().eventFilter(watched, event)

    def _typed(self, words: str) -> None:
        if self.refused:
            self.settle()
        self.edited.emit(self.text())

    def _show_refused(self, refused: bool) -> None:
        self.box.set_refused(refused)
        self.line.setAccessibleDescription(self.answer.words)
