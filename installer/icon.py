"""Draws the program's mark: `python -m installer.icon FILE.png`. PyInstaller makes Windows' icon of it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from desk.ui.shell.logo import paint_logo

SIDE = 256


def draw(path: str) -> bool:
    """Writes it; False where that failed."""
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    assert app is not None
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_logo(painter, QRectF(0, 0, SIDE, SIDE))
    painter.end()
    return image.save(path)


if __name__ == "__main__":
    sys.exit(not draw(sys.argv[1]))
