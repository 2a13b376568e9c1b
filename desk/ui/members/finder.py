"""The left side: a search box over the list of members; the latest ones before anything is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.context import Desk
from desk.queries.search import MemberHit, find_members, latest
from desk.ui.look import fonts, metrics
from desk.ui.look.icons import Icon
from desk.ui.look.metrics import Metrics
from desk.ui.widgets import pill
from desk.ui.widgets.button import SMALL, Button
from desk.ui.widgets.card import Card, Rule
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.field import Field
from desk.ui.widgets.row_list import Look, RowList
from desk.ui.words import members as words
from desk.ui.words.people import language

WIDTH = 372
MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class Finder(Card):
    """`shown(member_id or None)` while moving through the list, `opened(member_id)` on Enter."""

    shown = Signal(object)
    opened = Signal(int)

    def __init__(self, desk: Callable[[], Desk], new: QAction, parent: QWidget | None = None) -> None:
        super().__init__("", ruled=False, parent=parent)
        self._desk = desk
        self._tiers: dict[str, tuple[str, bool]] = {}
        self._marked: int | None = None
        self.set_title(self.tr("Members"))
        button = Button(self.tr("New member"), icon=Icon.PLUS, height=SMALL)
        button.follow(new)
        self.head.addWidget(button)
        self.search = Field(
            "", icon=Icon.MAGNIFYING_GLASS, placeholder=self.tr("Name, initials, phone or card"),
            size=fonts.ROW, bold=False, height=40, answers=False, limit=64,
        )  # fmt: skip
        self.search.line.setAccessibleName(self.tr("Search members"))
        self.list: RowList[MemberHit] = RowList(
            self._look, self._page, lambda hit: hit.member_id, name=self.tr("Members found")
        )
        self.nothing = EmptyState(
            Icon.MAGNIFYING_GLASS,
            self.tr("Nobody found"),
            self.tr("Try the end of the phone number, or register"),
            self.tr("New member"),
            key=new.shortcut().toString(),
        )
        self.nothing.pressed.connect(new.trigger)
        self._stack = QStackedWidget()
        self._lay_out_list()
        self._wire()
        self._resize(metrics.current())
        metrics.notifier().changed.connect(self._resize)

    def _lay_out_list(self) -> None:
        around = QVBoxLayout()
        around.setContentsMargins(14, 0, 12, 10)
        around.addWidget(self.search)
        self.body.addLayout(around)
        self.body.addWidget(Rule())
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        self.body.addWidget(self._stack, 1)

    def _wire(self) -> None:
        self.search.edited.connect(lambda _: self._search())
        self.search.entered.connect(lambda _: self._open())
        self.search.line.installEventFilter(self)
        self.list.chosen.connect(self._chosen)
        self.list.acted.connect(lambda _: self._open())

    def _resize(self, measures: Metrics) -> None:
        self.setFixedWidth(WIDTH * measures.side // 100)

    def offer(self, *acts: tuple[str, QAction]) -> None:
        """Acts on all members as (label, action), below the list: each is there while it is allowed."""
        row = QHBoxLayout()
        row.setContentsMargins(12, 6, 12, 10)
        row.setSpacing(8)
        self.body.addLayout(row)
        for label, act in acts:
            button = Button(label, height=SMALL)
            button.follow(act)
            row.addWidget(button, 1)  # first: shown without a place it would be a window, and take the focus
            button.setVisible(act.isVisible())
            act.visibleChanged.connect(partial(_show_with, button, act))

    # what is listed

    def asked(self) -> str:
        """What is searched for."""
        return self.search.text()

    def ask(self, text: str) -> None:
        """Search for that."""
        self.search.set_text(text)
        self._search()

    def reload(self, keep: int | None) -> None:
        """Read the list again. Who is shown beside it stays chosen; with nobody there the first one is."""
        desk = self._desk()
        with desk.read() as session:
            tiers = desk.rules_on(session, desk.today(session)).profile.tiers
        self._tiers = {tier.key: (tier.name.of(language()), tier.is_vip) for tier in tiers.rows}
        with QSignalBlocker(self.list):
            self.list.reload(choose_first=keep is None)
        if keep is None:
            self.list.chosen.emit(self.list.current_row())
        else:
            self.choose(keep)
        self._show_what_there_is()

    def is_empty(self) -> bool:
        """True where nobody is listed though nothing was asked: a venue without members."""
        return not self.asked() and self.list.rows_model.rowCount() == 0

    def choose(self, member_id: int) -> None:
        """Mark that member in the list, or nobody; it is shown already."""
        self._marked = member_id
        with QSignalBlocker(self.list):
            if not self.list.choose(member_id):
                self.list.setCurrentIndex(QModelIndex())
        self.list.viewport().update()

    def _chosen(self, hit: MemberHit | None) -> None:
        self._marked = hit.member_id if hit else self._marked
        self.shown.emit(hit.member_id if hit else None)

    def _search(self) -> None:
        """The best hit is shown at once; without a question whoever is shown stays."""
        self.list.rows_model.reload()
        self._show_what_there_is()
        if self._marked is not None and not self.asked():
            self.choose(self._marked)
        elif self.list.rows_model.rowCount():
            self.list.setCurrentIndex(self.list.rows_model.index(0, 0))
            self.list.scrollToTop()

    def _show_what_there_is(self) -> None:
        found = self.list.rows_model.rowCount() > 0
        self._stack.setCurrentWidget(self.list if found or not self.asked() else self.nothing)

    def _page(self, after: int | None) -> Sequence[MemberHit]:
        desk, asked = self._desk(), self.asked()
        with desk.read() as session:
            if not asked:
                return latest(session, after)
            return find_members(desk, session, asked) if after is None else []

    def _look(self, hit: MemberHit) -> Look:
        tier, is_vip = self._tiers.get(hit.tier, ("", False))
        return Look(
            title=f"{hit.name} {hit.form_of_address}".rstrip(),
            facts="・".join(part for part in (hit.card, hit.phone, "" if is_vip else tier) if part),
            avatar=hit.name,
            pill=pill.vip(tier) if is_vip else None,
            trailing=words.points(hit.points),
        )

    # keys

    def _open(self) -> None:
        hit = self.list.current_row()
        if hit is not None:
            self.opened.emit(hit.member_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)


def _show_with(button: Button, act: QAction) -> None:
    button.setVisible(act.isVisible())
