"""Slip words by keys: typing changes the sample at once, refusals stand beside their field, saving counts."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desk.models.venue import Setting
from desk.queries.slips import slip_words
from desk.slips import numbers
from desk.slips.wording import keys_of
from desk.ui.settings.word_fields import WordField
from desk.ui.settings.words import WordsSection
from tests.ui.hands import click, press, type_text
from tests.ui.settings.conftest import Stage, focus

RETURN = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def section(stage: Stage) -> WordsSection:
    stage.as_staff("003")
    return stage.go("words", WordsSection)


def field(section: WordsSection, key: str) -> WordField:
    return section.fields.fields[key]


def retype(section: WordsSection, key: str, text: str) -> None:
    line = field(section, key).line
    line.setFocus()
    line.selectAll()
    press(line, Qt.Key.Key_Delete)
    type_text(line, text)


def seen(section: WordsSection, qtbot: QtBot) -> str:
    """The sample's text, once it is drawn."""
    qtbot.waitUntil(lambda: not section._drawing.running)
    return section.preview.paper.accessibleName()


def kept(stage: Stage, key: str) -> str:
    with stage.desk.read() as session:
        return slip_words(stage.desk, session)[key]


def test_the_sample_follows_what_is_typed(section: WordsSection, qtbot: QtBot) -> None:
    assert "积分确认单" in seen(section, qtbot)
    retype(section, "points.title", "积分单")
    retype(section, "points.foot", "谢谢惠顾")
    text = seen(section, qtbot)
    assert "积分单" in text
    assert "谢谢惠顾" in text
    assert field(section, "points.title").answer.words == "默认：积分确认单"
    assert section.has_typed()


def test_every_copy_and_both_papers_are_shown(section: WordsSection, qtbot: QtBot) -> None:
    for copy, word in (("customer", "客户联"), ("reprint", "补打 第1次"), ("retained", "商户联（")):
        section.preview.switch.set_value(copy)
        section.preview.copy_chosen.emit(copy)
        assert word in seen(section, qtbot)
    section.paper.set_value(384)
    section.paper.picked.emit(384)
    seen(section, qtbot)
    assert section.preview.paper._image.width() == 384


@pytest.mark.parametrize("kind", numbers.KINDS, ids=lambda kind: kind.letters)
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_kind_in_both_languages(
    section: WordsSection, qtbot: QtBot, kind: numbers.Kind, language: str
) -> None:
    section.language.set_value(language)
    section.kind.set_value(kind.key)
    section.kind.picked.emit(kind.key)
    assert list(section.fields.fields) == list(keys_of(kind.key))
    assert field(section, f"{kind.key}.title").text() in seen(section, qtbot)


def test_saved_it_stands_on_slips_and_in_the_form(section: WordsSection, stage: Stage) -> None:
    retype(section, "points.title", " 积分单 ")
    press(focus(), RETURN)
    assert focus() is field(section, "points.consumption_slip").line
    press(section, RETURN, CTRL)
    assert stage.said == ["已保存，自该营业日起的单据使用"]
    assert kept(stage, "points.title") == "积分单"
    assert not section.has_typed()
    assert field(section, "points.title").text() == "积分单"


def test_back_to_the_default(section: WordsSection, stage: Stage) -> None:
    assert not field(section, "points.title").back.isVisible()
    retype(section, "points.title", "积分单")
    click(section.save)
    click(field(section, "points.title").back)
    assert field(section, "points.title").text() == "积分确认单"
    click(section.save)
    assert kept(stage, "points.title") == "积分确认单"
    with stage.desk.read() as session:
        rows = session.scalars(select(Setting.value).where(Setting.key == "words.zh").order_by(Setting.id))
        assert list(rows)[-1] == {}


def test_a_bad_word_is_refused_while_it_is_typed_and_led_to_at_the_end(
    section: WordsSection, stage: Stage, qtbot: QtBot
) -> None:
    retype(section, "slip.reprint", "补打")
    reprint = field(section, "slip.reprint")
    assert reprint.answer.words == "请保留 {n}，由程序填入"
    assert "补打 第1次" not in seen(section, qtbot), "it isn't the copy that is shown"
    section.kind.set_value("test_page")
    section.kind.picked.emit("test_page")
    retype(section, "test_page.title", "")
    section.kind.set_value("membership")
    section.kind.picked.emit("membership")
    click(section.save)
    assert stage.said == []
    assert kept(stage, "slip.reprint") == "补打 第{n}次"
    assert field(section, "slip.reprint").refused
    assert focus() is field(section, "slip.reprint").line
    retype(section, "slip.reprint", "补打第{n}次")
    click(section.save)
    assert section.kind.value() == "test_page"
    assert field(section, "test_page.title").refused


def test_both_languages_are_saved_at_once(section: WordsSection, stage: Stage) -> None:
    retype(section, "points.title", "积分单")
    section.language.set_value("en")
    section.language.picked.emit("en")
    retype(section, "points.title", "Your points")
    click(section.save)
    with stage.desk.read() as session:
        words = stage.desk.rules_on(session, stage.desk.today(session)).profile.words
    assert (words.zh, words.en) == ({"points.title": "积分单"}, {"points.title": "Your points"})


def test_a_day_that_is_over_is_refused_and_a_later_one_is_told(section: WordsSection, stage: Stage) -> None:
    retype(section, "points.title", "积分单")
    section.from_day.set_text("2026-11-01")
    click(section.save)
    assert section.from_day.refused
    section.from_day.set_text("x")
    click(section.save)
    assert section.from_day.refused
    section.from_day.set_text("2026-12-01")
    press(section.from_day.line, RETURN)
    assert kept(stage, "points.title") == "积分确认单"
    assert section.from_day.answer.words == "已设定自12月1日起另用其他用语"


def test_what_is_typed_stays_when_somebody_else_saves(section: WordsSection, stage: Stage) -> None:
    retype(section, "points.title", "积分单")
    stage.tab.reload()
    assert field(section, "points.title").text() == "积分单"


def test_a_receptionist_reads_only(stage: Stage) -> None:
    stage.as_staff("012")
    section = stage.go("words", WordsSection)
    assert not section.save.isVisible()
    assert field(section, "points.title").line.isReadOnly()


def test_typing_never_holds_the_window(section: WordsSection, qtbot: QtBot, tmp_path: Path) -> None:
    """The heartbeat of the tests looks: the membership form is the longest."""
    section.kind.set_value("membership")
    section.kind.picked.emit("membership")
    retype(section, "membership.foot", "本表一式两联，商户联由前台保存三年")
    assert "一式两联" in seen(section, qtbot)
