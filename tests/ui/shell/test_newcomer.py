"""Ctrl+N under Points leads to the form of a new member."""

from __future__ import annotations

import pytest

from desk.ui.members.join_page import JoinPage
from tests.ui.at_work import AtWork

pytestmark = pytest.mark.holds_the_loop  # the first sign-in makes the window, and imports it


def test_ctrl_n_opens_the_form_of_a_new_member(counter: AtWork) -> None:
    counter.hands.press("F5")
    counter.hands.press("Ctrl+N")
    assert counter.hands.see(JoinPage).isVisible()
