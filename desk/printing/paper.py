"""The paper in a printer: how wide it is, and whether a knife cuts it."""

from __future__ import annotations

import msgspec

DOTS_80MM = 576
DOTS_58MM = 384


class Paper(msgspec.Struct, frozen=True):
    """What the printer has: dots across (576 on 80 mm, 384 on 58 mm), and whether it cuts by itself."""

    dots: int = DOTS_80MM
    cutter: bool = True

    @property
    def columns(self) -> int:
        """Columns of 12 dots."""
        return self.dots // 12
