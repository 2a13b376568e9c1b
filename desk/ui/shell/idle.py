"""How long nobody has touched a key or the mouse."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

ACTIVITY = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,  # a key that turns out to be a shortcut is never pressed
        QEvent.Type.InputMethod,  # nor is one that composes Chinese
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Idle(QTimer):
    """Once started, `timeout()` after so long without a key or a mouse anywhere in the program."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, singleShot=True)
        app = QCoreApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in ACTIVITY and self.isActive():
            self.start()
        return False
