"""Which folders of this user hold the venue's file and this PC's key: never the same, so that no copy
takes both.
"""

from __future__ import annotations

from pathlib import Path

import platformdirs

NAME = "vip-desk"


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
