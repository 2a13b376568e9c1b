"""The first start by keys: refusals in words, the venue made beside the window, the code shown once and
typed back.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.files.founding import found_venue, open_by_typed_code
from desk.files.opening import CodeWanted as Wanting
from desk.files.opening import Opened, open_venue
from desk.operations import sessions
from desk.operations.sessions import SignedIn
from desk.operations.venue import NewClerk, NewVenue
from desk.places import Places
from desk.ports import RandomIds
from desk.queries.staff import everybody
from desk.refusals import Ill, Trouble
from desk.ui.shell.clerk_form import ClerkForm
from desk.ui.shell.code_wanted_page import CodeWanted, CodeWantedPage
from desk.ui.shell.recovery_sheet import RecoverySheet
from desk.ui.shell.trouble_page import TroublePage
from desk.ui.shell.welcome import NewVenueOpen, Welcome, pin_in_words
from desk.ui.shell.welcome_form import Wanted
from desk.ui.shell.welcome_page import WelcomePage
from desk.ui.widgets.pin_field import GAP
from desk.ui.words.refusals import refusal
from tests.rules.venues import venue as profile_of
from tests.ui.hands import click, press, type_text
from tests.venue import SetClock

RETURN = Qt.Key.Key_Return


class FirstStart:
    """The page wired to a real founding in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.places = Places(folder / "data", folder / "config")
        self.page = WelcomePage("0.2", pin_in_words)
        self.flow = Welcome(self.page, self.found)
        self.opened: list[object] = []
        self.troubles: list[Trouble] = []
        self.groups: tuple[str, ...] = ()
        self.ill: Trouble | None = None
        self.flow.opened.connect(self.opened.append)
        self.flow.troubled.connect(self.troubles.append)

    def found(self, wanted: Wanted) -> NewVenueOpen:
        """In the thread: as the application does it."""
        if self.ill is not None:
            raise self.ill
        clerk = wanted.clerk
        hired = None if clerk is None else NewClerk(clerk.number, clerk.name, clerk.pin)
        new = NewVenue(
            wanted.venue, profile_of(wanted.kind), "zh_CN", wanted.number, wanted.name, wanted.pin,
            wanted.printer, wanted.target, hired,
        )  # fmt: skip
        made = found_venue(self.places, new, SetClock(), RandomIds(), lambda _areas: None)
        self.groups = made.code.groups
        return NewVenueOpen(made.desk, made.code.groups)

    def close(self) -> None:
        """The file is closed, whoever holds it."""
        for opened in self.opened:
            opened.store.close()  # type: ignore[attr-defined]  # the desk travels as an object
        self.page.close()
        self.page.deleteLater()


def shown(page: QWidget) -> None:
    page.resize(1366, 768)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path) -> Iterator[FirstStart]:
    made = FirstStart(tmp_path)
    shown(made.page)
    press(focus(), Qt.Key.Key_1)
    yield made
    made.close()


def focus() -> QWidget:
    found: object = QApplication.focusWidget()
    assert isinstance(found, QWidget)
    return found


def asks(sheet: RecoverySheet) -> bool:
    return sheet.asking


def fill(start: FirstStart, *, pin: str = "839201", again: str = "839201") -> None:
    """Types everything from the first field on; Enter leads from field to field."""
    assert focus() is start.page.form.venue.line
    for words in ("悦澜汇 KTV", "沈岚"):
        type_text(focus(), words)
        press(focus(), RETURN)
    type_text(focus(), pin)
    if focus() is start.page.form.again.cells:
        type_text(focus(), again)


def employ(start: FirstStart, *, number: str = "", pin: str = "482913") -> ClerkForm:
    """Types the receptionist, and the last Enter."""
    form = start.page.clerk_form
    assert form is not None
    assert focus() is form.name.line
    type_text(focus(), "林小玉")
    if number:
        form.number.set_text(number)
    press(focus(), RETURN)
    type_text(focus(), pin)
    type_text(focus(), pin)
    press(focus(), RETURN)
    return form


def test_five_fields_make_a_venue_whose_code_is_typed_back(start: FirstStart, qtbot: QtBot) -> None:
    fill(start)
    press(focus(), RETURN)
    with qtbot.waitSignal(start.flow.founding.done):
        clerk = employ(start)
        assert clerk.submit.busy
    sheet = start.page.sheet
    assert sheet is not None
    assert not asks(sheet)
    press(focus(), RETURN)
    assert asks(sheet)
    for at in sheet.asked:
        type_text(focus(), start.groups[at].lower())
        press(focus(), RETURN)
    assert len(start.opened) == 1
    assert "●" not in sheet.sheet.accessibleDescription()
    assert not any(group in sheet.sheet.accessibleDescription() for group in start.groups)
    start.opened.pop().store.close()  # type: ignore[attr-defined]  # the desk travels as an object
    again = open_venue(start.places, SetClock(), RandomIds(), lambda _areas: None)
    assert isinstance(again, Opened)
    again.desk.store.close()


