"""A venue to test at: a real file with owner, manager, supervisor, receptionists, and a member with a card.

Making one costs a second (keys and PINs are slow on purpose), so it is made once and copied for every test.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from unittest.mock import patch
from zoneinfo import ZoneInfo

from argon2 import PasswordHasher

from desk import resources, vault
from desk.context import Actor, Areas, Desk
from desk.models.database import open_store
from desk.operations import approvals, cards, members, points, sessions, staff, venue
from desk.operations import slips as paper
from desk.operations.points import PointsCredited
from desk.operations.sessions import SignedIn
from desk.operations.steps.approvals import Approved
from desk.operations.steps.members import MemberForm
from desk.ports import RandomIds
from desk.queries import slips
from desk.queries.credits import CreditForm
from desk.queries.staff import by_number
from desk.rules.profile import parse
from desk.vault import Slot, Vault

ZONE = ZoneInfo("Asia/Shanghai")
EVENING = datetime(2026, 11, 21, 22, 14, tzinfo=ZONE)
"""A Saturday night: the business day is 21 November 2026."""
PINS = {"001": "839201", "012": "482913", "008": "593018", "015": "604725", "003": "718340"}
NAMES = {"001": "沈岚", "012": "林小玉", "008": "周敏", "015": "陈立", "003": "孙涛"}
ROLES = {"012": "receptionist", "008": "supervisor", "015": "receptionist", "003": "manager"}


@dataclass
class SetClock:
    """A clock that stands still until it is moved."""

    moment: datetime = EVENING

    def now(self) -> datetime:
        return self.moment.astimezone(ZoneInfo("UTC"))

    def move(self, **by: float) -> None:
        """Later by hours=…, days=… and so on."""
        self.moment += timedelta(**by)


@dataclass(frozen=True)
class Template:
    """The file that tests get a copy of, and the key that opens what it holds."""

    path: Path
    vault: Vault
    code: str
    """The recovery code."""


@dataclass
class Testing:
    """An open venue, 012 林小玉 at its `desk`; `member_id` is 张小明, whose card is active."""

    __test__ = False

    desk: Desk
    clock: SetClock
    path: Path
    code: str
    member_id: int = 1
    card_number: str = "VIP 000001"
    listeners: list[Callable[[Areas], None]] = field(default_factory=list)
    """Are told the areas of each committed operation."""

    def request(self) -> str:
        """A fresh request id."""
        return self.desk.ids.request()

    def as_staff(self, number: str) -> Desk:
        """The desk with somebody else at it: a number of `PINS`."""
        return self.desk.signed_in(sign_in(self.desk, number))

    def approve(
        self, act: str, subject: str, amount: int | None, reason: str = "入错会员", *, by: str = "008"
    ) -> Approved:
        """A supervisor's PIN for one act of who is at the desk."""
        done = approvals.approve(
            self.desk,
            request=self.request(),
            act=act,
            subject=subject,
            amount=amount,
            number=by,
            pin=PINS[by],
            reason=reason,
        )
        assert isinstance(done, Approved)
        return done

    def join(self, name: str, phone: str, *, activate: bool = True, birthday: str = "1988-03-05") -> int:
        """Another member, with an active card unless told otherwise. Gives the member's id."""
        return join(self.desk, MemberForm(name=name, phone=phone, birthday=birthday), activate=activate)

    def credit(self, slip: str, amount: str = "100", *, member_id: int = 0, day: str = "") -> PointsCredited:
        """A posted credit, of 张小明 unless told otherwise."""
        form = CreditForm(member_id=member_id or self.member_id, slip=slip, amount=amount, day=day)
        return points.credit(self.desk, request=self.request(), form=form, approval=None)


def make_template(folder: Path) -> Template:
    """Founds the venue: owner 001, the people of `ROLES`, member 张小明.

    PINs are hashed with little work: what is kept says how much it takes, and tests sign in often.
    """
    path = folder / "template.db"
    key, code, slots = vault.create(folder / "machine.key")
    store = open_store(path, create=True)
    desk = Desk(store, SetClock(), RandomIds(), key, 1)
    with patch.object(vault, "_PINS", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)):
        _found(desk, slots)
    _join_first(desk.signed_in(sign_in(desk, "012")))
    store.close()
    return Template(path, key, code.reveal())


def open_copy(template: Template, folder: Path) -> Testing:
    """A copy of the venue for one test. Close `desk.store` afterwards."""
    shutil.copy(template.path, folder / "venue.db")
    shutil.copy(template.path.with_name("machine.key"), folder)
    return reopen(template, folder)


def reopen(template: Template, folder: Path) -> Testing:
    """The copy in this folder again: as its last user left it."""
    path = folder / "venue.db"
    clock = SetClock()
    listeners: list[Callable[[Areas], None]] = []

    def announce(areas: Areas) -> None:
        for tell in listeners:
            tell(areas)

    desk = Desk(open_store(path), clock, RandomIds(), template.vault, 1, announce=announce)
    return Testing(desk.signed_in(_receptionist(desk)), clock, path, template.code, listeners=listeners)


def sign_in(desk: Desk, number: str) -> Actor:
    """Who signs in with that number, by the PIN of `PINS`."""
    done = sessions.sign_in(desk, request=desk.ids.request(), number=number, pin=PINS[number])
    assert isinstance(done, SignedIn)
    return Actor(done.staff_id, done.number, NAMES[number], done.roles)


def join(desk: Desk, form: MemberForm, *, activate: bool = True) -> int:
    """A member with a card, activated by the signed copy of the charter's slip."""
    joined = members.join(
        desk, request=desk.ids.request(), form=form, card_type="member", card_number="", approval=None
    )
    if activate:
        paper.hand_out(desk, request=desk.ids.request(), slip_id=joined.slip_id)
        with desk.read() as session:
            signed = slips.copy_of(desk, session, joined.slip_id, 1)
        cards.activate(
            desk, request=desk.ids.request(), card_id=joined.card_id, form=str(signed.number), ticked=True,
            approval=None,
        )  # fmt: skip
    return joined.member_id


def _found(desk: Desk, slots: Sequence[Slot]) -> None:
    profile = parse((resources.root() / "profiles" / "ktv.toml").read_text("utf-8"))
    new = venue.NewVenue("悦澜汇 KTV", profile, "zh_CN", "001", NAMES["001"], PINS["001"])
    venue.found(desk, new, slots, request=desk.ids.request())
    owner = desk.signed_in(sign_in(desk, "001"))
    for number, role in ROLES.items():
        staff.add(
            owner,
            request=desk.ids.request(),
            number=number,
            name=NAMES[number],
            roles=[role],
            pin=PINS[number],
        )


def _join_first(desk: Desk) -> None:
    form = MemberForm(name="张小明", phone="138 0013 6621", birthday="1990-8-21", form_of_address="先生")
    join(desk, form)


def _receptionist(desk: Desk) -> Actor:
    with desk.read() as session:
        found = by_number(session, "012")
    assert found is not None
    return Actor(found.id, found.number, found.name, found.roles)
