"""One theme, one sheet, one face; nobody else styles."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QFileDialog, QHeaderView, QListView, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from desk import resources
from desk.ui.look import fonts, icons, metrics
from desk.ui.look.icons import Icon
from desk.ui.look.theme import sheet, theme, tokens
from desk.ui.look.tokens import DARK, LIGHT
from desk.ui.widgets.text import Text

SOURCE = Path(resources.root()).parent / "desk" / "ui"


def test_forcing_dark_swaps_tokens_and_palette_and_tells(qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme().changed) as told:
        theme().force(True)
    assert told.args == [DARK]
    assert tokens() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.canvas
    theme().force(None)
    assert tokens() is LIGHT


def test_the_sheet_has_no_token_left_open() -> None:
    assert "@" not in sheet(LIGHT)
    assert DARK.line2.name() in sheet(DARK)


@pytest.mark.parametrize("dark", [False, True])
def test_qt_s_file_dialog_and_its_proposals_are_readable(qtbot: QtBot, tmp_path: Path, *, dark: bool) -> None:
    (tmp_path / "slips.pdf").touch()
    theme().force(dark)
    dialog = QFileDialog(None, "", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    dialog.show()
    head = dialog.findChild(QHeaderView)
    assert isinstance(head, QHeaderView)
    assert ground(head) == tokens().sunken
    tree = dialog.findChild(QTreeView)
    assert isinstance(tree, QTreeView)
    assert ground(tree.viewport()) == tokens().surface
    proposals = QListView()
    qtbot.addWidget(proposals)
    proposals.show()
    assert ground(proposals) == tokens().surface
    theme().force(None)


def ground(widget: QWidget) -> QColor:
    """The colour of most of its dots."""
    image = widget.grab().toImage()
    dots = (image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    [(colour, _)] = Counter(dots).most_common(1)
    return QColor(colour)


def test_only_the_theme_sets_a_style_sheet() -> None:
    who = [path.name for path in SOURCE.rglob("*.py") if "setStyleSheet(" in path.read_text(encoding="utf-8")]
    assert who == ["theme.py"]


def test_no_colour_stands_outside_the_tokens() -> None:
    hexes = re.compile(r"#[0-9A-Fa-f]{6}\b")
    who = [path.name for path in SOURCE.rglob("*.py") if hexes.search(path.read_text(encoding="utf-8"))]
    assert who == []


def test_the_bundled_face_loads_and_its_digits_are_of_one_width(qapp: QApplication) -> None:
    assert fonts.load()
    assert fonts.font().family() == fonts.FAMILY
    widths = {fonts.width(digit * 10, 100, bold=bold) for digit in "0123456789" for bold in (False,)}
    assert len(widths) == 1


@pytest.mark.parametrize("icon", Icon, ids=str)
def test_every_icon_ships_in_three_weights(icon: Icon) -> None:
    assert all(icons.path_of(icon, weight).is_file() for weight in ("regular", "bold", "fill"))


def test_no_icon_ships_that_has_no_name() -> None:
    names = {icon.value for icon in Icon}
    folder = resources.root() / "icons" / "regular"
    assert {path.stem for path in folder.glob("*.svg")} == names
    assert (resources.root() / "icons" / "LICENSE").is_file()


def test_an_icon_is_tinted_and_sharp_at_two_to_one(qapp: QApplication) -> None:
    picture = icons.pixmap(Icon.CHECK_CIRCLE, 20, QColor("#FF0000"), "fill", 2.0)
    assert picture.width() == 40
    assert picture.deviceIndependentSize().width() == 20
    # left of the tick, inside the disc
    assert picture.toImage().pixelColor(8, 20) == QColor("#FF0000")


@pytest.mark.parametrize(
    ("width", "height", "name"),
    [
        (1366, 768, "normal"),
        (1280, 672, "compact"),
        (1920, 1080, "large"),
        (1920, 700, "compact"),
        (1599, 720, "normal"),
    ],
)
def test_measures_follow_the_window(width: int, height: int, name: str) -> None:
    assert metrics.pick(QSize(width, height)).name == name


def test_a_change_of_measures_is_told_once(qtbot: QtBot) -> None:
    told: list[object] = []
    metrics.notifier().changed.connect(told.append)
    metrics.fit(QSize(1280, 672))
    metrics.fit(QSize(1280, 680))
    metrics.notifier().changed.disconnect(told.append)
    assert told == [metrics.COMPACT]


def test_a_shown_paragraph_changes_its_ink_with_the_theme(qtbot: QtBot) -> None:
    words = Text("█", 40, tone="primary_t", wrap=True)
    qtbot.addWidget(words)
    words.resize(60, 60)
    words.show()
    for dark, wanted in ((True, DARK.primary_t), (False, LIGHT.primary_t)):
        theme().force(dark)
        assert words.grab().toImage().pixelColor(12, 30) == wanted
