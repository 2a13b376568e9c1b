"""A field for several lines: descriptions, notes; read-only for a report."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from desk.ui.look import fonts
from desk.ui.widgets.labelled import FieldBox, Labelled


class AreaField(Labelled):
    """Several lines of text. Tab leaves it; `edited(text)` while typing, `left(text)` when the focus goes."""

    edited = Signal(str)
    left = Signal(str)

    def __init__(
        self, label: str, *, required: bool = False, hint: str = "", aside: str = "", placeholder: str = "",
        height: int = 88, size: int = fonts.ROW, answers: bool = True, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(label, required=required, hint=hint, aside=aside, answers=answers, parent=parent)
        self.box = FieldBox(height)
        self.area = QPlainTextEdit()
        self.area.setFont(fonts.font(size))
        self.area.setTabChangesFocus(True)
        self.area.setPlaceholderText(placeholder)
        self.area.setAccessibleName(label or placeholder)
        self.area.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.area.viewport().setAutoFillBackground(False)
        row = QHBoxLayout(self.box)
        row.setContentsMargins(8, 5, 3, 5)
        row.addWidget(self.area)
        self._put(self.box)
        self.setFocusProxy(self.area)
        self.area.installEventFilter(self)
        self.area.textChanged.connect(self._typed)

    def text(self) -> str:
        """What was typed, without the blanks at its ends."""
        return self.area.toPlainText().strip()

    def set_text(self, words: str) -> None:
        """Fill it in without `edited`."""
        self.area.blockSignals(True)
        self.area.setPlainText(words)
        self.area.blockSignals(False)

    def set_read_only(self, read_only: bool) -> None:
        """To read and to copy only."""
        self.area.setReadOnly(read_only)
        self.box.read_only = read_only
        self.box.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.box.light(True)
        elif event.type() == QEvent.Type.FocusOut:
            self.box.light(False)
            self.left.emit(self.text())
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        if self.refused:
            self.settle()
        self.edited.emit(self.text())

    def _show_refused(self, refused: bool) -> None:
        self.box.set_refused(refused)
        self.area.setAccessibleDescription(self.answer.words)
