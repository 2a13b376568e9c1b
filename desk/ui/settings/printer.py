"""Printer: where this counter's slips go, on which paper; the test page beside it, dot for dot."""

from __future__ import annotations

from PySide6.QtGui import QAction, QImage, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.operations import slips, venue
from desk.printing.status import State
from desk.queries.trial_page import trial_page_of, trial_page_on_its_way
from desk.queries.venue import PrinterSetup, printer_setup
from desk.refusals import Refused
from desk.ui.look import fonts, metrics
from desk.ui.look.icons import Icon
from desk.ui.settings.section import Reserved, Section
from desk.ui.shell.drawing import Drawing
from desk.ui.shell.front import Front
from desk.ui.shell.strips import BLOCKED
from desk.ui.shell.welcome_form import printers, target_hint, target_words
from desk.ui.widgets.button import LARGE, MEDIUM, Button, Kind
from desk.ui.widgets.card import Card
from desk.ui.widgets.choice_field import ChoiceField
from desk.ui.widgets.field import Field
from desk.ui.widgets.labelled import FieldLabel
from desk.ui.widgets.segmented import Mode, Segmented
from desk.ui.widgets.slip_preview import SlipPreview
from desk.ui.widgets.text import Text
from desk.ui.widgets.tick import Tick
from desk.ui.words.printer import state_in_words


