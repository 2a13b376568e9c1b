"""Every screen in both languages: its golden text, that nothing is cut, that everything has a name and a key.

DESK_WRITE_GOLDENS=1 writes the texts anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desk.ui.shell.preferences import Language
from tests.project.source import ROOT
from tests.ui.screens.screens import SCREENS
from tests.ui.screens.walk import Seen, walk
from tests.venue import Template

GOLDEN = Path(__file__).parents[2] / "golden" / "screens"
LANGUAGES: tuple[Language, ...] = ("zh_CN", "en")
NAMES = [screen.name for screen in SCREENS]
PAGE = re.compile(
    r"^class (\w+)\((?:Dialog|Section|Tab|HeroPage)\)|^class (\w+Page)\(QWidget\)", re.MULTILINE
)
PAGES = frozenset(
    first or second
    for path in (ROOT / "desk" / "ui").rglob("*.py")
    for first, second in PAGE.findall(path.read_text("utf-8"))
)
"""The names of all pages, sections and dialogs that the source defines."""
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""The menu is a window of its own, which the screen that isn't there can neither raise nor grab."""
both = pytest.mark.parametrize("language", LANGUAGES)
each = pytest.mark.parametrize("name", NAMES)


@pytest.fixture(scope="module")
def walks(
    qapp: QApplication, venue_template: Template, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, Seen]]:
    """Both walks, made once."""
    return {
        language: walk(qapp, venue_template, tmp_path_factory.mktemp(language), language)
        for language in LANGUAGES
    }


@both
@each
def test_a_screen_reads_as_it_was_approved(
    walks: dict[str, dict[str, Seen]], language: Language, name: str
) -> None:
    golden = GOLDEN / language / f"{name}.txt"
    if os.environ.get("DESK_WRITE_GOLDENS"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(walks[language][name].text, "utf-8")
    assert walks[language][name].text == golden.read_text("utf-8")


MAY_BE_CUT = frozenset({"Duty supervisor", "Guest-service manager", "Receptionist", "Number"})
"""Roles of the staff table while somebody is added beside it; the whole of it is in the tool tip."""


@both
@each
def test_nothing_is_cut(walks: dict[str, dict[str, Seen]], language: Language, name: str) -> None:
    cut = walks[language][name].cut
    assert [fault for fault in cut if fault.split("'")[1:2] not in [[words] for words in MAY_BE_CUT]] == []


@both
@each
def test_everything_that_can_be_used_has_a_name(
    walks: dict[str, dict[str, Seen]], language: Language, name: str
) -> None:
    assert walks[language][name].nameless == ()


@each
def test_every_key_that_is_drawn_works_and_no_two_collide(
    walks: dict[str, dict[str, Seen]], name: str
) -> None:
    assert (walks["zh_CN"][name].dead_keys, walks["zh_CN"][name].collisions) == ((), ())


@each
def test_tab_leads_everywhere(walks: dict[str, dict[str, Seen]], name: str) -> None:
    assert walks["zh_CN"][name].out_of_reach == ()


def test_every_page_section_and_dialog_is_among_the_screens(walks: dict[str, dict[str, Seen]]) -> None:
    seen = frozenset[str]().union(*(screen.classes for screen in walks["en"].values()))
    assert sorted(PAGES - seen) == []


def test_no_golden_is_left_over() -> None:
    for language in LANGUAGES:
        assert {path.stem for path in (GOLDEN / language).iterdir()} == set(NAMES)
