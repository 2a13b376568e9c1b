"""What goes into the frozen program and what stays out: names only, so that a test can read them anywhere.

Measured on Debian 12: what is dropped here is a third of what PyInstaller collects by itself.
"""

from __future__ import annotations

from fnmatch import fnmatch

NEEDED_DATA = ("escpos",)
"""Packages whose data files are read at run time and found by no import: escpos' capabilities.json."""

NEEDED_MODULES = (
    "reportlab.graphics.barcode",  # picks its kinds of barcode by name
    "alembic.ddl",  # one module for each database
    "escpos",  # for transports that this program asks for by name
    "desk",  # a tab's module is imported at its first visit, by its name
)
"""Packages that import parts of themselves by name: all of them go in."""

UNUSED_MODULES = (
    "sqlite3",  # a second SQLite in the process loses rows (docs/decisions/own-sqlite.md)
    "PySide6.QtSql",
    "readline",  # brings a GPL library along, which would bind the whole program
    "PySide6.QtOpenGL",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "tkinter",
    "pytest",
    "_pytest",
    "hypothesis",
    "mypy",
    "rich",
    "pygments",
    "setuptools",
    "pkg_resources",
    "pip",
    "lib2to3",
    "pydoc_data",
    "escpos.cli",
    "MySQLdb",
    "psycopg2",
)

_KEPT_TRANSLATIONS = ("qtbase_zh_CN.qm",)
_GTK = """
gtk-3 gdk-3 gdk_pixbuf-* atk-1* atk-bridge-* atspi pango* cairo* harfbuzz epoxy fribidi graphite2 thai datrie
pixman-1 Xcomposite Xcursor Xdamage Xfixes Xi Xinerama Xrandr Xrender wayland-server
"""
"""What only the style of GTK brings along."""
_DROPPED = """
*/platformthemes/*gtk*

*/platforms/*eglfs* */platforms/*linuxfb* */platforms/*vnc* */platforms/*minimal* */platforms/*vkkhr*
*/egldeviceintegrations/* */generic/* *Qt6EglF*
*/wayland-graphics-integration-server/* *Qt6WaylandCompositor*

*/tls/* */networkinformation/*

*/imageformats/*gif* */imageformats/*icns* */imageformats/*ico.* */imageformats/*pdf* */imageformats/*tga*
*/imageformats/*tiff* */imageformats/*wbmp* */imageformats/*webp*
PIL/_avif* PIL/_webp* *libavif-* *libwebp* *libsharpyuv-* *Qt6Pdf*

*/platforminputcontexts/*virtualkeyboard* *Qt6VirtualKeyboard* *Qt6Qml* *Qt6Quick* *Qt6ShaderTools*
*/qml/* */qmltooling/* */designer/* */sqldrivers/* *Qt6Sql*

*opengl32sw.dll *d3dcompiler*

resources/i18n/*.ts
"""
"""By groups: the style of GTK; screens without a window system or over the network; a network with more than
the printer's plain socket; pictures that are neither PNG, SVG nor JPEG; the keyboard on the screen, and the
Qt Quick it is made of; on Windows what draws in three dimensions; sources of what is there compiled.
"""
_PATTERNS = (*_DROPPED.split(), *(f"lib{name}.so*" for name in _GTK.split()))


def kept(name: str) -> bool:
    """Whether a collected file goes in, by its place in the bundle ('PySide6/Qt/plugins/tls/…')."""
    name = name.replace("\\", "/")
    if name.startswith("PySide6/") and "/translations/" in name:
        return name.rsplit("/", 1)[1] in _KEPT_TRANSLATIONS
    return not any(fnmatch(name, pattern) for pattern in _PATTERNS)
