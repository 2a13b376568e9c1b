"""The program doesn't end over something that is typed without asking once."""

from __future__ import annotations

import pytest

from desk.ui.widgets.sure_dialog import SureDialog
from tests.ui.at_work import AtWork
from tests.ui.shell.test_application import serve

pytestmark = pytest.mark.holds_the_loop  # the first sign-in makes the window, and imports it


def test_ctrl_q_over_a_form_asks_and_stays(counter: AtWork) -> None:
    tab = serve(counter)
    counter.hands.press("Ctrl+Q")
    dialog = counter.hands.see(SureDialog)
    assert dialog.title.text() == "退出程序吗？"
    assert counter.application.isVisible()
    counter.application.close()
    assert len([each for each in counter.application.findChildren(SureDialog) if each.isVisible()]) == 1
    counter.hands.press("Escape")
    assert counter.application.isVisible()
    assert tab.form.slip.text() == "01-204417"


def test_whoever_says_so_quits_nevertheless(counter: AtWork) -> None:
    serve(counter)
    counter.hands.press("Ctrl+Q")
    counter.hands.click(counter.hands.see(SureDialog).sure)
    assert not counter.application.isVisible()


def test_a_form_behind_the_lock_is_asked_about_too(counter: AtWork) -> None:
    serve(counter)
    counter.hands.press("Ctrl+L")
    counter.application.close()
    counter.hands.see(SureDialog)
    assert counter.application.isVisible()


def test_nothing_typed_ends_at_once(counter: AtWork) -> None:
    counter.hands.press("F5", "Ctrl+Q")
    assert not counter.application.isVisible()
