"""The tour: it comes to its end, and where it doesn't, it says at which step."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desk.cli import tour
from desk.cli.codes import FAILED, OK
from desk.ui.tour import opening, play
from desk.ui.tour.hands import Stuck
from desk.ui.tour.steps import Chapter, Step
from desk.ui.tour.story import Story
from tests.ui.screens.test_screens import PAGES

pytestmark = pytest.mark.holds_the_loop  # the tour works a whole evening in one go

FIRST = Step("first start", opening.first_start)


def chapters(*steps: Step) -> tuple[Chapter, ...]:
    """A story of one chapter."""
    return (Chapter("Opening", steps),)


def named(page: Path) -> set[str]:
    """The files that a page shows."""
    return set(re.findall(r'(?:src|href)="([^"#]+)"', page.read_text("utf-8")))


NOT_SHOWN = {"HeroPage"}
"""It is what the welcome, trouble and code pages are made of, and no page itself."""


def test_it_comes_to_its_end_and_shows_every_page(qapp: QApplication, tmp_path: Path) -> None:
    played = play.play_tour(tmp_path, "en", dark=True, size=(1280, 672))
    assert played.stopped == ""
    assert (played.pictures, played.slips) == (93, 12)
    assert PAGES - played.shown == NOT_SHOWN
    shown = named(played.index)
    assert len(shown) >= played.pictures + played.slips
    assert [file for file in shown if not (tmp_path / file).exists()] == []
    assert {path.suffix for path in (tmp_path / "slips").iterdir()} == {".png", ".pdf"}


def test_a_step_that_fails_is_named_and_leaves_a_last_picture(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nobody(story: Story) -> None:
        raise Stuck("nobody came")

    monkeypatch.setattr(play, "CHAPTERS", chapters(FIRST, Step("the guest", nobody), FIRST))
    (tmp_path / "099-old.png").touch()
    (tmp_path / "letter.txt").touch()
    assert tour.play(tmp_path, "zh_CN", dark=False, size="1280x672") == FAILED
    assert "the guest: Stuck: nobody came" in capsys.readouterr().err
    left = sorted(path.name for path in tmp_path.iterdir() if path.is_file())
    names = ("welcome-choice", "welcome", "trivial-pin", "welcome-filled", "welcome-receptionist", "stopped")
    pictures = [f"{at:03}-{name}.png" for at, name in enumerate(names, 1)]
    assert left == [*pictures, "index.html", "letter.txt"]
    page = (tmp_path / "index.html").read_text("utf-8")
    assert "006-stopped.png" in page
    assert "谁都猜得到的密码，当场不收" in page
    assert "A PIN that anybody would guess is refused at once" not in page
    assert "演示停在：the guest: Stuck: nobody came" in page


def test_a_bug_that_no_slot_caught_stops_it(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bug(story: Story) -> None:
        alarm = play.Alarm()
        alarm.catch(KeyError, KeyError("till"), None)
        story.hands._alarm = alarm
        story.hands.until(lambda: False, "the end of time")

    monkeypatch.setattr(play, "CHAPTERS", chapters(Step("till", bug)))
    played = play.play_tour(tmp_path, "zh_CN", dark=False, size=(1280, 672))
    assert played.stopped == "till: KeyError: 'till'"


def test_it_says_where_the_pictures_are(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(play, "CHAPTERS", chapters(FIRST))
    assert tour.play(tmp_path / "new" / "folder", "en", dark=True, size="1366×768") == OK
    assert str(tmp_path / "new" / "folder" / "index.html") in capsys.readouterr().out


@pytest.mark.parametrize("size", ["800x600", "1280x600", "1366", "big", "9999999x672"])
def test_a_size_that_is_none_is_refused(
    tmp_path: Path, size: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert tour.play(tmp_path / "tour", "zh_CN", dark=False, size=size) == FAILED
    assert size in capsys.readouterr().err
    assert not (tmp_path / "tour").exists()
