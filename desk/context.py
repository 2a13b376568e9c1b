"""Desk: what every operation and query is given, and what makes a function an operation.

One operation = one transaction = one journal line that lists what it wrote. Nobody holds a transaction over
a dialog, a device or a thread.
"""

from __future__ import annotations

import inspect
import logging
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import cache, wraps
from pathlib import PurePath
from typing import Any, Concatenate, Literal, ParamSpec, TypeVar, get_type_hints

import msgspec
from sqlalchemy import Table, bindparam, event, func, insert, select
from sqlalchemy.orm import Session

from desk.models.base import Base
from desk.models.database import Store
from desk.models.digests import GENESIS, Run, chain_hash, row_digest, row_key
from desk.models.inserting import insert_rows, is_new
from desk.models.journal import JournalItem, JournalLine, JournalRun
from desk.models.shifts import Shift
from desk.models.staff import Pin, Staff
from desk.models.venue import Setting
from desk.ports import Clock, Ids
from desk.refusals import Refused, Why
from desk.resources import root
from desk.rules.days import business_day
from desk.rules.profile import Profile, assemble, parse
from desk.rules.roles import with_newer
from desk.rules.section import wall_time
from desk.vault import Vault

P = ParamSpec("P")
R = TypeVar("R", bound=msgspec.Struct)
Areas = frozenset[str]
Who = Literal["staff", "anybody", "program"]

SECRETS = frozenset({"pin", "new_pin", "code"})
NOT_CONTENT = frozenset({"request", "approval"})
UNSETTLED = "desk figures are being set"
"""This session writes figures. Nobody keeps them: if it is rolled back, their keys are given to others."""
NOON = time(12)
SLIGHTLY = timedelta(minutes=10)
"""So far the PC's clock may stand before the journal's last line and is taken for that line's moment: set
back a little, it revives no approval. What is further back is a clock put right, and counts.
"""
RULES = "desk rules"
"""Under this a session remembers the figures it has looked up: it sees one state of the file, so they can't
go stale.
"""


@dataclass(frozen=True)
class Actor:
    """Who is signed in at the counter. `roles` are keys of the profile."""

    staff_id: int
    number: str
    name: str
    roles: tuple[str, ...]


@dataclass(frozen=True)
class VenueRules:
    """The venue's figures as they hold on a business day; `version` is the newest row of settings they were
    made of.
    """

    profile: Profile
    version: int


@dataclass(frozen=True)
class _LookedUp:
    """The newest row of settings of each day on which some begin, and the figures made of them."""

    newest: tuple[tuple[date, int], ...]
    rules: dict[date, VenueRules] = field(default_factory=dict)


@dataclass(frozen=True)
class Desk:
    """A counter of an open venue file, and who stands at it."""

    store: Store
    clock: Clock
    ids: Ids
    vault: Vault
    counter_id: int
    actor: Actor | None = None
    announce: Callable[[Areas], None] = lambda _areas: None
    """Is told the tables that a committed operation wrote; may be called from any thread."""
    _rules: dict[tuple[int, date], VenueRules] = field(default_factory=dict, repr=False)

    def read(self) -> AbstractContextManager[Session]:
        """A read-only session: what a screen shows. It never blocks the counter."""
        return self.store.read()

    def signed_in(self, actor: Actor | None) -> Desk:
        """The same desk with somebody else (or nobody) at it."""
        return replace(self, actor=actor)

    def rules_on(self, session: Session, day: date) -> VenueRules:
        """The venue's figures on a business day. What was posted under an old rule names its version."""
        looked: _LookedUp | None = session.info.get(RULES)
        if looked is None:
            newest_of = session.execute(_NEWEST_SETTINGS)
            looked = session.info[RULES] = _LookedUp(tuple((begins, newest) for begins, newest in newest_of))
        if day not in looked.rules:
            newest = max((newest for begins, newest in looked.newest if begins <= day), default=0)
            looked.rules[day] = self.rules_of(session, day, newest)
        return looked.rules[day]

    def rules_of(self, session: Session, day: date, version: int) -> VenueRules:
        """The figures under which something was posted: those of its day, as far as they were set by then."""
        known = {} if session.info.get(UNSETTLED) else self._rules
        if (version, day) not in known:
            rows = session.execute(
                select(Setting.key, Setting.value)
                .where(Setting.from_day <= day, Setting.id <= version)
                .order_by(Setting.from_day, Setting.id)
            )
            profile = assemble({key: value for key, value in rows})
            known[version, day] = VenueRules(_with_newer(profile), version)
        return known[version, day]

    def today(self, session: Session) -> date:
        """The business day that runs now. Until when it runs is said by its own figures: else a later closing
        hour from tomorrow on would give a day back that is over.
        """
        now = self.clock.now()
        venue = self.rules_on(session, now.date()).profile.venue
        here = now.astimezone(venue.zone())
        if here.time() >= NOON:  # no business day runs on past noon
            return here.date()
        ending = self.rules_on(session, here.date() - timedelta(days=1)).profile.venue
        return business_day(now, venue.zone(), wall_time(ending.day_ends))

    def local(self, session: Session, moment: datetime) -> datetime:
        """A moment on the venue's wall clock."""
        return moment.astimezone(self.rules_on(session, moment.date()).profile.venue.zone())


