"""Fields side by side, where a refusal too long for its own field spans the whole row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.ui.widgets.answer_line import HEIGHT, AnswerLine
from desk.ui.widgets.labelled import Labelled


class FieldRow(QWidget):
    """A row of labelled fields with their shares of the width."""

    def __init__(
        self,
        fields: Sequence[Labelled],
        shares: Sequence[int] = (),
        *,
        gap: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fields = tuple(fields)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap)
        for at, field in enumerate(self._fields):
            _keep_room(field.answer)
            row.addWidget(field, shares[at] if shares else 1)
            field.answered.connect(self._span)
        self._long = AnswerLine(self)
        self._long.hide()

    def _span(self) -> None:
        long = next((f for f in self._fields if f.refused and f.answer.needed() > f.answer.width()), None)
        self._long.setVisible(long is not None)
        left = self._say_long(long) if long is not None else self.width()
        for field in self._fields:
            field.answer.setVisible(field.x() + field.width() <= left)

    def _say_long(self, field: Labelled) -> int:
        """Under its own field and on to the right where there is room; else across the row with the field's
        name, so that nobody takes it for the left neighbour's. The x where it begins.
        """
        left = field.x() if field.answer.needed() <= self.width() - field.x() else 0
        words = field.answer.words
        if left < field.x() and field.name:
            words = self.tr("{field}: {words}").format(field=field.name, words=words)
        self._long.say(field.answer.kind, words)
        self._long.setGeometry(left, self.height() - HEIGHT, self.width() - left, HEIGHT)
        return left

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._span()


def _keep_room(answer: AnswerLine) -> None:
    policy = answer.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    answer.setSizePolicy(policy)
