"""What tests of paper stand on: a counter with a printer, a slip, a copy that nobody knows of."""

from __future__ import annotations

import pytest

from desk.models.slips import PrintJob
from desk.operations import slips
from desk.operations import venue as house
from tests.operations.acts import credit, jobs, prints
from tests.venue import Testing


@pytest.fixture
def printer(venue: Testing) -> None:
    """The counter has a printer, and nothing waits for it."""
    owner = venue.as_staff("001")
    house.set_up_printer(
        owner, request=venue.request(), kind="file", target="/tmp/slips.escpos", dots=576, cutter=True
    )
    slips.drop(venue.desk, request=venue.request())


@pytest.fixture
def slip(venue: Testing) -> int:
    """A confirmation whose two copies wait for the printer."""
    return credit(venue.desk).slip_id


@pytest.fixture
def unknown(venue: Testing, slip: int) -> PrintJob:
    """The kept copy may have come out or not."""
    job = jobs(venue.desk, slip)[0]
    prints(venue.desk, job.id, "unknown")
    return job
