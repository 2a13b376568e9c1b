"""Copies that wait or that nobody knows of: what the strips and the printer chip say, and what is done
when they are answered.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from desk.context import Desk, may
from desk.operations import slips
from desk.printing.queue import News
from desk.printing.status import State
from desk.queries.slips import attention
from desk.refusals import Refused, Trouble
from desk.ui.shell.posting import Posting
from desk.ui.shell.printing import Printing
from desk.ui.shell.strips import Strips
from desk.ui.shell.top_bar import TopBar
from desk.ui.words.printer import state_in_words, waiting_in_words
from desk.ui.words.refusals import refusal


class WaitingCopies(QObject):
    """`said(words)` for the foot, `refused(words)` for a no, `troubled(Trouble)` when the jobs can't be
    read or written.
    """

    said = Signal(str)
    refused = Signal(str)
    troubled = Signal(object)

    def __init__(
        self, desk: Callable[[], Desk], posting: Posting, printing: Printing, strips: Strips, bar: TopBar
    ) -> None:
        super().__init__(strips)  # ends with the window: the printer goes on when another one is made
        self._desk, self._posting, self._printing = desk, posting, printing
        self._strips, self._bar = strips, bar
        strips.answered.connect(self._answer)
        strips.resumed.connect(self.resume)
        strips.dropped.connect(self.drop)
        printing.told.connect(self._told)
        printing.ill.connect(self._ill)

    def refresh(self) -> None:
        """Reads again what waits, and shows how the printer is."""
        desk = self._desk()
        with desk.read() as session:
            waiting = attention(session, desk.counter_id)
            profile = desk.rules_on(session, desk.today(session)).profile
        # Without a printer nothing has to be done, also before the thread has said so.
        state = self._printing.status.state if self._printing.has_printer else State.NO_PRINTER
        words = waiting_in_words(len(waiting))
        self._bar.set_printer(self._printing.light(), state_in_words(state), words)
        roles = desk.actor.roles if desk.actor else ()
        self._strips.show_waiting(waiting, state, partial(may, profile, roles))

    def _told(self, _news: News) -> None:
        self.refresh()

    def resume(self) -> None:
        """Prints what waits: somebody said so."""
        desk = self._desk()
        words = self.tr("Waiting copies that print now: {count}")
        self._posting.post(
            lambda: slips.resume(desk, request=desk.ids.request()),
            done=lambda gone: self.said.emit(words.format(count=gone.jobs)),
            refused=self._refused,
        )

    def drop(self) -> None:
        """Drops what waits; the slips stay and can be reprinted, marked."""
        desk = self._desk()
        words = self.tr("Waiting copies dropped: {count}; reprint them when they are wanted")
        self._posting.post(
            lambda: slips.drop(desk, request=desk.ids.request()),
            done=lambda gone: self.said.emit(words.format(count=gone.jobs)),
            refused=self._refused,
        )

    def _answer(self, job_id: int, came_out: bool) -> None:
        desk = self._desk()
        self._posting.post(
            lambda: slips.answer(desk, request=desk.ids.request(), job_id=job_id, came_out=came_out),
            done=lambda _: None,
            refused=self._refused,
        )

    def _refused(self, no: Refused) -> None:
        self.refused.emit(refusal(no))

    def _ill(self, error: Exception) -> None:
        if isinstance(error, Trouble):
            self.troubled.emit(error)
        elif isinstance(error, Refused):
            self._refused(error)
        else:
            raise error
