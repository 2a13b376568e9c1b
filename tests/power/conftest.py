"""What workloads need before they run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.power import credited_slips
from tests.venue import Template


@pytest.fixture(scope="session")
def founded(venue_template: Template, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A founded venue with a printer, and machine.key: copied by the workload that credits slips."""
    return credited_slips.prepare(venue_template, tmp_path_factory.mktemp("founded"))


@pytest.fixture(autouse=True)
def named(founded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Workloads find it in their environment."""
    monkeypatch.setenv("VIPDESK_TEMPLATE", str(founded))
