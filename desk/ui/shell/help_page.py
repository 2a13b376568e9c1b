"""The user guide inside the window: topics at the left, the chosen one at the right, words to look for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.look.icons import Icon
from desk.ui.shell.help_text import HelpText
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.dialog import MOST_HEIGHT, Dialog
from desk.ui.widgets.field import Field
from desk.ui.widgets.row_list import Look, RowList
from desk.ui.words.help_topics import TOPICS, Topic, title_of, topic

WIDTH, LIST_WIDTH, ROW = 960, 236, 40


class HelpPage(Dialog):
    """Opens at a topic: the tab's own by F1."""

    def __init__(self, window: QWidget, key: str) -> None:
        super().__init__(window, "", icon=Icon.QUESTION)
        self.set_title(self.tr("Help"))
        self.setFixedWidth(WIDTH)
        self.setFixedHeight(MOST_HEIGHT)
        self.search = Field(
            self.tr("Search"), icon=Icon.MAGNIFYING_GLASS, hint=self.tr("Searches all pages"), bold=False
        )
        self.list: RowList[Topic] = RowList(
            _look, self._page, lambda each: each.key, name=self.tr("Pages of the guide"), row_height=ROW
        )
        self.text = HelpText()
        self._close = Button(self.tr("Close"), Kind.PRIMARY, key="Esc", height=LARGE)
        self._lay_out_pages()
        self.search.edited.connect(self._seek)
        self.list.chosen.connect(self._show)
        self.list.acted.connect(lambda _: self.text.setFocus())
        self.text.led_to.connect(self.open_topic)
        self._close.clicked.connect(self.dismiss)
        self.list.reload()
        self.open_topic(key)

    def _lay_out_pages(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        side = QWidget()
        side.setFixedWidth(LIST_WIDTH)
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(side)
        row.addWidget(self.text, 1)
        self.body.addLayout(row, 1)
        self.foot_left.setText(self.tr("↑↓ another page　Tab into the text　Esc back to work"))
        self.buttons.addWidget(self._close)

    def first_field(self) -> QWidget:
        return self.list

    def complete(self) -> bool:
        """Enter looks for the words or goes into the page; it closes nothing."""
        return False

    def open_topic(self, key: str) -> None:
        """Shows a page, whatever is looked for."""
        if not self.list.choose(topic(key).key):
            self.search.clear()
            self._seek("")
            self.list.choose(topic(key).key)

    def _page(self, after: Any) -> Sequence[Topic]:
        return () if after is not None else _with(self.search.text())

    def _show(self, chosen: Topic | None) -> None:
        if chosen is not None:
            self.text.show_page(chosen.text(), title_of(chosen.key))

    def _seek(self, words: str) -> None:
        self.list.reload()
        self.text.seek(words)
        if words and not self.list.rows_model.rowCount():
            self.search.refuse(self.tr("Nowhere in the guide: try a shorter word"), focus=False)


def _with(words: str) -> Sequence[Topic]:
    return [each for each in TOPICS if words.casefold() in each.text().casefold()]


def _look(each: Topic) -> Look:
    return Look(title_of(each.key), icon=each.icon)
