"""UI tests speak Chinese, and no slot of theirs may hold the loop for longer than a blink."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

import dev
from tests.ui.heartbeat import Heartbeat


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The one application object, in Chinese: our texts and Qt's own (OK, Cancel)."""
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    for ts in dev.stale_translations():
        dev.release(ts)
    ours = str(dev.I18N / "zh_CN.qm"), ""
    qts = "qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (qts, ours):
        translator = QTranslator(qapp)
        assert translator.load(name, folder), f"{name} doesn't load"
        qapp.installTranslator(translator)
    return qapp


@pytest.fixture(autouse=True)
def chinese() -> Iterator[None]:
    """Numbers, days and names of the profile in Chinese too, whatever the test before has spoken."""
    QLocale.setDefault(QLocale("zh_CN"))
    yield
    QLocale.setDefault(QLocale("zh_CN"))


@pytest.fixture(scope="session")
def heart(qapp: QApplication) -> Iterator[Heartbeat]:
    """One watchdog for the whole session."""
    with Heartbeat(qapp) as heart:
        yield heart


@pytest.fixture(autouse=True)
def heartbeat(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test in which a slot kept the loop busy; mark it `holds_the_loop` where that is the point."""
    if "qtbot" not in request.fixturenames:
        yield
        return
    heart: Heartbeat = request.getfixturevalue("heart")
    heart.forget()
    yield
    held = heart.held()
    if held and not request.node.get_closest_marker("holds_the_loop"):
        pytest.fail("\n".join(held), pytrace=False)
