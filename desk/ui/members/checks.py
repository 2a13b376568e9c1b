"""What is said of a field as soon as it is left, long before anything is posted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from desk.context import Desk
from desk.queries.joining import Known, known_person
from desk.refusals import Refused, Why
from desk.rules import documents
from desk.rules.birthdays import celebrated_day
from desk.rules.digits import person_name, phone
from desk.rules.documents import DocumentKind, Sex
from desk.rules.members import MembersRule, age, birthday, under_age
from desk.ui.members.form_body import FormBody
from desk.ui.members.notices import Notices
from desk.ui.widgets.field import Field
from desk.ui.widgets.message_strip import Tone
from desk.ui.words.counts import counts
from desk.ui.words.refusals import refusal

SEXES = {Sex.MALE: "m", Sex.FEMALE: "f"}


class Checks(QObject):
    """Looks at fields as they are left. `found(Known or None)`: whose phone or document it is already.
    `young(bool)`: whether the birthday that stands there is under age."""

    found = Signal(object)
    young = Signal(bool)

    def __init__(
        self, desk: Callable[[], Desk], body: FormBody, notices: Notices, take_id: QAction, *, but: int = 0
    ) -> None:
        super().__init__(body)
        self._desk, self._body, self._notices, self._but = desk, body, notices, but
        self._take_id = take_id
        self._on_id: date | None = None
        take_id.triggered.connect(self._take_birthday)
        body.left.connect(self.look)
        with desk().read() as session:
            self._today = desk().today(session)
            self._rule: MembersRule = desk().rules_on(session, self._today).profile.members

    def look(self, name: str) -> None:
        """Look at one field."""
        match name:
            case "name":
                self._try(self._body.name, lambda text: person_name(text) and "")
            case "birthday":
                self._try(self._body.birthday, self._say_age)
                self._compare()
                self._warn_of_age()
            case "celebrates" | "celebrated":
                calendar = self._body.celebrated.calendar.value()
                self._try(self._body.celebrated, lambda text: celebrated_day(text, calendar) and "")
            case "phone":
                self._try(self._body.phone, lambda text: phone(text) and "")
                self._look_up()
            case "document":
                self._try(self._body.document, self._read_document)
                self._compare()
                self._warn_of_age()
                self._look_up()

    def known(self) -> Known | None:
        """Who has the phone or the document of the form."""
        form = self._body.form()
        desk = self._desk()
        with desk.read() as session:
            return known_person(desk, session, form.phone, form.document_kind, form.document, but=self._but)

    # one field

    def _try(self, field: Field, rule: Callable[[str], str]) -> None:
        """Say what a rule makes of the text: a fact, or the refusal, or nothing."""
        text = field.text()
        try:
            fact = rule(text) if text else ""
        except Refused as no:
            field.refuse(refusal(no), focus=False)
            return
        if fact:
            field.tell(fact)
        else:
            field.settle()

    def _say_age(self, text: str) -> str:
        return counts.years_old(age(birthday(text, self._today), self._today))

    def _born(self) -> date | None:
        try:
            return birthday(self._body.birthday.text(), self._today)
        except Refused:
            return None

    def _warn_of_age(self) -> None:
        born = self._born()
        if (
            born is None
            or not self._rule.warn_under_age
            or not under_age(born, self._today, self._rule.adult_age)
        ):
            self._notices.clear("young")
            self.young.emit(False)
            return
        words = self.tr("Under {age}: can be registered, but activating the card needs the supervisor")
        self._notices.say("young", Tone.WARN, words.format(age=self._rule.adult_age))
        self.young.emit(True)

    # the identity document

    def _read_document(self, text: str) -> str:
        """Fill in what an ID number tells. Refused(NOT_A_DOCUMENT)."""
        self._on_id = None
        kind = DocumentKind(self._body.document_kind.value())
        number = documents.number(kind, text)
        self._on_id = documents.born(kind, number)
        sex = documents.sex(kind, number)
        if sex is not None and not self._body.sex.value():
            self._body.sex.set_value(SEXES[sex])
        if self._on_id is not None and not self._body.birthday.text():
            self._take_birthday()
        return self.tr("Number agrees") if self._on_id else ""

    def _take_birthday(self) -> None:
        self._body.birthday.set_day(self._on_id)
        self._body.birthday.settle()
        self.look("birthday")
        self._body.left.emit("celebrates")  # whoever draws what is typed hears of it

    def _compare(self) -> None:
        born = self._born()
        if self._on_id is None or born is None or born == self._on_id or not self._body.document.text():
            self._notices.clear("differs")
            return
        words = self.tr("The ID says {day}, another birthday than the one typed")
        acts = [(self.tr("Take the ID's"), self._take_id)]
        self._notices.say("differs", Tone.WARN, words.format(day=self._on_id.isoformat()), acts)

    # who is known

    def _look_up(self) -> None:
        known = self.known()
        form = self._body.form()
        for field, by in ((self._body.phone, "phone"), (self._body.document, "document")):
            if field.refused and field.answer.words == self._known_words(known):
                field.settle()
            if known is not None and known.by == by:
                field.refuse(self._known_words(known), focus=False)
        if form.phone and known is None and not self._body.phone.refused:
            self._body.phone.tell(self.tr("Not registered yet"))
        self.found.emit(known)

    def _known_words(self, known: Known | None) -> str:
        if known is None:
            return ""
        if known.by == "phone":
            return self.tr("This is {name}'s number").format(name=known.name)
        return self.tr("This is {name}'s document").format(name=known.name)


def known_of(no: Refused) -> Known:
    """Who is known, as PHONE_KNOWN and DOCUMENT_KNOWN tell it."""
    member_id, name = no.details["member_id"], no.details["name"]
    assert isinstance(member_id, int)
    return Known(member_id, str(name), "phone" if no.why is Why.PHONE_KNOWN else "document")


def is_resident_id(text: str) -> bool:
    """Whether a scan is an ID number, as card readers send it."""
    try:
        documents.number(DocumentKind.RESIDENT_ID, text)
    except Refused:
        return False
    return True
