"""The words of one kind of slip in one language: a field each, with its default and the way back to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from desk.slips.wording import Room, is_shared, keys_of, room_of
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.widgets.card import Rule
from desk.ui.widgets.field import Field
from desk.ui.widgets.icon_act import IconAct
from desk.ui.widgets.text import Text
from desk.ui.words.slip_words import word_in_words

LIMIT = 200
GAP = 14


class WordField(Field):
    """One word. Where it isn't the default, that stands below, with a button back to it."""

    def __init__(self, key: str, text: str, default: str, parent: QWidget | None = None) -> None:
        super().__init__(
            word_in_words(key), limit=LIMIT, size=fonts.ROW, bold=False, height=40, parent=parent
        )
        self.key, self.default = key, default
        action = QAction(self.tr("Back to the default"), self)
        action.triggered.connect(self.reset)
        self.back = IconAct(Icon.ARROW_COUNTER_CLOCKWISE, action)
        self.back.setToolTip(self.tr("Back to the default"))
        box = self.box.layout()
        assert isinstance(box, QLayout)
        box.setContentsMargins(10, 2, 2, 2)
        box.addWidget(self.back)
        self.set_text(text)
        self.compare()

    def compare(self) -> None:
        """Shows the default where something else stands in the field."""
        differs = self.text() != self.default
        self.back.setVisible(differs and not self.line.isReadOnly())
        words = self.tr("Default: {text}") if self.default else self.tr("Default: empty")
        self.hint(words.format(text=self.default) if differs else "")

    def reset(self) -> None:
        """The default again."""
        self.set_text(self.default)
        self.line.setFocus()
        self.edited.emit(self.default)


class WordFields(QWidget):
    """All fields, those of this slip alone first. `edited(key, text)`; `entered()` after the last one."""

    edited = Signal(str, str)
    entered = Signal()

    def __init__(
        self, kind: str, text_of: Callable[[str], str], defaults: Mapping[str, str], *, read_only: bool
    ) -> None:
        super().__init__()
        self.fields = {key: WordField(key, text_of(key), defaults[key]) for key in keys_of(kind)}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 8, 16, 12)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._column = 0
        self._lay_out(kind)
        self._wire()
        for field in self.fields.values():
            field.set_read_only(read_only)
            field.compare()

    def _lay_out(self, kind: str) -> None:
        own = [key for key in self.fields if not is_shared(kind, key)]
        shared = [key for key in self.fields if is_shared(kind, key)]
        for title, keys in ((self.tr("On this slip"), own), (self.tr("On other slips too"), shared)):
            self._place(Text(title, fonts.ROW, bold=True, tone="brass_t"), wide=True)
            self._place(Rule(), wide=True)
            for key in keys:
                self._place(self.fields[key], wide=room_of(key) is Room.SENTENCE)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _place(self, widget: QWidget, *, wide: bool) -> None:
        """Two beside each other; a sentence, a heading over both columns."""
        row = self._grid.rowCount() if wide or self._column == 0 else self._grid.rowCount() - 1
        if wide:
            self._column = 0
            self._grid.addWidget(widget, row, 0, 1, 2)
            return
        self._grid.addWidget(widget, row, self._column, Qt.AlignmentFlag.AlignTop)
        self._column = 1 - self._column

    def _wire(self) -> None:
        in_order = list(self.fields.values())
        for field, following in zip(in_order, [*in_order[1:], None], strict=True):
            field.edited.connect(lambda words, field=field: self._typed(field, words))
            if following is None:
                field.entered.connect(lambda _: self.entered.emit())
            else:
                field.entered.connect(lambda _, following=following: following.setFocus())

    def _typed(self, field: WordField, words: str) -> None:
        field.compare()
        self.edited.emit(field.key, words)

    def first_field(self) -> QWidget:
        """What has the focus at first."""
        return next(iter(self.fields.values()))
