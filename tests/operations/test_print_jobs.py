"""The life of a print job, and what people do with paper (slips.md: the life of a copy)."""

from __future__ import annotations

import pytest

from desk.context import Desk
from desk.models.database import open_store
from desk.models.slips import PrintJob
from desk.operations import printing, slips
from desk.operations import venue as house
from desk.operations.printing import Outcome
from desk.queries.slips import CopyState, page_of
from desk.refusals import Why
from tests.operations.acts import (
    approve,
    barcode,
    contents,
    credit,
    differences,
    hand_out,
    jobs,
    prints,
    refused,
    rows,
    scan,
)
from tests.operations.paper import answer, reprint, reprint_kept, state, waiting
from tests.venue import Testing

pytestmark = pytest.mark.usefixtures("printer")


def reopened(venue: Testing) -> Desk:
    """The program died and is started again on the same file."""
    venue.desk.store.close()
    old = venue.desk
    venue.desk = Desk(open_store(venue.path), old.clock, old.ids, old.vault, old.counter_id, old.actor)
    return venue.desk


# ------------------------------------------------------------------ pending → sending → sent → outcome


def test_the_kept_copy_prints_first(venue: Testing, slip: int) -> None:
    first, second = jobs(venue.desk, slip, 1)[0], jobs(venue.desk, slip, 2)[0]
    assert printing.next_job(venue.desk) == first.id
    prints(venue.desk, first.id)
    assert printing.next_job(venue.desk) == second.id
    prints(venue.desk, second.id)
    assert printing.next_job(venue.desk) is None


def test_progress_is_technical_an_outcome_is_journalled(venue: Testing, slip: int) -> None:
    job = jobs(venue.desk, slip)[0]
    before = rows(venue.desk.store)
    assert printing.begin(venue.desk, job.id)
    printing.finish_sending(venue.desk, job.id)
    assert rows(venue.desk.store) == before
    assert jobs(venue.desk, slip)[0].progress == "sent"
    printing.note_outcome(venue.desk, request=venue.request(), job_id=job.id, outcome="printed", trouble="")
    assert rows(venue.desk.store)["journal_lines"] == before["journal_lines"] + 1
    assert differences(venue.desk) == ()


def test_a_job_is_begun_once(venue: Testing, slip: int) -> None:
    job = jobs(venue.desk, slip)[0]
    assert printing.begin(venue.desk, job.id)
    assert not printing.begin(venue.desk, job.id)


def test_a_job_that_was_dropped_meanwhile_is_not_begun(venue: Testing, slip: int) -> None:
    job = jobs(venue.desk, slip)[0]
    slips.drop(venue.desk, request=venue.request())
    assert not printing.begin(venue.desk, job.id)
    assert jobs(venue.desk, slip)[0].outcome == "dropped"


STATES: dict[str, tuple[Outcome, CopyState, bool]] = {
    "printed": ("printed", CopyState.WAITING, False),
    "failed": ("failed", CopyState.UNPRINTED, True),
    "unknown": ("unknown", CopyState.UNKNOWN, True),
}


@pytest.mark.parametrize(("outcome", "shown", "asked"), STATES.values(), ids=STATES.keys())
def test_what_becomes_of_a_job(
    venue: Testing, slip: int, outcome: Outcome, shown: CopyState, asked: bool
) -> None:
    job = jobs(venue.desk, slip)[0]
    prints(venue.desk, job.id, outcome, "paper_out")
    prints(venue.desk, jobs(venue.desk, slip, 2)[0].id)
    assert state(venue, slip) is shown
    assert waiting(venue) == ([job.id] if asked else [])
    assert printing.next_job(venue.desk) is None, "nothing is sent again by itself"


# ------------------------------------------------------------------ a start after a power cut


def test_at_start_what_was_halfway_is_asked_about_and_the_rest_is_held(venue: Testing) -> None:
    half, sent, late = (credit(venue.desk, slip=f"1-{n}").slip_id for n in (1, 2, 3))
    printing.begin(venue.desk, jobs(venue.desk, half)[0].id)
    printing.begin(venue.desk, jobs(venue.desk, sent)[0].id)
    printing.finish_sending(venue.desk, jobs(venue.desk, sent)[0].id)
    desk = reopened(venue).signed_in(None)
    found = printing.recover(desk, request=venue.request())
    assert (found.unknown, found.held) == (2, 4)
    assert [state(venue, slip) for slip in (half, sent)] == [CopyState.UNKNOWN] * 2
    assert state(venue, late) is CopyState.UNPRINTED
    assert printing.next_job(desk) is None, "no backlog floods out"
    assert waiting(venue)[:2] == [jobs(desk, half)[0].id, jobs(desk, sent)[0].id], "the unknown ones first"
    assert differences(desk) == ()


def test_what_had_ended_stays_as_it_was_at_a_start(venue: Testing, slip: int) -> None:
    prints(venue.desk, jobs(venue.desk, slip)[0].id)
    before = jobs(venue.desk, slip)[0].outcome, jobs(venue.desk, slip)[0].held
    printing.recover(reopened(venue), request=venue.request())
    assert (jobs(venue.desk, slip)[0].outcome, jobs(venue.desk, slip)[0].held) == before


