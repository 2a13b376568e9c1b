"""Which folders of this user hold the venue's file and this PC's key: never the same, so that no copy
takes both.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs

NAME = "vip-desk"
FILE_NAME = "venue.db"
KEY_NAME = "machine.key"
BACKUPS = "backups"


@dataclass(frozen=True)
class Places:
    """Where a venue lives: `data` holds the database and its backups, `config` this PC's machine.key."""

    data: Path
    config: Path

    @property
    def file(self) -> Path:
        """The database."""
        return self.data / FILE_NAME

    @property
    def key(self) -> Path:
        """This PC's secret."""
        return self.config / KEY_NAME

    @property
    def backups(self) -> Path:
        """Backups on this PC."""
        return self.data / BACKUPS


def places(data: Path | None = None, config: Path | None = None) -> Places:
    """The folders that were asked for, or the user's own."""
    return Places(data_folder(data), config_folder(config))


def data_folder(given: Path | None = None) -> Path:
    """Where the database and its backups lie: the folder that was asked for (`--data`), or the user's data
    folder.
    """
    return (given or Path(platformdirs.user_data_dir(NAME, appauthor=False))).absolute()


def config_folder(given: Path | None = None) -> Path:
    """Where machine.key lies. `--data` doesn't move it: a data folder that is carried away takes no key
    along.
    """
    if given is not None:
        return given.absolute()
    config = platformdirs.user_config_dir(NAME, appauthor=False)
    if config == platformdirs.user_data_dir(NAME, appauthor=False):
        # Windows has one folder for both; the roaming one is apart.
        config = platformdirs.user_config_dir(NAME, appauthor=False, roaming=True)
    return Path(config).absolute()
