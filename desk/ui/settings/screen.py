"""Language and look: of this PC's screen, for whoever stands before it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.look.theme import theme
from desk.ui.settings.section import Section
from desk.ui.shell.front import Front
from desk.ui.shell.scale import fitting, started_with
from desk.ui.widgets.card import Card
from desk.ui.widgets.labelled import FieldLabel
from desk.ui.widgets.segmented import Mode, Segmented
from desk.ui.widgets.text import Text
from desk.ui.words.people import language


class ScreenSection(Section):
    """What is chosen is kept for this PC, not in the venue's file."""

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
        sizes = fitting(self.screen().size(), started_with())
        self.scale = Segmented(
            tuple(Mode(str(each), f"{each} %") for each in sizes), name=self.tr("Size"), least=84
        )
        self._rest = Text("", fonts.BODY, tone="ink2", wrap=True)
        card = Card(self.tr("Language and look"), icon=Icon.TRANSLATE)
        card.inset()
        for label, switch, what in (
            (
                self.tr("Language of the screens"),
                self.language,
                self.tr("Slips have their own: see Venue. What is typed in forms is lost by a change."),
            ),
            (self.tr("Appearance"), self.appearance, self.tr("Paper stays paper, also in the dark.")),
            (
                self.tr("Size"),
                self.scale,
                self.tr(
                    "From the next start on, on top of the system's scale; only sizes that fit this screen."
                ),
            ),
        ):
            card.add(FieldLabel(label))
            card.add(switch)
            card.add(Text(what, fonts.SMALL, tone="ink2"))
            card.body.addSpacing(12)
        card.add(self._rest)
        card.body.addStretch(1)
        self.stack.addWidget(card)
        self.language.chosen.connect(front.language_wanted)
        self.appearance.chosen.connect(self._dress)
        self.scale.chosen.connect(self._enlarge)
        self.reload()

    def reload(self) -> None:
        self.language.set_value(language())
        self.appearance.set_value(theme().wanted)
        self.scale.set_value(str(self.front.scale))
        words = self.tr("F11 fills the whole screen. It locks after {minutes} min without a key: see Rules.")
        self._rest.setText(words.format(minutes=self.profile().privacy.lock_after_minutes))

    def first_field(self) -> QWidget:
        return self.language

    def _enlarge(self, percent: str) -> None:
        self.front.scale_wanted.emit(int(percent))
        self.front.say(
            self.tr("Kept; everything is drawn at {percent} % from the next start on").format(percent=percent)
        )

    def _dress(self, wanted: str) -> None:
        theme().force(None if wanted == "system" else wanted == "dark")
        self.front.appearance_wanted.emit(wanted)
