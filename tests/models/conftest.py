"""A file with the little tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desk.models.database import Store, open_store
from tests.models.little import Little

Opener = Callable[[], Store]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "venue.db"


@pytest.fixture
def opened(path: Path) -> Iterator[Opener]:
    """Opens (at first makes) the file; every store is closed at the end."""
    stores: list[Store] = []

    def open_little() -> Store:
        stores.append(open_store(path, create=True, metadata=Little.metadata))
        return stores[-1]

    yield open_little
    for each in stores:
        each.close()


@pytest.fixture
def store(opened: Opener) -> Store:
    return opened()