def _with_newer(profile: Profile) -> Profile:
    """A file that is older than the program grants nobody what is new: then the profile's own file does
    (docs/decisions/operations-that-came-later.md).
    """
    if not profile.roles.newer():
        return profile
    roles = with_newer(profile.roles, _shipped(profile.venue.kind).roles)
    return msgspec.structs.replace(profile, roles=roles)


@cache
def _shipped(kind: str) -> Profile:
    """The profile as it comes with this program."""
    return parse((root() / "profiles" / f"{kind}.toml").read_text("utf-8"))


@dataclass(frozen=True)
class _Moment:
    """A clock for one operation: all that it asks sees one moment."""

    at: datetime

    def now(self) -> datetime:
        return self.at


@dataclass(frozen=True)
class _LastLine:
    """The end of the journal, to which an operation's own line is chained."""

    seq: int
    hash: bytes
    at: datetime | None


@dataclass(frozen=True)
class _Kept:
    """What a request brought when it came first."""

    payload: bytes
    result: str


# Made once: to put such a statement together costs as much as to run it.
_NEWEST_SETTINGS = select(Setting.from_day, func.max(Setting.id)).group_by(Setting.from_day)
_LAST_LINE = (
    select(JournalLine.seq, JournalLine.hash, JournalLine.at).order_by(JournalLine.seq.desc()).limit(1)
)
_LINE_OF = select(JournalLine.payload, JournalLine.result).where(JournalLine.request == bindparam("request"))
_WITH_PIN = (
    select(Staff, Pin.must_change)
    .outerjoin(Pin, Pin.staff_id == Staff.id)
    .where(Staff.id == bindparam("staff"))
)
_OPEN_SHIFT = select(Shift).where(Shift.counter_id == bindparam("counter"), Shift.ended_at.is_(None))


