"""The slip at the right: what would print while one types, what was printed afterwards."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QImage

from desk.context import Desk
from desk.queries.slips import page_of
from desk.queries.venue import printer_setup
from desk.slips.overlay import Page
from desk.ui.shell.drawing import Drawing
from desk.ui.widgets.segmented import Mode
from desk.ui.widgets.slip_preview import SlipPreview

Source = Callable[[int], Page | None]
"""The page of a copy (1 = retained); None: there is nothing to show."""
MM = {576: 80, 384: 58}
RETAINED, CUSTOMER = "1", "2"


class Preview(QObject):
    """Works the SlipPreview: keeps where the page comes from, draws it beside the window's thread.

    `shown(slip id or None)`: a posted slip, or a draft or nothing.
    """

    shown = Signal(object)

    def __init__(self, desk: Callable[[], Desk], pdf: QAction) -> None:
        super().__init__()
        self._desk = desk
        self._source: Source = _nothing
        self.slip_id: int | None = None
        self._blank = True
        self._facts = ""
        copies = [Mode(RETAINED, self.tr("Retained")), Mode(CUSTOMER, self.tr("Customer"))]
        self.widget = SlipPreview(self.tr("Slip"), copies, pdf=pdf)
        self.setParent(self.widget)
        self.drawing = Drawing(self)
        self.drawing.drawn.connect(self._drawn)
        self.widget.copy_chosen.connect(lambda _: self.refresh())
        self.follow(_nothing)

    def follow(self, source: Source) -> None:
        """Show what comes from there from now on."""
        self._show(None, source)

    def show_slip(self, slip_id: int) -> None:
        """A slip that was posted, as it printed last."""
        self._show(slip_id, lambda copy: self._posted(slip_id, copy))

    def _show(self, slip_id: int | None, source: Source) -> None:
        self.slip_id, self._source = slip_id, source
        self.refresh()
        self.shown.emit(slip_id)

    def refresh(self) -> None:
        """Asks the source again; nothing to show is a blank sheet."""
        desk = self._desk()
        with desk.read() as session:
            dots = printer_setup(desk, session).dots
        self._facts = self.tr("{width} mm").format(width=MM[dots])
        page = self._source(int(self.widget.switch.value()))
        self._blank = page is None
        if page is not None:
            self.drawing.ask(page, dots)
        else:
            self.widget.show_slip(QImage(), facts=self._facts)
            self.widget.paper.show_hint(self.tr("The slip appears here while you type"))

    def _posted(self, slip_id: int, copy: int) -> Page:
        desk = self._desk()
        with desk.read() as session:
            return page_of(desk, session, slip_id, copy)

    def _drawn(self, picture: QImage, text: str) -> None:
        if not self._blank:
            self.widget.show_slip(picture, facts=self._facts, accessible=text)


def _nothing(_copy: int) -> Page | None:
    return None
