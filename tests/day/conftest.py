"""The stories run through the real window, in Chinese."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

import dev


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The one application object, with translations that are as new as the texts."""
    for ts in dev.stale_translations():
        dev.release(ts)
    return qapp
