"""The tab fits where it must, in both languages, and nothing on a button is cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QSize, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.ui.look import fonts, metrics
from desk.ui.look.theme import theme
from desk.ui.widgets.button import Button
from desk.ui.widgets.chips import Chip
from tests.ui.points.conftest import Stage
from tests.venue import Testing

SMALL = QSize(1280, 672)
USUAL = QSize(1366, 768)


def content(window: QSize) -> QSize:
    """What the frame of the window leaves to a tab."""
    m = metrics.fit(window)
    return QSize(window.width() - m.rail - 2 * m.margin, window.height() - m.top - m.foot - 2 * m.margin)


def sized(stage: Stage, window: QSize) -> QSize:
    """Gives the tab the room that it has in a window of that size, and says how much that is."""
    room = content(window)
    for _ in range(3):  # other measures go up through the layouts one by one
        stage.settle()
    stage.host.resize(room)
    stage.settle()
    return room


@pytest.fixture(params=["zh_CN", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Chinese, then English, which stands in the source."""
    spoken = str(request.param)
    before = QLocale()
    ours = [each for each in qapp.findChildren(QTranslator) if each.filePath().endswith("zh_CN.qm")]
    if spoken == "en":
        QLocale.setDefault(QLocale("en"))
        for each in ours:
            qapp.removeTranslator(each)
    yield spoken
    QLocale.setDefault(before)
    for each in ours if spoken == "en" else ():
        qapp.installTranslator(each)


@pytest.fixture
def speaking(language: str, venue: Testing, qtbot: QtBot) -> Iterator[Stage]:
    """The tab in that language, with a long name served and an entry below."""
    venue.credit("02-118655", "4999.99")
    made = Stage(venue, qtbot)
    made.serve(member_id=venue.join("司马相如·欧阳", "13911112222", birthday="1990-11-21"))
    made.fill("02-118734", "4999.99", "K308")
    yield made
    made.close()


@pytest.mark.parametrize("window", [SMALL, USUAL], ids=["1280x672", "1366x768"])
def test_it_fits_into_the_window(speaking: Stage, window: QSize) -> None:
    room = sized(speaking, window)
    assert speaking.tab.size() == room
    needed = speaking.tab.minimumSizeHint()
    assert (needed.width() <= room.width(), needed.height() <= room.height()) == (True, True), needed


@pytest.mark.parametrize("window", [SMALL, USUAL], ids=["1280x672", "1366x768"])
def test_no_button_and_no_chip_is_narrower_than_its_words(speaking: Stage, window: QSize) -> None:
    sized(speaking, window)
    shown = [each for each in speaking.tab.findChildren(Button) if each.isVisible()]
    chips = [each for each in speaking.tab.findChildren(Chip) if each.isVisible()]
    assert len(shown) >= 6
    for each in (*shown, *chips):
        assert each.width() >= each.sizeHint().width(), each.text()
        assert each.height() >= 36, each.text()


def test_the_slip_is_as_high_as_its_paper_or_scrolls(speaking: Stage) -> None:
    sized(speaking, USUAL)
    speaking.drawn()
    speaking.settle()
    paper = speaking.tab.preview.widget.paper
    assert paper.height() > 400
    assert paper.parentWidget() is not None
    assert paper.height() <= speaking.tab.preview.widget.height() - 52, "a confirmation is seen whole"


def test_another_theme_keeps_what_is_typed_bold(speaking: Stage) -> None:
    theme().force(True)
    speaking.settle()
    fields = speaking.tab.form.fields.values()
    assert [field.line.font().bold() for field in fields] == [True] * 4


@pytest.mark.parametrize("window", [SMALL, USUAL], ids=["1280x672", "1366x768"])
def test_no_figure_of_the_day_is_cut(speaking: Stage, window: QSize) -> None:
    speaking.venue.credit("02-118656", "4999.99")
    sized(speaking, window)
    card = speaking.tab.entries
    shown = [each for each in (card.day, card._facts) if each.isVisible() and each.text()]
    assert len(shown) == 1
    assert shown[0].width() >= fonts.width(shown[0].text(), fonts.SECONDARY)
