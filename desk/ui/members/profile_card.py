"""The profile as quiet facts. Phone and document stay masked until somebody asks for them, which is noted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desk.queries.members import MemberPanel
from desk.ui.look.icons import Icon
from desk.ui.members.facts import Fact, Facts, ScrolledFacts
from desk.ui.widgets.button import SMALL, Button, Kind
from desk.ui.widgets.card import Card
from desk.ui.words import members as words


class ProfileCard(Card):
    """`phone_wanted()` and `document_wanted()`: show the whole number, for this one look at this member."""

    phone_wanted = Signal()
    document_wanted = Signal()

    def __init__(self, change: QAction, parent: QWidget | None = None) -> None:
        super().__init__("", ruled=False, parent=parent)
        self.set_title(self.tr("Profile"))
        button = Button(self.tr("Change"), icon=Icon.NOTE_PENCIL, height=SMALL)
        button.follow(change)
        self.head.addWidget(button)
        self.facts = Facts()
        self.body.setContentsMargins(16, 0, 12, 10)
        self._scroll = ScrolledFacts(self.facts)
        self.body.addWidget(self._scroll)
        self.body.addStretch(1)
        self._panel: MemberPanel | None = None
        self._phone = self._document = ""

    def show_member(self, panel: MemberPanel) -> None:
        """Another member hides again what was shown of the last one."""
        if self._panel is None or self._panel.strip.id != panel.strip.id:
            self._phone = self._document = ""
        self._panel = panel
        self._show()

    def reveal(self, *, phone: str = "", document: str = "") -> None:
        """The whole number, until another member is shown."""
        self._phone, self._document = phone or self._phone, document or self._document
        self._show()

    def _show(self) -> None:
        panel = self._panel
        if panel is None:
            return
        self.facts.show_facts(
            [
                self._phone_fact(panel),
                Fact(self.tr("Birthday"), words.born(panel), tone="danger_t" if panel.under_age else "ink"),
                self._document_fact(panel),
                Fact(self.tr("Contact"), words.contact(panel)),
                Fact(self.tr("Celebrates"), words.celebrated(panel)),
                Fact(self.tr("Sex"), words.sex(panel.sex)),
                Fact(self.tr("Joined"), f"{panel.joined_at:%Y-%m-%d}　{panel.joined_by}"),
                Fact(self.tr("How joined"), panel.how_joined),
                Fact(self.tr("Salesperson"), panel.salesperson),
                Fact(self.tr("Manager"), panel.account_manager),
                Fact(self.tr("Address"), panel.address, whole=True),
                Fact(self.tr("Tastes"), panel.tastes, whole=True),
                Fact(self.tr("Remarks"), panel.remarks, whole=True),
            ]
        )

    def _phone_fact(self, panel: MemberPanel) -> Fact:
        if self._phone:
            return Fact(self.tr("Phone"), self._phone)
        button = Button(self.tr("Show"), Kind.QUIET, icon=Icon.PHONE, height=SMALL)
        button.setToolTip(self.tr("The whole number, to ring it; it is noted who looked"))
        button.clicked.connect(self.phone_wanted)
        return Fact(self.tr("Phone"), panel.strip.phone, button)

    def _document_fact(self, panel: MemberPanel) -> Fact:
        if not panel.document_id:
            return Fact(self.tr("Document"), "")
        kind = words.document_kind(panel.document_kind)
        if self._document:
            return Fact(self.tr("Document"), f"{kind} {self._document}", whole=True)
        button = Button(self.tr("Show…"), Kind.QUIET, icon=Icon.EYE, height=SMALL)
        button.clicked.connect(self.document_wanted)
        return Fact(self.tr("Document"), f"{kind} {panel.document}", button, whole=True)
