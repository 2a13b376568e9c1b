"""Draws every screen, to be looked at: `python -m tests.ui.screens.gallery <folder> [en] [dark] [1280x672]`.

QT_SCALE_FACTOR=1.5 before it draws them as on a screen of 150 %.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from desk.ui.look.theme import theme
from desk.ui.shell.preferences import Language
from tests.ui.screens.screens import SCREENS
from tests.ui.screens.stand import standing
from tests.venue import make_template


def draw(folder: Path, language: Language, size: QSize, *, dark: bool) -> None:
    """One picture for each screen."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme().dress(app)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        template = make_template(Path(home))
        with standing(app, template, Path(home), language) as stand:
            theme().force(dark)
            for screen in SCREENS:
                stand.tidy()
                stand.sign_in(screen.staff)
                stand.resize(size)
                screen.show(stand)
                stand.settle()
                stand.work.application.grab().save(str(folder / f"{screen.name}.png"))
            stand.tidy()


def main(folder: str, *wishes: str) -> None:
    """What stands on the command line."""
    sizes = [wish.split("x") for wish in wishes if "x" in wish]
    wide, high = (int(part) for part in sizes[0]) if sizes else (1366, 768)
    draw(Path(folder), "en" if "en" in wishes else "zh_CN", QSize(wide, high), dark="dark" in wishes)


if __name__ == "__main__":
    main(*sys.argv[1:])
