"""The list of the staff: who, with which roles, when they were here last, and what is the matter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.queries.staff import StaffRow, everybody
from desk.rules.names import pinyins
from desk.rules.profile import Profile
from desk.ui.look.icons import Icon
from desk.ui.shell.front import Front
from desk.ui.widgets.field import Field
from desk.ui.widgets.paged_model import Cells, Column
from desk.ui.widgets.pill import State
from desk.ui.widgets.table import Table
from desk.ui.words import days
from desk.ui.words.people import roles_in_words

LONG = 12
"""More people than that, and one may look for somebody."""


class StaffList(QWidget):
    """`table` with a `search` above it, once there are many. `everybody`: all of them, found or not."""

    def __init__(self, front: Front) -> None:
        super().__init__()
        self._front = front
        self._profile: Profile | None = None
        self.everybody: Sequence[StaffRow] = ()
        self.table: Table[StaffRow] = Table(
            self._columns(), self._rows, lambda row: row.id, name=self.tr("Staff")
        )
        self.search = Field(
            "", icon=Icon.MAGNIFYING_GLASS, placeholder=self.tr("Number, name or role"), answers=False
        )
        above = QHBoxLayout()
        above.setContentsMargins(12, 8, 12, 8)
        above.addWidget(self.search)
        self._above = QWidget()
        self._above.setLayout(above)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self._above)
        stack.addWidget(self.table, 1)
        self.search.edited.connect(lambda _: self.table.reload())
        self.search.entered.connect(lambda _: self.table.setFocus())

    def reload(self, profile: Profile) -> None:
        """Reads again who works here."""
        self._profile = profile
        self.table.reload()
        self._above.setVisible(len(self.everybody) > LONG)

    def _columns(self) -> Sequence[Column[StaffRow]]:
        return (
            Column(self.tr("Number"), lambda row: row.number, width=76, bold=True),
            Column(self.tr("Name"), lambda row: row.name, stretch=2),
            Column(self.tr("Roles"), self._roles, stretch=3, tone="ink2"),
            Column(self.tr("Last here"), self._state_or_last_here, Cells.PILL, width=112, tone="ink2"),
        )

    def _rows(self, after: Any) -> Sequence[StaffRow]:
        if after is not None:
            return ()
        desk = self._front.desk
        with desk.read() as session:
            self._today = desk.today(session)
            self.everybody = everybody(session)
        wanted = self.search.text().casefold()
        return [row for row in self.everybody if wanted in self._found_by(row)]

    def _found_by(self, row: StaffRow) -> str:
        return f"{row.number} {row.name} {self._roles(row)} {' '.join(pinyins(row.name))}".casefold()

    def _state_or_last_here(self, row: StaffRow) -> State | str:
        return self._state(row) or self.last_here(row)

    def last_here(self, row: StaffRow) -> str:
        """When they signed in last: the time of today, or the day."""
        if row.signed_in_at is None:
            return self.tr("never")
        desk = self._front.desk
        with desk.read() as session:
            at = desk.local(session, row.signed_in_at)
        return days.clock(at) if at.date() == self._today else days.day(at.date(), self._today)

    def _roles(self, row: StaffRow) -> str:
        return roles_in_words(self._profile, row.roles) if self._profile is not None else ""

    def _state(self, row: StaffRow) -> State | None:
        if not row.active:
            return State(QCoreApplication.translate("StaffList", "Left"), "oos", Icon.SIGN_OUT)
        if self.locked(row):
            return State(QCoreApplication.translate("StaffList", "Locked"), "danger", Icon.LOCK_SIMPLE)
        if row.must_change:
            return State(QCoreApplication.translate("StaffList", "PIN lent"), "warn", Icon.KEY)
        return None

    def locked(self, row: StaffRow) -> bool:
        """Whether wrong PINs lock the number now."""
        return row.locked_until is not None and self._front.desk.clock.now() < row.locked_until
