"""The signed copy comes back: which paper counts, and which does not (slips.md: scan back)."""

from __future__ import annotations

import pytest

from desk.models.slips import PrintJob, Slip
from desk.operations import slips
from desk.operations import venue as house
from desk.queries.slips import CopyState
from desk.refusals import Refused, Why
from desk.slips.numbers import CopyCode, SlipNumber, parse_barcode
from tests.operations.acts import (
    barcode,
    contents,
    differences,
    jobs,
    prints,
    refused,
    reverse,
    scan,
)
from tests.operations.paper import answer, reprint_kept, state, waiting
from tests.venue import Testing

pytestmark = pytest.mark.usefixtures("printer")


# ------------------------------------------------------------------ the signed copy comes back


@pytest.fixture
def printed(venue: Testing, slip: int) -> int:
    """Both copies came out."""
    for copy in (1, 2):
        prints(venue.desk, jobs(venue.desk, slip, copy)[0].id)
    return slip


def test_the_signed_copy_is_scanned_back_once(venue: Testing, printed: int) -> None:
    code = barcode(venue.desk, printed)
    assert scan(venue.desk, code).slip_id == printed
    assert state(venue, printed) is CopyState.SCANNED
    with refused(Why.ALREADY_SCANNED, "number") as said:
        scan(venue.desk, code)
    assert said.details["by"] == "林小玉"
    assert differences(venue.desk) == ()


def test_the_guest_s_copy_never_ticks_the_kept_one(venue: Testing, printed: int) -> None:
    with refused(Why.NOT_A_RETAINED_COPY, "number"):
        scan(venue.desk, barcode(venue.desk, printed, 2))


def test_a_number_alone_is_no_scan(venue: Testing, printed: int) -> None:
    with venue.desk.read() as session:
        number = session.get_one(Slip, printed).number
    with refused(Why.NOT_A_RETAINED_COPY, "number"):
        scan(venue.desk, number)


def test_a_replaced_print_does_not_count_the_new_one_does(venue: Testing, printed: int) -> None:
    old = barcode(venue.desk, printed)
    again = reprint_kept(venue, printed)
    prints(venue.desk, again.job_id)
    with refused(Why.OTHER_PRINT, "number") as said:
        scan(venue.desk, old)
    assert said.details == {"print_no": 1, "latest": 2}
    assert scan(venue.desk, barcode(venue.desk, printed)).slip_id == printed


def test_a_spoilt_print_does_not_count(venue: Testing, slip: int, unknown: PrintJob) -> None:
    spoilt = barcode(venue.desk, slip)
    answer(venue, unknown.id, came_out=False)
    prints(venue.desk, jobs(venue.desk, slip)[-1].id)
    with refused(Why.OTHER_PRINT, "number"):
        scan(venue.desk, spoilt)


def test_a_reprint_that_failed_leaves_the_print_before_in_force(venue: Testing, printed: int) -> None:
    old = barcode(venue.desk, printed)
    prints(venue.desk, reprint_kept(venue, printed).job_id, "failed")
    assert scan(venue.desk, old).slip_id == printed


def test_what_waits_for_the_printer_does_not_come_back(venue: Testing, slip: int) -> None:
    before = contents(venue.desk.store)
    with refused(Why.NEVER_PRINTED, "number"):
        scan(venue.desk, barcode(venue.desk, slip))
    assert contents(venue.desk.store) == before


@pytest.mark.parametrize("outcome", ["failed", "dropped"])
def test_what_never_came_out_does_not_come_back(venue: Testing, slip: int, outcome: str) -> None:
    if outcome == "dropped":
        slips.drop(venue.desk, request=venue.request())
    else:
        prints(venue.desk, jobs(venue.desk, slip)[0].id, "failed")
    with refused(Why.NEVER_PRINTED, "number"):
        scan(venue.desk, barcode(venue.desk, slip))


def test_paper_that_came_out_although_nobody_was_sure_comes_back(
    venue: Testing, slip: int, unknown: PrintJob
) -> None:
    scan(venue.desk, barcode(venue.desk, slip))
    assert state(venue, slip) is CopyState.SCANNED
    with refused(Why.NOT_WAITING):
        answer(venue, unknown.id, came_out=False)
    assert unknown.id not in waiting(venue), "its scan is the answer"
    assert differences(venue.desk) == ()


def test_a_reversal_s_own_copy_comes_back_too(venue: Testing, printed: int) -> None:
    undone = reverse(venue, 1)
    prints(venue.desk, jobs(venue.desk, undone.slip_id)[0].id)
    assert scan(venue.desk, barcode(venue.desk, undone.slip_id)).slip_id == undone.slip_id


def test_every_wrong_digit_of_a_barcode_is_refused(venue: Testing, printed: int) -> None:
    code = barcode(venue.desk, printed)
    before = contents(venue.desk.store)
    for place, digit in enumerate(code):
        wrong = code[:place] + str((int(digit) + 1) % 10) + code[place + 1 :]
        with refused(Why.BAD_SLIP_NUMBER, "number"):
            scan(venue.desk, wrong)
    assert contents(venue.desk.store) == before


def test_a_slip_of_another_venue_is_unknown(venue: Testing, printed: int) -> None:
    ours = parse_barcode(barcode(venue.desk, printed)).slip
    foreign = CopyCode(SlipNumber(ours.kind, ours.day, ours.counter, 777), 1, 1)
    with refused(Why.NO_SUCH_SLIP, "number"):
        scan(venue.desk, str(foreign))


@pytest.mark.parametrize("dots", [0, 577, -384])
def test_a_trial_page_has_a_width_that_there_is(venue: Testing, dots: int) -> None:
    with refused(Why.NOT_A_CHOICE, "dots"):
        slips.test_page(venue.desk, request=venue.request(), dots=dots)


def test_the_trial_page_is_a_slip_that_nobody_signs(venue: Testing) -> None:
    page = slips.test_page(venue.desk, request=venue.request(), dots=384)
    assert state(venue, page.slip_id) is CopyState.NONE
    prints(venue.desk, jobs(venue.desk, page.slip_id)[0].id)
    with refused(Why.NOT_A_RETAINED_COPY, "number"):
        scan(venue.desk, barcode(venue.desk, page.slip_id))


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("network", "192.168.1.50:70000"),
        ("network", "a..b"),
        ("file", "/tmp/no-such-folder/slips.escpos"),
        ("file", "/tmp/no-such-folder"),
        ("device", "usb/lp0"),
    ],
)
def test_a_place_that_can_t_be_a_printer_s_is_refused_when_it_is_typed(
    venue: Testing, kind: str, target: str
) -> None:
    owner = venue.as_staff("001")
    with pytest.raises(Refused) as no:
        house.set_up_printer(owner, request=venue.request(), kind=kind, target=target, dots=576, cutter=True)
    assert (no.value.why, no.value.field) == (Why.BAD_ADDRESS, "target")
    assert no.value.details["kind"] == kind
