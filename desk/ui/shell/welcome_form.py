"""The form of the first start: the venue, its kind, its owner, the printer. Qt alone; it knows no rule."""

from __future__ import annotations

import os
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.shell.clerk_form import Clerk
from desk.ui.shell.pin_twice import APART, CheckPin, PinTwice
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.choice_field import ChoiceField
from desk.ui.widgets.field import Field
from desk.ui.widgets.field_row import FieldRow
from desk.ui.widgets.text import Text

FOLDER = "C:\\slips" if os.name == "nt" else "/home/desk/slips"
"""A folder as its whole path, for the example."""


@dataclass(frozen=True)
class Wanted:
    """What was typed. `kind` is the name of a profile, `printer` none, file, network or device."""

    venue: str = ""
    kind: str = "ktv"
    number: str = "001"
    name: str = ""
    pin: str = ""
    printer: str = "none"
    target: str = ""
    clerk: Clerk | None = None
    """The first receptionist, where there is one already."""


class WelcomeForm(QWidget):
    """`submitted(Wanted)` when everything is there; `whole`: both PINs were. Refusals stand beside their
    field by `refuse`.
    """

    submitted = Signal(object)
    back = Signal()
    """Esc."""

    def __init__(
        self, check_pin: CheckPin, wanted: Wanted, *, whole: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.venue = Field(self.tr("Name of the venue"), required=True, limit=40)
        self.kind = ChoiceField(self.tr("Kind of venue"), kinds())
        self.number = Field(self.tr("Owner's number"), digits=True, limit=8)
        self.name = Field(self.tr("Owner's name"), required=True, icon=Icon.USER, limit=40)
        self.pins = PinTwice(check_pin, self.number.text, hint=self.tr("Nobody can look it up"))
        self.pin, self.again = self.pins.pin, self.pins.again
        self.printer = ChoiceField(self.tr("Printer"), printers())
        self.target = Field(" ", limit=260, size=fonts.ROW, bold=False)
        self.submit = Button(
            self.tr("Next: who works at the counter"),
            Kind.PRIMARY,
            icon=Icon.ARROW_RIGHT,
            key="Enter",
            height=LARGE,
        )
        self._fill(wanted, whole)
        self._lay_out()
        self._wire()

    def _fill(self, wanted: Wanted, whole: bool) -> None:
        self.venue.set_text(wanted.venue)
        self.kind.set_value(wanted.kind)
        self.number.set_text(wanted.number)
        self.name.set_text(wanted.name)
        self.pins.restore(wanted.pin, twice=whole)
        self.printer.set_value(wanted.printer)
        self.target.set_text(wanted.target)
        self._show_target()

    def _lay_out(self) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(6)
        stack.addWidget(Text(self.tr("My venue"), fonts.BALANCE, bold=True))
        stack.addWidget(
            Text(self.tr("A few lines, and the counter is open. The printer can wait."), fonts.ROW,
                 tone="ink2")
        )  # fmt: skip
        stack.addSpacing(12)
        stack.addWidget(FieldRow((self.venue, self.kind), (3, 2), gap=16))
        # The number is proposed and stands first: a PIN typed after the name must not replace it.
        stack.addWidget(FieldRow((self.number, self.name), (2, 3), gap=16))
        stack.addWidget(FieldRow((self.pin, self.again), (1, 1), gap=APART))
        stack.addWidget(FieldRow((self.printer, self.target), (2, 3), gap=16))
        stack.addSpacing(8)
        stack.addWidget(self.submit)

    def _wire(self) -> None:
        for field, following in (
            (self.venue, self.name),
            (self.name, self.pin),
            (self.number, self.pin),
            (self.target, self.submit),
        ):
            field.entered.connect(lambda _, following=following: self._step(following))
        self.kind.entered.connect(lambda: self._step(self.name))
        self.pins.entered.connect(lambda: self._step(self.submit))
        self.printer.entered.connect(self._from_printer)
        self.printer.picked.connect(lambda _: self._show_target())
        self.submit.clicked.connect(self._submit)

    # values

    def wanted(self) -> Wanted:
        """What was typed so far."""
        kind = str(self.printer.value() or "none")
        return Wanted(
            venue=self.venue.text(),
            kind=str(self.kind.value()),
            number=self.number.text(),
            name=self.name.text(),
            pin=self.pin.value(),
            printer=kind,
            target="" if kind == "none" else self.target.text(),
        )

    def first_field(self) -> QWidget:
        """What gets the focus at first."""
        return self.venue

    def has_typed(self) -> bool:
        """Whether leaving would lose something."""
        return bool(self.venue.text() or self.name.text() or self.pin.value())

    # answers

    def refuse(self, field: str, words: str) -> None:
        """Not so: `field` is venue, number, name, pin, kind (the printer's) or target."""
        self.set_busy(False)
        beside: dict[str, Field | ChoiceField] = {
            "number": self.number,
            "name": self.name,
            "kind": self.printer,
            "target": self.target,
        }
        if field == "pin":
            self.pins.refuse(words)
            return
        beside.get(field, self.venue).refuse(words)

    def set_busy(self, busy: bool) -> None:
        """While the venue is made without asking for anybody else."""
        self.submit.set_busy(self.tr("Setting up…") if busy else None)

    # steps

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
            return
        super().keyPressEvent(event)

    def _step(self, following: QWidget) -> None:
        if self._complete():
            self._submit()
        else:
            following.setFocus()

    def _from_printer(self) -> None:
        if self.target.isVisible():
            self._step(self.target)
        else:
            self._submit()

    def _complete(self) -> bool:
        wanted = self.wanted()
        typed = wanted.venue and wanted.name and wanted.number and self.pins.complete()
        return bool(typed) and (wanted.printer == "none" or bool(wanted.target))

    def _submit(self) -> None:
        if not self.submit.busy and not self._something_missing():
            self.submitted.emit(self.wanted())

    def _something_missing(self) -> bool:
        needs: tuple[tuple[Field, bool, str], ...] = (
            (self.venue, bool(self.venue.text()), self.tr("Type the name that stands on slips")),
            (self.name, bool(self.name.text()), self.tr("Type the owner's name")),
            (self.number, bool(self.number.text()), self.tr("Type a number, such as 001")),
            (self.target, not self.target.isVisible() or bool(self.target.text()), target_needed()),
        )
        for field, there, words in needs:
            if not there:
                field.refuse(words)
                return True
        return not self.pins.ask_for_missing()

    def _show_target(self) -> None:
        kind = str(self.printer.value() or "none")
        self.target.setVisible(kind != "none")
        label, placeholder = target_words(kind)
        self.target.set_label(label)
        self.target.hint(target_hint(kind))
        self.target.line.setPlaceholderText(placeholder)


def kinds() -> list[tuple[str, str]]:
    """The profiles that come with the program, KTV first."""
    return [
        ("ktv", QCoreApplication.translate("Welcome", "KTV")),
        ("bathhouse", QCoreApplication.translate("Welcome", "Bath house")),
        ("hotel", QCoreApplication.translate("Welcome", "Hotel")),
        ("retail", QCoreApplication.translate("Welcome", "Shop")),
    ]


def printers() -> list[tuple[str, str]]:
    """The ways to a printer."""
    return [
        ("none", QCoreApplication.translate("Printers", "None: slips are shown and kept")),
        ("network", QCoreApplication.translate("Printers", "Network printer")),
        ("device", QCoreApplication.translate("Printers", "USB printer (Linux device)")),
        ("file", QCoreApplication.translate("Printers", "Into a file, for trials")),
    ]


def target_words(kind: str) -> tuple[str, str]:
    """Label and example of where the printer is."""
    if kind == "network":
        return QCoreApplication.translate("Printers", "Address"), "192.168.1.9:9100"
    if kind == "device":
        return QCoreApplication.translate("Printers", "Device file"), "/dev/usb/lp0"
    return QCoreApplication.translate("Printers", "Folder or file"), FOLDER


def target_hint(kind: str) -> str:
    """What to type there."""
    if kind == "network":
        return QCoreApplication.translate("Printers", "Such as 192.168.1.9:9100")
    if kind == "device":
        return QCoreApplication.translate("Printers", "Such as /dev/usb/lp0")
    return QCoreApplication.translate("Printers", "A folder, or a file in one, like slips.escpos")


def target_needed() -> str:
    """What is missing where no address was typed."""
    return QCoreApplication.translate("Printers", "Type where the printer is")
