"""Rules: who may change them edits them, with effect from a business day; everybody else reads them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QWidget

from desk.operations import rules
from desk.operations.rules import RulesChanged
from desk.queries.rules import history, rules_view
from desk.refusals import Refused, Why
from desk.rules.profile import flatten
from desk.ui.look.icons import Icon
from desk.ui.settings.rules_editor import RulesEditor
from desk.ui.settings.rules_figures import Figure
from desk.ui.settings.rules_planned import Posted
from desk.ui.settings.rules_reading import columns, read
from desk.ui.settings.rules_values import lists_of
from desk.ui.settings.section import Reserved, Section
from desk.ui.shell.front import Front
from desk.ui.shell.welcome_form import kinds
from desk.ui.widgets.card import Card
from desk.ui.widgets.scrolled import Scrolled
from desk.ui.words.refusals import refusal

MAY = "rules.change"


class RulesSection(Section):
    """Two faces: the editor, made for the first who may use it, and the page to be read."""

    AREAS = frozenset({"settings"})

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self.card = Card(self.tr("Rules"), icon=Icon.SLIDERS_HORIZONTAL)
        self.pane = Scrolled(QWidget())
        self.pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pane.setAccessibleName(self.tr("Rules"))
        self._reserved = Reserved("")
        self._reserved.setContentsMargins(16, 0, 16, 8)
        self.card.add(self._reserved)
        self.card.add(self.pane, 1)
        self.faces = QStackedWidget()
        self.faces.addWidget(self.card)
        self.stack.addWidget(self.faces)
        self.editor: RulesEditor | None = None
        self._request = front.request()
        post = QAction(self.tr("Let the changed rules hold"), self)
        post.setShortcut(QKeySequence("Ctrl+Return"))
        post.triggered.connect(lambda *_: self._post())
        self.addAction(post)
        self.reload()

    def _made(self) -> RulesEditor:
        if self.editor is None:
            self.editor = RulesEditor()
            self.editor.changes.posted.connect(self._post)
            self.editor.coming.withdrawn.connect(self._withdraw)
            self.editor.history_wanted.connect(self._show_history)
            self.editor.newest_wanted = self._see_newest
            self.faces.addWidget(self.editor)
        return self.editor

    def reload(self) -> None:
        if self.may(MAY):
            editor = self._made()
            self.faces.setCurrentWidget(editor)
            if not editor.has_typed():
                self._see_newest()
            return
        profile = self.profile()
        kind = dict(kinds()).get(profile.venue.kind, profile.venue.kind)
        self.card.set_facts(self.tr("in force today"), self.tr("Profile: {kind}").format(kind=kind))
        self._reserved.say(self.who_may(MAY))
        self.pane.put(columns(read(flatten(profile))))
        self.faces.setCurrentWidget(self.card)

    def first_field(self) -> QWidget:
        return self.pane if self._edits() is None else self._made().list

    def has_typed(self) -> bool:
        return self.editor is not None and self.editor.has_typed()

    def _edits(self) -> RulesEditor | None:
        return self.editor if self.faces.currentWidget() is self.editor else None

    def _see_newest(self) -> None:
        editor = self._made()
        desk = self.front.desk
        with desk.read() as session:
            view = rules_view(desk, session)
        kind = dict(kinds()).get(view.profile.venue.kind, view.profile.venue.kind)
        editor.card.set_facts("", self.tr("Profile: {kind}").format(kind=kind))
        editor.show_view(view)

    def _show_history(self, figure: Figure) -> None:
        desk = self.front.desk
        with desk.read() as session:
            past = history(desk, session, figure.key)
        self._made().history.show_history(figure, past, lists_of(flatten(self.profile())))

    # posting

    def _post(self) -> None:
        editor = self._edits()
        if editor is None or not editor.has_typed() or editor.unreadable():
            return
        assert editor.day is not None
        self._change(editor.typed(), editor.day, self._posted)

    def _change(self, figures: dict[str, Any], day: date, done: Callable[[RulesChanged, date], None]) -> None:
        desk, request, view = self.front.desk, self._request, self._made().view
        assert view is not None
        self.front.posting.post(
            lambda: rules.change(desk, request=request, figures=figures, from_day=day, version=view.version),
            done=lambda kept: done(kept, day),
            refused=self._refused,
        )

    def _posted(self, kept: RulesChanged, day: date) -> None:
        self._request = self.front.request()
        editor = self._made()
        editor.forget()
        self._see_newest()
        words = self.tr("{count} figures hold from {day}")
        self.front.say(words.format(count=kept.figures, day=f"{day:%m-%d}"))
        editor.list.setFocus()

    def _withdraw(self, planned: Posted) -> None:
        self._change(planned.as_before, planned.figures[0].from_day, self._withdrawn)

    def _withdrawn(self, kept: RulesChanged, day: date) -> None:
        self._request = self.front.request()
        self._see_newest()
        self.front.say(self.tr("What was planned for {day} is withdrawn").format(day=f"{day:%m-%d}"))
        self._made().switch.setFocus()

    def _refused(self, no: Refused) -> None:
        self._request = self.front.request()
        if no.why is Why.CHANGED_MEANWHILE:
            self._made().changed_meanwhile()
        elif no.why is Why.NOT_ALLOWED:
            self.front.warn(refusal(no))
        else:
            self._made().refuse(no)
