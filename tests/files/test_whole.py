"""A file for people stands there whole, or it does not stand there."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from desk.files.whole import write_whole
from desk.refusals import Ill, Trouble


def test_it_replaces_what_stood_there_and_leaves_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    path.write_bytes(b"older and longer")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "ill"),
    [
        (errno.ENOSPC, Ill.DISK_FULL),
        (errno.EDQUOT, Ill.DISK_FULL),
        (errno.EROFS, Ill.FILE_READ_ONLY),
        (errno.EACCES, Ill.FILE_READ_ONLY),
        (errno.EIO, Ill.FILE_READ_ONLY),
    ],
)
def test_what_keeps_it_from_being_written_leaves_the_older_file_as_it_was(
    number: int, ill: Ill, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "list.pdf"
    path.write_bytes(b"older")

    def fail(_path: Path) -> None:
        raise OSError(number, "as the system says it")

    monkeypatch.setattr("desk.files.whole.sync", fail)
    with pytest.raises(Trouble) as caught:
        write_whole(path, b"new")
    assert caught.value.what is ill
    assert path.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [path], "half of a file is left behind"


def test_a_folder_that_is_gone_is_said_too(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as caught:
        write_whole(tmp_path / "unplugged" / "list.pdf", b"new")
    assert caught.value.what is Ill.FILE_READ_ONLY
