"""These tests see the widgets in their look."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desk.ui.look import metrics
from desk.ui.look.theme import theme


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """Light, normal measures, and so again afterwards."""
    if not theme().dressed:
        theme().dress(qapp)
    yield
    theme().force(None)
    metrics.notifier().current = metrics.NORMAL
