"""The field for an amount of yuan: 48 high, large digits, its unit inside."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desk.ui.look import fonts
from desk.ui.widgets.field import Field


class AmountField(Field):
    """Digits only, thousands set off when the focus leaves. The value stays text: the rules read it."""

    HEIGHT = 48

    def __init__(
        self, label: str, *, unit: str, required: bool = False, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(
            label, unit=unit, required=required, hint=hint, digits=True, limit=16, size=fonts.ACT,
            height=self.HEIGHT, parent=parent,
        )  # fmt: skip
        self.left.connect(self._set_off)

    def _set_off(self, typed: str) -> None:
        whole, point, cents = typed.replace(",", "").replace("，", "").partition(".")
        if whole.isdecimal() and len(whole) > 3:
            self.set_text(f"{int(whole):,}{point}{cents}")
