"""What goes into the frozen program: the lists keep what is needed and drop what is not."""

from __future__ import annotations

import pytest

from installer.parts import NEEDED_DATA, NEEDED_MODULES, UNUSED_MODULES, kept
from tests.project.source import ROOT

QT = "PySide6/Qt/plugins"


@pytest.mark.parametrize(
    "name",
    [
        "escpos/capabilities.json",
        "PySide6/Qt/translations/qtbase_zh_CN.qm",
        f"{QT}/platforms/libqxcb.so",
        f"{QT}/platforms/libqoffscreen.so",
        f"{QT}/platforms/libqwayland-generic.so",
        f"{QT}/platforms/libqwayland-egl.so",
        f"{QT}/platforminputcontexts/libibusplatforminputcontextplugin.so",
        f"{QT}/platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        f"{QT}/imageformats/libqsvg.so",
        f"{QT}/imageformats/libqjpeg.so",
        f"{QT}/iconengines/libqsvgicon.so",
        f"{QT}/xcbglintegrations/libqxcb-egl-integration.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6\\plugins\\platforms\\qoffscreen.dll",
        "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
        "PySide6\\translations\\qtbase_zh_CN.qm",
        "PySide6/Qt/lib/libQt6WaylandClient.so.6",
        "PySide6/QtNetwork.abi3.so",
        "pillow.libs/libharfbuzz-fb49c9fc.so.0.61450.0",
        "libxcb-cursor.so.0",
        "libXi-none-of-gtk.so",
        "pysqlite3/_sqlite3.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_what_is_needed_stays(name: str) -> None:
    assert kept(name)


@pytest.mark.parametrize("path", [path for path in (ROOT / "resources").rglob("*") if path.is_file()][::9])
def test_all_resources_stay_but_the_sources_of_translations(path: object) -> None:
    name = str(path).removeprefix(f"{ROOT}/")
    assert kept(name) is not name.endswith(".ts")


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6\\translations\\qt_zh_TW.qm",
        "PySide6/Qt/translations/qtdeclarative_zh_CN.qm",
        f"{QT}/platformthemes/libqgtk3.so",
        f"{QT}/platforms/libqeglfs.so",
        f"{QT}/platforms/libqvnc.so",
        f"{QT}/tls/libqopensslbackend.so",
        f"{QT}/imageformats/libqtiff.so",
        f"{QT}/imageformats/libqpdf.so",
        f"{QT}/sqldrivers/libqsqlite.so",
        f"{QT}/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "libQt6EglFSDeviceIntegration.so.6",
        "libgtk-3.so.0",
        "libXi.so.6",
        "libpangocairo-1.0.so.0",
        "PySide6/opengl32sw.dll",
        "resources/i18n/zh_CN.ts",
    ],
)
def test_what_is_not_used_is_left_out(name: str) -> None:
    assert not kept(name)


def test_what_is_found_by_name_only_is_asked_for() -> None:
    assert "escpos" in NEEDED_DATA
    assert {"reportlab.graphics.barcode", "alembic.ddl", "desk"} <= set(NEEDED_MODULES)
    assert not any(module.startswith(UNUSED_MODULES) for module in NEEDED_MODULES)


def test_no_library_under_the_gpl_goes_in() -> None:
    assert "readline" in UNUSED_MODULES


def test_no_second_sqlite_goes_in() -> None:
    assert {"sqlite3", "PySide6.QtSql"} <= set(UNUSED_MODULES)
