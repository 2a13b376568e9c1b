"""An export asks for a second person: who that may be is said, before a PIN and beside a refused number."""

from __future__ import annotations

import pytest

from desk.ui.look.icons import Icon
from desk.ui.members.export_page import ExportPage
from desk.ui.shell.approval_dialog import ApprovalDialog
from tests.ui.at_work import AtWork

pytestmark = pytest.mark.holds_the_loop  # the first sign-in makes the window, and imports it


@pytest.fixture
def asked(opened: AtWork) -> ApprovalDialog:
    """The manager wants the whole list, and is asked for somebody else's PIN."""
    counter = opened
    counter.sign_in("003")
    counter.hands.press("F4")
    counter.hands.press("Ctrl+Shift+E")
    page = counter.hands.see(ExportPage)
    assert "客服经理或店主" in page.who.text()
    page.much.set_value("whole")
    counter.hands.press("Ctrl+Return")
    return counter.hands.see(ApprovalDialog)


def test_who_may_approve_is_named(opened: AtWork, asked: ApprovalDialog) -> None:
    assert asked.accessibleName() == "客服经理或店主授权"
    assert asked._act.icon is Icon.SHIELD_CHECK
    opened.hands.until(asked.number.line.hasFocus, "the focus in the number")
    opened.hands.write("008")
    assert asked.number.answer.words.endswith("请叫客服经理或店主")
