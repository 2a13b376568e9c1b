"""Starting the window: one per venue's file, logs and hooks first, then the sign-in page."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from desk.places import Places, places
from desk.ui.look.theme import theme
from desk.ui.shell import scale
from desk.ui.shell.application import Application
from desk.ui.shell.crash_dialogs import CrashDialogs
from desk.ui.shell.language import Languages
from desk.ui.shell.logs import Bugs, keep_logs
from desk.ui.shell.painted import FirstPaint
from desk.ui.shell.preferences import Preferences
from desk.ui.shell.single_instance import SingleInstance


def run_window(
    data: Path | None, config: Path | None, painted: Callable[[Application], object] = Application.begin
) -> int:
    """Runs the window until it is closed. A second start on the same file raises the first window and ends
    with 0. `painted` is what follows the first paint: the file's thread beside it would take a third longer.
    """
    _avoid_fcitx()
    here = places(data, config)
    scale.apply(Preferences(here.config).scale)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("vip-desk")
    app.setDesktopFileName("vip-desk")
    bugs = keep_logs(here.config / "logs")
    instance = SingleInstance(here.data)
    if not instance.begin():
        say_running_already(app, here)
        return 0
    theme().dress(app)
    window = Application(app, here)
    wire(window, bugs, instance)
    window.showMaximized()  # a counter PC shows nothing else, and small screens have no room for a frame
    FirstPaint(window.sign_in_page, lambda: _go_on(window, instance, painted))
    code = app.exec()
    instance.end()  # now, not when Python gets to it: by then a temporary folder may be gone
    return code


def _go_on(window: Application, instance: SingleInstance, painted: Callable[[Application], object]) -> None:
    instance.listen()
    painted(window)


def say_running_already(app: QApplication, here: Places) -> None:
    """One line for whoever started it in a terminal: nothing else is to be seen there."""
    languages = Languages(app)
    languages.speak(Preferences(here.config).language)
    words = QCoreApplication.translate("Start", "VIP Desk is already running; its window was brought up")
    if sys.stdout is not None:  # a frozen program without a terminal has none
        sys.stdout.write(words + "\n")
        sys.stdout.flush()
    languages.forget()


def wire(window: Application, bugs: Bugs, instance: SingleInstance) -> None:
    """A second start brings the window up; a bug opens the calm dialog over it."""
    instance.asked_to_show.connect(lambda: _raise(window))
    bugs.found.connect(CrashDialogs(window).show)


def _raise(window: Application) -> None:
    window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
    window.raise_()
    window.activateWindow()


def _avoid_fcitx() -> None:
    """Qt's wheel has no plugin for fcitx; ibus' reaches most installations of it (setup.md)."""
    if "fcitx" in os.environ.get("QT_IM_MODULE", ""):
        os.environ["QT_IM_MODULE"] = "ibus"
