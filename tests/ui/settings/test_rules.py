"""The rules' page: who may changes figures by keys, sees what it means, and withdraws it; the others read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desk.operations import rules
from desk.queries.rules import RulesView, rules_view
from desk.rules.campaigns import Campaign
from desk.rules.cards import CardType
from desk.rules.plan import ELSEWHERE, Plan, Planned
from desk.rules.profile import flatten
from desk.rules.section import Section
from desk.rules.shifts import NamedShift
from desk.rules.tiers import Tier
from desk.ui.settings.rules import RulesSection
from desk.ui.settings.rules_editor import RulesEditor
from desk.ui.settings.rules_fields import ChoiceFigure, FigureField, LineFigure
from desk.ui.settings.rules_figures import Figure, Sort, fixed, groups
from desk.ui.settings.rules_reading import read
from desk.ui.settings.rules_table import TableFigure
from tests.operations.acts import credit
from tests.rules.venues import KINDS
from tests.rules.venues import venue as profile_of
from tests.ui.hands import press, type_text
from tests.ui.settings.conftest import Stage, focus
from tests.venue import Testing

TODAY, TOMORROW, LATER = date(2026, 11, 21), date(2026, 11, 22), date(2026, 11, 25)
RETURN = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def manager(venue: Testing, qtbot: QtBot) -> Iterator[Stage]:
    """The manager's window."""
    made = Stage(venue, venue.as_staff("003"))
    yield made
    made.close()


def editor_of(stage: Stage) -> RulesEditor:
    editor = stage.go("rules", RulesSection).editor
    assert editor is not None
    return editor


def line(field: FigureField) -> LineFigure:
    assert isinstance(field, LineFigure)
    return field


def table(editor: RulesEditor, key: str) -> TableFigure:
    found = editor.field(key)
    assert isinstance(found, TableFigure)
    return found


def retype(field: FigureField, text: str) -> None:
    """Into the field, over what stands there."""
    typed = line(field).field.line
    field.focus()
    typed.selectAll()
    type_text(typed, text)


def words(part: QWidget) -> list[str]:
    """What is written in a pane, line by line."""
    return [label.text() for label in part.findChildren(QLabel) if label.text()]


def held(stage: Stage, key: str, day: date) -> object:
    with stage.desk.read() as session:
        return flatten(stage.desk.rules_on(session, day).profile)[key]


def by_another(venue: Testing, figures: dict[str, object], day: date) -> None:
    """The owner changes rules, unheard by the window."""
    desk = venue.as_staff("001")
    with desk.read() as session:
        version = rules_view(desk, session).version
    listeners, venue.listeners[:] = list(venue.listeners), []
    rules.change(desk, request=venue.request(), figures=figures, from_day=day, version=version)
    venue.listeners[:] = listeners


# ------------------------------------------------------------------ whole


@pytest.mark.parametrize("kind", KINDS)
def test_every_figure_of_a_profile_is_edited_here_or_says_where(kind: str) -> None:
    edited = [figure.key for group in groups() for figure in group.figures]
    assert len(edited) == len(set(edited))
    assert set(edited) | set(fixed()) == set(flatten(profile_of(kind)))
    assert set(fixed()) == ELSEWHERE
    assert all(name and why for name, why in fixed().values())


ROWS: dict[str, type[Section]] = {
    "tiers.rows": Tier,
    "cards.types": CardType,
    "points.campaigns": Campaign,
    "shifts.rows": NamedShift,
}


@pytest.mark.parametrize("figure", [f for g in groups() for f in g.figures if f.sort is Sort.TABLE])
def test_every_cell_of_a_row_is_edited(figure: Figure) -> None:
    """Its key is the program's; rooms come with the check-in tab, and with them campaigns for some rooms."""
    cells = {cell.key.partition(".")[0] for cell in figure.cells}
    fields = {field.name for field in msgspec.structs.fields(ROWS[figure.key])}
    assert cells == fields - {"key", "room_types"}


def view_of(kind: str) -> RulesView:
    profile = profile_of(kind)
    rows = tuple(Planned(key, value, date(1, 1, 1)) for key, value in flatten(profile).items())
    return RulesView(TODAY, 1, profile, Plan(rows), ())


@pytest.mark.parametrize("kind", KINDS)
def test_every_figure_of_every_kind_comes_out_of_its_field_as_it_went_in(
    qapp: QApplication, kind: str
) -> None:
    editor = RulesEditor()
    editor.show_view(view_of(kind))
    assert {key: editor.field(key).value() for key in editor.figures} == {
        key: value for key, value in flatten(profile_of(kind)).items() if key not in ELSEWHERE
    }
    assert not editor.has_typed()
    for field in editor.fields.values():
        if isinstance(field, TableFigure) and field.value():
            field.form.changed.emit()  # as if each cell of a row had been typed again
    assert editor.typed() == {}
    editor.deleteLater()


