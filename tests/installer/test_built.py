"""The built program itself, where `dev.py build` has made one: it works, and without one of its parts it
says so. Slow, and skipped without a build.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from installer import build

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not build.executable().exists(), reason="python3 dev.py build makes it"),
]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The built program again; its files are links, since only some are removed."""
    return Path(shutil.copytree(build.PROGRAM, tmp_path / "vip-desk", symlinks=True, copy_function=_link))


def _link(source: str, target: str) -> None:
    os.link(source, target, follow_symlinks=False)


def test_the_whole_one_works(copy: Path) -> None:
    assert build.self_test([str(build.executable(copy))]) == 0


@pytest.mark.parametrize(
    "part",
    [
        "escpos/capabilities.json",
        "PySide6/Qt/translations/qtbase_zh_CN.qm",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "resources/profiles",
        "resources/fonts/NotoSansSC-Regular.ttf",
        "resources/icons",
        "resources/i18n",
        "resources/words",
        "pypinyin/pinyin_dict.json",
    ],
)
def test_a_part_that_is_missing_is_noticed(copy: Path, part: str) -> None:
    gone = copy / "_internal" / part
    if gone.is_dir():
        shutil.rmtree(gone)
    else:
        gone.unlink()
    assert build.self_test([str(build.executable(copy))]) != 0
