"""No copy of the data takes the key along."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from desk.places import config_folder, data_folder


def test_data_and_key_never_share_a_folder() -> None:
    data, config = data_folder(), config_folder()
    assert data.is_absolute()
    assert config.is_absolute()
    assert not config.is_relative_to(data)
    assert not data.is_relative_to(config)


def test_data_can_be_elsewhere_and_the_key_stays(tmp_path: Path) -> None:
    assert data_folder(tmp_path) == tmp_path
    assert config_folder() != tmp_path
    assert config_folder(tmp_path) == tmp_path
    assert data_folder(Path("here")).is_absolute()


def test_where_the_system_has_one_folder_for_both_they_part(monkeypatch: pytest.MonkeyPatch) -> None:
    def windows(_: str, *, appauthor: bool, roaming: bool = False) -> str:
        return "/Users/li/AppData/Roaming/vip-desk" if roaming else "/Users/li/AppData/Local/vip-desk"

    monkeypatch.setattr(platformdirs, "user_data_dir", windows)
    monkeypatch.setattr(platformdirs, "user_config_dir", windows)
    assert data_folder() == Path("/Users/li/AppData/Local/vip-desk")
    assert config_folder() == Path("/Users/li/AppData/Roaming/vip-desk")