@pytest.mark.parametrize("kind", KINDS)
def test_the_figures_of_every_kind_are_said_without_a_gap(kind: str) -> None:
    lines = [line for group in read(flatten(profile_of(kind))) for line in group.lines]
    assert all(label and value for label, value in lines)
    assert not any("None" in value or "{" in value for _, value in lines)


# ------------------------------------------------------------------ reading


def test_who_may_not_change_reads_every_figure_and_who_may(manager: Stage) -> None:
    manager.as_staff("012")
    section = manager.go("rules", RulesSection)
    said = words(section.card)
    assert "可由以下人员更改：客服经理、店主" in said
    pairs = dict(pairwise(said))
    assert pairs["须主管授权"] == "5,000元"
    assert pairs["小票号带收银台号（02-118734）"] == "是"
    assert pairs["锁定"] == "5、15、15分钟"
    assert pairs["认领登记的证件号保存"] == "180天"
    assert pairs["储值卡"].startswith("首次充值满 3,000元、办卡即为 贵宾、开立储值账户")
    assert section.faces.currentWidget() is section.card
    press(section.pane, RETURN, CTRL)
    assert manager.said == []


# ------------------------------------------------------------------ changing by keys


def test_a_figure_is_changed_by_keys_alone(manager: Stage) -> None:
    editor = editor_of(manager)
    assert focus() is editor.list
    press(focus(), RETURN)
    points = line(editor.field("points.points_per_yuan"))
    assert focus() is points.field.line
    points.field.line.selectAll()
    type_text(focus(), "2")
    pane = words(editor.changes)
    assert pane[pane.index("每1元积") + 1] == "1 → 2"
    assert "会员　388 → 776分" in pane
    assert "已入账的仍按原规则。" in pane
    press(focus(), RETURN, CTRL)
    assert manager.said == ["1项自 11-22 起生效"]
    assert [held(manager, "points.points_per_yuan", day) for day in (TODAY, TOMORROW)] == ["1", "2"]
    assert focus() is editor.list
    assert not manager.tab.has_typed()


def test_enter_leads_from_field_to_field_to_the_day_and_posts(manager: Stage) -> None:
    editor = editor_of(manager)
    editor.list.choose("safety")
    press(editor.list, RETURN)
    retype(editor.field("pins.wrong_tries"), "4")
    for _ in range(4):
        press(focus(), RETURN)
    assert focus() is editor.changes.day.line
    editor.changes.day.line.selectAll()
    type_text(focus(), "20261125")
    press(focus(), RETURN)
    assert [held(manager, "pins.wrong_tries", day) for day in (TOMORROW, LATER)] == [5, 4]


def test_enter_leads_on_from_a_tick_too(manager: Stage) -> None:
    editor = editor_of(manager)
    editor.field("points.tills_named").focus()
    press(focus(), Qt.Key.Key_Space)
    press(focus(), RETURN)
    press(focus(), RETURN)
    assert focus() is editor.changes.day.line
    assert editor.typed() == {"points.tills_named": False}


def test_what_is_typed_back_is_no_change(manager: Stage) -> None:
    editor = editor_of(manager)
    retype(editor.field("points.supervisor_above_fen"), "6000")
    assert editor.typed() == {"points.supervisor_above_fen": 600_000}
    retype(editor.field("points.supervisor_above_fen"), "5,000.00")
    assert not editor.has_typed()
    assert not editor.changes.save.isEnabled()


TYPED = {
    "times": ("venue.day_ends", "5:30", "05:30"),
    "times without a colon": ("venue.day_ends", "0530", "05:30"),
    "full width": ("points.warn_days", "３０", 30),
    "a day of the year": ("points.year_closes", "6月30日", "06-30"),
    "empty is off": ("points.supervisor_above_fen", "", None),
    "a discount": ("tiers.second_discount_from", "7.5", "0.75"),
    "several": ("pins.lock_minutes", "5、10 20", [5, 10, 20]),
    "names": ("members.forms_of_address", "先生，女士、老板", ["先生", "女士", "老板"]),
    "a factor": ("points.points_per_yuan", "1.50", "1.5"),
}