def test_both_can_sign_in_and_the_receptionist_changes_no_pin(start: FirstStart, qtbot: QtBot) -> None:
    fill(start)
    press(focus(), RETURN)
    with qtbot.waitSignal(start.flow.founding.done) as founded:
        employ(start)
    desk = founded.args[0].opened
    for number, pin in (("001", "839201"), ("002", "482913")):
        answer = sessions.sign_in(desk, request=number, number=number, pin=pin)
        assert isinstance(answer, SignedIn)
    desk.store.close()


def test_the_receptionist_can_come_later(start: FirstStart, qtbot: QtBot) -> None:
    fill(start)
    press(focus(), RETURN)
    form = start.page.clerk_form
    assert form is not None
    press(focus(), RETURN)
    press(form.submit, RETURN)
    assert form.name.answer.words == "请填写姓名，或选择以后再加"
    with qtbot.waitSignal(start.flow.founding.done) as founded:
        click(form.later)
    desk = founded.args[0].opened
    with desk.read() as session:
        assert [row.number for row in everybody(session)] == ["001"]
    desk.store.close()


def test_back_and_forth_nothing_typed_is_lost(start: FirstStart) -> None:
    fill(start)
    press(focus(), RETURN)
    clerk = start.page.clerk_form
    assert clerk is not None
    assert clerk.number.text() == "002"
    type_text(focus(), "林小玉")
    press(focus(), Qt.Key.Key_Escape)
    assert start.page.form.wanted().name == "沈岚"
    press(start.page.form.submit, RETURN)
    again = start.page.clerk_form
    assert again is not None
    assert again.name.text() == "林小玉"
    press(focus(), Qt.Key.Key_Escape)
    press(focus(), Qt.Key.Key_Escape)
    assert focus() is start.page.choice.own_tile
    press(focus(), RETURN)
    assert start.page.form.wanted().venue == "悦澜汇 KTV"


def test_tab_leads_from_a_name_to_the_pin_and_the_numbers_that_are_proposed_stay(
    start: FirstStart, qtbot: QtBot
) -> None:
    own = start.page.form
    qtbot.waitUntil(own.isVisible)
    own.name.setFocus()
    for stop in (own.pin.cells, own.again.cells):
        press(focus(), Qt.Key.Key_Tab)
        assert focus() is stop
    apart = own.again.mapTo(own, QPoint()).x() - own.pin.mapTo(own, QPoint(own.pin.width(), 0)).x()
    assert apart >= 4 * GAP, "two rows of cells, not one of twelve"
    own.venue.setFocus()
    fill(start)
    press(focus(), RETURN)
    clerk = start.page.clerk_form
    assert clerk is not None
    qtbot.waitUntil(clerk.isVisible)
    type_text(focus(), "林小玉")
    press(focus(), Qt.Key.Key_Tab)
    type_text(focus(), "482913")
    assert (clerk.number.text(), clerk.pins.pin.value()) == ("002", "482913")
    assert focus() is clerk.pins.again.cells


def test_a_number_of_two_people_is_refused_beside_the_second(start: FirstStart) -> None:
    fill(start)
    press(focus(), RETURN)
    form = employ(start, number="001")
    assert form.number.answer.words == "001 是店主的工号"
    assert not form.submit.busy


def test_what_founding_refuses_leads_back_to_its_page(start: FirstStart, qtbot: QtBot) -> None:
    fill(start)
    press(focus(), RETURN)
    with qtbot.waitSignal(start.flow.founding.refused):
        form = employ(start, number="12a")
    assert form.number.refused
    press(form, Qt.Key.Key_Escape)
    own = start.page.form
    own.printer.set_value("network")
    own.printer.picked.emit("network")
    own.target.set_text("nowhere:99999999")
    press(own.submit, RETURN)
    again = start.page.clerk_form
    assert again is not None
    with qtbot.waitSignal(start.flow.founding.refused):
        click(again.later)
    assert start.page.clerk_form is None
    assert start.page.form.target.refused


# which venue


def test_the_own_venue_is_what_enter_opens(qapp: QApplication) -> None:
    page = WelcomePage("0.2", pin_in_words)
    shown(page)
    assert focus() is page.choice.own_tile
    press(focus(), Qt.Key.Key_Down)
    assert focus() is page.choice.demo_tile
    press(focus(), Qt.Key.Key_Up)
    press(focus(), RETURN)
    assert focus() is page.form.venue.line
    page.close()


