"""Acts on one person of the staff: a new PIN, one's own, a lock lifted, leaving."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.operations import staff
from desk.operations.staff import StaffKept
from desk.queries.staff import StaffRow, everybody, still_open
from desk.ui.settings.staff_dialogs import LeaveDialog, NewPinDialog
from desk.ui.shell.front import Front
from desk.ui.shell.own_pin import change_own_pin
from desk.ui.words.refusals import refusal

OPEN_FOR = timedelta(days=31)
"""What is open for longer than that has come up at many sign-offs since."""


class StaffActs(QObject):
    """`done(words)` after an act; `refused(Refused)` where it stands beside no field of a dialog."""

    done = Signal(str)
    refused = Signal(object)

    def __init__(self, page: QWidget, front: Front) -> None:
        super().__init__(page)
        self._page, self._front = page, front

    def ask_pin(self, row: StaffRow | None) -> None:
        """A PIN handed out to somebody, or one's own, changed with the old one."""
        actor = self._front.desk.actor
        if row is None or actor is None:
            return
        if row.id == actor.staff_id:
            change_own_pin(
                self._page.window(), lambda: self._front.desk, self._front.posting, self._front.say
            )
            return
        dialog = NewPinDialog(self._page.window(), row.name)
        dialog.submitted.connect(lambda pin: self._set_pin(row, pin, dialog))
        dialog.open()

    def _set_pin(self, row: StaffRow, pin: str, dialog: NewPinDialog) -> None:
        desk = self._front.desk
        self._front.posting.post(
            lambda: staff.set_pin(desk, request=desk.ids.request(), staff_id=row.id, new_pin=pin),
            done=lambda _: self._pin_set(row, dialog),
            refused=lambda no: dialog.refuse(refusal(no)),
        )

    def _pin_set(self, row: StaffRow, dialog: NewPinDialog) -> None:
        dialog.shut()
        self.done.emit(self.tr("{name} has a new PIN").format(name=row.name))

    def unlock(self, row: StaffRow | None) -> None:
        """After wrong PINs."""
        if row is not None:
            desk = self._front.desk
            self._post(
                lambda: staff.unlock(desk, request=desk.ids.request(), staff_id=row.id),
                self.tr("{name} can sign in again").format(name=row.name),
            )

    def ask_leave(self, row: StaffRow | None) -> None:
        """Says what leaving means and what is open, and asks who takes over."""
        if row is None:
            return
        desk = self._front.desk
        with desk.read() as session:
            open_ = still_open(session, row.id, desk.today(session) - OPEN_FOR)
            others = [each for each in everybody(session) if each.active and each.id != row.id]
        dialog = LeaveDialog(self._page.window(), row, open_, others)
        dialog.accepted.connect(lambda: self._leave(row, dialog.successor))
        dialog.open()

    def _leave(self, row: StaffRow, successor: int | None) -> None:
        desk = self._front.desk
        self._post(
            lambda: staff.leave(desk, request=desk.ids.request(), staff_id=row.id, successor_id=successor),
            self.tr("{name} has left").format(name=row.name),
        )

    def _post(self, act: Callable[[], StaffKept], words: str) -> None:
        self._front.posting.post(act, done=lambda _: self.done.emit(words), refused=self.refused.emit)
