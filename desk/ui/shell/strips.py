"""The strips above the content, which stand until they are answered: slips nobody knows of, slips that wait,
trouble.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desk.printing.status import State
from desk.queries.slips import WaitingSlip
from desk.ui.look import metrics
from desk.ui.widgets.message_strip import MessageStrip, Tone
from desk.ui.words.printer import counter_prints, what_to_do
from desk.ui.words.slips import copy_in_words, kind_in_words


class Strips(QWidget):
    """`answered(job, came_out)`, `resumed`, `dropped`; `left` when the focus has nowhere to be here."""

    answered = Signal(int, bool)
    resumed = Signal()
    dropped = Signal()
    left = Signal()
    """A button that had the focus is gone with its strip: the focus belongs to the work again."""

    def __init__(self) -> None:
        super().__init__()
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(metrics.current().gap)
        self._trouble = ""
        self._read: Callable[[], None] | None = None
        self._waiting: Sequence[WaitingSlip] = ()
        self._state = State.UNKNOWN
        self._granted: frozenset[str] = frozenset(ACTS)
        self.shown: list[MessageStrip] = []
        self.hide()

    def show_waiting(
        self, waiting: Sequence[WaitingSlip], state: State, may: Callable[[str], bool] = lambda _: True
    ) -> None:
        """What waits at this counter, and how the printer is. Who may not do an operation gets no button for
        it.
        """
        granted = frozenset(filter(may, ACTS))
        if (list(waiting), state, granted) != (list(self._waiting), self._state, self._granted):
            self._waiting, self._state, self._granted = waiting, state, granted
            self._lay_out()

    def show_trouble(self, words: str, read: Callable[[], None] | None = None) -> None:
        """Trouble in words; it stands until somebody has read it, and `read` is then called."""
        self._trouble, self._read = words, read
        self._lay_out()

    def _lay_out(self) -> None:
        focus: object = QApplication.focusWidget()  # None where nothing has it: the stubs don't know
        held = isinstance(focus, QWidget) and self.isAncestorOf(focus)
        for strip in self.shown:
            self._stack.removeWidget(strip)
            strip.hide()
            strip.deleteLater()
        self.shown = [*self._troubles(), *self._unknown(), *self._waits()]
        for strip in self.shown:
            self._stack.addWidget(strip)
        self.setVisible(bool(self.shown))
        if held:
            # Not to the next question: a double Enter would answer it unread.
            self.left.emit()

    def _troubles(self) -> list[MessageStrip]:
        if not self._trouble:
            return []
        return [MessageStrip(Tone.DANGER, self._trouble, [(self.tr("Understood"), self._put_away)])]

    def _unknown(self) -> list[MessageStrip]:
        """One question at a time: the oldest copy that nobody knows of."""
        first = next((slip for slip in self._waiting if slip.outcome == "unknown"), None)
        if first is None:
            return []
        words = self.tr("{kind} {number}, {copy}: did it come out?").format(
            kind=kind_in_words(first.kind), number=first.number, copy=copy_in_words(first.copy, first.of)
        )
        if "slips.answer" not in self._granted:
            words = self.tr("{question} The counter answers.").format(question=words)
            return [MessageStrip(Tone.WARN, words)]
        answers = [
            (self.tr("It came out"), self._answer(first.job_id, True)),
            (self.tr("It did not"), self._answer(first.job_id, False)),
        ]
        return [MessageStrip(Tone.DANGER, words, answers)]

    def _answer(self, job_id: int, came_out: bool) -> Callable[[], None]:
        return lambda: self.answered.emit(job_id, came_out)

    def _waits(self) -> list[MessageStrip]:
        """Copies that wait. Without a printer they are on the screen and as PDF, and nobody is asked to do
        anything.
        """
        count = sum(slip.outcome != "unknown" for slip in self._waiting)
        stuck = [slip for slip in self._waiting if slip.held or slip.outcome == "failed"]
        if self._state is State.NO_PRINTER or not count or not (stuck or self._state in BLOCKED):
            return []
        acts = []
        if resumes := "slips.resume" in self._granted:
            acts.append((self.tr("Print them"), self.resumed.emit))
        if "slips.drop" in self._granted:
            acts.append((self.tr("Drop them"), self.dropped.emit))
        words = what_to_do(self._state, count) if resumes else counter_prints(self._state, count)
        return [MessageStrip(Tone.WARN, words, acts)]

    def _put_away(self) -> None:
        self._trouble = ""
        if self._read is not None:
            self._read()
        self._lay_out()


ACTS = ("slips.answer", "slips.resume", "slips.drop")
BLOCKED = frozenset({State.PAPER_OUT, State.COVER_OPEN, State.CUTTER, State.OFFLINE})
