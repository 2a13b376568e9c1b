"""The measures that depend on the window's size: normal, compact (height < 720), large (width ≥ 1600).

Type never changes with them. The window calls `fit` when it is resized; widgets that care listen to
`notifier().changed`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QObject, QSize, Signal

COMPACT_BELOW = 720
LARGE_FROM = 1600


@dataclass(frozen=True, slots=True)
class Metrics:
    """Pixels. `side` widens the side columns (in per cent), `slip` is the width of the slip's preview."""

    name: str
    top: int = 60
    foot: int = 40
    rail: int = 96
    rail_item: int = 68
    margin: int = 12
    gap: int = 12
    inset: int = 16
    list_row: int = 58
    table_row: int = 41
    table_head: int = 28
    tile: int = 64
    slip: int = 336
    side: int = 100
    card_head: int = 48

    @property
    def compact(self) -> bool:
        """True where optional labels become placeholders."""
        return self.name == "compact"


NORMAL = Metrics("normal")
COMPACT = replace(
    NORMAL, name="compact", top=52, foot=36, rail_item=61, margin=8, gap=8, list_row=50, table_row=38,
    tile=54, slip=302, card_head=44,
)  # fmt: skip
LARGE = replace(NORMAL, name="large", slip=576, side=115)


def pick(size: QSize) -> Metrics:
    """The measures for a window of that size; too low counts before wide."""
    if size.height() < COMPACT_BELOW:
        return COMPACT
    return LARGE if size.width() >= LARGE_FROM else NORMAL


class Notifier(QObject):
    """Says that the measures changed."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.current = NORMAL


@lru_cache(maxsize=1)
def notifier() -> Notifier:
    """The one notifier of the program."""
    return Notifier()


def current() -> Metrics:
    """The measures that hold now."""
    return notifier().current


def fit(size: QSize) -> Metrics:
    """Take the measures for a window of that size and tell who listens, if they are other ones."""
    found = pick(size)
    if found != notifier().current:
        notifier().current = found
        notifier().changed.emit(found)
    return found
