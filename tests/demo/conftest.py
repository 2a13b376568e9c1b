"""Demo venues for the tests: PINs and recovery codes hashed with little work, as in tests/venue.py."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from unittest.mock import patch

import pytest
from argon2 import PasswordHasher

from desk import vault
from desk.demo import Made, Wanted, make
from desk.places import Places
from desk.vault import RecoveryCode
from tests.venue import ZONE

UNTIL = datetime(2026, 11, 21, 22, 14, tzinfo=ZONE)
LITTLE = Wanted(members=120, days=2, seed=7, until=UNTIL)


@contextmanager
def little_work() -> Iterator[None]:
    """While it is entered: the tests of the vault itself must not find it left behind."""
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    with (
        patch.object(vault, "_PINS", quick),
        patch.object(RecoveryCode, "stretched", lambda _code, salt: sha256(salt).digest()),
    ):
        yield


@pytest.fixture(autouse=True)
def quick_pins() -> Iterator[None]:
    """In every test of this folder."""
    with little_work():
        yield


@pytest.fixture(scope="session")
def little(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A small demo venue, for those who only look."""
    return made(tmp_path_factory.mktemp("demo"), LITTLE)


def made(folder: Path, wanted: Wanted) -> Made:
    """A demo venue in this folder."""
    with little_work():
        done = make(Places(folder / "data", folder / "config"), wanted)
    assert done is not None
    return done
