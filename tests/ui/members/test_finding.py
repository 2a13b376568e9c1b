"""The list of members: the latest before anything is typed, then whoever fits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import tests.venue
from tests.ui.members.conftest import Stage
from tests.venue import Testing, make_template, open_copy


def names(stage: Stage) -> list[str]:
    return [hit.name for hit in stage.tab.finder.list.rows_model.rows()]


def marked(stage: Stage) -> int | None:
    hit = stage.tab.finder.list.current_row()
    return hit.member_id if hit else None


@pytest.fixture
def three(stage: Stage) -> Stage:
    """张小明, then 李娜, then 欧阳修文, who joined last."""
    stage.venue.join("李娜", "13900006622")
    stage.venue.join("欧阳修文", "13900007733")
    return stage


def test_the_latest_members_stand_there_before_anything_is_typed(three: Stage) -> None:
    assert names(three) == ["欧阳修文", "李娜", "张小明"]


@pytest.mark.parametrize(
    "asked", ["小明", "明", "zxm", "zhangxiao", "6621", "13800136621", "VIP 000001", "000001", "６６２１"]
)
def test_a_member_is_found_by(three: Stage, asked: str) -> None:
    three.search(asked)
    assert names(three) == ["张小明"]
    assert three.tab.view.head.name.text().startswith("张小明")


def test_arrows_move_through_the_list_from_the_search_and_the_panel_follows(three: Stage) -> None:
    shown = three.tab.view.head.name
    assert shown.text().startswith("张小明"), "who was shown stays, at the end of the list"
    three.ctrl(Qt.Key.Key_F)
    three.press(Qt.Key.Key_Up)
    assert shown.text() == "李娜"
    three.press(Qt.Key.Key_Up)
    assert shown.text() == "欧阳修文"
    three.press(Qt.Key.Key_Down)
    assert shown.text() == "李娜"
    assert three.focus() is three.tab.finder.search.line


def test_enter_goes_to_the_member_and_the_points_are_one_key_away(three: Stage) -> None:
    three.search("zxm")
    three.enter()
    assert three.focus() is three.tab.view.head.credit
    three.enter()
    assert [(to.tab, to.act, to.member_id) for to in three.wanted] == [("points", "credit", 1)]


def test_esc_takes_the_search_back(three: Stage) -> None:
    three.search("zxm")
    three.escape()
    assert three.tab.finder.asked() == ""
    assert len(names(three)) == 3


@pytest.mark.parametrize(("asked", "field"), [("13900001234", "phone"), ("赵钱", "name")])
def test_who_is_not_found_can_be_registered_with_what_was_typed(three: Stage, asked: str, field: str) -> None:
    three.search(asked)
    assert three.tab.finder.nothing.isVisible()
    page = three.new()
    form = page.body.form()
    assert {"name": form.name, "phone": form.phone}[field] == asked


def test_who_joins_elsewhere_comes_into_the_list_and_the_choice_stays(three: Stage) -> None:
    three.tab.open_member(1)
    three.venue.join("王五", "13900008844")
    assert names(three)[0] == "王五"
    assert three.tab.view.member_id == 1
    assert marked(three) == 1


def test_a_member_that_is_led_to_is_shown_though_another_search_stands_there(three: Stage) -> None:
    three.search("李")
    three.tab.open_member(1)
    assert three.tab.view.head.name.text().startswith("张小明")
    assert marked(three) is None
    three.tab.reload()
    assert three.tab.view.member_id == 1
    three.escape()
    assert names(three) == ["欧阳修文", "李娜", "张小明"]
    assert three.tab.view.member_id == 1
    assert marked(three) == 1


@pytest.fixture
def without_members(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Testing]:
    monkeypatch.setattr(tests.venue, "_join_first", lambda desk: None)
    (tmp_path / "copy").mkdir()
    opened = open_copy(make_template(tmp_path), tmp_path / "copy")
    yield opened
    opened.desk.store.close()


def test_a_venue_without_members_says_what_to_do_first(without_members: Testing, qtbot: QtBot) -> None:
    stage = Stage(without_members, qtbot)
    assert stage.tab.nobody.empty.isVisible()
    assert not stage.tab.nobody.nothing.isVisible()
    stage.new()
    assert stage.joining.body.name.line is stage.focus()
    stage.close()
