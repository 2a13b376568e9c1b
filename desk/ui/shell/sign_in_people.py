"""Who can sign in, as tiles to press: three in a row, scrolled where they are many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from desk.ui.widgets.avatar import Person, PersonTile

COLUMNS = 3
GAP = 11


class People(QScrollArea):
    """`chosen(Person)` when a tile is pressed; `mark` shows whose number is typed."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles: list[PersonTile] = []
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        for at in range(COLUMNS):
            self._grid.setColumnStretch(at, 1)
        self.setWidgetResizable(True)
        self.setMinimumHeight(PersonTile.HEIGHT)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(holder)
        self.viewport().setAutoFillBackground(False)
        holder.setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_people(self, people: Sequence[Person]) -> None:
        """Other people, or the same ones in other words."""
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.deleteLater()
        self.tiles = [self._tile(person) for person in people]
        for at, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, at // COLUMNS, at % COLUMNS)

    def _tile(self, person: Person) -> PersonTile:
        tile = PersonTile(person)
        tile.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tile.clicked.connect(lambda *_: self.chosen.emit(person))
        return tile

    def mark(self, number: str) -> None:
        """The tile of that number is the chosen one."""
        for tile in self.tiles:
            tile.setChecked(tile.person.number == number)

    def fit(self, height: int) -> None:
        """At most that many pixels, as whole rows as they go."""
        rows = -(-len(self.tiles) // COLUMNS)
        room = max(1, (height + GAP) // (PersonTile.HEIGHT + GAP))
        # Half a row peeps out where more follow, so that one sees that it scrolls.
        shown = float(rows) if rows <= room else room - 0.5 if room > 1 else 1.0
        # A greatest height, not a fixed one: the window must be free to become lower again.
        self.setMaximumHeight(max(0, round(shown * (PersonTile.HEIGHT + GAP)) - GAP))
        self.setVisible(bool(rows))