class PrinterSection(Section):
    """What is typed shows in the preview at once; it counts when it is saved."""

    AREAS = frozenset({"printers", "venues", "counters", "slips"})

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self.kind = ChoiceField(self.tr("Printer"), printers())
        self.target = Field(" ", limit=260, size=fonts.ROW, bold=False)
        self.choose = Button(self.tr("Choose…"), icon=Icon.FOLDER_OPEN, height=MEDIUM)
        modes = (Mode("576", self.tr("80 mm")), Mode("384", self.tr("58 mm")))
        self.width_of_paper = Segmented(modes, name=self.tr("Width of the paper"), least=92)
        self.cutter = Tick(self.tr("It has a cutter (otherwise a tear-off line)"))
        self.save = Button(self.tr("Save"), Kind.PRIMARY, icon=Icon.CHECK, key="Enter", height=LARGE)
        self.test = Button(self.tr("Print a test page"), icon=Icon.PRINTER, key="Ctrl+T", height=LARGE)
        self._why_not = Text("", fonts.SECONDARY, tone="ink2", wrap=True)
        self._reserved = Reserved("")
        self.preview = SlipPreview(self.tr("Test page"), modes)
        keep_room = self.preview.switch.sizePolicy()
        keep_room.setRetainSizeWhenHidden(True)
        self.preview.switch.setSizePolicy(keep_room)
        self.preview.switch.hide()
        self._drawing = Drawing(self)
        self._kept: PrinterSetup | None = None
        self._asked = False
        """Whether a printer was saved just now that hasn't answered yet."""
        self._request = front.request()
        self._lay_out()
        self._wire()
        self.reload()

    def _lay_out(self) -> None:
        card = Card(self.tr("Printer"), icon=Icon.PRINTER)
        card.inset()
        place = QHBoxLayout()
        place.setSpacing(10)
        place.addWidget(self.target, 1)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, FieldLabel.HEIGHT + 3, 0, 0)
        beside.addWidget(self.choose)
        beside.addStretch(1)
        place.addLayout(beside)
        paper = QHBoxLayout()
        paper.setSpacing(20)
        paper.addWidget(self.width_of_paper)
        paper.addWidget(self.cutter)
        paper.addStretch(1)
        acts = QHBoxLayout()
        acts.setSpacing(12)
        acts.addWidget(self.test)
        acts.addStretch(1)
        acts.addWidget(self.save)
        card.add(self.kind)
        card.body.addLayout(place)
        card.add(FieldLabel(self.tr("Width of the paper")))
        card.body.addLayout(paper)
        card.add(self._reserved)
        card.body.addStretch(1)
        card.add(self._why_not)
        card.body.addLayout(acts)
        both = QHBoxLayout()
        both.setSpacing(metrics.current().gap)
        both.addWidget(card, 1)
        both.addWidget(self.preview)
        self.stack.addLayout(both)

    def _wire(self) -> None:
        self.kind.picked.connect(lambda _: self._turned())
        self.kind.entered.connect(self._from_kind)
        self.target.edited.connect(lambda _: self._judge())
        self.target.entered.connect(lambda _: self._save())
        self.choose.clicked.connect(self._choose_folder)
        self.width_of_paper.chosen.connect(lambda _: self._draw())
        self.cutter.toggled.connect(lambda _: self._judge())
        self.save.clicked.connect(self._save)
        self.test.clicked.connect(self._print_test)
        self._drawing.drawn.connect(self._show)
        self.front.printer_heard.connect(self._heard)
        action = QAction(self.tr("Print a test page"), self)
        action.setShortcut(QKeySequence("Ctrl+T"))
        action.triggered.connect(lambda *_: self._print_test())
        self.addAction(action)

    # what is shown

    def reload(self) -> None:
        desk = self.front.desk
        typed = self.has_typed()
        with desk.read() as session:
            self._kept = printer_setup(desk, session)
        if not typed:
            self._fill(self._kept)
        permitted = self.may("printer.set_up")
        for part in (self.kind, self.width_of_paper, self.cutter):
            part.setEnabled(permitted)
        self.target.set_read_only(not permitted)
        self.save.setVisible(permitted)
        self._reserved.setVisible(not permitted)
        self._reserved.say(self.who_may("printer.set_up"))
        self._turned()
        self._draw()

    def _fill(self, kept: PrinterSetup) -> None:
        self.kind.set_value(kept.kind)
        self.target.set_text(kept.target)
        self.width_of_paper.set_value(str(kept.dots))
        self.cutter.setChecked(kept.cutter)

    def typed(self) -> PrinterSetup:
        """What stands in the form."""
        kind = str(self.kind.value() or "none")
        target = "" if kind == "none" else self.target.text()
        return PrinterSetup(kind, target, int(self.width_of_paper.value()), self.cutter.isChecked())

    def first_field(self) -> QWidget:
        return self.kind

    def arrive(self, act: str) -> None:
        if act == "test":
            self.test.setFocus()

    def has_typed(self) -> bool:
        return self._kept is not None and self.typed() != self._kept

    def _turned(self) -> None:
        kind = self.typed().kind
        label, placeholder = target_words(kind)
        self.target.setVisible(kind != "none")
        self.target.set_label(label)
        if not self.target.refused:
            self.target.hint(target_hint(kind))
        self.target.line.setPlaceholderText(placeholder)
        self.choose.setVisible(kind == "file" and self.may("printer.set_up"))
        self._judge()

    def _judge(self) -> None:
        """The test page goes to the printer that is kept, so what is typed must be saved first."""
        if self._kept is None:
            return
        reason = ""
        if self.has_typed():
            reason = self.tr("Save first, then print the test page")
        elif self._kept.kind == "none":
            reason = self.tr("Without a printer slips are shown on the screen and wait; nothing is lost")
        self._why_not.setText(reason)
        if reason:
            self.test.disable(reason)
        else:
            self.test.enable()

    def _draw(self) -> None:
        self._judge()
        desk, dots = self.front.desk, self.typed().dots
        with desk.read() as session:
            self._drawing.ask(trial_page_of(desk, session, dots), dots)

    def _show(self, image: QImage, words: str) -> None:
        facts = self.tr("80 mm paper") if image.width() == 576 else self.tr("58 mm paper")
        self.preview.show_slip(image, facts=facts, accessible=words)

    def _from_kind(self) -> None:
        """Enter goes on to the address; without a printer there is none, and it saves."""
        if self.target.isVisible():
            self.target.setFocus()
        else:
            self._save()

    # saving and trying

    def _choose_folder(self) -> None:
        chooser = QFileDialog(self.window(), self.tr("Where slips go"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.fileSelected.connect(self._take_folder)
        chooser.open()

    def _take_folder(self, folder: str) -> None:
        self.target.set_text(folder)
        self.target.settle()
        self._judge()

    def _save(self) -> None:
        if not self.may("printer.set_up"):
            return
        desk, typed, request = self.front.desk, self.typed(), self._request
        if typed == self._kept:
            self.front.say(self.tr("Saved already"))
            return
        self.front.posting.post(
            lambda: venue.set_up_printer(
                desk,
                request=request,
                kind=typed.kind,
                target=typed.target,
                dots=typed.dots,
                cutter=typed.cutter,
            ),
            done=lambda _: self._saved(typed),
            refused=self._refused,
        )

    def _saved(self, typed: PrinterSetup) -> None:
        self._request = self.front.request()
        # Nothing is called ready before the printer has answered; the thread asks another one at once.
        self._asked = typed.kind != "none"
        self._kept = typed
        self.reload()
        self.front.say(self.tr("Saved; asking the printer…") if self._asked else self.tr("Saved"))
        self.save.setFocus()  # not on the test page: an Enter too much would print one

    def _heard(self, state: State) -> None:
        """The first answer of the printer that was saved just now."""
        if not self._asked:
            return
        self._asked = False
        match state:
            case State.OK | State.PAPER_LOW:
                self.front.say(self.tr("Saved, the printer answers; try it with a test page"))
            case State.OFFLINE:
                self.front.warn(self.tr("Saved; the printer doesn't answer yet: check power, cable, address"))
            case State.UNKNOWN:
                self.front.say(self.tr("Saved; whether it prints, a test page shows"))
            case _:
                words = self.tr("Saved; the printer says: {state}")
                self.front.warn(words.format(state=state_in_words(state)))

    def _refused(self, no: Refused) -> None:
        self.refuse(no, {"target": self.target, "kind": self.kind}, self.kind)

    def _print_test(self) -> None:
        if not self.test.isEnabled() or not self.may("slips.test_page"):
            return
        desk, dots = self.front.desk, self.typed().dots
        with desk.read() as session:
            waits = trial_page_on_its_way(session, desk.counter_id)
        if waits is not None:
            words = self.tr("Test page {number} still waits to be printed; a second one would only follow it")
            self.front.warn(words.format(number=waits))
            return
        self.front.posting.post(
            lambda: slips.test_page(desk, request=desk.ids.request(), dots=dots),
            done=self._test_posted,
            refused=lambda no: self.refuse(no, {}, self.kind),
        )

    def _test_posted(self, page: slips.CopyBack) -> None:
        if self.front.printer in BLOCKED:
            words = self.tr("Test page {number} waits: {state}")
            self.front.warn(words.format(number=page.number, state=state_in_words(self.front.printer)))
        else:
            self.front.say(self.tr("Test page {number} goes to the printer").format(number=page.number))
        self._draw()