@pytest.mark.parametrize(("key", "text", "value"), TYPED.values(), ids=TYPED.keys())
def test_figures_are_typed_as_people_write_them(manager: Stage, key: str, text: str, value: object) -> None:
    editor = editor_of(manager)
    field = line(editor.field(key))
    field.field.set_text(text)
    field.field.edited.emit(text)
    assert editor.typed() == {key: value}


def test_a_campaign_is_added_and_counts_from_its_day(manager: Stage, venue: Testing) -> None:
    editor = editor_of(manager)
    editor.list.choose("campaigns")
    campaigns = table(editor, "points.campaigns")
    campaigns.add.click()
    cells = campaigns.form.fields
    assert focus() is line(cells["name.zh"]).field.line
    type_text(focus(), "周末双倍")
    press(focus(), RETURN)
    type_text(focus(), "Weekend double")
    weekdays = cells["weekdays"].body.findChildren(QWidget)
    ticks = [tick for tick in weekdays if tick.accessibleName() in "六日" and tick.accessibleName()]
    for tick in ticks:
        press(tick, Qt.Key.Key_Space)
    pane = words(editor.changes)
    assert "积分倍数 ×2、六、日" in pane
    assert "会员　388 → 776分" in pane
    press(focus(), RETURN, CTRL)
    assert manager.said == ["1项自 11-22 起生效"]
    venue.clock.move(days=1)
    assert credit(venue.desk, amount="388").points == 776


def test_a_row_moves_and_goes(manager: Stage) -> None:
    editor = editor_of(manager)
    editor.list.choose("types")
    types = table(editor, "cards.types")
    types.down.click()
    pane = words(editor.changes)
    assert pane[pane.index("顺序") + 1] == "学生卡、会员卡、储值卡 → 会员卡、学生卡、储值卡"
    types.out.click()
    assert "去掉" in " ".join(words(editor.changes))
    press(editor.list, RETURN, CTRL)
    found = held(manager, "cards.types", TOMORROW)
    assert isinstance(found, list)
    assert [row["key"] for row in found] == ["member", "stored_value"]


def test_a_tier_that_is_being_added_can_be_chosen_at_once(manager: Stage) -> None:
    editor = editor_of(manager)
    tiers = table(editor, "tiers.rows")
    editor.list.choose("tiers")
    tiers.add.click()
    type_text(focus(), "白金")
    joining = editor.field("tiers.on_joining")
    assert isinstance(joining, ChoiceFigure)
    choices = joining.field.choices
    assert "白金" in [choices.itemText(at) for at in range(choices.count())]


# ------------------------------------------------------------------ refused


def test_a_contradiction_stands_beside_its_field_and_nothing_typed_is_lost(manager: Stage) -> None:
    editor = editor_of(manager)
    retype(editor.field("points.refuse_above_fen"), "10")
    editor.list.choose("shifts")
    press(editor.list, RETURN, CTRL)
    field = line(editor.field("points.refuse_above_fen")).field
    assert field.answer.words == "低于须主管授权的金额，请调高"
    assert focus() is field.line
    assert field.text() == "10"
    chosen = editor.list.current_row()
    assert chosen is not None
    assert chosen.key == "points"
    assert manager.said == []


def test_a_row_at_fault_is_shown_with_its_cell(manager: Stage) -> None:
    editor = editor_of(manager)
    shifts = table(editor, "shifts.rows")
    editor.list.choose("shifts")
    shifts.list.choose("night")
    retype(shifts.form.fields["begins"], "18:00")
    shifts.list.choose("day")
    press(editor.list, RETURN, CTRL)
    begins = line(shifts.form.fields["begins"]).field
    assert begins.answer.words == "与“早班”的时间重叠，请改其中一个"
    assert begins.text() == "18:00"


def test_a_card_type_that_is_in_use_stays(manager: Stage) -> None:
    editor = editor_of(manager)
    types = table(editor, "cards.types")
    types.list.choose("member")
    types.take_out()
    press(editor.list, RETURN, CTRL)
    assert types._answer.words == "“会员卡”不能去掉：还有这种卡在用，请放回"
    assert held(manager, "cards.types", TOMORROW) == held(manager, "cards.types", TODAY)


UNREADABLE = {
    "an amount": ("points.supervisor_above_fen", "五千", "金额不对"),
    "nothing": ("points.warn_days", "", "请填写"),
}


