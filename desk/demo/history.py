"""Days of history at the counter: who came, what was put right, what was forgotten; through the real
operations.

What follows an act (a copy comes back, a wrong entry is noticed) is put on a heap under its moment, so that
the counter does everything in the order of time, and what would follow after the end stays undone: copies
that are not back yet are what makes the last evening look like one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from heapq import heappop, heappush
from itertools import count
from random import Random

from desk.demo import cards, evenings, words
from desk.demo.chance import dice
from desk.demo.counter import Counter
from desk.demo.gauge import Gauge
from desk.demo.guests import SLICE, Guest, House, guests
from desk.demo.members import Regular
from desk.demo.staff import PEOPLE
from desk.demo.tills import Tills
from desk.demo.wanted import Wanted
from desk.operations.members import Joined
from desk.operations.points import PointsCredited
from desk.operations.steps.members import MemberForm
from desk.queries.credits import CreditForm

Act = Callable[[], None]
COLLEAGUES = frozenset(person.name for person in PEOPLE)
AT_ONCE = 60
"""So many newcomers are thought of before the next ones are."""
FAVOURITES = 1.6
"""The greater, the more often the same guests come."""

LAST_DAY = {2: 0.01, 4: 0.02, 5: 0.03, 6: 0.99}
"""The fate of its second slip, its fourth …: reversed, another guest's, spoilt, forgotten."""


