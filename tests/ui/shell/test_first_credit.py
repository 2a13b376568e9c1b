"""From a venue without a member to its first credit: each page leads to the next, by Enter alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desk.files.founding import found_venue
from desk.models.points import PointsEntry
from desk.operations.venue import NewClerk, NewVenue
from desk.places import Places
from desk.ports import RandomIds
from desk.ui.members.join_page import JoinPage
from desk.ui.members.tab import MembersTab
from desk.ui.points.tab import PointsTab
from desk.ui.shell.preferences import Preferences
from tests.rules.venues import venue as profile_of
from tests.ui.at_work import AtWork, at_work
from tests.venue import PINS, SetClock


@pytest.fixture
def work(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[AtWork]:
    """A venue as the welcome leaves it: an owner, a receptionist, no member, no printer."""
    places = Places(tmp_path / "data", tmp_path / "config")
    clerk = NewClerk("012", "林小玉", PINS["012"])
    new = NewVenue("悦澜汇", profile_of("ktv"), "zh_CN", "001", "沈岚", PINS["001"], clerk=clerk)
    found_venue(places, new, SetClock(), RandomIds(), lambda _: None).desk.store.close()
    Preferences(places.config).language = "zh_CN"
    with at_work(qapp, places) as made:
        made.open()
        made.sign_in("012")
        yield made


def join(work: AtWork) -> None:
    """The form of a new member, typed from field to field, and activated with a tick."""
    tab = work.window.stack.currentWidget()
    assert isinstance(tab, MembersTab)
    page = tab.forms.page
    assert isinstance(page, JoinPage)
    hands = work.hands
    hands.into(page.body.name)
    hands.write("张小明")
    hands.into(page.body.phone)
    hands.erase()
    hands.write("13800136621")
    hands.into(page.body.birthday)
    hands.write("1990-08-21")
    hands.press("Ctrl+Return")
    hands.until(lambda: tab.view.activating, "the activation")


def test_an_empty_venue_leads_to_its_first_member(work: AtWork) -> None:
    work.hands.press("Return")
    join(work)


def test_without_a_printer_the_form_is_saved_and_its_number_activates_the_card(
    work: AtWork, tmp_path: Path
) -> None:
    hands = work.hands
    hands.press("Return")
    join(work)
    tab = work.window.stack.currentWidget()
    assert isinstance(tab, MembersTab)
    assert tab.view.activation.pdf.isVisible()
    hands.press("Ctrl+S")
    chooser = next(each for each in work.application.findChildren(QFileDialog) if each.isVisible())
    number = Path(chooser.selectedFiles()[0]).stem
    chooser.fileSelected.emit(str(tmp_path / "form.pdf"))
    chooser.reject()
    hands.until((tmp_path / "form.pdf").exists, "the form on paper")
    hands.until(lambda: not tab.file.work.running, "its note in the journal")
    tab.view.activation.tick.setChecked(True)
    hands.write(number)
    hands.press("Return")
    hands.until(lambda: not tab.view.activating, "the active card")
    hands.press("Return")
    credit = work.window.stack.currentWidget()
    assert isinstance(credit, PointsTab)
    assert credit.member_id == 1


def test_who_is_nobody_yet_is_taken_in_from_the_points_too(work: AtWork) -> None:
    work.hands.press("F5")
    tab = work.window.stack.currentWidget()
    assert isinstance(tab, PointsTab)
    work.hands.write("13800136621")
    assert tab.who.finder.search.answer.words == "没找到，试试手机尾号；新客人按 Enter 办会员"
    work.hands.press("Return")
    members = work.window.stack.currentWidget()
    assert isinstance(members, MembersTab)
    page = members.forms.page
    assert isinstance(page, JoinPage)
    assert page.body.phone.text() == "13800136621"
    with work.desk.read() as session:
        assert session.scalar(select(PointsEntry.id)) is None
