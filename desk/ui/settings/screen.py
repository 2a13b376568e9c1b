"""Language and look: of this PC's screen, for whoever stands before it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.look.theme import theme
from desk.ui.settings.section import Section
from desk.ui.shell.front import Front
from desk.ui.widgets.card import Card
from desk.ui.widgets.labelled import FieldLabel
from desk.ui.widgets.segmented import Mode, Segmented
from desk.ui.widgets.text import Text
from desk.ui.words.people import language


class ScreenSection(Section):
    """Both take effect at once and are kept for this PC, not in the venue's file."""

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self.language = Segmented(
            (Mode("zh_CN", "中文"), Mode("en", "English")), name=self.tr("Language of the screens"), least=120
        )
        self.appearance = Segmented(
            (
                Mode("system", self.tr("Like the system")),
                Mode("light", self.tr("Light")),
                Mode("dark", self.tr("Dark")),
            ),
            name=self.tr("Appearance"),
            least=120,
        )
        card = Card(self.tr("Language and look"), icon=Icon.TRANSLATE)
        card.inset()
        for label, switch, what in (
            (
                self.tr("Language of the screens"),
                self.language,
                self.tr("Slips have their own: see Venue. What is typed in forms is lost by a change."),
            ),
            (self.tr("Appearance"), self.appearance, self.tr("Paper stays paper, also in the dark.")),
        ):
            card.add(FieldLabel(label))
            card.add(switch)
            card.add(Text(what, fonts.SMALL, tone="ink2"))
            card.body.addSpacing(12)
        card.body.addStretch(1)
        self.stack.addWidget(card)
        self.language.chosen.connect(front.language_wanted)
        self.appearance.chosen.connect(self._dress)
        self.reload()

    def reload(self) -> None:
        self.language.set_value(language())
        self.appearance.set_value(theme().wanted)

    def first_field(self) -> QWidget:
        return self.language

    def _dress(self, wanted: str) -> None:
        theme().force(None if wanted == "system" else wanted == "dark")
        self.front.appearance_wanted.emit(wanted)
