"""A counter at which anything may happen in any order, beside a model of what must then be so.

The model knows balances, who has which consumption slip, and which copies are in the pile. Whatever the
operations say otherwise, or leave in the file otherwise, is a bug in one of the two.
"""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule
from sqlalchemy import event, func, select

from desk.context import Desk
from desk.models.database import open_store
from desk.models.points import ConsumptionSlip, Lot, LotMove, PointsBalance, PointsEntry
from desk.models.slips import PrintJob, Slip, SlipCopy
from desk.operations import cards, members, points, printing, sessions, slips
from desk.operations.printing import Outcome
from desk.operations.steps.approvals import Approved
from desk.operations.steps.members import MemberForm
from desk.operations.steps.pins import WrongPin
from desk.refusals import Why
from tests.operations.acts import barcode, prints, rows
from tests.operations.counter_model import CounterModel
from tests.venue import sign_in

PICK = st.integers(min_value=0, max_value=60)
NUMBERS = st.sampled_from(["1-1", "1-2", "2-1", "7-7"])
YUAN = st.sampled_from([1, 20, 999, 5000, 5001, 100_000])
OUTCOMES: st.SearchStrategy[Outcome] = st.sampled_from(["printed", "failed", "unknown"])


class Crash(Exception):
    """The power goes between the last write and the commit."""


