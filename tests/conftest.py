"""What every test stands on: no display, no home of a real user, a quiet log."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests.quiet import QuietLog
from tests.venue import Template, Testing, make_template, open_copy

os.environ["QT_QPA_PLATFORM"] = "offscreen"
_HOME = tempfile.TemporaryDirectory(prefix="vip-desk-tests-")
for _variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
    _folder = Path(_HOME.name) / _variable.lower()
    _folder.mkdir(mode=0o700)
    os.environ[_variable] = str(_folder)

# On a busy machine a deadline is a matter of luck; the same examples each time make a failure repeat.
hypothesis.settings.register_profile("desk", deadline=None, derandomize=True, max_examples=50)
hypothesis.settings.register_profile("long", deadline=None, max_examples=1000)
hypothesis.settings.load_profile("desk")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--slow", action="store_true", help="run the slow tests too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--slow"):
        return
    skip = pytest.mark.skip(reason="slow: runs with --slow")
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker(skip)


@pytest.fixture(autouse=True)
def quiet_log() -> Iterator[QuietLog]:
    """Fails the test on a warning in Python's log that it didn't announce by `quiet_log.expect(pattern)`."""
    with QuietLog() as log:
        yield log
    if log.complaints():
        pytest.fail("\n".join(log.complaints()), pytrace=False)


@pytest.fixture(scope="session")
def venue_template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """The venue of tests/venue.py, made once."""
    return make_template(tmp_path_factory.mktemp("venue"))


@pytest.fixture
def venue(venue_template: Template, tmp_path: Path) -> Iterator[Testing]:
    """A venue of one's own: owner 001, receptionist 012 at the desk, supervisor 008, member 张小明."""
    opened = open_copy(venue_template, tmp_path)
    yield opened
    opened.desk.store.close()
