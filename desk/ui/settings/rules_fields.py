"""Fields for figures: one class for each kind of body, one signal for all of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desk.ui.look import fonts
from desk.ui.settings.rules_figures import Figure, Sort
from desk.ui.settings.rules_values import Lists, from_text, scheme_in_words, to_text, unit_of
from desk.ui.widgets.answer_line import Answer, AnswerLine
from desk.ui.widgets.area_field import AreaField
from desk.ui.widgets.choice_field import ChoiceField
from desk.ui.widgets.field import Field
from desk.ui.widgets.field_row import FieldRow
from desk.ui.widgets.labelled import FieldLabel
from desk.ui.widgets.tick import Tick

translate = QCoreApplication.translate
ROOM = 356
"""Pixels that a form has in the narrowest window: so many ticks stand beside each other."""
WEEK = 7


class FigureField(QObject):
    """A figure and the `body` in which it is typed. `changed` while typing, `entered` on Enter, `visited`
    when the focus comes.

    `value` may raise Refused for what can't be read at all.
    """

    changed = Signal()
    entered = Signal()
    visited = Signal()

    def __init__(self, figure: Figure, body: QWidget) -> None:
        super().__init__()
        self.figure = figure
        self.body = body

    def value(self) -> Any:
        """What stands there, as the settings keep it."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Fill it in; `changed` isn't emitted."""
        raise NotImplementedError

    def refuse(self, words: str, place: str = "") -> None:
        """Not so; `place` is the part of the figure at fault ('prefix', '[2].discount')."""
        raise NotImplementedError

    def use(self, lists: Lists) -> None:
        """The rows that this figure may choose from are these now."""

    def focus(self) -> None:
        """Take the focus."""
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.visited.emit()
        if isinstance(watched, Tick) and isinstance(event, QKeyEvent) and _is_plain_enter(event):
            self.entered.emit()
            return True
        return super().eventFilter(watched, event)


def _is_plain_enter(event: QKeyEvent) -> bool:
    """Enter on a tick leads on, as in a field; the space bar ticks."""
    return (
        event.type() == QEvent.Type.KeyPress
        and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        and not event.isAutoRepeat()
        and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
    )


class LineFigure(FigureField):
    """What is typed in one line: amounts, numbers, times, days, names, short lists."""

    def __init__(self, figure: Figure) -> None:
        hint = figure.hint or (_empty_means(figure.off) if figure.off else "")
        self.field = Field(figure.label, unit=unit_of(figure), hint=hint, limit=120, size=fonts.ROW)
        super().__init__(figure, self.field)
        self.field.line.installEventFilter(self)
        self.field.edited.connect(lambda _: self.changed.emit())
        self.field.entered.connect(lambda _: self.entered.emit())

    def value(self) -> Any:
        return from_text(self.figure, self.field.text())

    def set_value(self, value: Any) -> None:
        self.field.clear()
        self.field.set_text(to_text(self.figure, value))

    def refuse(self, words: str, place: str = "") -> None:
        self.field.refuse(words)


def _empty_means(off: str) -> str:
    return QCoreApplication.translate("Rules", "empty = {off}").format(off=off)


class LongFigure(FigureField):
    """A text of several lines."""

    def __init__(self, figure: Figure) -> None:
        height = 168 if "charter" in figure.key else 76
        self.field = AreaField(figure.label, hint=figure.hint, height=height, size=fonts.BODY)
        super().__init__(figure, self.field)
        self.field.area.installEventFilter(self)
        self.field.edited.connect(lambda _: self.changed.emit())
        self._kept, self._shown = "", ""

    def value(self) -> Any:
        # A text's own last line feed isn't what a manager changes.
        now = self.field.text()
        return self._kept if now == self._shown else now

    def set_value(self, value: Any) -> None:
        self._kept = str(value)
        self.field.set_text(self._kept)
        self._shown = self.field.text()
        self.field.settle()

    def refuse(self, words: str, place: str = "") -> None:
        self.field.refuse(words)


class ChoiceFigure(FigureField):
    """One of a few; those that are rows of a table come by `use`."""

    def __init__(self, figure: Figure) -> None:
        self.field = ChoiceField(figure.label, figure.options, hint=figure.hint, size=fonts.ROW)
        super().__init__(figure, self.field)
        self.field.choices.installEventFilter(self)
        self.field.picked.connect(lambda _: self.changed.emit())
        self.field.entered.connect(self.entered)
        self._value: Any = ""

    def value(self) -> Any:
        found = self.field.value()
        return self._value if found is None else found

    def set_value(self, value: Any) -> None:
        self._value = value
        self.field.set_value(value)
        self.field.settle()

    def use(self, lists: Lists) -> None:
        if self.figure.source:
            value = self.value()
            self.field.set_options((*self.figure.options, *lists.of(self.figure.source).items()))
            self.field.set_value(value)

    def refuse(self, words: str, place: str = "") -> None:
        self.field.refuse(words)


class TickFigure(FigureField):
    """Yes or no."""

    def __init__(self, figure: Figure) -> None:
        self.tick = Tick(figure.label)
        self._answer = AnswerLine()
        super().__init__(figure, _stacked(self.tick, self._answer))
        self._answer.hide()
        self.body.setFocusProxy(self.tick)
        self.tick.installEventFilter(self)
        self.tick.clicked.connect(lambda _: self._ticked())

    def value(self) -> bool:
        return self.tick.isChecked()

    def set_value(self, value: Any) -> None:
        self.tick.setChecked(bool(value))
        self._answer.hide()

    def refuse(self, words: str, place: str = "") -> None:
        self._answer.say(Answer.REFUSAL, words)
        self._answer.show()
        self.focus()

    def _ticked(self) -> None:
        self._answer.hide()
        self.changed.emit()


