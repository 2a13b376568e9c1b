"""Rows that are sent past the unit of work: afterwards they are as if they had been read."""

from __future__ import annotations

import pytest
from sqlalchemy import func, inspect, select
from sqlalchemy.exc import IntegrityError

from desk.models.inserting import insert_rows, is_new
from desk.models.points import Lot
from desk.models.slips import PrintJob, SlipCopy
from desk.models.staff import Staff
from tests.venue import EVENING, Testing


def test_keys_and_defaults_are_known_and_nothing_is_asked_again(venue: Testing) -> None:
    with venue.desk.store.write() as session:
        copy = session.scalars(select(SlipCopy)).first()
        assert copy is not None
        job = PrintJob(copy_id=copy.id, print_no=9, made_at=EVENING)
        assert is_new(job)
        insert_rows(session, [job])
        assert not is_new(job)
        assert inspect(job).unloaded == set(), "reading one of these would ask the file"
        assert (job.progress, job.held, job.outcome) == ("pending", False, None)
        assert session.get(PrintJob, job.id) is job
        session.rollback()


def test_a_later_change_is_written(venue: Testing) -> None:
    with venue.desk.store.write() as session:
        staff = Staff(number="099", name="新人", roles=["receptionist"], salt=b"s")
        insert_rows(session, [staff])
        staff.name = "老人"
        session.flush()
        assert session.scalar(select(Staff.name).where(Staff.id == staff.id)) == "老人"
        session.rollback()


def test_rows_keep_their_order_and_a_key_that_was_said(venue: Testing) -> None:
    with venue.desk.store.write() as session:
        last = session.scalar(select(func.max(Lot.id))) or 0
        lots = [Lot(member_id=venue.member_id, lapses_on=EVENING.date().replace(day=day)) for day in (3, 2)]
        said = Lot(id=last + 50, member_id=venue.member_id, lapses_on=EVENING.date().replace(day=1))
        insert_rows(session, [*lots, said])
        assert [lot.id for lot in (*lots, said)] == [last + 1, last + 2, last + 50]
        session.rollback()


def test_what_the_file_refuses_is_refused(venue: Testing) -> None:
    with venue.desk.store.write() as session:
        with pytest.raises(IntegrityError, match="NOT NULL"):
            insert_rows(session, [Lot(id=1, member_id=None, lapses_on=EVENING.date())])
        session.rollback()