class Counter(CounterModel):
    """Two receptionists, a supervisor, and all that happens to them."""

    # -------------------------------------------------------------- people

    @rule(number=st.sampled_from(["012", "015"]), hours=st.integers(min_value=0, max_value=20))
    def somebody_signs_in_later(self, number: str, hours: int) -> None:
        self.venue.clock.move(hours=hours)
        self.venue.desk = self.venue.desk.signed_in(sign_in(self.venue.desk, number))

    @precondition(lambda self: self.wrong < 4)
    @rule()
    def a_wrong_pin(self) -> None:
        answer = sessions.sign_in(self.venue.desk, request=self.venue.request(), number="008", pin="999999")
        self.wrong += 1
        assert answer == WrongPin(5 - self.wrong, None)

    @precondition(lambda self: len(self.balances) < 4)
    @rule()
    def a_guest_joins(self) -> None:
        phone = f"139{len(self.balances):08}"
        joined = self._post(
            lambda request, phone: members.join(
                self.venue.desk,
                request=request,
                form=MemberForm(name="李雷", phone=phone, birthday="1988-03-05"),
                card_type="member",
                card_number="",
                approval=None,
            ),
            phone,
            "13912345678",
        )
        self.balances[joined.member_id] = 0
        self.blank[joined.member_id] = (joined.card_id, joined.slip_id)

    @precondition(lambda self: self.blank)
    @rule()
    def a_card_is_activated(self) -> None:
        member = next(iter(self.blank))
        card_id, slip_id = self.blank[member]
        code = barcode(self.venue.desk, slip_id)

        def activate(request: str, form: str) -> cards.Activated:
            return cards.activate(
                self.venue.desk, request=request, card_id=card_id, form=form, ticked=False, approval=None
            )

        why = self._refusal_of_scan(slip_id, 1)
        if why is not None:
            assert self._why(lambda: activate(self.venue.request(), code)) is why
            return
        assert self._post(activate, code, code[::-1]).member_id == member
        del self.blank[member]
        self.scanned.add(slip_id)

    # -------------------------------------------------------------- points

    @rule(pick=PICK, number=NUMBERS, yuan=YUAN)
    def a_slip_is_credited(self, pick: int, number: str, yuan: int) -> None:
        member = self._member(pick)
        why = self._refusal_of_credit(member, number)
        approval = None
        if why is None and yuan > 5000:
            assert self._why(lambda: self._credit(member, number, yuan)) is Why.NEEDS_APPROVAL
            approval = self._approve("points.credit", f"credit:{member}:{number}", yuan * 100)
        if why is not None:
            found = self._why(lambda: self._credit(member, number, yuan))
            assert found is why, "it was credited although it is refused"
            return
        done = self._post(
            lambda request, amount: self._credit(member, number, amount, approval, request), yuan, yuan + 1
        )
        assert done.points == yuan
        self._note_credit(done, member, number)

    @precondition(lambda self: self.posted)
    @rule(pick=PICK)
    def a_credit_is_reversed(self, pick: int) -> None:
        wrong = self.posted[pick % len(self.posted)]
        if wrong.reversed:
            spare = Approved(1, 1)
            assert self._why(lambda: self._reverse(wrong, spare)) is Why.ALREADY_REVERSED
            return
        approval = self._approve_undoing(wrong, None)
        done = self._post(
            lambda request, entry: points.reverse(
                self.venue.desk, request=request, entry_id=entry, approval=approval
            ),
            wrong.entry_id,
            wrong.entry_id + 1,
        )
        self._note_reversal(wrong, done)

    @precondition(lambda self: any(not posted.reversed for posted in self.posted))
    @rule(pick=PICK, to=PICK)
    def a_credit_goes_to_the_right_guest(self, pick: int, to: int) -> None:
        standing = [posted for posted in self.posted if not posted.reversed]
        wrong, member = standing[pick % len(standing)], self._member(to)
        approval = self._approve_undoing(wrong, member)
        if member == wrong.member or member in self.blank:
            why = Why.SAME_MEMBER if member == wrong.member else Why.CARD_NOT_ACTIVE
            assert self._why(lambda: self._recredit(wrong, member, approval)) is why
            return
        done = self._post(
            lambda request, to: self._recredit(wrong, to, approval, request), member, member + 1
        )
        self._note_reversal(wrong, done.reversed)
        self._note_credit(done.credited, member, wrong.number)

    # -------------------------------------------------------------- paper

    @rule(outcome=OUTCOMES, pick=PICK, came_out=st.booleans())
    def something_prints(self, outcome: Outcome, pick: int, *, came_out: bool) -> None:
        """A copy goes through the printer, a question is answered, or the waiting ones are let go."""
        with self.venue.desk.read() as session:
            asked = session.scalars(select(PrintJob.id).where(PrintJob.outcome == "unknown")).all()
        if asked and pick % 2:
            job = asked[pick % len(asked)]
            slips.answer(self.venue.desk, request=self.venue.request(), job_id=job, came_out=came_out)
        elif (waiting := printing.next_job(self.venue.desk)) is not None:
            prints(self.venue.desk, waiting, outcome)
        else:
            slips.resume(self.venue.desk, request=self.venue.request())

    @precondition(lambda self: self.posted)
    @rule(pick=PICK, copy=st.sampled_from([1, 2]))
    def a_copy_is_scanned_back(self, pick: int, copy: int) -> None:
        slip_id = self.posted[pick % len(self.posted)].slip_id
        code = barcode(self.venue.desk, slip_id, copy)
        why = self._refusal_of_scan(slip_id, copy)
        assert why is self._why(
            lambda: slips.scan_back(self.venue.desk, request=self.venue.request(), barcode=code)
        )
        self.scanned |= {slip_id} if why is None else set()

    @precondition(lambda self: self.posted)
    @rule(pick=PICK)
    def a_guest_s_copy_is_reprinted(self, pick: int) -> None:
        slip_id = self.posted[pick % len(self.posted)].slip_id
        why = self._why(
            lambda: slips.reprint(
                self.venue.desk, request=self.venue.request(), slip_id=slip_id, copy=2, approval=None
            )
        )
        assert why in {None, Why.NEVER_PRINTED, Why.TOO_MANY_PRINTS}

    # -------------------------------------------------------------- what happens to computers

    @precondition(lambda self: self.again is not None)
    @rule()
    def a_double_click(self) -> None:
        assert self.again is not None
        before = rows(self.venue.desk.store)
        assert self.again() == self.result, "a replay gave another result"
        assert rows(self.venue.desk.store) == before

    @precondition(lambda self: self.other is not None)
    @rule()
    def the_same_request_with_other_content(self) -> None:
        assert self.other is not None
        assert self._why(self.other) is Why.SAME_REQUEST_OTHER_CONTENT, "other content was taken"

    @rule()
    def the_program_is_started_again(self) -> None:
        old = self.venue.desk
        old.store.close()
        self.venue.desk = Desk(
            open_store(self.venue.path), old.clock, old.ids, old.vault, old.counter_id, old.actor
        )
        printing.recover(self.venue.desk.signed_in(None), request=self.venue.request())

    @rule(pick=PICK, number=NUMBERS)
    def the_power_goes_before_the_commit(self, pick: int, number: str) -> None:
        member = self._member(pick)
        if self._refusal_of_credit(member, number) is not None:
            return
        before = rows(self.venue.desk.store)

        def crash(_connection: object) -> None:
            raise Crash

        writer = self.venue.desk.store._writer
        event.listen(writer, "commit", crash)
        try:
            self._credit(member, number, 20)
            raise AssertionError("it was told as posted, and the power was gone")
        except Crash:
            pass
        finally:
            event.remove(writer, "commit", crash)
        assert rows(self.venue.desk.store) == before
        self.the_program_is_started_again()

    # -------------------------------------------------------------- what is always so

    @invariant()
    def every_balance_is_its_sum_and_what_the_model_says(self) -> None:
        with self.venue.desk.read() as session:
            kept = _pairs(session.execute(select(PointsBalance.member_id, PointsBalance.points)))
            sums = _pairs(
                session.execute(
                    select(PointsEntry.member_id, func.sum(PointsEntry.delta)).group_by(PointsEntry.member_id)
                )
            )
            lots = _pairs(
                session.execute(
                    select(Lot.member_id, func.sum(LotMove.delta))
                    .join(LotMove, LotMove.lot_id == Lot.id)
                    .group_by(Lot.member_id)
                )
            )
        earned = {member: balance for member, balance in self.balances.items() if member in sums}
        assert kept == sums == lots == earned, "balances differ from entries, lots or the model"
        assert all(balance == 0 for member, balance in self.balances.items() if member not in sums)
        assert all(balance >= 0 for balance in kept.values()), "nothing is spent yet"

    @invariant()
    def every_entry_has_one_slip_with_two_copies_that_were_asked_to_print(self) -> None:
        with self.venue.desk.read() as session:
            asked = select(PrintJob.copy_id, func.count().label("jobs")).group_by(PrintJob.copy_id).subquery()
            found = session.execute(
                select(PointsEntry.id, func.count(), func.min(func.coalesce(asked.c.jobs, 0)))
                .join(Slip, Slip.id == PointsEntry.slip_id)
                .join(SlipCopy, SlipCopy.slip_id == Slip.id)
                .outerjoin(asked, asked.c.copy_id == SlipCopy.id)
                .group_by(PointsEntry.id)
            ).all()
            entries = session.scalar(select(func.count()).select_from(PointsEntry))
            slip_ids = session.scalar(select(func.count(PointsEntry.slip_id.distinct())))
        assert len(found) == entries == slip_ids
        assert all(copies == 2 and jobs >= 1 for _, copies, jobs in found), "a copy is missing"
        assert entries == len(self.posted) + sum(posted.reversed for posted in self.posted)

    @invariant()
    def a_consumption_slip_has_one_member(self) -> None:
        with self.venue.desk.read() as session:
            taken = session.execute(
                select(ConsumptionSlip.till, ConsumptionSlip.number).where(
                    ConsumptionSlip.freed_by_id.is_(None)
                )
            ).all()
        found = sorted(f"{till}-{number}" if till else number for till, number in taken)
        standing = sorted(posted.number for posted in self.posted if not posted.reversed)
        assert found == standing, "a consumption slip is free that has a member, or the other way round"

    @invariant()
    def the_file_verifies(self) -> None:
        """It costs more than all the rest: every third step, and at the end."""
        self.steps += 1
        if self.steps % 3 == 0:
            self._verify()


def _pairs(rows: Any) -> dict[int, int]:
    return {key: int(value) for key, value in rows}
