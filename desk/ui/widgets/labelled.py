"""What every field has: a label above, the thing itself, and the answer line below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.ui.look import fonts, paint
from desk.ui.look.theme import tokens
from desk.ui.widgets.answer_line import Answer, AnswerLine
from desk.ui.widgets.text import Text


class FieldLabel(QWidget):
    """The label above a field: its name, the red star of a needed one, an aside at the right."""

    HEIGHT = 20

    def __init__(
        self, label: str, *, required: bool = False, aside: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._label = Text(label, fonts.SECONDARY, tone="ink2")
        self._star = Text("*", fonts.SECONDARY, tone="danger_t")
        self._aside = Text(aside, fonts.SECONDARY, tone="ink2")
        row.addWidget(self._label)
        row.addWidget(self._star)
        row.addStretch(1)
        row.addWidget(self._aside)
        self._star.setVisible(required)  # only now: without a parent it would open as a window
        self.setFixedHeight(self.HEIGHT)

    def set_texts(self, label: str, aside: str | None = None) -> None:
        """Another label, and another aside when given."""
        self._label.setText(label)
        if aside is not None:
            self._aside.setText(aside)


class FieldBox(QWidget):
    """The painted box around what is typed in; it shows its child's focus as its own edge."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.refused = False
        self.read_only = False
        self.lit = False
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def light(self, lit: bool) -> None:
        """The child has the focus, or has lost it."""
        self.lit = lit
        self.update()

    def set_refused(self, refused: bool) -> None:
        """Red edge, until something else is typed."""
        self.refused = refused
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        edge, stroke = (t.line, 1) if self.read_only or not self.isEnabled() else (t.field, 1)
        if self.lit:
            edge, stroke = t.focus, 2
        elif self.refused:
            edge, stroke = t.danger_t, 2
        fill = t.sunken if self.read_only or not self.isEnabled() else t.surface
        paint.box(painter, QRectF(self.rect()), 7, fill, edge, stroke)
        painter.end()


class Labelled(QWidget):
    """Label, body, answer line. Say `refuse`, `tell` or `hint`.

    A refusal or fact falls back to the hint by `settle`.
    """

    answered = Signal()

    def __init__(
        self, label: str, *, required: bool = False, hint: str = "", aside: str = "", answers: bool = True,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._hint = hint
        self.name = label
        self.label = FieldLabel(label, required=required, aside=aside)
        self.answer = AnswerLine()
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(3)
        self._stack.addWidget(self.label)
        self._stack.addWidget(self.answer)
        self.answer.setVisible(answers)
        self._stack.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.label.setVisible(bool(label))
        self.answer.say(Answer.HINT, hint)

    def _put(self, body: QWidget) -> None:
        self._stack.insertWidget(1, body)

    def refuse(self, words: str, *, focus: bool = True) -> None:
        """No, and what to do. What was typed stays, the focus goes there; without `focus` it stays where it
        is."""
        self._say(Answer.REFUSAL, words)
        if focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, words: str) -> None:
        """A fact about what was typed, with a jade tick."""
        self._say(Answer.FACT, words)

    def hint(self, words: str) -> None:
        """The grey hint that stands there when there is nothing else to say."""
        self._hint = words
        self._say(Answer.HINT, words)

    def settle(self) -> None:
        """Take back refusal or fact: the hint again."""
        self._say(Answer.HINT, self._hint)

    @property
    def refused(self) -> bool:
        """True while a refusal stands there."""
        return self.answer.kind is Answer.REFUSAL

    def _say(self, kind: Answer, words: str) -> None:
        self.answer.say(kind, words)
        self._show_refused(kind is Answer.REFUSAL)
        self.answered.emit()

    def _show_refused(self, refused: bool) -> None:
        """Colour the body; what has another body than a FieldBox overrides this."""
