"""Style has one place."""

from __future__ import annotations

from tests.project.source import ROOT, calls, place, python_files

LOOK = ROOT / "desk" / "ui" / "look"


def test_only_the_look_sets_a_style_sheet() -> None:
    wrong = [
        place(path, call)
        for path in python_files("desk")
        if not path.is_relative_to(LOOK)
        for call in calls(path, "setStyleSheet")
    ]
    assert wrong == []


def test_the_loop_is_never_turned_by_hand() -> None:
    wrong = [place(path, call) for path in python_files("desk") for call in calls(path, "processEvents")]
    assert wrong == []


def test_no_test_sleeps() -> None:
    wrong = [place(path, call) for path in python_files("tests") for call in calls(path, "sleep")]
    assert wrong == []
