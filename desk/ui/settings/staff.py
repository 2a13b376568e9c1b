"""Staff: the list, and the form of who is chosen or added."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.operations import staff
from desk.queries.staff import StaffRow
from desk.refusals import Refused, Why
from desk.ui.look import metrics
from desk.ui.look.icons import Icon
from desk.ui.settings.first_steps import FirstSteps
from desk.ui.settings.section import Reserved, Section
from desk.ui.settings.staff_acts import StaffActs
from desk.ui.settings.staff_form import StaffForm
from desk.ui.settings.staff_list import StaffList
from desk.ui.shell.front import Front
from desk.ui.widgets.button import LARGE, SMALL, Button, Kind
from desk.ui.widgets.card import Card
from desk.ui.widgets.scrolled import Scrolled
from desk.ui.words.people import language
from desk.ui.words.refusals import refusal


class StaffSection(Section):
    """The number names somebody for ever: who leaves keeps the row and loses the PIN."""

    AREAS = frozenset({"staff", "pins"})

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        profile = self.profile()
        self.form = StaffForm([(role.key, role.name.of(language())) for role in profile.roles.rows])
        self.people = StaffList(front)
        self.table, self.search = self.people.table, self.people.search
        self.steps = FirstSteps()
        self.add = Button(self.tr("Add"), icon=Icon.USER_PLUS, key="Ctrl+N", height=SMALL)
        self.save = Button(self.tr("Save"), Kind.PRIMARY, icon=Icon.CHECK, key="Enter", height=LARGE)
        self.new_pin = Button(self.tr("New PIN…"), height=SMALL)
        self.unlock = Button(self.tr("Unlock"), height=SMALL)
        self.leave = Button(self.tr("Leaves…"), Kind.DANGERLINE, height=SMALL)
        self._reserved = Reserved("")
        self.acts = StaffActs(self, front)
        self._adding = False
        self._request = front.request()
        self.card = Card(self.tr("Staff"), icon=Icon.USERS)
        self.person = Card("", icon=Icon.USER)
        self._lay_out()
        self._wire()
        self.reload()

    # layout

    def _lay_out(self) -> None:
        self.card.head.addWidget(self.add)
        self.card.add(self.people, 1)
        self.card.add(self.steps)
        self.person.inset()
        self.person.add(Scrolled(self.form), 1)
        self.person.add(self._reserved)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for button in (self.new_pin, self.unlock, self.leave):
            acts.addWidget(button)
        acts.addStretch(1)
        acts.addWidget(self.save)
        self.person.body.addLayout(acts)
        both = QHBoxLayout()
        both.setSpacing(metrics.current().gap)
        both.addWidget(self.card, 9)
        both.addWidget(self.person, 10)
        self.stack.addLayout(both)

    def _wire(self) -> None:
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda _: self.form.name.setFocus())
        self.add.clicked.connect(lambda *_: self.begin_adding())
        self.save.clicked.connect(self._save)
        self.form.entered.connect(self._save)
        self.new_pin.clicked.connect(lambda *_: self.acts.ask_pin(self.form.row))
        self.unlock.clicked.connect(lambda *_: self.acts.unlock(self.form.row))
        self.leave.clicked.connect(lambda *_: self.acts.ask_leave(self.form.row))
        self.acts.done.connect(self._changed)
        self.acts.refused.connect(self._refused)
        self.steps.wanted.connect(lambda role: self.begin_adding((role,)))
        action = QAction(self.tr("Add staff"), self)
        action.setShortcut(QKeySequence("Ctrl+N"))
        action.triggered.connect(lambda *_: self.begin_adding() if self.may("staff.add") else None)
        self.addAction(action)

    # what is shown

    def reload(self) -> None:
        self.people.reload(self.profile())
        rows = self.people.everybody
        self.steps.show_roles({role for row in rows if row.active for role in row.roles})
        if not self.may("staff.add"):
            self.steps.hide()
        self.card.set_count(sum(row.active for row in rows))
        self.add.setVisible(self.may("staff.add"))

    def first_field(self) -> QWidget:
        return self.steps.receptionist.button if self.steps.isVisible() and not self._adding else self.table

    def arrive(self, act: str) -> None:
        if act == "add":
            self.begin_adding()
        elif act.isdecimal() and self.table.choose(int(act)):
            self.table.setFocus()

    def has_typed(self) -> bool:
        return self.form.has_typed()

    def _chosen(self, row: StaffRow | None) -> None:
        if row is None or self._keeps_typing(row):
            return
        self._adding = False
        self.form.show_row(row)
        self._dress(row)

    def _keeps_typing(self, row: StaffRow) -> bool:
        """A reload must not wipe what is being typed; choosing somebody else does."""
        if self._adding:
            return not self.table.hasFocus()
        shown = self.form.row
        return shown is not None and shown.id == row.id and self.form.has_typed()

    def _dress(self, row: StaffRow | None) -> None:
        """Title and buttons for who is shown; what may not be done is absent."""
        active = row is None or row.active
        own = (
            row is not None and self.front.desk.actor is not None and row.id == self.front.desk.actor.staff_id
        )
        change = self.may("staff.add" if row is None else "staff.change" if active else "staff.return")
        self.person.set_title(self.tr("New staff") if row is None else row.name)
        self.person.set_facts(self._here(row))
        self.form.open_for(change)
        self.save.setVisible(change)
        added, kept, back = self.tr("Add to the staff"), self.tr("Save"), self.tr("Take back")
        self.save.relabel(added if row is None else kept if active else back)
        known = row is not None and active
        self.new_pin.setVisible(known and (own or self.may("staff.set_pin")))
        self.new_pin.relabel(self.tr("My PIN…") if own else self.tr("New PIN…"))
        locked = row is not None and self.people.locked(row)
        self.unlock.setVisible(known and locked and not own and self.may("staff.unlock"))
        self.leave.setVisible(known and self.may("staff.leave"))
        self._reserved.setVisible(not change or not active)
        self._reserved.say(self.who_may("staff.change") if active else self._gone(row))

    def _here(self, row: StaffRow | None) -> str:
        if row is None or row.signed_in_at is None:
            return ""
        return self.tr("last here {when}").format(when=self.people.last_here(row))

    def _gone(self, row: StaffRow | None) -> str:
        if row is not None and row.successor:
            words = self.tr("Has left, {name} took over; the number stays taken")
            return words.format(name=row.successor)
        return self.tr("Has left; the number stays taken")

    # adding and changing

    def begin_adding(self, roles: Sequence[str] = ()) -> None:
        """An empty form; the next of the two first steps is ticked already."""
        self._adding = True
        self._request = self.front.request()
        self.table.clearSelection()
        self.table.setCurrentIndex(QModelIndex())
        self.form.show_new(roles or self._next_role())
        self._dress(None)
        self.form.number.setFocus()

    def _next_role(self) -> tuple[str, ...]:
        held = {role for row in self.people.everybody if row.active for role in row.roles}
        return ("supervisor",) if "receptionist" in held and "supervisor" not in held else ("receptionist",)

    def _save(self) -> None:
        if self._adding:
            self._post_new()
        elif self.form.row is not None and not self.form.row.active:
            self._post_return(self.form.row)
        elif self.form.row is not None:
            self._post_change(self.form.row)

    def _post_return(self, row: StaffRow) -> None:
        typed = self.form.typed()
        if not self.form.pins_agree():
            return
        desk, request = self.front.desk, self._request
        self._post(
            lambda: staff.come_back(
                desk,
                request=request,
                staff_id=row.id,
                roles=typed.roles,
                pin=typed.pin,
                must_change=typed.must_change,
            ),
            lambda _: self._changed(self.tr("{name} works here again").format(name=row.name)),
        )

    def _post_new(self) -> None:
        typed = self.form.typed()
        if not self.form.pins_agree():
            return
        desk, request = self.front.desk, self._request
        self._post(
            lambda: staff.add(
                desk,
                request=request,
                number=typed.number,
                name=typed.name,
                roles=typed.roles,
                pin=typed.pin,
                phone=typed.phone,
                must_change=typed.must_change,
            ),
            lambda kept: self._added(kept.staff_id, typed.name),
        )

    def _added(self, staff_id: int, name: str) -> None:
        self._adding = False
        self.form.show_new(())
        self.reload()
        self.table.choose(staff_id)
        self.front.say(self.tr("{name} is on the staff and can sign in").format(name=name))
        if self.steps.isVisible():
            self.begin_adding()
        else:
            self.table.setFocus()

    def _post_change(self, row: StaffRow) -> None:
        typed = self.form.typed()
        desk, request = self.front.desk, self._request
        self._post(
            lambda: staff.change(
                desk,
                request=request,
                staff_id=row.id,
                revision=row.revision,
                name=typed.name,
                roles=typed.roles,
                phone=typed.phone,
            ),
            lambda _: self._changed(self.tr("{name} was changed").format(name=typed.name)),
        )

    def _changed(self, words: str) -> None:
        self.form.settle()
        self.reload()
        self.front.say(words)

    def _post(self, act: Callable[[], staff.StaffKept], done: Callable[[staff.StaffKept], None]) -> None:
        def finished(kept: staff.StaffKept) -> None:
            self._request = self.front.request()
            done(kept)

        self.front.posting.post(act, done=finished, refused=self._refused)

    def _refused(self, no: Refused) -> None:
        if no.why is Why.CHANGED_MEANWHILE:
            self._show_others_change(no)
            return
        field = "roles" if no.why in (Why.LAST_OWNER, Why.OWNER_ONLY) else no.field
        self.form.refuse(field, refusal(no))

    def _show_others_change(self, no: Refused) -> None:
        """Another manager was faster: what they set is shown, and what was typed here is typed again."""
        row = self.form.row
        self.form.settle()
        self.reload()
        if row is not None:
            self.table.choose(row.id)
        self.form.refuse("name", refusal(no))
