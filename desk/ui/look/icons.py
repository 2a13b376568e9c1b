"""Icons: Phosphor SVGs, tinted at load, kept per colour, size and device pixel ratio.

Regular for tabs and fields, fill for the current tab and for states, bold at 20 px and less.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desk import resources

Weight = Literal["regular", "bold", "fill"]


class Icon(StrEnum):
    """The icons that ship; the value is Phosphor's name and the file's."""

    ARROW_COUNTER_CLOCKWISE = "arrow-counter-clockwise"
    ARROW_RIGHT = "arrow-right"
    ARROWS_CLOCKWISE = "arrows-clockwise"
    BACKSPACE = "backspace"
    BARCODE = "barcode"
    BOOK_OPEN = "book-open"
    CAKE = "cake"
    CALENDAR_BLANK = "calendar-blank"
    CARET_DOWN = "caret-down"
    CHART_BAR = "chart-bar"
    CHECK = "check"
    CHECK_CIRCLE = "check-circle"
    CLOCK = "clock"
    COINS = "coins"
    COPY = "copy"
    CREDIT_CARD = "credit-card"
    CROWN = "crown"
    DATABASE = "database"
    DOOR_OPEN = "door-open"
    EYE = "eye"
    FILE_PDF = "file-pdf"
    FOLDER_OPEN = "folder-open"
    GEAR = "gear"
    HOURGLASS = "hourglass"
    IDENTIFICATION_CARD = "identification-card"
    INFO = "info"
    KEY = "key"
    KEYBOARD = "keyboard"
    LIST = "list"
    LOCK_KEY = "lock-key"
    LOCK_SIMPLE = "lock-simple"
    MAGNIFYING_GLASS = "magnifying-glass"
    MAP_PIN = "map-pin"
    MINUS = "minus"
    NOTE_PENCIL = "note-pencil"
    PHONE = "phone"
    PLUS = "plus"
    PRINTER = "printer"
    QUESTION = "question"
    RECEIPT = "receipt"
    SHIELD_CHECK = "shield-check"
    SIGN_OUT = "sign-out"
    SIGNATURE = "signature"
    SLIDERS_HORIZONTAL = "sliders-horizontal"
    SUN_HORIZON = "sun-horizon"
    SWAP = "swap"
    TRANSLATE = "translate"
    USER = "user"
    USER_CIRCLE = "user-circle"
    USER_PLUS = "user-plus"
    USERS = "users"
    USERS_THREE = "users-three"
    WARNING = "warning"
    WARNING_CIRCLE = "warning-circle"
    X = "x"
    X_CIRCLE = "x-circle"


def path_of(icon: Icon, weight: Weight) -> Path:
    """Where the file of that icon lies."""
    suffix = "" if weight == "regular" else f"-{weight}"
    return resources.root() / "icons" / weight / f"{icon.value}{suffix}.svg"


@lru_cache(maxsize=256)
def _source(icon: Icon, weight: Weight) -> str:
    return path_of(icon, weight).read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
def _pixmap(icon: Icon, size: int, colour: str, weight: Weight, ratio: float) -> QPixmap:
    svg = _source(icon, weight).replace("currentColor", colour)
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def pixmap(
    icon: Icon, size: int, colour: QColor, weight: Weight | None = None, ratio: float = 1.0
) -> QPixmap:
    """The icon as a picture of `size` logical pixels. Without a weight: bold up to 20 px, regular above."""
    return _pixmap(icon, size, colour.name(), weight or ("bold" if size <= 20 else "regular"), ratio)


def paint(
    painter: QPainter, icon: Icon, where: QRectF, size: int, colour: QColor, weight: Weight | None = None
) -> None:
    """Draw the icon centred in that box, on whole pixels so that it stays sharp."""
    ratio = painter.device().devicePixelRatioF()
    picture = pixmap(icon, size, colour, weight, ratio)
    x = round(where.x() + (where.width() - size) / 2)
    y = round(where.y() + (where.height() - size) / 2)
    painter.drawPixmap(x, y, picture)
