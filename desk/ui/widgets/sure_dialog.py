"""Asked before something that can't be taken back: what happens, in words, and the button that does it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.dialog import Dialog
from desk.ui.widgets.text import Text


class SureDialog(Dialog):
    """One thing that can't be taken back, in words: what happens, and the button that does it.
    `accepted()`.
    """

    def __init__(
        self,
        window: QWidget,
        title: str,
        sentences: tuple[str, ...],
        act: str,
        *,
        icon: Icon,
        kind: Kind = Kind.DANGER,
    ) -> None:
        super().__init__(window, title, icon=icon)
        for sentence in sentences:
            self.body.addWidget(Text(sentence, fonts.ROW, wrap=True))
        self.cancel = Button(self.tr("Cancel"), key="Esc", height=LARGE)
        self.sure = Button(act, kind, height=LARGE)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.sure)
        self.cancel.clicked.connect(self.dismiss)
        self.sure.clicked.connect(self.accepted)
        self.accepted.connect(self.shut)

    def first_field(self) -> QWidget:
        return self.cancel

    def complete(self) -> bool:
        """Enter alone does nothing: the button must be chosen."""
        return False
