"""All that is asked of a member, on one page: the fields of rules §1 in five rows, for joining and for
changes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.queries.joining import MemberForm
from desk.queries.members import MemberPanel
from desk.queries.staff import StaffRow
from desk.rules import masks
from desk.rules.documents import DocumentKind
from desk.rules.members import MembersRule
from desk.ui.look import metrics
from desk.ui.look.icons import Icon
from desk.ui.look.metrics import Metrics
from desk.ui.members.composed_fields import CalledField, DayOfYearField, StaffField, SwitchField, TicksField
from desk.ui.members.masked_field import MaskedField
from desk.ui.widgets.area_field import AreaField
from desk.ui.widgets.choice_field import ChoiceField
from desk.ui.widgets.date_field import DateField
from desk.ui.widgets.field import Field
from desk.ui.widgets.field_row import FieldRow
from desk.ui.widgets.labelled import Labelled
from desk.ui.widgets.segmented import Mode
from desk.ui.widgets.tick import Tick
from desk.ui.words import members as words

ALWAYS = ("name", "phone", "birthday")
LINE = 44
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FormBody(QWidget):
    """`left(field)`: a field was left or chosen. `edited()` while something is typed. `entered()`: Enter in a
    line, Ctrl+Enter in the remarks.
    """

    left = Signal(str)
    edited = Signal()
    entered = Signal()

    def __init__(
        self, rule: MembersRule, staff: Sequence[StaffRow], *, joining: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._needed = frozenset((*rule.needed, *ALWAYS))
        self._make_first(rule, joining)
        self._make_second(staff)
        self.fields: dict[str, Labelled] = {
            "name": self.name, "form_of_address": self.called, "sex": self.sex, "phone": self.phone,
            "birthday": self.birthday, "celebrates": self.celebrated, "celebrated": self.celebrated,
            "document": self.document, "address": self.address, "tastes": self.tastes,
            "how_joined": self.how_joined, "salesperson": self.salesperson,
            "account_manager": self.account_manager, "may_call": self.ticks, "may_write": self.ticks,
            "remarks": self.remarks,
        }  # fmt: skip
        self._lay_out()
        self._wire()
        self._measure(metrics.current())
        metrics.notifier().changed.connect(self._measure)

    # the fields

    def _make_first(self, rule: MembersRule, joining: bool) -> None:
        self.name = Field(self.tr("Name"), required=True, icon=Icon.USER, limit=80)
        self.called = CalledField(
            self.tr("Form of address"), rule.forms_of_address, required=self._is_needed("form_of_address")
        )
        sexes = (Mode("", self.tr("Not stated")), Mode("m", self.tr("Male")), Mode("f", self.tr("Female")))
        self.sex = SwitchField(self.tr("Sex"), sexes, required=self._is_needed("sex"))
        self.phone = MaskedField(self.tr("Phone"), required=joining, icon=Icon.PHONE if joining else None)
        self.birthday = DateField(self.tr("Birthday (as on the ID)"), required=True)
        calendars = [Mode(key, words.calendar(key)) for key in ("", "solar", "lunar")]
        self.celebrated = DayOfYearField(self.tr("Celebrates on"), calendars)
        kinds = [(kind.value, words.document_kind(kind.value)) for kind in DocumentKind]
        self.document_kind = ChoiceField(self.tr("Document"), kinds)
        self.document_kind.set_value(DocumentKind.RESIDENT_ID.value)
        self.document = MaskedField(
            self.tr("Document number"),
            mask=_masked_document,
            required=joining and self._is_needed("document"),
            icon=Icon.IDENTIFICATION_CARD if joining else None,
            hint=self.tr("Kept encrypted"),
        )
        self.address = Field(
            self.tr("Address"), required=self._is_needed("address"), icon=Icon.MAP_PIN, limit=240
        )

    def _make_second(self, staff: Sequence[StaffRow]) -> None:
        self.tastes = Field(self.tr("Tastes"), required=self._is_needed("tastes"), limit=400)
        self.how_joined = Field(self.tr("How joined"), required=self._is_needed("how_joined"), limit=120)
        self.salesperson = StaffField(self.tr("Salesperson"), staff, required=self._is_needed("salesperson"))
        self.account_manager = StaffField(
            self.tr("Account manager"), staff, required=self._is_needed("account_manager")
        )
        self.remarks = AreaField(self.tr("Remarks"), required=self._is_needed("remarks"), height=LINE)
        self.may_call = Tick(self.tr("May be called"))
        self.may_write = Tick(self.tr("May be written to"))
        self.ticks = TicksField(self.tr("Contact"), (self.may_call, self.may_write))

    def _is_needed(self, field: str) -> bool:
        return field in self._needed

    def _lay_out(self) -> None:
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(16, 8, 16, 0)
        self._rows.setSpacing(0)
        for fields, shares in (
            ([self.name, self.called, self.sex], (20, 33, 0)),
            ([self.phone, self.birthday, self.celebrated], (25, 20, 28)),
            ([self.document_kind, self.document, self.address], (16, 31, 28)),
            ([self.tastes, self.how_joined, self.salesperson, self.account_manager], (23, 18, 17, 22)),
            ([self.remarks, self.ticks], (1, 0)),
        ):
            self._rows.addWidget(FieldRow(fields, shares))
        self._rows.addStretch(1)

    def _measure(self, measures: Metrics) -> None:
        """When the window is low, what is optional has its label inside."""
        for field in (self.tastes, self.how_joined, self.salesperson, self.account_manager, self.remarks):
            field.label.setVisible(not measures.compact)
            shown = field.name if measures.compact else ""
            (field.area if isinstance(field, AreaField) else field.line).setPlaceholderText(shown)
        self.ticks.label.setVisible(not measures.compact)

    # signals

    def _wire(self) -> None:
        for name, field in self.fields.items():
            if isinstance(field, Field) and name != "celebrates":
                field.left.connect(lambda _, name=name: self.left.emit(name))
                field.entered.connect(lambda _: self.entered.emit())
                field.edited.connect(lambda _: self.edited.emit())
        self.remarks.edited.connect(lambda _: self.edited.emit())
        self.remarks.left.connect(lambda _: self.left.emit("remarks"))
        self.remarks.area.installEventFilter(self)
        self.sex.picked.connect(lambda _: self.left.emit("sex"))
        self.document_kind.picked.connect(lambda _: self.left.emit("document"))
        for tick in (self.may_call, self.may_write):
            tick.toggled.connect(lambda _: self.left.emit("may_call"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        key = event if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if key and key.key() in ENTER and key.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
            return True
        return super().eventFilter(watched, event)

    # values

    def form(self) -> MemberForm:
        """What is typed, as it is typed."""
        return MemberForm(
            name=self.name.text(),
            phone=self.phone.text(),
            birthday=self.birthday.text(),
            form_of_address=self.called.text(),
            sex=self.sex.value(),
            celebrates=self.celebrated.calendar.value(),
            celebrated=self.celebrated.text(),
            address=self.address.text(),
            document_kind=self.document_kind.value() or "",
            document=self.document.text(),
            may_call=self.may_call.isChecked(),
            may_write=self.may_write.isChecked(),
            tastes=self.tastes.text(),
            how_joined=self.how_joined.text(),
            salesperson_id=self.salesperson.value(),
            account_manager_id=self.account_manager.value(),
            remarks=self.remarks.text(),
        )

    def fill(self, form: MemberForm) -> None:
        """Put these values in; an empty phone or document leaves those fields as they are."""
        self.name.set_text(form.name)
        self.called.set_text(form.form_of_address)
        self.sex.set_value(form.sex)
        self.birthday.set_text(form.birthday)
        self.celebrated.set_calendar(form.celebrates)
        self.celebrated.set_text(form.celebrated)
        self.document_kind.set_value(form.document_kind or DocumentKind.RESIDENT_ID.value)
        self.address.set_text(form.address)
        self.tastes.set_text(form.tastes)
        self.how_joined.set_text(form.how_joined)
        self.salesperson.set_value(form.salesperson_id)
        self.account_manager.set_value(form.account_manager_id)
        self.remarks.set_text(form.remarks)
        self.may_call.setChecked(form.may_call)
        self.may_write.setChecked(form.may_write)
        if form.phone:
            self.phone.set_text(form.phone)
        if form.document:
            self.document.set_text(form.document)
        for field in self.fields.values():
            if isinstance(field, Field):
                field.line.home(False)


def _masked_document(typed: str) -> str:
    return masks.document("".join(typed.split()).upper())


def form_of(panel: MemberPanel) -> MemberForm:
    """The profile as a form; phone and document stay empty, for only their masks are known here."""
    return MemberForm(
        name=panel.name,
        phone="",
        birthday=panel.birthday.isoformat(),
        form_of_address=panel.strip.form_of_address,
        sex=panel.sex,
        celebrates=panel.celebrates,
        celebrated=words.typed_celebrated(panel.celebrated),
        address=panel.address,
        document_kind=panel.document_kind,
        may_call=panel.may_call,
        may_write=panel.may_write,
        tastes=panel.tastes,
        how_joined=panel.how_joined,
        salesperson_id=panel.salesperson_id,
        account_manager_id=panel.account_manager_id,
        remarks=panel.remarks,
    )
