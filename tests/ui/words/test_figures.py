"""Why a figure was refused is said in both languages, with its details."""

from __future__ import annotations

import re
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from desk.refusals import Refused, Why
from desk.rules.faults import Fault
from desk.ui.words.figure_texts import BY_FAULT
from desk.ui.words.refusals import refusal
from tests.ui.words.test_refusals import HAN, PLACE, assert_translated


def no(reason: str, **details: object) -> Refused:
    return Refused(Why.BAD_FIGURE, "points.warn_days", reason=reason, **details)


@pytest.mark.parametrize("why", Fault)
def test_every_fault_has_words_in_both_languages(qapp: QApplication, why: Fault) -> None:
    assert not HAN.search(BY_FAULT[why])
    assert_translated("Figures", BY_FAULT[why])
    assert HAN.search(refusal(no(why)))
    assert "{" not in refusal(no(why))


def test_both_languages_fill_the_same_places(qapp: QApplication) -> None:
    for why, english in BY_FAULT.items():
        details = {place[1:-1]: f"<{place[1:-1]}>" for place in PLACE.findall(english)}
        said = refusal(no(why, **details))
        assert set(re.findall(r"<[a-z_]+>", said)) == set(details.values()), why


def test_details_stand_in_the_sentence(qapp: QApplication) -> None:
    tier = {"tier_zh": "贵宾", "tier_en": "VIP"}
    assert refusal(no(Fault.BELOW_LOWER_TIER, **tier)) == "不高于下级“贵宾”，请调高，或调整等级顺序"
    assert refusal(no(Fault.TOO_LARGE, limit=36_500)) == "太大，最多36,500"
    assert refusal(no(Fault.NOBODY_MAY, operation="staff.add")) == "将无人可办：添加员工，请留给一个角色"


def test_the_day_on_which_it_only_comes_about_is_said(qapp: QApplication) -> None:
    said = refusal(no(Fault.BELOW_SUPERVISOR, day=date(2026, 11, 25)))
    assert said == "低于须主管授权的金额，请调高（连同 11-25 起已排定的改动）"


def test_a_reason_that_has_no_words_yet_is_shown_as_it_is(qapp: QApplication) -> None:
    assert refusal(no("line 2 is no TOML")) == "与其他规则不符：line 2 is no TOML"
