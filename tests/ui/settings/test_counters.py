"""Counters by keys: the list, another one, another name, and which of them this PC is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desk.models.venue import Counter, Printer
from desk.queries.counters import counters_of
from desk.ui.settings.counters import CountersSection
from tests.ui.hands import click, press, type_text
from tests.ui.settings.conftest import Stage, focus

RETURN = Qt.Key.Key_Return


@pytest.fixture
def section(stage: Stage) -> CountersSection:
    return stage.go("counters", CountersSection)


def add(section: CountersSection, name: str) -> None:
    click(section.add)
    assert focus() is section.name.line
    type_text(focus(), name)
    press(focus(), RETURN)


def test_the_next_free_number_is_offered(section: CountersSection, stage: Stage) -> None:
    add(section, "二楼前台")
    with stage.desk.read() as session:
        rows = counters_of(stage.desk, session)
        assert [(row.number, row.name, row.here) for row in rows] == [
            (1, "前台一号机", True),
            (2, "二楼前台", False),
        ]
        assert session.get_one(Printer, rows[1].id).kind == "none"
    chosen = section.list.current_row()
    assert chosen is not None
    assert chosen.number == 2
    assert section.serve.isVisible()
    assert stage.said == ["已保存，从下一张单据起生效"]


def test_a_taken_number_and_a_taken_name_are_refused_beside_their_fields(section: CountersSection) -> None:
    click(section.add)
    section.number.line.clear()
    type_text(section.number.line, "1")
    type_text(section.name.line, "二楼")
    press(section.name.line, RETURN)
    assert section.number.answer.words == "已有 1 号前台，请换一个号"
    section.number.line.clear()
    type_text(section.number.line, "0")
    press(section.name.line, RETURN)
    assert section.number.refused
    section.number.line.clear()
    type_text(section.number.line, "3")
    section.name.line.clear()
    type_text(section.name.line, "前台一号机")
    press(section.name.line, RETURN)
    assert section.name.answer.words == "另一个前台已用此名称，请换一个"
    assert section.has_typed()


def test_this_counter_gets_another_name(section: CountersSection, stage: Stage) -> None:
    press(section.list, RETURN)
    assert focus() is section.name.line
    section.name.line.selectAll()
    type_text(focus(), "大堂前台")
    press(focus(), RETURN)
    with stage.desk.read() as session:
        assert session.get_one(Counter, 1).name == "大堂前台"
    assert not section.has_typed()
    assert not section.serve.isVisible(), "this PC is it already"


def test_another_counter_is_asked_about_before_this_pc_becomes_it(
    section: CountersSection, stage: Stage
) -> None:
    add(section, "二楼前台")
    wanted: list[int] = []
    stage.front.counter_wanted.connect(wanted.append)
    click(section.serve)
    press(stage.dialog(), Qt.Key.Key_Escape)
    assert wanted == []
    click(section.serve)
    sure = stage.dialog()
    click(sure.findChildren(type(section.save))[-1])
    assert wanted == [2]


def test_nine_are_all(section: CountersSection, stage: Stage) -> None:
    for number in range(2, 10):
        add(section, f"前台{number}")
    click(section.add)
    assert stage.warned == ["已有九个前台，号码只有一位"]


def test_a_receptionist_only_reads(stage: Stage) -> None:
    stage.as_staff("012")
    section = stage.go("counters", CountersSection)
    assert not section.add.isVisible()
    assert not section.save.isVisible()
    assert not section.serve.isVisible()
    assert section.name.line.isReadOnly()
