"""Finding a member by what the guest says: one field, the matches below, up and down and Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desk.context import Desk
from desk.queries.search import LONGEST, MemberHit, find_members
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.widgets import pill
from desk.ui.widgets.field import Field
from desk.ui.widgets.row_list import Look, RowList
from desk.ui.words.counts import counts
from desk.ui.words.people import language

MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GuestFinder(QWidget):
    """`found(MemberHit)`: one was opened by Enter or a click. `empty` stands there while nobody is found.

    `newcomers`: whether somebody new may be taken in from here.
    """

    found = Signal(object)
    newcomer = Signal(str)
    """Enter where nobody was found, and one may be taken in: what was typed."""

    def __init__(
        self,
        desk: Callable[[], Desk],
        empty: QWidget,
        *,
        height: int = 48,
        newcomers: Callable[[], bool] = lambda: False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._newcomers = desk, newcomers
        self._empty = empty
        self._tiers: dict[str, tuple[str, bool]] = {}
        self.search = Field(
            "", icon=Icon.MAGNIFYING_GLASS, placeholder=self.tr("Card number, end of phone, name or pinyin"),
            size=fonts.TITLE, height=height, limit=LONGEST,
        )  # fmt: skip
        self.search.line.setAccessibleName(self.tr("Find the member"))
        self.list: RowList[MemberHit] = RowList(
            self._look, self._page, lambda hit: hit.member_id, name=self.tr("Members found"), row_height=50
        )
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.search)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.search)
        self._wire()

    def _wire(self) -> None:
        self.search.edited.connect(lambda _: self._search())
        self.search.line.installEventFilter(self)
        self.list.clicked.connect(lambda _: self._open())

    def clear(self) -> None:
        """Nothing is searched for any more."""
        self.search.clear()
        self._search()

    def asked(self) -> str:
        """What is searched for."""
        return self.search.text()

    def take_scan(self, text: str) -> MemberHit | None:
        """A scan came: whose card it is, None where it is nobody's."""
        self.search.set_text(text)
        self._search()
        hit = self.list.current_row() if self._stack.currentWidget() is self.list else None
        return hit if hit is not None and hit.by == "card" else None

    # what is found

    def _search(self) -> None:
        self.list.rows_model.reload()
        count = self.list.rows_model.rowCount()
        self._stack.setCurrentWidget(self.list if count else self._empty)
        if count:
            self.list.setCurrentIndex(self.list.rows_model.index(0, 0))
            self.list.scrollToTop()
            self.search.hint("")
        else:
            self.search.hint(self._nobody() if self.asked() else "")

    def _nobody(self) -> str:
        if self._newcomers():
            return self.tr("Nobody found; try the end of the phone number, or Enter: a new member")
        return self.tr("Nobody found; try the end of the phone number")

    def _page(self, after: int | None) -> Sequence[MemberHit]:
        if after is not None or not self.asked():
            return []
        desk = self._desk()
        with desk.read() as session:
            tiers = desk.rules_on(session, desk.today(session)).profile.tiers
            self._tiers = {tier.key: (tier.name.of(language()), tier.is_vip) for tier in tiers.rows}
            return find_members(desk, session, self.asked())

    def _look(self, hit: MemberHit) -> Look:
        tier, is_vip = self._tiers.get(hit.tier, ("", False))
        return Look(
            title=f"{hit.name} {hit.form_of_address}".rstrip(),
            facts="·".join(part for part in (hit.card, hit.phone, "" if is_vip else tier) if part),
            avatar=hit.name,
            pill=pill.vip(tier) if is_vip else None,
            trailing=counts.points(hit.points),
        )

    # keys

    def _open(self) -> None:
        hit = self.list.current_row() if self._stack.currentWidget() is self.list else None
        if hit is not None:
            self.found.emit(hit)
        elif self.asked() and self._newcomers():
            self.newcomer.emit(self.asked())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() in MOVES:
            self.list.keyPressEvent(event)
            return True
        if event.key() in ENTER:  # taken here: a line edit lets it through, and a dialog around would accept
            self._open()
            return True
        if event.key() == Qt.Key.Key_Escape and self.search.line.text():
            self.clear()
            return True
        return super().eventFilter(watched, event)
