"""The morning: what the program does with the file and the key that it finds."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from desk.ui.shell.code_wanted_page import CodeWantedPage
from desk.ui.shell.sign_in_hero import Health
from desk.ui.shell.sign_in_page import SignInPage
from desk.ui.widgets.icon_mark import IconMark
from desk.ui.widgets.message_strip import MessageStrip
from desk.ui.widgets.text import Text
from tests.ui.at_work import AtWork, at_work, lay_out
from tests.venue import Template

scenarios("morning.feature")

OLDER = "数据比本机上次见到的旧"


class Morning:
    """A PC before the program is started on it."""

    def __init__(self, app: QApplication, template: Template, folder: Path, stack: ExitStack) -> None:
        self.app, self.template, self.folder = app, template, folder
        self._stack = stack
        self._work: AtWork | None = None
        self.places = lay_out(template, folder, key=False)

    @property
    def work(self) -> AtWork:
        """The program that was started."""
        assert self._work is not None
        return self._work

    def start(self) -> None:
        """Starts the program."""
        self._work = self._stack.enter_context(at_work(self.app, self.places))
        self._work.open()

    def lines(self) -> list[str]:
        """What the sign-in page says of the file."""
        hero = self.work.application.sign_in_page.hero
        return [text.text() for line in hero._lines for text in line.findChildren(Text)]


@pytest.fixture
def morning(qtbot: QtBot, qapp: QApplication, venue_template: Template, tmp_path: Path) -> Iterator[Morning]:
    """The venue's file, no key."""
    with ExitStack() as stack:
        yield Morning(qapp, venue_template, tmp_path, stack)


@given("本机有店里的数据和钥匙")
def file_and_key(morning: Morning) -> None:
    lay_out(morning.template, morning.folder)


@given("本机有店里的数据，没有钥匙")
def file_without_key(morning: Morning) -> None:
    assert not morning.places.key.exists()


@given("本机见过更新的数据，现在换回了上周的备份")
def last_weeks_file(morning: Morning) -> None:
    lay_out(morning.template, morning.folder)
    with at_work(morning.app, morning.places) as yesterday:
        yesterday.open()
        yesterday.sign_in("012")
    shutil.copy(morning.template.path, morning.places.file)


@when("打开程序")
def program_starts(morning: Morning) -> None:
    morning.start()


@when("输入店主纸上的恢复码")
def code_is_typed(morning: Morning) -> None:
    morning.work.hands.write(morning.template.code)
    morning.work.hands.press("Return")


@when("输入抄错一位的恢复码")
def wrong_code_is_typed(morning: Morning) -> None:
    code = morning.template.code
    morning.work.hands.write(("1" if code[0] == "0" else "0") + code[1:])
    morning.work.hands.press("Return")


@when(parsers.parse("前台 {number} 登录"))
def signs_in(morning: Morning, number: str) -> None:
    morning.work.sign_in(number)


@then("出现登录页")
def sign_in_page(morning: Morning) -> None:
    application = morning.work.application
    morning.work.hands.until(lambda: application.desk is not None, "the venue")
    assert isinstance(application.currentWidget(), SignInPage)
    morning.work.hands.until(application.sign_in_page.number.line.hasFocus, "the focus in the number")


@then("登录页没有任何警告")
def no_warning(morning: Morning) -> None:
    morning.work.hands.until_calm()
    marks = [mark for line in morning.work.application.sign_in_page.hero._lines
             for mark in line.findChildren(IconMark)]  # fmt: skip
    assert marks
    assert {mark._tone for mark in marks} == {Health.OK.value}


@then("出现恢复码页")
def code_page(morning: Morning) -> None:
    page = morning.work.application.currentWidget()
    assert isinstance(page, CodeWantedPage)
    morning.work.hands.until(page.form.code.line.hasFocus, "the focus in the code")


@then("本机从此有了钥匙")
def key_is_there(morning: Morning) -> None:
    assert morning.places.key.exists()
    assert morning.places.key.read_bytes() != morning.template.path.with_name("machine.key").read_bytes()


@then("恢复码被拒绝，数据没有打开")
def code_is_refused(morning: Morning) -> None:
    page = morning.work.application.currentWidget()
    assert isinstance(page, CodeWantedPage)
    morning.work.hands.until(lambda: page.form.code.refused, "the refusal")
    assert morning.work.application.desk is None
    assert not morning.places.key.exists()


@then("登录页说明数据比本机上次见到的旧")
def older_is_told(morning: Morning) -> None:
    assert any(line.startswith(OLDER) for line in morning.lines())


@then("窗口上方也这样说明，直到有人看过")
def older_is_told_in_the_window(morning: Morning) -> None:
    hands = morning.work.hands
    strip = hands.see(MessageStrip)
    assert strip.accessibleName().startswith(OLDER)
    hands.click(strip.buttons[0])
    hands.until(lambda: not morning.work.window.strips.shown, "the strip to go")
    hands.press("Ctrl+L")
    assert not any(line.startswith(OLDER) for line in morning.lines())
