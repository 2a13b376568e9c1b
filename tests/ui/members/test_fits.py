"""The tab at the smallest window and in English: nothing is cut, no form scrolls, each act has its key."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QSize, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from desk.ui.look import metrics
from desk.ui.members.form_card import FormCard
from desk.ui.widgets.segmented import Segmented
from tests.ui.members.conftest import Stage
from tests.venue import Testing

SMALLEST = QSize(1280 - 96 - 16, 672 - 52 - 36 - 16)
"""What the window leaves to a tab at 1280×672."""


@pytest.fixture(params=["zh", "en"])
def small(
    request: pytest.FixtureRequest, venue: Testing, qtbot: QtBot, qapp: QApplication
) -> Iterator[Stage]:
    """The tab at 1280×672, in Chinese and in English."""
    metrics.notifier().current = metrics.COMPACT
    before = QLocale()
    ours = qapp.findChildren(QTranslator)
    if request.param == "en":
        QLocale.setDefault(QLocale(QLocale.Language.English))
        for each in ours:
            qapp.removeTranslator(each)
    made = Stage(venue, qtbot)
    made.host.resize(SMALLEST)
    yield made
    made.close()
    if request.param == "en":
        QLocale.setDefault(before)
        for each in ours:
            qapp.installTranslator(each)


def cut(stage: Stage) -> list[str]:
    """Buttons and switches that are narrower than their words."""
    parts = [
        part
        for kind in (QAbstractButton, Segmented)
        for part in stage.tab.findChildren(kind)
        if part.isVisible() and part.width() < part.sizeHint().width()
    ]
    return [f"{part.accessibleName()}: {part.width()} of {part.sizeHint().width()}" for part in parts]


def test_the_panel_fits(small: Stage) -> None:
    small.venue.credit("02-118734", "1288")
    joined = small.join(document_kind="passport", document="E12345678", birthday="2010-05-05")
    for member_id in (1, joined.member_id):
        small.tab.open_member(member_id)
        QApplication.processEvents()
        assert cut(small) == []
    assert small.tab.acts.begin_activation()
    QApplication.processEvents()
    assert cut(small) == []
    assert small.host.size() == SMALLEST


def test_the_form_of_a_new_member_needs_no_scrolling(small: Stage) -> None:
    page = small.new()
    QApplication.processEvents()
    card = page.findChild(FormCard)
    assert isinstance(card, FormCard)
    scroll = card.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    assert scroll.verticalScrollBar().maximum() == 0
    assert scroll.widget().width() <= scroll.viewport().width()
    assert cut(small) == []
    assert small.host.size() == SMALLEST


def test_the_form_of_a_change_fits(small: Stage) -> None:
    small.tab.open_member(1)
    small.tab.begin_change()
    QApplication.processEvents()
    assert cut(small) == []
    assert small.host.size() == SMALLEST


def test_every_act_has_a_key_of_its_own_and_a_name(small: Stage) -> None:
    page = small.new()
    keys = [action.shortcut().toString() for action in (*small.tab.actions(), *page.actions())]
    assert "" not in keys
    assert len(keys) == len(set(keys))
    nameless = [
        type(part).__name__
        for part in small.tab.findChildren(QAbstractButton)
        if part.isVisible() and not part.accessibleName()
    ]
    assert nameless == []