class SomeFigure(FigureField):
    """Several of a few, as ticks in columns."""

    def __init__(self, figure: Figure) -> None:
        self.ticks: dict[Any, Tick] = {}
        ticks = QWidget()
        self._grid = QGridLayout(ticks)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._answer = AnswerLine()
        self._answer.say(Answer.HINT, figure.hint)
        super().__init__(figure, _stacked(FieldLabel(figure.label), ticks, self._answer))
        self._value: list[Any] = []
        self._show(dict(figure.options))

    def _show(self, options: dict[Any, str]) -> None:
        for tick in self.ticks.values():
            self._grid.removeWidget(tick)
            tick.deleteLater()
        self.ticks = {}
        columns = _columns(list(options.values()))
        for at, (key, words) in enumerate(options.items()):
            tick = self.ticks[key] = Tick(words)
            tick.setChecked(key in self._value)
            tick.installEventFilter(self)
            tick.clicked.connect(lambda _: self._ticked())
            self._grid.addWidget(tick, at // columns, at % columns)

    def value(self) -> list[Any]:
        # What stands there unticked keeps its order: it is that of the form.
        ticked = [key for key, tick in self.ticks.items() if tick.isChecked()]
        return self._value if set(ticked) == set(self._value) else ticked

    def set_value(self, value: Any) -> None:
        self._value = list(value)
        for key, tick in self.ticks.items():
            tick.setChecked(key in self._value)
        self._answer.say(Answer.HINT, self.figure.hint)

    def use(self, lists: Lists) -> None:
        options = dict(lists.of(self.figure.source))
        if self.figure.source and list(options.items()) != [(k, t.text()) for k, t in self.ticks.items()]:
            self._value = self.value()
            self._show(options)

    def refuse(self, words: str, place: str = "") -> None:
        self._answer.say(Answer.REFUSAL, words)
        self.focus()

    def focus(self) -> None:
        next(iter(self.ticks.values()), self.body).setFocus(Qt.FocusReason.OtherFocusReason)

    def _ticked(self) -> None:
        self._answer.say(Answer.HINT, self.figure.hint)
        self.changed.emit()


class SchemeFigure(FigureField):
    """How cards are numbered: prefix and serial, or branch, digit of the face, serial."""

    def __init__(self, figure: Figure) -> None:
        kinds = (
            ("serial", translate("Rules", "prefix and serial")),
            ("branch", translate("Rules", "branch, face, serial")),
        )
        self.kind = ChoiceField(figure.label, kinds, size=fonts.ROW)
        self.start = Field(" ", limit=8, size=fonts.ROW)
        self.digits = Field(translate("Rules", "Digits of the serial"), limit=2, digits=True, size=fonts.ROW)
        super().__init__(figure, FieldRow((self.kind, self.start, self.digits), (4, 3, 3)))
        for field in (self.start, self.digits):
            field.line.installEventFilter(self)
            field.edited.connect(lambda _: self._typed())
            field.entered.connect(lambda _: self.entered.emit())
        self.kind.choices.installEventFilter(self)
        self.kind.picked.connect(lambda _: self._typed())
        self.kind.entered.connect(self.entered)

    def value(self) -> dict[str, Any]:
        digits = self.digits.text()
        number = int(digits) if digits.isdecimal() else digits
        start = self.start.line.text()
        if self.kind.value() == "branch":
            return {"scheme": "branch", "branch": start.strip().upper(), "digits": number}
        return {"scheme": "serial", "prefix": start.upper(), "digits": number}

    def set_value(self, value: Any) -> None:
        self.kind.set_value(value["scheme"])
        self.start.set_text(str(value.get("prefix", value.get("branch", ""))))
        self.digits.set_text(str(value["digits"]))
        self._name()

    def refuse(self, words: str, place: str = "") -> None:
        {"prefix": self.start, "branch": self.start, "digits": self.digits}.get(place, self.kind).refuse(
            words
        )

    def focus(self) -> None:
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> None:
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        branch = self.kind.value() == "branch"
        self.start.set_label(translate("Rules", "Branch") if branch else translate("Rules", "Prefix"))
        self.kind.hint(scheme_in_words(self.value()))


_BODIES: dict[Sort, Callable[[Figure], FigureField]] = {
    Sort.LONG: LongFigure,
    Sort.CHOICE: ChoiceFigure,
    Sort.TICK: TickFigure,
    Sort.SOME: SomeFigure,
    Sort.SCHEME: SchemeFigure,
}


def _columns(words: list[str]) -> int:
    """How many of these ticks stand in a row; a week that doesn't fit is broken in its middle."""
    fits = ROOM // max((Tick(each).sizeHint().width() for each in words), default=ROOM)
    return min(fits, 4) if len(words) == WEEK and fits < WEEK else max(1, min(fits, WEEK))


def _stacked(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    return made


def field_of(figure: Figure) -> FigureField:
    """The field for a figure that is no table."""
    return _BODIES.get(figure.sort, LineFigure)(figure)
