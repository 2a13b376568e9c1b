"""Where the files lie that come with the program: fonts, icons, profiles, translations."""

from __future__ import annotations

import sys
from pathlib import Path


def root() -> Path:
    """The resources/ folder: beside desk/ in the source tree, inside the bundle of a frozen program."""
    bundle = getattr(sys, "_MEIPASS", None)
    home = Path(bundle) if bundle else Path(__file__).resolve().parent.parent
    return home / "resources"
