"""Today by keys: rows that are answered here, rows that lead to their place, and the day beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desk.context import Areas, Desk
from desk.files.backup import make_backup
from desk.models.slips import PrintJob
from desk.models.venue import Printer
from desk.operations import sessions
from desk.ui.look import metrics
from desk.ui.look.theme import theme
from desk.ui.shell.front import Destination, Front
from desk.ui.shell.posting import Posting
from desk.ui.today.hours_chart import HoursChart, spread
from desk.ui.today.tab import TodayTab
from desk.ui.widgets.sure_dialog import SureDialog
from tests.ui.hands import click, press
from tests.venue import Testing

CONTENT = QSize(1366 - 96 - 24, 768 - 60 - 40 - 24)
RETURN = Qt.Key.Key_Return


class Stage:
    """A window with the tab in it. `said`: the foot line; `led`: where somebody was led."""

    def __init__(self, at: Testing, desk: Desk) -> None:
        self.venue, self.desk = at, desk
        self.host = QWidget()
        self.front = Front(lambda: self.desk, Posting())
        self.said: list[str] = []
        self.led: list[Destination] = []
        self.front.said.connect(lambda words, _links: self.said.append(words))
        self.hints: list[str] = []
        self.front.hinted.connect(lambda hints: setattr(self, "hints", [key for key, _ in hints]))
        self.front.wanted.connect(self.led.append)
        self.tab = TodayTab(self.front)
        column = QVBoxLayout(self.host)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tab)
        at.listeners.append(self._changed)
        self.host.resize(CONTENT)
        self.host.show()
        self.host.activateWindow()
        assert QTest.qWaitForWindowActive(self.host)
        self.tab.first_field().setFocus()

    def _changed(self, areas: Areas) -> None:
        if areas & self.tab.AREAS:
            self.tab.reload()

    def as_staff(self, number: str) -> None:
        """Somebody else stands at the counter now."""
        self.desk = self.venue.as_staff(number)
        self.tab.reload()

    def waiting(self) -> list[str]:
        """What waits for somebody."""
        return [item.key for item in self.tab.waiting.list.items()]

    def noticed(self) -> list[str]:
        """What is to be kept in mind."""
        return [item.key for item in self.tab.notice.list.items()]


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """Light, normal measures, and so again afterwards."""
    if not theme().dressed:
        theme().dress(qapp)
    yield
    theme().force(None)
    metrics.notifier().current = metrics.NORMAL


def put_printer(at: Testing, kind: str = "file") -> None:
    """Straight into the file: what waits stays held."""
    with at.desk.store.write() as session:
        session.get_one(Printer, 1).kind = kind


def hold_all(at: Testing) -> None:
    """As if nothing had come out yet."""
    with at.desk.store.write() as session:
        for job in session.scalars(select(PrintJob)):
            job.progress, job.outcome, job.held, job.trouble = "pending", None, True, ""


@pytest.fixture
def stage(venue: Testing, qtbot: QtBot) -> Iterator[Stage]:
    """With a printer; two copies wait from before there was one."""
    hold_all(venue)
    put_printer(venue)
    made = Stage(venue, venue.desk)
    yield made
    made.host.close()
    made.host.deleteLater()


def jobs(at: Testing) -> list[tuple[str, str | None, bool]]:
    with at.desk.read() as session:
        rows = session.scalars(select(PrintJob).order_by(PrintJob.id)).all()
        return [(job.progress, job.outcome, job.held) for job in rows]


def end_all(at: Testing, outcome: str) -> None:
    with at.desk.store.write() as session:
        for job in session.scalars(select(PrintJob).where(PrintJob.outcome.is_(None))):
            job.progress, job.outcome, job.held = "ended", outcome, False


def backed_up(at: Testing) -> None:
    make_backup(at.path, at.path.parent / "backups", at.clock.now(), "asked")


def test_the_first_row_is_chosen_and_enter_prints_what_waits(stage: Stage) -> None:
    assert stage.waiting() == ["waiting"]
    press(stage.tab.waiting.list, RETURN)
    assert stage.said == ["正在打印待打的 2 联"]


def test_without_a_printer_nothing_claims_to_print(stage: Stage) -> None:
    put_printer(stage.venue, "none")
    stage.tab.reload()
    assert stage.waiting() == []
    row = stage.tab.notice.list.items()[0]
    assert (row.look.act, row.look.other) == ("", "不打了…")
    assert row.look.facts == "未设打印机：请经理设置，单据可先存为 PDF"
    stage.tab.first_field().setFocus()
    press(stage.tab.notice.list, RETURN)
    assert stage.said == []
    assert stage.led == []


def test_the_owner_sets_a_printer_up_and_prints_nothing(stage: Stage) -> None:
    stage.as_staff("001")
    assert stage.waiting() == []
    row = stage.tab.notice.list.items()[0]
    assert (row.look.act, row.look.other) == ("", "")
    assert row.look.facts.endswith("由前台打印")
    put_printer(stage.venue, "none")
    stage.tab.reload()
    stage.tab.notice.list.choose("waiting")
    press(stage.tab.notice.list, RETURN)
    assert stage.led == [Destination("settings", "printer")]


def test_the_focus_follows_a_row_into_the_other_card(stage: Stage) -> None:
    backed_up(stage.venue)
    stage.tab.reload()
    assert stage.tab.waiting.list.hasFocus()
    put_printer(stage.venue, "none")
    stage.tab.reload()
    assert stage.tab.notice.list.hasFocus()


def test_a_lone_second_answer_stands_at_the_edge(stage: Stage) -> None:
    put_printer(stage.venue, "none")
    stage.tab.reload()
    QApplication.processEvents()  # the card is laid out
    rows = stage.tab.notice.list
    click(rows.viewport(), QPoint(rows.viewport().width() - 40, metrics.current().list_row // 2))
    assert isinstance(stage.host.findChild(SureDialog), SureDialog)


def test_who_may_not_answer_is_not_asked(stage: Stage) -> None:
    end_all(stage.venue, "unknown")
    stage.as_staff("001")
    assert stage.waiting() == []
    looks = [item.look for item in stage.tab.notice.list.items()[:2]]
    assert [(look.act, look.other) for look in looks] == [("", ""), ("", "")]


def test_the_last_card_says_that_nothing_else_waits(stage: Stage) -> None:
    assert stage.noticed() == ["backup"]
    assert stage.tab.notice.rest.isVisible()
    assert not stage.tab.waiting.rest.isVisible()
    foot = stage.tab.notice.mapTo(stage.tab, stage.tab.notice.rect().bottomLeft())
    assert foot.y() == stage.tab.rect().bottom()


def test_enter_is_told_only_where_the_chosen_row_does_something(stage: Stage) -> None:
    assert stage.noticed() == ["backup"]
    assert "Enter" in stage.hints
    row, rows = stage.tab.notice.list.items()[0], stage.tab.notice.list
    rows.setFocus()
    told, done = replace(row, act=None, key="told"), replace(row, act=lambda: None)
    rows.show_items([told, done], choose_first=True)
    rows.setCurrentIndex(rows.rows_model.index(0, 0))
    assert "Enter" not in stage.hints
    rows.setCurrentIndex(rows.rows_model.index(1, 0))
    assert "Enter" in stage.hints


def test_keys_are_told_also_where_there_are_no_rows(stage: Stage) -> None:
    assert stage.hints[:2] == ["↑↓", "Enter"]
    end_all(stage.venue, "printed")
    backed_up(stage.venue)
    stage.tab.reload()
    assert stage.hints == ["F5", "Ctrl+K", "Ctrl+/"]


def test_dropping_asks_first(stage: Stage) -> None:
    press(stage.tab.waiting.list, Qt.Key.Key_D)
    dialog = stage.host.findChild(SureDialog)
    assert isinstance(dialog, SureDialog)
    press(dialog, Qt.Key.Key_Escape)
    assert stage.waiting() == ["waiting"]
    press(stage.tab.waiting.list, Qt.Key.Key_D)
    sure = [each for each in stage.host.findChildren(SureDialog) if each.isVisible()][-1]
    click(sure.sure)
    assert stage.said == ["已放弃待打的 2 联"]
    assert stage.waiting() == []
    assert {outcome for _, outcome, _ in jobs(stage.venue)} == {"dropped"}


def test_each_copy_that_nobody_knows_of_is_answered(stage: Stage) -> None:
    end_all(stage.venue, "unknown")
    stage.tab.reload()
    assert [key.partition(":")[0] for key in stage.waiting()] == ["unknown", "unknown"]
    press(stage.tab.waiting.list, RETURN)
    assert stage.said[-1] == "已记下：印出了"
    press(stage.tab.waiting.list, Qt.Key.Key_N)
    assert stage.said[-1] == "正在重新打印，标明补打 第1次"
    assert [outcome for _, outcome, _ in jobs(stage.venue)] == ["printed", "not_printed", None]


def test_the_second_answer_is_a_button_too(stage: Stage) -> None:
    end_all(stage.venue, "unknown")
    stage.tab.reload()
    rows = stage.tab.waiting.list
    click(rows.viewport(), QPoint(rows.viewport().width() - 210, metrics.current().list_row // 2))
    assert [outcome for _, outcome, _ in jobs(stage.venue)] == ["not_printed", "unknown", None]


def lock_out(at: Testing) -> None:
    for _ in range(5):
        sessions.sign_in(at.desk, request=at.request(), number="012", pin="000000")


def test_a_supervisor_unlocks_a_number(stage: Stage) -> None:
    end_all(stage.venue, "printed")
    lock_out(stage.venue)
    stage.as_staff("008")
    assert stage.waiting() == ["locked:2"]
    stage.tab.first_field().setFocus()
    press(stage.tab.waiting.list, RETURN)
    assert stage.said == ["林小玉 可以重新登录"]
    assert stage.waiting() == []


def test_a_receptionist_is_not_asked_to_unlock(stage: Stage) -> None:
    end_all(stage.venue, "printed")
    lock_out(stage.venue)
    stage.tab.reload()
    assert stage.waiting() == []
    assert not stage.tab.waiting.isVisible()


def test_rows_lead_to_their_place(stage: Stage) -> None:
    stage.venue.credit("02-1", "10")
    stage.venue.join("李雷雷", "13900001111", activate=False)
    end_all(stage.venue, "printed")
    stage.as_staff("008")
    stage.tab.first_field().setFocus()
    assert stage.noticed() == ["unscanned", "inactive:2", "backup"]
    stage.tab.notice.list.choose("unscanned")
    for _ in stage.noticed():
        press(stage.tab.notice.list, RETURN)
        press(stage.tab.notice.list, Qt.Key.Key_Down)
    assert stage.led == [
        Destination("points", "scan_back"),
        Destination("members", "activate", 2),
        Destination("settings", "backup"),
    ]


def test_who_makes_no_backups_is_told_and_not_led(stage: Stage) -> None:
    end_all(stage.venue, "printed")
    stage.tab.reload()
    assert stage.noticed() == ["backup"]
    stage.tab.first_field().setFocus()
    press(stage.tab.notice.list, RETURN)
    assert stage.led == []


def test_arrows_run_from_one_card_into_the_other(stage: Stage) -> None:
    assert stage.noticed() == ["backup"]
    press(stage.tab.waiting.list, Qt.Key.Key_Down)
    assert stage.tab.notice.list.hasFocus()
    press(stage.tab.notice.list, Qt.Key.Key_Up)
    assert stage.tab.waiting.list.hasFocus()


def test_when_nothing_waits_the_next_thing_is_a_credit(stage: Stage) -> None:
    end_all(stage.venue, "printed")
    backed_up(stage.venue)
    stage.tab.reload()
    assert stage.tab.nothing.isVisible()
    assert not stage.tab.notice.isVisible()
    stage.tab.first_field().setFocus()
    focus: object = QApplication.focusWidget()
    assert isinstance(focus, QWidget)
    press(focus, RETURN)
    assert stage.led == [Destination("points", "credit")]


def test_figures_follow_what_is_posted(stage: Stage) -> None:
    stage.venue.credit("02-1", "1,288")
    assert stage.tab.figures.credited.value.text() == "1,288"
    assert stage.tab.figures.chart.bars()[-1] == (22, 1288)
    assert stage.tab.figures.scanned.value.text() == "1/2"


def test_a_birthday_leads_to_the_member(stage: Stage) -> None:
    member_id = stage.venue.join("李雷雷", "13900001111", birthday="1988-11-21")
    born = stage.tab.birthdays.list
    assert [row.name for row in born.rows_model.rows()] == ["李*雷"]
    born.choose(member_id)
    press(born, RETURN)
    assert stage.led == [Destination("members", member_id=member_id)]


def test_hours_without_a_credit_keep_their_place() -> None:
    assert spread([(22, 5), (1, 7)], 2) == ((21, 0), (22, 5), (23, 0), (0, 0), (1, 7), (2, 0))
    assert spread([], 3) == ((22, 0), (23, 0), (0, 0), (1, 0), (2, 0), (3, 0))


def test_the_chart_tells_its_values_to_the_ear(qapp: QApplication) -> None:
    chart = HoursChart()
    chart.show_hours([(21, 1200), (22, 3)], 22)
    assert chart.accessibleDescription() == "21: 1,200　22: 3"


def test_the_tab_fits_the_smallest_window(stage: Stage) -> None:
    assert stage.tab.minimumSizeHint().height() <= 672 - 52 - 36 - 16
    assert stage.tab.minimumSizeHint().width() <= 1280 - 96 - 16
