"""The window that the soak works, as UI tests have it."""

from __future__ import annotations

from tests.ui.conftest import chinese, heart, heartbeat, qapp
from tests.ui.shell.conftest import closed, counter, dressed, opened

__all__ = ["chinese", "closed", "counter", "dressed", "heart", "heartbeat", "opened", "qapp"]
