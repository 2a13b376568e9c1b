"""How large: only what fits the screen is offered, and nonsense is 100 per cent."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from desk.ui.shell import scale
from desk.ui.shell.preferences import Preferences


@pytest.mark.parametrize(
    ("screen", "factor", "offered"),
    [
        (QSize(1366, 768), 1.0, (100,)),
        (QSize(1920, 1080), 1.0, (100, 125, 150)),
        (QSize(1280, 720), 1.5, (100, 125, 150)),
        (QSize(3840, 2160), 1.0, (100, 125, 150, 200)),
        (QSize(800, 600), 1.0, (100,)),
    ],
)
def test_only_what_fits_is_offered(screen: QSize, factor: float, offered: tuple[int, ...]) -> None:
    assert scale.fitting(screen, factor) == offered


def test_it_is_kept_and_taken_up_before_qt_starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(scale.VARIABLE, raising=False)
    Preferences(tmp_path).scale = 150
    scale.apply(Preferences(tmp_path).scale)
    assert scale.started_with() == 1.5
    monkeypatch.delenv(scale.VARIABLE)


@pytest.mark.parametrize("text", ["", "x", "133", "1000"])
def test_nonsense_is_a_hundred(tmp_path: Path, text: str) -> None:
    (tmp_path / "screen.ini").write_text(f"[General]\nscale={text}\n")
    assert Preferences(tmp_path).scale == 100


def test_what_the_environment_says_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(scale.VARIABLE, "1.25")
    scale.apply(200)
    assert scale.started_with() == 1.25
    monkeypatch.setenv(scale.VARIABLE, "large")
    assert scale.started_with() == 1.0
