"""The tour: it comes to its end, and where it doesn't, it says at which step."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desk.cli import tour
from desk.cli.codes import FAILED, OK
from desk.ui.shell.preferences import Language
from desk.ui.tour import opening, play
from desk.ui.tour.hands import Stuck
from desk.ui.tour.steps import Step
from desk.ui.tour.story import Story

pytestmark = pytest.mark.holds_the_loop  # the tour works a whole evening in one go

FIRST = Step("first start", opening.first_start)


def named(page: Path) -> set[str]:
    """The files that a page shows."""
    return set(re.findall(r'(?:src|href)="([^"#]+)"', page.read_text("utf-8")))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "dark", "size"), [("zh_CN", True, (1280, 672)), ("en", False, (1366, 768))]
)
def test_it_comes_to_its_end(
    qapp: QApplication, tmp_path: Path, language: Language, dark: bool, size: tuple[int, int]
) -> None:
    played = play.play_tour(tmp_path, language, dark=dark, size=size)
    assert played.stopped == ""
    assert (played.pictures, played.slips) == (42, 8)
    shown = named(played.index)
    assert len(shown) >= played.pictures + played.slips
    assert [file for file in shown if not (tmp_path / file).exists()] == []
    assert {path.suffix for path in (tmp_path / "slips").iterdir()} == {".png", ".pdf"}


def test_a_step_that_fails_is_named_and_leaves_a_last_picture(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nobody(story: Story) -> None:
        raise Stuck("nobody came")

    monkeypatch.setattr(play, "STEPS", (FIRST, Step("the guest", nobody), FIRST))
    (tmp_path / "99-old.png").touch()
    (tmp_path / "letter.txt").touch()
    assert tour.play(tmp_path, "zh_CN", dark=False, size="1280x672") == FAILED
    assert "the guest: Stuck: nobody came" in capsys.readouterr().err
    left = sorted(path.name for path in tmp_path.iterdir() if path.is_file())
    assert left == ["01-welcome-choice.png", "02-welcome.png", "03-trivial-pin.png", "04-welcome-filled.png",
                    "05-welcome-receptionist.png", "06-stopped.png", "index.html", "letter.txt"]  # fmt: skip
    page = (tmp_path / "index.html").read_text("utf-8")
    assert "06-stopped.png" in page
    assert "谁都猜得到的密码，当场不收" in page
    assert "A PIN that anybody would guess is refused at once" in page


def test_a_bug_that_no_slot_caught_stops_it(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bug(story: Story) -> None:
        alarm = play.Alarm()
        alarm.catch(KeyError, KeyError("till"), None)
        story.hands._alarm = alarm
        story.hands.until(lambda: False, "the end of time")

    monkeypatch.setattr(play, "STEPS", (Step("till", bug),))
    played = play.play_tour(tmp_path, "zh_CN", dark=False, size=(1280, 672))
    assert played.stopped == "till: KeyError: 'till'"


def test_it_says_where_the_pictures_are(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(play, "STEPS", (FIRST,))
    assert tour.play(tmp_path / "new" / "folder", "en", dark=True, size="1366×768") == OK
    assert str(tmp_path / "new" / "folder" / "index.html") in capsys.readouterr().out


@pytest.mark.parametrize("size", ["800x600", "1280x600", "1366", "big", "9999999x672"])
def test_a_size_that_is_none_is_refused(
    tmp_path: Path, size: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert tour.play(tmp_path / "tour", "zh_CN", dark=False, size=size) == FAILED
    assert size in capsys.readouterr().err
    assert not (tmp_path / "tour").exists()
