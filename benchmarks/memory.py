"""What the process holds in the machine's memory."""

from __future__ import annotations

import os
from pathlib import Path


def resident_mb() -> float:
    """Resident memory in MB; 0 where the system doesn't say (it is asked as Linux tells it)."""
    said = Path("/proc/self/statm")
    if not said.exists():
        return 0.0
    return int(said.read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
