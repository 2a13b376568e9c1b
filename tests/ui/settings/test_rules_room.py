"""The rules' page in the narrowest window, in both languages: nothing is wider than its place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QSize, QTranslator
from PySide6.QtWidgets import QApplication

from desk.ui.look import metrics
from desk.ui.settings.rules_editor import RulesEditor
from desk.ui.settings.tab import LIST_WIDTH
from desk.ui.widgets.message_strip import MessageStrip
from tests.rules.venues import KINDS
from tests.ui.settings.test_rules import view_of

NARROWEST = QSize(1280, 672)
ROOM = 1280 - 96 - 2 * 8 - LIST_WIDTH - 8


@pytest.fixture(params=["zh_CN", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The screens in that language, in Chinese again afterwards."""
    lent = qapp.findChildren(QTranslator) if request.param == "en" else []
    for translator in lent:
        qapp.removeTranslator(translator)
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(QLocale("zh_CN"))
    for translator in lent:
        qapp.installTranslator(translator)


@pytest.mark.parametrize("kind", KINDS)
def test_every_group_has_room_in_the_narrowest_window(language: str, kind: str) -> None:
    metrics.fit(NARROWEST)
    editor = RulesEditor()
    editor.show_view(view_of(kind))
    for key in editor.figures:
        editor.field(key)
    assert editor.groups[0].title == {"zh_CN": "积分", "en": "Points"}[language]
    assert editor.minimumSizeHint().width() <= ROOM
    for group in editor.groups:
        assert editor.list.fontMetrics().horizontalAdvance(group.title) < editor.list.width()
    assert isinstance(editor.strip, MessageStrip)
    assert editor.changes.save.sizeHint().width() <= editor.side.width() - 34
    editor.deleteLater()