def test_a_trivial_pin_is_refused_before_it_is_typed_again(start: FirstStart) -> None:
    fill(start, pin="112233")
    form = start.page.form
    assert form.pin.refused
    assert form.pin.answer.words == "密码太好猜，请换一个"
    assert form.pin.value() == ""
    assert focus() is form.pin.cells


def test_two_different_pins_are_refused(start: FirstStart) -> None:
    fill(start, again="839202")
    assert start.page.form.again.answer.words == "与刚才不一样，请重新输入"
    press(focus(), RETURN)
    assert start.page.clerk_form is None


def test_half_a_pin_says_so_and_stays(start: FirstStart) -> None:
    form = start.page.form
    fill(start, pin="8392")
    press(focus(), RETURN)
    assert focus() is form.pin.cells
    assert (form.pin.answer.words, form.pin.value()) == ("6位数字", "8392")
    type_text(focus(), "01")
    assert focus() is form.again.cells
    type_text(focus(), "839")
    press(focus(), RETURN)
    assert focus() is form.again.cells
    assert (form.again.answer.words, form.again.value()) == ("6位数字", "839")


def test_a_pin_typed_into_the_second_cells_belongs_into_the_first(start: FirstStart) -> None:
    form = start.page.form
    form.again.setFocus()
    type_text(focus(), "839201")
    assert focus() is form.pin.cells
    assert form.pin.answer.words == "请先在这里输入"
    assert not form.again.refused


def test_enter_walks_over_the_choices_and_presses_the_button_at_the_end(start: FirstStart) -> None:
    form = start.page.form
    form.kind.setFocus()
    press(focus(), RETURN)
    assert focus() is form.name.line
    form.printer.setFocus()
    press(focus(), RETURN)
    assert form.venue.refused, "the button was pressed: a name is missing"
    form.printer.set_value("network")
    form.printer.picked.emit("network")
    form.printer.setFocus()
    press(focus(), RETURN)
    assert focus() is form.target.line


def test_nothing_is_made_without_a_name(start: FirstStart) -> None:
    click(start.page.form.submit)
    assert start.page.form.venue.answer.words == "请填写印在单据上的店名"
    assert not start.places.file.exists()


def test_the_printers_place_is_asked_for_when_there_is_one(start: FirstStart) -> None:
    form = start.page.form
    assert not form.target.isVisible()
    form.printer.set_value("network")
    form.printer.picked.emit("network")
    assert form.target.isVisible()
    fill(start)
    click(form.submit)
    assert form.target.answer.words == "请填写打印机的位置"


def test_trouble_gives_the_form_back_with_all_that_was_typed(start: FirstStart, qtbot: QtBot) -> None:
    start.ill = Trouble(Ill.DISK_FULL, path="venue.db")
    fill(start)
    press(focus(), RETURN)
    with qtbot.waitSignal(start.flow.troubled):
        clerk = employ(start)
    assert start.troubles == [start.ill]
    assert not clerk.submit.busy
    press(clerk, Qt.Key.Key_Escape)
    assert start.page.form.wanted().venue == "悦澜汇 KTV"


def test_a_wrong_group_is_refused_and_the_code_can_be_shown_again(start: FirstStart, qtbot: QtBot) -> None:
    fill(start)
    press(focus(), RETURN)
    with qtbot.waitSignal(start.flow.founding.done):
        employ(start)
    sheet = start.page.sheet
    assert sheet is not None
    press(focus(), RETURN)
    for field in sheet.fields:
        type_text(field.line, "???UUUU")  # a U is in no code
    press(sheet.fields[1].line, RETURN)
    assert sheet.fields[0].answer.words == "与显示的不一样，请核对纸上的字"
    assert start.opened == []
    press(sheet.fields[0].line, Qt.Key.Key_Escape)
    assert not asks(sheet)
    assert start.groups[0] in sheet.sheet.accessibleDescription().replace(" ", "")


def test_a_whole_group_leads_on_and_takes_no_more(start: FirstStart, qtbot: QtBot) -> None:
    fill(start)
    press(focus(), RETURN)
    with qtbot.waitSignal(start.flow.founding.done):
        employ(start)
    sheet = start.page.sheet
    assert sheet is not None
    press(focus(), RETURN)
    first, second = sheet.fields
    type_text(first.line, start.groups[sheet.asked[0]].lower())
    assert (first.text(), focus()) == (start.groups[sheet.asked[0]], second.line)
    press(focus(), RETURN)
    assert (focus(), second.refused) == (second.line, False)
    type_text(second.line, start.groups[sheet.asked[1]] + "77")
    assert second.text() == start.groups[sheet.asked[1]]
    assert start.opened == [], "Enter checks"
    press(focus(), RETURN)
    assert len(start.opened) == 1


