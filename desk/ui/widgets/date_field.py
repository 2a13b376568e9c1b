"""The field for a day, typed as people write it: 19900821, 1990-8-21, 1990年8月21日."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtWidgets import QWidget

from desk.rules.digits import ascii_digits
from desk.ui.look.icons import Icon
from desk.ui.widgets.field import Field

_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_PARTED = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")


def read_date(text: str) -> date | None:
    """The day that was typed, full-width digits too; None when it is no day of the calendar."""
    plain = ascii_digits(text).strip()
    found = _COMPACT.fullmatch(plain) or _PARTED.fullmatch(plain)
    if found is None:
        return None
    year, month, day = map(int, found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


class DateField(Field):
    """A typed day. When the focus leaves, a day that was understood is written as 1990-08-21."""

    def __init__(
        self,
        label: str,
        *,
        required: bool = False,
        hint: str = "",
        aside: str = "",
        height: int = Field.HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            label, required=required, hint=hint, aside=aside, icon=Icon.CALENDAR_BLANK,
            placeholder="1990-08-21", limit=20, height=height, parent=parent,
        )  # fmt: skip
        self.left.connect(self._write_out)

    def day(self) -> date | None:
        """The day, None when nothing or no day stands there."""
        return read_date(self.text())

    def set_day(self, day: date | None) -> None:
        """Fill it in."""
        self.set_text("" if day is None else day.isoformat())

    def _write_out(self, typed: str) -> None:
        day = read_date(typed)
        if day is not None and not self.refused:
            self.set_text(day.isoformat())
