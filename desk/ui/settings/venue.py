"""Venue: its name, its kind, the language of its slips."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.operations import venue
from desk.queries.venue import VenueView, venue_view
from desk.refusals import Refused
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.settings.section import Reserved, Section
from desk.ui.shell.front import Front
from desk.ui.shell.welcome_form import kinds
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.card import Card
from desk.ui.widgets.choice_field import ChoiceField
from desk.ui.widgets.field import Field
from desk.ui.widgets.field_row import FieldRow
from desk.ui.widgets.text import Text

LANGUAGES = (("zh_CN", "中文"), ("en", "English"))
WIDTH = 640


class VenueSection(Section):
    """Names stand on every slip from the next one on; what is printed stays as it is."""

    AREAS = frozenset({"venues", "settings"})

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self.name = Field(self.tr("Name of the venue"), required=True, limit=40)
        self.name.hint(self.tr("Stands on slips"))
        self.language = ChoiceField(self.tr("Language of slips"), LANGUAGES)
        self.kind = Field(self.tr("Kind of venue"), hint=self.tr("Chosen at the first start"))
        self.day = Field(self.tr("Time zone, end of the day"), hint=self.tr("Changed under Rules"))
        self.save = Button(self.tr("Save"), Kind.PRIMARY, icon=Icon.CHECK, key="Enter", height=LARGE)
        self._reserved = Reserved("")
        self._shown: VenueView | None = None
        self._request = front.request()
        self._lay_out()
        self._wire()
        self.reload()

    def _lay_out(self) -> None:
        self.kind.set_read_only(True)
        self.day.set_read_only(True)
        printed = self.tr("Slips that are printed already stay as they are.")
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 4, 0, 0)
        foot.addWidget(Text(printed, fonts.SECONDARY, tone="ink2"), 1)
        foot.addWidget(self.save)
        holder = QWidget()
        holder.setLayout(foot)
        card = Card(self.tr("Venue"), icon=Icon.DOOR_OPEN)
        card.inset()
        for row in (
            FieldRow((self.name, self.kind), (3, 2), gap=16),
            FieldRow((self.language, self.day), (3, 2), gap=16),
            self._reserved,
            holder,
        ):
            row.setMaximumWidth(WIDTH)
            card.add(row)
        card.body.addStretch(1)
        self.stack.addWidget(card)

    def _wire(self) -> None:
        self.save.clicked.connect(self._save)
        self.name.entered.connect(lambda _: self._save())
        self.language.entered.connect(self._save)

    def reload(self) -> None:
        desk = self.front.desk
        with desk.read() as session:
            view = venue_view(desk, session)
        if not self.has_typed():
            self.name.set_text(view.name)
            self.language.set_value(view.slip_language)
        self._shown = view
        self.kind.set_text(dict(kinds()).get(view.profile, view.profile))
        rule = self.profile().venue
        self.day.set_text(f"{rule.timezone}　{rule.day_ends}")
        self._open_for(self.may("venue.rename"))

    def first_field(self) -> QWidget:
        return self.name

    def has_typed(self) -> bool:
        if self._shown is None:
            return False
        return (self.name.text(), self.language.value()) != (self._shown.name, self._shown.slip_language)

    def _open_for(self, permitted: bool) -> None:
        self.name.set_read_only(not permitted)
        self.language.setEnabled(permitted)
        self.save.setVisible(permitted)
        self._reserved.setVisible(not permitted)
        self._reserved.say(self.who_may("venue.rename"))

    def _save(self) -> None:
        if self._shown is None or not self.may("venue.rename"):
            return
        if self.language.value() != self._shown.slip_language:
            self._speak()
        if self.name.text() == self._shown.name:
            return
        desk, request = self.front.desk, self._request
        self.front.posting.post(
            lambda: venue.rename(desk, request=request, name=self.name.text()),
            done=self._saved,
            refused=self._refused,
        )

    def _speak(self) -> None:
        desk, language = self.front.desk, str(self.language.value())
        self.front.posting.post(
            lambda: venue.set_slip_language(desk, request=desk.ids.request(), language=language),
            done=self._saved,
            refused=lambda no: self.refuse(no, {}, self.language),
        )

    def _saved(self, _done: object) -> None:
        self._request = self.front.request()
        desk = self.front.desk
        with desk.read() as session:
            self._shown = venue_view(desk, session)
        self.front.say(self.tr("Saved; it stands on slips from the next one on"))

    def _refused(self, no: Refused) -> None:
        self.refuse(no, {"venue": self.name}, self.name)
