"""A slip's picture, drawn by the print engine beside the window: a long form takes longer than a blink."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage

from desk.printing import raster
from desk.printing.paper import DOTS_80MM
from desk.slips import plain
from desk.slips.overlay import Page
from desk.ui.shell.working import Work

COLUMNS = 48
"""What the ear is read: the slip as text in the columns of 80 mm."""
_BLACK, _WHITE = QColor(0, 0, 0).rgb(), QColor(255, 255, 255).rgb()


class Drawing(QObject):
    """`drawn(QImage, text)` for the page that was asked for last; what was asked meanwhile is left out."""

    drawn = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = Work(self)
        self._work.done.connect(self._done)
        self._next: tuple[Page, int] | None = None

    @property
    def running(self) -> bool:
        """True until the picture that was asked for last is there."""
        return self._work.running

    def ask(self, page: Page, dots: int = DOTS_80MM) -> None:
        """Draw that page on paper of so many dots."""
        self._next = (page, dots)
        self._begin()

    def _begin(self) -> None:
        if self._next is None or self._work.running:
            return
        page, dots = self._next
        self._next = None
        self._work.start(lambda: (picture(page, dots), plain.text(page, COLUMNS)), name="slip-preview")

    def _done(self, result: tuple[QImage, str]) -> None:
        if self._next is None:
            self.drawn.emit(*result)
        self._begin()


def picture(page: Page, dots: int = DOTS_80MM) -> QImage:
    """The very dots that print, as a picture of one bit a dot."""
    image = raster.draw(page, dots)
    shown = QImage(image.tobytes(), image.width, image.height, image.width // 8, QImage.Format.Format_Mono)
    shown.setColorTable([_BLACK, _WHITE])
    return shown.copy()