@dataclass
class History:
    """What happens until `until`; `days` of it."""

    counter: Counter
    house: House
    wanted: Wanted
    until: datetime
    regulars: list[Regular]
    _chance: Random = field(init=False)
    _tills: Tills = field(init=False)
    _next_slice: int = field(init=False)
    _newcomers: list[Guest] = field(init=False)
    _heap: list[tuple[datetime, int, Act]] = field(default_factory=list, init=False)
    _of_last_day: int = field(default=0, init=False)
    _form_waits: bool = field(default=False, init=False)
    """The first form of the last day isn't back: a card waits on Today."""
    _order: count[int] = field(default_factory=count, init=False)

    def __post_init__(self) -> None:
        self.regulars = [each for each in self.regulars if each.name not in COLLEAGUES]
        self._chance = dice(self.wanted.seed, "history")
        self._tills = Tills(self.house.profile.points.tills_named, self._chance)
        self._next_slice, self._newcomers = -(-self.wanted.members // SLICE), []
        self._chance.shuffle(self.regulars)

    def run(self, gauge: Gauge) -> None:
        """All days, in order."""
        for back in range(self.wanted.days - 1, -1, -1):
            gauge.at(self.wanted.days - 1 - back, self.wanted.days)
            self._plan(self.house.today - timedelta(days=back))
            while self._heap:
                gauge.at(self.wanted.days - 1 - back, self.wanted.days)
                moment, _, act = heappop(self._heap)
                self.counter.at(max(moment, self.counter.clock.moment))
                act()

    def _plan(self, day: date) -> None:
        venue = self.house.profile.venue
        trade = evenings.TRADES[venue.kind]
        coming = evenings.volume(self.wanted.members, day, trade, self._chance)
        joining = min(1 + self._chance.randrange(3) + self.wanted.members // 5000, 6)
        moments = evenings.arrivals(day, venue, coming, self.until, self._chance)
        for moment in moments if self.regulars else ():
            self._then(moment, self._visit(day))
        for moment in evenings.arrivals(day, venue, joining, self.until, self._chance)[:joining]:
            self._then(moment, self._joining(day))

    def _then(self, moment: datetime, act: Act) -> None:
        """Keeps an act for its moment; what the end comes before is never done."""
        if moment < self.until:
            heappush(self._heap, (moment, next(self._order), act))

    def _later(self, low: float, high: float, act: Act) -> None:
        """So many minutes from now."""
        self._then(self.counter.clock.moment + timedelta(minutes=self._chance.uniform(low, high)), act)

    def _visit(self, day: date) -> Act:
        at = int(len(self.regulars) * self._chance.random() ** FAVOURITES)
        guest = self.regulars[at]
        return lambda: self._credit(guest, day)

    def _credit(self, guest: Regular, day: date) -> None:
        """A slip is credited. Now and then a supervisor has to allow it: much money, or an old slip."""
        chance, rule = self._chance, self.house.profile.points
        trade = evenings.TRADES[self.house.profile.venue.kind]
        amount, slip = evenings.amount_fen(trade, chance), self._tills.next()
        late = chance.random() < 0.012
        form = CreditForm(
            member_id=guest.member_id,
            slip=slip,
            amount=f"{amount // 100}",
            day=(day - timedelta(days=rule.late_after_days + 2)).isoformat() if late else "",
            room=chance.choice(trade.rooms),
            verified_how=chance.choices(("", "phone", "known", "name"), (86, 9, 3, 2))[0],
        )
        approval = None
        if late or (rule.supervisor_above_fen is not None and amount > rule.supervisor_above_fen):
            subject = f"credit:{guest.member_id}:{slip}"
            reason = chance.choice(words.LATE if late else words.LARGE)
            approval = self.counter.approve("points.credit", subject, amount, reason)
        self._afterwards(self.counter.credit(form, approval), guest)

    def _afterwards(self, done: PointsCredited, guest: Regular) -> None:
        """Mostly the signed copy comes back; a few are spoilt, wrong, or forgotten."""
        fate = self._fate()
        if fate < 0.015:
            self._later(3, 15, lambda: self._reverse(done))
        elif fate < 0.025 and len(self.regulars) > 1:
            other = self._chance.choice([each for each in self.regulars if each != guest])
            self._later(3, 15, lambda: self._recredit(done, other))
        elif fate < 0.045:
            self._later(1, 3, lambda: self._reprint(done.slip_id))
        elif fate < 0.97:
            self._back(done.slip_id)

    def _fate(self) -> float:
        """The last day has a bit of everything, however short it was."""
        if self._lasting:
            self._of_last_day += 1
            return LAST_DAY.get(self._of_last_day, self._chance.random())
        return self._chance.random()

    @property
    def _lasting(self) -> bool:
        """Whether it is the day that is still open at the end."""
        return self.house.profile.venue.business_day(self.counter.clock.moment) == self.house.today

    def _reverse(self, done: PointsCredited) -> None:
        self._back(self.counter.reverse(done, self._chance.choice(words.WRONG)))

    def _recredit(self, done: PointsCredited, other: Regular) -> None:
        for slip_id in self.counter.recredit(done, other.member_id, words.WRONG_GUEST):
            self._back(slip_id)

    def _reprint(self, slip_id: int) -> None:
        self.counter.reprint(slip_id, self._chance.choice(words.SPOILT))
        self._back(slip_id, 2)

    def _back(self, slip_id: int, print_no: int = 1) -> None:
        """The pile is scanned now and then: what was signed last is not in it yet."""
        longest = 150 if self._lasting else 45
        self._later(2, longest, lambda: self.counter.scan_back(slip_id, print_no))

    def _joining(self, day: date) -> Act:
        if not self._newcomers:
            self._newcomers = guests(self.house, self._next_slice * SLICE, AT_ONCE)[::-1]
            self._next_slice += 1
        guest = self._newcomers.pop()
        return lambda: self._join(guest, day)

    def _join(self, guest: Guest, day: date) -> None:
        kind = cards.everyday_type(self.house.profile)
        joined = self.counter.join(_form(guest), kind.key)
        if not self._lasting or self._form_waits:
            self._later(3, 40, lambda: self._activate(joined, guest, day))
        self._form_waits = self._lasting

    def _activate(self, joined: Joined, guest: Guest, day: date) -> None:
        """A new member's card serves, and the evening's slip is the first to be credited on it."""
        self.counter.activate(joined)
        new = Regular(joined.member_id, guest.values["name"])
        if new.name not in COLLEAGUES:
            self.regulars.append(new)
            self._later(1, 4, lambda: self._credit(new, day))


def _form(guest: Guest) -> MemberForm:
    """What the guest would have written down."""
    typed = {key: guest.values[key] for key in MemberForm.__struct_fields__ if key in guest.values}
    typed["birthday"] = guest.values["birthday"].isoformat()
    typed["celebrated"] = as_typed(guest.values["celebrated"])
    return MemberForm(**typed)


def as_typed(celebrated: str) -> str:
    """A day as people write it: '04r-03' is 闰04-03."""
    return f"闰{celebrated.replace('r', '')}" if "r" in celebrated else celebrated
