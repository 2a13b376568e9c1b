"""The counter during a day of history: who stands at it, and what they do, each through its operation."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy import select

from desk.context import Desk
from desk.demo.chance import SetClock
from desk.demo.staff import Person, of_role
from desk.demo.venue import sign_in
from desk.models.slips import Slip, SlipCopy
from desk.operations import approvals, cards, members, points, slips
from desk.operations.members import Joined
from desk.operations.points import PointsCredited
from desk.operations.steps.approvals import Approved
from desk.operations.steps.members import MemberForm
from desk.queries.credits import CreditForm
from desk.rules.profile import Profile
from desk.rules.shifts import Planned, planned
from desk.slips.numbers import CopyCode, parse_number

RECEPTIONISTS, SUPERVISORS = of_role("receptionist"), of_role("supervisor")


@dataclass
class Counter:
    """The desk with whoever's turn it is. `clock` says when an act happens."""

    desk: Desk
    clock: SetClock
    profile: Profile
    _since: tuple[date, Person] | None = field(default=None, init=False)

    def at(self, moment: datetime) -> None:
        """Goes to that moment; whose shift it is signs in."""
        self.clock.moment = moment
        day = self.profile.venue.business_day(moment)
        whose = self._on_duty(day, moment)
        if (day, whose) != self._since:
            self.desk = sign_in(self.desk, whose)
            self._since = day, whose

    def credit(self, form: CreditForm, approval: Approved | None = None) -> PointsCredited:
        """Points for a slip, on paper."""
        done = points.credit(self.desk, request=self._request(), form=form, approval=approval)
        self._print(done.slip_id)
        return done

    def join(self, form: MemberForm, card_type: str) -> Joined:
        """A guest joins; the form is printed and waits for the signature."""
        done = members.join(
            self.desk, request=self._request(), form=form, card_type=card_type, card_number="", approval=None
        )
        self._print(done.slip_id)
        return done

    def activate(self, joined: Joined) -> None:
        """The signed form is scanned, and the card serves."""
        cards.activate(
            self.desk,
            request=self._request(),
            card_id=joined.card_id,
            form=self._barcode(joined.slip_id),
            ticked=False,
            approval=None,
        )

    def scan_back(self, slip_id: int, print_no: int = 1) -> None:
        """The signed copy goes to the pile."""
        barcode = self._barcode(slip_id, print_no)
        slips.scan_back(self.desk, request=self._request(), barcode=barcode)

    def reverse(self, done: PointsCredited, reason: str) -> int:
        """Undoes a credit; gives the slip that says so."""
        approval = self.approve("points.reverse", f"entry:{done.entry_id}", done.points, reason)
        undone = points.reverse(self.desk, request=self._request(), entry_id=done.entry_id, approval=approval)
        self._print(undone.slip_id)
        return undone.slip_id

    def recredit(self, done: PointsCredited, member_id: int, reason: str) -> tuple[int, int]:
        """It was the wrong guest; gives both slips."""
        subject = f"entry:{done.entry_id}>member:{member_id}"
        moved = points.recredit(
            self.desk,
            request=self._request(),
            entry_id=done.entry_id,
            member_id=member_id,
            verified_how="phone",
            approval=self.approve("points.recredit", subject, done.points, reason),
        )
        self._print(moved.reversed.slip_id)
        self._print(moved.credited.slip_id)
        return moved.reversed.slip_id, moved.credited.slip_id

    def reprint(self, slip_id: int, reason: str) -> None:
        """The kept copy once more, since the first was spoilt."""
        with self.desk.read() as session:
            copy_id = session.scalars(
                select(SlipCopy.id).where(SlipCopy.slip_id == slip_id, SlipCopy.retained)
            ).one()
        approval = self.approve("slips.reprint", f"copy:{copy_id}", None, reason)
        slips.reprint(self.desk, request=self._request(), slip_id=slip_id, copy=1, approval=approval)
        self._print(slip_id)

    def approve(self, act: str, subject: str, amount: int | None, reason: str) -> Approved:
        """The supervisor's PIN, given a moment before the act."""
        supervisor = SUPERVISORS[self.clock.moment.toordinal() % len(SUPERVISORS)]
        done = approvals.approve(
            self.desk,
            request=self._request(),
            act=act,
            subject=subject,
            amount=amount,
            number=supervisor.number,
            pin=supervisor.pin,
            reason=reason,
        )
        assert isinstance(done, Approved)
        self.clock.moment += timedelta(seconds=9)
        return done

    def _print(self, slip_id: int) -> None:
        """No printer hangs on a demo's counter: its slips are handed out as PDFs."""
        self.clock.moment += timedelta(seconds=11)
        slips.hand_out(self.desk, request=self._request(), slip_id=slip_id)

    def _barcode(self, slip_id: int, print_no: int = 1) -> str:
        with self.desk.read() as session:
            number = session.get_one(Slip, slip_id).number
        return str(CopyCode(parse_number(number), 1, print_no))

    def _on_duty(self, day: date, moment: datetime) -> Person:
        begun = [shift for shift in self._shifts(day) if shift.begins <= moment]
        return RECEPTIONISTS[(day.toordinal() + max(len(begun) - 1, 0)) % len(RECEPTIONISTS)]

    def _shifts(self, day: date) -> list[Planned]:
        """The day's, in order; one that begins after midnight is written under the next date."""
        venue = self.profile.venue
        found = [
            planned(row, on, venue.zone(), venue.day_ends)
            for row in self.profile.shifts.rows
            for on in (day, day + timedelta(days=1))
        ]
        return sorted((shift for shift in found if shift.day == day), key=lambda shift: shift.begins)

    def _request(self) -> str:
        return self.desk.ids.request()