@pytest.mark.parametrize(("key", "text", "said"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_what_cannot_be_read_is_said_beside_it(manager: Stage, key: str, text: str, said: str) -> None:
    editor = editor_of(manager)
    field = line(editor.field(key)).field
    field.set_text(text)
    field.edited.emit(text)
    press(editor.list, RETURN, CTRL)
    assert said in field.answer.words
    assert manager.said == []


def test_a_day_that_is_over_is_refused_beside_the_day(manager: Stage) -> None:
    editor = editor_of(manager)
    retype(editor.field("points.warn_days"), "30")
    editor.changes.day.set_text("2026-11-20")
    press(editor.changes.day.line, RETURN)
    assert editor.changes.day.answer.words == "这个营业日已过，请选今日或以后"
    editor.changes.day.set_text("soon")
    press(editor.changes.day.line, RETURN)
    assert editor.changes.day.refused
    assert editor.typed() == {"points.warn_days": 30}


# ------------------------------------------------------------------ two managers


def test_two_managers_at_once_keep_what_each_typed(manager: Stage, venue: Testing) -> None:
    editor = editor_of(manager)
    retype(editor.field("points.warn_days"), "30")
    by_another(venue, {"points.late_after_days": 3, "points.warn_days": 45}, TOMORROW)
    press(focus(), RETURN, CTRL)
    assert editor.strip.isVisible()
    assert manager.said == []
    assert focus() is editor.strip.buttons[0]
    press(focus(), RETURN)
    assert not editor.strip.isVisible()
    assert line(editor.field("points.late_after_days")).field.text() == "3"
    pane = words(editor.changes)
    assert pane[pane.index("失效前提醒") + 1] == "45天 → 30天"
    press(editor.list, RETURN, CTRL)
    assert held(manager, "points.warn_days", TOMORROW) == 30
    assert held(manager, "points.late_after_days", TOMORROW) == 3


def test_a_change_that_is_heard_of_is_not_taken_for_seen(manager: Stage, venue: Testing) -> None:
    """The page hears of it and leaves alone what is being typed; posting still asks to look at it first."""
    editor = editor_of(manager)
    retype(editor.field("points.warn_days"), "30")
    by_another(venue, {"points.warn_days": 45}, TOMORROW)
    manager.tab.reload()
    assert editor.typed() == {"points.warn_days": 30}
    press(focus(), RETURN, CTRL)
    assert editor.strip.isVisible()
    assert held(manager, "points.warn_days", TOMORROW) == 45


# ------------------------------------------------------------------ planned, history


def test_what_is_planned_is_listed_and_withdrawn(manager: Stage, venue: Testing) -> None:
    by_another(venue, {"points.warn_days": 30, "pins.wrong_tries": 4}, LATER)
    editor = editor_of(manager)
    editor.switch.choose("coming")
    said = words(editor.coming)
    assert said[:2] == ["11-25 起", "沈岚　11-21 22:14"]
    assert said[said.index("失效前提醒") + 1] == "60天 → 30天"
    assert len(editor.coming.buttons) == 1
    press(editor.coming.buttons[0], RETURN)
    assert manager.said == ["11-25 起的改动已撤回"]
    assert held(manager, "points.warn_days", LATER) == 60
    assert words(editor.coming) == ["没有已排定的改动。"]


def test_a_planned_change_that_will_follow_is_said(manager: Stage, venue: Testing) -> None:
    by_another(venue, {"points.warn_days": 30}, LATER)
    editor = editor_of(manager)
    retype(editor.field("points.warn_days"), "45")
    assert "只到 11-25 为止：届时“失效前提醒”按已排定的改为30天" in words(editor.changes)


def test_the_fields_show_what_holds_on_the_chosen_day(manager: Stage, venue: Testing) -> None:
    by_another(venue, {"points.warn_days": 30}, LATER)
    editor = editor_of(manager)
    assert line(editor.field("points.warn_days")).field.text() == "60"
    editor.changes.day.line.selectAll()
    type_text(editor.changes.day.line, "2026-11-25")
    assert line(editor.field("points.warn_days")).field.text() == "30"


def test_the_history_of_a_figure_says_who_and_from_when(manager: Stage, venue: Testing) -> None:
    by_another(venue, {"points.warn_days": 30}, LATER)
    editor = editor_of(manager)
    editor.field("points.warn_days").focus()
    editor.switch.choose("history")
    said = words(editor.history)
    assert said == [
        "失效前提醒",
        "30天",
        "2026-11-25 起，沈岚 11-21 22:14 设定",
        "60天",
        "程序自带，2026-11-21",
    ]
    editor.field("pins.wrong_tries").focus()
    editor.list.choose("safety")
    editor.field("pins.wrong_tries").focus()
    assert words(editor.history)[0] == "连错几次密码锁定工号"
