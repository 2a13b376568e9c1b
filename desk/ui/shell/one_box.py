"""The one box: scan, or type a card number, the end of a phone number, a name, pinyin, a slip's number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.ui.look import fonts, icons, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens
from desk.ui.widgets.field import Line
from desk.ui.widgets.row_list import Look, RowList
from desk.ui.widgets.text import Text

HEIGHT = 42
MOST = 20
SHOWN = 8
BURST_MS = 30
"""Keys that follow each other so quickly come from a scanner, or were typed in one go: asked about when they
have ended. A person's key (setup.md: none within 40 ms) is asked about at once.
"""
ROW = 54
KEY = "Ctrl+K"


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found: what of it is seen, and what is opened (`value`)."""

    look: Look
    value: Any


class Popup(QWidget):
    """The list below the box."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.hits: tuple[Hit, ...] = ()
        self.list: RowList[tuple[int, Hit]] = RowList(
            lambda row: row[1].look,
            self._page,
            lambda row: row[0],
            name=self.tr("What was found"),
            row_height=ROW,
        )
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nothing = Text("", fonts.BODY, tone="ink2")
        self.nothing.setContentsMargins(14, 0, 14, 0)
        self.nothing.setFixedHeight(ROW)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(2, 6, 2, 6)
        stack.setSpacing(0)
        stack.addWidget(self.list)
        stack.addWidget(self.nothing)

    def _page(self, after: int | None) -> Sequence[tuple[int, Hit]]:
        return list(enumerate(self.hits)) if after is None else []

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        paint.box(painter, QRectF(self.rect()), 10, t.surface, t.brass, 1.5)
        painter.end()


class OneBox(QWidget):
    """`asked(text)` when something should be looked for; answer with `show_hits`. `chosen(value)`: open it.

    Enter before the answer is there opens it as soon as it comes, if it is the only one.
    """

    asked = Signal(str)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = Line(fonts.BODY, bold=False)
        self.line.setPlaceholderText(self.tr("Scan, or type card, phone, name or pinyin"))
        self.line.setAccessibleName(self.tr("Find anything"))
        self.line.installEventFilter(self)
        self._popup: Popup | None = None
        self._answered = ""
        self._eager = False
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._ask)
        self._since_key = QElapsedTimer()
        self.line.textEdited.connect(self._typed)
        self.setFocusProxy(self.line)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(42, 3, paint.cap_width(KEY) + 18, 3)
        row.addWidget(self.line)

    # asking and answering

    def take(self, text: str) -> None:
        """Look for it at once and open it if it is the only one: a scan."""
        self.line.setText(text)
        self._eager = True
        self._ask()

    def show_hits(self, text: str, hits: Sequence[Hit]) -> None:
        """What was found for that text; an answer to older text is dropped. At most 20 are shown."""
        if text != self.line.text().strip():
            return
        self._answered = text
        if self._eager and len(hits) == 1:
            self._choose(hits[0])
            return
        self._eager = False
        self._open(hits[:MOST])

    def clear(self) -> None:
        """Empty the box and close the list."""
        self.line.clear()
        self._answered = ""
        self._eager = False
        self._wait.stop()
        self._since_key.invalidate()  # what comes next begins anew: its first key is asked about at once
        self._close()

    def _typed(self, text: str) -> None:
        self._eager = False
        burst = self._since_key.isValid() and self._since_key.elapsed() < BURST_MS
        self._since_key.start()
        if text.strip():
            self._wait.start(BURST_MS if burst else 0)
        else:
            self.clear()

    def _ask(self) -> None:
        self._wait.stop()
        text = self.line.text().strip()
        if text:
            self.asked.emit(text)

    def _choose(self, hit: Hit) -> None:
        self.clear()
        self.chosen.emit(hit.value)

    # the list

    def _open(self, hits: Sequence[Hit]) -> None:
        popup = self._popup or self._make_popup()
        popup.hits = tuple(hits)
        popup.list.setCurrentIndex(popup.list.rows_model.index(-1, -1))
        popup.list.reload()
        popup.list.setVisible(bool(hits))
        popup.nothing.setVisible(not hits)
        popup.nothing.setText(self.tr("Nothing found for “{text}”").format(text=self._answered))
        self._place(popup)
        popup.show()
        popup.raise_()

    def _place(self, popup: Popup) -> None:
        rows = max(1, min(SHOWN, len(popup.hits)))
        at = self.mapTo(self.window(), QPoint(0, self.height() + 4))
        popup.setGeometry(at.x(), at.y(), self.width(), rows * ROW + 12)

    def _make_popup(self) -> Popup:
        self._popup = Popup(self.window())
        self._popup.list.acted.connect(lambda row: self._choose(row[1]))
        self._popup.list.clicked.connect(lambda _: self._press())
        return self._popup

    def _press(self) -> None:
        row = self._popup.list.current_row() if self._popup is not None else None
        if row is not None:
            self._choose(row[1])

    def _close(self) -> None:
        if self._popup is not None:
            self._popup.hide()

    def opened(self) -> bool:
        """True while the list is shown."""
        return self._popup is not None and self._popup.isVisible()

    # events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() == QEvent.Type.FocusOut:
            self._close()
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
            return True
        if key == Qt.Key.Key_Escape and (self.opened() or self.line.text()):
            self.clear()
            return True
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.opened() and self._popup is not None:
            self._move(self._popup, 1 if key == Qt.Key.Key_Down else -1)
            return True
        return False

    def _move(self, popup: Popup, step: int) -> None:
        count = popup.list.rows_model.rowCount()
        if count:
            at = (popup.list.currentIndex().row() + step) % count
            popup.list.setCurrentIndex(popup.list.rows_model.index(at, 0))

    def _enter(self) -> None:
        if self.opened() and self._answered == self.line.text().strip():
            self._press()
        else:
            self._eager = True
            self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._popup is not None:
            self._place(self._popup)

    def hideEvent(self, event: QHideEvent) -> None:
        self._close()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        edge, stroke = (t.focus, 2.0) if self.line.hasFocus() else (t.brass_c if t.dark else t.brass, 1.5)
        paint.box(painter, where, 8, t.surface, edge, stroke)
        icons.paint(painter, Icon.BARCODE, QRectF(12, 0, 22, where.height()), 22, t.brass_t, "regular")
        cap = paint.cap_box(where.right() - paint.cap_width(KEY) - 8, where, KEY)
        paint.key_cap(painter, cap, KEY, t.ink2, t.line2)
        painter.end()
