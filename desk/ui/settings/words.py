"""Slip words: what this venue's slips say, and beside it a slip that says it, dot for dot."""

from __future__ import annotations

from PySide6.QtGui import QAction, QImage, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.operations import words
from desk.queries.words import OwnWords, Shown, own_words, sample_page
from desk.refusals import Refused, Why
from desk.slips import numbers, wording
from desk.slips.words import load
from desk.ui.look import metrics
from desk.ui.look.icons import Icon
from desk.ui.settings.section import Reserved, Section
from desk.ui.settings.word_fields import WordFields
from desk.ui.shell.drawing import Drawing
from desk.ui.shell.front import Front
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.card import Card, Rule
from desk.ui.widgets.choice_field import ChoiceField
from desk.ui.widgets.date_field import DateField
from desk.ui.widgets.field_row import FieldRow
from desk.ui.widgets.scrolled import Scrolled
from desk.ui.widgets.segmented import Mode
from desk.ui.widgets.slip_preview import SlipPreview
from desk.ui.words import days
from desk.ui.words.refusals import refusal
from desk.ui.words.slips import kind_in_words

OPERATION = "words.change"
LANGUAGES = (("zh_CN", "中文"), ("en", "English"))


class WordsSection(Section):
    """What is typed shows on the sample at once; it counts from its day on, when it is saved."""

    AREAS = frozenset({"settings", "venues", "counters"})

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        kinds = [(kind.key, f"{kind.letters}　{kind_in_words(kind.key)}") for kind in numbers.KINDS]
        self.kind = ChoiceField(self.tr("Slip"), kinds)
        self.language = ChoiceField(self.tr("Words in"), LANGUAGES)
        self.paper = ChoiceField(self.tr("Paper"), ((576, self.tr("80 mm")), (384, self.tr("58 mm"))))
        self.from_day = DateField(self.tr("From business day"), required=True)
        self.save = Button(self.tr("Save"), Kind.PRIMARY, icon=Icon.CHECK, key="Ctrl+Enter", height=LARGE)
        self.preview = SlipPreview(self.tr("Sample"), self._modes())
        self._reserved = Reserved("")
        self._pane = Scrolled(QWidget())
        self._drawing = Drawing(self)
        self._kept: OwnWords | None = None
        self._typed: dict[tuple[str, str], str] = {}
        """(language, key) → what stands in the form and isn't saved."""
        self._request = front.request()
        self.kind.set_value(numbers.POINTS.key)
        self.paper.set_value(576)
        self._lay_out()
        self._wire()
        self.reload()

    def _modes(self) -> tuple[Mode, ...]:
        return (
            Mode("retained", self.tr("Retained")),
            Mode("customer", self.tr("Customer")),
            Mode("reprint", self.tr("Reprint")),
        )

    def _lay_out(self) -> None:
        card = Card(self.tr("Slip words"), icon=Icon.NOTE_PENCIL)
        top, foot = QWidget(), QWidget()
        head = QHBoxLayout(top)
        head.setContentsMargins(16, 10, 16, 0)
        head.addWidget(FieldRow((self.kind, self.language, self.paper), (5, 3, 3)))
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 8, 16, 10)
        row.setSpacing(16)
        row.addWidget(self.from_day, 1)
        row.addWidget(self._reserved, 1)
        row.addWidget(self.save)
        for part, stretch in ((top, 0), (Rule(), 0), (self._pane, 1), (Rule(), 0), (foot, 0)):
            card.add(part, stretch)
        both = QHBoxLayout()
        both.setSpacing(metrics.current().gap)
        both.addWidget(card, 1)
        both.addWidget(self.preview)
        self.stack.addLayout(both)

    def _wire(self) -> None:
        self.kind.picked.connect(lambda _: self._fill())
        self.language.picked.connect(lambda _: self._fill())
        self.paper.picked.connect(lambda _: self._draw())
        self.kind.entered.connect(lambda: self.fields.first_field().setFocus())
        self.preview.copy_chosen.connect(lambda _: self._draw())
        self._drawing.drawn.connect(self._show)
        self.from_day.entered.connect(lambda _: self._save())
        self.save.clicked.connect(self._save)
        action = QAction(self.tr("Save"), self)
        action.setShortcut(QKeySequence("Ctrl+Return"))
        action.triggered.connect(lambda *_: self._save())
        self.addAction(action)

    # what is shown

    def reload(self) -> None:
        desk = self.front.desk
        if self._kept is not None and self.has_typed():
            return
        with desk.read() as session:
            self._kept = own_words(desk, session)
        if self.language.value() is None:
            self.language.set_value(self._kept.language)
        self.from_day.set_day(self._kept.today)
        self.from_day.hint(self._later(self._kept))
        permitted = self.may(OPERATION)
        self.from_day.setVisible(permitted)
        self.save.setVisible(permitted)
        self._reserved.setVisible(not permitted)
        self._reserved.say(self.who_may(OPERATION))
        self._fill()

    def _later(self, kept: OwnWords) -> str:
        if not kept.later:
            return self.tr("Slips made before keep their words")
        words = self.tr("From {day} on other words are set already")
        return words.format(day=days.day(kept.later[0], kept.today))

    def _fill(self) -> None:
        """The fields of the chosen slip and language."""
        said, default = self._said(self._language()), load(self._language())
        self.fields = WordFields(
            self._kind(), lambda key: said.get(key, default[key]), default, read_only=not self.may(OPERATION)
        )
        self.fields.edited.connect(self._edited)
        self.fields.entered.connect(self.from_day.setFocus)
        self._pane.put(self.fields)
        single = self._kind() == numbers.TEST_PAGE.key
        if single and self.preview.switch.value() == "customer":
            self.preview.switch.set_value("retained")
        self._draw()

    def _kind(self) -> str:
        return str(self.kind.value())

    def _language(self) -> str:
        return str(self.language.value())

    def _said(self, language: str) -> dict[str, str]:
        """The venue's own words, with what is typed laid over them."""
        kept = dict(self._kept.own[language]) if self._kept is not None else {}
        return kept | {key: text for (spoken, key), text in self._typed.items() if spoken == language}

    def first_field(self) -> QWidget:
        return self.kind

    def has_typed(self) -> bool:
        return bool(self._changed())

    def _changed(self) -> list[str]:
        """The languages in which something else is typed than is kept."""
        if self._kept is None:
            return []
        kept = self._kept.own
        changed = {
            language
            for (language, key), text in self._typed.items()
            if text != kept[language].get(key, load(language)[key])
        }
        return sorted(changed)

    # trying

    def _edited(self, key: str, text: str) -> None:
        self._typed[self._language(), key] = text
        try:
            wording.checked(key, text, self._language())
        except Refused as no:
            self.fields.fields[key].refuse(refusal(no), focus=False)
        self._draw()

    def _sayable(self) -> dict[str, str]:
        """What can be drawn: a word that is refused stands as by default meanwhile."""
        good = {}
        for key, text in self._said(self._language()).items():
            try:
                good[key] = wording.checked(key, text, self._language())
            except Refused:
                continue
        return good

    def _draw(self) -> None:
        desk, dots = self.front.desk, int(self.paper.value())
        shown: Shown = self.preview.switch.value()  # type: ignore[assignment]  # one of the modes' values
        with desk.read() as session:
            page = sample_page(desk, session, self._kind(), self._language(), self._sayable(), shown, dots)
        self._drawing.ask(page, dots)

    def _show(self, image: QImage, text: str) -> None:
        self.preview.show_slip(image, accessible=text)

    # saving

    def _save(self) -> None:
        kept = self._kept
        if kept is None or not self.may(OPERATION):
            return
        day = self.from_day.day()
        if day is None:
            self.from_day.refuse(refusal(Refused(Why.NOT_A_DATE, "from_day")))
            return
        said = {language: self._said(language) for language in self._changed()}
        if not said:
            self.front.say(self.tr("Nothing was changed"))
            return
        for language, own in said.items():
            if not self._good(language, own):
                return
        desk, request = self.front.desk, self._request
        self.front.posting.post(
            lambda: words.change(desk, request=request, words=said, from_day=day, version=kept.version),
            done=lambda _: self._saved(),
            refused=self._refused,
        )

    def _good(self, language: str, own: dict[str, str]) -> bool:
        try:
            wording.own_words(own, language)
        except Refused as no:
            self._lead_to(language, no)
            return False
        return True

    def _lead_to(self, language: str, no: Refused) -> None:
        """To the word that is refused, which may stand on another slip or be in the other language."""
        if language != self._language() or no.field not in self.fields.fields:
            kinds = (kind.key for kind in numbers.KINDS if no.field in wording.keys_of(kind.key))
            self.kind.set_value(next(kinds, self._kind()))
            self.language.set_value(language)
            self._fill()
        self.fields.fields[no.field].refuse(refusal(no))

    def _saved(self) -> None:
        self._request = self.front.request()
        self._typed.clear()
        self.reload()
        self.front.say(self.tr("Saved; slips say it from that day on"))

    def _refused(self, no: Refused) -> None:
        field = self.fields.fields.get(no.field, self.from_day)
        field.refuse(refusal(no))
