"""Recovery code: a new one in place of the old. The old one holds until the new one was typed back and
approved.
"""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.context import Desk
from desk.operations import recovery
from desk.operations.steps.approvals import Approved
from desk.printing.recovery_code import print_recovery_code
from desk.queries.recovery import code_since
from desk.queries.slips import slip_words
from desk.queries.venue import printer_setup, venue_view
from desk.refusals import Refused
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.settings.section import Section
from desk.ui.shell.front import Front
from desk.ui.shell.posting import ApprovalAsk
from desk.ui.shell.recovery_sheet import RecoverySheet
from desk.ui.shell.working import Work
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.card import Card
from desk.ui.widgets.icon_mark import IconTile
from desk.ui.widgets.text import Text
from desk.ui.words import days
from desk.ui.words.refusals import refusal
from desk.vault import RecoveryCode, Slot

WIDTH = 640
ON_PAPER = ("network", "device")
"""Printers that put it on paper; into a file it never goes."""


class RecoverySection(Section):
    """The code is in this window between 'make' and the second group that was typed back, nowhere else."""

    AREAS = frozenset({"key_slots"})

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self.make = Button(self.tr("Make a new code"), Kind.PRIMARY, icon=Icon.KEY, key="Enter", height=LARGE)
        self.since = Text("", fonts.ROW, bold=True)
        self.answer = Text("", fonts.BODY, tone="ink2", wrap=True)
        self.sheet: RecoverySheet | None = None
        self.work, self.printing = Work(self), Work(self)
        self._slot: Slot | None = None
        self._code: RecoveryCode | None = None
        self._lay_out()
        self._wire()
        self.reload()

    def _lay_out(self) -> None:
        why = self.tr(
            "Whoever has the code opens this venue's file on another PC or from a backup. Make a new one "
            "when the paper is lost or somebody saw it. It takes you and a manager's PIN, and then the old "
            "code is void."
        )
        self._card = Card(self.tr("Recovery code"), icon=Icon.KEY)
        self._card.inset()
        self._start = QWidget()
        self._start.setMaximumWidth(WIDTH)
        row = QHBoxLayout(self._start)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(IconTile(Icon.KEY, 48, icon_size=26))
        row.addWidget(self.since, 1)
        row.addWidget(self.make)
        self._why = Text(why, fonts.BODY, tone="ink2", wrap=True)
        for part in (self._why, self._start, self.answer):
            part.setMaximumWidth(WIDTH)
            self._card.add(part)
        self._card.body.addStretch(1)
        self.stack.addWidget(self._card)

    def _wire(self) -> None:
        self.make.clicked.connect(self._begin)
        self.work.done.connect(self._made)
        self.work.troubled.connect(self.front.posting.troubled)
        self.printing.done.connect(lambda _: self._printed(self.tr("Printed. Is all of it readable?")))
        self.printing.troubled.connect(
            lambda _: self._printed(self.tr("The printer took nothing: write the code down by hand"))
        )

    # what is shown

    def reload(self) -> None:
        desk = self.front.desk
        with desk.read() as session:
            since, today = code_since(desk, session), desk.today(session)
        if since is not None:
            self.since.setText(
                self.tr("The present code is of {day}").format(day=days.day(since.date(), today))
            )
        self._offer()

    def first_field(self) -> QWidget:
        return self.make if self.sheet is None else self.sheet.first_field()

    def has_typed(self) -> bool:
        return self.sheet is not None

    def _offer(self) -> None:
        self._start.setVisible(self.sheet is None)
        self.make.relabel(
            self.tr("Make a new code") if self._slot is None else self.tr("Put the new code in force…")
        )

    # making one

    def _begin(self) -> None:
        if self._slot is not None:
            self._ask_manager()
            return
        self.answer.setText("")
        self.make.set_busy(self.tr("Making it…"))
        vault = self.front.desk.vault
        self.work.start(vault.recovery_slot, name="recovery code")

    def _made(self, made: tuple[RecoveryCode, Slot]) -> None:
        self.make.set_busy(None)
        self._code, self._slot = made
        desk = self.front.desk
        with desk.read() as session:
            on_paper = printer_setup(desk, session).kind in ON_PAPER
        sheet = RecoverySheet(
            self._code.groups, printer=on_paper, done=self.tr("Check, then the manager's PIN")
        )
        sheet.setMaximumWidth(WIDTH)
        sheet.kept.connect(self._kept)
        sheet.print_wanted.connect(self._print)
        self._card.body.insertWidget(1, sheet)
        self._why.hide()
        self.sheet = sheet
        self._offer()
        sheet.first_field().setFocus()

    def _print(self) -> None:
        desk, code = self.front.desk, self._code
        if code is not None:
            self.printing.start(lambda: _print(desk, code), name="recovery code")

    def _printed(self, words: str) -> None:
        if self.sheet is not None:
            self.sheet.say_printed(words)

    def _kept(self) -> None:
        """Typed back: the code leaves the window; its slot waits for the manager."""
        sheet, self.sheet, self._code = self.sheet, None, None
        if sheet is not None:
            self._card.body.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        self._why.show()
        self.answer.setText(self.tr("The old code still holds until a manager has approved."))
        self._offer()
        self.make.setFocus()
        self._ask_manager()

    def _ask_manager(self) -> None:
        slot = self._slot
        if slot is None:
            return
        desk, request = self.front.desk, self.front.request()

        def renew(approved: Approved) -> recovery.SlotKept:
            return recovery.renew(desk, request=request, slot=slot, approval=approved)

        self.front.posting.post_approved(self._asked(), renew, done=self._in_force, refused=self._refused)

    def _asked(self) -> ApprovalAsk:
        return ApprovalAsk(
            act="recovery.renew",
            subject=recovery.SUBJECT,
            amount=None,
            sentence=self.tr("Put a new recovery code in force"),
            facts=self.tr("The old code opens nothing any more"),
            reasons=(self.tr("Paper lost"), self.tr("Somebody saw it"), self.tr("Owner changed")),
            button=self.tr("Approve the new code"),
        )

    def _in_force(self, _kept: object) -> None:
        self._slot = None
        self.reload()
        self.answer.setText(self.tr("The new code is in force. Tear up the old paper."))
        self.front.say(self.tr("A new recovery code is in force"))

    def _refused(self, no: Refused) -> None:
        self.answer.setText(refusal(no))


def _print(desk: Desk, code: RecoveryCode) -> None:
    with desk.read() as session:
        setup, words, venue = (
            printer_setup(desk, session),
            slip_words(desk, session),
            venue_view(desk, session),
        )
    print_recovery_code(code.groups, venue.name, setup, words)