# ------------------------------------------------------------------ did it come out?


def test_yes_is_printed(venue: Testing, slip: int, unknown: PrintJob) -> None:
    assert answer(venue, unknown.id, came_out=True).print_no == 1
    assert [job.outcome for job in jobs(venue.desk, slip)] == ["printed"]


def test_no_is_a_new_job_marked_as_a_reprint(venue: Testing, slip: int, unknown: PrintJob) -> None:
    again = answer(venue, unknown.id, came_out=False)
    first, second = jobs(venue.desk, slip)
    assert (first.outcome, second.progress, again.print_no) == ("not_printed", "pending", 2)
    assert printing.next_job(venue.desk) == jobs(venue.desk, slip, 2)[0].id
    with venue.desk.read() as session:
        assert "补打" in str(page_of(venue.desk, session, slip, 1))
        assert "补打" not in str(page_of(venue.desk, session, slip, 1, 1))
        assert "补打" not in str(page_of(venue.desk, session, slip, 2))


@pytest.mark.parametrize("came_out", [True, False])
def test_it_is_answered_once(venue: Testing, unknown: PrintJob, came_out: bool) -> None:
    answer(venue, unknown.id, came_out=came_out)
    with refused(Why.NOT_WAITING):
        answer(venue, unknown.id, came_out=not came_out)


def test_what_nobody_asked_is_not_answered(venue: Testing, slip: int) -> None:
    for job in (jobs(venue.desk, slip)[0].id, 999):
        with refused(Why.NOT_WAITING):
            answer(venue, job, came_out=True)


def test_a_no_after_a_reprint_was_asked_for_prints_no_third_one(
    venue: Testing, slip: int, unknown: PrintJob
) -> None:
    reprint_kept(venue, slip)
    answer(venue, unknown.id, came_out=False)
    assert [(job.outcome, job.progress) for job in jobs(venue.desk, slip)] == [
        ("not_printed", "ended"),
        (None, "pending"),
    ]


def test_a_no_to_the_ninth_print_is_noted_and_prints_no_tenth(venue: Testing, slip: int) -> None:
    for _ in range(8):
        prints(venue.desk, jobs(venue.desk, slip)[-1].id, "unknown")
        answer(venue, jobs(venue.desk, slip)[-1].id, came_out=False)
    prints(venue.desk, jobs(venue.desk, slip)[-1].id, "unknown")
    last = jobs(venue.desk, slip)[-1]
    assert last.print_no == 9
    answer(venue, last.id, came_out=False)
    assert jobs(venue.desk, slip)[-1].outcome == "not_printed"
    assert state(venue, slip) is CopyState.UNPRINTED
    with refused(Why.TOO_MANY_PRINTS):
        reprint_kept(venue, slip)


# ------------------------------------------------------------------ the waiting ones


def test_resume_lets_go_what_waits_and_what_failed(venue: Testing, slip: int) -> None:
    prints(venue.desk, jobs(venue.desk, slip)[0].id, "failed", "offline")
    printing.recover(venue.desk, request=venue.request())
    assert printing.next_job(venue.desk) is None
    assert slips.resume(venue.desk, request=venue.request()).jobs == 2
    job = jobs(venue.desk, slip)[0]
    assert (job.progress, job.outcome, job.trouble, job.print_no) == ("pending", None, "", 1), "not a reprint"
    assert printing.next_job(venue.desk) == job.id
    assert differences(venue.desk) == ()


def test_resume_asks_about_what_is_unknown_and_does_not_send_it(venue: Testing, unknown: PrintJob) -> None:
    assert slips.resume(venue.desk, request=venue.request()).jobs == 1, "the guest's copy"
    assert unknown.id in waiting(venue)


def test_drop_keeps_slip_and_copies_and_a_reprint_is_marked(venue: Testing, slip: int) -> None:
    before = contents(venue.desk.store)
    assert slips.drop(venue.desk, request=venue.request()).jobs == 2
    after = contents(venue.desk.store)
    assert [after[table] for table in ("slips", "slip_copies")] == [
        before[table] for table in ("slips", "slip_copies")
    ]
    assert waiting(venue) == []
    assert reprint(venue, slip, 2).print_no == 2
    assert differences(venue.desk) == ()


def test_without_a_printer_slips_wait_and_the_counter_works(venue: Testing) -> None:
    owner = venue.as_staff("001")
    house.set_up_printer(owner, request=venue.request(), kind="none", target="", dots=576, cutter=True)
    done = credit(venue.desk)
    assert printing.next_job(venue.desk) is None
    assert state(venue, done.slip_id) is CopyState.UNPRINTED
    code = barcode(venue.desk, done.slip_id)
    with refused(Why.NEVER_PRINTED, "number"):
        scan(venue.desk, code)
    assert hand_out(venue.desk, done.slip_id) == 2
    assert scan(venue.desk, code).slip_id == done.slip_id, "printed from its PDF"


