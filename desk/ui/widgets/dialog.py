"""The dialog inside the window: a scrim over everything, one rounded sheet of 640 on it. Never stacked, no
cross.

It opens and says by signal; it has no loop of its own. While it is open no shortcut of the window behind it
works, and Tab stays inside. Esc dismisses. Enter accepts only when `complete()` says so.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.look import fonts, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens
from desk.ui.widgets.card import Rule
from desk.ui.widgets.icon_mark import IconMark
from desk.ui.widgets.text import Text

WIDTH = 640
MOST_HEIGHT = 600
RADIUS = 14
SHADOW = 18


class Scrim(QWidget):
    """Darkens its window and takes the mouse away from it; follows the window's size."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        window.installEventFilter(self)
        self.hide()

    def cover(self) -> None:
        """Lie over the whole window, on top of all."""
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._over:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = paint.begin(self)
        painter.fillRect(self.rect(), tokens().scrim)
        for sheet in self.findChildren(Dialog, options=Qt.FindChildOption.FindDirectChildrenOnly):
            _paint_shadow(painter, QRectF(sheet.geometry()))
        painter.end()


class Dialog(QWidget):
    """A sheet with head, body and foot. Put the content into `body`, what stands at the foot's left into
    `foot_left`, the
    buttons into `buttons`."""

    dismissed = Signal()
    accepted = Signal()

    def __init__(self, window: QWidget, title: str, *, icon: Icon | None = None, aside: str = "") -> None:
        self.scrim = Scrim(window)
        super().__init__(self.scrim)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._before: QWidget | None = None
        self.title = Text(title, fonts.NAME, bold=True, elide=False)
        self.aside = Text(aside, fonts.SECONDARY, tone="ink2")
        self.body = QVBoxLayout()
        self.foot_left = Text("", fonts.SECONDARY, tone="ink2", wrap=True)
        self.buttons = QHBoxLayout()
        self._lay_out(icon)
        place = QVBoxLayout(self.scrim)
        place.addWidget(self, 0, Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(WIDTH)
        self.setMaximumHeight(MOST_HEIGHT)

    def _lay_out(self, icon: Icon | None) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 16, 20, 16)
        head.setSpacing(10)
        if icon is not None:
            head.addWidget(IconMark(icon, 26, "brass_t", weight="fill"))
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.aside)
        self.body.setContentsMargins(20, 16, 20, 16)
        self.body.setSpacing(8)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 14, 20, 14)
        foot.addWidget(self.foot_left, 1)
        self.buttons.setSpacing(12)
        foot.addLayout(self.buttons)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(1, 1, 1, 1)
        stack.setSpacing(0)
        for part in (head, Rule(), self.body, Rule(), foot):
            if isinstance(part, QWidget):
                stack.addWidget(part)
            else:
                stack.addLayout(part)

    def set_title(self, title: str) -> None:
        """The title, for the eye and the ear."""
        self.title.setText(title)
        self.setAccessibleName(title)

    # opening and closing

    def open(self) -> None:
        """Show it over the window; what had the focus gets it back afterwards."""
        self._before = _focus_of(self.window())
        self.scrim.cover()
        self.show()
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def first_field(self) -> QWidget:
        """What gets the focus at first: override."""
        return self

    def complete(self) -> bool:
        """True when Enter may accept: override."""
        return True

    def take_scan(self, text: str) -> None:
        """A scan while it is open: override; without a field for it, it is dropped."""

    def accept(self) -> None:
        """Say accepted, if it is complete. It stays open: the answer may be a refusal."""
        if self.complete():
            self.accepted.emit()

    def dismiss(self) -> None:
        """Close without doing anything."""
        self.shut()
        self.dismissed.emit()

    def shut(self) -> None:
        """Close; the focus goes back to where it was, scrim and sheet are thrown away."""
        self.scrim.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif (left := _focus_of(self.window())) is not None and self.isAncestorOf(left):
            left.clearFocus()  # else a dialog that follows would give the focus back to what is thrown away
        self._before = None
        self.scrim.deleteLater()

    # keys

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.accept()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        start: QWidget = _focus_of(self.window()) or self
        at = start
        while True:  # the chain is a ring, and long where all tabs have been visited
            at = (at.nextInFocusChain() if forward else at.previousInFocusChain()) or start
            if at is start:
                return True
            takes = bool(at.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if (
                takes
                and self.isAncestorOf(at)
                and at.isEnabled()
                and at.isVisible()
                and at.focusProxy() is None
            ):
                at.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
                return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        paint.box(painter, QRectF(self.rect()), RADIUS, t.surface, t.line if t.dark else None)
        painter.end()


def _focus_of(window: QWidget) -> QWidget | None:
    found: object = window.focusWidget()  # None where nothing has the focus, though the stubs say otherwise
    return found if isinstance(found, QWidget) else None


def _paint_shadow(painter: QPainter, where: QRectF) -> None:
    for step in range(SHADOW, 0, -2):
        grown = where.adjusted(-step, -step + 6, step, step + 6)
        paint.box(painter, grown, RADIUS + step, QColor(0, 0, 0, 10))
