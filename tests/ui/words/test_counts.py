"""Counted things have their plural in English and their measure word in Chinese."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from desk.ui.shell.language import Languages
from desk.ui.words.counts import counts


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """English, as the program speaks it."""
    others = qapp.findChildren(QTranslator)
    for each in others:
        qapp.removeTranslator(each)
    languages = Languages(qapp)
    languages.speak("en")
    yield
    languages.forget()
    for each in others:
        qapp.installTranslator(each)


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("say", "one", "more"),
    [
        (counts.points, "1 point", "2 points"),
        (counts.entries, "1 entry", "2 entries"),
        (counts.lines, "1 line", "2 lines"),
        (counts.tries, "1 try", "2 tries"),
        (counts.days, "1 day", "2 days"),
        (counts.minutes, "1 minute", "2 minutes"),
        (counts.years, "1 year", "2 years"),
        (counts.years_old, "1 year old", "2 years old"),
        (counts.wrong_pins, "1 wrong PIN", "2 wrong PINs"),
        (counts.backups, "1 backup", "2 backups"),
        (counts.more_errors, "1 more error", "2 more errors"),
    ],
)
def test_one_and_more(say: Callable[[int], str], one: str, more: str) -> None:
    assert (say(1), say(2)) == (one, more)


@pytest.mark.usefixtures("english")
def test_a_figure_has_its_commas_and_its_sign() -> None:
    assert counts.points(12480) == "12,480 points"
    assert counts.points(-1, change=True) == "−1 point"
    assert counts.points(680, change=True) == "+680 points"


def test_chinese_has_one_form(qapp: QApplication) -> None:
    assert (counts.points(1), counts.points(4999), counts.entries(1)) == ("1分", "4,999分", "1笔")
