"""Where the file may lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.models import location
from desk.models.database import open_store
from desk.refusals import Ill, Trouble

MOUNTS = r"""
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard
41 27 0:40 / /mnt/share rw,relatime shared:1 - cifs //server/share rw
42 27 0:41 / /mnt/my\040share rw - nfs4 server:/export rw
43 27 0:42 / /home/li/cloud rw - fuse.rclone remote rw
44 41 8:1 / /mnt/share/local rw - ext4 /dev/sda1 rw
45 27 8:2 / /mnt/twice rw - nfs server:/a rw
46 27 8:3 / /mnt/twice rw - xfs /dev/sdb rw
""".strip().splitlines()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/li/venue.db", "ext4"),
        ("/mnt/share/venue.db", "cifs"),
        ("/mnt/share/deeper/venue.db", "cifs"),
        ("/mnt/shared/venue.db", "ext4"),
        ("/mnt/share/local/venue.db", "ext4"),
        ("/mnt/my share/venue.db", "nfs4"),
        ("/home/li/cloud/venue.db", "fuse.rclone"),
        ("/mnt/twice/venue.db", "xfs"),
    ],
)
def test_file_system(path: str, kind: str) -> None:
    assert location.file_system(Path(path), MOUNTS) == kind


def test_network_places_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def pretended(path: Path, mounts: object) -> str:
        return "nfs4"

    monkeypatch.setattr(location, "file_system", pretended)
    with pytest.raises(Trouble) as refused:
        open_store(tmp_path / "venue.db", create=True)
    assert (refused.value.what, refused.value.details["reason"]) == (Ill.FILE_ON_NETWORK, "network")
    assert list(tmp_path.iterdir()) == []


def test_a_unc_path_is_a_network_place() -> None:
    with pytest.raises(Trouble) as refused:
        location.refuse_bad_place(Path("//server/share/venue.db"))
    assert refused.value.what is Ill.FILE_ON_NETWORK


@pytest.mark.parametrize(
    "folder",
    ["OneDrive", "OneDrive - Lucky KTV", "Dropbox (Personal)", "坚果云", "Google Drive", "BaiduSyncdisk"],
)
def test_sync_folders_are_refused_by_name(tmp_path: Path, folder: str) -> None:
    with pytest.raises(Trouble) as refused:
        open_store(tmp_path / folder / "desk" / "venue.db", create=True)
    assert refused.value.details["reason"] == "sync"
    assert refused.value.details["folder"] == folder
    assert list(tmp_path.iterdir()) == []


def test_sync_folders_are_refused_by_their_marks_and_by_what_windows_says(tmp_path: Path) -> None:
    (tmp_path / "work" / ".stfolder").mkdir(parents=True)
    assert location.sync_folder(tmp_path / "work" / "venue.db", {}) == "work"
    assert (
        location.sync_folder(tmp_path / "cloud" / "venue.db", {"OneDrive": str(tmp_path / "cloud")})
        == "cloud"
    )
    assert location.sync_folder(tmp_path / "mine" / "venue.db", {"OneDrive": str(tmp_path / "cloud")}) == ""


def test_a_link_into_a_sync_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "data").symlink_to(tmp_path / "Dropbox")
    with pytest.raises(Trouble):
        open_store(tmp_path / "data" / "venue.db", create=True)


def test_free_space_is_told_for_a_place_that_is_not_made_yet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert location.free_space(tmp_path / "not" / "yet" / "venue.db") > 0
    for free, short in ((500 * 1024 * 1024 - 1, True), (500 * 1024 * 1024, False)):
        monkeypatch.setattr(location, "free_space", lambda path, free=free: free)
        assert location.short_of_space(tmp_path) is short
