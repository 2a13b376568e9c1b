"""What a start costs: ends the program when the sign-in page is painted, and says when that was."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from desk.ui.shell.application import Application
from desk.ui.shell.start import run_window


def start_until_painted(folder: Path) -> int:
    """Starts as the program does, and ends when the sign-in page is painted; prints when that was by the
    system's monotonic clock, which whoever started it reads too.
    """

    def painted(window: Application) -> None:
        at = time.monotonic()
        if sys.stdout is not None:
            sys.stdout.write(f"painted {at:.4f}\n")
            sys.stdout.flush()
        window.quit()

    return run_window(folder / "data", folder / "config", painted)