# ------------------------------------------------------------------ the slip as a PDF


def test_what_was_saved_as_a_pdf_counts_as_printed(venue: Testing, slip: int) -> None:
    other = credit(venue.desk, slip="1-1").slip_id
    assert hand_out(venue.desk, slip) == 2
    for copy in (1, 2):
        [job] = jobs(venue.desk, slip, copy)
        assert (job.progress, job.outcome, job.trouble, job.held) == ("ended", "printed", "pdf", False)
    assert state(venue, slip) is CopyState.WAITING
    assert printing.next_job(venue.desk) == jobs(venue.desk, other)[0].id, "the others still wait"
    assert reprint(venue, slip, 2).print_no == 2, "another print is a reprint"
    assert scan(venue.desk, barcode(venue.desk, slip)).slip_id == slip
    assert differences(venue.desk) == ()


def test_what_failed_counts_as_printed_by_its_pdf(venue: Testing, slip: int) -> None:
    prints(venue.desk, jobs(venue.desk, slip)[0].id, "failed", "offline")
    assert hand_out(venue.desk, slip) == 2
    assert jobs(venue.desk, slip)[0].trouble == "pdf"
    assert waiting(venue) == []


def test_what_came_out_before_stays_as_it_was(venue: Testing, slip: int) -> None:
    for copy in (1, 2):
        prints(venue.desk, jobs(venue.desk, slip, copy)[0].id)
    assert hand_out(venue.desk, slip) == 0
    assert jobs(venue.desk, slip)[0].trouble == ""


def test_a_pdf_of_no_slip_is_refused(venue: Testing) -> None:
    with refused(Why.NO_SUCH_SLIP):
        hand_out(venue.desk, 999)


# ------------------------------------------------------------------ reprints


def test_the_guest_s_copy_is_reprinted_by_the_clerk(venue: Testing, slip: int) -> None:
    prints(venue.desk, jobs(venue.desk, slip, 2)[0].id)
    assert reprint(venue, slip, 2).print_no == 2


def test_the_kept_copy_needs_the_supervisor_who_stands_on_it(venue: Testing, slip: int) -> None:
    prints(venue.desk, jobs(venue.desk, slip)[0].id)
    with refused(Why.NEEDS_APPROVAL) as said:
        reprint(venue, slip)
    assert said.details["reasons"] == ("retained",)
    done = reprint(venue, slip, approval=approve(venue.desk, said))
    assert done.print_no == 2
    with venue.desk.read() as session:
        text = str(page_of(venue.desk, session, slip, 1))
    assert "周敏 008" in text
    assert "林小玉 012" in text


def test_an_approval_of_one_copy_is_none_of_another(venue: Testing, slip: int) -> None:
    other = credit(venue.desk, slip="1-1").slip_id
    for each in (slip, other):
        prints(venue.desk, jobs(venue.desk, each)[0].id)
    with refused(Why.NEEDS_APPROVAL) as said:
        reprint(venue, slip)
    approval = approve(venue.desk, said)
    with refused(Why.APPROVAL_FOR_OTHER):
        reprint(venue, other, approval=approval)


def test_what_has_not_been_printed_is_not_reprinted(venue: Testing, slip: int) -> None:
    with refused(Why.NEVER_PRINTED):
        reprint(venue, slip, 2)
    prints(venue.desk, jobs(venue.desk, slip, 2)[0].id, "failed")
    with refused(Why.NEVER_PRINTED):
        reprint(venue, slip, 2)


@pytest.mark.parametrize(("slip_id", "copy"), [(999, 1), (1, 3), (1, 0)])
def test_what_is_not_there_is_not_reprinted(venue: Testing, slip_id: int, copy: int) -> None:
    with refused(Why.NO_SUCH_SLIP):
        reprint(venue, slip_id, copy)


def test_reprints_count_to_nine(venue: Testing, slip: int) -> None:
    for print_no in range(1, 9):
        prints(venue.desk, jobs(venue.desk, slip, 2)[-1].id)
        assert reprint(venue, slip, 2).print_no == print_no + 1
    prints(venue.desk, jobs(venue.desk, slip, 2)[-1].id)
    with refused(Why.TOO_MANY_PRINTS) as said:
        reprint(venue, slip, 2)
    assert said.details == {"prints": 9}


def test_a_reprint_is_the_frozen_document_of_the_first(venue: Testing, slip: int) -> None:
    prints(venue.desk, jobs(venue.desk, slip, 2)[0].id)
    with venue.desk.read() as session:
        before = page_of(venue.desk, session, slip, 2, 1)
    owner = venue.as_staff("001")
    house.set_slip_language(owner, request=venue.request(), language="en")
    reprint(venue, slip, 2)
    with venue.desk.read() as session:
        assert "积分确认单" in str(page_of(venue.desk, session, slip, 2))
        assert "积分确认单" in str(before)
