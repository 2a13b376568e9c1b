"""Permissions: who may do what and who approves it. The owner ticks, reads what it means, and sets it."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.operations import roles
from desk.operations.roles import RolesChanged
from desk.queries.staff import everybody
from desk.refusals import Refused
from desk.rules.role_changes import Holder, changes, key_of, lacking, refuse_wrong
from desk.rules.roles import OPERATIONS, Role, Roles
from desk.rules.section import Words
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.settings.permission_matrix import Matrix
from desk.ui.settings.permission_view import MatrixView
from desk.ui.settings.role_dialogs import ChangesDialog, RoleDialog
from desk.ui.settings.section import Section
from desk.ui.shell.front import Front
from desk.ui.widgets.button import LARGE, SMALL, Button, Kind
from desk.ui.widgets.card import Card
from desk.ui.widgets.icon_mark import IconMark
from desk.ui.widgets.text import Text
from desk.ui.words.refusals import refusal
from desk.ui.words.role_changes import changes_in_words, lacking_in_words


class PermissionsSection(Section):
    """What is ticked is a draft until it is set as a whole; whoever isn't the owner reads."""

    AREAS = frozenset({"settings", "staff"})

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self.view = MatrixView()
        self.view.setAccessibleName(self.tr("Permissions"))
        self.card = Card(self.tr("Permissions"), icon=Icon.SHIELD_CHECK)
        self.add = Button(self.tr("Add role"), icon=Icon.PLUS, key="Ctrl+N", height=SMALL)
        self.rename = Button(self.tr("Change role…"), icon=Icon.NOTE_PENCIL, height=SMALL)
        self.remove = Button(self.tr("Remove role"), height=SMALL)
        self.discard = Button(self.tr("Discard"), height=LARGE)
        self.set_it = Button(
            self.tr("Review and apply"), Kind.PRIMARY, icon=Icon.CHECK, key="Ctrl+Enter", height=LARGE
        )
        self.state = Text("", fonts.SECONDARY, tone="ink2", wrap=True)
        self._paging = ""
        self._request = front.request()
        self._kept, self._version = self._held()
        self._draft = self._kept
        self._lay_out()
        self._wire()
        self.reload()

    # layout

    def _lay_out(self) -> None:
        for icon, tone, words in (
            (Icon.CHECK, "primary_t", self.tr("may do it")),
            (Icon.SHIELD_CHECK, "brass_t", self.tr("approves it by PIN")),
        ):
            self.card.head.addWidget(_legend(icon, tone, words))
        for button in (self.add, self.rename, self.remove):
            self.card.head.addWidget(button)
        self.card.add(self.view, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 12)
        foot.setSpacing(12)
        foot.addWidget(self.state, 1)
        foot.addWidget(self.discard)
        foot.addWidget(self.set_it)
        self.card.body.addLayout(foot)
        self.stack.addWidget(self.card)

    def _wire(self) -> None:
        self.add.clicked.connect(lambda *_: self.add_role())
        self.rename.clicked.connect(lambda *_: self.change_role())
        self.remove.clicked.connect(lambda *_: self.remove_role())
        self.discard.clicked.connect(lambda *_: self._forget())
        self.set_it.clicked.connect(lambda *_: self.look_over())
        self.view.paged.connect(self._page)
        self.view.chosen.connect(self._say_state)
        for words, keys, act in (
            (self.tr("Add a role"), ("Ctrl+N",), self.add_role),
            (self.tr("Review and apply"), ("Ctrl+Return", "Ctrl+Enter"), self.look_over),
        ):
            action = QAction(words, self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(lambda *_, act=act: act())
            self.addAction(action)

    # what is shown

    def _held(self) -> tuple[Roles, int]:
        desk = self.front.desk
        with desk.read() as session:
            rules = desk.rules_on(session, desk.today(session))
        return replace(rules.profile.roles, known=OPERATIONS), rules.version

    def reload(self) -> None:
        if not self.has_typed():
            self._kept, self._version = self._held()
            self._draft = self._kept
        self._show()

    def first_field(self) -> QWidget:
        return self.view

    def has_typed(self) -> bool:
        return self._draft != self._kept

    def _show(self) -> None:
        self._matrix = Matrix(self._draft.rows, editable=self.may("roles.change"))
        self._matrix.edited.connect(self._ticked)
        self._matrix.kept.connect(lambda words: self._say(words, "warn_t"))
        self.view.show_matrix(self._matrix)
        for button in (self.add, self.rename, self.remove, self.set_it):
            button.setVisible(self._matrix.editable)
        self._say_state()

    def _ticked(self) -> None:
        self._draft = replace(self._draft, rows=self._matrix.roles)
        self._say_state()

    def _page(self, first: int, last: int, of: int) -> None:
        words = self.tr("Roles {first} to {last} of {of}: ←→ goes on.")
        before = self._paging
        self._paging = "" if last - first + 1 == of else words.format(first=first, last=last, of=of)
        if before != self._paging:
            self._say_state()

    def _say_state(self) -> None:
        self.discard.setVisible(self.has_typed())
        self.set_it.setEnabled(self.has_typed())
        if not self._matrix.editable:
            self._say(self.who_may("roles.change"))
        elif count := len(changes(self._kept, self._draft)):
            self._say(self.tr("Not set yet; changes: {count}").format(count=count), "brass_t")
        else:
            keys = self.tr("Space: may do it. A: approves for others. A seal marks what needs an approval.")
            self._say(f"{self._paging}　{keys}" if self._paging else keys)

    def _say(self, words: str, tone: str = "ink2") -> None:
        self.state.set_tone(tone)
        self.state.setText(words)

    # roles

    def _chosen(self) -> Role:
        return self._draft.rows[self.view.role_at]

    def _take(self, rows: tuple[Role, ...], at: int) -> None:
        self._draft = replace(self._draft, rows=rows)
        self._show()
        self.view.choose_role(at)
        self.view.setFocus()

    def add_role(self) -> None:
        """A role of the venue's own, which may nothing yet."""
        if self.may("roles.change"):
            self._ask_role(None)

    def change_role(self) -> None:
        """Another name or nature of the role in whose column the chosen cell stands."""
        if self.may("roles.change"):
            self._ask_role(self._chosen())

    def _ask_role(self, role: Role | None) -> None:
        dialog = RoleDialog(self.window(), role)
        dialog.submitted.connect(lambda: self._role_typed(dialog, role))
        dialog.open()

    def _role_typed(self, dialog: RoleDialog, role: Role | None) -> None:
        rows, name = self._draft.rows, Words(*dialog.names())
        made = replace(
            role or Role(key=key_of(name, [row.key for row in rows]), name=name),
            name=name,
            shift=dialog.shift.isChecked(),
            apart=dialog.apart.isChecked(),
        )
        at = rows.index(role) if role is not None else len(rows)
        wanted = (*rows[:at], made, *rows[at + 1 :])
        try:
            refuse_wrong(self._kept, replace(self._draft, rows=wanted), self._holders())
        except Refused as no:
            dialog.refuse(refusal(no))
            return
        dialog.shut()
        self._take(wanted, at)

    def remove_role(self) -> None:
        """Takes a role away that nobody holds."""
        role, rows = self._chosen(), self._draft.rows
        if not self.may("roles.change"):
            return
        wanted = tuple(row for row in rows if row.key != role.key)
        try:
            refuse_wrong(self._kept, replace(self._draft, rows=wanted), self._holders())
        except Refused as no:
            self._say(refusal(no), "danger_t")
            return
        self._take(wanted, min(self.view.role_at, len(wanted) - 1))

    def _holders(self) -> list[Holder]:
        with self.front.desk.read() as session:
            return [Holder(row.name, row.roles) for row in everybody(session) if row.active]

    # setting

    def look_over(self) -> None:
        """The preview: every change in words, and what nobody could do any more."""
        if not self.has_typed() or not self.may("roles.change"):
            return
        lines = changes_in_words(changes(self._kept, self._draft))
        warnings = lacking_in_words(lacking(self._kept, self._draft, self._holders()))
        dialog = ChangesDialog(self.window(), lines, warnings)
        dialog.accepted.connect(lambda: self._set(dialog))
        dialog.open()

    def _set(self, dialog: ChangesDialog) -> None:
        dialog.shut()
        desk, request = self.front.desk, self._request
        self.front.posting.post(
            lambda: roles.change(desk, request=request, rows=self._draft.rows, version=self._version),
            done=self._done,
            refused=lambda no: self._say(refusal(no), "danger_t"),
        )

    def _done(self, _: RolesChanged) -> None:
        self._forget()
        self.front.say(self.tr("Roles and permissions are set and hold at once"))

    def _forget(self) -> None:
        self._request = self.front.request()
        self._draft = self._kept
        self.reload()
        self.view.setFocus()


def _legend(icon: Icon, tone: str, words: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 8, 0)
    row.setSpacing(6)
    row.addWidget(IconMark(icon, 18, tone, weight="bold" if icon is Icon.CHECK else "fill"))
    row.addWidget(Text(words, fonts.SECONDARY, tone="ink2", elide=False))
    return made
