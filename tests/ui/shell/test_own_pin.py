"""One's own PIN at the real window: a lent one is replaced before any work, and anybody changes theirs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.models.staff import Pin
from desk.ui.shell.idle import Idle
from desk.ui.shell.new_pin_page import NewPinPage
from desk.ui.shell.own_pin import OwnPinDialog
from desk.ui.widgets.dialog import Dialog
from tests.ui.at_work import AtWork, at_work, lay_out
from tests.venue import PINS, Template

NEW = "604183"


@pytest.fixture
def work(venue_template: Template, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[AtWork]:
    with at_work(qapp, lay_out(venue_template, tmp_path)) as work:
        work.open()
        yield work


def lend(work: AtWork, staff_id: int) -> None:
    """Somebody else chose that person's PIN."""
    assert work.application.desk is not None
    with work.application.desk.store.write() as session:
        session.get_one(Pin, staff_id).must_change = True


def new_pin_page(work: AtWork) -> NewPinPage:
    work.hands.until(
        lambda: isinstance(work.application.currentWidget(), NewPinPage), "the page of the new PIN"
    )
    page = work.application.currentWidget()
    assert isinstance(page, NewPinPage)
    return page


def begin(work: AtWork) -> NewPinPage:
    lend(work, 2)
    work.type_person("012")
    return new_pin_page(work)


def test_a_lent_pin_is_replaced_before_the_window_opens(work: AtWork) -> None:
    page = begin(work)
    assert page.form.pin.cells.hasFocus()
    assert work.application.current_desk().actor is None
    work.hands.write(NEW)
    work.hands.write(NEW)
    work.hands.press("Return")
    work.hands.until(work.is_in, "the window")
    assert work.desk.actor is not None
    assert work.desk.actor.number == "012"
    work.application.lock()
    work.hands.until(lambda: not work.is_in(), "the sign-in page")
    work.hands.write(NEW)
    work.hands.press("Return")
    work.hands.until(work.is_in, "the window again, with nothing asked")


def test_what_is_no_pin_of_one_s_own_is_refused_there(work: AtWork) -> None:
    page = begin(work)
    for typed, again, where, words in (
        ("123456", "123456", "pin", "密码太好猜，请换一个"),
        (PINS["012"], PINS["012"], "pin", "与原密码相同，请换一个"),
        (NEW, "604184", "again", "两次不一致，请再输一遍"),
    ):
        page.form.pin.setFocus()
        page.form.pin.clear()
        page.form.again.clear()
        work.hands.write(typed)
        work.hands.write(again)
        work.hands.press("Return")
        assert getattr(page.form, where).answer.words == words
    assert work.application.current_desk().actor is None


def test_escape_goes_back_and_nobody_is_in(work: AtWork) -> None:
    begin(work)
    work.hands.press("Escape")
    work.hands.until(
        lambda: work.application.currentWidget() is work.application.sign_in_page, "the sign-in page"
    )
    assert work.application.current_desk().actor is None
    work.type_person("012")
    new_pin_page(work)


def test_who_walks_away_from_the_page_leaves_it_to_nobody(work: AtWork) -> None:
    page = begin(work)
    [idle] = page.findChildren(Idle)
    assert (idle.isActive(), idle.interval()) == (True, 3 * 60_000), "the venue's minutes"
    begun: list[bool] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(idle, "start", lambda *_: begun.append(True))
        work.hands.write("6")
    assert begun, "a key begins the minutes anew"
    idle.timeout.emit()
    assert work.application.currentWidget() is work.application.sign_in_page
    assert work.application.current_desk().actor is None
    work.type_person("012")
    assert new_pin_page(work).form.pin.value() == ""


def open_dialog(work: AtWork) -> OwnPinDialog:
    work.sign_in("012")
    work.hands.press("Ctrl+Shift+L")
    work.hands.until(lambda: bool(work.window.findChildren(Dialog)), "the dialog")
    dialog = work.window.findChildren(Dialog)[0]
    assert isinstance(dialog, OwnPinDialog)
    assert dialog.old.cells.hasFocus()
    return dialog


def test_anybody_changes_their_own_pin_by_the_keyboard(work: AtWork) -> None:
    open_dialog(work)
    for typed in (PINS["012"], NEW, NEW):
        work.hands.write(typed)
    work.hands.press("Return")
    work.hands.until(lambda: not work.window.findChildren(OwnPinDialog), "the dialog's end")
    assert "密码已更换" in work.window.foot.news()


def test_a_wrong_old_pin_is_said_with_the_tries_left(work: AtWork) -> None:
    dialog = open_dialog(work)
    for typed in ("000001", NEW, NEW):
        work.hands.write(typed)
    work.hands.press("Return")
    work.hands.until(lambda: dialog.old.refused, "the refusal")
    assert "4" in dialog.old.answer.words
    assert dialog.new.value() == NEW
