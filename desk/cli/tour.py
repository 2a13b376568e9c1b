"""`vip-desk tour`: a day at the counter, played through the real window and kept as pictures."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import Literal

from desk.cli.codes import FAILED, OK

LEAST = 1280, 672


def play(folder: Path, language: Literal["zh_CN", "en"], *, dark: bool, size: str) -> int:
    """Plays it without a display, and says where the pictures are; FAILED with the step that stopped it."""
    found = re.fullmatch(r"(\d{3,5})[x×](\d{3,5})", size)
    if found is None or (int(found[1]), int(found[2])) < LEAST or int(found[2]) < LEAST[1]:
        print(f"--size: 1280x672 or larger, not {size}", file=sys.stderr)
        return FAILED
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # a display's owner would take the focus away
    from desk.ui.tour.play import play_tour

    played = play_tour(folder.absolute(), language, dark=dark, size=(int(found[1]), int(found[2])))
    if played.stopped:
        print(f"演示停在 / the tour stopped at: {played.stopped}", file=sys.stderr)
        print(f"到此为止的图片 / the pictures until then: {played.index}", file=sys.stderr)
        return FAILED
    print(f"演示完成 / the tour is done: {played.pictures} 张图 pictures, {played.slips} 张单据 slips")
    print(played.index)
    return OK
