"""The venue's file can't be opened: what is wrong in a sentence, and the ways on. Nothing is lost by it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.shell.sign_in_hero import Health
from desk.ui.shell.welcome_page import HeroPage
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.card import Panel
from desk.ui.widgets.icon_mark import IconTile
from desk.ui.widgets.text import Text
from desk.ui.words.counts import counts


class TroublePage(HeroPage):
    """`again_pressed()`, `restore_pressed()` (only where backups are there), `quit_pressed()`; where the file
    is gone, `anew_pressed()` instead of again.

    `sentence` says what is wrong and what to do, `facts` which file; `backups` how many could be restored.
    """

    again_pressed = Signal()
    anew_pressed = Signal()
    """Begin a new venue: pressed twice, for the old one may only be on a disk that isn't plugged in."""
    restore_pressed = Signal()
    quit_pressed = Signal()

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__(version, parent)
        self._said = ("", "", 0)
        self._gone = self._asked = False
        self.again = Button("")
        self.anew = Button("")
        self.restore = Button("")
        self.quit = Button("")
        self.retranslate()

    def show_trouble(self, sentence: str, facts: str = "", *, backups: int = 0) -> None:
        """Another trouble, or the same once more."""
        self._said, self._gone = (sentence, facts, backups), False
        self.retranslate()

    def show_gone(self, facts: str, *, backups: int) -> None:
        """There was a venue on this PC, and its file is not in its place."""
        self._said, self._gone, self._asked = ("", facts, backups), True, False
        self.retranslate()

    def retranslate(self) -> None:
        """Says everything anew; the sentence comes from outside."""
        self.hero.retranslate()
        self.hero.name.setText(self.tr("VIP Desk"))
        self.hero.counter.setText(self.tr("Guest service at the front counter"))
        self.hero.day.setText(self.tr("The venue doesn't open"))
        self.hero.shift.setText("")
        self.hero.show_health([(Health.OK, self.tr("Nothing was changed, nothing is lost by waiting"))])
        self._make_buttons()
        self.put(self._panel())
        self.first_field().setFocus()

    def first_field(self) -> QWidget:
        """What Enter does."""
        if self._said[2]:
            return self.restore
        return self.quit if self._gone else self.again

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.first_field().setFocus()

    def _make_buttons(self) -> None:
        backups = self._said[2]
        self.quit = Button(self.tr("Quit"), icon=Icon.SIGN_OUT, height=LARGE)
        self.again = Button(
            self.tr("Try again"),
            Kind.SECONDARY if backups else Kind.PRIMARY,
            icon=Icon.ARROWS_CLOCKWISE,
            height=LARGE,
        )
        words = (
            self.tr("Press once more to begin anew") if self._asked else self.tr("Start a new venue anyway")
        )
        self.anew = Button(words, Kind.SECONDARY, height=LARGE)
        # Only hidden: what is shown before it has a parent is a window of its own and takes the focus along.
        (self.again if self._gone else self.anew).hide()
        self.restore = Button(self.tr("Choose a backup"), Kind.PRIMARY, icon=Icon.DATABASE, height=LARGE)
        if not backups:
            self.restore.hide()
        self.quit.clicked.connect(self.quit_pressed)
        self.again.clicked.connect(self.again_pressed)
        self.anew.clicked.connect(self._begin_anew)
        self.restore.clicked.connect(self.restore_pressed)

    def _begin_anew(self) -> None:
        """The first press only asks."""
        if self._asked:
            self.anew_pressed.emit()
            return
        self._asked = True
        self.anew.relabel(self.tr("Press once more to begin anew"))

    def _title(self) -> str:
        return (
            self.tr("The venue's file is gone") if self._gone else self.tr("The venue's file can't be opened")
        )

    def _sentence(self) -> str:
        if not self._gone:
            return self._said[0]
        return self.tr(
            "This PC had a venue. If its disk is not plugged in, quit, plug it in and start again; "
            "else go back to a backup. A venue begun anew has no members and no points."
        )

    def _panel(self) -> QWidget:
        _, facts, backups = self._said
        box = Panel(accent="warn")
        words = QVBoxLayout(box)
        words.setContentsMargins(24, 20, 20, 20)
        words.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(IconTile(Icon.DATABASE, 48, "warn", icon_size=26))
        head.addWidget(Text(self._title(), fonts.ACT, bold=True, wrap=True), 1)
        words.addLayout(head)
        words.addWidget(Text(self._sentence(), fonts.ROW, wrap=True))
        if facts:
            words.addWidget(Text(facts, fonts.SECONDARY, tone="ink2", wrap=True))
        if backups:
            there = self.tr("{backups} to go back to").format(backups=counts.backups(backups))
            words.addWidget(Text(there, fonts.SECONDARY, tone="ink2"))
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.quit)
        buttons.addStretch(1)
        buttons.addWidget(self.again)
        buttons.addWidget(self.anew)
        buttons.addWidget(self.restore)
        whole = QWidget()
        stack = QVBoxLayout(whole)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(16)
        stack.addWidget(box)
        stack.addLayout(buttons)
        return whole
