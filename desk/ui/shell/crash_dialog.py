"""The calm dialog for an error of the program itself.

What to do, and a button that copies what support needs.
"""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.widgets.area_field import AreaField
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.dialog import Dialog
from desk.ui.widgets.text import Text
from desk.ui.words.counts import counts


class CrashDialog(Dialog):
    """`report` is plain text without personal data; it is shown, so that nobody copies what he can't read."""

    def __init__(self, window: QWidget, report: str) -> None:
        super().__init__(window, "", icon=Icon.WARNING)
        self.set_title(self.tr("Something went wrong in the program"))
        self._report = report
        sorry = self.tr(
            "What was booked is safe. Close this and go on; if it happens again, restart the program "
            "and give support the report below."
        )
        self.body.addWidget(Text(sorry, fonts.BODY, wrap=True))
        shown = AreaField(self.tr("Report for support"), height=180, size=fonts.SMALL, answers=False)
        shown.set_text(report)
        shown.set_read_only(True)
        self.body.addWidget(shown)
        self.foot_left.setText(self.tr("The report holds no guest's data"))
        self.copy_button = Button(self.tr("Copy the report"), icon=Icon.COPY, height=LARGE)
        self.copy_button.clicked.connect(self._copy)
        self._go_on = Button(self.tr("Go on"), Kind.PRIMARY, key="Enter", height=LARGE)
        self._go_on.clicked.connect(self.dismiss)
        self.buttons.addWidget(self.copy_button)
        self.buttons.addWidget(self._go_on)
        self.accepted.connect(self.dismiss)

    def first_field(self) -> QWidget:
        return self._go_on

    def count_more(self, more: int) -> None:
        """So many errors came while this one was shown; their reports stand in the log."""
        self.foot_left.setText(self.tr("{more} meanwhile, in the log").format(more=counts.more_errors(more)))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self.copy_button.relabel(self.tr("Copied"), icon=Icon.CHECK)
