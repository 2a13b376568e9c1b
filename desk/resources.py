"""Where the files lie that come with the program: fonts, icons, profiles, translations; and the program."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path


def root() -> Path:
    """The resources/ folder: beside desk/ in the source tree, inside the bundle of a frozen program."""
    bundle = getattr(sys, "_MEIPASS", None)
    home = Path(bundle) if bundle else Path(__file__).resolve().parent.parent
    return home / "resources"


def command(*, window: bool) -> str:
    """What is typed in a terminal to start the program, with its window or for one of its commands. The
    frozen program is itself; on Windows the commands have a second one beside it.
    """
    if not getattr(sys, "frozen", False):
        return "python3 dev.py run"
    here = Path(sys.executable)
    if sys.platform == "win32":
        here = here.with_name("vip-desk.exe" if window else "vip-desk-cli.exe")
    return typed(here)


def typed(path: Path) -> str:
    """A path as it is typed in this system's terminal."""
    if sys.platform == "win32":
        return f'"{path}"'
    return shlex.quote(str(path))