def test_letters_that_look_alike_count_as_digits(qapp: QApplication) -> None:
    page = WelcomePage("0.2", pin_in_words)
    shown(page)
    page.ask_code(("0A1", *("XYZ",) * 8), printer=False, asked=(0, 1))
    kept: list[bool] = []
    page.code_kept.connect(lambda: kept.append(True))
    sheet = page.sheet
    assert sheet is not None
    sheet.ask()
    type_text(sheet.fields[0].line, "oal")
    type_text(sheet.fields[1].line, "x-yz")
    press(sheet.fields[1].line, RETURN)
    assert kept == [True]
    page.close()


def test_another_language_keeps_what_was_typed(start: FirstStart) -> None:
    fill(start)
    before = start.page.form
    QApplication.sendEvent(start.page, QEvent(QEvent.Type.LanguageChange))
    assert start.page.form is not before
    assert start.page.form.wanted() == before.wanted()


def test_the_page_fits_the_smallest_window(start: FirstStart) -> None:
    assert start.page.minimumSizeHint().width() <= 1280
    assert start.page.minimumSizeHint().height() <= 672


# the recovery code wanted


@pytest.fixture
def wanting(qapp: QApplication, tmp_path: Path) -> Iterator[tuple[CodeWantedPage, CodeWanted, str]]:
    places = Places(tmp_path / "data", tmp_path / "config")
    new = NewVenue("悦澜汇", profile_of("ktv"), "zh_CN", "001", "沈岚", "839201")
    made = found_venue(places, new, SetClock(), RandomIds(), lambda _areas: None)
    made.desk.store.close()
    elsewhere = Places(tmp_path / "data", tmp_path / "other")
    answer = open_venue(elsewhere, SetClock(), RandomIds(), lambda _areas: None)
    assert isinstance(answer, Wanting)
    page = CodeWantedPage("0.2")
    flow = CodeWanted(
        page,
        lambda typed: open_by_typed_code(
            answer, elsewhere, typed, SetClock(), RandomIds(), lambda _areas: None
        ),
        refusal,
    )
    shown(page)
    yield page, flow, made.code.reveal()
    answer.store.close()
    page.close()
    page.deleteLater()


def test_the_right_code_opens(wanting: tuple[CodeWantedPage, CodeWanted, str], qtbot: QtBot) -> None:
    page, flow, code = wanting
    assert focus() is page.form.code.line
    type_text(focus(), code)
    assert page.form.code.answer.words == "已输入 27 / 27"
    with qtbot.waitSignal(flow.opened):
        press(focus(), RETURN)
        assert page.form.open.busy


def test_a_typing_error_says_so(wanting: tuple[CodeWantedPage, CodeWanted, str], qtbot: QtBot) -> None:
    page, flow, code = wanting
    type_text(focus(), code[:-1])
    with qtbot.waitSignal(flow.work.refused) as refused:
        press(focus(), RETURN)
    assert refused.args[0].details["reason"] == "mistyped"
    assert page.form.code.refused
    assert page.form.code.text() == code[:-1]
    assert not page.form.open.busy


def test_an_empty_code_is_not_tried(wanting: tuple[CodeWantedPage, CodeWanted, str]) -> None:
    page, flow, _ = wanting
    press(focus(), RETURN)
    assert page.form.code.answer.words == "请输入店主纸上的恢复码"
    assert not flow.work.running


# trouble at opening


@pytest.fixture
def trouble(qapp: QApplication) -> Iterator[TroublePage]:
    page = TroublePage("0.2")
    yield page
    page.close()
    page.deleteLater()


def test_enter_tries_again_where_there_is_no_backup(trouble: TroublePage, qtbot: QtBot) -> None:
    trouble.show_trouble("文件被占用", "venue.db")
    shown(trouble)
    assert not trouble.restore.isVisible()
    with qtbot.waitSignal(trouble.again_pressed):
        press(focus(), RETURN)


def test_backups_are_offered_where_there_are_some(trouble: TroublePage, qtbot: QtBot) -> None:
    trouble.show_trouble("文件有损坏", "venue.db", backups=3)
    shown(trouble)
    with qtbot.waitSignal(trouble.restore_pressed):
        press(focus(), RETURN)
    with qtbot.waitSignal(trouble.quit_pressed):
        click(trouble.quit)