class Operation:
    """An operation that is open: its session, its moment, and who does it. Steps take it as their first
    argument.
    """

    def __init__(self, desk: Desk, session: Session, name: str, request: str) -> None:
        self._last = _last_line(session)
        self.now = _not_before(self._last.at, desk.clock.now())
        self.desk = desk = replace(desk, clock=_Moment(self.now))
        self.session = session
        self.name = name
        self.request = request
        self.business_day = desk.today(session)
        rules = desk.rules_on(session, self.business_day)
        self.profile = rules.profile
        self.rule_version = rules.version
        self.subject = ""
        self._touched: dict[tuple[str, str], Base] = {}
        self._runs: list[Run] = []
        self._open_shift: tuple[Shift | None] | None = None
        self._loaded: list[object] = []
        event.listen(session, "after_flush", self._note)
        # A session forgets rows that nobody holds: venue, staff and printer were read three times a credit.
        event.listen(session, "loaded_as_persistent", lambda _session, row: self._loaded.append(row))

    @property
    def staff(self) -> Staff:
        """Who does it. Refused(NOT_SIGNED_IN) when nobody is, or has left meanwhile."""
        actor = self.desk.actor
        staff = self.session.get(Staff, actor.staff_id) if actor else None
        if staff is None or staff.state != "active":
            raise Refused(Why.NOT_SIGNED_IN)
        return staff

    def staff_by_own_pin(self) -> Staff:
        """Who does it, by a PIN of their own: who knows one that somebody else chose may be that somebody.
        Refused(OWN_PIN_FIRST), and as `staff`, which is asked for by the same question.
        """
        actor = self.desk.actor
        found = self.session.execute(_WITH_PIN, {"staff": actor and actor.staff_id}).one_or_none()
        staff = self.staff
        if found is not None and found.must_change:
            raise Refused(Why.OWN_PIN_FIRST)
        return staff

    @property
    def open_shift(self) -> Shift | None:
        """The counter's open shift, asked for again only after a shift was written."""
        if self._open_shift is None:
            self._open_shift = (open_shift(self.session, self.desk.counter_id),)
        return self._open_shift[0]

    @property
    def shift(self) -> Shift:
        """The counter's open shift. Refused(NO_OPEN_SHIFT) when there is none."""
        if self.open_shift is None:
            raise Refused(Why.NO_OPEN_SHIFT)
        return self.open_shift

    def write(self, *rows: Base) -> None:
        """Adds rows and sends them to the file now, so that their keys are known and their order is this
        one.
        """
        self.session.flush()
        if not all(map(is_new, rows)):
            self.session.add_all(rows)
            self.session.flush()
            return
        insert_rows(self.session, rows)
        self._take_up(rows)

    def insert(self, model: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
        """Adds many rows at once, each with a value for every column under the attribute's name.

        Their keys are whole numbers that follow each other (of a key with several parts, its first part).
        They are journalled as one run, which costs a tenth of as many items; nothing of them is loaded.
        """
        if not rows:
            return
        table = model.__table__
        assert isinstance(table, Table)
        self.session.flush()
        self.session.execute(insert(table), rows)
        if table.info.get("derived"):
            return
        key = next(iter(table.primary_key.columns)).key
        first, last = rows[0][key], rows[-1][key]
        assert [row[key] for row in rows] == list(range(first, last + 1))
        digests = b"".join(row_digest(table, row) for row in rows)
        self._runs.append(Run(table.name, first, last, digests))

    def adopt(self, *rows: Base) -> None:
        """Takes up rows that this transaction wrote before the operation could be opened (the first start's
        settings).
        """
        for row in rows:
            table = _table(row)
            self._touched[table.name, row_key(table, row.__dict__)] = row

    def _note(self, session: Session, _flush: object) -> None:
        self._take_up((*session.new, *session.dirty))

    def _take_up(self, written: Sequence[Base]) -> None:
        if any(isinstance(row, Shift) for row in written):
            self._open_shift = None
        if any(isinstance(row, Setting) for row in written):
            self.session.info.pop(RULES, None)
            self.session.info[UNSETTLED] = True
        self.adopt(*written)

    def areas(self) -> Areas:
        """The tables that were written."""
        return frozenset([*(area for area, _ in self._touched), *(run.area for run in self._runs)])

    def journal(self, payload: bytes, result: msgspec.Struct) -> None:
        """Writes the one line of this operation, chained to the last, with the digests of all rows it
        wrote.
        """
        items = [
            (area, key, row_digest(_table(row), _values(_table(row), row)))
            for (area, key), row in sorted(self._touched.items())
            if not _table(row).info.get("derived")
        ]
        line = self._line(payload, result)
        runs = sorted(self._runs)
        line["hash"] = chain_hash(line["previous"], line, items, runs)
        connection, seq = self.session.connection(), line["seq"]  # nobody reads these rows in this session
        connection.execute(insert(JournalLine), line)
        if items:
            rows = [{"seq": seq, "area": area, "row": key, "digest": digest} for area, key, digest in items]
            connection.execute(insert(JournalItem), rows)
        if runs:
            connection.execute(insert(JournalRun), [{"seq": seq, **run._asdict()} for run in runs])

    def _line(self, payload: bytes, result: msgspec.Struct) -> dict[str, Any]:
        shift = self.open_shift
        return {
            "seq": self._last.seq + 1,
            "operation": self.name,
            "request": self.request,
            "payload": payload,
            "result": msgspec.json.encode(result).decode(),
            "subject": self.subject,
            "at": self.now,
            "business_day": self.business_day,
            "counter_id": self.desk.counter_id,
            "shift_id": shift and shift.id,
            "staff_id": self.desk.actor and self.desk.actor.staff_id,
            "previous": self._last.hash,
        }


def _last_line(session: Session) -> _LastLine:
    last = session.execute(_LAST_LINE).one_or_none()
    return _LastLine(*last) if last else _LastLine(0, GENESIS, None)


def _not_before(last: datetime | None, now: datetime) -> datetime:
    return last if last is not None and timedelta() < last - now < SLIGHTLY else now


OPERATIONS: dict[str, Who] = {}
"""Every operation's name and who may call it; the permission matrix is held against it by a test."""


def operation(
    name: str, *, who: Who = "staff", replays: bool = True
) -> Callable[[Callable[Concatenate[Operation, P], R]], Callable[Concatenate[Desk, P], R]]:
    """Makes a function an operation, called as `act(desk, request=…, …)` with keyword arguments only.

    `request` is made when the form opens. A second call with the same request and content, by the same
    person, returns the first result and writes nothing; with another content, or where nothing `replays`
    since a PIN is no content, it is Refused(SAME_REQUEST_OTHER_CONTENT). Who may not do it is refused before
    that: a result kept is told to nobody else. Raises Refused, or Trouble when the file can't be written;
    then nothing was booked.
    """

    def wrap(act: Callable[Concatenate[Operation, P], R]) -> Callable[Concatenate[Desk, P], R]:
        OPERATIONS[name] = who

        @wraps(act)
        def post(desk: Desk, /, *args: P.args, **kwargs: P.kwargs) -> R:
            request = str(kwargs["request"])
            payload = _payload(desk, name, who, kwargs)
            with desk.store.write() as session:
                op = Operation(desk, session, name, request)
                _check_permission(op, name, who)
                if (line := _line_of(session, request)) is not None:
                    return _replayed(line, payload, act, replays=replays)
                result = act(op, *args, **kwargs)
                session.flush()
                op.journal(payload, result)
            _announce(desk, op.areas())
            return result

        return post

    return wrap


def open_shift(session: Session, counter_id: int) -> Shift | None:
    """The shift that is open at a counter."""
    return session.scalar(_OPEN_SHIFT, {"counter": counter_id})


def may(profile: Profile, roles: Iterable[str], name: str) -> bool:
    """Whether one of the roles may do the operation (rules: the permission matrix)."""
    found = (profile.roles.find(key) for key in roles)
    return any(role is not None and role.can(name) for role in found)


def _check_permission(op: Operation, name: str, who: Who) -> None:
    if who == "staff" and not may(op.profile, op.staff_by_own_pin().roles, name):
        raise Refused(Why.NOT_ALLOWED, operation=name)


def _announce(desk: Desk, areas: Areas) -> None:
    """It is booked: a screen that can't show it must not make it look as if it were not. The log gets the
    kind of error and the places, never its message: that may hold what a guest is called.
    """
    try:
        desk.announce(areas)
    except Exception as error:  # noqa: BLE001 - whatever a screen does, the booking stands
        kind, trace = type(error).__name__, traceback.extract_tb(error.__traceback__)
        places = " ".join(f"{PurePath(each.filename).name}:{each.lineno}" for each in trace)
        words = "what was booked could not be announced: %s %s"
        logging.getLogger("desk").error(words, kind, places)  # noqa: TRY400 - the message stays out


def _payload(desk: Desk, name: str, who: Who, kwargs: dict[str, Any]) -> bytes:
    """A keyed digest of what is asked, and by whom: what the program does by itself is the same whoever is
    signed in. PINs stay out: six digits could be guessed from it by who has the key.
    """
    _refuse_broken_text(kwargs)
    content = {key: value for key, value in kwargs.items() if key not in SECRETS | NOT_CONTENT}
    actor = desk.actor.staff_id if desk.actor and who != "program" else None
    return desk.vault.keyed("ids", msgspec.json.encode([name, actor, content], order="sorted"))


def _refuse_broken_text(kwargs: dict[str, Any]) -> None:
    """Half a character (a lone surrogate, as a broken paste brings it) can't be kept, nor looked up."""
    try:
        msgspec.json.encode(kwargs)
    except UnicodeEncodeError:
        raise Refused(Why.BROKEN_TEXT) from None


def _line_of(session: Session, request: str) -> _Kept | None:
    found = session.execute(_LINE_OF, {"request": request}).one_or_none()
    return _Kept(*found) if found else None


def _replayed(
    line: _Kept, payload: bytes, act: Callable[Concatenate[Operation, P], R], *, replays: bool
) -> R:
    if not replays or line.payload != payload:
        raise Refused(Why.SAME_REQUEST_OTHER_CONTENT)
    first: R = msgspec.json.decode(line.result, type=_result_type(act))
    return first


@cache
def _result_type(act: Callable[..., object]) -> Any:
    """What an operation gives, as a type that its kept result is read back by."""
    return get_type_hints(inspect.unwrap(act))["return"]


def _table(row: Base) -> Table:
    table = type(row).__table__
    assert isinstance(table, Table)
    return table


def _values(table: Table, row: Base) -> dict[str, Any]:
    return {column.key: getattr(row, column.key) for column in table.columns}
