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
        for field in self._fields:
            field.answer.setVisible(long is None)
        self._long.setVisible(long is not None)
        if long is not None:
            self._long.say(long.answer.kind, long.answer.words)
            self._long.setGeometry(0, self.height() - HEIGHT, self.width(), HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._span()


def _keep_room(answer: AnswerLine) -> None:
    policy = answer.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    answer.setSizePolicy(policy)
